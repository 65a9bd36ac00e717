import { sql } from 'kysely'
import type { Valued } from '../comparison/rank.ts'
import type { Db } from '../db/database.ts'
import { question } from '../db/question.ts'
import type { LifeArea } from '../partnership/lifeArea.ts'
import { belongingOf, type LifeAreas } from '../partnership/lifeAreaStore.ts'
import { indicatorsWithId } from '../population/chosenStore.ts'
import type { Indicator } from '../population/indicator.ts'
import { isUncertainty } from '../population/kind.ts'
import { speaksFor } from '../population/membership.ts'
import type { Place } from '../population/place.ts'
import { codesOf, placesOfCounty } from '../population/places.ts'
import { causeOf, chartOfSeries, latestOf, type Series } from '../population/series.ts'
import { type IndicatorSeries, seriesOf } from '../population/seriesStore.ts'
import { hidingIn } from '../population/smallNumberStore.ts'
import { latestVintage, type Vintage } from '../population/store.ts'
import { judgement } from '../population/story.ts'
import { withAllIntervals } from '../population/twinStore.ts'
import type { Standing } from '../targets/standing.ts'
import { standings, targets } from '../targets/store.ts'
import type { Target } from '../targets/target.ts'
import { concernFirst, type ProfilePart, type ProfileRow, pagesOf, partsOf, positionOf } from './profile.ts'

export type Profile = {
  readonly place: Place
  /** The life area that is shown; null for all. */
  readonly areaId: string | null
  readonly rows: readonly ProfileRow[]
  /** By life area, where all are shown; else in pages. */
  readonly parts: readonly ProfilePart[]
  readonly pages: readonly (readonly ProfileRow[])[]
  /** How many the place is held against, itself counted. */
  readonly among: number
  readonly vintage: Vintage | null
}

/** Who a place is held against: a municipality the others of its county, a county all counties. */
export function peersOf(place: Place): readonly string[] {
  if (place.kind === 'county') return codesOf('county')
  return placesOfCounty(place.countyCode ?? '').flatMap(({ kind, code }) =>
    kind === 'municipality' ? code : [],
  )
}

/**
 * What is placed in the life area, or in any; and what the place has a target on. Each look is in the primary key, for
 * the indicators and places that are shown: what else has been loaded is never read. As many questions for many
 * indicators as for one.
 */
export async function readProfile(
  db: Db,
  lifeAreas: LifeAreas,
  place: Place,
  areaId: string | null,
): Promise<Profile> {
  const own = await ownTargets(db, place)
  const byIndicator = new Map(
    (await standings(db, own)).map((standing) => [standing.target.indicator.id, standing]),
  )
  const chosen = await chosenIndicators(db, lifeAreas, areaId, [...byIndicator.keys()])
  const ids = chosen.map(({ indicator }) => indicator.id)
  const peers = peersOf(place)
  const found = ids.length > 0 ? await seriesOf(db, { indicatorIds: ids, placeCodes: [place.code] }) : []
  const indicators = chosen.map(({ indicator }) => indicator)
  const all = await withAllIntervals(db, indicators, found)
  const byId = byIndicatorId(all)
  const told = indicators.map((indicator) => ({ indicator, all: byId.get(indicator.id) ?? [] }))
  const among = await valuesAmong(db, told, peers)
  const rows = chosen.map(({ indicator, area }) =>
    rowOf(
      { place, indicator, area },
      byId.get(indicator.id) ?? [],
      byIndicator.get(indicator.id) ?? null,
      among.get(indicator.id) ?? [],
    ),
  )
  const sorted = concernFirst(rows)
  return {
    place,
    areaId,
    rows: sorted,
    parts: areaId === null ? partsOf(sorted, lifeAreas.current?.areas ?? []) : [],
    pages: areaId === null ? [] : pagesOf(sorted),
    among: peers.length,
    vintage: await latestVintage(db),
  }
}

/** What a profile shows: without a life area where only a target brings it. */
type Chosen = { readonly indicator: Indicator; readonly area: LifeArea | null }

/** What is placed in the life area, or in any, and what the place has a target on. */
export async function profiledIndicators(
  db: Db,
  lifeAreas: LifeAreas,
  place: Place,
  areaId: string | null,
): Promise<readonly Indicator[]> {
  const own = areaId === null ? await ownTargets(db, place) : []
  const chosen = await chosenIndicators(
    db,
    lifeAreas,
    areaId,
    own.map(({ indicator }) => indicator.id),
  )
  return chosen.map(({ indicator }) => indicator)
}

async function ownTargets(db: Db, place: Place): Promise<readonly Target[]> {
  return (await targets(db)).filter((target) => target.place.code === place.code && target.sex === 'T')
}

