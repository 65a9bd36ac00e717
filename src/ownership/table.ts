import type { Generated } from 'kysely'
import type { CivilDate } from '../i18n/format.ts'

export type OwnershipTables = {
  /** The governing principles and what is expected of owners, as one set. Without a sending it is a draft. */
  principlesVersion: {
    partnershipId: string
    version: number
    startedAt: Generated<Date>
    startedBy: string
  }
  principlesClause: {
    partnershipId: string
    version: number
    /** The same from version to version. */
    id: string
    place: number
    kind: 'principle' | 'expectation'
    heading: string
    text: string
    /** Empty for an expectation. */
    practice: string
    /** The three below are null for a principle. */
    who: 'all' | 'municipality' | 'region' | 'other' | null
    measure: 'self' | 'answers' | 'reports' | 'seats' | 'meetings' | null
    withinDays: number | null
    fromOn: CivilDate | null
  }
  /** Struck from a draft; put back by taking this row away. */
  principlesClauseRemoval: {
    partnershipId: string
    version: number
    id: string
    removedAt: Generated<Date>
    removedBy: string
  }
  /** The draft is laid aside; taken up again by taking this row away. */
  principlesAbandonment: {
    partnershipId: string
    version: number
    abandonedAt: Generated<Date>
    abandonedBy: string
  }
  /** Sent for adoption: whether the version is in force is the outcome's to say. */
  principlesSending: {
    partnershipId: string
    version: number
    outcomeId: string
    sentAt: Generated<Date>
    sentBy: string
  }
}
