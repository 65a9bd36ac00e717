import { type Context, Hono } from 'hono'
import { civilDateOf } from '../i18n/format.ts'
import { type Env, requirePreparer } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { readForm } from '../platform/forms.ts'
import { changedMeanwhile, formOfSaved } from '../platform/meanwhile.ts'
import { awaitTurn } from '../record/store.ts'
import { turningPath } from './paths.ts'
import { refuseClosed, standings, targetFor } from './store.ts'
import { textsOfTurning, turningForm, turningIn } from './turningForms.ts'
import { turningOf, turningsOf, writeTurning } from './turningStore.ts'
import { TurningFormPage, TurningPage } from './turningView.tsx'

/** How the curve of a target is to be turned: read on one page, written in versions. */
export const turningRoutes = new Hono<Env>()
  .get('/targets/:target/turning', async (c) => {
    const { db, view, actor, now } = c.var
    const target = await targetFor(db, c.req.param('target'))
    const [standing] = await standings(db, [target])
    const versions = await turningsOf(db, target.id)
    const shown = { standing: standing!, versions, today: civilDateOf(now) }
    return answerPage(c, <TurningPage view={view} actor={actor} {...shown} />)
  })
  .get('/targets/:target/turning/new', async (c) => {
    const target = await openTarget(c)
    const form = formOfSaved(textsOfTurning(await turningOf(c.var.db, target.id)))
    return answerPage(c, <TurningFormPage view={c.var.view} form={form} target={target} />)
  })
  .post('/targets/:target/turning', async (c) => {
    const { db, view, actor } = c.var
    await awaitTurn(db, actor.partnershipId)
    const target = await openTarget(c)
    const read = await readForm(c, turningForm(view.language))
    if (!read.ok) return answerPage(c, <TurningFormPage view={view} form={read.form} target={target} />, 422)
    const saved = textsOfTurning(await turningOf(db, target.id))
    const turning = turningIn(read.value)
    const clash = changedMeanwhile(view.language, read, saved)
    if (clash) return answerPage(c, <TurningFormPage view={view} form={clash} target={target} />, 422)
    // The same form sent twice, or nothing changed: no version more.
    const texts = textsOfTurning(turning)
    if (Object.entries(texts).some(([name, text]) => saved[name] !== text))
      await writeTurning(db, actor, target, turning)
    return c.redirect(turningPath(target.id), 303)
  })

async function openTarget(c: Context<Env>) {
  requirePreparer(c.var.actor)
  const target = await targetFor(c.var.db, c.req.param('target') ?? '')
  refuseClosed(target)
  return target
}
