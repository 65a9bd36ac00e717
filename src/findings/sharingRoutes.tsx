import { type Context, Hono } from 'hono'
import type { Env } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { readForm } from '../platform/forms.ts'
import { awaitTurn } from '../record/store.ts'
import { type FormState, formOf } from '../ui/form.ts'
import { requireWriter } from './access.ts'
import { sharingForm } from './forms.ts'
import { SharingPage } from './formViews.tsx'
import { conclusionsPath } from './paths.ts'
import { readConclusions } from './reading.ts'
import { share } from './shareStore.ts'

/** Who reads what the review arrives at: shared by an act, and a draft can be taken back. */
export const sharingRoutes = new Hono<Env>()
  .get('/reviews/:review/sharing/new', async (c) => answerPage(c, await sharingPage(c, formOf({}))))
  .post('/reviews/:review/sharing', async (c) => {
    const { db, view, actor } = c.var
    await awaitTurn(db, actor.partnershipId)
    const { review, state } = await requireWriter(db, actor, c.req.param('review'))
    const read = await readForm(c, sharingForm(view.language))
    if (!read.ok) return answerPage(c, await sharingPage(c, read.form), 422)
    if (read.value.state !== state) await share(db, actor, review, read.value.state)
    return c.redirect(conclusionsPath(review.id, 'finding'), 303)
  })
  .post('/reviews/:review/sharing/undoing', async (c) => {
    const { db, actor } = c.var
    await awaitTurn(db, actor.partnershipId)
    const { review, state } = await requireWriter(db, actor, c.req.param('review'))
    if (state === 'draft') await share(db, actor, review, 'working')
    return c.redirect(conclusionsPath(review.id, 'finding'), 303)
  })

async function sharingPage(c: Context<Env>, form: FormState) {
  const { db, view, actor } = c.var
  const access = await requireWriter(db, actor, c.req.param('review') ?? '')
  return <SharingPage view={view} form={form} reading={await readConclusions(db, access)} />
}
