import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Series } from '../population/series.ts'
import { type Course, largestYearlyChange, needed, progress, requiredAt, stepPerYear } from './target.ts'

const course: Course = { baselinePeriod: '2020', baselineValue: 80, level: 90, duePeriod: '2025' }

function series(values: Readonly<Record<number, number | null>>): Series {
  const points = Object.entries(values).map(([period, value]) => ({
    period,
    value,
    reason: value === null ? 'missing' : null,
    members: null,
  }))
  return { placeCode: '17', sex: 'T', points }
}

const stateWith = (value: number, year = 2022, of = course) =>
  progress(of, series({ 2020: 80, [year]: value })).state

describe('the state of a target', () => {
  test('is reached at the level and beyond it, even before its year', () => {
    expect(stateWith(90)).toBe('reached')
    expect(stateWith(93)).toBe('reached')
  })

  test('is on the way on the straight path from baseline to level, and ahead of it', () => {
    expect(requiredAt(course, '2022')).toBe(84)
    expect(stateWith(84)).toBe('on-the-way')
    expect(stateWith(89.9)).toBe('on-the-way')
  })

  test('is behind when something is won, but less than the path requires', () => {
    expect(stateWith(83.9)).toBe('behind')
  })

  test('is the wrong way at the baseline, and further from the level', () => {
    expect(stateWith(80)).toBe('wrong-way')
    expect(stateWith(79)).toBe('wrong-way')
  })

  test('is unknown without a value, and with none later than the baseline', () => {
    expect(progress(course, series({}))).toEqual({ state: 'unknown', why: 'no-value' })
    expect(progress(course, series({ 2022: null }))).toEqual({ state: 'unknown', why: 'no-value' })
    expect(progress(course, series({ 2020: 80 }))).toEqual({
      state: 'unknown',
      why: 'nothing-since-baseline',
    })
    expect(progress(course, series({ 2018: 95 }))).toEqual({
      state: 'unknown',
      why: 'nothing-since-baseline',
    })
  })

  test('rests on the latest value that there is, when the latest period has none', () => {
    expect(progress(course, series({ 2021: 85, 2022: null }))).toMatchObject({
      state: 'on-the-way',
      latest: { period: '2021', value: 85 },
    })
  })

  test('is missed when its year, or a later one, falls short: the path is then the level', () => {
    expect(progress(course, series({ 2025: 88 }))).toMatchObject({
      state: 'behind',
      missed: true,
      required: 90,
    })
    expect(progress(course, series({ 2027: 79 }))).toMatchObject({
      state: 'wrong-way',
      missed: true,
      required: 90,
    })
    expect(progress(course, series({ 2024: 81 }))).toMatchObject({ state: 'behind', missed: false })
  })
})

const courses = fc
  .record({
    baselineValue: fc.double({ min: -1000, max: 1000, noNaN: true }),
    change: fc.double({ min: 0.01, max: 500, noNaN: true }),
    rises: fc.boolean(),
    start: fc.integer({ min: 1990, max: 2020 }),
    years: fc.integer({ min: 1, max: 20 }),
  })
  .map(
    ({ baselineValue, change, rises, start, years }): Course => ({
      baselineValue,
      level: baselineValue + (rises ? change : -change),
      baselinePeriod: String(start),
      duePeriod: String(start + years),
    }),
  )

describe('whatever the target', () => {
  test('turning everything upside down changes no state', () => {
    fc.assert(
      fc.property(
        courses,
        fc.double({ min: -2000, max: 2000, noNaN: true }),
        fc.integer({ min: 1, max: 25 }),
        (of, value, later) => {
          const year = Number(of.baselinePeriod) + later
          const mirrored = { ...of, baselineValue: -of.baselineValue, level: -of.level }
          expect(progress(mirrored, series({ [year]: -value })).state).toBe(
            progress(of, series({ [year]: value })).state,
          )
        },
      ),
    )
  })

  test('a value on the path is never behind, whatever its last binary digit', () => {
    fc.assert(
      fc.property(courses, fc.integer({ min: 1, max: 25 }), (of, later) => {
        const year = Number(of.baselinePeriod) + later
        const { state } = progress(of, series({ [year]: requiredAt(of, String(year)) }))
        expect(state).toBe(year >= Number(of.duePeriod) ? 'reached' : 'on-the-way')
      }),
    )
  })

  test('a better value never has a worse state', () => {
    const order = ['wrong-way', 'behind', 'on-the-way', 'reached']
    const part = fc.double({ min: -2, max: 2, noNaN: true })
    fc.assert(
      fc.property(courses, part, part, fc.integer({ min: 1, max: 25 }), (of, one, other, later) => {
        const year = Number(of.baselinePeriod) + later
        const rank = (covered: number) => {
          const value = of.baselineValue + covered * (of.level - of.baselineValue)
          return order.indexOf(progress(of, series({ [year]: value })).state)
        }
        expect(rank(Math.max(one, other))).toBeGreaterThanOrEqual(rank(Math.min(one, other)))
      }),
    )
  })

  test('the path takes as large a step every year, and its steps lead from baseline to level', () => {
    fc.assert(
      fc.property(courses, (of) => {
        const start = Number(of.baselinePeriod)
        const years = Number(of.duePeriod) - start
        for (let year = start; year < start + years; year++) {
          const step = requiredAt(of, String(year + 1)) - requiredAt(of, String(year))
          expect(step).toBeCloseTo(stepPerYear(of), 6)
        }
        expect(of.baselineValue + stepPerYear(of) * years).toBeCloseTo(of.level, 6)
      }),
    )
  })

  test('what is needed each year leads exactly to the level', () => {
    fc.assert(
      fc.property(courses, fc.double({ min: -2000, max: 2000, noNaN: true }), (of, value) => {
        const left = needed(of, series({ [of.baselinePeriod]: value }))
        if (left) expect(value + left.perYear * left.years).toBeCloseTo(of.level, 6)
      }),
    )
  })
})

describe('whether the target is feasible', () => {
  test('is told by the largest change that one year has given, in the wanted direction', () => {
    const values = series({ 2016: 84, 2017: 86.7, 2018: 80, 2019: 81 })
    expect(largestYearlyChange(course, values)!.value).toBeCloseTo(2.7)
    expect(largestYearlyChange({ ...course, level: 70 }, values)!.value).toBeCloseTo(-6.7)
  })

  test('takes no change over several years for that of one', () => {
    expect(largestYearlyChange(course, series({ 2016: 70, 2019: 90, 2020: 91 }))).toEqual({
      value: 1,
      since: '2016',
    })
    expect(largestYearlyChange(course, series({ 2016: 70, 2019: 90 }))).toBeNull()
  })

  test('a value that has only gone the other way has given nothing', () => {
    expect(largestYearlyChange(course, series({ 2019: 82, 2020: 80 }))!.value).toBe(0)
  })

  test('nothing is needed when the level is reached, or its year has come', () => {
    expect(needed(course, series({ 2023: 84 }))).toEqual({ perYear: 3, years: 2 })
    expect(needed(course, series({ 2023: 91 }))).toBeNull()
    expect(needed(course, series({ 2025: 84 }))).toBeNull()
  })
})
