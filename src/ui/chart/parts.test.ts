import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { niceScale } from './niceScale.ts'
import { spread } from './spread.ts'
import { fitText, textWidth } from './textWidth.ts'

describe('a scale', () => {
  test('has gridlines at round steps around values and limits', () => {
    expect(niceScale([80.9, 90.5, 83.3], [0, 100])).toEqual({
      low: 80,
      high: 92,
      ticks: [80, 84, 88, 92],
      decimals: 0,
    })
    expect(niceScale([0.12, 0.34], null).ticks).toEqual([0.1, 0.2, 0.3, 0.4])
  })

  test('never leaves what a value can be', () => {
    expect(niceScale([4, 96, 104, -3], [0, 100])).toMatchObject({ low: 0, high: 100 })
  })

  test('gives a constant series room on both sides, and an empty one a scale all the same', () => {
    const { low, high } = niceScale([83.7, 83.7], [0, 100])
    expect(low).toBeLessThan(83.7)
    expect(high).toBeGreaterThan(83.7)
    expect(niceScale([], null).ticks.length).toBeGreaterThan(1)
  })

  test('holds all finite values, with few gridlines that rise', () => {
    const value = fc.double({ min: -1e15, max: 1e15, noNaN: true })
    fc.assert(
      fc.property(fc.array(value, { minLength: 1 }), (values) => {
        const { low, high, ticks } = niceScale(values, null)
        const rounding = 1e-6 * (high - low)
        expect(Math.min(...values)).toBeGreaterThanOrEqual(low - rounding)
        expect(Math.max(...values)).toBeLessThanOrEqual(high + rounding)
        expect(ticks.length).toBeLessThan(9)
        expect(ticks.every((tick, i) => i === 0 || tick > (ticks[i - 1] as number))).toBe(true)
      }),
    )
  })
})

describe('labels at the end of lines', () => {
  test('stay at their lines when there is room', () => {
    const wishes = [20, 80, 50].map((middle) => ({ middle, height: 16, hold: 1 }))
    expect(spread(wishes, 0, 100)).toEqual([20, 80, 50])
  })

  test('move apart where they would cover each other, the firmest least', () => {
    const [limit = 0, target = 0] = spread(
      [
        { middle: 50, height: 16, hold: 1 },
        { middle: 54, height: 16, hold: 3 },
      ],
      0,
      100,
    )
    expect(target - limit).toBeCloseTo(16)
    expect(target - 54).toBeLessThan(50 - limit)
  })

  test('never overlap, and stay within the drawing while they fit', () => {
    const wish = fc.record({
      middle: fc.double({ min: -50, max: 450, noNaN: true }),
      height: fc.constantFrom(16, 32),
      hold: fc.integer({ min: 1, max: 4 }),
    })
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 8 }), (wishes) => {
        const placed = spread(wishes, 0, 400)
          .map((middle, i) => ({
            top: middle - wishes[i]!.height / 2,
            bottom: middle + wishes[i]!.height / 2,
          }))
          .sort((a, b) => a.top - b.top)
        for (const [i, label] of placed.entries()) {
          expect(label.top).toBeGreaterThanOrEqual((placed[i - 1]?.bottom ?? 0) - 1e-6)
          expect(label.bottom).toBeLessThanOrEqual(400 + 1e-6)
        }
      }),
    )
  })
})

describe('words without a screen', () => {
  test('are measured as Inter is, a little wide', () => {
    const inBrowser = 17.42 * 13
    const estimate = textWidth('Närvaroteam startar i fyra kommuner', 13)
    expect(estimate).toBeGreaterThanOrEqual(inBrowser)
    expect(estimate).toBeLessThan(inBrowser * 1.05)
  })

  test('are cut where they do not fit, and say so', () => {
    expect(fitText('Kort', 100, 13)).toBe('Kort')
    const cut = fitText('En lång beskrivning av en åtgärd', 100, 13)
    expect(cut).toMatch(/…$/)
    expect(textWidth(cut, 13)).toBeLessThanOrEqual(100)
  })
})
