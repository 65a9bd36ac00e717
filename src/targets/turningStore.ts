import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { recordEvent } from '../record/store.ts'
import type { Doer } from '../record/thing.ts'
import { putTargetInSearch } from './searchStore.ts'
import type { Target } from './target.ts'
import {
  type ActionStanding,
  type Completion,
  noTurning,
  type Turning,
  type TurningAction,
  type WrittenAction,
} from './turning.ts'

export type TurningVersion = Turning & { readonly version: number }

/** The first that was written comes first. */
export async function turningsOf(db: Db, targetId: string): Promise<readonly TurningVersion[]> {
  const rows = await db
    .selectFrom('turning')
    .select(['version', 'story', 'partners', 'works', 'ideas', 'actions'])
    .where('targetId', '=', targetId)
    .orderBy('version')
    .execute()
  return rows.map((row) => ({ ...row, actions: named(row) }))
}

/** The latest version; an empty one, with the number 0, as long as nobody has written. */
export async function turningOf(db: Db, targetId: string): Promise<TurningVersion> {
  return (await turningsOf(db, targetId)).at(-1) ?? { ...noTurning, version: 0 }
}

/** A new version beside the earlier ones. The caller has its turn. */
export async function writeTurning(
  db: Db,
  doer: Doer & { readonly id: string },
  target: Target,
  { actions, ...parts }: Turning,
): Promise<void> {
  const { partnershipId, id: writtenBy } = doer
  const version = (await turningOf(db, target.id)).version + 1
  const list = JSON.stringify(actions)
  await db
    .insertInto('turning')
    .values({ partnershipId, targetId: target.id, version, writtenBy, ...parts, actions: list })
    .execute()
  await recordEvent(db, doer, {
    kind: 'target.turningWritten',
    subject: { kind: 'target', id: target.id },
    name: target.name,
    facts: { version, ...parts, actions: list },
  })
  await putTargetInSearch(db, partnershipId, target.id)
}

/** How each of them was done, or null: the action's id is the key. */
export async function standingsOf(
  db: Db,
  targetId: string,
  actions: readonly TurningAction[],
): Promise<readonly ActionStanding[]> {
  const done = (await completions(db, targetId)).get(targetId)
  return actions.map((action) => ({ ...action, completion: done?.get(action.id) ?? null }))
}

/** An action of an open target. */
export type ActionInHand = ActionStanding & {
  readonly target: { readonly id: string; readonly name: string }
}

/** The latest version of every target that somebody has written one for, and how its actions went. */
export async function latestTurnings(db: Db) {
  const rows = await db
    .selectFrom('turning')
    .innerJoin('target', 'target.id', 'turning.targetId')
    .leftJoin('targetClosure', 'targetClosure.targetId', 'turning.targetId')
    .select([
      'turning.targetId',
      'target.name',
      'turning.version',
      'story',
      'partners',
      'works',
      'ideas',
      'turning.actions',
      'targetClosure.closedAt',
    ])
    .distinctOn('turning.targetId')
    .orderBy('turning.targetId')
    .orderBy('turning.version', 'desc')
    .execute()
  const done = await completions(db)
  return rows.map(({ targetId, name, closedAt, ...turning }) => ({
    ...turning,
    target: { id: targetId, name },
    isClosed: closedAt !== null,
    actions: named(turning).map(
      (action): ActionStanding => ({ ...action, completion: done.get(targetId)?.get(action.id) ?? null }),
    ),
  }))
}

/** Those of all open targets, as their latest versions have them. */
export async function actionsInHand(db: Db): Promise<readonly ActionInHand[]> {
  return (await latestTurnings(db)).flatMap(({ isClosed, target, actions }) =>
    isClosed ? [] : actions.map((action) => ({ ...action, target })),
  )
}

export type NewCompletion = Pick<Completion, 'id' | 'doneOn' | 'doneBy' | 'result'>

/** Whether that very form has been sent before, also when it was undone since. */
export async function isRecorded(db: Db, id: string): Promise<boolean> {
  const row = await db.selectFrom('actionCompletion').select('id').where('id', '=', id).executeTakeFirst()
  return row !== undefined
}

/** The action is done. The caller has its turn, and has seen that it was not. */
export async function completeAction(
  db: Db,
  doer: Doer & { readonly id: string },
  target: Pick<Target, 'id' | 'name'>,
  action: TurningAction,
  { id, doneOn, doneBy, result }: NewCompletion,
): Promise<void> {
  const { partnershipId, id: recordedBy, hat: recordedHat } = doer
  const done = { doneOn, doneBy, result }
  await db
    .insertInto('actionCompletion')
    .values({
      partnershipId,
      id,
      targetId: target.id,
      actionId: action.id,
      ...done,
      recordedBy,
      recordedHat,
    })
    .execute()
  await recordEvent(db, doer, {
    kind: 'target.actionDone',
    subject: { kind: 'target', id: target.id },
    name: target.name,
    facts: { action: action.what, ...done },
  })
  await putTargetInSearch(db, partnershipId, target.id)
}

/** It was not done after all: it is left to do again. */
export async function undoCompletion(
  db: Db,
  doer: Doer & { readonly id: string },
  target: Pick<Target, 'id' | 'name'>,
  action: TurningAction,
  completionId: string,
): Promise<void> {
  const { partnershipId, id: undoneBy } = doer
  await db.insertInto('actionCompletionUndo').values({ partnershipId, completionId, undoneBy }).execute()
  await recordEvent(db, doer, {
    kind: 'target.actionUndone',
    subject: { kind: 'target', id: target.id },
    name: target.name,
    facts: { action: action.what },
  })
  await putTargetInSearch(db, partnershipId, target.id)
}

/** One written before actions had ids is called by the version and the row that it was found in. */
function named({
  version,
  actions,
}: {
  readonly version: number
  readonly actions: readonly WrittenAction[]
}): readonly TurningAction[] {
  return actions.map((action, row) => ({ ...action, id: action.id ?? `${version}-${row + 1}` }))
}

/** What is done and not undone, by target and action; of one target, or of all. */
async function completions(
  db: Db,
  targetId?: string,
): Promise<ReadonlyMap<string, ReadonlyMap<string, Completion>>> {
  const rows = await db
    .selectFrom('actionCompletion as done')
    .innerJoin('person', 'person.id', 'done.recordedBy')
    .leftJoin('actionCompletionUndo as undo', 'undo.completionId', 'done.id')
    .select([
      'done.id',
      'done.targetId',
      'done.actionId',
      'done.doneOn',
      'done.doneBy',
      'done.result',
      'done.recordedAt as at',
      sql<Completion['by']>`json_build_object('name', person.name, 'hat', done.recorded_hat)`.as('by'),
    ])
    .where('undo.completionId', 'is', null)
    .$if(targetId !== undefined, (query) => query.where('done.targetId', '=', targetId!))
    .orderBy('done.recordedAt')
    .execute()
  const found = new Map<string, Map<string, Completion>>()
  for (const { targetId: target, actionId, ...completion } of rows) {
    const own = found.get(target) ?? new Map<string, Completion>()
    found.set(target, own.set(actionId, completion))
  }
  return found
}
