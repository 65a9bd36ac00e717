import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { newId } from '../db/ids.ts'
import type { CivilDate } from '../i18n/format.ts'
import { found } from '../partnership/founding.ts'
import { search } from '../record/store.ts'
import type { Doer } from '../record/thing.ts'
import { day, inPieces } from '../sources/reading.testing.ts'
import { recognise } from '../sources/recognise.ts'
import type { LoadReport } from './figure.ts'
import { type LoadOptions, loadFigures } from './load.ts'

const { database } = await testDatabase()
let doer: Doer

beforeEach(async () => {
  const partnershipId = newId()
  doer = { partnershipId, id: null, name: 'Test', hat: 'test' }
  await database.write(partnershipId, (db) =>
    found(db, partnershipId, {
      name: 'Nya Perspektiv',
      county: '17',
      person: 'Anna',
      email: `${partnershipId}@region.example`,
      today: '2024-05-03' as CivilDate,
      words: { steering: 'Styrgrupp', preparatory: 'Beredningsgrupp' },
    }),
  )
})

const header = 'kpi,municipality,period,gender,value,status\n'
const first = `${header}N1,1784,2023,T,80,\nN1,1730,2023,T,70,\nN1,1880,2023,T,60,\n`

describe('a file of figures', () => {
  test('becomes a vintage, its event and its indicator', async () => {
    const report = await load(first)
    expect(report).toMatchObject({ read: 3, added: 3, revised: 0, unchanged: 0, vintages: [1] })
    expect(report.rejected.count).toBe(0)
    expect(await events('figures.loaded')).toMatchObject([
      { name: 'file.csv', facts: { added: 3, revised: 0, rejected: 0, source: 'kolada' } },
    ])
    expect(await database.read(doer.partnershipId, (db) => search(db, 'N1'))).toMatchObject([
      { kind: 'indicator' },
    ])
  })

  test('a second time changes nothing: no vintage, no event', async () => {
    await load(first)
    const before = await everything()
    expect(await load(first)).toMatchObject({
      added: 0,
      revised: 0,
      unchanged: 3,
      vintages: [],
      loadedBefore: 1,
    })
    expect(await load(`${first}\n`)).toMatchObject({
      added: 0,
      revised: 0,
      unchanged: 3,
      vintages: [],
      loadedBefore: null,
    })
    expect(await everything()).toEqual(before)
    expect(await events('figures.loaded')).toHaveLength(1)
  })

  test('gives the county and the nation unweighted means of their municipalities', async () => {
    await load(first)
    expect(await values()).toMatchObject({
      '1784 2023': [80, null],
      '17 2023': [75, 2],
      '18 2023': [60, 1],
      '00 2023': [70, 3],
    })
  })

  test('is looked at without leaving a trace', async () => {
    const before = await everything()
    expect(await load(first, { preview: true })).toMatchObject({ added: 3, vintages: [] })
    expect(await everything()).toEqual(before)
  })

  test('of two rows that contradict each other neither is loaded, whichever comes first', async () => {
    const report = await load(
      `${header}N1,1784,2023,T,80,\nN1,1730,2023,T,70,\nN1,1784,2023,T,81,\nN1,1730,2023,T,70,\n`,
    )
    expect(report).toMatchObject({ read: 4, added: 1, unchanged: 1 })
    expect(report.rejected).toEqual({
      count: 2,
      byReason: { conflict: 2 },
      first: [
        { line: 2, problem: { kind: 'conflict', other: 4 } },
        { line: 4, problem: { kind: 'conflict', other: 2 } },
      ],
    })
  })

  test('keeps what is right when a row is wrong, and tells places apart by code and by exact name', async () => {
    const rows = [
      'N1,1784',
      'N1,784',
      'N1,114',
      'N1,Habo',
      'N1,Håbo',
      'N1,habo',
      'N1,17',
      'N1,0017',
      'N1,0000',
      'N1,1212121212',
    ]
    const report = await load(header + rows.map((row) => `${row},2023,T,1,\n`).join(''))
    expect(report).toMatchObject({ read: 10, added: 5 })
    expect(report.rejected.first).toEqual([
      { line: 3, problem: { kind: 'unknown-place', text: '784' } },
      { line: 4, problem: { kind: 'lost-zero', text: '114', meant: '0114' } },
      { line: 7, problem: { kind: 'similar-place', text: 'habo', meant: ['Habo', 'Håbo'] } },
      { line: 8, problem: { kind: 'calculated-place', text: '17' } },
      { line: 11, problem: { kind: 'identity-number', column: 2 } },
    ])
    expect(Object.keys(await values())).toEqual(
      expect.arrayContaining(['1784 2023', '0643 2023', '0305 2023', '0017 2023', '0000 2023']),
    )
  })

  test('counts every rejected row, and tells the first hundred', async () => {
    const report = await load(
      header + Array.from({ length: 250 }, (_, i) => `N1,x,${2000 + (i % 20)},T,1,\n`).join(''),
    )
    expect(report.rejected).toMatchObject({ count: 250, byReason: { 'unknown-place': 250 } })
    expect(report.rejected.first).toHaveLength(100)
    expect(report.vintages).toEqual([])
  })

  test('gives the same in any order of its rows', async () => {
    const row = fc.record({
      code: fc.constantFrom('N1', 'N2'),
      place: fc.constantFrom('1784', '1730', '1880', 'Håbo', 'nowhere'),
      period: fc.constantFrom('2022', '2023'),
      value: fc.constantFrom('1', '2', ''),
    })
    const line = (each: { code: string; place: string; period: string; value: string }) =>
      `${each.code},${each.place},${each.period},T,${each.value},${each.value ? '' : 'Missing'}\n`
    await fc.assert(
      fc.asyncProperty(
        fc
          .array(row, { minLength: 1, maxLength: 12 })
          .chain((rows) =>
            fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
          ),
        async ([rows, shuffled]) => {
          const counts = async (each: typeof rows) => {
            const { added, unchanged, rejected } = await load(header + each.map(line).join(''), {
              preview: true,
            })
            return { added, unchanged, rejected: rejected.count, byReason: rejected.byReason }
          }
          expect(await counts(shuffled)).toEqual(await counts(rows))
        },
      ),
      { numRuns: 15 },
    )
  })
})

