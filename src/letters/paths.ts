import type { ThingKind } from '../record/thing.ts'

export const lettersPath = () => '/letters'
export const letterPath = (id: string) => `/letters/${id}`
export const letterDraftPath = (id: string) => `/letters/${id}/draft`
export const letterDiscardingPath = (id: string) => `/letters/${id}/discarding`
export const letterTakingUpPath = (id: string) => `/letters/${id}/discarding/withdrawal`
export const letterPostingPath = (id: string) => `/letters/${id}/posting`
export const letterWithdrawalPath = (id: string) => `/letters/${id}/withdrawal`
export const letterAttemptsPath = (id: string) => `/letters/${id}/attempts`
export const letterHandDeliveryPath = (id: string) => `/letters/${id}/hand-delivery`

/** Where letters are written from lies uphill: its address is written down here. */
export const cockpitOfLettersPath = () => '/cockpit'

/** Where a thing lives that a letter is about. Most lie uphill, and are only linked to. */
const addresses: Partial<Record<ThingKind, (id: string) => string>> = {
  party: (id) => `/partnership/parties/${id}`,
  body: (id) => `/partnership/bodies/${id}`,
  outcome: (id) => `/decisions/${id}`,
  meeting: (id) => `/meetings/${id}`,
  target: (id) => `/targets/${id}`,
  effect: (id) => `/effects/${id}`,
  digest: (id) => `/digests/${id}`,
}

/** Null for a kind without a page of its own. */
export const aboutPath = (kind: string, id: string) => addresses[kind as ThingKind]?.(id) ?? null
