import { describe, expect, test } from 'vitest'
import { sharedText } from '../../test/conformance.ts'
import { counties } from '../partnership/sweden.ts'
import { placesOfCounty } from '../population/places.ts'
import { areasBy, contentOf } from './boundary.ts'
import { centroids } from './centroids.ts'
import { readGeoJson } from './geojson.ts'
import { drawnAreas } from './projection.ts'
import { positionsIn } from './simplify.ts'

const text = sharedText('se/kommuner.geojson')

describe.skipIf(text === null)('the published boundaries of all 290', () => {
  const features = text === null ? [] : readGeoJson(Buffer.from(text))

  test.each(counties.map(({ name, code }) => [name, code]))('draw the whole of %s', (_, code) => {
    const places = placesOfCounty(code).filter(({ kind }) => kind === 'municipality')
    const content = contentOf(features, places)
    expect(content.properties[0]).toMatchObject({
      name: 'code',
      inCounty: places.length,
      elsewhere: 290 - places.length,
      unknown: [],
    })
    expect(positionsIn(content.areas)).toBeLessThanOrEqual(6000)
    const areas = areasBy(content, 'code')
    const { shapes } = drawnAreas(
      places.map((place) => areas.get(place.code) ?? null),
      612,
      720,
    )
    expect(shapes.every((shape) => shape !== null && shape.path.length > 10)).toBe(true)
  })

  test('lie around the middles that the squares are placed by', () => {
    for (const feature of features) {
      const { latitude, longitude } = centroids.get(feature.properties.get('code')!)!
      const outline = feature.polygons.flatMap(([ring]) => ring!)
      const [east, north] = [outline.map(([x]) => x), outline.map(([, y]) => y)]
      expect(longitude > Math.min(...east) && longitude < Math.max(...east)).toBe(true)
      expect(latitude > Math.min(...north) && latitude < Math.max(...north)).toBe(true)
    }
  })
})
