import { type Context, Hono } from 'hono'
import type { Env } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { formOfNew, readForm } from '../platform/forms.ts'
import { changedMeanwhile, formOfSaved } from '../platform/meanwhile.ts'
import { Refusal } from '../platform/refusal.ts'
import { membersOf } from '../review/memberStore.ts'
import { memberRole } from '../review/membership.ts'
import { isChanged, reviewToDo } from '../review/request.ts'
import { perspectivesOf, reviewFor } from '../review/store.ts'
import { informationForm, questionForm, questionIn, textsOfQuestion } from './forms.ts'
import { suggestedInformation, unkeepable, untold } from './information.ts'
import { informationOf, writeInformation } from './informationStore.ts'
import { InformationFormPage, InformationPage } from './informationView.tsx'
import { guidePath, informationPath } from './paths.ts'
import { QuestionPage } from './questionView.tsx'
import {
  addQuestion,
  askedOf,
  changeQuestion,
  keepVersion,
  moveQuestion,
  questionFor,
  questionsOf,
  removeQuestion,
  restoreQuestion,
  takeOver,
  versionsOf,
} from './store.ts'
import { GuideVersionPage } from './versionView.tsx'
import { GuidePage } from './views.tsx'

/** What is asked in interviews, and what those who are asked are told. */
export const guideRoutes = new Hono<Env>()
  .get('/reviews/:review/guide', async (c) => {
    const { db, view, actor } = c.var
    const review = await reviewFor(db, c.req.param('review'))
    const { moved: id = '', way, left } = c.req.query()
    const direction = (['up', 'down'] as const).find((each) => each === way) ?? null
    const earlier = review.repeatsId === null ? null : await reviewFor(db, review.repeatsId)
    return answerPage(
      c,
      <GuidePage
        view={view}
        review={review}
        role={await memberRole(db, actor, review)}
        questions={await questionsOf(db, review)}
        perspectives={await perspectivesOf(db, review)}
        versions={await versionsOf(db, review)}
        earlier={earlier && (await askedOf(db, earlier)).length > 0 ? earlier : null}
        left={Number(left) || 0}
        moved={direction ? { id, direction } : null}
      />,
    )
  })
  .get('/reviews/:review/guide/questions/new', async (c) => {
    const { db, view } = c.var
    const review = await reviewToDo(c)
    const form = formOfNew(c, { section: c.req.query('section') ?? 'opening' })
    const perspectives = await perspectivesOf(db, review)
    const shown = { view, form, review, perspectives }
    return answerPage(c, <QuestionPage {...shown} questionId={null} />)
  })
  .post('/reviews/:review/guide/questions', async (c) => {
    const { db, view, actor } = c.var
    const review = await reviewToDo(c)
    const perspectives = await perspectivesOf(db, review)
    const read = await readForm(c, questionForm(view.language, perspectives))
    if (!read.ok) {
      const shown = { view, form: read.form, review, perspectives }
      return answerPage(c, <QuestionPage {...shown} questionId={null} />, 422)
    }
    // The same form sent twice adds one question.
    const already = (await questionsOf(db, review)).some(({ id }) => id === read.value.id)
    if (!already) await addQuestion(db, actor, review, read.value.id, questionIn(read.value))
    return c.redirect(guidePath(review.id), 303)
  })
  .get('/reviews/:review/guide/questions/:question', async (c) => {
    const { review, asked, perspectives } = await questionToDo(c)
    const shown = { view: c.var.view, form: formOfSaved(textsOfQuestion(asked)), review, perspectives }
    return answerPage(c, <QuestionPage {...shown} questionId={asked.id} />)
  })
  .post('/reviews/:review/guide/questions/:question', async (c) => {
    const { db, view, actor } = c.var
    const { review, asked, perspectives } = await questionToDo(c)
    const read = await readForm(c, questionForm(view.language, perspectives))
    const saved = textsOfQuestion(asked)
    const again = read.ok ? changedMeanwhile(view.language, read, saved) : read.form
    if (again) {
      const shown = { view, form: again, review, perspectives }
      return answerPage(c, <QuestionPage {...shown} questionId={asked.id} />, 422)
    }
    if (read.ok && isChanged(saved, read.typed)) {
      await changeQuestion(db, actor, review, asked, questionIn(read.value))
    }
    return c.redirect(guidePath(review.id), 303)
  })
  .post('/reviews/:review/guide/questions/:question/place', async (c) => {
    const { review, asked } = await questionToDo(c)
    const { direction } = await c.req.parseBody()
    const way = direction === 'up' ? 'up' : 'down'
    await moveQuestion(c.var.db, c.var.actor, review, asked, way)
    return c.redirect(`${guidePath(review.id)}?moved=${asked.id}&way=${way}`, 303)
  })
  .post('/reviews/:review/guide/questions/:question/removal', async (c) => {
    const { review, asked } = await questionToDo(c)
    await removeQuestion(c.var.db, c.var.actor, review, asked)
    return c.redirect(guidePath(review.id), 303)
  })
  .post('/reviews/:review/guide/questions/:question/removal/undoing', async (c) => {
    const { review, asked } = await questionToDo(c)
    await restoreQuestion(c.var.db, c.var.actor, review, asked)
    return c.redirect(guidePath(review.id), 303)
  })
  .post('/reviews/:review/guide/takeover', async (c) => {
    const review = await reviewToDo(c)
    const { left } = await takeOver(c.var.db, c.var.actor, review)
    return c.redirect(`${guidePath(review.id)}${left > 0 ? `?left=${left}` : ''}`, 303)
  })
  .post('/reviews/:review/guide/versions', async (c) => {
    const review = await reviewToDo(c)
    await keepVersion(c.var.db, c.var.actor, review)
    return c.redirect(guidePath(review.id), 303)
  })
  .get('/reviews/:review/guide/versions/:number', async (c) => {
    const { db, view } = c.var
    const review = await reviewFor(db, c.req.param('review'))
    const number = Number(c.req.param('number'))
    const version = (await versionsOf(db, review)).find((each) => each.number === number)
    if (!version) throw new Refusal('not-found', '')
    return answerPage(c, <GuideVersionPage view={view} review={review} version={version} />)
  })

  .get('/reviews/:review/information', async (c) => informationPage(c, null))
  .get('/reviews/:review/information/new', async (c) => {
    const { db, view } = c.var
    const review = await reviewToDo(c)
    const [latest] = await informationOf(db, review)
    const leads = (await membersOf(db, review)).filter(({ role }) => role === 'lead')
    const suggestion = suggestedInformation({
      review: review.name,
      client: review.client,
      leads: leads.map(({ name }) => name),
    })
    // What is saved is marked as seen; a suggestion is shown in its place while nothing is.
    const form = formOfSaved({ text: latest?.text ?? '' })
    const shown = latest ? form : { ...form, values: { ...form.values, text: suggestion } }
    return answerPage(c, <InformationFormPage view={view} review={review} form={shown} warned={false} />)
  })
  .post('/reviews/:review/information', async (c) => {
    const { db, view, actor } = c.var
    const review = await reviewToDo(c)
    const read = await readForm(c, informationForm(view.language))
    const [latest] = await informationOf(db, review)
    const saved = { text: latest?.text ?? '' }
    const again = read.ok ? changedMeanwhile(view.language, read, saved) : read.form
    if (again || !read.ok) {
      const form = again ?? formOfSaved(saved)
      return answerPage(
        c,
        <InformationFormPage view={view} review={review} form={form} warned={false} />,
        422,
      )
    }
    const { text, warned } = read.value
    // Whoever sends it again has read what the check says; of other words it says something else.
    const said = [...unkeepable(text).map(({ kind, phrase }) => `${kind} ${phrase}`), ...untold(text)].join(
      ';',
    )
    if (said !== '' && said !== warned) {
      const form = { values: { ...read.typed, warned: said }, problems: {} }
      return answerPage(c, <InformationFormPage view={view} review={review} form={form} warned />, 422)
    }
    await writeInformation(db, actor, review, text)
    return c.redirect(informationPath(review.id), 303)
  })
  .get('/reviews/:review/information/:number', async (c) => informationPage(c, Number(c.req.param('number'))))

async function questionToDo(c: Context<Env>) {
  const review = await reviewToDo(c)
  const asked = await questionFor(c.var.db, review, c.req.param('question') ?? '')
  return { review, asked, perspectives: await perspectivesOf(c.var.db, review) }
}

async function informationPage(c: Context<Env>, number: number | null) {
  const { db, view, actor } = c.var
  const review = await reviewFor(db, c.req.param('review') ?? '')
  const versions = await informationOf(db, review)
  const shown = (number === null ? versions[0] : versions.find((each) => each.number === number)) ?? null
  if (number !== null && shown === null) throw new Refusal('not-found', '')
  const role = await memberRole(db, actor, review)
  const all = { view, review, role, versions, shown }
  return answerPage(c, <InformationPage {...all} />)
}
