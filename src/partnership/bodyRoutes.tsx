import { type Context, Hono } from 'hono'
import type { Db } from '../db/database.ts'
import { type CivilDate, civilDateOf } from '../i18n/format.ts'
import { type Env, requirePreparer } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { formOfNew, readForm } from '../platform/forms.ts'
import { changedMeanwhile, formOfSaved } from '../platform/meanwhile.ts'
import { Refusal } from '../platform/refusal.ts'
import { awaitTurn, claimId, historyOf } from '../record/store.ts'
import { type FormState, formOf } from '../ui/form.ts'
import { type Body, bodyEndingProblem, hasEnded } from './body.ts'
import { bodyEndingForm, bodyForm, detailsIn, newBodyForm, proposedBody, savedIn } from './bodyForms.ts'
import { BodyEndingPage, BodyFormPage } from './bodyFormViews.tsx'
import { addBody, bodyFor, changeBody, contextOfBody, continueBody, endBody } from './bodyStore.ts'
import { BodyPage } from './bodyViews.tsx'
import { bodyEndingText, bodyWords } from './bodyWords.ts'
import { readLifeAreas } from './lifeAreaStore.ts'
import { bodiesPath, bodyPath, newBodyPath } from './paths.ts'
import { readBodies } from './readingStore.ts'
import { seatsOn } from './seatStore.ts'
import { bodies, bodiesOn, parties } from './store.ts'

export const bodyRoutes = new Hono<Env>()
  .get(newBodyPath(), async (c) => {
    requirePreparer(c.var.actor)
    return formPage(c, null, formOfNew(c, proposedBody(civilDateOf(c.var.now))))
  })
  .post(bodiesPath(), async (c) => {
    const { db, view, actor, now } = c.var
    requirePreparer(actor)
    const today = civilDateOf(now)
    const names = await namesOfParties(db, today)
    const read = await readForm(c, newBodyForm(view.language, await bodiesOn(db, today), names))
    if (!read.ok) return formPage(c, null, read.form, 422)
    const { id, already } = await claimId(db, actor, { kind: 'body', id: read.value.id })
    if (!already) await addBody(db, actor, { id, ...detailsIn(read.value) })
    return c.redirect(bodyPath(id), 303)
  })

  .get('/partnership/bodies/:body', async (c) => {
    const { db, view, actor, now } = c.var
    const { id } = await bodyFor(db, c.req.param('body'))
    const reading = await readBodies(db, now)
    const history = await historyOf(db, { kind: 'body', id })
    const lifeAreas = await readLifeAreas(db, civilDateOf(now))
    return answerPage(
      c,
      <BodyPage
        view={view}
        actor={actor}
        id={id}
        reading={reading}
        history={history}
        lifeAreas={lifeAreas}
      />,
    )
  })
  .get('/partnership/bodies/:body/details', async (c) => {
    const { db, view, actor, now } = c.var
    requirePreparer(actor)
    const body = refuseEnded(await bodyFor(db, c.req.param('body')), now)
    return formPage(c, body, formOfSaved(savedIn(view.language, body)))
  })
  .post('/partnership/bodies/:body', async (c) => {
    const { db, view, actor, now } = c.var
    requirePreparer(actor)
    await awaitTurn(db, actor.partnershipId)
    const body = refuseEnded(await bodyFor(db, c.req.param('body')), now)
    const names = await namesOfParties(db, civilDateOf(now))
    const read = await readForm(c, bodyForm(view.language, await bodies(db), names, body))
    if (!read.ok) return formPage(c, body, read.form, 422)
    const clash = changedMeanwhile(view.language, read, savedIn(view.language, body))
    if (clash) return formPage(c, body, clash, 422)
    await changeBody(db, actor, body, detailsIn(read.value))
    return c.redirect(bodyPath(body.id), 303)
  })

  .get('/partnership/bodies/:body/ending', async (c) => {
    const body = await bodyToEnd(c, c.req.param('body'))
    return endingPage(c, body, formOf({ lastDay: civilDateOf(c.var.now) }))
  })
  .post('/partnership/bodies/:body/ending', async (c) => {
    const { db, view, actor } = c.var
    const body = await bodyToEnd(c, c.req.param('body'))
    const read = await readForm(c, bodyEndingForm(view.language))
    if (!read.ok) return endingPage(c, body, read.form, 422)
    const { lastDay } = read.value
    const problem = bodyEndingProblem(body, await contextOfBody(db, body.id), lastDay)
    if (problem) {
      const problems = { lastDay: bodyEndingText(view.language, problem) }
      return endingPage(c, body, { values: { lastDay }, problems }, 422)
    }
    await endBody(db, actor, body.id, lastDay)
    return c.redirect(bodyPath(body.id), 303)
  })
  .post('/partnership/bodies/:body/ending/withdrawal', async (c) => {
    const { db, actor } = c.var
    requirePreparer(actor)
    const { id } = await bodyFor(db, c.req.param('body'))
    await continueBody(db, actor, id)
    return c.redirect(bodyPath(id), 303)
  })

/** Those that a rule can name: they are parties, or will be. */
async function namesOfParties(db: Db, today: CivilDate): Promise<readonly string[]> {
  return (await parties(db)).flatMap(({ name, leftOn }) => (leftOn && leftOn < today ? [] : [name]))
}

function refuseEnded(body: Body, now: Date): Body {
  if (hasEnded(body, civilDateOf(now))) {
    throw new Refusal('conflict', (language) => bodyWords(language).alreadyEnded)
  }
  return body
}

async function bodyToEnd(c: Context<Env>, id: string): Promise<Body> {
  requirePreparer(c.var.actor)
  const body = await bodyFor(c.var.db, id)
  if (body.lastOn) throw new Refusal('conflict', (language) => bodyWords(language).alreadyEnded)
  return body
}

async function formPage(c: Context<Env>, body: Body | null, form: FormState, status: 200 | 422 = 200) {
  const { db, view, now } = c.var
  // The one that it stands under is offered also when that has ended, so that saving does not move it.
  const today = civilDateOf(now)
  const above = (await bodies(db)).filter((each) => !hasEnded(each, today) || each.id === body?.parentId)
  return answerPage(c, <BodyFormPage view={view} form={form} body={body} bodies={above} />, status)
}

async function endingPage(c: Context<Env>, body: Body, form: FormState, status: 200 | 422 = 200) {
  const { db, view, now } = c.var
  const today = civilDateOf(now)
  const below = (await bodiesOn(db, today)).filter(({ parentId }) => parentId === body.id)
  const seats = await seatsOn(db, today, body.id)
  const page = <BodyEndingPage view={view} form={form} body={body} seats={seats} below={below} />
  return answerPage(c, page, status)
}
