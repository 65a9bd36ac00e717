import { groupsOf } from './places.ts'

export type Concordance = {
  /** 0 where the judges' orders have nothing in common, 1 where they are one; null where everybody puts all equal. */
  readonly W: number | null
  /** k(n−1)W; against a χ² distribution with `df` degrees of freedom. */
  readonly chi2: number | null
  readonly df: number
  /** The squared distances of the rank sums from what they would be if all were equal. */
  readonly S: number
  readonly rankSums: readonly number[]
  /** W as if nobody had put two equal. */
  readonly Wuncorrected: number | null
}

/**
 * Kendall's coefficient of concordance, corrected for ties (Kendall and Babington Smith 1939; Siegel and Castellan
 * 1988): W = S / (k²(n³−n)/12 − k·ΣT), ΣT = Σ(t³−t)/12 over every group of t that a judge puts equal.
 *
 * @param judges each judge's scores or places of the same n things; only their order counts. Rank 1 is the lowest.
 * @throws {RangeError} if the judges have not judged equally many
 */
export function kendallW(judges: readonly (readonly number[])[]): Concordance {
  const things = judges[0]?.length ?? 0
  if (judges.some((scores) => scores.length !== things)) {
    throw new RangeError('Every judge must have judged the same things.')
  }
  const rankSums = Array.from({ length: things }, () => 0)
  let ties = 0
  for (const scores of judges) {
    // By rising score; the groups come by falling.
    for (const { before, members } of groupsOf(scores.map((score) => -score))) {
      for (const thing of members) rankSums[thing]! += before + (members.length + 1) / 2
      ties += (members.length ** 3 - members.length) / 12
    }
  }
  return concordance(rankSums, judges.length, ties)
}

/** The same from the sums of ranks alone, as older sources print them; `ties` is ΣT. */
export function concordance(rankSums: readonly number[], judges: number, ties = 0): Concordance {
  const things = rankSums.length
  const middle = (judges * (things + 1)) / 2
  const S = rankSums.reduce((total, sum) => total + (sum - middle) ** 2, 0)
  const most = (judges ** 2 * (things ** 3 - things)) / 12
  const W = ratio(S, most - judges * ties)
  return {
    W,
    chi2: W === null ? null : judges * (things - 1) * W,
    df: Math.max(0, things - 1),
    S,
    rankSums,
    Wuncorrected: ratio(S, most),
  }
}

// Ranks come in halves, so both are exact for any number of judges at a table.
function ratio(part: number, whole: number): number | null {
  return whole <= 0 ? null : Math.min(1, part / whole)
}
