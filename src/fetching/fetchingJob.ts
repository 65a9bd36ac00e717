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
import { choices, rhythmOf } from './choiceStore.ts'
import { keepPage, placeAfter, placeIn } from './fetchedPageStore.ts'
import { type FetchingFailure, nextDue, tryAgainAt } from './fetching.ts'
import { loadFetched, planOf } from './fetchingSteps.ts'
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
import type { Kolada } from './koladaClient.ts'
import { refuseUnasked } from './koladaQuery.ts'
import { KoladaFailure, passesBy } from './koladaShapes.ts'

export type Fetcher = {
  readonly database: Database
  readonly kolada: Kolada
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
  jobs.daily('figures from Kolada', 5, (day) => startDue(fetcher, day))
}

/** Begins what is due, and takes up what nobody is at any more. Again on the same day: begins nothing. */
export async function startDue({ database }: Pick<Fetcher, 'database'>, day: CivilDate): Promise<void> {
  for (const { partnershipId } of await database.directory(allPartnerships)) {
    await database.write(partnershipId, async (db) => {
      await awaitTurn(db, partnershipId)
      const open = await fetchingUnderWay(db)
      if (open) return putInQueue(db, partnershipId, open.id)
      const { chosen } = await choices(db)
      const due = nextDue(await rhythmOf(db), await lastFinishedOn(db), day)
      if (chosen.length === 0 || due !== day) return
      const doer = { partnershipId, id: null, name: 'Samsyn', hat: '' }
      await beginFetching(db, doer, { id: newId(), fetchedOn: day, whole: false })
    })
  }
}

/** A shift at a fetching. What comes is kept at once: whoever takes the next shift goes on from there. */
async function goOn(
  fetcher: Fetcher,
  { partnershipId = '', fetchingId: id = '' }: Readonly<Record<string, string>>,
  { last }: Pick<Attempt, 'last'>,
): Promise<void> {
  const { database, log, now } = fetcher
  const holder = newId()
  const write = <T>(work: (db: Db) => Promise<T>) => database.write(partnershipId, work)
  const held = await write((db) => hold(db, id, holder))
  if (held === 'ended' || held === 'early') return
  if (held === 'held') throw new Error('Somebody else is fetching.')

  const { by } = held.fetching
  const doer: Doer = { partnershipId, ...by }
  const fail = (report: FetchingFailure) =>
    write((db) => endFetching(db, doer, id, { outcome: 'failed', report }))
  const off = new AbortController()
  const beating = setInterval(() => {
    write((db) => beatFetching(db, id, holder))
      .then((wanted) => wanted || off.abort(new CalledOff()))
      // The next beat tries again; the work itself notices a database that is gone.
      .catch(() => {})
  }, beatEvery)
  try {
    await workAt(fetcher, { held, doer, holder, signal: off.signal })
  } catch (error) {
    if (off.signal.aborted || error instanceof CalledOff) return
    if (error instanceof KoladaFailure) {
      const { problem } = error
      const tries = await triesOf(database, partnershipId, id)
      const retryAt = passesBy(problem) ? tryAgainAt(tries, error.wait, now()) : null
      log.warn({ fetching: id, problem, retryAt }, 'Kolada did not answer as it should')
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
  readonly doer: Doer
  readonly holder: string
  readonly signal: AbortSignal
}

async function workAt(fetcher: Fetcher, { held, doer, holder, signal }: Shift): Promise<void> {
  const { database, kolada, shift = usualShift } = fetcher
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
    const made = await planOf(fetcher, doer, held.fetching, signal)
    await write((db) => planFetching(db, id, made.plan, made.kpis))
    plan = made.plan
  }

  let place = await database.read(partnershipId, (db) => placeIn(db, id, plan))
  while (place) {
    if (Date.now() > until) {
      await write(async (db) => {
        await release(db, id, holder)
        await putInQueue(db, partnershipId, id)
      })
      return
    }
    const at = place
    const page = await kolada.page(at.address, signal)
    refuseUnasked(plan.steps[at.step]!, page.items)
    await write((db) => keepPage(db, doer, id, at, page))
    place = placeAfter(plan.steps, { ...at, next: page.next })
  }
  await loadFetched(database, doer, held.fetching, plan, signal)
}

async function triesOf(database: Database, partnershipId: string, id: string): Promise<number> {
  const row = await database.read(partnershipId, (db) =>
    db.selectFrom('fetching').select('tries').where('id', '=', id).executeTakeFirstOrThrow(),
  )
  return row.tries
}
