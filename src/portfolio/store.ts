import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import type { CivilDate } from '../i18n/format.ts'
import { Refusal } from '../platform/refusal.ts'
import { addLink, awaitTurn, putInSearch, recordEvent } from '../record/store.ts'
import type { Thing, Writer } from '../record/thing.ts'
import type { Activity, Capacity, Stop } from './activity.ts'
import { activityPath } from './paths.ts'
import { portfolioWords } from './words.ts'

export type ActivityText = Omit<Activity, 'id' | 'ending'>

/** Answers with its id. */
export async function addActivity(
  db: Db,
  doer: Writer,
  { id = newId(), targetIds, ...text }: ActivityText & { readonly id?: string },
): Promise<string> {
  const { partnershipId } = doer
  await awaitTurn(db, partnershipId)
  await db
    .insertInto('activity')
    .values({ partnershipId, id, ...text })
    .execute()
  await serve(db, partnershipId, id, targetIds)
  await told(db, doer, 'activity.added', { id, ...text }, factsOf(text))
  return id
}

/** The caller has its turn. */
export async function changeActivity(
  db: Db,
  doer: Writer,
  before: Activity,
  { targetIds, ...text }: ActivityText,
): Promise<void> {
  const { id } = before
  await db.updateTable('activity').set(text).where('id', '=', id).execute()
  await db
    .deleteFrom('link')
    .where('fromId', '=', id)
    .where('relation', '=', 'supports')
    .where('toKind', '=', 'target')
    .execute()
  await serve(db, doer.partnershipId, id, targetIds)
  const past = Object.entries(factsOf(before)).map(([name, value]) => [`${name}Before`, value])
  await told(db, doer, 'activity.changed', { id, ...text }, { ...factsOf(text), ...Object.fromEntries(past) })
}

/** It has ended, and what is left of it is somebody's. The caller has its turn. */
export async function endActivity(
  db: Db,
  doer: Writer,
  activity: Activity,
  { endedOn, how }: { readonly endedOn: CivilDate; readonly how: string },
): Promise<void> {
  const { id, ending } = activity
  if (ending) {
    throw new Refusal('conflict', (language) => portfolioWords(language).alreadyEnded, {
      href: activityPath(id),
      label: (language) => portfolioWords(language).toActivity,
    })
  }
  const { partnershipId, id: recordedBy, hat: recordedHat } = doer
  await db
    .insertInto('activityEnding')
    .values({ partnershipId, activityId: id, endedOn, how, recordedBy, recordedHat })
    .execute()
  await told(db, doer, 'activity.ended', activity, { endedOn, how })
}

/** It has not ended after all. */
export async function undoEnding(db: Db, doer: Writer, activity: Activity): Promise<void> {
  await awaitTurn(db, doer.partnershipId)
  const { numDeletedRows } = await db
    .deleteFrom('activityEnding')
    .where('activityId', '=', activity.id)
    .executeTakeFirst()
  // Somebody else was first: it stands where both wanted it.
  if (numDeletedRows > 0n) await told(db, doer, 'activity.endingUndone', activity, {})
}

/** How much there is to share out from a day on. The caller has its turn. */
export async function sayCapacity(
  db: Db,
  doer: Writer,
  latest: number,
  capacity: Pick<Capacity, 'fromOn' | 'tenths' | 'projects' | 'note'>,
): Promise<void> {
  const { partnershipId, id: recordedBy, hat: recordedHat } = doer
  const number = latest + 1
  await db
    .insertInto('portfolioCapacity')
    .values({ partnershipId, number, ...capacity, recordedBy, recordedHat })
    .execute()
  const { fromOn, tenths, projects, note } = capacity
  await recordEvent(db, doer, {
    kind: 'portfolio.capacitySaid',
    subject: { kind: 'partnership', id: partnershipId },
    name: '',
    facts: { fromOn, tenths, projects, note },
  })
}

/** Somebody thinks that it should end or be handed over. Answers with the id. */
export async function proposeStop(
  db: Db,
  doer: Writer,
  activity: Activity,
  { id = newId(), why, answerBy }: Pick<Stop, 'why' | 'answerBy'> & { readonly id?: string },
): Promise<string> {
  const { partnershipId, id: raisedBy, hat: raisedHat } = doer
  await awaitTurn(db, partnershipId)
  await db
    .insertInto('stopProposal')
    .values({ partnershipId, id, activityId: activity.id, why, answerBy, raisedBy, raisedHat })
    .execute()
  await stopTold(db, doer, 'stop.proposed', id, activity, { why, answerBy })
  return id
}

type NewAnswer = Pick<NonNullable<Stop['answered']>, 'answer' | 'why' | 'byOn'>

/** It ends, is handed over, or goes on, with the reason. The caller has its turn. */
export async function answerStop(
  db: Db,
  doer: Writer,
  activity: Activity,
  stop: Stop,
  answer: NewAnswer,
): Promise<void> {
  if (stop.answered) {
    throw new Refusal('conflict', (language) => portfolioWords(language).alreadyAnswered, {
      href: activityPath(activity.id),
      label: (language) => portfolioWords(language).toActivity,
    })
  }
  const { partnershipId, id: answeredBy, hat: answeredHat } = doer
  await db
    .insertInto('stopAnswer')
    .values({ partnershipId, stopId: stop.id, ...answer, answeredBy, answeredHat })
    .execute()
  await stopTold(db, doer, 'stop.answered', stop.id, activity, { ...answer })
}

/** It is open again. */
export async function undoAnswer(db: Db, doer: Writer, activity: Activity, stop: Stop): Promise<void> {
  await awaitTurn(db, doer.partnershipId)
  const { numDeletedRows } = await db
    .deleteFrom('stopAnswer')
    .where('stopId', '=', stop.id)
    .executeTakeFirst()
  if (numDeletedRows > 0n) await stopTold(db, doer, 'stop.answerUndone', stop.id, activity, {})
}

async function serve(db: Db, partnershipId: string, id: string, targetIds: readonly string[]): Promise<void> {
  const from: Thing = { kind: 'activity', id }
  for (const target of targetIds)
    await addLink(db, partnershipId, from, 'supports', { kind: 'target', id: target })
}

type Facts = Readonly<Record<string, string | number | boolean | null>>

function factsOf(text: Omit<ActivityText, 'targetIds'>): Facts {
  const { kind, name, mission, owner, startsOn, sunsetOn, noSunsetReason, yearlyCost, tenths } = text
  const cost = yearlyCost === null ? null : String(yearlyCost)
  return { kind, name, mission, owner, startsOn, sunsetOn, noSunsetReason, cost, tenths }
}

async function told(
  db: Db,
  doer: Writer,
  kind: string,
  { id, name, mission }: Pick<Activity, 'id' | 'name' | 'mission'>,
  facts: Facts,
): Promise<void> {
  const subject: Thing = { kind: 'activity', id }
  await recordEvent(db, doer, { kind, subject, name, facts })
  await putInSearch(db, doer.partnershipId, subject, { title: name, text: mission })
}

async function stopTold(
  db: Db,
  doer: Writer,
  kind: string,
  id: string,
  activity: Activity,
  facts: Facts,
): Promise<void> {
  await recordEvent(db, doer, { kind, subject: { kind: 'stop', id }, name: activity.name, facts })
}
