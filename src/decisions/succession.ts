import { type CivilDate, daysAfter } from '../i18n/format.ts'
import { type Adoptable, inForce, overOn } from './adoption.ts'

/** An outcome with what it came in place of. */
export type Successive = Adoptable & { readonly id: string; readonly replaces: readonly string[] }

/** Those that an outcome came in place of, and those that came in its place, through all links. */
export type Kin = { readonly earlier: readonly Adoptable[]; readonly later: readonly Adoptable[] }

export const noKin: Kin = { earlier: [], later: [] }

/** Both ways along what replaces what. A ring, which nobody means, is walked once. */
export function kinOf(outcomes: readonly Successive[]): (id: string) => Kin {
  const known = new Map(outcomes.map((outcome) => [outcome.id, outcome]))
  const replacedBy = new Map<string, string[]>()
  for (const { id, replaces } of outcomes)
    for (const earlier of replaces) replacedBy.set(earlier, [...(replacedBy.get(earlier) ?? []), id])

  const walk = (id: string, next: (id: string) => readonly string[]) => {
    const met = new Set([id])
    const found: Adoptable[] = []
    const ahead = [...next(id)]
    for (const each of ahead) {
      const outcome = known.get(each)
      if (!outcome || met.has(each)) continue
      met.add(each)
      found.push(outcome)
      ahead.push(...next(each))
    }
    return found
  }
  return (id) => ({
    earlier: walk(id, (each) => known.get(each)?.replaces ?? []),
    later: walk(id, (each) => replacedBy.get(each) ?? []),
  })
}

/** Days in a row on which it was in force, is, or will be; `to` is null until further notice. */
export type Stretch = { readonly from: CivilDate; readonly to: CivilDate | null }

/**
 * When it was in force last, or will be first, as it is known on the day. Null for one that nobody has adopted by
 * then, or by its own last day.
 */
export function stretchOf(adoptable: Adoptable, day: CivilDate): Stretch | null {
  const over = overOn(adoptable)
  const standing = inForce(adoptable, over && over.on < day ? over.on : day)
  const to = over?.on ?? null
  if (standing.inForce) return { from: standing.since, to }
  const { why } = standing
  return why.kind === 'not-begun' && (to === null || why.from <= to) ? { from: why.from, to } : null
}

/** Between the last day of one and the first of the next nothing is in force. */
export type Gap = {
  readonly after: CivilDate
  /** The first day of the next; null when nobody knows: until today, and on. */
  readonly before: CivilDate | null
}

/**
 * Whether anything follows the last day of an outcome without a day between, among those that came in its place.
 * Null when it does, or when it has no last day.
 */
export function gapAfter(outcome: Adoptable, later: readonly Adoptable[], day: CivilDate): Gap | null {
  const own = stretchOf(outcome, day)
  if (!own?.to || later.length === 0) return null
  const end = own.to
  const ahead = later
    .flatMap((each) => stretchOf(each, day) ?? [])
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  for (const { from, to } of ahead) {
    if (to !== null && to <= end) continue
    return from > daysAfter(end, 1) ? { after: end, before: from } : null
  }
  return { after: end, before: null }
}
