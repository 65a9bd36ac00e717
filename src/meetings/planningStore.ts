import type { Db } from '../db/database.ts'
import { outcomesOfMeeting } from '../decisions/store.ts'
import { civilDateOf, formatDate } from '../i18n/format.ts'
import { awaitTurn, recordEvent } from '../record/store.ts'
import type { Doer } from '../record/thing.ts'
import { attendeesOf, purposeCheckOf, type Signer } from './closingStore.ts'
import type { Meeting } from './meeting.ts'
import { hindrancesOf, type Trace, tracesOf } from './planning.ts'
import {
  changeableMeeting,
  type MeetingDetails,
  makeFindable,
  meetingFor,
  meetingRefusal,
  recordMeeting,
} from './store.ts'
import { meetingWords } from './words.ts'

export async function changeMeeting(db: Db, doer: Doer, id: string, details: MeetingDetails): Promise<void> {
  const meeting = await changeableMeeting(db, doer, id)
  const traces = await tracesAt(db, meeting)
  if (details.bodyId !== meeting.bodyId && traces.length > 0) refuse(id, 'bodyHasMet')
  // Its outcomes are dated to its day, and numbered within its year.
  const moves = civilDateOf(details.startsAt) !== civilDateOf(meeting.startsAt)
  if (moves && traces.includes('outcomes')) refuse(id, 'dayHasOutcomes')
  await db.updateTable('meeting').set(details).where('id', '=', id).execute()
  await recordMeeting(db, doer, 'meeting.changed', await meetingFor(db, id))
  await makeFindable(db, doer, id)
}

/** It stays to be read, and `planAgain` takes it back. Refused for a meeting that shows that it has been held. */
export async function cancelMeeting(
  db: Db,
  doer: Signer,
  id: string,
  { reason, at = new Date() }: { readonly reason: string; readonly at?: Date },
): Promise<void> {
  const meeting = await changeableMeeting(db, doer, id)
  if (hindrancesOf(await tracesAt(db, meeting), meeting, at).length > 0) refuse(id, 'hasTraces')
  const cancellation = { reason, cancelledAt: at, cancelledBy: doer.id }
  await db
    .insertInto('meetingCancellation')
    .values({ partnershipId: doer.partnershipId, meetingId: id, ...cancellation })
    .execute()
  await recordEvent(db, doer, {
    kind: 'meeting.cancelled',
    subject: { kind: 'meeting', id },
    name: meeting.question,
    facts: { reason, day: formatDate('sv', civilDateOf(meeting.startsAt)) },
  })
}

/** As it was before it was called off. */
export async function planAgain(db: Db, doer: Doer, id: string): Promise<void> {
  await awaitTurn(db, doer.partnershipId)
  const meeting = await meetingFor(db, id)
  if (!meeting.cancellation) refuse(id, 'notCancelled')
  await db.deleteFrom('meetingCancellation').where('meetingId', '=', id).execute()
  await recordMeeting(db, doer, 'meeting.plannedAgain', meeting)
}

export async function tracesAt(db: Db, meeting: Meeting): Promise<readonly Trace[]> {
  return tracesOf({
    outcomes: await outcomesOfMeeting(db, meeting.id),
    attendees: await attendeesOf(db, meeting),
    check: await purposeCheckOf(db, meeting.id),
  })
}

function refuse(
  meetingId: string,
  why: 'bodyHasMet' | 'dayHasOutcomes' | 'hasTraces' | 'notCancelled',
): never {
  throw meetingRefusal(meetingId, (language) => meetingWords(language).refusals[why])
}
