import { type CivilDate, monthsAfter } from '../i18n/format.ts'
import type { Standing } from './standing.ts'

/** How often the effect of a target is shown. */
export const rhythms = ['half-year', 'year', 'two-years', 'none'] as const

export type EffectRhythm = (typeof rhythms)[number]

/** The rhythm that holds for a target. */
export type Rhythm = {
  readonly number: number
  readonly rhythm: EffectRhythm
  readonly responsible: string
}

const months: Readonly<Record<Exclude<EffectRhythm, 'none'>, number>> = {
  'half-year': 6,
  year: 12,
  'two-years': 24,
}

/**
 * The next day that the rhythm asks for, after a day that it asked for and after today: times that were missed are not
 * asked for once more. Null when there is no rhythm.
 */
export function nextDue(rhythm: EffectRhythm, dueOn: CivilDate, today: CivilDate): CivilDate | null {
  if (rhythm === 'none') return null
  let times = 1
  let next = monthsAfter(dueOn, months[rhythm])
  while (next <= today) next = monthsAfter(dueOn, months[rhythm] * ++times)
  return next
}

/** How a target's effects are kept up with. */
export type Keeping = {
  readonly standing: Standing
  readonly rhythm: Rhythm | null
  /** The promise that falls due first. */
  readonly next: { readonly id: string; readonly dueOn: CivilDate } | null
  readonly shownOn: CivilDate | null
}

export function isOverdue({ next }: Keeping, today: CivilDate): boolean {
  return next !== null && next.dueOn < today
}

/** The overdue ones first, the longest overdue first of all; then those that nobody has promised; then by day. */
export function neediestFirst(keepings: readonly Keeping[], today: CivilDate): readonly Keeping[] {
  const rank = (keeping: Keeping) => (isOverdue(keeping, today) ? 0 : keeping.next === null ? 1 : 2)
  return keepings.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      (a.next?.dueOn ?? '').localeCompare(b.next?.dueOn ?? '') ||
      a.standing.target.name.localeCompare(b.standing.target.name, 'sv'),
  )
}

/**
 * Targets that go the wrong way, or were missed, without anybody having shown so in the last year: silence about what
 * went badly is what makes the shown look better than it is.
 */
export function unsaid(keepings: readonly Keeping[], today: CivilDate): readonly Keeping[] {
  const yearAgo = monthsAfter(today, -12)
  return keepings.filter(({ standing: { progress }, shownOn }) => {
    const badly =
      progress.state === 'wrong-way' ||
      (progress.state !== 'unknown' && progress.state !== 'reached' && progress.missed)
    return badly && (shownOn === null || shownOn < yearAgo)
  })
}
