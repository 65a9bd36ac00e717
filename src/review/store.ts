import { validate as isUuid } from 'uuid'
import type { Db } from '../db/database.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Perspective, Review, Source, SourceKind, VoiceRole } from './review.ts'

/** "Not yours" and "not there" are the same. Everybody in the partnership may know that a review is made. */
export async function reviewFor(db: Db, id: string): Promise<Review> {
  const row = isUuid(id) ? await reviewRows(db).where('id', '=', id).executeTakeFirst() : undefined
  if (!row) throw new Refusal('not-found', '')
  return row
}

/** The latest first. */
export async function reviews(db: Db): Promise<readonly Review[]> {
  return reviewRows(db).orderBy('begunOn', 'desc').orderBy('id', 'desc').execute()
}

export async function perspectivesOf(db: Db, { id }: Pick<Review, 'id'>): Promise<readonly Perspective[]> {
  return db
    .selectFrom('reviewPerspective')
    .select(['id', 'place', 'name', 'question'])
    .where('reviewId', '=', id)
    .orderBy('place')
    .execute()
}

/** By name. */
export async function voiceRolesOf(db: Db, { id }: Pick<Review, 'id'>): Promise<readonly VoiceRole[]> {
  return db
    .selectFrom('reviewRole')
    .select(['id', 'name'])
    .where('reviewId', '=', id)
    .orderBy('name')
    .execute()
}

/** In the order of their numbers. */
export async function sourcesOf(
  db: Db,
  { id }: Pick<Review, 'id'>,
  kind: SourceKind,
): Promise<readonly Source[]> {
  return sourceRows(db).where('reviewId', '=', id).where('kind', '=', kind).orderBy('number').execute()
}

/** "Not of this review" and "not there" are the same. */
export async function sourceFor(db: Db, { id }: Pick<Review, 'id'>, sourceId: string): Promise<Source> {
  const row = isUuid(sourceId)
    ? await sourceRows(db).where('reviewId', '=', id).where('id', '=', sourceId).executeTakeFirst()
    : undefined
  if (!row) throw new Refusal('not-found', '')
  return row
}

/** The number that the next source of its kind gets. The caller has its turn. */
export async function nextSourceNumber(
  db: Db,
  { id }: Pick<Review, 'id'>,
  kind: SourceKind,
): Promise<number> {
  const { last } = await db
    .selectFrom('source')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('reviewId', '=', id)
    .where('kind', '=', kind)
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}

function reviewRows(db: Db) {
  return db
    .selectFrom('review')
    .select([
      'id',
      'name',
      'scope',
      'leavesAside',
      'client',
      'clientBodyId',
      'fewestVoices',
      'repeatsId',
      'begunOn',
    ])
}

function sourceRows(db: Db) {
  return db.selectFrom('source').select(['id', 'reviewId', 'kind', 'number', 'title'])
}
