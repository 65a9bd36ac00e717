import type { CivilDate } from '../i18n/format.ts'
import type { Series } from '../population/series.ts'
import { registered, registeredOn } from './registered.ts'

/** How many live in each municipality, all on the same day: what means are weighed by. */
export type Counts = {
  readonly byPlace: ReadonlyMap<string, number>
  readonly on: CivilDate
  /** Whether they are the partnership's own figures, or those that the program has with it. */
  readonly loaded: boolean
}

/** What the program knows by itself. */
export const countsAtHand: Counts = {
  byPlace: new Map([...registered].map(([code, { all }]) => [code, all])),
  on: registeredOn,
  loaded: false,
}

/**
 * The counts of the latest year in which every municipality has one: a mean must not weigh some places by one year and
 * others by another. `all` are series of inhabitants on 31 December of each year.
 */
export function latestCounts(all: readonly Series[], codes: readonly string[]): Counts {
  const byYear = new Map<string, Map<string, number>>()
  for (const { placeCode, points } of all) {
    for (const { period, value } of points) {
      if (value === null || value <= 0 || !/^\d{4}$/.test(period)) continue
      const year = byYear.get(period) ?? new Map<string, number>()
      byYear.set(period, year.set(placeCode, value))
    }
  }
  const whole = [...byYear]
    .filter(([, counts]) => codes.every((code) => counts.has(code)))
    .toSorted(([a], [b]) => (a < b ? 1 : -1))[0]
  if (!whole || whole[0] < registeredOn.slice(0, 4)) return countsAtHand
  return { byPlace: whole[1], on: `${whole[0]}-12-31` as CivilDate, loaded: true }
}
