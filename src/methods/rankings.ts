/** Orders of candidates put together: Borda, Condorcet and Schulze. */

/** Candidates by their index, best first; those in one group are equal, and those left out are equal below the rest. */
export type RankedBallot = {
  readonly ranking: readonly (readonly number[])[]
  /** How many such ballots, or how much this one weighs. */
  readonly weight: number
}

/** `pairs[a][b]` is the weight of the ballots that put a strictly before b. */
export function pairwise(candidates: number, ballots: readonly RankedBallot[]): number[][] {
  const pairs = square(candidates)
  for (const { ranking, weight } of ballots) {
    const levels = levelsOf(candidates, ranking)
    for (let a = 0; a < candidates; a += 1) {
      const row = pairs[a]!
      const own = levels[a]!
      for (let b = 0; b < candidates; b += 1) if (own < levels[b]!) row[b]! += weight
    }
  }
  return pairs
}

/**
 * Borda's points, n−1 for the first of n down to 0 for the last; those who are equal share the mean of the points of
 * the places that they take up, and so do those left out.
 */
export function borda(candidates: number, ballots: readonly RankedBallot[]): number[] {
  const points = Array.from({ length: candidates }, () => 0)
  for (const { ranking, weight } of ballots) {
    for (const [candidate, own] of bordaPoints(candidates, ranking).entries()) {
      points[candidate]! += weight * own
    }
  }
  return points
}

/** The points that one ballot gives. */
export function bordaPoints(candidates: number, ranking: RankedBallot['ranking']): number[] {
  const points = Array.from({ length: candidates }, () => 0)
  const ranked = new Set(ranking.flat())
  const rest = points.map((_, candidate) => candidate).filter((candidate) => !ranked.has(candidate))
  let best = candidates - 1
  for (const group of [...ranking, rest]) {
    for (const candidate of group) points[candidate] = best - (group.length - 1) / 2
    best -= group.length
  }
  return points
}

/** The one that a majority puts before every other, or null where there is none. */
export function condorcetWinner(pairs: readonly (readonly number[])[]): number | null {
  const winner = pairs.findIndex((row, a) => row.every((votes, b) => a === b || votes > pairs[b]![a]!))
  return winner === -1 ? null : winner
}

export type Schulze = {
  /** The strength of the strongest path from a to b, in winning votes; 0 where there is none. */
  readonly strengths: readonly (readonly number[])[]
  /** Each candidate's place: one more than how many are stronger against it than it is against them. */
  readonly places: readonly number[]
  /** Those whom nobody is stronger against; several where they are tied. */
  readonly winners: readonly number[]
}

/** Schulze's method with winning votes (Schulze 2011): the widest path between every two. */
export function schulze(pairs: readonly (readonly number[])[]): Schulze {
  const count = pairs.length
  const strengths = pairs.map((row, a) => row.map((votes, b) => (votes > pairs[b]![a]! ? votes : 0)))
  for (let via = 0; via < count; via += 1) {
    const onwards = strengths[via]!
    for (let a = 0; a < count; a += 1) {
      if (a === via) continue
      const row = strengths[a]!
      const first = row[via]!
      if (first === 0) continue
      for (let b = 0; b < count; b += 1) {
        if (b === a || b === via) continue
        const path = Math.min(first, onwards[b]!)
        if (path > row[b]!) row[b] = path
      }
    }
  }
  const places = strengths.map(
    (row, a) => 1 + row.filter((strength, b) => a !== b && strengths[b]![a]! > strength).length,
  )
  const winners = places.flatMap((place, candidate) => (place === 1 ? [candidate] : []))
  return { strengths, places, winners }
}

function levelsOf(candidates: number, ranking: RankedBallot['ranking']): number[] {
  const levels = Array.from({ length: candidates }, () => ranking.length)
  for (const [level, group] of ranking.entries()) for (const candidate of group) levels[candidate] = level
  return levels
}

const square = (count: number) => Array.from({ length: count }, () => Array.from({ length: count }, () => 0))
