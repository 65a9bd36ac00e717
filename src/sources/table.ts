import type { Generated, JSONColumnType } from 'kysely'

export type SourceTables = {
  /** A file on its way into the figures: uploaded, previewed, loaded or withdrawn. */
  figureFile: {
    partnershipId: string
    id: string
    name: string
    content: Buffer
    hash: Buffer
    uploadedAt: Generated<Date>
    uploadedBy: string
    /** Null: as its headings say, or as is remembered of them. */
    layoutId: string | null
  }
  /** How the columns of files with the same headings are read. The latest for a shape counts. */
  figureLayout: {
    partnershipId: string
    id: string
    shape: string
    layout: JSONColumnType<object>
    headings: JSONColumnType<object>
    fileName: string
    madeAt: Generated<Date>
    madeBy: string
    madeName: string
    madeHat: string
  }
  /** Forgotten. */
  figureLayoutEnd: {
    partnershipId: string
    layoutId: string
    endedAt: Generated<Date>
    endedBy: string
  }
  /** The loading of a file. No row: only previewed. `finishedAt` null: going on, or cut off. */
  figureLoading: {
    partnershipId: string
    fileId: string
    startedAt: Generated<Date>
    /** Rows read so far, out of about `rowsExpected`. */
    rowsRead: Generated<number>
    rowsExpected: number
    beatAt: Generated<Date>
    finishedAt: Date | null
    failure: string | null
    report: JSONColumnType<object> | null
  }
}
