/** Nothing is told of fewer than this. */
export const fewest = 5

/**
 * The groups that can be told apart, given the group of each answer: those with five, as long as those outside them
 * are none or at least five. Else the whole less the told would tell what the few others said.
 */
export function toldGroups(groups: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const id of groups) counts.set(id, (counts.get(id) ?? 0) + 1)
  const told = [...counts].filter(([, count]) => count >= fewest).toSorted(([, a], [, b]) => b - a)
  let rest = groups.length - told.reduce((sum, [, count]) => sum + count, 0)
  while (rest > 0 && rest < fewest) {
    const smallest = told.pop()
    if (!smallest) break
    rest += smallest[1]
  }
  return new Set(told.map(([id]) => id))
}
