/** Places from scores: the highest is first. Scores closer than the tolerance are equal, as 0.1 + 0.2 and 0.3 are. */
export type Places = {
  /** Those who are equal share the better place, and the next is passed over: 1, 2, 2, 4. */
  readonly competition: readonly number[]
  /** As above, with nothing passed over: 1, 2, 2, 3. */
  readonly dense: readonly number[]
  /** Those who are equal have the mean of the places that they take up: 1, 2.5, 2.5, 4. */
  readonly midrank: readonly number[]
}

/**
 * @param scores one for each candidate
 * @param tolerance how far apart two scores may be and still be equal, for scores up to 1; in proportion above that
 */
export function placesOf(scores: readonly number[], tolerance = 1e-9): Places {
  const competition = scores.map(() => 0)
  const dense = scores.map(() => 0)
  const midrank = scores.map(() => 0)
  for (const [index, group] of groupsOf(scores, tolerance).entries()) {
    const before = group.before
    for (const candidate of group.members) {
      competition[candidate] = before + 1
      dense[candidate] = index + 1
      midrank[candidate] = before + (group.members.length + 1) / 2
    }
  }
  return { competition, dense, midrank }
}

/** Candidates by falling score, those who are equal together, with how many come before. */
export function groupsOf(
  scores: readonly number[],
  tolerance = 1e-9,
): { readonly before: number; readonly members: readonly number[] }[] {
  const order = scores.map((_, index) => index).sort((a, b) => scores[b]! - scores[a]!)
  const groups: { before: number; members: number[] }[] = []
  for (const [place, candidate] of order.entries()) {
    const last = order[place - 1]
    if (last !== undefined && equal(scores[last]!, scores[candidate]!, tolerance)) {
      groups.at(-1)!.members.push(candidate)
    } else {
      groups.push({ before: place, members: [candidate] })
    }
  }
  return groups
}

function equal(a: number, b: number, tolerance: number): boolean {
  return Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(a), Math.abs(b))
}
