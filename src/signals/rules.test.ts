import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Rule } from './rules.ts'
import { type ChartOptions, type ControlChart, controlChart } from './signal.ts'
import type { Phase } from './xmr.ts'

type Values = readonly (number | null)[]

/** Twelve points around 0 with an average moving range of 1: limits at ±2.66, near limits at ±1.773. */
const steady = [0.5, -0.5, 0.5, -0.5, 0.5, -0.5, 0.5, -0.5, 0.5, -0.5, 0.5, -0.5]
const fixed: ChartOptions = { fixAfterNPoints: 12 }

// Whole numbers keep the arithmetic exact where a property compares points with lines.
const whole = fc.integer({ min: -50, max: 50 })
const series = fc.array(whole, { minLength: 1, maxLength: 70 })
const gappy = fc.array(fc.option(whole, { freq: 8 }), { minLength: 1, maxLength: 70 })
/** Made so that runs, trends and near points are common. */
const patterned = fc.array(fc.option(fc.integer({ min: -6, max: 6 }), { freq: 30 }), {
  minLength: 8,
  maxLength: 70,
})

describe('the four rules', () => {
  test('a point beyond a limit is outside, one on the limit is not', () => {
    expect(rulesAfterSteady(2.66, -2.66, 2.67, -2.67)).toEqual([null, null, 'outside', 'outside'])
  })

  test('seven rising points are a trend, all seven marked, and equal neighbours break it', () => {
    expect(rulesAfterSteady(-1.2, -0.8, -0.4, 0, 0.4, 0.8, 1.2)).toEqual(seven('trend'))
    expect(rulesAfterSteady(-1.2, -0.8, -0.4, -0.4, 0.4, 0.8, 1.2)).toEqual(seven(null))
  })

  test('a peak that two trends share takes the one that follows', () => {
    const { marks } = controlChart(
      [...steady, -1.2, -0.8, -0.4, 0, 0.4, 0.8, 1.2, 0.8, 0.4, 0, -0.4, -0.8, -1.2],
      fixed,
    )
    expect(marks[17]).toMatchObject({ rule: 'trend', side: 'high' })
    expect(marks[18]).toMatchObject({ rule: 'trend', side: 'low' })
  })

  test('of three on one side, the two near the limit are marked; a point outside is not one of them', () => {
    expect(rulesAfterSteady(2, 0.3, 2)).toEqual(['two-of-three', null, 'two-of-three'])
    expect(rulesAfterSteady(2, 0, 2)).toEqual([null, null, null])
    expect(rulesAfterSteady(3, 2, 0.3)).toEqual(['outside', null, null])
  })

  test('seven points on one side are a shift, and a point on the mean breaks it', () => {
    expect(rulesAfterSteady(0.4, 0.3, 0.4, 0.3, 0.4, 0.3, 0.4)).toEqual(seven('shift'))
    expect(rulesAfterSteady(0.4, 0.3, 0.4, 0, 0.4, 0.3, 0.4)).toEqual(seven(null))
  })

  test('a point that several fit is marked by the first: outside, trend, two of three, shift', () => {
    expect(rulesAfterSteady(-1.2, -0.6, 0, 0.6, 1.2, 1.7, 3).at(-1)).toBe('outside')
    expect(rulesAfterSteady(0.1, 0.3, 0.5, 0.7, 0.9, 1.8, 1.9)).toEqual(seven('trend'))
    expect(rulesAfterSteady(0.4, 0.3, 0.4, 0.3, 2, 0.3, 2).slice(3)).toEqual([
      'shift',
      'two-of-three',
      'shift',
      'two-of-three',
    ])
  })

  test('mark what their definitions say, one window at a time', () => {
    fc.assert(
      fc.property(patterned, fc.constantFrom<ChartOptions>({}, fixed), (values, options) => {
        const chart = controlChart(values, options)
        expect(rulesOf(chart)).toEqual(
          values.map((_, index) => ruleByDefinition(values, chart.phases[0]!, index)),
        )
      }),
      { numRuns: 1000 },
    )
  })
})

