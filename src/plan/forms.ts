import { z } from 'zod'
import type { CivilDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { fields, whenRight } from '../platform/forms.ts'
import type { Thing } from '../record/thing.ts'
import type { ActionText } from './actionStore.ts'
import { planFormWords } from './formWords.ts'
import {
  type Action,
  answers,
  type Plan,
  planKinds,
  standings,
  supportKinds,
  tasksOf,
  type WholePlan,
} from './plan.ts'
import { wouldCircle } from './schedule.ts'
import type { PlanText } from './store.ts'

export function planForm(language: Language) {
  const words = planFormWords(language)
  const f = fields(language)
  return z
    .object({
      id: f.newId(),
      seen: z.string().default(''),
      name: f.text(words.nameMissing),
      kind: f.choice(planKinds, words.kindMissing),
      intent: f.text(words.intentMissing, 2000),
      fromOn: f.date(words.fromMissing),
      toOn: f.date(words.toMissing),
    })
    .refine(({ fromOn, toOn }) => toOn >= fromOn, {
      path: ['toOn'],
      message: words.toBefore,
      ...whenRight('fromOn', 'toOn'),
    })
}

export function planTextIn({
  name,
  kind,
  intent,
  fromOn,
  toOn,
}: z.infer<ReturnType<typeof planForm>>): PlanText {
  return { name, kind, intent, fromOn, toOn }
}

export function textsOfPlan({ name, kind, intent, fromOn, toOn }: Plan): Readonly<Record<string, string>> {
  return { name, kind, intent, fromOn, toOn }
}

export function closureForm(language: Language) {
  return z.object({ note: fields(language).text(planFormWords(language).closeNoteMissing, 2000) })
}

/** What an action may be tied to, as a form carries it: `outcome:0192…`. */
export type Carried = { readonly value: string; readonly thing: Thing }

/** The field of the box that says that the action waits for another. */
export const afterField = (id: string) => `after-${id}`

/** `action`: the one that is changed; null for a new one. */
export function actionForm(
  language: Language,
  plan: WholePlan,
  action: Action | null,
  owners: readonly { readonly id: string }[],
  carried: readonly Carried[],
) {
  const words = planFormWords(language)
  const f = fields(language)
  const others = plan.actions.filter(({ id }) => id !== action?.id)
  const boxes: Record<string, z.ZodType<string>> = {}
  for (const { id } of others) boxes[afterField(id)] = z.string().default('')
  return z
    .object({
      ...boxes,
      id: f.newId(),
      seen: z.string().default(''),
      name: f.text(words.actionNameMissing),
      description: f.optionalText(),
      owner: z
        .string()
        .default('')
        .refine((id) => owners.some((owner) => owner.id === id), words.ownerMissing),
      startsOn: f.date(words.startsMissing),
      endsOn: f.date(words.endsMissing),
      carriesOut: z
        .string()
        .default('')
        .refine((value) => value === '' || carried.some((each) => each.value === value), words.gone),
    })
    .refine(({ startsOn, endsOn }) => endsOn >= startsOn, {
      path: ['endsOn'],
      message: words.endsBefore,
      ...whenRight('startsOn', 'endsOn'),
    })
    .superRefine((typed, context) => {
      if (!action) return
      const circle = others.find(
        ({ id }) => isTicked(typed, id) && wouldCircle(tasksOf(plan.actions), action.id, id),
      )
      if (!circle) return
      const path = [afterField(others[0]!.id)]
      context.addIssue({ code: 'custom', path, message: words.circle(circle.name) })
    })
}

function isTicked(typed: object, id: string): boolean {
  return (typed as Readonly<Record<string, unknown>>)[afterField(id)] === 'yes'
}

export function actionTextIn(
  typed: Omit<z.infer<ReturnType<typeof actionForm>>, 'id' | 'seen'>,
  plan: WholePlan,
  carried: readonly Carried[],
): ActionText {
  const { name, description, owner, startsOn, endsOn, carriesOut } = typed
  return {
    name,
    description,
    ownerId: owner,
    startsOn,
    endsOn,
    after: plan.actions.map(({ id }) => id).filter((id) => isTicked(typed, id)),
    carriesOut: carried.filter(({ value }) => value === carriesOut).map(({ thing }) => thing),
  }
}

export function textsOfAction(
  { id, name, description, owner, startsOn, endsOn, after }: Action,
  plan: WholePlan,
  carriesOut: string,
): Readonly<Record<string, string>> {
  const boxes = plan.actions
    .filter((other) => other.id !== id)
    .map((other) => [afterField(other.id), after.includes(other.id) ? 'yes' : ''])
  return { name, description, owner: owner.id, startsOn, endsOn, carriesOut, ...Object.fromEntries(boxes) }
}

export function statusForm(language: Language, today: CivilDate) {
  const words = planFormWords(language)
  const f = fields(language)
  return z.object({
    /** The number of the latest that its writer has seen. */
    latest: z.string().default('0'),
    standing: f.choice(standings, words.standingMissing),
    note: f.text(words.noteMissing, 1000),
    toldOn: f.date(words.toldOnMissing).refine((day) => day <= today, words.future),
  })
}

export function completionForm(language: Language, today: CivilDate) {
  const words = planFormWords(language)
  const f = fields(language)
  return z.object({
    doneOn: f.date(words.doneOnMissing).refine((day) => day <= today, words.future),
    note: f.optionalText(1000),
  })
}

export function milestoneForm(language: Language) {
  const words = planFormWords(language)
  const f = fields(language)
  return z.object({
    id: f.newId(),
    milestone: f.text(words.milestoneNameMissing),
    dueOn: f.date(words.milestoneDayMissing),
  })
}

export function requestForm(
  language: Language,
  plan: WholePlan,
  people: readonly { readonly id: string }[],
  today: CivilDate,
) {
  const words = planFormWords(language)
  const f = fields(language)
  return z.object({
    id: f.newId(),
    kind: f.choice(supportKinds, words.requestKindMissing),
    wish: f.text(words.wishMissing, 1000),
    action: z
      .string()
      .default('')
      .refine((id) => id === '' || plan.actions.some((action) => action.id === id), words.gone),
    asked: z
      .string()
      .default('')
      .refine((id) => people.some((person) => person.id === id), words.askedMissing),
    answerBy: f.date(words.answerByMissing).refine((day) => day >= today, words.answerByPast),
  })
}

export function answerForm(language: Language) {
  const words = planFormWords(language)
  const f = fields(language)
  return z.object({
    /** How many answers its writer has seen. */
    latest: z.string().default('0'),
    answer: f.choice(answers, words.answerMissing),
    text: f.text(words.answerTextMissing, 1000),
  })
}
