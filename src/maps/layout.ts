import { counties } from '../partnership/sweden.ts'
import { centroids } from './centroids.ts'
import { type Tiling, tilingOf, widest } from './tiling.ts'

export type Layouts = { readonly page: Tiling; readonly phone: Tiling }

/** Worked out once: it takes up to half a second for the largest county, and never changes. */
const known = new Map<string, Layouts>()

/** Where the municipalities of a county stand in its map of squares. */
export function layoutsOf(countyCode: string): Layouts {
  const before = known.get(countyCode)
  if (before) return before
  const municipalities = counties.find(({ code }) => code === countyCode)?.municipalities ?? []
  const places = municipalities.flatMap(({ code }) => {
    const point = centroids.get(code)
    return point ? { code, ...point } : []
  })
  const page = tilingOf(places)
  const layouts = { page, phone: page.columns > widest.phone ? tilingOf(places, widest.phone) : page }
  known.set(countyCode, layouts)
  return layouts
}
