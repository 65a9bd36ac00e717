import { z } from 'zod'
import type { Language } from '../i18n/language.ts'
import { fields } from '../platform/forms.ts'
import type { Perspective } from '../review/review.ts'
import type { GuideQuestion } from './guide.ts'
import { guideWords } from './words.ts'

export function questionForm(language: Language, perspectives: readonly Pick<Perspective, 'id'>[]) {
  const words = guideWords(language).form
  const f = fields(language)
  return z.object({
    id: f.newId(),
    seen: z.string().default(''),
    section: z
      .string(words.sectionMissing)
      .refine(
        (section) => ['opening', 'closing', ...perspectives.map(({ id }) => id)].includes(section),
        words.sectionMissing,
      ),
    question: f.text(words.questionMissing, 500),
    prompts: f.optionalText(2000),
    minutes: z
      .string()
      .default('')
      .refine(
        (text) => text === '' || (/^\d{1,3}$/.test(text) && +text >= 1 && +text <= 240),
        words.minutesWrong,
      ),
  })
}

export function questionIn({
  section,
  question,
  prompts,
  minutes,
}: z.infer<ReturnType<typeof questionForm>>): Omit<GuideQuestion, 'id'> {
  return { section, question, prompts, minutes: minutes === '' ? null : Number(minutes) }
}

export function textsOfQuestion({ section, question, prompts, minutes }: GuideQuestion) {
  return { section, question, prompts, minutes: minutes === null ? '' : `${minutes}` }
}

export function informationForm(language: Language) {
  const words = guideWords(language).information
  const f = fields(language)
  return z.object({
    seen: z.string().default(''),
    text: f.text(words.textMissing, 10_000),
    /** The warnings that were shown when it was sent. */
    warned: z.string().default(''),
  })
}
