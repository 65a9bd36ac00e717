import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { counties } from '../partnership/sweden.ts'
import { assignment } from './assignment.ts'
import { centroids } from './centroids.ts'
import { type Placed, type Tiling, tilingOf } from './tiling.ts'

const placesIn = (code: string): Placed[] =>
  counties
    .find((county) => county.code === code)!
    .municipalities.map((municipality) => ({
      code: municipality.code,
      ...centroids.get(municipality.code)!,
    }))

const cellsIn = ({ tiles }: Tiling) => new Set(tiles.map(({ column, row }) => `${column} ${row}`))

describe('the middle of each municipality', () => {
  test('is known for all 290, within Sweden', () => {
    const codes = counties.flatMap(({ municipalities }) => municipalities.map(({ code }) => code))
    expect([...centroids.keys()].toSorted()).toEqual(codes.toSorted())
    for (const { latitude, longitude } of centroids.values()) {
      expect(latitude > 55.3 && latitude < 68.6 && longitude > 11 && longitude < 23.8).toBe(true)
    }
    // Kiruna is the northernmost and Trelleborg nearly the southernmost; Haparanda lies furthest east, Strömstad west.
    expect(centroids.get('2584')!.latitude).toBeGreaterThan(67)
    expect(centroids.get('1287')!.latitude).toBeLessThan(55.6)
    expect(centroids.get('2583')!.longitude).toBeGreaterThan(23)
    expect(centroids.get('1486')!.longitude).toBeLessThan(11.5)
  })
})

describe('the squares of a county', () => {
  test.each(counties.map(({ name, code }) => [name, code]))(
    'in %s have a place each, near each other, and north stays north',
    (_, code) => {
      const places = placesIn(code)
      const tiling = tilingOf(places)
      expect(tiling.tiles.map((tile) => tile.code)).toEqual(places.map((place) => place.code).toSorted())
      expect(cellsIn(tiling).size).toBe(places.length)
      for (const { column, row } of tiling.tiles) {
        expect(column >= 0 && column < tiling.columns && row >= 0 && row < tiling.rows).toBe(true)
      }
      expect(tiling.columns).toBeLessThanOrEqual(8)
      expect(tilingOf(places.toReversed())).toEqual(tiling)
      expect(kept(places, tiling, 'latitude')).toBeGreaterThan(0.97)
      expect(kept(places, tiling, 'longitude')).toBeGreaterThan(0.97)
    },
  )

  test('fit on a phone', () => {
    const tiling = tilingOf(placesIn('14'), 6)
    expect(tiling.columns).toBeLessThanOrEqual(6)
    expect(cellsIn(tiling).size).toBe(49)
  })

  test('have a place each wherever the places lie, and the same in any order', () => {
    const anywhere = fc.uniqueArray(
      fc.record({
        code: fc.integer({ min: 1000, max: 1040 }).map(String),
        latitude: fc.double({ min: 55, max: 69, noNaN: true }),
        longitude: fc.double({ min: 11, max: 24, noNaN: true }),
      }),
      { selector: ({ code }) => code, maxLength: 14 },
    )
    fc.assert(
      fc.property(anywhere, (places) => {
        const tiling = tilingOf(places)
        expect(tiling.tiles).toHaveLength(places.length)
        expect(cellsIn(tiling).size).toBe(places.length)
        expect(tilingOf(places.toReversed())).toEqual(tiling)
      }),
      { numRuns: 40 },
    )
  })

  test('are one for one, and none for none', () => {
    expect(tilingOf(placesIn('09'))).toEqual({
      columns: 1,
      rows: 1,
      tiles: [{ code: '0980', column: 0, row: 0 }],
    })
    expect(tilingOf([])).toEqual({ columns: 0, rows: 0, tiles: [] })
  })
})

describe('who is given what', () => {
  test('costs the least that it can', () => {
    const square = fc.integer({ min: 1, max: 5 }).chain((size) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: size + 1, maxLength: size + 1 }), {
        minLength: size,
        maxLength: size,
      }),
    )
    fc.assert(
      fc.property(square, (costs) => {
        const given = assignment(costs)
        expect(new Set(given).size).toBe(costs.length)
        const cost = given.reduce((sum, column, row) => sum + costs[row]![column]!, 0)
        expect(cost).toBe(leastOf(costs, 0, new Set()))
      }),
    )
  })
})

/** By trying everything. */
function leastOf(costs: readonly (readonly number[])[], row: number, taken: ReadonlySet<number>): number {
  if (row === costs.length) return 0
  return Math.min(
    ...costs[row]!.map((cost, column) =>
      taken.has(column)
        ? Number.POSITIVE_INFINITY
        : cost + leastOf(costs, row + 1, new Set([...taken, column])),
    ),
  )
}

/**
 * Of the pairs where one lies clearly north (or east) of the other, more than across, the share that are not turned round
 * on the grid.
 */
function kept(places: readonly Placed[], tiling: Tiling, along: 'latitude' | 'longitude'): number {
  const cell = new Map(tiling.tiles.map((tile) => [tile.code, tile]))
  let [clear, right] = [0, 0]
  for (const a of places) {
    for (const b of places) {
      const [north, east] = [a.latitude - b.latitude, (a.longitude - b.longitude) * 0.52]
      const [wanted, across] = along === 'latitude' ? [north, east] : [east, north]
      if (wanted <= 0 || wanted < Math.abs(across)) continue
      const [one, other] = [cell.get(a.code)!, cell.get(b.code)!]
      clear += 1
      if (along === 'latitude' ? one.row <= other.row : one.column >= other.column) right += 1
    }
  }
  return clear === 0 ? 1 : right / clear
}
