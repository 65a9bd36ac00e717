/*
 * A slope that one odd year cannot turn: the median of the slopes between all pairs of points (Theil 1950, Sen 1968),
 * and its confidence interval from Kendall's S. Formula: P. K. Sen, "Estimates of the regression coefficient based on
 * Kendall's tau", JASA 63 (1968), 1379–1389; M. Hollander and D. A. Wolfe, "Nonparametric Statistical Methods",
 * sections 9.2–9.3. docs/decisions/0035 tells why.
 */

export type SlopePoint = { readonly x: number; readonly y: number }

export type Slope = {
  /** The unit of y for each unit of x. */
  readonly estimate: number
  /** Null when so few points cannot carry an interval of the confidence that was asked for. */
  readonly interval: { readonly low: number; readonly high: number } | null
}

/**
 * The median slope and its interval. Points may come in any order, with any gaps between them; of two that share an x
 * no slope can be told, and the pair is passed over. Null when no pair tells one.
 *
 * With n points and no trend, the number K of falling pairs is distributed as the inversions of a random permutation,
 * S = n(n−1)/2 − 2K. With M the largest number for which P(K ≤ M − 1) ≤ (1 − confidence)/2, the interval reaches from
 * the Mth smallest to the Mth largest slope. The distribution is exact, not the normal approximation, since series
 * of years are short. Values that tie make the interval wider than it need be, never narrower.
 */
export function theilSen(points: readonly SlopePoint[], confidence = 0.95): Slope | null {
  const slopes = slopesOf(points)
  if (slopes.length === 0) return null
  const rank = rankOfLimit(points.length, (1 - confidence) / 2)
  // Where xs are shared there are fewer slopes than the distribution counts with.
  const all = slopes.length === (points.length * (points.length - 1)) / 2
  const [low, high] = [slopes[rank - 1], slopes[slopes.length - rank]]
  const carried = all && rank > 0 && low !== undefined && high !== undefined
  return { estimate: median(slopes), interval: carried ? { low, high } : null }
}

/** Of all pairs with different x, the smallest first. Adding nothing turns −0 into 0. */
function slopesOf(points: readonly SlopePoint[]): readonly number[] {
  const slopes: number[] = []
  for (const [i, a] of points.entries()) {
    for (const b of points.slice(i + 1)) if (a.x !== b.x) slopes.push((b.y - a.y) / (b.x - a.x) + 0)
  }
  return slopes.toSorted((a, b) => a - b)
}

/** M of the formula above: 0 when even the outermost slopes hold too little. */
function rankOfLimit(count: number, tail: number): number {
  const chances = inversionChances(count)
  let below = 0
  let rank = 0
  while (rank < chances.length && below + chances[rank]! <= tail) {
    below += chances[rank]!
    rank += 1
  }
  return rank
}

/** The chance that a random permutation of so many has 0, 1, 2 … inversions. Their sum is 1. */
export function inversionChances(count: number): readonly number[] {
  let chances: readonly number[] = [1]
  for (let size = 2; size <= count; size++) {
    // The one that is put in last passes 0 to size − 1 of the others, each as likely.
    const next = Array.from({ length: chances.length + size - 1 }, () => 0)
    for (const [inversions, chance] of chances.entries()) {
      for (let passed = 0; passed < size; passed++) next[inversions + passed]! += chance / size
    }
    chances = next
  }
  return chances
}

function median(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
