import { z } from 'zod'
import { formatMoney } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { fields, whenRight } from '../platform/forms.ts'
import type { Choices, SharedReview } from './choiceStore.ts'
import { proposalFormWords } from './formWords.ts'
import { type ProposalFilter, proposalSorts } from './paths.ts'
import {
  effectKinds,
  type Origin,
  type ProposalText,
  proposalStates,
  riskLevels,
  type StrengthEffect,
} from './proposal.ts'

export const originField = (id: string) => `origin-${id}`
export const partyField = (id: string) => `party-${id}`
export const effectField = (id: string) => `effect-${id}`
export const effectWhyField = (id: string) => `effectWhy-${id}`

/** What the form of a proposal offers, and what stood there before. */
export type FormContext = {
  readonly choices: Choices
  /** Whose strengths the proposal is held against; null where no review has shared any. */
  readonly review: SharedReview | null
}

/** What an address asks for; what it asks wrongly is not asked. */
export function readProposalFilter(query: Readonly<Record<string, string>>): ProposalFilter {
  return filter.parse(query)
}

const filter = z.object({
  q: z.string().trim().max(200).catch(''),
  recommendation: z.uuid().catch(''),
  party: z.uuid().catch(''),
  state: z
    .enum([...proposalStates, 'all'])
    .nullable()
    .catch(null),
  sort: z.enum(proposalSorts).catch('newest'),
})

const riskChoices = ['', ...riskLevels] as const
const effectChoices = ['', ...effectKinds] as const

export function proposalForm(language: Language, { choices, review }: FormContext) {
  const words = proposalFormWords(language)
  const f = fields(language)
  const strengths = review?.strengths ?? []
  const boxes: Record<string, z.ZodType<string>> = {}
  for (const { id } of offered(choices)) boxes[originField(id)] = z.string().default('')
  for (const { id } of choices.parties) boxes[partyField(id)] = z.string().default('')
  for (const { id } of strengths) {
    boxes[effectField(id)] = z.enum(effectChoices, words.effectMissing).default('')
    boxes[effectWhyField(id)] = f.optionalText(300)
  }
  const form = z
    .object({
      ...boxes,
      id: f.newId(),
      seen: z.string().default(''),
      parts: z.string().default(''),
      reviewId: z.string().default(''),
      title: f.text(words.titleMissing),
      what: f.text(words.whatMissing, 3000),
      why: f.text(words.whyMissing, 2000),
      forWhom: f.optionalText(500),
      people: z
        .string()
        .default('')
        .refine((text) => /^\d{0,8}$/.test(bare(text)), words.peopleWrong),
      onceCost: f.optionalMoney(),
      yearlyCost: f.optionalMoney(),
      riskLevel: z.enum(riskChoices, words.riskWrong).default(''),
      risk: f.optionalText(500),
    })
    .refine(({ riskLevel, risk }) => riskLevel === '' || riskLevel === 'low' || risk !== '', {
      path: ['risk'],
      message: words.riskMissing,
      ...whenRight('riskLevel', 'risk'),
    })
  return strengths.reduce(
    (whole, { id }) =>
      whole.refine((typed) => isExplained(typed, id), {
        path: [effectWhyField(id)],
        message: words.effectWhyMissing,
        ...whenRight(effectField(id), effectWhyField(id)),
      }),
    form,
  )
}

/** What helps or harms a strength is said in a sentence. */
function isExplained(typed: object, strengthId: string): boolean {
  const effect = textOf(typed, effectField(strengthId))
  return (effect !== 'helps' && effect !== 'harms') || textOf(typed, effectWhyField(strengthId)) !== ''
}

type Typed = Readonly<Record<string, unknown>>
type Read = z.infer<ReturnType<typeof proposalForm>>

const textOf = (typed: object, name: string) => String(Reflect.get(typed, name) ?? '')
const bare = (text: string) => text.replaceAll(/[\s\u00a0\u202f]/g, '')

