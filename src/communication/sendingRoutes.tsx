import { type Context, Hono } from 'hono'
import { civilDateOf } from '../i18n/format.ts'
import type { Env } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { readForm } from '../platform/forms.ts'
import { type FormState, formOf } from '../ui/form.ts'
import { mayCompose } from './audience.ts'
import { type Digest, stateOf } from './digest.ts'
import {
  digestFor,
  digestRefusal,
  digestToWrite,
  refuseUnlessChangeable,
  requireComposer,
} from './digestStore.ts'
import { seenVersion, withdrawalForm } from './forms.ts'
import { digestPath } from './paths.ts'
import {
  proofreadingOf,
  recipientsOf,
  recordReading,
  sendDigest,
  withdrawDigest,
  withdrawReading,
} from './sendingStore.ts'
import { ReadingPage, SendingPage, WithdrawalPage } from './sendingViews.tsx'
import { digestWords } from './words.ts'

/** A digest is read by somebody, sent, and if need be withdrawn. */
export const sendingRoutes = new Hono<Env>()
  .get('/digests/:digest/reading', async (c) => {
    const { db, view, actor, now } = c.var
    const digest = await digestFor(db, actor, c.req.param('digest'))
    refuseUnlessChangeable(digest)
    return answerPage(
      c,
      <ReadingPage
        view={view}
        digest={digest}
        may={await proofreadingOf(db, actor, digest, civilDateOf(now))}
        composes={mayCompose(actor, digest)}
      />,
    )
  })
  .post('/digests/:digest/reading', async (c) => {
    const { db, actor, now } = c.var
    const digest = await digestToWrite(db, actor, c.req.param('digest'))
    await recordReading(db, actor, digest, await versionSeen(c), now)
    return c.redirect(digestPath(digest.id), 303)
  })
  .post('/digests/:digest/reading/withdrawal', async (c) => {
    const { db, actor } = c.var
    const digest = await digestToWrite(db, actor, c.req.param('digest'))
    await withdrawReading(db, actor, digest)
    return c.redirect(digestPath(digest.id), 303)
  })

  .get('/digests/:digest/sending', async (c) => {
    const { db, view, actor, now } = c.var
    const digest = await digestFor(db, actor, c.req.param('digest'))
    requireComposer(actor, digest)
    refuseUnlessChangeable(digest)
    if (!digest.reading) throw digestRefusal(digest, (language) => digestWords(language).refusals.unread)
    const recipients = await recipientsOf(db, digest, civilDateOf(now))
    return answerPage(c, <SendingPage view={view} digest={digest} recipients={recipients} />)
  })
  .post('/digests/:digest/sending', async (c) => {
    const { db, actor, now } = c.var
    const digest = await digestToWrite(db, actor, c.req.param('digest'))
    await sendDigest(db, actor, digest, await versionSeen(c), now)
    return c.redirect(digestPath(digest.id), 303)
  })

  .get('/digests/:digest/withdrawal', async (c) => {
    const { db, view, actor } = c.var
    const digest = published(c, await digestFor(db, actor, c.req.param('digest')))
    return answerPage(c, <WithdrawalPage view={view} digest={digest} form={formOf({})} />)
  })
  .post('/digests/:digest/withdrawal', async (c) => {
    const { db, view, actor, now } = c.var
    const digest = published(c, await digestToWrite(db, actor, c.req.param('digest')))
    const page = (form: FormState) =>
      answerPage(c, <WithdrawalPage view={view} digest={digest} form={form} />, 422)
    const read = await readForm(c, withdrawalForm(view.language))
    if (!read.ok) return page(read.form)
    await withdrawDigest(db, actor, digest, read.value.reason, now)
    return c.redirect(digestPath(digest.id), 303)
  })

/** Which version the page showed that a button was pressed on. */
async function versionSeen(c: Context<Env>): Promise<number> {
  return seenVersion.parse(await c.req.parseBody()).version
}

/** Open to everybody, or it was until it was withdrawn. */
function published(c: Context<Env>, digest: Digest): Digest {
  requireComposer(c.var.actor, digest)
  const state = stateOf(digest)
  if (digest.audience === 'public' && (state === 'sent' || state === 'withdrawn')) return digest
  throw digestRefusal(digest, (language) => digestWords(language).refusals.onlyPublic)
}
