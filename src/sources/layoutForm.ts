import { z } from 'zod'
import type { Language } from '../i18n/language.ts'
import { fields } from '../platform/forms.ts'
import type { FormState } from '../ui/form.ts'
import { readPeriod } from './cells.ts'
import type { Dimension } from './cube.ts'
import { cubeProblem, layoutOfParts, partsOf, usesFor } from './cubeLayout.ts'
import { holds, oneIn } from './cubeParts.ts'
import {
  keysOf,
  type Layout,
  layoutProblem,
  periodKey,
  type Use,
  uses,
  type WholeIndicator,
} from './layout.ts'
import { layoutWords } from './layoutWords.ts'
import { newIndicator, units } from './ownIndicator.ts'
import type { TableStart } from './recogniseTable.ts'

/** A column to say something about. Those whose headings are periods are one. */
export type ColumnToMap = {
  readonly key: string
  /** Its headings: one, unless they are periods. */
  readonly headings: readonly string[]
  /** Counts from one. */
  readonly number: number
  /** The first values that stand in it. */
  readonly values: readonly string[]
  /** Where it is no column but a dimension. */
  readonly dimension?: Dimension
}

const valuesShown = 3

export function columnsToMap({ header, samples, dimensions }: TableStart): readonly ColumnToMap[] {
  const keys = keysOf(header.names)
  return keys.flatMap((key, index): ColumnToMap[] => {
    if (keys.indexOf(key) !== index) return []
    const values = samples.flatMap(({ cells }) => cells[index]?.trim() || []).slice(0, valuesShown)
    // A column with neither heading nor content is an empty one that the sheet happens to have.
    if (header.names[index] === '' && values.length === 0) return []
    const dimension = dimensions?.[index]
    const headings = dimension ? [dimension.label] : header.names.filter((_, i) => keys[i] === key)
    return [{ key, headings, number: index + 1, values, ...(dimension ? { dimension } : {}) }]
  })
}

export const useField = (index: number) => `use-${index}`

const others = [
  'indicator',
  'period',
  'name',
  'unit',
  'decimals',
  'direction',
  'describes',
  'decimal',
  'dates',
  'zeros',
] as const

/** What is known of a layout, as the texts of its form. */
export function textsOf(columns: readonly ColumnToMap[], layout: Layout) {
  const { uses, indicator, period, answers } = layout
  const texts: Record<string, string> = {
    indicator: indicator === null ? '' : indicator.isNew ? 'new' : `own:${indicator.code}`,
    period: period ?? '',
    name: indicator?.isNew ? indicator.code : '',
    unit:
      units.find(
        (unit) => indicator && newIndicator(indicator.code, unit, indicator).title === indicator.title,
      ) ?? 'percent',
    decimals: String(indicator?.decimals ?? 1),
    direction: indicator?.direction ?? 'neutral',
    describes: indicator?.describes ?? 'population',
    decimal: answers.decimal ?? 'none',
    dates: answers.dates ?? 'none',
    zeros: answers.zeros ? 'yes' : '',
  } satisfies Record<(typeof others)[number], string>
  const parts = partsOf(dimensionsOf(columns), layout)
  for (const [index, { key }] of columns.entries())
    texts[useField(index)] = parts[index] ?? uses[key] ?? 'nothing'
  return texts
}

/** Told as they are typed: what depends on what is looked at together, in `layoutOf`. */
export function layoutForm(language: Language, columns: readonly ColumnToMap[]) {
  const words = layoutWords(language)
  const f = fields(language)
  return z.object({
    ...Object.fromEntries(
      columns.map(({ dimension }, index) => [
        useField(index),
        dimension
          ? z.string(words.cube.useMissing).refine((text) => isFit(dimension, text), words.cube.useMissing)
          : f.choice(uses, words.useMissing),
      ]),
    ),
    indicator: f.optionalText(250),
    period: f
      .optionalText(20)
      .refine((text) => text === '' || 'value' in readPeriod(text), words.periodWrong),
    name: f.optionalText(150),
    unit: f.choice(units, '').catch('percent'),
    decimals: f.wholeNumber(words.decimalsMissing, { min: 0, max: 6 }),
    direction: f.choice(['increase', 'decrease', 'neutral'], '').catch('neutral'),
    describes: f.choice(['population', 'operation'], '').catch('population'),
    decimal: f.choice(['comma', 'point', 'either'], '').nullable().catch(null),
    dates: f.choice(['month', 'year'], '').nullable().catch(null),
    zeros: z.literal('yes').optional().catch(undefined),
  })
}

