import { type Context, Hono } from 'hono'
import { civilDateOf } from '../i18n/format.ts'
import { type Env, requirePreparer } from '../identity/actor.ts'
import { offered } from '../matters/decisionPath.ts'
import { matterKinds } from '../matters/pathStore.ts'
import { matterPath } from '../matters/paths.ts'
import { nextMeeting } from '../meetings/store.ts'
import { hasEnded } from '../partnership/body.ts'
import { bodies } from '../partnership/store.ts'
import { answerPage } from '../platform/answer.ts'
import { formOfNew, readForm } from '../platform/forms.ts'
import { claimId } from '../record/store.ts'
import type { FormState } from '../ui/form.ts'
import { matterForm, mergerForm, textForm } from './forms.ts'
import { ownOf } from './guessStore.ts'
import { MatterOfTextPage } from './matterView.tsx'
import { sessionPath } from './paths.ts'
import { sessionOnce } from './readingStore.ts'
import { sessionPage } from './sessionPage.tsx'
import { refusal, sessionFor } from './store.ts'
import type { Written } from './text.ts'
import {
  mergeText,
  partText,
  putOnAgenda,
  raiseQuestion,
  supportText,
  textFor,
  withdrawSupport,
  writeText,
} from './textStore.ts'
import { learningWords } from './words.ts'

/** Explanations and questions, and what they become. */
export function textRoutes(limit: (key: string) => Promise<void>) {
  return new Hono<Env>()
    .post('/learning/:session/texts', async (c) => {
      const { db, view, actor } = c.var
      await limit(actor.id)
      const session = await sessionFor(db, c.req.param('session'))
      const read = await readForm(c, textForm(view.language))
      if (!read.ok) return sessionPage(c, null, 422, read.form)
      await writeText(db, actor, session, read.value)
      return c.redirect(sessionPath(session.id), 303)
    })
    .post('/learning/:session/texts/:text/support', async (c) => {
      const { db, actor } = c.var
      await limit(actor.id)
      const { session, text } = await foundIn(c)
      await supportText(db, actor, session, text, actor)
      return c.redirect(sessionPath(session.id), 303)
    })
    .post('/learning/:session/texts/:text/support/withdrawal', async (c) => {
      const { db, actor } = c.var
      await limit(actor.id)
      const { session, text } = await foundIn(c)
      const own = await ownOf(db, session.id, actor.id)
      if (own?.supported.has(text.id)) await withdrawSupport(db, actor, session, text, own.participantId)
      return c.redirect(sessionPath(session.id), 303)
    })
    .post('/learning/:session/texts/:text/merger', async (c) => {
      const { db, view, actor } = c.var
      requirePreparer(actor)
      const { session, text } = await foundIn(c)
      const read = await readForm(c, mergerForm(view.language))
      if (!read.ok) throw refusal(session.id, (words) => words.texts.intoMissing)
      await mergeText(db, actor, session, text.id, read.value.into)
      return c.redirect(sessionPath(session.id), 303)
    })
    .post('/learning/:session/texts/:text/merger/parting', async (c) => {
      const { db, actor } = c.var
      requirePreparer(actor)
      const { session, text } = await foundIn(c)
      await partText(db, actor, session, text)
      return c.redirect(sessionPath(session.id), 303)
    })

    .get('/learning/:session/texts/:text/matter', async (c) => {
      requirePreparer(c.var.actor)
      const { text } = await questionIn(c)
      return matterPage(c, text, formOfNew(c, { need: text.words }))
    })
    .post('/learning/:session/texts/:text/matter', async (c) => {
      const { db, view, actor, now } = c.var
      requirePreparer(actor)
      const { text } = await questionIn(c)
      const { kinds, among } = await wayIn(c)
      const allowed = { kinds: kinds.map(({ id }) => id), bodies: among.map(({ id }) => id) }
      const read = await readForm(c, matterForm(view.language, allowed))
      if (!read.ok) return matterPage(c, text, read.form, 422)
      const { id, already } = await claimId(db, actor, { kind: 'matter', id: read.value.id })
      if (!already)
        await raiseQuestion(db, actor, text, {
          id,
          kind: kinds.find((kind) => kind.id === read.value.kind)!,
          bodyId: read.value.body,
          partyId: actor.partyId,
          on: civilDateOf(now),
          need: read.value.need,
        })
      return c.redirect(matterPath(id), 303)
    })
    .post('/learning/:session/texts/:text/agenda', async (c) => {
      const { db, view, actor, now } = c.var
      requirePreparer(actor)
      const { session, text } = await questionIn(c)
      const meeting = await nextMeeting(db, now)
      if (!meeting) throw refusal(session.id, (words) => words.refusals.noMeeting)
      const { indicator } = await sessionOnce(c.var, session.id)
      const description = learningWords(view.language).texts.fromSession(indicator.name)
      await putOnAgenda(db, actor, session, text, meeting, description)
      return c.redirect(sessionPath(session.id), 303)
    })
}

async function foundIn(c: Context<Env>) {
  const session = await sessionFor(c.var.db, c.req.param('session') ?? '')
  return { session, text: await textFor(c.var.db, session.id, c.req.param('text') ?? '') }
}

async function questionIn(c: Context<Env>) {
  const found = await foundIn(c)
  if (found.text.kind !== 'question') throw refusal(found.session.id, (words) => words.refusals.onlyQuestions)
  return found
}

/** The kinds of matter there are, and the bodies that one can be raised in. */
async function wayIn({ var: { db, now } }: Context<Env>) {
  const today = civilDateOf(now)
  return {
    kinds: offered(await matterKinds(db)),
    among: (await bodies(db)).filter((body) => !hasEnded(body, today)),
  }
}

async function matterPage(c: Context<Env>, text: Written, form: FormState, status: 200 | 422 = 200) {
  const reading = await sessionOnce(c.var, c.req.param('session') ?? '')
  const { kinds, among } = await wayIn(c)
  return answerPage(
    c,
    <MatterOfTextPage
      view={c.var.view}
      form={form}
      reading={reading}
      text={text}
      kinds={kinds}
      bodies={among}
    />,
    status,
  )
}
