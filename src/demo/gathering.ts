import type { Db } from '../db/database.ts'
import { type CivilDate, civilDateOf } from '../i18n/format.ts'
import type { WorkForm } from '../meetings/agenda.ts'
import { addAgendaItem, agendaOf, writeNotes } from '../meetings/agendaStore.ts'
import type { SeatAnswer } from '../meetings/attendance.ts'
import {
  attendeesOf,
  checkPurpose,
  closeMeeting,
  recordAttendance,
  type Signer,
} from '../meetings/closingStore.ts'
import { addMeeting, meetingFor } from '../meetings/store.ts'
import { swedishInstant } from '../meetings/swedishTime.ts'
import { bodies } from '../partnership/store.ts'
import { indicatorFor } from '../population/store.ts'
import type { DemoMeeting } from './county.ts'
import { daysFrom, fridayFrom } from './days.ts'

export type Point = {
  readonly title: string
  readonly description: string
  readonly minutes: number
  /** Null for a pause. */
  readonly form: WorkForm | null
  readonly origin?: 'outside'
  readonly indicator?: string
}

export const pause: Point = { title: 'Paus', description: '', minutes: 20, form: null }

/** Plans the meetings of a county, and holds those that lie behind. */
export async function gather(
  db: Db,
  doer: Signer,
  meetings: readonly DemoMeeting[],
  now: Date,
): Promise<void> {
  for (const { days, held, ...meeting } of meetings) {
    const day = fridayFrom(daysFrom(civilDateOf(now), days))
    const { meetingId, main } = await prepareIn(db, doer, { ...meeting, day })
    if (!held) continue
    await writeNotes(db, doer, main, held.notes)
    await close(db, doer, meetingId, day, held)
  }
}

/** The meeting with its agenda, and the point that takes longest. */
export async function prepareIn(
  db: Db,
  doer: Signer,
  {
    body,
    day,
    question,
    location,
    points,
  }: {
    /** By its name. */
    readonly body: string
    readonly day: CivilDate
    readonly question: string
    readonly location: string
    readonly points: readonly Point[]
  },
) {
  const { id } = (await bodies(db)).find(({ name }) => name === body)!
  const startsAt = swedishInstant(day, '09:00')
  const meetingId = await addMeeting(db, doer, {
    bodyId: id,
    question,
    location,
    startsAt,
    language: 'sv',
  })
  for (const { indicator, origin, ...text } of points) {
    const kind = text.form === null ? 'pause' : 'matter'
    await addAgendaItem(db, doer, meetingId, kind, {
      ...text,
      origin: origin ?? 'inside',
      indicatorId: indicator ? (await indicatorFor(db, indicator)).id : null,
    })
  }
  const matters = (await agendaOf(db, meetingId)).filter((item) => item.kind === 'matter')
  return { meetingId, main: matters.toSorted((a, b) => b.minutes - a.minutes)[0]! }
}

/** Somebody else came for a party, and why; or nobody did. */
export type Away = 'absent' | { readonly name: string; readonly reason: string }

/** Everybody is there but the silent parties, of which nothing is known, and those that are away. */
export async function attend(
  db: Db,
  doer: Signer,
  meetingId: string,
  silent: readonly string[],
  away: Readonly<Record<string, Away>> = {},
): Promise<void> {
  const attendees = await attendeesOf(db, await meetingFor(db, meetingId))
  await recordAttendance(
    db,
    doer,
    meetingId,
    attendees.map((attendee) => ({
      seatId: attendee.id,
      answer: silent.includes(attendee.partyName)
        ? { state: 'unanswered' }
        : answerOf(away[attendee.partyName]),
    })),
  )
}

function answerOf(away: Away | undefined): SeatAnswer {
  if (away === undefined) return { state: 'present' }
  return away === 'absent' ? { state: 'absent' } : { state: 'substitute', ...away }
}

type Closing = {
  readonly silent: readonly string[]
  readonly away?: Readonly<Record<string, Away>>
  readonly answer: 'yes' | 'partly'
  readonly words: string
}

export async function close(
  db: Db,
  doer: Signer,
  meetingId: string,
  day: CivilDate,
  { silent, away, answer, words }: Closing,
): Promise<void> {
  const at = swedishInstant(day, '12:00')
  await attend(db, doer, meetingId, silent, away)
  await checkPurpose(db, doer, meetingId, { answer, words, at })
  await closeMeeting(db, doer, meetingId, at)
}
