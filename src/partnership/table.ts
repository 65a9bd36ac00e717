import type { Generated } from 'kysely'
import type { CivilDate } from '../i18n/format.ts'

export type PartnershipTables = {
  partnership: {
    partnershipId: string
    name: string
    /** The name of the county whose population the principals share, such as V00e4rmland. */
    area: string
    countyCode: string
    /** Example county with invented meetings beside real names. */
    demo: boolean
    /** Counts the writes; the number of the last event in the audit chain. */
    revision: Generated<number>
    /** Hash of the last event, so that a chain cut short is noticed. */
    chainHead: Generated<Buffer>
    createdAt: Generated<Date>
  }
  party: {
    partnershipId: string
    id: string
    kind: 'municipality' | 'region' | 'other'
    /** SCB's four-digit code for a municipality, Kolada's for a region. Text: leading zeros matter. */
    code: string
    name: string
    joinedOn: CivilDate
    leftOn: CivilDate | null
  }
  body: {
    partnershipId: string
    id: string
    kind: 'arena' | 'steering' | 'preparatory' | 'working'
    name: string
    createdAt: Generated<Date>
  }
  seat: {
    partnershipId: string
    id: string
    bodyId: string
    partyId: string
    personId: string
    role: 'coordinator' | 'leader' | 'official'
    fromOn: CivilDate
    toOn: CivilDate | null
  }
  purpose: {
    partnershipId: string
    version: number
    text: string
    agreedOn: CivilDate
  }
}
