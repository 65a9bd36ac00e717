import type { CivilDate } from '../i18n/format.ts'
import type { Candidate, Method, Sealed, TieRule, WeightRule } from './method.ts'

/** What a draft decides besides its question and candidates. */
export type Rules = {
  readonly method: Method
  readonly weightRule: WeightRule
  readonly tieRule: TieRule
  readonly named: boolean
  readonly changeable: boolean
  /** Whose seats vote: those of these bodies on the day that the round opens, and these. */
  readonly bodies: readonly string[]
  readonly seats: readonly string[]
}

/** A candidate with where it comes from. */
export type RoundCandidate = Omit<Candidate, 'thing'> & {
  readonly thing: { readonly kind: string; readonly id: string } | null
  /** The same candidate in the round that this one votes again about. */
  readonly againId: string | null
}

export type Round = {
  readonly id: string
  readonly question: string
  readonly description: string
  readonly rules: Rules
  /** Told to those who vote; the round is open until somebody closes it. */
  readonly lastDay: CivilDate
  readonly replacesId: string | null
  readonly seal: { readonly hash: string; readonly openedOn: CivilDate; readonly openedAt: Date } | null
  readonly closedOn: CivilDate | null
}

export type RoundState = 'draft' | 'open' | 'closed'

export function stateOf({ seal, closedOn }: Pick<Round, 'seal' | 'closedOn'>): RoundState {
  if (closedOn !== null) return 'closed'
  return seal ? 'open' : 'draft'
}

/** A method that nobody has set anything for yet. */
export function plainMethod(kind: Method['kind']): Method {
  switch (kind) {
    case 'dots':
      return { kind, dots: 3 }
    case 'criteria':
      return { kind, criteria: [] }
    case 'ranking':
      return { kind, count: 'schulze', all: false }
    case 'budget':
      return { kind, budget: 0, utility: 'cost', completion: 'raiseThenGreedy' }
    case 'consent':
    case 'pairwise':
      return { kind }
  }
}

/** Why a round cannot be opened yet. */
export type OpeningProblem =
  | 'gone'
  | 'candidates'
  | 'tooManyCandidates'
  | 'electors'
  | 'fewElectors'
  | 'criteria'
  | 'costs'
  | 'weights'
  | 'secretWeights'
  | 'sharedBudget'

/** The first of `fewest` is how many must vote for a secret vote to stay secret. */
export function openingProblems(sealed: Sealed, most: number, fewest: number): readonly OpeningProblem[] {
  const { method, candidates, electors, weightRule, partyWeights, named, tieRule } = sealed
  const problems: OpeningProblem[] = []
  if (candidates.length < 2 && method.kind !== 'consent') problems.push('candidates')
  if (candidates.length === 0 && method.kind === 'consent') problems.push('candidates')
  if (candidates.length > most) problems.push('tooManyCandidates')
  if (electors.length === 0) problems.push('electors')
  else if (!named && electors.length < fewest) problems.push('fewElectors')
  if (method.kind === 'criteria' && method.criteria.length === 0) problems.push('criteria')
  if (method.kind === 'budget' && (method.budget <= 0 || candidates.some(({ cost }) => cost === null))) {
    problems.push('costs')
  }
  if (method.kind === 'budget' && tieRule === 'shared') problems.push('sharedBudget')
  if (weightRule !== 'seat' && !named) problems.push('secretWeights')
  const weighed = new Set(partyWeights.map(({ partyId }) => partyId))
  if (weightRule !== 'seat' && electors.some(({ partyId }) => !weighed.has(partyId))) problems.push('weights')
  return problems
}
