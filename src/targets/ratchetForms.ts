import { z } from 'zod'
import type { Language } from '../i18n/language.ts'
import { fields } from '../platform/forms.ts'
import type { RatchetAnswer } from './ratchet.ts'
import { ratchetWords } from './ratchetWords.ts'
import type { Target } from './target.ts'

/** Why a met target is kept, or why a missed one was missed and what changes. */
export function answerForm(language: Language, about: 'reached' | 'missed') {
  const words = ratchetWords(language)
  const f = fields(language)
  return z.object({
    reason: f.text(about === 'reached' ? words.keepReasonMissing : words.missedReasonMissing, 2000),
    change:
      about === 'reached' ? f.optionalText().transform(() => '') : f.text(words.missedChangeMissing, 2000),
    seen: z.string().default(''),
  })
}

/** As the texts of the form's fields; empty ones for an answer to something else. */
export function textsOfAnswer(answer: RatchetAnswer | null, about: 'reached' | 'missed') {
  const same = answer?.about === about ? answer : null
  return about === 'reached'
    ? { reason: same?.reason ?? '' }
    : { reason: same?.reason ?? '', change: same?.change ?? '' }
}

export function earlierForm(language: Language, target: Target) {
  const words = ratchetWords(language)
  const f = fields(language)
  const range = target.indicator.unit === 'percent' ? { min: 0, max: 100 } : {}
  return z
    .object({
      id: f.newId(),
      level: f.number(words.earlierLevelMissing, range),
      due: f.year(words.earlierDueMissing),
      outcome: f.choice(['reached', 'missed', 'changed'], words.earlierOutcomeMissing),
      note: f.optionalText(),
    })
    .superRefine(({ due }, context) => {
      if (due >= target.duePeriod)
        context.addIssue({
          code: 'custom',
          path: ['due'],
          message: words.earlierDueLate(target.duePeriod),
        })
    })
}
