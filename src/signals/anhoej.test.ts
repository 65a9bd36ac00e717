import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { criticalValues, median, runsAnalysis } from './anhoej.ts'
import { shewhartPhases } from './shewhart.ts'

describe('a runs analysis', () => {
  test('passes over points that are missing or on the centre line', () => {
    expect(runsAnalysis([1, 1, 5, null, 1, 9, 9], 5)).toMatchObject({
      useful: 5,
      longestRun: 3,
      crossings: 1,
    })
  })

  test('says nothing when every point is on the line', () => {
    expect(runsAnalysis([5, 5, null], 5)).toBeNull()
  })

  test('signals a run longer than the critical value, not one as long', () => {
    const eight = [1, 1, 1, 1, 1, 1, 1, 1, 9, 1, 9, 1, 9, 1, 9, 9, 1, 9, 9, 1, 9, 9, 9, 9]
    const nine = [1, 1, 1, 1, 1, 1, 1, 1, 1, 9, 1, 9, 1, 9, 9, 1, 9, 9, 1, 9, 9, 1, 9, 9]
    expect(runsAnalysis(eight, 5)).toMatchObject({ longestRun: 8, longestRunMax: 8, signal: false })
    expect(runsAnalysis(nine, 5)).toMatchObject({ longestRun: 9, signal: true })
  })

  test('signals a yearly series that crosses its median once too seldom', () => {
    const halves = [1, 2, 1, 2, 1, 2, 11, 12, 11, 12, 11, 12]
    expect(runsAnalysis(halves, median(halves)!)).toMatchObject({
      crossings: 1,
      crossingsMin: 3,
      signal: true,
    })
  })

  test('is the same whichever way time runs', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 9 }))), (values) => {
        expect(runsAnalysis(values.toReversed(), 4)).toEqual(runsAnalysis(values, 4))
      }),
    )
  })
})

describe('the critical values', () => {
  test('are those of the published table', () => {
    expect(criticalValues(1)).toEqual({ longestRunMax: 3, crossingsMin: 0 })
    expect(criticalValues(10)).toEqual({ longestRunMax: 6, crossingsMin: 2 })
    expect(criticalValues(24)).toEqual({ longestRunMax: 8, crossingsMin: 8 })
    expect(criticalValues(100)).toEqual({ longestRunMax: 10, crossingsMin: 41 })
  })

  test('exist for series of any length', () => {
    expect(criticalValues(3000)).toEqual({ longestRunMax: 15, crossingsMin: 1454 })
  })
})

describe('Shewhart limits', () => {
  const input = { denominators: null, centre: null, parts: [], freeze: null, exclude: [] }

  test('of a share lie wider where fewer are asked, and stay within 0 and 1', () => {
    const [phase] = shewhartPhases({ ...input, chart: 'p', values: [9, 98, 2], denominators: [10, 100, 2] })
    expect(phase?.centre).toBeCloseTo(109 / 112, 10)
    expect(phase?.upper.every((limit) => limit === 1)).toBe(true)
    expect(phase!.lower[2]!).toBeLessThan(phase!.lower[1]!)
  })

  test('frozen after the first points are held against the runs of all', () => {
    const values = [1, -1, 1, -1, 1, -1, 4, 4, 4, 4, 4, 4]
    const [phase] = shewhartPhases({ ...input, chart: 'i', values, freeze: 6 })
    expect(phase).toMatchObject({ centre: 0, runs: { useful: 12, longestRun: 6 } })
    expect(phase?.upper[11]).toBeCloseTo((3 * 2) / 1.128, 10)
  })

  test('leave out an excluded point, take the range across it, and still tell that it is outside', () => {
    const values = [1, 2, 1, 2, 90, 1, 2, 1, 2]
    const [phase] = shewhartPhases({ ...input, chart: 'i', values, exclude: [4] })
    expect(phase).toMatchObject({ count: 8, centre: 1.5, outside: [4] })
    expect(phase?.upper[0]).toBeCloseTo(1.5 + 3 / 1.128, 10)
  })

  test('are not drawn in a run chart', () => {
    expect(shewhartPhases({ ...input, chart: 'run', values: [1, 2, 3] })[0]?.upper).toEqual([
      null,
      null,
      null,
    ])
  })
})
