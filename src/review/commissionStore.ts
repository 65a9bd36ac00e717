import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import type { CivilDate } from '../i18n/format.ts'
import { Refusal } from '../platform/refusal.ts'
import { addLink, awaitTurn, putInSearch } from '../record/store.ts'
import type { Thing, Writer } from '../record/thing.ts'
import { groupsOf } from './groupStore.ts'
import { reviewPath } from './paths.ts'
import { insertPhase, phasesOf } from './phaseStore.ts'
import type { Completion, Review } from './review.ts'
import { perspectivesOf, reviewFor, voiceRolesOf } from './store.ts'
import { tell } from './telling.ts'
import { type Contents, shifted } from './template.ts'
import { reviewWords } from './words.ts'

export type ReviewText = Pick<
  Review,
  'name' | 'scope' | 'leavesAside' | 'client' | 'clientBodyId' | 'begunOn'
>

/** Whoever adds it leads it. Answers with its id. */
export async function addReview(
  db: Db,
  doer: Writer,
  text: ReviewText & { readonly id?: string; readonly repeatsId?: string | null },
  { perspectives, roles, phases, groups }: Contents,
): Promise<string> {
  const { partnershipId } = doer
  const { id = newId(), repeatsId = null, ...told } = text
  const own = { partnershipId, reviewId: id }
  await awaitTurn(db, partnershipId)
  await db
    .insertInto('review')
    .values({ partnershipId, id, repeatsId, ...told })
    .execute()
  await db
    .insertInto('reviewMember')
    .values({ ...own, personId: doer.id, role: 'lead' })
    .execute()
  const perspectiveRows = perspectives.map((each, i) => ({ ...own, id: newId(), place: i + 1, ...each }))
  if (perspectiveRows.length > 0) await db.insertInto('reviewPerspective').values(perspectiveRows).execute()
  const roleRows = roles.map(({ name }) => ({ ...own, id: newId(), name }))
  if (roleRows.length > 0) await db.insertInto('reviewRole').values(roleRows).execute()
  for (const phase of phases) await insertPhase(db, doer, id, { id: newId(), ...phase })
  const groupRows = groups.map((each) => ({ ...own, id: newId(), ...each }))
  if (groupRows.length > 0) await db.insertInto('reviewGroup').values(groupRows).execute()
  const subject: Thing = { kind: 'review', id }
  const earlier = repeatsId === null ? null : await reviewFor(db, repeatsId)
  if (earlier) await addLink(db, partnershipId, subject, 'repeats', { kind: 'review', id: earlier.id })
  const { clientBodyId: _, ...facts } = told
  await tell(db, doer, { id, name: told.name }, 'review.added', {
    ...facts,
    ...(earlier && { repeats: earlier.name }),
    perspectives: perspectives.map(({ name }) => name).join(', '),
  })
  await makeFindable(db, partnershipId, id, told)
  return id
}

/** What a review that is made over again begins with: all but what was found, and when. */
export async function contentsOfReview(db: Db, earlier: Review, begunOn: CivilDate): Promise<Contents> {
  const phases = await phasesOf(db, earlier)
  const groups = await groupsOf(db, earlier)
  const perspectives = await perspectivesOf(db, earlier)
  const roles = await voiceRolesOf(db, earlier)
  return {
    perspectives: perspectives.map(({ name, question }) => ({ name, question })),
    roles: roles.map(({ name }) => ({ name })),
    phases: shifted(phases, earlier.begunOn, begunOn),
    groups: groups.map(({ kind, name, members, bodyId }) => ({ kind, name, members, bodyId })),
  }
}

/** Other words about the same. The caller has its turn. */
export async function changeReview(db: Db, doer: Writer, before: Review, text: ReviewText): Promise<void> {
  await db.updateTable('review').set(text).where('id', '=', before.id).execute()
  const { clientBodyId: _, ...facts } = text
  await tell(db, doer, { id: before.id, name: text.name }, 'review.changed', {
    nameBefore: before.name,
    scopeBefore: before.scope,
    leavesAsideBefore: before.leavesAside,
    clientBefore: before.client,
    begunOnBefore: before.begunOn,
    ...facts,
  })
  await makeFindable(db, doer.partnershipId, before.id, text)
}

export async function completionOf(db: Db, { id }: Pick<Review, 'id'>): Promise<Completion | null> {
  const row = await db
    .selectFrom('reviewCompletion')
    .select(['completedOn as on', 'note'])
    .where('reviewId', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** It has ended. Ended twice, it stands as the first one said. */
export async function completeReview(
  db: Db,
  doer: Writer,
  review: Pick<Review, 'id' | 'name'>,
  { on: completedOn, note }: Completion,
): Promise<void> {
  const { partnershipId, id: recordedBy, hat: recordedHat } = doer
  await awaitTurn(db, partnershipId)
  if (await completionOf(db, review)) {
    throw new Refusal('conflict', (language) => reviewWords(language).alreadyCompleted, {
      href: reviewPath(review.id),
      label: (language) => reviewWords(language).toReview,
    })
  }
  await db
    .insertInto('reviewCompletion')
    .values({ partnershipId, reviewId: review.id, completedOn, note, recordedBy, recordedHat })
    .execute()
  await tell(db, doer, review, 'review.completed', { completedOn, note })
}

/** It goes on. */
export async function undoCompletion(
  db: Db,
  doer: Writer,
  review: Pick<Review, 'id' | 'name'>,
): Promise<void> {
  await awaitTurn(db, doer.partnershipId)
  // Somebody else was first: it stands where both wanted it.
  if (!(await completionOf(db, review))) return
  await db.deleteFrom('reviewCompletion').where('reviewId', '=', review.id).execute()
  await tell(db, doer, review, 'review.takenUp')
}

async function makeFindable(
  db: Db,
  partnershipId: string,
  id: string,
  { name, scope, client }: Pick<Review, 'name' | 'scope' | 'client'>,
): Promise<void> {
  const text = [scope, client].join('\n')
  await putInSearch(db, partnershipId, { kind: 'review', id }, { title: name, text })
}
