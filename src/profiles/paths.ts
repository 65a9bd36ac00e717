/** The profile of a place, in one life area or all. */
export const profilePath = (place?: string, area?: string, page?: number) =>
  `/profiles${asked({ place, area, page: page && page > 1 ? String(page) : undefined })}`
/** Everything that the profile is of: `csv`, `xlsx` or `json` (JSON-stat). */
export const profileValuesPath = (kind: string, place?: string, area?: string) =>
  `/profiles/values.${kind}${asked({ place, area })}`

function asked(query: Readonly<Record<string, string | undefined>>): string {
  const said = Object.entries(query).flatMap(([key, value]) => (value ? `${key}=${value}` : []))
  return said.length > 0 ? `?${said.join('&')}` : ''
}
