import { type Context, Hono } from 'hono'
import { civilDateOf } from '../i18n/format.ts'
import { type Env, requirePreparer } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { readForm } from '../platform/forms.ts'
import { Refusal } from '../platform/refusal.ts'
import { formOf } from '../ui/form.ts'
import { AboutPage, AreaPage } from './aboutView.tsx'
import { areasToday } from './areaStore.ts'
import { knowledgeAbout, possibleSubjects, removeBearing, setBearing, subjectFor } from './bearingStore.ts'
import { bearingForm } from './forms.ts'
import { BearingPage } from './formViews.tsx'
import { subjectValue } from './knowledge.ts'
import { knowledgeItemPath } from './paths.ts'
import { allKnowledge, knowledgeFor } from './store.ts'

/** What knowledge speaks for and against, told from both ends. */
export const bearingRoutes = new Hono<Env>()
  .get('/knowledge/about/:kind/:subject', async (c) => {
    const { db, view, actor } = c.var
    const subject = await subjectFor(db, c.req.param('kind'), c.req.param('subject'))
    const known = await knowledgeAbout(db, subject)
    return answerPage(c, <AboutPage view={view} actor={actor} subject={subject} known={known} />)
  })
  .get('/knowledge/areas/:area', async (c) => {
    const { db, view, now } = c.var
    const { areas, areaOf } = await areasToday(db, civilDateOf(now))
    const area = areas.find(({ id }) => id === c.req.param('area'))
    if (!area) throw new Refusal('not-found', '')
    const known = (await allKnowledge(db)).filter(
      ({ areaId, withdrawal }) => areaId !== null && areaOf.get(areaId) === area.id && !withdrawal,
    )
    return answerPage(c, <AreaPage view={view} area={area} known={known} />)
  })
  .get('/knowledge/:item/links/new', async (c) => {
    const item = await itemOf(c)
    const subjects = await possibleSubjects(c.var.db)
    return answerPage(c, <BearingPage view={c.var.view} form={formOf({})} item={item} subjects={subjects} />)
  })
  .post('/knowledge/:item/links', async (c) => {
    const { db, view, actor } = c.var
    const item = await itemOf(c)
    const subjects = await possibleSubjects(db)
    const read = await readForm(c, bearingForm(view.language, subjects))
    if (!read.ok)
      return answerPage(c, <BearingPage view={view} form={read.form} item={item} subjects={subjects} />, 422)
    const subject = subjects.find((each) => subjectValue(each) === read.value.subject)!
    await setBearing(db, actor, item, read.value.bearing, subject, read.value.why)
    return c.redirect(knowledgeItemPath(item.id), 303)
  })
  .post('/knowledge/:item/links/removal', async (c) => {
    const { db, actor } = c.var
    const item = await itemOf(c)
    const [kind = '', id = ''] = String((await c.req.parseBody()).subject ?? '').split(':')
    await removeBearing(db, actor, item, await subjectFor(db, kind, id))
    return c.redirect(knowledgeItemPath(item.id), 303)
  })

async function itemOf(c: Context<Env>) {
  requirePreparer(c.var.actor)
  return knowledgeFor(c.var.db, c.req.param('item') ?? '')
}
