import { type Context, Hono } from 'hono'
import { citation } from '../decisions/outcome.ts'
import { outcomeFor } from '../decisions/store.ts'
import { type Env, requirePreparer } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { formOfNew, readForm } from '../platform/forms.ts'
import { changedMeanwhile, formOfSaved } from '../platform/meanwhile.ts'
import { Refusal } from '../platform/refusal.ts'
import { awaitTurn, claimId } from '../record/store.ts'
import { type FormState, formOf } from '../ui/form.ts'
import { BehindPage } from './behindView.tsx'
import { latestPath, offered } from './decisionPath.ts'
import {
  bodyOf,
  detailsForm,
  originForm,
  raiseForm,
  raiserOf,
  raiserValue,
  readMatterFilter,
} from './forms.ts'
import { DetailsPage, OriginPage, RaisePage } from './formViews.tsx'
import { listed } from './list.ts'
import type { Matter } from './matter.ts'
import { readMatter } from './matterReading.ts'
import { MatterPage } from './matterView.tsx'
import { movementRoutes } from './movementRoutes.tsx'
import { type Origin, originValue } from './origin.ts'
import { addOrigin, possibleOrigins, removeOrigin } from './originStore.ts'
import { pathRoutes } from './pathRoutes.tsx'
import { decisionPathsPath, matterPath, mattersPath, newMatterPath } from './paths.ts'
import { raiseWords } from './raiseWords.ts'
import { type MattersReading, type RaisedMatter, readMatters } from './readingStore.ts'
import { changeMatter, matterFor, raiseMatter } from './store.ts'
import { MattersPage } from './views.tsx'

export const matterRoutes = new Hono<Env>()
  .get(mattersPath(), async (c) => {
    const { view, actor } = c.var
    const filter = readMatterFilter(c.req.query())
    const reading = await readingOf(c)
    const shown = listed(reading, filter)
    return answerPage(
      c,
      <MattersPage view={view} actor={actor} reading={reading} shown={shown} filter={filter} />,
    )
  })

  .get(newMatterPath(), async (c) => {
    requirePreparer(c.var.actor)
    const reading = await readMatters(c.var.db, c.var.now)
    refuseWithoutPath(reading)
    const form = formOfNew(c, { on: reading.today, kind: c.req.query('kind') ?? '' })
    return answerPage(c, await raisePage(c, reading, form))
  })
  .post(mattersPath(), async (c) => {
    const { db, view, actor, now } = c.var
    requirePreparer(actor)
    const reading = await readMatters(db, now)
    refuseWithoutPath(reading)
    const origins = await possibleOrigins(db)
    const read = await readForm(c, raiseForm(view.language, actor, reading, origins))
    if (!read.ok) return answerPage(c, await raisePage(c, reading, read.form), 422)
    const { title, need, on, raisedBy } = read.value
    const { id, already } = await claimId(db, actor, { kind: 'matter', id: read.value.id })
    const path = latestPath(reading.kinds.find((kind) => kind.id === read.value.kind)!)
    const bodyId = bodyOf(read.value.body, path.stages[0]?.bodyIds ?? [])!
    const origin = origins.find((each) => originValue(each) === read.value.origin) ?? null
    if (!already)
      await raiseMatter(db, actor, {
        id,
        title,
        need,
        raisedBy: raiserOf(raisedBy),
        path,
        bodyId,
        on,
        origin,
      })
    return c.redirect(matterPath(id), 303)
  })

  // Before what follows: a kind's page is not a matter's.
  .route('/', pathRoutes)
  .route('/', movementRoutes)

  .get('/matters/outcomes/:outcome', async (c) => {
    const outcome = await outcomeFor(c.var.db, c.req.param('outcome'))
    const { matters } = await readingOf(c)
    const led = matters.filter(({ journey }) => journey.outcomes.some(({ id }) => id === outcome.id))
    const named = { id: outcome.id, name: `${citation(outcome)} ${outcome.title}` }
    return answerPage(c, <BehindPage view={c.var.view} outcome={named} led={led} />)
  })

  .get('/matters/:matter', async (c) => {
    const { db, view, actor, readOnce } = c.var
    const reading = await readingOf(c)
    const raised = raisedFor(c, reading)
    const own = await readOnce(['matter', raised.matter.id], () => readMatter(db, raised, reading.today))
    return answerPage(c, <MatterPage view={view} actor={actor} reading={reading} raised={raised} own={own} />)
  })

  .get('/matters/:matter/details', async (c) => {
    const { reading, matter } = await changeableFor(c)
    const form = formOfSaved(savedDetails(matter))
    return answerPage(c, detailsPage(c, reading, matter, form))
  })
  .post('/matters/:matter/details', async (c) => {
    const { db, view, actor } = c.var
    await awaitTurn(db, actor.partnershipId)
    const { reading, matter } = await changeableFor(c)
    const read = await readForm(c, detailsForm(view.language, actor, reading, matter.raisedBy))
    const again = (form: FormState) => answerPage(c, detailsPage(c, reading, matter, form), 422)
    if (!read.ok) return again(read.form)
    const changed = changedMeanwhile(view.language, read, savedDetails(matter))
    if (changed) return again(changed)
    const { title, need, raisedBy } = read.value
    await changeMatter(db, actor, matter, { title, need, raisedBy: raiserOf(raisedBy) })
    return c.redirect(matterPath(matter.id), 303)
  })

  .get('/matters/:matter/origins', async (c) => {
    const matter = await matterOf(c)
    const origins = await possibleOrigins(c.var.db)
    return answerPage(c, <OriginPage view={c.var.view} form={formOf({})} matter={matter} origins={origins} />)
  })
  .post('/matters/:matter/origins', async (c) => {
    const { db, view, actor } = c.var
    const matter = await matterOf(c)
    const origins = await possibleOrigins(db)
    const read = await readForm(c, originForm(view.language, origins))
    if (!read.ok)
      return answerPage(c, <OriginPage view={view} form={read.form} matter={matter} origins={origins} />, 422)
    await addOrigin(db, actor, matter, originOf(origins, read.value.origin)!)
    return c.redirect(matterPath(matter.id), 303)
  })
  .post('/matters/:matter/origins/removal', async (c) => {
    const matter = await matterOf(c)
    const { origin } = await c.req.parseBody()
    const known = originOf(await possibleOrigins(c.var.db), String(origin))
    if (!known) throw new Refusal('not-found', '')
    await removeOrigin(c.var.db, c.var.actor, matter, known)
    return c.redirect(matterPath(matter.id), 303)
  })

