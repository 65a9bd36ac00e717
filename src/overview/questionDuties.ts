import { formatDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { newQuestionEndingPath } from '../review/paths.ts'
import type { LateQuestion } from '../review/questionStore.ts'
import type { Debt } from './debt.ts'
import type { Waiting } from './waiting.ts'
import { overviewWords } from './words.ts'

/** Questions of reviews that the actor was to answer, and has not. */
export function unanswered(
  language: Language,
  { id }: { readonly id: string },
  questions: readonly LateQuestion[],
): readonly Waiting[] {
  const words = overviewWords(language)
  return questions
    .filter(({ owner }) => owner.id === id)
    .map(({ id: question, question: asked, dueOn, review }) => ({
      icon: 'own',
      label: words.answerQuestion(asked),
      href: newQuestionEndingPath(review.id, question),
      note: words.answerSupportBy(formatDate(language, dueOn)),
      late: true,
    }))
}

/** Of a review, by person: an answer that it waits for. */
export function ofQuestion({ id, question, owner, dueOn, review }: LateQuestion): Debt {
  return {
    kind: 'question',
    partyId: null,
    people: [owner.name],
    to: null,
    thing: { kind: 'openQuestion', id },
    name: question,
    href: newQuestionEndingPath(review.id, id),
    since: null,
    dueOn,
    consequence: 2,
    decides: false,
  }
}
