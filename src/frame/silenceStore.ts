import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import type { Writer } from '../record/thing.ts'
import type { Review } from '../review/review.ts'
import { tell } from '../review/telling.ts'
import type { Silence } from './frame.ts'
import type { Silent } from './paths.ts'

/** Those that are told, of roles and principals. */
export async function silencesOf(db: Db, { id }: Pick<Review, 'id'>): Promise<readonly Silence[]> {
  const rows = await db
    .selectFrom('frameSilence as silence')
    .innerJoin('person', 'person.id', 'silence.recordedBy')
    .select([
      'silence.roleId',
      'silence.partyId',
      'silence.reason',
      'silence.words',
      'silence.recordedAt as at',
      'silence.recordedHat as hat',
      'person.name',
    ])
    .where('silence.reviewId', '=', id)
    .execute()
  return rows.map(({ roleId, partyId, name, hat, ...silence }) => ({
    ...silence,
    about: roleId === null ? 'party' : 'role',
    // The table has one of them.
    of: (roleId ?? partyId)!,
    by: { name, hat },
  }))
}

/** What was said before gives way to it. The caller has its turn. */
export async function explainSilence(
  db: Db,
  doer: Writer,
  review: Review,
  { about, of, reason, words }: Pick<Silence, 'about' | 'of' | 'reason' | 'words'>,
): Promise<void> {
  const { partnershipId, id: recordedBy, hat: recordedHat } = doer
  await remove(db, review, { about, of })
  await db
    .insertInto('frameSilence')
    .values({
      partnershipId,
      id: newId(),
      reviewId: review.id,
      roleId: about === 'role' ? of : null,
      partyId: about === 'party' ? of : null,
      reason,
      words,
      recordedBy,
      recordedHat,
    })
    .execute()
  // Of whom and why is read where it may be told.
  await tell(db, doer, review, 'review.silenceExplained', { about })
}

/** It is unexplained again. The caller has its turn. */
export async function undoSilence(db: Db, doer: Writer, review: Review, silent: Silent): Promise<void> {
  if ((await remove(db, review, silent)) > 0n) {
    await tell(db, doer, review, 'review.silenceUndone', { about: silent.about })
  }
}

async function remove(db: Db, { id }: Pick<Review, 'id'>, { about, of }: Silent): Promise<bigint> {
  const { numDeletedRows } = await db
    .deleteFrom('frameSilence')
    .where('reviewId', '=', id)
    .where(about === 'role' ? 'roleId' : 'partyId', '=', of)
    .executeTakeFirst()
  return numDeletedRows
}
