/** Dots that each voter lays on candidates. */
export type DotBallot = {
  /** How many dots each candidate has had, by its index. */
  readonly dots: readonly number[]
  readonly weight: number
}

export type DotTally = {
  /** Dots times weight, by candidate. */
  readonly totals: readonly number[]
  /** Of all dots laid, 0–1; all 0 where nobody has laid any. */
  readonly shares: readonly number[]
}

/** Whether a ballot keeps to the rules: whole dots, none below zero, and no more than there are. */
export function dotsHold(dots: readonly number[], most: number): boolean {
  const laid = dots.reduce((sum, count) => sum + count, 0)
  return dots.every((count) => Number.isInteger(count) && count >= 0) && laid <= most
}

export function countDots(candidates: number, ballots: readonly DotBallot[]): DotTally {
  const totals = Array.from({ length: candidates }, () => 0)
  for (const { dots, weight } of ballots) {
    for (const [candidate, count] of dots.entries()) totals[candidate]! += weight * count
  }
  const all = totals.reduce((sum, total) => sum + total, 0)
  return { totals, shares: totals.map((total) => (all === 0 ? 0 : total / all)) }
}
