import { type Context, Hono } from 'hono'
import { civilDateOf } from '../i18n/format.ts'
import { type Env, requirePreparer } from '../identity/actor.ts'
import { answerFile, answerPage } from '../platform/answer.ts'
import { formOfNew, readForm } from '../platform/forms.ts'
import { changedMeanwhile, formOfSaved } from '../platform/meanwhile.ts'
import { awaitTurn, claimId } from '../record/store.ts'
import type { FormState } from '../ui/form.ts'
import { areasToday, belongingToday } from './areaStore.ts'
import { bearingRoutes } from './bearingRoutes.tsx'
import { bearingsOf, setBearing, subjectFor } from './bearingStore.ts'
import { knowledgeAsCsv } from './csv.ts'
import {
  knowledgeForm,
  knowledgeIn,
  newKnowledgeForm,
  readKnowledgeFilter,
  textsOfKnowledge,
} from './forms.ts'
import { KnowledgeDetailsPage, NewKnowledgePage } from './formViews.tsx'
import { horizonRoutes } from './horizonRoutes.tsx'
import { KnowledgeItemPage } from './itemView.tsx'
import { keepingRoutes } from './keepingRoutes.tsx'
import type { Knowledge, Subject } from './knowledge.ts'
import { knowledgeItemPath, knowledgePath, newKnowledgePath } from './paths.ts'
import { readLibrary, usedTags, wholeOf } from './searchStore.ts'
import { addKnowledge, changeKnowledge, knowledgeFor, textOf, versionsOf } from './store.ts'
import { KnowledgePage } from './views.tsx'
import { knowledgeWords } from './words.ts'

export const knowledgeRoutes = new Hono<Env>()
  .get(knowledgePath(), async (c) => {
    const { db, readOnce, view, actor, now } = c.var
    const filter = readKnowledgeFilter(c.req.query())
    const about = await subjectIn(c, filter.about)
    const today = civilDateOf(now)
    const library = await readOnce(['knowledge', JSON.stringify(filter), today], () =>
      readLibrary(db, filter, today),
    )
    const isEmpty = library.total === 0 && (await isNothingThere(c))
    return answerPage(
      c,
      <KnowledgePage
        view={view}
        actor={actor}
        library={library}
        filter={filter}
        about={about}
        isEmpty={isEmpty}
      />,
    )
  })
  .get('/knowledge/library.csv', async (c) => {
    const { db, view, now } = c.var
    const today = civilDateOf(now)
    const filter = readKnowledgeFilter(c.req.query())
    const { nameOf } = await areasToday(db, today)
    const content = knowledgeAsCsv(view.language, await wholeOf(db, filter, today), nameOf)
    const name = `${knowledgeWords(view.language).file}-${today}.csv`
    return answerFile(c, Buffer.from(content), 'text/csv; charset=utf-8', name)
  })

  .get(newKnowledgePath(), async (c) => {
    requirePreparer(c.var.actor)
    const about = await subjectIn(c, c.req.query('about') ?? '')
    const nextYear = civilDateOf(new Date(c.var.now.getTime() + 365 * 86_400_000))
    return answerPage(c, await newPage(c, formOfNew(c, { reviewOn: nextYear }), about))
  })
  .post(knowledgePath(), async (c) => {
    const { db, view, actor, now } = c.var
    requirePreparer(actor)
    const today = civilDateOf(now)
    const about = await subjectIn(c, String((await c.req.parseBody()).about ?? ''))
    const { areas } = await areasToday(c.var.db, today)
    const read = await readForm(c, newKnowledgeForm(view.language, areas, today, about !== null))
    if (!read.ok) return answerPage(c, await newPage(c, read.form, about), 422)
    const { bearing, why, ...typed } = read.value
    const { id, already } = await claimId(db, actor, { kind: 'knowledge', id: typed.id })
    if (!already) {
      await addKnowledge(db, actor, { id, ...knowledgeIn(typed) })
      if (about && bearing) await setBearing(db, actor, { id, name: typed.name }, bearing, about, why)
    }
    return c.redirect(knowledgeItemPath(id), 303)
  })

  // Before what follows: these pages are not an item's.
  .route('/', horizonRoutes)
  .route('/', bearingRoutes)
  .route('/', keepingRoutes)

  .get('/knowledge/:item', async (c) => {
    const { db, view, actor, now } = c.var
    const item = await knowledgeFor(db, c.req.param('item'))
    const today = civilDateOf(now)
    const belonging = await belongingToday(db, item.areaId, today)
    return answerPage(
      c,
      <KnowledgeItemPage
        view={view}
        actor={actor}
        item={item}
        versions={await versionsOf(db, item.id)}
        bearingsOn={await bearingsOf(db, item.id)}
        belonging={belonging}
        today={today}
      />,
    )
  })
  .get('/knowledge/:item/details', async (c) => {
    requirePreparer(c.var.actor)
    const item = await knowledgeFor(c.var.db, c.req.param('item'))
    const form = formOfSaved(await savedTexts(c, item))
    return answerPage(c, await detailsPage(c, form, item))
  })
  .post('/knowledge/:item/details', async (c) => {
    const { db, view, actor, now } = c.var
    requirePreparer(actor)
    await awaitTurn(db, actor.partnershipId)
    const item = await knowledgeFor(db, c.req.param('item'))
    const today = civilDateOf(now)
    const { areas } = await areasToday(c.var.db, today)
    const read = await readForm(c, knowledgeForm(view.language, areas, today, item.reviewOn))
    if (!read.ok) return answerPage(c, await detailsPage(c, read.form, item), 422)
    const saved = await savedTexts(c, item)
    const clash = changedMeanwhile(view.language, read, saved)
    if (clash) return answerPage(c, await detailsPage(c, clash, item), 422)
    const text = knowledgeIn(read.value)
    // The same form sent twice, or nothing changed: no version more.
    if (JSON.stringify(ordered(text)) !== JSON.stringify(ordered(textOf(item))))
      await changeKnowledge(db, actor, item, text)
    return c.redirect(knowledgeItemPath(item.id), 303)
  })

/** What an address or a form names as `target:0192…`; null when it names nothing. */
async function subjectIn(c: Context<Env>, value: string): Promise<Subject | null> {
  if (value === '') return null
  const [kind = '', id = ''] = value.split(':')
  return subjectFor(c.var.db, kind, id)
}

async function isNothingThere(c: Context<Env>): Promise<boolean> {
  return (await c.var.db.selectFrom('knowledge').select('id').limit(1).executeTakeFirst()) === undefined
}

async function savedTexts(c: Context<Env>, item: Knowledge) {
  const { areas, areaOf } = await areasToday(c.var.db, civilDateOf(c.var.now))
  return textsOfKnowledge(item, areas, areaOf)
}

function ordered(texts: object): object {
  return Object.entries(texts).toSorted(([a], [b]) => (a < b ? -1 : 1))
}

async function newPage(c: Context<Env>, form: FormState, about: Subject | null) {
  const { db, view, now } = c.var
  const { areas } = await areasToday(db, civilDateOf(now))
  return (
    <NewKnowledgePage view={view} form={form} areas={areas} usedTags={await usedTags(db)} about={about} />
  )
}

async function detailsPage(c: Context<Env>, form: FormState, item: Knowledge) {
  const { db, view, now } = c.var
  const { areas } = await areasToday(db, civilDateOf(now))
  return (
    <KnowledgeDetailsPage view={view} form={form} areas={areas} usedTags={await usedTags(db)} item={item} />
  )
}
