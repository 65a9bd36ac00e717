import { beforeAll, describe, expect, test } from 'vitest'
import { sharedText } from '../../test/conformance.ts'
import { testDatabase } from '../../test/database.ts'
import { foundWorld } from '../../test/world.ts'
import type { CivilDate } from '../i18n/format.ts'
import { inPieces } from '../sources/reading.testing.ts'
import { recognise } from '../sources/recognise.ts'
import { twinByTitle } from './kind.ts'
import { loadFigures } from './load.ts'

const { database } = await testDatabase()
const world = await foundWorld(database)
const anna = await world.browserOf('anna@region.example')

const load = async (content: string) => {
  const given = { name: 'file', fetchedOn: '2025-03-01' as CivilDate }
  const read = await recognise(inPieces(content), given)
  if (read.kind !== 'loadable') throw new Error('Nothing to load.')
  return loadFigures(database, world.doer, read.file)
}
const catalogue = (kpis: readonly (readonly [id: string, title: string, description?: string])[]) =>
  load(
    JSON.stringify({
      values: kpis.map(([id, title, description = '']) => ({
        id,
        title,
        description,
        municipality_type: 'K',
      })),
    }),
  )
const text = async (path: string) =>
  (await (await anna.get(path)).text()).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

const survey = 'Unga som känner sig trygga, andel (%)'
beforeAll(async () => {
  await catalogue([
    ['N10001', `Enkäten - ${survey}`, 'Andel unga som känner sig trygga.'],
    ['N10002', `Osäkerhetstal - ${survey}`],
    ['N10003', 'Kommunen har en plan, (Ja=1, Nej=0)', 'Svar från kommunen.'],
    ['N10004', 'Olyckor, 3-årsm, antal/1000 inv', 'Olyckor.'],
    ['N10005', 'Elever, lägeskommun, andel (%) (-2021)', 'Elever.'],
  ])
  const rows = ['kpi,municipality,period,gender,value,status']
  for (const [at, place] of ['1780', '1784', '1730'].entries()) {
    for (const year of [2022, 2023]) {
      rows.push(`N10001,${place},${year},T,${60 + at + (year - 2022) * 3},`)
      rows.push(`N10002,${place},${year},T,${4 + at},`)
      rows.push(`N10003,${place},${year},T,${at === 0 ? 0 : 1},`)
      rows.push(`N10004,${place},${year},T,${5 + at},`)
    }
  }
  await load(`${rows.join('\n')}\n`)
})

describe('the registry', () => {
  test('has all indicators, with values or without, and tells what each lacks', async () => {
    const page = await text('/population/registry')
    expect(page).toContain('5 nyckeltal är beskrivna. 4 av dem som har värden saknar något.')
    expect(page).toMatch(
      /N10005 Beskriver verksamheten Nedlagt 2021 Ingen given – riktning, värden och livsområde/,
    )
    expect(page).toMatch(/N10002 Beskriver befolkningen Osäkerhetstal Ingen given – beskrivning/)
  })

  test.each([
    ['kind=yes-no', ['N10003']],
    ['kind=rolling', ['N10004']],
    ['kind=uncertainty', ['N10002']],
    ['kind=stopped', ['N10005']],
    ['kind=operation', ['N10005']],
    ['lack=values', ['N10005']],
    ['lack=direction', ['N10005', 'N10001', 'N10003', 'N10004']],
    ['q=olyck', ['N10004']],
    ['sort=code', ['N10001', 'N10002', 'N10003', 'N10004', 'N10005']],
    ['q=ingenting', []],
  ])('is narrowed and ordered by %s', async (query, expected) => {
    const page = await (await anna.get(`/population/registry?${query}`)).text()
    const found = [...page.matchAll(/<div class="second">(N\d{5})<\/div>/g)].map(([, code]) => code)
    expect(new Set(found)).toEqual(new Set(expected))
    expect(found).toHaveLength(expected.length)
    if (query === 'sort=code') expect(found).toEqual(expected)
  })
})

