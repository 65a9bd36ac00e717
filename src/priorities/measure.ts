import { groupJudgements, priorities } from '../methods/ahp.ts'
import { countDots } from '../methods/dots.ts'
import { borda } from '../methods/rankings.ts'
import { weightedScores } from '../methods/weightedScoring.ts'
import { type Ballot, pairsOf, type Sealed } from './method.ts'
import { groupsOfPlaces } from './vote.ts'

/** A ballot with what it weighs. */
export type Weighed = Pick<Ballot, 'vote' | 'weight'>

type Rules = Pick<Sealed, 'method' | 'candidates'>

/**
 * How well each candidate stands among some ballots, by one measure for all, for one kind of principal, and for one
 * voter alone: so that they can be held against each other.
 *
 * - dots: its share of the dots; ranking: its share of the points it could have; pairwise: its weight; budget: the
 *   share who want it; consent: the share who agree. All 0–1.
 * - criteria: the weighted mean on the scale 1–5
 */
export function measuresOf(rules: Rules, ballots: readonly Weighed[]): number[] {
  const { method, candidates } = rules
  const count = candidates.length
  if (ballots.length === 0) return candidates.map(() => 0)
  const total = ballots.reduce((sum, { weight }) => sum + weight, 0)
  const share = (holds: (ballot: Weighed, candidate: number) => boolean) =>
    candidates.map(
      (_, candidate) =>
        ballots.reduce((sum, ballot) => sum + (holds(ballot, candidate) ? ballot.weight : 0), 0) / total,
    )
  switch (method.kind) {
    case 'dots':
      return [
        ...countDots(
          count,
          ballots.map((own) => ({ dots: dotsOf(own), weight: own.weight })),
        ).shares,
      ]
    case 'ranking':
      return borda(count, ballots.map(rankedOf)).map((points) => points / (total * (count - 1)))
    case 'criteria':
      return weightedScores(scoringOf(rules, ballots)).map(({ score }) => score)
    case 'pairwise':
      return [...priorities(judgementsOfGroup(count, ballots)).weights]
    case 'budget':
      return share(({ vote }, candidate) => vote.kind === 'budget' && vote.approved[candidate]!)
    case 'consent':
      return share(
        ({ vote }, candidate) => vote.kind === 'consent' && vote.stances[candidate]!.stance === 'agree',
      )
  }
}

/** The end of the measure's scale where nothing can be better. */
export function measureEnds({ method }: Pick<Sealed, 'method'>): readonly [number, number] {
  return method.kind === 'criteria' ? [1, 5] : [0, 1]
}

export function dotsOf({ vote }: Weighed): readonly number[] {
  return vote.kind === 'dots' ? vote.dots : []
}

export function rankedOf({ vote, weight }: Weighed) {
  return { ranking: vote.kind === 'ranking' ? groupsOfPlaces(vote.places) : [], weight }
}

/** What all say together of each candidate on each criterion; where nobody has a view, the middle of nothing: null. */
export function meansOf({ method, candidates }: Rules, ballots: readonly Weighed[]): (number | null)[][] {
  const criteria = method.kind === 'criteria' ? method.criteria : []
  return candidates.map((_, candidate) =>
    criteria.map((__, criterion) => {
      let [sum, weight] = [0, 0]
      for (const ballot of ballots) {
        const score = ballot.vote.kind === 'criteria' ? ballot.vote.scores[candidate]![criterion]! : null
        if (score === null) continue
        sum += ballot.weight * score
        weight += ballot.weight
      }
      return weight === 0 ? null : sum / weight
    }),
  )
}

export function scoringOf(rules: Rules, ballots: readonly Weighed[]) {
  const criteria = rules.method.kind === 'criteria' ? rules.method.criteria : []
  return {
    // One whom nobody has a view of at all stands in the middle, with bounds from end to end.
    matrix: meansOf(rules, ballots).map((row) =>
      row.every((mean) => mean === null) ? row.map(() => 3) : row,
    ),
    weights: criteria.map(({ weight }) => weight),
    directions: criteria.map(() => 'max' as const),
    normalisation: 'none' as const,
    scale: [1, 5] as const,
  }
}

/** The matrix of a ballot's comparisons. */
export function matrixOf(count: number, values: readonly number[]): number[][] {
  const matrix: number[][] = Array.from({ length: count }, () => Array.from({ length: count }, () => 1))
  for (const [at, [a, b]] of pairsOf(count).entries()) {
    matrix[a]![b] = values[at]!
    matrix[b]![a] = 1 / values[at]!
  }
  return matrix
}

export function judgementsOfGroup(count: number, ballots: readonly Weighed[]): number[][] {
  return groupJudgements(
    ballots.map(({ vote }) => matrixOf(count, vote.kind === 'pairwise' ? vote.values : [])),
    ballots.map(({ weight }) => weight),
  )
}
