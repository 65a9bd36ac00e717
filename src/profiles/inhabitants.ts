import { registered } from '../comparison/registered.ts'
import type { Place } from '../population/place.ts'
import { codesOf, placesOfCounty } from '../population/places.ts'

export const ages = ['young', 'middle', 'old'] as const
export type Age = (typeof ages)[number]

/** How many live in a place, and how many are 0–19, 20–74, and 75 years or more. */
export type Inhabitants = { readonly all: number } & Readonly<Record<Age, number>>

/** A county's and the nation's are the sums of their municipalities'. */
export function inhabitantsOfPlace(place: Place): Inhabitants {
  const codes =
    place.kind === 'municipality'
      ? [place.code]
      : place.kind === 'nation'
        ? codesOf('municipality')
        : placesOfCounty(place.countyCode ?? '').map(({ code }) => code)
  const sum = { all: 0, young: 0, middle: 0, old: 0 }
  for (const code of codes) {
    const { all = 0, young = 0, old = 0 } = registered.get(code) ?? {}
    sum.all += all
    sum.young += young
    sum.old += old
    sum.middle += all - young - old
  }
  return sum
}
