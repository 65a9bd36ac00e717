import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { browserIn, foundWorld } from '../../test/world.ts'
import { newId } from '../db/ids.ts'
import { search } from '../record/store.ts'
import { perspectivesOf } from '../review/store.ts'
import { cellOf } from './document.ts'
import { pdfOf, wordOf } from './files.testing.ts'
import { documentsOf } from './store.ts'

const { database } = await testDatabase()
const world = await foundWorld(database)
const other = await foundWorld(database, 'Ett annat partnerskap')
const anna = await world.browserOf('anna@region.example')
const olle = await world.browserOf('olle@arvika.example')
const karin = await world.browserOf('karin@karlstad.example')
const stranger = await browserIn(database, world.app, other.partnershipId, 'anna@region.example')

const read = <T>(work: Parameters<typeof database.read<T>>[1]) => database.read(world.partnershipId, work)
const text = async (answer: Response | Promise<Response>) =>
  (await (await answer).text()).replaceAll('\u00a0', ' ').replaceAll(/<!--.*?-->/g, '')

let id = ''
let path = ''
beforeAll(async () => {
  const answer = await anna.post('/reviews', {
    name: 'Förbättrat partnerskap',
    template: 'follow-up',
    client: 'Direktörerna',
    scope: 'Vad kan bli bättre?',
    begunOn: '2025-01-06',
  })
  path = answer.headers.get('Location')!
  id = path.split('/').at(-1)!
})

const typed = {
  title: 'Utvärdering av nätverken',
  kind: 'evaluation',
  dated: '2018-05',
  publisher: 'Kommunförbundet',
  keptAt: 'KF 2018:17',
  note: 'Bara första delen.',
  reach: 'members',
}

const add = async (more: Record<string, string> = {}) => {
  const answer = await anna.fill(`${path}/documents/new`, `${path}/documents`, { ...typed, ...more })
  expect(answer.status).toBe(303)
  return answer.headers.get('Location')!
}
const upload = (at: string, content: Buffer, name: string, more: Record<string, string> = {}) => {
  const form = new FormData()
  form.set('file', new File([new Uint8Array(content)], name))
  for (const [field, value] of Object.entries(more)) form.set(field, value)
  return anna.post(`${at}/text`, form)
}
const documents = () => read((db) => documentsOf(db, { id }))
const last = async () => (await documents()).at(-1)!

