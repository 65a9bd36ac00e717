import { sql } from 'kysely'
import type { Valued } from '../comparison/rank.ts'
import type { Db } from '../db/database.ts'
import { question } from '../db/question.ts'
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
import { twinOf, withIntervals } from '../population/twinStore.ts'
import type { Standing } from '../targets/standing.ts'
import { standings, targets } from '../targets/store.ts'
import { concernFirst, type ProfileRow, positionOf } from './profile.ts'

export type Profile = {
  readonly place: Place
  /** The life area that is shown; null for all. */
  readonly areaId: string | null
  readonly rows: readonly ProfileRow[]
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
 * the indicators and places that are shown: what else has been loaded is never read.
 */
export async function readProfile(
  db: Db,
  lifeAreas: LifeAreas,
  place: Place,
  areaId: string | null,
): Promise<Profile> {
  const own = (await targets(db)).filter((target) => target.place.code === place.code && target.sex === 'T')
  const byIndicator = new Map(
    (await standings(db, own)).map((standing) => [standing.target.indicator.id, standing]),
  )
  const chosen = await chosenIndicators(db, lifeAreas, areaId, [...byIndicator.keys()])
  const ids = chosen.map(({ id }) => id)
  const peers = peersOf(place)
  const found = ids.length > 0 ? await seriesOf(db, { indicatorIds: ids, placeCodes: [place.code] }) : []
  const told = await Promise.all(
    chosen.map(async (indicator) => ({
      indicator,
      all: await withIntervals(
        db,
        indicator,
        found.filter(({ indicatorId }) => indicatorId === indicator.id),
      ),
    })),
  )
  const among = await valuesAmong(db, told, peers)
  const rows = told.map(({ indicator, all }) =>
    rowOf(place, indicator, all, byIndicator.get(indicator.id) ?? null, among.get(indicator.id) ?? []),
  )
  return {
    place,
    areaId,
    rows: concernFirst(rows),
    among: peers.length,
    vintage: await latestVintage(db),
  }
}

async function chosenIndicators(
  db: Db,
  lifeAreas: LifeAreas,
  areaId: string | null,
  targeted: readonly string[],
): Promise<readonly Indicator[]> {
  const placed = [...lifeAreas.placings.keys()].flatMap((key) => {
    const [kind, id = ''] = key.split(' ')
    if (kind !== 'indicator') return []
    const belonging = belongingOf(lifeAreas, 'indicator', id)
    return belonging.kind === 'placed' && (areaId === null || belonging.area.id === areaId) ? id : []
  })
  const ids = [...new Set([...placed, ...(areaId === null ? targeted : [])])]
  return (await indicatorsWithId(db, ids)).filter((indicator) => !isUncertainty(indicator))
}

function rowOf(
  place: Place,
  indicator: Indicator,
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
  for (const { indicator } of told) {
    const plain = values.get(indicator.id)
    const period = periods.get(indicator.id)
    if (plain && period && (await twinOf(db, indicator))) {
      values.set(indicator.id, await surveyedIn(db, indicator, period, plain))
    }
  }
  return values
}

async function surveyedIn(
  db: Db,
  indicator: Indicator,
  period: string,
  plain: readonly Valued[],
): Promise<Valued[]> {
  const point = { period, reason: null, members: null }
  const series = plain.map(
    ({ code, value }): IndicatorSeries => ({
      indicatorId: indicator.id,
      placeCode: code,
      sex: 'T',
      points: [{ ...point, value }],
    }),
  )
  return (await withIntervals(db, indicator, series)).map(({ placeCode, points: [first] }) => ({
    code: placeCode,
    value: first!.value!,
    ...(first!.halfWidth === undefined ? {} : { halfWidth: first!.halfWidth }),
  }))
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
