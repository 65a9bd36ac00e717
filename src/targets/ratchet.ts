import type { Series } from '../population/series.ts'
import { type Course, knownValues, type Progress } from './target.ts'

/** What was answered when the target was met, or missed. */
export type RatchetAnswer = {
  readonly number: number
  readonly about: 'reached' | 'missed' | 'nothing'
  /** The period of the value that it was about. */
  readonly period: string
  /** Why it is kept as it is, or why it was missed. */
  readonly reason: string
  /** What changes; empty when it was met. */
  readonly change: string
}

/** A target that this one came after. */
export type EarlierTarget = {
  readonly id: string
  /** Null for one from before the program. */
  readonly beforeId: string | null
  readonly level: number
  readonly duePeriod: string
  readonly outcome: 'reached' | 'missed' | 'changed'
  readonly note: string
}

/** What the rule needs to know beside the target and its values. */
export type Line = {
  readonly answer: RatchetAnswer | null
  /** Whether the target before it in its line was missed. */
  readonly beforeMissed: boolean
}

export const noLine: Line = { answer: null, beforeMissed: false }

/** `raise`: met, to be raised or kept with a reason. `missed`: once. `missed-again`: twice or more. */
export type Asks = 'raise' | 'missed' | 'missed-again'

/**
 * How many times in a row it has been missed: each value of the target's year or later that falls short, and one more
 * when the target before it was missed too.
 */
export function timesMissed(
  course: Course,
  series: Series,
  progress: Progress,
  { beforeMissed }: Line,
): number {
  if (progress.state === 'unknown' || !progress.missed) return 0
  const short = knownValues(series).filter(({ period }) => period >= course.duePeriod).length
  return short + (beforeMissed ? 1 : 0)
}

/**
 * What a target asks of those who have set it; null when it asks nothing, or has been answered. A target that was kept
 * before its year is asked about again when its year has come, and a missed one with every new value that falls short.
 */
export function asksOf(course: Course, series: Series, progress: Progress, line: Line): Asks | null {
  if (progress.state === 'unknown') return null
  const { answer } = line
  const { latest } = progress
  if (progress.state === 'reached') {
    const kept = answer?.about === 'reached'
    const again = kept && answer.period < course.duePeriod && latest.period >= course.duePeriod
    return kept && !again ? null : 'raise'
  }
  if (!progress.missed) return null
  if (answer?.about === 'missed' && answer.period >= latest.period) return null
  return timesMissed(course, series, progress, line) >= 2 ? 'missed-again' : 'missed'
}
