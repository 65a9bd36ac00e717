import type { Db } from '../db/database.ts'
import type { Source } from '../review/review.ts'

export type Present = { readonly personId: string; readonly name: string }

/** A page says every twenty seconds that it is open: whoever has missed two is no longer there. */
const presentMs = 50_000

/** Somebody has the source open at this moment. It is not recorded: it says nothing a minute later. */
export async function notePresence(
  db: Db,
  { id: personId, partnershipId }: { readonly id: string; readonly partnershipId: string },
  { id: sourceId }: Pick<Source, 'id'>,
  seenAt: Date,
): Promise<void> {
  await db
    .insertInto('codingPresence')
    .values({ partnershipId, sourceId, personId, seenAt })
    .onConflict((oc) => oc.columns(['partnershipId', 'sourceId', 'personId']).doUpdateSet({ seenAt }))
    .execute()
}

/** Who has the source open now, by name. */
export async function presentAt(db: Db, { id }: Pick<Source, 'id'>, now: Date): Promise<readonly Present[]> {
  return db
    .selectFrom('codingPresence')
    .innerJoin('person', 'person.id', 'codingPresence.personId')
    .select(['personId', 'person.name'])
    .where('sourceId', '=', id)
    .where('seenAt', '>', new Date(now.getTime() - presentMs))
    .orderBy('person.name')
    .execute()
}
