import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { Sex } from '../population/indicator.ts'
import { heard } from '../population/membership.ts'
import { type Hide, hidingIn } from '../population/smallNumberStore.ts'

export async function everyVintage(db: Db) {
  return db
    .selectFrom('vintage')
    .select(['number', 'source', 'fetchedOn', 'fileName', 'fileHash', 'recordedAt'])
    .orderBy('number')
    .execute()
}

/** What tells an observation from every other: the columns of its primary key. */
export type ObservationKey = {
  readonly indicatorId: string
  readonly sex: Sex
  readonly placeCode: string
  readonly period: string
  readonly vintage: number
}

export type WantedObservations = {
  readonly after: ObservationKey | null
  readonly most: number
  /** Recorded at this instant or after it. */
  readonly since: Date | null
  /** As it was known in this vintage; null: as it is known now. */
  readonly asOf: number | null
  readonly indicatorId?: string | undefined
  readonly placeCode?: string | undefined
  readonly sex?: string | undefined
  readonly period?: string | undefined
}

/** In the order of their primary key, from which a page is read without looking at those before it. */
export async function observations(db: Db, wanted: WantedObservations) {
  const { after, asOf, since } = wanted
  let query = described(db)
    .orderBy('observation.indicatorId')
    .orderBy('observation.sex')
    .orderBy('observation.placeCode')
    .orderBy('observation.period')
    .orderBy('observation.vintage')
    .limit(wanted.most)
  if (after) {
    query = query.where(sql<boolean>`
      (observation.indicator_id, observation.sex, observation.place_code, observation.period, observation.vintage)
      > (${after.indicatorId}::uuid, ${after.sex}, ${after.placeCode}, ${after.period}, ${after.vintage}::int)`)
  }
  if (asOf === null) query = query.where('observation.replacedIn', 'is', null)
  else {
    query = query
      .where('observation.vintage', '<=', asOf)
      .where((eb) =>
        eb.or([eb('observation.replacedIn', 'is', null), eb('observation.replacedIn', '>', asOf)]),
      )
  }
  if (since) query = query.where('vintage.recordedAt', '>=', since)
  if (wanted.indicatorId) query = query.where('observation.indicatorId', '=', wanted.indicatorId)
  if (wanted.placeCode) query = query.where('observation.placeCode', '=', wanted.placeCode)
  if (wanted.sex) query = query.where('observation.sex', '=', wanted.sex as Sex)
  if (wanted.period) query = query.where('observation.period', '=', wanted.period)
  const rows = await query.execute()
  const hide = await hidingIn(db, [...new Set(rows.map(({ indicatorId }) => indicatorId))])
  return rows.map((row) => spoken(hide, row))
}

export async function observationFor(db: Db, key: ObservationKey) {
  const row = await described(db)
    .where('observation.indicatorId', '=', key.indicatorId)
    .where('observation.sex', '=', key.sex)
    .where('observation.placeCode', '=', key.placeCode)
    .where('observation.period', '=', key.period)
    .where('observation.vintage', '=', key.vintage)
    .executeTakeFirst()
  return row ? spoken(await hidingIn(db, [row.indicatorId]), row) : null
}

function described(db: Db) {
  return db
    .selectFrom('observation')
    .innerJoin('place', 'place.code', 'observation.placeCode')
    .innerJoin('vintage', 'vintage.number', 'observation.vintage')
    .select([
      'observation.indicatorId',
      'observation.sex',
      'observation.placeCode',
      'place.name as placeName',
      'observation.period',
      'observation.vintage',
      'observation.replacedIn',
      'observation.value',
      'observation.reason',
      'observation.members',
      'vintage.recordedAt',
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof described>['executeTakeFirstOrThrow']>>

/** A mean of too few of its municipalities is a value that is missing, and small numbers are, as on every page. */
function spoken(hide: Hide, row: Row): Row {
  const { period, value, reason, members } = row
  const point = hide(row, heard(row.placeCode, { period, value, reason, members }))
  return { ...row, value: point.value, reason: point.reason }
}
