import { randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { sessionOf, viewOf } from './identity/session.ts'
import { answerPage } from './platform/answer.ts'
import { hangUp } from './platform/guards.ts'
import type { Parts } from './platform/parts.ts'
import { inLanguage, Refusal, type RefusalKind } from './platform/refusal.ts'
import { refusalWords } from './platform/words.ts'
import { ErrorPage, type Failure } from './ui/errorPages.tsx'

const refusals: Record<RefusalKind, { status: ContentfulStatusCode; failure: Failure }> = {
  'not-found': { status: 404, failure: 'not-found' },
  forbidden: { status: 403, failure: 'forbidden' },
  conflict: { status: 422, failure: 'refused' },
  'too-many': { status: 429, failure: 'too-many' },
  'too-large': { status: 413, failure: 'refused' },
}

/** The one place where something that went wrong becomes a page. No error: there is no such address. */
export async function answerError(error: Error | null, c: Context, parts: Parts): Promise<Response> {
  c.header('Cache-Control', 'no-store')
  const view = await viewOfFailure(c, parts)
  const { language } = view

  if (!error) return answerPage(c, <ErrorPage view={view} failure="not-found" />, 404)
  if (error instanceof Refusal) {
    const { status, failure } = refusals[error.kind]
    const sentence = inLanguage(error.sentence, language) || undefined
    if (status === 413) await hangUp(c)
    const way = error.way && { href: error.way.href, label: inLanguage(error.way.label, language) }
    return answerPage(c, <ErrorPage view={view} failure={failure} sentence={sentence} way={way} />, status)
  }
  if (error instanceof HTTPException && error.status === 403) {
    const sentence = refusalWords(language).elsewhere
    return answerPage(c, <ErrorPage view={view} failure="refused" sentence={sentence} />, 403)
  }
  if (isUnreadable(error)) {
    const sentence = refusalWords(language).unreadable
    return answerPage(c, <ErrorPage view={view} failure="refused" sentence={sentence} />, 400)
  }
  if (isClash(error)) {
    const sentence = refusalWords(language).clash
    return answerPage(c, <ErrorPage view={view} failure="refused" sentence={sentence} />, 422)
  }

  const incident = randomBytes(4).toString('hex').toUpperCase()
  parts.log.error({ incident, method: c.req.method, path: c.req.path, stack: error.stack }, error.message)
  return answerPage(c, <ErrorPage view={view} failure="failure" incident={incident} />, 500)
}

/** Even with the database gone, somebody must be able to read what happened. */
async function viewOfFailure(c: Context, parts: Parts) {
  const session = await sessionOf(c, parts).catch(() => null)
  return viewOf(c, parts, session)
}

/**
 * A form cut short, which the platform tells apart by its words alone; or a character that is none, in an address or
 * a choice: PostgreSQL's character_not_in_repertoire.
 */
function isUnreadable(error: Error): boolean {
  const isCut = error instanceof TypeError && error.message.includes('FormData')
  return isCut || (error as { code?: string }).code === '22021'
}

/** Two people adding the same thing at once: PostgreSQL's unique_violation. */
function isClash(error: Error): boolean {
  return (error as { code?: string }).code === '23505'
}
