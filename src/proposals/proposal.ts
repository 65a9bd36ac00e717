import { type CivilDate, daysAfter, daysBetween } from '../i18n/format.ts'
import type { Thing, Writer } from '../record/thing.ts'

/** What a proposal does to a strength that a review found, which proposals must not harm. */
export const effectKinds = ['helps', 'leaves', 'harms'] as const
export type EffectKind = (typeof effectKinds)[number]

export const riskLevels = ['low', 'medium', 'high'] as const
export type RiskLevel = (typeof riskLevels)[number]

/** What a proposal may answer to. */
export const originKinds = ['recommendation', 'finding', 'target'] as const
export type Origin = Thing & { readonly kind: (typeof originKinds)[number] }

export const answerKinds = ['round', 'run', 'no', 'more'] as const
/** `round`: to a round of prioritisation. `run`: it may begin. `more`: a question back to whoever handed it in. */
export type AnswerKind = (typeof answerKinds)[number]

export type Deed = { readonly by: { readonly name: string; readonly hat: string }; readonly at: Date }

export type StrengthEffect = {
  readonly strengthId: string
  readonly effect: EffectKind
  readonly why: string
}

export type ProposalText = {
  readonly title: string
  readonly what: string
  readonly why: string
  readonly forWhom: string
  /** In öre; null where nobody knows. */
  readonly onceCost: bigint | null
  readonly yearlyCost: bigint | null
  /** Null where nobody has judged it. */
  readonly riskLevel: RiskLevel | null
  readonly risk: string
  /** Roughly how many people it reaches. */
  readonly people: number | null
  /** The parties that it reaches; none for all of them. */
  readonly partyIds: readonly string[]
  readonly origins: readonly Origin[]
  /** The review whose strengths it is held against. */
  readonly reviewId: string | null
  /** Only of those that somebody has judged. */
  readonly effects: readonly StrengthEffect[]
}

export type ProposalAnswer = Deed & {
  readonly number: number
  readonly version: number
  readonly answer: AnswerKind
  readonly reason: string
  readonly answeredOn: CivilDate
  /** Of what is to run: full-time work in tenths, and the first day on which there is room. */
  readonly tenths: number | null
  readonly possibleOn: CivilDate | null
}

export type Proposal = ProposalText & {
  readonly id: string
  readonly number: number
  readonly version: number
  readonly handed: Deed & { readonly id: string; readonly on: CivilDate }
  /** The promised last day; null where no time was promised. */
  readonly answerBy: CivilDate | null
  readonly withdrawal: (Deed & { readonly reason: string }) | null
  /** What it was made into together with others, while that stands. */
  readonly mergedInto: (Deed & { readonly id: string }) | null
  /** What it was made of. */
  readonly merge: (Deed & { readonly parts: readonly string[]; readonly undone: Deed | null }) | null
  /** The latest first. */
  readonly answers: readonly ProposalAnswer[]
  /** The sealed rounds that it was a candidate of. */
  readonly roundIds: readonly string[]
}

export const proposalStates = [
  'open',
  'asked',
  'to-round',
  'in-round',
  'accepted',
  'declined',
  'withdrawn',
  'merged',
  'split',
] as const
export type ProposalState = (typeof proposalStates)[number]

/** Where a proposal stands. What no longer stands comes before what somebody answered. */
export function stateOf(proposal: Proposal): ProposalState {
  const { mergedInto, merge, withdrawal, answers, roundIds, version } = proposal
  if (mergedInto) return 'merged'
  if (merge?.undone) return 'split'
  if (withdrawal) return 'withdrawn'
  // A question back that has been answered by another wording stands in nobody's way.
  const [answer] = answers.filter((each) => each.answer !== 'more' || each.version === version)
  switch (answer?.answer) {
    case 'run':
      return 'accepted'
    case 'no':
      return 'declined'
    case 'more':
      return 'asked'
    case 'round':
      return roundIds.length > 0 ? 'in-round' : 'to-round'
    case undefined:
      return roundIds.length > 0 ? 'in-round' : 'open'
  }
}

