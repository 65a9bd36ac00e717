import type { OutcomeInContext } from '../decisions/outcome.ts'
import type { Attendee } from './attendance.ts'
import type { PurposeCheck } from './meeting.ts'

/** What a meeting holds once it has been held. With any of it, it is neither called off nor given to another body. */
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
