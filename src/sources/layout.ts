import { createHash } from 'node:crypto'
import type { Indicator } from '../population/indicator.ts'
import { readPeriod, readSex } from './cells.ts'

/** What a column of a file is. */
export const uses = ['indicator', 'place', 'period', 'sex', 'value', 'status', 'nothing'] as const
export type Use = (typeof uses)[number]

/** An indicator of one's own that a file is about as a whole. One that is new is described as it is here. */
export type WholeIndicator = Pick<Indicator, 'title' | 'decimals' | 'direction' | 'describes'> & {
  readonly code: string
  readonly isNew: boolean
}

/** How the columns of a file are read: remembered by its headings, and used again for the next file that has them. */
export type Layout = {
  /** By heading, as `keyOf` writes it. */
  readonly uses: Readonly<Record<string, Use>>
  /** Of a table of dimensions, the one category that is read of each that is nothing else, by heading. */
  readonly only?: Readonly<Record<string, string>>
  /** The sheet of a workbook where several have the same headings. */
  readonly sheet: string | null
  /** What the whole file is about, where no column says. */
  readonly indicator: WholeIndicator | null
  readonly period: string | null
  readonly answers: Answers
}

/** What a file does not say by itself. Null: nobody has been asked. */
export type Answers = {
  /** The sign before decimals; the other one parts thousands, unless both are decimal signs. */
  readonly decimal: 'comma' | 'point' | 'either' | null
  /** What a date stands for where a period should be. */
  readonly dates: 'month' | 'year' | null
  /** Whether a code of three digits has lost a zero. */
  readonly zeros: boolean
}

export const nothingAsked: Answers = { decimal: null, dates: null, zeros: false }

/** What headings that are years, quarters or months are called together: next year there is one more. */
export const periodKey = '[period]'

/** A heading, told apart from the others of its file however it is written. */
export function keysOf(header: readonly string[]): readonly string[] {
  const seen = new Map<string, number>()
  return header.map((name, index) => {
    if (name.trim() === '') return `[${index + 1}]`
    const key = plain(name)
    if ('value' in readPeriod(key.toUpperCase())) return periodKey
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return count === 1 ? key : `${key} (${count})`
  })
}

const plain = (name: string) => name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('sv')

/** The same for all files with the same headings, in whatever order, and however many periods there are. */
export function shapeOf(header: readonly string[]): string {
  const keys = [...new Set(keysOf(header).filter((key) => !/^\[\d+\]$/.test(key)))].toSorted()
  return createHash('sha256').update(keys.join('\u001f')).digest('hex')
}

/** What the headings of several columns of values are. */
export type Across = 'period' | 'sex' | 'indicator'

export type LayoutProblem =
  | 'no-place'
  | 'no-value'
  | 'no-indicator'
  | 'no-period'
  | 'several'
  | 'several-values'

/** What is wrong with a layout; null when files can be read by it. */
export function layoutProblem(
  header: readonly string[],
  layout: Pick<Layout, 'uses' | 'indicator' | 'period'>,
): LayoutProblem | null {
  const keys = keysOf(header)
  const having = (use: Use) => keys.flatMap((key, index) => (layout.uses[key] === use ? [index] : []))
  for (const use of ['indicator', 'place', 'period', 'sex', 'status'] as const) {
    if (having(use).length > 1) return 'several'
  }
  const values = having('value')
  if (having('place').length === 0) return 'no-place'
  if (values.length === 0) return 'no-value'
  const has = {
    indicator: having('indicator').length > 0 || layout.indicator !== null,
    period: having('period').length > 0 || layout.period !== null,
    sex: having('sex').length > 0,
  }
  const across = acrossOf(
    values.map((index) => header[index]!),
    has,
  )
  if (!has.period && across !== 'period') return 'no-period'
  if (!has.indicator && across !== 'indicator') return 'no-indicator'
  if (values.length > 1 && across === null) return 'several-values'
  return null
}

/** Which of what the columns do not tell the headings of the values do. */
export function acrossOf(
  headings: readonly string[],
  has: { readonly indicator: boolean; readonly period: boolean; readonly sex: boolean },
): Across | null {
  const areAll = (read: (text: string) => object) =>
    headings.every((heading) => 'value' in read(heading.trim()))
  if (!has.period && areAll(readPeriod)) return 'period'
  if (headings.length > 1 && !has.sex && areAll(readSex)) return 'sex'
  if (!has.indicator && has.period) return 'indicator'
  return null
}
