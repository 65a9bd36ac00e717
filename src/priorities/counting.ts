import { consistencyLimit, consistencyRatio, priorities } from '../methods/ahp.ts'
import { consentOf } from '../methods/consent.ts'
import { countDots } from '../methods/dots.ts'
import { equalShares } from '../methods/equalShares.ts'
import { kendallW } from '../methods/kendallW.ts'
import { placesOf } from '../methods/places.ts'
import { borda, condorcetWinner, pairwise, schulze } from '../methods/rankings.ts'
import { weightedScores } from '../methods/weightedScoring.ts'
import type { Party } from '../partnership/party.ts'
import { dotsOf, judgementsOfGroup, matrixOf, meansOf, measuresOf, rankedOf, scoringOf } from './measure.ts'
import type { Ballot, Sealed } from './method.ts'
import { type Robust, robustOf, type Swap } from './robust.ts'

/** What a round came to. Everything follows from what was sealed and the ballots: anybody can work it out again. */
export type Result = {
  readonly ballots: number
  /** How many ballots of each kind of principal, of those that are told apart. */
  readonly kinds: readonly { readonly kind: Party['kind']; readonly ballots: number }[]
  /** Kendall's W: how far the voters put the candidates in the same order. Null where that says nothing. */
  readonly concordance: {
    readonly W: number | null
    readonly chi2: number | null
    readonly df: number
  } | null
  /** In the order of the candidates. */
  readonly standings: readonly Standing[]
  /** What would have to be otherwise for the second to be level with the first. */
  readonly swap: Swap | null
  readonly draws: number
  readonly detail: Detail
}

export type Standing = {
  readonly place: number
  /** By `measuresOf`, among all. */
  readonly measure: number
  /** Among each kind of principal that is told apart, in the order of `kinds`. */
  readonly byKind: readonly number[]
  /** How far the voters are from each other: the standard deviation of their own measures. */
  readonly spread: number
  /** Null where there is nothing to weigh otherwise. */
  readonly robust: Robust | null
}

export type Detail =
  | { readonly kind: 'dots'; readonly totals: readonly number[] }
  | {
      readonly kind: 'criteria'
      readonly means: readonly (readonly (number | null)[])[]
      readonly bounds: readonly (readonly [number, number])[]
    }
  | {
      readonly kind: 'ranking'
      readonly points: readonly number[]
      readonly schulze: readonly number[]
      readonly condorcet: number | null
    }
  | {
      readonly kind: 'consent'
      readonly tallies: readonly (ReturnType<typeof consentOf> & { readonly reasons: readonly string[] })[]
    }
  | { readonly kind: 'pairwise'; readonly ratio: number | null; readonly contradictory: number }
  | {
      readonly kind: 'budget'
      /** In the order they were bought; those bought with what was left over come last. */
      readonly selected: readonly number[]
      readonly completed: readonly number[]
      readonly leftover: number
      readonly budgetShared: number
    }

/**
 * @param hash of the sealed text: the random weightings begin from it, so that they are the same at every recount
 * @throws {RangeError} if there are no ballots
 */
export function countRound(sealed: Sealed, hash: string, ballots: readonly Ballot[]): Result {
  if (ballots.length === 0) throw new RangeError('There are no ballots.')
  const kinds = (['municipality', 'region', 'other'] as const).flatMap((kind) => {
    const own = ballots.filter((ballot) => ballot.kind === kind)
    return own.length === 0 ? [] : [{ kind, own }]
  })
  const { scores, detail } = scoresOf(sealed, ballots)
  const places = placed(scores, sealed)
  const measures = measuresOf(sealed, ballots)
  const each = ballots.map((ballot) => measuresOf(sealed, [{ ...ballot, weight: 1 }]))
  const byKind = kinds.map(({ own }) => measuresOf(sealed, own))
  const { robust, swap, draws } = robustOf(sealed, Number.parseInt(hash.slice(0, 8), 16), ballots, places)
  const { W, chi2, df } = kendallW(each)
  return {
    ballots: ballots.length,
    kinds: kinds.map(({ kind, own }) => ({ kind, ballots: own.length })),
    concordance: sealed.method.kind === 'consent' || ballots.length < 2 ? null : { W, chi2, df },
    standings: sealed.candidates.map((_, candidate) => ({
      place: places[candidate]!,
      measure: measures[candidate]!,
      byKind: byKind.map((own) => own[candidate]!),
      spread: deviation(each.map((own) => own[candidate]!)),
      robust: robust?.[candidate] ?? null,
    })),
    swap,
    draws,
    detail,
  }
}

