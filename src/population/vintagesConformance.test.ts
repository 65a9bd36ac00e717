import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { foundWorld } from '../../test/world.ts'
import type { CivilDate } from '../i18n/format.ts'
import { importFile } from '../sources/commands.ts'
import type { LoadReport } from './figure.ts'
import { jumpsOf } from './jumpStore.ts'
import { readMoment, revisedValues, revisionSums } from './momentStore.ts'

const folder = `${process.env.SAMSYN_SHARED ?? fileURLToPath(new URL('../../../shared', import.meta.url))}/data/kolada`
const file = `${folder}/revisions_2023-09-12_to_2024-12-12.csv`
const there = existsSync(file)
if (!there)
  process.stderr.write(`\nCONFORMANCE NOT RUN: ${file} is not there. SAMSYN_SHARED names another folder.\n\n`)

const { database } = await testDatabase()

/** Where the two fetchings of Kolada differ: 18 060 cells. */
describe.skipIf(!there)('what Kolada changed between two fetchings', () => {
  let partnershipId: string
  let report: LoadReport
  let anna: Awaited<ReturnType<Awaited<ReturnType<typeof foundWorld>>['browserOf']>>
  const read = <T>(work: Parameters<typeof database.read<T>>[1]) => database.read(partnershipId, work)
  const between = { day: '2024-01-01' as CivilDate }

  beforeAll(async () => {
    const world = await foundWorld(database)
    partnershipId = world.partnershipId
    anna = await world.browserOf('anna@region.example')
    await importFile(
      database,
      file,
      { json: true, fetchedOn: '2024-12-12' as CivilDate, partnership: 'Nya Perspektiv' },
      { write: (line) => (report = JSON.parse(line) as LoadReport) },
    )
  }, 120_000)

  test('is all found: what is another value, and what has other decimals alone', () => {
    expect(report).toMatchObject({ added: 18_060, revised: 12_507, finer: 5553 })
    expect(report.revised + report.finer!).toBe(18_060)
  })

  test('can be seen in the list, value by value, and what was known before can be shown again', async () => {
    const moment = (await read((db) => readMoment(db, between, [])))!
    const asked = { known: moment.known, all: true }
    const sums = await read((db) => revisionSums(db, asked))
    const listed = await Promise.all(
      sums.map(({ indicatorId }) =>
        read((db) => revisedValues(db, { ...asked, indicatorId }, { from: 0, most: 20_000 })),
      ),
    )
    const fetched = listed.flat().filter(({ membersAfter }) => membersAfter === null)
    expect(fetched).toHaveLength(12_507)
    const page = await (
      await anna.get('/population/revisions?day=2024-01-01&places=all&precision=all')
    ).text()
    for (const code of ['U07417', 'U07452', 'N15428', 'N17813']) expect(page).toContain(code)
    const then = await (await anna.get('/population/indicators/U07417?place=1780&day=2024-01-01')).text()
    expect(then.replaceAll('\u00a0', ' ')).toContain('Du ser vad som var känt den 1 januari 2024.')
  })

  test('was another unit for two indicators, and for no other', async () => {
    const jumps = await read((db) => jumpsOf(db))
    expect(jumps.map(({ code, power }) => [code, power])).toEqual([
      ['U07417', 2],
      ['U07452', 2],
    ])
    expect(report.jumps?.map(({ code }) => code)).toEqual(['U07417', 'U07452'])
  })
})
