import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { CivilDate } from '../i18n/format.ts'
import { type Download, fetchedKey } from './download.ts'
import type { Indicator, Sex } from './indicator.ts'
import type { Moment } from './moment.ts'
import type { Place } from './place.ts'
import { seriesOf } from './seriesStore.ts'
import { withAllIntervals } from './twinStore.ts'

/** Everything that is known of some indicators in some places, for a file; with intervals where there are any. */
export async function readDownload(
  db: Db,
  asked: {
    readonly title: string
    readonly indicators: readonly Indicator[]
    readonly places: readonly Place[]
    readonly sexes?: readonly Sex[]
    readonly moment: Moment | null
  },
): Promise<Download> {
  const { indicators, places, moment, sexes } = asked
  const of = { indicatorIds: indicators.map(({ id }) => id), placeCodes: places.map(({ code }) => code) }
  const when = moment ? { known: moment.known } : {}
  const [raw, fetched] = await Promise.all([
    seriesOf(db, { ...of, ...(sexes ? { sexes } : {}), ...when }),
    fetchedOf(db, { ...of, known: moment?.known ?? null }),
  ])
  const series = await withAllIntervals(db, indicators, raw, when)
  return { title: asked.title, indicators, places, series, fetched, moment }
}

/** The day of the newest fetching that an indicator's values in a place come from. */
export async function fetchedOf(
  db: Db,
  of: {
    readonly indicatorIds: readonly string[]
    readonly placeCodes: readonly string[]
    /** Null: as it is now. */
    readonly known: readonly number[] | null
  },
): Promise<ReadonlyMap<string, CivilDate>> {
  const rows = await db
    .selectFrom('observation')
    .innerJoin('vintage', 'vintage.number', 'observation.vintage')
    .select((eb) => [
      'observation.indicatorId',
      'observation.placeCode',
      eb.fn.max('vintage.fetchedOn').as('fetchedOn'),
    ])
    .where('observation.indicatorId', '=', sql<string>`any(${of.indicatorIds}::uuid[])`)
    .where('observation.placeCode', '=', sql<string>`any(${of.placeCodes}::text[])`)
    .where((eb) =>
      of.known === null
        ? eb('observation.replacedIn', 'is', null)
        : eb('observation.vintage', '=', sql<number>`any(${of.known}::int[])`),
    )
    .groupBy(['observation.indicatorId', 'observation.placeCode'])
    .execute()
  return new Map(
    rows.map(({ indicatorId, placeCode, fetchedOn }) => [fetchedKey(indicatorId, placeCode), fetchedOn]),
  )
}
