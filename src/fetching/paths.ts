import type { Service } from './fetching.ts'

export { koladaPath, pxwebPath } from '../sources/paths.ts'
export const servicePath = (service: Service) => `/figures/${service}`

export const koladaSearchPath = (text = '') =>
  `/figures/kolada/search${text ? `?q=${encodeURIComponent(text)}` : ''}`
export const fetchedIndicatorsPath = () => '/figures/kolada/indicators'
export const choiceEndingPath = (code: string) => `/figures/kolada/indicators/${code}/ending`
export const choiceUndoingPath = (code: string) => `/figures/kolada/indicators/${code}/ending/undoing`

export const unitChoicePath = (code: string) => `/figures/kolada/indicators/${code}/units`
export const unitChoiceEndingPath = (code: string) => `${unitChoicePath(code)}/ending`

export const tableSearchPath = (service: string, text = '') =>
  `/figures/pxweb/search?${new URLSearchParams({ in: service, ...(text ? { q: text } : {}) })}`
export const tableFolderPath = (service: string, path = '') =>
  `/figures/pxweb/folders?${new URLSearchParams({ in: service, ...(path ? { path } : {}) })}`
export const newTablePath = (service: string, table: string) =>
  `/figures/pxweb/tables/new?${new URLSearchParams({ in: service, table })}`
export const fetchedTablesPath = () => '/figures/pxweb/tables'
export const fetchedTablePath = (id: string) => `/figures/pxweb/tables/${id}`
export const tableEndingPath = (id: string) => `/figures/pxweb/tables/${id}/ending`
export const tableUndoingPath = (id: string) => `/figures/pxweb/tables/${id}/ending/undoing`

export const rhythmPath = (service: Service) => `${servicePath(service)}/rhythm`
export const fetchingsPath = (service: Service) => `${servicePath(service)}/fetchings`
type Fetched = { readonly service: Service; readonly id: string }
export const fetchingPath = ({ service, id }: Fetched) => `${fetchingsPath(service)}/${id}`
export const fetchingCancellationPath = (fetching: Fetched) => `${fetchingPath(fetching)}/cancellation`
export const fetchingAttemptsPath = (fetching: Fetched) => `${fetchingPath(fetching)}/attempts`
