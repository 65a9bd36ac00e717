import { z } from 'zod'
import type { Language } from '../i18n/language.ts'
import { fields, whenRight } from '../platform/forms.ts'
import { type Criterion, scale } from '../priorities/method.ts'
import { answerKinds } from '../proposals/proposal.ts'
import type { Score, ScoredCriterion } from './scorecard.ts'
import { intakeWords } from './words.ts'

/** The field of a criterion, counted from 0. */
export const criterionField = (at: number) => `criterion-${at + 1}`

const scores = ['', '1', '2', '3', '4', '5'] as const

export function scoreForm(language: Language, criteria: readonly Criterion[]) {
  const words = intakeWords(language)
  const chosen: Record<string, z.ZodType<string>> = {}
  for (const at of criteria.keys()) chosen[criterionField(at)] = z.enum(scores, words.scoreWrong).default('')
  return z.object({ ...chosen, note: fields(language).optionalText(1000) })
}

export function scoresIn(typed: object, criteria: readonly Criterion[]): readonly ScoredCriterion[] {
  return criteria.map((criterion, at) => {
    const chosen = Number(Reflect.get(typed, criterionField(at)))
    return { ...criterion, score: scale.find((each) => each === chosen) ?? null }
  })
}

export function textsOfScore(own: Score | null, criteria: readonly Criterion[]): Record<string, string> {
  const texts: Record<string, string> = { note: own?.note ?? '' }
  for (const at of criteria.keys()) texts[criterionField(at)] = String(own?.scores[at]?.score ?? '')
  return texts
}

export function gateAnswerForm(language: Language) {
  const words = intakeWords(language)
  const f = fields(language)
  return z
    .object({
      /** The number of the latest answer that its writer has seen. */
      latest: z.string().default('0'),
      answer: f.choice(answerKinds, words.kindMissing),
      reason: f.text(words.reasonMissing, 1000),
      work: z.union([
        z
          .string()
          .default('')
          .refine((text) => text === '')
          .transform(() => null),
        f.number(words.workMissing, { min: 0, max: 10_000 }).transform((work) => Math.round(work * 10)),
      ]),
      project: z.string().default(''),
    })
    .refine(({ answer, work }) => answer !== 'run' || work !== null, {
      path: ['work'],
      message: words.workMissing,
      ...whenRight('answer', 'work'),
    })
}

export function promiseForm(language: Language) {
  const { promise } = intakeWords(language)
  return z.object({
    seen: z.string().default(''),
    weeks: fields(language).wholeNumber(promise.missing, { min: 1, max: 52 }),
  })
}
