import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { Refusal } from '../platform/refusal.ts'
import { type Download, fetchedKey } from './download.ts'
import type { Indicator, Sex } from './indicator.ts'
import type { Moment } from './moment.ts'
import { seedPlaces } from './places.ts'
import type { Observed, Series } from './series.ts'
import { hidingIn } from './smallNumberStore.ts'
import { type CountThen, hiddenThroughTime, isFew, keyOf } from './smallNumbers.ts'
import type { Vintage } from './store.ts'
import { asPlace, type Subunit, type SubunitSeries } from './subunit.ts'

/** More in one statement, and it would have more parameters than PostgreSQL takes. */
const batch = 5000

/** Keeps what a source tells of its units. One that is told no more stays, with its values. */
export async function tellSubunits(db: Db, partnershipId: string, units: readonly Subunit[]): Promise<void> {
  // Nothing may have been loaded yet.
  if (units.length > 0) await seedPlaces(db, partnershipId)
  for (let from = 0; from < units.length; from += batch) {
    await db
      .insertInto('placeApart')
      .values(units.slice(from, from + batch).map((unit) => ({ partnershipId, ...unit })))
      .onConflict((oc) =>
        oc.columns(['partnershipId', 'code']).doUpdateSet((eb) => ({
          name: eb.ref('excluded.name'),
          municipalityCode: eb.ref('excluded.municipalityCode'),
        })),
      )
      .execute()
  }
}

export async function subunitsIn(db: Db, municipalityCodes: readonly string[]): Promise<readonly Subunit[]> {
  return db
    .selectFrom('placeApart')
    .select(['code', 'name', 'municipalityCode'])
    .where('municipalityCode', '=', sql<string>`any(${municipalityCodes}::text[])`)
    .orderBy('code')
    .execute()
}

/** How many units of a municipality there is anything about. */
export async function subunitCount(db: Db, indicatorId: string, municipalityCode: string): Promise<number> {
  const { count } = await db
    .selectFrom('observationApart')
    .innerJoin('placeApart', 'placeApart.code', 'observationApart.placeCode')
    .select(sql<number>`count(distinct observation_apart.place_code)::integer`.as('count'))
    .where('indicatorId', '=', indicatorId)
    .where('municipalityCode', '=', municipalityCode)
    .executeTakeFirstOrThrow()
  return count
}

type Row = Omit<CountThen, 'sex'> & {
  readonly sex: Sex
  readonly period: string
  readonly reason: string | null
}

/** Every unit of a municipality that an indicator has values of, as they may be shown. */
export async function subunitSeriesIn(
  db: Db,
  indicator: Indicator,
  municipalityCode: string,
  moment: Moment | null,
): Promise<readonly SubunitSeries[]> {
  const [units, all] = await Promise.all([
    subunitsIn(db, [municipalityCode]),
    valuesIn(db, indicator, municipalityCode),
  ])
  const hide = await hidingAmong(db, indicator, municipalityCode, all)
  const shown = new Map<string, Observed[]>()
  for (const row of all.filter((each) => isKnown(each, moment))) {
    const key = keyOf(row)
    const { period, value, reason } = row
    const point = hide(row, { period, value, reason, members: null })
    shown.set(key, [...(shown.get(key) ?? []), point])
  }
  const seriesOf = (placeCode: string, sex: Sex): Series | null => {
    const points = shown.get(keyOf({ placeCode, sex }))
    return points ? { placeCode, sex, points } : null
  }
  return units.flatMap((unit): SubunitSeries[] => {
    const [total, women, men] = (['T', 'K', 'M'] as const).map((sex) => seriesOf(unit.code, sex))
    if (!total && !women && !men) return []
    const none: Series = { placeCode: unit.code, sex: 'T', points: [] }
    return [{ unit, all: total ?? none, women: women ?? null, men: men ?? null }]
  })
}

/** "Not yours" and "not there" are the same. */
export async function subunitKnown(db: Db, code: string): Promise<Subunit> {
  const unit = await db
    .selectFrom('placeApart')
    .select(['code', 'name', 'municipalityCode'])
    .where('code', '=', code)
    .executeTakeFirst()
  if (!unit) throw new Refusal('not-found', '')
  return unit
}

/** The newest fetching that a unit's values come from. */
export async function latestSubunitVintage(
  db: Db,
  { id }: Indicator,
  code: string,
  moment: Moment | null,
): Promise<Vintage | null> {
  let query = db
    .selectFrom('observationApart')
    .innerJoin('vintage', 'vintage.number', 'observationApart.vintage')
    .select(['vintage.number', 'vintage.source', 'vintage.fetchedOn'])
    .where('indicatorId', '=', id)
    .where('placeCode', '=', code)
  query = moment
    ? query.where('observationApart.vintage', '=', sql<number>`any(${moment.known}::int[])`)
    : query.where('replacedIn', 'is', null)
  return (await query.orderBy('vintage.number', 'desc').limit(1).executeTakeFirst()) ?? null
}

