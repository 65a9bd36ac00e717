import type { PlannedEnding, PlannedState } from './planned.ts'

export const framePath = (review: string) => `/reviews/${review}/frame`
/** How many interviews and people the commission says. */
export const declaredPath = (review: string) => `/reviews/${review}/frame/declared`
export const rowsPath = (review: string) => `/reviews/${review}/frame/rows`
export const newRowPath = (review: string) => `/reviews/${review}/frame/rows/new`
export const rowPath = (review: string, row: string) => `/reviews/${review}/frame/rows/${row}`
export const rowPlacePath = (review: string, row: string) => `/reviews/${review}/frame/rows/${row}/place`
export const rowWithdrawalPath = (review: string, row: string) =>
  `/reviews/${review}/frame/rows/${row}/withdrawal`
export const rowRestoringPath = (review: string, row: string) =>
  `/reviews/${review}/frame/rows/${row}/withdrawal/undoing`

export type Silent = { readonly about: 'role' | 'party'; readonly of: string }

/** Why a role or a principal is not heard. */
export const silencePath = (review: string, { about, of }: Silent) =>
  `/reviews/${review}/frame/silences/${about}/${of}`
export const silenceUndoingPath = (review: string, silent: Silent) => `${silencePath(review, silent)}/undoing`

export const plannedListPath = (review: string, state?: PlannedState) =>
  `/reviews/${review}/planned${state === undefined ? '' : `?state=${state}`}`
export const newPlannedPath = (review: string) => `/reviews/${review}/planned/new`
export const plannedPath = (review: string, planned: string) => `/reviews/${review}/planned/${planned}`
export const plannedEndingPath = (review: string, planned: string) =>
  `/reviews/${review}/planned/${planned}/ending`
export const newPlannedEndingPath = (review: string, planned: string, how: PlannedEnding) =>
  `/reviews/${review}/planned/${planned}/ending/new?how=${how}`
export const plannedReopeningPath = (review: string, planned: string) =>
  `/reviews/${review}/planned/${planned}/ending/undoing`
