import { validate as isUuid } from 'uuid'
import type { Db } from '../db/database.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Activity, Capacity, Portfolio, Stop } from './activity.ts'

/** "Not yours" and "not there" are the same. */
export async function activityFor(db: Db, id: string): Promise<Activity> {
  const [activity] = isUuid(id) ? await activitiesIn(db, id) : []
  if (!activity) throw new Refusal('not-found', '')
  return activity
}

export async function readPortfolio(db: Db): Promise<Portfolio> {
  return { activities: await activitiesIn(db), capacities: await capacitiesIn(db), stops: await stopsIn(db) }
}

async function activitiesIn(db: Db, only?: string): Promise<readonly Activity[]> {
  const rows = await db
    .selectFrom('activity')
    .leftJoin('activityEnding as ending', 'ending.activityId', 'activity.id')
    .leftJoin('person', 'person.id', 'ending.recordedBy')
    .select([
      'activity.id',
      'kind',
      'activity.name',
      'mission',
      'owner',
      'startsOn',
      'sunsetOn',
      'noSunsetReason',
      'yearlyCost',
      'tenths',
      'endedOn',
      'how',
      'recordedAt',
      'recordedHat',
      'person.name as recordedName',
    ])
    .$if(only !== undefined, (query) => query.where('activity.id', '=', only!))
    .orderBy('activity.name')
    .orderBy('activity.id')
    .execute()
  const served = await db
    .selectFrom('link')
    .select(['fromId', 'toId'])
    .where('fromKind', '=', 'activity')
    .where('relation', '=', 'supports')
    .where('toKind', '=', 'target')
    .$if(only !== undefined, (query) => query.where('fromId', '=', only!))
    .orderBy('createdAt')
    .execute()
  return rows.map(({ endedOn, how, recordedAt, recordedHat, recordedName, yearlyCost, ...row }) => ({
    ...row,
    yearlyCost: yearlyCost === null ? null : BigInt(yearlyCost),
    targetIds: served.filter(({ fromId }) => fromId === row.id).map(({ toId }) => toId),
    ending:
      endedOn === null
        ? null
        : { endedOn, how: how!, by: { name: recordedName!, hat: recordedHat! }, at: recordedAt! },
  }))
}

async function capacitiesIn(db: Db): Promise<readonly Capacity[]> {
  const rows = await db
    .selectFrom('portfolioCapacity as capacity')
    .innerJoin('person', 'person.id', 'capacity.recordedBy')
    .select(['number', 'fromOn', 'tenths', 'projects', 'note', 'recordedAt', 'recordedHat', 'person.name'])
    .orderBy('number', 'desc')
    .execute()
  return rows.map(({ recordedAt: at, recordedHat: hat, name, ...row }) => ({ ...row, by: { name, hat }, at }))
}

async function stopsIn(db: Db): Promise<readonly Stop[]> {
  const rows = await db
    .selectFrom('stopProposal as stop')
    .innerJoin('person as raiser', 'raiser.id', 'stop.raisedBy')
    .leftJoin('stopAnswer as answer', 'answer.stopId', 'stop.id')
    .leftJoin('person as answerer', 'answerer.id', 'answer.answeredBy')
    .select([
      'stop.id',
      'stop.activityId',
      'stop.why',
      'stop.answerBy',
      'stop.raisedAt',
      'stop.raisedHat',
      'raiser.name as raisedName',
      'answer.answer',
      'answer.why as answerWhy',
      'answer.byOn',
      'answer.answeredAt',
      'answer.answeredHat',
      'answerer.name as answeredName',
    ])
    .orderBy('stop.raisedAt', 'desc')
    .orderBy('stop.id', 'desc')
    .execute()
  return rows.map(({ raisedAt, raisedHat, raisedName, ...row }) => ({
    id: row.id,
    activityId: row.activityId,
    why: row.why,
    answerBy: row.answerBy,
    raised: { by: { name: raisedName, hat: raisedHat }, at: raisedAt },
    answered:
      row.answer === null
        ? null
        : {
            answer: row.answer,
            why: row.answerWhy!,
            byOn: row.byOn,
            by: { name: row.answeredName!, hat: row.answeredHat! },
            at: row.answeredAt!,
          },
  }))
}
