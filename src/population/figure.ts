import type { CivilDate } from '../i18n/format.ts'
import type { Sex } from './indicator.ts'

/** Why there is no value. */
export const missingReasons = [
  'missing',
  'suppressed',
  'not-applicable',
  'deleted',
  /** Left out because it would have been rounded off: too few pupils are without eligibility. */
  'rounded',
  /** Left out because some teachers need no certificate and are not counted. */
  'excluded',
] as const
export type MissingReason = (typeof missingReasons)[number]

/** One value of a file, read but not yet held against what the partnership knows. */
export type Figure = {
  /** Line of the file, or place in its list when it is JSON. */
  readonly line: number
  /** Which of the file's fetches it belongs to. */
  readonly fetch: number
  /** The indicator's code. */
  readonly code: string
  /** Code or name of a place, as written. */
  readonly place: string
  readonly period: string
  readonly sex: Sex
  /** Null if and only if there is a reason. */
  readonly value: number | null
  readonly reason: MissingReason | null
}

/** What is wrong with a row. Texts are those of the file, cut short, and never hold an identity number. */
export type Problem =
  | { readonly kind: 'unknown-place'; readonly text: string }
  /** `114` for `0114`: a program has read the code as a number. */
  | { readonly kind: 'lost-zero'; readonly text: string; readonly meant: string }
  /** A county, which is not loaded: its value is our own mean. */
  | { readonly kind: 'calculated-place'; readonly text: string }
  | { readonly kind: 'no-code' }
  | { readonly kind: 'unknown-sex'; readonly text: string }
  | { readonly kind: 'bad-period'; readonly text: string }
  /** A date where a period or a value should be: Excel has made it one. */
  | { readonly kind: 'date'; readonly text: string }
  /** A name that is nearly those of other places: it, or those of the whole file, have lost their accents. */
  | { readonly kind: 'similar-place'; readonly text: string; readonly meant: readonly string[] }
  | { readonly kind: 'bad-number'; readonly text: string }
  | { readonly kind: 'not-finite'; readonly text: string }
  | { readonly kind: 'unknown-status'; readonly text: string }
  | { readonly kind: 'value-and-status' }
  | { readonly kind: 'no-value' }
  /** Another row says something else about the same thing: neither can be trusted. */
  | {
      readonly kind: 'conflict'
      /** The line that says something else. Reports from before this was told have none. */
      readonly other?: number
    }
  | { readonly kind: 'identity-number'; readonly column: number }
  | { readonly kind: 'too-long'; readonly column: number }
  | { readonly kind: 'cells'; readonly expected: number; readonly found: number }
  | { readonly kind: 'shape' }

export type ProblemKind = Problem['kind']

export type Rejection = { readonly line: number; readonly problem: Problem }

export type Row = Figure | Rejection

/** An indicator as its source describes it. */
export type CatalogueEntry = {
  readonly line: number
  readonly code: string
  readonly title: string
  /** Null when the file has none: what is known stays. */
  readonly description: string | null
  readonly direction: 'increase' | 'decrease' | null
}

/** Where figures come from that somebody has written in by hand: no file tells it. */
export type Origin = {
  /** Who or what told them. */
  readonly origin: string
  /** How they were found out. */
  readonly note: string
  /** The day that they are from, which may be long before they were written in. */
  readonly datedOn: CivilDate
}

/** A file on its way in. Its rows come in batches, so that a million of them never stand in memory at once. */
export type FigureFile = {
  readonly name: string
  readonly source: string
  /** What the file is read as: figures, each fetch a vintage of its own, the oldest first; or words about indicators. */
  readonly content:
    | {
        readonly kind: 'figures'
        readonly fetches: readonly CivilDate[]
        readonly rows: AsyncIterable<readonly Row[]>
      }
    | { readonly kind: 'catalogue'; readonly rows: AsyncIterable<readonly (CatalogueEntry | Rejection)[]> }
  /** sha256 of the file; asked for when its last row has been read. */
  readonly hash: () => Buffer
  readonly origin?: Origin
}

/** Rejections are counted all, and told one by one up to here. */
export const mostTold = 100

