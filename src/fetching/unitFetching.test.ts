import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { foundWorld, today } from '../../test/world.ts'
import { type Jobs, makeJobs } from '../platform/jobs.ts'
import { makeLog } from '../platform/log.ts'
import { loadFigures } from '../population/load.ts'
import { codesOf, placesOfCounty } from '../population/places.ts'
import { fetchingJobs } from './fetchingJob.ts'
import { makeKolada } from './koladaClient.ts'
import { koladaFetchable } from './koladaFetchable.ts'
import { itemOf, startKolada, type Trouble, troubles, unitItemOf, valueOf } from './koladaServer.testing.ts'
import { untilSays } from './page.testing.ts'

const { database } = await testDatabase()
const server = await startKolada()
afterAll(() => server.close())
const patience = { pace: 0, attempts: 2, firstWait: 5, longestWait: 50, within: 2000 }
const kolada = makeKolada(server.address, patience)

const ours = placesOfCounty('17').flatMap(({ kind, code }) => (kind === 'municipality' ? code : []))
const schools = [
  { id: 'V15E178000101', title: 'Norra skolan', municipality: '1780' },
  { id: 'V15E178000201', title: 'Östra skolan', municipality: '1780' },
  { id: 'V15E178000301', title: 'Älvskolan', municipality: '1780' },
  { id: 'V23E171500101', title: 'Kilgården', municipality: '1715' },
]
const [north = '', east = '', river = ''] = schools.map(({ id }) => id)

let world: Awaited<ReturnType<typeof foundWorld>>
let anna: Awaited<ReturnType<typeof world.browserOf>>
const running: Jobs[] = []

beforeEach(async () => {
  world = await foundWorld(database, 'Nya Perspektiv', { kolada })
  anna = await world.browserOf('anna@region.example')
  Object.assign(server.state, { changes: [], pageSize: 5000, troubles: [], always: null, slow: 0 })
  server.state.kpis = [
    { id: 'N15505', title: 'Meritvärde, antal', municipality_type: 'K', has_ou_data: true },
    { id: 'N00945', title: 'Uttagna VAB-dagar, andel (%)', municipality_type: 'K' },
  ]
  server.state.items = codesOf('municipality').map((place) => itemOf('N15505', place, 2023, 220))
  server.state.units = [...schools, { id: 'V15E018000101', title: 'Stockholms skola', municipality: '0180' }]
  server.state.unitItems = [
    unitItemOf('N15505', north, 2022, [valueOf(210)]),
    unitItemOf('N15505', north, 2023, [
      valueOf(214),
      valueOf(221, { gender: 'K' }),
      valueOf(207, { gender: 'M' }),
    ]),
    unitItemOf('N15505', east, 2023, [valueOf(190.5)]),
    unitItemOf('N15505', river, 2023, [valueOf(null, { status: 'Privacy' })]),
  ]
  await add('N15505')
  server.asked.length = 0
})
afterEach(async () => {
  await Promise.all(running.splice(0).map((jobs) => jobs.stop()))
  await database.pool.query('delete from pgboss.job')
})

function instance(): void {
  const jobs = makeJobs(database, makeLog('silent'), { pollSeconds: 0.02 })
  const fetchables = [koladaFetchable(kolada)]
  fetchingJobs(jobs, { database, fetchables, log: makeLog('silent'), now: () => new Date() })
  jobs.start()
  running.push(jobs)
}

const text = async (path: string) => (await anna.get(path)).text()
const add = (code: string) => anna.post('/figures/kolada/indicators', { code })
const units = (code = 'N15505') => anna.post(`/figures/kolada/indicators/${code}/units`, {})

async function fetchNow(form: Record<string, string> = {}): Promise<string> {
  const answer = await anna.fill('/figures/kolada', '/figures/kolada/fetchings', form)
  expect(answer.status).toBe(303)
  return answer.headers.get('Location')!
}

const until = (path: string, words: string) => untilSays(text, path, words)

