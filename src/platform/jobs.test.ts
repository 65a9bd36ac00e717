import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { openDatabase } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import { enqueue, type Jobs, makeJobs, prepareQueues } from './jobs.ts'
import { makeLog } from './log.ts'

const { database, connection } = await testDatabase()
const partnershipId = newId()
const log = makeLog('silent')

const running: Jobs[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((jobs) => jobs.stop()))
})

function instance(now?: () => Date): Jobs {
  const jobs = makeJobs(database, log, { pollSeconds: 0.02, ...(now && { now }) })
  running.push(jobs)
  return jobs
}

const put = (mark: string, options: Parameters<typeof enqueue>[3] = {}) =>
  database.write(partnershipId, (db) => enqueue(db, 'letters', { mark }, options))

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 15_000
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('It did not come to pass in fifteen seconds.')
    await sleep(10)
  }
}

/** Lets those that wait for another attempt, or for an hour, be made at once. */
const hurry = () => database.pool.query(`update pgboss.job set start_after = now() where state < 'active'`)

const waiting = async () =>
  Number(
    (await database.pool.query(`select count(*) from pgboss.job where state < 'completed'`)).rows[0].count,
  )

describe('work that is put in a queue', () => {
  test('is done once, however many instances share the database', async () => {
    const done: string[] = []
    for (let i = 0; i < 3; i++) {
      const jobs = instance()
      jobs.queue('letters', async ({ mark }) => {
        await sleep(5)
        done.push(mark!)
      })
      jobs.start()
    }
    const marks = Array.from({ length: 40 }, (_, i) => `${i}`)
    await Promise.all(marks.map((mark) => put(mark)))
    await until(async () => (await waiting()) === 0)
    expect(done.toSorted()).toEqual(marks.toSorted())
  })

  test('is never done when its transaction is undone, and not before it is whole', async () => {
    const done: string[] = []
    const jobs = instance()
    jobs.queue('letters', async ({ mark }) => void done.push(mark!))
    jobs.start()
    const undone = database.write(partnershipId, async (db) => {
      await enqueue(db, 'letters', { mark: 'undone' })
      await sleep(150)
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    await put('whole')
    await until(() => done.length > 0)
    await sleep(100)
    expect(done).toEqual(['whole'])
  })

  test('waits for the day that it is meant for', async () => {
    const done: string[] = []
    const jobs = instance()
    jobs.queue('letters', async ({ mark }) => void done.push(mark!))
    jobs.start()
    await put('later', { after: new Date(Date.now() + 3_600_000) })
    await put('now')
    await until(() => done.length > 0)
    await sleep(100)
    expect(done).toEqual(['now'])
    await hurry()
    await until(() => done.length > 1)
    expect(done).toEqual(['now', 'later'])
  })

  test('is put there once for each id', async () => {
    const done: string[] = []
    const id = newId()
    await Promise.all(['a', 'a', 'a'].map((mark) => put(mark, { id })))
    const jobs = instance()
    jobs.queue('letters', async ({ mark }) => void done.push(mark!))
    jobs.start()
    await until(async () => (await waiting()) === 0)
    expect(done).toEqual(['a'])
  })

  test('is tried again when it fails, nine times in all, each told which one it is', async () => {
    const tried: { number: number; last: boolean }[] = []
    const jobs = instance()
    jobs.queue('letters', async (_, attempt) => {
      tried.push(attempt)
      throw new Error('The other side does not answer.')
    })
    jobs.start()
    await put('stubborn')
    await until(async () => {
      await hurry()
      return tried.length === 9 && (await waiting()) === 0
    })
    expect(tried.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(tried.map(({ last }) => last)).toEqual([...Array.from({ length: 8 }, () => false), true])
  })

  test('is taken up by another when the one who did it died', async () => {
    const done: string[] = []
    await put('orphan')
    const dead = instance()
    dead.queue('letters', () => new Promise(() => {}))
    dead.start()
    await until(
      async () =>
        (await database.pool.query(`select 1 from pgboss.job where state = 'active'`)).rows.length === 1,
    )
    await database.pool.query(
      `update pgboss.job set started_on = now() - interval '3 minutes' where state = 'active'`,
    )
    const jobs = instance()
    jobs.queue('letters', async ({ mark }) => void done.push(mark!))
    jobs.start()
    await until(async () => {
      await hurry()
      return done.length > 0
    })
    expect(done).toEqual(['orphan'])
  })
})

describe('what is done every day', () => {
  test('is done once a day by all instances together, not before its hour', async () => {
    const done: string[] = []
    const at = (time: string) => {
      const jobs = instance(() => new Date(time))
      jobs.daily('digest', 6, async (day) => void done.push(day))
      jobs.start()
    }
    at('2025-03-04T04:30:00Z')
    await sleep(200)
    expect(done).toEqual([])
    for (let i = 0; i < 3; i++) at('2025-03-04T05:30:00Z')
    await until(() => done.length > 0)
    at('2025-03-04T12:30:00Z')
    at('2025-03-05T12:30:00Z')
    await until(() => done.length > 1)
    await sleep(200)
    expect(done.toSorted()).toEqual(['2025-03-04', '2025-03-05'])
  })
})

describe('the queue', () => {
  test('lies outside the tables of partnerships, and is made once by several who start together', async () => {
    await Promise.all([1, 2, 3].map(() => prepareQueues(database.pool)))
    const { rows } = await database.pool.query(
      `select n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relname = 'job'`,
    )
    expect(rows).toEqual([{ nspname: 'pgboss' }])
  })

  test('is left within seconds, also by one who is in the middle of something', async () => {
    const jobs = instance()
    jobs.queue('letters', () => new Promise(() => {}))
    jobs.start()
    await put('endless')
    await sleep(200)
    const began = Date.now()
    await jobs.stop()
    expect(Date.now() - began).toBeLessThan(10_000)
  }, 15_000)

  test('says nothing and ends nothing when the database goes away under it', async () => {
    const lost = openDatabase({ ...connection, max: 2 })
    const jobs = makeJobs(lost, log, { pollSeconds: 0.02 })
    jobs.queue('letters', async () => {})
    jobs.start()
    await sleep(100)
    await database.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
    )
    await sleep(300)
    await put('after')
    await until(async () => {
      const { rows } = await database.pool.query(
        `select 1 from pgboss.job where data->>'mark' = 'after' and state = 'completed'`,
      )
      return rows.length === 1
    })
    await jobs.stop()
    await lost.close()
  })
})
