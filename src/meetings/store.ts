import { sql } from 'kysely'
import { validate as isUuid } from 'uuid'
import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import { type Asking, question } from '../db/question.ts'
import { type CivilDate, civilDateOf, formatInstant } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { Refusal, type Sentence } from '../platform/refusal.ts'
import { awaitTurn, putInSearch, recordEvent } from '../record/store.ts'
import type { Doer } from '../record/thing.ts'
import type { Meeting, PastMeeting } from './meeting.ts'
import { meetingPath } from './paths.ts'
import { meetingWords } from './words.ts'

export type MeetingDetails = Pick<Meeting, 'question' | 'location' | 'startsAt' | 'bodyId'>

export type NewMeeting = MeetingDetails & {
  readonly id?: string
  /** In which the points that every meeting has are named. */
  readonly language: Language
}

/** A meeting with the three points that every meeting has. `proposeAgenda` adds what comes between. */
export async function addMeeting(db: Db, doer: Doer, meeting: NewMeeting): Promise<string> {
  const { partnershipId } = doer
  const { language, id = newId(), ...details } = meeting
  await db
    .insertInto('meeting')
    .values({ partnershipId, id, ...details })
    .execute()
  const words = meetingWords(language).proposed
  const item = { partnershipId, meetingId: id, origin: 'inside' as const, indicatorId: null }
  await db
    .insertInto('agendaItem')
    .values([
      { ...item, id: newId(), position: 1, kind: 'purpose', form: 'round', minutes: 10, ...words.purpose },
      {
        ...item,
        id: newId(),
        position: 2,
        kind: 'effects',
        form: 'walkthrough',
        minutes: 20,
        ...words.effects,
      },
      { ...item, id: newId(), position: 3, kind: 'close', form: 'checkout', minutes: 15, ...words.close },
    ])
    .execute()
  await recordMeeting(db, doer, 'meeting.added', await meetingFor(db, id))
  await makeFindable(db, doer, id)
  return id
}

/** The meeting, while nobody else can change, close or call it off. A closed one is refused, and one called off. */
export async function changeableMeeting(db: Db, doer: Doer, id: string): Promise<Meeting> {
  await awaitTurn(db, doer.partnershipId)
  return openMeetingFor(db, id)
}

/** For the form of a change. A closed meeting is refused, and one that is called off. */
export async function openMeetingFor(db: Db, id: string): Promise<Meeting> {
  const meeting = await meetingFor(db, id)
  if (meeting.closure) throw meetingRefusal(id, (language) => meetingWords(language).isClosed)
  if (meeting.cancellation) throw meetingRefusal(id, (language) => meetingWords(language).isCancelled)
  return meeting
}

/** Why something cannot be done with a meeting, with the way back to it. */
export function meetingRefusal(id: string, sentence: Sentence): Refusal {
  const label = (language: Language) => meetingWords(language).toMeeting
  return new Refusal('conflict', sentence, { href: meetingPath(id), label })
}

/** Finds the meeting by its question, its place, and everything on its agenda. */
export async function makeFindable(db: Db, doer: Doer, id: string): Promise<void> {
  const { question, location, bodyName } = await meetingFor(db, id)
  const items = await db
    .selectFrom('agendaItem')
    .select(['title', 'description', 'notes'])
    .where('meetingId', '=', id)
    .orderBy('position')
    .execute()
  const text = [bodyName, location, ...items.flatMap((item) => [item.title, item.description, item.notes])]
  await putInSearch(
    db,
    doer.partnershipId,
    { kind: 'meeting', id },
    { title: question, text: text.join('\n') },
  )
}

/** "Not yours" and "not there" are the same. */
export async function meetingFor(db: Db, id: string): Promise<Meeting> {
  const row = isUuid(id) ? await meetings(db).where('meeting.id', '=', id).executeTakeFirst() : undefined
  if (!row) throw new Refusal('not-found', '')
  return toMeeting(row)
}

/** The nearest that is neither closed nor called off, that of today included. */
export async function nextMeeting(db: Db, now: Date): Promise<Meeting | null> {
  return (await comingMeetings(db, now, 1))[0] ?? null
}

/** When the same body meets after this; null when no day is set. */
export async function meetingAfter(db: Db, { bodyId, startsAt }: Meeting): Promise<Meeting | null> {
  const row = await notCalledOff(db)
    .where('meeting.bodyId', '=', bodyId)
    .where('meeting.startsAt', '>', startsAt)
    .orderBy('meeting.startsAt')
    .limit(1)
    .executeTakeFirst()
  return row ? toMeeting(row) : null
}

/** Today's and later, the nearest first. */
export async function comingMeetings(db: Db, now: Date, most = 100): Promise<readonly Meeting[]> {
  const rows = await openFrom(db, civilDateOf(now), most)
  return rows.map(toMeeting)
}

const openFrom = question((db, day: CivilDate, most: number) =>
  notCalledOff(db)
    .where('meetingClosure.closedAt', 'is', null)
    .where(swedishDay, '>=', day)
    .orderBy('meeting.startsAt')
    .limit(sql<number>`${most}::int`),
)

/** Whose day has passed without anybody closing them, the oldest first. */
export async function unclosedMeetings(db: Db, now: Date): Promise<readonly Meeting[]> {
  const rows = await openBefore(db, civilDateOf(now))
  return rows.map(toMeeting)
}

