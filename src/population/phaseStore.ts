import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { question } from '../db/question.ts'
import type { CivilDate } from '../i18n/format.ts'
import { awaitTurn, historyOf, type PastEvent, recordEvent } from '../record/store.ts'
import type { Doer, Thing } from '../record/thing.ts'
import type { Indicator } from './indicator.ts'
import type { PhaseStart } from './phase.ts'

const lastState = sql<'withdrawn' | 'in-force' | null>`(
  select state from phase_start_state
  where phase_start_state.partnership_id = phase_start.partnership_id and phase_start_id = phase_start.id
  order by number desc limit 1)`

/** The starts of an indicator that nobody has taken back, as a list in a column of a question about `indicator`. */
export const startsInForceOf = sql<readonly PhaseStart[]>`coalesce((
  select json_agg(json_build_object('placeCode', place_code, 'period', from_period, 'kind', phase_start.kind)
    order by from_period, started_at)
  from phase_start
  where phase_start.partnership_id = indicator.partnership_id and phase_start.indicator_id = indicator.id
    and ${lastState} is distinct from 'withdrawn'), '[]')`

export const startsInForce = startsInForceOf.as('starts')

/** Those that were in force at the end of a day: what limits were calculated from then. */
export async function startsOn(db: Db, indicatorId: string, day: CivilDate): Promise<readonly PhaseStart[]> {
  const rows = await startsThen(db, indicatorId, day)
  return rows.flatMap(({ state, ...start }) => (state === 'withdrawn' ? [] : start))
}

const startsThen = question((db, indicatorId: string, day: CivilDate) => {
  const told = sql<boolean>`(told_at at time zone 'Europe/Stockholm')::date <= ${day}::date`
  return db
    .selectFrom('phaseStart')
    .select((eb) => [
      'placeCode',
      'fromPeriod as period',
      'kind',
      eb
        .selectFrom('phaseStartState')
        .select('state')
        .whereRef('phaseStartId', '=', 'phaseStart.id')
        .where(told)
        .orderBy('number', 'desc')
        .limit(1)
        .as('state'),
    ])
    .where('indicatorId', '=', indicatorId)
    .where(sql<boolean>`(started_at at time zone 'Europe/Stockholm')::date <= ${day}::date`)
    .orderBy('fromPeriod')
    .orderBy('startedAt')
})

/** A start with why, who and when. */
export type LoggedStart = PhaseStart & {
  readonly id: string
  readonly reason: string
  readonly startedAt: Date
  readonly inForce: boolean
  /** What has been done about it, the latest first; empty for one from before starts were logged. */
  readonly history: readonly PastEvent[]
}

/** Every start of an indicator, also those that have been taken back, the latest period first. */
export async function loggedStarts(db: Db, indicatorId: string): Promise<readonly LoggedStart[]> {
  const rows = await db
    .selectFrom('phaseStart')
    .select(['id', 'kind', 'placeCode', 'fromPeriod as period', 'reason', 'startedAt', lastState.as('state')])
    .where('indicatorId', '=', indicatorId)
    .orderBy('fromPeriod', 'desc')
    .orderBy('startedAt', 'desc')
    .execute()
  return Promise.all(
    rows.map(async ({ state, ...row }) => ({
      ...row,
      inForce: state !== 'withdrawn',
      history: await historyOf(db, thingOf(row.id)),
    })),
  )
}

export type NewStart = PhaseStart & {
  readonly id: string
  readonly reason: string
  /** Left out: now. */
  readonly startedAt?: Date
}

export async function startPhase(
  db: Db,
  doer: Doer & { readonly id: string },
  indicator: Pick<Indicator, 'id' | 'name'>,
  { id, kind, placeCode, period, reason, startedAt }: NewStart,
): Promise<void> {
  await db
    .insertInto('phaseStart')
    .values({
      partnershipId: doer.partnershipId,
      id,
      indicatorId: indicator.id,
      kind,
      placeCode,
      fromPeriod: period,
      reason,
      startedBy: doer.id,
      ...(startedAt ? { startedAt } : {}),
    })
    .execute()
  await recordEvent(db, doer, {
    kind: 'phaseStart.set',
    subject: thingOf(id),
    name: indicator.name,
    facts: { indicator: indicator.id, kind, place: placeCode, period, reason },
  })
}

/** Takes a start back, or puts it back. Whoever says what holds already changes nothing. */
export async function restate(
  db: Db,
  doer: Doer & { readonly id: string },
  indicator: Pick<Indicator, 'id' | 'name'>,
  start: Pick<LoggedStart, 'id' | 'kind' | 'period'>,
  state: 'withdrawn' | 'in-force',
): Promise<void> {
  const { partnershipId } = doer
  await awaitTurn(db, partnershipId)
  const latest = await db
    .selectFrom('phaseStartState')
    .select(['number', 'state'])
    .where('phaseStartId', '=', start.id)
    .orderBy('number', 'desc')
    .executeTakeFirst()
  if ((latest?.state ?? 'in-force') === state) return
  const number = (latest?.number ?? 0) + 1
  await db
    .insertInto('phaseStartState')
    .values({ partnershipId, phaseStartId: start.id, number, state, toldBy: doer.id })
    .execute()
  await recordEvent(db, doer, {
    kind: state === 'withdrawn' ? 'phaseStart.withdrawn' : 'phaseStart.restored',
    subject: thingOf(start.id),
    name: indicator.name,
    facts: { indicator: indicator.id, kind: start.kind, period: start.period },
  })
}

function thingOf(id: string): Thing {
  return { kind: 'phaseStart', id }
}
