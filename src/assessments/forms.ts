import { z } from 'zod'
import { type CivilDate, parseCivilDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { fields } from '../platform/forms.ts'
import { type Division, divisions, type Round, type Said, type Unit } from './round.ts'
import { type StatementKey, scale, statementsOf, type Value } from './statement.ts'
import { assessmentWords } from './words.ts'

/** What a radio button carries for somebody who does not know. */
export const unknown = 'unknown'

const choices: readonly [string, ...string[]] = [unknown, ...scale.map(String)]

export const valueField = (statement: StatementKey) => `value-${statement}`
export const commentField = (statement: StatementKey) => `comment-${statement}`

/** A choice for each statement of the round; comments may be left out. */
export function answerForm(language: Language, { set }: Pick<Round, 'set'>) {
  const words = assessmentWords(language).form
  const f = fields(language)
  const shape: Record<string, z.ZodType<string>> = {}
  for (const [i, statement] of statementsOf(set).entries()) {
    shape[valueField(statement)] = f.choice(choices, words.missing(i + 1))
    shape[commentField(statement)] = f.optionalText(600)
  }
  return z.object(shape)
}

export function saidIn(
  { set }: Pick<Round, 'set'>,
  typed: Readonly<Record<string, string>>,
): readonly Said[] {
  return statementsOf(set).map((statement) => {
    const value = typed[valueField(statement)]
    return {
      statement,
      // The form has seen to it that it is on the scale.
      value: value === unknown ? null : (Number(value) as Value),
      comment: typed[commentField(statement)] ?? '',
    }
  })
}

export function valuesOf(said: readonly Said[]): Record<string, string> {
  return Object.fromEntries(
    said.flatMap(({ statement, value, comment }) => [
      [valueField(statement), value === null ? unknown : String(value)],
      [commentField(statement), comment],
    ]),
  )
}

/** A unit that can be asked, and how many would be. */
export type Choice = Unit & { readonly people: number }

export type OpeningContext = {
  readonly today: CivilDate
  readonly choices: Readonly<Record<Division, readonly Choice[]>>
  readonly rounds: readonly Pick<Round, 'id' | 'name'>[]
}

export const unitField = (division: Division, id: string) => `${division}-${id}`

/** One box for each body and each party; those of the other division are passed over. */
export function openingForm(language: Language, { today, choices: units, rounds }: OpeningContext) {
  const words = assessmentWords(language).opening
  const f = fields(language)
  const boxes: Record<string, z.ZodType<string>> = {}
  for (const division of divisions)
    for (const { id } of units[division]) boxes[unitField(division, id)] = z.string().default('')
  return z
    .object({
      ...boxes,
      id: f.newId(),
      name: f.text(words.nameMissing, 80),
      division: f.choice(divisions, words.divisionMissing),
      lastDay: f.date(words.lastDayMissing),
    })
    .superRefine((typed, context) => {
      const add = (field: string, message: string) =>
        context.addIssue({ code: 'custom', path: [field], message })
      // Sent a second time, it is not its own namesake.
      if (rounds.some(({ id, name }) => name === typed.name && id !== typed.id)) add('name', words.nameTaken)
      if (parseCivilDate(String(typed.lastDay)) !== null && typed.lastDay < today)
        add('lastDay', words.lastDayPast)
      const { division } = typed
      if (!divisions.includes(division)) return
      const chosen = chosenUnits(typed, division, units[division])
      const first = unitField(division, units[division][0]?.id ?? '')
      if (chosen.length === 0) add(first, words.unitsMissing[division])
      else if (chosen.every(({ people }) => people === 0)) add(first, words.nobody[division])
    })
}

export function chosenUnits<U extends Unit>(
  typed: object,
  division: Division,
  units: readonly U[],
): readonly U[] {
  const boxes = typed as Readonly<Record<string, unknown>>
  return units.filter(({ id }) => boxes[unitField(division, id)] === 'yes')
}
