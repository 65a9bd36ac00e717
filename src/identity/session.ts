import type { Context, MiddlewareHandler } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Db } from '../db/database.ts'
import { civilDateOf } from '../i18n/format.ts'
import { assetsTag } from '../platform/assets.ts'
import { languageOf, safeBack } from '../platform/language.ts'
import type { Parts } from '../platform/parts.ts'
import { readAnew } from '../platform/readings.ts'
import type { View } from '../ui/view.ts'
import { type Env, hatLabel } from './actor.ts'
import { signInPath } from './paths.ts'
import { type Opened, openSession, parseSessionCookie } from './store.ts'

const cookieName = 'samsyn'
const signingInName = 'samsyn-signing-in'

export function keepSession(c: Context, parts: Parts, partnershipId: string, token: string): void {
  setCookie(c, cookieName, `${partnershipId}.${token}`, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: parts.configuration.publicUrl?.startsWith('https:') ?? false,
    maxAge: 30 * 86_400,
  })
  deleteCookie(c, signingInName, { path: signInPath() })
}

export function dropSession(c: Context): void {
  deleteCookie(c, cookieName, { path: '/' })
}

/** Who has asked for a code, kept by the browser until it is given: an address of a person belongs in no URL. */
export type SigningIn = { readonly partnership: string; readonly email: string; readonly back: string }

export function keepSigningIn(c: Context, signingIn: SigningIn): void {
  const text = Buffer.from(JSON.stringify(signingIn)).toString('base64url')
  setCookie(c, signingInName, text, { path: signInPath(), httpOnly: true, sameSite: 'Lax', maxAge: 600 })
}

export function signingInOf(c: Context): SigningIn | null {
  try {
    const text = Buffer.from(getCookie(c, signingInName) ?? '', 'base64url').toString()
    const { partnership, email, back } = JSON.parse(text) as Record<string, unknown>
    const known = typeof partnership === 'string' && typeof email === 'string' && typeof back === 'string'
    return known ? { partnership, email, back } : null
  } catch {
    // No cookie, or one that somebody has written themselves: the code is asked for anew.
    return null
  }
}

export function sessionCookie(c: Context) {
  return parseSessionCookie(getCookie(c, cookieName))
}

/** The session, for the few addresses that answer both the signed-in and the rest. */
export async function sessionOf(c: Context, parts: Parts): Promise<Opened | null> {
  const cookie = sessionCookie(c)
  if (!cookie) return null
  return parts.database.read(cookie.partnershipId, (db) => openSession(db, cookie.token, parts.now()))
}

/**
 * One request, one transaction. A GET reads a consistent picture; a write happens whole, and before its answer
 * is sent. An answer of 400 or more undoes it.
 */
export function insideSession(parts: Parts): MiddlewareHandler<Env> {
  const build = assetsTag(parts.assets)
  const { database, freshness, readings, log } = parts

  return async (c, next) => {
    const cookie = sessionCookie(c)
    if (!cookie) return toSignIn(c)
    const now = parts.now()
    const today = civilDateOf(now)
    const reading = c.req.method === 'GET' || c.req.method === 'HEAD'
    // What a page shows hangs on these and on its address, and on nothing else: the same tag is the same page.
    const tagged = (state: string) => `W/"${state}.${languageOf(c)}.${today}.${build}"`
    const asked = reading ? c.req.header('If-None-Match') : undefined
    const known = asked ? freshness.tagOf(cookie.token, now) : null
    if (known !== null && asked === tagged(known)) return unchanged(c, asked)

    const answer = async (db: Db): Promise<Response | undefined> => {
      const opened = await openSession(db, cookie.token, now)
      if (!opened) return toSignIn(c)
      const { actor, partnership } = opened
      const state = `${partnership.revision}.${actor.seatId}`
      const { partnershipId } = actor
      freshness.remember(cookie.token, { partnershipId, revision: partnership.revision, tag: state }, now)
      const tag = tagged(state)
      if (asked === tag) return unchanged(c, tag)

      c.set('actor', actor)
      c.set('db', db)
      c.set('readOnce', reading ? readings.at(partnershipId, partnership.revision, today) : readAnew)
      c.set('view', viewOf(c, parts, opened))
      c.set('now', now)
      c.set('log', log)
      await next()

      if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', revalidated)
      if (reading && c.res.status === 200 && c.res.headers.get('Cache-Control') === revalidated) {
        c.header('ETag', tag)
      }
      if (!reading && (c.error || c.res.status >= 400)) throw new Undo()
      return undefined
    }

    if (reading) return database.read(cookie.partnershipId, answer)
    try {
      const response = await database.write(cookie.partnershipId, answer)
      // The next page of whoever wrote shows it, also before the notification has come around.
      freshness.moved(cookie.partnershipId, null)
      return response
    } catch (error) {
      // The answer stands in `c.res`; only what it wrote is taken back.
      if (!(error instanceof Undo)) throw error
    }
  }
}

/** Kept by the browser, and asked for each time. */
const revalidated = 'private, no-cache'

function unchanged(c: Context, tag: string): Response {
  return c.body(null, 304, { ETag: tag, 'Cache-Control': revalidated, Vary: 'Cookie, Accept-Encoding' })
}

class Undo extends Error {}

function toSignIn(c: Context): Response {
  const back = c.req.method === 'GET' && c.req.path !== '/' ? `?back=${encodeURIComponent(addressOf(c))}` : ''
  return c.redirect(`${signInPath()}${back}`, 303)
}

export function viewOf(c: Context, parts: Parts, opened: Opened | null): View {
  const language = languageOf(c)
  return {
    language,
    address: addressOf(c),
    partnership: opened ? { name: opened.partnership.name, area: opened.partnership.area } : null,
    actor: opened
      ? {
          name: opened.actor.name,
          hat: hatLabel(language, opened.actor.role, opened.actor.partyName),
          partyId: opened.actor.partyId,
          body: opened.body,
          otherHats: opened.otherSeats.map(({ id, role, partyId, partyName, bodyId, bodyName }) => ({
            id,
            label: hatLabel(language, role, partyName),
            party: { id: partyId, name: partyName },
            body: { id: bodyId, name: bodyName },
          })),
        }
      : null,
    demo: parts.demo || (opened?.partnership.demo ?? false),
    revision: opened?.partnership.revision ?? 0,
    assets: { css: parts.assets.css, js: parts.assets.js },
  }
}

/** Where the page can be asked for again: an answer to a form stands where the form did, not where it was sent. */
function addressOf(c: Context): string {
  const asked = new URL(c.req.url)
  const referer = c.req.header('Referer')
  const from = c.req.method === 'GET' || !referer || !URL.canParse(referer) ? asked : new URL(referer)
  const { pathname, search } = from.host === asked.host ? from : asked
  return safeBack(pathname + search)
}
