import { formatDate, numeral } from '../i18n/format.ts'
import { type Indicator, unitOf } from '../population/indicator.ts'
import type { Place } from '../population/place.ts'
import { placeLabel } from '../population/story.ts'
import { changesSince } from './changes.ts'
import {
  type Block,
  type Cell,
  documentVersion,
  editionName,
  kindName,
  type PlaceKind,
  type ReportDocument,
  type Section,
  type Table,
  type Tracked,
} from './report.ts'
import type { ReportSource } from './source.ts'

/** Small pieces that every kind of report is written with. Reports speak Swedish. */

export const text = (words: string, tone?: 'strong' | 'muted' | 'agreed'): Block =>
  tone ? { kind: 'text', text: words, tone } : { kind: 'text', text: words }

export const heading = (words: string, level: 3 | 4 = 3): Block => ({ kind: 'heading', text: words, level })

/** No list where there is nothing in it. */
export const list = (items: readonly string[]): readonly Block[] =>
  items.length > 0 ? [{ kind: 'list', items }] : []

/** A column's name with `#` last is one of numbers. */
export const table = (
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
): Block => ({ kind: 'table', table: tableOf(caption, columns, rows) })

export function tableOf(
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
): Table {
  return {
    caption,
    columns: columns.map((name) => ({ name: name.replace(/#$/, ''), number: name.endsWith('#') })),
    rows,
  }
}

/** Numerals count neuter (`ett mål`); most other things are not (`en effekt`). */
export function count(how: number, one: string, many: string, neuter = true): string {
  if (how === 1) return `${neuter ? 'ett' : 'en'} ${one}`
  return `${how === 0 ? (neuter ? 'inget' : 'ingen') : numeral('sv', how)} ${how === 0 ? one : many}`
}

export const day = (date: Parameters<typeof formatDate>[1]) => formatDate('sv', date)

/** `procent`, `kronor per invånare`; empty for what is just counted. */
export function unitName(indicator: Indicator): string {
  const { symbol } = unitOf('sv', indicator)
  return symbol === '%' ? 'procent' : symbol
}

/** What a previous number was, for the new one to be held against. */
export type Previous = {
  readonly number: number
  readonly frozenOn: string
  readonly tracked: readonly Tracked[]
}

/** The frame that the reports of places share. */
export function documentOf(
  source: ReportSource,
  place: Place,
  told: {
    readonly kind: PlaceKind
    readonly number: number
    readonly previous: Previous | null
    readonly summary: readonly string[]
    readonly sections: readonly Section[]
    readonly tracked: readonly Tracked[]
  },
): ReportDocument {
  const { kind, number, previous, summary, sections, tracked } = told
  const name = kindName(kind, Number(source.knownOn.slice(0, 4)))
  const where = placeLabel('sv', place)
  return {
    version: documentVersion,
    kind,
    partnership: source.partnership,
    demo: source.demo,
    kindName: name,
    title: `${name} för ${where}`,
    place: { code: place.code, name: where },
    knownOn: source.knownOn,
    frozenAt: source.frozenAt.toISOString(),
    edition: editionName(number),
    facts: [
      { label: 'Gäller', text: where },
      { label: 'Värden kända', text: day(source.knownOn) },
      { label: 'Fryst', text: day(source.today) },
      { label: 'Utgåva', text: editionName(number) },
    ],
    summary,
    sections: previous
      ? [changed(previous, tracked, 'Inga värden, mål eller antaganden'), ...sections]
      : sections,
    tracked,
  }
}

/** What differs from the number before, said first: whoever has read that one need not look for it. */
export function changed(
  { number, frozenOn, tracked: before }: Previous,
  tracked: readonly Tracked[],
  nothing: string,
): Section {
  const changes = changesSince(before, tracked)
  const title = `Ändrat sedan nummer ${number}`
  if (changes.length === 0) {
    return {
      heading: title,
      blocks: [text(`${nothing} har ändrats sedan nummer ${number}, som frystes ${frozenOn}.`)],
    }
  }
  return {
    heading: title,
    blocks: [
      text(`Nummer ${number} frystes ${frozenOn}. Det här står annorlunda nu:`),
      table(
        title,
        ['Vad', `I nummer ${number}`, 'Nu'],
        changes.map(({ what, before: was, after }) => [
          what,
          was ?? 'fanns inte med',
          after ?? 'är inte längre med',
        ]),
      ),
    ],
  }
}
