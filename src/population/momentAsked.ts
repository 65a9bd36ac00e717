import type { Context } from 'hono'
import { civilDateOf, parseCivilDate } from '../i18n/format.ts'
import type { Env } from '../identity/actor.ts'
import { Refusal } from '../platform/refusal.ts'
import { type FormState, formOf } from '../ui/form.ts'
import type { Moment, PastMeeting } from './moment.ts'
import type { MomentField } from './momentParts.tsx'
import { pastMeetings, readMoment } from './momentStore.ts'
import { vintageWords } from './vintageWords.ts'

export type AskedFor = {
  readonly meetings: readonly PastMeeting[]
  readonly moment: Moment | null
  readonly form: FormState<MomentField>
  /** 422 when what was asked for is no day. */
  readonly status: 200 | 422
}

/** The moment that an address asks for, and the form that asks for another. */
export async function momentAsked(c: Context<Env>, latestMeeting = false): Promise<AskedFor> {
  const { db, readOnce, view, now } = c.var
  const words = vintageWords(view.language).choose
  const meetings = await readOnce(['past meetings'], () => pastMeetings(db, now))
  const typed = { meeting: c.req.query('meeting') ?? '', day: c.req.query('day')?.trim() ?? '' }
  const asOf = Number(c.req.query('asOf')) || undefined
  const day = typed.day === '' || typed.meeting !== '' ? null : parseCivilDate(typed.day)
  const wrong = typed.meeting === '' && typed.day !== '' && (day === null || day > civilDateOf(now))
  if (wrong) {
    const problems = { day: day === null ? words.wrongDay : words.laterDay }
    return { meetings, moment: null, form: { values: typed, problems }, status: 422 }
  }
  const isAsked = typed.meeting !== '' || day !== null || asOf !== undefined
  const [latest] = latestMeeting && !isAsked ? meetings : []
  const meeting = latest?.id ?? typed.meeting
  const moment = await readMoment(
    db,
    { meeting: meeting || undefined, day: day ?? undefined, asOf },
    meetings,
  )
  if (typed.meeting !== '' && moment === null) throw new Refusal('not-found', '')
  return { meetings, moment, form: formOf({ meeting, day: typed.day }), status: 200 }
}