export type Rejected = {
  readonly count: number
  readonly byReason: Readonly<Partial<Record<ProblemKind, number>>>
  readonly first: readonly Rejection[]
}

/** What a file brought, or would bring. `read` is the sum of added, revised, unchanged and rejected. */
export type LoadReport = {
  readonly kind: 'figures' | 'catalogue'
  /** Values, or the indicators of a catalogue. */
  readonly read: number
  readonly added: number
  readonly revised: number
  readonly unchanged: number
  /** How many of the unchanged differ from what we have, which was fetched later and therefore stays. */
  readonly older: number
  /** How many of the unchanged are the same value with other decimals. Reports from before this was told have none. */
  readonly finer?: number
  /** Indicators whose unit has probably changed. Reports from before this was told have none. */
  readonly jumps?: readonly LoadedJump[]
  readonly rejected: Rejected
  /** Numbers of the vintages that were made; none when nothing was new. */
  readonly vintages: readonly number[]
  /** The vintage of the same file, when it has been loaded before. */
  readonly loadedBefore: number | null
  readonly indicators: readonly LoadedIndicator[]
  /** The first and the last period. */
  readonly periods: readonly [string, string] | null
  readonly places: number
  /** How many of the places are units, and how much of what is new is about those; left out when none are. */
  readonly apart?: { readonly places: number; readonly added: number; readonly revised: number }
}

export type LoadedIndicator = {
  readonly code: string
  readonly title: string
  readonly isNew: boolean
}

/** An indicator whose values in nearly all places became ten to the power times what they were. */
export type LoadedJump = {
  readonly code: string
  readonly title: string
  readonly power: number
  readonly places: number
}

/** What a column of figures holds. */
export type Role = 'indicator' | 'place' | 'period' | 'sex' | 'value' | 'status'

/** Why a file as a whole cannot be read. */
export type FileProblem =
  | { readonly kind: 'empty' }
  /** A zip that is no workbook. */
  | { readonly kind: 'workbook' }
  /** An Excel file from before 2007, or one that a password protects. */
  | { readonly kind: 'old-workbook' }
  | { readonly kind: 'workbook-broken' }
  /** Swells when it is unpacked, or has a document type, which no workbook needs. */
  | { readonly kind: 'workbook-suspect' }
  /** In megabytes, unpacked. */
  | { readonly kind: 'workbook-too-large'; readonly most: number }
  | { readonly kind: 'too-many-columns'; readonly most: number }
  /** A row, or what a quotation mark that never ends makes one of, from this line on. */
  | { readonly kind: 'long-row'; readonly line: number }
  | { readonly kind: 'no-table' }
  | { readonly kind: 'unanswered' }
  | { readonly kind: 'not-text' }
  | { readonly kind: 'encoding' }
  | { readonly kind: 'unrecognised' }
  | { readonly kind: 'missing-column'; readonly columns: readonly Role[] }
  | { readonly kind: 'column-twice'; readonly columns: readonly string[] }
  | { readonly kind: 'identity-number-in-header'; readonly column: number }
  /** The first of them in a workbook, which is not kept. */
  | {
      readonly kind: 'identity-numbers'
      readonly count: number
      readonly first: readonly { readonly sheet: string; readonly line: number; readonly column: number }[]
    }
  /** A quotation mark that never ends, from the line after this one on. */
  | { readonly kind: 'quote'; readonly line: number }
  | { readonly kind: 'json' }
  /** Dimensions, sizes and values that contradict each other. */
  | { readonly kind: 'cube' }
  /** In cells. */
  | { readonly kind: 'cube-too-large'; readonly most: number }
  | { readonly kind: 'several-cubes' }
  | { readonly kind: 'too-many-indicators'; readonly most: number }
  /** Written in by hand, and somebody else has changed what it would replace. */
  | { readonly kind: 'meanwhile' }

/** The file cannot be read as figures; nothing of it is loaded. */
export class UnreadableFile extends Error {
  readonly problem: FileProblem

  constructor(problem: FileProblem) {
    super(`The file cannot be read: ${problem.kind}.`)
    this.name = 'UnreadableFile'
    this.problem = problem
  }
}
