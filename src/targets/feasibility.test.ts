import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Series } from '../population/series.ts'
import { feasibilityOf } from './feasibility.ts'
import type { Course } from './target.ts'

const course: Course = { baselinePeriod: '2023', baselineValue: 83, level: 90, duePeriod: '2027' }
const share = { title: 'Elever i åk 9 som är behöriga, andel (%)' }

function series(values: Readonly<Record<number, number | null>>): Series {
  const points = Object.entries(values).map(([period, value]) => ({
    period,
    value,
    reason: value === null ? 'missing' : null,
    members: null,
  }))
  return { placeCode: '17', sex: 'T', points }
}

const falling = { 2019: 83.9, 2020: 84.4, 2021: 84.4, 2022: 83.7, 2023: 83, 2024: 80.9 }

describe('where it ends with today’s pace', () => {
  // The slopes of these six are worked out by hand in theilSen.test.ts: −0,6 a year, between −1,4 and 0,25.
  test('begins in the latest value and goes on with the slope and each end of its interval', () => {
    const found = feasibilityOf(course, share, series(falling))
    expect(found).toMatchObject({
      kind: 'forecast',
      trend: { from: '2019', to: '2024', count: 6 },
      verdict: 'misses',
    })
    if (found.kind !== 'forecast') throw new Error('There are six values.')
    expect(found.end.value).toBeCloseTo(80.9 - 3 * 0.6, 9)
    expect(found.end.low).toBeCloseTo(80.9 - 3 * 1.4, 9)
    expect(found.end.high).toBeCloseTo(80.9 + 3 * 0.25, 9)
  })

  test('tells what is certain from what can go either way', () => {
    const verdict = (level: number) => {
      const found = feasibilityOf({ ...course, baselineValue: 70, level }, share, series(falling))
      return found.kind === 'forecast' ? found.verdict : found.kind
    }
    expect(verdict(76)).toBe('reaches')
    expect(verdict(80)).toBe('open')
    expect(verdict(84)).toBe('misses')
    // A target below the baseline: all of the interval lies under 82.
    const down = { ...course, baselineValue: 85, level: 82 }
    expect(feasibilityOf(down, share, series(falling))).toMatchObject({ verdict: 'reaches' })
  })

  test('stays within what a value can be', () => {
    const rising = series({ 2020: 60, 2021: 70, 2022: 80, 2023: 90, 2024: 99 })
    const found = feasibilityOf({ ...course, level: 95 }, share, rising, [0, 100])
    expect(found).toMatchObject({ end: { value: 100, high: 100 }, verdict: 'reaches' })
  })

  test('rests on the last ten years and on no older one', () => {
    const old = { 2005: 10, 2010: 20, 2014: 30 }
    expect(feasibilityOf(course, share, series({ ...old, ...falling }))).toEqual(
      feasibilityOf(course, share, series(falling)),
    )
    expect(feasibilityOf(course, share, series({ 2015: 70, ...falling }))).toMatchObject({
      trend: { from: '2015', count: 7 },
    })
  })

  test('passes over years that lack a value', () => {
    expect(feasibilityOf(course, share, series({ 2018: null, ...falling, 2025: null }))).toEqual(
      feasibilityOf(course, share, series(falling)),
    )
  })
})

describe('what cannot be said', () => {
  test('with fewer than five values: nothing about where it ends', () => {
    expect(feasibilityOf(course, share, series({ 2021: 80, 2022: 81, 2023: 82, 2024: 83 }))).toEqual({
      kind: 'too-few',
      count: 4,
    })
    expect(feasibilityOf(course, share, series({ 2024: 83 }))).toEqual({ kind: 'too-few', count: 1 })
  })

  test('of a rolling mean: where the pace leads, and no interval', () => {
    const found = feasibilityOf(course, { title: 'Fallskador, 3-årsm, antal/1000 inv' }, series(falling))
    expect(found).toMatchObject({ kind: 'rolling', trend: { interval: null }, reached: false })
  })

  test('of a yes or no: nothing', () => {
    expect(feasibilityOf(course, { title: 'Finns en plan, ja=1, nej=0' }, series(falling))).toEqual({
      kind: 'flag',
    })
  })

  test('without a value, and when its year has come: there is no future', () => {
    expect(feasibilityOf(course, share, series({}))).toEqual({ kind: 'none' })
    expect(feasibilityOf({ ...course, duePeriod: '2024' }, share, series(falling))).toEqual({ kind: 'none' })
  })
})

describe('whatever the values', () => {
  const values = fc
    .array(fc.integer({ min: -200, max: 200 }), { minLength: 5, maxLength: 10 })
    .map((all) => Object.fromEntries(all.map((value, i) => [2015 + i, value])))

  test('turning everything upside down turns the interval, and changes no verdict', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: -300, max: 300 }), (all, level) => {
        fc.pre(level !== 0)
        const of: Course = { baselinePeriod: '2015', baselineValue: 0, level, duePeriod: '2030' }
        const over = Object.fromEntries(Object.entries(all).map(([year, value]) => [year, -value]))
        const one = feasibilityOf(of, share, series(all))
        const other = feasibilityOf({ ...of, level: -level }, share, series(over))
        if (one.kind !== 'forecast' || other.kind !== 'forecast') throw new Error('Five values are enough.')
        expect(other.verdict).toBe(one.verdict)
        expect(other.end.low).toBeCloseTo(-one.end.high, 6)
      }),
    )
  })

  test('moving the years moves nothing else', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 50 }), (all, by) => {
        const moved = Object.fromEntries(
          Object.entries(all).map(([year, value]) => [Number(year) + by, value]),
        )
        const later = { ...course, baselinePeriod: String(2023 + by), duePeriod: String(2027 + by) }
        const [one, other] = [
          feasibilityOf(course, share, series(all)),
          feasibilityOf(later, share, series(moved)),
        ]
        if (one.kind !== 'forecast' || other.kind !== 'forecast') throw new Error('Five values are enough.')
        expect(other.end).toEqual(one.end)
      }),
    )
  })
})
