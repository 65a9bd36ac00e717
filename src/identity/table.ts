import type { Generated } from 'kysely'

export type IdentityTables = {
  person: { partnershipId: string; id: string; name: string; email: string; createdAt: Generated<Date> }
  /** A one-time code sent by mail. Used or worn out, it is deleted. */
  signInCode: {
    partnershipId: string
    personId: string
    codeHash: Buffer
    expiresAt: Date
    attempts: Generated<number>
  }
  session: {
    partnershipId: string
    tokenHash: Buffer
    personId: string
    /** The hat: as whom the person acts. */
    seatId: string
    createdAt: Generated<Date>
    expiresAt: Date
  }
}
