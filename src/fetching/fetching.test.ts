import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sharedFile } from '../../test/conformance.ts'
import { testDatabase } from '../../test/database.ts'
import { foundWorld, hiddenIn, now, today } from '../../test/world.ts'
import type { CivilDate } from '../i18n/format.ts'
import { type Jobs, makeJobs } from '../platform/jobs.ts'
import { makeLog } from '../platform/log.ts'
import { codesOf } from '../population/places.ts'
import { nextDue, tryAgainAt } from './fetching.ts'
import { fetchingJobs, startDue } from './fetchingJob.ts'
import { fetchings } from './fetchingStore.ts'
import { makeKolada } from './koladaClient.ts'
import { koladaFetchable } from './koladaFetchable.ts'
import {
  type Description,
  type Item,
  itemOf,
  startKolada,
  troubles,
  valueOf,
} from './koladaServer.testing.ts'
import { untilSays } from './page.testing.ts'

const { database } = await testDatabase()
const server = await startKolada()
afterAll(() => server.close())
const kolada = makeKolada(server.address, {
  pace: 0,
  attempts: 2,
  firstWait: 5,
  longestWait: 50,
  within: 2000,
})

const fetchables = [koladaFetchable(kolada)]
const municipalities = codesOf('municipality')
const everywhere = (code: string, period: number, value: (index: number) => number) =>
  municipalities.map((place, i) => itemOf(code, place, period, value(i)))

let world: Awaited<ReturnType<typeof foundWorld>>
let anna: Awaited<ReturnType<typeof world.browserOf>>
const running: Jobs[] = []

beforeEach(async () => {
  world = await foundWorld(database, 'Nya Perspektiv', { kolada })
  anna = await world.browserOf('anna@region.example')
  Object.assign(server.state, { changes: [], pageSize: 5000, troubles: [], always: null, slow: 0 })
  server.state.kpis = [
    { id: 'N00945', title: 'Uttagna VAB-dagar, andel (%)', municipality_type: 'K' },
    { id: 'U07417', title: 'Väntande, antal/1000 inv', municipality_type: 'K' },
  ]
  server.state.items = everywhere('N00945', 2023, (i) => 30 + (i % 7))
  server.asked.length = 0
})
afterEach(async () => {
  await Promise.all(running.splice(0).map((jobs) => jobs.stop()))
  await database.pool.query('delete from pgboss.job')
})

/** An instance of the program that does what waits. */
function instance(more: { shift?: number } = {}): Jobs {
  const jobs = makeJobs(database, makeLog('silent'), { pollSeconds: 0.02 })
  fetchingJobs(jobs, { database, fetchables, log: makeLog('silent'), now: () => new Date(), ...more })
  jobs.start()
  running.push(jobs)
  return jobs
}

const text = async (path: string) => (await anna.get(path)).text()
const choose = (code: string) => anna.post('/figures/kolada/indicators', { code })
async function begin(form: Record<string, string> = {}): Promise<string> {
  const answer = await anna.fill('/figures/kolada', '/figures/kolada/fetchings', form)
  expect(answer.status).toBe(303)
  return answer.headers.get('Location')!
}
const until = (path: string, words: string) => untilSays(text, path, words)
async function fetched(form: Record<string, string> = {}): Promise<string> {
  const path = await begin(form)
  const page = await until(path, '<dl class="fact-list">')
  return page
}
const stored = (code: string) =>
  database.read(world.partnershipId, (db) =>
    db
      .selectFrom('observation')
      .innerJoin('indicator', 'indicator.id', 'observation.indicatorId')
      .select(['placeCode', 'period', 'sex', 'value', 'reason', 'vintage', 'replacedIn'])
      .where('code', '=', code)
      .where('members', 'is', null)
      .execute(),
  )
const count = async (table: 'fetchedPage' | 'vintage' | 'fetching') =>
  database.read(world.partnershipId, async (db) => (await db.selectFrom(table).selectAll().execute()).length)

