import type { Indicator, Sex } from '../population/indicator.ts'
import type { Moment } from '../population/moment.ts'
import type { Place } from '../population/place.ts'
import type { Observed, Series } from '../population/series.ts'
import type { Vintage } from '../population/store.ts'
import { type Classes, type ClassMethod, classesOf, classMethods } from '../ui/chart/classes.ts'
import type { Polygon } from './geojson.ts'

/** What the reader has chosen to see. */
export type MapChoice = {
  readonly year: string | null
  readonly sex: Sex
  readonly method: ClassMethod
  /** Boundaries are drawn only where there are any. */
  readonly drawn: 'tiles' | 'areas'
}

/** Boundaries that the partnership has loaded. */
export type MapBoundaries = {
  readonly areas: ReadonlyMap<string, readonly Polygon[]>
  readonly source: string
  readonly licence: string
}

/** What an address asks for; what it does not say, or says wrongly, is what is usual. */
export function choiceOf(asked: (name: string) => string | undefined): MapChoice {
  return {
    year: asked('year') || null,
    sex: asked('sex') === 'K' ? 'K' : asked('sex') === 'M' ? 'M' : 'T',
    method: classMethods.find((method) => method === asked('classes')) ?? 'quantiles',
    drawn: asked('drawn') === 'areas' ? 'areas' : 'tiles',
  }
}

/** A municipality on the map. */
export type Mapped = {
  readonly place: Place
  /** Null where the source has nothing at all for the year. */
  readonly point: Observed | null
}

/** Everything that the map of an indicator shows. */
export type MapReading = {
  readonly indicator: Indicator
  readonly county: Place
  /** Null where no municipality has anything. */
  readonly year: string | null
  /** The latest first. */
  readonly years: readonly string[]
  readonly sex: Sex
  /** Those that there are values for; all first. */
  readonly sexes: readonly Sex[]
  readonly method: ClassMethod
  /** The highest value first, and those without a value last. */
  readonly municipalities: readonly Mapped[]
  readonly classes: Classes
  readonly vintage: Vintage | null
  readonly moment: Moment | null
  /** Null where the partnership has loaded none. */
  readonly boundaries: MapBoundaries | null
  readonly drawn: 'tiles' | 'areas'
}

/** The map of the chosen year and sex; of the latest year that anybody has a value for, where the chosen has none. */
export function mapOf(
  of: {
    readonly indicator: Indicator
    readonly county: Place
    readonly places: readonly Place[]
    readonly series: readonly Series[]
    readonly vintage: Vintage | null
    readonly moment: Moment | null
    readonly boundaries: MapBoundaries | null
  },
  choice: MapChoice,
): MapReading {
  const { indicator, county, places, series, vintage, moment, boundaries } = of
  const has = (each: Series) => each.points.some(({ value }) => value !== null)
  const sexes = (['T', 'K', 'M'] as const).filter((sex) =>
    series.some((each) => each.sex === sex && has(each)),
  )
  const sex = sexes.includes(choice.sex) ? choice.sex : (sexes[0] ?? 'T')
  const shown = new Map(series.flatMap((each) => (each.sex === sex ? [[each.placeCode, each] as const] : [])))
  const known = [...shown.values()].flatMap(({ points }) =>
    points.flatMap(({ period, value }) => (value === null ? [] : period)),
  )
  const years = [...new Set(known)].toSorted().toReversed()
  const year = years.find((each) => each === choice.year) ?? years[0] ?? null
  const municipalities = places
    .map((place): Mapped => {
      const point = shown.get(place.code)?.points.find(({ period }) => period === year)
      return { place, point: point ?? null }
    })
    .toSorted((a, b) => orderOf(b) - orderOf(a) || a.place.name.localeCompare(b.place.name, 'sv'))
  const values = municipalities.flatMap(({ point }) => point?.value ?? [])
  const classes = classesOf(values, indicator.decimals, choice.method)
  const { method } = choice
  const drawn = boundaries ? choice.drawn : 'tiles'
  return {
    indicator,
    county,
    year,
    years,
    sex,
    sexes,
    method,
    municipalities,
    classes,
    vintage,
    moment,
    boundaries,
    drawn,
  }
}

/** Lower than any value, and a number: two that lack one are equal. */
function orderOf({ point }: Mapped): number {
  return point?.value ?? -Number.MAX_VALUE
}
