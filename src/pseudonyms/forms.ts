import { z } from 'zod'
import { type CivilDate, formatDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { fields } from '../platform/forms.ts'
import { lastErasure } from './nameKey.ts'
import { nameWords } from './words.ts'

/** When the key is erased: a day ahead, and not too far. */
export function erasureDayForm(language: Language, today: CivilDate) {
  const words = nameWords(language).form
  const last = lastErasure(today)
  return z.object({
    seen: z.string().default(''),
    eraseOn: fields(language)
      .date(words.eraseOnMissing)
      .refine((day) => day >= today, words.eraseOnPast)
      .refine((day) => day <= last, words.eraseOnLate(formatDate(language, last))),
  })
}

export function openingForm(language: Language, sources: readonly string[]) {
  const words = nameWords(language).form
  return z.object({
    // What is not chosen is not shown: all must be asked for by name.
    which: z
      .string(words.whichMissing)
      .refine((id) => id === 'all' || sources.includes(id), words.whichMissing),
    reason: fields(language)
      .text(words.reasonMissing, 500)
      .refine((text) => text.length >= 10, words.reasonMissing),
  })
}

export function personForm(language: Language) {
  const words = nameWords(language).form
  const f = fields(language)
  return z.object({ name: f.text(words.nameMissing, 100), contact: f.optionalText(100) })
}

export function erasureForm(language: Language) {
  return z.object({ sure: z.literal('yes', nameWords(language).form.sureMissing) })
}
