import { z } from 'zod'
import type { Language } from '../i18n/language.ts'
import { fields } from '../platform/forms.ts'
import { rhythms } from './fetching.ts'
import { koladaWords } from './koladaWords.ts'
import { serviceWords } from './serviceWords.ts'

/** What somebody looks for in the catalogue. Nothing that could be about a person leaves the program. */
export function searchForm(language: Language) {
  const words = koladaWords(language)
  return z.object({
    q: fields(language)
      .text(words.queryMissing, 100)
      .refine((text) => text.length >= 3, words.queryShort),
  })
}

export function rhythmForm(language: Language) {
  return z.object({ rhythm: fields(language).choice(rhythms, serviceWords(language).rhythmMissing) })
}

/** Filled in by the page and not by people: an indicator of the catalogue, and what was searched for. */
export const choiceForm = z.object({
  code: z
    .string()
    .regex(/^[NU]\d{5}$/)
    .catch(''),
  q: z.string().max(100).catch(''),
})