describe('figures that are revised', () => {
  test('leave the older ones as they were seen', async () => {
    await load(first)
    const report = await load(
      `${header}N1,1784,2023,T,82,\nN1,1730,2023,T,70.0000004,\nN1,1784,2024,T,,Privacy\n`,
    )
    expect(report).toMatchObject({ added: 1, revised: 1, unchanged: 1, vintages: [2] })
    expect(await values()).toMatchObject({
      '1784 2023': [82, null],
      '1730 2023': [70, null],
      '17 2023': [76, 2],
    })
    expect(await values(1)).toMatchObject({ '1784 2023': [80, null], '17 2023': [75, 2], '00 2023': [70, 3] })
    expect(await values(1)).not.toHaveProperty('1784 2024')
  })

  test('of one file, fetched twice, become two vintages', async () => {
    const report = await load(
      'kpi,municipality,period,gender,value_2023_09_12,status_2023_09_12,value_2024_12_12,status_2024_12_12\n' +
        'N1,1784,2022,T,90.416667,,90.41666667,\nN1,1730,2022,T,50,,55,\n',
    )
    expect(report).toMatchObject({ read: 4, added: 2, revised: 1, unchanged: 1, vintages: [1, 2] })
    expect(await values(1)).toMatchObject({ '1730 2022': [50, null], '17 2022': [70.2083335, 2] })
    expect(await values()).toMatchObject({ '1730 2022': [55, null], '17 2022': [72.7083335, 2] })
  })

  test('are not replaced by a file that was fetched before them', async () => {
    await load(first)
    const older = `${header}N1,1784,2023,T,1,\nN1,1784,2019,T,2,\n`
    const report = await load(older, {}, '2023-01-01' as CivilDate)
    expect(report).toMatchObject({ added: 1, revised: 0, unchanged: 1, older: 1 })
    expect(await values()).toMatchObject({ '1784 2023': [80, null], '1784 2019': [2, null] })
  })

  test('that lose every value leave a mean that says so', async () => {
    await load(`${header}N1,1880,2023,T,60,\n`)
    await load(`${header}N1,1880,2023,T,,Missing\n`)
    expect(await values()).toMatchObject({ '18 2023': ['missing', 0] })
  })
})

describe('two loadings at once', () => {
  test('of the same file: the second waits and finds nothing to do', async () => {
    const reports = await Promise.all([load(first), load(first)])
    expect(reports.map((report) => report.added).sort((a, b) => a - b)).toEqual([0, 3])
    expect(await events('figures.loaded')).toHaveLength(1)
  })

  test('of different files: each is a vintage', async () => {
    const reports = await Promise.all([load(first), load(first.replaceAll('2023', '2022'))])
    expect(reports.flatMap((report) => report.vintages).sort((a, b) => a - b)).toEqual([1, 2])
  })
})

