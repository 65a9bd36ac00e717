import type { Direction, Mark, Meaning, Side } from './rules.ts'
import type { Limits, Phase } from './xmr.ts'

/** What the process does now, by its last place: the NHS variation icon, and two answers that it lacks. */
export type Variation =
  | 'common-cause'
  | `${Meaning}-${Side}`
  /** The last period has no value. The package calls it common cause, which it cannot know. */
  | 'no-current-value'
  /** No limits to judge by, and no trend or shift either. */
  | 'too-few-values'

/** Whether the process meets the target again and again; `inconsistent` is hit and miss. */
export type Assurance = 'consistent-pass' | 'consistent-fail' | 'inconsistent'

export function variation(lastPresent: boolean, lastMark: Mark | null, lastPhase: Phase | null): Variation {
  if (!lastPresent) return 'no-current-value'
  if (lastMark !== null) return `${lastMark.meaning}-${lastMark.side}`
  return lastPhase?.limits ? 'common-cause' : 'too-few-values'
}

/**
 * The limits of the last phase against the target. It speaks of the process, not of the last value: one that
 * meets the target may still be hit and miss. A target on a limit can be both met and missed. Null without
 * limits, without a target, or when neither way is better.
 */
export function assurance(
  limits: Pick<Limits, 'lower' | 'upper'> | null,
  target: number | null,
  direction: Direction,
): Assurance | null {
  if (limits === null || target === null || direction === 'neutral') return null
  if (target > limits.upper) return direction === 'increase' ? 'consistent-fail' : 'consistent-pass'
  if (target < limits.lower) return direction === 'increase' ? 'consistent-pass' : 'consistent-fail'
  return 'inconsistent'
}