/** What there is of units, also what has been replaced. */
const known = async () => {
  const rows = await database.read(world.partnershipId, (db) =>
    db
      .selectFrom('observationApart')
      .select(['placeCode', 'sex', 'period', 'value', 'reason', 'replacedIn'])
      .orderBy('vintage')
      .execute(),
  )
  return rows.map(({ placeCode, sex, period, value, reason, replacedIn }) =>
    [placeCode, sex, period, value ?? reason, ...(replacedIn === null ? [] : ['replaced'])].join(' '),
  )
}
const plain = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const within = '/population/indicators/N15505/within'

describe('the units of an indicator', () => {
  test('are chosen where there are any, fetched with the rest, and shown beneath their municipality', async () => {
    await add('N00945')
    expect(plain(await text('/figures/kolada'))).toContain('Finns även för enheter')
    expect((await units()).status).toBe(303)
    // It has none, whatever somebody posts.
    await units('N00945')
    const page = plain(await text('/figures/kolada'))
    expect(page.match(/Hämtas även för länets enheter/g)).toHaveLength(1)

    instance()
    const done = plain(await until(await fetchNow(), 'Hämtningen gav'))
    expect(done).toContain('Det gäller också 3 enheter, med 6 nya och 0 ändrade värden.')
    expect((await known()).toSorted()).toEqual(
      [
        `${north} T 2022 210`,
        `${north} T 2023 214`,
        `${north} K 2023 221`,
        `${north} M 2023 207`,
        `${east} T 2023 190.5`,
        `${river} T 2023 suppressed`,
      ].toSorted(),
    )
    // Of the county's municipalities alone, and each time in full.
    expect(server.asked.filter(({ url }) => url.startsWith('/v3/ou?'))).toHaveLength(ours.length)
    expect(server.unitQuestions().join()).not.toContain('V15E0180')
    expect(server.unitQuestions().join()).not.toContain('from_date')

    expect(await text('/population/indicators/N15505?place=1780')).toContain(`${within}?place=1780`)
    const list = plain(await text(`${within}?place=1780`))
    expect(list).toContain('Tre enheter i Karlstad har värden. De senaste är från 2023.')
    expect(list).toContain('Norra skolan Grundskola · V15E178000101 2023 214,0 221,0 207,0')
    expect(list).toContain('Enheterna rangordnas inte')
    const one = plain(await text(`${within}/${north}`))
    expect(one).toContain('Norra skolan hade 214,0 år 2023.')
    expect(one).toContain('Grundskola i Karlstad.')
    expect(one).toMatch(/2022\s*210,0/)
  })

  test('are nowhere among places: not in means, rankings, maps, the interface or other pages', async () => {
    const before = async () => ({
      county: await text('/api/v1/observations?place=17'),
      places: await text('/api/v1/places'),
      ranking: plain(await text('/comparison/indicators/N15505?place=1780')),
    })
    instance()
    await until(await fetchNow(), 'Hämtningen gav')
    const without = await before()
    await units()
    await until(await fetchNow(), 'Det gäller också')
    expect(await before()).toEqual(without)
    for (const path of [
      '/population/indicators/N15505',
      '/population/indicators/N15505/map',
      '/comparison/indicators/N15505?place=1780',
      '/population/indicators/N15505/values.csv',
    ]) {
      expect(await text(path), path).not.toMatch(/Norra skolan|V15E1780/)
    }
    expect((await anna.get(`/population/indicators/N15505?place=${north}`)).status).toBe(404)
    expect((await anna.get(`/comparison/indicators/N15505?place=${north}`)).status).toBe(404)
  })

  test('come once however often they are fetched, and a revised value stands beside the old one', async () => {
    await units()
    instance()
    await until(await fetchNow(), 'Hämtningen gav')
    const first = await known()
    await until(await fetchNow(), 'Inget hade ändrats i Kolada.')
    expect(await known()).toEqual(first)
    server.state.unitItems = [unitItemOf('N15505', east, 2023, [valueOf(195)])]
    expect(plain(await until(await fetchNow(), 'Hämtningen gav'))).toContain('1 ändrade värden')
    expect(await known()).toContain(`${east} T 2023 190.5 replaced`)
    expect(await known()).toContain(`${east} T 2023 195`)
    expect(plain(await text(`${within}?place=1780`))).toContain('195,0')
  })

  test('are fetched no more when somebody says so, and what has come stays', async () => {
    await units()
    instance()
    await until(await fetchNow(), 'Hämtningen gav')
    await anna.post('/figures/kolada/indicators/N15505/units/ending', {})
    const asked = server.unitQuestions().length
    await until(await fetchNow(), 'Inget hade ändrats i Kolada.')
    expect(server.unitQuestions()).toHaveLength(asked)
    expect(await known()).toHaveLength(6)
  })

  test('that have vanished from the list are asked about still, and keep their values', async () => {
    await units()
    instance()
    await until(await fetchNow(), 'Hämtningen gav')
    server.state.units = [{ ...schools[1]!, title: 'Östra skolan F–9' }]
    await until(await fetchNow(), 'Inget hade ändrats i Kolada.')
    expect(server.unitQuestions().at(-1)).toContain(north)
    const list = plain(await text(`${within}?place=1780`))
    expect(list).toContain('Norra skolan')
    expect(list).toContain('Östra skolan F–9')
  })

  test('are asked about 25 at a time, and what is wrong with a value is told by its unit', async () => {
    server.state.units = Array.from({ length: 60 }, (_, i) => ({
      id: `V15E1780${String(i).padStart(5, '0')}`,
      title: `Skola ${i}`,
      municipality: '1780',
    }))
    server.state.unitItems = server.state.units.map(({ id }, i) =>
      unitItemOf('N15505', id, 2023, [valueOf(i, i === 7 ? { gender: 'X' } : {})]),
    )
    await units()
    instance()
    const page = plain(await until(await fetchNow(), 'Hämtningen gav'))
    expect(server.unitQuestions().map((url) => url.split('/ou/')[1]!.split(',').length)).toEqual([25, 25, 10])
    expect(page).toContain('N15505, V15E178000007, 2023')
    expect(await known()).toHaveLength(59)
  })

  test('without any values are told, and take nothing away', async () => {
    server.state.unitItems = []
    await units()
    instance()
    const page = plain(await until(await fetchNow(), 'Hämtningen gav'))
    expect(page).toContain('Kolada hade inga värden för enheter för ett nyckeltal')
    expect((await anna.get(`${within}?place=1780`)).status).toBe(200)
    expect(plain(await text(`${within}?place=1780`))).toContain('Inga enheter i Karlstad har värden')
  })
})

