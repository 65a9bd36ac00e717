import { type CivilDate, monthsAfter } from '../i18n/format.ts'

/** What a review arrives at, in the order in which one leads to the next. */
export const conclusionKinds = ['finding', 'strength', 'recommendation'] as const

export type ConclusionKind = (typeof conclusionKinds)[number]

/** What somebody writes about it. A part that its kind does not have is empty. */
export type ConclusionText = {
  /** In one sentence. */
  readonly name: string
  /** Of a finding and a strength more about it, of a recommendation why. */
  readonly text: string
  /** What would harm a strength. */
  readonly harm: string
  /** To whom a recommendation is addressed. */
  readonly addressee: string
  /** Of a finding. */
  readonly perspectiveId: string | null
}

export type By = { readonly name: string; readonly hat: string }

export type Conclusion = ConclusionText & {
  readonly id: string
  readonly reviewId: string
  readonly kind: ConclusionKind
  /** From 1, and never given to another of its kind in the review. */
  readonly number: number
  readonly place: number
  readonly version: number
  readonly withdrawal: { readonly reason: string; readonly at: Date; readonly by: By } | null
}

export const isStanding = ({ withdrawal }: Pick<Conclusion, 'withdrawal'>): boolean => withdrawal === null

/** Working material is read by the review's members, a draft and what is final by everybody in the partnership. */
export type SharingState = 'working' | 'draft' | 'final'

export type Sharing = { readonly state: SharingState; readonly at: Date; readonly by: By }

/** The year that a review is known by: most of the work of one that is begun in December is done in the next. */
export const yearOf = ({ begunOn }: { readonly begunOn: CivilDate }): number =>
  Number(monthsAfter(begunOn, 6).slice(0, 4))

/** The one before or after it among those that it is ordered with; null at the end. */
export function neighbourOf<T extends Pick<Conclusion, 'id'>>(
  all: readonly T[],
  { id }: Pick<Conclusion, 'id'>,
  way: 'up' | 'down',
): T | null {
  const at = all.findIndex((each) => each.id === id)
  return at < 0 ? null : (all[at + (way === 'up' ? -1 : 1)] ?? null)
}

/** Those that it is ordered with: findings within their perspective, others with all of their kind. */
export function orderedWith<T extends Pick<Conclusion, 'kind' | 'perspectiveId'>>(
  all: readonly T[],
  { kind, perspectiveId }: Pick<Conclusion, 'kind' | 'perspectiveId'>,
): readonly T[] {
  return all.filter((each) => each.kind === kind && each.perspectiveId === perspectiveId)
}
