import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { question } from '../db/question.ts'
import { civilDateOf } from '../i18n/format.ts'
import type { Purpose } from '../partnership/purpose.ts'
import { seatsOn } from '../partnership/seatStore.ts'
import { purposeVersions } from '../partnership/store.ts'
import { latestVintage } from '../population/store.ts'
import { recordEvent } from '../record/store.ts'
import type { Doer } from '../record/thing.ts'
import { type Attendee, type Preparation, participation, type SeatAnswer } from './attendance.ts'
import { hasBegun, type Meeting, type PurposeCheck } from './meeting.ts'
import { changeableMeeting, meetingRefusal } from './store.ts'
import { meetingWords } from './words.ts'

/** Somebody in person: these acts are signed. */
export type Signer = Doer & { readonly id: string }

/** Every seat of the body on the meeting's day, with what is known about it. */
export async function attendeesOf(db: Db, meeting: Meeting): Promise<readonly Attendee[]> {
  const [seats, rows] = await Promise.all([
    seatsOn(db, civilDateOf(meeting.startsAt), meeting.bodyId),
    attendanceAt(db, meeting.id),
  ])
  return seats.map((seat) => {
    const row = rows.find(({ seatId }) => seatId === seat.id)
    return { ...seat, answer: row ? toAnswer(row) : { state: 'unanswered' } }
  })
}

const attendanceAt = question((db, meetingId: string) =>
  db
    .selectFrom('attendance')
    .select(['seatId', 'state', 'substitute', 'reason'])
    .where('meetingId', '=', meetingId),
)

/** What is known about every seat, in one go: what was known before is replaced. */
export async function recordAttendance(
  db: Db,
  doer: Doer,
  meetingId: string,
  answers: readonly { readonly seatId: string; readonly answer: SeatAnswer }[],
): Promise<void> {
  const { partnershipId } = doer
  const meeting = await changeableMeeting(db, doer, meetingId)
  if (answers.some(({ answer }) => answer.state === 'substitute' && (!answer.name || !answer.reason))) {
    throw meetingRefusal(meetingId, (language) => meetingWords(language).refusals.substitute)
  }
  await db.deleteFrom('attendance').where('meetingId', '=', meetingId).execute()
  const rows = answers.flatMap(({ seatId, answer }) =>
    answer.state === 'unanswered' ? [] : [{ partnershipId, meetingId, seatId, ...toRow(answer) }],
  )
  if (rows.length > 0) await db.insertInto('attendance').values(rows).execute()
  const { parties, partaking } = participation(await attendeesOf(db, meeting))
  await recordEvent(db, doer, {
    kind: 'attendance.recorded',
    subject: { kind: 'meeting', id: meetingId },
    name: meeting.question,
    facts: { parties, partaking },
  })
}

/** For a party: the agenda, as it is now, is ready. */
export async function approvePreparation(
  db: Db,
  doer: Signer,
  meetingId: string,
  { partyId, at = new Date() }: { readonly partyId: string; readonly at?: Date },
): Promise<void> {
  const meeting = await changeableMeeting(db, doer, meetingId)
  const revision = await recordEvent(db, doer, {
    kind: 'meeting.prepared',
    subject: { kind: 'meeting', id: meetingId },
    name: meeting.question,
  })
  const approval = { revision, preparedAt: at, preparedBy: doer.id }
  await db
    .insertInto('meetingPreparation')
    .values({ partnershipId: doer.partnershipId, meetingId, partyId, ...approval })
    .onConflict((oc) => oc.columns(['partnershipId', 'meetingId', 'partyId']).doUpdateSet(approval))
    .execute()
}

/** The latest last. */
export const preparationsOf: (db: Db, meetingId: string) => Promise<readonly Preparation[]> = question(
  (db, meetingId: string) =>
    db
      .selectFrom('meetingPreparation')
      .innerJoin('party', 'party.id', 'meetingPreparation.partyId')
      .innerJoin('person', 'person.id', 'meetingPreparation.preparedBy')
      .select([
        'party.name as partyName',
        'party.kind as partyKind',
        'person.name as personName',
        'preparedAt',
        sql<boolean>`exists (
        select from event
        where event.subject_id = meeting_preparation.meeting_id::text
          and event.subject_kind = 'meeting'
          and event.kind like 'agenda.%'
          and event.revision > meeting_preparation.revision)`.as('outdated'),
      ])
      .where('meetingId', '=', meetingId)
      .orderBy('preparedAt'),
)

