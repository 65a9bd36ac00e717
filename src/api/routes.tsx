import { Hono } from 'hono'
import { civilDateOf } from '../i18n/format.ts'
import type { Env } from '../identity/actor.ts'
import { sessionOf, viewOf } from '../identity/session.ts'
import { answerPage } from '../platform/answer.ts'
import { formOfNew, readForm } from '../platform/forms.ts'
import { attemptLimit } from '../platform/guards.ts'
import type { Parts } from '../platform/parts.ts'
import { claimId } from '../record/store.ts'
import { tokenForm } from './forms.ts'
import { GuidePage } from './guideView.tsx'
import { guidePath, newTokenPath, tokensPath } from './paths.ts'
import { latestLastDay, tokenText } from './token.ts'
import { MadeTokenPage, NewTokenPage, RevocationPage } from './tokenFormViews.tsx'
import { makeToken, revokeToken, tokenFor, tokensFor } from './tokenStore.ts'
import { TokensPage } from './views.tsx'
import { tokenWords } from './words.ts'

/** Where people make tokens for programs, see when they were used, and revoke them. */
export function tokenRoutes(configured: string | null) {
  const limitPerson = attemptLimit(20, 3600, (language) => tokenWords(language).tooMany)

  return new Hono<Env>()
    .get(tokensPath(), async (c) => {
      const { db, actor, view, now } = c.var
      // When a token was used last is no event, which the tag of a page hangs on.
      c.header('Cache-Control', 'private, no-cache, max-age=0')
      const tokens = await tokensFor(db, actor)
      return answerPage(c, <TokensPage view={view} actor={actor} tokens={tokens} today={civilDateOf(now)} />)
    })
    .get(newTokenPath(), async (c) => {
      const { view, actor, now } = c.var
      const form = formOfNew(c, { scope: 'read', lastOn: latestLastDay(civilDateOf(now)) })
      return answerPage(c, <NewTokenPage view={view} actor={actor} form={form} />)
    })
    .post(tokensPath(), async (c) => {
      const { db, actor, view, now } = c.var
      const read = await readForm(c, tokenForm(view.language, actor, civilDateOf(now)))
      if (!read.ok) return answerPage(c, <NewTokenPage view={view} actor={actor} form={read.form} />, 422)
      await limitPerson(`${actor.partnershipId} ${actor.id}`)
      const { id, already } = await claimId(db, actor, { kind: 'token', id: read.value.id })
      // Its secret has been shown, and is not kept.
      if (already) return c.redirect(tokensPath(), 303)
      const text = tokenText(await makeToken(db, actor, { ...read.value, id }))
      c.header('Cache-Control', 'no-store')
      const home = configured ?? new URL(c.req.url).origin
      const example = `curl -H "Authorization: Bearer ${text}" ${home}/api/v1/system`
      return answerPage(c, <MadeTokenPage view={view} name={read.value.name} text={text} example={example} />)
    })
    .get('/tokens/:token/revocation', async (c) => {
      const { db, actor, view, now } = c.var
      const token = await tokenFor(db, actor, c.req.param('token'))
      c.header('Cache-Control', 'private, no-cache, max-age=0')
      return answerPage(c, <RevocationPage view={view} token={token} today={civilDateOf(now)} />)
    })
    .post('/tokens/:token/revocation', async (c) => {
      const { db, actor } = c.var
      await revokeToken(db, actor, c.req.param('token'))
      return c.redirect(tokensPath(), 303)
    })
}

/** For whoever writes the program, signed in or not. */
export function guideRoutes(parts: Parts) {
  return new Hono().get(guidePath(), async (c) => {
    const home = parts.configuration.publicUrl ?? new URL(c.req.url).origin
    return answerPage(c, <GuidePage view={viewOf(c, parts, await sessionOf(c, parts))} home={home} />)
  })
}
