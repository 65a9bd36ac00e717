import { validate as isUuid } from 'uuid'
import type { Db } from '../db/database.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Action, Milestone, Plan, Status, SupportRequest, WholePlan } from './plan.ts'
import { planFor, readPlans } from './store.ts'

/** A plan with everything in it. */
export async function wholePlanFor(db: Db, id: string): Promise<WholePlan> {
  return withAll(db, await planFor(db, id))
}

/** Every plan with everything in it, also those that are closed. */
export async function wholePlans(db: Db): Promise<readonly WholePlan[]> {
  return Promise.all((await readPlans(db)).map((plan) => withAll(db, plan)))
}

/** An action, also one that was taken out, and its plan as a whole. */
export async function actionFor(
  db: Db,
  id: string,
): Promise<{ readonly action: Action; readonly plan: WholePlan; readonly isRemoved: boolean }> {
  const row = isUuid(id)
    ? await db.selectFrom('planAction').select('planId').where('id', '=', id).executeTakeFirst()
    : undefined
  if (!row) throw new Refusal('not-found', '')
  const plan = await wholePlanFor(db, row.planId)
  const there = plan.actions.find((each) => each.id === id)
  if (there) return { action: there, plan, isRemoved: false }
  const [action] = await actionsOf(db, row.planId, id)
  return { action: action!, plan, isRemoved: true }
}

/** Those that are under way. */
export async function openPlans(db: Db): Promise<readonly WholePlan[]> {
  const open = (await readPlans(db)).filter(({ closure }) => !closure)
  return Promise.all(open.map((plan) => withAll(db, plan)))
}

async function withAll(db: Db, plan: Plan): Promise<WholePlan> {
  const [actions, requests] = [await actionsOf(db, plan.id), await requestsOf(db, plan.id)]
  return { ...plan, actions, requests }
}

/** Those that are in the plan; or the one that is named, wherever it is. */
async function actionsOf(db: Db, planId: string, only?: string): Promise<readonly Action[]> {
  const rows = await db
    .selectFrom('planAction as action')
    .innerJoin('person as owner', 'owner.id', 'action.ownerId')
    .leftJoin('planActionRemoval as removal', 'removal.actionId', 'action.id')
    .leftJoin('planCompletion as completion', 'completion.actionId', 'action.id')
    .leftJoin('person as recorder', 'recorder.id', 'completion.recordedBy')
    .select([
      'action.id',
      'action.planId',
      'action.name',
      'action.description',
      'action.startsOn',
      'action.endsOn',
      'owner.id as ownerId',
      'owner.name as ownerName',
      'completion.doneOn',
      'completion.note',
      'completion.recordedAt',
      'completion.recordedHat',
      'recorder.name as recorderName',
    ])
    .where('action.planId', '=', planId)
    .$if(only === undefined, (query) => query.where('removal.actionId', 'is', null))
    .$if(only !== undefined, (query) => query.where('action.id', '=', only!))
    .orderBy('action.startsOn')
    .orderBy('action.endsOn')
    .orderBy('action.id')
    .execute()
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return []
  const [waiting, milestones, statuses] = [
    await db.selectFrom('planWaiting').selectAll().where('actionId', 'in', ids).orderBy('afterId').execute(),
    await milestonesOf(db, ids),
    await statusesOf(db, ids),
  ]
  return rows.map((row) => ({
    id: row.id,
    planId: row.planId,
    name: row.name,
    description: row.description,
    owner: { id: row.ownerId, name: row.ownerName },
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    after: waiting.filter(({ actionId }) => actionId === row.id).map(({ afterId }) => afterId),
    milestones: milestones.filter(({ actionId }) => actionId === row.id).map(({ milestone }) => milestone),
    statuses: statuses.filter(({ actionId }) => actionId === row.id).map(({ status }) => status),
    completion:
      row.doneOn === null
        ? null
        : {
            doneOn: row.doneOn,
            note: row.note!,
            by: { name: row.recorderName!, hat: row.recordedHat! },
            at: row.recordedAt!,
          },
  }))
}

