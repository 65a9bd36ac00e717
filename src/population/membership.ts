import { counties } from '../partnership/sweden.ts'
import { enoughMembers, nationCode } from './place.ts'
import type { Observed, Series } from './series.ts'

/*
 * Which means of ours take part in anything: docs/decisions/0018. A mean of too few of its municipalities is a value
 * that is missing; a signal in the others must not hang on which municipalities happen to be in them.
 */

const byCounty = new Map(counties.map((county) => [county.code, county.municipalities.length]))

const inTheNation = counties.reduce((total, county) => total + county.municipalities.length, 0)

/** How many municipalities a mean of ours can be of: those of a county, or of the nation. 0 for other places. */
export function municipalitiesIn(placeCode: string): number {
  return placeCode === nationCode ? inTheNation : (byCounty.get(placeCode) ?? 0)
}

/** Whether a value speaks for its place: a value as fetched does, and a mean of enough of its municipalities. */
export function speaksFor(placeCode: string, members: number | null): boolean {
  return members === null || members >= municipalitiesIn(placeCode) * enoughMembers
}

/** The point as it may be used: without its value, and with the reason, when too few are in it. */
export function heard(placeCode: string, point: Observed): Observed {
  const { value, members } = point
  if (value === null || members === null || speaksFor(placeCode, members)) return point
  return { ...point, value: null, reason: `few-members ${members}/${municipalitiesIn(placeCode)}` }
}

/** How many municipalities had a value out of all, for a reason that says so. */
export function fewMembersIn(reason: string): { readonly members: number; readonly all: number } | null {
  const [, members, all] = /^few-members (\d+)\/(\d+)$/.exec(reason) ?? []
  return members && all ? { members: Number(members), all: Number(all) } : null
}

/** Whether different numbers of municipalities are in the means of different years. */
export function membersVary({ points }: Series): boolean {
  const counts = points.flatMap(({ value, members }) => (value === null ? [] : (members ?? [])))
  return new Set(counts).size > 1
}

/**
 * The series with what each mean would have been, had the municipalities that lack a value that year kept their
 * nearest known one. `municipalities` are the series of the same indicator and sex.
 */
export function withSteady(series: Series, municipalities: readonly Series[]): Series {
  const known = municipalities
    .map(({ points }) => points.flatMap(({ period, value }) => (value === null ? [] : [{ period, value }])))
    .filter((points) => points.length > 0)
  return {
    ...series,
    points: series.points.map((point) => {
      if (point.value === null || point.members === known.length) return point
      const values = known.map((points) => nearest(points, point.period))
      return { ...point, steady: values.reduce((sum, value) => sum + value, 0) / values.length }
    }),
  }
}

/** Of two that are as near, the earlier. */
function nearest(points: readonly { readonly period: string; readonly value: number }[], period: string) {
  const away = (other: string) => Math.abs(Number(other.slice(0, 4)) - Number(period.slice(0, 4)))
  let best = points[0]!
  for (const point of points) {
    if (point.period === period) return point.value
    if (away(point.period) < away(best.period)) best = point
  }
  return best.value
}
