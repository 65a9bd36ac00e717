/**
 * What a ranking would have been with other weights. The weights are drawn by chance, every set of weights that sums
 * to 1 as likely as any other, from a seed: the same seed gives the same answer everywhere.
 */
export type Robustness = {
  readonly draws: number
  /** By candidate: in which share of the draws it keeps the place that it has. */
  readonly keeps: readonly number[]
  /** By candidate: in which share it comes first, alone or together with others. */
  readonly first: readonly number[]
  /** By candidate: the places within which it lies in nine draws of ten. */
  readonly range: readonly (readonly [number, number])[]
}

/**
 * @param places each candidate's place as it is
 * @param weights how many weights to draw
 * @param scoresOf writes each candidate's score, where more is better, for the weights it is given
 * @param seed any whole number
 */
export function robustness(
  places: readonly number[],
  weights: number,
  scoresOf: (weights: Float64Array, into: Float64Array) => void,
  { draws = 10_000, seed }: { readonly draws?: number; readonly seed: number },
): Robustness {
  const random = randomOf(seed)
  const drawn = new Float64Array(weights)
  const scores = new Float64Array(places.length)
  const counts = places.map(() => new Uint32Array(places.length))
  for (let draw = 0; draw < draws; draw += 1) {
    drawWeights(random, drawn)
    scoresOf(drawn, scores)
    countPlaces(scores, counts)
  }
  return {
    draws,
    keeps: places.map((place, candidate) => counts[candidate]![place - 1]! / draws),
    first: counts.map((own) => own[0]! / draws),
    range: counts.map((own) => [percentile(own, draws * 0.05), percentile(own, draws * 0.95)]),
  }
}

/** Scores as sums over a matrix of candidates × weights, the common case. */
export function weightedBy(matrix: readonly (readonly number[])[]) {
  const width = matrix[0]?.length ?? 0
  const flat = Float64Array.from(matrix.flat())
  return (weights: Float64Array, into: Float64Array): void => {
    for (let candidate = 0, at = 0; candidate < into.length; candidate += 1) {
      let sum = 0
      for (let i = 0; i < width; i += 1, at += 1) sum += weights[i]! * flat[at]!
      into[candidate] = sum
    }
  }
}

/** Even over the simplex: exponential variables, divided by their sum. */
function drawWeights(random: () => number, into: Float64Array): void {
  let total = 0
  for (let i = 0; i < into.length; i += 1) {
    const own = -Math.log(1 - random())
    into[i] = own
    total += own
  }
  for (let i = 0; i < into.length; i += 1) into[i]! /= total
}

/** Counts how many are clearly better than each: that and one is its place. */
function countPlaces(scores: Float64Array, counts: readonly Uint32Array[]): void {
  const sorted = Float64Array.from(scores).sort()
  for (let candidate = 0; candidate < scores.length; candidate += 1) {
    const limit = scores[candidate]! + 1e-9 * Math.max(1, Math.abs(scores[candidate]!))
    // The first of the sorted scores above the limit, by halving.
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (sorted[middle]! > limit) high = middle
      else low = middle + 1
    }
    counts[candidate]![sorted.length - low]! += 1
  }
}

function percentile(counts: Uint32Array, at: number): number {
  let sum = 0
  for (let place = 0; place < counts.length; place += 1) {
    sum += counts[place]!
    if (sum >= at) return place + 1
  }
  return counts.length
}

export type Change = { readonly criterion: number; readonly from: number; readonly to: number }

/**
 * The smallest change of one criterion's weight, the others keeping their proportions, that makes the second equal to
 * the first. Null where no weight of a single criterion would.
 *
 * @param first the scores of the one that comes first, by criterion
 * @param second those of the other
 * @param weights summing to 1
 */
export function smallestChange(
  first: readonly number[],
  second: readonly number[],
  weights: readonly number[],
): Change | null {
  const ahead = first.map((score, criterion) => score - second[criterion]!)
  const margin = ahead.reduce((sum, difference, criterion) => sum + difference * weights[criterion]!, 0)
  const changes = weights.flatMap((from, criterion): Change[] => {
    if (from >= 1) return []
    const rest = (margin - from * ahead[criterion]!) / (1 - from)
    // Where t · ahead + (1 − t) · rest is 0.
    const to = rest / (rest - ahead[criterion]!)
    return to >= 0 && to <= 1 ? [{ criterion, from, to }] : []
  })
  return changes.toSorted((a, b) => Math.abs(a.to - a.from) - Math.abs(b.to - b.from))[0] ?? null
}

/**
 * How few of those who voted would have had to stay away for the second to be level with the first.
 *
 * @param ahead by ballot: what it gives the first more than the second, weighed
 */
export function fewestAway(ahead: readonly number[]): number {
  let margin = ahead.reduce((sum, difference) => sum + difference, 0)
  let away = 0
  for (const difference of ahead.toSorted((a, b) => b - a)) {
    if (margin <= 1e-9) return away
    margin -= difference
    away += 1
  }
  return away
}

/** mulberry32: small, even enough for this, and the same everywhere. Between 0 and 1, the latter excluded. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
