import { createHash } from 'node:crypto'
import type { CivilDate } from '../i18n/format.ts'
import type {
  ChartAction,
  ChartPoint,
  ChartTarget,
  ControlPoint,
  Meaning,
  Phase,
  Unit,
} from '../ui/chart/series.ts'
import type { TowardsTarget } from '../ui/status.tsx'

export const placeKinds = ['yearly', 'direction'] as const

/** Made for the county and each municipality: `yearly`, how the population fares; `direction`, what is agreed. */
export type PlaceKind = (typeof placeKinds)[number]

/** `review`: what a review of the partnership itself has arrived at. */
export type ReportKind = PlaceKind | 'review'

/** Which shape of document the program writes. A new number, and what is frozen in the old one is still read. */
export const documentVersion = 1

/**
 * A report as it was frozen: everything that it says, in Swedish and ready to read. Pages, PDF and Word are made from
 * this alone, and nothing in it is markup.
 */
export type ReportDocument = {
  readonly version: typeof documentVersion
  readonly kind: ReportKind
  /** "Nya Perspektiv Värmland". */
  readonly partnership: string
  /** What an example says about itself; null for a real partnership. */
  readonly demo: string | null
  /** "Årsrapport 2026". */
  readonly kindName: string
  /** "Årsrapport 2026 för Karlstad". */
  readonly title: string
  readonly place: { readonly code: string; readonly name: string }
  /** The day whose values it shows, and when it was frozen, as ISO. */
  readonly knownOn: CivilDate
  readonly frozenAt: string
  /** "Nummer 2, ersätter nummer 1". */
  readonly edition: string
  readonly facts: readonly Fact[]
  /** What one should know first. */
  readonly summary: readonly string[]
  readonly sections: readonly Section[]
  /** What can be told to have changed in a later number, by a key that stays the same. */
  readonly tracked: readonly Tracked[]
}

export type Fact = { readonly label: string; readonly text: string }

export type Tracked = { readonly key: string; readonly what: string; readonly text: string }

export type Section = { readonly heading: string; readonly blocks: readonly Block[] }

export type Block =
  | { readonly kind: 'heading'; readonly text: string; readonly level: 3 | 4 }
  /** `strong`: what matters most, where it is followed by more. */
  | { readonly kind: 'text'; readonly text: string; readonly tone?: 'strong' | 'muted' | 'agreed' }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** What somebody said, and as what: "Chef för verksamhet". */
  | { readonly kind: 'quote'; readonly text: string; readonly by: string }
  | { readonly kind: 'table'; readonly table: Table }
  | Figure

/** A chart, the same in a table beside it, and where it comes from. */
export type Figure = {
  readonly kind: 'figure'
  /** Unique in the document. */
  readonly id: string
  readonly title: string
  /** What the picture shows, for those who do not see it. */
  readonly description: string
  readonly chart: FrozenChart
  readonly table: Table
  readonly source: string
}

export type Table = {
  readonly caption: string
  readonly columns: readonly { readonly name: string; readonly number: boolean }[]
  /** As many cells in each row as there are columns; the first says what the row is about. */
  readonly rows: readonly (readonly Cell[])[]
}

/** Words, or where something stands against its target: a word with a shape. */
export type Cell = string | { readonly towards: TowardsTarget; readonly text: string }

/** JSON knows no infinity: null is no bound. */
type FrozenUnit = Omit<Unit, 'bounds'> & { readonly bounds: readonly [number | null, number | null] | null }

export type FrozenChart =
  | {
      readonly drawn: 'control'
      readonly unit: FrozenUnit
      readonly points: readonly ControlPoint[]
      readonly phases: readonly Phase[]
      readonly target: ChartTarget | null
      readonly actions: readonly ChartAction[]
    }
  | {
      readonly drawn: 'trajectory'
      readonly unit: FrozenUnit
      readonly points: readonly ChartPoint[]
      readonly target: { readonly year: number; readonly value: number; readonly note: string }
      readonly promised: number | null
      readonly pace: {
        readonly value: number
        readonly meaning: Meaning
        readonly band: { readonly low: number; readonly high: number } | null
      } | null
      readonly baseline: { readonly year: number; readonly value: number } | null
    }

export function frozenUnit({ symbol, decimals, bounds }: Unit): FrozenUnit {
  const bound = (value: number) => (Number.isFinite(value) ? value : null)
  return { symbol, decimals, bounds: bounds && [bound(bounds[0]), bound(bounds[1])] }
}

export function drawnUnit({ symbol, decimals, bounds }: FrozenUnit): Unit {
  return {
    symbol,
    decimals,
    bounds: bounds && [bounds[0] ?? Number.NEGATIVE_INFINITY, bounds[1] ?? Number.POSITIVE_INFINITY],
  }
}

/** The text that is kept. What is read from it is the document, and its seal is that of these very bytes. */
export function frozenText(document: ReportDocument): string {
  return JSON.stringify(document)
}

/** Of a document that frozenText has written. Throws where the text is not what was sealed. */
export function thawed({
  content,
  seal,
}: {
  readonly content: string
  readonly seal: string
}): ReportDocument {
  if (sealOf(content) !== seal) throw new Error('A frozen report is not what it was sealed as.')
  // Written by frozenText alone, as the seal shows.
  return JSON.parse(content) as ReportDocument
}

/** sha256, in hexadecimal. */
export function sealOf(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}

const kindNames = {
  yearly: 'Årsrapport',
  direction: 'Inriktningsdokument',
  review: 'Kartläggningsrapport',
} as const satisfies Record<ReportKind, string>

/** "Årsrapport 2026", "Inriktningsdokument 2026". The reports are in Swedish, whoever reads about them. */
export function kindName(kind: ReportKind, year: number): string {
  return `${kindNames[kind]} ${year}`
}

/** What the report of a review is called: "Rapport: Förbättrat partnerskap". */
export const reviewTitle = (name: string): string => `Rapport: ${name}`

/** Where the one report of a review stands among the places of its set. */
export const reviewPlace = 'review'

/** "Nummer 2, ersätter nummer 1". */
export function editionName(number: number): string {
  return number === 1 ? 'Nummer 1' : `Nummer ${number}, ersätter nummer ${number - 1}`
}

/** `årsrapport-2026-nr-2-karlstad.pdf`. */
export function fileName(
  { kind, title, edition }: Pick<ReportDocument, 'kind' | 'title' | 'edition'>,
  format: string,
): string {
  const number = /\d+/.exec(edition)?.[0] ?? '1'
  const words = `${title} nr ${number}`.replace(' för ', ' ')
  const named = words.toLocaleLowerCase('sv').replaceAll(/[^\p{L}\p{N}]+/gu, '-')
  return `${named || kind}.${format}`
}
