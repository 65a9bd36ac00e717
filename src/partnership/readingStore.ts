import type { Db } from '../db/database.ts'
import { type CivilDate, civilDateOf } from '../i18n/format.ts'
import { type Alarm, alarmsOf } from './alarm.ts'
import type { Body } from './body.ts'
import { type Party, type PartyState, partyStateOn } from './party.ts'
import type { Seat, SeatInBody } from './seat.ts'
import { endedSeats, seatsOn } from './seatStore.ts'
import { bodies, parties } from './store.ts'

/** A body with who sits there today, and what somebody should see to. */
export type BodyReading = {
  readonly body: Body
  readonly seats: readonly Seat[]
  readonly alarms: readonly Alarm[]
  readonly lastMeetingOn: CivilDate | null
  readonly nextMeetingOn: CivilDate | null
}

export type BodiesReading = {
  readonly today: CivilDate
  readonly parties: readonly Party[]
  /** Those that have left, the latest first, and those whose first day lies ahead. */
  readonly formerParties: readonly Party[]
  readonly comingParties: readonly Party[]
  readonly bodies: readonly BodyReading[]
  readonly ended: readonly SeatInBody[]
}

/** Every body, also those that have ended, in the order in which they were added. */
export async function readBodies(db: Db, now: Date): Promise<BodiesReading> {
  const today = civilDateOf(now)
  const [everyParty, all, seats, ended, meetings] = await Promise.all([
    parties(db),
    bodies(db),
    seatsOn(db, today),
    endedSeats(db, today),
    meetingDays(db, now),
  ])
  const inState = (...states: PartyState[]) =>
    everyParty.filter((party) => states.includes(partyStateOn(party, today)))
  const present = inState('present', 'leaving')
  const read = all.map((body): BodyReading => {
    const met = meetings.get(body.id)
    const [lastMeetingOn, nextMeetingOn] = [met?.last ?? null, met?.next ?? null]
    const inBody = (seat: Seat) => seat.bodyId === body.id
    const own = seats.filter(inBody)
    const isMeetingPlanned = nextMeetingOn !== null
    const context = {
      seats: own,
      ended: ended.filter(inBody),
      parties: present,
      lastMeetingOn,
      isMeetingPlanned,
      today,
    }
    return { body, seats: own, alarms: alarmsOf(body, context), lastMeetingOn, nextMeetingOn }
  })
  return {
    today,
    parties: present,
    formerParties: inState('left').toSorted((a, b) => (a.leftOn! < b.leftOn! ? 1 : -1)),
    comingParties: inState('coming'),
    bodies: read,
    ended,
  }
}

/** When each body met last, and meets next. A meeting that is called off is neither. */
async function meetingDays(db: Db, now: Date) {
  const rows = await db
    .selectFrom('meeting')
    .leftJoin('meetingCancellation', 'meetingCancellation.meetingId', 'meeting.id')
    .where('meetingCancellation.meetingId', 'is', null)
    .groupBy('meeting.bodyId')
    .select((eb) => [
      'meeting.bodyId',
      eb.fn.max('meeting.startsAt').filterWhere('meeting.startsAt', '<=', now).as('last'),
      eb.fn.min('meeting.startsAt').filterWhere('meeting.startsAt', '>', now).as('next'),
    ])
    .execute()
  // Null, whatever the type says, where the body has none.
  const dayOf = (at: Date | null) => (at ? civilDateOf(at) : null)
  return new Map(rows.map(({ bodyId, last, next }) => [bodyId, { last: dayOf(last), next: dayOf(next) }]))
}