function offered({ reviews, targets }: Choices): readonly Origin[] {
  return [
    ...reviews.flatMap(({ recommendations, findings }) =>
      [...recommendations, ...findings].map(({ kind, id }) => ({
        // Only these two are gathered above.
        kind: kind as 'recommendation' | 'finding',
        id,
      })),
    ),
    ...targets.map(({ id }) => ({ kind: 'target' as const, id })),
  ]
}

/** `before`: what stands in it and is not offered, as what is no longer shared, stays. */
export function proposalTextIn(
  read: Read,
  { choices, review }: FormContext,
  before: Pick<ProposalText, 'origins' | 'effects' | 'reviewId'> | null,
): ProposalText {
  const { title, what, why, forWhom, onceCost, yearlyCost, riskLevel, risk } = read
  const all = offered(choices)
  const strengths = review?.strengths ?? []
  const people = bare(read.people)
  const isSame = review === null || before?.reviewId === review.id
  const kept = (isSame ? (before?.effects ?? []) : []).filter(
    ({ strengthId }) => !strengths.some(({ id }) => id === strengthId),
  )
  return {
    title,
    what,
    why,
    forWhom,
    onceCost,
    yearlyCost,
    riskLevel: riskLevel === '' ? null : riskLevel,
    risk,
    people: people === '' ? null : Number(people),
    partyIds: choices.parties.map(({ id }) => id).filter((id) => textOf(read, partyField(id)) === 'yes'),
    origins: [
      ...all.filter(({ id }) => textOf(read, originField(id)) === 'yes'),
      ...(before?.origins ?? []).filter((origin) => !all.some(({ id }) => id === origin.id)),
    ],
    reviewId: review?.id ?? before?.reviewId ?? null,
    effects: [...strengths.flatMap(({ id }) => effectIn(read, id)), ...kept],
  }
}

function effectIn(typed: Typed, strengthId: string): readonly StrengthEffect[] {
  const effect = effectKinds.find((kind) => kind === textOf(typed, effectField(strengthId)))
  return effect ? [{ strengthId, effect, why: textOf(typed, effectWhyField(strengthId)) }] : []
}

/** A form that nobody has written anything in yet. */
export function emptyTexts(context: FormContext): Readonly<Record<string, string>> {
  const nothing = { title: '', what: '', why: '', forWhom: '', risk: '' }
  const unknown = { onceCost: null, yearlyCost: null, riskLevel: null, people: null }
  const none = { partyIds: [], origins: [], effects: [], reviewId: null }
  return textsOfProposal({ ...nothing, ...unknown, ...none }, context)
}

/** A sum as it is typed: `1 250 000`. */
const typedMoney = (ore: bigint | null) => (ore === null ? '' : formatMoney('sv', ore).replace(/\s*kr$/, ''))

export function textsOfProposal(
  text: ProposalText,
  { choices, review }: FormContext,
): Readonly<Record<string, string>> {
  const boxes = [
    ...offered(choices).map(({ id }) => [
      originField(id),
      text.origins.some((origin) => origin.id === id) ? 'yes' : '',
    ]),
    ...choices.parties.map(({ id }) => [partyField(id), text.partyIds.includes(id) ? 'yes' : '']),
    ...(review?.strengths ?? []).flatMap(({ id }) => {
      const own = text.effects.find(({ strengthId }) => strengthId === id)
      return [
        [effectField(id), own?.effect ?? ''],
        [effectWhyField(id), own?.why ?? ''],
      ]
    }),
  ]
  return {
    title: text.title,
    what: text.what,
    why: text.why,
    forWhom: text.forWhom,
    people: text.people === null ? '' : String(text.people),
    onceCost: typedMoney(text.onceCost),
    yearlyCost: typedMoney(text.yearlyCost),
    riskLevel: text.riskLevel ?? '',
    risk: text.risk,
    ...Object.fromEntries(boxes),
  }
}

export function proposalWithdrawalForm(language: Language) {
  return z.object({ reason: fields(language).text(proposalFormWords(language).withdrawWhyMissing, 1000) })
}
