import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { foundWorld, hiddenIn } from '../../test/world.ts'
import { newId } from '../db/ids.ts'
import { atomFeed, xml } from './atom.ts'

const { database } = await testDatabase()
let world: Awaited<ReturnType<typeof foundWorld>>
let anna: Awaited<ReturnType<typeof world.browserOf>>
let olle: typeof anna

const text = async (answer: Response | Promise<Response>) => (await answer).text()
/** Somebody without a cookie. */
const anybody = async (path: string) =>
  world.app.request(`http://samsyn.example${path}`, { headers: { Host: 'samsyn.example' } })

beforeAll(async () => {
  world = await foundWorld(database)
  await foundWorld(database, 'Kommunal utveckling')
  anna = await world.browserOf('anna@region.example')
  olle = await world.browserOf('olle@arvika.example')
})

async function drafted(audience: string, title: string, introduction: string): Promise<string> {
  const answer = await anna.fill('/digests/new', '/digests', { audience, party: '', fromOn: '' })
  const digest = answer.headers.get('Location')!.replace('/editing', '')
  await anna.fill(`${digest}/introduction`, `${digest}/introduction`, { title, introduction })
  return digest
}

async function sent(digest: string): Promise<void> {
  const reading = hiddenIn(await text(olle.get(`${digest}/reading`)))
  expect((await olle.post(`${digest}/reading`, { version: reading.version! })).status).toBe(303)
  const sending = hiddenIn(await text(anna.get(`${digest}/sending`)))
  expect((await anna.post(`${digest}/sending`, { version: sending.version! })).status).toBe(303)
}

const open = (digest: string) => `/open${digest}`

describe('before anything is published', () => {
  test('the open page says what will be here, and the feed is one without entries', async () => {
    expect(await text(anybody('/open/digests'))).toContain('Inget är publicerat ännu')
    const feed = await anybody('/open/digests.atom')
    expect(feed.headers.get('Content-Type')).toBe('application/atom+xml; charset=utf-8')
    expect(await text(feed)).not.toContain('<entry>')
  })
})

describe('a digest for the residents', () => {
  test('is not there for anybody until it is sent, whatever the state it is in', async () => {
    const digest = await drafted('public', 'Inte än', 'Vi har något på gång.')
    expect((await anybody(open(digest))).status).toBe(404)
    const reading = hiddenIn(await text(olle.get(`${digest}/reading`)))
    await olle.post(`${digest}/reading`, { version: reading.version! })
    expect((await anybody(open(digest))).status).toBe(404)
    expect(await text(anybody('/open/digests'))).not.toContain('Inte än')
    expect(await text(anybody('/open/digests.atom'))).not.toContain('Inte än')
  })

  test('is then for anybody to read, and names nobody who made it', async () => {
    const digest = await drafted('public', 'Hjälp redan första veckan', 'Är ditt barn borta från skolan?')
    await sent(digest)
    const answer = await anybody(open(digest))
    expect(answer.status).toBe(200)
    const page = await text(answer)
    expect(page).toContain('Är ditt barn borta från skolan?')
    expect(page).toContain('Nya Perspektiv')
    for (const name of ['Anna Sandberg', 'Olle Berg', 'anna@region.example']) expect(page).not.toContain(name)
    const feed = await text(anybody('/open/digests.atom'))
    expect(feed).toContain('<title>Hjälp redan första veckan</title>')
    expect(feed).toContain(`href="http://samsyn.example${open(digest)}"`)
    expect(feed).not.toContain('Anna Sandberg')
  })

  test('lets search engines in there, and nowhere else', async () => {
    expect(await text(anybody('/robots.txt'))).toBe('User-agent: *\nAllow: /open/\nDisallow: /\n')
  })

  test('that is withdrawn says so at its address, and why, and leaves the list and the feed', async () => {
    const digest = await drafted('public', 'En siffra var fel', 'Fyra av tio når målet.')
    await sent(digest)
    expect((await olle.get(`${digest}/withdrawal`)).status).toBe(200)
    const without = await anna.post(`${digest}/withdrawal`, { reason: '' })
    expect(without.status).toBe(422)
    expect((await anybody(open(digest))).status).toBe(200)
    await anna.post(`${digest}/withdrawal`, { reason: 'Siffran gällde ett annat år.' })
    const gone = await anybody(open(digest))
    expect(gone.status).toBe(410)
    const page = await text(gone)
    expect(page).toContain('Siffran gällde ett annat år.')
    expect(page).not.toContain('Fyra av tio')
    expect(await text(anybody('/open/digests'))).not.toContain('En siffra var fel')
    expect(await text(anybody('/open/digests.atom'))).not.toContain('En siffra var fel')
  })

  test('shows hostile words as words, on the page and in the feed', async () => {
    const hostile = ']]><script>alert(1)</script> & "nytt"'
    const digest = await drafted('public', 'Nytt & viktigt', hostile)
    await sent(digest)
    const page = await text(anybody(open(digest)))
    expect(page).not.toContain('<script>alert')
    const feed = await text(anybody('/open/digests.atom'))
    expect(feed).toContain('<title>Nytt &amp; viktigt</title>')
    expect(feed).toContain(']]&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;nytt&quot;')
    expect(feed).not.toContain('<script>')
  })
})

describe('what is for others', () => {
  test('is never open, not even when it is sent', async () => {
    const digest = await drafted('members', 'Till oss', 'Bara för medlemmarna.')
    await sent(digest)
    expect((await anybody(open(digest))).status).toBe(404)
    expect(await text(anybody('/open/digests'))).not.toContain('Till oss')
    const withdrawal = await anna.get(`${digest}/withdrawal`)
    expect(withdrawal.status).toBe(422)
    expect(await text(withdrawal)).toContain('Ett brev som är skickat är framme.')
  })

  test('an address that leads nowhere is a page that is not there', async () => {
    for (const id of [newId(), 'nej', '%00', "' or 1=1"])
      expect((await anybody(`/open/digests/${encodeURIComponent(id)}`)).status).toBe(404)
  })
})

describe('a feed', () => {
  test('is well-formed whatever people have written', () => {
    const wild = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string(),
      fc.constantFrom('&amp;', '<a b="c">', ']]>', '\u0000\ud800'),
    )
    fc.assert(
      fc.property(wild, (written) => {
        const safe = xml(written)
        expect(safe).not.toMatch(/[<>"]|&(?!(amp|lt|gt|quot);)/)
        // A surrogate without its other half would not survive being written as UTF-8.
        expect(Buffer.from(safe, 'utf8').toString('utf8')).toBe(safe)
        expect(safe).toMatch(/^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u)
        const back = safe
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&amp;', '&')
        // What XML can hold is all there.
        if (/^[\u0020-\ud7ff]*$/.test(written)) expect(back).toBe(written)
      }),
    )
  })

  test('says when it last changed: with its latest entry', () => {
    const entry = { id: 'urn:1', title: 't', href: 'https://a.example/1', author: 'a', text: '' }
    const feed = atomFeed({
      id: 'https://a.example/',
      title: 'Nytt',
      subtitle: '',
      self: 'https://a.example/feed',
      page: 'https://a.example/',
      language: 'sv',
      entries: [
        { ...entry, publishedAt: new Date('2025-03-04T09:00:00Z') },
        { ...entry, id: 'urn:2', publishedAt: new Date('2025-02-01T09:00:00Z') },
      ],
    })
    expect(/<\/subtitle>\s*<updated>([^<]+)</.exec(feed)![1]).toBe('2025-03-04T09:00:00.000Z')
    expect(feed.match(/<entry>/g)).toHaveLength(2)
  })
})
