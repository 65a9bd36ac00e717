import { geoConicConformal, geoPath } from 'd3-geo'
import type { DrawnAreas } from '../ui/chart/areaMap.tsx'
import type { Spot } from '../ui/chart/paths.ts'
import type { Polygon } from './geojson.ts'

/**
 * Areas drawn in so many pixels, north upwards: a conformal cone (Lambert) along the county's middle, so that shapes are as on
 * other maps of Sweden. Null for a place that has no area.
 */
export function drawnAreas(
  areas: readonly (readonly Polygon[] | null)[],
  width: number,
  highest: number,
): DrawnAreas {
  const shapes = areas.map((polygons) => (polygons ? multiPolygonOf(polygons) : null))
  const all = {
    type: 'MultiPolygon' as const,
    coordinates: shapes.flatMap((shape) => shape?.coordinates ?? []),
  }
  if (all.coordinates.length === 0) return { height: 0, shapes: areas.map(() => null) }
  const longitudes = all.coordinates.flatMap(([outline]) => outline!.map(([east]) => east!))
  const middle = (least(longitudes) + most(longitudes)) / 2
  const projection = geoConicConformal().parallels([56, 67]).rotate([-middle, 0])
  projection.fitExtent(
    [
      [1, 1],
      [width - 1, highest - 1],
    ],
    all,
  )
  const path = geoPath(projection).digits(1)
  const [[, top], [, bottom]] = path.bounds(all)
  // As high as it is: what fills the width is lower than the highest.
  const [across, down] = projection.translate()
  projection.translate([across, down - top + 1])
  return {
    height: Math.ceil(bottom - top + 2),
    shapes: shapes.map((shape) => {
      if (!shape) return null
      const rings = shape.coordinates.map((polygon) =>
        polygon.map((ring) => ring.map((position) => spotOf(projection(position as [number, number])))),
      )
      return { path: path(shape) ?? '', ...middleOf(rings) }
    }),
  }
}

function spotOf(point: [number, number] | null): Spot {
  return { x: point?.[0] ?? 0, y: point?.[1] ?? 0 }
}

/** d3 walks along outlines with the inside to the right, RFC 7946 with it to the left. */
function multiPolygonOf(polygons: readonly Polygon[]) {
  return {
    type: 'MultiPolygon' as const,
    coordinates: polygons.map((rings) =>
      rings.map((ring) => ring.toReversed().map(([east, north]) => [east, north])),
    ),
  }
}

/** The point within the largest of the polygons that is furthest from its edges, among many: there words stand well. */
function middleOf(polygons: readonly (readonly (readonly Spot[])[])[]): {
  middle: Spot
  room: number
} {
  const largest = polygons.toSorted((a, b) => sizeOf(b[0] ?? []) - sizeOf(a[0] ?? []))[0] ?? []
  const outline = largest[0] ?? []
  const [xs, ys] = [outline.map(({ x }) => x), outline.map(({ y }) => y)]
  const [left, right, top, bottom] = [least(xs), most(xs), least(ys), most(ys)]
  const steps = 14
  let best = { spot: { x: (left + right) / 2, y: (top + bottom) / 2 }, away: -1 }
  for (let i = 1; i < steps; i++) {
    for (let j = 1; j < steps; j++) {
      const spot = { x: left + ((right - left) * i) / steps, y: top + ((bottom - top) * j) / steps }
      if (!isInside(spot, largest)) continue
      const away = Math.min(...largest.map((ring) => distanceTo(spot, ring)))
      if (away > best.away) best = { spot, away }
    }
  }
  return { middle: best.spot, room: Math.max(0, best.away) }
}

function sizeOf(ring: readonly Spot[]): number {
  let sum = 0
  for (let at = 1; at < ring.length; at++) {
    sum += ring[at - 1]!.x * ring[at]!.y - ring[at]!.x * ring[at - 1]!.y
  }
  return Math.abs(sum / 2)
}

function isInside({ x, y }: Spot, rings: readonly (readonly Spot[])[]): boolean {
  let inside = false
  for (const ring of rings) {
    for (let at = 1; at < ring.length; at++) {
      const [a, b] = [ring[at - 1]!, ring[at]!]
      if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside
    }
  }
  return inside
}

/** To its corners: near enough for words. */
function distanceTo({ x, y }: Spot, ring: readonly Spot[]): number {
  let away = Number.POSITIVE_INFINITY
  for (const spot of ring) away = Math.min(away, Math.hypot(spot.x - x, spot.y - y))
  return away
}

function least(values: readonly number[]): number {
  return values.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY)
}

function most(values: readonly number[]): number {
  return values.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY)
}