async function milestonesOf(db: Db, actionIds: readonly string[]) {
  const rows = await db
    .selectFrom('planMilestone as milestone')
    .leftJoin('planMilestonePassing as passing', 'passing.milestoneId', 'milestone.id')
    .leftJoin('person', 'person.id', 'passing.passedBy')
    .select([
      'milestone.id',
      'milestone.actionId',
      'milestone.name',
      'milestone.dueOn',
      'passing.passedOn',
      'passing.passedAt',
      'passing.passedHat',
      'person.name as passedName',
    ])
    .where('milestone.actionId', 'in', actionIds)
    .orderBy('milestone.dueOn')
    .orderBy('milestone.id')
    .execute()
  return rows.map(({ actionId, id, name, dueOn, passedOn, passedAt, passedHat, passedName }) => {
    const by = { name: passedName!, hat: passedHat! }
    const passing = passedOn === null ? null : { passedOn, by, at: passedAt! }
    return { actionId, milestone: { id, name, dueOn, passing } satisfies Milestone }
  })
}

async function statusesOf(db: Db, actionIds: readonly string[]) {
  const rows = await db
    .selectFrom('planStatus as status')
    .innerJoin('person', 'person.id', 'status.toldBy')
    .select(['actionId', 'number', 'standing', 'note', 'toldOn', 'toldAt', 'toldHat', 'person.name'])
    .where('actionId', 'in', actionIds)
    .orderBy('number', 'desc')
    .execute()
  return rows.map(({ actionId, number, standing, note, toldOn, toldAt, toldHat, name }) => ({
    actionId,
    status: { number, standing, note, toldOn, by: { name, hat: toldHat }, at: toldAt } satisfies Status,
  }))
}

/** Those that still stand, the one to be answered first first. */
async function requestsOf(db: Db, planId: string): Promise<readonly SupportRequest[]> {
  const rows = await db
    .selectFrom('planRequest as request')
    .innerJoin('person as asked', 'asked.id', 'request.askedId')
    .innerJoin('person as asker', 'asker.id', 'request.askedBy')
    .leftJoin('planRequestWithdrawal as withdrawal', 'withdrawal.requestId', 'request.id')
    .leftJoin('planActionRemoval as removal', 'removal.actionId', 'request.actionId')
    .select([
      'request.id',
      'request.planId',
      'request.actionId',
      'request.kind',
      'request.wish',
      'request.answerBy',
      'request.askedAt',
      'request.askedHat',
      'asked.id as askedId',
      'asked.name as askedName',
      'asker.name as askerName',
    ])
    .where('request.planId', '=', planId)
    .where('withdrawal.requestId', 'is', null)
    .where('removal.actionId', 'is', null)
    .orderBy('request.answerBy')
    .orderBy('request.id')
    .execute()
  const ids = rows.map(({ id }) => id)
  const answers =
    ids.length === 0
      ? []
      : await db
          .selectFrom('planAnswer as answer')
          .innerJoin('person', 'person.id', 'answer.answeredBy')
          .select(['requestId', 'answer.answer', 'answer.text', 'answeredAt', 'answeredHat', 'person.name'])
          .where('requestId', 'in', ids)
          .orderBy('number', 'desc')
          .execute()
  return rows.map(({ askedId, askedName, askerName, askedAt, askedHat, ...request }) => ({
    ...request,
    asked: { id: askedId, name: askedName },
    asking: { by: { name: askerName, hat: askedHat }, at: askedAt },
    answers: answers
      .filter(({ requestId }) => requestId === request.id)
      .map(({ answer, text, answeredAt, answeredHat, name }) => ({
        answer,
        text,
        by: { name, hat: answeredHat },
        at: answeredAt,
      })),
  }))
}
