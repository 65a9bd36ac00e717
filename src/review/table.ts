import type { Generated } from 'kysely'
import type { CivilDate } from '../i18n/format.ts'
import type { QuestionEnding } from './openQuestion.ts'
import type { GroupKind } from './organisation.ts'
import type { PhaseMark } from './phase.ts'
import type { MemberRole, SourceKind } from './review.ts'

type Recorded = {
  partnershipId: string
  recordedBy: string
  recordedHat: string
  recordedAt: Generated<Date>
}

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
    leavesAside: Generated<string>
    clientBodyId: string | null
    createdAt: Generated<Date>
  }
  reviewCompletion: Recorded & {
    reviewId: string
    completedOn: CivilDate
    note: string
  }
  reviewGroup: {
    partnershipId: string
    id: string
    reviewId: string
    kind: GroupKind
    name: string
    members: string
    bodyId: string | null
  }
  reviewPhase: {
    partnershipId: string
    id: string
    reviewId: string
    name: string
    about: string
    fromOn: CivilDate
    toOn: CivilDate
  }
  reviewPhaseMark: Recorded & {
    phaseId: string
    what: PhaseMark
    happenedOn: CivilDate
  }
  openQuestion: {
    partnershipId: string
    id: string
    reviewId: string
    question: string
    ownerId: string
    dueOn: CivilDate
    createdAt: Generated<Date>
  }
  openQuestionEnding: Recorded & {
    questionId: string
    how: QuestionEnding
    words: string
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
