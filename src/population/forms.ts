import { z } from 'zod'
import type { Language } from '../i18n/language.ts'
import { fields } from '../platform/forms.ts'
import { describeWords } from './describeWords.ts'
import { registryWords } from './registryWords.ts'
import type { Twin } from './twinStore.ts'

export function describeForm(language: Language, twins: readonly Twin[]) {
  const words = describeWords(language)
  const f = fields(language)
  return z.object({
    name: f.text(words.nameMissing),
    direction: f.choice(['increase', 'decrease', 'neutral'], words.directionMissing),
    describes: f.choice(['population', 'operation'], words.describesMissing),
    twin: z
      .string()
      .default('')
      .refine(
        (code) => code === '' || twins.some((twin) => twin.code === code),
        registryWords(language).twinUnknown,
      ),
    counts: f.choice(['other', 'people'], words.countsMissing).default('other'),
    decimals: f.wholeNumber(words.decimalsMissing, { min: 0, max: 6 }),
  })
}
