import { type Context, Hono } from 'hono'
import { civilDateOf, formatDate, formatNumber, monthsAfter } from '../i18n/format.ts'
import { type Env, requirePreparer } from '../identity/actor.ts'
import { answerFile, answerPage } from '../platform/answer.ts'
import { formOfNew, readForm } from '../platform/forms.ts'
import { changedMeanwhile, formOfSaved } from '../platform/meanwhile.ts'
import { Refusal } from '../platform/refusal.ts'
import { awaitTurn, claimId } from '../record/store.ts'
import { targets } from '../targets/store.ts'
import { type FormState, formOf } from '../ui/form.ts'
import { type Activity, firstSlot, roomOn } from './activity.ts'
import { ActivityPage } from './activityView.tsx'
import { portfolioAsCsv } from './csv.ts'
import {
  activityForm,
  activityTextIn,
  capacityForm,
  capacityIn,
  endingForm,
  readPortfolioFilter,
  slotForm,
  stopAnswerForm,
  stopAnswerIn,
  stopForm,
  textsOfActivity,
} from './forms.ts'
import {
  ActivityFormPage,
  CapacityFormPage,
  EndingFormPage,
  StopAnswerFormPage,
  StopFormPage,
} from './formViews.tsx'
import {
  activityPath,
  capacityPath,
  newActivityPath,
  newCapacityPath,
  portfolioCsvPath,
  portfolioPath,
  slotPath,
} from './paths.ts'
import { activityFor, readPortfolio } from './readingStore.ts'
import {
  addActivity,
  answerStop,
  changeActivity,
  endActivity,
  proposeStop,
  sayCapacity,
  undoAnswer,
  undoEnding,
} from './store.ts'
import { PortfolioPage, type SlotAsked } from './views.tsx'
import { portfolioWords } from './words.ts'

