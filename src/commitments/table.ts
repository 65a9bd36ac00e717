import type { Generated } from 'kysely'
import type { CivilDate } from '../i18n/format.ts'

export type CommitmentTables = {
  /** Only for a period whose days are others than the usual ones. */
  mandatePeriod: {
    partnershipId: string
    /** The year of the election that it follows. */
    year: number
    firstOn: CivilDate
    lastOn: CivilDate
  }
  /** A party's promise of time in a body, for a mandate period. */
  commitment: {
    partnershipId: string
    id: string
    partyId: string
    bodyId: string
    period: number
    createdAt: Generated<Date>
  }
  /** Append-only: what was promised once is told for ever. */
  commitmentVersion: {
    partnershipId: string
    commitmentId: string
    number: number
    /** From this day on it stands in place of those with lower numbers. */
    fromOn: CivilDate
    /** None: from that day nothing is promised. */
    seats: number
    functions: string
    meetingsPerYear: number
    decidedBy: string
    decidedOn: CivilDate
    section: string
    diaryNumber: string
    recordedAt: Generated<Date>
    recordedBy: string
  }
}
