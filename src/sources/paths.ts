import type { CivilDate } from '../i18n/format.ts'

export const figuresPath = () => '/figures'
export const figureFilesPath = () => '/figures/files'
/** The preview. The day of fetching travels along, since older figures are judged by it. */
export const figureFilePath = (file: string, fetchedOn?: CivilDate) =>
  `/figures/files/${file}${fetchedOn ? `?fetched=${fetchedOn}` : ''}`
/** How its letters are read, where its bytes do not tell. */
export const encodingPath = (file: string, fetchedOn?: CivilDate) =>
  `/figures/files/${file}/encoding${fetchedOn ? `?fetched=${fetchedOn}` : ''}`
export const withdrawalPath = (file: string) => `/figures/files/${file}/withdrawal`
export const loadingPath = (file: string) => `/figures/files/${file}/loading`
export const cancellationPath = (file: string) => `/figures/files/${file}/loading/cancellation`
/** What its columns are; of a workbook, those of a sheet. */
export const layoutPath = (
  file: string,
  { fetchedOn, sheet }: { fetchedOn?: CivilDate; sheet?: string | null } = {},
) => {
  const query = new URLSearchParams({
    ...(fetchedOn ? { fetched: fetchedOn } : {}),
    ...(sheet ? { sheet } : {}),
  }).toString()
  return `/figures/files/${file}/layout${query ? `?${query}` : ''}`
}
export const answersPath = (file: string) => `/figures/files/${file}/answers`
export const layoutEndingPath = (layout: string) => `/figures/layouts/${layout}/ending`
export const layoutUndoingPath = (layout: string) => `/figures/layouts/${layout}/ending/undoing`

/** Which values are to be written in: an indicator, a period, a breakdown. */
export const newWrittenPath = (indicator?: string) =>
  `/figures/written/new${indicator ? `?${new URLSearchParams({ indicator })}` : ''}`
export const writtenPath = (choice: Readonly<Record<string, string>> = {}) => {
  const query = new URLSearchParams(choice).toString()
  return query ? `/figures/written?${query}` : '/figures/written'
}
/** What was written and is not loaded yet, to be corrected. */
export const writtenFilePath = (file: string) => `/figures/written/${file}`
export const ownIndicatorsPath = () => '/figures/indicators'
export const newIndicatorPath = () => '/figures/indicators/new'

/** What is fetched, which comes after this in the method. */
export const koladaPath = () => '/figures/kolada'
export const pxwebPath = () => '/figures/pxweb'
