import type { Db } from '../db/database.ts'
import { fetchedOf } from '../population/downloadStore.ts'
import type { Indicator, Sex } from '../population/indicator.ts'
import type { Moment } from '../population/moment.ts'
import type { Place } from '../population/place.ts'
import { placeFor, placesOfCounty } from '../population/places.ts'
import { seriesOf } from '../population/seriesStore.ts'
import { withIntervals } from '../population/twinStore.ts'
import { areasBy } from './boundary.ts'
import { boundariesInUse } from './boundaryStore.ts'
import { type MapChoice, type MapReading, mapOf } from './map.ts'

export async function readMap(
  db: Db,
  countyCode: string,
  indicator: Indicator,
  choice: MapChoice,
  moment: Moment | null,
): Promise<MapReading> {
  const places = municipalitiesIn(countyCode)
  const placeCodes = places.map(({ code }) => code)
  const known = moment ? { known: moment.known } : {}
  const [raw, fetched, file] = await Promise.all([
    seriesOf(db, { indicatorIds: [indicator.id], placeCodes, ...known }),
    fetchedOf(db, { indicatorIds: [indicator.id], placeCodes, known: moment?.known ?? null }),
    boundariesInUse(db),
  ])
  const series = await withIntervals(db, indicator, raw, known)
  const fetchedOn = [...fetched.values()].toSorted().at(-1)
  const vintage = fetchedOn ? { number: 0, source: indicator.source, fetchedOn } : null
  const boundaries = file && {
    areas: areasBy(file.content, file.property),
    source: file.source,
    licence: file.licence,
  }
  const county = placeFor(countyCode)
  return mapOf({ indicator, county, places, series, vintage, moment, boundaries }, choice)
}

export function municipalitiesIn(countyCode: string): readonly Place[] {
  return placesOfCounty(countyCode).filter(({ kind }) => kind === 'municipality')
}

/** What is left of a download when only what the map shows is wanted. */
export function onlyShown<
  S extends { readonly sex: Sex; readonly points: readonly { readonly period: string }[] },
>(series: readonly S[], { sex, year }: Pick<MapReading, 'sex' | 'year'>): readonly S[] {
  return series.flatMap((each) =>
    each.sex === sex ? { ...each, points: each.points.filter(({ period }) => period === year) } : [],
  )
}
