import { z } from 'zod'
import type { CivilDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { fields } from '../platform/forms.ts'
import { pageWords } from './pageWords.ts'

/** The file itself is read apart from the texts of the form. */
export function uploadForm(language: Language, today: CivilDate) {
  const words = pageWords(language)
  return z.object({
    fetchedOn: fields(language)
      .date(words.fetchedMissing)
      .refine((day) => day <= today, words.fetchedLater),
  })
}
