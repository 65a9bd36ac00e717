import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeKolada } from './koladaClient.ts'
import { queriesOf, refuseUnasked } from './koladaQuery.ts'
import { itemOf, type KoladaServer, startKolada, type Trouble, troubles } from './koladaServer.testing.ts'
import { ServiceFailure, type ServiceProblem } from './service.ts'

let server: KoladaServer
beforeEach(async () => {
  server = await startKolada()
})
afterEach(() => server.close())

const quick = { pace: 0, firstWait: 5, longestWait: 3000, within: 1000 }
const client = (more = {}) => makeKolada(server.address, { ...quick, ...more })
const question = 'data/kpi/N00945/municipality/1780,1781'

async function problemOf(promise: Promise<unknown>): Promise<ServiceProblem> {
  const error = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(ServiceFailure)
  return (error as ServiceFailure).problem
}

describe('a list in several pages', () => {
  test('is followed until there is no next page, and every item comes once', async () => {
    server.state.pageSize = 3
    server.state.items = Array.from({ length: 10 }, (_, i) => itemOf('N00945', '1780', 2010 + i, i))
    const periods: unknown[] = []
    for (let path: string | null = question; path !== null; ) {
      const page = await client().page(path)
      periods.push(...page.items.map((item) => (item as { period: number }).period))
      path = page.next
    }
    expect(periods).toEqual(Array.from({ length: 10 }, (_, i) => 2010 + i))
    expect(server.asked).toHaveLength(4)
  })

  test('that goes on at another host, another port or above the configured path is refused', async () => {
    const elsewhere = [
      'https://example.org/v3/data?page=2',
      `${server.origin}/v2/data?page=2`,
      `${server.origin}/v3/../admin`,
      server.address.replace('127.0.0.1', 'localhost'),
      'http://user:secret@127.0.0.1/v3/data',
      '//169.254.169.254/latest/meta-data',
      'file:///etc/passwd',
    ]
    for (const next_url of elsewhere) {
      server.state.troubles = [troubles.body({ values: [], next_url, count: 0 })]
      expect(await problemOf(client().page(question)), next_url).toEqual({ kind: 'elsewhere' })
    }
    expect(server.asked).toHaveLength(elsewhere.length)
  })

  test('that leads back to the page itself is refused instead of going round', async () => {
    server.state.troubles = [
      troubles.body({ values: [], next_url: `${server.address}/${question}`, count: 0 }),
    ]
    expect(await problemOf(client().page(question))).toEqual({ kind: 'shape' })
  })
})

describe('a service in trouble', () => {
  const passing: readonly [string, Trouble][] = [
    ['429', troubles.status(429)],
    ['500', troubles.status(500)],
    ['503', troubles.status(503)],
    ['a connection that is cut in the middle', troubles.cut],
    ['JSON that ends in the middle', troubles.truncated],
    ['a page instead of JSON', troubles.page],
    ['half of the items that it counts', troubles.body({ values: [], next_url: null, count: 7 })],
  ]
  test.each(passing)('is asked again after %s, and its answer taken when it comes', async (_, trouble) => {
    server.state.items = [itemOf('N00945', '1780', 2020, 5)]
    server.state.troubles = [trouble, trouble]
    expect((await client().page(question)).items).toHaveLength(1)
    expect(server.asked).toHaveLength(3)
  })

  test('is asked later and later, and in the end no more for now', async () => {
    server.state.always = troubles.status(503)
    expect(await problemOf(client({ firstWait: 60 }).page(question))).toEqual({ kind: 'away', status: 503 })
    const times = server.asked.map(({ at }) => at)
    expect(times).toHaveLength(4)
    // Each waits from the answer before it, so that a slow machine makes the gaps longer and never shorter.
    const gaps = times.slice(1).map((at, i) => at - times[i]!)
    for (const [i, gap] of gaps.entries()) expect(gap).toBeGreaterThanOrEqual(60 * 2 ** i - 5)
  })

  test('is left alone for as long as it asks for', async () => {
    server.state.items = [itemOf('N00945', '1780', 2020, 5)]
    server.state.troubles = [troubles.status(429, { 'Retry-After': '1' })]
    expect((await client().page(question)).items).toHaveLength(1)
    expect(server.asked[1]!.at - server.asked[0]!.at).toBeGreaterThanOrEqual(990)
  })

  test('that asks for a long rest is not waited for here: whoever asked is told how long', async () => {
    server.state.always = troubles.status(429, { 'Retry-After': '3600' })
    const error = await client()
      .page(question)
      .catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ problem: { kind: 'away', status: 429 }, wait: 3_600_000 })
    expect(server.asked).toHaveLength(1)
  })

  test('that does not answer in time, or not at all, is away', async () => {
    server.state.slow = 300
    expect(await problemOf(client({ within: 50, attempts: 2 }).page(question))).toEqual({
      kind: 'away',
      status: null,
    })
    const nobody = makeKolada('http://127.0.0.1:1/v3', { ...quick, attempts: 2 })
    expect(await problemOf(nobody.page(question))).toEqual({ kind: 'away', status: null })
  })

  test('is asked no more when the asking has been called off', async () => {
    server.state.always = troubles.status(503)
    const off = new AbortController()
    const asked = client({ firstWait: 200 }).page(question, off.signal)
    setTimeout(() => off.abort(new Error('Called off.')), 50)
    await expect(asked).rejects.toThrow()
    expect(server.asked.length).toBeLessThanOrEqual(1)
  })
})

