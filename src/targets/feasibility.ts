import type { Indicator } from '../population/indicator.ts'
import { isFlag, isRollingMean } from '../population/kind.ts'
import { type Series, yearOf } from '../population/series.ts'
import { theilSen } from '../signals/theilSen.ts'
import { type Course, knownValues, reaches, type Value } from './target.ts'

/** Today's pace is that of the last ten years, up to and including the year of the latest value. */
export const yearsBack = 10

/** With fewer values than this, no interval of 95 per cent can be given: see `theilSen`. */
export const fewestValues = 5

/** A change a year in the unit of the indicator, and what it rests on. */
export type Trend = {
  readonly from: string
  readonly to: string
  /** How many values. */
  readonly count: number
  readonly perYear: number
  /** 95 per cent. Null for rolling means, whose values share years, so that an interval would say too much. */
  readonly interval: { readonly low: number; readonly high: number } | null
}

/** Where the value ends in the target's year, within what a value can be. */
export type End = { readonly value: number; readonly low: number; readonly high: number }

/** Whether all of the interval reaches the level, none of it does, or it can go either way. */
export type Verdict = 'reaches' | 'misses' | 'open'

export type Feasibility =
  | { readonly kind: 'forecast'; readonly trend: Trend; readonly end: End; readonly verdict: Verdict }
  /** A rolling mean: where its pace leads, without saying how sure that is. */
  | { readonly kind: 'rolling'; readonly trend: Trend; readonly value: number; readonly reached: boolean }
  | { readonly kind: 'too-few'; readonly count: number }
  /** Yes or no has no slope. */
  | { readonly kind: 'flag' }
  /** No value, or its year has come: there is no future to tell of. */
  | { readonly kind: 'none' }

/**
 * Where the value ends in the target's year if it goes on changing as it has for ten years: from the latest value, with
 * the Theil–Sen slope, and with each end of that slope's interval of 95 per cent (`theilSen` has formula and source).
 * The interval is of the trend; a single year may fall outside it. `bounds` is what a value can be.
 */
export function feasibilityOf(
  course: Course,
  indicator: Pick<Indicator, 'title'>,
  series: Series,
  bounds: readonly [number, number] | null = null,
): Feasibility {
  const latest = knownValues(series).at(-1)
  const years = latest ? yearOf(course.duePeriod) - yearOf(latest.period) : 0
  if (!latest || years <= 0) return { kind: 'none' }
  if (isFlag(indicator)) return { kind: 'flag' }
  const recent = recentValues(series)
  if (recent.length < fewestValues) return { kind: 'too-few', count: recent.length }
  const slope = theilSen(recent.map(({ period, value }) => ({ x: yearOf(period), y: value })))
  if (!slope?.interval) return { kind: 'too-few', count: recent.length }

  const [lowest, highest] = bounds ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  const ahead = (perYear: number) => Math.min(highest, Math.max(lowest, latest.value + perYear * years))
  const told = {
    from: recent[0]!.period,
    to: latest.period,
    count: recent.length,
    perYear: slope.estimate,
  }
  const value = ahead(slope.estimate)
  if (isRollingMean(indicator)) {
    const trend = { ...told, interval: null }
    return { kind: 'rolling', trend, value, reached: reaches(course, value) }
  }
  const end = { value, low: ahead(slope.interval.low), high: ahead(slope.interval.high) }
  const ends = [reaches(course, end.low), reaches(course, end.high)]
  const verdict = ends.every(Boolean) ? 'reaches' : ends.some(Boolean) ? 'open' : 'misses'
  return { kind: 'forecast', trend: { ...told, interval: slope.interval }, end, verdict }
}

/** Those of the last ten years. A period that is no single year is taken as the year that it begins with. */
function recentValues(series: Series): readonly Value[] {
  const values = knownValues(series)
  const last = yearOf(values.at(-1)!.period)
  return values.filter(({ period }) => yearOf(period) > last - yearsBack)
}
