import { priorities } from '../methods/ahp.ts'
import { bordaPoints, pairwise, schulze } from '../methods/rankings.ts'
import { fewestAway, robustness, smallestChange, weightedBy } from '../methods/sensitivity.ts'
import { normaliseWeights } from '../methods/weightedScoring.ts'
import { dotsOf, judgementsOfGroup, rankedOf, scoringOf } from './measure.ts'
import type { Ballot, Sealed } from './method.ts'

export type Robust = {
  /** In which share of the draws it keeps its place, and in which it comes first. */
  readonly keeps: number
  readonly first: number
  /** The places within which it lies in nine draws of ten. */
  readonly range: readonly [number, number]
}

/** How the first two would change places: a criterion would have to weigh otherwise, or some not have voted. */
export type Swap =
  | { readonly kind: 'weight'; readonly criterion: number; readonly from: number; readonly to: number }
  | { readonly kind: 'away'; readonly ballots: number }

type Found = {
  readonly robust: readonly Robust[] | null
  readonly swap: Swap | null
  readonly draws: number
}

/**
 * What the ranking would have been with other weights: of the criteria, where there are some, else of the voters.
 * Where nothing is weighed against something else, as in consent, there is nothing to ask.
 */
export function robustOf(
  sealed: Sealed,
  seed: number,
  ballots: readonly Ballot[],
  places: readonly number[],
): Found {
  const scorer = scorerOf(sealed, ballots)
  if (!scorer || scorer.weights < 2) return { robust: null, swap: null, draws: 0 }
  const { weights, scoresOf, draws, swap } = scorer
  const found = robustness(places, weights, scoresOf, { draws, seed })
  return {
    robust: places.map((_, candidate) => ({
      keeps: found.keeps[candidate]!,
      first: found.first[candidate]!,
      range: found.range[candidate]!,
    })),
    swap: swap(places),
    draws: found.draws,
  }
}

type Scorer = {
  /** How many weights are drawn. */
  readonly weights: number
  readonly scoresOf: (weights: Float64Array, into: Float64Array) => void
  readonly draws: number
  readonly swap: (places: readonly number[]) => Swap | null
}

const tenThousand = 10_000

function scorerOf(sealed: Sealed, ballots: readonly Ballot[]): Scorer | null {
  const { method, candidates } = sealed
  const count = candidates.length
  const byVoter = (matrix: readonly (readonly number[])[]): Scorer => ({
    weights: ballots.length,
    scoresOf: weightedBy(matrix),
    draws: tenThousand,
    swap: (places) => {
      const two = firstTwo(places)
      if (!two) return null
      const [first, second] = two.map((candidate) => matrix[candidate]!)
      const away = fewestAway(first!.map((own, ballot) => own - second![ballot]!))
      return { kind: 'away', ballots: away }
    },
  })
  const weighed = (valuesOf: (ballot: Ballot) => readonly number[]) => {
    const columns = ballots.map(valuesOf)
    return candidates.map((_, candidate) =>
      columns.map((values, ballot) => values[candidate]! * ballots[ballot]!.weight),
    )
  }
  switch (method.kind) {
    case 'dots':
      return byVoter(weighed(dotsOf))
    case 'criteria':
      return byCriterion(sealed, ballots)
    case 'ranking': {
      if (method.count === 'borda') {
        return byVoter(weighed((ballot) => bordaPoints(count, rankedOf(ballot).ranking)))
      }
      const ranked = ballots.map(rankedOf)
      return {
        weights: ballots.length,
        draws: affordable(count ** 3 + count ** 2 * ballots.length),
        swap: () => null,
        scoresOf: (weights, into) => {
          const drawn = ranked.map((own, ballot) => ({ ...own, weight: own.weight * weights[ballot]! }))
          for (const [candidate, place] of schulze(pairwise(count, drawn)).places.entries())
            into[candidate] = -place
        },
      }
    }
    case 'pairwise':
      return {
        weights: ballots.length,
        draws: affordable(count ** 2 * (ballots.length * 4 + 60)),
        swap: () => null,
        scoresOf: (weights, into) => {
          const drawn = ballots.map((own, ballot) => ({ ...own, weight: own.weight * weights[ballot]! }))
          into.set(priorities(judgementsOfGroup(count, drawn)).weights)
        },
      }
    case 'consent':
    case 'budget':
      return null
  }
}

/** The mean of what there is on each criterion, under other weights of the criteria. */
function byCriterion(sealed: Sealed, ballots: readonly Ballot[]): Scorer {
  const { matrix, weights } = scoringOf(sealed, ballots)
  return {
    weights: weights.length,
    draws: tenThousand,
    scoresOf: (drawn, into) => {
      for (const [candidate, row] of matrix.entries()) {
        let [sum, there] = [0, 0]
        for (let criterion = 0; criterion < row.length; criterion += 1) {
          const own = row[criterion]
          if (own == null) continue
          sum += drawn[criterion]! * own
          there += drawn[criterion]!
        }
        into[candidate] = there === 0 ? 0 : sum / there
      }
    },
    swap: (places) => {
      const two = firstTwo(places)
      if (!two) return null
      const [first, second] = two.map((candidate) => matrix[candidate]!)
      const isWhole = (row: readonly (number | null)[]): row is readonly number[] => !row.includes(null)
      if (!isWhole(first!) || !isWhole(second!)) return null
      const change = smallestChange(first, second, normaliseWeights(weights))
      return change && { kind: 'weight', ...change }
    },
  }
}

/** Null where there are no two places to change. */
function firstTwo(places: readonly number[]): readonly [number, number] | null {
  const first = places.indexOf(1)
  const second = places.indexOf(2)
  return first === -1 || second === -1 ? null : [first, second]
}

/** Fewer draws where each costs much: a few tenths of a second in all. */
function affordable(cost: number): number {
  return Math.max(100, Math.min(tenThousand, Math.floor(6e7 / cost)))
}