describe('the register of documents', () => {
  test('is kept by those who do the review, seen by everybody, and not there for other partnerships', async () => {
    expect(await text(karin.get(`${path}/documents`))).toContain('Här samlas det som redan är skrivet')
    const at = await add()
    const page = await text(karin.get(at))
    for (const words of [
      'Utvärdering av nätverken',
      'maj 2018',
      'Kommunförbundet',
      'KF 2018:17',
      'Dokument 1',
    ])
      expect(page).toContain(words)
    for (const words of ['Ändra uppgifterna', 'type="file"']) expect(page).not.toContain(words)
    for (const browser of [olle, karin]) {
      expect((await browser.get(`${path}/documents/new`)).status).toBe(403)
      expect((await browser.post(`${path}/documents`, typed)).status).toBe(403)
      expect((await browser.post(`${at}/details`, typed)).status).toBe(403)
      expect((await browser.post(`${at}/withdrawal`, {})).status).toBe(403)
      expect((await browser.post(`${at}/text`, {})).status).toBe(403)
      expect((await browser.post(`${path}/documents/coverage`, {})).status).toBe(403)
    }
    for (const part of ['', '/details']) expect((await stranger.get(at + part)).status).toBe(404)
    expect((await stranger.get(`${path}/documents`)).status).toBe(404)
    expect(await read((db) => search(db, 'nätverken'))).toMatchObject([{ kind: 'source' }])
    expect((await karin.get(`/documents/${at.split('/').at(-1)}`)).headers.get('Location')).toBe(at)
  })

  test('tells what is typed wrong at its field, adds once what is sent twice, and tells the second writer', async () => {
    const wrong = await text(
      anna.post(`${path}/documents`, { ...typed, title: '', dated: '2018-13', reach: '' }),
    )
    for (const words of ['Skriv vad dokumentet heter', 'Skriv ett årtal, en månad', 'Välj vem som får läsa'])
      expect(wrong).toContain(words)
    expect(await text(anna.post(`${path}/documents`, { ...typed, note: '811218-9876' }))).toContain(
      'personnummer',
    )
    const sent = { ...typed, id: newId(), title: 'En gång' }
    await Promise.all([1, 2].map(() => anna.post(`${path}/documents`, sent)))
    expect((await documents()).filter(({ title }) => title === 'En gång')).toHaveLength(1)
    const at = `${path}/documents/${sent.id}`
    const seen = /name="seen" value="([^"]*)"/.exec(await text(anna.get(`${at}/details`)))![1]!
    expect((await anna.post(`${at}/details`, { ...typed, seen, note: 'Hennes' })).status).toBe(303)
    const clash = await anna.post(`${at}/details`, { ...typed, seen, note: 'Min' })
    expect(clash.status).toBe(422)
    for (const words of ['Hennes', 'Min']) expect(await text(clash.clone())).toContain(words)
  })

  test('is searched, narrowed and put in order, and what is withdrawn comes back', async () => {
    const at = await add({ title: 'Inriktning för forskning', kind: 'plan', dated: '2009' })
    const found = await text(karin.get(`${path}/documents?query=FORSKNING&kind=plan`))
    expect(found).toContain('Inriktning för forskning')
    expect(found).not.toContain('Utvärdering av nätverken')
    for (const _ of [1, 2]) expect((await anna.post(`${at}/withdrawal`, {})).status).toBe(303)
    expect(await text(karin.get(`${path}/documents`))).not.toContain('Inriktning för forskning')
    expect(await text(karin.get(`${path}/documents?withdrawn=yes`))).toContain('Inriktning för forskning')
    for (const _ of [1, 2]) expect((await anna.post(`${at}/withdrawal/undoing`, {})).status).toBe(303)
    expect(await text(karin.get(`${path}/documents?order=title&kind=%20&perspective=x`))).toContain(
      'Inriktning',
    )
  })
})

