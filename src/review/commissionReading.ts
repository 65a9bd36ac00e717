import type { Db } from '../db/database.ts'
import type { CivilDate } from '../i18n/format.ts'
import type { Actor } from '../identity/actor.ts'
import type { Composition } from '../partnership/composed.ts'
import type { Seat } from '../partnership/seat.ts'
import { seatsOn } from '../partnership/seatStore.ts'
import { bodies, partiesOn } from '../partnership/store.ts'
import { historyOf, type PastEvent } from '../record/store.ts'
import { completionOf } from './commissionStore.ts'
import { groupsOf } from './groupStore.ts'
import { membersOf } from './memberStore.ts'
import type { OpenQuestion } from './openQuestion.ts'
import type { Group } from './organisation.ts'
import type { Phase } from './phase.ts'
import { phasesOf } from './phaseStore.ts'
import { openQuestionCounts, questionsOf } from './questionStore.ts'
import type { Completion, Member, MemberRole, Perspective, Review } from './review.ts'
import { perspectivesOf, reviews } from './store.ts'

/** What a body of the partnership is made of, beside what the review says of it. */
export type GroupBody = { readonly seats: readonly Seat[]; readonly composition: Composition }

/** The commission of a review with all that stands around it. */
export type Commission = {
  readonly review: Review
  /** As what the reader belongs to it; null for everybody else. */
  readonly role: MemberRole | null
  readonly members: readonly Member[]
  readonly groups: readonly Group[]
  /** By their ids: those that asked for the review, steer it or are asked. */
  readonly bodies: ReadonlyMap<string, GroupBody>
  readonly phases: readonly Phase[]
  readonly perspectives: readonly Perspective[]
  readonly questions: readonly OpenQuestion[]
  readonly completion: Completion | null
  /** The one that it does over again, and those that do it over again. */
  readonly earlier: Review | null
  readonly later: readonly Review[]
  readonly history: readonly PastEvent[]
  readonly today: CivilDate
}

/** More is found in the log of the partnership. */
const mostHistory = 200

export async function readCommission(
  db: Db,
  actor: Pick<Actor, 'id'>,
  review: Review,
  today: CivilDate,
): Promise<Commission> {
  const all = await reviews(db)
  const members = await membersOf(db, review)
  const groups = await groupsOf(db, review)
  const named = [review.clientBodyId, ...groups.map(({ bodyId }) => bodyId)].filter((id) => id !== null)
  return {
    review,
    role: members.find(({ personId }) => personId === actor.id)?.role ?? null,
    members,
    groups,
    bodies: named.length > 0 ? await bodiesNamed(db, named, today) : new Map(),
    phases: await phasesOf(db, review),
    perspectives: await perspectivesOf(db, review),
    questions: await questionsOf(db, review),
    completion: await completionOf(db, review),
    earlier: all.find(({ id }) => id === review.repeatsId) ?? null,
    later: all.filter(({ repeatsId }) => repeatsId === review.id),
    history: await historyOf(db, { kind: 'review', id: review.id }, mostHistory),
    today,
  }
}

async function bodiesNamed(
  db: Db,
  ids: readonly string[],
  today: CivilDate,
): Promise<ReadonlyMap<string, GroupBody>> {
  const [all, seats, parties] = [await bodies(db), await seatsOn(db, today), await partiesOn(db, today)]
  return new Map(
    all
      .filter(({ id }) => ids.includes(id))
      .map(({ id, rule }) => [
        id,
        { seats: seats.filter(({ bodyId }) => bodyId === id), composition: { rule, parties } },
      ]),
  )
}

/** A review as the list has it. */
export type Listed = {
  readonly review: Review
  readonly phases: readonly Phase[]
  readonly completion: Completion | null
  readonly open: number
  readonly late: number
}

/** What goes on first, then what has ended; in both the latest first. */
export async function readReviews(db: Db, today: CivilDate): Promise<readonly Listed[]> {
  const counts = await openQuestionCounts(db, today)
  const listed: Listed[] = []
  for (const review of await reviews(db)) {
    listed.push({
      review,
      phases: await phasesOf(db, review),
      completion: await completionOf(db, review),
      ...(counts.get(review.id) ?? { open: 0, late: 0 }),
    })
  }
  return listed.toSorted((a, b) => Number(a.completion !== null) - Number(b.completion !== null))
}
