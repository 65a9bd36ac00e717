import type { Generated } from 'kysely'

export type ComparisonTables = {
  /** A group of places that the partnership has put together, in versions. The highest counts. */
  placeGroup: {
    partnershipId: string
    id: string
    version: number
    /** Null: the group was taken away. */
    name: string | null
    /** How it was made. */
    basis: string
    /** Codes of municipalities. */
    members: readonly string[]
    writtenAt: Generated<Date>
    writtenBy: string
  }
}
