import { type Adoptable, inForce } from '../decisions/adoption.ts'
import { type CivilDate, daysAfter, daysBetween } from '../i18n/format.ts'
import { evaluatingDays, isEvaluated, isFollowed } from './life.ts'

/** So many days before the last day, and before the day of the evaluation. */
export const reminderDays = [180, 90, 30] as const

export type Reminder = {
  readonly about: 'end' | 'evaluation'
  /** The day that it is about. */
  readonly onDay: CivilDate
  /** Which of the reminders it is. */
  readonly daysBefore: (typeof reminderDays)[number]
  /** How many days are left; none is left on the day itself. */
  readonly left: number
}

/**
 * The reminders that have come due and still hold: the tightest for each day, since whoever hears that thirty days
 * are left need not hear of a hundred and eighty. Only what is in force is reminded of, and only as long as nothing
 * follows it, or nobody has evaluated it.
 */
export function remindersOn(
  outcome: Adoptable,
  later: readonly Adoptable[],
  day: CivilDate,
): readonly Reminder[] {
  const standing = inForce(outcome, day)
  if (!standing.inForce) return []
  const { until } = standing
  const { evaluateOn, ending } = outcome
  const found: Reminder[] = []
  // Who has ended it knows the day.
  if (until !== null && !ending && !isFollowed(outcome, later, day)) found.push(...due('end', until, day))
  if (evaluateOn && !isEvaluated(outcome, daysAfter(evaluateOn, -evaluatingDays), day))
    found.push(...due('evaluation', evaluateOn, day))
  return found
}

function due(about: Reminder['about'], onDay: CivilDate, day: CivilDate): readonly Reminder[] {
  const left = daysBetween(day, onDay)
  const daysBefore = reminderDays.findLast((days) => left <= days)
  return left >= 0 && daysBefore ? [{ about, onDay, daysBefore, left }] : []
}
