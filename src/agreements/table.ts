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
