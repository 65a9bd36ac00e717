import type { Generated } from 'kysely'
import type { MemoKind } from './memo.ts'
import type { StepKind } from './step.ts'

export type CodingTables = {
  coder: {
    partnershipId: string
    id: string
    reviewId: string
    personId: string | null
    name: string
    number: number
  }
  code: {
    partnershipId: string
    id: string
    reviewId: string
    parentId: string | null
    perspectiveId: string | null
    name: string
    definition: string
    color: string | null
    isCodable: Generated<boolean>
    place: number
    createdAt: Generated<Date>
  }
  segment: {
    partnershipId: string
    id: string
    sourceId: string
    /** In Unicode characters from 0; the end exclusive. */
    startAt: number
    endAt: number
    coderId: string | null
    createdAt: Generated<Date>
  }
  coding: {
    partnershipId: string
    id: string
    segmentId: string
    codeId: string
    coderId: string
    codedAt: Generated<Date>
  }
  memo: {
    partnershipId: string
    id: string
    reviewId: string
    kind: MemoKind
    sourceId: string | null
    segmentId: string | null
    codeId: string | null
    text: string
    coderId: string
    writtenAt: Generated<Date>
  }
  codingAgreement: {
    partnershipId: string
    id: string
    segmentId: string
    codeId: string
    /** The person who wrote it down. */
    agreedBy: string
    coderIds: readonly string[]
    agreedAt: Generated<Date>
  }
  /** Append-only. */
  codingStep: {
    partnershipId: string
    id: string
    reviewId: string
    revision: number
    personId: string
    kind: StepKind
    subjectId: string
    sourceId: string | null
    /** `Change[]` of `step.ts`, as JSON. */
    changes: string
    undoesId: string | null
    doneAt: Generated<Date>
  }
  codingPresence: {
    partnershipId: string
    sourceId: string
    personId: string
    seenAt: Date
  }
}
