/** Several criteria that weigh differently, and a score for each candidate on each. */

/** Which end of a criterion is good. */
export type Direction = 'max' | 'min'

/**
 * How the scores of different criteria are made comparable:
 *
 * - `none`: they are on one scale already
 * - `fixed`: from 0 at the low end of the scale to 1 at the high end, whichever candidates there are
 * - `minmax`: from 0 at the worst candidate to 1 at the best. A new candidate may change the order of the others.
 * - `sum`: shares of the criterion's sum, after 1/x where less is better. One tiny value may rule the criterion.
 * - `best`: parts of the best, x/max, or min/x where less is better
 */
export type Normalisation = 'none' | 'fixed' | 'minmax' | 'sum' | 'best'

export type Scoring = {
  /** One row for each candidate, one column for each criterion; null where nobody has set a score. */
  readonly matrix: readonly (readonly (number | null)[])[]
  readonly weights: readonly number[]
  readonly directions: readonly Direction[]
  readonly normalisation: Normalisation
  /** The least and the most that a score can be; needed for `fixed`, and where a score is missing. */
  readonly scale?: readonly [number, number]
}

export type Scored = {
  /** The mean of what is there, where something is missing: see the bounds. */
  readonly score: number
  /** The least and the most that the candidate could have had. The same as the score where nothing is missing. */
  readonly bounds: readonly [number, number]
  /** How much of the weight is on criteria without a score, 0–1. */
  readonly missingShare: number
}

/** Weights that sum to 1. Throws RangeError where one is negative or all are 0. */
export function normaliseWeights(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (!(total > 0) || weights.some((weight) => weight < 0)) {
    throw new RangeError('Weights must not be negative, and one must be above zero.')
  }
  return weights.map((weight) => weight / total)
}

/**
 * The weighted mean of each candidate. A missing score is no zero and no guess: the weights of the rest are scaled
 * up for the score, and the bounds say what the missing ones could have made of it.
 *
 * @throws {RangeError} if a criterion where less is better has not been turned, a scale is needed and not given, or a
 *   candidate has no scores at all
 */
export function weightedScores(scoring: Scoring): Scored[] {
  const weights = normaliseWeights(scoring.weights)
  const values = normalised(scoring)
  const [low, high] = endsOf(scoring)
  return values.map((row) => {
    let [sum, there] = [0, 0]
    for (const [criterion, value] of row.entries()) {
      if (value === null) continue
      sum += weights[criterion]! * value
      there += weights[criterion]!
    }
    if (there === 0) throw new RangeError('A candidate has no scores.')
    if (row.every((value) => value !== null)) {
      return { score: sum, bounds: [sum, sum], missingShare: 0 }
    }
    const missing = 1 - there
    return { score: sum / there, bounds: [sum + missing * low, sum + missing * high], missingShare: missing }
  })
}

/** The scores turned so that more is better, and on one scale. */
export function normalised({ matrix, directions, normalisation, scale }: Scoring): (number | null)[][] {
  const columns = directions.map((direction, criterion) =>
    column(
      matrix.map((row) => row[criterion] ?? null),
      direction,
      normalisation,
      scale,
    ),
  )
  return matrix.map((_, candidate) => columns.map((values) => values[candidate] ?? null))
}

function column(
  values: readonly (number | null)[],
  direction: Direction,
  normalisation: Normalisation,
  scale: readonly [number, number] | undefined,
): (number | null)[] {
  const there = values.filter((value) => value !== null)
  const each = (rule: (value: number) => number) =>
    values.map((value) => (value === null ? null : rule(value)))
  switch (normalisation) {
    case 'none':
      if (direction === 'min') throw new RangeError('A criterion where less is better must be turned first.')
      return each((value) => value)
    case 'fixed':
      if (!scale) throw new RangeError('The ends of the scale are needed.')
      return each(between(scale[0], scale[1], direction))
    case 'minmax':
      return each(between(Math.min(...there), Math.max(...there), direction))
    case 'sum': {
      const turned = (value: number) => (direction === 'min' ? 1 / value : value)
      const total = there.reduce((sum, value) => sum + turned(value), 0)
      return each((value) => turned(value) / total)
    }
    case 'best':
      return each((value) => (direction === 'min' ? Math.min(...there) / value : value / Math.max(...there)))
  }
}

/** 0 at the bad end, 1 at the good; the middle where there is no difference to measure. */
function between(low: number, high: number, direction: Direction): (value: number) => number {
  if (high === low) return () => 0.5
  return (value) => (direction === 'max' ? value - low : high - value) / (high - low)
}

function endsOf({ matrix, normalisation, scale }: Scoring): readonly [number, number] {
  if (normalisation !== 'none') return [0, 1]
  if (scale) return scale
  if (matrix.flat().includes(null))
    throw new RangeError('The ends of the scale are needed where a score is missing.')
  return [0, 1]
}

/** Weights from an order of importance: the centre of all weights that keep the order (Barron and Barrett 1996). */
export function rankOrderCentroid(count: number): number[] {
  return ranks(count).map(
    (rank) =>
      ranks(count)
        .slice(rank - 1)
        .reduce((sum, k) => sum + 1 / k, 0) / count,
  )
}

/** Weights from an order of importance, in even steps. */
export function rankSum(count: number): number[] {
  return ranks(count).map((rank) => (2 * (count + 1 - rank)) / (count * (count + 1)))
}

const ranks = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
