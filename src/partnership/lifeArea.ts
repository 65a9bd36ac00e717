import type { CivilDate } from '../i18n/format.ts'

/** What can belong to a life area. */
export const placedKinds = ['body', 'target', 'indicator'] as const
export type PlacedKind = (typeof placedKinds)[number]

/** A part of the population, as the partnership divides it. */
export type LifeArea = { readonly id: string; readonly name: string; readonly description: string }

/** A whole set of areas, which holds from its first day until the next set takes its place. */
export type Division = {
  readonly number: number
  readonly firstOn: CivilDate
  /** Why it was changed; empty for the first when nobody has said. */
  readonly reason: string
  readonly areas: readonly LifeArea[]
  /** For each area of the division before this: the areas that it went into, none when it ended. */
  readonly successors: ReadonlyMap<string, readonly string[]>
}

/** Where somebody placed a thing, in the division of that time. Null: in none. */
export type Placing = { readonly division: number; readonly areaId: string | null }

/**
 * Where a thing belongs in a division.
 * - `placed`: in one area, by hand or because its area went into one.
 * - `split`: its area went into several, and nobody has said which.
 * - `ended`: its area ended.
 * - `none`: it was never placed, or taken out.
 */
export type Belonging =
  | { readonly kind: 'placed'; readonly area: LifeArea; readonly since: number }
  | { readonly kind: 'split'; readonly from: LifeArea; readonly among: readonly LifeArea[] }
  | { readonly kind: 'ended'; readonly from: LifeArea }
  | { readonly kind: 'none' }

/** `divisions` from the first on, without gaps in their numbers. `wanted` is the number of the one that is asked about. */
export function belongingIn(
  divisions: readonly Division[],
  placings: readonly Placing[],
  wanted: number,
): Belonging {
  const placing = placings
    .filter(({ division }) => division <= wanted)
    .toSorted((a, b) => a.division - b.division)
    .at(-1)
  if (!placing?.areaId) return { kind: 'none' }
  const from = areaIn(divisions, placing.division, placing.areaId)
  if (!from) return { kind: 'none' }

  let candidates: readonly string[] = [placing.areaId]
  for (const { number, successors } of divisions) {
    if (number <= placing.division || number > wanted) continue
    candidates = [...new Set(candidates.flatMap((id) => successors.get(id) ?? []))]
  }
  const among = candidates.flatMap((id) => areaIn(divisions, wanted, id) ?? [])
  const [only] = among
  if (!only) return { kind: 'ended', from }
  return among.length === 1
    ? { kind: 'placed', area: only, since: placing.division }
    : { kind: 'split', from, among }
}

/** The division that holds on a day; null before the first. `divisions` from the first on. */
export function divisionOn(divisions: readonly Division[], day: CivilDate): Division | null {
  return divisions.findLast(({ firstOn }) => firstOn <= day) ?? null
}

/** The last day of a division; null while no other has taken its place. */
export function lastDayOf(divisions: readonly Division[], { number }: Division): CivilDate | null {
  const next = divisions.find((each) => each.number === number + 1)
  return next ? dayBefore(next.firstOn) : null
}

export type Fate = 'renamed' | 'kept' | 'split' | 'merged' | 'ended'

/** What became of an area in the division that came after, in a word. */
export function fateOf(
  area: LifeArea,
  next: Division,
): { readonly fate: Fate; readonly into: readonly LifeArea[] } {
  const ids = next.successors.get(area.id) ?? []
  const into = next.areas.filter(({ id }) => ids.includes(id))
  const [only] = into
  if (!only) return { fate: 'ended', into }
  if (into.length > 1) return { fate: 'split', into }
  const sources = [...next.successors.values()].filter((each) => each.includes(only.id)).length
  if (sources > 1) return { fate: 'merged', into }
  return { fate: only.name === area.name ? 'kept' : 'renamed', into }
}

function areaIn(divisions: readonly Division[], number: number, id: string): LifeArea | null {
  const division = divisions.find((each) => each.number === number)
  return division?.areas.find((area) => area.id === id) ?? null
}

function dayBefore(day: CivilDate): CivilDate {
  // A day at midnight UTC is written as itself.
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10) as CivilDate
}
