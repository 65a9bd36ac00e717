import type { Generated } from 'kysely'
import type { CivilDate } from '../i18n/format.ts'
import type { ReportKind } from './report.ts'

export type ReportTables = {
  /** The reports of a county that were frozen together. Never changed. */
  reportSet: {
    partnershipId: string
    id: string
    kind: ReportKind
    /** Of a review's alone, with its name as it was then. */
    reviewId: string | null
    reviewName: string | null
    year: number
    number: number
    knownOn: CivilDate
    frozenAt: Date
    frozenBy: string
    frozenName: string
    frozenHat: string
  }
  /** One of them. `content` is what `frozenText` wrote, and `seal` its sha256. */
  report: {
    partnershipId: string
    setId: string
    placeCode: string
    placeName: string
    place: number
    content: string
    seal: string
  }
  /** The sentences that a review's next report will begin with. Append-only. */
  reviewSummary: {
    partnershipId: string
    reviewId: string
    version: number
    how: 'written' | 'restored'
    summary: string
    writtenAt: Generated<Date>
    writtenBy: string
    writtenHat: string
  }
  reportFile: {
    partnershipId: string
    setId: string
    placeCode: string
    format: 'pdf' | 'docx'
    content: Buffer
    seal: string
  }
  reportMaking: {
    partnershipId: string
    id: string
    setId: string
    begunAt: Generated<Date>
    askedBy: string
    askedName: string
    askedHat: string
    holder: string | null
    beatAt: Date | null
  }
  reportMakingEnd: {
    partnershipId: string
    makingId: string
    endedAt: Generated<Date>
    outcome: 'finished' | 'failed' | 'cancelled'
    incident: string | null
  }
  reportPublication: {
    partnershipId: string
    setId: string
    number: number
    publishedAt: Generated<Date>
    publishedBy: string
  }
  reportWithdrawal: {
    partnershipId: string
    setId: string
    number: number
    reason: string
    withdrawnAt: Generated<Date>
    withdrawnBy: string
  }
}
