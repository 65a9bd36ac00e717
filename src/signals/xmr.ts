/** The figures that a chart reckons with: `NaN` is a missing value, and compares as neither above nor below. */
export type Series = Float64Array

/**
 * `guarded`: screened once, unless that would leave no variation at all. `once`: exactly as published.
 * `none`: every moving range counts, as in the NHS spreadsheet.
 */
export type Screening = 'guarded' | 'once' | 'none'

/** In the unit of the values. Not cut at 0 or 100: a share may get limits outside them, which drawing cuts. */
export type Limits = {
  readonly lower: number
  readonly upper: number
  /** Two thirds of the way from the mean to the limits. */
  readonly nearLower: number
  readonly nearUpper: number
}

/** A stretch of the series that is judged by itself: indices `start` up to but not including `end`. */
export type Phase = {
  readonly start: number
  readonly end: number
  /** Present values that the mean and the limits rest on: all of the phase, or its baseline. */
  readonly count: number
  /** The index from which the mean and the limits are carried on; null when they rest on all of the phase. */
  readonly carriedFrom: number | null
  /** Null when the phase holds no value. */
  readonly mean: number | null
  /** Null when too few values, or no two neighbours, make limits: then only the line is shown. */
  readonly limits: Limits | null
  /** Fewer than twelve values: the limits will move much when more come. */
  readonly provisional: boolean
}

export type PhaseOptions = {
  readonly screening: Screening
  /** The mean and the limits rest on the first n places of each phase and are applied to all of it. */
  readonly fixAfterNPoints: number | null
  readonly fewestForLimits: number
}

export const fewestForFirmLimits = 12

/** 3 / 1.128 as NHS England rounds it, where 1.128 is d₂ of a range of two. qicharts2 does not round it. */
const limitFactor = 2.66
const nearFactor = 2 * (limitFactor / 3)

/** D₄ of a range of two: a moving range from this many times the average and up is an outlier (Nelson 1982). */
const screeningFactor = 3.267

/** NHSRplotthedots, `ptd_spc_standard`: mean ± 2.66 times the average moving range. */
export function phaseOf(series: Series, start: number, end: number, options: PhaseOptions): Phase {
  const { screening, fixAfterNPoints, fewestForLimits } = options
  const baseEnd = fixAfterNPoints === null ? end : Math.min(end, start + fixAfterNPoints)
  const { count, mean, range } = centreAndRange(series, start, baseEnd, screening)
  const known = mean !== null && range !== null && count >= fewestForLimits
  return {
    start,
    end,
    count,
    carriedFrom: baseEnd < end ? baseEnd : null,
    mean,
    limits: known ? limitsAround(mean, range) : null,
    provisional: count < fewestForFirmLimits,
  }
}

export type CentreAndRange = {
  /** Present values. */
  readonly count: number
  /** Null when no value is present. */
  readonly mean: number | null
  /** The average distance between neighbours; null when no two present values are neighbours. */
  readonly range: number | null
}

/** Mean and average moving range, in the unit of the values. A missing value has no range on either side. */
export function centreAndRange(
  series: Series,
  start: number,
  end: number,
  screening: Screening,
): CentreAndRange {
  const all = tally(series, start, end, 0, Number.POSITIVE_INFINITY)
  if (all.count === 0) return { count: 0, mean: null, range: null }

  const mean = all.sum / all.count
  const range = averageRange(all)
  const ceiling = screening === 'none' || range === null ? Number.POSITIVE_INFINITY : screeningFactor * range
  const screened = tally(series, start, end, mean, ceiling)
  return {
    count: all.count,
    // What is left of rounding is added, so that the mean of equal values is that value and none is a signal.
    mean: mean + screened.sum / all.count,
    range: range === null ? null : rangeAfterScreening(range, averageRange(screened), screening),
  }
}

/**
 * In a constant series no range is strictly below 3.267 · 0. The package then drops them all and gets limits that are
 * not numbers; here the range is 0 and the limits are the mean.
 *
 * In a flat series with one step or one peak the package screens away all variation there is: the limits fall on the
 * mean and every point is marked. What was screened is then the only measure of variation, and is kept.
 */
function rangeAfterScreening(range: number, screened: number | null, screening: Screening): number {
  if (screened !== null && screened > 0) return screened
  return screening === 'once' ? 0 : range
}

type Tally = { sum: number; count: number; ranges: number; rangeCount: number }

/** Sums the values as distances from a centre, and the moving ranges strictly below a ceiling. */
function tally(series: Series, start: number, end: number, centre: number, ceiling: number): Tally {
  let sum = 0
  let count = 0
  let ranges = 0
  let rangeCount = 0
  let previous = Number.NaN
  for (let i = start; i < end; i++) {
    const value = series[i]!
    const range = Math.abs(value - previous)
    if (!Number.isNaN(value)) {
      sum += value - centre
      count++
    }
    if (range < ceiling) {
      ranges += range
      rangeCount++
    }
    previous = value
  }
  return { sum, count, ranges, rangeCount }
}

function averageRange({ ranges, rangeCount }: Tally): number | null {
  return rangeCount === 0 ? null : ranges / rangeCount
}

function limitsAround(mean: number, range: number): Limits {
  return {
    lower: mean - limitFactor * range,
    upper: mean + limitFactor * range,
    nearLower: mean - nearFactor * range,
    nearUpper: mean + nearFactor * range,
  }
}
