import type { Db } from '../db/database.ts'
import { question } from '../db/question.ts'
import type { Origin } from './figure.ts'

export async function addOrigin(
  db: Db,
  partnershipId: string,
  vintage: number,
  { origin, note, datedOn }: Origin,
): Promise<void> {
  await db.insertInto('vintageOrigin').values({ partnershipId, vintage, origin, note, datedOn }).execute()
}

export type ToldOrigin = Origin & { readonly vintage: number }

/** Where the present values of an indicator come from that somebody has written in, the latest first. */
export async function originsOf(db: Db, indicatorId: string): Promise<readonly ToldOrigin[]> {
  return originsAsked(db, indicatorId)
}

const originsAsked = question((db, indicatorId: string) =>
  db
    .selectFrom('vintageOrigin')
    .select(['vintage', 'origin', 'note', 'datedOn'])
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('observation')
          .select('observation.vintage')
          .whereRef('observation.vintage', '=', 'vintageOrigin.vintage')
          .where('indicatorId', '=', indicatorId)
          .where('replacedIn', 'is', null)
          .where('members', 'is', null),
      ),
    )
    .orderBy('vintage', 'desc'),
)
