import type { ColumnType, Generated } from 'kysely'
import type { CivilDate } from '../i18n/format.ts'
import type { Bearing, Breadth } from './breadth.ts'
import type { ConclusionKind, ConclusionText, SharingState } from './conclusion.ts'
import type { FateKind } from './recurrence.ts'

export type FindingTables = {
  conclusion: ConclusionText & {
    partnershipId: string
    id: string
    reviewId: string
    kind: ConclusionKind
    number: number
    place: number
    /** The number of the version that counts. */
    version: number
    createdAt: Generated<Date>
  }
  /** Append-only. */
  conclusionVersion: {
    partnershipId: string
    conclusionId: string
    version: number
    how: 'added' | 'changed' | 'restored'
    content: ColumnType<ConclusionText, string, never>
    writtenAt: Generated<Date>
    writtenBy: string
    writtenHat: string
  }
  conclusionWithdrawal: {
    partnershipId: string
    conclusionId: string
    reason: string
    withdrawnAt: Generated<Date>
    withdrawnBy: string
    withdrawnHat: string
  }
  findingEvidence: {
    partnershipId: string
    id: string
    findingId: string
    bearing: Bearing
    sourceId: string
    /** Null for a document as a whole. It may be of a segment that is no more. */
    segmentId: string | null
    addedAt: Generated<Date>
    addedBy: string
    addedHat: string
  }
  findingTally: {
    partnershipId: string
    findingId: string
    breadth: ColumnType<Breadth, string, string>
    countedAt: Generated<Date>
  }
  counterSearch: {
    partnershipId: string
    findingId: string
    note: string
    searchedAt: Generated<Date>
    searchedBy: string
    searchedHat: string
  }
  quote: {
    partnershipId: string
    id: string
    findingId: string
    bearing: Bearing
    segmentId: string
    text: string
    roleId: string | null
    roleVoices: number | null
    releasedAt: Generated<Date>
    releasedBy: string
    releasedHat: string
  }
  quoteWithdrawal: {
    partnershipId: string
    quoteId: string
    withdrawnAt: Generated<Date>
    withdrawnBy: string
    withdrawnHat: string
  }
  strengthCare: {
    partnershipId: string
    recommendationId: string
    strengthId: string
  }
  /** Append-only. */
  reviewSharing: {
    partnershipId: string
    reviewId: string
    number: number
    state: SharingState
    sharedAt: Generated<Date>
    sharedBy: string
    sharedHat: string
  }
  recommendationFate: {
    partnershipId: string
    earlierId: string
    reviewId: string
    fate: FateKind
    laterId: string | null
    reason: string
    seenOn: CivilDate
    recordedAt: Generated<Date>
    recordedBy: string
    recordedHat: string
  }
  /** Append-only. */
  obstacleAnswer: {
    partnershipId: string
    recommendationId: string
    number: number
    text: string
    answeredAt: Generated<Date>
    answeredBy: string
    answeredHat: string
  }
}
