import { z } from 'zod'
import { type CivilDate, parseCivilDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { fields } from '../platform/forms.ts'
import { type AuditFilter, auditShows } from './audit.ts'
import { decisionFormWords } from './formWords.ts'
import { shows } from './matrix.ts'
import { elsewhereKinds, longestText, type Outcome, outcomeKinds } from './outcome.ts'
import { forces, type OutcomeFilter } from './paths.ts'
import { checkTerms, termsShape } from './terms.ts'

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

export function readAuditFilter(query: Record<string, string>): AuditFilter {
  return auditFilter.parse(query)
}

const auditFilter = z.object({
  query: z.string().trim().max(200).catch(''),
  show: z.enum(auditShows).catch('all'),
})

export const showOf = (asked: string | undefined) => z.enum(shows).catch('all').parse(asked)

/** New days for an outcome. Its validity stands fast when the parties have been asked to adopt it. */
export function termsForm(language: Language, outcome: Outcome, put: boolean) {
  const shape = { ...termsShape(language), seen: z.string().default('') }
  return z.object(shape).superRefine((typed, context) => {
    const { validFrom, validUntil } = put ? outcome : typed
    const terms = { ...typed, validFrom, validUntil }
    checkTerms(language, context, outcome, terms)
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
      text: f.text(words.textMissing, longestText),
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
      checkTerms(language, context, typed, typed)
    })
}

/** Rules between fields also run when a day among them could not be read. */
export function isRead(day: CivilDate): boolean {
  return parseCivilDate(String(day)) !== null
}

export function add(context: z.RefinementCtx, field: string, message: string): void {
  context.addIssue({ code: 'custom', path: [field], message })
}
