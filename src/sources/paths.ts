import type { CivilDate } from '../i18n/format.ts'

export const figuresPath = () => '/figures'
export const figureFilesPath = () => '/figures/files'
/** The preview. The day of fetching travels along, since older figures are judged by it. */
export const figureFilePath = (file: string, fetchedOn?: CivilDate) =>
  `/figures/files/${file}${fetchedOn ? `?fetched=${fetchedOn}` : ''}`
export const withdrawalPath = (file: string) => `/figures/files/${file}/withdrawal`
export const loadingPath = (file: string) => `/figures/files/${file}/loading`
export const cancellationPath = (file: string) => `/figures/files/${file}/loading/cancellation`

export const koladaPath = () => '/figures/kolada'
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
