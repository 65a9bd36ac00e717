import { z } from 'zod'
import type { CivilDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import type { Body } from '../partnership/body.ts'
import { fields } from '../platform/forms.ts'
import type { ReviewText } from './commissionStore.ts'
import { reviewFormWords } from './formWords.ts'
import { type Group, groupKinds } from './organisation.ts'
import { peopleWords } from './peopleWords.ts'
import type { Phase } from './phase.ts'
import type { PhaseText } from './phaseStore.ts'
import type { Perspective, Review } from './review.ts'
import { templateIds } from './template.ts'

type Bodies = readonly Pick<Body, 'id' | 'name'>[]

/** A body out of those that can be chosen; null for none. */
function bodyField(language: Language, bodies: Bodies) {
  return z
    .string()
    .default('')
    .refine(
      (id) => id === '' || bodies.some((body) => body.id === id),
      reviewFormWords(language).commission.bodyGone,
    )
}

function commissionShape(language: Language, bodies: Bodies) {
  const words = reviewFormWords(language).commission
  const f = fields(language)
  return {
    name: f.text(words.nameMissing),
    clientBody: bodyField(language, bodies),
    client: f.optionalText(200),
    scope: f.text(words.scopeMissing, 4000),
    leavesAside: f.optionalText(2000),
    begunOn: f.date(words.begunOnMissing),
  }
}

export function newReviewForm(language: Language, bodies: Bodies) {
  const words = reviewFormWords(language)
  return z
    .object({
      id: fields(language).newId(),
      repeats: z.string().default(''),
      template: z.string().default(''),
      ...commissionShape(language, bodies),
    })
    .refine(({ client, clientBody }) => client !== '' || clientBody !== '', {
      path: ['client'],
      message: words.commission.clientMissing,
    })
    .refine(({ repeats, template }) => repeats !== '' || templateIds.some((id) => id === template), {
      path: ['template'],
      message: words.begin.templateMissing,
    })
}

export function commissionForm(language: Language, bodies: Bodies) {
  return z
    .object({ seen: z.string().default(''), ...commissionShape(language, bodies) })
    .refine(({ client, clientBody }) => client !== '' || clientBody !== '', {
      path: ['client'],
      message: reviewFormWords(language).commission.clientMissing,
    })
}

type TypedCommission = z.infer<ReturnType<typeof commissionForm>>

/** The body's name is kept beside it, as it is called on the day. */
export function commissionIn(
  { name, client, clientBody, scope, leavesAside, begunOn }: Omit<TypedCommission, 'seen'>,
  bodies: Bodies,
): ReviewText {
  const body = bodies.find(({ id }) => id === clientBody) ?? null
  return { name, scope, leavesAside, begunOn, client: body?.name ?? client, clientBodyId: body?.id ?? null }
}

/** As the texts of the form's fields. */
export function textsOfReview(review: Review): Readonly<Record<string, string>> {
  const { name, client, clientBodyId, scope, leavesAside, begunOn } = review
  return {
    name,
    clientBody: clientBodyId ?? '',
    client: clientBodyId ? '' : client,
    scope,
    leavesAside,
    begunOn,
  }
}

export function completionForm(language: Language, { begunOn }: Review, today: CivilDate) {
  const words = reviewFormWords(language).completion
  const f = fields(language)
  return z.object({
    on: f
      .date(words.onMissing)
      .refine((day) => day >= begunOn, words.onEarly)
      .refine((day) => day <= today, words.onFuture),
    note: f.optionalText(2000),
  })
}

export function memberForm(language: Language, people: readonly { readonly id: string }[]) {
  const words = peopleWords(language).members
  const f = fields(language)
  return z.object({
    person: f
      .text(words.personMissing)
      .refine((id) => id === '' || people.some((each) => each.id === id), words.personGone),
    role: f.choice(['lead', 'reviewer'], words.roleMissing),
  })
}

function groupShape(language: Language, bodies: Bodies) {
  const words = reviewFormWords(language).group
  const f = fields(language)
  return {
    id: f.newId(),
    seen: z.string().default(''),
    kind: f.choice(groupKinds, words.kindMissing),
    body: bodyField(language, bodies),
    name: f.optionalText(200),
    members: f.optionalText(1000),
  }
}

export function groupForm(language: Language, bodies: Bodies) {
  return z.object(groupShape(language, bodies)).refine(({ name, body }) => name !== '' || body !== '', {
    path: ['name'],
    message: reviewFormWords(language).group.nameMissing,
  })
}

export function groupIn(
  { kind, body, name, members }: Omit<z.infer<ReturnType<typeof groupForm>>, 'id' | 'seen'>,
  bodies: Bodies,
): Omit<Group, 'id'> {
  const chosen = bodies.find(({ id }) => id === body) ?? null
  return { kind, members, name: chosen?.name ?? name, bodyId: chosen?.id ?? null }
}

export function textsOfGroup({ kind, name, members, bodyId }: Group): Readonly<Record<string, string>> {
  return { kind, body: bodyId ?? '', name: bodyId ? '' : name, members }
}

export function phaseForm(language: Language, today: CivilDate) {
  const words = reviewFormWords(language).phase
  const f = fields(language)
  const past = () => f.optionalDate().refine((day) => day === null || day <= today, words.future)
  return z
    .object({
      id: f.newId(),
      seen: z.string().default(''),
      name: f.text(words.nameMissing),
      about: f.optionalText(1000),
      fromOn: f.date(words.fromOnMissing),
      toOn: f.date(words.toOnMissing),
      begunOn: past(),
      doneOn: past(),
    })
    .refine(({ fromOn, toOn }) => toOn >= fromOn, { path: ['toOn'], message: words.toOnEarly })
    .refine(({ begunOn, doneOn }) => doneOn === null || begunOn !== null, {
      path: ['begunOn'],
      message: words.doneUnbegun,
    })
    .refine(({ begunOn, doneOn }) => doneOn === null || begunOn === null || doneOn >= begunOn, {
      path: ['doneOn'],
      message: words.doneEarly,
    })
}

export function phaseIn(typed: PhaseText): PhaseText {
  const { name, about, fromOn, toOn, begunOn, doneOn } = typed
  return { name, about, fromOn, toOn, begunOn, doneOn }
}

export function textsOfPhase({ name, about, fromOn, toOn, begunOn, doneOn }: Phase) {
  return { name, about, fromOn, toOn, begunOn: begunOn ?? '', doneOn: doneOn ?? '' }
}

/** `others` are called otherwise. */
export function perspectiveForm(language: Language, others: readonly Pick<Perspective, 'name'>[]) {
  const words = peopleWords(language).perspective
  const f = fields(language)
  const taken = new Set(others.map(({ name }) => name.toLowerCase()))
  return z.object({
    id: f.newId(),
    seen: z.string().default(''),
    name: f.text(words.nameMissing).refine((name) => !taken.has(name.toLowerCase()), words.nameTaken),
    question: f.text(words.questionMissing, 1000),
  })
}

export function questionForm(language: Language, people: readonly { readonly id: string }[]) {
  const words = peopleWords(language).question
  const f = fields(language)
  return z.object({
    id: f.newId(),
    seen: z.string().default(''),
    question: f.text(words.questionMissing, 500),
    owner: f
      .text(words.ownerMissing)
      .refine((id) => id === '' || people.some((each) => each.id === id), words.ownerGone),
    dueOn: f.date(words.dueOnMissing),
  })
}

export function questionEndingForm(language: Language) {
  const words = peopleWords(language).question
  const f = fields(language)
  return z.object({
    how: f.choice(['answered', 'withdrawn'], words.howMissing),
    words: f.text(words.wordsMissing, 4000),
  })
}
