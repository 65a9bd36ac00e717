import { type Context, Hono } from 'hono'
import { civilDateOf } from '../i18n/format.ts'
import { type Env, requirePreparer } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { formOfNew, readForm } from '../platform/forms.ts'
import { changedMeanwhile, formOfSaved } from '../platform/meanwhile.ts'
import { Refusal } from '../platform/refusal.ts'
import { awaitTurn, claimId } from '../record/store.ts'
import type { FormState } from '../ui/form.ts'
import { latestPath, type MatterKind } from './decisionPath.ts'
import { KindPage } from './kindView.tsx'
import { pathForm, pathIn, pathValues, withMore } from './pathForms.ts'
import { PathFormPage } from './pathFormViews.tsx'
import { addKind, changePath, endKind, reopenKind } from './pathStore.ts'
import { decisionPathPath, decisionPathsPath, newDecisionPathPath, readyPathsPath } from './paths.ts'
import { PathsPage } from './pathViews.tsx'
import { pathWords } from './pathWords.ts'
import { type MattersReading, readMatters } from './readingStore.ts'
import { readyIds, readyPaths } from './readyPaths.ts'

/** The kinds of matter, each with its agreed path and how it goes. */
export const pathRoutes = new Hono<Env>()
  .get(decisionPathsPath(), async (c) => {
    const { view, actor } = c.var
    return answerPage(c, <PathsPage view={view} actor={actor} reading={await readingOf(c)} />)
  })
  .get(newDecisionPathPath(), async (c) => {
    requirePreparer(c.var.actor)
    const reading = await readMatters(c.var.db, c.var.now)
    return answerPage(c, pathPage(c, reading, null, formOfNew(c, {})))
  })
  .post(decisionPathsPath(), async (c) => {
    const { db, view, actor, now } = c.var
    requirePreparer(actor)
    await awaitTurn(db, actor.partnershipId)
    const reading = await readMatters(db, now)
    const read = await readForm(c, pathForm(view.language, reading, null))
    const more = withMore(read)
    if (more) return answerPage(c, pathPage(c, reading, null, more))
    // The same form sent twice: its name is taken by what it added the first time.
    const typedId = read.ok ? read.value.id : (read.form.values.id ?? '')
    if (reading.kinds.some(({ id }) => id === typedId)) return c.redirect(decisionPathPath(typedId), 303)
    if (!read.ok) return answerPage(c, pathPage(c, reading, null, read.form), 422)
    const { id, already } = await claimId(db, actor, { kind: 'matterKind', id: read.value.id })
    if (!already) await addKind(db, actor, pathIn(textsOf(read.value), reading.bodies), id)
    return c.redirect(decisionPathPath(id), 303)
  })

  .post(readyPathsPath(), async (c) => {
    const { db, actor, now } = c.var
    requirePreparer(actor)
    await awaitTurn(db, actor.partnershipId)
    const { ready } = await c.req.parseBody()
    const { kinds, bodies } = await readMatters(db, now)
    const chosen = readyIds.find((id) => id === ready)
    const paths = chosen ? readyPaths(chosen, bodies) : null
    if (!paths) throw new Refusal('conflict', (language) => pathWords(language).ready.missing)
    const known = kinds.map((kind) => latestPath(kind).name)
    for (const path of paths.filter(({ name }) => !known.includes(name))) await addKind(db, actor, path)
    return c.redirect(decisionPathsPath(), 303)
  })

  .get('/matters/paths/:kind', async (c) => {
    const { view, actor } = c.var
    const reading = await readingOf(c)
    const kind = kindIn(c, reading)
    return answerPage(c, <KindPage view={view} actor={actor} reading={reading} kind={kind} />)
  })
  .get('/matters/paths/:kind/details', async (c) => {
    requirePreparer(c.var.actor)
    const reading = await readMatters(c.var.db, c.var.now)
    const kind = changeable(kindIn(c, reading))
    const form = formOfSaved(pathValues(latestPath(kind), reading.bodies))
    return answerPage(c, pathPage(c, reading, kind, form))
  })
  .post('/matters/paths/:kind', async (c) => {
    const { db, view, actor, now } = c.var
    requirePreparer(actor)
    await awaitTurn(db, actor.partnershipId)
    const reading = await readMatters(db, now)
    const kind = changeable(kindIn(c, reading))
    const read = await readForm(c, pathForm(view.language, reading, kind))
    const more = withMore(read)
    if (more) return answerPage(c, pathPage(c, reading, kind, more))
    const again = (form: FormState) => answerPage(c, pathPage(c, reading, kind, form), 422)
    if (!read.ok) return again(read.form)
    const saved = pathValues(latestPath(kind), reading.bodies)
    const changed = changedMeanwhile(view.language, read, saved)
    if (changed) return again(changed)
    await changePath(db, actor, kind, pathIn(textsOf(read.value), reading.bodies))
    return c.redirect(decisionPathPath(kind.id), 303)
  })

  .post('/matters/paths/:kind/ending', async (c) => {
    const { db, actor, now } = c.var
    const kind = await kindInTurn(c)
    if (!kind.endedOn) await endKind(db, actor, kind, civilDateOf(now))
    return c.redirect(decisionPathPath(kind.id), 303)
  })
  .post('/matters/paths/:kind/ending/undoing', async (c) => {
    const kind = await kindInTurn(c)
    if (kind.endedOn) await reopenKind(c.var.db, c.var.actor, kind)
    return c.redirect(decisionPathPath(kind.id), 303)
  })

/** Asked for in the writer's turn: somebody else may have ended it, and then it is done already. */
async function kindInTurn(c: Context<Env>): Promise<MatterKind> {
  const { db, actor, now } = c.var
  requirePreparer(actor)
  await awaitTurn(db, actor.partnershipId)
  return kindIn(c, await readMatters(db, now))
}

/** What nobody raises matters of has no use for another path. */
function changeable(kind: MatterKind): MatterKind {
  if (!kind.endedOn) return kind
  throw new Refusal('conflict', (language) => pathWords(language).ending.notChanged, {
    href: decisionPathPath(kind.id),
    label: () => latestPath(kind).name,
  })
}

function readingOf(c: Context<Env>): Promise<MattersReading> {
  const { db, readOnce, now } = c.var
  return readOnce(['matters'], () => readMatters(db, now))
}

/** "Not yours" and "not there" are the same. */
function kindIn(c: Context<Env>, { kinds }: MattersReading): MatterKind {
  const kind = kinds.find(({ id }) => id === c.req.param('kind'))
  if (!kind) throw new Refusal('not-found', '')
  return kind
}

function pathPage(c: Context<Env>, reading: MattersReading, kind: MatterKind | null, form: FormState) {
  return <PathFormPage view={c.var.view} form={form} reading={reading} kind={kind} />
}

function textsOf(value: object): Record<string, string> {
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, String(each ?? '')]))
}
