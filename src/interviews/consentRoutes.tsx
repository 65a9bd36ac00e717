import { type Context, Hono } from 'hono'
import { informationOf } from '../guides/informationStore.ts'
import { civilDateOf } from '../i18n/format.ts'
import type { Env } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { readForm } from '../platform/forms.ts'
import { changedMeanwhile, formOfSaved } from '../platform/meanwhile.ts'
import { Refusal } from '../platform/refusal.ts'
import { isChanged, reviewToDo } from '../review/request.ts'
import { sourceFor } from '../review/store.ts'
import { informedForm } from './consentForms.ts'
import { noteInformed, restoreVoice, standingsOf, withdrawVoice } from './consentStore.ts'
import { InformedPage } from './consentViews.tsx'
import { interviewPath } from './paths.ts'
import { voicesOf } from './store.ts'

/** What a voice was told, and that it takes part no longer. */
export const consentRoutes = new Hono<Env>()
  .get('/reviews/:review/interviews/:source/voices/:voice/information', async (c) => {
    const { shown, saved, latest } = await voiceToDo(c)
    const form = formOfSaved(saved)
    const values = saved.number === '' ? { ...form.values, number: latest } : form.values
    return answerPage(c, <InformedPage {...shown} form={{ ...form, values }} />)
  })
  .post('/reviews/:review/interviews/:source/voices/:voice/information', async (c) => {
    const { db, view, actor, now } = c.var
    const { shown, saved } = await voiceToDo(c)
    const { review, source, voice, versions } = shown
    const read = await readForm(c, informedForm(view.language, versions, civilDateOf(now)))
    const again = read.ok ? changedMeanwhile(view.language, read, saved) : read.form
    if (again) return answerPage(c, <InformedPage {...shown} form={again} />, 422)
    if (read.ok && isChanged(saved, read.typed)) {
      const { number, on } = read.value
      await noteInformed(db, actor, source, voice.id, { number: Number(number), on })
    }
    return c.redirect(interviewPath(review.id, source.id), 303)
  })
  .post('/reviews/:review/interviews/:source/voices/:voice/withdrawal', async (c) => {
    const { review, source, voice } = (await voiceToDo(c)).shown
    await withdrawVoice(c.var.db, c.var.actor, source, voice.id)
    return c.redirect(interviewPath(review.id, source.id), 303)
  })
  .post('/reviews/:review/interviews/:source/voices/:voice/withdrawal/undoing', async (c) => {
    const { review, source, voice } = (await voiceToDo(c)).shown
    await restoreVoice(c.var.db, c.var.actor, source, voice.id)
    return c.redirect(interviewPath(review.id, source.id), 303)
  })

/** A voice of the address, for those who make the review. A writer has its turn from here on. */
async function voiceToDo(c: Context<Env>) {
  const { db, view } = c.var
  const review = await reviewToDo(c)
  const source = await sourceFor(db, review, c.req.param('source') ?? '')
  const voice = (await voicesOf(db, review)).find(
    ({ id, sourceId }) => sourceId === source.id && id === c.req.param('voice'),
  )
  if (!voice) throw new Refusal('not-found', '')
  const versions = await informationOf(db, review)
  const informed = (await standingsOf(db, source)).get(voice.id)?.informed ?? null
  const saved = { number: informed ? `${informed.number}` : '', on: informed?.on ?? '' }
  return { shown: { view, review, source, voice, versions }, saved, latest: `${versions[0]?.number ?? ''}` }
}
