import { z } from 'zod'
import { readInput } from '../signals/readInput.ts'
import { asked, has, notOffered } from './asked.ts'
import { concordance, kendallW } from './kendallW.ts'
import { groupsOf, placesOf } from './places.ts'
import { borda, condorcetWinner, pairwise, schulze } from './rankings.ts'
import {
  type Normalisation,
  normalised,
  normaliseWeights,
  rankOrderCentroid,
  rankSum,
  weightedScores,
} from './weightedScoring.ts'

const numbers = z.array(z.number())

const judges = z.union([
  z.object({ raters: z.array(numbers) }),
  z.object({ rankSums: numbers, raters: z.int().positive() }),
])

/** Kendall's W, from what each judge said or from sums of ranks alone. */
export function computeKendallW(input: unknown): unknown {
  const given = readInput(judges, input)
  if ('rankSums' in given) {
    const { W, chi2, ...rest } = concordance(given.rankSums, given.raters)
    return { W, chi2, ...rest }
  }
  return kendallW(given.raters)
}

const ballots = z.object({
  candidates: z.array(z.string()).min(1),
  ballots: z.array(z.object({ count: z.number().nonnegative(), ranking: z.array(z.array(z.string())) })),
})

/** Pairwise comparisons, Borda, Condorcet and Schulze, by the candidates' names. */
export function computeRankings(input: unknown): unknown {
  const { method } = readInput(asked, input)
  if (method === 'rankedPairs') return notOffered(method, 'borda, condorcet, schulze')
  const { candidates, ballots: given } = readInput(ballots, input)
  const places = new Map(candidates.map((name, place) => [name, place]))
  const ranked = given.map(({ count, ranking }) => ({
    weight: count,
    ranking: ranking.map((group) => group.map((name) => placeOf(places, name))),
  }))
  const pairs = pairwise(candidates.length, ranked)
  const points = borda(candidates.length, ranked)
  const { strengths, winners } = schulze(pairs)
  const first = groupsOf(points)[0]!.members
  const name = (place: number | null | undefined) => (place == null ? null : candidates[place]!)
  const named = {
    condorcetWinner: name(condorcetWinner(pairs)),
    borda: Object.fromEntries(candidates.map((candidate, place) => [candidate, points[place]!])),
  }
  return {
    pairs: byPair(candidates, pairs),
    ...named,
    bordaWinner: first.length === 1 ? name(first[0]) : null,
    schulzeWinner: winners.length === 1 ? name(winners[0]) : null,
    derived: {
      ...named,
      schulzeWinners: winners.map((place) => candidates[place]!),
      schulzeStrengths: byPair(candidates, strengths),
    },
  }
}

function byPair(candidates: readonly string[], values: readonly (readonly number[])[]) {
  return Object.fromEntries(
    candidates.flatMap((a, i) =>
      candidates.flatMap((b, j) => (i === j ? [] : [[`${a}>${b}`, values[i]![j]!]])),
    ),
  )
}

export function placeOf(places: ReadonlyMap<string, number>, name: string): number {
  const place = places.get(name)
  if (place === undefined) throw new Error(`${name} is not among those to choose between.`)
  return place
}

const directions = z.array(z.enum(['max', 'min']))

const table = z.array(z.array(z.number().nullable())).min(1)

const weighing = z.object({
  weights: numbers,
  directions: directions.optional(),
  normalisation: z.string().default('none'),
  scale: z.tuple([z.number(), z.number()]).optional(),
})

/** As the published examples name them. */
const normalisations: Readonly<Record<string, Normalisation>> = {
  none: 'none',
  fixed: 'fixed',
  minmax: 'minmax',
  'inverse then sum': 'sum',
  'best ratio (min/x or x/max)': 'best',
}

const scoringMethods: Readonly<Record<string, (input: unknown) => unknown>> = {
  weightedSum: (input) => {
    if (!has(input, 'matrices')) return weightedSum(readInput(weighing.extend({ matrix: table }), input))
    const { matrices, ...rest } = readInput(weighing.extend({ matrices: z.array(table) }), input)
    const each = matrices.map((matrix) => weightedSum({ ...rest, matrix }))
    return { scores: each.map(({ scores }) => scores), ranks: each.map(({ ranks }) => ranks) }
  },
  normaliseWeights: (input) => ({
    weights: normaliseWeights(readInput(z.object({ weights: numbers }), input).weights),
  }),
  rankWeights: (input) => {
    const { n } = readInput(z.object({ n: z.int().positive().max(1000) }), input)
    return { rankOrderCentroid: rankOrderCentroid(n), rankSum: rankSum(n) }
  },
  rank: (input) => {
    if (!has(input, 'scoreParts')) return placesOf(readInput(z.object({ scores: numbers }), input).scores)
    const { scoreParts } = readInput(z.object({ scoreParts: z.array(numbers) }), input)
    return placesOf(scoreParts.map((parts) => parts.reduce((sum, part) => sum + part, 0)))
  },
}

/** Weighted sums, weights and ranks; the weighted sum unless something else is asked for or given. */
export function computeScoring(input: unknown): unknown {
  const { method = methodOf(input) } = readInput(asked, input)
  const rule = Object.hasOwn(scoringMethods, method) ? scoringMethods[method] : undefined
  return rule ? rule(input) : notOffered(method, Object.keys(scoringMethods).join(', '))
}

function methodOf(input: unknown): string {
  if (has(input, 'matrix') || has(input, 'matrices')) return 'weightedSum'
  if (has(input, 'scores') || has(input, 'scoreParts')) return 'rank'
  return has(input, 'n') ? 'rankWeights' : 'normaliseWeights'
}

function weightedSum({
  matrix,
  weights,
  directions: given,
  normalisation,
  scale,
}: z.infer<typeof weighing> & { matrix: z.infer<typeof table> }) {
  const kind = Object.hasOwn(normalisations, normalisation) ? normalisations[normalisation]! : undefined
  if (!kind) return notOffered(normalisation, Object.keys(normalisations).join(', '))
  const scoring = {
    matrix,
    weights,
    directions: given ?? weights.map(() => 'max' as const),
    normalisation: kind,
    ...(scale && { scale }),
  }
  // The published plain sums are not divided by the sum of the weights.
  const times = kind === 'none' ? weights.reduce((sum, weight) => sum + weight, 0) : 1
  const scored = weightedScores(scoring)
  const scores = scored.map(({ score }) => score * times)
  return {
    scores,
    ranks: placesOf(scores).competition,
    tied: groupsOf(scores).flatMap(({ members }) => (members.length > 1 ? [members] : [])),
    normalised: normalised(scoring),
    bounds: scored.map(({ bounds }) => bounds.map((bound) => bound * times)),
    missingShare: scored.map(({ missingShare }) => missingShare),
  }
}
