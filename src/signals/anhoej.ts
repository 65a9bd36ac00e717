/**
 * Runs analysis of one phase against its centre line. The rule adapts to how many points there are, so it suits the
 * short yearly series where seven points in a row are too much to ask.
 */
export type Runs = {
  /** Points that are neither missing nor on the centre line; the others neither break a run nor count. */
  readonly useful: number
  readonly longestRun: number
  readonly crossings: number
  /** A longer run than this, or fewer crossings than that, is a signal of a shift. */
  readonly longestRunMax: number
  readonly crossingsMin: number
  readonly signal: boolean
}

/** Null when no point is useful. Source: Anhøj & Olesen 2014, as qicharts2 applies it. */
export function runsAnalysis(values: readonly (number | null)[], centre: number): Runs | null {
  let useful = 0
  let longestRun = 0
  let run = 0
  let runCount = 0
  let lastSide = 0
  for (const value of values) {
    const side = value === null ? 0 : Math.sign(value - centre)
    if (side === 0) continue
    useful++
    if (side !== lastSide) {
      runCount++
      run = 0
    }
    run++
    longestRun = Math.max(longestRun, run)
    lastSide = side
  }
  if (useful === 0) return null

  const crossings = runCount - 1
  const { longestRunMax, crossingsMin } = criticalValues(useful)
  const signal = longestRun > longestRunMax || crossings < crossingsMin
  return { useful, longestRun, crossings, longestRunMax, crossingsMin, signal }
}

/**
 * For a whole number of useful points, at least one: the longest run is round(log₂ n) + 3, and the crossings are the
 * 5 % point of Binomial(n − 1, ½).
 */
export function criticalValues(useful: number): {
  readonly longestRunMax: number
  readonly crossingsMin: number
} {
  return { longestRunMax: Math.round(Math.log2(useful)) + 3, crossingsMin: fivePercentPoint(useful - 1) }
}

/** The least k for which k or fewer heads in so many tosses have at least 5 %: 20 · Σ C(tosses, j ≤ k) ≥ 2^tosses. */
function fivePercentPoint(tosses: number): number {
  // In whole numbers, because 2^−tosses is nothing to a float when the series is long.
  const outcomes = 1n << BigInt(tosses)
  let ways = 1n
  let sum = 1n
  let heads = 0
  while (20n * sum < outcomes) {
    ways = (ways * BigInt(tosses - heads)) / BigInt(heads + 1)
    sum += ways
    heads++
  }
  return heads
}

/** The centre line of a run chart; null without values. */
export function median(values: readonly (number | null)[]): number | null {
  const present = values.filter((value) => value !== null).sort((a, b) => a - b)
  const middle = present.length >> 1
  const upper = present[middle]
  if (upper === undefined) return null
  return present.length % 2 === 1 ? upper : (present[middle - 1]! + upper) / 2
}
