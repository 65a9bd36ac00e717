import type { CivilDate } from '../i18n/format.ts'

/** The arena takes no political decisions: it takes a position, or recommends something to its principals. */
export const outcomeKinds = ['position', 'recommendation'] as const

export type OutcomeKind = (typeof outcomeKinds)[number]

export type Outcome = {
  readonly id: string
  readonly kind: OutcomeKind
  /** Running number within the year. */
  readonly year: number
  readonly number: number
  readonly title: string
  readonly text: string
  /** Who thought otherwise, and what; empty when all agreed. */
  readonly dissent: string
  readonly meetingId: string
  readonly agendaItemId: string | null
  readonly takenOn: CivilDate
}

/** An outcome with the names that its page and lists show. */
export type OutcomeInContext = Outcome & {
  readonly bodyName: string
  readonly question: string
  readonly itemTitle: string | null
}

/** As people cite it: `2025:3`. */
export function citation({ year, number }: Pick<Outcome, 'year' | 'number'>): string {
  return `${year}:${number}`
}
