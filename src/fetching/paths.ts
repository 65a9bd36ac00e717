export { koladaPath } from '../sources/paths.ts'

export const koladaSearchPath = (text = '') =>
  `/figures/kolada/search${text ? `?q=${encodeURIComponent(text)}` : ''}`
export const fetchedIndicatorsPath = () => '/figures/kolada/indicators'
export const choiceEndingPath = (code: string) => `/figures/kolada/indicators/${code}/ending`
export const choiceUndoingPath = (code: string) => `/figures/kolada/indicators/${code}/ending/undoing`
export const rhythmPath = () => '/figures/kolada/rhythm'
export const fetchingsPath = () => '/figures/kolada/fetchings'
export const fetchingPath = (id: string) => `/figures/kolada/fetchings/${id}`
export const fetchingCancellationPath = (id: string) => `/figures/kolada/fetchings/${id}/cancellation`
export const fetchingAttemptsPath = (id: string) => `/figures/kolada/fetchings/${id}/attempts`
