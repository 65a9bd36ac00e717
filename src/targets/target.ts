import type { CivilDate } from '../i18n/format.ts'
import type { Indicator, Sex } from '../population/indicator.ts'
import type { Place } from '../population/place.ts'
import { type Series, yearOf } from '../population/series.ts'

/** What the arena has agreed to reach: a level of an indicator, in a place, by a year. */
export type Target = {
  readonly id: string
  readonly indicator: Indicator
  readonly place: Place
  readonly sex: Sex
  readonly name: string
  readonly baselinePeriod: string
  readonly baselineValue: number
  readonly level: number
  readonly duePeriod: string
  readonly agreedOn: CivilDate
  /** No longer worked towards: reached and raised, replaced, or given up. Null while it is open. */
  readonly closure: { readonly reason: string; readonly closedAt: Date } | null
}

/** What the rules need to know of a target. Values in the unit of the indicator. */
export type Course = Pick<Target, 'baselinePeriod' | 'baselineValue' | 'level' | 'duePeriod'>

/** A value that is there. */
export type Value = { readonly period: string; readonly value: number }

export type Progress =
  | {
      readonly state: 'reached' | 'on-the-way' | 'behind' | 'wrong-way'
      readonly latest: Value
      /** Where the straight path from baseline to level lies in the period of the latest value. */
      readonly required: number
      /** There is a value of the target's year or later, and it falls short. */
      readonly missed: boolean
    }
  | { readonly state: 'unknown'; readonly why: 'no-value' | 'nothing-since-baseline' }

/** 1 when the target lies above its baseline, −1 when below. A baseline at the level is refused by the database. */
export function wantedWay(course: Pick<Course, 'level' | 'baselineValue'>): 1 | -1 {
  return course.level >= course.baselineValue ? 1 : -1
}

/**
 * Where the latest value stands between baseline and level. The first that fits, in this order:
 * reached: at the level or beyond it, in whatever year.
 * on the way: at the straight path from baseline to level, or beyond it. From the target's year on, the path is the level.
 * behind: nearer the level than the baseline was, but not as near as the path.
 * wrong way: where the baseline was, or further from the level.
 * unknown: no value is later than the baseline.
 */
export function progress(course: Course, series: Series): Progress {
  const latest = knownValues(series).at(-1)
  if (!latest) return { state: 'unknown', why: 'no-value' }
  if (latest.period <= course.baselinePeriod) return { state: 'unknown', why: 'nothing-since-baseline' }

  const required = requiredAt(course, latest.period)
  const state = stateOf(course, latest.value, required)
  return { state, latest, required, missed: state !== 'reached' && latest.period >= course.duePeriod }
}

function stateOf(
  course: Course,
  value: number,
  required: number,
): 'reached' | 'on-the-way' | 'behind' | 'wrong-way' {
  // A value read off the path may miss it by the last binary digit.
  const slack = 1e-9 * Math.max(Math.abs(course.level), Math.abs(course.baselineValue))
  const beyond = (line: number) => (value - line) * wantedWay(course)
  if (beyond(course.level) >= -slack) return 'reached'
  if (beyond(required) >= -slack) return 'on-the-way'
  return beyond(course.baselineValue) > slack ? 'behind' : 'wrong-way'
}

/** The straight path from baseline to level, in the unit of the indicator; the level from the target's year on. */
export function requiredAt(course: Course, period: string): number {
  const [start, end] = [yearOf(course.baselinePeriod), yearOf(course.duePeriod)]
  const share = Math.min(1, Math.max(0, (yearOf(period) - start) / (end - start)))
  return course.baselineValue + (course.level - course.baselineValue) * share
}

/** What each year of the straight path asks for, with its sign, in the unit of the indicator. */
export function stepPerYear(course: Course): number {
  return (course.level - course.baselineValue) / (yearOf(course.duePeriod) - yearOf(course.baselinePeriod))
}

/** How much of the way from baseline to level is covered: 0 at the baseline, 1 at the level, below 0 the wrong way. */
export function covered(course: Course, value: number): number {
  return (value - course.baselineValue) / (course.level - course.baselineValue)
}

export function reaches(course: Course, value: number): boolean {
  return stateOf(course, value, course.level) === 'reached'
}

/** What is left: so much a year, so many years in a row. Null when the level is reached or the year has come. */
export function needed(
  course: Course,
  series: Series,
): { readonly perYear: number; readonly years: number } | null {
  const latest = knownValues(series).at(-1)
  if (!latest || reaches(course, latest.value)) return null
  const years = yearOf(course.duePeriod) - yearOf(latest.period)
  return years > 0 ? { perYear: (course.level - latest.value) / years, years } : null
}

/**
 * The largest change in the wanted direction from one year to the next, and the first year that was looked at. Zero
 * when no year has gone the wanted way; null when no two years follow on each other.
 */
export function largestYearlyChange(
  course: Course,
  series: Series,
): { readonly value: number; readonly since: string } | null {
  const values = knownValues(series)
  const way = wantedWay(course)
  let largest: number | null = null
  for (let i = 1; i < values.length; i++) {
    const [before, after] = [values[i - 1]!, values[i]!]
    if (yearOf(after.period) - yearOf(before.period) !== 1) continue
    largest = Math.max(largest ?? 0, (after.value - before.value) * way)
  }
  return largest === null ? null : { value: largest * way, since: values[0]!.period }
}

export function knownValues(series: Series): readonly Value[] {
  return series.points.flatMap(({ period, value }) => (value === null ? [] : { period, value }))
}
