import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { isLanguage, type Language } from '../i18n/language.ts'

const cookie = 'language'

/** What the reader has chosen, else what the browser asks for, else Swedish. */
export function languageOf(c: Context): Language {
  const chosen = getCookie(c, cookie)
  if (isLanguage(chosen)) return chosen
  const asked = /^\s*([a-z]{2})/i.exec(c.req.header('Accept-Language') ?? '')?.[1]?.toLowerCase()
  return asked === 'en' ? 'en' : 'sv'
}

export function chooseLanguage(c: Context, language: Language): void {
  setCookie(c, cookie, language, { path: '/', sameSite: 'Lax', httpOnly: true, maxAge: 31_536_000 })
}

const nowhere = 'http://samsyn.invalid'

/** An address of our own to go back to; anything else becomes the first page. */
export function safeBack(back: unknown): string {
  if (typeof back !== 'string' || !back.startsWith('/') || !URL.canParse(back, nowhere)) return '/'
  // As a browser reads it: a tab inside is nothing, and a backslash is a slash.
  const { origin, pathname, search, hash } = new URL(back, nowhere)
  return origin === nowhere ? pathname.replace(/^\/+/, '/') + search + hash : '/'
}
