import type { Db } from '../db/database.ts'
import type { Happening } from '../record/event.ts'
import { recordEvent } from '../record/store.ts'
import type { Doer } from '../record/thing.ts'
import type { Review } from './review.ts'

/** What happens in a review is told of the review: its history is one. */
export async function tell(
  db: Db,
  doer: Doer,
  { id, name }: Pick<Review, 'id' | 'name'>,
  kind: `review.${string}`,
  facts: Happening['facts'] = {},
): Promise<void> {
  await recordEvent(db, doer, { kind, subject: { kind: 'review', id }, name, facts })
}
