import { indicatorMapPath } from '../population/paths.ts'

/** What a map shows, as its address has it. Left out: the newest year, all, as many in each class, squares. */
export type MapQuery = Readonly<Partial<Record<'year' | 'sex' | 'classes' | 'drawn', string>>> &
  Readonly<Record<string, string>>

export const mapPath = (code: string, query: MapQuery = {}) => indicatorMapPath(code, query)
export const mapSvgPath = (code: string, query: MapQuery) =>
  `/population/indicators/${encodeURIComponent(code)}/map.svg${asked(query)}`
/** `csv`, `xlsx` or `json` (JSON-stat). */
export const mapValuesPath = (code: string, kind: string, query: MapQuery) =>
  `/population/indicators/${encodeURIComponent(code)}/map/values.${kind}${asked(query)}`

function asked(query: MapQuery): string {
  const text = new URLSearchParams(query).toString()
  return text ? `?${text}` : ''
}

export const boundariesPath = () => '/population/boundaries'
export const boundaryFilePath = (id: string) => `/population/boundaries/${id}`
export const boundaryUsePath = (id: string) => `/population/boundaries/${id}/use`
export const boundaryWithdrawalPath = (id: string) => `/population/boundaries/${id}/withdrawal`
export const boundaryUndoingPath = (id: string) => `/population/boundaries/${id}/withdrawal/undoing`
