import type { Generated } from 'kysely'
import type { CivilDate } from '../i18n/format.ts'

export type AgreementTables = {
  /** The second version of an agreement, and all after it; the first has no row. */
  agreementVersion: {
    partnershipId: string
    outcomeId: string
    firstId: string
    number: number
  }
  /** A repealed law that the partnership has entered itself, or where a provision of one stands now. */
  lawChange: {
    partnershipId: string
    id: string
    sfs: string
    /** These four only of a law that the program does not know of itself; else empty. */
    name: string
    abbreviation: string
    replacedBySfs: string
    replacedByName: string
    since: CivilDate | null
    section: string
    nowIn: string
    recordedAt: Generated<Date>
    recordedBy: string
  }
  /** A reminder that has gone out. Moved days are reminded of anew. */
  agreementReminder: {
    partnershipId: string
    outcomeId: string
    about: 'end' | 'evaluation'
    onDay: CivilDate
    daysBefore: number
    sentAt: Generated<Date>
  }
}
