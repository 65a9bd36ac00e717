import { type Context, Hono } from 'hono'
import { civilDateOf } from '../i18n/format.ts'
import { type Env, requirePreparer } from '../identity/actor.ts'
import type { Party } from '../partnership/party.ts'
import { partiesOn } from '../partnership/store.ts'
import { answerFile, answerPage } from '../platform/answer.ts'
import { formOfNew, readForm } from '../platform/forms.ts'
import { claimId, historyOf } from '../record/store.ts'
import { type Addressed, mayCompose } from './audience.ts'
import { stateOf } from './digest.ts'
import {
  digestFor,
  digestsFor,
  digestToWrite,
  discard,
  draftDigest,
  requireComposer,
  takeUp,
  thing,
} from './digestStore.ts'
import { DigestPage } from './digestView.tsx'
import { editingRoutes } from './editingRoutes.tsx'
import { newDigestForm } from './forms.ts'
import { DigestsPage } from './listView.tsx'
import { meaningRoutes, unexplainedIn } from './meaningRoutes.tsx'
import { digestEditingPath, digestPath, digestsPath, newDigestPath } from './paths.ts'
import { digestAsMarkdown, digestAsText } from './plainText.ts'
import { sendingRoutes } from './sendingRoutes.tsx'
import { letterOf } from './sendingStore.ts'
import { NewDigestPage } from './textFormViews.tsx'

export const communicationRoutes = new Hono<Env>()
  .get(digestsPath(), async (c) => {
    const { db, view, actor } = c.var
    return answerPage(
      c,
      <DigestsPage
        view={view}
        actor={actor}
        digests={await digestsFor(db, actor)}
        unexplained={await unexplainedIn(c)}
      />,
    )
  })
  .get(newDigestPath(), async (c) => {
    const { view, actor } = c.var
    requirePreparer(actor)
    const form = formOfNew(c, { audience: c.req.query('audience') ?? '', party: c.req.query('party') ?? '' })
    return answerPage(c, <NewDigestPage view={view} form={form} parties={await ownParties(c)} />)
  })
  .post(digestsPath(), async (c) => {
    const { db, view, actor, now } = c.var
    requirePreparer(actor)
    const parties = await ownParties(c)
    const read = await readForm(c, newDigestForm(view.language, parties, civilDateOf(now)))
    if (!read.ok) return answerPage(c, <NewDigestPage view={view} form={read.form} parties={parties} />, 422)
    const { audience, party, fromOn } = read.value
    const addressed: Addressed =
      audience === 'council' ? { audience, partyId: party } : { audience, partyId: null }
    requireComposer(actor, addressed)
    const { id, already } = await claimId(db, actor, { kind: 'digest', id: read.value.id })
    if (!already) await draftDigest(db, actor, { id, addressed, fromOn }, now)
    return c.redirect(digestEditingPath(id), 303)
  })
  .route('/', meaningRoutes)

  .get('/digests/:digest', async (c) => {
    const { db, view, actor } = c.var
    const digest = await digestFor(db, actor, c.req.param('digest'))
    return answerPage(
      c,
      <DigestPage
        view={view}
        actor={actor}
        digest={digest}
        history={await historyOf(db, thing(digest))}
        letter={mayCompose(actor, digest) ? await letterOf(db, digest) : null}
      />,
    )
  })
  .get('/digests/:digest/text.txt', async (c) => {
    const digest = await digestFor(c.var.db, c.var.actor, c.req.param('digest'))
    const content = Buffer.from(digestAsText(digest))
    return answerFile(c, content, 'text/plain; charset=utf-8', fileName(digest.title, digest.toOn, 'txt'))
  })
  .get('/digests/:digest/text.md', async (c) => {
    const digest = await digestFor(c.var.db, c.var.actor, c.req.param('digest'))
    const content = Buffer.from(digestAsMarkdown(digest))
    return answerFile(c, content, 'text/markdown; charset=utf-8', fileName(digest.title, digest.toOn, 'md'))
  })
  .post('/digests/:digest/discarding', async (c) => {
    const { db, actor, now } = c.var
    const digest = await digestToWrite(db, actor, c.req.param('digest'))
    requireComposer(actor, digest)
    await discard(db, actor, digest, now)
    return c.redirect(digestPath(digest.id), 303)
  })
  .post('/digests/:digest/discarding/withdrawal', async (c) => {
    const { db, actor } = c.var
    const digest = await digestToWrite(db, actor, c.req.param('digest'))
    requireComposer(actor, digest)
    if (stateOf(digest) === 'discarded') await takeUp(db, actor, digest)
    return c.redirect(digestPath(digest.id), 303)
  })
  .route('/', editingRoutes)
  .route('/', sendingRoutes)

/** The parties to whose councils the actor may write. */
async function ownParties({ var: { db, actor, now } }: Context<Env>): Promise<readonly Party[]> {
  const parties = await partiesOn(db, civilDateOf(now))
  return parties.filter(({ id }) => mayCompose(actor, { audience: 'council', partyId: id }))
}

function fileName(title: string, day: string, kind: string): string {
  return `${title.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()} ${day}.${kind}`
}
