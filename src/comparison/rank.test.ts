import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ranked, type Valued } from './rank.ts'

const place = (code: string, value: number, halfWidth?: number): Valued => ({
  code,
  value,
  ...(halfWidth === undefined ? {} : { halfWidth }),
})

const ranksOf = (places: readonly Valued[], direction: 'increase' | 'decrease' = 'increase') =>
  Object.fromEntries(ranked(places, direction, 1).map(({ code, rank }) => [code, [rank!.best, rank!.worst]]))

/** Values with intervals, and somewhere within each the value that is true. In whole numbers, which subtract exactly. */
const surveyed = fc
  .array(fc.record({ value: fc.nat(100), halfWidth: fc.nat(30), at: fc.nat(60) }), {
    minLength: 1,
    maxLength: 20,
  })
  .map((all) =>
    all.map(({ value, halfWidth, at }, i) => {
      const truth = value - halfWidth + (at % (2 * halfWidth + 1))
      return { value, halfWidth, truth, code: String(i) }
    }),
  )

describe('a ranking of surveyed values', () => {
  test('holds the true rank of each place, wherever in the intervals the truth lies', () => {
    fc.assert(
      fc.property(surveyed, fc.constantFrom('increase', 'decrease'), (places, direction) => {
        for (const { code, rank } of ranked(places, direction, 1)) {
          const own = places.find((each) => each.code === code)!
          const isBehind = (truth: number) =>
            direction === 'increase' ? truth > own.truth : truth < own.truth
          const better = places.filter(({ truth }) => isBehind(truth))
          expect(better.length + 1).toBeGreaterThanOrEqual(rank!.best)
          expect(better.length + 1).toBeLessThanOrEqual(rank!.worst)
        }
      }),
    )
  })

  test('leaves as many ranks open as there are others that a place cannot be told apart from', () => {
    fc.assert(
      fc.property(surveyed, (places) => {
        for (const { rank, tied } of ranked(places, 'increase', 1))
          expect(rank!.worst - rank!.best).toBe(tied)
      }),
    )
  })

  test('is sure where intervals lie apart, and not where they meet', () => {
    expect(ranksOf([place('a', 90, 1), place('b', 80, 3), place('c', 76, 3)])).toEqual({
      a: [1, 1],
      b: [2, 3],
      c: [2, 3],
    })
  })

  test('places one without an interval nowhere for sure, since nobody knows where it lies', () => {
    expect(ranksOf([place('a', 90, 1), place('b', 50), place('c', 10, 1)])).toEqual({
      a: [1, 2],
      b: [1, 3],
      c: [2, 3],
    })
  })
})

describe('a ranking of counted values', () => {
  test('shares a rank between values that are shown alike', () => {
    expect(ranksOf([place('a', 85.31), place('b', 85.34), place('c', 80), place('d', 90)])).toEqual({
      d: [1, 1],
      a: [2, 3],
      b: [2, 3],
      c: [4, 4],
    })
  })

  test('has the lowest first where less is better', () => {
    expect(ranked([place('a', 5), place('b', 3)], 'decrease', 1).map(({ code }) => code)).toEqual(['b', 'a'])
  })

  test('tells no rank where no way is better', () => {
    expect(ranked([place('a', 5), place('b', 3)], 'neutral', 1).map(({ rank }) => rank)).toEqual([null, null])
  })

  test('uses each rank once when no two are shown alike', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 1000 }), { minLength: 1 }), (values) => {
        const ranks = ranked(
          values.map((value, i) => place(String(i), value)),
          'increase',
          0,
        ).map(({ rank }) => rank)
        expect(ranks).toEqual(values.map((_, i) => ({ best: i + 1, worst: i + 1 })))
      }),
    )
  })
})
