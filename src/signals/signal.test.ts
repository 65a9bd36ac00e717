import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assurance } from './assurance.ts'
import { type ChartOptions, type ControlChart, controlChart, rebaseIndices } from './signal.ts'

/** Twelve points around 0 with an average moving range of 1: limits at ±2.66, near limits at ±1.773. */
const steady = [0.5, -0.5, 0.5, -0.5, 0.5, -0.5, 0.5, -0.5, 0.5, -0.5, 0.5, -0.5]
const fixed: ChartOptions = { fixAfterNPoints: 12 }

describe('the limits of a phase', () => {
  test('lie 2.66 average moving ranges from the mean, and the near limits two thirds of that', () => {
    const { limits, mean } = controlChart(steady).phases[0]!
    expect(mean).toBe(0)
    expect(limits).toEqual({
      lower: -2.66,
      upper: 2.66,
      nearLower: -2 * (2.66 / 3),
      nearUpper: 2 * (2.66 / 3),
    })
  })

  test('are not widened by an outlier, which still moves the mean', () => {
    const values = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]
    const [screened, all] = [
      controlChart(values).phases[0]!,
      controlChart(values, { screening: 'none' }).phases[0]!,
    ]
    expect(screened.mean).toBeCloseTo(1.94, 2)
    expect(screened.limits?.upper).toBeCloseTo(4.6, 2)
    expect(all.limits?.upper).toBeCloseTo(6.95, 2)
  })

  test('are provisional below twelve values, and not known below eight', () => {
    expect(controlChart(steady.slice(0, 7)).phases[0]).toMatchObject({
      limits: null,
      provisional: true,
      count: 7,
    })
    expect(controlChart(steady.slice(0, 8)).phases[0]).toMatchObject({
      limits: { upper: 2.66 },
      provisional: true,
    })
    expect(controlChart(steady).phases[0]).toMatchObject({ provisional: false })
  })

  test('count the baseline they rest on, not what it is applied to', () => {
    const values = [...steady, ...steady]
    expect(controlChart(values, { fixAfterNPoints: 9 }).phases[0]).toMatchObject({
      count: 9,
      provisional: true,
    })
  })

  test('take no moving range across a missing value', () => {
    const withGap = controlChart([1, 2, 1, 2, null, 9, 8, 9, 8], { screening: 'none', fewestForLimits: 1 })
    expect(withGap.phases[0]?.limits?.upper).toBeCloseTo(5 + 2.66, 10)
  })

  test('fall on the mean of a constant series, where the package has none', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
        fc.integer({ min: 8, max: 60 }),
        (value, count) => {
          const chart = controlChart(Array.from({ length: count }, () => value))
          expect(chart.phases[0]).toMatchObject({ mean: value, limits: { lower: value, upper: value } })
          expect(chart.marks.every((mark) => mark === null)).toBe(true)
          expect(chart.variation).toBe('common-cause')
        },
      ),
    )
  })

  test('keep the ranges of a flat series with one peak, where screening would mark every other point', () => {
    const values = [0, 0, 0, 0, 0, 0, 5, 0, 0, 0, 0, 0, 0, 0]
    expect(outsideOf(controlChart(values))).toEqual([6])
    expect(outsideOf(controlChart(values, { screening: 'once' }))).toHaveLength(14)
  })

  test('are absent without two neighbours, and without values', () => {
    const scattered = [1, null, 2, null, 3, null, 4, null, 5, null, 6, null, 7, null, 8]
    expect(controlChart(scattered).phases[0]).toMatchObject({ count: 8, mean: 4.5, limits: null })
    expect(controlChart([null, null]).phases[0]).toMatchObject({ count: 0, mean: null, limits: null })
    expect(controlChart([])).toEqual({
      phases: [],
      marks: [],
      variation: 'no-current-value',
      assurance: null,
    })
  })
})

test('a series of any length has its chart', () => {
  const chart = controlChart(Array.from({ length: 1200 }, (_, index) => (index % 2) - 0.5))
  expect(chart.phases[0]).toMatchObject({ count: 1200, mean: 0, limits: { upper: 2.66 } })
  expect(chart.marks).toEqual(Array.from({ length: 1200 }, () => null))
})

describe('the variation of a series', () => {
  test('is that of its last point, whatever came before', () => {
    expect(controlChart([...steady, 3, 0.2], fixed).variation).toBe('common-cause')
  })

  test('is not known when the last value is missing, nor below eight values', () => {
    expect(controlChart([...steady, 3, null], fixed).variation).toBe('no-current-value')
    expect(controlChart([1, 2, 3]).variation).toBe('too-few-values')
  })

  test('may be a trend of seven points even where there are no limits', () => {
    expect(controlChart([1, 2, 3, 4, 5, 6, 7], { improvementDirection: 'increase' }).variation).toBe(
      'improvement-high',
    )
  })
})

describe('the assurance of a target', () => {
  const limits = { lower: 1, upper: 3 }

  test('is certain only beyond the limits, and hit and miss on them', () => {
    expect(assurance(limits, 4, 'increase')).toBe('consistent-fail')
    expect(assurance(limits, 4, 'decrease')).toBe('consistent-pass')
    expect(assurance(limits, 0, 'increase')).toBe('consistent-pass')
    expect(assurance(limits, 3, 'increase')).toBe('inconsistent')
  })

  test('is not given without limits, target or direction', () => {
    expect(assurance(null, 4, 'increase')).toBeNull()
    expect(assurance(limits, null, 'increase')).toBeNull()
    expect(assurance(limits, 4, 'neutral')).toBeNull()
  })

  test('is judged by the last phase', () => {
    const values = [...steady, ...steady.map((value) => value + 10)]
    const options: ChartOptions = { target: 5, improvementDirection: 'increase' }
    expect(controlChart(values, { ...options, rebaseAt: [12] }).assurance).toBe('consistent-pass')
  })
})

test('a rebase at a period that is not in the series, or at no place of it, does nothing', () => {
  expect(rebaseIndices(['2019', '2020', '2021'], ['2020', '1999'])).toEqual([1])
  const starts = controlChart(steady, { rebaseAt: [-1, 0, 6, 6, 12, 99] }).phases.map(({ start }) => start)
  expect(starts).toEqual([0, 6])
})

function outsideOf({ marks }: ControlChart): number[] {
  return marks.flatMap((mark, index) => (mark?.rule === 'outside' ? [index] : []))
}
