import type { CivilDate } from '../i18n/format.ts'

/**
 * The arena takes no political decisions: it takes a position, or recommends something to its principals. A body that
 * may decide makes decisions. An agreement is an outcome that every party decides about.
 */
export const outcomeKinds = ['position', 'recommendation', 'decision', 'agreement'] as const

export type OutcomeKind = (typeof outcomeKinds)[number]

/** What a meeting of ours can arrive at. */
export const meetingKinds = ['position', 'recommendation', 'agreement'] as const

/** What can have been made elsewhere, on a day and by a body of its own. */
export const elsewhereKinds = ['decision', 'agreement'] as const

/** Characters. An agreement is a document of many pages; what a meeting takes is a few sentences. */
export const longestText = 60_000

/** When it applies, when it is to be evaluated and when it is to be carried out. All days are included. */
export type Terms = {
  /** Null: from the day that it is adopted. */
  readonly validFrom: CivilDate | null
  /** Null: until further notice. */
  readonly validUntil: CivilDate | null
  readonly evaluateOn: CivilDate | null
  readonly dueOn: CivilDate | null
  /** Why there is no day to have it carried out by; empty when there is one, or when nobody has said. */
  readonly noDueReason: string
}

export const noTerms: Terms = {
  validFrom: null,
  validUntil: null,
  evaluateOn: null,
  dueOn: null,
  noDueReason: '',
}

export type Outcome = Terms & {
  readonly id: string
  readonly kind: OutcomeKind
  /** Running number within the year. */
  readonly year: number
  readonly number: number
  readonly title: string
  readonly text: string
  /** Who thought otherwise, and what; empty when all agreed. */
  readonly dissent: string
  /** Null when it was made elsewhere. */
  readonly meetingId: string | null
  readonly agendaItemId: string | null
  readonly takenOn: CivilDate
  /** The paragraph of the minutes and the diary number, where there are any. */
  readonly section: string
  readonly diaryNumber: string
}

/** An outcome with the names that its page and lists show. */
export type OutcomeInContext = Outcome & {
  readonly bodyName: string
  /** The body of ours that arrived at it; null when it was made elsewhere. */
  readonly bodyId: string | null
  readonly question: string | null
  readonly itemTitle: string | null
}

/** As people cite it: `2025:3`. */
export function citation({ year, number }: Pick<Outcome, 'year' | 'number'>): string {
  return `${year}:${number}`
}

/** A position says what one stands for; the others are to be carried out, by a day or for a reason without one. */
export function wantsDueDay(kind: OutcomeKind): boolean {
  return kind === 'decision' || kind === 'recommendation'
}
