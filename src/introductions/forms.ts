import { z } from 'zod'
import type { Language } from '../i18n/language.ts'
import { fields } from '../platform/forms.ts'
import { introductionWords } from './words.ts'

export function handoverForm(language: Language) {
  const { missing } = introductionWords(language).form
  return z.object({ text: fields(language).text(missing, 4000), seen: z.string().default('') })
}
