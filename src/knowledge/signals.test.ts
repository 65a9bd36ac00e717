import { describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { browserIn, foundWorld, hiddenIn } from '../../test/world.ts'
import { verify } from '../record/commands.ts'
import { linksOf, search } from '../record/store.ts'
import { standingOf } from './horizon.ts'
import { readSignals, signalFor } from './horizonStore.ts'

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
const idOf = (path: string) => path.split('/').at(-1)!

const home = '/knowledge/horizon'
const typed = {
  name: 'Färre barn föds',
  about: 'Antalet födda barn sjunker.',
  source: 'SCB, 2024',
  address: '',
  meaning: 'Förskolor får tomma platser.',
  targetGroup: 'Barn i förskolan',
  followedBy: 'Skolcheferna',
}
const looked = {
  seen: 'Två avdelningar har slagits ihop.',
  seenOn: '2025-03-01',
  reach: 'soon',
  size: '3',
  likelihood: '2',
  nextOn: '2025-06-01',
}

const add = async (more: Record<string, string> = {}) => {
  const answer = await anna.fill(`${home}/new`, home, { ...typed, ...looked, ...more })
  expect(answer.status).toBe(303)
  return answer.headers.get('Location')!
}
const signal = (path: string) => read((db) => signalFor(db, idOf(path)))
const look = (path: string, more: Record<string, string> = {}, browser = anna) =>
  browser.fill(`${path}/looks/new`, `${path}/looks`, { ...looked, ...more })

describe('what is coming', () => {
  test('is empty at first, and says what will be here', async () => {
    expect(await text(anna.get(home))).toContain('Här syns vad som är på väg')
  })

  test('is written by those who prepare, read by all, and not there for other partnerships', async () => {
    const path = await add()
    const page = await text(karin.get(path))
    for (const words of [
      typed.name,
      'Om 1–3 år. Stort för dem det gäller. Troligt att det blir så.',
      looked.seen,
      'Senast 1 juni 2025',
    ])
      expect(page).toContain(words)
    expect(page).not.toContain('Ändra texten')
    const list = await text(karin.get(home))
    expect(list).toContain('Ni följer en signal.')
    expect(list).toMatch(/<th scope="row">Stort<\/th><td>.*?<\/td><td>.*?Färre barn föds/)
    expect(list).not.toContain('Lägg till en signal')
    expect((await karin.get(`${home}/new`)).status).toBe(403)
    expect((await karin.post(home, typed)).status).toBe(403)
    for (const part of ['', '/details', '/looks/new', '/ending/new'])
      expect((await stranger.get(path + part)).status).toBe(404)
    for (const part of ['/details', '/looks', '/ending', '/ending/undoing'])
      expect((await stranger.post(path + part, looked)).status).toBe(404)
    expect(await database.read(other.partnershipId, (db) => readSignals(db))).toEqual([])
    expect(await read((db) => search(db, 'förskolor'))).toMatchObject([{ kind: 'horizonSignal' }])
  })

  test('is added once by a form that is sent twice', async () => {
    const form = { ...hiddenIn(await text(anna.get(`${home}/new`))), ...typed, ...looked }
    const [first, second] = [await anna.post(home, form), await anna.post(home, form)]
    expect(second.headers.get('Location')).toBe(first.headers.get('Location'))
  })

  test.each([
    [{ name: '' }, 'Skriv en rubrik.'],
    [{ meaning: '' }, 'Skriv vad det skulle betyda, och för vem.'],
    [{ reach: 'never' }, 'Välj när det kan gälla.'],
    [{ size: '4' }, 'Välj hur mycket det betyder.'],
    [{ likelihood: '' }, 'Välj hur troligt det är.'],
    [{ seenOn: '2025-03-05' }, 'Dagen har inte varit ännu.'],
    [{ nextOn: '2025-03-04' }, 'Dagen har redan varit.'],
    [{ about: 'x'.repeat(1_000_000) }, '000'],
    [{ followedBy: 'Eva 19811218-9876' }, 'personnummer'],
  ])('with %o is refused at its field, and nothing is stored', async (more, words) => {
    const before = (await read((db) => readSignals(db))).length
    const refused = await anna.fill(`${home}/new`, home, { ...typed, ...looked, ...more })
    expect(refused.status).toBe(422)
    const page = await text(refused)
    expect(page).toContain(words)
    expect(page).toContain('SCB, 2024')
    expect(await read((db) => readSignals(db))).toHaveLength(before)
  })

  test('is shown as the text that it is, also in a file', async () => {
    const path = await add({ name: '=<script>alert(1)</script>', address: 'javascript:alert(1)' })
    const page = await text(anna.get(path))
    expect(page).not.toContain('<script>alert')
    expect(page).not.toContain('href="javascript:')
    const file = await text(anna.get(`${home}/signals.csv`))
    expect(file).toContain("'=<script>")
    expect(file).toContain('2025-03-01: Två avdelningar')
  })
})

describe('what is seen of it', () => {
  test('moves it, and everything that was seen before stays', async () => {
    const path = await add()
    expect((await look(path, { seen: 'Nu stänger en skola.', reach: 'now' })).status).toBe(303)
    const { looks } = await signal(path)
    expect(looks.map(({ seen, reach }) => [seen, reach])).toEqual([
      [looked.seen, 'soon'],
      ['Nu stänger en skola.', 'now'],
    ])
    const page = await text(karin.get(path))
    expect(page).toContain('Flyttad: när det kan gälla från om 1–3 år till nu')
    expect(page).toContain(looked.seen)
    const rewrite = database.write(world.partnershipId, (db) =>
      db.updateTable('horizonLook').set({ seen: 'x' }).where('signalId', '=', idOf(path)).execute(),
    )
    await expect(rewrite).rejects.toThrow('append-only')
  })

  test('by two at once: the second reads what the first saw, and loses nothing', async () => {
    const path = await add()
    const hidden = hiddenIn(await text(anna.get(`${path}/looks/new`)))
    await look(path, { seen: 'Olle såg detta.' }, olle)
    const mine = { ...hidden, ...looked, seen: 'Anna såg något annat.' }
    const clash = await anna.post(`${path}/looks`, mine)
    expect(clash.status).toBe(422)
    const page = await text(clash)
    for (const words of [
      'Någon annan har skrivit något',
      'Olle Berg som Tjänsteman, Arvika',
      'Olle såg detta.',
      'Anna såg något annat.',
    ])
      expect(page).toContain(words)
    expect((await anna.post(`${path}/looks`, { ...mine, ...hiddenIn(page) })).status).toBe(303)
    expect((await signal(path)).looks).toHaveLength(3)
  })

  test('is written once by a form that is sent twice', async () => {
    const path = await add()
    const form = { ...hiddenIn(await text(anna.get(`${path}/looks/new`))), ...looked, seen: 'Samma.' }
    for (const answer of [await anna.post(`${path}/looks`, form), await anna.post(`${path}/looks`, form)])
      expect(answer.status).toBe(303)
    expect((await signal(path)).looks).toHaveLength(2)
  })

  test('its words are changed by two at once without loss', async () => {
    const path = await add()
    const hidden = hiddenIn(await text(anna.get(`${path}/details`)))
    await olle.fill(`${path}/details`, `${path}/details`, { ...typed, meaning: 'Olles ord.' })
    const clash = await anna.post(`${path}/details`, { ...hidden, ...typed, meaning: 'Annas ord.' })
    expect(clash.status).toBe(422)
    const page = await text(clash)
    expect(page).toContain('Olles ord.')
    expect(page).toContain('Annas ord.')
    expect((await signal(path)).meaning).toBe('Olles ord.')
  })
})

describe('what becomes of it', () => {
  const raise = async () => {
    const [body, party] = await read(async (db) => [
      (await db.selectFrom('body').select('id').executeTakeFirstOrThrow()).id,
      (await db.selectFrom('party').select('id').where('name', '=', 'Arvika').executeTakeFirstOrThrow()).id,
    ])
    const path = await anna.fill('/matters/paths/new', '/matters/paths', { name: 'Behov', decideBody: body! })
    const raised = await anna.fill('/matters/new', '/matters', {
      title: 'Förskola för färre barn',
      need: 'Förskolan behöver fungera också när barnen är få.',
      raisedBy: `party:${party}`,
      kind: idOf(path.headers.get('Location')!),
      body: body!,
      on: '2025-01-07',
      origin: '',
    })
    return idOf(raised.headers.get('Location')!)
  }

  test('is a need that a matter takes over, tied to it both ways, and can be undone', async () => {
    const [path, matter] = [await add(), await raise()]
    const without = await anna.post(`${path}/ending`, { how: 'need', reason: 'Alla ser det.' })
    expect(without.status).toBe(422)
    expect(await text(without)).toContain('Välj ärendet som tar över.')
    await anna.post(`${path}/ending`, { how: 'need', matter, reason: 'Alla ser det.' })
    const page = await text(karin.get(path))
    expect(page).toContain('Den har blivit ett ärende')
    expect(page).toContain(`href="/matters/${matter}"`)
    const links = await read((db) => linksOf(db, { kind: 'matter', id: matter }))
    expect(links).toEqual([
      { relation: 'leadsTo', forward: false, thing: { kind: 'horizonSignal', id: idOf(path) } },
    ])
    expect((await karin.get(`/matters/${matter}`)).status).toBe(200)
    expect(await text(karin.get(`${home}?state=need`))).toContain('En signal blev ett ärende.')
    // It is no longer looked at, and not ended twice.
    expect((await anna.get(`${path}/looks/new`)).status).toBe(422)
    expect((await anna.post(`${path}/ending`, { how: 'aside', reason: 'Igen.' })).status).toBe(422)

    for (let i = 0; i < 2; i++) expect((await anna.post(`${path}/ending/undoing`, {})).status).toBe(303)
    expect((await signal(path)).ending).toBeNull()
    expect(await read((db) => linksOf(db, { kind: 'matter', id: matter }))).toEqual([])
  })

  test('is nothing more, with a reason', async () => {
    const path = await add()
    expect((await anna.post(`${path}/ending`, { how: 'aside', reason: '' })).status).toBe(422)
    expect((await karin.post(`${path}/ending`, { how: 'aside', reason: 'Nej.' })).status).toBe(403)
    await anna.post(`${path}/ending`, { how: 'aside', reason: 'Det vände.' })
    expect(await text(karin.get(path))).toContain('Den är lagd åt sidan')
    expect(standingOf(await signal(path)).reach).toBe('soon')
    const verdict = (await verify(database)).find((each) => each.partnershipId === world.partnershipId)
    expect(verdict?.broken).toBeNull()
  })
})
