import { type Context, Hono } from 'hono'
import { civilDateOf } from '../i18n/format.ts'
import { storedLanguage } from '../i18n/language.ts'
import { type Env, requirePreparer } from '../identity/actor.ts'
import { hasEnded } from '../partnership/body.ts'
import { bodies } from '../partnership/store.ts'
import { answerPage } from '../platform/answer.ts'
import { formOfNew, readForm } from '../platform/forms.ts'
import { changedMeanwhile, formOfSaved, type Saved } from '../platform/meanwhile.ts'
import { claimId, historyOf } from '../record/store.ts'
import type { FormState } from '../ui/form.ts'
import { agendaRoutes } from './agendaRoutes.tsx'
import { proposeAgenda } from './agendaStore.ts'
import { cancellationRoutes } from './cancellationRoutes.tsx'
import { closingRoutes } from './closingRoutes.tsx'
import { meetingForm } from './forms.ts'
import { formWords } from './formWords.ts'
import { learningAt } from './learningStore.ts'
import { type Meeting, proposedDay } from './meeting.ts'
import { MeetingPage } from './meetingView.tsx'
import { meetingPath, meetingsPath, newMeetingPath } from './paths.ts'
import { changeMeeting, tracesAt } from './planningStore.ts'
import { meetingOnce } from './readingStore.ts'
import { showingRoutes } from './showingRoutes.tsx'
import {
  addMeeting,
  cancelledMeetings,
  changeableMeeting,
  closedCount,
  closedMeetings,
  comingMeetings,
  latestOfBody,
  openMeetingFor,
  unclosedMeetings,
} from './store.ts'
import { swedishClock, swedishInstant } from './swedishTime.ts'
import { MeetingFormPage, type MeetingLists, MeetingsPage } from './views.tsx'

const earlierOnPage = 20
const mostComing = 100
/** So many are read before those of one body are picked out. */
const mostListed = 1000

export const meetingRoutes = new Hono<Env>()
  .get(meetingsPath(), async (c) => {
    const { db, view, actor } = c.var
    const all = await bodies(db)
    const body = all.find(({ id }) => id === c.req.query('body')) ?? null
    const lists = await meetingLists(c.var, c.req.query('page'), body?.id)
    return answerPage(c, <MeetingsPage view={view} actor={actor} lists={lists} bodies={all} body={body} />)
  })
  .get(newMeetingPath(), async (c) => {
    requirePreparer(c.var.actor)
    return answerPage(c, await newMeetingPage(c.var, formOfNew(c, await proposedMeeting(c.var))))
  })
  .post(meetingsPath(), async (c) => {
    const { db, view, actor, now } = c.var
    requirePreparer(actor)
    const read = await readForm(c, meetingForm(view.language, await bodyIds(c.var), civilDateOf(now)))
    if (!read.ok) return answerPage(c, await newMeetingPage(c.var, read.form), 422)
    const { question, location, date, time, body } = read.value
    const { id, already } = await claimId(db, actor, { kind: 'meeting', id: read.value.id })
    if (!already) {
      const startsAt = swedishInstant(date, time)
      const details = { question, location, startsAt, bodyId: body }
      await addMeeting(db, actor, { id, ...details, language: storedLanguage })
      await proposeAgenda(db, actor, id, storedLanguage)
    }
    return c.redirect(meetingPath(id), 303)
  })

  .get('/meetings/:meeting', async (c) => {
    const { db, view, actor } = c.var
    const reading = await meetingOnce(c.var, c.req.param('meeting'))
    const { id, bodyId, startsAt } = reading.meeting
    return answerPage(
      c,
      <MeetingPage
        view={view}
        actor={actor}
        reading={reading}
        earlier={await closedMeetings(db, { bodyId, before: startsAt, most: 2 })}
        history={await historyOf(db, { kind: 'meeting', id })}
        learning={await learningAt(db, id)}
      />,
    )
  })
  .get('/meetings/:meeting/details', async (c) => {
    const { db, actor } = c.var
    requirePreparer(actor)
    const meeting = await openMeetingFor(db, c.req.param('meeting'))
    return detailsPage(c, meeting, formOfSaved(savedIn(meeting)))
  })
  .post('/meetings/:meeting', async (c) => {
    const { db, view, actor, now } = c.var
    requirePreparer(actor)
    const meeting = await changeableMeeting(db, actor, c.req.param('meeting'))
    const traces = await tracesAt(db, meeting)
    const keeps = traces.includes('outcomes') ? civilDateOf(meeting.startsAt) : null
    const read = await readForm(
      c,
      meetingForm(view.language, await bodyIds(c.var, meeting), civilDateOf(now), keeps),
    )
    if (!read.ok) return detailsPage(c, meeting, read.form, 422)
    const clash = changedMeanwhile(view.language, read, savedIn(meeting))
    if (clash) return detailsPage(c, meeting, clash, 422)
    const { question, location, date, time, body } = read.value
    if (body !== meeting.bodyId && traces.length > 0) {
      const problems = { body: formWords(view.language).meeting.bodyHasMet }
      return detailsPage(c, meeting, { values: read.typed, problems }, 422)
    }
    const startsAt = swedishInstant(date, time)
    await changeMeeting(db, actor, meeting.id, { question, location, startsAt, bodyId: body })
    return c.redirect(meetingPath(meeting.id), 303)
  })

  .route('/', agendaRoutes)
  .route('/', cancellationRoutes)
  .route('/', closingRoutes)
  .route('/', showingRoutes)