/** Was the purpose our guide today? Answered again, the later answer counts. */
export async function checkPurpose(
  db: Db,
  doer: Signer,
  meetingId: string,
  { answer, words, at = new Date() }: Pick<PurposeCheck, 'answer' | 'words'> & { readonly at?: Date },
): Promise<void> {
  const meeting = await changeableMeeting(db, doer, meetingId)
  const purpose = await purposeOf(db, meeting)
  if (!purpose) throw meetingRefusal(meetingId, (language) => meetingWords(language).refusals.noPurpose)
  const check = { purposeVersion: purpose.version, answer, words, checkedAt: at, checkedBy: doer.id }
  await db
    .insertInto('purposeCheck')
    .values({ partnershipId: doer.partnershipId, meetingId, ...check })
    .onConflict((oc) => oc.columns(['partnershipId', 'meetingId']).doUpdateSet(check))
    .execute()
  await recordEvent(db, doer, {
    kind: 'purpose.checked',
    subject: { kind: 'meeting', id: meetingId },
    name: meeting.question,
    facts: { answer, words, purposeVersion: purpose.version },
  })
}

export async function purposeCheckOf(db: Db, meetingId: string): Promise<PurposeCheck | null> {
  const row = await db
    .selectFrom('purposeCheck')
    .select(['purposeVersion', 'answer', 'words'])
    .where('meetingId', '=', meetingId)
    .executeTakeFirst()
  return row ?? null
}

/**
 * The purpose that a meeting comes back to, on its pages and in its check alike: the one that was agreed on its day,
 * or before the first was, the oldest. Once it is closed, what it answered about, whatever is written in afterwards.
 */
export async function purposeOf(
  db: Db,
  { startsAt, closure }: Meeting,
  check: PurposeCheck | null = null,
): Promise<Purpose | null> {
  const versions = await purposeVersions(db)
  if (closure && check) return versions.find(({ version }) => version === check.purposeVersion) ?? null
  const day = civilDateOf(startsAt)
  return versions.find(({ agreedOn }) => agreedOn <= day) ?? versions.at(-1) ?? null
}

/** For good. Refused without the purpose check, and before the day of the meeting. */
export async function closeMeeting(
  db: Db,
  doer: Signer,
  meetingId: string,
  closedAt: Date = new Date(),
): Promise<void> {
  const meeting = await changeableMeeting(db, doer, meetingId)
  if (!hasBegun(meeting, civilDateOf(closedAt))) {
    throw meetingRefusal(meetingId, (language) => meetingWords(language).refusals.notBegun)
  }
  if (!(await purposeCheckOf(db, meetingId))) {
    throw meetingRefusal(meetingId, (language) => meetingWords(language).refusals.purposeUnchecked)
  }
  const vintage = (await latestVintage(db))?.number ?? 0
  await db
    .insertInto('meetingClosure')
    .values({ partnershipId: doer.partnershipId, meetingId, vintage, closedAt, closedBy: doer.id })
    .execute()
  await recordEvent(db, doer, {
    kind: 'meeting.closed',
    subject: { kind: 'meeting', id: meetingId },
    name: meeting.question,
    facts: { vintage },
  })
}

type AttendanceRow = {
  readonly state: 'present' | 'absent' | 'substitute'
  readonly substitute: string | null
  readonly reason: string | null
}

function toAnswer({ state, substitute, reason }: AttendanceRow): SeatAnswer {
  return state === 'substitute' ? { state, name: substitute ?? '', reason: reason ?? '' } : { state }
}

function toRow(answer: Exclude<SeatAnswer, { state: 'unanswered' }>): AttendanceRow {
  return answer.state === 'substitute'
    ? { state: answer.state, substitute: answer.name, reason: answer.reason }
    : { state: answer.state, substitute: null, reason: null }
}
