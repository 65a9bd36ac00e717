import { findIdentityNumber } from '../platform/identityNumber.ts'

/** East, north, in degrees (WGS84). */
export type Position = readonly [longitude: number, latitude: number]

/** Closed: the last position is the first. */
export type Ring = readonly Position[]

/** The outline first, then its holes. As RFC 7946 has it: outlines run against the clock, holes with it. */
export type Polygon = readonly Ring[]

export type Feature = {
  /** Those properties that are short texts or numbers, as texts. A feature's own id is the property `id`. */
  readonly properties: ReadonlyMap<string, string>
  readonly polygons: readonly Polygon[]
}

/** Why a file of boundaries is not taken in. `at`: the number of the feature in the file, from 1. */
export type GeoProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'encoding' }
  /** Not JSON, or broken off. */
  | { readonly kind: 'json' }
  | { readonly kind: 'deep' }
  | { readonly kind: 'too-many'; readonly most: number }
  | { readonly kind: 'collection' }
  | { readonly kind: 'features'; readonly most: number }
  | { readonly kind: 'geometry'; readonly at: number; readonly type: string }
  | { readonly kind: 'ring'; readonly at: number }
  | { readonly kind: 'position'; readonly at: number }
  /** Metres, as in SWEREF 99 TM, instead of degrees. */
  | { readonly kind: 'projected'; readonly at: number }
  /** North before east. */
  | { readonly kind: 'swapped'; readonly at: number }
  | { readonly kind: 'elsewhere'; readonly at: number }
  | { readonly kind: 'script'; readonly at: number; readonly property: string }
  | { readonly kind: 'identity-number'; readonly at: number }

export class UnreadableBoundaries extends Error {
  readonly problem: GeoProblem

  constructor(problem: GeoProblem) {
    super(`The boundaries cannot be read: ${problem.kind}.`)
    this.name = 'UnreadableBoundaries'
    this.problem = problem
  }
}

/** A FeatureCollection with a coordinate in it is six deep; some room for what writers add in properties. */
const deepest = 12
/** All positions of a detailed map of the country are a tenth of that. */
const mostBrackets = 1_000_000
const mostFeatures = 2000
const longestText = 200

/**
 * Reads GeoJSON (RFC 7946) with areas in degrees. It is measured before it is parsed, so that a small file of a million
 * brackets builds nothing in memory.
 */
export function readGeoJson(content: Buffer): readonly Feature[] {
  const text = textOf(content)
  measure(text)
  const root = parsed(text)
  if (!isRecord(root) || root.type !== 'FeatureCollection' || !Array.isArray(root.features)) {
    throw new UnreadableBoundaries({ kind: 'collection' })
  }
  const { features } = root
  if (features.length === 0) throw new UnreadableBoundaries({ kind: 'empty' })
  if (features.length > mostFeatures) throw new UnreadableBoundaries({ kind: 'features', most: mostFeatures })
  return features.map((feature: unknown, index) => featureOf(feature, index + 1))
}

function textOf(content: Buffer): string {
  if (content.length === 0) throw new UnreadableBoundaries({ kind: 'empty' })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    throw new UnreadableBoundaries({ kind: 'encoding' })
  }
}

/** How deep it is and how much is in it, without building any of it. */
function measure(text: string): void {
  let [depth, brackets, inText] = [0, 0, false]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (inText) {
      if (code === 0x5c) at += 1
      else if (code === 0x22) inText = false
    } else if (code === 0x22) inText = true
    else if (code === 0x5b || code === 0x7b) {
      depth += 1
      brackets += 1
      if (depth > deepest) throw new UnreadableBoundaries({ kind: 'deep' })
      if (brackets > mostBrackets) throw new UnreadableBoundaries({ kind: 'too-many', most: mostBrackets })
    } else if (code === 0x5d || code === 0x7d) depth -= 1
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new UnreadableBoundaries({ kind: 'json' })
  }
}

