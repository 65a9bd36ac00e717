import { validate as isUuid } from 'uuid'
import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import type { CivilDate } from '../i18n/format.ts'
import { Refusal } from '../platform/refusal.ts'
import { addLink, awaitTurn, putInSearch, recordEvent } from '../record/store.ts'
import type { Thing, Writer } from '../record/thing.ts'
import type { Action, Plan, Standing } from './plan.ts'

export type ActionText = Pick<Action, 'name' | 'description' | 'startsOn' | 'endsOn' | 'after'> & {
  readonly ownerId: string
  /** What it carries out or serves: an outcome, a target, a recommendation. */
  readonly carriesOut: readonly Thing[]
}

/** Answers with its id. */
export async function addAction(
  db: Db,
  doer: Writer,
  plan: Pick<Plan, 'id'>,
  { id = newId(), after, carriesOut, ...text }: ActionText & { readonly id?: string },
): Promise<string> {
  const { partnershipId } = doer
  await awaitTurn(db, partnershipId)
  await db
    .insertInto('planAction')
    .values({ partnershipId, id, planId: plan.id, ...text })
    .execute()
  await waitFor(db, partnershipId, id, after)
  for (const thing of carriesOut)
    await addLink(db, partnershipId, { kind: 'action', id }, 'implements', thing)
  await told(db, doer, 'action.added', { id, ...text }, factsOf(text))
  return id
}

/** The caller has its turn. */
export async function changeAction(db: Db, doer: Writer, before: Action, text: ActionText): Promise<void> {
  const { partnershipId } = doer
  const { after, carriesOut, ...columns } = text
  const { id } = before
  await db.updateTable('planAction').set(columns).where('id', '=', id).execute()
  await db.deleteFrom('planWaiting').where('actionId', '=', id).execute()
  await waitFor(db, partnershipId, id, after)
  await db.deleteFrom('link').where('fromId', '=', id).where('relation', '=', 'implements').execute()
  for (const thing of carriesOut)
    await addLink(db, partnershipId, { kind: 'action', id }, 'implements', thing)
  const { name: nameBefore, startsOn: startsBefore, endsOn: endsBefore } = before
  const facts = { ...factsOf(text), nameBefore, startsBefore, endsBefore }
  await told(db, doer, 'action.changed', { id, ...columns }, facts)
}

/** Taken out of the plan. The caller has its turn. */
export async function removeAction(db: Db, doer: Writer, action: Action): Promise<void> {
  const { partnershipId, id: removedBy, hat: removedHat } = doer
  const row = { partnershipId, actionId: action.id, removedBy, removedHat }
  const added = await db
    .insertInto('planActionRemoval')
    .values(row)
    .onConflict((oc) => oc.doNothing())
    .returning('actionId')
    .execute()
  // Somebody else was first: it stands where both wanted it.
  if (added.length > 0) await told(db, doer, 'action.removed', action, {})
}

/** Back in the plan, as it was. */
export async function undoRemoval(db: Db, doer: Writer, action: Action): Promise<void> {
  await awaitTurn(db, doer.partnershipId)
  const { numDeletedRows } = await db
    .deleteFrom('planActionRemoval')
    .where('actionId', '=', action.id)
    .executeTakeFirst()
  if (numDeletedRows > 0n) await told(db, doer, 'action.putBack', action, {})
}

/** How it goes. The caller has its turn. */
export async function tellStatus(
  db: Db,
  doer: Writer,
  action: Action,
  status: { readonly standing: Standing; readonly note: string; readonly toldOn: CivilDate },
): Promise<void> {
  const { partnershipId, id: toldBy, hat: toldHat } = doer
  const number = (action.statuses[0]?.number ?? 0) + 1
  await db
    .insertInto('planStatus')
    .values({ partnershipId, actionId: action.id, number, ...status, toldBy, toldHat })
    .execute()
  await told(db, doer, 'action.statusTold', action, { ...status })
}

/** The caller has its turn. */
export async function completeAction(
  db: Db,
  doer: Writer,
  action: Action,
  { doneOn, note }: { readonly doneOn: CivilDate; readonly note: string },
): Promise<void> {
  const { partnershipId, id: recordedBy, hat: recordedHat } = doer
  const added = await db
    .insertInto('planCompletion')
    .values({ partnershipId, actionId: action.id, doneOn, note, recordedBy, recordedHat })
    .onConflict((oc) => oc.doNothing())
    .returning('actionId')
    .execute()
  if (added.length > 0) await told(db, doer, 'action.completed', action, { doneOn, note })
}

