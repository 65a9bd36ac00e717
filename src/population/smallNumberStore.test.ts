import readExcelFile from 'read-excel-file/node'
import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { foundWorld } from '../../test/world.ts'
import { type ListAnswer, programOf } from '../api/api.testing.ts'
import type { CivilDate } from '../i18n/format.ts'
import { inPieces } from '../sources/reading.testing.ts'
import { recognise } from '../sources/recognise.ts'
import { loadFigures } from './load.ts'
import { placesOfCounty } from './places.ts'

const { database } = await testDatabase()
const world = await foundWorld(database)
const anna = await world.browserOf('anna@region.example')
const karin = await world.browserOf('karin@karlstad.example')
const { program } = await programOf(database, world.partnershipId, 'anna@region.example')

const [arvika, region] = ['1784', '0017']
const codes = placesOfCounty('17').flatMap(({ kind, code }) => (kind === 'municipality' ? code : []))

/** Women and men of each municipality: numbers that stand nowhere else by chance. */
const numbersIn = (year: number) => {
  const more = (2023 - year) * 1000
  return new Map(
    codes.map((code, at) => [code, [7100 + at ** 2 * 7 + more, 4200 + at ** 2 * 9 + more] as const]),
  )
}

function fileOf(arvikaWomen: number, years: readonly number[]): string {
  const rows = ['kpi,municipality,period,gender,value,status']
  for (const year of years) {
    const numbers = numbersIn(year)
    const [women, men] = numbers.get(arvika)!
    const all = new Map([...numbers, [arvika, [year === 2023 ? arvikaWomen : women, men] as const]])
    const sum = (sex: 0 | 1) => [...all.values()].reduce((total, pair) => total + pair[sex], 0)
    for (const [code, [women, men]] of [...all, [region, [sum(0), sum(1)]] as const]) {
      rows.push(`N77777,${code},${year},K,${women},`)
      rows.push(`N77777,${code},${year},M,${men},`)
      rows.push(`N77777,${code},${year},T,${women + men},`)
    }
  }
  return `${rows.join('\n')}\n`
}

const load = async (content: string, fetchedOn: string) => {
  const read = await recognise(inPieces(content), { name: 'file', fetchedOn: fetchedOn as CivilDate })
  if (read.kind !== 'loadable') throw new Error('Nothing to load.')
  await loadFigures(database, world.doer, read.file)
}
const raw = async (path: string) => (await anna.get(path)).text()
const text = async (path: string) =>
  (await raw(path))
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replaceAll(/\s+/g, ' ')

/** Every cell of a workbook, also those of the sheet about the figures. */
const workbook = async (path: string) => {
  const sheets = await readExcelFile(Buffer.from(await (await anna.get(path)).arrayBuffer()))
  return sheets.flatMap(({ data }) => data.map((row) => row.join(';'))).join('\n')
}

const path = '/population/indicators/N77777'
const described = { name: 'Barn med insats', direction: 'decrease', describes: 'population', decimals: '0' }
const say = (counts: string, browser = anna) =>
  browser.fill(`${path}/description`, `${path}/description`, { ...described, counts })

const observationsIn = async (query: string) =>
  (await program.read<ListAnswer>(`/observations?indicator=N77777&limit=1000${query}`)).data

const csv = () => raw(`${path}/values.csv`)
/** A number of people as pages and files may write it. */
const written = (value: number) =>
  new RegExp(`(?<![\\d.,-])${String(value).replace(/(?=\d{3}$)/, '[\\s\u00a0]?')}(?![\\d.])`)

beforeAll(async () => {
  await load(
    JSON.stringify({
      values: [{ id: 'N77777', title: 'Barn med insats, antal', description: '', municipality_type: 'K' }],
    }),
    '2024-03-01',
  )
  await load(fileOf(3, [2021, 2022, 2023]), '2024-03-01')
})

describe('until somebody has said that an indicator counts people', () => {
  test('its numbers are shown as they are', async () => {
    expect(await csv()).toMatch(/1784;Arvika;2023;K;3;/)
    const observations = await observationsIn('&period=2023&sex=K&placeCode=1784')
    expect(observations.map(({ value }) => value)).toEqual([3])
  })

  test('only those who prepare may say it', async () => {
    expect((await say('people', karin)).status).toBe(403)
    expect(await csv()).toMatch(/1784;Arvika;2023;K;3;/)
    expect(await raw(`${path}/description`)).toContain('Räknar det människor?')
  })
})

