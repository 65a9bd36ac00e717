import type { Language } from '../i18n/language.ts'
import type { Review } from '../review/review.ts'
import { yearOf } from './conclusion.ts'
import { firstYear, type Thread, timesSaid } from './recurrence.ts'
import type { Recurrence, SaidRecommendation } from './recurrenceStore.ts'
import { findingWords } from './words.ts'

export type SaidThread = Thread<SaidRecommendation>

/** What says the same as the recommendation, before it and after; null where it is not among them. */
export function threadOf({ threads }: Recurrence, id: string): SaidThread | null {
  return threads.find(({ said }) => said.some((each) => each.id === id)) ?? null
}

/** Those of a review's own recommendations that an earlier review has made. */
export function recurringIn({ threads }: Recurrence, review: Pick<Review, 'id'>): readonly SaidThread[] {
  return threads.filter((thread) => thread.latest.reviewId === review.id && timesSaid(thread) > 1)
}

/** "Tre av sex rekommendationer kommer igen från 2014 eller 2018." Empty where none does. */
export function recurringSentence(language: Language, recurrence: Recurrence, review: Review): string {
  return recurringIn(recurrence, review).length === 0 ? '' : recurrenceAnswer(language, recurrence, review)
}

export function recurrenceAnswer(language: Language, recurrence: Recurrence, review: Review): string {
  const words = findingWords(language).earlier
  const recurring = recurringIn(recurrence, review)
  const own = recurrence.recommendations.filter(({ reviewId }) => reviewId === review.id)
  const years = recurring
    .flatMap(({ said }) => said.map(({ year }) => year))
    .filter((year) => year < yearOf(review))
  const named = [...new Set(years)].toSorted((a, b) => a - b).map(String)
  const told = named.length > 0 ? named.reduce((one, other) => words.or(one, other)) : ''
  return words.answer(recurring.length, own.length, told)
}

/** "Tredje gången sedan 2014."; null for what has not been said before. */
export function saidSentence(language: Language, recurrence: Recurrence, id: string): string | null {
  const thread = threadOf(recurrence, id)
  if (!thread || timesSaid(thread) < 2 || thread.latest.id !== id) return null
  return findingWords(language).earlier.times(timesSaid(thread), firstYear(thread), 0)
}
