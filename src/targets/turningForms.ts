import { z } from 'zod'
import type { Language } from '../i18n/language.ts'
import { fields } from '../platform/forms.ts'
import { mostActions, type Turning, type TurningAction, turningParts } from './turning.ts'
import { turningWords } from './turningWords.ts'

/** A row for each action that is left to do, and empty ones as far as a page holds. */
export function rowsFor(open: readonly TurningAction[]): readonly number[] {
  return Array.from({ length: Math.max(mostActions, open.length) }, (_, index) => index + 1)
}

/** Four texts, and rows of what, who and when: whole rows or empty ones. All may be empty when something is done. */
export function turningForm(language: Language, rows: readonly number[], isSomethingDone: boolean) {
  const words = turningWords(language)
  const f = fields(language)
  const row = (number: number) => ({
    [`what-${number}`]: f.optionalText(200),
    [`who-${number}`]: f.optionalText(200),
    [`when-${number}`]: f.optionalDate(),
  })
  const shape = {
    story: f.optionalText(3000),
    partners: f.optionalText(3000),
    works: f.optionalText(3000),
    ideas: f.optionalText(3000),
    seen: z.string().default(''),
    ...(Object.assign({}, ...rows.map(row)) as Record<string, z.ZodType<string | null>>),
  }
  return z.object(shape).superRefine((typed, context) => {
    const problem = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    const all = typed as Readonly<Record<string, string | null>>
    for (const number of rows) {
      const [what, who, when] = ['what', 'who', 'when'].map((name) => all[`${name}-${number}`])
      if (!what && !who && !when) continue
      if (!what) problem(`what-${number}`, words.whatMissing)
      if (!who) problem(`who-${number}`, words.whoMissing)
      if (!when) problem(`when-${number}`, words.whenMissing)
    }
    const texts = turningParts.some((part) => all[part])
    if (!texts && !isSomethingDone && !rows.some((number) => all[`what-${number}`]))
      problem('story', words.nothing)
  })
}

/** As the texts of the form's fields. `open`: the actions that are left to do; what is done is not written again. */
export function textsOfTurning(
  { story, partners, works, ideas }: Turning,
  open: readonly TurningAction[],
): Readonly<Record<string, string>> {
  const texts: Record<string, string> = { story, partners, works, ideas }
  for (const number of rowsFor(open)) {
    const action = open[number - 1]
    texts[`what-${number}`] = action?.what ?? ''
    texts[`who-${number}`] = action?.who ?? ''
    texts[`when-${number}`] = action?.when ?? ''
  }
  return texts
}

/**
 * Whole rows in the order of their days, after what is done. A row is the action that stood in it: whoever saves has
 * seen the version that they change.
 */
export function turningIn(
  typed: Readonly<Record<string, unknown>>,
  {
    open,
    done,
    newId,
  }: {
    readonly open: readonly TurningAction[]
    readonly done: readonly TurningAction[]
    readonly newId: () => string
  },
): Turning {
  const text = (name: string) => String(typed[name] ?? '')
  const actions = rowsFor(open)
    .map((number) => ({
      id: open[number - 1]?.id ?? newId(),
      what: text(`what-${number}`),
      who: text(`who-${number}`),
      when: text(`when-${number}`) as TurningAction['when'],
    }))
    .filter(({ what }) => what !== '')
    .toSorted((a, b) => (a.when < b.when ? -1 : a.when > b.when ? 1 : 0))
  return {
    story: text('story'),
    partners: text('partners'),
    works: text('works'),
    ideas: text('ideas'),
    actions: [...done.map(({ id, what, who, when }) => ({ id, what, who, when })), ...actions],
  }
}
