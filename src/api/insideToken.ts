import type { Context, MiddlewareHandler } from 'hono'
import type { Db } from '../db/database.ts'
import { civilDateOf } from '../i18n/format.ts'
import { assetsTag } from '../platform/assets.ts'
import { attemptLimit, visitorAddress } from '../platform/guards.ts'
import type { Parts } from '../platform/parts.ts'
import { type ReadOnce, readAnew } from '../platform/readings.ts'
import { type Links, linksFrom } from './links.ts'
import { Problem } from './problem.ts'
import { problemWords } from './problemWords.ts'
import { parseToken } from './token.ts'
import { noteUse, type OpenedToken, openToken } from './tokenStore.ts'

/** What a program's request carries through its handlers. */
export type ApiEnv = {
  Variables: {
    readonly token: OpenedToken
    /** One transaction, bound to the token's partnership: read-only for a GET, whole for a write. */
    readonly db: Db
    readonly readOnce: ReadOnce
    readonly now: Date
    readonly link: Links
  }
}

/** As many as a program with manners asks in a minute. */
const mostInMinute = 600
/** Wrong tokens from one address in a quarter of an hour. Right ones from there are let through all the same. */
const mostWrong = 30

/**
 * One request, one transaction, for a program that shows a token. A cookie opens nothing here: a page elsewhere that
 * makes a browser ask is sent away, whoever is signed in there. An answer of 400 or more undoes what was written.
 */
export function insideToken(parts: Parts): MiddlewareHandler<ApiEnv> {
  const { database, freshness, readings, configuration } = parts
  const limitToken = attemptLimit(mostInMinute, 60, '')
  const limitWrong = attemptLimit(mostWrong, 900, '')
  const build = assetsTag(parts.assets)

  const refuse = async (c: Context, problem: Problem): Promise<never> => {
    await limitWrong(visitorAddress(c, configuration.trustProxy)).catch(() => {
      throw new Problem('too-many', (language) => problemWords(language).tooManyWrong, {
        headers: { 'Retry-After': '900' },
      })
    })
    throw problem
  }

  return async (c, next) => {
    const presented = parseToken(bearerIn(c.req.header('Authorization')))
    if (!presented)
      return refuse(
        c,
        unauthenticated((language) => problemWords(language).noToken),
      )
    const now = parts.now()
    const today = civilDateOf(now)
    const reading = c.req.method === 'GET' || c.req.method === 'HEAD'
    const { partnershipId } = presented
    const shown: { token: OpenedToken | null } = { token: null }

    const answer = async (db: Db): Promise<Response | undefined> => {
      const opened = await openToken(db, presented, today)
      if (!opened)
        return refuse(
          c,
          unauthenticated((language) => problemWords(language).wrongToken),
        )
      if ('closed' in opened)
        return refuse(
          c,
          unauthenticated((language) => problemWords(language).closed[opened.closed]),
        )
      await limitToken(opened.id).catch(() => {
        throw new Problem('too-many', (language) => problemWords(language).tooManyAsked, {
          headers: { 'Retry-After': '60' },
        })
      })
      shown.token = opened
      if (!reading && opened.scope !== 'write')
        throw new Problem('scope-missing', (language) => problemWords(language).readOnly)

      // What is answered hangs on these and on the address: the same tag is the same answer.
      const { revision, actor } = opened
      const tag = `W/"${revision}.${actor.seatId}.${today}.${build}"`
      c.header('Vary', 'Authorization, Accept-Encoding, Accept-Language')
      if (reading && c.req.header('If-None-Match') === tag)
        return c.body(null, 304, { ETag: tag, 'Cache-Control': revalidated })

      c.set('token', opened)
      c.set('db', db)
      c.set('readOnce', reading ? readings.at(partnershipId, revision, today) : readAnew)
      c.set('now', now)
      c.set('link', linksFrom(configuration.publicUrl ?? new URL(c.req.url).origin))
      await next()

      if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', revalidated)
      if (reading && c.res.status === 200) c.header('ETag', tag)
      if (!reading && (c.error || c.res.status >= 400)) throw new Undo()
      return undefined
    }

    try {
      const response = reading
        ? await database.read(partnershipId, answer)
        : await database.write(partnershipId, answer)
      if (!reading) freshness.moved(partnershipId, null)
      return response
    } catch (error) {
      // The answer stands in `c.res`; only what it wrote is taken back.
      if (!(error instanceof Undo)) throw error
    } finally {
      await noteOnce(parts, partnershipId, shown.token, today)
    }
  }
}

/** Kept by the caller, and asked for each time. */
const revalidated = 'private, no-cache'

class Undo extends Error {}

/** `Bearer …`; the word in any case, as HTTP has it. */
function bearerIn(header: string | undefined): string {
  return /^Bearer +(\S+) *$/i.exec(header ?? '')?.[1] ?? ''
}

function unauthenticated(detail: ConstructorParameters<typeof Problem>[1]): Problem {
  return new Problem('unauthenticated', detail, {
    headers: { 'WWW-Authenticate': 'Bearer realm="Samsyn"' },
  })
}

async function noteOnce(
  { database }: Parts,
  partnershipId: string,
  token: OpenedToken | null,
  today: ReturnType<typeof civilDateOf>,
): Promise<void> {
  if (!token || token.usedOn === today) return
  await database.write(partnershipId, (db) => noteUse(db, partnershipId, token.id, today))
}
