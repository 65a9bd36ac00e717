import { civilDateOf, daysAfter } from '../i18n/format.ts'
import type { Meeting } from '../meetings/meeting.ts'
import { meetingPath } from '../meetings/paths.ts'
import type { Unanswered } from '../meetings/unansweredStore.ts'
import type { Debt } from './debt.ts'

/** So many days before a meeting it should be known who comes. */
const daysBefore = 7

/** Over, and not closed. */
export function ofMeeting(meeting: Meeting): Debt {
  const day = civilDateOf(meeting.startsAt)
  return {
    kind: 'meeting',
    partyId: null,
    people: [],
    to: meeting.bodyName,
    thing: { kind: 'meeting', id: meeting.id },
    name: meeting.question,
    href: meetingPath(meeting.id),
    since: day,
    dueOn: day,
    consequence: 2,
    decides: false,
  }
}

/** Whether somebody comes. */
export function ofAttendance({
  meetingId,
  question,
  bodyName,
  day,
  plannedOn,
  partyId,
  people,
}: Unanswered): Debt {
  return {
    kind: 'attendance',
    partyId,
    people,
    to: bodyName,
    thing: { kind: 'meeting', id: meetingId },
    name: question,
    href: meetingPath(meetingId),
    since: plannedOn < day ? plannedOn : null,
    dueOn: daysAfter(day, -daysBefore),
    consequence: 1,
    decides: false,
  }
}
