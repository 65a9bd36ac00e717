import { z } from 'zod'
import type { CivilDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { fields } from '../platform/forms.ts'
import { reportKinds } from './report.ts'
import { reportWords } from './words.ts'

export function freezeForm(language: Language, today: CivilDate) {
  const words = reportWords(language).form
  const f = fields(language)
  return z.object({
    id: f.newId(),
    kind: f.choice(reportKinds, words.kindMissing),
    knownOn: f.date(words.knownOnMissing).refine((day) => day <= today, words.knownOnAhead),
  })
}

export function withdrawalForm(language: Language) {
  return z.object({ reason: fields(language).text(reportWords(language).open.reasonMissing, 2000) })
}

/** A button that begins work carries the id that the work will have. */
export function makingForm(language: Language) {
  return z.object({ id: fields(language).newId() })
}
