import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { foundWorld, now } from '../../test/world.ts'
import type { Database, Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import { makeSignInCode } from '../identity/store.ts'
import { recordEvent } from '../record/store.ts'
import { copyOf, filesIn, fileWith, linesIn } from './archive.testing.ts'
import { restoreArchive } from './restoreStore.ts'

const { database: here } = await testDatabase()
const { database: there } = await testDatabase()
const world = await foundWorld(here)
const { partnershipId, doer } = world

const oddNumbers = [0.1 + 0.2, 5e-324, 1.7976931348623157e308, -0, 1 / 3, -123_456_789.123_456_78, 1e21]
const oddTexts = [
  'Å\u2028 "x" \\ \\n \\. \t\u0001\u0002\u007f😀',
  'a\nb\r\nc',
  "'; drop table event; --",
  '\\.',
]

describe('what is written is what is read:', () => {
  let copy: Buffer
  beforeAll(async () => {
    await here.write(partnershipId, writeOddities)
    await world.browserOf('anna@region.example')
    copy = await copyOf(here, partnershipId)
    await restoreArchive(there, await fileWith(copy))
  })

  test.each(['event', 'observation', 'search_entry', 'vintage', 'figure_file', 'person', 'place'])(
    'every value of %s comes back as it was',
    async (table) => {
      const [before, after] = [await textsOf(here, table), await textsOf(there, table)]
      expect(before.length).toBeGreaterThan(0)
      expect(after).toEqual(before)
    },
  )

  test('numbers are the same to their last bit', async () => {
    const values = await there.read(partnershipId, (db) =>
      db.selectFrom('observation').select('value').orderBy('period').execute(),
    )
    expect(values.map(({ value }) => value)).toEqual(oddNumbers)
  })

  test('open sign-ins, codes and loadings under way are not in it', async () => {
    const files = await filesIn(copy)
    expect([...files.keys()].filter((name) => /\/(session|sign_in)/.test(name))).toEqual([])
    expect(linesIn(files, 'figure_file')).toHaveLength(3)
    const loadings = linesIn(files, 'figure_loading').map((line) => JSON.parse(line) as unknown)
    expect(loadings).toMatchObject([{ failure: '{}', report: '{"a": 1.10, "b": 9007199254740993}' }])
  })
})

async function writeOddities(db: Db): Promise<void> {
  const [indicatorId, vintage] = [newId(), 1]
  await sql`insert into place (partnership_id, code, kind, name) values (${partnershipId}, '1780', 'municipality', 'K')`.execute(
    db,
  )
  await sql`
    insert into indicator
      (partnership_id, id, source, code, title, name, description, unit, decimals, direction, describes)
    values (${partnershipId}, ${indicatorId}, 'own', 'A', 'A', 'A', '', 'number', 1, 'neutral', 'population')`.execute(
    db,
  )
  await sql`
    insert into vintage (partnership_id, number, source, fetched_on, file_name, file_hash)
    values (${partnershipId}, ${vintage}, 'own', 'infinity', 'x', ${Buffer.from([0, 1, 10, 92, 255])})`.execute(
    db,
  )
  for (const [i, value] of oddNumbers.entries()) {
    await sql`
      insert into observation (partnership_id, indicator_id, sex, period, place_code, vintage, value)
      values (${partnershipId}, ${indicatorId}, 'T', ${String(2000 + i)}, '1780', ${vintage},
        ${Object.is(value, -0) ? '-0' : String(value)}::double precision)`.execute(db)
  }
  for (const [i, text] of oddTexts.entries()) {
    await sql`
      insert into search_entry (partnership_id, subject_kind, subject_id, title, text)
      values (${partnershipId}, 'x', ${String(i)}, ${text}, ${text})`.execute(db)
    await recordEvent(db, doer, { kind: 'x.y', subject: { kind: 'body', id: text }, name: text })
  }
  await sql`update person set created_at = '2025-03-30 01:59:59.123456+01' where id = ${doer.id}`.execute(db)
  await writeFiles(db)
  await makeSignInCode(db, 'anna@region.example', now)
}

/** One that waits, one that is being loaded, and one that could not be. */
async function writeFiles(db: Db): Promise<void> {
  const content = Buffer.from(Array.from({ length: 512 }, (_, i) => i % 256))
  for (const name of ['waiting', 'going-on', 'failed']) {
    const id = newId()
    await sql`
      insert into figure_file (partnership_id, id, name, content, hash, uploaded_by)
      values (${partnershipId}, ${id}, ${name}, ${content}, '\\x00', ${doer.id})`.execute(db)
    if (name === 'waiting') continue
    const [failure, report] = name === 'failed' ? ['{}', '{"b": 9007199254740993, "a": 1.10}'] : [null, null]
    await sql`
      insert into figure_loading (partnership_id, file_id, rows_expected, failure, report)
      values (${partnershipId}, ${id}, 1, ${failure}, ${report}::jsonb)`.execute(db)
  }
}

async function textsOf(database: Database, table: string): Promise<readonly unknown[]> {
  return database.read(partnershipId, async (db) => {
    const { rows } = await sql`select x::text as row from ${sql.table(table)} x order by 1`.execute(db)
    return rows
  })
}
