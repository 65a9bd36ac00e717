import type { Kysely } from 'kysely'
import pg from 'pg'
import { validate as isUuid } from 'uuid'
import type { Schema } from './schema.ts'
import { kyselyOver, together } from './statements.ts'

declare const bound: unique symbol

/**
 * A transaction bound to one partnership: everything that a store is given. There is no other way to a table, so
 * that a write is always whole and a query never sees another partnership.
 */
export type Db = Kysely<Schema> & { readonly [bound]: true }

export type Database = {
  /** One read-only transaction: a consistent picture, for a page or a report. */
  read<T>(partnershipId: string, work: (db: Db) => Promise<T>): Promise<T>
  /** One transaction: all of it happens, or nothing. */
  write<T>(partnershipId: string, work: (db: Db) => Promise<T>): Promise<T>
  /** Sees the names of all partnerships and nothing else, for the sign-in page. */
  directory<T>(work: (db: Db) => Promise<T>): Promise<T>
  /** Outside partnerships, where row-level security shows nothing: migrations, health, notifications. */
  readonly pool: pg.Pool
  close(): Promise<void>
}

// A civil date is not an instant: leave it as the text YYYY-MM-DD that the database sends.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

/** Begins a transaction that sees one moment and writes nothing. */
export const reading = 'begin isolation level repeatable read read only'

export function openDatabase(config: pg.PoolConfig): Database {
  // `pipeline` lets a page ask for several things at once, on its one connection and in its one transaction.
  const pool = new pg.Pool({ max: 10, ...config, pipeline: true })
  // A lost connection is replaced at the next query, and a query that was under way fails by itself; without
  // listeners it would end the program.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))

  const within = async <T>(begin: string, work: (db: Db) => Promise<T>): Promise<T> => {
    const client = await pool.connect()
    try {
      return await transaction(client, begin, work)
    } finally {
      client.release()
    }
  }
  return {
    read: (partnershipId, work) => within(`${reading}; ${binding(partnershipId)}`, work),
    write: (partnershipId, work) => within(`begin; ${binding(partnershipId)}`, work),
    directory: (work) => within(`${reading}; set local samsyn.scope = 'directory'`, work),
    pool,
    close: () => pool.end(),
  }
}

/**
 * Begins with the given statements, which go to the server together, and commits when the work is done; any error
 * takes all of it back.
 */
export async function transaction<T>(
  client: pg.ClientBase,
  begin: string,
  work: (db: Db) => Promise<T>,
): Promise<T> {
  try {
    const begun = together(client).query(begin)
    const [result] = await Promise.all([work(kyselyOver(client) as Db), begun])
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  }
}

/** What row-level security reads; it lasts as long as the transaction. */
export function binding(partnershipId: string): string {
  // The one value that stands inside a statement instead of beside it: nothing but a UUID gets there.
  if (!isUuid(partnershipId)) throw new Error('A partnership id is a UUID.')
  return `set local samsyn.partnership = '${partnershipId}'`
}
