import { createRequire } from 'node:module'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import readExcelFile from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { foundWorld } from '../../test/world.ts'
import type { CivilDate } from '../i18n/format.ts'
import { inPieces } from '../sources/reading.testing.ts'
import { recognise } from '../sources/recognise.ts'
import { valuesAsCsv } from './csv.ts'
import { type Download, type DownloadRow, fetchedKey, rowsOf } from './download.ts'
import type { Indicator } from './indicator.ts'
import { valuesAsJsonStat } from './jsonStat.ts'
import { loadFigures } from './load.ts'
import { placesOfCounty } from './places.ts'
import type { Observed } from './series.ts'
import { valuesAsXlsx } from './xlsx.ts'

/** The reader that JSON-stat's own authors have written; it brings no types. */
type Cube = {
  readonly length: number
  readonly id: readonly string[]
  readonly updated: string
  readonly source: string
  readonly note: readonly string[]
  Dimension(id: string): { readonly id: readonly string[]; readonly role: string }
  Data(at: Readonly<Record<string, string>>): {
    readonly value: number | null
    readonly status: string | null
  } | null
}
const JSONstat = createRequire(import.meta.url)('jsonstat-toolkit') as (text: unknown) => Cube

const indicator = (code: string, title: string): Indicator => ({
  id: `00000000-0000-7000-8000-0000000${code.slice(1)}`,
  source: 'kolada',
  code,
  title,
  name: title,
  description: '=1+1',
  unit: 'percent',
  decimals: 1,
  direction: 'increase',
  describes: 'population',
  starts: [],
})
const indicators = [
  indicator('N15428', 'Behöriga; med "citat", andel (%)'),
  indicator('N00002', '=HYPERLINK("x")'),
]
const places = placesOfCounty('17')

const periods = ['2021', '2022', '2023', '2024']
const cell = fc.oneof(
  fc.record({
    value: fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(0, -0.1, 80.9)),
    reason: fc.constant(null),
    members: fc.option(fc.integer({ min: 13, max: 16 })),
    halfWidth: fc.option(fc.constantFrom(0.5, 2.25), { nil: undefined }),
  }),
  fc.record({
    value: fc.constant(null),
    reason: fc.constantFrom('suppressed', 'missing', 'not-applicable', 'few-members 3/16'),
    members: fc.constant(null),
  }),
)
const downloads: fc.Arbitrary<Download> = fc
  .uniqueArray(
    fc.record({
      indicatorId: fc.constantFrom(...indicators.map(({ id }) => id)),
      placeCode: fc.constantFrom(...places.map(({ code }) => code)),
      sex: fc.constantFrom('T' as const, 'K' as const, 'M' as const),
      points: fc
        .uniqueArray(fc.tuple(fc.constantFrom(...periods), cell), {
          selector: ([period]) => period,
          minLength: 1,
        })
        .map((points) =>
          points
            .map(([period, known]) => ({ period, ...known }) as Observed)
            .toSorted((a, b) => (a.period < b.period ? -1 : 1)),
        ),
    }),
    { selector: ({ indicatorId, placeCode, sex }) => `${indicatorId} ${placeCode} ${sex}`, maxLength: 20 },
  )
  .map((series) => ({
    title: 'Behöriga, Värmlands län',
    indicators,
    places,
    series,
    fetched: new Map(
      series.map((each) => [fetchedKey(each.indicatorId, each.placeCode), '2024-12-12' as CivilDate]),
    ),
    moment: null,
  }))

/** What a file must say of a value for it to be the same. */
const told = ({ indicator, place, period, sex, value, reason, members, halfWidth }: DownloadRow) =>
  [indicator.code, place.code, period, sex, same(value), reason, members, halfWidth] as const
// −0 is written as 0 everywhere.
const same = (value: number | null) => (value === 0 ? 0 : value)

