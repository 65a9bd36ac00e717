import { Hono } from 'hono'
import { sessionOf, viewOf } from '../identity/session.ts'
import { answerPage, answerText } from '../platform/answer.ts'
import type { Parts } from '../platform/parts.ts'
import { iconFile } from '../ui/mark.ts'
import { AboutPage, AccessibilityPage } from './views.tsx'

/** Pages that anybody may read, signed in or not. */
export function publishingRoutes(parts: Parts) {
  return new Hono()
    .get('/about', async (c) =>
      answerPage(c, <AboutPage view={viewOf(c, parts, await sessionOf(c, parts))} />),
    )
    .get('/accessibility', async (c) =>
      answerPage(c, <AccessibilityPage view={viewOf(c, parts, await sessionOf(c, parts))} />),
    )
    .get('/icon.svg', (c) => answerText(c, iconFile, 'image/svg+xml'))
    .get('/robots.txt', (c) => c.text('User-agent: *\nAllow: /open/\nDisallow: /\n'))
}
