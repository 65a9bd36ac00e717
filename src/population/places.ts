import type { Db } from '../db/database.ts'
import { counties, regionCode, regionName } from '../partnership/sweden.ts'
import { Refusal } from '../platform/refusal.ts'
import { nationCode, type Place } from './place.ts'

/** Kolada's code for its own value of the whole nation; ours is `nationCode`. */
export const sourceNationCode = '0000'

type KnownPlace = Place & { readonly kind: Exclude<Place['kind'], 'unit'> }

/**
 * Every place that figures can be about: municipalities and regions by Kolada's codes, and the counties and the
 * nation that our own means are about, by codes of two digits that no source uses.
 */
export const places: readonly KnownPlace[] = [
  { code: nationCode, kind: 'nation', name: 'Riket', countyCode: null },
  { code: sourceNationCode, kind: 'nation', name: 'Riket', countyCode: null },
  ...counties.flatMap((county): KnownPlace[] => [
    { code: county.code, kind: 'county', name: county.name, countyCode: county.code },
    { code: regionCode(county), kind: 'region', name: regionName(county), countyCode: county.code },
    ...county.municipalities.map(
      ({ code, name }): KnownPlace => ({ code, kind: 'municipality', name, countyCode: county.code }),
    ),
  ]),
]

const byCode = new Map(places.map((place) => [place.code, place]))

/** "Not yours" and "not there" are the same. */
export function placeFor(code: string): Place {
  const place = byCode.get(code)
  if (!place) throw new Refusal('not-found', '')
  return place
}

export function codesOf(kind: Place['kind']): string[] {
  return places.filter((place) => place.kind === kind).map((place) => place.code)
}

/** The places of a county that an indicator is shown for: the county itself first, then its municipalities by name. */
export function placesOfCounty(countyCode: string): readonly Place[] {
  return places
    .filter((place) => place.countyCode === countyCode && place.kind !== 'region')
    .toSorted(
      (a, b) =>
        Number(b.kind === 'county') - Number(a.kind === 'county') || a.name.localeCompare(b.name, 'sv'),
    )
}

/** Gives a partnership its places. Again: changes nothing. */
export async function seedPlaces(db: Db, partnershipId: string): Promise<void> {
  await db
    .insertInto('place')
    .values(places.map((place) => ({ partnershipId, ...place })))
    .onConflict((oc) => oc.doNothing())
    .execute()
}
