import pg from 'pg'
import type { Database } from './database.ts'

/**
 * A connection that is not one of the pool's, for work that takes minutes and for COPY: a request that waited for it
 * would hold another. Its owner begins, ends and closes.
 */
export async function ownConnection(database: Database): Promise<pg.Client> {
  const client = new pg.Client({ ...database.pool.options, pipeline: false })
  // An ended connection fails the query that uses it; without a listener it would end the program.
  client.on('error', () => {})
  await client.connect()
  return client
}
