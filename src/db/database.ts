import { CamelCasePlugin, Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import { validate as isUuid } from 'uuid'
import { preparing } from './statements.ts'
import type { Schema } from './schema.ts'

/**
 * A transaction bound to one partnership: everything that a store is given. There is no other way to a table, so
 * that a write is always whole and a query never sees another partnership.
 */
export type Db = Transaction<Schema>

export type Database = {
  /** One read-only transaction: a consistent picture, for a page or a report. */
  read<T>(partnershipId: string, work: (db: Db) => Promise<T>): Promise<T>
  /** One transaction: all of it happens, or nothing. */
  write<T>(partnershipId: string, work: (db: Db) => Promise<T>): Promise<T>
  /** Sees the names of all partnerships and nothing else, for the sign-in page. */
  directory<T>(work: (db: Db) => Promise<T>): Promise<T>
  /** Outside partnerships: migrations, health, and COPY, which Kysely has no words for. */
  readonly kysely: Kysely<Schema>
  readonly pool: pg.Pool
  close(): Promise<void>
}

// A civil date is not an instant: leave it as the text YYYY-MM-DD that the database sends.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

export function openDatabase(config: pg.PoolConfig): Database {
  const pool = new pg.Pool({ max: 10, ...config })
  // A lost connection is replaced at the next query; without a listener it would end the program.
  pool.on('error', () => {})
  const kysely = new Kysely<Schema>({
    dialect: new PostgresDialect({ pool: preparing(pool) }),
    plugins: [new CamelCasePlugin()],
  })

  return {
    read: (partnershipId, work) =>
      kysely
        .transaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute(async (db) => {
          await bind(db, partnershipId)
          return work(db)
        }),
    write: (partnershipId, work) =>
      kysely.transaction().execute(async (db) => {
        await bind(db, partnershipId)
        return work(db)
      }),
    directory: (work) =>
      kysely
        .transaction()
        .setAccessMode('read only')
        .execute(async (db) => {
          await sql`select set_config('samsyn.scope', 'directory', true)`.execute(db)
          return work(db)
        }),
    kysely,
    pool,
    close: () => kysely.destroy(),
  }
}

/** Row-level security reads this setting, which lasts as long as the transaction. */
async function bind(db: Db, partnershipId: string): Promise<void> {
  if (!isUuid(partnershipId)) throw new Error('A partnership id is a UUID.')
  await sql`select set_config('samsyn.partnership', ${partnershipId}, true)`.execute(db)
}
