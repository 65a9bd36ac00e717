import type { Db } from '../db/database.ts'
import type { Actor } from '../identity/actor.ts'
import { Refusal } from '../platform/refusal.ts'
import type { MemberRole, Review } from './review.ts'
import { reviewWords } from './words.ts'

/** As what somebody belongs to a review; null for everybody else, whatever hat they wear. */
export async function memberRole(
  db: Db,
  actor: Pick<Actor, 'id'>,
  review: Pick<Review, 'id'>,
): Promise<MemberRole | null> {
  const row = await db
    .selectFrom('reviewMember')
    .select('role')
    .where('reviewId', '=', review.id)
    .where('personId', '=', actor.id)
    .executeTakeFirst()
  return row?.role ?? null
}

/** What was said is read by those who do the review, and by nobody else. */
export async function requireMember(
  db: Db,
  actor: Pick<Actor, 'id'>,
  review: Pick<Review, 'id'>,
): Promise<MemberRole> {
  const role = await memberRole(db, actor, review)
  if (role === null) throw new Refusal('forbidden', (language) => reviewWords(language).onlyMembers)
  return role
}

/** The organisation, the members and the key from pseudonym to person are the lead's. */
export async function requireLead(
  db: Db,
  actor: Pick<Actor, 'id'>,
  review: Pick<Review, 'id'>,
): Promise<void> {
  if ((await memberRole(db, actor, review)) !== 'lead') {
    throw new Refusal('forbidden', (language) => reviewWords(language).onlyLead)
  }
}
