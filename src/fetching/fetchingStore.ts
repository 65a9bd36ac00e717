import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { CivilDate } from '../i18n/format.ts'
import { enqueue } from '../platform/jobs.ts'
import { Refusal } from '../platform/refusal.ts'
import { recordEvent } from '../record/store.ts'
import type { Doer } from '../record/thing.ts'
import type { Fetching, FetchingFailure, FetchingReport, FetchingState, Plan, Service } from './fetching.ts'
import type { Query } from './koladaQuery.ts'
import type { ServiceProblem } from './service.ts'

/** Whoever is at a fetching is heard of every other second; silent for so long, their program has ended. */
const silence = sql`interval '20 seconds'`

/** Begins one, and puts the work in the queue. The caller has its turn and knows that none is under way. */
export async function beginFetching(
  db: Db,
  doer: Doer,
  { id, service, fetchedOn, whole }: Pick<Fetching, 'id' | 'service' | 'fetchedOn' | 'whole'>,
): Promise<void> {
  const { partnershipId } = doer
  await db
    .insertInto('fetching')
    .values({
      partnershipId,
      id,
      service,
      fetchedOn,
      whole,
      askedBy: doer.id,
      askedName: doer.name,
      askedHat: doer.hat,
    })
    .execute()
  await recordEvent(db, doer, { kind: 'fetching.begun', ...subjectOf({ id, service }) })
  await putInQueue(db, partnershipId, id)
}

export async function putInQueue(db: Db, partnershipId: string, fetchingId: string, after?: Date) {
  await enqueue(db, 'fetchings', { partnershipId, fetchingId }, after ? { after } : {})
}

/** The latest first. */
export async function fetchings(db: Db, service: Service, most = 10): Promise<readonly Fetching[]> {
  const rows = await rowsOf(db)
    .where('service', '=', service)
    .orderBy('begunAt', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
  return rows.map(fetchingOf)
}

export async function fetchingFor(db: Db, id: string): Promise<Fetching> {
  const row = /^[0-9a-f-]{36}$/.test(id)
    ? await rowsOf(db).where('fetching.id', '=', id).executeTakeFirst()
    : undefined
  if (!row) throw new Refusal('not-found', '')
  return fetchingOf(row)
}

export async function fetchingUnderWay(db: Db, service: Service): Promise<Fetching | null> {
  const row = await rowsOf(db)
    .where('service', '=', service)
    .where('end.outcome', 'is', null)
    .executeTakeFirst()
  return row ? fetchingOf(row) : null
}

export async function lastFinishedOn(db: Db, service: Service): Promise<CivilDate | null> {
  const row = await rowsOf(db)
    .where('service', '=', service)
    .where('end.outcome', '=', 'finished')
    .orderBy('begunAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.fetchedOn ?? null
}

export type Held = { readonly fetching: Fetching; readonly plan: Plan | null }

/** Takes a fetching on. `ended`: nothing is left to do; `held`: somebody else is at it; `early`: it waits for its time. */
export async function hold(db: Db, id: string, holder: string): Promise<Held | 'ended' | 'held' | 'early'> {
  const taken = await db
    .updateTable('fetching')
    .set({ holder, beatAt: sql<Date>`clock_timestamp()` })
    .where('id', '=', id)
    .where((eb) => eb.or([eb('holder', 'is', null), sql<boolean>`beat_at < clock_timestamp() - ${silence}`]))
    // The clocks of the database and the program may differ a little.
    .where((eb) => eb.or([eb('retryAt', 'is', null), sql<boolean>`retry_at < now() + interval '20 seconds'`]))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb.selectFrom('fetchingEnd').select('fetchingId').whereRef('fetchingId', '=', 'fetching.id'),
        ),
      ),
    )
    .returning('plan')
    .executeTakeFirst()
  // Written by planFetching.
  if (taken) return { fetching: await fetchingFor(db, id), plan: taken.plan as Plan | null }
  const open = await rowsOf(db)
    .where('fetching.id', '=', id)
    .where('end.outcome', 'is', null)
    .executeTakeFirst()
  if (!open) return 'ended'
  return open.holder === null ? 'early' : 'held'
}

