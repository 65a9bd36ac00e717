import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { civilDateOf, parseCivilDate } from '../i18n/format.ts'
import { type Env, requirePreparer } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { readForm } from '../platform/forms.ts'
import { Refusal } from '../platform/refusal.ts'
import { type FormState, formOf } from '../ui/form.ts'
import { judgeJump, jumpsOf } from './jumpStore.ts'
import type { Moment, PastMeeting } from './moment.ts'
import type { MomentField } from './momentParts.tsx'
import { pastMeetings, readMoment, revisedValues, revisionSums } from './momentStore.ts'
import { indicatorPath, revisionsPath } from './paths.ts'
import { placesOfCounty } from './places.ts'
import { RevisionsPage } from './revisionsView.tsx'
import { indicatorFor } from './store.ts'
import { vintageWords } from './vintageWords.ts'

const onOnePage = 200

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

export const revisionRoutes = new Hono<Env>()
  .get(revisionsPath(), async (c) => {
    const { db, actor, view } = c.var
    const { meetings, moment, form, status } = await momentAsked(c, true)
    const everywhere = c.req.query('places') === 'all'
    const precise = c.req.query('precision') === 'all'
    const code = c.req.query('indicator')
    const asked = {
      known: moment?.known ?? [],
      placeCodes: everywhere ? undefined : placesOfCounty(actor.countyCode).map((place) => place.code),
      all: precise,
    }
    const indicator = code === undefined || !moment ? null : await indicatorFor(db, code)
    const sums = moment ? await revisionSums(db, { ...asked, indicatorId: indicator?.id }) : []
    const pages = Math.max(1, Math.ceil((sums[0]?.changed ?? 0) / onOnePage))
    const page = Math.min(pages, Math.max(1, Math.floor(Number(c.req.query('page')) || 1)))
    const chosen = indicator && {
      indicator,
      page,
      pages,
      values: await revisedValues(
        db,
        { ...asked, indicatorId: indicator.id },
        { from: (page - 1) * onOnePage, most: onOnePage },
      ),
    }
    const jumps = await jumpsOf(db)
    const reading = { moment, meetings, everywhere, precise, sums, jumps, chosen }
    return answerPage(c, <RevisionsPage view={view} actor={actor} reading={reading} form={form} />, status)
  })

  .post('/population/indicators/:code/units/:vintage', async (c) => {
    const { db, actor } = c.var
    requirePreparer(actor)
    const indicator = await indicatorFor(db, c.req.param('code'))
    const vintage = Number(c.req.param('vintage'))
    const jump = (await jumpsOf(db, indicator.id)).find((each) => each.vintage === vintage)
    const read = await readForm(c, z.object({ answer: z.enum(['changed', 'same', 'open']) }))
    if (!jump || !read.ok) throw new Refusal('not-found', '')
    await judgeJump(db, actor, indicator, jump, read.value.answer)
    return c.redirect(indicatorPath(indicator.code), 303)
  })
