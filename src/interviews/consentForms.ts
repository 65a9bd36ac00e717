import { z } from 'zod'
import type { CivilDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { fields } from '../platform/forms.ts'
import { consentWords } from './consentWords.ts'

export function informedForm(
  language: Language,
  versions: readonly { readonly number: number }[],
  today: CivilDate,
) {
  const words = consentWords(language).form
  return z.object({
    seen: z.string().default(''),
    number: z
      .string(words.versionMissing)
      .refine((text) => versions.some(({ number }) => `${number}` === text), words.versionMissing),
    on: fields(language)
      .date(words.onMissing)
      .refine((day) => day <= today, words.onLater),
  })
}