/** It was not done after all. */
export async function undoCompletion(db: Db, doer: Writer, action: Action): Promise<void> {
  await awaitTurn(db, doer.partnershipId)
  const { numDeletedRows } = await db
    .deleteFrom('planCompletion')
    .where('actionId', '=', action.id)
    .executeTakeFirst()
  if (numDeletedRows > 0n) await told(db, doer, 'action.completionUndone', action, {})
}

/** A milestone on the way. The caller has its turn. */
export async function addMilestone(
  db: Db,
  doer: Writer,
  action: Action,
  { id = newId(), name, dueOn }: { readonly id?: string; readonly name: string; readonly dueOn: CivilDate },
): Promise<string> {
  const { partnershipId } = doer
  await db
    .insertInto('planMilestone')
    .values({ partnershipId, id, actionId: action.id, name, dueOn })
    .execute()
  await told(db, doer, 'action.milestoneAdded', action, { milestone: name, dueOn })
  return id
}

export async function removeMilestone(db: Db, doer: Writer, action: Action, id: string): Promise<void> {
  await awaitTurn(db, doer.partnershipId)
  const gone = await db
    .deleteFrom('planMilestone')
    .where('id', '=', id)
    .returning(['name', 'dueOn'])
    .executeTakeFirst()
  if (gone)
    await told(db, doer, 'action.milestoneRemoved', action, { milestone: gone.name, dueOn: gone.dueOn })
}

export async function passMilestone(
  db: Db,
  doer: Writer,
  action: Action,
  id: string,
  passedOn: CivilDate,
): Promise<void> {
  const { partnershipId, id: passedBy, hat: passedHat } = doer
  await awaitTurn(db, partnershipId)
  const added = await db
    .insertInto('planMilestonePassing')
    .values({ partnershipId, milestoneId: id, passedOn, passedBy, passedHat })
    .onConflict((oc) => oc.doNothing())
    .returning('milestoneId')
    .execute()
  if (added.length > 0) await told(db, doer, 'action.milestonePassed', action, milestoneFacts(action, id))
}

export async function undoPassing(db: Db, doer: Writer, action: Action, id: string): Promise<void> {
  await awaitTurn(db, doer.partnershipId)
  const { numDeletedRows } = await db
    .deleteFrom('planMilestonePassing')
    .where('milestoneId', '=', id)
    .executeTakeFirst()
  if (numDeletedRows > 0n)
    await told(db, doer, 'action.milestonePassingUndone', action, milestoneFacts(action, id))
}

/** The action that a milestone is on the way of. */
export async function actionOfMilestone(db: Db, id: string): Promise<string> {
  const row = isUuid(id)
    ? await db.selectFrom('planMilestone').select('actionId').where('id', '=', id).executeTakeFirst()
    : undefined
  if (!row) throw new Refusal('not-found', '')
  return row.actionId
}

async function waitFor(
  db: Db,
  partnershipId: string,
  actionId: string,
  after: readonly string[],
): Promise<void> {
  if (after.length === 0) return
  await db
    .insertInto('planWaiting')
    .values(after.map((afterId) => ({ partnershipId, actionId, afterId })))
    .execute()
}

function milestoneFacts({ milestones }: Action, id: string): Readonly<Record<string, string>> {
  return { milestone: milestones.find((each) => each.id === id)?.name ?? '' }
}

function factsOf({
  name,
  description,
  startsOn,
  endsOn,
}: Pick<ActionText, 'name' | 'description' | 'startsOn' | 'endsOn'>): Readonly<Record<string, string>> {
  return { name, description, startsOn, endsOn }
}

async function told(
  db: Db,
  doer: Writer,
  kind: string,
  { id, name, description }: Pick<Action, 'id' | 'name' | 'description'>,
  facts: Readonly<Record<string, string>>,
): Promise<void> {
  const subject: Thing = { kind: 'action', id }
  await recordEvent(db, doer, { kind, subject, name, facts })
  await putInSearch(db, doer.partnershipId, subject, { title: name, text: description })
}
