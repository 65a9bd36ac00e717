import { type Context, Hono } from 'hono'
import type { Env } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { readForm } from '../platform/forms.ts'
import { changedMeanwhile, formOfSaved } from '../platform/meanwhile.ts'
import { Refusal } from '../platform/refusal.ts'
import type { FormState } from '../ui/form.ts'
import { changed, type Digest, moved, type Paragraph } from './digest.ts'
import {
  changeDigest,
  digestFor,
  digestToWrite,
  refuseUnlessChangeable,
  requireComposer,
} from './digestStore.ts'
import { EditingPage } from './editingViews.tsx'
import { introductionForm, paragraphForm } from './forms.ts'
import { digestEditingPath, digestMovedPath } from './paths.ts'
import { IntroductionPage, ParagraphPage } from './textFormViews.tsx'

/** A draft is rewritten, moved about and thinned out. Each change is a new version, which nobody has read. */
export const editingRoutes = new Hono<Env>()
  .get('/digests/:digest/editing', async (c) => {
    const digest = await draftFor(c)
    const way = c.req.query('way') === 'up' ? 'up' : 'down'
    const key = c.req.query('moved') ?? null
    return answerPage(c, <EditingPage view={c.var.view} digest={digest} moved={{ key, way }} />)
  })
  .get('/digests/:digest/introduction', async (c) => {
    const digest = await draftFor(c)
    const form = formOfSaved(savedIntroduction(digest))
    return answerPage(c, <IntroductionPage view={c.var.view} digest={digest} form={form} />)
  })
  .post('/digests/:digest/introduction', async (c) => {
    const { db, view, actor, now } = c.var
    const digest = await draftToWrite(c)
    const page = (form: FormState) =>
      answerPage(c, <IntroductionPage view={view} digest={digest} form={form} />, 422)
    const read = await readForm(c, introductionForm(view.language))
    if (!read.ok) return page(read.form)
    const { seen: _, ...value } = read.value
    const clash = changedMeanwhile(view.language, { value, typed: read.typed }, savedIntroduction(digest))
    if (clash) return page(clash)
    await changeDigest(db, actor, digest, value, now)
    return c.redirect(digestEditingPath(digest.id), 303)
  })

  .get('/digests/:digest/paragraphs/:paragraph', async (c) => {
    const digest = await draftFor(c)
    const paragraph = paragraphIn(c, digest)
    const form = formOfSaved(savedParagraph(paragraph))
    return answerPage(
      c,
      <ParagraphPage view={c.var.view} digest={digest} paragraph={paragraph} form={form} />,
    )
  })
  .post('/digests/:digest/paragraphs/:paragraph', async (c) => {
    const { db, view, actor, now } = c.var
    const digest = await draftToWrite(c)
    const paragraph = paragraphIn(c, digest)
    const page = (form: FormState) =>
      answerPage(c, <ParagraphPage view={view} digest={digest} paragraph={paragraph} form={form} />, 422)
    const read = await readForm(c, paragraphForm(view.language))
    if (!read.ok) return page(read.form)
    const { title, text } = read.value
    const value = { title, text }
    const clash = changedMeanwhile(view.language, { value, typed: read.typed }, savedParagraph(paragraph))
    if (clash) return page(clash)
    if (title !== paragraph.title || text !== paragraph.text) {
      const rewritten = { ...value, rewritten: true, unexplained: false }
      const paragraphs = changed(digest.paragraphs, paragraph.key, rewritten)
      await changeDigest(db, actor, digest, { paragraphs }, now)
    }
    return c.redirect(digestEditingPath(digest.id), 303)
  })
  .post('/digests/:digest/paragraphs/:paragraph/position', async (c) => {
    const { db, actor, now } = c.var
    const digest = await draftToWrite(c)
    const { key } = paragraphIn(c, digest)
    const way = (await c.req.parseBody()).direction === 'up' ? 'up' : 'down'
    await changeDigest(db, actor, digest, { paragraphs: moved(digest.paragraphs, key, way) }, now)
    return c.redirect(digestMovedPath(digest.id, key, way), 303)
  })
  .post('/digests/:digest/paragraphs/:paragraph/omission', async (c) => leaveOut(c, true))
  .post('/digests/:digest/paragraphs/:paragraph/omission/withdrawal', async (c) => leaveOut(c, false))

async function leaveOut(c: Context<Env>, leftOut: boolean): Promise<Response> {
  const { db, actor, now } = c.var
  const digest = await draftToWrite(c)
  const { key } = paragraphIn(c, digest)
  await changeDigest(db, actor, digest, { paragraphs: changed(digest.paragraphs, key, { leftOut }) }, now)
  return c.redirect(digestEditingPath(digest.id), 303)
}

async function draftFor(c: Context<Env>): Promise<Digest> {
  const { db, actor } = c.var
  return composable(c, await digestFor(db, actor, c.req.param('digest') ?? ''))
}

async function draftToWrite(c: Context<Env>): Promise<Digest> {
  const { db, actor } = c.var
  return composable(c, await digestToWrite(db, actor, c.req.param('digest') ?? ''))
}

function composable(c: Context<Env>, digest: Digest): Digest {
  requireComposer(c.var.actor, digest)
  refuseUnlessChangeable(digest)
  return digest
}

function paragraphIn(c: Context<Env>, { paragraphs }: Digest): Paragraph {
  const found = paragraphs.find(({ key }) => key === c.req.param('paragraph'))
  if (!found) throw new Refusal('not-found', '')
  return found
}

const savedIntroduction = ({ title, introduction }: Digest) => ({ title, introduction })

const savedParagraph = ({ title, text }: Paragraph) => ({ title, text })