/** The same where it is made by itself, and nothing else is asked. */
export function newIndicatorForm(language: Language) {
  const words = layoutWords(language)
  const f = fields(language)
  return z.object({
    name: f.text(words.nameMissing, 150),
    unit: f.choice(units, '').catch('percent'),
    decimals: f.wholeNumber(words.decimalsMissing, { min: 0, max: 6 }),
    direction: f.choice(['increase', 'decrease', 'neutral'], '').catch('neutral'),
    describes: f.choice(['population', 'operation'], '').catch('population'),
    counts: f.choice(['other', 'people'], '').catch('other'),
  })
}

type Filled = z.infer<ReturnType<typeof layoutForm>>

function isFit(dimension: Dimension, text: string): boolean {
  const one = oneIn(text)
  return one === null ? usesFor(dimension).some((use) => use === text) : holds(dimension, one)
}

/** Those of a table of dimensions; none of any other. */
const dimensionsOf = (columns: readonly ColumnToMap[]) => columns.flatMap(({ dimension }) => dimension ?? [])

/** The layout that a form says, or what is wrong with it, each at its field. */
export function layoutOf(
  language: Language,
  table: TableStart,
  columns: readonly ColumnToMap[],
  value: Filled,
  own: readonly { readonly code: string; readonly title: string }[],
): { readonly layout: Layout } | { readonly problems: FormState['problems'] } {
  const { cube, ...plain } = layoutWords(language)
  const words = table.dimensions ? { ...plain, ...cube } : plain
  const chosen = value as unknown as Readonly<Record<string, Use>>
  const dimensions = dimensionsOf(columns)
  const parts = columns.map((_, index) => String(chosen[useField(index)]))
  const said = dimensions.length > 0 ? layoutOfParts(dimensions, parts) : null
  const found =
    said?.uses ?? Object.fromEntries(columns.map(({ key }, index) => [key, chosen[useField(index)]!]))
  const { decimals, direction, describes } = value
  const about = own.find(({ code }) => value.indicator === `own:${code}`)
  if (value.indicator === 'new') {
    if (value.name === '') return { problems: { name: words.nameMissing } }
    if (own.some(({ code }) => code === value.name)) return { problems: { name: words.nameTaken } }
  }
  const described = { decimals, direction, describes }
  const indicator: WholeIndicator | null =
    value.indicator === 'new'
      ? newIndicator(value.name, value.unit, described)
      : about
        ? { ...about, ...described, isNew: false }
        : null
  const layout: Layout = {
    uses: found,
    ...(said ? { only: said.only } : {}),
    sheet: table.sheet,
    indicator,
    period: value.period || null,
    answers: { decimal: value.decimal, dates: value.dates, zeros: value.zeros === 'yes' },
  }
  const problem = said ? cubeProblem(dimensions, layout) : layoutProblem(table.header.names, layout)
  if (problem === null) return { layout }
  const at = (use: Use) => columns.findIndex(({ key }) => found[key] === use)
  switch (problem) {
    case 'no-place':
    case 'no-value':
      return { problems: { [useField(0)]: words.problems[problem] } }
    case 'no-indicator':
      return { problems: { indicator: words.problems[problem] } }
    case 'no-period':
      return { problems: { [said ? useField(0) : 'period']: words.problems[problem] } }
    case 'several': {
      const seen = new Set<string>(['value', 'nothing'])
      const second = columns.findIndex(({ key }) => {
        const use = found[key]!
        const isSecond = seen.has(use) && use !== 'value' && use !== 'nothing'
        seen.add(use)
        return isSecond
      })
      return { problems: { [useField(Math.max(0, second))]: words.problems[problem] } }
    }
    case 'several-values':
      return { problems: { [useField(at('value'))]: words.problems[problem] } }
  }
}

/** What stands for a column's heading on the page. */
export function headingOf(language: Language, { key, headings, number }: ColumnToMap): string {
  const words = layoutWords(language)
  const [first = ''] = headings
  if (key === periodKey && headings.length > 1) {
    const sorted = headings.toSorted()
    return words.periods(sorted[0]!, sorted.at(-1)!, String(headings.length))
  }
  return first === '' ? words.unnamed(String(number)) : first
}
