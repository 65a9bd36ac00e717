/** What a feed says about each of its entries. Addresses are whole. */
export type Entry = {
  readonly id: string
  readonly title: string
  readonly href: string
  readonly author: string
  readonly publishedAt: Date
  readonly text: string
}

export type Feed = {
  readonly id: string
  readonly title: string
  readonly subtitle: string
  /** Its own address, and that of the page that lists the same. */
  readonly self: string
  readonly page: string
  readonly language: string
  readonly entries: readonly Entry[]
}

/** An Atom feed (RFC 4287). Without entries it was last changed when the world began, since it has not changed since. */
export function atomFeed(feed: Feed): string {
  const latest = Math.max(0, ...feed.entries.map(({ publishedAt }) => publishedAt.getTime()))
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(feed.language)}">
  <id>${xml(feed.id)}</id>
  <title>${xml(feed.title)}</title>
  <subtitle>${xml(feed.subtitle)}</subtitle>
  <updated>${new Date(latest).toISOString()}</updated>
  <link rel="self" type="application/atom+xml" href="${xml(feed.self)}"/>
  <link rel="alternate" type="text/html" href="${xml(feed.page)}"/>
  <generator>Samsyn</generator>
${feed.entries.map(entry).join('')}</feed>
`
}

function entry({ id, title, href, author, publishedAt, text }: Entry): string {
  const at = publishedAt.toISOString()
  return `  <entry>
    <id>${xml(id)}</id>
    <title>${xml(title)}</title>
    <link rel="alternate" type="text/html" href="${xml(href)}"/>
    <author><name>${xml(author)}</name></author>
    <published>${at}</published>
    <updated>${at}</updated>
    <content type="text">${xml(text)}</content>
  </entry>
`
}

/** As text or in an attribute. Characters that XML 1.0 cannot hold at all are left out. */
export function xml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
