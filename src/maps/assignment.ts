/**
 * Which column each row is given so that the sum of the costs is as small as can be; no column twice. At least as many
 * columns as rows. The Hungarian method with potentials (Kuhn 1955; Munkres 1957), rows added one by one: O(rows² × columns).
 */
export function assignment(costs: readonly (readonly number[])[]): number[] {
  const columns = costs[0]?.length ?? 0
  if (costs.length > columns) throw new Error('there are fewer columns than rows')
  const rowPotential = new Float64Array(costs.length + 1)
  const columnPotential = new Float64Array(columns + 1)
  /** Of each column the row, counted from 1; 0 for none. Column 0 holds the row that is being added. */
  const rowOf = new Int32Array(columns + 1)
  for (let added = 1; added <= costs.length; added++) {
    const cameFrom = new Int32Array(columns + 1)
    const slack = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY)
    const seen = new Uint8Array(columns + 1)
    rowOf[0] = added
    let column = 0
    do {
      seen[column] = 1
      const row = rowOf[column]!
      let [least, next] = [Number.POSITIVE_INFINITY, 0]
      for (let other = 1; other <= columns; other++) {
        if (seen[other]) continue
        const cost = costs[row - 1]![other - 1]! - rowPotential[row]! - columnPotential[other]!
        if (cost < slack[other]!) {
          slack[other] = cost
          cameFrom[other] = column
        }
        if (slack[other]! < least) [least, next] = [slack[other]!, other]
      }
      for (let other = 0; other <= columns; other++) {
        if (seen[other]) {
          rowPotential[rowOf[other]!]! += least
          columnPotential[other]! -= least
        } else slack[other]! -= least
      }
      column = next
    } while (rowOf[column] !== 0)
    while (column !== 0) {
      const before = cameFrom[column]!
      rowOf[column] = rowOf[before]!
      column = before
    }
  }
  const given: number[] = Array(costs.length).fill(-1)
  for (let column = 1; column <= columns; column++) {
    if (rowOf[column]! > 0) given[rowOf[column]! - 1] = column - 1
  }
  return given
}
