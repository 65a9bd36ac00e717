export const meetingsPath = (page = 1, body: string | null = null) => {
  const asked = [page > 1 ? `page=${page}` : '', body ? `body=${body}` : ''].filter(Boolean).join('&')
  return `/meetings${asked ? `?${asked}` : ''}`
}
export const newMeetingPath = () => '/meetings/new'
export const meetingPath = (meeting: string) => `/meetings/${meeting}`
export const meetingDetailsPath = (meeting: string) => `/meetings/${meeting}/details`
export const cancellationPath = (meeting: string) => `/meetings/${meeting}/cancellation`
export const cancellationWithdrawalPath = (meeting: string) => `${cancellationPath(meeting)}/withdrawal`
export const agendaPath = (meeting: string) => `/meetings/${meeting}/agenda`
/** The agenda with focus on the button of the item that was moved, so that it can be moved on. */
export const agendaMovedPath = (meeting: string, item: string, way: 'up' | 'down') =>
  `/meetings/${meeting}/agenda?moved=${item}&way=${way}`
export const itemsPath = (meeting: string) => `/meetings/${meeting}/items`
export const newItemPath = (meeting: string, kind: 'matter' | 'pause') =>
  `/meetings/${meeting}/items/new?kind=${kind}`
export const itemPath = (meeting: string, item: string) => `/meetings/${meeting}/items/${item}`
export const itemDetailsPath = (meeting: string, item: string) => `${itemPath(meeting, item)}/details`
export const itemNotesPath = (meeting: string, item: string) => `${itemPath(meeting, item)}/notes`
export const itemRemovalPath = (meeting: string, item: string) => `${itemPath(meeting, item)}/removal`
export const itemPositionPath = (meeting: string, item: string) => `${itemPath(meeting, item)}/position`
export const attendancePath = (meeting: string) => `/meetings/${meeting}/attendance`
export const preparationsPath = (meeting: string) => `/meetings/${meeting}/preparations`
export const newOutcomePath = (meeting: string, item?: string) =>
  `/meetings/${meeting}/outcomes/new${item ? `?item=${item}` : ''}`
export const outcomesPath = (meeting: string) => `/meetings/${meeting}/outcomes`
export const purposeCheckPath = (meeting: string) => `/meetings/${meeting}/purpose-check`
export const closurePath = (meeting: string) => `/meetings/${meeting}/closure`
export const presentationPath = (meeting: string, item?: number) =>
  `/meetings/${meeting}/presentation${item ? `?item=${item}` : ''}`
/** Learning lies uphill: from here it is only linked to. */
export const learningOfMeetingPath = (session: string) => `/learning/${session}`
export const learningPresentationPath = (session: string) => `/learning/${session}/presentation`
export const newLearningPath = (meeting: string) => `/learning/new?meeting=${meeting}`
export const notesPath = (meeting: string) => `/meetings/${meeting}/notes`
export const notesPdfPath = (meeting: string) => `/meetings/${meeting}/notes.pdf`