function featureOf(feature: unknown, at: number): Feature {
  if (!isRecord(feature) || feature.type !== 'Feature') throw new UnreadableBoundaries({ kind: 'collection' })
  const { geometry } = feature
  const type = isRecord(geometry) ? String(geometry.type).slice(0, 40) : 'null'
  if (
    !isRecord(geometry) ||
    (type !== 'Polygon' && type !== 'MultiPolygon') ||
    !Array.isArray(geometry.coordinates)
  ) {
    throw new UnreadableBoundaries({ kind: 'geometry', at, type })
  }
  const polygons: readonly unknown[] = type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  if (polygons.length === 0) throw new UnreadableBoundaries({ kind: 'ring', at })
  return {
    properties: propertiesOf(feature, at),
    polygons: polygons.map((polygon) => polygonOf(polygon, at)),
  }
}

function propertiesOf(feature: Readonly<Record<string, unknown>>, at: number): ReadonlyMap<string, string> {
  const properties = isRecord(feature.properties) ? feature.properties : {}
  const all = Object.entries({ ...properties, ...(feature.id === undefined ? {} : { id: feature.id }) })
  const kept = new Map<string, string>()
  for (const [name, value] of all) {
    if (typeof value !== 'string' && typeof value !== 'number') continue
    const text = String(value)
    // Nothing of a property is ever shown as markup; a file that tries has another purpose than boundaries.
    if (isScript(name) || isScript(text)) {
      throw new UnreadableBoundaries({ kind: 'script', at, property: name.slice(0, 40) })
    }
    if (findIdentityNumber(text)) throw new UnreadableBoundaries({ kind: 'identity-number', at })
    if (text.length <= longestText && name.length <= 100) kept.set(name, text)
  }
  return kept
}

function isScript(text: string): boolean {
  return /<\s*[a-z!/?]|javascript\s*:/i.test(text)
}

function polygonOf(polygon: unknown, at: number): Polygon {
  if (!Array.isArray(polygon) || polygon.length === 0) throw new UnreadableBoundaries({ kind: 'ring', at })
  return polygon.map((ring: unknown, index) => {
    if (!Array.isArray(ring)) throw new UnreadableBoundaries({ kind: 'ring', at })
    const positions = ring.map((position: unknown) => positionOf(position, at))
    const [first, last] = [positions[0], positions.at(-1)]
    if (positions.length < 4 || first![0] !== last![0] || first![1] !== last![1]) {
      throw new UnreadableBoundaries({ kind: 'ring', at })
    }
    const isOutline = index === 0
    // Many programs write them the other way round; the rule is from 2016.
    return areaOf(positions) > 0 === isOutline ? positions : positions.toReversed()
  })
}

function positionOf(position: unknown, at: number): Position {
  const [east, north] = Array.isArray(position) ? (position as readonly unknown[]) : []
  if (
    typeof east !== 'number' ||
    typeof north !== 'number' ||
    !Number.isFinite(east) ||
    !Number.isFinite(north)
  ) {
    throw new UnreadableBoundaries({ kind: 'position', at })
  }
  if (Math.abs(east) > 360 || Math.abs(north) > 360) throw new UnreadableBoundaries({ kind: 'projected', at })
  if (isInSweden(north, east)) throw new UnreadableBoundaries({ kind: 'swapped', at })
  if (!isInSweden(east, north)) throw new UnreadableBoundaries({ kind: 'elsewhere', at })
  return [east, north]
}

/** With the sea around it. */
function isInSweden(east: number, north: number): boolean {
  return east >= 8 && east <= 27 && north >= 54 && north <= 71
}

/** Signed: positive for a ring that runs against the clock. In square degrees. */
export function areaOf(ring: Ring): number {
  let sum = 0
  for (let at = 1; at < ring.length; at++) {
    sum += ring[at - 1]![0] * ring[at]![1] - ring[at]![0] * ring[at - 1]![1]
  }
  return sum / 2
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
