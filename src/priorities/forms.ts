import { z } from 'zod'
import { type CivilDate, parseCivilDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { fields } from '../platform/forms.ts'
import type { Offered, OfferedGroup } from './candidate.ts'
import { draftWords } from './draftWords.ts'
import { type Method, type MethodKind, methodKinds, tieRules, weightRules } from './method.ts'
import { mostRows, offeredIn, pickCostField, pickField, withoutCost, writtenIn } from './picking.ts'
import { plainMethod, type Round, type RoundCandidate } from './round.ts'
import type { Draft, NewCandidate } from './store.ts'

export const secrecies = ['secret', 'named'] as const
export const counts = ['schulze', 'borda'] as const
export const utilities = ['cost', 'cardinality'] as const
export const completions = ['raiseThenGreedy', 'raise', 'greedy', 'none'] as const

const mostCriteria = 12

export type DraftContext = {
  readonly today: CivilDate
  readonly round: Round
  readonly candidates: readonly RoundCandidate[]
  /** What there is to choose among, beside what is written by hand. */
  readonly groups: readonly OfferedGroup[]
  readonly bodies: readonly { readonly id: string; readonly name: string; readonly people: number }[]
  readonly seats: readonly { readonly id: string; readonly label: string }[]
}

/** What is being asked, by which method and until when; the rest follows on the page of the draft. */
export function newRoundForm(language: Language, today: CivilDate) {
  const f = fields(language)
  return z
    .object({ id: f.newId(), ...common(language), method: kindField(language) })
    .superRefine(lastDayAhead(language, today))
}

const kindField = (language: Language) =>
  fields(language).choice(methodKinds, draftWords(language).methodMissing)

function common(language: Language) {
  const words = draftWords(language)
  const f = fields(language)
  return {
    question: f.text(words.questionMissing, 200),
    description: f.optionalText(2000),
    lastDay: f.date(words.lastDayMissing),
  }
}

const lastDayAhead =
  (language: Language, today: CivilDate) =>
  (typed: { readonly lastDay: CivilDate }, context: z.core.$RefinementCtx) => {
    if (parseCivilDate(String(typed.lastDay)) !== null && typed.lastDay < today) {
      context.addIssue({ code: 'custom', path: ['lastDay'], message: draftWords(language).lastDayPast })
    }
  }

export function criterionRows(method: Method): number {
  return method.kind === 'criteria' ? Math.min(mostCriteria, Math.max(4, method.criteria.length + 2)) : 0
}

/** The whole draft. Every row may be left empty; one that is begun must be whole. */
export function draftForm(language: Language, context: DraftContext) {
  const words = draftWords(language)
  const f = fields(language)
  const { method } = context.round.rules
  const shape: Record<string, z.ZodType> = {}
  for (let row = 1; row <= mostRows; row += 1) {
    shape[`c${row}-title`] = f.optionalText(200)
    shape[`c${row}-text`] = f.optionalText(1000)
    shape[`c${row}-cost`] = f.optionalText(20)
    shape[`c${row}-id`] = f.optionalText(40)
  }
  for (let row = 1; row <= criterionRows(method); row += 1) {
    for (const part of ['name', 'weight', 'low', 'high']) shape[`k${row}-${part}`] = f.optionalText(200)
  }
  for (const { thing } of offeredIn(context)) shape[pickField(thing.id)] = z.string().default('')
  for (const { thing } of withoutCost(context)) shape[pickCostField(thing.id)] = f.optionalText(20)
  for (const { id } of context.bodies) shape[`body-${id}`] = z.string().default('')
  for (const { id } of context.seats) shape[`seat-${id}`] = z.string().default('')
  return z
    .object({
      ...shape,
      ...common(language),
      method: kindField(language),
      ...settingFields(language, method),
      weightRule: f.choice(weightRules, words.weightRuleMissing),
      tieRule: f.choice(tieRules, words.tieRuleMissing),
      secrecy: f.choice(secrecies, words.namedMissing),
      changeable: z.string().default(''),
    })
    .superRefine((typed, refinement) => {
      lastDayAhead(language, context.today)(typed, refinement)
      const add = (field: string, message: string) =>
        refinement.addIssue({ code: 'custom', path: [field], message })
      const picked = offeredIn(context).filter(({ thing }) => text(typed, pickField(thing.id)) === 'yes')
      rowProblems(typed as Typed, method, picked, add, words)
      for (const { thing } of withoutCost(context)) {
        const cost = text(typed, pickCostField(thing.id))
        if (cost !== '' && !wholeNumber(cost)) add(pickCostField(thing.id), words.costMissing)
      }
    })
}

function settingFields(language: Language, method: Method): Record<string, z.ZodType> {
  const words = draftWords(language)
  const f = fields(language)
  switch (method.kind) {
    case 'dots':
      return { dots: f.wholeNumber(words.dotsMissing, { min: 1, max: 100 }) }
    case 'ranking':
      return { count: f.choice(counts, words.countMissing), all: z.string().default('') }
    case 'budget':
      return {
        budget: f.wholeNumber(words.budgetMissing, { min: 1, max: 1e12 }),
        utility: f.choice(utilities, words.utilityMissing),
        completion: f.choice(completions, words.completionMissing),
      }
    case 'criteria':
    case 'consent':
    case 'pairwise':
      return {}
  }
}

type Typed = Readonly<Record<string, unknown>>
const text = (typed: Typed, name: string) => String(typed[name] ?? '').trim()
const wholeNumber = (written: string) => {
  const plain = written.replaceAll(/[\s\u00a0]/g, '')
  return /^\d{1,12}$/.test(plain) ? Number(plain) : null
}

function rowProblems(
  typed: Typed,
  method: Method,
  picked: readonly Offered[],
  add: (field: string, message: string) => void,
  words: ReturnType<typeof draftWords>,
): void {
  const seen = new Set(picked.map(({ title }) => title.toLowerCase()))
  for (let row = 1; row <= mostRows; row += 1) {
    const title = text(typed, `c${row}-title`)
    const cost = text(typed, `c${row}-cost`)
    if (title === '') {
      if (text(typed, `c${row}-text`) !== '' || cost !== '') add(`c${row}-title`, words.titleMissing)
      continue
    }
    if (seen.has(title.toLowerCase())) add(`c${row}-title`, words.twice(title))
    seen.add(title.toLowerCase())
    if (method.kind === 'budget' && !wholeNumber(cost)) add(`c${row}-cost`, words.costMissing)
  }
  for (let row = 1; row <= criterionRows(method); row += 1) {
    if (text(typed, `k${row}-name`) === '') continue
    if (!wholeNumber(text(typed, `k${row}-weight`))) add(`k${row}-weight`, words.weightMissing)
    for (const end of ['low', 'high']) {
      if (text(typed, `k${row}-${end}`) === '') add(`k${row}-${end}`, words.endMissing)
    }
  }
}

/** The draft as it was written. A method that has just been chosen begins with plain settings. */
export function draftIn(typed: Typed, context: DraftContext): Draft {
  const own = new Map(context.candidates.map((candidate) => [candidate.id, candidate]))
  const candidates: NewCandidate[] = offeredIn(context)
    .filter(({ thing }) => typed[pickField(thing.id)] === 'yes')
    .map(({ thing, title, description, cost, harms }) => {
      const before = context.candidates.find((each) => each.thing?.id === thing.id)
      const said = wholeNumber(text(typed, pickCostField(thing.id)))
      return {
        ...(before && { id: before.id, againId: before.againId }),
        thing,
        title,
        description,
        harms,
        cost: cost ?? said ?? before?.cost ?? null,
      }
    })
  for (let row = 1; row <= mostRows; row += 1) {
    const title = text(typed, `c${row}-title`)
    if (title === '') continue
    const before = own.get(text(typed, `c${row}-id`))
    candidates.push({
      ...(before && { id: before.id, thing: before.thing, againId: before.againId }),
      title,
      description: text(typed, `c${row}-text`),
      cost: wholeNumber(text(typed, `c${row}-cost`)),
    })
  }
  const kind = text(typed, 'method') as MethodKind
  return {
    question: text(typed, 'question'),
    description: text(typed, 'description'),
    lastDay: text(typed, 'lastDay') as CivilDate,
    rules: {
      method: kind === context.round.rules.method.kind ? methodIn(typed, kind) : plainMethod(kind),
      weightRule: text(typed, 'weightRule') as Draft['rules']['weightRule'],
      tieRule: text(typed, 'tieRule') as Draft['rules']['tieRule'],
      named: text(typed, 'secrecy') === 'named',
      changeable: text(typed, 'changeable') === 'yes',
      bodies: context.bodies.filter(({ id }) => typed[`body-${id}`] === 'yes').map(({ id }) => id),
      seats: context.seats.filter(({ id }) => typed[`seat-${id}`] === 'yes').map(({ id }) => id),
    },
    candidates,
  }
}

function methodIn(typed: Typed, kind: MethodKind): Method {
  switch (kind) {
    case 'dots':
      return { kind, dots: Number(typed.dots) }
    case 'ranking':
      return { kind, count: typed.count === 'borda' ? 'borda' : 'schulze', all: typed.all === 'yes' }
    case 'budget':
      return {
        kind,
        budget: Number(typed.budget),
        utility: typed.utility as (typeof utilities)[number],
        completion: typed.completion as (typeof completions)[number],
      }
    case 'criteria':
      return {
        kind,
        criteria: Array.from({ length: mostCriteria }, (_, index) => `k${index + 1}`).flatMap((row) => {
          const name = text(typed, `${row}-name`)
          if (name === '') return []
          const weight = wholeNumber(text(typed, `${row}-weight`)) ?? 1
          return [{ name, weight, low: text(typed, `${row}-low`), high: text(typed, `${row}-high`) }]
        }),
      }
    case 'consent':
    case 'pairwise':
      return { kind }
  }
}

/** The draft as texts of its form. */
export function savedTexts(
  context: Pick<DraftContext, 'round' | 'candidates' | 'groups'>,
): Record<string, string> {
  const { round, candidates } = context
  const { method, weightRule, tieRule, named, changeable, bodies, seats } = round.rules
  const texts: Record<string, string> = {
    question: round.question,
    description: round.description,
    lastDay: round.lastDay,
    method: method.kind,
    weightRule,
    tieRule,
    secrecy: named ? 'named' : 'secret',
    changeable: changeable ? 'yes' : '',
  }
  const chosen = new Map(candidates.flatMap((own) => (own.thing ? [[own.thing.id, own] as const] : [])))
  for (const { thing, cost } of offeredIn(context)) {
    const own = chosen.get(thing.id)
    texts[pickField(thing.id)] = own ? 'yes' : ''
    if (own && cost === null) texts[pickCostField(thing.id)] = own.cost === null ? '' : String(own.cost)
  }
  for (const [index, { id, title, description, cost }] of writtenIn(context).entries()) {
    const row = `c${index + 1}`
    Object.assign(texts, {
      [`${row}-id`]: id,
      [`${row}-title`]: title,
      [`${row}-text`]: description,
      [`${row}-cost`]: cost === null ? '' : String(cost),
    })
  }
  for (const id of bodies) texts[`body-${id}`] = 'yes'
  for (const id of seats) texts[`seat-${id}`] = 'yes'
  if (method.kind === 'dots') texts.dots = String(method.dots)
  if (method.kind === 'ranking') Object.assign(texts, { count: method.count, all: method.all ? 'yes' : '' })
  if (method.kind === 'budget') {
    const { budget, utility, completion } = method
    Object.assign(texts, { budget: budget === 0 ? '' : String(budget), utility, completion })
  }
  if (method.kind === 'criteria') {
    for (const [index, { name, weight, low, high }] of method.criteria.entries()) {
      const row = `k${index + 1}`
      Object.assign(texts, {
        [`${row}-name`]: name,
        [`${row}-weight`]: String(weight),
        [`${row}-low`]: low,
        [`${row}-high`]: high,
      })
    }
  }
  return texts
}
