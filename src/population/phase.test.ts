import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { controlChart } from '../signals/signal.ts'
import type { Indicator } from './indicator.ts'
import { adviceAt, chartStarts, holdsEverywhere, type PhaseStart, startsIn } from './phase.ts'
import { chartOfSeries, drawnPhases, type Series } from './series.ts'
import { finding } from './story.ts'
import { populationWords } from './words.ts'

const indicator: Indicator = {
  id: '1',
  source: 'kolada',
  code: 'N1',
  title: 'Andel (%)',
  name: 'Andel',
  description: '',
  unit: 'percent',
  decimals: 1,
  direction: 'increase',
  describes: 'population',
  starts: [],
}

function series(values: readonly (number | null)[], placeCode = '17', from = 2001): Series {
  return {
    placeCode,
    sex: 'T',
    points: values.map((value, i) => ({
      period: String(from + i),
      value,
      reason: value === null ? 'missing' : null,
      members: null,
    })),
  }
}

/** Ten years around 50, then twelve around 70. */
const moved = series([50, 51, 49, 50, 52, 50, 49, 51, 50, 50, 70, 71, 69, 70, 72, 70, 69, 71, 70, 70, 71, 70])

const everywhere = (period: string, kind: PhaseStart['kind'] = 'definition'): PhaseStart => ({
  placeCode: null,
  period,
  kind,
})

describe('new limits', () => {
  const renewed = { ...indicator, starts: [everywhere('2011')] }
  const chart = chartOfSeries(renewed, moved)!

  test('rest on the values from their start on, and what was usual before is no longer a signal', () => {
    expect(chartOfSeries(indicator, moved)!.variation).not.toBe('common-cause')
    expect(chart.phases.map(({ start, end }) => [start, end])).toEqual([
      [0, 10],
      [10, 22],
    ])
    expect(chart.phases[1]!.mean).toBeCloseTo(70.25)
    expect(chart.variation).toBe('common-cause')
    expect(chart.marks.every((mark) => mark === null)).toBe(true)
  })

  test('are what a target is held against', () => {
    expect(chartOfSeries(indicator, moved, 60)!.assurance).toBe('inconsistent')
    expect(chartOfSeries(renewed, moved, 60)!.assurance).toBe('consistent-pass')
  })

  test('are named above the chart, and said under it', () => {
    const names = drawnPhases(renewed, moved, chart, populationWords('sv')).map(({ name }) => name)
    expect(names).toEqual(['2001–2010', 'Ny definition från 2011'])
    expect(finding('sv', renewed, moved, chart).rest).toMatch(/^Gränserna är omräknade från 2011\./)
  })

  test('begin at the first value from then on, where the year itself is missing', () => {
    const gap = { ...moved, points: moved.points.filter(({ period }) => period !== '2011') }
    expect(startsIn([everywhere('2011')], gap)).toEqual([{ index: 10, kind: 'definition' }])
  })

  test('change nothing where no value is before or after', () => {
    expect(startsIn([everywhere('1990'), everywhere('2001'), everywhere('2040')], moved)).toEqual([])
  })

  test('of a change that is understood hold for its place, and no other', () => {
    const starts: PhaseStart[] = [{ placeCode: '1780', period: '2011', kind: 'change' }]
    expect(startsIn(starts, moved)).toEqual([])
    expect(startsIn(starts, { ...moved, placeCode: '1780' })).toHaveLength(1)
    expect(holdsEverywhere('change')).toBe(false)
    expect(holdsEverywhere('measuring')).toBe(true)
  })

  test('with too few values leave only the line, from there on', () => {
    const late = { ...indicator, starts: [everywhere('2018')] }
    const drawn = drawnPhases(late, moved, chartOfSeries(late, moved), populationWords('sv'))
    expect(drawn.at(-1)).toMatchObject({ from: 2018, mean: null, lower: null, upper: null })
    expect(drawn[0]!.mean).not.toBeNull()
  })
})

