import { type Context, Hono } from 'hono'
import { newId } from '../db/ids.ts'
import { civilDateOf } from '../i18n/format.ts'
import { type Env, requirePreparer } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { readForm } from '../platform/forms.ts'
import { changedMeanwhile, formOfSaved } from '../platform/meanwhile.ts'
import { awaitTurn } from '../record/store.ts'
import type { FormState } from '../ui/form.ts'
import { turningPath } from './paths.ts'
import { refuseClosed, standings, targetFor } from './store.ts'
import { isDone } from './turning.ts'
import { rowsFor, textsOfTurning, turningForm, turningIn } from './turningForms.ts'
import { standingsOf, turningOf, turningsOf, writeTurning } from './turningStore.ts'
import { TurningFormPage, TurningPage } from './turningView.tsx'

/** How the curve of a target is to be turned: read on one page, written in versions. */
export const turningRoutes = new Hono<Env>()
  .get('/targets/:target/turning', async (c) => {
    const { db, view, actor, now } = c.var
    const target = await targetFor(db, c.req.param('target'))
    const [standing] = await standings(db, [target])
    const versions = await turningsOf(db, target.id)
    const actions = await standingsOf(db, target.id, versions.at(-1)?.actions ?? [])
    const shown = { standing: standing!, versions, actions, today: civilDateOf(now) }
    return answerPage(c, <TurningPage view={view} actor={actor} {...shown} />)
  })
  .get('/targets/:target/turning/new', async (c) => {
    const target = await openTarget(c)
    const { turning, open } = await savedOf(c, target.id)
    const form = formOfSaved(textsOfTurning(turning, open))
    return answerPage(c, <TurningFormPage view={c.var.view} form={form} target={target} open={open} />)
  })
  .post('/targets/:target/turning', async (c) => {
    const { db, view, actor } = c.var
    await awaitTurn(db, actor.partnershipId)
    const target = await openTarget(c)
    const { turning, open, done } = await savedOf(c, target.id)
    const again = (form: FormState) =>
      answerPage(c, <TurningFormPage view={view} form={form} target={target} open={open} />, 422)
    const read = await readForm(c, turningForm(view.language, rowsFor(open), done.length > 0))
    if (!read.ok) return again(read.form)
    const saved = textsOfTurning(turning, open)
    const clash = changedMeanwhile(view.language, read, saved)
    if (clash) return again(clash)
    const written = turningIn(read.value, { open, done, newId })
    // The same form sent twice, or nothing changed: no version more.
    const texts = textsOfTurning(written, written.actions.slice(done.length))
    if (JSON.stringify(texts) !== JSON.stringify(saved)) await writeTurning(db, actor, target, written)
    return c.redirect(turningPath(target.id), 303)
  })

/** The latest version, with what is left to do apart from what is done. */
async function savedOf(c: Context<Env>, targetId: string) {
  const turning = await turningOf(c.var.db, targetId)
  const actions = await standingsOf(c.var.db, targetId, turning.actions)
  return { turning, open: actions.filter((action) => !isDone(action)), done: actions.filter(isDone) }
}

async function openTarget(c: Context<Env>) {
  requirePreparer(c.var.actor)
  const target = await targetFor(c.var.db, c.req.param('target') ?? '')
  refuseClosed(target)
  return target
}
