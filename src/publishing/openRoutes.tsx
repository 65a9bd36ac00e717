import { Hono } from 'hono'
import { openDigestPath } from '../communication/paths.ts'
import { digestAsText } from '../communication/plainText.ts'
import { storedLanguage } from '../i18n/language.ts'
import { answerPage, answerText } from '../platform/answer.ts'
import type { Parts } from '../platform/parts.ts'
import { Refusal } from '../platform/refusal.ts'
import { atomFeed } from './atom.ts'
import { allOpenDigests, openDigest } from './openStore.ts'
import { viewFor } from './openView.ts'
import { OpenDigestPage, OpenDigestsPage, WithdrawnPage } from './openViews.tsx'
import { openWords } from './openWords.ts'
import { openDigestsPath, openFeedPath } from './paths.ts'

/** As many as a reader of feeds looks back at. */
const mostEntries = 30

/** What is published for everybody: read without signing in, from each partnership's own rows. */
export function openRoutes(parts: Parts) {
  const { database } = parts
  return new Hono()
    .get(openDigestsPath(), async (c) => {
      const all = await allOpenDigests(database)
      const view = await viewFor(c, parts, all.length === 1 ? all[0]!.partnership : null)
      const demo = view.demo || all.some(({ partnership }) => partnership.demo)
      return answerPage(c, <OpenDigestsPage view={{ ...view, demo }} all={all} />)
    })
    .get(openFeedPath(), async (c) => {
      const words = openWords(storedLanguage)
      const base = parts.configuration.publicUrl ?? new URL(c.req.url).origin
      const whole = (path: string) => new URL(path, base).href
      const published = (await allOpenDigests(database)).flatMap(({ partnership, digests }) =>
        digests.map((digest) => ({ partnership, digest })),
      )
      const latest = published
        .toSorted((a, b) => b.digest.sending!.at.getTime() - a.digest.sending!.at.getTime())
        .slice(0, mostEntries)
      const feed = atomFeed({
        id: whole(openDigestsPath()),
        title: words.title,
        subtitle: words.answer,
        self: whole(openFeedPath()),
        page: whole(openDigestsPath()),
        language: storedLanguage,
        entries: latest.map(({ partnership, digest }) => ({
          id: `urn:uuid:${digest.id}`,
          title: digest.title,
          href: whole(openDigestPath(digest.id)),
          author: words.from(partnership.name, partnership.area),
          publishedAt: digest.sending!.at,
          text: digestAsText(digest),
        })),
      })
      return answerText(c, feed, 'application/atom+xml; charset=utf-8')
    })
    .get('/open/digests/:digest', async (c) => {
      const open = await openDigest(database, c.req.param('digest'))
      if (!open) throw new Refusal('not-found', '')
      const view = await viewFor(c, parts, open.partnership)
      // Gone, and said why: whoever has the address in a bookmark or a feed is told so.
      return open.digest.withdrawal
        ? answerPage(c, <WithdrawnPage view={view} open={open} />, 410)
        : answerPage(c, <OpenDigestPage view={view} open={open} />)
    })
}