describe('somebody who prepares', () => {
  test('meets an empty page that tells the first step', async () => {
    const page = await text('/figures/kolada')
    expect(page).toContain('Inga nyckeltal hämtas ännu.')
    expect(page).toContain('Sök i Koladas katalog')
    expect(page).not.toContain('>Hämta nu<')
    expect(await text('/figures')).toContain('href="/figures/kolada"')
  })

  test('searches, adds an indicator, fetches it and reads what came', async () => {
    const found = await text('/figures/kolada/search?q=VAB')
    expect(found).toContain('Ett nyckeltal hittades.')
    expect(found).toContain('Uttagna VAB-dagar, andel (%)')
    expect(found).toMatch(/15\sfebruari\s2025/)
    expect((await choose('N00945')).status).toBe(303)
    expect(await text('/figures/kolada/search?q=VAB')).toContain('Hämtas redan')

    instance()
    const page = await fetched()
    expect(page).toContain('Hämtningen gav 290 nya värden.')
    expect(await stored('N00945')).toHaveLength(290)
    expect(await text('/figures/kolada')).toContain(
      'Ett nyckeltal hämtas när någon ber om det. Senast hämtade',
    )
    expect(await text('/figures')).toContain('Kolada')
    expect(await count('fetchedPage')).toBe(0)
    // Its title is the catalogue's, so that it is found.
    expect(await text('/population/indicators/N00945')).toContain('VAB')
  })

  test('is told at the field what is wrong with a search, and no identity number leaves the program', async () => {
    for (const [q, sentence] of [
      ['ab', 'Skriv minst tre tecken.'],
      ['19121212-1212', 'personnummer'],
    ] as const) {
      const answer = await anna.get(`/figures/kolada/search?q=${q}`)
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain(sentence)
    }
    expect(server.asked).toEqual([])
  })

  test('cannot add what the catalogue does not know, nor lead the program to another address', async () => {
    for (const code of ['N99999', '../../etc', 'N00945/../x', '']) {
      const answer = await choose(code)
      expect(answer.status).toBe(422)
    }
    expect(server.asked.map(({ url }) => url)).toEqual(['/v3/kpi/N99999'])
  })

  test('removes an indicator, and takes the removal back', async () => {
    await choose('N00945')
    await anna.post('/figures/kolada/indicators/N00945/ending', {})
    const without = await text('/figures/kolada')
    expect(without).toContain('Inga nyckeltal hämtas ännu.')
    expect(without).toContain('Hämta N00945 igen')
    await anna.post('/figures/kolada/indicators/N00945/ending/undoing', {})
    expect(await text('/figures/kolada')).toContain('Ta bort N00945')
  })

  test('is told when somebody else has changed how often in the meantime', async () => {
    const form = hiddenIn(await text('/figures/kolada'))
    const olle = await world.browserOf('olle@arvika.example')
    await olle.fill('/figures/kolada', '/figures/kolada/rhythm', { rhythm: 'weekly' })
    const answer = await anna.post('/figures/kolada/rhythm', { ...form, rhythm: 'monthly' })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect((await anna.post('/figures/kolada/rhythm', { ...hiddenIn(page), rhythm: 'monthly' })).status).toBe(
      303,
    )
    const wrong = await anna.post('/figures/kolada/rhythm', { rhythm: 'hourly' })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('Välj hur ofta nyckeltalen ska hämtas.')
  })

  test('gets one fetching from a form sent twice, and a second one is refused with a way to the first', async () => {
    await choose('N00945')
    const form = hiddenIn(await text('/figures/kolada'))
    const first = await anna.post('/figures/kolada/fetchings', form)
    const again = await anna.post('/figures/kolada/fetchings', form)
    expect(again.headers.get('Location')).toBe(first.headers.get('Location'))
    const other = await anna.post('/figures/kolada/fetchings', {})
    expect(other.status).toBe(422)
    const page = await other.text()
    expect(page).toContain('En hämtning pågår redan.')
    expect(page).toContain(`href="${first.headers.get('Location')}"`)
    expect(await count('fetching')).toBe(1)
    // Left open, it would be taken up by the programs of the tests to come.
    await anna.post(`${first.headers.get('Location')}/cancellation`, {})
  })

  test('cancels a fetching, and nothing of it is loaded', async () => {
    await choose('N00945')
    server.state.slow = 60
    instance()
    const path = await begin()
    await until(path, ' av 12 frågor')
    await anna.post(`${path}/cancellation`, {})
    expect(await text(path)).toContain('Hämtningen avbröts.')
    await sleep(1000)
    const asked = server.asked.length
    await sleep(300)
    expect(server.asked.length).toBe(asked)
    expect(await count('fetchedPage')).toBe(0)
    expect(await count('vintage')).toBe(0)
  })
})