const openBefore = question((db, day: CivilDate) =>
  notCalledOff(db)
    .where('meetingClosure.closedAt', 'is', null)
    .where(swedishDay, '<', day)
    .orderBy('meeting.startsAt'),
)

/** The latest that was closed: of a body, and held before an instant, when these are given. */
export async function lastClosedMeeting(
  db: Db,
  of: { readonly bodyId?: string; readonly before?: Date } = {},
): Promise<Meeting | null> {
  return (await closedMeetings(db, { ...of, most: 1 }))[0] ?? null
}

/** Closed meetings with what came out of them, the latest first. */
export async function closedMeetings(
  db: Db,
  of: { readonly bodyId?: string; readonly before?: Date; readonly most: number; readonly skip?: number },
): Promise<readonly PastMeeting[]> {
  let query = meetings(db)
    .leftJoin('purposeCheck', 'purposeCheck.meetingId', 'meeting.id')
    .select((eb) => [
      'purposeCheck.answer',
      eb
        .selectFrom('outcome')
        .select(sql<number>`count(*)::int`.as('count'))
        .whereRef('outcome.meetingId', '=', 'meeting.id')
        .as('outcomes'),
    ])
    .where('meetingClosure.closedAt', 'is not', null)
    .orderBy('meeting.startsAt', 'desc')
    .limit(of.most)
    .offset(of.skip ?? 0)
  if (of.bodyId) query = query.where('meeting.bodyId', '=', of.bodyId)
  if (of.before) query = query.where('meeting.startsAt', '<', of.before)
  const rows = await query.execute()
  return rows.map((row) => ({ ...toMeeting(row), outcomes: row.outcomes ?? 0, purposeAnswer: row.answer }))
}

export async function closedCount(db: Db, bodyId?: string): Promise<number> {
  const { count } = await db
    .selectFrom('meetingClosure')
    .innerJoin('meeting', 'meeting.id', 'meetingClosure.meetingId')
    .select(sql<number>`count(*)::int`.as('count'))
    .$if(bodyId !== undefined, (query) => query.where('meeting.bodyId', '=', bodyId!))
    .executeTakeFirstOrThrow()
  return count
}

/** Of all times, those that are called off as well. */
export async function everyMeeting(db: Db): Promise<readonly Meeting[]> {
  const rows = await meetings(db).orderBy('meeting.id').execute()
  return rows.map(toMeeting)
}

/** Those that are called off, the latest day first. */
export async function cancelledMeetings(db: Db, most = 100): Promise<readonly Meeting[]> {
  const rows = await meetings(db)
    .where('meetingCancellation.cancelledAt', 'is not', null)
    .orderBy('meeting.startsAt', 'desc')
    .limit(most)
    .execute()
  return rows.map(toMeeting)
}

/** Days and place of a body's latest meetings, to propose the next from. */
export async function latestOfBody(db: Db, bodyId: string): Promise<readonly Meeting[]> {
  const rows = await notCalledOff(db)
    .where('meeting.bodyId', '=', bodyId)
    .orderBy('meeting.startsAt', 'desc')
    .limit(2)
    .execute()
  return rows.map(toMeeting)
}

export async function recordMeeting(db: Db, doer: Doer, kind: string, meeting: Meeting): Promise<void> {
  await recordEvent(db, doer, {
    kind,
    subject: { kind: 'meeting', id: meeting.id },
    name: meeting.question,
    facts: {
      body: meeting.bodyName,
      location: meeting.location,
      startsAt: meeting.startsAt.toISOString(),
      when: formatInstant('sv', meeting.startsAt),
    },
  })
}

const swedishDay = sql<string>`(meeting.starts_at at time zone 'Europe/Stockholm')::date`

function notCalledOff(db: Asking) {
  return meetings(db).where('meetingCancellation.cancelledAt', 'is', null)
}

function meetings(db: Asking) {
  return db
    .selectFrom('meeting')
    .innerJoin('body', 'body.id', 'meeting.bodyId')
    .leftJoin('meetingClosure', 'meetingClosure.meetingId', 'meeting.id')
    .leftJoin('meetingCancellation', 'meetingCancellation.meetingId', 'meeting.id')
    .select((eb) => [
      'meeting.id',
      'meeting.bodyId',
      'body.name as bodyName',
      'meeting.question',
      'meeting.location',
      'meeting.startsAt',
      'meetingClosure.closedAt',
      'meetingClosure.vintage',
      'meetingCancellation.cancelledAt',
      'meetingCancellation.reason',
      eb
        .selectFrom('agendaItem')
        .select(sql<number>`coalesce(sum(agenda_item.minutes), 0)::int`.as('minutes'))
        .whereRef('agendaItem.meetingId', '=', 'meeting.id')
        .as('minutes'),
    ])
}

type MeetingRow = Omit<Meeting, 'closure' | 'cancellation' | 'minutes'> & {
  readonly minutes: number | null
  readonly closedAt: Date | null
  readonly vintage: number | null
  readonly cancelledAt: Date | null
  readonly reason: string | null
}

function toMeeting({ id, bodyId, bodyName, question, location, startsAt, ...row }: MeetingRow): Meeting {
  return {
    id,
    bodyId,
    bodyName,
    question,
    location,
    startsAt,
    minutes: row.minutes ?? 0,
    closure: row.closedAt ? { closedAt: row.closedAt, vintage: row.vintage ?? 0 } : null,
    cancellation: row.cancelledAt ? { cancelledAt: row.cancelledAt, reason: row.reason ?? '' } : null,
  }
}
