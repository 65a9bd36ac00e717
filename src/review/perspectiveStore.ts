import { sql } from 'kysely'
import { validate as isUuid } from 'uuid'
import type { Db } from '../db/database.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Writer } from '../record/thing.ts'
import { perspectivesPath } from './paths.ts'
import type { Perspective, Review } from './review.ts'
import { perspectivesOf } from './store.ts'
import { tell } from './telling.ts'
import { reviewWords } from './words.ts'

type PerspectiveText = Pick<Perspective, 'name' | 'question'>

/** "Not of this review" and "not there" are the same. */
export async function perspectiveFor(
  db: Db,
  review: Pick<Review, 'id'>,
  perspectiveId: string,
): Promise<Perspective> {
  const found = isUuid(perspectiveId)
    ? (await perspectivesOf(db, review)).find(({ id }) => id === perspectiveId)
    : undefined
  if (!found) throw new Refusal('not-found', '')
  return found
}

/** Last among them, unless it has a place that is free. The caller has its turn. */
export async function addPerspective(
  db: Db,
  doer: Writer,
  review: Review,
  { id, name, question }: Omit<Perspective, 'place'>,
): Promise<void> {
  const place = ((await perspectivesOf(db, review)).at(-1)?.place ?? 0) + 1
  await db
    .insertInto('reviewPerspective')
    .values({ partnershipId: doer.partnershipId, id, reviewId: review.id, place, name, question })
    .execute()
  await tell(db, doer, review, 'review.perspectiveAdded', { perspective: name, question })
}

/** The caller has its turn. */
export async function changePerspective(
  db: Db,
  doer: Writer,
  review: Review,
  before: Perspective,
  { name, question }: PerspectiveText,
): Promise<void> {
  await db.updateTable('reviewPerspective').set({ name, question }).where('id', '=', before.id).execute()
  await tell(db, doer, review, 'review.perspectiveChanged', {
    perspective: name,
    question,
    nameBefore: before.name,
    questionBefore: before.question,
  })
}

/** One step. At the end of the list it stays. The caller has its turn. */
export async function movePerspective(
  db: Db,
  doer: Writer,
  review: Review,
  moved: Perspective,
  direction: 'up' | 'down',
): Promise<void> {
  const all = await perspectivesOf(db, review)
  const at = all.findIndex(({ id }) => id === moved.id)
  const other = all[direction === 'up' ? at - 1 : at + 1]
  if (!other) return
  const places = [
    [moved.id, other.place],
    [other.id, moved.place],
  ] as const
  for (const [id, place] of places) {
    await db.updateTable('reviewPerspective').set({ place }).where('id', '=', id).execute()
  }
  await tell(db, doer, review, 'review.perspectiveMoved', { perspective: moved.name, direction })
}

/**
 * Only while nothing rests on it: codes, marked documents, findings. The tables themselves know what does, also those
 * of features that come later. The caller has its turn.
 */
export async function removePerspective(
  db: Db,
  doer: Writer,
  review: Review,
  { id, name, question }: Perspective,
): Promise<void> {
  await sql`savepoint removing`.execute(db)
  try {
    await db.deleteFrom('reviewPerspective').where('id', '=', id).execute()
  } catch (error) {
    if ((error as { code?: string }).code !== '23503') throw error
    await sql`rollback to savepoint removing`.execute(db)
    throw new Refusal('conflict', (language) => reviewWords(language).restsOnPerspective(name), {
      href: perspectivesPath(review.id),
      label: (language) => reviewWords(language).toPerspectives,
    })
  }
  await tell(db, doer, review, 'review.perspectiveRemoved', { id, perspective: name, question })
}
