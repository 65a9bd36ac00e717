import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { question } from '../db/question.ts'
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
  return (await twinsOf(db, [indicator])).get(indicator.id) ?? null
}

/** Those of many, by the id of the indicator, in as many questions as for one. */
async function twinsOf(db: Db, all: readonly Indicator[]): Promise<ReadonlyMap<string, Twin>> {
  const measures = all.filter((indicator) => !isUncertainty(indicator))
  if (measures.length === 0) return new Map()
  const chosen = await chosenTwins(
    db,
    measures.map(({ id }) => id),
  )
  const twins = new Map(
    chosen.flatMap(({ indicatorId, id, code, title }) =>
      id && code && title ? [[indicatorId, { id, code, title }] as const] : [],
    ),
  )
  const answered = new Set(chosen.map(({ indicatorId }) => indicatorId))
  const open = measures.filter(({ id }) => !answered.has(id))
  for (const source of new Set(open.map((indicator) => indicator.source))) {
    const known = await uncertainties(db, source)
    const hopeful = open.filter(
      (indicator) => indicator.source === source && twinByTitle(indicator, known, []) !== null,
    )
    if (hopeful.length === 0) continue
    const others = await db
      .selectFrom('indicator')
      .select('title')
      .where('source', '=', source)
      .where('title', 'not ilike', 'osäkerhetstal%')
      .execute()
    for (const indicator of hopeful) {
      const twin = twinByTitle(indicator, known, others)
      if (twin) twins.set(indicator.id, twin)
    }
  }
  return twins
}

/** What has been said last of each; without a twin where somebody has said that there is none. */
const chosenTwins = question((db, indicatorIds: readonly string[]) =>
  db
    .selectFrom('indicatorTwin')
    .leftJoin('indicator', 'indicator.id', 'indicatorTwin.twinId')
    .distinctOn('indicatorTwin.indicatorId')
    .select(['indicatorTwin.indicatorId', 'indicator.id', 'indicator.code', 'indicator.title'])
    .where('indicatorTwin.indicatorId', '=', sql<string>`any(${indicatorIds}::uuid[])`)
    .orderBy('indicatorTwin.indicatorId')
    .orderBy('indicatorTwin.number', 'desc'),
)

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

/** Series of one indicator with the half-widths of their intervals, where it has an uncertainty. */
export async function withIntervals<S extends Series>(
  db: Db,
  indicator: Indicator,
  all: readonly S[],
  when: When = {},
): Promise<readonly S[]> {
  const own = all.map((series) => ({ ...series, indicatorId: indicator.id }))
  return withAllIntervals(db, [indicator], own, when)
}

/**
 * Series of many indicators with the half-widths of their intervals, read together. Our own mean of a county gets one
 * from those of its municipalities; one of the nation none.
 */
export async function withAllIntervals<S extends IndicatorSeries>(
  db: Db,
  indicators: readonly Indicator[],
  all: readonly S[],
  when: When = {},
): Promise<readonly S[]> {
  const shown = new Set(all.map(({ indicatorId }) => indicatorId))
  const twins = await twinsOf(
    db,
    indicators.filter(({ id }) => shown.has(id)),
  )
  if (twins.size === 0) return all
  const told = all.filter(({ indicatorId }) => twins.has(indicatorId))
  const isCounty = ({ placeCode }: Series) => placeFor(placeCode).kind === 'county'
  const means = told.filter(isCounty)
  const members = (code: string) =>
    placesOfCounty(code).flatMap((place) => (place.kind === 'municipality' ? place.code : []))
  const found = await seriesOf(db, {
    indicatorIds: unique([
      ...[...twins.values()].map(({ id }) => id),
      ...means.map(({ indicatorId }) => indicatorId),
    ]),
    placeCodes: unique([
      ...told.map(({ placeCode }) => placeCode),
      ...unique(means.map(({ placeCode }) => placeCode)).flatMap(members),
    ]),
    ...when,
  })
  const at = valuesAt(found)
  return all.map((series) => {
    const { indicatorId, placeCode, sex, points } = series
    const twin = twins.get(indicatorId)
    if (!twin) return series
    const half = (period: string) => {
      if (!isCounty(series)) return at(twin.id, placeCode, sex, period)
      const valued = members(placeCode).filter((code) => at(indicatorId, code, sex, period) !== null)
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

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)]
}

function valuesAt(found: readonly IndicatorSeries[]) {
  const values = new Map<string, number | null>()
  for (const { indicatorId, placeCode, sex, points } of found) {
    for (const { period, value } of points) values.set(`${indicatorId} ${placeCode} ${sex} ${period}`, value)
  }
  return (indicatorId: string, placeCode: string, sex: string, period: string) =>
    values.get(`${indicatorId} ${placeCode} ${sex} ${period}`) ?? null
}