/** Of one body, when it is named. */
async function meetingLists(
  { db, now }: Env['Variables'],
  asked: string | undefined,
  bodyId: string | undefined,
): Promise<MeetingLists> {
  const pages = Math.max(1, Math.ceil((await closedCount(db, bodyId)) / earlierOnPage))
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(asked)) || 1))
  const today = civilDateOf(now)
  const isAhead = ({ startsAt }: Meeting) => civilDateOf(startsAt) >= today
  const isOwn = (meeting: Meeting) => bodyId === undefined || meeting.bodyId === bodyId
  const cancelled = (await cancelledMeetings(db, mostListed)).filter(isOwn)
  return {
    coming: (await comingMeetings(db, now, mostListed)).filter(isOwn).slice(0, mostComing),
    cancelled: {
      ahead: cancelled.filter(isAhead),
      past: cancelled.filter((meeting) => !isAhead(meeting)),
    },
    unclosed: (await unclosedMeetings(db, now)).filter(isOwn),
    earlier: await closedMeetings(db, {
      most: earlierOnPage,
      skip: (page - 1) * earlierOnPage,
      ...(bodyId === undefined ? {} : { bodyId }),
    }),
    page,
    pages,
  }
}

async function bodyIds({ db, now }: Env['Variables'], meeting?: Meeting): Promise<readonly string[]> {
  return (await bodiesToMeet(db, now, meeting)).map(({ id }) => id)
}

/** Those that have not ended, and the one that a planned meeting is for. */
async function bodiesToMeet(db: Env['Variables']['db'], now: Date, meeting?: Meeting) {
  const today = civilDateOf(now)
  return (await bodies(db)).filter((body) => !hasEnded(body, today) || body.id === meeting?.bodyId)
}

/** What its form shows of a meeting. */
function savedIn({ question, bodyId, location, startsAt }: Meeting): Saved {
  return { question, body: bodyId, date: civilDateOf(startsAt), time: swedishClock(startsAt), location }
}

async function detailsPage(c: Context<Env>, meeting: Meeting, form: FormState, status: 200 | 422 = 200) {
  const { db, view, now } = c.var
  const all = await bodiesToMeet(db, now, meeting)
  return answerPage(c, <MeetingFormPage view={view} form={form} meeting={meeting} bodies={all} />, status)
}

async function newMeetingPage({ db, view, now }: Env['Variables'], form: FormState) {
  return <MeetingFormPage view={view} form={form} meeting={null} bodies={await bodiesToMeet(db, now)} />
}

/** As the body has met before: the same place, and a day as far ahead as last time. */
async function proposedMeeting({ db, now }: Env['Variables']): Promise<Record<string, string>> {
  const all = await bodiesToMeet(db, now)
  const body = all.find(({ kind }) => kind === 'steering') ?? all[0]
  const latest = body ? await latestOfBody(db, body.id) : []
  const date = proposedDay(
    civilDateOf(now),
    latest.map(({ startsAt }) => civilDateOf(startsAt)),
  )
  const [last] = latest
  const time = last ? swedishClock(last.startsAt) : '09:00'
  return { body: body?.id ?? '', date, time, location: last?.location ?? '' }
}
