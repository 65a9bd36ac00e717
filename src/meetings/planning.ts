import type { OutcomeInContext } from '../decisions/outcome.ts'
import { civilDateOf } from '../i18n/format.ts'
import type { Attendee } from './attendance.ts'
import type { Meeting, PurposeCheck } from './meeting.ts'

/** What a meeting may hold that another body, or no meeting at all, could not. */
export type Trace = 'outcomes' | 'attendance' | 'purpose'

export function tracesOf({
  outcomes,
  attendees,
  check,
}: {
  readonly outcomes: readonly OutcomeInContext[]
  readonly attendees: readonly Attendee[]
  readonly check: PurposeCheck | null
}): readonly Trace[] {
  const traces: Trace[] = []
  if (outcomes.length > 0) traces.push('outcomes')
  if (attendees.some(({ answer }) => answer.state !== 'unanswered')) traces.push('attendance')
  if (check) traces.push('purpose')
  return traces
}

/** What shows that a meeting has been held, so that it cannot be called off. Before its day, answers are promises. */
export function hindrancesOf(
  traces: readonly Trace[],
  { startsAt }: Pick<Meeting, 'startsAt'>,
  now: Date,
): readonly Trace[] {
  const ahead = civilDateOf(startsAt) > civilDateOf(now)
  return ahead ? traces.filter((trace) => trace !== 'attendance') : traces
}
