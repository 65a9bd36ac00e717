import { randomBytes } from 'node:crypto'
import type { Database, Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import type { Attempt, Jobs } from '../platform/jobs.ts'
import type { Log } from '../platform/log.ts'
import { memberRole } from '../review/membership.ts'
import { reviewFor } from '../review/store.ts'
import { partsIn } from './fileReader.ts'
import { emptyExchangeFile, exchangeFileContent, exchangeFileFor } from './fileStore.ts'
import { beatImport, endImport, type Held, holdImport, releaseImport } from './importStore.ts'
import { takeProject } from './takingStore.ts'

export type Importer = { readonly database: Database; readonly log: Log }

const beatEvery = 1000

class CalledOff extends Error {}

/** Takes projects in that somebody has asked for. */
export function exchangeJobs(jobs: Jobs, importer: Importer): void {
  jobs.queue('exchange', (data, attempt) => goOn(importer, data, attempt))
}

/** All of it in one transaction: cut off, nothing is stored, and the next attempt begins anew. */
async function goOn(
  { database, log }: Importer,
  { partnershipId = '', importId: id = '' }: Readonly<Record<string, string>>,
  { last }: Pick<Attempt, 'last'>,
): Promise<void> {
  const holder = newId()
  const write = <T>(work: (db: Db) => Promise<T>) => database.write(partnershipId, work)
  const held = await write((db) => holdImport(db, partnershipId, id, holder))
  if (held === 'ended') return
  if (held === 'held') throw new Error('Somebody else takes the project in.')

  const off = new AbortController()
  let done = 0
  const beating = setInterval(() => {
    write((db) => beatImport(db, id, holder, done))
      .then((wanted) => wanted || off.abort())
      // The next beat tries again; the work itself notices a database that is gone.
      .catch(() => {})
  }, beatEvery)
  try {
    await write((db) =>
      takeIn(db, held, id, off.signal, (count) => {
        done = count
      }),
    )
  } catch (error) {
    if (error instanceof CalledOff) return
    if (!last) {
      await write((db) => releaseImport(db, id, holder)).catch(() => {})
      throw error
    }
    const incident = randomBytes(4).toString('hex')
    log.error({ incident, error: (error as Error).stack }, 'A project could not be taken in')
    await write((db) => endImport(db, partnershipId, id, 'failed', incident))
  } finally {
    clearInterval(beating)
  }
}

async function takeIn(
  db: Db,
  { fileId, reviewId, choices, doer }: Held,
  id: string,
  signal: AbortSignal,
  tell: (done: number) => void,
): Promise<void> {
  const review = await reviewFor(db, reviewId)
  // Whoever has left the review since puts nothing in it.
  if ((await memberRole(db, doer, review)) === null) {
    await endImport(db, doer.partnershipId, id, 'cancelled')
    return
  }
  const { summary } = await exchangeFileFor(db, review, fileId)
  const parts = partsIn(await exchangeFileContent(db, fileId))
  await takeProject(db, doer, review, summary, choices, parts, (done) => {
    if (signal.aborted) throw new CalledOff()
    tell(done)
  })
  // Called off in the last moment: nothing of it is stored.
  if (!(await endImport(db, doer.partnershipId, id, 'finished'))) throw new CalledOff()
  await emptyExchangeFile(db, fileId)
}
