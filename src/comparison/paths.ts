export const comparisonPath = () => '/comparison'

/** What is shown of a comparison; what is left out is chosen for the reader. */
export type ComparisonChoice = {
  readonly place?: string | undefined
  /** Key of a group. */
  readonly group?: string | undefined
  readonly sex?: string | undefined
  readonly period?: string | undefined
  readonly sort?: string | undefined
}

export const indicatorComparisonPath = (code: string, choice: ComparisonChoice = {}) =>
  `/comparison/indicators/${encodeURIComponent(code)}${asked(choice)}`
/** The place and the groups over time: `csv`, `xlsx` or `json` (JSON-stat). */
export const comparedValuesPath = (code: string, kind: string, choice: ComparisonChoice = {}) =>
  `/comparison/indicators/${encodeURIComponent(code)}/values.${kind}${asked(choice)}`
/** The place beside the chosen group over time, as a picture. */
export const comparedSvgPath = (code: string, choice: ComparisonChoice = {}) =>
  `/comparison/indicators/${encodeURIComponent(code)}/chart.svg${asked(choice)}`
/** The places of the chosen group in order. */
export const rankingPath = (code: string, kind: string, choice: ComparisonChoice = {}) =>
  `/comparison/indicators/${encodeURIComponent(code)}/ranking/values.${kind}${asked(choice)}`
export const rankingSvgPath = (code: string, choice: ComparisonChoice = {}) =>
  `/comparison/indicators/${encodeURIComponent(code)}/ranking/chart.svg${asked(choice)}`

export const groupsPath = () => '/comparison/groups'
export const newGroupPath = () => '/comparison/groups/new'
export const groupPath = (id: string) => `/comparison/groups/${id}`
export const groupDetailsPath = (id: string) => `${groupPath(id)}/details`
export const groupRemovalPath = (id: string) => `${groupPath(id)}/removal`
/** What stood before the latest change stands again. */
export const groupWithdrawalPath = (id: string) => `${groupPath(id)}/withdrawal`

function asked(choice: ComparisonChoice): string {
  const said = Object.entries(choice).filter(([, value]) => value)
  const query = new URLSearchParams(said as [string, string][]).toString()
  return query ? `?${query}` : ''
}
