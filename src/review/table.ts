import type { Generated } from 'kysely'
import type { CivilDate } from '../i18n/format.ts'
import type { MemberRole, SourceKind } from './review.ts'

export type ReviewTables = {
  review: {
    partnershipId: string
    id: string
    name: string
    scope: string
    client: string
    fewestVoices: Generated<number>
    repeatsId: string | null
    begunOn: CivilDate
    createdAt: Generated<Date>
  }
  reviewMember: {
    partnershipId: string
    reviewId: string
    personId: string
    role: MemberRole
    addedAt: Generated<Date>
  }
  reviewPerspective: {
    partnershipId: string
    id: string
    reviewId: string
    place: number
    name: string
    question: string
  }
  reviewRole: {
    partnershipId: string
    id: string
    reviewId: string
    name: string
  }
  source: {
    partnershipId: string
    id: string
    reviewId: string
    kind: SourceKind
    number: number
    title: string
    createdAt: Generated<Date>
  }
  /** Written once. */
  sourceText: {
    partnershipId: string
    sourceId: string
    text: string
    addedAt: Generated<Date>
  }
  voice: {
    partnershipId: string
    id: string
    sourceId: string
    pseudonym: string
    roleId: string
    partyId: string | null
  }
  turn: {
    partnershipId: string
    sourceId: string
    place: number
    startAt: number
    endAt: number
    speaker: string
    voiceId: string | null
    isInterviewer: boolean
  }
}
