import type { Place } from '../population/place.ts'
import { codesOf, placesOfCounty } from '../population/places.ts'
import type { Counts } from './counts.ts'
import { skrGroupOf, skrGroups } from './skr.ts'

/** A group that the partnership has put together, as it stands. */
export type OwnGroup = {
  readonly id: string
  readonly version: number
  readonly name: string
  /** How it was made, in the words of those who made it; may be empty. */
  readonly basis: string
  /** Codes of municipalities. */
  readonly members: readonly string[]
}

/** Places that one is compared with. `key` stands for it in addresses. */
export type Group = { readonly key: string; readonly members: readonly string[] } & (
  | { readonly kind: 'county'; readonly countyCode: string }
  | { readonly kind: 'counties' }
  | { readonly kind: 'nation' }
  | { readonly kind: 'similar'; readonly to: Place }
  | { readonly kind: 'skr'; readonly code: string }
  | { readonly kind: 'own'; readonly own: OwnGroup }
)

/** So many are called similar, or as many as the group of SKR has. */
export const mostSimilar = 7

/** The municipalities of a county, or the municipality itself: whose values a place's value is worked out from. */
export function municipalitiesOf(place: Place): readonly string[] {
  if (place.kind === 'nation') return codesOf('municipality')
  if (place.kind !== 'county') return [place.code]
  return placesOfCounty(place.code).flatMap(({ kind, code }) => (kind === 'municipality' ? code : []))
}

/**
 * The municipalities most like one: those of its own group at SKR whose number of inhabitants differs least, as a
 * ratio, from its own. Not itself. Empty for what is no municipality.
 */
export function similarTo(code: string, counts: Counts): readonly string[] {
  const own = counts.byPlace.get(code)
  const others = (skrGroupOf(code)?.members ?? []).filter((other) => other !== code)
  if (own === undefined) return []
  const away = (other: string) => Math.abs(Math.log((counts.byPlace.get(other) ?? 1) / own))
  return others.toSorted((a, b) => away(a) - away(b) || (a < b ? -1 : 1)).slice(0, mostSimilar)
}

/** What a place can be compared with, in the order that it is offered. */
export function groupsFor(place: Place, own: readonly OwnGroup[], counts: Counts): readonly Group[] {
  const ours = own.map((each): Group => ({ kind: 'own', key: each.id, own: each, members: each.members }))
  const nation: Group = { kind: 'nation', key: 'nation', members: codesOf('municipality') }
  const countyCode = place.countyCode ?? ''
  const county: Group = {
    kind: 'county',
    key: 'county',
    countyCode,
    members: placesOfCounty(countyCode).flatMap(({ kind, code }) => (kind === 'municipality' ? code : [])),
  }
  if (place.kind === 'county') {
    return [county, { kind: 'counties', key: 'counties', members: codesOf('county') }, nation, ...ours]
  }
  const skr = skrGroupOf(place.code)
  return [
    county,
    { kind: 'similar', key: 'similar', to: place, members: similarTo(place.code, counts) },
    ...(skr ? [skrAsGroup(skr.code)] : []),
    nation,
    ...ours,
  ]
}

export function skrAsGroup(code: string): Group {
  return {
    kind: 'skr',
    key: code,
    code,
    members: skrGroups.find((each) => each.code === code)?.members ?? [],
  }
}

/** Those whose mean says something beside the place's own value: a county is no comparison for itself. */
export function comparable(place: Place, groups: readonly Group[]): readonly Group[] {
  return groups.filter(
    ({ kind, members }) =>
      kind !== 'counties' && !(kind === 'county' && place.kind === 'county') && members.length > 0,
  )
}
