import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { foundWorld, hiddenIn } from '../../test/world.ts'
import { type Jobs, makeJobs } from '../platform/jobs.ts'
import { makeLog } from '../platform/log.ts'
import { fetchedTables } from './fetchedTableStore.ts'
import { fetchingJobs } from './fetchingJob.ts'
import { fetchings } from './fetchingStore.ts'
import { troubles } from './koladaServer.testing.ts'
import { untilSays } from './page.testing.ts'
import { makePxWeb, type PxWeb } from './pxwebClient.ts'
import { pxwebFetchable } from './pxwebFetchable.ts'
import { populationTable, startPxWeb } from './pxwebServer.testing.ts'

const { database } = await testDatabase()
const server = await startPxWeb()
afterAll(() => server.close())

let px: PxWeb
let world: Awaited<ReturnType<typeof foundWorld>>
let anna: Awaited<ReturnType<typeof world.browserOf>>
const running: Jobs[] = []

beforeEach(async () => {
  px = makePxWeb(server.v2, { pace: 0, attempts: 2, firstWait: 5, longestWait: 50, within: 2000 })
  world = await foundWorld(database, 'Nya Perspektiv', { pxweb: [px] })
  anna = await world.browserOf('anna@region.example')
  Object.assign(server.state, { maxCells: 150_000, troubles: [], dataTroubles: [], always: null })
  server.state.tables = [populationTable()]
  server.asked.length = 0
})
afterEach(async () => {
  await Promise.all(running.splice(0).map((jobs) => jobs.stop()))
  await database.pool.query('delete from pgboss.job')
})

function instance(): void {
  const jobs = makeJobs(database, makeLog('silent'), { pollSeconds: 0.02 })
  const fetchables = [pxwebFetchable([px])]
  fetchingJobs(jobs, { database, fetchables, log: makeLog('silent'), now: () => new Date() })
  jobs.start()
  running.push(jobs)
}

const text = async (path: string) => (await anna.get(path)).text()
const newPath = () => `/figures/pxweb/tables/new?in=${encodeURIComponent(px.key)}&table=TAB638`

const meaning = {
  part0: 'place',
  part1: 'all',
  part2: 'sex',
  part3: 'is:BE0101N1',
  part4: 'period',
  from: '',
  name: 'Folkmängd',
  unit: 'antal',
  direction: 'neutral',
}
const add = (more: Record<string, string> = {}) =>
  anna.fill(newPath(), '/figures/pxweb/tables', { ...meaning, act: 'save', ...more })

async function fetchNow(form: Record<string, string> = {}): Promise<string> {
  const answer = await anna.fill('/figures/pxweb', '/figures/pxweb/fetchings', form)
  expect(answer.status).toBe(303)
  return answer.headers.get('Location')!
}

const until = (path: string, words: string) => untilSays(text, path, words)

/** What there is of an indicator now, but for our own means. */
const valuesOf = async (code: string) => {
  const rows = await database.read(world.partnershipId, (db) =>
    db
      .selectFrom('observation as o')
      .innerJoin('indicator as i', 'i.id', 'o.indicatorId')
      .select(['placeCode', 'sex', 'period', 'value', 'reason'])
      .where('i.code', '=', code)
      .where('o.replacedIn', 'is', null)
      .execute(),
  )
  return rows
    .filter(({ placeCode }) => placeCode.length === 4)
    .map(({ placeCode, sex, period, value, reason }) => [placeCode, sex, period, value ?? reason].join(' '))
}
const codeOf = async () => (await database.read(world.partnershipId, fetchedTables)).chosen[0]!.code

