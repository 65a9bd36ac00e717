import { type Context, Hono } from 'hono'
import { civilDateOf } from '../i18n/format.ts'
import type { Env } from '../identity/actor.ts'
import { partiesOn } from '../partnership/store.ts'
import { answerPage } from '../platform/answer.ts'
import { formOfNew, readForm } from '../platform/forms.ts'
import { claimId } from '../record/store.ts'
import { memberRole } from '../review/membership.ts'
import { reviewToDo } from '../review/request.ts'
import type { Review } from '../review/review.ts'
import { reviewFor, sourceFor, voiceRolesOf } from '../review/store.ts'
import { interviewForm, type ReadInterview, readInterview } from './forms.ts'
import { NewInterviewPage } from './formViews.tsx'
import { heardIn } from './heard.ts'
import { interviewPath } from './paths.ts'
import { addInterview, interviewsOf, turnsOf, voicesOf } from './store.ts'
import { InterviewPage, InterviewsPage } from './views.tsx'

/** What was said in the interviews of a review, by pseudonym, and who was not heard. */
export const interviewRoutes = new Hono<Env>()
  .get('/reviews/:review/interviews', async (c) => {
    const { db, view, actor, now } = c.var
    const review = await reviewFor(db, c.req.param('review'))
    const role = await memberRole(db, actor, review)
    const voices = await voicesOf(db, review)
    const interviews = await interviewsOf(db, review)
    const parties = (await partiesOn(db, civilDateOf(now))).map(({ name }) => name)
    const roles = await voiceRolesOf(db, review)
    const heard = heardIn(voices, roles, parties, review.fewestVoices, interviews.length)
    return answerPage(
      c,
      <InterviewsPage
        view={view}
        review={review}
        heard={heard}
        interviews={role === null ? null : interviews}
        voices={role === null ? [] : voices}
      />,
    )
  })
  .get('/reviews/:review/interviews/new', async (c) => {
    const review = await reviewToDo(c)
    return answerPage(c, await newPage(c, review, { form: formOfNew(c, {}), speakers: [], interview: null }))
  })
  .post('/reviews/:review/interviews/preview', async (c) => {
    const review = await reviewToDo(c)
    return answerPage(c, await newPage(c, review, await readTyped(c, review)), 422)
  })
  .post('/reviews/:review/interviews', async (c) => {
    const { db, actor } = c.var
    const review = await reviewToDo(c)
    const read = await readTyped(c, review)
    const { title = '' } = read.form.values
    if (!read.interview || read.isFirstLook) return answerPage(c, await newPage(c, review, read), 422)
    const { id, already } = await claimId(db, actor, { kind: 'source', id: read.id })
    if (!already) await addInterview(db, actor, review, { id, title, interview: read.interview })
    return c.redirect(interviewPath(review.id, id), 303)
  })
  .get('/reviews/:review/interviews/:source', async (c) => {
    const { db, view } = c.var
    const review = await reviewToDo(c)
    const source = await sourceFor(db, review, c.req.param('source'))
    const voices = (await voicesOf(db, review)).filter(({ sourceId }) => sourceId === source.id)
    return answerPage(
      c,
      <InterviewPage
        view={view}
        review={review}
        source={source}
        turns={await turnsOf(db, source)}
        voices={voices}
      />,
    )
  })

async function readTyped(c: Context<Env>, review: Review) {
  const { db, view, now } = c.var
  const { language } = view
  const read = await readForm(c, interviewForm(language))
  const typed = read.ok ? read.typed : read.form.values
  const problems = read.ok ? {} : read.form.problems
  const roles = await voiceRolesOf(db, review)
  const parties = await partiesOn(db, civilDateOf(now))
  const interview = readInterview(language, asTexts(typed), problems, roles, parties)
  // What is stored has been seen as it is stored.
  const isFirstLook = typed.looked !== interview.form.values.looked
  return { ...interview, id: read.ok ? read.value.id : '', isFirstLook }
}

function asTexts(typed: Readonly<Partial<Record<string, string>>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(typed).map(([name, text]) => [name, text ?? '']))
}

async function newPage(c: Context<Env>, review: Review, read: ReadInterview) {
  const { db, view, now } = c.var
  return (
    <NewInterviewPage
      view={view}
      review={review}
      read={read}
      roles={await voiceRolesOf(db, review)}
      parties={await partiesOn(db, civilDateOf(now))}
    />
  )
}
