import { validate as isUuid } from 'uuid'
import type { Db } from '../db/database.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Writer } from '../record/thing.ts'
import type { Group } from './organisation.ts'
import type { Review } from './review.ts'
import { tell } from './telling.ts'

/** By name. */
export async function groupsOf(db: Db, { id }: Pick<Review, 'id'>): Promise<readonly Group[]> {
  return db
    .selectFrom('reviewGroup')
    .select(['id', 'kind', 'name', 'members', 'bodyId'])
    .where('reviewId', '=', id)
    .orderBy('name')
    .orderBy('id')
    .execute()
}

/** "Not of this review" and "not there" are the same. */
export async function groupFor(db: Db, review: Pick<Review, 'id'>, groupId: string): Promise<Group> {
  const group = isUuid(groupId) ? (await groupsOf(db, review)).find(({ id }) => id === groupId) : undefined
  if (!group) throw new Refusal('not-found', '')
  return group
}

/** The caller has its turn. */
export async function addGroup(db: Db, doer: Writer, review: Review, group: Group): Promise<void> {
  await db
    .insertInto('reviewGroup')
    .values({ partnershipId: doer.partnershipId, reviewId: review.id, ...group })
    .execute()
  const { id: _, name, ...facts } = group
  await tell(db, doer, review, 'review.groupAdded', { group: name, ...facts })
}

/** The caller has its turn. */
export async function changeGroup(
  db: Db,
  doer: Writer,
  review: Review,
  before: Group,
  { kind, name, members, bodyId }: Omit<Group, 'id'>,
): Promise<void> {
  await db
    .updateTable('reviewGroup')
    .set({ kind, name, members, bodyId })
    .where('id', '=', before.id)
    .execute()
  await tell(db, doer, review, 'review.groupChanged', {
    group: name,
    kind,
    members,
    nameBefore: before.name,
    kindBefore: before.kind,
    membersBefore: before.members,
  })
}

/** All of it is told, so that it can be put back. The caller has its turn. */
export async function removeGroup(db: Db, doer: Writer, review: Review, group: Group): Promise<void> {
  await db.deleteFrom('reviewGroup').where('id', '=', group.id).execute()
  const { name, ...facts } = group
  await tell(db, doer, review, 'review.groupRemoved', { group: name, ...facts })
}