describe('a service in trouble', () => {
  const at =
    (part: string, trouble: Trouble): Trouble =>
    (request, response) =>
      (request.url ?? '').includes(part) ? trouble(request, response) : false

  test.each([
    ['too many questions about the list', at('/ou?', troubles.status(429, { 'Retry-After': '60' }))],
    ['an error at the values', at('/oudata/', troubles.status(500))],
    ['half a page of values', at('/oudata/', troubles.cut)],
  ])('is waited for after %s, and the fetching goes on from what has come', async (_, trouble) => {
    await units()
    server.state.always = trouble
    instance()
    const path = await fetchNow()
    await until(path, 'Kolada svarar inte som väntat.')
    expect(await known()).toEqual([])
    server.state.always = null
    const asked = server.questions().length
    await anna.post(`${path}/attempts`, {})
    await until(path, 'Hämtningen gav')
    expect(await known()).toHaveLength(6)
    // The values of places had come before the trouble with those of units, and were not asked for again.
    if (asked > 0) expect(server.questions()).toHaveLength(asked)
  })

  test.each([
    [
      'units of all municipalities',
      at(
        '/ou?',
        troubles.body({
          values: [{ id: 'V15E018000101', title: 'En', municipality: '0180' }],
          next_url: null,
        }),
      ),
    ],
    [
      'values of another unit',
      at(
        '/oudata/',
        troubles.body({
          values: [unitItemOf('N15505', 'V15E018000101', 2023, [valueOf(1)])],
          next_url: null,
        }),
      ),
    ],
  ])('that answers with %s ends the fetching, and nothing is loaded', async (_, trouble) => {
    await units()
    server.state.always = trouble
    instance()
    await until(await fetchNow(), 'Hämtningen misslyckades.')
    expect(await known()).toEqual([])
  })

  test('is called off with nothing loaded', async () => {
    await units()
    const path = await fetchNow()
    await anna.post(`${path}/cancellation`, {})
    instance()
    await until(path, 'Hämtningen avbröts.')
    expect(await known()).toEqual([])
  })

  test('takes no name that could be a person', async () => {
    server.state.units = [
      ...schools,
      { id: 'V15E178000901', title: 'Skola 19121212-1212', municipality: '1780' },
    ]
    await units()
    instance()
    await until(await fetchNow(), 'Hämtningen gav')
    expect(server.unitQuestions().join()).not.toContain('V15E178000901')
  })
})

