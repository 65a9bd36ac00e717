import type { GeneratedAlways } from 'kysely'

export type RecordTables = {
  /** The audit chain: append-only, one row per write, numbered without gaps within a partnership. */
  event: {
    partnershipId: string
    /** 1, 2, 3 …: the revision that this event made. */
    revision: number
    /** The text that was hashed, as it was; the columns below are read from it by the database. */
    body: string
    /** sha256 of the previous event's hash followed by the body. */
    hash: Buffer
    kind: GeneratedAlways<string>
    subjectKind: GeneratedAlways<string>
    subjectId: GeneratedAlways<string>
    /** Null: the program itself. */
    byId: GeneratedAlways<string | null>
  }
  /** The spine: typed relations between things, followed both ways. */
  link: {
    partnershipId: string
    fromKind: string
    fromId: string
    relation: string
    toKind: string
    toId: string
    createdAt: GeneratedAlways<Date>
  }
  searchEntry: {
    partnershipId: string
    subjectKind: string
    subjectId: string
    title: string
    text: string
    searchable: GeneratedAlways<string>
  }
}
