import { type CivilDate, daysBetween } from '../i18n/format.ts'

export type QuestionEnding = 'answered' | 'withdrawn'

/** What somebody has to find out before the review can go on, or end. */
export type OpenQuestion = {
  readonly id: string
  readonly question: string
  readonly owner: { readonly id: string; readonly name: string }
  readonly dueOn: CivilDate
  /** Null while it is open. */
  readonly ending: {
    readonly how: QuestionEnding
    readonly words: string
    readonly at: Date
    readonly by: { readonly name: string; readonly hat: string }
  } | null
}

/** Days past the day it was due; 0 when it has ended, or there is time left. */
export function questionDaysLate(
  { dueOn, ending }: Pick<OpenQuestion, 'dueOn' | 'ending'>,
  today: CivilDate,
): number {
  return ending === null ? Math.max(0, daysBetween(dueOn, today)) : 0
}