describe('a loading that is called off', () => {
  test('while it reads leaves nothing', async () => {
    const before = await everything()
    const off = new AbortController()
    const rows =
      header + Array.from({ length: 20_000 }, (_, i) => `N${i % 50},1784,${1950 + (i % 100)},T,1,\n`).join('')
    const loading = load(rows, { signal: off.signal, progress: () => off.abort(new Error('called off')) })
    await expect(loading).rejects.toThrow('called off')
    expect(await everything()).toEqual(before)
  })

  test('while the database works leaves nothing, and does not wait for it', async () => {
    const before = await everything()
    const off = new AbortController()
    const waiting = load(first, {
      signal: off.signal,
      last: async (db) => {
        setTimeout(() => off.abort(new Error('called off')), 100)
        await sql`select pg_sleep(20)`.execute(db)
      },
    })
    const start = performance.now()
    await expect(waiting).rejects.toThrow('called off')
    expect(performance.now() - start).toBeLessThan(5000)
    expect(await everything()).toEqual(before)
  })

  test('because its file is cut off leaves nothing', async () => {
    const before = await everything()
    await expect(
      load('{"values": [{"kpi":"N1","period":2020,"municipality":"1784","values":[]}'),
    ).rejects.toThrow()
    expect(await everything()).toEqual(before)
  })
})

describe('a catalogue', () => {
  const catalogue = 'kpi,title,suggested_direction\nN1,"Fritid, elever i åk 8, lägeskommun, andel (%)",up\n'

  test('fills in what the figures could not say, and tells later files nothing twice', async () => {
    await load(first)
    expect(await load(catalogue)).toMatchObject({
      kind: 'catalogue',
      read: 1,
      added: 0,
      revised: 1,
      vintages: [],
    })
    expect(await indicator()).toMatchObject({
      title: 'Fritid, elever i åk 8, lägeskommun, andel (%)',
      name: 'Fritid, elever i åk 8, lägeskommun',
      unit: 'percent',
      direction: 'increase',
      describes: 'operation',
    })
    expect(await load(catalogue)).toMatchObject({ added: 0, revised: 0, unchanged: 1 })
    expect(await events('figures.described')).toHaveLength(1)
  })

  test('leaves alone what people have said themselves', async () => {
    await load(first)
    await database.write(doer.partnershipId, (db) =>
      db.updateTable('indicator').set({ name: 'Fritid', direction: 'decrease' }).execute(),
    )
    await load(catalogue)
    expect(await indicator()).toMatchObject({ name: 'Fritid', direction: 'decrease', unit: 'percent' })
  })
})

async function load(
  content: string,
  options: LoadOptions = {},
  fetchedOn: CivilDate = day,
): Promise<LoadReport> {
  const found = await recognise(inPieces(content, 4096), { name: 'file.csv', fetchedOn })
  if (found.kind !== 'loadable') throw new Error('Nothing to load.')
  return loadFigures(database, doer, found.file, options)
}

/** `place period` → value or reason, and members; as it was known in a vintage. */
async function values(asOf = 1_000_000): Promise<Record<string, [number | string | null, number | null]>> {
  const rows = await database.read(doer.partnershipId, (db) =>
    db
      .selectFrom('observation')
      .selectAll()
      .where('vintage', '<=', asOf)
      .where((eb) => eb.or([eb('replacedIn', 'is', null), eb('replacedIn', '>', asOf)]))
      .execute(),
  )
  return Object.fromEntries(
    rows.map((row) => [`${row.placeCode} ${row.period}`, [row.value ?? row.reason, row.members]]),
  )
}

async function everything() {
  return database.read(doer.partnershipId, async (db) => ({
    observations: await db
      .selectFrom('observation')
      .selectAll()
      .orderBy('placeCode')
      .orderBy('period')
      .execute(),
    vintages: await db.selectFrom('vintage').selectAll().execute(),
    indicators: await db.selectFrom('indicator').selectAll().execute(),
    revision: await db.selectFrom('partnership').select('revision').execute(),
  }))
}

async function events(kind: string) {
  const rows = await database.read(doer.partnershipId, (db) =>
    db.selectFrom('event').select('body').where('kind', '=', kind).execute(),
  )
  return rows.map((row) => row.body as unknown as { name: string; facts: object })
}

async function indicator() {
  return database.read(doer.partnershipId, (db) =>
    db.selectFrom('indicator').selectAll().executeTakeFirstOrThrow(),
  )
}
