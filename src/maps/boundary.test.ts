import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placesOfCounty } from '../population/places.ts'
import { areasBy, codeIn, contentOf } from './boundary.ts'
import {
  areaOf,
  type Polygon,
  type Position,
  type Ring,
  readGeoJson,
  UnreadableBoundaries,
} from './geojson.ts'
import { drawnAreas } from './projection.ts'
import { positionsIn, simplified } from './simplify.ts'

const square = (east: number, north: number, size = 0.5): Ring => [
  [east, north],
  [east + size, north],
  [east + size, north + size],
  [east, north + size],
  [east, north],
]
const feature = (properties: object, coordinates: unknown = [square(13, 59)], type = 'Polygon') => ({
  type: 'Feature',
  properties,
  geometry: { type, coordinates },
})
const collection = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features })
const read = (text: string | Buffer) => readGeoJson(Buffer.from(text as string))
const problemOf = (text: string | Buffer): unknown => {
  try {
    read(text)
  } catch (error) {
    if (error instanceof UnreadableBoundaries) return error.problem
    throw error
  }
  return null
}

describe('a file of boundaries', () => {
  test('is read with its properties as texts, and its rings turned as the standard has them', () => {
    const [one] = read(
      collection({
        ...feature({ kod: 114, namn: 'Väsby', tom: null }, [square(13, 59).toReversed()]),
        id: 'x',
      }),
    )
    expect([...one!.properties]).toEqual([
      ['kod', '114'],
      ['namn', 'Väsby'],
      ['id', 'x'],
    ])
    expect(areaOf(one!.polygons[0]![0]!)).toBeGreaterThan(0)
    const hole = [square(13, 59, 2), square(13.5, 59.5)]
    const [holed] = read(collection(feature({}, [hole], 'MultiPolygon')))
    expect(holed!.polygons[0]!.map((ring) => Math.sign(areaOf(ring)))).toEqual([1, -1])
  })

  test.each([
    ['nothing', '', { kind: 'empty' }],
    ['no areas', collection(), { kind: 'empty' }],
    ['half of it', collection(feature({})).slice(0, -20), { kind: 'json' }],
    ['Windows-1252', Buffer.from([0x7b, 0xe5, 0x7d]), { kind: 'encoding' }],
    ['a table', 'kod;namn\n1780;Karlstad', { kind: 'json' }],
    ['a list', '[]', { kind: 'collection' }],
    ['a lone feature', JSON.stringify(feature({})), { kind: 'collection' }],
    ['points', collection(feature({}, [13, 59], 'Point')), { kind: 'geometry', at: 1, type: 'Point' }],
    [
      'an area without geometry',
      collection(feature({}), { type: 'Feature', geometry: null }),
      { kind: 'geometry', at: 2, type: 'null' },
    ],
    ['an open ring', collection(feature({}, [square(13, 59).slice(0, 4)])), { kind: 'ring', at: 1 }],
    ['an empty ring', collection(feature({}, [[]])), { kind: 'ring', at: 1 }],
    ['text for a number', collection(feature({}, [[['13', 59]]])), { kind: 'position', at: 1 }],
    ['a number that is none', collection(feature({}, [[[13, null]]])), { kind: 'position', at: 1 }],
    ['SWEREF 99 TM', collection(feature({}, [[[412_000, 6_580_000]]])), { kind: 'projected', at: 1 }],
    ['north before east', collection(feature({}, [square(59, 13)])), { kind: 'swapped', at: 1 }],
    ['Paris', collection(feature({}, [square(2, 48)])), { kind: 'elsewhere', at: 1 }],
    [
      'a script',
      collection(feature({ namn: '<script>alert(1)</script>' })),
      { kind: 'script', at: 1, property: 'namn' },
    ],
    ['a script as a name', collection(feature({ '<img src=x>': 1 })), { kind: 'script', at: 1 }],
    ['a person', collection(feature({ ombud: '19811218-9876' })), { kind: 'identity-number', at: 1 }],
    ['ten thousand brackets', '['.repeat(10_000), { kind: 'deep' }],
    ['a million of them', `[${'[],'.repeat(1_000_001)}[]]`, { kind: 'too-many' }],
    ['too many areas', collection(...Array.from({ length: 2001 }, () => feature({}))), { kind: 'features' }],
  ])('with %s is refused, and said why', (_, text, problem) => {
    expect(problemOf(text)).toMatchObject(problem)
  })

  test('of any text is read or refused, and nothing else', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(problemOf(text)).not.toBeNull()
      }),
    )
  })
})

