import { type Context, Hono } from 'hono'
import { outcomePath } from '../decisions/paths.ts'
import { outcomesOfMeeting, takeOutcome } from '../decisions/store.ts'
import { civilDateOf } from '../i18n/format.ts'
import { type Env, mayPrepare, requirePreparer } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { formOfNew, readForm } from '../platform/forms.ts'
import { changedMeanwhile, formOfSaved, type Saved } from '../platform/meanwhile.ts'
import { claimId } from '../record/store.ts'
import { type FormState, formOf } from '../ui/form.ts'
import type { View } from '../ui/view.ts'
import { actWords } from './actWords.ts'
import { agendaOf } from './agendaStore.ts'
import { AttendancePage } from './attendanceView.tsx'
import {
  approvePreparation,
  attendeesOf,
  checkPurpose,
  closeMeeting,
  purposeCheckOf,
  purposeOf,
  recordAttendance,
} from './closingStore.ts'
import { ClosurePage, OutcomeFormPage, PurposeCheckPage } from './closingViews.tsx'
import { answersOf, attendanceForm, attendanceValues, outcomeForm, purposeCheckForm } from './forms.ts'
import { formWords } from './formWords.ts'
import { hasBegun, isChangeable, type Meeting, meetingState } from './meeting.ts'
import { closurePath, meetingPath } from './paths.ts'
import { compositionOf, readMeeting } from './readingStore.ts'
import { changeableMeeting, meetingFor, meetingRefusal, openMeetingFor } from './store.ts'
import { meetingWords } from './words.ts'

export const closingRoutes = new Hono<Env>()
  .post('/meetings/:meeting/preparations', async (c) => {
    const { db, actor, now } = c.var
    requirePreparer(actor)
    const id = c.req.param('meeting')
    await approvePreparation(db, actor, id, { partyId: actor.partyId, at: now })
    return c.redirect(meetingPath(id), 303)
  })

  .get('/meetings/:meeting/attendance', async (c) => {
    const { db, actor, now } = c.var
    const meeting = await meetingFor(db, c.req.param('meeting'))
    const writes = mayPrepare(actor) && isChangeable(meetingState(meeting, now))
    const attendees = await attendeesOf(db, meeting)
    return attendancePage(c, meeting, writes ? formOfSaved(attendanceValues(attendees)) : null)
  })
  .post('/meetings/:meeting/attendance', async (c) => {
    const { db, view, actor } = c.var
    requirePreparer(actor)
    const meeting = await changeableMeeting(db, actor, c.req.param('meeting'))
    const attendees = await attendeesOf(db, meeting)
    const read = await readForm(c, attendanceForm(view.language, attendees))
    if (!read.ok) return attendancePage(c, meeting, read.form, 422)
    const clash = changedMeanwhile(view.language, read, attendanceValues(attendees))
    if (clash) return attendancePage(c, meeting, clash, 422)
    await recordAttendance(db, actor, meeting.id, answersOf(read.value, attendees))
    return c.redirect(meetingPath(meeting.id), 303)
  })

  .get('/meetings/:meeting/outcomes/new', async (c) => {
    const meeting = await begunMeeting(c)
    return outcomePage(c, meeting, formOfNew(c, { item: c.req.query('item') ?? '' }))
  })
  .post('/meetings/:meeting/outcomes', async (c) => {
    const { db, view, actor } = c.var
    const meeting = await begunMeeting(c)
    const itemIds = (await agendaOf(db, meeting.id)).map(({ id }) => id)
    const takenOn = civilDateOf(meeting.startsAt)
    const read = await readForm(c, outcomeForm(view.language, itemIds, takenOn))
    if (!read.ok) return outcomePage(c, meeting, read.form, 422)
    const { item, ...outcome } = read.value
    const { id, already } = await claimId(db, actor, { kind: 'outcome', id: outcome.id }, async (same) =>
      (await outcomesOfMeeting(db, meeting.id)).some((taken) => taken.id === same),
    )
    if (!already) {
      await takeOutcome(db, actor, {
        ...outcome,
        id,
        meetingId: meeting.id,
        agendaItemId: item || null,
        takenOn,
      })
    }
    return c.redirect(outcomePath(id), 303)
  })

  .get('/meetings/:meeting/purpose-check', async (c) => {
    const meeting = await begunMeeting(c)
    return purposePage(c, meeting, formOfSaved(await savedCheck(c, meeting)))
  })
  .post('/meetings/:meeting/purpose-check', async (c) => {
    const { db, view, actor, now } = c.var
    const meeting = await begunMeeting(c)
    const read = await readForm(c, purposeCheckForm(view.language))
    if (!read.ok) return purposePage(c, meeting, read.form, 422)
    const clash = changedMeanwhile(view.language, read, await savedCheck(c, meeting))
    if (clash) return purposePage(c, meeting, aboutNewPurpose(view, clash), 422)
    await checkPurpose(db, actor, meeting.id, { ...read.value, at: now })
    return c.redirect(closurePath(meeting.id), 303)
  })

  .get('/meetings/:meeting/closure', async (c) => {
    const { db, view, now } = c.var
    const { id } = await begunMeeting(c)
    return answerPage(
      c,
      <ClosurePage view={view} form={formOf({})} reading={await readMeeting(db, id, now)} />,
    )
  })
  .post('/meetings/:meeting/closure', async (c) => {
    const { db, view, actor, now } = c.var
    const { id } = await begunMeeting(c)
    const reading = await readMeeting(db, id, now)
    if (!reading.check) {
      const form = { values: {}, problems: { check: actWords(view.language).closure.checkMissing } }
      return answerPage(c, <ClosurePage view={view} form={form} reading={reading} />, 422)
    }
    await closeMeeting(db, actor, id, now)
    return c.redirect(meetingPath(id), 303)
  })