/** What the places follow from, more being better, and what else the method tells. */
function scoresOf(sealed: Sealed, ballots: readonly Ballot[]): { scores: readonly number[]; detail: Detail } {
  const { method, candidates } = sealed
  const count = candidates.length
  switch (method.kind) {
    case 'dots': {
      const { totals } = countDots(
        count,
        ballots.map((own) => ({ dots: dotsOf(own), weight: own.weight })),
      )
      return { scores: totals, detail: { kind: 'dots', totals } }
    }
    case 'criteria': {
      const scored = weightedScores(scoringOf(sealed, ballots))
      const bounds = scored.map((own) => own.bounds)
      const detail: Detail = { kind: 'criteria', means: meansOf(sealed, ballots), bounds }
      return { scores: scored.map(({ score }) => score), detail }
    }
    case 'ranking': {
      const ranked = ballots.map(rankedOf)
      const points = borda(count, ranked)
      const pairs = pairwise(count, ranked)
      const found = schulze(pairs).places
      const detail: Detail = { kind: 'ranking', points, schulze: found, condorcet: condorcetWinner(pairs) }
      return { scores: method.count === 'borda' ? points : found.map((place) => -place), detail }
    }
    case 'consent': {
      const tallies = candidates.map((_, candidate) => {
        const said = ballots.flatMap(({ vote }) =>
          vote.kind === 'consent' ? [vote.stances[candidate]!] : [],
        )
        const reasons = said.flatMap(({ stance, reason }) => (stance === 'object' ? [reason] : []))
        return { ...consentOf(said.map(({ stance }) => stance)), reasons }
      })
      // Those with consent first, by how many agree; then by how few object.
      const scores = tallies.map((own) => (own.outcome === 'given' ? 1 : 0) + (own.agree - own.object) / 1e6)
      return { scores, detail: { kind: 'consent', tallies } }
    }
    case 'pairwise': {
      const found = priorities(judgementsOfGroup(count, ballots))
      const contradictory = ballots.filter(({ vote }) => {
        const values = vote.kind === 'pairwise' ? vote.values : []
        return (consistencyRatio(priorities(matrixOf(count, values))) ?? 0) > consistencyLimit
      }).length
      return {
        scores: found.weights,
        detail: { kind: 'pairwise', ratio: consistencyRatio(found), contradictory },
      }
    }
    case 'budget': {
      const approvals = ballots.map(({ vote }) =>
        candidates.flatMap((_, candidate) =>
          vote.kind === 'budget' && vote.approved[candidate] ? [candidate] : [],
        ),
      )
      const { budget, utility, completion } = method
      const bought = equalShares(
        {
          budget,
          costs: candidates.map(({ cost }) => cost ?? 0),
          approvals,
          weights: ballots.map(({ weight }) => weight),
          utility,
        },
        completion,
      )
      const { selected, completed, leftover, budgetShared } = bought
      const measures = measuresOf(sealed, ballots)
      // What is bought comes first, in the order it was; then the rest by how many want it.
      const scores = measures.map((measure, candidate) => {
        const at = selected.indexOf(candidate)
        return at === -1 ? measure / 2 : 1 + selected.length - at
      })
      return { scores, detail: { kind: 'budget', selected, completed, leftover, budgetShared } }
    }
  }
}

/** Places by the rule for ties that was declared. */
export function placed(scores: readonly number[], { tieRule }: Pick<Sealed, 'tieRule'>): readonly number[] {
  const { competition } = placesOf(scores)
  if (tieRule === 'shared') return competition
  return competition.map(
    (place, candidate) => place + competition.slice(0, candidate).filter((other) => other === place).length,
  )
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length)
}
