import { Hono } from 'hono'
import { type Env, requirePreparer } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { readForm } from '../platform/forms.ts'
import { type FormState, formOf } from '../ui/form.ts'
import { CancellationPage } from './cancellationView.tsx'
import { cancellationForm } from './forms.ts'
import { meetingPath } from './paths.ts'
import { hindrancesOf } from './planning.ts'
import { cancelMeeting, planAgain, tracesAt } from './planningStore.ts'
import { openMeetingFor } from './store.ts'
import { meetingWords } from './words.ts'

export const cancellationRoutes = new Hono<Env>()
  .get('/meetings/:meeting/cancellation', async (c) => {
    const { db, view, actor, now } = c.var
    requirePreparer(actor)
    const meeting = await openMeetingFor(db, c.req.param('meeting'))
    const traces = hindrancesOf(await tracesAt(db, meeting), meeting, now)
    return answerPage(
      c,
      <CancellationPage
        view={view}
        meeting={meeting}
        traces={traces}
        form={traces.length ? null : formOf({})}
      />,
    )
  })
  .post('/meetings/:meeting/cancellation', async (c) => {
    const { db, view, actor, now } = c.var
    requirePreparer(actor)
    const meeting = await openMeetingFor(db, c.req.param('meeting'))
    const traces = hindrancesOf(await tracesAt(db, meeting), meeting, now)
    const page = (form: FormState) =>
      answerPage(c, <CancellationPage view={view} meeting={meeting} traces={traces} form={form} />, 422)
    const read = await readForm(c, cancellationForm(view.language))
    if (!read.ok) return page(read.form)
    const { reason } = read.value
    if (traces.length > 0) {
      return page({
        values: { reason },
        problems: { traces: meetingWords(view.language).refusals.hasTraces },
      })
    }
    await cancelMeeting(db, actor, meeting.id, { reason, at: now })
    return c.redirect(meetingPath(meeting.id), 303)
  })
  .post('/meetings/:meeting/cancellation/withdrawal', async (c) => {
    const { db, actor } = c.var
    requirePreparer(actor)
    const id = c.req.param('meeting')
    await planAgain(db, actor, id)
    return c.redirect(meetingPath(id), 303)
  })
