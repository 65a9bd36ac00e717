import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inversionChances, type SlopePoint, theilSen } from './theilSen.ts'

const yearly = (...values: readonly number[]): SlopePoint[] => values.map((y, i) => ({ x: i + 1, y }))

describe('the distribution of Kendall’s S', () => {
  // The tail P(S ≥ s) as printed in tables of Kendall's S (Kendall 1975, table A 21; Hollander and Wolfe, table A.30).
  test.each([
    [4, 6, 0.042],
    [5, 8, 0.042],
    [6, 11, 0.028],
    [7, 15, 0.015],
    [8, 18, 0.016],
    [9, 20, 0.022],
    [10, 23, 0.023],
    [10, 21, 0.036],
  ])('with %i points, S is at least %i with the chance %f', (count, atLeast, chance) => {
    const pairs = (count * (count - 1)) / 2
    const falling = (pairs - atLeast) / 2
    const tail = inversionChances(count)
      .slice(0, falling + 1)
      .reduce((sum, each) => sum + each, 0)
    expect(Math.abs(tail - chance)).toBeLessThan(0.0006)
  })

  test('is what counting every permutation gives', () => {
    const counts = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    for (const order of permutations([1, 2, 3, 4, 5])) {
      let inversions = 0
      for (const [i, a] of order.entries()) for (const b of order.slice(i + 1)) if (a > b) inversions += 1
      counts[inversions]! += 1
    }
    for (const [i, chance] of inversionChances(5).entries()) expect(chance).toBeCloseTo(counts[i]! / 120, 12)
  })
})

describe('the slope', () => {
  // Hollander and Wolfe, example 9.1: the cloud seeding of Smith (1967). Ten slopes, worked out by hand:
  // −0,150 −0,130 −0,080 −0,070 −0,0575 −0,055 −0,045 −0,0333 0,010 0,040.
  test('is the median of all slopes, and five points give the outermost as its limits', () => {
    const found = theilSen(yearly(1.26, 1.27, 1.12, 1.16, 1.03))!
    expect(found.estimate).toBeCloseTo(-0.05625, 10)
    expect(found.interval!.low).toBeCloseTo(-0.15, 10)
    expect(found.interval!.high).toBeCloseTo(0.04, 10)
  })

  // Fifteen slopes by hand: −2,1 −1,4 −1,1667 −0,875 −0,7 (three) −0,6 −0,4667 −0,35 −0,225 −0,0667 0 0,25 0,5.
  // P(K ≤ 1) = 6/720 and P(K ≤ 2) = 20/720 > 0,025: the limits are the second from each end.
  test('of six points has the second slope from each end as its limits', () => {
    const found = theilSen(yearly(83.9, 84.4, 84.4, 83.7, 83, 80.9))!
    expect(found.estimate).toBeCloseTo(-0.6, 10)
    expect(found.interval!.low).toBeCloseTo(-1.4, 10)
    expect(found.interval!.high).toBeCloseTo(0.25, 10)
  })

  test('of ten points has the twelfth slope from each end as its limits', () => {
    const values = [3, 1, 4, 1.5, 9, 2.6, 5.3, 5.8, 9.7, 9.3]
    const slopes: number[] = []
    for (let i = 0; i < 10; i++)
      for (let j = i + 1; j < 10; j++) slopes.push((values[j]! - values[i]!) / (j - i))
    slopes.sort((a, b) => a - b)
    const found = theilSen(yearly(...values))!
    expect(found.estimate).toBe(slopes[22])
    expect(found.interval).toEqual({ low: slopes[11], high: slopes[33] })
  })

  test('of four points or fewer carries no interval of 95 per cent, and of one is none', () => {
    expect(theilSen(yearly(1, 2, 3, 4))).toEqual({ estimate: 1, interval: null })
    expect(theilSen(yearly(1))).toBeNull()
    expect(theilSen([])).toBeNull()
  })

  test('is told by the years that there are: a gap changes nothing on a straight line', () => {
    const points = [2010, 2011, 2014, 2019, 2020].map((x) => ({ x, y: 3 * x - 7 }))
    expect(theilSen(points)).toEqual({ estimate: 3, interval: { low: 3, high: 3 } })
  })

  test('is not turned by one odd year', () => {
    const steady = yearly(1, 2, 3, 4, 5, 6, 7, 8, 9)
    const odd = steady.map(({ x, y }) => ({ x, y: x === 5 ? 900 : y }))
    expect(theilSen(odd)!.estimate).toBe(1)
  })

  test('of values that never change is zero, with no width', () => {
    expect(theilSen(yearly(7, 7, 7, 7, 7, 7))).toEqual({ estimate: 0, interval: { low: 0, high: 0 } })
  })

  test('with two values of one year gives no interval', () => {
    expect(theilSen([...yearly(1, 2, 3, 4, 5), { x: 5, y: 5 }])!.interval).toBeNull()
  })
})

