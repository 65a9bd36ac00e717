import { createReadStream, existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { newId } from '../db/ids.ts'
import type { CivilDate } from '../i18n/format.ts'
import { found } from '../partnership/founding.ts'
import { importFile } from './commands.ts'
import { recognise } from './recognise.ts'

const folder = `${process.env.SAMSYN_SHARED ?? fileURLToPath(new URL('../../../shared', import.meta.url))}/data/kolada`
const there = existsSync(folder)
if (!there)
  process.stderr.write(
    `\nCONFORMANCE NOT RUN: ${folder} is not there. SAMSYN_SHARED names another folder.\n\n`,
  )

const { database } = await testDatabase()

/** In this order, as a partnership would: what was fetched first is loaded first. */
const files: readonly [string, object][] = [
  [
    'revisions_2023-09-12_to_2024-12-12.csv',
    { read: 36_120, added: 18_060, revised: 12_507, unchanged: 5553 },
  ],
  ['values_children_youth_2010_2024.csv', { read: 138_910, added: 120_850, revised: 0, unchanged: 18_060 }],
  [
    'values_children_youth_2010_2024.csv',
    { read: 138_910, added: 0, revised: 0, unchanged: 138_910, vintages: [] },
  ],
  ['values_children_youth_extra_2006_2022.csv', { read: 22_910, added: 22_910 }],
  ['values_school_safety_2021_2022.csv', { read: 5220, added: 5220 }],
  ['v3/data_N09890_2020_page1.json', { read: 870, added: 0, unchanged: 870, vintages: [] }],
  ['v2/data_N09890_2020_page1.json', { read: 870, added: 0, unchanged: 870 }],
  ['v3/data_N17538_2024_page1.json', { read: 600, unchanged: 600 }],
  ['v3/data_N17538_2024_page2.json', { read: 270, unchanged: 270 }],
  ['v3/data_N17813_2012_page1.json', { read: 290, unchanged: 290 }],
  ['v3/data_grp_data.json', { read: 192, added: 192 }],
  ['v3/data_n00945.json', { read: 63, added: 18, unchanged: 45 }],
  ['kpi_selected_by_area.csv', { read: 58 }],
  ['kpi_uncertainty_pairs.csv', { read: 194 }],
  ['v2/kpi_children_youth.json', { read: 24 }],
  ['v3/kpi_children_youth.json', { read: 23 }],
  ['v3/kpi_all.json', { read: 6099 }],
  ['v3/municipality.json', { read: 0 }],
  ['v3/municipality_groups_all.json', { read: 0 }],
]

describe.skipIf(!there)('the files of Kolada that we have', () => {
  test('are loaded without a single rejected row, and the same values from v2 and v3 are the same', async () => {
    const partnershipId = newId()
    await database.write(partnershipId, (db) =>
      found(db, partnershipId, {
        name: 'Nya Perspektiv',
        county: '17',
        person: 'Anna',
        email: 'anna@region.example',
        today: '2024-05-03' as CivilDate,
        words: { steering: 'Styrgrupp', preparatory: 'Beredningsgrupp' },
      }),
    )
    for (const [name, expected] of files) {
      let report = {}
      const options = { json: true, fetchedOn: '2024-12-12' as CivilDate }
      await importFile(database, `${folder}/${name}`, options, {
        write: (line) => (report = JSON.parse(line)),
      })
      expect({ name, ...report }).toMatchObject({ name, rejected: 0, ...expected })
    }
  }, 120_000)

  test('say when they are one page of several', async () => {
    const continues = async (name: string) => {
      const chunks = createReadStream(`${folder}/${name}`)
      const file = await recognise(chunks, { name, fetchedOn: '2024-12-12' as CivilDate })
      if (file.kind !== 'loadable') throw new Error('Nothing to load.')
      for await (const _ of file.file.content.rows);
      return file.continues()
    }
    expect(await continues('v3/data_N17538_2024_page1.json')).toBe(true)
    expect(await continues('v3/data_N17538_2024_page2.json')).toBe(false)
    expect(await continues('v2/data_N17538_2024_page1.json')).toBe(true)
    expect(await continues('v2/data_N17538_2024_page2.json')).toBe(false)
  })
})
