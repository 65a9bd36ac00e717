export const populationPath = (choice: Readonly<Record<string, string>> = {}) => {
  const asked = new URLSearchParams(choice).toString()
  return asked ? `/population?${asked}` : '/population'
}
/** `asOf` is a vintage: the values as they were known in it. */
export const indicatorPath = (code: string, place?: string, asOf?: number) =>
  `/population/indicators/${encodeURIComponent(code)}${place ? `?place=${place}` : ''}${asOf ? `&asOf=${asOf}` : ''}`
export const indicatorCsvPath = (code: string) =>
  `/population/indicators/${encodeURIComponent(code)}/values.csv`
export const indicatorSvgPath = (code: string, place: string) =>
  `/population/indicators/${encodeURIComponent(code)}/chart.svg?place=${place}`
export const indicatorDescriptionPath = (code: string) =>
  `/population/indicators/${encodeURIComponent(code)}/description`