/** Says that it goes on. False when it has been called off, or taken over by somebody else. */
export async function beatFetching(db: Db, id: string, holder: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('fetching')
    .set({ beatAt: sql<Date>`clock_timestamp()` })
    .where('id', '=', id)
    .where('holder', '=', holder)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Leaves it to whoever takes it on next. */
export async function release(db: Db, id: string, holder: string): Promise<void> {
  await db
    .updateTable('fetching')
    .set({ holder: null })
    .where('id', '=', id)
    .where('holder', '=', holder)
    .execute()
}

/** Keeps what will be asked. */
export async function planFetching(db: Db, id: string, plan: Plan): Promise<void> {
  await db
    .updateTable('fetching')
    .set({ plan: JSON.stringify(plan), ...answered })
    .where('id', '=', id)
    .execute()
}

/** The service has answered: it is not away any more. */
export const answered = { tries: 0, problem: null, retryAt: null }

/** The service is away: it is tried again then. */
export async function postpone(
  db: Db,
  { partnershipId }: Doer,
  id: string,
  { tries, problem, retryAt }: { tries: number; problem: ServiceProblem; retryAt: Date },
): Promise<void> {
  await db
    .updateTable('fetching')
    .set({ holder: null, tries, problem: JSON.stringify(problem), retryAt })
    .where('id', '=', id)
    .execute()
  await putInQueue(db, partnershipId, id, retryAt)
}

/** Does not wait for the time that was set. */
export async function hasten(db: Db, { partnershipId }: Doer, id: string): Promise<void> {
  await db
    .updateTable('fetching')
    .set({ retryAt: sql<Date>`now()` })
    .where('id', '=', id)
    .where('retryAt', 'is not', null)
    .execute()
  await putInQueue(db, partnershipId, id)
}

/** Since when the changes of these questions can be asked for; those that have not been asked are not there. */
export async function sinceOf(db: Db, queries: readonly Query[]): Promise<ReadonlyMap<string, CivilDate>> {
  const paths = queries.map(({ path }) => path)
  const rows = await db
    .selectFrom('fetchedQuery')
    .select(['query', 'fetchedOn'])
    .where('query', '=', sql<string>`any(${paths}::text[])`)
    .execute()
  return new Map(rows.map(({ query, fetchedOn }) => [query, fetchedOn]))
}

export async function answeredOn(
  db: Db,
  { partnershipId }: Doer,
  paths: readonly string[],
  fetchedOn: CivilDate,
): Promise<void> {
  for (const query of paths) {
    await db
      .insertInto('fetchedQuery')
      .values({ partnershipId, query, fetchedOn })
      .onConflict((oc) => oc.columns(['partnershipId', 'query']).doUpdateSet({ fetchedOn }))
      .execute()
  }
}

export type Ending =
  | { readonly outcome: 'finished'; readonly report: FetchingReport }
  | { readonly outcome: 'failed'; readonly report: FetchingFailure }
  | { readonly outcome: 'cancelled'; readonly report: object }

/** Ends it, in whatever way. What had come is no longer needed: its values are in, or were not wanted. */
export async function endFetching(
  db: Db,
  doer: Doer,
  { id, service }: Pick<Fetching, 'id' | 'service'>,
  ending: Ending,
): Promise<boolean> {
  const { outcome, report } = ending
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('fetchingEnd')
    .values({ partnershipId: doer.partnershipId, fetchingId: id, outcome, report: JSON.stringify(report) })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows === 0n) return false
  await db.updateTable('fetching').set({ holder: null }).where('id', '=', id).execute()
  await db.deleteFrom('fetchedPage').where('fetchingId', '=', id).execute()
  await recordEvent(db, doer, { kind: `fetching.${outcome}`, ...subjectOf({ id, service }) })
  return true
}

function subjectOf({ id, service }: Pick<Fetching, 'id' | 'service'>) {
  return { subject: { kind: 'fetching', id }, name: eventName[service] } as const
}

/** What the log of events calls a service. */
export const eventName: Readonly<Record<Service, string>> = { kolada: 'Kolada', pxweb: 'Statistikdatabasen' }

function rowsOf(db: Db) {
  return db
    .selectFrom('fetching')
    .leftJoin('fetchingEnd as end', 'end.fetchingId', 'fetching.id')
    .select((eb) => [
      'fetching.id',
      'service',
      'begunAt',
      'fetchedOn',
      'askedBy',
      'askedName',
      'askedHat',
      'whole',
      'problem',
      'retryAt',
      'holder',
      sql<number | null>`jsonb_array_length(plan -> 'steps')`.as('steps'),
      eb
        .selectFrom('fetchedPage as page')
        .whereRef('page.fetchingId', '=', 'fetching.id')
        .where('page.nextUrl', 'is', null)
        .select(sql<number>`count(*)::integer`.as('done'))
        .as('done'),
      eb
        .selectFrom('fetchedPage as page')
        .whereRef('page.fetchingId', '=', 'fetching.id')
        .select(sql<number>`coalesce(sum(items), 0)::integer`.as('items'))
        .as('items'),
      'end.outcome',
      'end.endedAt',
      'end.report',
    ])
}

type FetchingRow = Awaited<ReturnType<ReturnType<typeof rowsOf>['executeTakeFirstOrThrow']>>

function fetchingOf(row: FetchingRow): Fetching {
  const { id, service, begunAt, fetchedOn, whole } = row
  const by = { id: row.askedBy, name: row.askedName, hat: row.askedHat }
  return { id, service, begunAt, fetchedOn, whole, by, ...stateOf(row) }
}

function stateOf({
  steps,
  done,
  items,
  problem,
  retryAt,
  outcome,
  endedAt,
  report,
}: FetchingRow): FetchingState {
  const progress = steps === null ? null : { steps, done: done ?? 0, items: items ?? 0 }
  // Reports and problems were written by endFetching and postpone.
  switch (outcome) {
    case 'finished':
      return { state: 'finished', at: endedAt!, report: report as unknown as FetchingReport }
    case 'failed':
      return { state: 'failed', at: endedAt!, failure: report as unknown as FetchingFailure }
    case 'cancelled':
      return { state: 'cancelled', at: endedAt! }
    case null:
      return problem && retryAt
        ? { state: 'waiting', progress, problem: problem as unknown as ServiceProblem, retryAt }
        : { state: 'going-on', progress }
  }
}
