import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { newId } from '../src/db/ids.ts'
import { testDatabase } from './database.ts'
import { foundWorld } from './world.ts'

const { database } = await testDatabase()
const värmland = await foundWorld(database, 'Nya Perspektiv')
await foundWorld(database, 'Kommunal utveckling')

/** From the catalogue, so that a new table cannot be forgotten. */
const { rows: tables } = await database.pool.query<{
  name: string
  enabled: boolean
  forced: boolean
  bound: boolean
}>(`
  select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
    exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'partnership_id') as bound
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname not like 'kysely_%'
  order by c.relname`)

describe('partnerships share a database and see nothing of each other', () => {
  test('there are tables to look at', () => {
    expect(tables.length).toBeGreaterThan(20)
  })

  test.each(tables)('$name belongs to partnerships, and row-level security is forced on it', (table) => {
    expect(table).toMatchObject({ enabled: true, forced: true, bound: true })
  })

  test.each(tables)('$name shows nothing to a query without a partnership', async ({ name }) => {
    const { rows } = await database.pool.query(`select 1 from ${name} limit 1`)
    expect(rows).toEqual([])
  })

  test.each(tables)('$name shows nothing to a query with another partnership', async ({ name }) => {
    const rows = await database.read(
      newId(),
      async (db) => (await sql`select 1 from ${sql.table(name)}`.execute(db)).rows,
    )
    expect(rows).toEqual([])
  })

  test.each(tables)('$name shows a partnership nothing but its own rows', async ({ name }) => {
    const strangers = await database.read(
      värmland.partnershipId,
      async (db) =>
        (
          await sql`select 1 from ${sql.table(name)} where partnership_id <> ${värmland.partnershipId} limit 1`.execute(
            db,
          )
        ).rows,
    )
    expect(strangers).toEqual([])
  })

  test.each(tables)('$name has the partnership first in its primary key', async ({ name }) => {
    const { rows } = await database.pool.query(`
      select a.attname as first from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
      where i.indisprimary and i.indrelid = '${name}'::regclass`)
    expect(rows).toEqual([{ first: 'partnership_id' }])
  })

  test('a row cannot be written into another partnership', async () => {
    const elsewhere = newId()
    const smuggle = database.write(elsewhere, (db) =>
      db
        .insertInto('body')
        .values({
          partnershipId: värmland.partnershipId,
          id: newId(),
          kind: 'working',
          name: 'Smuggelgruppen',
        })
        .execute(),
    )
    await expect(smuggle).rejects.toThrow(/row-level security/)
  })

  test('the directory tells the names of partnerships, and opens no other table', async () => {
    const seen = await database.directory(async (db) => ({
      partnerships: await db.selectFrom('partnership').select('name').orderBy('name').execute(),
      people: await db.selectFrom('person').select('name').execute(),
    }))
    expect(seen).toEqual({
      partnerships: [{ name: 'Kommunal utveckling' }, { name: 'Nya Perspektiv' }],
      people: [],
    })
  })

  test('the program is no superuser, for whom none of this would hold', async () => {
    const { rows } = await database.pool.query(`
      select rolsuper or rolbypassrls as bypasses from pg_roles where rolname = current_user`)
    expect(rows).toEqual([{ bypasses: false }])
  })
})