describe('the list of units', () => {
  beforeEach(async () => {
    await units()
    instance()
    await until(await fetchNow(), 'Hämtningen gav')
  })
  const order = async (query: string) =>
    [...(await text(`${within}?place=1780${query}`)).matchAll(/(Norra|Östra|Älv)\s?skolan/g)].map(
      ([name]) => name,
    )

  test('is in the order of names, of values or of periods, and those without a value come last', async () => {
    expect(await order('')).toEqual(['Norra skolan', 'Älvskolan', 'Östra skolan'])
    expect(await order('&sort=value')).toEqual(['Norra skolan', 'Östra skolan', 'Älvskolan'])
    expect(await order('&sort=period')).toEqual(['Norra skolan', 'Östra skolan', 'Älvskolan'])
    expect(plain(await text(`${within}?place=1780`))).toContain('för få personer för att visas')
  })

  test('is narrowed by words of the name or the id', async () => {
    expect(await order('&q=skolan+norra')).toEqual(['Norra skolan'])
    expect(await order('&q=000201')).toEqual(['Östra skolan'])
    expect(plain(await text(`${within}?place=1780&q=gymnasiet`))).toContain('Ingen enhet heter så.')
    expect(plain(await text(`${within}?place=1780&q=norra`))).toContain('1 av 3 enheter visas.')
  })

  test('is taken along as a file, and so is one unit and its chart', async () => {
    const csv = await text(`${within}/values.csv?place=1780`)
    expect(csv).toContain(`${north};Norra skolan;2023;K;221`)
    expect(csv).toContain(`${river};Älvskolan;2023;T;;suppressed`)
    const one = await text(`${within}/${north}/values.csv`)
    expect(one).toContain('2022')
    expect(one).not.toContain('Östra')
    const cube = JSON.parse(await text(`${within}/values.json?place=1780`))
    expect(cube.dimension.place.category.index).toEqual([north, east, river])
    expect((await anna.get(`${within}/values.xlsx?place=1780`)).status).toBe(200)
    const svg = await text(`${within}/${north}/chart.svg`)
    expect(svg).toContain('<svg')
    expect(svg).toContain('Norra skolan')
  })

  test('is of a municipality, and of nothing else', async () => {
    for (const place of ['', '17', '0000', '9999', north])
      expect((await anna.get(`${within}?place=${place}`)).status, place).toBe(404)
    for (const unit of ['V15E999999999', 'x', '1780'])
      expect((await anna.get(`${within}/${unit}`)).status, unit).toBe(404)
    // It is known, and has no values of this indicator.
    expect((await anna.get(`${within}/V23E171500101`)).status).toBe(404)
  })

  test('is read by everybody in the partnership, and by nobody else; only those who prepare choose', async () => {
    const karin = await world.browserOf('karin@karlstad.example')
    expect((await karin.get(`${within}?place=1780`)).status).toBe(200)
    expect((await karin.post('/figures/kolada/indicators/N15505/units/ending', {})).status).toBe(403)
    const elsewhere = await foundWorld(database, 'Annan samverkan')
    const rows = await database.read(elsewhere.partnershipId, (db) =>
      db.selectFrom('placeApart').select('code').execute(),
    )
    expect(rows).toEqual([])
  })

  test('takes in a file that names units by their ids, once they are known, and a preview writes nothing', async () => {
    async function* rows() {
      const row = {
        line: 2,
        fetch: 0,
        code: 'EGET',
        period: '2024',
        sex: 'T',
        value: 5,
        reason: null,
      } as const
      yield [
        { ...row, place: north },
        { ...row, line: 3, place: 'V15E999999999' },
      ]
    }
    const load = (preview: boolean) =>
      loadFigures(
        database,
        { partnershipId: world.partnershipId, id: null, name: 'Anna', hat: '' },
        {
          name: 'enheter.csv',
          source: 'csv',
          content: { kind: 'figures', fetches: [today], rows: rows() },
          hash: () => Buffer.alloc(32, 7),
        },
        { preview },
      )
    const before = await known()
    const looked = await load(true)
    expect(looked).toMatchObject({ read: 2, added: 1, apart: { places: 1, added: 1, revised: 0 } })
    expect(looked.rejected.byReason).toEqual({ 'unknown-place': 1 })
    expect(looked.vintages).toEqual([])
    expect(await known()).toEqual(before)
    expect((await load(false)).vintages).toHaveLength(1)
    expect(await known()).toContain(`${north} T 2024 5`)
    // The same file once more brings nothing.
    expect(await load(false)).toMatchObject({ added: 0, revised: 0, unchanged: 1, vintages: [] })
  })

  test('shows what was known then', async () => {
    server.state.unitItems = [unitItemOf('N15505', east, 2023, [valueOf(195)])]
    await until(await fetchNow(), 'ändrat värde')
    const vintages = await database.read(world.partnershipId, (db) =>
      db.selectFrom('vintage').select('number').orderBy('number').execute(),
    )
    expect(plain(await text(`${within}/${east}?asOf=${vintages[0]!.number}`))).toContain('190,5')
    expect(plain(await text(`${within}/${east}`))).toContain('195,0')
  })
})