export const portfolioRoutes = new Hono<Env>()
  .get(portfolioPath(), (c) => portfolioPage(c, { form: formOf({}), answer: null }))
  .get(slotPath(), async (c) => {
    const { language } = c.var.view
    const typed = c.req.query()
    const read = slotForm(language).safeParse(typed)
    if (read.success) return portfolioPage(c, { form: formOf(typed), answer: await slotFor(c, read.data) })
    const problems = Object.fromEntries(
      read.error.issues.map(({ path, message }) => [String(path[0]), message]),
    )
    return portfolioPage(c, { form: { values: typed, problems }, answer: null }, 422)
  })
  .get(portfolioCsvPath(), async (c) => {
    const { db, view, now } = c.var
    const today = civilDateOf(now)
    const content = portfolioAsCsv(view.language, await readPortfolio(db), today)
    const name = `${portfolioWords(view.language).fileName}-${today}.csv`
    return answerFile(c, Buffer.from(content), 'text/csv; charset=utf-8', name)
  })

  .get(newActivityPath(), async (c) => {
    requirePreparer(c.var.actor)
    return answerPage(c, await formPage(c, formOfNew(c, { startsOn: civilDateOf(c.var.now) }), null))
  })
  .post(portfolioPath(), async (c) => {
    const { db, view, actor } = c.var
    requirePreparer(actor)
    const aims = await targets(db)
    const read = await readForm(c, activityForm(view.language, aims))
    if (!read.ok) return answerPage(c, await formPage(c, read.form, null), 422)
    const { id, already } = await claimId(db, actor, { kind: 'activity', id: read.value.id })
    if (!already) await addActivity(db, actor, { id, ...activityTextIn(read.value, aims) })
    return c.redirect(activityPath(id), 303)
  })

  .get(newCapacityPath(), async (c) => {
    const { db, view, actor, now } = c.var
    requirePreparer(actor)
    const [latest] = (await readPortfolio(db)).capacities
    const form = formOf({
      latest: String(latest?.number ?? 0),
      fromOn: civilDateOf(now),
      work: latest ? formatNumber(view.language, latest.tenths / 10, latest.tenths % 10 === 0 ? 0 : 1) : '',
      projects: latest?.projects ? String(latest.projects) : '',
    })
    return answerPage(c, <CapacityFormPage view={view} form={form} latest={latest ?? null} isNew={false} />)
  })
  .post(capacityPath(), async (c) => {
    const { db, view, actor } = c.var
    requirePreparer(actor)
    await awaitTurn(db, actor.partnershipId)
    const [latest] = (await readPortfolio(db)).capacities
    const number = latest?.number ?? 0
    const again = (form: FormState, isNew: boolean) =>
      answerPage(c, <CapacityFormPage view={view} form={form} latest={latest ?? null} isNew={isNew} />, 422)
    const read = await readForm(c, capacityForm(view.language))
    if (!read.ok) return again(read.form, read.form.values.latest !== String(number))
    const said = capacityIn(read.value)
    if (read.value.latest !== String(number)) {
      // The same form sent twice: what it says stands there already.
      if (latest?.tenths === said.tenths && latest.fromOn === said.fromOn)
        return c.redirect(portfolioPath(), 303)
      return again({ values: { ...read.typed, latest: String(number) }, problems: {} }, true)
    }
    await sayCapacity(db, actor, number, said)
    return c.redirect(portfolioPath(), 303)
  })

  .get('/portfolio/:activity', async (c) => {
    const { db, view, actor, now } = c.var
    const activity = await activityFor(db, c.req.param('activity'))
    const { stops } = await readPortfolio(db)
    return answerPage(
      c,
      <ActivityPage
        view={view}
        actor={actor}
        activity={activity}
        stops={stops.filter(({ activityId }) => activityId === activity.id)}
        targets={await targets(db)}
        today={civilDateOf(now)}
      />,
    )
  })
  .get('/portfolio/:activity/details', async (c) => {
    const { db, view } = c.var
    const activity = await prepared(c)
    const saved = textsOfActivity(view.language, activity, await targets(db))
    return answerPage(c, await formPage(c, formOfSaved(saved), activity))
  })
  .post('/portfolio/:activity/details', async (c) => {
    const { db, view, actor } = c.var
    await awaitTurn(db, actor.partnershipId)
    const activity = await prepared(c)
    const aims = await targets(db)
    const read = await readForm(c, activityForm(view.language, aims))
    if (!read.ok) return answerPage(c, await formPage(c, read.form, activity), 422)
    const saved = textsOfActivity(view.language, activity, aims)
    const text = activityTextIn(read.value, aims)
    // As they would be shown: a sum may be typed in several ways.
    const value = textsOfActivity(view.language, { ...activity, ...text }, aims)
    const clash = changedMeanwhile(view.language, { value, typed: read.typed }, saved)
    if (clash) return answerPage(c, await formPage(c, clash, activity), 422)
    // The same form sent twice, or nothing changed: nothing is recorded.
    if (Object.entries(saved).some(([name, said]) => value[name] !== said))
      await changeActivity(db, actor, activity, text)
    return c.redirect(activityPath(activity.id), 303)
  })

  .get('/portfolio/:activity/ending/new', async (c) => {
    const activity = await prepared(c)
    const form = formOf({ endedOn: civilDateOf(c.var.now) })
    return answerPage(c, <EndingFormPage view={c.var.view} form={form} activity={activity} />)
  })
  .post('/portfolio/:activity/ending', async (c) => {
    const { db, view, actor, now } = c.var
    await awaitTurn(db, actor.partnershipId)
    const activity = await prepared(c)
    const read = await readForm(c, endingForm(view.language, civilDateOf(now)))
    if (!read.ok)
      return answerPage(c, <EndingFormPage view={view} form={read.form} activity={activity} />, 422)
    await endActivity(db, actor, activity, read.value)
    return c.redirect(activityPath(activity.id), 303)
  })
  .post('/portfolio/:activity/ending/removal', async (c) => {
    const activity = await prepared(c)
    await undoEnding(c.var.db, c.var.actor, activity)
    return c.redirect(activityPath(activity.id), 303)
  })

  // Everybody may say that something should end: whoever prepares takes a stand.
  .get('/portfolio/:activity/stops/new', async (c) => {
    const activity = await activityFor(c.var.db, c.req.param('activity'))
    const form = formOfNew(c, { answerBy: monthsAfter(civilDateOf(c.var.now), 2) })
    return answerPage(c, <StopFormPage view={c.var.view} form={form} activity={activity} />)
  })
  .post('/portfolio/:activity/stops', async (c) => {
    const { db, view, actor, now } = c.var
    const activity = await activityFor(db, c.req.param('activity'))
    const read = await readForm(c, stopForm(view.language, civilDateOf(now)))
    if (!read.ok) return answerPage(c, <StopFormPage view={view} form={read.form} activity={activity} />, 422)
    const { id, already } = await claimId(db, actor, { kind: 'stop', id: read.value.id })
    if (!already) await proposeStop(db, actor, activity, { ...read.value, id })
    return c.redirect(`${activityPath(activity.id)}#stops`, 303)
  })
  .get('/portfolio/:activity/stops/:stop/answer/new', async (c) => {
    const { activity, stop } = await proposedStop(c)
    return answerPage(
      c,
      <StopAnswerFormPage view={c.var.view} form={formOf({})} activity={activity} stop={stop} />,
    )
  })
  .post('/portfolio/:activity/stops/:stop/answer', async (c) => {
    const { db, view, actor } = c.var
    await awaitTurn(db, actor.partnershipId)
    const { activity, stop } = await proposedStop(c)
    const typed = await readForm(c, stopAnswerForm(view.language))
    if (!typed.ok) {
      return answerPage(
        c,
        <StopAnswerFormPage view={view} form={typed.form} activity={activity} stop={stop} />,
        422,
      )
    }
    await answerStop(db, actor, activity, stop, stopAnswerIn(typed.value))
    return c.redirect(`${activityPath(activity.id)}#stops`, 303)
  })
  .post('/portfolio/:activity/stops/:stop/answer/removal', async (c) => {
    const { activity, stop } = await proposedStop(c)
    await undoAnswer(c.var.db, c.var.actor, activity, stop)
    return c.redirect(`${activityPath(activity.id)}#stops`, 303)
  })

