import { z } from 'zod'
import type { Language } from '../i18n/language.ts'
import { fields } from '../platform/forms.ts'
import { phaseKinds } from './phase.ts'
import { phaseWords } from './phaseWords.ts'

/** `periods`: those that new limits can begin at. */
export function phaseForm(language: Language, periods: readonly string[]) {
  const words = phaseWords(language).form
  const f = fields(language)
  return z.object({
    id: f.newId(),
    place: z.string().min(1),
    kind: f.choice(phaseKinds, words.kindMissing),
    period: z.string(words.periodMissing).refine((period) => periods.includes(period), words.periodMissing),
    reason: f.text(words.reasonMissing, 2000),
  })
}
