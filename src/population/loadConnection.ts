import type pg from 'pg'
import { binding, type Database, type Db } from '../db/database.ts'
import { ownConnection } from '../db/ownConnection.ts'
import { kyselyOver } from '../db/statements.ts'

/** One transaction on a connection of its own, and the connection itself, for COPY. */
export type Loading = {
  readonly db: Db
  readonly client: pg.Client
  /** Throws when the work has been called off; asked between steps. */
  readonly check: () => void
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
  const client = await ownConnection(database)
  const stopCancelling = cancelling(database, client, signal)
  const check = () => signal?.throwIfAborted()
  try {
    await client.query(`begin; ${binding(partnershipId)}; ${settings}`)
    // Bound just now, as `database.write` does it.
    const db = kyselyOver(client) as Db
    const { keep, result } = await work({ db, client, check })
    check()
    await client.query(keep ? 'commit' : 'rollback')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => {})
    check()
    throw error
  } finally {
    stopCancelling()
    await client.end()
  }
}

/** They last as long as the transaction. */
const settings = `
  -- A million rows are sorted and compared in memory instead of in files.
  set local work_mem = '128MB';
  set local temp_buffers = '64MB';
  -- The planner has not heard of rows that this transaction adds, and would look up a million one by one.
  set local enable_nestloop = off;
  -- Compiling the few statements takes longer than it saves.
  set local jit = off`

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
