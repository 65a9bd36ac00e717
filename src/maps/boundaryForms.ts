import { z } from 'zod'
import type { Language } from '../i18n/language.ts'
import { fields } from '../platform/forms.ts'
import { boundaryWords } from './boundaryWords.ts'

/** The file itself is read apart from the texts of the form. */
export function boundaryForm(language: Language) {
  const words = boundaryWords(language)
  const f = fields(language)
  return z.object({
    id: f.newId(),
    source: f.text(words.sourceMissing, 300),
    licence: f.text(words.licenceMissing, 200),
  })
}

/** Which of the file's properties holds the codes. */
export function propertyForm(language: Language, names: readonly string[]) {
  const words = boundaryWords(language)
  return z.object({
    property: z.string(words.propertyMissing).refine((name) => names.includes(name), words.propertyMissing),
  })
}