/** "Not there" and "nothing is known of it" are the same. */
export function subunitFor(all: readonly SubunitSeries[], code: string): SubunitSeries {
  const found = all.find(({ unit }) => unit.code === code)
  if (!found) throw new Refusal('not-found', '')
  return found
}

/** The values of some units of a municipality, for a file. */
export async function readSubunitDownload(
  db: Db,
  asked: {
    readonly title: string
    readonly indicator: Indicator
    readonly units: readonly SubunitSeries[]
    readonly moment: Moment | null
  },
): Promise<Download> {
  const { title, indicator, units, moment } = asked
  const codes = units.map(({ unit }) => unit.code)
  const rows = await db
    .selectFrom('observationApart')
    .innerJoin('vintage', 'vintage.number', 'observationApart.vintage')
    .select((eb) => ['placeCode', eb.fn.max('vintage.fetchedOn').as('fetchedOn')])
    .where('indicatorId', '=', indicator.id)
    .where('placeCode', '=', sql<string>`any(${codes}::text[])`)
    .where((eb) =>
      moment === null
        ? eb('replacedIn', 'is', null)
        : eb('observationApart.vintage', '=', sql<number>`any(${moment.known}::int[])`),
    )
    .groupBy('placeCode')
    .execute()
  return {
    title,
    indicators: [indicator],
    places: units.map(({ unit }) => asPlace(unit)),
    series: units.flatMap(({ all, women, men }) =>
      [all, women, men].flatMap((series) => (series ? { ...series, indicatorId: indicator.id } : [])),
    ),
    fetched: new Map(
      rows.map(({ placeCode, fetchedOn }) => [fetchedKey(indicator.id, placeCode), fetchedOn]),
    ),
    moment,
  }
}

/** All that has ever been known, by place, sex and period. */
async function valuesIn(db: Db, { id }: Indicator, municipalityCode: string): Promise<readonly Row[]> {
  return db
    .selectFrom('observationApart')
    .innerJoin('placeApart', 'placeApart.code', 'observationApart.placeCode')
    .select(['placeCode', 'sex', 'period', 'value', 'reason', 'vintage', 'replacedIn'])
    .where('indicatorId', '=', id)
    .where('municipalityCode', '=', municipalityCode)
    .orderBy('placeCode')
    .orderBy('sex')
    .orderBy('period')
    .execute()
}

function isKnown({ vintage, replacedIn }: Row, moment: Moment | null): boolean {
  if (moment === null) return replacedIn === null
  return moment.known.includes(vintage) && (replacedIn === null || !moment.known.includes(replacedIn))
}

type Hide = (row: Row, point: Observed) => Observed

/**
 * What must not be shown of units where people are counted. Units are taken to make up their municipality, which is
 * the most that a reader can know; where that would have the municipality's own count hidden, which stands on other
 * pages, or where it is hidden there, no unit of that period is shown.
 */
async function hidingAmong(
  db: Db,
  indicator: Indicator,
  municipalityCode: string,
  all: readonly Row[],
): Promise<Hide> {
  const elsewhere = await hidingIn(db, [indicator.id])
  if (!elsewhere.counting.has(indicator.id)) return (_, point) => point
  const own = await db
    .selectFrom('observation')
    .select(['placeCode', 'sex', 'period', 'value', 'vintage', 'replacedIn'])
    .where('indicatorId', '=', indicator.id)
    .where('placeCode', '=', municipalityCode)
    .execute()
  const codes = [...new Set(all.map(({ placeCode }) => placeCode))]
  const parts = new Map([[municipalityCode, codes]])
  const hidden = new Map<string, ReadonlySet<string> | 'all'>()
  for (const period of new Set(all.map((row) => row.period))) {
    const above = own.filter((row) => row.period === period)
    const said = above.some(
      (row) =>
        elsewhere({ ...row, indicatorId: indicator.id }, { value: row.value, reason: null, members: null })
          .value !== row.value,
    )
    const keys = hiddenThroughTime([...all.filter((row) => row.period === period), ...above], parts)
    const takesAbove = [...keys].some((key) => key.endsWith(` ${municipalityCode}`))
    hidden.set(period, said || takesAbove ? 'all' : keys)
  }
  return (row, point) => {
    const keys = hidden.get(row.period)
    if (point.value === null || !keys || (keys !== 'all' && !keys.has(keyOf(row)))) return point
    return { ...point, value: null, reason: isFew(point.value) ? 'under-five' : 'would-reveal' }
  }
}
