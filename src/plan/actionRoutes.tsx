import { type Context, Hono } from 'hono'
import { civilDateOf } from '../i18n/format.ts'
import { type Env, requirePreparer } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { formOfNew, readForm } from '../platform/forms.ts'
import { changedMeanwhile, formOfSaved } from '../platform/meanwhile.ts'
import { Refusal } from '../platform/refusal.ts'
import { awaitTurn, claimId } from '../record/store.ts'
import { type FormState, formOf } from '../ui/form.ts'
import {
  actionOfMilestone,
  addAction,
  addMilestone,
  changeAction,
  completeAction,
  passMilestone,
  removeAction,
  removeMilestone,
  tellStatus,
  undoCompletion,
  undoPassing,
  undoRemoval,
} from './actionStore.ts'
import { ActionPage } from './actionView.tsx'
import {
  actionForm,
  actionTextIn,
  completionForm,
  milestoneForm,
  statusForm,
  textsOfAction,
} from './forms.ts'
import { ActionFormPage, CompletionFormPage, StatusFormPage } from './formViews.tsx'
import { planFormWords } from './formWords.ts'
import { actionPath } from './paths.ts'
import { type Action, mayTell, type WholePlan } from './plan.ts'
import { actionFor, wholePlanFor } from './readingStore.ts'
import { refuseClosed } from './store.ts'
import { carriedChoices, carriedValue, seatedPeople, tiedTo } from './tiedStore.ts'

/** Who does what by when, and how it goes. */
export const actionRoutes = new Hono<Env>()
  .get('/plan/:plan/actions/new', async (c) => {
    const plan = await openPlan(c)
    const today = civilDateOf(c.var.now)
    return answerPage(c, await formPage(c, plan, null, formOfNew(c, { startsOn: today })))
  })
  .post('/plan/:plan/actions', async (c) => {
    const { db, view, actor } = c.var
    const plan = await openPlan(c)
    const { people, carried } = await choicesOf(c)
    const owners = people.map(({ value }) => ({ id: value }))
    const read = await readForm(c, actionForm(view.language, plan, null, owners, carried))
    if (!read.ok) return answerPage(c, await formPage(c, plan, null, read.form), 422)
    const { id, already } = await claimId(db, actor, { kind: 'action', id: read.value.id })
    if (!already) await addAction(db, actor, plan, { id, ...actionTextIn(read.value, plan, carried) })
    return c.redirect(actionPath(id), 303)
  })

  .get('/plan/actions/:action', async (c) => answerPage(c, await actionPage(c, formOfNew(c, {}))))
  .get('/plan/actions/:action/details', async (c) => {
    const { action, plan } = await openAction(c)
    requirePreparer(c.var.actor)
    const saved = textsOfAction(action, plan, await carriedValue(c.var.db, action))
    return answerPage(c, await formPage(c, plan, action, formOfSaved(saved)))
  })
  .post('/plan/actions/:action/details', async (c) => {
    const { db, view, actor } = c.var
    requirePreparer(actor)
    await awaitTurn(db, actor.partnershipId)
    const { action, plan } = await openAction(c)
    const { people, carried } = await choicesOf(c)
    const owners = [...people.map(({ value }) => ({ id: value })), action.owner]
    const read = await readForm(c, actionForm(view.language, plan, action, owners, carried))
    if (!read.ok) return answerPage(c, await formPage(c, plan, action, read.form), 422)
    const saved = textsOfAction(action, plan, await carriedValue(db, action))
    const clash = changedMeanwhile(view.language, read, saved)
    if (clash) return answerPage(c, await formPage(c, plan, action, clash), 422)
    const typed = read.value as Readonly<Record<string, unknown>>
    // The same form sent twice, or nothing changed: nothing is recorded.
    if (Object.entries(saved).some(([name, text]) => String(typed[name] ?? '') !== text))
      await changeAction(db, actor, action, actionTextIn(read.value, plan, carried))
    return c.redirect(actionPath(action.id), 303)
  })
  .post('/plan/actions/:action/removal', async (c) => {
    const { db, actor } = c.var
    requirePreparer(actor)
    await awaitTurn(db, actor.partnershipId)
    const { action, plan } = await actionFor(db, c.req.param('action'))
    refuseClosed(plan)
    await removeAction(db, actor, action)
    return c.redirect(actionPath(action.id), 303)
  })
  .post('/plan/actions/:action/removal/undo', async (c) => {
    const { db, actor } = c.var
    requirePreparer(actor)
    const { action, plan } = await actionFor(db, c.req.param('action'))
    refuseClosed(plan)
    await undoRemoval(db, actor, action)
    return c.redirect(actionPath(action.id), 303)
  })

  .get('/plan/actions/:action/statuses/new', async (c) => {
    const { action, plan } = await ownAction(c)
    const form = formOf({ latest: latestOf(action), toldOn: civilDateOf(c.var.now) })
    return answerPage(
      c,
      <StatusFormPage view={c.var.view} form={form} plan={plan} action={action} isNew={false} />,
    )
  })
  .post('/plan/actions/:action/statuses', async (c) => {
    const { db, view, actor, now } = c.var
    await awaitTurn(db, actor.partnershipId)
    const { action, plan } = await ownAction(c)
    const again = (form: FormState, isNew: boolean) =>
      answerPage(c, <StatusFormPage view={view} form={form} plan={plan} action={action} isNew={isNew} />, 422)
    const read = await readForm(c, statusForm(view.language, civilDateOf(now)))
    if (!read.ok) return again(read.form, read.form.values.latest !== latestOf(action))
    const { latest, ...status } = read.value
    if (latest !== latestOf(action)) {
      const [told] = action.statuses
      // The same form sent twice: what it says stands there already.
      if (told?.note === status.note && told.standing === status.standing)
        return c.redirect(actionPath(action.id), 303)
      return again({ values: { ...read.typed, latest: latestOf(action) }, problems: {} }, true)
    }
    await tellStatus(db, actor, action, status)
    return c.redirect(actionPath(action.id), 303)
  })

  .get('/plan/actions/:action/completion/new', async (c) => {
    const { action, plan } = await ownAction(c)
    const form = formOf({ doneOn: civilDateOf(c.var.now) })
    return answerPage(c, <CompletionFormPage view={c.var.view} form={form} plan={plan} action={action} />)
  })
  .post('/plan/actions/:action/completion', async (c) => {
    const { db, view, actor, now } = c.var
    await awaitTurn(db, actor.partnershipId)
    const { action, plan } = await ownAction(c)
    const read = await readForm(c, completionForm(view.language, civilDateOf(now)))
    if (!read.ok)
      return answerPage(
        c,
        <CompletionFormPage view={view} form={read.form} plan={plan} action={action} />,
        422,
      )
    await completeAction(db, actor, action, read.value)
    return c.redirect(actionPath(action.id), 303)
  })
  .post('/plan/actions/:action/completion/removal', async (c) => {
    const { action } = await ownAction(c)
    await undoCompletion(c.var.db, c.var.actor, action)
    return c.redirect(actionPath(action.id), 303)
  })

  .post('/plan/actions/:action/milestones', async (c) => {
    const { db, view, actor } = c.var
    await awaitTurn(db, actor.partnershipId)
    const { action } = await ownAction(c)
    const read = await readForm(c, milestoneForm(view.language))
    if (!read.ok) return answerPage(c, await actionPage(c, read.form), 422)
    const { id, milestone, dueOn } = read.value
    // The same form sent twice adds one.
    if (!action.milestones.some((each) => each.id === id))
      await addMilestone(db, actor, action, { id, name: milestone, dueOn })
    return c.redirect(actionPath(action.id), 303)
  })
  .post('/plan/milestones/:milestone/removal', async (c) => {
    const { action, milestone } = await ownMilestone(c)
    await removeMilestone(c.var.db, c.var.actor, action, milestone)
    return c.redirect(actionPath(action.id), 303)
  })
  .post('/plan/milestones/:milestone/passing', async (c) => {
    const { action, milestone } = await ownMilestone(c)
    await passMilestone(c.var.db, c.var.actor, action, milestone, civilDateOf(c.var.now))
    return c.redirect(actionPath(action.id), 303)
  })
  .post('/plan/milestones/:milestone/passing/removal', async (c) => {
    const { action, milestone } = await ownMilestone(c)
    await undoPassing(c.var.db, c.var.actor, action, milestone)
    return c.redirect(actionPath(action.id), 303)
  })