describe('values that are taken along', () => {
  test('are read back the same from the file for spreadsheets, in both languages', () => {
    fc.assert(
      fc.property(downloads, fc.constantFrom('sv' as const, 'en' as const), (download, language) => {
        const [head, ...lines] = parse(valuesAsCsv(language, download), {
          bom: true,
          delimiter: language === 'sv' ? ';' : ',',
        }) as string[][]
        expect(head).toHaveLength(14)
        const number = (text = '') => (text === '' ? null : same(Number(text.replace(',', '.'))))
        expect(
          lines.map((line) => [
            line[0],
            line[2],
            line[4],
            line[5],
            number(line[6]),
            line[7] === '' ? null : line[7],
            number(line[8]),
            number(line[13]),
          ]),
        ).toEqual(rowsOf(download).map(told))
      }),
      { numRuns: 60 },
    )
  })

  test('are read back the same from the workbook, as numbers and as codes with their zeros', async () => {
    await fc.assert(
      fc.asyncProperty(downloads, async (download) => {
        const [values, about] = await readExcelFile(await valuesAsXlsx('sv', download))
        const [head, ...lines] = values!.data
        expect(head![6]).toBe('värde')
        expect(
          lines.map((line) => [
            line[0],
            line[2],
            line[4],
            line[5],
            same(line[6] as number | null),
            line[7],
            line[8],
            line[13],
          ]),
        ).toEqual(rowsOf(download).map(told))
        expect(about!.sheet).toBe('Om uppgifterna')
      }),
      { numRuns: 25 },
    )
  })

  test('are read back the same from JSON-stat, by the reader of those who made it', () => {
    fc.assert(
      fc.property(downloads, (download) => {
        const written = JSON.parse(JSON.stringify(valuesAsJsonStat('sv', download)))
        const cube = JSONstat(written)
        expect(written.value).toHaveLength(
          written.size.reduce((product: number, size: number) => product * size, 1),
        )
        const rows = rowsOf(download)
        for (const row of rows) {
          const cell = cube.Data({
            indicator: row.indicator.code,
            place: row.place.code,
            period: row.period,
            sex: row.sex,
          })
          expect([same(cell!.value), cell!.status ?? null]).toEqual([same(row.value), row.reason])
        }
        const known = (written.value as unknown[]).filter((value) => value !== null)
        expect(known).toHaveLength(rows.filter(({ value }) => value !== null).length)
        const sum = (all: readonly number[]) => all.reduce((total, each) => total + each, 0)
        expect(sum(Object.values(written.extension.halfWidth))).toBe(
          sum(rows.flatMap(({ halfWidth }) => halfWidth ?? [])),
        )
        expect(Object.keys(written.status)).toHaveLength(rows.filter(({ value }) => value === null).length)
      }),
      { numRuns: 60 },
    )
  })

  test('are the same file in whatever order they come', () => {
    fc.assert(
      fc.property(downloads, (download) => {
        const turned = { ...download, series: download.series.toReversed() }
        expect(valuesAsCsv('sv', turned)).toBe(valuesAsCsv('sv', download))
        expect(valuesAsJsonStat('sv', turned)).toEqual(valuesAsJsonStat('sv', download))
      }),
      { numRuns: 30 },
    )
  })

  test('are the same workbook to the byte, whenever it is made', async () => {
    const once = { title: 'Ett', indicators, places, series: [], fetched: new Map(), moment: null }
    const first = await valuesAsXlsx('sv', once)
    // ZIP counts time in steps of two seconds.
    await new Promise((resolve) => setTimeout(resolve, 2100))
    expect((await valuesAsXlsx('sv', once)).equals(first)).toBe(true)
  })

  test('that nobody has are still a file', async () => {
    const nothing: Download = {
      title: 'Tomt',
      indicators,
      places,
      series: [],
      fetched: new Map(),
      moment: null,
    }
    expect(JSONstat(valuesAsJsonStat('sv', nothing)).note.join(' ')).toContain('Saknade värden: Inga.')
    const [values] = await readExcelFile(await valuesAsXlsx('en', nothing))
    expect(values!.data).toHaveLength(1)
  })
})

