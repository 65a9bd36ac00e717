import { z } from 'zod'
import type { Language } from '../i18n/language.ts'
import { fields } from '../platform/forms.ts'
import type { Perspective, Review } from '../review/review.ts'
import { bearings } from './breadth.ts'
import { type Conclusion, type ConclusionKind, type ConclusionText, isStanding } from './conclusion.ts'
import { findingFormWords } from './formWords.ts'
import type { QuotableRole } from './quoteStore.ts'
import { fates, type Said } from './recurrence.ts'
import type { Whole } from './relationStore.ts'
import { findingWords } from './words.ts'

/** A box for each thing that may be ticked, by its id. */
const boxName = (id: string): string => `on-${id}`
export const findingBox = boxName

const ticked = z
  .string()
  .default('')
  .transform((value) => (value === 'yes' ? 'yes' : ''))

/** What can be ticked on the form of a kind: the findings that carry it, and the strengths that it must not harm. */
export function tickable(kind: ConclusionKind, whole: Whole) {
  return {
    carriers: kind === 'finding' ? [] : whole.findings.filter(isStanding),
    cares: kind === 'recommendation' ? whole.strengths.filter(isStanding) : [],
  }
}

export function conclusionForm(
  language: Language,
  kind: ConclusionKind,
  perspectives: readonly Perspective[],
  whole: Whole,
) {
  const words = findingFormWords(language)
  const f = fields(language)
  const { carriers, cares } = tickable(kind, whole)
  const boxes = [...carriers, ...cares].map(({ id }) => [boxName(id), ticked] as const)
  return z.object({
    id: f.newId(),
    seen: z.string().default(''),
    name: f.text(words.nameMissing, 300),
    text: f.optionalText(4000),
    harm: f.optionalText(kind === 'strength' ? 1000 : 0),
    addressee: f.optionalText(kind === 'recommendation' ? 300 : 0),
    perspective: z
      .string()
      .default('')
      .refine(
        (id) => kind !== 'finding' || perspectives.some((perspective) => perspective.id === id),
        words.perspectiveMissing,
      ),
    ...(Object.fromEntries(boxes) as Record<string, typeof ticked>),
  })
}

type Typed = {
  readonly name: string
  readonly text: string
  readonly harm: string
  readonly addressee: string
  readonly perspective: string
}

export function conclusionIn(
  kind: ConclusionKind,
  { name, text, harm, addressee, perspective }: Typed,
): ConclusionText {
  return { name, text, harm, addressee, perspectiveId: kind === 'finding' ? perspective : null }
}

/** Those whose boxes are ticked. */
export function tickedOf(
  value: Readonly<Record<string, unknown>>,
  among: readonly Conclusion[],
): readonly Conclusion[] {
  return among.filter(({ id }) => value[boxName(id)] === 'yes')
}

/** As the texts of the form's fields, also of its boxes. */
export function textsOfConclusion(conclusion: Conclusion, whole: Whole): Readonly<Record<string, string>> {
  const { id, kind, name, text, harm, addressee, perspectiveId } = conclusion
  const { carriers, cares } = tickable(kind, whole)
  const on = new Set([...whole.carriersOf(id), ...whole.caresOf(id)].map((each) => each.id))
  return {
    name,
    text,
    ...(kind === 'strength' && { harm }),
    ...(kind === 'recommendation' && { addressee }),
    ...(kind === 'finding' && { perspective: perspectiveId ?? '' }),
    ...Object.fromEntries(
      [...carriers, ...cares].map((each) => [boxName(each.id), on.has(each.id) ? 'yes' : '']),
    ),
  }
}

export function withdrawalForm(language: Language) {
  return z.object({ reason: fields(language).text(findingFormWords(language).withdraw.reasonMissing, 1000) })
}

export function sharingForm(language: Language) {
  return z.object({
    state: fields(language).choice(['draft', 'final'], findingWords(language).sharing.choose),
  })
}

/** `pieces` are the values of the boxes that are shown. */
export function evidenceForm(language: Language, pieces: readonly string[]) {
  const words = findingFormWords(language).evidence
  return z
    .object({
      code: z.string().default(''),
      bearing: fields(language).choice(bearings, words.bearingMissing),
      ...(Object.fromEntries(pieces.map((id) => [boxName(id), ticked])) as Record<string, typeof ticked>),
    })
    .superRefine((typed, context) => {
      if (pieces.some((id) => (typed as Record<string, unknown>)[boxName(id)] === 'yes')) return
      const [first = ''] = pieces
      context.addIssue({ code: 'custom', path: [boxName(first)], message: words.nothing })
    })
}

export const isTicked = (value: object, id: string): boolean =>
  (value as Readonly<Record<string, unknown>>)[boxName(id)] === 'yes'

export function counterSearchForm(language: Language) {
  return z.object({ note: fields(language).text(findingWords(language).evidence.counterMissing, 1000) })
}

/** `role`: as what it was said, where that may be told. */
export function quoteForm(language: Language, role: QuotableRole | null) {
  const words = findingFormWords(language).quote
  const f = fields(language)
  return z.object({
    id: f.newId(),
    text: f.text(words.textMissing, 1000),
    role: role
      ? f.choice(['tell', 'hide'], words.roleMissing)
      : z
          .string()
          .optional()
          .transform(() => 'hide' as const),
    checked: z.literal('yes', words.checkedMissing),
  })
}

export function earlierForm(language: Language, earlier: readonly Review[]) {
  const words = findingFormWords(language).earlier
  const f = fields(language)
  return z.object({
    id: f.newId(),
    review: z
      .string(words.reviewMissing)
      .refine((id) => earlier.some((review) => review.id === id), words.reviewMissing),
    name: f.text(findingFormWords(language).nameMissing, 300),
    text: f.optionalText(4000),
  })
}

/** `later`: the recommendations that may say it again or turn it. */
export function fateForm(language: Language, later: readonly Pick<Said, 'id'>[]) {
  const words = findingFormWords(language).fate
  const f = fields(language)
  return z
    .object({
      seen: z.string().default(''),
      fate: f.choice(fates, words.missing),
      later: z
        .string()
        .default('')
        .refine((id) => id === '' || later.some((each) => each.id === id), words.laterMissing),
      reason: f.text(words.reasonMissing, 1000),
      seenOn: f.date(words.seenOnMissing),
    })
    .superRefine(({ fate, later: id }, context) => {
      const message =
        fate === 'repeated' && id === ''
          ? words.laterMissing
          : fate === 'solved' && id !== ''
            ? words.laterUnwanted
            : null
      if (message) context.addIssue({ code: 'custom', path: ['later'], message })
    })
}

export function obstacleForm(language: Language) {
  return z.object({
    seen: z.string().default(''),
    obstacle: fields(language).text(findingWords(language).earlier.obstacleMissing, 2000),
  })
}

export function tieForm(language: Language, outcomes: readonly { readonly id: string }[]) {
  const words = findingFormWords(language).tie
  return z.object({
    outcome: z.string(words.missing).refine((id) => outcomes.some((each) => each.id === id), words.missing),
  })
}