describe('a follow-up', () => {
  test('keeps the limits of the years before it, and names both', () => {
    const followed = { ...indicator, starts: [everywhere('2011', 'followUp')] }
    const chart = chartOfSeries(followed, moved)!
    expect(chart.phases).toHaveLength(1)
    expect(chart.phases[0]).toMatchObject({ carriedFrom: 10, count: 10 })
    expect(chart.phases[0]!.mean).toBeCloseTo(50.2)
    const drawn = drawnPhases(followed, moved, chart, populationWords('sv'))
    expect(drawn.map(({ name, basis }) => [name, basis])).toEqual([
      ['Utgångsläge 2001–2010', 'calculated'],
      ['Uppföljning från 2011', 'carried'],
    ])
  })

  test('gives way to new limits from the same period, whichever was decided first', () => {
    const both = [everywhere('2011', 'followUp'), everywhere('2011', 'measuring')]
    for (const starts of [both, both.toReversed()]) {
      expect(startsIn(starts, moved)).toEqual([{ index: 10, kind: 'measuring' }])
    }
  })

  test('does nothing where there are no limits to keep, or some are kept already', () => {
    const soon = [everywhere('2011'), everywhere('2013', 'followUp')]
    expect(startsIn(soon, moved).map(({ kind }) => kind)).toEqual(['definition'])
    const twice = [everywhere('2011', 'followUp'), everywhere('2015', 'followUp')]
    expect(startsIn(twice, moved)).toEqual([{ index: 10, kind: 'followUp' }])
  })

  test('within new limits keeps those', () => {
    const { rebaseAt, carryFrom } = chartStarts([
      { index: 4, kind: 'measuring' },
      { index: 14, kind: 'followUp' },
    ])
    const { phases } = controlChart(
      moved.points.map(({ value }) => value),
      { rebaseAt, carryFrom },
    )
    expect(phases.map(({ start, end, carriedFrom }) => [start, end, carriedFrom])).toEqual([
      [0, 4, null],
      [4, 22, 14],
    ])
  })
})

describe('what the values say about a start', () => {
  const values = moved.points.map(({ value }) => value)

  test('is that the level has moved where it has, and not elsewhere', () => {
    expect(adviceAt(values, 10)).toEqual({ following: 12, limits: 'firm', shift: true })
    expect(adviceAt(values, 4).shift).toBe(false)
    expect(adviceAt(values, 11).shift).toBe(false)
  })

  test('is that limits will be provisional, or none, after few values', () => {
    expect(adviceAt(values, 13).limits).toBe('provisional')
    expect(adviceAt(values, 15).limits).toBe('none')
    expect(adviceAt(values, 4, [{ index: 10, kind: 'definition' }]).following).toBe(6)
  })

  test('a missing value is none', () => {
    expect(adviceAt([1, 2, 3, null, 3, 2], 2).following).toBe(3)
  })

  test('noise around one level is hardly ever called a moved one, and a moved one always is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -10, max: 10 }), { minLength: 20, maxLength: 20 }),
        fc.integer({ min: 200, max: 500 }),
        (noise, step) => {
          const stepped = noise.map((value, i) => (i < 10 ? value : value + step))
          expect(adviceAt(stepped, 10).shift).toBe(true)
        },
      ),
    )
    let calls = 0
    let seed = 1
    const random = () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      return seed / 2_147_483_648
    }
    for (let i = 0; i < 500; i++) {
      const noise = Array.from({ length: 20 }, () => random() + random() + random())
      if (adviceAt(noise, 10).shift) calls++
    }
    expect(calls).toBeLessThan(25)
  })
})

describe('any starts at all', () => {
  test('part the series into phases without gap or overlap', () => {
    const kinds = fc.constantFrom('followUp', 'change', 'definition', 'measuring')
    const start = fc.record({
      placeCode: fc.constantFrom(null, '17', '1780'),
      period: fc.integer({ min: 1995, max: 2030 }).map(String),
      kind: kinds,
    })
    fc.assert(
      fc.property(fc.array(start, { maxLength: 6 }), (starts) => {
        const { phases } = chartOfSeries({ ...indicator, starts }, moved)!
        expect(phases[0]!.start).toBe(0)
        expect(phases.at(-1)!.end).toBe(moved.points.length)
        phases.slice(1).forEach((phase, i) => {
          expect(phase.start).toBe(phases[i]!.end)
        })
        drawnPhases(
          { ...indicator, starts },
          moved,
          chartOfSeries({ ...indicator, starts }, moved),
          populationWords('sv'),
        )
      }),
    )
  })
})