describe('an answer that cannot be what we asked for', () => {
  const final: readonly [string, Trouble, ServiceProblem][] = [
    ['a question that is refused', troubles.status(400), { kind: 'refused', status: 400 }],
    ['a redirection', troubles.status(302, { Location: 'http://example.org/' }), { kind: 'elsewhere' }],
    ['an envelope of another form', troubles.body({ results: [], next: null }), { kind: 'shape' }],
    ['the old envelope', troubles.body({ values: [], next_page: null, count: 0 }), { kind: 'shape' }],
  ]
  test.each(final)('is not asked for again: %s', async (_, trouble, problem) => {
    server.state.always = trouble
    expect(await problemOf(client().page(question))).toEqual(problem)
    expect(server.asked).toHaveLength(1)
  })

  test('is cut short when it is larger than any page, also when it is small until it is unpacked', async () => {
    const bomb = gzipSync(Buffer.alloc(40 * 1024 * 1024, ' '))
    server.state.always = (_, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' }).end(bomb)
      return true
    }
    expect(await problemOf(client({ within: 20_000 }).page(question))).toEqual({ kind: 'too-large' })
  })

  test('is refused when it is about an indicator or a place that was not asked for', () => {
    const [query] = queriesOf([{ code: 'N00945', level: 'K' }])
    refuseUnasked(query!, [itemOf('N00945', '0114', 2020, 5), itemOf('N00945', '0000', 2020, 5), null])
    // A lost zero is told with the row, and does not hide the others.
    refuseUnasked(query!, [itemOf('N00945', '114', 2020, 5), itemOf('N00945', 114, 2020, 5)])
    expect(() => refuseUnasked(query!, [itemOf('N00946', '0114', 2020, 5)])).toThrow(ServiceFailure)
    expect(() => refuseUnasked(query!, [itemOf('N00945', '2584', 2020, 5)])).toThrow(ServiceFailure)
  })
})

describe('the catalogue', () => {
  beforeEach(() => {
    server.state.kpis = [
      { id: 'N00945', title: 'Tillfälliga föräldrapenningdagar, andel (%)', municipality_type: 'K' },
      { id: 'U07417', title: 'Väntande, antal/1000 inv', municipality_type: 'L' },
    ]
  })

  test('is searched by a part of the title and by id, whatever the case', async () => {
    expect((await client().search('föräldrapenning')).map(({ id }) => id)).toEqual(['N00945'])
    expect((await client().search('u07417')).map(({ id }) => id)).toEqual(['U07417'])
    expect(await client().search('N99999')).toEqual([])
    expect(await client().search('&region_type=K#å')).toEqual([])
  })

  test('is asked about 25 ids at a time, and an id that it does not know hides no other', async () => {
    server.state.kpis = Array.from({ length: 60 }, (_, i) => ({
      id: `N${String(i).padStart(5, '0')}`,
      title: `Nyckeltal ${i}`,
      municipality_type: 'K' as const,
    }))
    const ids = [...server.state.kpis.map(({ id }) => id), 'N02904']
    const found = await client().kpis(ids)
    expect(found).toHaveLength(60)
    expect(server.asked).toHaveLength(3)

    // A service that knows one of the ids no more, and says so of the question as a whole.
    server.state.always = (request, response) =>
      decodeURIComponent(request.url ?? '').includes('N00003') && troubles.status(404)(request, response)
    const rest = await client().kpis(ids.slice(0, 10))
    expect(rest.map(({ id }) => id)).toEqual(ids.slice(0, 10).filter((id) => id !== 'N00003'))
  })

  test('with an entry of another form is refused', async () => {
    server.state.always = troubles.body({ values: [{ id: 945, title: 'x' }], next_url: null, count: 1 })
    expect(await problemOf(client().kpis(['N00945']))).toEqual({ kind: 'shape' })
  })
})

