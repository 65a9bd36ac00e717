import { setTimeout as sleep } from 'node:timers/promises'
import { CompiledQuery } from 'kysely'
import pg from 'pg'
import PgBoss from 'pg-boss'
import { v5 as idOf } from 'uuid'
import type { Database, Db } from '../db/database.ts'
import { ownOptions } from '../db/ownConnection.ts'
import { type CivilDate, civilDateOf, formatTime } from '../i18n/format.ts'
import type { Log } from './log.ts'
import { OperatorError } from './refusal.ts'

/** The kinds of work that wait. Made with the shape of the database, so that whoever writes can count on them. */
const queues = ['letters', 'daily', 'fetchings', 'reports', 'exchange'] as const

export type Queue = (typeof queues)[number]

/** Ids and days only: the queue lies outside the partnerships and their row-level security. */
export type JobData = Readonly<Record<string, string>>

/** How often it has been tried, from 1; and whether it is tried no more after this. */
export type Attempt = { readonly number: number; readonly last: boolean }

export type Jobs = {
  /** Does what is enqueued there, one at a time. What throws is tried again, later and later. */
  queue(name: Queue, handler: (data: JobData, attempt: Attempt) => Promise<void>): void
  /**
   * Once a day on one of the instances, as soon after the hour (Swedish time) as a program runs. A handler that
   * throws is called again for the same day.
   */
  daily(name: string, hour: number, handler: (day: CivilDate) => Promise<void>): void
  /** Begins; everything has been said by then. */
  start(): void
  /** Takes on nothing new, and waits a few seconds for what is under way. What is cut off is done again. */
  stop(): Promise<void>
}

const schema = 'pgboss'

/** An attempt that has not ended after this long is held for dead, and made again. */
const attemptSeconds = 60
const attempts = 9
/** Before the second attempt, and about twice as long before each of the next: two hours and a half together. */
const firstDelaySeconds = 30
const maintainSeconds = 30
const lookSeconds = 600
const graceSeconds = 8

/** Twice as long as a day, since a job that was done for a day is known by its id as long as it lies there. */
const doneSeconds = 2 * 86_400

type Execute = PgBoss.Db['executeSql']

/** The queue's own tables, in a schema of their own. Several instances may make them at once. */
export async function prepareQueues(pool: pg.Pool): Promise<void> {
  const client = await pool.connect()
  try {
    const boss = bossOver(outside(client))
    await boss.start()
    for (const name of queues) await boss.createQueue(name)
    await boss.stop({ graceful: false })
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error
    throw new OperatorError(
      'The database user may not make a schema for the queue of jobs: let it with "grant create on database … to …".',
    )
  } finally {
    client.release()
  }
}

/**
 * Puts work in a queue in the writer's own transaction: it is done if that commits, and never if it does not. The
 * same id is put there once.
 */
export async function enqueue(
  db: Db,
  queue: Queue,
  data: JobData,
  { after, id }: { readonly after?: Date; readonly id?: string } = {},
): Promise<void> {
  const executeSql: Execute = async (text, values) => {
    const { rows } = await db.executeQuery<object>(CompiledQuery.raw(text, values))
    return { rows: [...rows] }
  }
  await composer.send(queue, data, {
    ...retrying,
    ...(id !== undefined && { id }),
    // How long it is kept is counted from here: one that is due since long may not be too old at once.
    ...(after && after.getTime() > Date.now() && { startAfter: after }),
    db: { executeSql },
  })
}