test('an elected leader does not come here', async () => {
  const karin = await world.browserOf('karin@karlstad.example')
  expect((await karin.get('/figures/kolada')).status).toBe(403)
  expect((await karin.post('/figures/kolada/fetchings', {})).status).toBe(403)
})

test('where fetching is switched off, the page says so, and nothing can be begun', async () => {
  const without = await foundWorld(database)
  const maria = await without.browserOf('anna@region.example')
  const page = await (await maria.get('/figures/kolada')).text()
  expect(page).toContain('Den här installationen hämtar inget från Kolada.')
  expect((await maria.get('/figures/kolada/search?q=VAB')).status).toBe(200)
  expect((await maria.post('/figures/kolada/indicators', { code: 'N00945' })).status).toBe(422)
  expect((await maria.post('/figures/kolada/fetchings', {})).status).toBe(422)
  expect(server.asked).toEqual([])
})

describe('the next fetching of the same', () => {
  beforeEach(async () => {
    await choose('N00945')
    instance()
    await fetched()
    server.asked.length = 0
  })

  test('asks only for what has changed since, and a revised value stands beside the old one', async () => {
    server.state.changes = [itemOf('N00945', '1780', 2023, 99)]
    const page = await fetched()
    expect(page).toContain('Hämtningen gav ett ändrat värde.')
    // The day before, since what came later that day came after it.
    expect(server.questions().every((url) => url.endsWith('?from_date=2025-03-03'))).toBe(true)
    const karlstad = (await stored('N00945')).filter(({ placeCode }) => placeCode === '1780')
    expect(karlstad.map(({ vintage, replacedIn }) => [vintage, replacedIn])).toEqual([
      [1, 2],
      [2, null],
    ])
  })

  test('that is answered with nothing has nothing to report, and takes nothing away', async () => {
    expect(await fetched()).toContain('Inget hade ändrats i Kolada.')
    expect((await stored('N00945')).filter(({ replacedIn }) => replacedIn === null)).toHaveLength(290)
  })

  test('asks for everything when told to, and an empty answer then is told and takes nothing away', async () => {
    server.state.items = []
    const page = await fetched({ whole: 'yes' })
    expect(server.questions().some((url) => url.includes('from_date'))).toBe(false)
    expect(page).toContain('Kolada hade inga värden för ett nyckeltal')
    expect(page).toContain('Ett tomt svar betyder inte att värdena är borttagna')
    expect((await stored('N00945')).filter(({ replacedIn }) => replacedIn === null)).toHaveLength(290)
  })

  test('knows that a value has been deleted at the source, and keeps the old one beside it', async () => {
    server.state.changes = [
      { ...itemOf('N00945', '1780', 2023, null), values: [valueOf(null, { isdeleted: true })] },
    ]
    await fetched()
    const present = (await stored('N00945')).find(
      ({ placeCode, replacedIn }) => placeCode === '1780' && replacedIn === null,
    )
    expect(present).toMatchObject({ value: null, reason: 'deleted' })
  })

  test('takes a value that is changed back for the change that it is', async () => {
    server.state.changes = [itemOf('N00945', '1780', 2023, 99)]
    await fetched()
    const [before] = (await stored('N00945')).filter(({ placeCode }) => placeCode === '1780')
    server.state.changes = [itemOf('N00945', '1780', 2023, before!.value)]
    expect(await fetched()).toContain('Hämtningen gav ett ändrat värde.')
    server.state.changes = [itemOf('N00945', '1780', 2023, 99)]
    expect(await fetched()).toContain('Hämtningen gav ett ändrat värde.')
  })

  test('asks about an indicator that is new to the question in full', async () => {
    await choose('U07417')
    server.state.items = [...server.state.items, ...everywhere('U07417', 2023, () => 5)]
    expect(await fetched()).toContain('290 nya värden')
    expect(server.questions().some((url) => url.includes('from_date'))).toBe(false)
  })

  test('tells of an indicator that has another title now, and of one that has vanished', async () => {
    await choose('U07417')
    server.state.kpis = [{ id: 'N00945', title: 'Uttagna VAB-dagar, män, andel (%)', municipality_type: 'K' }]
    const page = await fetched()
    expect(page).toContain('”Uttagna VAB-dagar, andel (%)” heter nu ”Uttagna VAB-dagar, män, andel (%)”.')
    expect(page).toContain('Ett nyckeltal finns inte längre i Kolada')
    expect(page).toContain('U07417. Värdena ni har finns kvar.')
    expect(await text('/figures/kolada')).toContain('Uttagna VAB-dagar, män, andel (%)')
  })

  test('tells that the unit has probably changed when all values are a hundred times as large', async () => {
    server.state.changes = server.state.items.map(({ kpi, municipality, period, values }) =>
      itemOf(kpi, municipality, period, values[0]!.value! * 100),
    )
    const page = await fetched()
    expect(page).toContain('Ett nyckeltal kan ha bytt enhet')
    expect(page).toContain('100 gånger så höga')
    expect(await text('/figures/kolada')).toContain('Ett nyckeltal kan ha bytt enhet')
  })

  test('tells nothing of units when values are revised one by one, or a few of them by much', async () => {
    server.state.changes = everywhere('N00945', 2023, (i) => (i < 20 ? 3000 : 31 + (i % 5)))
    expect(await fetched()).not.toContain('bytt enhet')
  })

  test('rejects what is wrong by itself, and says what it was and why', async () => {
    server.state.changes = [
      itemOf('N00945', '1780', 2024, 5),
      itemOf('N00945', '114', 2024, 5),
      itemOf('N00945', '1781', 'i fjol', 5),
      { ...itemOf('N00945', '1782', 2024, 5), values: [valueOf(5, { gender: 'X' })] },
    ]
    const page = await fetched()
    expect(page).toContain('Hämtningen gav ett nytt värde.')
    expect(page).toContain('3 värden lästes inte in')
    expect(page).toContain('N00945, 1782, 2024')
    expect(page).toContain('Menas 0114 har den inledande nollan försvunnit')
  })
})