/** What the form of the question holds: the answer that has been given, and the purpose that it is about. */
async function savedCheck({ var: { db } }: Context<Env>, meeting: Meeting): Promise<Saved> {
  const check = await purposeCheckOf(db, meeting.id)
  const version = String((await purposeOf(db, meeting))?.version ?? '')
  return { version, answer: check?.answer ?? '', words: check?.words ?? '' }
}

/** A purpose that has been agreed since the page was shown is read before it is answered about. */
function aboutNewPurpose({ language }: View, { values, problems, ...form }: FormState): FormState {
  const version = problems.version && formWords(language).purposeCheck.newPurpose
  return { ...form, values, problems: version ? { ...problems, version } : problems }
}

/** For what is done at a meeting or after it, by those who prepare. A write awaits its turn. */
async function begunMeeting(c: Context<Env>): Promise<Meeting> {
  const { db, actor, now } = c.var
  requirePreparer(actor)
  const id = c.req.param('meeting') ?? ''
  const meeting =
    c.req.method === 'GET' ? await openMeetingFor(db, id) : await changeableMeeting(db, actor, id)
  if (!hasBegun(meeting, civilDateOf(now))) {
    throw meetingRefusal(meeting.id, (language) => meetingWords(language).refusals.notBegun)
  }
  return meeting
}

async function attendancePage(
  c: Context<Env>,
  meeting: Meeting,
  form: FormState | null,
  status: 200 | 422 = 200,
) {
  const { db, view, now } = c.var
  const shown = {
    meeting,
    attendees: await attendeesOf(db, meeting),
    composition: await compositionOf(db, meeting, now),
  }
  return answerPage(c, <AttendancePage view={view} form={form} {...shown} />, status)
}

async function outcomePage(c: Context<Env>, meeting: Meeting, form: FormState, status: 200 | 422 = 200) {
  const { db, view } = c.var
  const items = (await agendaOf(db, meeting.id)).filter(({ kind }) => kind !== 'pause')
  return answerPage(c, <OutcomeFormPage view={view} form={form} meeting={meeting} items={items} />, status)
}

async function purposePage(c: Context<Env>, meeting: Meeting, form: FormState, status: 200 | 422 = 200) {
  const { db, view } = c.var
  const purpose = await purposeOf(db, meeting)
  return answerPage(
    c,
    <PurposeCheckPage view={view} form={form} meeting={meeting} purpose={purpose} />,
    status,
  )
}
