import { createHash } from 'node:crypto'
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'

/** Beyond this the statements are made up as they go, and are not worth keeping. */
const most = 500

const names = new Map<string, string>()

/**
 * The pool as Kysely sees it, with every parameterised statement prepared once per connection: planning a page's
 * queries anew costs PostgreSQL more than running them.
 */
export function preparing(pool: pg.Pool): PostgresPool {
  return {
    connect: async () => {
      const client = await pool.connect()
      return { query: prepared(client), release: () => client.release() } as unknown as PostgresPoolClient
    },
    end: () => pool.end(),
  }
}

function prepared(client: pg.PoolClient) {
  return (statement: unknown, values?: readonly unknown[]) => {
    if (typeof statement !== 'string' || !values?.length) return client.query(statement as string)
    const name = nameOf(statement)
    return client.query(
      name ? { name, text: statement, values: [...values] } : { text: statement, values: [...values] },
    )
  }
}

function nameOf(statement: string): string | null {
  const known = names.get(statement)
  if (known) return known
  if (names.size >= most) return null
  const name = createHash('sha1').update(statement).digest('base64url')
  names.set(statement, name)
  return name
}
