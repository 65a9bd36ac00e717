import { validate as isUuid } from 'uuid'
import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import { type Asking, question } from '../db/question.ts'
import { type CivilDate, civilDateOf } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { Refusal, type RefusalKind, type Sentence } from '../platform/refusal.ts'
import { awaitTurn, recordEvent } from '../record/store.ts'
import type { Doer } from '../record/thing.ts'
import { seatPath } from './paths.ts'
import { endingProblem, metSince, type Seat, type SeatContext, type SeatInBody } from './seat.ts'
import { endingProblemText, metSinceText, seatWords } from './seatWords.ts'

export type NewSeat = {
  readonly id?: string
  readonly bodyId: string
  readonly partyId: string
  readonly personId: string
  readonly role: Seat['role']
  readonly title?: string
  readonly fromOn: CivilDate
  readonly toOn?: CivilDate | null
}

export async function addSeat(
  db: Db,
  doer: Doer,
  { id = newId(), toOn = null, ...seat }: NewSeat,
): Promise<string> {
  await db
    .insertInto('seat')
    .values({ partnershipId: doer.partnershipId, id, ...seat, toOn })
    .execute()
  const { name } = await db
    .selectFrom('person')
    .select('name')
    .where('id', '=', seat.personId)
    .executeTakeFirstOrThrow()
  await recordEvent(db, doer, {
    kind: 'seat.filled',
    subject: { kind: 'seat', id },
    name,
    facts: {
      role: seat.role,
      title: seat.title ?? '',
      from: seat.fromOn,
      ...(toOn ? { lastDay: toOn } : {}),
    },
  })
  return id
}

/** What the seat is counted by from now on. */
export async function changeSeatTitle(db: Db, doer: Doer, seat: SeatInBody, title: string): Promise<void> {
  if (title === seat.title) return
  await db.updateTable('seat').set({ title }).where('id', '=', seat.id).execute()
  await recordEvent(db, doer, {
    kind: 'seat.titled',
    subject: { kind: 'seat', id: seat.id },
    name: seat.personName,
    facts: { before: seat.title, after: title },
  })
}

/** The person acts as before until the day is over. Taken back by `continueSeat`. */
export async function endSeat(
  db: Db,
  doer: Doer,
  id: string,
  lastDay: CivilDate,
  {
    withBody = false,
    withParty = false,
    before = null,
  }: {
    readonly withBody?: boolean
    readonly withParty?: boolean
    /** The last day that it had until now. */
    readonly before?: CivilDate | null
  } = {},
): Promise<void> {
  await awaitTurn(db, doer.partnershipId)
  const seat = await seatFor(db, id)
  if (seat.toOn) throw seatRefusal('conflict', id, (language) => seatWords(language).seat.alreadyEnded)
  const problem = endingProblem(seat, await contextOf(db, seat), lastDay)
  if (problem) throw seatRefusal('conflict', id, (language) => endingProblemText(language, problem))
  await db.updateTable('seat').set({ toOn: lastDay }).where('id', '=', id).execute()
  await recordEvent(db, doer, {
    kind: 'seat.ended',
    subject: { kind: 'seat', id },
    name: seat.personName,
    facts: {
      role: seat.role,
      lastDay,
      ...(withBody ? { withBody } : {}),
      ...(withParty ? { withParty, before } : {}),
    },
  })
}

/** The seat goes on as if no last day had been set. Refused when its body has met without it meanwhile. */
export async function continueSeat(db: Db, doer: Doer, id: string): Promise<void> {
  await awaitTurn(db, doer.partnershipId)
  const seat = await seatFor(db, id)
  if (!seat.toOn) throw seatRefusal('conflict', id, (language) => seatWords(language).seat.notEnded)
  const met = metSince(seat, await contextOf(db, seat))
  if (met) throw seatRefusal('conflict', id, (language) => metSinceText(language, met))
  await db.updateTable('seat').set({ toOn: null }).where('id', '=', id).execute()
  await recordEvent(db, doer, {
    kind: 'seat.continued',
    subject: { kind: 'seat', id },
    name: seat.personName,
    facts: { role: seat.role, lastDay: seat.toOn },
  })
}

/** Why something cannot be done with a seat, with the way back to it. */
export function seatRefusal(kind: RefusalKind, id: string, sentence: Sentence): Refusal {
  const label = (language: Language) => seatWords(language).seat.back
  return new Refusal(kind, sentence, { href: seatPath(id), label })
}

