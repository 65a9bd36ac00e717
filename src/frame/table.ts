import type { Generated } from 'kysely'
import type { CivilDate } from '../i18n/format.ts'
import type { Manner, SilenceReason } from './frame.ts'
import type { PlannedEnding } from './planned.ts'

type Recorded = {
  partnershipId: string
  recordedBy: string
  recordedHat: string
  recordedAt: Generated<Date>
}

export type FrameTables = {
  interviewFrame: {
    partnershipId: string
    reviewId: string
    interviews: number | null
    people: number | null
  }
  frameRow: {
    partnershipId: string
    id: string
    reviewId: string
    place: number
    manner: Manner
    roleId: string
    whom: string
    interviews: number
    people: number
  }
  frameRowWithdrawal: Recorded & { rowId: string }
  frameSilence: Recorded & {
    id: string
    reviewId: string
    roleId: string | null
    partyId: string | null
    reason: SilenceReason
    words: string
  }
  plannedInterview: {
    partnershipId: string
    id: string
    reviewId: string
    number: number
    rowId: string
    day: CivilDate
    at: string | null
    isRemote: boolean
    room: string
    createdAt: Generated<Date>
  }
  plannedInterviewParty: {
    partnershipId: string
    plannedId: string
    partyId: string
  }
  plannedInterviewEnding: Recorded & {
    plannedId: string
    how: PlannedEnding
    words: string
    people: number | null
    sourceId: string | null
    guideNumber: number | null
  }
}