const points = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1990, max: 2030 }), fc.integer({ min: -500, max: 500 })), {
    minLength: 2,
    maxLength: 15,
    selector: ([x]) => x,
  })
  .map((pairs) => pairs.map(([x, y]) => ({ x, y })))

describe('whatever the points', () => {
  test('their order does not matter', () => {
    fc.assert(
      fc.property(points, (some) => {
        expect(theilSen(some.toReversed())).toEqual(theilSen(some))
      }),
    )
  })

  test('a shift of values or years changes nothing', () => {
    fc.assert(
      fc.property(points, fc.integer({ min: -99, max: 99 }), (some, by) => {
        const moved = some.map(({ x, y }) => ({ x: x + by, y: y - by }))
        expect(theilSen(moved)).toEqual(theilSen(some))
      }),
    )
  })

  test('twice the values have twice the slope, and turned over they have it turned over', () => {
    fc.assert(
      fc.property(points, (some) => {
        const slope = theilSen(some)!
        const twice = theilSen(some.map(({ x, y }) => ({ x, y: 2 * y })))!
        expect(twice.estimate).toBeCloseTo(2 * slope.estimate, 9)
        const over = theilSen(some.map(({ x, y }) => ({ x, y: -y })))!
        expect(over.estimate).toBeCloseTo(-slope.estimate, 9)
        expect(over.interval === null).toBe(slope.interval === null)
        if (!over.interval || !slope.interval || !twice.interval) return
        expect(over.interval.low).toBeCloseTo(-slope.interval.high, 9)
        expect(twice.interval.high).toBeCloseTo(2 * slope.interval.high, 9)
      }),
    )
  })

  test('the interval holds the slope, and widens with the confidence', () => {
    fc.assert(
      fc.property(points, (some) => {
        const [narrow, wide] = [theilSen(some, 0.8)!, theilSen(some, 0.95)!]
        if (!narrow.interval || !wide.interval) return
        expect(wide.interval.low).toBeLessThanOrEqual(narrow.interval.low)
        expect(narrow.interval.low).toBeLessThanOrEqual(narrow.estimate)
        expect(narrow.estimate).toBeLessThanOrEqual(narrow.interval.high)
        expect(narrow.interval.high).toBeLessThanOrEqual(wide.interval.high)
      }),
    )
  })
})

test('over many series without a trend, the interval holds zero at least as often as it says', () => {
  // A generator of its own, so that the same series come every time.
  let state = 12345
  const random = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
  let held = 0
  for (let i = 0; i < 2000; i++) {
    const { low, high } = theilSen(yearly(...Array.from({ length: 8 }, random)))!.interval!
    if (low <= 0 && high >= 0) held += 1
  }
  // Exactly 96,9 per cent for eight points.
  expect(held / 2000).toBeGreaterThan(0.955)
  expect(held / 2000).toBeLessThan(0.985)
})

function permutations(of: readonly number[]): number[][] {
  if (of.length < 2) return [[...of]]
  return of.flatMap((first) =>
    permutations(of.filter((each) => each !== first)).map((rest) => [first, ...rest]),
  )
}