function latestOf({ statuses }: Action): string {
  return String(statuses[0]?.number ?? 0)
}

async function openPlan(c: Context<Env>): Promise<WholePlan> {
  requirePreparer(c.var.actor)
  const plan = await wholePlanFor(c.var.db, c.req.param('plan') ?? '')
  refuseClosed(plan)
  return plan
}

/** One that is in an open plan. "Not there" and "not there any more" are the same. */
async function openAction(c: Context<Env>, id = c.req.param('action') ?? '') {
  const { action, plan, isRemoved } = await actionFor(c.var.db, id)
  refuseClosed(plan)
  if (isRemoved) throw new Refusal('not-found', '')
  return { action, plan }
}

async function ownAction(c: Context<Env>, id?: string) {
  const found = await openAction(c, id)
  if (!mayTell(c.var.actor, found.action))
    throw new Refusal('forbidden', (language) => planFormWords(language).onlyOwner)
  return found
}

async function ownMilestone(c: Context<Env>) {
  const milestone = c.req.param('milestone') ?? ''
  const { action } = await ownAction(c, await actionOfMilestone(c.var.db, milestone))
  return { action, milestone }
}

async function choicesOf(c: Context<Env>) {
  const { db, view, now } = c.var
  const { groups, carried } = await carriedChoices(db, view.language, civilDateOf(now))
  return { people: await seatedPeople(db, view.language, civilDateOf(now)), groups, carried }
}

async function formPage(c: Context<Env>, plan: WholePlan, action: Action | null, form: FormState) {
  const { people, groups } = await choicesOf(c)
  const choices = { people, carried: groups }
  return <ActionFormPage view={c.var.view} form={form} plan={plan} action={action} choices={choices} />
}

async function actionPage(c: Context<Env>, form: FormState) {
  const { db, view, actor, now } = c.var
  const { action, plan, isRemoved } = await actionFor(db, c.req.param('action') ?? '')
  const today = civilDateOf(now)
  const { carriesOut, effects } = await tiedTo(db, action, today)
  const seated = await seatedPeople(db, view.language, today)
  const ownerIsGone = !seated.some(({ value }) => value === action.owner.id)
  return (
    <ActionPage
      {...{ view, actor, plan, action, isRemoved, ownerIsGone, carriesOut, effects, today, form }}
    />
  )
}
