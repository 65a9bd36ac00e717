import type { Generated, JSONColumnType } from 'kysely'
import type { CivilDate } from '../i18n/format.ts'
import type { Direction } from '../signals/rules.ts'
import type { FixedPart } from './fetchedTable.ts'
import type { Rhythm, Service } from './fetching.ts'
import type { Level } from './koladaShapes.ts'
import type { PxChoice } from './pxweb.ts'

export type FetchingTables = {
  /** An indicator that is fetched from Kolada, as its catalogue told of it last. */
  fetchedIndicator: {
    partnershipId: string
    code: string
    title: string
    bySex: boolean
    level: Level
    publishedOn: CivilDate | null
    publishedPeriod: string | null
    hasUnits: Generated<boolean>
    chosenAt: Generated<Date>
    chosenBy: string
  }
  /** The values of its units are fetched too. No row: they are not. */
  fetchedIndicatorUnits: {
    partnershipId: string
    code: string
    chosenAt: Generated<Date>
    chosenBy: string
  }
  fetchedIndicatorEnd: {
    partnershipId: string
    code: string
    endedAt: Generated<Date>
    endedBy: string
  }
  /** An indicator that is made of a table of a statistical database: which, and what its dimensions mean. */
  fetchedTable: {
    partnershipId: string
    id: string
    /** The code of the indicator that it becomes. */
    code: string
    choice: JSONColumnType<PxChoice>
    /** What the source calls the dimensions that are not spread out; none until it has been asked since this is kept. */
    parts: JSONColumnType<readonly FixedPart[]>
    /** The table's title, and the measure as its source named and counted it last. */
    tableTitle: string
    measure: string
    /** What the indicator is called here, what it is counted in, with how many decimals, and which way is better. */
    name: string
    unit: string
    decimals: number
    direction: Direction
    chosenAt: Generated<Date>
    chosenBy: string
  }
  fetchedTableEnd: {
    partnershipId: string
    tableId: string
    endedAt: Generated<Date>
    endedBy: string
  }
  /** No row: by hand. */
  fetchingRhythm: {
    partnershipId: string
    service: Service
    rhythm: Rhythm
    setAt: Generated<Date>
    setBy: string
  }
  fetching: {
    partnershipId: string
    id: string
    service: Service
    begunAt: Generated<Date>
    fetchedOn: CivilDate
    /** Null when it was due by itself. */
    askedBy: string | null
    askedName: string
    askedHat: string
    whole: boolean
    /** Null until the catalogue has been asked. */
    plan: JSONColumnType<object> | null
    holder: string | null
    beatAt: Date | null
    tries: Generated<number>
    problem: JSONColumnType<object> | null
    retryAt: Date | null
  }
  /** What has come of a fetching that is under way. `nextUrl` null: the last page of its step. */
  fetchedPage: {
    partnershipId: string
    fetchingId: string
    step: number
    page: number
    items: number
    nextUrl: string | null
    content: Buffer
  }
  fetchingEnd: {
    partnershipId: string
    fetchingId: string
    endedAt: Generated<Date>
    outcome: 'finished' | 'failed' | 'cancelled'
    report: JSONColumnType<object>
  }
  /** Since when changes to the answer of a question can be asked for. */
  fetchedQuery: {
    partnershipId: string
    query: string
    fetchedOn: CivilDate
  }
}
