import { createHash } from 'node:crypto'
import type { Duplex } from 'node:stream'
import { CamelCasePlugin, Kysely, PostgresDialect, type PostgresPoolClient } from 'kysely'
import type pg from 'pg'
import type { Schema } from './schema.ts'

const known = new WeakMap<pg.ClientBase, Kysely<Schema>>()

/** Kysely over one connection, made once for each. Its owner begins and ends transactions. */
export function kyselyOver(client: pg.ClientBase): Kysely<Schema> {
  let kysely = known.get(client)
  if (!kysely) {
    const connection = { query: prepared(client), release: () => {} } as unknown as PostgresPoolClient
    kysely = new Kysely<Schema>({
      dialect: new PostgresDialect({ pool: { connect: async () => connection, end: async () => {} } }),
      plugins: [new CamelCasePlugin()],
    })
    known.set(client, kysely)
  }
  return kysely
}

/**
 * Every statement is prepared once per connection: planning a page's queries anew costs PostgreSQL more than
 * running them.
 */
function prepared(client: pg.ClientBase) {
  return (text: string, values: readonly unknown[]) => {
    const name = nameOf(text)
    return together(client).query({ ...(name && { name }), text, values: [...values] })
  }
}

/**
 * What is asked at the same moment is sent in one piece: the way to the server and back costs more than most of
 * what is asked for.
 */
export function together<Client extends pg.ClientBase>(client: Client): Client {
  // Not in the types of pg, but what its own queries write to.
  const { stream } = (client as unknown as { connection: { stream: Duplex } }).connection
  if (stream.writableCorked === 0) {
    stream.cork()
    process.nextTick(() => stream.uncork())
  }
  return client
}

/** Beyond this the statements are made up as they go, and are not worth keeping. */
const most = 500

const names = new Map<string, string>()

function nameOf(text: string): string | undefined {
  let name = names.get(text)
  if (!name && names.size < most) {
    name = createHash('sha1').update(text).digest('base64url')
    names.set(text, name)
  }
  return name
}
