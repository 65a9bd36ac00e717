import { median, type Runs, runsAnalysis } from './anhoej.ts'
import { centreAndRange } from './xmr.ts'

/** Run chart; individuals; counts; share of n that are so; events per unit of exposure. */
export type ChartType = 'run' | 'i' | 'c' | 'p' | 'u'

export type ShewhartInput = {
  readonly chart: ChartType
  /** Counts for c, p and u; measurements for run and i. */
  readonly values: readonly (number | null)[]
  /** Cases or exposure for each value of p and u. */
  readonly denominators: readonly (number | null)[] | null
  /** A centre line known beforehand. The values of p and u are then shares and rates on its scale, not counts. */
  readonly centre: number | null
  /** A new phase starts after each of these numbers of points. */
  readonly parts: readonly number[]
  /** Centre and limits from the first so many points, the runs over all. Ignored when there are parts. */
  readonly freeze: number | null
  /** Indices of points that are drawn but not counted. A moving range is taken across them. */
  readonly exclude: readonly number[]
}

export type ShewhartPhase = {
  readonly start: number
  /** Points not excluded, missing ones among them. */
  readonly count: number
  readonly centre: number | null
  /** Centre ± 3σ for each point, within what the chart type allows; null where there are none. */
  readonly lower: readonly (number | null)[]
  readonly upper: readonly (number | null)[]
  readonly runs: Runs | null
  /** Indices in the whole series of the points beyond their limits, excluded ones too. */
  readonly outside: readonly number[]
}

/** Source of the limits: Montgomery, Introduction to Statistical Quality Control, as qicharts2 computes them. */
export function shewhartPhases(input: ShewhartInput): readonly ShewhartPhase[] {
  const starts = [0, ...input.parts]
  return starts.map((start, index) => shewhartPhase(input, start, starts[index + 1] ?? input.values.length))
}

type Point = {
  readonly index: number
  /** What is drawn: the measurement, the share or the rate. */
  readonly value: number | null
  readonly denominator: number | null
  readonly excluded: boolean
}

function shewhartPhase(input: ShewhartInput, start: number, end: number): ShewhartPhase {
  const points = pointsOf(input, start, end)
  const counted = points.filter((point) => !point.excluded)
  const frozen = input.parts.length === 0 && input.freeze !== null ? input.freeze : Number.POSITIVE_INFINITY
  const base = counted.filter((point) => point.index < frozen)

  const centre = input.centre ?? centreOf(input.chart, base)
  const sigma = sigmaOf(input.chart, centre, base)
  const limits = points.map(({ denominator }) => limitsOf(input.chart, centre, sigma(denominator)))
  const values = counted.map(({ value }) => value)
  return {
    start,
    count: counted.length,
    centre,
    lower: limits.map(({ lower }) => lower),
    upper: limits.map(({ upper }) => upper),
    runs: centre === null ? null : runsAnalysis(values, centre),
    outside: points.flatMap(({ index, value }, place) => (isOutside(value, limits[place]!) ? [index] : [])),
  }
}

function pointsOf(input: ShewhartInput, start: number, end: number): readonly Point[] {
  const divided = (input.chart === 'p' || input.chart === 'u') && input.centre === null
  return input.values.slice(start, end).map((given, place) => {
    const index = start + place
    const denominator = input.denominators ? (input.denominators[index] ?? null) : 1
    const value = given === null || denominator === null ? null : divided ? given / denominator : given
    return { index, value, denominator, excluded: input.exclude.includes(index) }
  })
}

function centreOf(chart: ChartType, base: readonly Point[]): number | null {
  switch (chart) {
    case 'run':
      return median(base.map(({ value }) => value))
    case 'i':
      return variationOf(base).mean
    case 'c':
    case 'p':
    case 'u':
      return weightedMean(base)
  }
}

/** Events over cases or exposure, all points taken together. */
function weightedMean(base: readonly Point[]): number | null {
  let events = 0
  let exposure = 0
  for (const { value, denominator } of base) {
    if (value === null || denominator === null) continue
    events += value * denominator
    exposure += denominator
  }
  return exposure === 0 ? null : events / exposure
}

/** The standard deviation at a point, by its denominator. */
function sigmaOf(
  chart: ChartType,
  centre: number | null,
  base: readonly Point[],
): (denominator: number | null) => number | null {
  if (centre === null) return () => null
  switch (chart) {
    case 'run':
      return () => null
    case 'i': {
      // d₂ of a range of two, not rounded into 2.66: qicharts2 and the NHS differ in the fourth digit.
      const { range } = variationOf(base)
      return () => (range === null ? null : range / 1.128)
    }
    case 'c':
    case 'u':
      return (denominator) => (denominator === null ? null : Math.sqrt(centre / denominator))
    case 'p':
      return (denominator) => (denominator === null ? null : Math.sqrt((centre * (1 - centre)) / denominator))
  }
}

function variationOf(base: readonly Point[]) {
  const series = Float64Array.from(base, ({ value }) => value ?? Number.NaN)
  return centreAndRange(series, 0, series.length, 'once')
}

type PointLimits = { readonly lower: number | null; readonly upper: number | null }

/** Counts, shares and rates are not below 0, and a share not above 1. */
function limitsOf(chart: ChartType, centre: number | null, sigma: number | null): PointLimits {
  if (centre === null || sigma === null) return { lower: null, upper: null }
  const lower = centre - 3 * sigma
  const upper = centre + 3 * sigma
  return {
    lower: chart === 'i' ? lower : Math.max(0, lower),
    upper: chart === 'p' ? Math.min(1, upper) : upper,
  }
}

function isOutside(value: number | null, { lower, upper }: PointLimits): boolean {
  if (value === null || lower === null || upper === null) return false
  return value > upper || value < lower
}
