import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { AdoptableOutcome } from '../decisions/matrix.ts'
import type { CivilDate } from '../i18n/format.ts'
import { check } from '../partnership/composition.ts'
import { ruleOf } from '../partnership/compositionLanguage.ts'
import type { Party } from '../partnership/party.ts'
import { seatsOn } from '../partnership/seatStore.ts'
import { bodiesOn } from '../partnership/store.ts'
import type { HeldMeeting, Sight, WantedSeat } from './keeping.ts'

/** What the program can see of how owners keep what they have promised. */
export async function sightOf(
  db: Db,
  outcomes: readonly AdoptableOutcome[],
  parties: readonly Party[],
  day: CivilDate,
): Promise<Sight> {
  return { outcomes, meetings: await heldMeetings(db), seats: await wantedSeats(db, parties, day) }
}

/** For each body whose rule asks for somebody of each party: whether the party has a seat there. */
async function wantedSeats(
  db: Db,
  parties: readonly Party[],
  day: CivilDate,
): Promise<readonly WantedSeat[]> {
  const [bodies, seats] = [await bodiesOn(db, day), await seatsOn(db, day)]
  const wanted = bodies.flatMap((body) => {
    const own = seats.filter(({ bodyId }) => bodyId === body.id)
    return ruleOf(body.rule).flatMap((demand): readonly WantedSeat[] => {
      if (demand.kind !== 'each' || demand.bound === 'atMost') return []
      const few = check([demand], own, parties).flatMap((unmet) => (unmet.kind === 'each' ? unmet.few : []))
      return parties
        .filter(({ kind }) => demand.per === 'party' || demand.per === kind)
        .map(({ id, name }) => ({ partyId: id, filled: !few.includes(name) }))
    })
  })
  // Where no rule asks for the party by kind, one seat anywhere is what it can be seen by.
  return parties.flatMap((party) => {
    const own = wanted.filter(({ partyId }) => partyId === party.id)
    if (own.length > 0) return own
    return [{ partyId: party.id, filled: seats.some(({ partyName }) => partyName === party.name) }]
  })
}

/** Every closed meeting: which parties had seats in its body on its day, and which of them took part. */
async function heldMeetings(db: Db): Promise<readonly HeldMeeting[]> {
  const rows = await db
    .selectFrom('meeting')
    .innerJoin('meetingClosure', 'meetingClosure.meetingId', 'meeting.id')
    .innerJoin('seat', 'seat.bodyId', 'meeting.bodyId')
    .leftJoin('attendance', (join) =>
      join
        .onRef('attendance.meetingId', '=', 'meeting.id')
        .onRef('attendance.seatId', '=', 'seat.id')
        .on('attendance.state', 'in', ['present', 'substitute']),
    )
    .where(sql<boolean>`seat.from_on <= (meeting.starts_at at time zone 'Europe/Stockholm')::date`)
    .where(
      sql<boolean>`coalesce(seat.to_on >= (meeting.starts_at at time zone 'Europe/Stockholm')::date, true)`,
    )
    .groupBy(['meeting.id', 'seat.partyId'])
    .select([
      'meeting.id',
      'seat.partyId',
      sql<CivilDate>`to_char(min(meeting.starts_at) at time zone 'Europe/Stockholm', 'YYYY-MM-DD')`.as(
        'heldOn',
      ),
      sql<boolean>`bool_or(attendance.seat_id is not null)`.as('took'),
    ])
    .execute()
  const meetings = new Map<string, typeof rows>()
  for (const row of rows) meetings.set(row.id, [...(meetings.get(row.id) ?? []), row])
  return [...meetings.values()].map((own) => ({
    heldOn: own[0]!.heldOn,
    invited: own.map(({ partyId }) => partyId),
    took: own.filter(({ took }) => took).map(({ partyId }) => partyId),
  }))
}
