import type { OutcomeKind } from './outcome.ts'

export type OutcomeFilter = {
  readonly query: string
  readonly kind: OutcomeKind | null
  readonly year: number | null
}

export const decisionsPath = () => '/decisions'
export const outcomePath = (id: string) => `/decisions/${id}`
/** Meetings lie uphill: from here they are only linked to. */
export const meetingOfOutcomePath = (meetingId: string) => `/meetings/${meetingId}`
export const itemOfOutcomePath = (meetingId: string, itemId: string) =>
  `/meetings/${meetingId}/items/${itemId}`