export function makeJobs(
  database: Database,
  log: Log,
  {
    now = () => new Date(),
    pollSeconds = 5,
  }: { readonly now?: () => Date; readonly pollSeconds?: number } = {},
): Jobs {
  const stopping = new AbortController()
  const handlers = new Map<Queue, Parameters<Jobs['queue']>[1]>()
  const everyDay = new Map<string, { readonly hour: number; readonly handler: (day: CivilDate) => unknown }>()
  // A connection of its own: its long transactions and its failures are no business of the requests.
  const pool = new pg.Pool({ ...ownOptions(database), max: 1 })
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const boss = bossOver(async (text, values) => {
    const client = await pool.connect()
    try {
      return await outside(client)(text, values)
    } finally {
      client.release()
    }
  })
  const under: Promise<void>[] = []

  const pause = (seconds: number) =>
    sleep(seconds * 1000, undefined, { signal: stopping.signal }).catch(() => {})

  const work = async (queue: Queue, handler: Parameters<Jobs['queue']>[1]) => {
    while (!stopping.signal.aborted) {
      // Answers with nothing when the database does not: then as well it is asked again in a while.
      const [job] = await boss.fetch<JobData>(queue, { includeMetadata: true }).catch(() => [])
      if (!job) {
        await pause(pollSeconds)
        continue
      }
      try {
        await handler(job.data, { number: job.retryCount + 1, last: job.retryCount >= job.retryLimit })
        await boss.complete(queue, job.id)
      } catch (error) {
        const { message } = error as Error
        log.warn({ queue, job: job.id, attempt: job.retryCount + 1, error: message }, 'A job failed')
        // Where this fails too, the job is held for dead in a while.
        await boss.fail(queue, job.id, { message }).catch(() => {})
      }
    }
  }

  const every = async (seconds: number, work: () => Promise<unknown>) => {
    while (!stopping.signal.aborted) {
      await work().catch((error: Error) => log.warn({ error: error.message }, 'The queue of jobs failed'))
      await pause(seconds)
    }
  }

  /** What today still lacks; another instance may have put it there already. */
  const putToday = async () => {
    const day = civilDateOf(now())
    const hour = Number(formatTime('en', now()).slice(0, 2))
    for (const [name, daily] of everyDay) {
      if (hour < daily.hour) continue
      await boss.send('daily', { name, day }, { ...retrying, id: idOf(`${name} ${day}`, dailyIds) })
    }
  }

  const stop = async () => {
    stopping.abort()
    const grace = new AbortController()
    await Promise.race([
      Promise.all(under),
      sleep(graceSeconds * 1000, undefined, { signal: grace.signal }).catch(() => {}),
    ])
    grace.abort()
    // Whoever still holds the connection is left behind.
    void pool.end().catch(() => {})
  }
  let stopped: Promise<void> | null = null

  return {
    queue: (name, handler) => void handlers.set(name, handler),
    daily: (name, hour, handler) => void everyDay.set(name, { hour, handler }),
    start: () => {
      handlers.set('daily', async ({ name = '', day }) => {
        await everyDay.get(name)?.handler(day as CivilDate)
      })
      for (const [queue, handler] of handlers) under.push(work(queue, handler))
      under.push(
        every(maintainSeconds, () => boss.maintain()),
        every(lookSeconds, putToday),
      )
    },
    stop: () => (stopped ??= stop()),
  }
}

const retrying = {
  retryLimit: attempts - 1,
  retryDelay: firstDelaySeconds,
  retryBackoff: true,
  expireInSeconds: attemptSeconds,
} as const

/** From which the ids of daily jobs are made: any fixed UUID does. */
const dailyIds = 'b0d1c5e4-6a59-4c0c-9f0e-0f5e4f3a7a11'

/** Never asks the database by itself: each sending brings the transaction that it belongs to. */
const composer = bossOver(() => Promise.reject(new Error('A job is sent in a transaction.')))

function bossOver(executeSql: Execute): PgBoss {
  return new PgBoss({
    db: { executeSql },
    schema,
    // Its own timers would run on after errors and end the program with them: we keep the time.
    supervise: false,
    schedule: false,
    archiveCompletedAfterSeconds: doneSeconds,
  })
}

/** Statements outside our transactions. What begins a transaction and fails may not leave it open. */
function outside(client: pg.ClientBase): Execute {
  return async (text, values) => {
    try {
      return await client.query(text, values)
    } catch (error) {
      await client.query('rollback').catch(() => {})
      throw error
    }
  }
}