describe('a file of values', () => {
  const series = [
    {
      indicatorId: indicators[0]!.id,
      placeCode: '17',
      sex: 'T' as const,
      points: [{ period: '2024', value: 80.9, reason: null, members: 16 }],
    },
    {
      indicatorId: indicators[0]!.id,
      placeCode: '1762',
      sex: 'K' as const,
      points: [{ period: '2024', value: null, reason: 'suppressed', members: null }],
    },
  ]
  const fetched = new Map([[fetchedKey(indicators[0]!.id, '17'), '2024-12-12' as CivilDate]])
  const download: Download = { title: 'Behöriga', indicators, places, series, fetched, moment: null }

  test('says its source, the day, what is unweighted and why something is missing', async () => {
    const csv = valuesAsCsv('sv', download)
    expect(csv).toContain(';ovägt medelvärde;Kolada;2024-12-12')
    expect(csv).toContain('suppressed;;för få personer för att visas;som källan anger;Kolada;')
    const [, about] = await readExcelFile(await valuesAsXlsx('sv', download))
    const cube = JSONstat(valuesAsJsonStat('sv', download))
    for (const text of [about!.data.flat().join('\n'), cube.note.join('\n')].map((each) =>
      each.replaceAll('\u00a0', ' '),
    )) {
      expect(text).toContain('Kolada N15428, hämtat 12 december 2024.')
      expect(text).toContain('ovägda medelvärden')
      expect(text).toContain('för få personer för att visas (1)')
    }
    expect(cube.updated).toBe('2024-12-12T00:00:00Z')
    expect(cube.Dimension('place').role).toBe('geo')
    expect(cube.Dimension('period').role).toBe('time')
    expect(cube.Dimension('indicator').role).toBe('metric')
  })

  test('has no formulas in it, whatever a title begins with', async () => {
    const all = { ...download, series: [{ ...series[0]!, indicatorId: indicators[1]!.id }] }
    expect(valuesAsCsv('sv', all)).toContain(`;"'=HYPERLINK(""x"")";`)
    const book = await valuesAsXlsx('sv', all)
    const [values, about] = await readExcelFile(book)
    expect(values!.data[1]![1]).toBe('=HYPERLINK("x")')
    expect(about!.data.flat()).toContain('=1+1')
  })
})

describe('an indicator’s page', async () => {
  const { database } = await testDatabase()
  const world = await foundWorld(database)
  const anna = await world.browserOf('anna@region.example')
  const csv =
    'kpi,municipality,period,gender,value,status\nN15428,1780,2024,T,80.9,\nN15428,1715,2024,T,,Privacy\n'
  const read = await recognise(inPieces(csv), { name: 'file.csv', fetchedOn: '2024-12-12' as CivilDate })
  if (read.kind !== 'loadable') throw new Error('Nothing to load.')
  await loadFigures(database, world.doer, read.file)

  test.each([
    ['csv', 'text/csv; charset=utf-8'],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['json', 'application/json'],
  ])('gives its values as %s, under a name in words', async (kind, type) => {
    const page = await (await anna.get('/population/indicators/N15428')).text()
    expect(page).toContain(`/population/indicators/N15428/values.${kind}"`)
    const answer = await anna.get(`/population/indicators/N15428/values.${kind}`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Content-Type')).toBe(type)
    const name = decodeURIComponent(answer.headers.get('Content-Disposition')!.split("''")[1]!)
    expect(name).toBe(`n15428-värmlands-län.${kind}`)
  })

  test('gives the reason of what is missing, and no other kind of file', async () => {
    const cube = JSONstat(await (await anna.get('/population/indicators/N15428/values.json')).json())
    expect(cube.Data({ indicator: 'N15428', place: '1715', period: '2024', sex: 'T' })!.status).toBe(
      'suppressed',
    )
    expect(cube.Data({ indicator: 'N15428', place: '1780', period: '2024', sex: 'T' })!.value).toBe(80.9)
    expect((await anna.get('/population/indicators/N15428/values.exe')).status).toBe(404)
  })
})
