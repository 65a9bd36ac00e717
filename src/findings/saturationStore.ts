import type { Db } from '../db/database.ts'
import type { Perspective, Review } from '../review/review.ts'
import { perspectivesOf, sourcesOf } from '../review/store.ts'
import { type Gain, gainsOf } from './saturation.ts'

export type PerspectiveGains = { readonly perspective: Perspective; readonly gains: readonly Gain[] }

/**
 * What each further interview brought to each perspective, in the order of their numbers. A code belongs to the
 * perspective of its own or of the nearest code above it. Only for members of the review.
 */
export async function saturationIn(db: Db, review: Pick<Review, 'id'>): Promise<readonly PerspectiveGains[]> {
  const [perspectives, interviews] = [
    await perspectivesOf(db, review),
    await sourcesOf(db, review, 'interview'),
  ]
  const codes = await db
    .selectFrom('code')
    .select(['id', 'parentId', 'perspectiveId'])
    .where('reviewId', '=', review.id)
    .execute()
  const perspectiveOf = perspectiveFinder(codes)
  const coded = await db
    .selectFrom('coding')
    .innerJoin('segment', 'segment.id', 'coding.segmentId')
    .innerJoin('source', 'source.id', 'segment.sourceId')
    .select(['segment.sourceId', 'coding.codeId as id'])
    .distinct()
    .where('source.reviewId', '=', review.id)
    .where('source.kind', '=', 'interview')
    .execute()
  const found = await db
    .selectFrom('findingEvidence')
    .innerJoin('conclusion', 'conclusion.id', 'findingEvidence.findingId')
    .select(['findingEvidence.sourceId', 'conclusion.id', 'conclusion.perspectiveId'])
    .distinct()
    .where('conclusion.reviewId', '=', review.id)
    .execute()
  return perspectives.map((perspective) => ({
    perspective,
    gains: gainsOf(
      interviews.map(({ id: sourceId, number }) => ({
        sourceId,
        number,
        codes: coded
          .filter((each) => each.sourceId === sourceId && perspectiveOf(each.id) === perspective.id)
          .map(({ id }) => id),
        findings: found
          .filter((each) => each.sourceId === sourceId && each.perspectiveId === perspective.id)
          .map(({ id }) => id),
      })),
    ),
  }))
}

type CodeInTree = {
  readonly id: string
  readonly parentId: string | null
  readonly perspectiveId: string | null
}

function perspectiveFinder(codes: readonly CodeInTree[]): (id: string) => string | null {
  const byId = new Map(codes.map((code) => [code.id, code]))
  const find = (id: string, seen: ReadonlySet<string> = new Set()): string | null => {
    const code = byId.get(id)
    if (!code || seen.has(id)) return null
    return code.perspectiveId ?? (code.parentId === null ? null : find(code.parentId, new Set([...seen, id])))
  }
  return find
}
