import { z } from 'zod'
import type { Language } from '../i18n/language.ts'
import { fields } from '../platform/forms.ts'
import { sourceNationCode } from '../population/places.ts'
import type { Dimension } from '../sources/cube.ts'
import { guessMeaning, periodOf } from '../sources/cubeFigures.ts'
import {
  guessedParts,
  holds,
  likelyCategory,
  oneIn,
  oneOf,
  type Part,
  partsFor,
} from '../sources/cubeParts.ts'
import type { FetchedTable } from './fetchedTable.ts'
import { measureOf, type PxChoice, type PxTable } from './pxweb.ts'
import { pxwebWords } from './pxwebWords.ts'

/** What somebody looks for in a statistical database. Nothing that could be about a person leaves the program. */
export function tableSearchForm(language: Language) {
  const words = pxwebWords(language)
  return z.object({
    q: fields(language)
      .text(words.queryMissing, 100)
      .refine((text) => text.length >= 3, words.queryShort),
  })
}

/** The field of a dimension. Tables name theirs in all letters, and addresses on a page cannot. */
export const partName = (index: number) => `part${index}`

/** Which dimension the periods are probably in: what "from" can be chosen among before anybody has said it. */
export function periodsOf({ dimensions }: Pick<PxTable, 'dimensions'>): readonly string[] {
  const { period } = guessMeaning(dimensions)
  const codes = dimensions.find(({ code }) => code === period)?.categories.map(({ code }) => code) ?? []
  return codes.filter((code) => periodOf(code) !== null).toSorted()
}

/** The form as Samsyn guesses it. */
export function guessed(table: PxTable): Record<string, string> {
  const parts = guessedParts(table.dimensions).map((part, i): [string, string] => [partName(i), part])
  const periods = periodsOf(table)
  const measure = table.dimensions.find(({ role }) => role === 'measure')
  const { name, unit } = measureOf(table, {
    fixed: measure ? { [measure.code]: likelyCategory(measure) } : {},
  })
  return {
    ...Object.fromEntries(parts),
    // Ten years, or as many months or quarters: a whole century is seldom what somebody wants to follow.
    from: periods.length > 40 ? periods.at(-40)! : '',
    name: name.slice(0, 200),
    unit: unit ?? '',
    direction: '',
  }
}

/** The form as it was saved. */
export function saved(table: PxTable, { choice, unit }: Pick<FetchedTable, 'choice' | 'unit'>) {
  const { place, period, sex, fixed, from } = choice
  const parts = table.dimensions.map(({ code }, i): [string, string] => {
    if ('dimension' in place && code === place.dimension) return [partName(i), 'place']
    if (code === period) return [partName(i), 'period']
    if (code === sex) return [partName(i), 'sex']
    const wanted = fixed[code]
    return [partName(i), wanted === undefined ? '' : wanted === null ? 'all' : oneOf(wanted)]
  })
  return { ...Object.fromEntries(parts), from: from ?? '', unit }
}

/** What the parts of a table are, from when, and what it is counted in. */
export function partsForm(language: Language, table: PxTable) {
  const words = pxwebWords(language)
  const parts = table.dimensions.map((dimension, i) => [
    partName(i),
    z
      .string()
      .default('')
      .refine((text) => text !== '', words.partMissing)
      .refine((text) => text === '' || isFit(dimension, text), words.partUnfit),
  ])
  const periods = periodsOf(table)
  const shape = {
    ...(Object.fromEntries(parts) as Record<string, z.ZodType<string>>),
    from: z
      .string()
      .default('')
      .refine((text) => text === '' || periods.includes(text), words.fromMissing),
    unit: fields(language).optionalText(40),
  }
  return z.object(shape).superRefine((value, context) => {
    const texts = table.dimensions.map((_, i) => String((value as Record<string, unknown>)[partName(i)]))
    const told = new Set<string>()
    for (const [i, text] of texts.entries()) {
      if (text === 'place' || text === 'period' || text === 'sex') {
        if (told.has(text)) context.addIssue({ code: 'custom', path: [partName(i)], message: words.twice })
        told.add(text)
      }
    }
    if (!told.has('period'))
      context.addIssue({ code: 'custom', path: [partName(texts.length - 1)], message: words.periodMissing })
  })
}

/** The same with what is only said once: what the indicator is called, and which way is good. */
export function tableForm(language: Language, table: PxTable) {
  const words = pxwebWords(language)
  const f = fields(language)
  return partsForm(language, table).safeExtend({
    id: f.newId(),
    name: f.text(words.nameMissing),
    direction: f.choice(['increase', 'decrease', 'neutral'], words.directionMissing),
  })
}

function isFit(dimension: Dimension, text: string): boolean {
  const one = oneIn(text)
  return one === null ? partsFor(dimension).some((part) => part === text) : holds(dimension, one)
}

/** What was chosen, by the codes of the table. */
export function choiceOf(
  { dimensions }: Pick<PxTable, 'dimensions'>,
  { service, table }: Pick<PxChoice, 'service' | 'table'>,
  value: Readonly<Record<string, unknown>>,
): PxChoice {
  const texts = dimensions.map(({ code }, i) => ({ code, text: String(value[partName(i)]) }))
  const named = (part: Part) => texts.find(({ text }) => text === part)?.code
  const place = named('place')
  const fixed = texts.flatMap(({ code, text }): [string, string | null][] => {
    const one = oneIn(text)
    return text === 'all' || one !== null ? [[code, one]] : []
  })
  return {
    service,
    table,
    place: place === undefined ? { code: sourceNationCode } : { dimension: place },
    period: named('period') ?? '',
    sex: named('sex') ?? null,
    fixed: Object.fromEntries(fixed),
    from: value.from ? String(value.from) : null,
  }
}