describe('a service in trouble', () => {
  beforeEach(() => choose('N00945'))

  test('is waited for, and the page says why and until when; then it goes on from what has come', async () => {
    server.state.troubles = [
      ...Array.from({ length: 6 }, () => null),
      troubles.status(503),
      troubles.status(503),
    ]
    instance()
    const path = await begin()
    const page = await until(path, 'Kolada svarar inte som väntat. Nytt försök')
    expect(page).toContain('Kolada svarar med ett fel (503).')
    expect(page).toContain('Det som har kommit är sparat')
    expect(await text('/figures/kolada')).toContain('Kolada svarar med ett fel (503).')
    expect(await count('fetchedPage')).toBe(5)
    const before = server.questions().length

    await anna.post(`${path}/attempts`, {})
    await until(path, 'Hämtningen gav 290 nya värden.')
    // Twelve questions: five had their answer, and are not put again.
    expect(server.questions().length - before).toBe(7)
  })

  test('that asks for a rest gets it', async () => {
    server.state.troubles = [troubles.status(429, { 'Retry-After': '7200' })]
    instance()
    const path = await begin()
    await until(path, 'Nytt försök')
    const [fetching] = await database.read(world.partnershipId, (db) => fetchings(db, 'kolada'))
    const left = (fetching as { retryAt: Date }).retryAt.getTime() - Date.now()
    expect(left / 60_000).toBeGreaterThan(115)
    expect(left / 60_000).toBeLessThanOrEqual(120)
  })

  test.each([
    ['leads elsewhere', troubles.body({ values: [], next_url: 'https://example.org/v3/data', count: 0 })],
    [
      'answers about something else',
      troubles.body({
        values: [itemOf('N00001', '1780', 2023, 5)],
        next_url: null,
        count: 1,
      }),
    ],
    ['does not take the question', troubles.status(400)],
  ] as const)('that %s ends the fetching, and what was there stays', async (_, trouble) => {
    server.state.troubles = [null, null, trouble]
    instance()
    const page = await until(await begin(), 'Hämtningen misslyckades.')
    expect(page).toContain('Inget är ändrat')
    expect(await count('vintage')).toBe(0)
    expect(await count('fetchedPage')).toBe(0)
    server.state.items = everywhere('N00945', 2023, () => 5)
    expect(await fetched()).toContain('290 nya värden')
  })

  test('is asked in shifts, and each goes on where the one before it ended', async () => {
    server.state.pageSize = 10
    server.state.slow = 10
    instance({ shift: 60 })
    expect(await fetched()).toContain('Hämtningen gav 290 nya värden.')
    const questions = server.questions()
    expect(new Set(questions).size).toBe(questions.length)
  })

  test('two instances never ask the same, and the values come once', async () => {
    server.state.slow = 10
    instance({ shift: 50 })
    instance({ shift: 50 })
    expect(await fetched()).toContain('Hämtningen gav 290 nya värden.')
    const questions = server.questions()
    expect(new Set(questions).size).toBe(questions.length)
    expect(await count('vintage')).toBe(1)
  })
})

