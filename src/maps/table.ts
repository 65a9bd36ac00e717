import type { Generated, JSONColumnType } from 'kysely'
import type { BoundaryContent } from './boundary.ts'

export type MapTables = {
  boundaryFile: {
    partnershipId: string
    id: string
    name: string
    /** Whose they are, as whoever loaded them has written it. */
    source: string
    licence: string
    content: JSONColumnType<BoundaryContent>
    uploadedAt: Generated<Date>
    uploadedBy: string
  }
  /** Drawn on the maps, by the codes of one property. Of several, the latest. */
  boundaryUse: {
    partnershipId: string
    fileId: string
    property: string
    usedAt: Generated<Date>
    usedBy: string
  }
  boundaryWithdrawal: {
    partnershipId: string
    fileId: string
    withdrawnAt: Generated<Date>
    withdrawnBy: string
  }
}