describe('a signal', () => {
  test('does not depend on where zero is', () => {
    fc.assert(
      fc.property(gappy, fc.integer({ min: -1000, max: 1000 }), (values, by) => {
        const chart = controlChart(values)
        const moved = controlChart(values.map((value) => (value === null ? null : value + by)))
        expect(moved.marks).toEqual(chart.marks)
        const [limits, movedLimits] = [chart.phases[0]!.limits, moved.phases[0]!.limits]
        expect(movedLimits === null).toBe(limits === null)
        if (limits && movedLimits) expect(movedLimits.upper - by).toBeCloseTo(limits.upper, 8)
      }),
    )
  })

  test('turns over with the series: high becomes low, improvement concern', () => {
    const turned = {
      high: 'low',
      low: 'high',
      improvement: 'concern',
      concern: 'improvement',
      neutral: 'neutral',
    }
    fc.assert(
      fc.property(
        gappy,
        fc.constantFrom('increase', 'decrease', 'neutral'),
        (values, improvementDirection) => {
          const chart = controlChart(values, { improvementDirection })
          const mirrored = controlChart(
            values.map((value) => (value === null ? null : -value)),
            { improvementDirection },
          )
          expect(mirrored.marks).toEqual(
            chart.marks.map(
              (mark) => mark && { ...mark, side: turned[mark.side], meaning: turned[mark.meaning] },
            ),
          )
        },
      ),
    )
  })

  test('never comes of a missing value', () => {
    fc.assert(
      fc.property(series, fc.array(fc.nat(80)), (later, missing) => {
        const values = [...steady, ...later]
        const gaps = values.map((value, index) => (index >= 12 && missing.includes(index) ? null : value))
        const before = controlChart(values, fixed).marks
        controlChart(gaps, fixed).marks.forEach((mark, index) => {
          if (mark !== null) expect(before[index]).not.toBeNull()
          if (gaps[index] === null) expect(mark).toBeNull()
        })
      }),
    )
  })

  test('never has points of two phases', () => {
    fc.assert(
      fc.property(patterned, patterned, (before, after) => {
        const chart = controlChart([...before, ...after], { rebaseAt: [before.length] })
        expect(chart.marks).toEqual([...controlChart(before).marks, ...controlChart(after).marks])
        expect(chart.phases.map(({ start }) => start)).toEqual([0, before.length])
      }),
    )
  })

  test('is an improvement or a concern by which way is better', () => {
    const last = (improvementDirection: 'increase' | 'decrease' | 'neutral') =>
      controlChart([...steady, 3], { ...fixed, improvementDirection })
    expect(last('increase').marks.at(-1)).toMatchObject({ side: 'high', meaning: 'improvement' })
    expect(last('decrease').variation).toBe('concern-high')
    expect(last('neutral').variation).toBe('neutral-high')
  })
})

function rulesAfterSteady(...later: Values): (Rule | null)[] {
  return rulesOf(controlChart([...steady, ...later], fixed)).slice(steady.length)
}

function rulesOf({ marks }: ControlChart): (Rule | null)[] {
  return marks.map((mark) => mark?.rule ?? null)
}

function seven<T>(rule: T): T[] {
  return Array.from({ length: 7 }, () => rule)
}

/** The definitions word by word, without regard to speed. */
function ruleByDefinition(values: Values, { mean, limits }: Phase, index: number): Rule | null {
  const value = values[index] ?? null
  if (value === null || mean === null) return null
  const side = (other: number | null | undefined) => (other == null ? 0 : Math.sign(other - mean))
  const outside = (other: number) => limits !== null && (other > limits.upper || other < limits.lower)
  const near = (other: number) =>
    limits !== null && !outside(other) && (other > limits.nearUpper || other < limits.nearLower)
  const windows = (length: number) =>
    Array.from({ length }, (_, back) =>
      values.slice(Math.max(0, index - back), index - back + length),
    ).filter((window, back) => index - back >= 0 && window.length === length)
  const complete = (length: number) =>
    windows(length).filter((window): window is number[] => window.every((other) => other !== null))

  if (outside(value)) return 'outside'
  const steps = (window: number[]) => window.slice(1).map((other, i) => Math.sign(other - window[i]!))
  if (complete(7).some((window) => Math.abs(sum(steps(window))) === 6)) return 'trend'
  const twoNear = (window: number[]) =>
    Math.abs(sum(window.map(side))) === 3 && window.filter(near).length >= 2
  if (near(value) && complete(3).some(twoNear)) return 'two-of-three'
  return complete(7).some((window) => Math.abs(sum(window.map(side))) === 7) ? 'shift' : null
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
