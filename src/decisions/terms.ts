import type { z } from 'zod'
import { type CivilDate, formatDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { fields } from '../platform/forms.ts'
import { decisionFormWords } from './formWords.ts'
import { type Outcome, type Terms, wantsDueDay } from './outcome.ts'

/** The fields of a form that say when an outcome applies, and when it is followed up. */
export function termsShape(language: Language) {
  const f = fields(language)
  return {
    validFrom: f.optionalDate(),
    validUntil: f.optionalDate(),
    evaluateOn: f.optionalDate(),
    dueOn: f.optionalDate(),
    noDueReason: f.optionalText(500),
  }
}

/** Says at each field what is wrong with the days of an outcome of the kind, taken on the day. */
export function checkTerms(
  language: Language,
  context: z.RefinementCtx,
  outcome: { readonly kind: Outcome['kind']; readonly takenOn: CivilDate },
  terms: Terms,
): void {
  for (const [field, message] of termsProblems(language, outcome, terms))
    context.addIssue({ code: 'custom', path: [field], message })
}

/** In the order of the fields. */
function termsProblems(
  language: Language,
  { kind, takenOn }: Pick<Outcome, 'kind' | 'takenOn'>,
  { validFrom, validUntil, evaluateOn, dueOn, noDueReason }: Terms,
): readonly (readonly [field: keyof Terms, message: string])[] {
  const words = decisionFormWords(language).terms
  const taken = formatDate(language, takenOn)
  const wrong: [keyof Terms, boolean, string][] = [
    [
      'validUntil',
      validFrom !== null && validUntil !== null && validUntil < validFrom,
      words.untilBeforeFrom,
    ],
    ['validUntil', validUntil !== null && validUntil < takenOn, words.untilBeforeTaken(taken)],
    ['evaluateOn', evaluateOn !== null && evaluateOn < takenOn, words.beforeTaken(taken)],
    ['dueOn', dueOn !== null && dueOn < takenOn, words.beforeTaken(taken)],
    ['dueOn', wantsDueDay(kind) && dueOn === null && noDueReason === '', words.dueMissing],
    ['noDueReason', dueOn !== null && noDueReason !== '', words.dueAndReason],
  ]
  return wrong.filter(([, is]) => is).map(([field, , message]) => [field, message])
}

/** The same fields, filled in with what is known. */
export function termsValues(terms: Terms): Record<keyof Terms, string> {
  const { validFrom, validUntil, evaluateOn, dueOn, noDueReason } = terms
  return {
    validFrom: validFrom ?? '',
    validUntil: validUntil ?? '',
    evaluateOn: evaluateOn ?? '',
    dueOn: dueOn ?? '',
    noDueReason,
  }
}
