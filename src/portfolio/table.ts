import type { ColumnType, Generated } from 'kysely'
import type { CivilDate } from '../i18n/format.ts'
import type { ActivityKind, StopAnswer } from './activity.ts'

export type PortfolioTables = {
  activity: {
    partnershipId: string
    id: string
    kind: ActivityKind
    name: string
    mission: string
    owner: string
    startsOn: CivilDate
    sunsetOn: CivilDate | null
    noSunsetReason: string
    /** Öre. The driver gives whole numbers of eight bytes as text. */
    yearlyCost: ColumnType<string | null, bigint | null, bigint | null>
    tenths: number
    createdAt: Generated<Date>
  }
  activityEnding: {
    partnershipId: string
    activityId: string
    endedOn: CivilDate
    how: string
    recordedAt: Generated<Date>
    recordedBy: string
    recordedHat: string
  }
  /** Append-only. */
  portfolioCapacity: {
    partnershipId: string
    number: number
    fromOn: CivilDate
    tenths: number
    projects: number | null
    note: string
    recordedAt: Generated<Date>
    recordedBy: string
    recordedHat: string
  }
  stopProposal: {
    partnershipId: string
    id: string
    activityId: string
    why: string
    answerBy: CivilDate
    raisedAt: Generated<Date>
    raisedBy: string
    raisedHat: string
  }
  stopAnswer: {
    partnershipId: string
    stopId: string
    answer: StopAnswer
    why: string
    byOn: CivilDate | null
    answeredAt: Generated<Date>
    answeredBy: string
    answeredHat: string
  }
}
