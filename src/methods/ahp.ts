/** The analytic hierarchy process (Saaty 1980): weights from comparisons of two at a time, and how far they agree. */

/** Square and reciprocal: `matrix[i][j]` tells how many times more i is than j, and is 1 over `matrix[j][i]`. */
export type Judgements = readonly (readonly number[])[]

export type Comparison = { readonly a: string; readonly b: string; readonly value: number }

/** The mean consistency index of judgements made by chance, by the number of things; by the authors that give it. */
export const randomIndex = {
  /** Saaty 2005. */
  saaty: [0.52, 0.89, 1.11, 1.25, 1.35, 1.4, 1.45, 1.49, 1.52, 1.54, 1.56, 1.58, 1.59],
  /** Donegan and Dodd 1991. */
  doneganDodd: [
    0.4914, 0.8286, 1.0591, 1.1797, 1.2519, 1.3171, 1.3733, 1.4055, 1.4213, 1.4497, 1.4643, 1.4822, 1.4969,
  ],
} as const

/** Above this, judgements are usually looked at again. */
export const consistencyLimit = 0.1

export type Priorities = {
  /** The principal eigenvector; sums to 1. */
  readonly weights: readonly number[]
  readonly lambdaMax: number
  /** (λmax − n) / (n − 1); 0 for fewer than three things. */
  readonly consistencyIndex: number
}

/** The judgements as a matrix. Throws RangeError where two have not been compared, or a value is not above zero. */
export function judgementsOf(elements: readonly string[], comparisons: readonly Comparison[]): number[][] {
  const places = new Map(elements.map((element, place) => [element, place]))
  const matrix: number[][] = elements.map((_, i) => elements.map((__, j) => (i === j ? 1 : 0)))
  for (const { a, b, value } of comparisons) {
    const [i, j] = [places.get(a), places.get(b)]
    if (i === undefined || j === undefined || !(value > 0)) {
      throw new RangeError(`${a} and ${b} cannot be compared by ${value}.`)
    }
    matrix[i]![j] = value
    matrix[j]![i] = 1 / value
  }
  if (matrix.flat().includes(0)) throw new RangeError('Every two must be compared.')
  return matrix
}

/** The weights of a matrix of judgements, by repeated multiplication until they stay. */
export function priorities(matrix: Judgements): Priorities {
  const count = matrix.length
  let weights = matrix.map(() => 1 / count)
  for (let round = 0; round < 10_000; round += 1) {
    const next = unit(matrix.map((row) => dot(row, weights)))
    const moved = Math.max(...next.map((weight, i) => Math.abs(weight - weights[i]!)))
    weights = next
    if (moved < 1e-15) break
  }
  const lambdaMax = matrix.reduce((sum, row, i) => sum + dot(row, weights) / weights[i]!, 0) / count
  // Rounding may bring a consistent matrix a hair below its size.
  const consistencyIndex = count < 3 ? 0 : Math.max(0, (lambdaMax - count) / (count - 1))
  return { weights, lambdaMax, consistencyIndex }
}

/**
 * How far the judgements are from each other, against judgements made by chance: 0 where they all follow from each
 * other, worth another look above 0.10. Null for more things than the table of the random index has.
 */
export function consistencyRatio(
  { weights, consistencyIndex }: Priorities,
  index: keyof typeof randomIndex = 'saaty',
): number | null {
  if (weights.length < 3) return 0
  const chance = randomIndex[index][weights.length - 3]
  return chance === undefined ? null : consistencyIndex / chance
}

/**
 * The judgement that fits the others worst: the one to look at first where they contradict each other. `implied` is
 * what the weights would make of it. Null where there are fewer than three things.
 */
export function firstToLookAt(matrix: Judgements): {
  readonly i: number
  readonly j: number
  readonly given: number
  readonly implied: number
} | null {
  if (matrix.length < 3) return null
  const { weights } = priorities(matrix)
  let worst = { i: 0, j: 1, given: 1, implied: 1, off: -1 }
  for (let i = 0; i < matrix.length; i += 1) {
    for (let j = i + 1; j < matrix.length; j += 1) {
      const given = matrix[i]![j]!
      const implied = weights[i]! / weights[j]!
      const off = Math.abs(Math.log(given / implied))
      if (off > worst.off + 1e-12) worst = { i, j, given, implied, off }
    }
  }
  const { off: _, ...judgement } = worst
  return judgement
}

/**
 * The judgements of a group: the geometric mean, cell by cell, which alone keeps them reciprocal (Aczél and Saaty
 * 1983).
 */
export function groupJudgements(judges: readonly Judgements[], weights?: readonly number[]): number[][] {
  const share = unit(weights ?? judges.map(() => 1))
  return judges[0]!.map((row, i) =>
    row.map((_, j) =>
      Math.exp(judges.reduce((sum, judge, k) => sum + share[k]! * Math.log(judge[i]![j]!), 0)),
    ),
  )
}

/** A level of a hierarchy: what lies below it, compared two by two, or the measured values of the alternatives. */
export type Node =
  | { readonly children: readonly string[]; readonly judgements: Judgements }
  | { readonly values: Readonly<Record<string, number>> }

/** The weight of every node below the root, and of the alternatives in all. */
export function hierarchy(nodes: Readonly<Record<string, Node>>, root: string) {
  const globalWeights: Record<string, number> = {}
  const totals: Record<string, number> = {}
  const walk = (name: string, weight: number, above: ReadonlySet<string>) => {
    const node = nodes[name]
    if (!node || above.has(name))
      throw new RangeError(`${name} is not in the hierarchy, or lies below itself.`)
    if ('values' in node) {
      const names = Object.keys(node.values)
      for (const [i, share] of unit(names.map((key) => node.values[key]!)).entries()) {
        totals[names[i]!] = (totals[names[i]!] ?? 0) + weight * share
      }
      return
    }
    for (const [i, share] of priorities(node.judgements).weights.entries()) {
      const child = node.children[i]!
      globalWeights[child] = (globalWeights[child] ?? 0) + weight * share
      walk(child, weight * share, new Set([...above, name]))
    }
  }
  walk(root, 1, new Set())
  return { globalWeights, totals }
}

/** Shares of the sum. */
export function unit(values: readonly number[]): number[] {
  const total = values.reduce((sum, value) => sum + value, 0)
  return values.map((value) => value / total)
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0
  for (let i = 0; i < a.length; i += 1) sum += a[i]! * b[i]!
  return sum
}
