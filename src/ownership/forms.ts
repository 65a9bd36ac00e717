import { z } from 'zod'
import { type CivilDate, parseCivilDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { fields, parseNumber } from '../platform/forms.ts'
import { type Clause, type ClauseKind, measures, whos } from './clause.ts'
import { ownershipFormWords } from './formWords.ts'

export const wayOf = (asked: unknown) => z.enum(['up', 'down']).catch('down').parse(asked)
export const kindOf = (asked: string | undefined): ClauseKind =>
  asked === 'expectation' ? 'expectation' : 'principle'

/** The fields of both kinds; those of the other kind are passed over. */
export function clauseForm(language: Language, kind: ClauseKind) {
  const words = ownershipFormWords(language).clause
  const f = fields(language)
  const days = f.wholeNumber('', { min: 1, max: 1000 })
  const isExpectation = kind === 'expectation'
  return z
    .object({
      id: f.newId(),
      heading: f.text(words.headingMissing, 120),
      text: f.text(words.textMissing, 1000),
      practice: f.optionalText(1000),
      who: isExpectation ? f.choice(whos, words.whoMissing) : z.enum(whos).catch('all'),
      measure: isExpectation ? f.choice(measures, words.measureMissing) : z.enum(measures).catch('self'),
      withinDays: z.string().default(''),
      fromOn: f.optionalDate(),
      seen: z.string().default(''),
    })
    .superRefine(({ withinDays, measure }, context) => {
      if (!isExpectation || withinDays === '') return
      const count = days.safeParse(withinDays)
      if (!count.success) add(context, 'withinDays', count.error.issues[0]!.message)
      else if (measure !== 'answers') add(context, 'withinDays', words.withinDaysOnlyAnswers)
    })
}

type TypedClause = z.infer<ReturnType<typeof clauseForm>>

export function clauseOf(kind: ClauseKind, id: string, typed: TypedClause): Clause {
  const { heading, text, practice, who, measure, withinDays, fromOn } = typed
  if (kind === 'principle') return { kind, id, heading, text, practice }
  // Read as a whole number when the form was.
  const days = withinDays === '' ? null : parseNumber(withinDays)
  return { kind, id, heading, text, who, measure, withinDays: days, fromOn }
}

export type SendingContext = {
  readonly today: CivilDate
  readonly bodyIds: readonly string[]
  readonly meetingIds: readonly string[]
  readonly parties: number
}

export function sendingForm(language: Language, { today, bodyIds, meetingIds, parties }: SendingContext) {
  const words = ownershipFormWords(language).sending
  const f = fields(language)
  return z
    .object({
      note: f.text(words.noteMissing, 1500),
      kind: f.choice(['agreement', 'position'], words.kindMissing),
      body: z.string().default(''),
      meeting: z.string().default(''),
      needs: z.string().default(''),
      answerBy: f.date(words.answerByMissing),
      evaluateOn: f.optionalDate(),
      seen: z.string().default(''),
    })
    .superRefine(({ kind, body, meeting, needs, answerBy, evaluateOn }, context) => {
      if (kind === 'agreement' && !bodyIds.includes(body)) add(context, 'body', words.bodyMissing)
      if (kind === 'position' && !meetingIds.includes(meeting)) add(context, 'meeting', words.meetingMissing)
      if (needs !== '') {
        const count = f.wholeNumber('', { min: 1, max: 1000 }).safeParse(needs)
        if (kind === 'agreement') add(context, 'needs', words.needsOnlyPosition)
        else if (!count.success) add(context, 'needs', count.error.issues[0]!.message)
        else if (count.data > parties) add(context, 'needs', words.needsTooMany(parties))
      }
      if (parseCivilDate(String(answerBy)) === null) return
      if (answerBy < today) add(context, 'answerBy', words.answerByPast)
      else if (evaluateOn && evaluateOn <= answerBy) add(context, 'evaluateOn', words.evaluateBeforeAnswer)
    })
}

function add(context: z.RefinementCtx, field: string, message: string): void {
  context.addIssue({ code: 'custom', path: [field], message })
}