describe('units of an indicator that counts people', () => {
  const count = async (values: readonly number[], own: number) => {
    server.state.kpis = [{ id: 'N15900', title: 'Elever, antal', municipality_type: 'K', has_ou_data: true }]
    server.state.items = codesOf('municipality').map((place) =>
      itemOf('N15900', place, 2023, place === '1780' ? own : 500),
    )
    server.state.unitItems = values.map((value, i) =>
      unitItemOf('N15900', schools[i]!.id, 2023, [valueOf(value)]),
    )
    await add('N15900')
    await anna.post('/figures/kolada/indicators/N15505/ending', {})
    await units('N15900')
    instance()
    await until(await fetchNow(), 'Hämtningen gav')
    const page = '/population/indicators/N15900/description'
    const told = { name: 'Elever', direction: 'neutral', describes: 'operation', decimals: '0' }
    const answer = await anna.fill(page, page, { ...told, counts: 'people' })
    expect(answer.status).toBe(303)
    return (await text('/population/indicators/N15900/within/values.csv?place=1780'))
      .split('\n')
      .flatMap((line) => (/;T;/.test(line) ? [line.split(';').slice(6, 8).join(' ').trim()] : []))
  }

  test('are not shown when they are few, nor what would tell of them', async () => {
    // 25 together: the few would be what is left of the municipality's.
    const shown = await count([3, 10, 12], 25)
    expect(shown[0]).toBe('under-five')
    expect(shown.filter((each) => each === 'would-reveal').length).toBeGreaterThan(0)
  })

  test('are not shown at all where their municipality is not', async () => {
    const shown = await count([0, 3], 3)
    expect(shown.every((each) => /under-five|would-reveal/.test(each))).toBe(true)
  })

  test('are shown when they are many', async () => {
    expect(await count([30, 40, 50], 120)).toEqual(['30', '40', '50'])
  })
})
