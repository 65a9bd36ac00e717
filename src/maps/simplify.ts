import type { Polygon, Position, Ring } from './geojson.ts'

/**
 * Areas with at most so many positions in all, where that can be reached. What two share stays shared: borders are cut where three
 * areas meet, and each piece is simplified once (Douglas–Peucker), whichever area it is asked for. Gaps and overlaps
 * between neighbours do not arise. Islands that become too small to be areas are left out, the largest of each never.
 */
export function simplified<T extends { readonly polygons: readonly Polygon[] }>(
  areas: readonly T[],
  most: number,
): readonly T[] {
  if (positionsIn(areas) <= most) return areas
  const junctions = junctionsIn(areas)
  let best = areas
  // From about fifty metres, doubled until it is small enough.
  for (let tolerance = 0.0005; tolerance < 0.1; tolerance *= 2) {
    best = areas.map((area) => ({ ...area, polygons: simplerPolygons(area.polygons, junctions, tolerance) }))
    if (positionsIn(best) <= most) break
  }
  return best
}

export function positionsIn(areas: readonly { readonly polygons: readonly Polygon[] }[]): number {
  let count = 0
  for (const { polygons } of areas)
    for (const rings of polygons) for (const ring of rings) count += ring.length
  return count
}

const keyOf = ([east, north]: Position) => `${east} ${north}`

/** Where a border between two areas begins or ends: positions that have more than two neighbours. */
function junctionsIn(areas: readonly { readonly polygons: readonly Polygon[] }[]): ReadonlySet<string> {
  const beside = new Map<string, Set<string>>()
  for (const { polygons } of areas) {
    for (const ring of polygons.flat()) {
      for (let at = 1; at < ring.length; at++) {
        const [one, other] = [keyOf(ring[at - 1]!), keyOf(ring[at]!)]
        for (const [from, to] of [
          [one, other],
          [other, one],
        ] as const) {
          const known = beside.get(from)
          if (known) known.add(to)
          else beside.set(from, new Set([to]))
        }
      }
    }
  }
  return new Set([...beside].flatMap(([key, others]) => (others.size > 2 ? key : [])))
}

function simplerPolygons(
  polygons: readonly Polygon[],
  junctions: ReadonlySet<string>,
  tolerance: number,
): readonly Polygon[] {
  const simpler = polygons.flatMap((rings): Polygon[] => {
    const [outline, ...holes] = rings.map((ring) => simplerRing(ring, junctions, tolerance))
    return outline && outline.length >= 4 ? [[outline, ...holes.filter((hole) => hole.length >= 4)]] : []
  })
  if (simpler.length > 0) return simpler
  // Everything would vanish: the largest stays as it was.
  return [polygons.toSorted((a, b) => (b[0]?.length ?? 0) - (a[0]?.length ?? 0))[0]!]
}

function simplerRing(ring: Ring, junctions: ReadonlySet<string>, tolerance: number): Ring {
  const open = ring.slice(0, -1)
  // Begun at a junction, else at the position that comes first of all: the same wherever the ring begins.
  const cut = open.findIndex((position) => junctions.has(keyOf(position)))
  const start = cut >= 0 ? cut : open.indexOf(open.toSorted(byPlace)[0]!)
  const turned = [...open.slice(start), ...open.slice(0, start), open[start]!]
  const ends = turned.flatMap((position, at) =>
    at === 0 || at === turned.length - 1 || junctions.has(keyOf(position)) ? at : [],
  )
  const simpler: Position[] = [turned[0]!]
  for (let i = 1; i < ends.length; i++) {
    simpler.push(...simplerLine(turned.slice(ends[i - 1]!, ends[i]! + 1), tolerance).slice(1))
  }
  return simpler
}

/** The same positions in either direction. */
function simplerLine(line: readonly Position[], tolerance: number): readonly Position[] {
  const [first, last] = [line[0]!, line.at(-1)!]
  const isTurned =
    byPlace(first, last) > 0 || (byPlace(first, last) === 0 && byPlace(line[1]!, line.at(-2)!) > 0)
  const kept = douglasPeucker(isTurned ? line.toReversed() : line, tolerance)
  return isTurned ? kept.toReversed() : kept
}

function byPlace(a: Position, b: Position): number {
  return a[0] - b[0] || a[1] - b[1]
}

function douglasPeucker(line: readonly Position[], tolerance: number): readonly Position[] {
  const keep = new Uint8Array(line.length)
  keep[0] = keep[line.length - 1] = 1
  const left: [number, number][] = [[0, line.length - 1]]
  for (let span = left.pop(); span; span = left.pop()) {
    const [from, to] = span
    let [furthest, away] = [-1, tolerance]
    for (let at = from + 1; at < to; at++) {
      const distance = distanceTo(line[at]!, line[from]!, line[to]!)
      if (distance > away) [furthest, away] = [at, distance]
    }
    if (furthest < 0) continue
    keep[furthest] = 1
    left.push([from, furthest], [furthest, to])
  }
  return line.filter((_, at) => keep[at])
}

/** In degrees of latitude, near enough for a map of Sweden. */
function distanceTo([x, y]: Position, [x1, y1]: Position, [x2, y2]: Position): number {
  const narrowing = 0.5
  const [dx, dy, px, py] = [(x2 - x1) * narrowing, y2 - y1, (x - x1) * narrowing, y - y1]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length))
  return Math.hypot(px - along * dx, py - along * dy)
}
