import type { Db } from '../db/database.ts'
import { counties, regionCode, regionName } from '../partnership/sweden.ts'
import { nationCode, type Place } from './place.ts'

/** Kolada's code for its own value of the whole nation; ours is `nationCode`. */
export const sourceNationCode = '0000'

/**
 * Every place that figures can be about: municipalities and regions by Kolada's codes, and the counties and the
 * nation that our own means are about, by codes of two digits that no source uses.
 */
export const places: readonly Place[] = [
  { code: nationCode, kind: 'nation', name: 'Riket', countyCode: null },
  { code: sourceNationCode, kind: 'nation', name: 'Riket', countyCode: null },
  ...counties.flatMap((county): Place[] => [
    { code: county.code, kind: 'county', name: county.name, countyCode: county.code },
    { code: regionCode(county), kind: 'region', name: regionName(county), countyCode: county.code },
    ...county.municipalities.map(
      ({ code, name }): Place => ({ code, kind: 'municipality', name, countyCode: county.code }),
    ),
  ]),
]

/** Gives a partnership its places. Again: changes nothing. */
export async function seedPlaces(db: Db, partnershipId: string): Promise<void> {
  await db
    .insertInto('place')
    .values(places.map((place) => ({ partnershipId, ...place })))
    .onConflict((oc) => oc.doNothing())
    .execute()
}