describe('a coordinator', () => {
  test('finds a table, says what it means, sees its values and makes it an indicator that is fetched', async () => {
    expect(await text('/figures/pxweb')).toContain('Inga tabeller hämtas ännu.')
    const found = await text('/figures/pxweb/search?q=folkm%C3%A4ngd')
    expect(found).toContain('En tabell hittades.')
    expect(found).toContain('2022–2024')

    // Samsyn guesses what it can, and asks for the rest.
    const form = await text(newPath())
    expect(form).toContain('Vad är region?')
    expect(form).toMatch(/<option value="place"[^>]* selected/)
    const look = await anna.fill(newPath(), '/figures/pxweb/tables', { ...meaning, act: 'look' })
    expect(look.status).toBe(200)
    const preview = await look.text()
    expect(preview).toContain('Så blir värdena')
    expect(preview).toContain('Hela hämtningen är 36 värden i 2 frågor.')
    expect(preview).toContain('Riket')

    expect((await add()).status).toBe(303)
    const page = await text('/figures/pxweb')
    expect(page).toContain('Ett nyckeltal hämtas när någon ber om det.')
    const code = await codeOf()
    expect(code).toMatch(/-TAB638-1$/)
    expect(page).toContain(code)

    instance()
    const done = await until(await fetchNow(), 'Hämtningen gav')
    expect(done).toContain('nya värden')
    const values = await valuesOf(code)
    expect(values).toContain('0680 T 2024 145002')
    // The sexes are half of it each, and their sum is not ours to mend.
    expect(values).toContain('0680 K 2024 72502')
    expect(values).toContain('0680 M 2024 72502')
    expect(values).toContain('0000 T 2022 10000000')
    expect(values).toContain('0006 T 2023 360001')
    expect(values).toContain('0682 T 2022 missing')
    // The labour market region is no place of ours, and was not asked for.
    expect(server.questions().join()).not.toContain('ARB06')
    const indicator = await text(`/population/indicators/${code}`)
    expect(indicator).toContain('Statistikdatabasen')
    expect(indicator).toContain('Källa: SCB, tabell TAB638')
  })

  test('is told at the field what does not fit, and nothing is added', async () => {
    const wrong = [
      { part4: 'is:2024' },
      { part0: 'sex' },
      { part1: 'is:99' },
      { part3: 'all' },
      { name: '' },
      { direction: '' },
      { name: '19121212-1212' },
      { from: '1750' },
    ]
    for (const more of wrong) {
      const answer = await add(more)
      expect(answer.status, JSON.stringify(more)).toBe(422)
    }
    expect((await database.read(world.partnershipId, fetchedTables)).chosen).toEqual([])
    expect(server.questions()).toEqual([])
  })

  test('adds one indicator, however often the form is sent', async () => {
    const form = { ...meaning, act: 'save', ...hiddenIn(await text(newPath())) }
    for (const _ of [1, 2]) expect((await anna.post('/figures/pxweb/tables', form)).status).toBe(303)
    expect((await database.read(world.partnershipId, fetchedTables)).chosen).toHaveLength(1)
    await add()
    expect(
      (await database.read(world.partnershipId, fetchedTables)).chosen.map(({ code }) => code.at(-1)),
    ).toEqual(['1', '2'])
  })

  test('changes what is fetched, and is told when somebody else has changed it meanwhile', async () => {
    await add()
    const [table] = (await database.read(world.partnershipId, fetchedTables)).chosen
    const path = `/figures/pxweb/tables/${table!.id}`
    const { name: _, direction: __, ...parts } = meaning
    const opened = hiddenIn(await text(path))
    const change = { ...parts, act: 'save', part1: 'is:0-19' }
    expect((await anna.fill(path, path, change)).status).toBe(303)
    const list = (await text('/figures/pxweb')).replaceAll(/<[^>]+>/g, '')
    expect(list).toContain('Ålder: 0–19 år')
    expect(list).not.toContain('Alder')
    const late = await anna.post(path, { ...parts, act: 'save', part1: 'is:20+', ...opened })
    expect(late.status).toBe(422)
    expect((await text('/figures/pxweb')).replaceAll(/<[^>]+>/g, '')).toContain('Ålder: 0–19 år')
  })

  test('takes a table away, and takes that back', async () => {
    await add()
    const [table] = (await database.read(world.partnershipId, fetchedTables)).chosen
    const path = `/figures/pxweb/tables/${table!.id}/ending`
    expect((await anna.post(path, {})).status).toBe(303)
    expect(await text('/figures/pxweb')).toContain('Hämtas inte längre')
    expect((await anna.post(`${path}/undoing`, {})).status).toBe(303)
    expect((await database.read(world.partnershipId, fetchedTables)).chosen).toHaveLength(1)
  })

  test('makes no addresses: a service that is not configured is not there', async () => {
    for (const host of ['evil.example', 'localhost', '169.254.169.254', '..']) {
      expect((await anna.get(`/figures/pxweb/search?in=${host}&q=folk`)).status).toBe(404)
      expect((await anna.get(`/figures/pxweb/tables/new?in=${host}&table=TAB638`)).status).toBe(404)
      expect(
        (await anna.post('/figures/pxweb/tables', { ...meaning, in: host, table: 'TAB638' })).status,
      ).toBe(404)
    }
    const climbing = await anna.get(`/figures/pxweb/tables/new?in=${px.key}&table=..%2F..%2Fsecret`)
    expect(climbing.status).toBe(404)
    expect(server.asked).toEqual([])
  })

  test('an elected member neither sees nor changes what is fetched', async () => {
    const karin = await world.browserOf('karin@karlstad.example')
    expect((await karin.get('/figures/pxweb')).status).toBe(403)
    expect((await karin.post('/figures/pxweb/tables', { ...meaning })).status).toBe(403)
  })
})