describe('what is due by itself', () => {
  const dayAfter = (days: number) =>
    new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10) as CivilDate
  const open = () =>
    database.read(world.partnershipId, async (db) =>
      (await fetchings(db, 'kolada')).map(({ fetchedOn, by }) => [fetchedOn, by.name]),
    )

  test('is begun on its day by the program, and once', async () => {
    await choose('N00945')
    await startDue({ database, fetchables }, today)
    expect(await open()).toEqual([])
    await anna.fill('/figures/kolada', '/figures/kolada/rhythm', { rhythm: 'weekly' })
    await startDue({ database, fetchables }, today)
    await startDue({ database, fetchables }, today)
    expect(await open()).toEqual([[today, 'Samsyn']])
    instance()
    const [fetching] = await database.read(world.partnershipId, (db) => fetchings(db, 'kolada'))
    await until(`/figures/kolada/fetchings/${fetching!.id}`, 'Hämtningen gav')
    await startDue({ database, fetchables }, dayAfter(6))
    expect(await open()).toHaveLength(1)
    await startDue({ database, fetchables }, dayAfter(7))
    expect(await open()).toEqual([
      [dayAfter(7), 'Samsyn'],
      [today, 'Samsyn'],
    ])
  })

  test('is never begun when it is to be never, nor by hand then', async () => {
    await choose('N00945')
    const form = hiddenIn(await text('/figures/kolada'))
    await anna.fill('/figures/kolada', '/figures/kolada/rhythm', { rhythm: 'never' })
    await startDue({ database, fetchables }, today)
    expect(await open()).toEqual([])
    expect(await text('/figures/kolada')).not.toContain('>Hämta nu<')
    const { id = '' } = form
    const answer = await anna.post('/figures/kolada/fetchings', { id })
    expect(answer.status).toBe(422)
  })

  test('a month after the last of January is the last of February', () => {
    const day = (text: string) => text as CivilDate
    expect(nextDue('monthly', day('2025-01-31'), day('2025-02-01'))).toBe('2025-02-28')
    expect(nextDue('monthly', day('2024-12-15'), day('2025-01-01'))).toBe('2025-01-15')
    expect(nextDue('weekly', day('2025-02-26'), day('2025-03-01'))).toBe('2025-03-05')
    expect(nextDue('weekly', day('2025-01-01'), today)).toBe(today)
    expect(nextDue('by-hand', null, today)).toBeNull()
    expect(nextDue('never', null, today)).toBeNull()
  })
})

test('the service is tried again later and later for eight hours, and then given up', () => {
  const at = (tries: number, wait = 0) => tryAgainAt(tries, wait, now)
  expect(at(0)!.getTime() - now.getTime()).toBe(60_000)
  expect(at(0, 600_000)!.getTime() - now.getTime()).toBe(600_000)
  expect(at(12)).toBeNull()
})

const recordedKpis = sharedFile('kolada/v3/kpi_children_youth') as { values: Description[] } | null
const recordedPages = [
  'data_n00945',
  'data_N17538_2024_page1',
  'data_N17538_2024_page2',
  'data_N09890_2020_page1',
].map((name) => sharedFile(`kolada/v3/${name}`) as { values: Item[] } | null)

describe.skipIf(!recordedKpis)('what Kolada has answered', () => {
  test('is fetched whole, without a single rejected value, and a second time brings nothing', async () => {
    server.state.kpis = [
      ...recordedKpis!.values,
      { id: 'N09890', title: 'Recorded without its description', municipality_type: 'K' },
    ]
    server.state.items = recordedPages.flatMap((page) => page!.values)
    const codes = [...new Set(server.state.items.map(({ kpi }) => String(kpi)))]
    for (const code of codes) expect((await choose(code)).status).toBe(303)
    const values = server.state.items.reduce((sum, { values: some }) => sum + some.length, 0)
    instance()
    const page = await fetched()
    expect(page.replaceAll(/\s/g, ' ')).toContain(
      `Hämtningen gav ${values.toLocaleString('sv-SE').replaceAll(/\s/g, ' ')} nya värden.`,
    )
    expect(page).not.toContain('lästes inte in')
    expect(await fetched({ whole: 'yes' })).toContain('Inget hade ändrats i Kolada.')
  })
})
