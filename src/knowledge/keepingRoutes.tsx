import { type Context, Hono } from 'hono'
import { civilDateOf } from '../i18n/format.ts'
import { type Env, requirePreparer } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { readForm } from '../platform/forms.ts'
import { changedMeanwhile, formOfSaved } from '../platform/meanwhile.ts'
import { Refusal } from '../platform/refusal.ts'
import { awaitTurn } from '../record/store.ts'
import { formOf } from '../ui/form.ts'
import { reviewForm, withdrawalForm } from './forms.ts'
import { ReviewPage, WithdrawalPage } from './formViews.tsx'
import { knowledgeItemPath } from './paths.ts'
import { knowledgeFor, reviewKnowledge, undoKnowledge, undoWithdrawal, withdrawKnowledge } from './store.ts'
import { knowledgeWords } from './words.ts'

/** How knowledge is kept true: looked at again, undone, withdrawn and put back. */
export const keepingRoutes = new Hono<Env>()
  .get('/knowledge/:item/review', async (c) => {
    const item = await itemOf(c)
    return answerPage(
      c,
      <ReviewPage view={c.var.view} form={formOfSaved({ note: '', reviewOn: item.reviewOn })} item={item} />,
    )
  })
  .post('/knowledge/:item/review', async (c) => {
    const { db, view, actor, now } = c.var
    await awaitTurn(db, actor.partnershipId)
    const item = await itemOf(c)
    const read = await readForm(c, reviewForm(view.language, civilDateOf(now)))
    if (!read.ok) return answerPage(c, <ReviewPage view={view} form={read.form} item={item} />, 422)
    const clash = changedMeanwhile(view.language, read, { reviewOn: item.reviewOn })
    if (clash) return answerPage(c, <ReviewPage view={view} form={clash} item={item} />, 422)
    await reviewKnowledge(db, actor, item, read.value)
    return c.redirect(knowledgeItemPath(item.id), 303)
  })
  .post('/knowledge/:item/undoing', async (c) => {
    const { db, actor } = c.var
    await awaitTurn(db, actor.partnershipId)
    const item = await itemOf(c)
    const { seen } = await c.req.parseBody()
    if (String(seen) !== String(item.version)) {
      throw new Refusal('conflict', (language) => knowledgeWords(language).item.changedMeanwhile, {
        href: knowledgeItemPath(item.id),
        label: (language) => knowledgeWords(language).item.toItem,
      })
    }
    await undoKnowledge(db, actor, item)
    return c.redirect(knowledgeItemPath(item.id), 303)
  })
  .get('/knowledge/:item/withdrawal/new', async (c) => {
    const item = await itemOf(c)
    return answerPage(c, <WithdrawalPage view={c.var.view} form={formOf({})} item={item} />)
  })
  .post('/knowledge/:item/withdrawal', async (c) => {
    const { db, view, actor } = c.var
    await awaitTurn(db, actor.partnershipId)
    const item = await itemOf(c)
    const read = await readForm(c, withdrawalForm(view.language))
    if (!read.ok) return answerPage(c, <WithdrawalPage view={view} form={read.form} item={item} />, 422)
    await withdrawKnowledge(db, actor, item, read.value.reason)
    return c.redirect(knowledgeItemPath(item.id), 303)
  })
  .post('/knowledge/:item/withdrawal/undoing', async (c) => {
    const item = await itemOf(c)
    await undoWithdrawal(c.var.db, c.var.actor, item)
    return c.redirect(knowledgeItemPath(item.id), 303)
  })

async function itemOf(c: Context<Env>) {
  requirePreparer(c.var.actor)
  return knowledgeFor(c.var.db, c.req.param('item') ?? '')
}
