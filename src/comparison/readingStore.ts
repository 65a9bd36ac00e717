import type { Db } from '../db/database.ts'
import { countyOf, regionCode } from '../partnership/sweden.ts'
import { type Annotation, annotationsOf } from '../population/annotationStore.ts'
import type { Indicator, Sex } from '../population/indicator.ts'
import { inhabitantsCode } from '../population/inhabitants.ts'
import type { Place } from '../population/place.ts'
import { codesOf, placeFor, sourceNationCode } from '../population/places.ts'
import type { Series } from '../population/series.ts'
import { seriesOf } from '../population/seriesStore.ts'
import { countsPeople } from '../population/smallNumberStore.ts'
import { latestVintage, type Vintage } from '../population/store.ts'
import { type Twin, twinOf, withIntervals } from '../population/twinStore.ts'
import { type Counts, countsAtHand, latestCounts } from './counts.ts'
import { municipalitiesOf } from './group.ts'
import { meanSeries, sumSeries, type Weighing, weighingOf, weightsFor } from './mean.ts'

/** An indicator in all municipalities, for one sex or all: what every comparison of it is worked out from. */
export type Values = {
  readonly indicator: Indicator
  readonly sex: Sex
  /** By the code of the municipality, with intervals where the indicator has them. */
  readonly series: ReadonlyMap<string, Series>
  /** What the source itself tells of regions and the nation, by code; of counts of the population only. */
  readonly wholes: ReadonlyMap<string, Series>
  readonly twin: Twin | null
  readonly weighing: Weighing
  readonly counts: Counts
}

/** How many live where: the partnership's own figures where they are loaded for all, else those at hand. */
export async function readCounts(db: Db): Promise<Counts> {
  const known = await db
    .selectFrom('indicator')
    .select('id')
    .where('code', '=', inhabitantsCode)
    .executeTakeFirst()
  if (!known) return countsAtHand
  const codes = codesOf('municipality')
  return latestCounts(
    await seriesOf(db, { indicatorIds: [known.id], placeCodes: codes, sexes: ['T'] }),
    codes,
  )
}

/** One look in the primary key for each place: what other indicators hold is never read. */
export async function readValues(db: Db, indicator: Indicator, sex: Sex): Promise<Values> {
  const weighing = weighingOf(indicator, await countsPeople(db, indicator.id))
  // The number that a region employs is no sum of those of its municipalities.
  const wholes =
    weighing === 'sum' && indicator.describes === 'population' ? [...codesOf('region'), sourceNationCode] : []
  const raw = await seriesOf(db, {
    indicatorIds: [indicator.id],
    placeCodes: [...codesOf('municipality'), ...wholes],
    sexes: [sex],
  })
  const [told, twin, counts] = [
    await withIntervals(db, indicator, raw),
    await twinOf(db, indicator),
    await readCounts(db),
  ]
  const byPlace = new Map(told.map((series) => [series.placeCode, series]))
  return {
    indicator,
    sex,
    series: byPlace,
    wholes: new Map(
      wholes.flatMap((code) => (byPlace.has(code) ? [[code, byPlace.get(code)!] as const] : [])),
    ),
    twin,
    weighing,
    counts,
  }
}

/** A place's own values: as fetched for a municipality, a mean or the sum of its municipalities for a county. */
export function seriesOfPlace(values: Values, place: Place): Series {
  if (place.kind === 'municipality') {
    return values.series.get(place.code) ?? { placeCode: place.code, sex: values.sex, points: [] }
  }
  return meanOfPlaces(values, place.code, municipalitiesOf(place))
}

/** Municipalities put together over time; `weighing` where another than the indicator's own is wanted. */
export function meanOfPlaces(
  { series, wholes, counts, ...values }: Values,
  key: string,
  codes: readonly string[],
  weighing: Weighing = values.weighing,
): Series {
  if (weighing === 'sum') return toldWhere(sumSeries(key, codes, series), wholes.get(wholeOf(codes)))
  return meanSeries(key, codes, series, weightsFor(weighing, counts))
}

/** The code of what the source calls the whole of these municipalities; empty where they are no whole. */
function wholeOf(codes: readonly string[]): string {
  if (codes.length === codesOf('municipality').length) return sourceNationCode
  const { countyCode } = placeFor(codes[0] ?? sourceNationCode)
  const county = countyOf(countyCode ?? '')
  const isWhole =
    county?.municipalities.length === codes.length &&
    codes.every((code) => placeFor(code).countyCode === countyCode)
  return isWhole ? regionCode(county) : ''
}

/** Where not all municipalities have a value, what the source says itself of all of them. */
function toldWhere(sum: Series, told: Series | undefined): Series {
  if (!told) return sum
  const known = new Map(
    told.points.flatMap((point) => (point.value === null ? [] : [[point.period, point] as const])),
  )
  const periods = new Set(sum.points.map(({ period }) => period))
  const others = [...known.values()].filter(({ period }) => !periods.has(period))
  return {
    ...sum,
    points: [
      ...sum.points.map((point) => (point.value === null ? (known.get(point.period) ?? point) : point)),
      ...others,
    ].toSorted((a, b) => (a.period < b.period ? -1 : 1)),
  }
}

/** What stands beside the comparison, and is never mixed with it. */
export type Beside = {
  readonly women: Series | null
  readonly men: Series | null
  /** Of the place, for all sexes together; null without one. */
  readonly target: Annotation | null
  readonly vintage: Vintage | null
}

export async function readBeside(db: Db, { indicator, ...values }: Values, place: Place): Promise<Beside> {
  const codes = municipalitiesOf(place)
  const whole = values.weighing === 'sum' && values.wholes.size > 0 ? [wholeOf(codes)] : []
  const raw = await seriesOf(db, {
    indicatorIds: [indicator.id],
    placeCodes: [...codes, ...whole],
    sexes: ['K', 'M'],
  })
  const told = await withIntervals(db, indicator, raw)
  const of = (sex: Sex): Series | null => {
    const own = new Map(told.flatMap((each) => (each.sex === sex ? [[each.placeCode, each] as const] : [])))
    if (own.size === 0) return null
    const wholes = new Map([...own].filter(([code]) => placeFor(code).kind !== 'municipality'))
    const series = seriesOfPlace({ ...values, indicator, sex, series: own, wholes }, place)
    return series.points.some(({ value }) => value !== null) ? series : null
  }
  const annotations = await annotationsOf(db, indicator.id, place.code)
  const vintage =
    (await latestVintage(db, { indicatorId: indicator.id, placeCode: place.code })) ??
    (await latestVintage(db, { indicatorId: indicator.id, placeCode: codes[0] ?? place.code }))
  return {
    women: of('K'),
    men: of('M'),
    target: annotations.findLast(({ kind, sex }) => kind === 'target' && sex === 'T') ?? null,
    vintage,
  }
}
