import { z } from 'zod'
import type { CivilDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import type { LifeArea } from '../partnership/lifeArea.ts'
import { fields } from '../platform/forms.ts'
import { knowledgeFormWords } from './formWords.ts'
import { type HorizonSignal, type Level, reaches, type SignalText } from './horizon.ts'
import { signalStates } from './horizonPaths.ts'
import type { NewLook } from './horizonStore.ts'
import { horizonWords } from './horizonWords.ts'

export const stateChoice = z.enum(signalStates).catch('followed')

function textShape(language: Language, areas: readonly LifeArea[]) {
  const words = horizonWords(language).form
  const f = fields(language)
  return {
    name: f.text(words.nameMissing),
    about: f.text(words.aboutMissing, 1000),
    source: f.text(words.sourceMissing),
    address: f.optionalText(1000),
    meaning: f.text(words.meaningMissing, 1000),
    area: z
      .string()
      .default('')
      .refine(
        (id) => id === '' || areas.some((area) => area.id === id),
        knowledgeFormWords(language).areaGone,
      ),
    targetGroup: f.optionalText(200),
    followedBy: f.text(words.followedByMissing),
  }
}

function lookShape(language: Language, today: CivilDate) {
  const words = horizonWords(language).form
  const f = fields(language)
  const level = ['1', '2', '3'] as const
  return {
    seen: f.text(words.seenMissing, 1000),
    seenOn: f.date(words.seenOnMissing).refine((day) => day <= today, words.seenOnFuture),
    reach: f.choice(reaches, words.reachMissing),
    size: f.choice(level, words.sizeMissing),
    likelihood: f.choice(level, words.likelihoodMissing),
    nextOn: f.date(words.nextOnMissing).refine((day) => day > today, words.nextOnPast),
  }
}

export function newSignalForm(language: Language, areas: readonly LifeArea[], today: CivilDate) {
  return z.object({
    id: fields(language).newId(),
    ...textShape(language, areas),
    ...lookShape(language, today),
  })
}

export function signalForm(language: Language, areas: readonly LifeArea[]) {
  return z.object({ seen: z.string().default(''), ...textShape(language, areas) })
}

/** `after` is the number of the look that its writer has seen. */
export function lookForm(language: Language, today: CivilDate) {
  return z.object({ after: z.string().default(''), ...lookShape(language, today) })
}

export function endingForm(language: Language, matters: readonly { readonly id: string }[]) {
  const words = horizonWords(language).form
  const f = fields(language)
  return z
    .object({
      how: f.choice(['need', 'aside'], words.howMissing),
      matter: z.string().default(''),
      reason: f.text(words.reasonMissing, 1000),
    })
    .refine(({ how, matter }) => how === 'aside' || matters.some(({ id }) => id === matter), {
      path: ['matter'],
      message: words.matterMissing,
    })
}

type TypedText = Omit<SignalText, 'areaId'> & { readonly area: string }

export function signalTextIn({ area, ...typed }: TypedText): SignalText {
  const { name, about, source, address, meaning, targetGroup, followedBy } = typed
  const areaId = area === '' ? null : area
  return { name, about, source, address, meaning, targetGroup, followedBy, areaId }
}

type TypedLook = z.infer<z.ZodObject<ReturnType<typeof lookShape>>>

export function lookIn({ seen, seenOn, reach, size, likelihood, nextOn }: TypedLook): NewLook {
  // The choices are these three and no others.
  return { seen, seenOn, reach, nextOn, size: Number(size) as Level, likelihood: Number(likelihood) as Level }
}

/** As the texts of the form's fields. An area that is no more is chosen anew. */
export function textsOfSignal(
  signal: HorizonSignal,
  areas: readonly LifeArea[],
  areaOf: ReadonlyMap<string, string>,
): Readonly<Record<string, string>> {
  const { name, about, source, address, meaning, targetGroup, followedBy, areaId } = signal
  const area = areas.find(({ id }) => id === areaOf.get(areaId ?? ''))?.id ?? ''
  return { name, about, source, address, meaning, area, targetGroup, followedBy }
}
