import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { type CivilDate, civilDateOf } from '../i18n/format.ts'
import { type AskedMoment, type Moment, momentOf, type PastMeeting } from './moment.ts'
import { hidingIn } from './smallNumberStore.ts'
import type { Vintage } from './store.ts'

/** A choice of more would be no choice. */
const mostMeetings = 30

/** Meetings that have been held, the latest first. */
export async function pastMeetings(db: Db, now: Date): Promise<readonly PastMeeting[]> {
  const rows = await db
    .selectFrom('meeting')
    .innerJoin('body', 'body.id', 'meeting.bodyId')
    .leftJoin('meetingClosure', 'meetingClosure.meetingId', 'meeting.id')
    .leftJoin('meetingCancellation', 'meetingCancellation.meetingId', 'meeting.id')
    .select(['meeting.id', 'body.name as bodyName', 'meeting.startsAt', 'meetingClosure.vintage'])
    .where('meetingCancellation.meetingId', 'is', null)
    .where('meeting.startsAt', '<=', now)
    .orderBy('meeting.startsAt', 'desc')
    .limit(mostMeetings)
    .execute()
  return rows.map(({ startsAt, ...meeting }) => ({ ...meeting, heldOn: civilDateOf(startsAt) }))
}

/** The moment that an address asks for; null for now. */
export async function readMoment(
  db: Db,
  asked: AskedMoment,
  meetings: readonly PastMeeting[],
): Promise<Moment | null> {
  if (!asked.meeting && !asked.day && !asked.asOf) return null
  const vintages = await db.selectFrom('vintage').select(['number', 'fetchedOn']).orderBy('number').execute()
  return momentOf(asked, vintages, meetings)
}

/** The newest vintage among those known that an indicator's values in a place come from. */
export async function vintageKnown(
  db: Db,
  { indicatorId, placeCode, known }: { indicatorId: string; placeCode: string; known: readonly number[] },
): Promise<Vintage | null> {
  const row = await db
    .selectFrom('vintage')
    .select(['number', 'source', 'fetchedOn'])
    .where((eb) =>
      eb(
        'number',
        '=',
        eb
          .selectFrom('observation')
          .select((inner) => inner.fn.max('vintage').as('newest'))
          .where('indicatorId', '=', indicatorId)
          .where('placeCode', '=', placeCode)
          .where('vintage', '=', sql<number>`any(${known}::int[])`),
      ),
    )
    .executeTakeFirst()
  return row ?? null
}

export type RevisionSum = {
  readonly indicatorId: string
  readonly code: string
  readonly name: string
  /** How many values are others now. */
  readonly changed: number
  readonly places: number
  readonly firstPeriod: string
  readonly lastPeriod: string
  /** The latest fetching that brought one of them. */
  readonly fetchedOn: CivilDate
}

/** What is asked about revisions since a moment. */
export type RevisionQuestion = {
  readonly known: readonly number[]
  /** Left out: of all places. */
  readonly placeCodes?: readonly string[] | undefined
  readonly indicatorId?: string | undefined
  /** Also those that cannot be seen in the decimals that are shown. */
  readonly all?: boolean | undefined
}

/** Values that are others now than at a moment, summed up for each indicator, the one with the most first. */
export async function revisionSums(db: Db, asked: RevisionQuestion): Promise<readonly RevisionSum[]> {
  const rows = await revised(db, asked)
    .select((eb) => [
      'indicator.id as indicatorId',
      'indicator.code',
      'indicator.name',
      eb.cast<number>(eb.fn.countAll(), 'integer').as('changed'),
      eb.cast<number>(eb.fn.count('old.placeCode').distinct(), 'integer').as('places'),
      eb.fn.min('old.period').as('firstPeriod'),
      eb.fn.max('old.period').as('lastPeriod'),
      eb.fn.max('vintage.fetchedOn').as('fetchedOn'),
    ])
    .groupBy(['indicator.id', 'indicator.code', 'indicator.name'])
    .orderBy('changed', 'desc')
    .orderBy('indicator.code')
    .execute()
  return rows
}

export type RevisedValue = {
  readonly placeCode: string
  readonly sex: 'T' | 'K' | 'M'
  readonly period: string
  readonly before: number | null
  readonly reasonBefore: string | null
  readonly membersBefore: number | null
  readonly after: number | null
  readonly reasonAfter: string | null
  readonly membersAfter: number | null
  readonly fetchedOn: CivilDate
}

/** The values themselves: our own county first, the latest period first. */
export async function revisedValues(
  db: Db,
  asked: RevisionQuestion,
  { from, most }: { readonly from: number; readonly most: number },
): Promise<readonly RevisedValue[]> {
  const rows = await revised(db, asked)
    .select([
      'old.indicatorId',
      'old.placeCode',
      'old.sex',
      'old.period',
      'old.value as before',
      'old.reason as reasonBefore',
      'old.members as membersBefore',
      'fresh.value as after',
      'fresh.reason as reasonAfter',
      'fresh.members as membersAfter',
      'vintage.fetchedOn',
    ])
    .orderBy('old.period', 'desc')
    .orderBy(sql`length(old.place_code)`)
    .orderBy('old.placeCode')
    .orderBy('old.sex', 'desc')
    .offset(from)
    .limit(most)
    .execute()
  const hide = await hidingIn(db, asked.indicatorId === undefined ? undefined : [asked.indicatorId])
  return rows.map((row) => {
    const then = hide(row, { value: row.before, reason: row.reasonBefore, members: row.membersBefore })
    const now = hide(row, { value: row.after, reason: row.reasonAfter, members: row.membersAfter })
    return {
      ...row,
      before: then.value,
      reasonBefore: then.reason,
      after: now.value,
      reasonAfter: now.reason,
    }
  })
}

/** Pairs of what was known then and what is known now, where they differ. */
function revised(db: Db, { known, placeCodes, indicatorId, all = false }: RevisionQuestion) {
  const numbers = sql<number>`any(${known}::int[])`
  let query = db
    .selectFrom('observation as old')
    // One look in the primary key for each. As a plain join the planner, which has not counted what was loaded just
    // now, holds each against all of the indicator.
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('observation as present')
          .select(['value', 'reason', 'members', 'vintage'])
          .whereRef('present.indicatorId', '=', 'old.indicatorId')
          .whereRef('present.sex', '=', 'old.sex')
          .whereRef('present.placeCode', '=', 'old.placeCode')
          .whereRef('present.period', '=', 'old.period')
          .where('present.replacedIn', 'is', null)
          .limit(1)
          .as('fresh'),
      (join) => join.onTrue(),
    )
    .innerJoin('vintage', 'vintage.number', 'fresh.vintage')
    .innerJoin('indicator', 'indicator.id', 'old.indicatorId')
    .where('old.replacedIn', 'is not', null)
    .where('old.vintage', '=', numbers)
    .where((eb) => eb.not(eb('old.replacedIn', '=', numbers)))
  if (placeCodes) query = query.where('old.placeCode', '=', sql<string>`any(${placeCodes}::text[])`)
  if (indicatorId) query = query.where('old.indicatorId', '=', indicatorId)
  if (!all) {
    query = query.where(sql<boolean>`
      (round(old.value::numeric, indicator.decimals) is distinct from round(fresh.value::numeric, indicator.decimals)
        or old.reason is distinct from fresh.reason)`)
  }
  return query
}