describe('a fetching', () => {
  beforeEach(async () => void (await add()))

  test('does not ask again for a table that has not been updated, and asks for all when told to', async () => {
    instance()
    await until(await fetchNow(), 'Hämtningen gav')
    const first = server.questions().length
    await until(await fetchNow(), 'Inget hade ändrats i statistikdatabasen.')
    expect(server.questions()).toHaveLength(first)
    await until(await fetchNow({ whole: 'yes' }), 'Inget hade ändrats i statistikdatabasen.')
    expect(server.questions()).toHaveLength(2 * first)
  })

  test('brings what is new and what is revised when the table has been updated', async () => {
    instance()
    await until(await fetchNow(), 'Hämtningen gav')
    const before = populationTable()
    server.state.tables = [
      populationTable({
        updated: '2026-02-21T07:00:00Z',
        cell: (at) => (at.Region === '0680' && at.Kon === null && at.Tid === '2024' ? 7 : before.cell(at)),
      }),
    ]
    expect(await until(await fetchNow(), 'Hämtningen gav')).toContain('ett ändrat värde')
    expect(await valuesOf(await codeOf())).toContain('0680 T 2024 7')
  })

  test('divides what is more than the service gives, also when its limit was not true', async () => {
    server.state.maxCells = 5
    await px.mostCells()
    server.state.maxCells = 3
    instance()
    await until(await fetchNow(), 'Hämtningen gav')
    expect(await valuesOf(await codeOf())).toHaveLength(36)
  })

  test('tells that a measure is counted in something else now', async () => {
    const { dimensions } = populationTable()
    const thousands = dimensions.map((each) =>
      each.code === 'ContentsCode'
        ? { ...each, categories: each.categories.map((category) => ({ ...category, unit: 'tusental' })) }
        : each,
    )
    server.state.tables = [populationTable({ dimensions: thousands })]
    instance()
    const page = await until(await fetchNow(), 'Ett nyckeltal har fått ny titel')
    expect(page).toContain('Folkmängd, antal')
    expect(page).toContain('Folkmängd, tusental')
  })

  test('tells of a table that has vanished, or no longer has what was chosen, and takes nothing away', async () => {
    instance()
    await until(await fetchNow(), 'Hämtningen gav')
    server.state.tables = []
    await until(await fetchNow(), 'Ett nyckeltal finns inte längre i statistikdatabasen')
    expect(await valuesOf(await codeOf())).toHaveLength(36)
  })

  test('waits for a service that is away, and goes on from what has come', async () => {
    server.state.maxCells = 20
    server.state.dataTroubles = [null, troubles.status(503), troubles.status(503)]
    instance()
    const path = await fetchNow()
    const waiting = await until(path, 'Statistikdatabasen svarar inte som väntat.')
    expect(waiting).toContain('Statistikdatabasen svarar med ett fel (503).')
    expect((await anna.post(`${path}/attempts`, {})).status).toBe(303)
    await until(path, 'Hämtningen gav')
    expect(await valuesOf(await codeOf())).toHaveLength(36)
  })

  test.each([
    [
      'a table that contradicts itself',
      troubles.body({
        class: 'dataset',
        id: ['a'],
        size: [2],
        dimension: { a: { category: { index: ['b'] } } },
        value: [1],
      }),
      'motsäger sig själv',
    ],
    ['a question that is refused', troubles.status(400), 'Statistikdatabasen tar inte emot frågan (400).'],
  ])('ends at %s, and nothing is loaded', async (_, trouble, words) => {
    server.state.dataTroubles = Array(20).fill(trouble)
    instance()
    expect(await until(await fetchNow(), 'Hämtningen misslyckades.')).toContain(words)
    expect(await valuesOf(await codeOf())).toEqual([])
  })

  test('is cancelled, and one of Kolada is not told by its address', async () => {
    const path = await fetchNow()
    expect((await anna.get(path.replace('/pxweb/', '/kolada/'))).status).toBe(404)
    expect((await anna.post(`${path}/cancellation`, {})).status).toBe(303)
    expect(await text(path)).toContain('Hämtningen avbröts.')
    expect(await database.read(world.partnershipId, (db) => fetchings(db, 'kolada'))).toEqual([])
  })

  test('has a rhythm of its own', async () => {
    expect((await anna.fill('/figures/pxweb', '/figures/pxweb/rhythm', { rhythm: 'weekly' })).status).toBe(
      303,
    )
    expect(await text('/figures/pxweb')).toContain('Ett nyckeltal hämtas varje vecka.')
    expect(await text('/figures/kolada')).not.toContain('varje vecka.')
  })
})
