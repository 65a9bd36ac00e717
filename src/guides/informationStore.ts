import type { Db } from '../db/database.ts'
import type { Writer } from '../record/thing.ts'
import type { Review } from '../review/review.ts'
import { tell } from '../review/telling.ts'

export type Information = {
  readonly number: number
  readonly text: string
  readonly at: Date
  readonly by: { readonly name: string; readonly hat: string }
}

/** What those who are interviewed are told, the latest version first. */
export async function informationOf(db: Db, { id }: Pick<Review, 'id'>): Promise<readonly Information[]> {
  const rows = await db
    .selectFrom('interviewInformation as told')
    .innerJoin('person', 'person.id', 'told.recordedBy')
    .select(['told.number', 'told.text', 'told.recordedAt as at', 'told.recordedHat as hat', 'person.name'])
    .where('told.reviewId', '=', id)
    .orderBy('told.number', 'desc')
    .execute()
  return rows.map(({ name, hat, ...version }) => ({ ...version, by: { name, hat } }))
}

/** A new version, unless it says what the latest says. The caller has its turn. */
export async function writeInformation(db: Db, doer: Writer, review: Review, text: string): Promise<void> {
  const [latest] = await informationOf(db, review)
  if (latest?.text === text) return
  const { partnershipId, id: recordedBy, hat: recordedHat } = doer
  const number = (latest?.number ?? 0) + 1
  await db
    .insertInto('interviewInformation')
    .values({ partnershipId, reviewId: review.id, number, text, recordedBy, recordedHat })
    .execute()
  await tell(db, doer, review, 'review.informationWritten', { version: number })
}
