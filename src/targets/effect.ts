import { type CivilDate, daysBetween } from '../i18n/format.ts'
import type { Indicator, Sex } from '../population/indicator.ts'
import type { Place } from '../population/place.ts'
import type { ChangeSignal } from './changeSignal.ts'
import type { Comparison, Tested } from './ground.ts'

/** How strongly a change can be tied to the work: reasonable, seen together, or tried against a comparison. */
export const strengths = ['plausible', 'associated', 'tested'] as const

export type Strength = (typeof strengths)[number]

/** What the partnership has promised to show: a change in an indicator, by a day. */
export type Effect = {
  readonly id: string
  readonly title: string
  /** Who answers for showing it. */
  readonly responsible: string
  readonly target: { readonly id: string; readonly name: string; readonly rises: boolean } | null
  readonly indicator: Indicator
  readonly place: Place
  readonly sex: Sex
  readonly dueOn: CivilDate
  /** The rhythm of its target that made the promise; null when somebody made it. */
  readonly byRhythm: number | null
  /** Why the promise was taken back; null when it was not. */
  readonly withdrawn: string | null
  /** Null until it is shown. */
  readonly showing: Showing | null
}

/** The effect as it was shown. The values are those of the vintage, whatever the source says later. */
export type Showing = {
  readonly beforePeriod: string
  readonly beforeValue: number
  readonly afterPeriod: string
  readonly afterValue: number
  readonly vintage: number
  readonly strength: Strength
  readonly story: string
  /** What else may explain the change. Null, as the signal, for what was shown before it was asked. */
  readonly others: string | null
  readonly comparison: Comparison | null
  readonly tested: Tested | null
  /** What the figures said of it on the day that it was shown. */
  readonly signal: ChangeSignal | null
  readonly shownOn: CivilDate
}

export type DueEffect = Effect & {
  readonly showing: null
  /** Whole days past the promised day; 0 or less: there is still time. */
  readonly daysLate: number
}

export type ShownEffect = Effect & { readonly showing: Showing }

export function isShown(effect: Effect): effect is ShownEffect {
  return effect.showing !== null
}

export function dueOf(effect: Effect, day: CivilDate): DueEffect | null {
  return isShown(effect) || effect.withdrawn !== null
    ? null
    : { ...effect, showing: null, daysLate: daysBetween(effect.dueOn, day) }
}

export function isLate(effect: DueEffect): boolean {
  return effect.daysLate > 0
}

export type Turn = 'better' | 'worse' | 'unchanged' | 'changed'

/**
 * What became of it: the indicator says which way is good, and where it does not, the target. Values that read the
 * same are the same. `changed` when nobody has said which way is good.
 */
export function turnOf({
  indicator,
  target,
  showing,
}: Pick<Effect, 'indicator' | 'target'> & {
  readonly showing: Pick<Showing, 'beforeValue' | 'afterValue'>
}): Turn {
  const shown = (value: number) => value.toFixed(indicator.decimals)
  if (shown(showing.beforeValue) === shown(showing.afterValue)) return 'unchanged'
  const rose = showing.afterValue > showing.beforeValue
  const riseIsGood = indicator.direction === 'neutral' ? target?.rises : indicator.direction === 'increase'
  if (riseIsGood === undefined) return 'changed'
  return rose === riseIsGood ? 'better' : 'worse'
}
