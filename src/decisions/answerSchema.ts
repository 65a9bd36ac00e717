import { z } from 'zod'
import { type CivilDate, formatDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import type { Actor } from '../identity/actor.ts'
import { fields } from '../platform/forms.ts'
import { answerKinds } from './adoption.ts'
import { type AnswerProblem, answerProblem, mayAnswerFor, type PutRequest } from './answering.ts'
import { add, isRead } from './forms.ts'
import { decisionFormWords } from './formWords.ts'
import type { Outcome } from './outcome.ts'

/** What a party's answer tells, typed in the form or sent by a program. */
export function answerFields(language: Language) {
  const words = decisionFormWords(language).answer
  const f = fields(language)
  return {
    party: f.id(words.partyMissing),
    answer: f.choice(answerKinds, words.kindMissing),
    words: f.optionalText(),
    decidedOn: f.date(words.decidedOnMissing),
    body: f.text(words.bodyMissing),
    section: f.optionalText(50),
    diaryNumber: f.optionalText(100),
    registeredAt: f.optionalText(200),
    seen: z.coerce.number().int().catch(0),
    corrects: z.coerce.number().int().positive().nullable().catch(null),
  }
}

export type Answering = {
  readonly outcome: Outcome
  readonly request: PutRequest
  readonly actor: Pick<Actor, 'role' | 'partyId'>
  readonly today: CivilDate
}

export function answerForm(language: Language, { outcome, request, actor, today }: Answering) {
  const words = decisionFormWords(language).answer
  return z.object(answerFields(language)).superRefine((typed, context) => {
    if (!mayAnswerFor(actor, typed.party)) add(context, 'party', words.notYours)
    else {
      const { party: partyId, decidedOn } = typed
      const problem = answerProblem(outcome, request, { partyId, decidedOn }, today)
      if (problem && isRead(decidedOn)) add(context, problem.field, sentenceOf(language, outcome, problem))
    }
    if (typed.answer === 'adopted' && typed.words) add(context, 'words', words.wordsUnwanted)
    if (typed.answer === 'amended' && !typed.words) add(context, 'words', words.changeMissing)
    if (typed.answer === 'declined' && !typed.words) add(context, 'words', words.reasonMissing)
  })
}

function sentenceOf(language: Language, { takenOn }: Outcome, problem: AnswerProblem): string {
  const words = decisionFormWords(language).answer
  switch (problem.why) {
    case 'not-asked':
      return words.notAsked
    case 'left':
      return words.left(problem.party.name, formatDate(language, problem.party.leftOn!))
    case 'before-taken':
      return words.beforeTaken(formatDate(language, takenOn))
    case 'future':
      return words.future
  }
}