/** What all pages of matters are made from, read once for everybody. */
function readingOf(c: Context<Env>): Promise<MattersReading> {
  const { db, readOnce, now } = c.var
  return readOnce(['matters'], () => readMatters(db, now))
}

/** "Not yours" and "not there" are the same. */
function raisedFor(c: Context<Env>, { matters }: MattersReading): RaisedMatter {
  const raised = matters.find(({ matter }) => matter.id === c.req.param('matter'))
  if (!raised) throw new Refusal('not-found', '')
  return raised
}

async function changeableFor(c: Context<Env>) {
  requirePreparer(c.var.actor)
  const reading = await readMatters(c.var.db, c.var.now)
  return { reading, matter: raisedFor(c, reading).matter }
}

async function matterOf(c: Context<Env>): Promise<Matter> {
  requirePreparer(c.var.actor)
  return matterFor(c.var.db, c.req.param('matter') ?? '')
}

function originOf(origins: readonly Origin[], value: string): Origin | undefined {
  return origins.find((origin) => originValue(origin) === value)
}

function savedDetails({ title, need, raisedBy }: Matter) {
  return { title, need, raisedBy: raiserValue(raisedBy) }
}

function detailsPage(c: Context<Env>, reading: MattersReading, matter: Matter, form: FormState) {
  const { view, actor } = c.var
  return <DetailsPage view={view} actor={actor} form={form} matter={matter} reading={reading} />
}

async function raisePage(c: Context<Env>, reading: MattersReading, form: FormState) {
  const { db, view, actor } = c.var
  const origins = await possibleOrigins(db)
  return <RaisePage view={view} actor={actor} form={form} reading={reading} origins={origins} />
}

function refuseWithoutPath({ kinds }: MattersReading): void {
  if (offered(kinds).length > 0) return
  throw new Refusal('conflict', (language) => raiseWords(language).raise.noPath, {
    href: decisionPathsPath(),
    label: (language) => raiseWords(language).raise.toPaths,
  })
}
