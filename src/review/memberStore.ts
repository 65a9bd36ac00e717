import type { Db } from '../db/database.ts'
import { type CivilDate, formatList } from '../i18n/format.ts'
import { seatHolders } from '../identity/store.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Writer } from '../record/thing.ts'
import { reviewPath } from './paths.ts'
import type { Member, MemberRole, Review } from './review.ts'
import { tell } from './telling.ts'
import { reviewWords } from './words.ts'

/** Those who lead it first, then by name. */
export async function membersOf(db: Db, { id }: Pick<Review, 'id'>): Promise<readonly Member[]> {
  return db
    .selectFrom('reviewMember')
    .innerJoin('person', 'person.id', 'reviewMember.personId')
    .select(['person.id as personId', 'person.name', 'reviewMember.role'])
    .where('reviewMember.reviewId', '=', id)
    .orderBy('reviewMember.role')
    .orderBy('person.name')
    .execute()
}

/** Somebody who holds a seat, with the parties they hold seats for. */
export type Candidate = { readonly id: string; readonly name: string; readonly parties: string }

/** Everybody who holds a seat on the day, by name. */
export async function peopleOn(db: Db, day: CivilDate): Promise<readonly Candidate[]> {
  const parties = new Map<string, { name: string; parties: Set<string> }>()
  for (const { personId, personName, partyName } of await seatHolders(db, day)) {
    const known = parties.get(personId) ?? { name: personName, parties: new Set() }
    parties.set(personId, { ...known, parties: known.parties.add(partyName) })
  }
  return [...parties]
    .map(([id, person]) => ({ id, name: person.name, parties: formatList('sv', [...person.parties]) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'sv'))
}

/** Somebody who is a member already gets the role. The caller has its turn. */
export async function putMember(db: Db, doer: Writer, review: Review, member: Member): Promise<void> {
  const { personId, name, role } = member
  const before = (await membersOf(db, review)).find((each) => each.personId === personId)
  if (before?.role === role) return
  await refuseWithoutLead(db, review, member, role)
  await db
    .insertInto('reviewMember')
    .values({ partnershipId: doer.partnershipId, reviewId: review.id, personId, role })
    .onConflict((oc) => oc.columns(['partnershipId', 'reviewId', 'personId']).doUpdateSet({ role }))
    .execute()
  await tell(db, doer, review, before ? 'review.memberChanged' : 'review.memberAdded', { member: name, role })
}

/** Reads no more of what was said. Removed twice is removed. The caller has its turn. */
export async function removeMember(db: Db, doer: Writer, review: Review, personId: string): Promise<void> {
  const member = (await membersOf(db, review)).find((each) => each.personId === personId)
  if (!member) return
  await refuseWithoutLead(db, review, member, null)
  await db
    .deleteFrom('reviewMember')
    .where('reviewId', '=', review.id)
    .where('personId', '=', personId)
    .execute()
  const { name, role } = member
  await tell(db, doer, review, 'review.memberRemoved', { id: personId, member: name, role })
}

/** Somebody must be able to add members and open the key. */
async function refuseWithoutLead(
  db: Db,
  review: Review,
  { personId }: Member,
  becomes: MemberRole | null,
): Promise<void> {
  if (becomes === 'lead') return
  const others = (await membersOf(db, review)).filter((each) => each.personId !== personId)
  if (others.some(({ role }) => role === 'lead')) return
  throw new Refusal('conflict', (language) => reviewWords(language).lastLead, {
    href: reviewPath(review.id),
    label: (language) => reviewWords(language).toReview,
  })
}
