export const populationPath = (choice: Readonly<Record<string, string>> = {}) => {
  const query = new URLSearchParams(choice).toString()
  return query ? `/population?${query}` : '/population'
}
/** `moment` says as of when the values are shown: a vintage's number, or the query of a moment. */
export const indicatorPath = (code: string, place?: string, moment?: number | MomentQuery) =>
  `/population/indicators/${encodeURIComponent(code)}${asked(place, moment)}`
/** The values in all of the county's places as a file: `csv`, `xlsx` or `json` (JSON-stat). */
export const indicatorValuesPath = (code: string, kind: string, moment?: MomentQuery) =>
  `/population/indicators/${encodeURIComponent(code)}/values.${kind}${asked(undefined, moment)}`
export const indicatorSvgPath = (code: string, place: string, moment?: MomentQuery) =>
  `/population/indicators/${encodeURIComponent(code)}/chart.svg${asked(place, moment)}`
/** The municipalities on a map; what it shows may be said in the query too. */
export const indicatorMapPath = (code: string, query: MomentQuery = {}) =>
  `/population/indicators/${encodeURIComponent(code)}/map${asked(undefined, query)}`
/** The units beneath a municipality: its schools, care homes and so on. */
export const subunitsPath = (code: string, place: string, query: MomentQuery = {}) =>
  `/population/indicators/${encodeURIComponent(code)}/within${asked(place, query)}`
export const subunitPath = (code: string, unit: string, moment?: MomentQuery) =>
  `/population/indicators/${encodeURIComponent(code)}/within/${unit}${asked(undefined, moment)}`
/** All units of a municipality as a file. */
export const subunitValuesPath = (code: string, kind: string, place: string, moment?: MomentQuery) =>
  `/population/indicators/${encodeURIComponent(code)}/within/values.${kind}${asked(place, moment)}`
/** One unit: `values.csv`, `chart.svg`. */
export const subunitFilePath = (code: string, unit: string, file: string, moment?: MomentQuery) =>
  `/population/indicators/${encodeURIComponent(code)}/within/${unit}/${file}${asked(undefined, moment)}`
/** What people say about a vintage that seems to have brought another unit. */
export const unitJumpPath = (code: string, vintage: number) =>
  `/population/indicators/${encodeURIComponent(code)}/units/${vintage}`
/** From when on limits are calculated anew, as seen from a place; with its log. */
export const phasesPath = (code: string, place?: string) =>
  `/population/indicators/${encodeURIComponent(code)}/phases${asked(place)}`
export const newPhasePath = (code: string, place: string, kind?: string, period?: string) => {
  const query = new URLSearchParams({ place, ...(kind ? { kind } : {}), ...(period ? { period } : {}) })
  return `/population/indicators/${encodeURIComponent(code)}/phases/new?${query}`
}
/** Whether a start is in force: taken back, or put back. */
export const phaseStatePath = (code: string, id: string) =>
  `/population/indicators/${encodeURIComponent(code)}/phases/${id}/state`
/** All indicators, with what each is and lacks. */
export const registryPath = (choice: MomentQuery = {}) => {
  const query = new URLSearchParams(choice).toString()
  return query ? `/population/registry?${query}` : '/population/registry'
}
export const revisionsPath = (choice: MomentQuery = {}) => {
  const query = new URLSearchParams(choice).toString()
  return query ? `/population/revisions?${query}` : '/population/revisions'
}

type MomentQuery = Readonly<Record<string, string>>

/** What is known about it, for and against, lies uphill: from here it is only linked to. */
export const knowledgeOfIndicatorPath = (id: string) => `/knowledge/about/indicator/${id}`

function asked(place: string | undefined, moment: number | MomentQuery = {}): string {
  const query = new URLSearchParams({
    ...(place ? { place } : {}),
    ...(typeof moment === 'number' ? { asOf: String(moment) } : moment),
  }).toString()
  return query ? `?${query}` : ''
}

export const indicatorDescriptionPath = (code: string) =>
  `/population/indicators/${encodeURIComponent(code)}/description`
