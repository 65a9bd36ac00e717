import { z } from 'zod'
import { type CivilDate, parseCivilDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { fields } from '../platform/forms.ts'
import { platformWords } from '../platform/words.ts'
import type { Body } from './body.ts'
import type { Party } from './party.ts'
import { type Purpose, purposeProblems } from './purpose.ts'
import { purposeProblemText, purposeWords } from './purposeWords.ts'
import { seatWords } from './seatWords.ts'
import { setupWords } from './setupWords.ts'
import { counties } from './sweden.ts'
import { templateIds } from './templates.ts'

export function setupForm(language: Language) {
  const words = setupWords(language)
  const f = fields(language)
  return z.object({
    name: f.text(words.nameMissing),
    template: f.choice(templateIds, words.templateMissing).default('none'),
    county: f.choice(counties.map((county) => county.code) as [string, ...string[]], words.countyMissing),
    person: f.text(words.personMissing),
    email: f.email(words.emailMissing),
  })
}

export function purposeForm(language: Language, present: Purpose | null, today: CivilDate) {
  const words = purposeWords(language)
  const f = fields(language)
  return z
    .object({ text: f.text(words.purposeMissing, 2000), agreedOn: f.date(words.agreedOnMissing) })
    .superRefine((typed, context) => {
      for (const problem of purposeProblems(present, typed, today)) {
        const message = purposeProblemText(language, problem)
        context.addIssue({ code: 'custom', path: [problem.field], message })
      }
    })
}

export function seatForm(
  language: Language,
  { parties, bodies }: { readonly parties: readonly Party[]; readonly bodies: readonly Body[] },
) {
  const words = seatWords(language)
  const f = fields(language)
  const among = (things: readonly { readonly id: string }[], missing: string) =>
    f.choice(['', ...things.map(({ id }) => id)], missing).refine((id) => id !== '', missing)
  return z.object({
    id: f.newId(),
    name: f.text(words.nameMissing),
    email: f.email(words.emailMissing),
    party: among(parties, words.partyMissing),
    body: among(bodies, words.bodyMissing),
    role: f.choice(['coordinator', 'leader', 'official'], words.roleMissing),
    title: f.optionalText(100),
    fromOn: optionalDay(language),
    toOn: optionalDay(language),
  })
}

export function seatTitleForm(language: Language) {
  return z.object({ title: fields(language).optionalText(100) })
}

/** Empty when none is written. */
export function optionalDay(language: Language) {
  return z
    .string()
    .default('')
    .transform((text, context): CivilDate | '' => {
      const day = text === '' ? '' : parseCivilDate(text)
      if (day !== null) return day
      context.addIssue({ code: 'custom', message: platformWords(language).fields.notADate })
      return z.NEVER
    })
}

export function endingForm(language: Language) {
  return z.object({ lastDay: fields(language).date(seatWords(language).seat.lastDayMissing) })
}
