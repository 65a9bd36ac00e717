import { z } from 'zod'
import type { CivilDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { fields } from '../platform/forms.ts'
import { actionWords } from './actionWords.ts'

/** When an action was done, by whom, and what came of it. */
export function completionForm(language: Language, today: CivilDate) {
  const words = actionWords(language)
  const f = fields(language)
  return z.object({
    id: f.newId(),
    doneOn: f.date(words.doneOnMissing).refine((day) => day <= today, words.doneOnAhead),
    doneBy: f.text(words.doerMissing),
    result: f.text(words.resultMissing, 1000),
  })
}
