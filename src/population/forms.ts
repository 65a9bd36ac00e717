import { z } from 'zod'
import type { Language } from '../i18n/language.ts'
import { fields } from '../platform/forms.ts'
import { describeWords } from './describeWords.ts'

export function describeForm(language: Language) {
  const words = describeWords(language)
  const f = fields(language)
  return z.object({
    name: f.text(words.nameMissing),
    direction: f.choice(['increase', 'decrease', 'neutral'], words.directionMissing),
    describes: f.choice(['population', 'operation'], words.describesMissing),
    decimals: f.wholeNumber(words.decimalsMissing, { min: 0, max: 6 }),
    baselineUntil: z.preprocess(
      (text) => (text === '' || text === undefined ? null : text),
      z.union([z.null(), f.year('')]),
    ),
  })
}
