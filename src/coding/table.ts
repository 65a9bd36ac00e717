import type { Generated } from 'kysely'

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
}
