import { parse } from 'csv-parse/sync'
import readExcelFile from 'read-excel-file/node'
import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { foundWorld } from '../../test/world.ts'
import type { CivilDate } from '../i18n/format.ts'
import { loadFigures } from '../population/load.ts'
import { inPieces } from '../sources/reading.testing.ts'
import { recognise } from '../sources/recognise.ts'

const { database } = await testDatabase()
const world = await foundWorld(database)
const karin = await world.browserOf('karin@karlstad.example')

/** Of Värmland's sixteen: values of two years, one that is hidden, one that there is nothing about; and by sex. */
const codes = '1730 1737 1760 1761 1762 1763 1764 1765 1766 1780 1781 1782 1783 1784 1785'.split(' ')
const load = async (text: string, fetchedOn: string) => {
  const read = await recognise(inPieces(`kpi,municipality,period,gender,value,status\n${text}`), {
    name: 'file.csv',
    fetchedOn: fetchedOn as CivilDate,
  })
  if (read.kind !== 'loadable') throw new Error('Nothing to load.')
  await loadFigures(database, world.doer, read.file)
}
const rows = (year: number, sex: string, value: (at: number) => string) =>
  codes.map((code, at) => `N15428,${code},${year},${sex},${value(at)}\n`).join('')

beforeAll(async () => {
  await load(
    rows(2023, 'T', (at) => `${50 + at},`),
    '2023-12-01',
  )
  await load(
    rows(2024, 'T', (at) => (codes[at] === '1762' ? ',Privacy' : `${70 + at},`)) +
      rows(2024, 'K', (at) => `${80 + at},`) +
      'N15429,1780,2024,T,12,\n',
    '2024-12-12',
  )
})

const map = (query = '') => `/population/indicators/N15428/map${query}`
const plain = async (path: string) =>
  (await (await karin.get(path)).text()).replaceAll(/<[^>]+>/g, ' ').replaceAll(/[\s\u00a0]+/g, ' ')

describe('the map of an indicator', () => {
  test('says first where the value is highest and lowest in the latest year', async () => {
    expect(await plain(map())).toContain('År 2024 är värdet högst i Säffle, 84,0, och lägst i Eda, 70,0.')
  })

  test('writes each value in its square, and the reason where there is none', async () => {
    const page = await (await karin.get(map())).text()
    const titles = [...page.matchAll(/<title>([^<]+)<\/title>/g)].map(([, title]) =>
      title!.replaceAll('\u00a0', ' '),
    )
    expect(titles).toContain('Säffle: 84,0')
    expect(titles).toContain('Munkfors: för få personer för att visas')
    expect(titles).toContain('Kil: källan har ingen uppgift')
    // Once for a page and once for a phone.
    expect(titles.filter((title) => /: /.test(title) && !title.startsWith('Karta'))).toHaveLength(32)
    expect(await plain(map())).toContain('Värde saknas: för få personer för att visas (1 kommun)')
  })

  test('is of another year, of women, or in equally wide classes, when its address says so', async () => {
    expect(await plain(map('?year=2023'))).toContain('År 2023 är värdet högst i Säffle, 64')
    expect(await plain(map('?sex=K'))).toContain('År 2024 är värdet högst i Säffle, 94')
    expect(await plain(map('?classes=steps'))).toContain('Klasserna är lika breda.')
    // There is nothing of men, and no year 1890: what there is is shown.
    expect(await plain(map('?sex=M&year=1890'))).toContain('År 2024 är värdet högst i Säffle, 84')
  })

  test('is as it was known on a day', async () => {
    const page = await plain(map('?day=2024-01-01'))
    expect(page).toContain('År 2023 är värdet högst i Säffle, 64')
    expect(page).toContain('Värdena som de var kända 1 januari 2024.')
    expect(page).toContain('hämtat 1 december 2023')
  })

  test('has the same values in a table, each leading to the municipality’s own page', async () => {
    const page = await (await karin.get(map())).text()
    const table = page.slice(page.indexOf('<tbody>'), page.indexOf('</tbody>'))
    expect(table.match(/<tr>/g)).toHaveLength(16)
    expect(table.indexOf('Säffle')).toBeLessThan(table.indexOf('Eda'))
    expect(table.indexOf('Eda')).toBeLessThan(table.indexOf('Munkfors'))
    expect(table).toContain('/population/indicators/N15428?place=1785')
  })

  test('is reached from the indicator’s page, and is none for an indicator that nobody has loaded', async () => {
    expect(await (await karin.get('/population/indicators/N15428')).text()).toContain(`href="${map()}"`)
    expect((await karin.get('/population/indicators/N99999/map')).status).toBe(404)
    expect(await plain('/population/indicators/N15429/map')).toContain('År 2024 är värdet i Karlstad 12,0.')
  })
})

describe('the map’s files', () => {
  test('hold what the map shows, and nothing else', async () => {
    const csv = await (await karin.get('/population/indicators/N15428/map/values.csv')).text()
    const lines = parse(csv, { bom: true, delimiter: ';', columns: true }) as Record<string, string>[]
    expect(lines).toHaveLength(15)
    expect(new Set(lines.map((line) => line.år))).toEqual(new Set(['2024']))
    expect(lines.find((line) => line.plats === 'Munkfors')).toMatchObject({ värde: '', orsak: 'suppressed' })
    const book = Buffer.from(
      await (await karin.get('/population/indicators/N15428/map/values.xlsx?sex=K')).arrayBuffer(),
    )
    const [values] = await readExcelFile(book)
    expect(values!.data.slice(1).map((row) => row[6])).toContain(94)
    const cube = await (await karin.get('/population/indicators/N15428/map/values.json?year=2023')).json()
    expect(cube).toMatchObject({ class: 'dataset', size: [1, 15, 1, 1] })
  })

  test('are a drawing that stands alone, with its source, under a name in words', async () => {
    const answer = await karin.get('/population/indicators/N15428/map.svg')
    expect(decodeURIComponent(answer.headers.get('Content-Disposition')!)).toContain(
      'karta-n15428-värmlands-län-2024.svg',
    )
    const svg = (await answer.text()).replaceAll('\u00a0', ' ')
    expect(svg).toContain('Källa: Kolada N15428, hämtat 12 december 2024.')
    expect(svg).not.toMatch(/var\(/)
    const hatch = /<pattern id="([^"]+)"/.exec(svg)![1]
    expect(svg).toContain(`fill="url(#${hatch})"`)
  })
})
