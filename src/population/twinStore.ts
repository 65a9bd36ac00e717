import type { Db } from '../db/database.ts'
import { awaitTurn, recordEvent } from '../record/store.ts'
import type { Doer } from '../record/thing.ts'
import type { Indicator } from './indicator.ts'
import { halfWidthOfMean } from './interval.ts'
import { isUncertainty, twinByTitle } from './kind.ts'
import { placeFor, placesOfCounty } from './places.ts'
import type { Observed, Series } from './series.ts'
import { type IndicatorSeries, type Reading, seriesOf } from './seriesStore.ts'

export type Twin = { readonly id: string; readonly code: string; readonly title: string }

/** Every uncertainty that an indicator could have. */
export async function uncertainties(db: Db, source: string): Promise<readonly Twin[]> {
  return db
    .selectFrom('indicator')
    .select(['id', 'code', 'title'])
    .where('source', '=', source)
    .where('title', 'ilike', 'osäkerhetstal%')
    .orderBy('code')
    .execute()
}

/** The indicator that is half the width of this one's interval: as somebody has said, or else as the titles say. */
export async function twinOf(db: Db, indicator: Indicator): Promise<Twin | null> {
  if (isUncertainty(indicator)) return null
  const chosen = await db
    .selectFrom('indicatorTwin')
    .leftJoin('indicator', 'indicator.id', 'indicatorTwin.twinId')
    .select(['indicator.id', 'indicator.code', 'indicator.title'])
    .where('indicatorId', '=', indicator.id)
    .orderBy('number', 'desc')
    .executeTakeFirst()
  if (chosen) {
    const { id, code, title } = chosen
    return id && code && title ? { id, code, title } : null
  }
  const all = await uncertainties(db, indicator.source)
  if (all.length === 0 || !twinByTitle(indicator, all, [])) return null
  const others = await db
    .selectFrom('indicator')
    .select('title')
    .where('source', '=', indicator.source)
    .where('title', 'not ilike', 'osäkerhetstal%')
    .execute()
  return twinByTitle(indicator, all, others)
}

export async function chooseTwin(
  db: Db,
  doer: Doer & { readonly id: string },
  indicator: Indicator,
  twin: Twin | null,
): Promise<void> {
  const { partnershipId } = doer
  await awaitTurn(db, partnershipId)
  const latest = await db
    .selectFrom('indicatorTwin')
    .select('number')
    .where('indicatorId', '=', indicator.id)
    .orderBy('number', 'desc')
    .executeTakeFirst()
  const row = { partnershipId, indicatorId: indicator.id, number: (latest?.number ?? 0) + 1 }
  await db
    .insertInto('indicatorTwin')
    .values({ ...row, twinId: twin?.id ?? null, chosenBy: doer.id })
    .execute()
  await recordEvent(db, doer, {
    kind: 'indicator.twinChosen',
    subject: { kind: 'indicator', id: indicator.id },
    name: indicator.name,
    facts: { twin: twin?.code ?? null },
  })
}

type When = Pick<Reading, 'asOf' | 'known'>

/**
 * Series with the half-widths of their intervals, where the indicator has an uncertainty. Our own mean of a county
 * gets one from those of its municipalities; one of the nation none.
 */
export async function withIntervals<S extends Series>(
  db: Db,
  indicator: Indicator,
  all: readonly S[],
  when: When = {},
): Promise<readonly S[]> {
  const twin = all.length === 0 ? null : await twinOf(db, indicator)
  if (!twin) return all
  const counties = new Set(
    all.flatMap(({ placeCode }) => (placeFor(placeCode).kind === 'county' ? placeCode : [])),
  )
  const members = (code: string) =>
    placesOfCounty(code).flatMap((place) => (place.kind === 'municipality' ? place.code : []))
  const codes = new Set([...all.map(({ placeCode }) => placeCode), ...[...counties].flatMap(members)])
  const found = await seriesOf(db, {
    indicatorIds: counties.size > 0 ? [twin.id, indicator.id] : [twin.id],
    placeCodes: [...codes],
    ...when,
  })
  const at = valuesAt(found)
  return all.map((series) => {
    const { placeCode, sex, points } = series
    const half = (period: string) => {
      if (!counties.has(placeCode)) return at(twin.id, placeCode, sex, period)
      const valued = members(placeCode).filter((code) => at(indicator.id, code, sex, period) !== null)
      return halfWidthOfMean(valued.map((code) => at(twin.id, code, sex, period)))
    }
    return {
      ...series,
      points: points.map((point): Observed => {
        const halfWidth = point.value === null ? null : half(point.period)
        return halfWidth === null ? point : { ...point, halfWidth }
      }),
    }
  })
}

function valuesAt(found: readonly IndicatorSeries[]) {
  const values = new Map<string, number | null>()
  for (const { indicatorId, placeCode, sex, points } of found) {
    for (const { period, value } of points) values.set(`${indicatorId} ${placeCode} ${sex} ${period}`, value)
  }
  return (indicatorId: string, placeCode: string, sex: string, period: string) =>
    values.get(`${indicatorId} ${placeCode} ${sex} ${period}`) ?? null
}