test('calls come no closer than the pace, however many ask at once', async () => {
  const kolada = makeKolada(server.address, { pace: 100, attempts: 1 })
  const begun = Date.now()
  await Promise.all(Array.from({ length: 6 }, () => kolada.page(question)))
  for (const [i, { at }] of server.asked.entries()) expect(at - begun).toBeGreaterThanOrEqual(i * 100 - 5)
})

describe('what is asked for', () => {
  test('is every indicator in every place that it can have values for, 25 of each at a time', () => {
    const indicators = fc.uniqueArray(
      fc.record({
        code: fc.integer({ min: 0, max: 99_999 }).map((number) => `N${String(number).padStart(5, '0')}`),
        level: fc.constantFrom('K' as const, 'L' as const, 'A' as const),
      }),
      { maxLength: 80, selector: ({ code }) => code },
    )
    fc.assert(
      fc.property(indicators, (chosen) => {
        const queries = queriesOf(chosen)
        for (const { codes, places } of queries) {
          expect(codes.length).toBeLessThanOrEqual(25)
          expect(places.length).toBeLessThanOrEqual(25)
        }
        const pairs = queries.flatMap(({ codes, places }) => codes.map((code) => [code, places] as const))
        for (const { code, level } of chosen) {
          const places = pairs.filter(([each]) => each === code).flatMap(([, some]) => some)
          expect(new Set(places).size).toBe(places.length)
          expect(places).toHaveLength({ K: 291, L: 22, A: 312 }[level])
        }
      }),
      { numRuns: 30 },
    )
  })

  test('stays the same when one more is chosen, but for the last questions', () => {
    const chosen = Array.from({ length: 30 }, (_, i) => ({
      code: `N${10_000 + i}`,
      level: 'K' as const,
    }))
    const before = queriesOf(chosen).map(({ path }) => path)
    const after = queriesOf([...chosen, { code: 'N99999', level: 'K' as const }]).map(({ path }) => path)
    expect(after.filter((path) => before.includes(path))).toHaveLength(12)
  })
})

const folder = `${process.env.SAMSYN_SHARED ?? fileURLToPath(new URL('../../../shared', import.meta.url))}/data/kolada/v3`
const there = existsSync(folder)
if (!there)
  process.stderr.write(
    `\nCONFORMANCE NOT RUN: ${folder} is not there. SAMSYN_SHARED names another folder.\n\n`,
  )

describe.skipIf(!there)('answers that Kolada has given', () => {
  const recorded = (name: string) => readFileSync(`${folder}/${name}`, 'utf8')
  /** As recorded, but for the address, which is the local server's. */
  const replay = (names: readonly string[]) => {
    const texts = names.map((name) => recorded(name).replaceAll('https://api.kolada.se', server.origin))
    server.state.troubles = texts.map((text) => (_, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(text)
      return true
    })
  }

  test('are read whole: values in two pages, descriptions, places and groups', async () => {
    replay(['data_N17538_2024_page1.json', 'data_N17538_2024_page2.json'])
    const first = await client().page('data/kpi/N17538/year/2024')
    const second = await client().page(first.next!)
    expect([first.items.length, second.items.length, second.next]).toEqual([200, 90, null])
    expect(server.asked[1]!.url).toBe('/v3/data/kpi/N17538/year/2024?page=2&per_page=200')

    replay(['kpi_all.json'])
    const kpis = await client({ within: 20_000 }).search('andel')
    expect(kpis).toHaveLength(6099)
    expect(kpis.filter(({ municipality_type }) => municipality_type === 'L')).toHaveLength(1318)

    replay(['municipality.json'])
    const places = await client().municipalities()
    expect(places).toHaveLength(312)
    expect(places.filter(({ id }) => id.startsWith('00'))).toHaveLength(22)

    replay(['municipality_groups_all.json'])
    expect(await client().groups('')).toHaveLength(3630)
  })

  test('as recorded lead on to the real address, which is not the configured one, and are refused', async () => {
    server.state.always = (_, response) => {
      response
        .writeHead(200, { 'Content-Type': 'application/json' })
        .end(recorded('data_N17538_2024_page1.json'))
      return true
    }
    expect(await problemOf(client().page('data/kpi/N17538/year/2024'))).toEqual({ kind: 'elsewhere' })
  })
})