async function portfolioPage(c: Context<Env>, slot: SlotAsked, status: 200 | 422 = 200) {
  const { db, readOnce, view, actor, now } = c.var
  const portfolio = await readOnce(['portfolio'], () => readPortfolio(db))
  const filter = readPortfolioFilter(c.req.query())
  const today = civilDateOf(now)
  return answerPage(c, <PortfolioPage {...{ view, actor, portfolio, filter, today, slot }} />, status)
}

async function slotFor(
  c: Context<Env>,
  { work, project }: { readonly work: number; readonly project: string },
): Promise<string> {
  const { db, view, now } = c.var
  const { slot } = portfolioWords(view.language)
  const today = civilDateOf(now)
  const portfolio = await readPortfolio(db)
  if (roomOn(portfolio, today, today).kind === 'unknown') return slot.unknown
  const from = firstSlot(portfolio, { tenths: work, isProject: project === 'yes' }, today)
  if (from === null) return slot.never
  return from === today ? slot.now : slot.from(formatDate(view.language, from))
}

async function prepared(c: Context<Env>): Promise<Activity> {
  requirePreparer(c.var.actor)
  return activityFor(c.var.db, c.req.param('activity') ?? '')
}

async function proposedStop(c: Context<Env>) {
  const activity = await prepared(c)
  const { stops } = await readPortfolio(c.var.db)
  const stop = stops.find(({ id, activityId }) => activityId === activity.id && id === c.req.param('stop'))
  if (!stop) throw new Refusal('not-found', '')
  return { activity, stop }
}

async function formPage(c: Context<Env>, form: FormState, activity: Activity | null) {
  return (
    <ActivityFormPage view={c.var.view} form={form} activity={activity} targets={await targets(c.var.db)} />
  )
}
