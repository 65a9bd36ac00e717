import { counties } from '../partnership/sweden.ts'
import { enoughMembers, nationCode } from './place.ts'

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