describe('an indicator with an uncertainty', () => {
  test('has its interval in chart and table, and a change within it is not called a change', async () => {
    const page = await text('/population/indicators/N10001?place=1780')
    expect(page).toContain('I Karlstad är värdet 63,0')
    expect(page).toContain('Skillnaden mot året före ryms i osäkerheten')
    expect(page).toContain('Strecken genom punkterna är osäkerheten (N10002)')
    expect(page).toMatch(/2023 63,0.% ± 4,0/)
    expect(await (await anna.get('/population/indicators/N10001?place=1780')).text()).toContain(
      'chart-whisker',
    )
  })

  test('is listed without it: half a width says nothing alone', async () => {
    expect(await text('/population')).not.toContain('N10002')
  })

  test('can be given another, or none, by those who prepare', async () => {
    const path = '/population/indicators/N10001/description'
    const form = {
      name: 'Trygga',
      direction: 'increase',
      describes: 'population',
      decimals: '1',
    }
    expect((await anna.fill(path, path, { ...form, twin: 'N10003' })).status).toBe(422)
    expect((await anna.fill(path, path, { ...form, twin: '' })).status).toBe(303)
    expect(await text('/population/indicators/N10001?place=1780')).toContain('ökade värdet till 63,0')
    expect((await anna.fill(path, path, { ...form, twin: 'N10002' })).status).toBe(303)
    expect(await text('/population/indicators/N10001?place=1780')).toContain('ryms i osäkerheten')
  })
})

describe('what varies around no mean', () => {
  test('is shown as yes and no, without a chart', async () => {
    const page = await text('/population/indicators/N10003?place=1784')
    expect(page).toContain('I Arvika är värdet Ja år 2023.')
    expect(page).toContain('Ja eller nej: svaren visas som de är, utan diagram.')
    expect(await (await anna.get('/population/indicators/N10003?place=1784')).text()).not.toContain(
      'chart-control',
    )
  })

  test('is drawn without limits when it is a rolling mean, and says why', async () => {
    expect(await text('/population/indicators/N10004?place=1780')).toContain(
      'Ett rullande medelvärde: varje värde delar år med det förra.',
    )
  })
})

describe('what an indicator has been called and measured', () => {
  test('stands on its page once the source says something else, and beside the chart', async () => {
    const before = await text('/population/indicators/N10004')
    expect(before).not.toContain('Vad det har hetat och mätt')
    await catalogue([['N10004', 'Olyckor, 3-årsm, antal/100 000 inv', 'Olyckor.']])
    const page = await text('/population/indicators/N10004')
    expect(page).toContain('Källan har ändrat enheten den')
    expect(page).toMatch(/Nu Olyckor, 3-årsm, antal\/100 000 inv per 100 000 invånare/)
    expect(page).toMatch(/Till den [^]*? Olyckor, 3-årsm, antal\/1000 inv per 1 000 invånare/)
  })

  test('is what it was when an earlier day is looked at', async () => {
    const page = await text('/population/indicators/N10004?day=2025-03-02')
    expect(page).toContain('Då hette nyckeltalet ”Olyckor, 3-årsm, antal/1000 inv” hos källan.')
  })

  test('the same catalogue once more adds nothing', async () => {
    await catalogue([['N10004', 'Olyckor, 3-årsm, antal/100 000 inv', 'Olyckor.']])
    const rows = await database.read(world.partnershipId, (db) =>
      db.selectFrom('indicatorPast').select('title').execute(),
    )
    expect(rows.filter(({ title }) => title.startsWith('Olyckor'))).toHaveLength(1)
  })
})

const pairs = sharedText('kolada/kpi_uncertainty_pairs.csv')
const all = sharedText('kolada/v3/kpi_all.json')

describe.skipIf(!pairs || !all)('the pairs of Kolada', () => {
  test('are found by their titles alone, and no wrong ones', () => {
    const kpis = (JSON.parse(all!) as { values: { id: string; title: string }[] }).values
    const twins = kpis.filter(({ title }) => title.startsWith('Osäkerhetstal'))
    const others = kpis.filter(({ title }) => !title.startsWith('Osäkerhetstal'))
    const expected = pairs!
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',').slice(0, 2))
    const found = expected.map(
      ([code]) => twinByTitle(others.find(({ id }) => id === code)!, twins, others)?.id,
    )
    expect(found).toEqual(expected.map(([, twin]) => twin))
  })
})
