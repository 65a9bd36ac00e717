import type { Generated } from 'kysely'
import type { CivilDate } from '../i18n/format.ts'
import type { Scope } from './token.ts'

export type ApiTables = {
  /** A key for a program, which acts as the seat. The secret itself is stored nowhere. */
  apiToken: {
    partnershipId: string
    id: string
    seatId: string
    name: string
    scope: Scope
    /** sha256 of the secret: 256 random bits, which nobody finds by trying. */
    secretHash: Buffer
    /** The last day, which still counts. */
    lastOn: CivilDate
    madeAt: Generated<Date>
  }
  apiTokenRevocation: {
    partnershipId: string
    tokenId: string
    revokedAt: Generated<Date>
    revokedBy: string
  }
  /** The latest day on which it opened something. No event: that somebody has read changes nothing. */
  apiTokenUse: {
    partnershipId: string
    tokenId: string
    usedOn: CivilDate
  }
}
