import { type Context, Hono } from 'hono'
import { civilDateOf } from '../i18n/format.ts'
import type { Env } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { formOfNew, readForm } from '../platform/forms.ts'
import { changedMeanwhile, formOfSaved } from '../platform/meanwhile.ts'
import { Refusal } from '../platform/refusal.ts'
import { awaitTurn } from '../record/store.ts'
import { type FormState, formOf } from '../ui/form.ts'
import { memberForm, questionEndingForm, questionForm } from './forms.ts'
import { type Candidate, membersOf, peopleOn, putMember, removeMember } from './memberStore.ts'
import type { OpenQuestion } from './openQuestion.ts'
import { membersPath, reviewPath } from './paths.ts'
import { MembersPage, QuestionEndingPage, QuestionPage } from './peopleViews.tsx'
import {
  addQuestion,
  changeQuestion,
  endQuestion,
  mayEndQuestion,
  questionFor,
  questionsOf,
  refuseEnded,
  reopenQuestion,
} from './questionStore.ts'
import { isChanged, reviewToDo, reviewToLead } from './request.ts'
import type { Review } from './review.ts'
import { reviewFor } from './store.ts'
import { reviewWords } from './words.ts'

/** Who does a review, and who is to answer what is still open in it. */
export const peopleRoutes = new Hono<Env>()
  .get('/reviews/:review/members', async (c) => {
    const review = await reviewToLead(c)
    return answerPage(c, await membersPage(c, formOf({ role: 'reviewer' }), review))
  })
  .post('/reviews/:review/members', async (c) => {
    const { db, view, actor } = c.var
    const review = await reviewToLead(c)
    const people = await peopleToday(c)
    const read = await readForm(c, memberForm(view.language, people))
    if (!read.ok) return answerPage(c, await membersPage(c, read.form, review), 422)
    const { id: personId, name } = people.find(({ id }) => id === read.value.person)!
    await putMember(db, actor, review, { personId, name, role: read.value.role })
    return c.redirect(membersPath(review.id), 303)
  })
  .post('/reviews/:review/members/:person/removal', async (c) => {
    const { db, actor } = c.var
    const review = await reviewToLead(c)
    const { person } = c.req.param()
    await removeMember(db, actor, review, person)
    // Whoever leaves has nothing more to change here.
    return c.redirect(person === actor.id ? reviewPath(review.id) : membersPath(review.id), 303)
  })

  .get('/reviews/:review/questions/new', async (c) => {
    const review = await reviewToDo(c)
    return answerPage(c, await questionPage(c, formOfNew(c, {}), review, null))
  })
  .post('/reviews/:review/questions', async (c) => {
    const { db, view, actor } = c.var
    const review = await reviewToDo(c)
    const read = await readForm(c, questionForm(view.language, await peopleToday(c)))
    if (!read.ok) return answerPage(c, await questionPage(c, read.form, review, null), 422)
    const { id, question, owner: ownerId, dueOn } = read.value
    // The same form sent twice asks once.
    const already = (await questionsOf(db, review)).some((each) => each.id === id)
    if (!already) await addQuestion(db, actor, review, id, { question, ownerId, dueOn })
    return c.redirect(reviewPath(review.id), 303)
  })
  .get('/reviews/:review/questions/:question', async (c) => {
    const review = await reviewToDo(c)
    const asked = await openFor(c, review)
    return answerPage(c, await questionPage(c, formOfSaved(textsOf(asked)), review, asked))
  })
  .post('/reviews/:review/questions/:question', async (c) => {
    const { db, view, actor } = c.var
    const review = await reviewToDo(c)
    const asked = await openFor(c, review)
    const read = await readForm(c, questionForm(view.language, await peopleToday(c, asked)))
    if (!read.ok) return answerPage(c, await questionPage(c, read.form, review, asked), 422)
    const saved = textsOf(asked)
    const clash = changedMeanwhile(view.language, read, saved)
    if (clash) return answerPage(c, await questionPage(c, clash, review, asked), 422)
    const { question, owner: ownerId, dueOn } = read.value
    if (isChanged(saved, read.typed)) {
      await changeQuestion(db, actor, review, asked, { question, ownerId, dueOn })
    }
    return c.redirect(reviewPath(review.id), 303)
  })
  .get('/reviews/:review/questions/:question/ending/new', async (c) => {
    const { review, asked } = await questionToEnd(c)
    refuseEnded(review, asked)
    const form = formOf({ how: 'answered' })
    return answerPage(c, <QuestionEndingPage view={c.var.view} form={form} review={review} asked={asked} />)
  })
  .post('/reviews/:review/questions/:question/ending', async (c) => {
    const { db, view, actor } = c.var
    const { review, asked } = await questionToEnd(c)
    refuseEnded(review, asked)
    const read = await readForm(c, questionEndingForm(view.language))
    if (!read.ok) {
      return answerPage(
        c,
        <QuestionEndingPage view={view} form={read.form} review={review} asked={asked} />,
        422,
      )
    }
    await endQuestion(db, actor, review, asked, read.value)
    return c.redirect(reviewPath(review.id), 303)
  })
  .post('/reviews/:review/questions/:question/ending/undoing', async (c) => {
    const { review, asked } = await questionToEnd(c)
    await reopenQuestion(c.var.db, c.var.actor, review, asked)
    return c.redirect(reviewPath(review.id), 303)
  })

/** Somebody who has left their seat since, but is to answer, can still be chosen. */
async function peopleToday(
  c: Context<Env>,
  asked: OpenQuestion | null = null,
): Promise<readonly Candidate[]> {
  const people = await peopleOn(c.var.db, civilDateOf(c.var.now))
  if (!asked || people.some(({ id }) => id === asked.owner.id)) return people
  return [...people, { ...asked.owner, parties: '–' }]
}

async function openFor(c: Context<Env>, review: Review): Promise<OpenQuestion> {
  const asked = await questionFor(c.var.db, review, c.req.param('question') ?? '')
  refuseEnded(review, asked)
  return asked
}

async function questionToEnd(c: Context<Env>) {
  const { db, actor } = c.var
  if (c.req.method === 'POST') await awaitTurn(db, actor.partnershipId)
  const review = await reviewFor(db, c.req.param('review') ?? '')
  const asked = await questionFor(db, review, c.req.param('question') ?? '')
  if (!(await mayEndQuestion(db, actor, review, asked))) {
    throw new Refusal('forbidden', (language) => reviewWords(language).onlyAnswerers)
  }
  return { review, asked }
}

function textsOf({ question, owner, dueOn }: OpenQuestion) {
  return { question, owner: owner.id, dueOn }
}

async function membersPage(c: Context<Env>, form: FormState, review: Review) {
  const [people, members] = [await peopleToday(c), await membersOf(c.var.db, review)]
  return <MembersPage view={c.var.view} form={form} review={review} people={people} members={members} />
}

async function questionPage(c: Context<Env>, form: FormState, review: Review, asked: OpenQuestion | null) {
  const people = await peopleToday(c, asked)
  const questionId = asked?.id ?? null
  return (
    <QuestionPage view={c.var.view} form={form} review={review} people={people} questionId={questionId} />
  )
}
