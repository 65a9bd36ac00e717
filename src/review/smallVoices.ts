/** What may be told of the roles that people spoke as. Ids of roles, those with most voices first. */
export type Telling = {
  /** Each may be told of by itself. */
  readonly apart: ReadonlySet<string>
  /** Only as one: what is told of them is told of all of them at once. Never one role alone. */
  readonly together: readonly string[]
  /** Asked, but without a voice: a gap, and nobody's words. */
  readonly silent: readonly string[]
  /** False: all voices are fewer than may be told of, and so not even what all of them say is told. */
  readonly whole: boolean
}

/**
 * Which roles something may be told of, given how many voices each has. That a few were asked is no secret: what they
 * said is. A role with fewer voices than `fewest` is therefore not told by itself, and neither are so many that the
 * rest would be fewer: where a total is shown, the total less what is told is what the rest said.
 */
export function tellingOf(voices: ReadonlyMap<string, number>, fewest: number): Telling {
  const heard = [...voices].filter(([, count]) => count > 0)
  const all = heard.reduce((sum, [, count]) => sum + count, 0)
  const apart = toldApart(voices, fewest)
  const byVoices = heard.toSorted(mostFirst).map(([id]) => id)
  return {
    apart,
    together: byVoices.filter((id) => !apart.has(id)),
    silent: [...voices].flatMap(([id, count]) => (count > 0 ? [] : id)).toSorted(),
    whole: all === 0 || all >= fewest,
  }
}

/**
 * The groups that can be told apart, given how many people each has: those with enough, less the smallest of them
 * until the others together are none or enough.
 */
export function toldApart(counts: ReadonlyMap<string, number>, fewest: number): ReadonlySet<string> {
  const told = [...counts].filter(([, count]) => count >= fewest).toSorted(mostFirst)
  let rest = [...counts.values()].reduce((sum, count) => sum + (count < fewest ? count : 0), 0)
  while (rest > 0 && rest < fewest) {
    const smallest = told.pop()
    if (!smallest) break
    rest += smallest[1]
  }
  return new Set(told.map(([id]) => id))
}

/** Of two with as many, the same one gives way every time: else two looks would tell what one does not. */
function mostFirst([a, countA]: readonly [string, number], [b, countB]: readonly [string, number]): number {
  return countB - countA || (a < b ? -1 : a > b ? 1 : 0)
}
