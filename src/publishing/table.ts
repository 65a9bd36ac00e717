import type { Generated } from 'kysely'

export type PublishingTables = {
  /** The complete copy that a party keeps when it has left, in pieces. */
  partyCopy: {
    partnershipId: string
    partyId: string
    kind: Generated<'leaving'>
    /** 0 is the manifest; from 1 on comes the zip. */
    part: number
    content: Buffer
    madeAt: Generated<Date>
  }
}
