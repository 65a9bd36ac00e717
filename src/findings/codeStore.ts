import { sql } from 'kysely'
import { validate as isUuid } from 'uuid'
import type { Db } from '../db/database.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Review, SourceKind } from '../review/review.ts'
import { textOfSegment } from './evidenceStore.ts'

export type CodeInUse = {
  readonly id: string
  readonly name: string
  readonly perspectiveId: string | null
  readonly segments: number
}

/** A part of a source that somebody has put a code on. */
export type CodedSegment = {
  readonly id: string
  readonly sourceId: string
  readonly kind: SourceKind
  readonly number: number
  readonly text: string
}

/** The codes of a review that stand on something, by name. Only for its members. */
export async function codesInUse(db: Db, { id }: Pick<Review, 'id'>): Promise<readonly CodeInUse[]> {
  return db
    .selectFrom('code')
    .innerJoin('coding', 'coding.codeId', 'code.id')
    .select([
      'code.id',
      'code.name',
      'code.perspectiveId',
      sql<number>`count(distinct coding.segment_id)::int`.as('segments'),
    ])
    .where('code.reviewId', '=', id)
    .groupBy(['code.id', 'code.name', 'code.perspectiveId'])
    .orderBy('code.name')
    .execute()
}

/** Every segment with the code, in the order of the sources. Only for members of the review. */
export async function segmentsWith(
  db: Db,
  { id }: Pick<Review, 'id'>,
  codeId: string,
): Promise<readonly CodedSegment[]> {
  if (!isUuid(codeId)) throw new Refusal('not-found', '')
  const rows = await db
    .selectFrom('segment')
    .innerJoin('source', 'source.id', 'segment.sourceId')
    .innerJoin('sourceText', 'sourceText.sourceId', 'segment.sourceId')
    .select(['segment.id', 'segment.sourceId', 'source.kind', 'source.number', textOfSegment.as('text')])
    .where('source.reviewId', '=', id)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('coding')
          .select('coding.id')
          .whereRef('coding.segmentId', '=', 'segment.id')
          .where('coding.codeId', '=', codeId),
      ),
    )
    .orderBy('source.kind')
    .orderBy('source.number')
    .orderBy('segment.startAt')
    .execute()
  return rows.map(({ text, ...row }) => ({ ...row, text: text ?? '' }))
}
