import { randomBytes } from 'node:crypto'
import type { Database, Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import type { Attempt, Jobs } from '../platform/jobs.ts'
import type { Log } from '../platform/log.ts'
import { fileOf } from './files.ts'
import {
  askerOf,
  beatMaking,
  endMaking,
  holdMaking,
  keepFile,
  nextFile,
  putInQueue,
  releaseMaking,
} from './makingStore.ts'
import { frozenReport, reportSetFor } from './store.ts'

export type Maker = {
  readonly database: Database
  readonly log: Log
  /** Milliseconds after which the rest is left to the next job: well before a job is held for dead. */
  readonly shift?: number
}

const usualShift = 25_000
const beatEvery = 2000

/** Makes the files of frozen reports. */
export function reportJobs(jobs: Jobs, maker: Maker): void {
  jobs.queue('reports', (data, attempt) => goOn(maker, data, attempt))
}

/** A shift at the files. Each is kept as soon as it is made: whoever takes the next shift goes on from there. */
async function goOn(
  maker: Maker,
  { partnershipId = '', makingId: id = '' }: Readonly<Record<string, string>>,
  { last }: Pick<Attempt, 'last'>,
): Promise<void> {
  const { database, log } = maker
  const holder = newId()
  const write = <T>(work: (db: Db) => Promise<T>) => database.write(partnershipId, work)
  const held = await write((db) => holdMaking(db, id, holder))
  if (held === 'ended') return
  if (held === 'held') throw new Error('Somebody else makes the files.')

  const beating = setInterval(() => {
    // The next beat tries again; the work itself notices a database that is gone, and a work that was called off.
    write((db) => beatMaking(db, id, holder)).catch(() => {})
  }, beatEvery)
  try {
    await workAt(maker, { id, holder, partnershipId, setId: held.setId })
  } catch (error) {
    if (!last) {
      await write((db) => releaseMaking(db, id, holder)).catch(() => {})
      throw error
    }
    const incident = randomBytes(4).toString('hex')
    log.error({ incident, error: (error as Error).stack }, 'The files of a report could not be made')
    await write(async (db) => {
      const doer = await askerOf(db, partnershipId, id)
      await endMaking(
        db,
        doer,
        { id, set: await reportSetFor(db, held.setId) },
        { outcome: 'failed', incident },
      )
    })
  } finally {
    clearInterval(beating)
  }
}

async function workAt(
  { database, shift = usualShift }: Maker,
  work: {
    readonly id: string
    readonly holder: string
    readonly partnershipId: string
    readonly setId: string
  },
): Promise<void> {
  const { id, holder, partnershipId, setId } = work
  const until = Date.now() + shift
  for (let made = 0; ; made++) {
    const next = await database.read(partnershipId, async (db) => {
      const file = await nextFile(db, setId)
      return file && { ...file, frozen: await frozenReport(db, setId, file.placeCode) }
    })
    if (!next) break
    // One at least, however short the shift: it gets nearer its end each time.
    if (made > 0 && Date.now() > until) {
      await database.write(partnershipId, async (db) => {
        await releaseMaking(db, id, holder)
        await putInQueue(db, partnershipId, id)
      })
      return
    }
    const { placeCode, format, frozen } = next
    const content = await fileOf(frozen, format)
    const wanted = await database.write(partnershipId, async (db) => {
      if (!(await beatMaking(db, id, holder))) return false
      await keepFile(db, partnershipId, { setId, placeCode, format, content })
      return true
    })
    if (!wanted) return
  }
  await database.write(partnershipId, async (db) => {
    const doer = await askerOf(db, partnershipId, id)
    await endMaking(db, doer, { id, set: await reportSetFor(db, setId) }, { outcome: 'finished' })
  })
}
