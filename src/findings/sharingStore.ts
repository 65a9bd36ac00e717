import type { Db } from '../db/database.ts'
import { putInSearch } from '../record/store.ts'
import type { Doer, Thing } from '../record/thing.ts'
import type { Review } from '../review/review.ts'
import {
  type Conclusion,
  conclusionKinds,
  isStanding,
  type Sharing,
  type SharingState,
} from './conclusion.ts'

/** As it was last shared or taken back; null where nobody has shared anything. */
export async function sharingOf(db: Db, review: Pick<Review, 'id'>): Promise<Sharing | null> {
  return (await sharingsOf(db, review))[0] ?? null
}

/** Every time that it was shared or taken back, the latest first. */
export async function sharingsOf(db: Db, { id }: Pick<Review, 'id'>): Promise<readonly Sharing[]> {
  const rows = await db
    .selectFrom('reviewSharing')
    .innerJoin('person', 'person.id', 'sharedBy')
    .select(['state', 'sharedAt as at', 'person.name', 'sharedHat as hat'])
    .where('reviewId', '=', id)
    .orderBy('number', 'desc')
    .execute()
  return rows.map(({ name, hat, ...sharing }) => ({ ...sharing, by: { name, hat } }))
}

/** What is shared and stood by is found; everything else is not. */
export async function showInSearch(
  db: Db,
  { partnershipId }: Pick<Doer, 'partnershipId'>,
  conclusion: Conclusion,
  state: SharingState,
): Promise<void> {
  const { kind, id, name, text, harm, addressee } = conclusion
  const thing: Thing = { kind, id }
  if (state !== 'working' && isStanding(conclusion)) {
    await putInSearch(db, partnershipId, thing, { title: name, text: [text, harm, addressee].join('\n') })
  } else {
    await db
      .deleteFrom('searchEntry')
      .where('subjectKind', 'in', conclusionKinds)
      .where('subjectId', '=', id)
      .execute()
  }
}