describe('the text of a document', () => {
  test('is taken out of a Word file, and read by others only where the register lets them', async () => {
    const at = await add({ title: 'Stängd' })
    const content = await wordOf(['Hemlig mening om samverkan 🧒.', 'Andra stycket.'])
    expect((await upload(at, content, 'Rapport.docx')).status).toBe(303)
    expect(await text(anna.get(at))).toContain('Hemlig mening om samverkan')
    for (const browser of [olle, karin]) {
      const page = await text(browser.get(at))
      expect(page).not.toContain('Hemlig mening')
      expect(page).toContain('Texten läses bara av dem som gör kartläggningen')
    }
    expect((await last()).file).toMatchObject({
      name: 'Rapport.docx',
      format: 'docx',
      pages: null,
      characters: 45,
    })
    for (const reach of ['shared', 'public']) {
      await anna.fill(`${at}/details`, `${at}/details`, { ...typed, title: 'Öppnad', reach })
      expect(await text(karin.get(at))).toContain('Hemlig mening om samverkan')
    }
    // What it says stands in no log and in no search.
    const told = await read((db) =>
      sql<{
        n: number
      }>`select count(*)::int as n from event where body::text like '%Hemlig mening%'`.execute(db),
    )
    expect(told.rows[0]!.n).toBe(0)
    expect(await read((db) => search(db, 'Hemlig'))).toEqual([])
  })

  test('is taken out once: whoever comes second is told, and it can be removed until something is coded in it', async () => {
    const at = await add({ title: 'PDF' })
    expect((await upload(at, pdfOf('Ett beslut'), 'beslut.pdf')).status).toBe(303)
    const twice = await upload(at, Buffer.from('Ett annat'), 'beslut.txt')
    expect(twice.status).toBe(422)
    expect(await text(twice)).toContain('har redan en text')
    const { id: sourceId } = await last()
    const { partnershipId } = world
    const segment = { partnershipId, id: newId(), sourceId, startAt: 0, endAt: 3 }
    await database.write(partnershipId, (db) => db.insertInto('segment').values(segment).execute())
    const coded = await anna.post(`${at}/text/removal`, {})
    expect(coded.status).toBe(422)
    expect(await text(coded)).toContain('redan kodat')
    await database.write(partnershipId, (db) =>
      db.deleteFrom('segment').where('id', '=', segment.id).execute(),
    )
    for (const _ of [1, 2]) expect((await anna.post(`${at}/text/removal`, {})).status).toBe(303)
    expect((await last()).file).toBeNull()
    expect((await upload(at, Buffer.from('Ett annat'), 'beslut.txt')).status).toBe(303)
  }, 90_000)

  test('that cannot be taken out is refused at its field with the reason, and the register keeps the document', async () => {
    const at = await add({ title: 'Omöjlig' })
    const refused = async (content: Buffer, name: string) => {
      const answer = await upload(at, content, name)
      expect(answer.status).toBe(422)
      const page = await text(answer)
      expect(page).toMatch(/href="#field-file"/)
      return page
    }
    expect(await refused(pdfOf(''), 'skannad.pdf')).toContain('bara bilder av sidor')
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(99)])
    expect(await refused(old, 'gammal.docx')).toContain('äldre Word-dokument')
    const people = await refused(Buffer.from('Rad\nElev 19811218-9876'), 'elever.txt')
    expect(people).toContain('(rad 2)')
    expect(people).not.toContain('9876')
    expect(await refused(Buffer.from('Text'), '811218-9876.txt')).toContain('Filens namn')
    expect(await refused(Buffer.alloc(0), 'tom.txt')).toContain('Välj en fil')
    expect(await text(karin.get(at))).toContain('Texten är inte inläst än.')
    const asked = await refused(Buffer.from('Beslut om Håbo i går kväll å', 'latin1'), 'gammal.txt')
    expect(asked).toContain('Vilket ser rätt ut?')
    const chosen = { encoding: 'windows-1252' }
    expect((await upload(at, Buffer.from('Beslut om Håbo', 'latin1'), 'gammal.txt', chosen)).status).toBe(303)
    expect(await text(anna.get(at))).toContain('Beslut om Håbo')
  }, 90_000)

  test('that is long is read in parts that join without a gap', async () => {
    const at = await add({ title: 'Lång' })
    const long = Array.from({ length: 3000 }, (_, i) => `mening${i}🧒`).join(' ')
    expect((await upload(at, Buffer.from(long), 'lang.md')).status).toBe(303)
    const part = async (number: number) => {
      const page = await text(anna.get(`${at}?part=${number}`))
      return /document-text"[^>]*><p>([^<]*)</.exec(page)![1]!
    }
    expect((await part(1)) + (await part(2))).toBe(long)
    expect((await anna.get(`${at}?part=99`)).status).toBe(200)
  })
})

describe('what documents cover', () => {
  test('is marked by those who do the review, counted both ways, and what nothing speaks to is said first', async () => {
    const perspectives = await read((db) => perspectivesOf(db, { id }))
    const [first, second] = await documents()
    const mark = (browser: typeof anna, seen: readonly string[], sent: readonly string[]) => {
      const form = new FormData()
      form.set('seen', seen.join(' '))
      for (const each of sent) form.append('cell', each)
      return browser.post(`${path}/documents/coverage`, form)
    }
    const [a, b, c] = [
      cellOf(first!, perspectives[0]!),
      cellOf(second!, perspectives[0]!),
      cellOf(first!, perspectives[1]!),
    ]
    expect((await mark(anna, [], [a!, b!])).status).toBe(303)
    // Somebody else who saw none of it yet.
    expect((await mark(anna, [], [c!])).status).toBe(303)
    const page = await text(karin.get(`${path}/documents/coverage`))
    expect(page).toContain('Inget dokument talar till Vad som återstår.')
    expect(page).toContain('2 dokument')
    expect(page).not.toContain('type="checkbox" name="cell"')
    expect((await documents())[0]!.perspectiveIds).toHaveLength(2)
    await mark(anna, [a!, b!, c!], [b!, c!])
    expect((await documents())[0]!.perspectiveIds).toEqual([perspectives[1]!.id])
    expect(await text(anna.get(`${path}/documents?perspective=none`))).not.toContain(
      'Utvärdering av nätverken',
    )
    const kept = await anna.post(`${path}/perspectives/${perspectives[1]!.id}/removal`, {})
    expect(kept.status).toBe(422)
    expect(await text(kept)).toContain('används')
  })
})
