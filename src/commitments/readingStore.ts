import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { question } from '../db/question.ts'
import { type CivilDate, civilDateOf } from '../i18n/format.ts'
import type { Env } from '../identity/actor.ts'
import type { Body } from '../partnership/body.ts'
import type { Party } from '../partnership/party.ts'
import { bodies, parties } from '../partnership/store.ts'
import {
  type Account,
  accountsByYear,
  type KeptState,
  keptState,
  latestVersion,
  nothing,
  type Sitting,
  sum,
  within,
} from './commitment.ts'
import type { Reason } from './exclusivity.ts'
import { type MandatePeriod, periodOf, periodOn, periodsToShow } from './mandate.ts'
import { changedPeriods, commitments, type NamedCommitment } from './store.ts'

/** What a party has promised in a body, and what it has kept. */
export type Kept = {
  readonly party: Party
  readonly body: Body
  readonly commitment: NamedCommitment | null
  readonly years: ReadonlyMap<number, Account>
  readonly total: Account
  readonly state: KeptState
}

export type PartyAccount = {
  readonly party: Party
  /** Only those where something is promised, or somebody has been called. */
  readonly bodies: readonly Kept[]
  readonly total: Account
  readonly state: KeptState
}

/** A mandate period with what every party has promised and kept in every body. */
export type CommitmentsReading = {
  readonly today: CivilDate
  readonly period: MandatePeriod
  readonly periods: readonly MandatePeriod[]
  readonly parties: readonly PartyAccount[]
  readonly bodies: readonly Body[]
  /** Closed meetings within the period. */
  readonly sittings: readonly Sitting[]
}

/** As every page about it shows it: read once, however many have it before them. Null: the present period. */
export function commitmentsOnce(
  { db, now, readOnce }: Env['Variables'],
  year: number | null,
): Promise<CommitmentsReading> {
  return readOnce(['commitments', year], () => readCommitments(db, now, year))
}

/** A handful of questions, however many parties, bodies and meetings there are. */
export async function readCommitments(db: Db, now: Date, year: number | null): Promise<CommitmentsReading> {
  const today = civilDateOf(now)
  const [all, everybody, everyBody, changed, met] = await Promise.all([
    commitments(db),
    parties(db),
    bodies(db),
    changedPeriods(db),
    sittings(db),
  ])
  const period = year === null ? periodOn(changed, today) : periodOf(changed, year)
  const inPeriod = met.filter(({ day }) => within(period, day))
  const byBody = new Map<string, Sitting[]>()
  for (const sitting of inPeriod) {
    const known = byBody.get(sitting.bodyId)
    if (known) known.push(sitting)
    else byBody.set(sitting.bodyId, [sitting])
  }
  const promised = all.filter((commitment) => commitment.period === period.year)
  const concerned = everybody.filter(
    ({ id, joinedOn, leftOn }) =>
      (joinedOn <= period.lastOn && (!leftOn || leftOn >= period.firstOn)) ||
      promised.some(({ partyId }) => partyId === id),
  )
  return {
    today,
    period,
    periods: periodsToShow(
      changed,
      all.map((commitment) => commitment.period),
      today,
    ),
    parties: concerned.map((party) => accountOf(party, everyBody, promised, byBody)),
    bodies: everyBody,
    sittings: inPeriod,
  }
}

/** What a party has promised and kept; nothing where it did not take part in the period. Null: there is no such party. */
export async function accountIn(
  db: Db,
  { parties: concerned }: Pick<CommitmentsReading, 'parties'>,
  partyId: string,
): Promise<PartyAccount | null> {
  const known = concerned.find(({ party }) => party.id === partyId)
  if (known) return known
  const party = (await parties(db)).find(({ id }) => id === partyId)
  return party ? { party, bodies: [], total: nothing, state: 'none' } : null
}

function accountOf(
  party: Party,
  all: readonly Body[],
  promised: readonly NamedCommitment[],
  byBody: ReadonlyMap<string, readonly Sitting[]>,
): PartyAccount {
  const own = promised.filter(({ partyId }) => partyId === party.id)
  const kept = all.flatMap((body): readonly Kept[] => {
    const commitment = own.find(({ bodyId }) => bodyId === body.id) ?? null
    const met = byBody.get(body.id) ?? []
    const years = accountsByYear(
      commitment,
      party.id,
      met.filter(({ day }) => isParty(party, day)),
    )
    const total = sum([...years.values()])
    if (!commitment && total.invited === 0) return []
    return [{ party, body, commitment, years, total, state: keptState(hasPromised(commitment), total) }]
  })
  const total = sum(kept.map((each) => each.total))
  const any = kept.some(({ commitment }) => hasPromised(commitment))
  return { party, bodies: kept, total, state: keptState(any, total) }
}

/** A promise that has been taken back still counts for the time before. */
export function hasPromised(commitment: NamedCommitment | null): boolean {
  return commitment?.versions.some(({ seats }) => seats > 0) ?? false
}

/** What is promised in the end, for sentences; null when it is nothing. */
export function standingPromise(commitment: NamedCommitment | null) {
  const version = commitment && latestVersion(commitment)
  return version && version.seats > 0 ? version : null
}

function isParty({ joinedOn, leftOn }: Party, day: CivilDate): boolean {
  return joinedOn <= day && (!leftOn || day <= leftOn)
}

const day = sql<CivilDate>`(meeting.starts_at at time zone 'Europe/Stockholm')::date`

/** All closed meetings of the partnership with the parties' parts in them: as it was recorded when they were closed. */
export const sittings: (db: Db) => Promise<readonly Sitting[]> = question((db) =>
  db
    .selectFrom('meeting')
    .innerJoin('meetingClosure as closure', 'closure.meetingId', 'meeting.id')
    .leftJoin('seat', (join) =>
      join
        .onRef('seat.bodyId', '=', 'meeting.bodyId')
        .on(sql<boolean>`seat.from_on <= ${day} and (seat.to_on is null or seat.to_on >= ${day})`),
    )
    .leftJoin('attendance', (join) =>
      join.onRef('attendance.meetingId', '=', 'meeting.id').onRef('attendance.seatId', '=', 'seat.id'),
    )
    .select([
      'meeting.id as meetingId',
      'meeting.bodyId',
      day.as('day'),
      'seat.partyId',
      sql<number>`count(seat.id)::int`.as('seats'),
      counted('present').as('present'),
      counted('substitute').as('substitute'),
      counted('absent').as('absent'),
    ])
    .groupBy(['meeting.id', 'meeting.bodyId', 'meeting.startsAt', 'seat.partyId'])
    .orderBy('meeting.startsAt')
    .orderBy('meeting.id'),
)

/** Why substitutes came to the body's closed meetings; the words as they were written, without whom they were about. */
export async function reasonsOf(db: Db, bodyId: string): Promise<readonly Reason[]> {
  return db
    .selectFrom('attendance')
    .innerJoin('meeting', 'meeting.id', 'attendance.meetingId')
    .innerJoin('meetingClosure as closure', 'closure.meetingId', 'meeting.id')
    .where('meeting.bodyId', '=', bodyId)
    .where('attendance.state', '=', 'substitute')
    .groupBy(sql`lower(attendance.reason)`)
    .select([sql<string>`min(attendance.reason)`.as('words'), sql<number>`count(*)::int`.as('count')])
    .orderBy('count', 'desc')
    .orderBy('words')
    .execute()
}

function counted(state: 'present' | 'substitute' | 'absent') {
  return sql<number>`(count(*) filter (where attendance.state = ${sql.lit(state)}))::int`
}
