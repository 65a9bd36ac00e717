import { validate as isUuid } from 'uuid'
import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import { Refusal } from '../platform/refusal.ts'
import { awaitTurn, putInSearch, recordEvent } from '../record/store.ts'
import type { Thing, Writer } from '../record/thing.ts'
import { planPath } from './paths.ts'
import type { Plan } from './plan.ts'
import { planWords } from './words.ts'

export type PlanText = Omit<Plan, 'id' | 'closure'>

/** Answers with its id. */
export async function addPlan(
  db: Db,
  doer: Writer,
  { id = newId(), ...text }: PlanText & { readonly id?: string },
): Promise<string> {
  const { partnershipId } = doer
  await awaitTurn(db, partnershipId)
  await db
    .insertInto('plan')
    .values({ partnershipId, id, ...text })
    .execute()
  await told(db, doer, 'plan.added', { id, ...text }, { ...text })
  return id
}

/** The caller has its turn. */
export async function changePlan(db: Db, doer: Writer, before: Plan, text: PlanText): Promise<void> {
  await db.updateTable('plan').set(text).where('id', '=', before.id).execute()
  const { name: nameBefore, intent: intentBefore, fromOn: fromBefore, toOn: toBefore } = before
  const facts = { ...text, nameBefore, intentBefore, fromBefore, toBefore }
  await told(db, doer, 'plan.changed', { id: before.id, ...text }, facts)
}

/** It is carried out, or given up: the note says which, and what it led to. The caller has its turn. */
export async function closePlan(db: Db, doer: Writer, plan: Plan, note: string): Promise<void> {
  refuseClosed(plan)
  const { partnershipId, id: closedBy, hat: closedHat } = doer
  await db
    .insertInto('planClosure')
    .values({ partnershipId, planId: plan.id, note, closedBy, closedHat })
    .execute()
  await told(db, doer, 'plan.closed', plan, { note })
}

/** It goes on. */
export async function reopenPlan(db: Db, doer: Writer, plan: Plan): Promise<void> {
  await awaitTurn(db, doer.partnershipId)
  const { numDeletedRows } = await db
    .deleteFrom('planClosure')
    .where('planId', '=', plan.id)
    .executeTakeFirst()
  // Somebody else was first: it stands where both wanted it.
  if (numDeletedRows > 0n) await told(db, doer, 'plan.reopened', plan, {})
}

/** What is closed is opened again before anything in it is changed. */
export function refuseClosed({ id, closure }: Pick<Plan, 'id' | 'closure'>): void {
  if (!closure) return
  throw new Refusal('conflict', (language) => planWords(language).alreadyClosed, {
    href: planPath(id),
    label: (language) => planWords(language).toPlan,
  })
}

/** "Not yours" and "not there" are the same. */
export async function planFor(db: Db, id: string): Promise<Plan> {
  const [plan] = isUuid(id) ? await readPlans(db, id) : []
  if (!plan) throw new Refusal('not-found', '')
  return plan
}

/** Those that end last come first; one, when it is named. */
export async function readPlans(db: Db, only?: string): Promise<readonly Plan[]> {
  const rows = await db
    .selectFrom('plan')
    .leftJoin('planClosure as closure', 'closure.planId', 'plan.id')
    .leftJoin('person', 'person.id', 'closure.closedBy')
    .select([
      'plan.id',
      'kind',
      'plan.name',
      'intent',
      'fromOn',
      'toOn',
      'closure.note',
      'closure.closedAt',
      'closure.closedHat',
      'person.name as closedName',
    ])
    .$if(only !== undefined, (query) => query.where('plan.id', '=', only!))
    .orderBy('toOn', 'desc')
    .orderBy('plan.id')
    .execute()
  return rows.map(({ note, closedAt, closedHat, closedName, ...plan }) => ({
    ...plan,
    closure: note === null ? null : { note, by: { name: closedName!, hat: closedHat! }, at: closedAt! },
  }))
}

async function told(
  db: Db,
  doer: Writer,
  kind: string,
  { id, name, intent }: Pick<Plan, 'id' | 'name' | 'intent'>,
  facts: Readonly<Record<string, string>>,
): Promise<void> {
  const subject: Thing = { kind: 'plan', id }
  await recordEvent(db, doer, { kind, subject, name, facts })
  await putInSearch(db, doer.partnershipId, subject, { title: name, text: intent })
}