async function chosenIndicators(
  db: Db,
  lifeAreas: LifeAreas,
  areaId: string | null,
  targeted: readonly string[],
): Promise<readonly Chosen[]> {
  const areas = new Map<string, LifeArea | null>()
  for (const key of lifeAreas.placings.keys()) {
    const [kind, id = ''] = key.split(' ')
    if (kind !== 'indicator') continue
    const belonging = belongingOf(lifeAreas, 'indicator', id)
    if (belonging.kind === 'placed' && (areaId === null || belonging.area.id === areaId)) {
      areas.set(id, belonging.area)
    }
  }
  if (areaId === null) for (const id of targeted) if (!areas.has(id)) areas.set(id, null)
  return (await indicatorsWithId(db, [...areas.keys()])).flatMap((indicator) =>
    isUncertainty(indicator) ? [] : { indicator, area: areas.get(indicator.id) ?? null },
  )
}

function rowOf(
  { place, indicator, area }: Chosen & { readonly place: Place },
  all: readonly Series[],
  standing: Standing | null,
  among: readonly Valued[],
): ProfileRow {
  const series = all.find(({ sex }) => sex === 'T') ?? { placeCode: place.code, sex: 'T', points: [] }
  const latest = latestOf(series)
  const chart = chartOfSeries(indicator, series, standing?.target.level ?? null)
  const of = (wanted: 'K' | 'M') =>
    all.find(({ sex }) => sex === wanted)?.points.find(({ period }) => period === latest?.period)?.value ??
    null
  return {
    indicator,
    area,
    series,
    latest,
    judgement: chart ? judgement(chart) : 'unknown',
    cause: causeOf(chart, series.points.length - 1),
    standing,
    position: latest ? positionOf(place.code, among, indicator) : null,
    women: of('K'),
    men: of('M'),
  }
}

/** The values of the peers in the place's latest period, by indicator; with intervals where the indicator has them. */
async function valuesAmong(
  db: Db,
  told: readonly { readonly indicator: Indicator; readonly all: readonly Series[] }[],
  peers: readonly string[],
): Promise<ReadonlyMap<string, readonly Valued[]>> {
  const periods = new Map(
    told.flatMap(({ indicator, all }) => {
      const total = all.find(({ sex }) => sex === 'T')
      const period = total ? latestOf(total)?.period : undefined
      return period ? [[indicator.id, period] as const] : []
    }),
  )
  if (periods.size === 0) return new Map()
  const rows = await valuesInPeriods(db, [...periods.keys()], [...new Set(periods.values())], peers)
  const values = new Map<string, Valued[]>()
  const hide = await hidingIn(db, [...periods.keys()])
  for (const row of rows) {
    const { indicatorId, period, placeCode, members } = row
    const { value } = hide({ ...row, sex: 'T' }, { ...row, reason: null })
    if (value === null || period !== periods.get(indicatorId) || !speaksFor(placeCode, members)) continue
    values.set(indicatorId, [...(values.get(indicatorId) ?? []), { code: placeCode, value }])
  }
  return withHalves(db, told, periods, values)
}

/** The same values with the half-widths of their intervals, read together for all that have any. */
async function withHalves(
  db: Db,
  told: readonly { readonly indicator: Indicator }[],
  periods: ReadonlyMap<string, string>,
  values: ReadonlyMap<string, readonly Valued[]>,
): Promise<ReadonlyMap<string, readonly Valued[]>> {
  const series = [...values].flatMap(([indicatorId, valued]) =>
    valued.map(({ code, value }): IndicatorSeries => {
      const point = { period: periods.get(indicatorId)!, value, reason: null, members: null }
      return { indicatorId, placeCode: code, sex: 'T', points: [point] }
    }),
  )
  const all = await withAllIntervals(
    db,
    told.map(({ indicator }) => indicator),
    series,
  )
  return byIndicatorId(
    all.map(({ indicatorId, placeCode, points: [point] }) => ({
      indicatorId,
      code: placeCode,
      value: point!.value!,
      ...(point!.halfWidth === undefined ? {} : { halfWidth: point!.halfWidth }),
    })),
  )
}

function byIndicatorId<T extends { readonly indicatorId: string }>(
  all: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>()
  for (const each of all) {
    const same = found.get(each.indicatorId)
    if (same) same.push(each)
    else found.set(each.indicatorId, [each])
  }
  return found
}

const valuesInPeriods = question(
  (db, indicatorIds: readonly string[], periods: readonly string[], placeCodes: readonly string[]) =>
    db
      .selectFrom('observation')
      .select(['indicatorId', 'period', 'placeCode', 'value', 'members'])
      .where('indicatorId', '=', sql<string>`any(${indicatorIds}::uuid[])`)
      .where('sex', '=', 'T')
      .where('placeCode', '=', sql<string>`any(${placeCodes}::text[])`)
      .where('period', '=', sql<string>`any(${periods}::text[])`)
      .where('replacedIn', 'is', null),
)
