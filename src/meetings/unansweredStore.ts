import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { question } from '../db/question.ts'
import { type CivilDate, civilDateOf } from '../i18n/format.ts'

/** A party of which somebody has not said whether they come to a meeting that lies ahead. */
export type Unanswered = {
  readonly meetingId: string
  readonly question: string
  readonly bodyName: string
  readonly day: CivilDate
  readonly plannedOn: CivilDate
  readonly partyId: string
  readonly people: readonly string[]
}

/** Of all meetings in the coming days, with those who hold a seat on the day of the meeting. */
export async function unansweredSeats(db: Db, now: Date, days: number): Promise<readonly Unanswered[]> {
  const rows = await unanswered(db, now, new Date(now.getTime() + days * 86_400_000))
  return rows.map(({ startsAt, createdAt, ...row }) => ({
    ...row,
    day: civilDateOf(startsAt),
    plannedOn: civilDateOf(createdAt),
  }))
}

const unanswered = question((db, now: Date, until: Date) =>
  db
    .selectFrom('meeting')
    .innerJoin('body', 'body.id', 'meeting.bodyId')
    .innerJoin('seat', 'seat.bodyId', 'meeting.bodyId')
    .innerJoin('person', 'person.id', 'seat.personId')
    .leftJoin('meetingClosure', 'meetingClosure.meetingId', 'meeting.id')
    .leftJoin('meetingCancellation', 'meetingCancellation.meetingId', 'meeting.id')
    .leftJoin('attendance', (join) =>
      join.onRef('attendance.meetingId', '=', 'meeting.id').onRef('attendance.seatId', '=', 'seat.id'),
    )
    .select([
      'meeting.id as meetingId',
      'meeting.question',
      'meeting.startsAt',
      'meeting.createdAt',
      'body.name as bodyName',
      'seat.partyId',
      sql<readonly string[]>`json_agg(person.name order by person.name)`.as('people'),
    ])
    .where('meeting.startsAt', '>', now)
    .where('meeting.startsAt', '<=', until)
    .where('meetingClosure.meetingId', 'is', null)
    .where('meetingCancellation.meetingId', 'is', null)
    .where('attendance.seatId', 'is', null)
    .where(sql<boolean>`daterange(seat.from_on, seat.to_on, '[]')
      @> (meeting.starts_at at time zone 'Europe/Stockholm')::date`)
    .groupBy([
      'meeting.id',
      'meeting.question',
      'meeting.startsAt',
      'meeting.createdAt',
      'body.name',
      'seat.partyId',
    ])
    .orderBy('meeting.startsAt')
    .orderBy('seat.partyId'),
)