/** "Not yours" and "not there" are the same. */
export async function seatFor(db: Db, id: string): Promise<SeatInBody> {
  const seat = isUuid(id) ? await seatsInBodies(db).where('seat.id', '=', id).executeTakeFirst() : undefined
  if (!seat) throw new Refusal('not-found', '')
  return seat
}

/** A seat that the person already has where the new one would be, on its first day or later. */
export async function sameSeat(
  db: Db,
  { bodyId, partyId, personId, role, fromOn, toOn }: NewSeat,
): Promise<SeatInBody | null> {
  const seat = await seatsInBodies(db)
    .where('seat.bodyId', '=', bodyId)
    .where('seat.partyId', '=', partyId)
    .where('seat.personId', '=', personId)
    .where('seat.role', '=', role)
    .where((eb) => eb.or([eb('seat.toOn', 'is', null), eb('seat.toOn', '>=', fromOn)]))
    .$if(toOn != null, (query) => query.where('seat.fromOn', '<=', toOn!))
    .executeTakeFirst()
  return seat ?? null
}

export async function contextOf(db: Db, seat: SeatInBody): Promise<SeatContext> {
  return {
    countedOn: await lastClosedDay(db, seat.bodyId),
    lastCoordinator: seat.role === 'coordinator' && !(await isCoordinatedWithout(db, seat.id)),
  }
}

/** Those whose last day has passed, the latest first. */
export async function endedSeats(db: Db, today: CivilDate): Promise<readonly SeatInBody[]> {
  return seatsInBodies(db)
    .where('seat.toOn', '<', today)
    .orderBy('seat.toOn', 'desc')
    .orderBy('person.name')
    .execute()
}

/** Everybody's, of all times. */
export async function everySeat(db: Db): Promise<readonly SeatInBody[]> {
  return seatsInBodies(db).orderBy('seat.id').execute()
}

/** Who sits where on a day, in the order that a list of members wants: by principal, then by name. */
export async function seatsOn(db: Db, day: CivilDate, bodyId?: string): Promise<readonly Seat[]> {
  const rows = bodyId ? await seatsOfBody(db, day, bodyId) : await allSeats(db, day)
  const order = { municipality: 0, region: 1, other: 2 }
  return rows.toSorted(
    (a, b) => order[a.partyKind] - order[b.partyKind] || a.partyName.localeCompare(b.partyName, 'sv'),
  )
}

const allSeats = question((db, day: CivilDate) => heldSeats(db, day))

const seatsOfBody = question((db, day: CivilDate, bodyId: string) =>
  heldSeats(db, day).where('seat.bodyId', '=', bodyId),
)

async function isCoordinatedWithout(db: Db, id: string): Promise<boolean> {
  const other = await db
    .selectFrom('seat')
    .select('id')
    .where('role', '=', 'coordinator')
    .where('id', '<>', id)
    .where('toOn', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return other !== undefined
}

export async function lastClosedDay(db: Db, bodyId: string): Promise<CivilDate | null> {
  const meeting = await db
    .selectFrom('meeting')
    .innerJoin('meetingClosure', 'meetingClosure.meetingId', 'meeting.id')
    .select('meeting.startsAt')
    .where('meeting.bodyId', '=', bodyId)
    .orderBy('meeting.startsAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return meeting ? civilDateOf(meeting.startsAt) : null
}

function heldSeats(db: Asking, day: CivilDate) {
  return seats(db)
    .where('seat.fromOn', '<=', day)
    .where((eb) => eb.or([eb('seat.toOn', 'is', null), eb('seat.toOn', '>=', day)]))
}

function seatsInBodies(db: Asking) {
  return seats(db)
    .innerJoin('body', 'body.id', 'seat.bodyId')
    .select(['body.name as bodyName', 'person.id as personId', 'seat.fromOn'])
}

function seats(db: Asking) {
  return db
    .selectFrom('seat')
    .innerJoin('person', 'person.id', 'seat.personId')
    .innerJoin('party', 'party.id', 'seat.partyId')
    .select([
      'seat.id',
      'seat.bodyId',
      'seat.role',
      'seat.title',
      'seat.toOn',
      'person.name as personName',
      'party.id as partyId',
      'party.name as partyName',
      'party.kind as partyKind',
    ])
}
