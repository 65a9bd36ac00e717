import { z } from 'zod'
import { formatDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { hasEnded } from '../partnership/body.ts'
import { type FormReading, fields } from '../platform/forms.ts'
import { type FormState, formOf } from '../ui/form.ts'
import { type DecisionPath, latestPath, type MatterKind, type Stage, type Step } from './decisionPath.ts'
import type { NewPath } from './pathStore.ts'
import { pathWords } from './pathWords.ts'
import type { MattersReading } from './readingStore.ts'

/** So many bodies can prepare, one after the other: a ladder of bodies has fewer rungs. */
const mostPrepare = 8
export type Preparing = `prepare${number}`
const preparing = Array.from({ length: mostPrepare }, (_, i): Preparing => `prepare${i + 1}`)

/** The rows of the form, each one a stage of the path when it has a body or needs none. */
export type PathRow = 'raise' | Preparing | 'decide' | 'carryOut'
const pathRows: readonly PathRow[] = ['raise', ...preparing, 'decide', 'carryOut']

type Known = Pick<MattersReading, 'bodies' | 'kinds' | 'today'>

export function pathForm(language: Language, { bodies, kinds, today }: Known, present: MatterKind | null) {
  const words = pathWords(language).form
  const f = fields(language)
  const days = z
    .string()
    .default('')
    .refine((text) => text === '' || isDays(text), words.notDays)
  const body = z.string().default('')
  const consulted = Object.fromEntries(bodies.map(({ id }) => [consultField(id), body]))
  const prepared = Object.fromEntries(
    preparing.flatMap((row) => [
      [`${row}Body`, body],
      [`${row}Days`, days],
    ]),
  )
  return z
    .object({
      id: f.newId(),
      name: f.text(words.nameMissing),
      about: f.optionalText(500),
      raiseBody: body,
      raiseDays: days,
      ...prepared,
      consultDays: days,
      decideBody: z.string(words.decideMissing).min(1, words.decideMissing),
      decideDays: days,
      carryOutBody: body,
      carryOutDays: days,
      seen: z.string().default(''),
      ...consulted,
    })
    .superRefine((typed, issues) => {
      const add = (field: string, message: string) =>
        issues.addIssue({ code: 'custom', path: [field], message })
      const taken = kinds.some(
        (kind) => kind.id !== present?.id && sameName(latestPath(kind).name, typed.name),
      )
      if (taken) add('name', words.nameTaken)
      const check = (field: string, id: string) => {
        const found = bodies.find((each) => each.id === id)
        if (!found) add(field, words.unknown)
        else if (found.lastOn && hasEnded(found, today))
          add(field, words.ended(found.name, formatDate(language, found.lastOn)))
      }
      for (const row of pathRows) {
        const id = bodyIn(typed, row)
        if (id) check(`${row}Body`, id)
      }
      for (const id of consultedIn(typed, bodies)) check('consult', id)
      const before: string[] = []
      for (const row of preparing) {
        const id = bodyIn(typed, row)
        if (id && before.includes(id)) add(`${row}Body`, words.twice)
        before.push(id)
      }
    })
}

/** What the form says, as a path. */
export function pathIn(
  typed: Readonly<Record<string, string>>,
  bodies: readonly { readonly id: string }[],
): NewPath {
  const text = (field: string) => typed[field] ?? ''
  const stage = (step: Step, bodyIds: readonly string[], days: string): Stage => ({
    step,
    bodyIds,
    days: days === '' ? null : Number(days),
  })
  const one = (step: Step, row: PathRow) => {
    const id = text(`${row}Body`)
    return stage(step, id ? [id] : [], text(`${row}Days`))
  }
  const consulted = consultedIn(typed, bodies)
  const prepared = preparing.map((row) => one('prepare', row))
  return {
    name: text('name'),
    about: text('about'),
    stages: [
      one('raise', 'raise'),
      ...prepared.filter(({ bodyIds }) => bodyIds.length > 0),
      ...(consulted.length > 0 ? [stage('consult', consulted, text('consultDays'))] : []),
      one('decide', 'decide'),
      one('carryOut', 'carryOut'),
    ],
  }
}

/** A path as what stands in the form's fields. */
export function pathValues(
  { name, about, stages }: Pick<DecisionPath, 'name' | 'about' | 'stages'>,
  bodies: readonly { readonly id: string }[],
): Record<string, string> {
  const prepared = stages.filter(({ step }) => step === 'prepare')
  const of = (step: Step) => stages.find((stage) => stage.step === step)
  const row = (named: string, stage: Stage | undefined) => ({
    [`${named}Body`]: stage?.bodyIds[0] ?? '',
    [`${named}Days`]: String(stage?.days ?? ''),
  })
  const asked = of('consult')?.bodyIds ?? []
  return {
    name,
    about,
    ...row('raise', of('raise')),
    ...Object.fromEntries(preparing.flatMap((named, i) => Object.entries(row(named, prepared[i])))),
    ...Object.fromEntries(bodies.map(({ id }) => [consultField(id), asked.includes(id) ? 'yes' : ''])),
    consultDays: String(of('consult')?.days ?? ''),
    ...row('decide', of('decide')),
    ...row('carryOut', of('carryOut')),
  }
}

/** The rows for those that prepare which are shown: those that are filled in, those asked for, and two at least. */
export function shownPreparing(values: FormState['values']): readonly Preparing[] {
  const filled = preparing.findLastIndex((row) => values[`${row}Body`] || values[`${row}Days`]) + 1
  return preparing.slice(0, Math.max(2, filled, Number(values.preparing) || 0))
}

/** The row that comes next when one more is asked for; null when there are as many as there can be. */
export function nextPreparing(values: FormState['values']): Preparing | null {
  return preparing[shownPreparing(values).length] ?? null
}

/** The form with one more row, when that is what was asked for; null when it was to be saved. */
export function withMore(read: FormReading<unknown, string>): FormState | null {
  const values = read.ok ? read.typed : read.form.values
  return values.more
    ? formOf({ ...values, preparing: String(shownPreparing(values).length + 1), more: '' })
    : null
}

function bodyIn(typed: object, row: PathRow): string {
  return String((typed as Readonly<Record<string, unknown>>)[`${row}Body`] ?? '')
}

export function consultField(bodyId: string): string {
  return `consult-${bodyId}`
}

function consultedIn(
  typed: Readonly<Record<string, unknown>>,
  bodies: readonly { readonly id: string }[],
): readonly string[] {
  return bodies.flatMap(({ id }) => (typed[consultField(id)] === 'yes' ? [id] : []))
}

function isDays(text: string): boolean {
  return /^\d{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= 3650
}

function sameName(one: string, other: string): boolean {
  return one.localeCompare(other, 'sv', { sensitivity: 'base' }) === 0
}
