import type { Database, Db } from '../db/database.ts'
import type { FigureFile } from '../population/figure.ts'
import type { Doer } from '../record/thing.ts'
import type { Fetching, Plan, Service, Step } from './fetching.ts'

/** What a question was answered with: a page of it, and where it goes on. */
export type FetchedPage = {
  /** How many rows or cells have come. */
  readonly items: number
  /** Null when this was the last page. */
  readonly next: string | null
  /** As it came. */
  readonly bytes: Buffer
}

/** Every page of a fetching in order, as it came; readable more than once. */
export type Pages = () => AsyncIterable<{ readonly step: number; readonly json: unknown }>

/** What has come of a fetching, as a file of figures; and what turned up while it was read. */
export type FetchedFile = {
  readonly file: FigureFile
  /** Codes that there was anything about. */
  readonly codes: ReadonlySet<string>
  /** Codes that there was anything about of units. */
  readonly unitCodes?: ReadonlySet<string>
  /** Questions that were answered with anything at all. */
  readonly answered: ReadonlySet<number>
}

/** A kind of service that figures are fetched from: what differs between them. */
export type Fetchable = {
  readonly service: Service
  /** Whether anything is chosen. */
  readonly chosen: (db: Db) => Promise<boolean>
  /** Asks what has become of what is chosen, and then what to ask. `keep` writes what it was told. */
  readonly plan: (
    database: Database,
    doer: Doer,
    fetching: Pick<Fetching, 'id' | 'whole'>,
    signal: AbortSignal,
  ) => Promise<{ readonly plan: Plan; readonly keep: (db: Db) => Promise<void> }>
  /** Where the first page of a step is. */
  readonly addressOf: (step: Step) => string
  /** @throws ServiceFailure */
  readonly page: (step: Step, address: string, signal: AbortSignal) => Promise<FetchedPage>
  readonly file: (fetching: Pick<Fetching, 'id' | 'fetchedOn'>, plan: Plan, pages: Pages) => FetchedFile
  /** What rows are about, by their number: `N00945, 1780, 2020`. */
  readonly namesOf: (
    plan: Plan,
    pages: Pages,
    rows: readonly number[],
  ) => Promise<Readonly<Record<number, string>>>
  /** Last, in the transaction that brings the figures. */
  readonly loaded?: (db: Db, doer: Doer) => Promise<void>
}
