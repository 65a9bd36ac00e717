import { randomBytes } from 'node:crypto'
import type { Database, Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import type { CivilDate } from '../i18n/format.ts'
import { allPartnerships } from '../identity/store.ts'
import type { Attempt, Jobs } from '../platform/jobs.ts'
import type { Log } from '../platform/log.ts'
import { UnreadableFile } from '../population/figure.ts'
import { awaitTurn } from '../record/store.ts'
import type { Doer } from '../record/thing.ts'
import { rhythmOf } from './choiceStore.ts'
import type { Fetchable } from './fetchable.ts'
import { keepPage, placeAfter, placeIn } from './fetchedPageStore.ts'
import { type FetchingFailure, nextDue, tryAgainAt } from './fetching.ts'
import { loadFetched } from './fetchingSteps.ts'
import {
  beatFetching,
  beginFetching,
  endFetching,
  fetchingUnderWay,
  type Held,
  hold,
  lastFinishedOn,
  planFetching,
  postpone,
  putInQueue,
  release,
} from './fetchingStore.ts'
import { passesBy, ServiceFailure } from './service.ts'

export type Fetcher = {
  readonly database: Database
  /** What may be fetched from here. What has been begun of another waits until it may be again. */
  readonly fetchables: readonly Fetchable[]
  readonly log: Log
  readonly now: () => Date
  /** Milliseconds after which the rest is left to the next job: well before a job is held for dead. */
  readonly shift?: number
}

const usualShift = 25_000
const beatEvery = 2000

class CalledOff extends Error {}

/** Fetches what is asked for; and every morning what is due by itself. */
export function fetchingJobs(jobs: Jobs, fetcher: Fetcher): void {
  jobs.queue('fetchings', (data, attempt) => goOn(fetcher, data, attempt))
  jobs.daily('figures that are due', 5, (day) => startDue(fetcher, day))
}

/** Begins what is due, and takes up what nobody is at any more. Again on the same day: begins nothing. */
export async function startDue(
  { database, fetchables }: Pick<Fetcher, 'database' | 'fetchables'>,
  day: CivilDate,
): Promise<void> {
  for (const { partnershipId } of await database.directory(allPartnerships)) {
    for (const fetchable of fetchables) {
      await database.write(partnershipId, (db) => startOne(db, partnershipId, fetchable, day))
    }
  }
}

async function startOne(
  db: Db,
  partnershipId: string,
  { service, chosen }: Fetchable,
  day: CivilDate,
): Promise<void> {
  await awaitTurn(db, partnershipId)
  const open = await fetchingUnderWay(db, service)
  if (open) return putInQueue(db, partnershipId, open.id)
  const due = nextDue(await rhythmOf(db, service), await lastFinishedOn(db, service), day)
  if (due !== day || !(await chosen(db))) return
  const doer = { partnershipId, id: null, name: 'Samsyn', hat: '' }
  await beginFetching(db, doer, { id: newId(), service, fetchedOn: day, whole: false })
}

/** A shift at a fetching. What comes is kept at once: whoever takes the next shift goes on from there. */
async function goOn(
  fetcher: Fetcher,
  { partnershipId = '', fetchingId: id = '' }: Readonly<Record<string, string>>,
  { last }: Pick<Attempt, 'last'>,
): Promise<void> {
  const { database, fetchables, log, now } = fetcher
  const holder = newId()
  const write = <T>(work: (db: Db) => Promise<T>) => database.write(partnershipId, work)
  const held = await write((db) => hold(db, id, holder))
  if (held === 'ended' || held === 'early') return
  if (held === 'held') throw new Error('Somebody else is fetching.')

  const { by, service } = held.fetching
  const doer: Doer = { partnershipId, ...by }
  const fail = (report: FetchingFailure) =>
    write((db) => endFetching(db, doer, held.fetching, { outcome: 'failed', report }))
  const fetchable = fetchables.find((each) => each.service === service)
  // Switched off since it was begun: it can be cancelled, or goes on when it is switched on.
  if (!fetchable) return write((db) => release(db, id, holder))
  const off = new AbortController()
  const beating = setInterval(() => {
    write((db) => beatFetching(db, id, holder))
      .then((wanted) => wanted || off.abort(new CalledOff()))
      // The next beat tries again; the work itself notices a database that is gone.
      .catch(() => {})
  }, beatEvery)
  try {
    await workAt(fetcher, { held, doer, holder, fetchable, signal: off.signal })
  } catch (error) {
    if (off.signal.aborted || error instanceof CalledOff) return
    if (error instanceof ServiceFailure) {
      const { problem } = error
      const tries = await triesOf(database, partnershipId, id)
      const retryAt = passesBy(problem) ? tryAgainAt(tries, error.wait, now()) : null
      log.warn({ fetching: id, service, problem, retryAt }, 'A service did not answer as it should')
      if (retryAt) await write((db) => postpone(db, doer, id, { tries: tries + 1, problem, retryAt }))
      else await fail({ from: 'service', problem })
    } else if (error instanceof UnreadableFile) await fail({ from: 'content', problem: error.problem })
    else {
      if (!last) {
        await write((db) => release(db, id, holder)).catch(() => {})
        throw error
      }
      const number = randomBytes(4).toString('hex')
      log.error({ incident: number, error: (error as Error).stack }, 'A fetching of figures failed')
      await fail({ from: 'program', number })
    }
  } finally {
    clearInterval(beating)
  }
}

type Shift = {
  readonly held: Held
  readonly fetchable: Fetchable
  readonly doer: Doer
  readonly holder: string
  readonly signal: AbortSignal
}

async function workAt(
  { database, shift = usualShift }: Fetcher,
  { held, doer, holder, fetchable, signal }: Shift,
): Promise<void> {
  const { id } = held.fetching
  const { partnershipId } = doer
  const until = Date.now() + shift
  /** Writes what belongs to this shift; nothing once it has been called off. */
  const write = (work: (db: Db) => Promise<void>) =>
    database.write(partnershipId, async (db) => {
      if (!(await beatFetching(db, id, holder))) throw new CalledOff()
      await work(db)
    })

  let { plan } = held
  if (!plan) {
    const made = await fetchable.plan(database, doer, held.fetching, signal)
    await write(async (db) => {
      await made.keep(db)
      await planFetching(db, id, made.plan)
    })
    plan = made.plan
  }

  let place = await database.read(partnershipId, (db) => placeIn(db, id, plan, fetchable.addressOf))
  while (place) {
    if (Date.now() > until) {
      await write(async (db) => {
        await release(db, id, holder)
        await putInQueue(db, partnershipId, id)
      })
      return
    }
    const at = place
    const page = await fetchable.page(plan.steps[at.step]!, at.address, signal)
    await write((db) => keepPage(db, doer, id, at, page))
    place = placeAfter(plan.steps, fetchable.addressOf, { ...at, next: page.next })
  }
  await loadFetched(database, doer, fetchable, held.fetching, plan, signal)
}

async function triesOf(database: Database, partnershipId: string, id: string): Promise<number> {
  const row = await database.read(partnershipId, (db) =>
    db.selectFrom('fetching').select('tries').where('id', '=', id).executeTakeFirstOrThrow(),
  )
  return row.tries
}
