import { type Context, Hono } from 'hono'
import { civilDateOf, monthsAfter } from '../i18n/format.ts'
import { type Env, requirePreparer } from '../identity/actor.ts'
import { answerFile, answerPage } from '../platform/answer.ts'
import { formOfNew, readForm } from '../platform/forms.ts'
import { changedMeanwhile, formOfSaved } from '../platform/meanwhile.ts'
import { awaitTurn, claimId } from '../record/store.ts'
import { type FormState, formOf } from '../ui/form.ts'
import { actionRoutes } from './actionRoutes.tsx'
import { actionsAsCsv } from './csv.ts'
import { closureForm, planForm, planTextIn, textsOfPlan } from './forms.ts'
import { ClosureFormPage, PlanFormPage } from './formViews.tsx'
import { newPlanPath, planPath, plansPath } from './paths.ts'
import type { Plan } from './plan.ts'
import { PlanPage } from './planView.tsx'
import { wholePlanFor, wholePlans } from './readingStore.ts'
import { requestRoutes } from './requestRoutes.tsx'
import { requestOf } from './requestStore.ts'
import { addPlan, changePlan, closePlan, planFor, refuseClosed, reopenPlan } from './store.ts'
import { PlansPage } from './views.tsx'
import { planWords } from './words.ts'

export const planRoutes = new Hono<Env>()
  .get(plansPath(), async (c) => {
    const { db, readOnce, view, actor, now } = c.var
    const plans = await readOnce(['plans'], () => wholePlans(db))
    return answerPage(c, <PlansPage view={view} actor={actor} plans={plans} today={civilDateOf(now)} />)
  })
  .get(newPlanPath(), (c) => {
    requirePreparer(c.var.actor)
    const today = civilDateOf(c.var.now)
    const form = formOfNew(c, { kind: 'strategy', fromOn: today, toOn: monthsAfter(today, 12) })
    return answerPage(c, <PlanFormPage view={c.var.view} form={form} plan={null} />)
  })
  .post(plansPath(), async (c) => {
    const { db, view, actor } = c.var
    requirePreparer(actor)
    const read = await readForm(c, planForm(view.language))
    if (!read.ok) return answerPage(c, <PlanFormPage view={view} form={read.form} plan={null} />, 422)
    const { id, already } = await claimId(db, actor, { kind: 'plan', id: read.value.id })
    if (!already) await addPlan(db, actor, { id, ...planTextIn(read.value) })
    return c.redirect(planPath(id), 303)
  })

  // Before what has a plan in its place: an action is found without its plan.
  .route('/', actionRoutes)
  .route('/', requestRoutes)

  .get('/plan/:plan', async (c) => {
    const { db, view, actor, now } = c.var
    const plan = await wholePlanFor(db, c.req.param('plan'))
    const asked = c.req.query('withdrawn')
    const withdrawn = asked ? await requestOf(db, asked) : null
    const stands = plan.requests.some(({ id }) => id === withdrawn?.id)
    return answerPage(
      c,
      <PlanPage
        view={view}
        actor={actor}
        plan={plan}
        today={civilDateOf(now)}
        withdrawn={stands ? null : withdrawn}
      />,
    )
  })
  .get('/plan/:plan/actions.csv', async (c) => {
    const { db, view, now } = c.var
    const today = civilDateOf(now)
    const content = actionsAsCsv(view.language, await wholePlanFor(db, c.req.param('plan')), today)
    const name = `${planWords(view.language).csvName}-${today}.csv`
    return answerFile(c, Buffer.from(content), 'text/csv; charset=utf-8', name)
  })
  .get('/plan/:plan/details', async (c) => {
    const plan = await openPlan(c)
    const form = formOfSaved(textsOfPlan(plan))
    return answerPage(c, <PlanFormPage view={c.var.view} form={form} plan={plan} />)
  })
  .post('/plan/:plan/details', async (c) => {
    const { db, view, actor } = c.var
    await awaitTurn(db, actor.partnershipId)
    const plan = await openPlan(c)
    const again = (form: FormState) =>
      answerPage(c, <PlanFormPage view={view} form={form} plan={plan} />, 422)
    const read = await readForm(c, planForm(view.language))
    if (!read.ok) return again(read.form)
    const saved = textsOfPlan(plan)
    const clash = changedMeanwhile(view.language, read, saved)
    if (clash) return again(clash)
    const text = planTextIn(read.value)
    // The same form sent twice, or nothing changed: nothing is recorded.
    if (Object.entries(text).some(([name, value]) => saved[name] !== value))
      await changePlan(db, actor, plan, text)
    return c.redirect(planPath(plan.id), 303)
  })
  .get('/plan/:plan/closure/new', async (c) => {
    const plan = await openPlan(c)
    return answerPage(c, <ClosureFormPage view={c.var.view} form={formOf({})} plan={plan} />)
  })
  .post('/plan/:plan/closure', async (c) => {
    const { db, view, actor } = c.var
    await awaitTurn(db, actor.partnershipId)
    const plan = await openPlan(c)
    const read = await readForm(c, closureForm(view.language))
    if (!read.ok) return answerPage(c, <ClosureFormPage view={view} form={read.form} plan={plan} />, 422)
    await closePlan(db, actor, plan, read.value.note)
    return c.redirect(planPath(plan.id), 303)
  })
  .post('/plan/:plan/closure/removal', async (c) => {
    const { db, actor } = c.var
    requirePreparer(actor)
    const plan = await planFor(db, c.req.param('plan'))
    await reopenPlan(db, actor, plan)
    return c.redirect(planPath(plan.id), 303)
  })

async function openPlan(c: Context<Env>): Promise<Plan> {
  requirePreparer(c.var.actor)
  const plan = await planFor(c.var.db, c.req.param('plan') ?? '')
  refuseClosed(plan)
  return plan
}
