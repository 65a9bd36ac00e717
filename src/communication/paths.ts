import type { Way } from './digest.ts'

export const digestsPath = () => '/digests'
export const newDigestPath = () => '/digests/new'
export const digestPath = (id: string) => `/digests/${id}`
export const digestEditingPath = (id: string) => `/digests/${id}/editing`
/** With focus on the button of the paragraph that was moved, so that it can be moved on. */
export const digestMovedPath = (id: string, key: string, way: Way) =>
  `/digests/${id}/editing?moved=${key}&way=${way}`
export const introductionPath = (id: string) => `/digests/${id}/introduction`
export const paragraphPath = (id: string, key: string) => `/digests/${id}/paragraphs/${key}`
export const paragraphPositionPath = (id: string, key: string) => `${paragraphPath(id, key)}/position`
export const omissionPath = (id: string, key: string) => `${paragraphPath(id, key)}/omission`
export const omissionWithdrawalPath = (id: string, key: string) => `${omissionPath(id, key)}/withdrawal`
export const readingPath = (id: string) => `/digests/${id}/reading`
export const readingWithdrawalPath = (id: string) => `/digests/${id}/reading/withdrawal`
export const sendingPath = (id: string) => `/digests/${id}/sending`
export const withdrawalPath = (id: string) => `/digests/${id}/withdrawal`
export const discardingPath = (id: string) => `/digests/${id}/discarding`
export const discardingWithdrawalPath = (id: string) => `/digests/${id}/discarding/withdrawal`
export const digestFilePath = (id: string, kind: 'txt' | 'md') => `/digests/${id}/text.${kind}`

export const unexplainedPath = () => '/digests/outcomes'
export const meaningsPath = (outcomeId: string) => `/digests/outcomes/${outcomeId}`
export const meaningsEditingPath = (outcomeId: string) => `/digests/outcomes/${outcomeId}/editing`
export const partyMeaningPath = (outcomeId: string, partyId: string) =>
  `/digests/outcomes/${outcomeId}/parties/${partyId}`

/** Open pages lie uphill: from here they are only linked to. */
export const openDigestPath = (id: string) => `/open/digests/${id}`
