import { z } from 'zod'
import { type CivilDate, formatDate, parseCivilDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { fields } from '../platform/forms.ts'
import { decisionFormWords } from './formWords.ts'
import { shows } from './matrix.ts'
import { elsewhereKinds, type Outcome, outcomeKinds, type Terms, wantsDueDay } from './outcome.ts'
import { forces, type OutcomeFilter } from './paths.ts'

/** What an address asks for; what it asks wrongly is not asked. */
export function readOutcomeFilter(query: Record<string, string>): OutcomeFilter {
  return outcomeFilter.parse(query)
}

const outcomeFilter = z.object({
  query: z.string().trim().max(200).catch(''),
  kind: z.enum(outcomeKinds).nullable().catch(null),
  year: z.coerce.number().int().min(1900).max(2199).nullable().catch(null),
  force: z.enum(forces).nullable().catch(null),
})

export const showOf = (asked: string | undefined) => z.enum(shows).catch('all').parse(asked)

/** When it applies, and when it is followed up. */
function termsShape(language: Language) {
  const f = fields(language)
  return {
    validFrom: f.optionalDate(),
    validUntil: f.optionalDate(),
    evaluateOn: f.optionalDate(),
    dueOn: f.optionalDate(),
    noDueReason: f.optionalText(500),
  }
}

/** New days for an outcome. Its validity stands fast when the parties have been asked to adopt it. */
export function termsForm(language: Language, outcome: Outcome, put: boolean) {
  const shape = { ...termsShape(language), seen: z.string().default('') }
  return z.object(shape).superRefine((typed, context) => {
    const { validFrom, validUntil } = put ? outcome : typed
    const terms = { ...typed, validFrom, validUntil }
    for (const [field, message] of termsProblems(language, outcome, terms)) add(context, field, message)
  })
}

/** What was decided elsewhere than at a meeting of ours. */
export function decisionForm(language: Language, today: CivilDate) {
  const words = decisionFormWords(language).decision
  const f = fields(language)
  return z
    .object({
      id: f.newId(),
      kind: f.choice(elsewhereKinds, words.kindMissing),
      title: f.text(words.nameMissing),
      text: f.text(words.textMissing, 4000),
      dissent: f.optionalText(),
      takenOn: f.date(words.takenOnMissing),
      decidedBy: f.text(words.decidedByMissing),
      section: f.optionalText(50),
      diaryNumber: f.optionalText(100),
      ...termsShape(language),
    })
    .superRefine((typed, context) => {
      if (!isRead(typed.takenOn)) return
      if (typed.takenOn > today) add(context, 'takenOn', words.takenOnFuture)
      for (const [field, message] of termsProblems(language, typed, typed)) add(context, field, message)
    })
}

/** Rules between fields also run when a day among them could not be read. */
export function isRead(day: CivilDate): boolean {
  return parseCivilDate(String(day)) !== null
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

export function add(context: z.RefinementCtx, field: string, message: string): void {
  context.addIssue({ code: 'custom', path: [field], message })
}
