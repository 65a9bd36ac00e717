import { z } from 'zod'
import type { Language } from '../i18n/language.ts'
import { fields } from '../platform/forms.ts'
import { identityWords } from './words.ts'

export function askCodeForm(language: Language) {
  const words = identityWords(language)
  const f = fields(language)
  return z.object({
    partnership: f.id(words.partnershipMissing),
    email: f.email(words.emailMissing),
    back: z.string().default('/'),
  })
}

export function giveCodeForm(language: Language) {
  const words = identityWords(language)
  return askCodeForm(language).extend({
    code: z
      .string(words.codeMissing)
      .transform((text) => text.replaceAll(/\s/g, ''))
      .pipe(z.string().regex(/^\d{6}$/, words.codeMissing)),
  })
}