describe('the municipalities in it', () => {
  const places = placesOfCounty('17').filter(({ kind }) => kind === 'municipality')

  test('are known by code, also where a zero is lost', () => {
    expect([
      codeIn('1780'),
      codeIn('114'),
      codeIn(' 0114 '),
      codeIn('17'),
      codeIn('9999'),
      codeIn('Karlstad'),
    ]).toEqual(['1780', '0114', '0114', null, null, null])
  })

  test('are found by the property that holds most codes, and what is no code is told', () => {
    const content = contentOf(
      read(
        collection(
          feature({ lan: '17', kommunkod: '1780', id2: '1715' }),
          feature({ lan: '17', kommunkod: '1715', id2: 'x' }, [square(12, 59)]),
          feature({ lan: '01', kommunkod: '0180', id2: 'y' }, [square(18, 59)]),
          feature({ lan: '17', kommunkod: '17XX', id2: 'z' }, [square(14, 60)]),
        ),
      ),
      places,
    )
    expect(content.properties).toEqual([
      { name: 'kommunkod', inCounty: 2, elsewhere: 1, unknown: ['17XX'] },
      { name: 'id2', inCounty: 1, elsewhere: 0, unknown: ['x', 'y', 'z'] },
    ])
    // What lies elsewhere is not kept.
    expect(content.areas).toHaveLength(2)
    expect([...areasBy(content, 'kommunkod').keys()]).toEqual(['1780', '1715'])
    expect([...areasBy(content, 'id2').keys()]).toEqual(['1715'])
  })

  test('that have several areas are drawn as one', () => {
    const content = contentOf(
      read(collection(feature({ kod: '1780' }), feature({ kod: '1780' }, [square(15, 59)]))),
      places,
    )
    expect(areasBy(content, 'kod').get('1780')).toHaveLength(2)
  })
})

describe('boundaries with too many points', () => {
  /** Two neighbours, east and west of a winding border, in so many steps. */
  const neighbours = (border: readonly Position[]) => {
    const [south, north] = [border[0]!, border.at(-1)!]
    const west: Ring = [...border, [12, north[1]], [12, south[1]], south]
    const east: Ring = [...border.toReversed(), [16, south[1]], [16, north[1]], north]
    return [{ polygons: [[west]] as Polygon[] }, { polygons: [[east]] as Polygon[] }]
  }
  const borders = fc
    .array(fc.double({ min: 13.5, max: 14.5, noNaN: true }), { minLength: 20, maxLength: 200 })
    .map((easts) => easts.map((east, at): Position => [east, 58 + (at * 2) / easts.length]))

  test('become simpler, still closed, and their common borders stay common', () => {
    fc.assert(
      fc.property(borders, (border) => {
        const areas = simplified(neighbours(border), 20)
        expect(positionsIn(areas)).toBeLessThanOrEqual(positionsIn(neighbours(border)))
        const [west, east] = areas.map(({ polygons }) => polygons[0]![0]!)
        for (const ring of [west!, east!]) expect(ring.at(-1)).toEqual(ring[0])
        const within = ([lon]: Position) => lon > 12 && lon < 16
        const keys = (ring: Ring) => new Set(ring.filter(within).map(String))
        expect(keys(west!)).toEqual(keys(east!))
      }),
    )
  })

  test('are left alone when they are few', () => {
    const areas = neighbours([
      [14, 58],
      [14, 60],
    ])
    expect(simplified(areas, 100)).toBe(areas)
  })
})

describe('areas on the map', () => {
  test('are drawn within it, north upwards, each with its middle inside', () => {
    const { height, shapes } = drawnAreas([[[square(13, 59)]], null, [[square(13, 61, 1)]]], 600, 500)
    const [south, none, north] = shapes
    expect(none).toBeNull()
    expect(height).toBeLessThanOrEqual(501)
    expect(north!.middle.y).toBeLessThan(south!.middle.y)
    for (const shape of [south!, north!]) {
      const numbers = [...shape.path.matchAll(/([\d.-]+),([\d.-]+)/g)].map(([, x, y]) => [
        Number(x),
        Number(y),
      ])
      expect(numbers.length).toBeGreaterThan(3)
      // The whole globe but the area would fill the map.
      for (const [x, y] of numbers) {
        expect(x! >= -0.1 && x! <= 600.1 && y! >= -0.1 && y! <= height + 0.1).toBe(true)
      }
      const [xs, ys] = [numbers.map(([x]) => x!), numbers.map(([, y]) => y!)]
      expect(shape.middle.x > Math.min(...xs) && shape.middle.x < Math.max(...xs)).toBe(true)
      expect(shape.middle.y > Math.min(...ys) && shape.middle.y < Math.max(...ys)).toBe(true)
    }
    expect(drawnAreas([null], 600, 500)).toEqual({ height: 0, shapes: [null] })
  })
})