describe('an indicator that counts people', () => {
  beforeAll(async () => {
    expect((await say('people')).status).toBe(303)
  })

  test('remembers it, and who said it', async () => {
    expect(await raw(`${path}/description`)).toMatch(/value="people"[^>]*selected/)
    const rows = await database.read(world.partnershipId, (db) =>
      db.selectFrom('indicatorCounting').select(['number', 'counts', 'toldBy']).execute(),
    )
    expect(rows).toEqual([{ number: 1, counts: 'people', toldBy: world.doer.id }])
  })

  test('has the small number in no file, and neither what would tell it, with the reason instead', async () => {
    const file = await csv()
    expect(file).toMatch(/1784;Arvika;2023;K;;under-five;;färre än fem: visas inte;/)
    expect(file).toMatch(/1784;Arvika;2023;M;;would-reveal;;visas inte, för att ett annat värde/)
    const hidden = file.split('\n').filter((row) => /;2023;[KMT];;(under-five|would-reveal);/.test(row))
    // Women and men of two municipalities, and the three means of ours: no other would do with fewer.
    expect(hidden).toHaveLength(7)
    expect(JSON.parse(await raw(`${path}/values.json`)).value).not.toContain(3)
  })

  test('has what would tell it nowhere: no page, file, chart or answer', async () => {
    const rows = (await csv()).split('\n').filter((row) => row.includes(';would-reveal;'))
    const values = rows.flatMap((row) => {
      const [, , code = '', , , sex] = row.split(';')
      return numbersIn(2023).get(code)?.[sex === 'K' ? 0 : 1] ?? []
    })
    expect(values).toHaveLength(3)
    const places = rows.map((row) => row.split(';')[2]!)
    const told = [
      await csv(),
      await raw(`${path}/values.json`),
      JSON.stringify(await observationsIn('')),
      JSON.stringify(await observationsIn('&asOf=2')),
      await text('/population'),
      await text('/comparison/indicators/N77777?sex=K'),
      ...(await Promise.all(
        [
          'values.csv',
          'values.json',
          'ranking/values.csv',
          'ranking/values.json',
          'ranking/chart.svg',
        ].flatMap((file) =>
          ['K', 'M', 'T'].flatMap((sex) => [
            raw(`/comparison/indicators/N77777/${file}?sex=${sex}&place=1784`),
            raw(`/comparison/indicators/N77777/${file}?sex=${sex}&place=17&period=2023`),
          ]),
        ),
      )),
      ...(await Promise.all(
        ['comparison/indicators/N77777/values', 'comparison/indicators/N77777/ranking/values'].flatMap(
          (file) => ['K', 'M', 'T'].map((sex) => workbook(`/${file}.xlsx?sex=${sex}&place=1784&period=2023`)),
        ),
      )),
      await workbook(`${path}/values.xlsx`),
    ]
    for (const place of new Set([arvika, ...places])) {
      told.push(await text(`${path}?place=${place}`))
      told.push(await text(`${path}?place=${place}&asOf=2`))
      told.push(await text(`/profiles?place=${place}`))
      told.push(await raw(`${path}/chart.svg?place=${place}`))
    }
    for (const value of values) for (const each of told) expect(each).not.toMatch(written(value))
  })

  test('says why on its page, beside the other reasons', async () => {
    const page = await text(`${path}?place=${arvika}`)
    expect(page).toContain('färre än fem: visas inte')
    expect(page).toContain('Antal från ett till fyra visas inte, så att ingen går att känna igen.')
    const ranking = await text('/comparison/indicators/N77777?sex=K&place=1784&period=2023')
    expect(ranking).toContain('Antal från ett till fyra visas inte')
    expect(page).toContain('visas inte, för att ett annat värde annars hade gått att räkna ut')
  })

  test('is the same through the interface for programs, one by one and as known then', async () => {
    for (const query of ['', '&asOf=2']) {
      const all = await observationsIn(`&period=2023${query}`)
      const few = all.find(({ placeCode, sex }) => placeCode === arvika && sex === 'K')!
      expect(few).toMatchObject({ reason: 'under-five' })
      expect(few).not.toHaveProperty('value')
      const alone = await program.read<{ readonly data?: unknown }>(`/observations/${String(few['localId'])}`)
      expect(JSON.stringify(alone)).not.toMatch(/"value":\s*3\b/)
      const men = all.find(({ placeCode, sex }) => placeCode === arvika && sex === 'M')!
      expect(men).toMatchObject({ reason: 'would-reveal' })
    }
  })

  test('our own means with a hidden number in them are hidden, those of other years are not', async () => {
    const means = await observationsIn('&placeCode=17')
    expect(means.filter(({ period }) => period === '2023')).toHaveLength(3)
    for (const mean of means) {
      if (mean['period'] === '2023') expect(mean).toMatchObject({ reason: 'would-reveal' })
      else expect(mean).toHaveProperty('value')
    }
  })

  test('is hidden in both moments once it is no longer few, and in the list of what was revised', async () => {
    await load(fileOf(6543, [2023]), '2024-12-12')
    for (const query of ['', '&asOf=2']) {
      const values = await observationsIn(`&period=2023&placeCode=1784&sex=K${query}`)
      expect(values).toHaveLength(1)
      expect(values[0]).not.toHaveProperty('value')
    }
    const revised = await text('/population/revisions?day=2024-06-01&indicator=N77777&all=1&places=all')
    expect(revised).not.toMatch(written(6543))
    for (const place of [arvika, region, '17']) {
      expect(await text(`${path}?place=${place}`)).not.toMatch(written(6543))
    }
    expect(await csv()).not.toMatch(written(6543))
  })

  test('is shown again when it turns out to count something else', async () => {
    expect((await say('other')).status).toBe(303)
    expect(await csv()).toMatch(written(6543))
  })
})
