import pg from 'pg'
import type { Database } from './database.ts'

/**
 * A connection that is not one of the pool's, for work that takes minutes and for COPY: a request that waited for it
 * would hold another. Its owner begins, ends and closes.
 */
export async function ownConnection(database: Database): Promise<pg.Client> {
  const client = new pg.Client(ownOptions(database))
  // An ended connection fails the query that uses it; without a listener it would end the program.
  client.on('error', () => {})
  await client.connect()
  return client
}

/** How to reach the same database as the pool does. The pool hides its password from whoever copies its options. */
export function ownOptions(database: Database): pg.PoolConfig {
  const { options } = database.pool
  return {
    ...options,
    ...(options.password !== undefined && { password: options.password }),
    pipeline: false,
  }
}
