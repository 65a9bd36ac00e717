import { type Context, Hono } from 'hono'
import { civilDateOf } from '../i18n/format.ts'
import { type Env, requirePreparer } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { formOfNew, readForm } from '../platform/forms.ts'
import { Refusal } from '../platform/refusal.ts'
import { awaitTurn } from '../record/store.ts'
import { type FormState, formOf } from '../ui/form.ts'
import { actionWords } from './actionWords.ts'
import { completionForm } from './completionForms.ts'
import { CompletionFormPage } from './completionFormView.tsx'
import { turningPath } from './paths.ts'
import { refuseClosed, targetFor } from './store.ts'
import { completeAction, isRecorded, standingsOf, turningOf, undoCompletion } from './turningStore.ts'

/** That an action under a target is done, and what came of it. */
export const completionRoutes = new Hono<Env>()
  .get('/targets/:target/actions/:action/completion/new', async (c) => {
    const { view, now } = c.var
    const { target, action } = await openAction(c)
    if (action.completion) throw refusal(target.id, (words) => words.already)
    const form = formOfNew(c, { doneOn: civilDateOf(now), doneBy: action.who })
    return answerPage(c, <CompletionFormPage view={view} form={form} target={target} action={action} />)
  })
  .post('/targets/:target/actions/:action/completion', async (c) => {
    const { db, view, actor, now } = c.var
    await awaitTurn(db, actor.partnershipId)
    const { target, action } = await openAction(c)
    const read = await readForm(c, completionForm(view.language, civilDateOf(now)))
    const again = (form: FormState) =>
      answerPage(c, <CompletionFormPage view={view} form={form} target={target} action={action} />, 422)
    if (!read.ok) return again(read.form)
    // Sent twice it is done once; when it was undone in between, it stays so.
    if (!(await isRecorded(db, read.value.id))) {
      // Whoever comes second sees what the first has told, and loses nothing.
      if (action.completion) return again(formOf(read.typed))
      await completeAction(db, actor, target, action, read.value)
    }
    return c.redirect(turningPath(target.id), 303)
  })
  .post('/targets/:target/actions/:action/completion/undo', async (c) => {
    const { db, actor } = c.var
    await awaitTurn(db, actor.partnershipId)
    const { target, action } = await openAction(c)
    const { seen } = await c.req.parseBody()
    if (!action.completion || action.completion.id !== seen) throw refusal(target.id, (words) => words.gone)
    await undoCompletion(db, actor, target, action, action.completion.id)
    return c.redirect(turningPath(target.id), 303)
  })

/** "Not there" and "not there any more" are the same. */
async function openAction(c: Context<Env>) {
  const { db, actor } = c.var
  requirePreparer(actor)
  const target = await targetFor(db, c.req.param('target') ?? '')
  refuseClosed(target)
  const { actions } = await turningOf(db, target.id)
  const action = (await standingsOf(db, target.id, actions)).find(({ id }) => id === c.req.param('action'))
  if (!action) throw new Refusal('not-found', '')
  return { target, action }
}

type Words = ReturnType<typeof actionWords>

function refusal(targetId: string, sentence: (words: Words) => string): Refusal {
  return new Refusal('conflict', (language) => sentence(actionWords(language)), {
    href: turningPath(targetId),
    label: (language) => actionWords(language).toTurning,
  })
}
