import { z } from 'zod'
import type { CivilDate } from '../i18n/format.ts'
import { formatMoney, formatNumber } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { fields, whenRight } from '../platform/forms.ts'
import { type Activity, activityKinds, stopAnswers } from './activity.ts'
import { portfolioFormWords } from './formWords.ts'
import { type PortfolioFilter, portfolioShows } from './paths.ts'
import type { ActivityText } from './store.ts'
import { portfolioWords } from './words.ts'

/** What an address asks for; what it asks wrongly is not asked. */
export function readPortfolioFilter(query: Readonly<Record<string, string>>): PortfolioFilter {
  return filter.parse(query)
}

const filter = z.object({
  show: z.enum(portfolioShows).catch('running'),
  kind: z.enum(activityKinds).nullable().catch(null),
})

/** The field of the box that says that an activity serves a target. */
export const targetField = (id: string) => `target-${id}`

export function activityForm(language: Language, targets: readonly { readonly id: string }[]) {
  const words = portfolioFormWords(language)
  const f = fields(language)
  const boxes: Record<string, z.ZodType<string>> = {}
  for (const { id } of targets) boxes[targetField(id)] = z.string().default('')
  return z
    .object({
      ...boxes,
      id: f.newId(),
      seen: z.string().default(''),
      name: f.text(words.nameMissing),
      kind: f.choice(activityKinds, words.kindMissing),
      mission: f.text(words.missionMissing, 2000),
      owner: f.text(words.ownerMissing),
      startsOn: f.date(words.startsMissing),
      sunsetOn: f.optionalDate(),
      noSunsetReason: f.optionalText(500),
      yearlyCost: f.optionalMoney(),
      work: f.number(words.workMissing, { min: 0, max: 10_000 }),
    })
    .refine(({ startsOn, sunsetOn }) => sunsetOn === null || sunsetOn >= startsOn, {
      path: ['sunsetOn'],
      message: words.sunsetBefore,
      ...whenRight('startsOn', 'sunsetOn'),
    })
    .refine(({ sunsetOn, noSunsetReason }) => sunsetOn !== null || noSunsetReason !== '', {
      path: ['sunsetOn'],
      message: words.sunsetMissing,
      ...whenRight('sunsetOn', 'noSunsetReason'),
    })
}

/** Full-time work as people say it, in tenths. */
const tenthsOf = (work: number) => Math.round(work * 10)

export function activityTextIn(
  typed: Omit<z.infer<ReturnType<typeof activityForm>>, 'id' | 'seen'>,
  targets: readonly { readonly id: string }[],
): ActivityText {
  const { name, kind, mission, owner, startsOn, sunsetOn, noSunsetReason, yearlyCost, work, ...boxes } = typed
  const ticked = boxes as Readonly<Record<string, unknown>>
  return {
    name,
    kind,
    mission,
    owner,
    startsOn,
    sunsetOn,
    noSunsetReason,
    yearlyCost,
    tenths: tenthsOf(work),
    targetIds: targets.map(({ id }) => id).filter((id) => ticked[targetField(id)] === 'yes'),
  }
}

export function textsOfActivity(
  language: Language,
  activity: Activity,
  targets: readonly { readonly id: string }[],
): Readonly<Record<string, string>> {
  const { name, kind, mission, owner, startsOn, sunsetOn, noSunsetReason, yearlyCost, tenths } = activity
  const boxes = targets.map(({ id }) => [targetField(id), activity.targetIds.includes(id) ? 'yes' : ''])
  return {
    name,
    kind,
    mission,
    owner,
    startsOn,
    sunsetOn: sunsetOn ?? '',
    noSunsetReason,
    yearlyCost: yearlyCost === null ? '' : formatMoney('sv', yearlyCost).replace(/\s*kr$/, ''),
    work: formatNumber(language, tenths / 10, tenths % 10 === 0 ? 0 : 1),
    ...Object.fromEntries(boxes),
  }
}

export function endingForm(language: Language, today: CivilDate) {
  const words = portfolioFormWords(language)
  const f = fields(language)
  return z.object({
    endedOn: f.date(words.endedOnMissing).refine((day) => day <= today, words.endedAhead),
    how: f.text(words.howMissing, 1000),
  })
}

export function capacityForm(language: Language) {
  const words = portfolioFormWords(language)
  const f = fields(language)
  return z.object({
    /** The number of the latest that its writer has seen. */
    latest: z.string().default('0'),
    fromOn: f.date(words.fromMissing),
    work: f.number(words.capacityMissing, { min: 0, max: 10_000 }),
    projects: z
      .string()
      .default('')
      .refine((text) => /^\d{0,3}$/.test(text), words.projectsWrong)
      .transform((text) => (text === '' ? null : Number(text))),
    note: f.optionalText(500),
  })
}

export function capacityIn({ fromOn, work, projects, note }: z.infer<ReturnType<typeof capacityForm>>) {
  return { fromOn, tenths: tenthsOf(work), projects, note }
}

/** How much work something new takes; asked in an address. */
export function slotForm(language: Language) {
  const f = fields(language)
  return z.object({
    work: f.number(portfolioWords(language).slot.workMissing, { min: 0, max: 10_000 }).transform(tenthsOf),
    project: z.string().default(''),
  })
}

export function stopForm(language: Language, today: CivilDate) {
  const words = portfolioFormWords(language)
  const f = fields(language)
  return z.object({
    id: f.newId(),
    why: f.text(words.whyMissing, 1000),
    answerBy: f.date(words.answerByMissing).refine((day) => day >= today, words.answerByPast),
  })
}

export function stopAnswerForm(language: Language) {
  const words = portfolioFormWords(language)
  const f = fields(language)
  return z
    .object({
      answer: f.choice(stopAnswers, words.answerMissing),
      why: f.text(words.answerWhyMissing, 1000),
      byOn: f.optionalDate(),
    })
    .refine(({ answer, byOn }) => answer === 'keep' || byOn !== null, {
      path: ['byOn'],
      message: words.byOnMissing,
      ...whenRight('answer', 'byOn'),
    })
}

/** What goes on has no last day, whatever was typed. */
export function stopAnswerIn({ answer, why, byOn }: z.infer<ReturnType<typeof stopAnswerForm>>) {
  return { answer, why, byOn: answer === 'keep' ? null : byOn }
}
