import type { CivilDate } from '../i18n/format.ts'

/** What somebody does, and by when. */
export type TurningAction = { readonly what: string; readonly who: string; readonly when: CivilDate }

export const turningParts = ['story', 'partners', 'works', 'ideas'] as const

export type TurningPart = (typeof turningParts)[number]

/** How the curve of a target is to be turned. A part that nobody has written is empty. */
export type Turning = Readonly<Record<TurningPart, string>> & {
  readonly actions: readonly TurningAction[]
}

export const noTurning: Turning = { story: '', partners: '', works: '', ideas: '', actions: [] }

/** As many as a page of paper holds. */
export const mostActions = 8

export function isEmptyTurning(turning: Turning): boolean {
  return turningParts.every((part) => turning[part] === '') && turning.actions.length === 0
}
