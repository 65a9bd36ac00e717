import type { Place } from './place.ts'
import type { Observed, Series } from './series.ts'

/** A school, a care home or another unit beneath a municipality, as its source tells of it. */
export type Subunit = {
  /** The source's own, such as `V15E144001301`. */
  readonly code: string
  readonly name: string
  readonly municipalityCode: string
}

/** What a unit is, where its code says so; the codes of services are Kolada's. */
export const subunitKinds = ['preschool', 'school', 'upper-secondary', 'home-care', 'care-home'] as const
export type SubunitKind = (typeof subunitKinds)[number]

const services: Readonly<Record<string, SubunitKind>> = {
  V11: 'preschool',
  V15: 'school',
  V17: 'upper-secondary',
  V21: 'home-care',
  V23: 'care-home',
}

/** Null: the code does not tell it. */
export function subunitKind(code: string): SubunitKind | null {
  return services[/^(V\d\d)E\d/.exec(code)?.[1] ?? ''] ?? null
}

/** For what draws a place, whatever it is. */
export function asPlace({ code, name }: Subunit): Place {
  return { code, kind: 'unit', name, countyCode: null }
}

/** A unit with its values over time. */
export type SubunitSeries = {
  readonly unit: Subunit
  readonly all: Series
  readonly women: Series | null
  readonly men: Series | null
}

/** Each unit's latest value; without one, why its latest is missing. */
export type SubunitRow = {
  readonly unit: Subunit
  readonly latest: Observed | null
  /** Of the same period. */
  readonly women: Observed | null
  readonly men: Observed | null
}

export const subunitSorts = ['name', 'value', 'period'] as const
export type SubunitSort = (typeof subunitSorts)[number]

export function rowOf({ unit, all, women, men }: SubunitSeries): SubunitRow {
  const latest = all.points.findLast(({ value }) => value !== null) ?? all.points.at(-1) ?? null
  const at = (series: Series | null) => series?.points.find(({ period }) => period === latest?.period) ?? null
  return { unit, latest, women: at(women), men: at(men) }
}

/**
 * Those whose name or code has all the words, in the order asked for; a unit without a value comes after those that
 * have one. By value the highest is first: it is an order and no rank.
 */
export function rowsFor(
  rows: readonly SubunitRow[],
  { query, sort }: { readonly query: string; readonly sort: SubunitSort },
): readonly SubunitRow[] {
  const wanted = query.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean)
  const found = rows
    .filter(({ unit }) => {
      const text = `${unit.name} ${unit.code}`.toLocaleLowerCase('sv')
      return wanted.every((word) => text.includes(word))
    })
    .toSorted((a, b) => a.unit.name.localeCompare(b.unit.name, 'sv') || (a.unit.code < b.unit.code ? -1 : 1))
  if (sort === 'name') return found
  const without = ({ latest }: SubunitRow) => Number(latest?.value == null)
  return found.toSorted((a, b) => {
    if (without(a) !== without(b)) return without(a) - without(b)
    if (sort === 'value') return (b.latest?.value ?? 0) - (a.latest?.value ?? 0)
    return (b.latest?.period ?? '').localeCompare(a.latest?.period ?? '')
  })
}
