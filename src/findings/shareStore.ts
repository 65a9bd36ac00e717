import type { Db } from '../db/database.ts'
import { recordEvent } from '../record/store.ts'
import type { Writer } from '../record/thing.ts'
import type { Review } from '../review/review.ts'
import type { SharingState } from './conclusion.ts'
import { showInSearch } from './sharingStore.ts'
import { conclusionsOf } from './store.ts'

/**
 * Makes what the review arrives at readable by everybody in the partnership and findable, or working material again. The
 * caller has its turn.
 */
export async function share(
  db: Db,
  doer: Writer,
  review: Pick<Review, 'id' | 'name'>,
  state: SharingState,
): Promise<void> {
  const { partnershipId, id: sharedBy, hat: sharedHat } = doer
  const { last } = await db
    .selectFrom('reviewSharing')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('reviewId', '=', review.id)
    .executeTakeFirstOrThrow()
  await db
    .insertInto('reviewSharing')
    .values({ partnershipId, reviewId: review.id, number: (last ?? 0) + 1, state, sharedBy, sharedHat })
    .execute()
  await recordEvent(db, doer, {
    kind: state === 'working' ? 'review.takenBack' : 'review.shared',
    subject: { kind: 'review', id: review.id },
    name: review.name,
    facts: { state },
  })
  for (const conclusion of await conclusionsOf(db, review)) {
    await showInSearch(db, doer, conclusion, state)
  }
}
