import { z } from 'zod'
import type { Language } from '../i18n/language.ts'
import { fields, parseNumber } from '../platform/forms.ts'
import { type Indicator, unitOf } from '../population/indicator.ts'
import type { Guess } from './guessStore.ts'
import { lengthOf, mostYears } from './question.ts'
import { kinds, type Session, type Sureness, steps } from './session.ts'
import { setUpWords } from './setUpWords.ts'
import { textKinds } from './text.ts'
import { learningWords } from './words.ts'

export const ownPlace = 'own'

/** What the second guess is about. */
export const againChoices = ['earlier', 'same', 'other'] as const

/** What a new session is about. What its figures can answer is asked when they are known. */
export function sessionForm(language: Language, choices: Choices) {
  const words = setUpWords(language)
  const f = fields(language)
  const among = (values: readonly string[], missing: string) =>
    z.string(missing).refine((value) => values.includes(value), missing)
  const period = z
    .string()
    .default('')
    .refine((text) => text === '' || /^(19|20|21)\d\d(-Q[1-4]|-\d\d)?$/.test(text), words.problems.period)
  const ranked = choices.municipalities.map((code) => [`ranked-${code}`, z.string().optional()] as const)
  return z.object({
    id: f.newId(),
    indicator: among(choices.indicators, words.problems.indicator),
    kind: f.choice(kinds, words.problems.kind),
    place: among([ownPlace, ...choices.places], words.problems.place),
    period,
    length: z
      .string()
      .default('3')
      .transform((text) => (text === '' ? 3 : parseNumber(text)))
      .refine((value) => Number.isInteger(value) && value >= 2 && value <= mostYears, words.problems.length),
    again: f.choice(againChoices, words.problems.again),
    againPeriod: period,
    againPlace: z
      .string()
      .default('')
      .refine((value) => value === '' || choices.places.includes(value), words.problems.place),
    meeting: z
      .string()
      .default('')
      .refine((value) => value === '' || choices.meetings.includes(value), words.problems.meeting),
    ...(Object.fromEntries(ranked) as Record<`ranked-${string}`, z.ZodOptional<z.ZodString>>),
  })
}

export type Choices = {
  readonly indicators: readonly string[]
  readonly places: readonly string[]
  readonly municipalities: readonly string[]
  readonly meetings: readonly string[]
}

/** A guess of the session's kind: numbers with comma or point, a choice, or an order. */
export function guessForm(language: Language, session: Session, indicator: Indicator) {
  const words = learningWords(language).guess
  const f = fields(language)
  const [least, most] = unitOf(language, indicator).bounds ?? [-1e12, 1e12]
  const number = () => f.number(words.missing, { min: least, max: Math.min(most, 1e12) })
  const common = {
    turn: z.enum(['1', '2']).transform((turn) => Number(turn) as 1 | 2),
    sureness: z
      .enum(['1', '2', '3', '4', '5'], words.surenessMissing)
      .transform((text) => Number(text) as Sureness),
  }
  const count = lengthOf(session)
  const names = guessNames(session)
  const shape: Record<string, z.ZodType<number>> = {}
  for (const name of names) {
    if (session.kind === 'direction')
      shape[name] = z.enum(['1', '0', '-1'], words.directionMissing).transform(Number)
    else if (session.kind === 'rank') shape[name] = f.wholeNumber(words.placeMissing, { min: 1, max: count })
    else shape[name] = number()
  }
  return z.object({ ...shape, ...common }).superRefine((typed, issues) => {
    if (session.kind !== 'rank') return
    const values = typed as Readonly<Record<string, unknown>>
    names.forEach((name, i) => {
      const twice = names.slice(0, i).some((other) => values[other] === values[name])
      if (twice)
        issues.addIssue({ code: 'custom', path: [name], message: words.placeTwice(Number(values[name])) })
    })
  })
}

/** The names of the fields that hold a guess, in the order of its numbers. */
export function guessNames(session: Session): readonly string[] {
  if (session.kind === 'rank') return session.ranked.map((code) => `place-${code}`)
  const count = lengthOf(session)
  return Array.from({ length: count }, (_, i) => (count === 1 ? 'guess' : `guess-${i + 1}`))
}

export function guessIn(session: Session, value: Readonly<Record<string, unknown>>): Guess {
  return {
    answer: guessNames(session).map((name) => Number(value[name])),
    sureness: value.sureness as Sureness,
  }
}

export function stepForm() {
  return z.object({ step: z.enum(steps), from: z.enum(['session', 'presentation']).catch('session') })
}

export function textForm(language: Language) {
  const words = learningWords(language).texts
  const f = fields(language)
  return z.object({
    id: f.newId(),
    kind: f.choice(textKinds, ''),
    words: f.text(words.missing, 300),
  })
}

export function mergerForm(language: Language) {
  return z.object({ into: fields(language).id(learningWords(language).texts.intoMissing) })
}

export function matterForm(
  language: Language,
  { kinds: matterKinds, bodies }: { readonly kinds: readonly string[]; readonly bodies: readonly string[] },
) {
  const words = learningWords(language).texts
  const f = fields(language)
  return z.object({
    id: f.newId(),
    kind: z.string(words.kindMissing).refine((kind) => matterKinds.includes(kind), words.kindMissing),
    body: z.string(words.bodyMissing).refine((body) => bodies.includes(body), words.bodyMissing),
    need: f.text(words.needMissing, 500),
  })
}
