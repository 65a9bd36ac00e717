import { type Context, Hono } from 'hono'
import { civilDateOf } from '../i18n/format.ts'
import { type Env, requirePreparer } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { readForm } from '../platform/forms.ts'
import { changedMeanwhile, formOfSaved } from '../platform/meanwhile.ts'
import { awaitTurn } from '../record/store.ts'
import { targetPath } from './paths.ts'
import { rhythmForm, textsOfRhythm } from './rhythmForms.ts'
import { nextPromise, rhythmOf, setRhythm } from './rhythmStore.ts'
import { RhythmFormPage } from './rhythmViews.tsx'
import { refuseClosed, targetFor } from './store.ts'

/** How often the effect of a target is shown. */
export const rhythmRoutes = new Hono<Env>()
  .get('/targets/:target/rhythm', async (c) => {
    const { target, rhythm, next } = await openTarget(c)
    const form = formOfSaved(textsOfRhythm(rhythm))
    return answerPage(c, <RhythmFormPage view={c.var.view} form={form} target={target} next={next} />)
  })
  .post('/targets/:target/rhythm', async (c) => {
    const { db, view, actor, now } = c.var
    await awaitTurn(db, actor.partnershipId)
    const { target, rhythm, next } = await openTarget(c)
    const read = await readForm(c, rhythmForm(view.language, civilDateOf(now), next !== null))
    const clash = read.ok ? changedMeanwhile(view.language, read, textsOfRhythm(rhythm)) : read.form
    if (!read.ok || clash)
      return answerPage(c, <RhythmFormPage view={view} form={clash!} target={target} next={next} />, 422)
    const { firstOn, responsible } = read.value
    const isSame = rhythm?.rhythm === read.value.rhythm && rhythm.responsible === responsible
    // The same form sent twice: no rhythm more. A rhythm that nothing waits for begins anew with its day.
    if (!isSame || (next === null && firstOn !== null))
      await setRhythm(db, actor, target, { rhythm: read.value.rhythm, responsible, firstOn })
    return c.redirect(`${targetPath(target.id)}#effects`, 303)
  })

async function openTarget(c: Context<Env>) {
  const { db, actor } = c.var
  requirePreparer(actor)
  const target = await targetFor(db, c.req.param('target') ?? '')
  refuseClosed(target)
  return { target, rhythm: await rhythmOf(db, target.id), next: await nextPromise(db, target.id) }
}
