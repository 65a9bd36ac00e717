import type { Place } from '../population/place.ts'
import { codesOf } from '../population/places.ts'
import type { Feature, Polygon } from './geojson.ts'
import { simplified } from './simplify.ts'

/** An area of the file that may be a municipality of the county. */
export type BoundaryArea = {
  /** By the name of the property: the municipality's code that it holds, where it holds one. */
  readonly codes: Readonly<Record<string, string>>
  readonly polygons: readonly Polygon[]
}

/** A property that holds municipalities' codes, and how many of them. */
export type CodeProperty = {
  readonly name: string
  /** Different municipalities of the county. */
  readonly inCounty: number
  /** Areas whose code is that of a municipality elsewhere. */
  readonly elsewhere: number
  /** What is said instead of a code that there is, at most twenty of them. */
  readonly unknown: readonly string[]
}

/** What is kept of a file. */
export type BoundaryContent = {
  /** The best first; none when no property holds codes of the county. */
  readonly properties: readonly CodeProperty[]
  readonly areas: readonly BoundaryArea[]
  /** How many areas the file had. */
  readonly count: number
}

/** So many positions draw a county well, and are no burden on a page. */
const mostPositions = 6000

const municipalities = new Set(codesOf('municipality'))

/** `0114`, and `114` where a program has read it as a number. Null for what is no municipality's code. */
export function codeIn(text: string): string | null {
  const plain = text.trim()
  const code = /^\d{3}$/.test(plain) ? `0${plain}` : plain
  return municipalities.has(code) ? code : null
}

/** What is of use in a file for a county: which properties hold codes, and the areas that may be drawn. */
export function contentOf(features: readonly Feature[], places: readonly Place[]): BoundaryContent {
  const ours = new Set(places.map(({ code }) => code))
  const names = [...new Set(features.flatMap(({ properties }) => [...properties.keys()]))]
  const properties = names
    .map((name) => codePropertyOf(features, name, ours))
    .filter(({ inCounty }) => inCounty > 0)
    .toSorted(
      (a, b) => b.inCounty - a.inCounty || a.unknown.length - b.unknown.length || (a.name < b.name ? -1 : 1),
    )
  const areas = features.flatMap(({ properties: held, polygons }): BoundaryArea[] => {
    const codes = Object.fromEntries(
      properties.flatMap(({ name }) => {
        const code = codeIn(held.get(name) ?? '')
        return code && ours.has(code) ? [[name, code] as const] : []
      }),
    )
    return Object.keys(codes).length > 0 ? [{ codes, polygons }] : []
  })
  return { properties, areas: simplified(areas, mostPositions), count: features.length }
}

function codePropertyOf(features: readonly Feature[], name: string, ours: ReadonlySet<string>): CodeProperty {
  const found = new Set<string>()
  const unknown = new Set<string>()
  let elsewhere = 0
  for (const { properties } of features) {
    const text = properties.get(name) ?? ''
    const code = codeIn(text)
    if (code === null) unknown.add(text.slice(0, 60) || '–')
    else if (ours.has(code)) found.add(code)
    else elsewhere += 1
  }
  return { name, inCounty: found.size, elsewhere, unknown: [...unknown].slice(0, 20) }
}

/** The areas of each municipality, by the codes of one property: several areas of one are drawn as one. */
export function areasBy(content: BoundaryContent, property: string): ReadonlyMap<string, readonly Polygon[]> {
  const byCode = new Map<string, readonly Polygon[]>()
  for (const { codes, polygons } of content.areas) {
    const code = codes[property]
    if (code) byCode.set(code, [...(byCode.get(code) ?? []), ...polygons])
  }
  return byCode
}
