import { CamelCasePlugin, Kysely, PostgresDialect, type PostgresPoolClient, sql } from 'kysely'
import pg from 'pg'
import type { Database, Db } from '../db/database.ts'
import type { Schema } from '../db/schema.ts'

/** One transaction on a connection of its own, and the connection itself, for COPY. */
export type Loading = {
  readonly db: Db
  readonly client: pg.Client
  /** Throws when the work has been called off; asked between steps. */
  check(): void
}

/**
 * Runs work in one transaction bound to a partnership; commits when it answers `keep`, else rolls back. The
 * connection is not one of the pool's: a loading may take minutes, and a request that waits for it would hold
 * another. Called off, the running statement is cancelled too.
 */
export async function inLoading<T>(
  database: Database,
  partnershipId: string,
  signal: AbortSignal | undefined,
  work: (loading: Loading) => Promise<{ keep: boolean; result: T }>,
): Promise<T> {
  const client = new pg.Client(database.pool.options)
  // An ended connection fails the query that uses it; without a listener it would end the program.
  client.on('error', () => {})
  await client.connect()
  const stopCancelling = cancelling(database, client, signal)
  try {
    const transaction = await over(client).startTransaction().execute()
    try {
      await prepare(transaction, partnershipId)
      const check = () => signal?.throwIfAborted()
      const { keep, result } = await work({ db: transaction, client, check })
      check()
      await (keep ? transaction.commit() : transaction.rollback()).execute()
      return result
    } catch (error) {
      if (!transaction.isCommitted && !transaction.isRolledBack)
        await transaction
          .rollback()
          .execute()
          .catch(() => {})
      signal?.throwIfAborted()
      throw error
    }
  } finally {
    stopCancelling()
    await client.end()
  }
}

/** Kysely over one connection. */
function over(client: pg.Client): Kysely<Schema> {
  const connection = {
    query: (text: string, values: readonly unknown[]) => client.query(text, [...values]),
    release: () => {},
  } as unknown as PostgresPoolClient
  return new Kysely<Schema>({
    dialect: new PostgresDialect({ pool: { connect: async () => connection, end: async () => {} } }),
    plugins: [new CamelCasePlugin()],
  })
}

/** The settings last as long as the transaction. */
async function prepare(db: Db, partnershipId: string): Promise<void> {
  await sql`select
    set_config('samsyn.partnership', ${partnershipId}, true),
    -- A million rows are sorted and compared in memory instead of in files.
    set_config('work_mem', '128MB', true),
    set_config('temp_buffers', '64MB', true),
    -- The planner has not heard of rows that this transaction adds, and would look up a million one by one.
    set_config('enable_nestloop', 'off', true),
    -- Compiling the few statements takes longer than it saves.
    set_config('jit', 'off', true)`.execute(db)
}

/** Asks the server to give up what it is doing, again and again: between two statements it does not hear. */
function cancelling(database: Database, client: pg.Client, signal: AbortSignal | undefined): () => void {
  let timer: NodeJS.Timeout | undefined
  const { processID } = client as unknown as { processID: number }
  const cancel = () => void database.pool.query('select pg_cancel_backend($1)', [processID]).catch(() => {})
  const begin = () => {
    cancel()
    timer = setInterval(cancel, 500)
  }
  if (signal?.aborted) begin()
  else signal?.addEventListener('abort', begin, { once: true })
  return () => {
    signal?.removeEventListener('abort', begin)
    clearInterval(timer)
  }
}
