import type { Completion, Utility } from '../methods/equalShares.ts'
import type { Party } from '../partnership/party.ts'
import type { Harm } from './candidate.ts'

/** How those who vote choose between candidates, with everything that decides how it is counted. */

export const methodKinds = ['dots', 'criteria', 'ranking', 'consent', 'pairwise', 'budget'] as const
export type MethodKind = (typeof methodKinds)[number]

/** What candidates are judged by. The ends of the scale 1–5 are said in words, so that a 4 means the same to all. */
export type Criterion = {
  readonly name: string
  readonly weight: number
  /** What 1 means, and what 5 means. */
  readonly low: string
  readonly high: string
}

export type Method =
  | { readonly kind: 'dots'; readonly dots: number }
  | { readonly kind: 'criteria'; readonly criteria: readonly Criterion[] }
  | {
      readonly kind: 'ranking'
      readonly count: 'schulze' | 'borda'
      /** Whether all must be ranked; else those left out are equal, below the rest. */
      readonly all: boolean
    }
  | { readonly kind: 'consent' }
  | { readonly kind: 'pairwise' }
  | {
      readonly kind: 'budget'
      /** In kronor. */
      readonly budget: number
      readonly utility: Utility
      readonly completion: Completion
    }

/** The least and the most that a criterion is scored. */
export const scale = [1, 2, 3, 4, 5] as const

/** How much more important one of two is; below 1 the second is. */
export const comparisons = [9, 5, 3, 1, 1 / 3, 1 / 5, 1 / 9] as const

/** `seat`: each seat one vote. `party`: each party one, shared by its seats that vote. `inhabitants`: as many as they are. */
export const weightRules = ['seat', 'party', 'inhabitants'] as const
export type WeightRule = (typeof weightRules)[number]

export const tieRules = ['shared', 'order'] as const
/** `shared`: those who are equal share the place. `order`: the one that stands first in the list goes before. */
export type TieRule = (typeof tieRules)[number]

export type Candidate = {
  readonly id: string
  readonly title: string
  readonly description: string
  /** In kronor; null where the method has no budget. */
  readonly cost: number | null
  /** What it stems from, where that is a thing of the partnership. Not there for one that was written by hand. */
  readonly thing?: { readonly kind: string; readonly id: string } | undefined
  /** The strengths that it harms. Not there where it harms none. */
  readonly harms?: readonly Harm[] | undefined
}

/** A seat that votes. */
export type Elector = {
  readonly seatId: string
  readonly partyId: string
  readonly partyName: string
  readonly kind: Party['kind']
}

/** How much a party weighs by the rule, and from what. */
export type PartyWeight = {
  readonly partyId: string
  readonly weight: number
  /** The day of the population figure; null where the rule is another. */
  readonly countedOn: string | null
}

/** Everything that decides the result but the votes. Its canonical JSON is what is sealed. */
export type Sealed = {
  readonly format: 'samsyn-round'
  readonly version: 1
  readonly roundId: string
  readonly question: string
  readonly method: Method
  readonly candidates: readonly Candidate[]
  readonly electors: readonly Elector[]
  readonly weightRule: WeightRule
  /** Empty where each seat has one vote. */
  readonly partyWeights: readonly PartyWeight[]
  readonly tieRule: TieRule
  /** Whether everybody sees afterwards who voted what. */
  readonly named: boolean
  /** Whether a vote can be changed until the round closes. */
  readonly changeable: boolean
  readonly replaces: string | null
}

export type Stance = 'agree' | 'aside' | 'object'

/** What is on a ballot, in the order of the candidates; of pairs, in the order of `pairsOf`. */
export type Vote =
  | { readonly kind: 'dots'; readonly dots: readonly number[] }
  /** One row for each candidate, one score for each criterion; null for no view. */
  | { readonly kind: 'criteria'; readonly scores: readonly (readonly (number | null)[])[] }
  /** Each candidate's place, the best 1; null for one left out. */
  | { readonly kind: 'ranking'; readonly places: readonly (number | null)[] }
  | {
      readonly kind: 'consent'
      readonly stances: readonly { readonly stance: Stance; readonly reason: string }[]
    }
  | { readonly kind: 'pairwise'; readonly values: readonly number[] }
  | { readonly kind: 'budget'; readonly approved: readonly boolean[] }

/** A ballot as it is told when the round is closed. */
export type Ballot = {
  readonly vote: Vote
  /** A whole number: by the rule, and shared where a party has several votes. */
  readonly weight: number
  /** Null where so few of the kind voted that it would tell who they were. */
  readonly kind: Party['kind'] | null
  /** Who voted so, where the vote is open: name and party. */
  readonly voter: { readonly name: string; readonly party: string } | null
}

/** Every two candidates, by index: the first with each after it, then the second. */
export function pairsOf(candidates: number): readonly (readonly [number, number])[] {
  return Array.from({ length: candidates }, (_, a) => a).flatMap((a) =>
    Array.from({ length: candidates - a - 1 }, (_, i) => [a, a + 1 + i] as const),
  )
}

/** How many candidates a method can hold: comparing every two of many wears people out. */
export function mostCandidates(kind: MethodKind): number {
  return kind === 'pairwise' ? 8 : kind === 'criteria' ? 30 : 100
}

/** Nothing is told of fewer votes than this where the vote is secret. */
export const fewest = 5
