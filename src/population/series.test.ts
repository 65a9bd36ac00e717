import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Indicator } from './indicator.ts'
import { changesInARow, chartOfSeries, type Series, sideSince } from './series.ts'
import { finding, story } from './story.ts'

const indicator: Indicator = {
  id: '1',
  source: 'kolada',
  code: 'N15428',
  title: 'Elever i åk 9 som är behöriga till yrkesprogram, hemkommun, andel (%)',
  name: 'Behöriga till gymnasiets yrkesprogram',
  description: '',
  unit: 'percent',
  decimals: 1,
  direction: 'increase',
  describes: 'population',
  starts: [{ placeCode: null, period: '2019', kind: 'followUp' }],
}

const county = { code: '17', kind: 'county', name: 'Värmland', countyCode: '17' } as const

function series(values: readonly (number | null)[], from = 2010): Series {
  return {
    placeCode: '17',
    sex: 'T',
    points: values.map((value, i) => ({
      period: String(from + i),
      value,
      reason: value === null ? 'missing' : null,
      members: 16,
    })),
  }
}

/** Means of Värmland's municipalities, N15428, Kolada, fetched 12 December 2024. */
const eligible = series([
  88.9, 89.1, 87.7, 86.4, 86.2, 85.7, 87.1, 84.1, 86.9, 83.9, 84.4, 84.4, 83.7, 83.0, 80.9,
])

describe('what has happened to an indicator', () => {
  test('is said in a sentence that begins with the place and ends with the verdict', () => {
    expect(story('sv', indicator, county, eligible, chartOfSeries(indicator, eligible))).toBe(
      'I Värmlands län har värdet sjunkit tre år i rad, till 80,9\u00a0% år 2024. Det är inte slump.',
    )
  })

  test('is told to a leader with what to do about it', () => {
    const chart = chartOfSeries(indicator, eligible)!
    const said = finding('sv', indicator, eligible, chart)
    expect(said).toMatchObject({ point: 'Det är inte slump.', alarming: true })
    expect(said.rest).toContain('Utanför gränserna: 2023 och 2024.')
    expect(said.rest).toContain('Att vänta på nästa värde räcker inte')
  })

  test('is not called chance or change when there are too few values', () => {
    const few = series([80, 81, 82])
    expect(story('sv', indicator, county, few, chartOfSeries(indicator, few))).toBe(
      'I Värmlands län har värdet ökat två år i rad, till 82,0\u00a0% år 2012.',
    )
    expect(finding('sv', indicator, few, chartOfSeries(indicator, few)!).point).toBe(
      'Det finns för få värden för att säga vad som är normal variation.',
    )
  })

  test('is nothing where no value is', () => {
    expect(story('sv', indicator, county, series([]), null)).toBe('För Värmlands län finns inget värde ännu.')
  })

  test('rolling means and flags get no control chart, which would signal falsely', () => {
    expect(chartOfSeries({ ...indicator, title: 'Fallskador, 3-årsm' }, eligible)).toBeNull()
    expect(chartOfSeries({ ...indicator, title: 'Har en plan, Ja=1, Nej=0' }, eligible)).toBeNull()
  })
})

describe('changes in a row', () => {
  test('a change that the shown decimals hide is none', () => {
    expect(changesInARow(series([84.44, 84.41, 83.7]), 1)).toBe(-1)
    expect(changesInARow(series([84.44, 84.41, 83.7]), 2)).toBe(-2)
  })

  test('a missing value ends the row', () => {
    expect(changesInARow(series([1, 2, null, 3, 4]), 0)).toBe(1)
  })

  test('turning the values upside down turns the row around', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { maxLength: 12 }), (values) => {
        const mirrored = changesInARow(series(values.map((value) => -value)), 1)
        expect(mirrored + changesInARow(series(values), 1)).toBe(0)
      }),
    )
  })
})

describe('the side of another series', () => {
  test('is told since the year that it has lasted', () => {
    expect(sideSince(series([5, 5, 3, 2]), series([4, 4, 4, 4]))).toEqual({ side: 'below', period: '2012' })
  })

  test('is not told where they are equal, or one is missing', () => {
    expect(sideSince(series([5, 4]), series([4, 4]))).toBeNull()
    expect(sideSince(series([5, null]), series([4, 4]))).toBeNull()
  })
})