const standing: readonly ProposalState[] = ['open', 'asked', 'to-round', 'in-round']

/** Nobody has said yes or no to it, and it has not been taken away. */
export const isStanding = (proposal: Proposal): boolean => standing.includes(stateOf(proposal))

/** Days past the promised day; 0 while there is time, where none was promised, and once it is answered. */
export function daysOverdue(proposal: Proposal, today: CivilDate): number {
  const { answerBy } = proposal
  if (answerBy === null || stateOf(proposal) !== 'open') return 0
  return Math.max(0, daysBetween(answerBy, today))
}

/** The last day to answer what is handed in on a day. */
export function promisedBy(on: CivilDate, weeks: number | null): CivilDate | null {
  return weeks === null ? null : daysAfter(on, 7 * weeks)
}

export const harmsOf = ({ effects }: Pick<ProposalText, 'effects'>): readonly StrengthEffect[] =>
  effects.filter(({ effect }) => effect === 'harms')

/** Once and the first year, in öre; null where neither is known. */
export function firstCost({ onceCost, yearlyCost }: Pick<ProposalText, 'onceCost' | 'yearlyCost'>) {
  return onceCost === null && yearlyCost === null ? null : (onceCost ?? 0n) + (yearlyCost ?? 0n)
}

type Hat = Pick<Writer, 'id'> & { readonly role: string }

/** Whoever handed it in changes and withdraws it, and so do those who prepare. */
export function mayChange(actor: Hat, proposal: Proposal): boolean {
  return isStanding(proposal) && (actor.role !== 'leader' || actor.id === proposal.handed.id)
}

/** A text made of several: each under the name of where it comes from, where they do not say the same. */
export function mergedText(parts: readonly Proposal[]): ProposalText {
  const [first] = parts
  if (!first) throw new RangeError('There is nothing to merge.')
  const joined = (of: (part: Proposal) => string, most: number) =>
    [...new Set(parts.map(of).filter(Boolean))].join('\n\n').slice(0, most)
  const sum = (of: (part: Proposal) => bigint | null) => {
    const known = parts.flatMap((part) => of(part) ?? [])
    return known.length === 0 ? null : known.reduce((total, own) => total + own, 0n)
  }
  const worst = riskLevels.findLast((level) => parts.some(({ riskLevel }) => riskLevel === level)) ?? null
  const reach = parts.flatMap(({ people }) => people ?? [])
  const isForAll = parts.some(({ partyIds }) => partyIds.length === 0)
  const origins = parts.flatMap((part) => part.origins)
  const reviewId = parts.find((part) => part.reviewId !== null)?.reviewId ?? null
  return {
    title: first.title,
    what: joined(({ what }) => what, 3000),
    why: joined(({ why }) => why, 2000),
    forWhom: joined(({ forWhom }) => forWhom, 500),
    onceCost: sum(({ onceCost }) => onceCost),
    yearlyCost: sum(({ yearlyCost }) => yearlyCost),
    riskLevel: worst,
    risk: joined(({ risk }) => risk, 500),
    // The same people may be reached twice.
    people: reach.length === 0 ? null : Math.max(...reach),
    partyIds: isForAll ? [] : [...new Set(parts.flatMap(({ partyIds }) => partyIds))],
    origins: origins.filter(({ id }, at) => origins.findIndex((other) => other.id === id) === at),
    reviewId,
    effects: worstEffects(parts.filter((part) => part.reviewId === reviewId)),
  }
}

/** Of each strength the worst that one of them does to it: a harm is not made up for by a help. */
function worstEffects(parts: readonly Proposal[]): readonly StrengthEffect[] {
  const order: readonly EffectKind[] = ['harms', 'helps', 'leaves']
  const found = new Map<string, StrengthEffect>()
  for (const effect of parts.flatMap(({ effects }) => effects)) {
    const before = found.get(effect.strengthId)
    if (!before || order.indexOf(effect.effect) < order.indexOf(before.effect))
      found.set(effect.strengthId, effect)
  }
  return [...found.values()]
}
