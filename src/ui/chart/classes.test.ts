import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { classesOf } from './classes.ts'

const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 60 })
const methods = fc.constantFrom('quantiles' as const, 'steps' as const)
const decimals = fc.constantFrom(0, 1, 2)

describe('the classes of a map', () => {
  test('hold every value in one class, and darker is never lower', () => {
    fc.assert(
      fc.property(values, decimals, methods, (all, digits, method) => {
        const classes = classesOf(all, digits, method)
        expect(classes.all.length).toBeGreaterThan(0)
        expect(classes.all.length).toBeLessThanOrEqual(5)
        expect(classes.all.reduce((sum, { count }) => sum + count, 0)).toBe(all.length)
        const at = (value: number) => classes.all.indexOf(classes.of(value)!)
        const sorted = all.toSorted((a, b) => a - b).map(at)
        expect(sorted.every((each) => each >= 0)).toBe(true)
        expect(sorted).toEqual(sorted.toSorted((a, b) => a - b))
        expect(new Set(classes.all.map(({ shade }) => shade)).size).toBe(classes.all.length)
      }),
    )
  })

  test('are the same for values that look the same', () => {
    fc.assert(
      fc.property(values, methods, (all, method) => {
        const classes = classesOf(all, 0, method)
        for (const value of all) expect(classes.of(value)).toBe(classes.of(Math.round(value)))
      }),
    )
  })

  test('of as many each differ by one at most, where no values are equal', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 999 }), { minLength: 1, maxLength: 50 }),
        (all) => {
          const counts = classesOf(all, 0, 'quantiles').all.map(({ count }) => count)
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
        },
      ),
    )
  })

  test('of equal steps are as wide, from the lowest to the highest', () => {
    const { all, of } = classesOf([0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 95, 98, 100], 0, 'steps')
    expect(all.map(({ from, to }) => [from, to])).toEqual([
      [0, 20],
      [20, 40],
      [40, 60],
      [60, 80],
      [80, 100],
    ])
    // On the border: the higher.
    expect(of(20)!.from).toBe(20)
    expect(of(100)!.from).toBe(80)
    expect(of(101)).toBeNull()
  })

  test('are one where all are equal, few where few are known, and none of none', () => {
    expect(classesOf([5, 5, 5, 5, 5, 5, 5], 0, 'quantiles').all).toHaveLength(1)
    expect(classesOf([5, 5, 5, 5, 5, 5, 5], 0, 'steps').all).toHaveLength(1)
    expect(classesOf([1, 2, 3, 4], 0, 'steps').all.map(({ shade }) => shade)).toEqual(['low', 'high'])
    expect(classesOf([], 0, 'quantiles').of(1)).toBeNull()
    expect(classesOf([], 0, 'steps').all).toEqual([])
  })
})
