import { overlap } from '../population/interval.ts'
import type { Place } from '../population/place.ts'
import { placeFor } from '../population/places.ts'
import type { Observed, Series } from '../population/series.ts'
import type { Direction } from '../signals/rules.ts'
import { comparable, type Group, municipalitiesOf } from './group.ts'
import { type Certainty, certaintyOf, type Ranked, ranked, type Valued } from './rank.ts'
import { meanOfPlaces, seriesOfPlace, type Values } from './readingStore.ts'

/** A group beside the place, over time and in the chosen period. */
export type Compared = {
  readonly group: Group
  readonly series: Series
  /** Its mean in the period, weighed as the indicator is, or its sum; and the mean with each place as much as the next. */
  readonly mean: Observed | null
  readonly plain: Observed | null
  readonly plainSeries: Series
  /** How much of the group's sum the place is, 0–1; null where nothing is summed, or where it is no part of the group. */
  readonly part: number | null
  /** The place's value beside the mean; null when one of them is missing. */
  readonly side: Side | null
}

/** `alike`: the difference is none, as they are shown, or lies within their intervals. */
export type Side = 'higher' | 'lower' | 'alike'

/** Places of a group in a period, in order, with those that have no value. */
export type Ranking = {
  readonly group: Group
  readonly period: string
  readonly places: readonly Ranked[]
  readonly certainty: Certainty
  /** The group's mean in the period; null when too few are known. Of a count, each place as much as the next. */
  readonly mean: number | null
  /** The way that is better; none for a count, whose order is mostly that of how many live in the places. */
  readonly direction: Direction
  readonly missing: readonly { readonly code: string; readonly reason: string }[]
}

export type Comparison = {
  readonly values: Values
  readonly place: Place
  /** All that can be chosen, and the one whose places are ranked. */
  readonly groups: readonly Group[]
  readonly periods: readonly string[]
  readonly period: string
  readonly own: Series
  readonly compared: readonly Compared[]
  readonly ranking: Ranking
}

/** Where somebody has chosen nothing: the county's own municipalities, and the latest period of the place. */
export function compare(
  values: Values,
  place: Place,
  groups: readonly Group[],
  choice: { readonly group?: string | undefined; readonly period?: string | undefined },
): Comparison {
  const group = groups.find(({ key }) => key === choice.group) ?? groups[0]!
  const own = seriesOfPlace(values, place)
  const periods = periodsOf(values)
  const latest = own.points.findLast(({ value }) => value !== null)?.period
  const period = periods.find((each) => each === choice.period) ?? latest ?? periods[0] ?? ''
  const mine = at(own, period)
  return {
    values,
    place,
    groups,
    periods,
    period,
    own,
    compared: comparable(place, groups).map((each) => {
      const series = meanOfPlaces(values, each.key, each.members)
      const mean = at(series, period)
      const plainSeries = meanOfPlaces(values, each.key, each.members, 'score')
      const plain = at(plainSeries, period)
      const isSum = values.weighing === 'sum'
      return {
        group: each,
        series,
        mean,
        plain,
        plainSeries,
        part: isSum ? partOf(place, each, mine, mean) : null,
        // A place is always smaller than what it is a part of.
        side: isSum ? null : sideOf(mine, mean, values.indicator.decimals),
      }
    }),
    ranking: rankingOf(values, place, group, period),
  }
}

function partOf(place: Place, { members }: Group, own: Observed | null, whole: Observed | null) {
  if (own?.value == null || !whole?.value) return null
  return municipalitiesOf(place).every((code) => members.includes(code)) ? own.value / whole.value : null
}

/** How a place lies beside a mean. */
export function sideOf(own: Observed | null, mean: Observed | null, decimals: number): Side | null {
  if (own?.value == null || mean?.value == null) return null
  const shown = (value: number) => Math.round(value * 10 ** decimals)
  if (overlap(own, mean) || shown(own.value) === shown(mean.value)) return 'alike'
  return own.value > mean.value ? 'higher' : 'lower'
}

function rankingOf(values: Values, place: Place, group: Group, period: string): Ranking {
  const { indicator, weighing } = values
  const direction = weighing === 'sum' ? 'neutral' : indicator.direction
  // The place itself stands in the order even where it is no member, such as among those that are like it.
  const isOne = group.kind !== 'counties' && place.kind === 'municipality'
  const codes = [...new Set([...group.members, ...(isOne ? [place.code] : [])])]
  const found = codes.map((code) => ({ code, point: at(seriesOfPlace(values, placeFor(code)), period) }))
  const valued = found.flatMap(({ code, point }): Valued[] => {
    if (point?.value == null) return []
    return [
      { code, value: point.value, ...(point.halfWidth === undefined ? {} : { halfWidth: point.halfWidth }) },
    ]
  })
  return {
    group,
    period,
    places: ranked(valued, direction, indicator.decimals),
    certainty: certaintyOf(valued),
    mean:
      group.kind === 'counties'
        ? null
        : (at(meanOfPlaces(values, group.key, group.members, weighing === 'sum' ? 'score' : weighing), period)
            ?.value ?? null),
    direction,
    missing: found.flatMap(({ code, point }) =>
      point?.value == null ? { code, reason: point?.reason ?? 'missing' } : [],
    ),
  }
}

/** The latest first. Those in which nobody has a value are none. */
function periodsOf({ series }: Values): readonly string[] {
  const periods = new Set<string>()
  for (const { points } of series.values()) {
    for (const { period, value } of points) if (value !== null) periods.add(period)
  }
  return [...periods].toSorted().toReversed()
}

function at({ points }: Series, period: string): Observed | null {
  return points.find((point) => point.period === period) ?? null
}
