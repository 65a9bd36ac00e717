import { type Context, Hono } from 'hono'
import { civilDateOf, monthsAfter } from '../i18n/format.ts'
import { type Env, requirePreparer } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { formOfNew, readForm } from '../platform/forms.ts'
import { Refusal } from '../platform/refusal.ts'
import { awaitTurn, claimId } from '../record/store.ts'
import { type FormState, formOf } from '../ui/form.ts'
import { answerForm, requestForm } from './forms.ts'
import { planFormWords } from './formWords.ts'
import { planPath } from './paths.ts'
import { mayAnswer, type SupportRequest, type WholePlan } from './plan.ts'
import { wholePlanFor } from './readingStore.ts'
import { AnswerFormPage, RequestFormPage } from './requestFormViews.tsx'
import {
  answerRequest,
  askForSupport,
  requestOf,
  undoRequestWithdrawal,
  withdrawRequest,
} from './requestStore.ts'
import { refuseClosed } from './store.ts'
import { seatedPeople } from './tiedStore.ts'

/** What those who lead are asked for, and what they answer. */
export const requestRoutes = new Hono<Env>()
  .get('/plan/:plan/requests/new', async (c) => {
    const plan = await openPlan(c)
    const answerBy = monthsAfter(civilDateOf(c.var.now), 1)
    const form = formOfNew(c, { action: c.req.query('action') ?? '', answerBy })
    return answerPage(c, await formPage(c, plan, form))
  })
  .post('/plan/:plan/requests', async (c) => {
    const { db, view, actor, now } = c.var
    const plan = await openPlan(c)
    const today = civilDateOf(now)
    const people = (await seatedPeople(db, view.language, today)).map(({ value }) => ({ id: value }))
    const read = await readForm(c, requestForm(view.language, plan, people, today))
    if (!read.ok) return answerPage(c, await formPage(c, plan, read.form), 422)
    const { action, asked, kind, wish, answerBy } = read.value
    const { id, already } = await claimId(db, actor, { kind: 'supportRequest', id: read.value.id })
    if (!already)
      await askForSupport(db, actor, plan, {
        id,
        actionId: action === '' ? null : action,
        askedId: asked,
        kind,
        wish,
        answerBy,
      })
    return c.redirect(`${planPath(plan.id)}#support`, 303)
  })
  .get('/plan/requests/:request/answers/new', async (c) => {
    const { plan, request } = await askedRequest(c)
    const form = formOf({ latest: String(request.answers.length) })
    return answerPage(
      c,
      <AnswerFormPage view={c.var.view} form={form} plan={plan} request={request} isNew={false} />,
    )
  })
  .post('/plan/requests/:request/answers', async (c) => {
    const { db, view, actor } = c.var
    await awaitTurn(db, actor.partnershipId)
    const { plan, request } = await askedRequest(c)
    const given = String(request.answers.length)
    const again = (form: FormState, isNew: boolean) =>
      answerPage(
        c,
        <AnswerFormPage view={view} form={form} plan={plan} request={request} isNew={isNew} />,
        422,
      )
    const read = await readForm(c, answerForm(view.language))
    if (!read.ok) return again(read.form, read.form.values.latest !== given)
    const { latest, ...answer } = read.value
    if (latest !== given) {
      const [stands] = request.answers
      // The same form sent twice: what it says stands there already.
      if (stands?.text === answer.text && stands.answer === answer.answer)
        return c.redirect(`${planPath(plan.id)}#support`, 303)
      return again({ values: { ...read.typed, latest: given }, problems: {} }, true)
    }
    await answerRequest(db, actor, request, answer)
    return c.redirect(`${planPath(plan.id)}#support`, 303)
  })
  .post('/plan/requests/:request/withdrawal', async (c) => {
    const { db, actor } = c.var
    requirePreparer(actor)
    const request = await requestOf(db, c.req.param('request'))
    await withdrawRequest(db, actor, request)
    return c.redirect(`${planPath(request.planId)}?withdrawn=${request.id}#support`, 303)
  })
  .post('/plan/requests/:request/withdrawal/removal', async (c) => {
    const { db, actor } = c.var
    requirePreparer(actor)
    const request = await requestOf(db, c.req.param('request'))
    await undoRequestWithdrawal(db, actor, request)
    return c.redirect(`${planPath(request.planId)}#support`, 303)
  })

async function openPlan(c: Context<Env>): Promise<WholePlan> {
  requirePreparer(c.var.actor)
  const plan = await wholePlanFor(c.var.db, c.req.param('plan') ?? '')
  refuseClosed(plan)
  return plan
}

async function askedRequest(
  c: Context<Env>,
): Promise<{ readonly plan: WholePlan; readonly request: SupportRequest }> {
  const { id, planId } = await requestOf(c.var.db, c.req.param('request') ?? '')
  const plan = await wholePlanFor(c.var.db, planId)
  refuseClosed(plan)
  const request = plan.requests.find((each) => each.id === id)
  // "Not there" and "not there any more" are the same.
  if (!request) throw new Refusal('not-found', '')
  if (!mayAnswer(c.var.actor, request))
    throw new Refusal('forbidden', (language) => planFormWords(language).onlyAsked)
  return { plan, request }
}

async function formPage(c: Context<Env>, plan: WholePlan, form: FormState) {
  const { db, view, now } = c.var
  const people = await seatedPeople(db, view.language, civilDateOf(now))
  return <RequestFormPage view={view} form={form} plan={plan} people={people} />
}
