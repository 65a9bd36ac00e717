import { z } from 'zod'
import type { CivilDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { fields } from '../platform/forms.ts'
import { placeKinds } from './report.ts'
import { reviewReportWords } from './reviewWords.ts'
import { reportWords } from './words.ts'

export function freezeForm(language: Language, today: CivilDate) {
  const words = reportWords(language).form
  const f = fields(language)
  return z.object({
    id: f.newId(),
    kind: f.choice(placeKinds, words.kindMissing),
    knownOn: f.date(words.knownOnMissing).refine((day) => day <= today, words.knownOnAhead),
  })
}

/** What a review's report begins with, by its lead. */
export function summaryForm(language: Language) {
  const words = reviewReportWords(language).summary
  return z.object({
    seen: fields(language).optionalText(500),
    summary: fields(language).text(words.missing, 3000),
  })
}

export function withdrawalForm(language: Language) {
  return z.object({ reason: fields(language).text(reportWords(language).open.reasonMissing, 2000) })
}

/** A button that begins work carries the id that the work will have. */
export function makingForm(language: Language) {
  return z.object({ id: fields(language).newId() })
}
