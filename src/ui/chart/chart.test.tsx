import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ControlChart, type ControlChartProps } from './controlChart.tsx'
import { drawnSpots, idsIn, type Rendered, rendered } from './drawn.ts'
import type { Cause, ChartPoint, ControlPoint, Phase, Unit } from './series.ts'
import { SmallMultiples } from './smallMultiples.tsx'
import { Sparkline } from './sparkline.tsx'
import { Strip } from './strip.tsx'
import { Trajectory } from './trajectory.tsx'
import { TwoSeries } from './twoSeries.tsx'

const percent: Unit = { symbol: '%', decimals: 1, bounds: [0, 100] }
const worse: Cause = { sign: 'outside', meaning: 'worse' }
const eligible = [88.9, 89.1, 87.7, 86.4, 86.2, 85.7, 87.1, 84.1, 86.9, 83.9, 84.4, 84.4, 83.7, 83, 80.9]
const points: ControlPoint[] = eligible.map((value, i) => ({
  year: 2010 + i,
  value,
  halfWidth: null,
  cause: i < 9 ? null : { sign: i < 13 ? 'run' : 'outside', meaning: 'worse' },
}))
const baseline: Phase = {
  from: 2010,
  to: 2018,
  name: 'Utgångsläge 2010–2018',
  mean: 86.9,
  lower: 83.3,
  upper: 90.5,
  basis: 'calculated',
}
const control: ControlChartProps = {
  id: 'behoriga',
  title: 'Behöriga till yrkesprogram',
  description: 'Sjunker sedan 2019.',
  language: 'sv',
  unit: percent,
  points,
  phases: [baseline, { ...baseline, from: 2019, to: 2024, name: 'Uppföljning från 2019', basis: 'carried' }],
  target: { agreed: 2024, year: 2027, value: 90 },
  actions: [{ year: 2021, text: 'Närvaroteam startar' }],
}

describe('a control chart', () => {
  test('says its levels in the words and numbers of the language', () => {
    expect(rendered(<ControlChart {...control} size="wide" />).words).toEqual(
      expect.arrayContaining([
        'Medel 86,9',
        'Övre gräns 90,5',
        'Nedre gräns 83,3',
        'Mål 90\u00a0% 2027',
        '80,9\u00a0% 2024',
        'Närvaroteam startar',
        'Utgångsläge 2010–2018',
      ]),
    )
    expect(rendered(<ControlChart {...control} language="en" size="wide" />).words).toEqual(
      expect.arrayContaining(['Mean 86.9', 'Target 90% 2027']),
    )
  })

  test('keeps the words of a low latest value above the axis on a phone', () => {
    const markup = String(<ControlChart {...control} actions={[]} size="phone" />)
    const heightOf = (kind: string, text: string) =>
      Number(new RegExp(`<text class="${kind}[^>]* y="([\\d.]+)"[^>]*>${text}`).exec(markup)![1])
    const [, axis] = /<path class="chart-axis" d="M[\d.]+ ([\d.]+)/.exec(markup)!
    expect(heightOf('chart-latest', '80,9')).toBeLessThan(Number(axis) - 10)
  })

  test('marks points outside the limits with filled diamonds and runs with hollow ones', () => {
    const { markup } = rendered(<ControlChart {...control} size="wide" />)
    expect(subpaths(markup, 'chart-outside chart-worse')).toBe(2)
    expect(subpaths(markup, 'chart-run chart-worse')).toBe(4)
    expect(subpaths(markup, 'chart-dots')).toBe(9)
  })

  test('shows an improvement with the same shapes in another colour, and mere change in ink', () => {
    const marked = (meaning: Cause['meaning']) =>
      rendered(<ControlChart {...control} points={points.map((p) => withMeaning(p, meaning))} />).markup
    expect(marked('better')).toContain('class="chart-outside chart-better"')
    expect(marked('change')).toContain('class="chart-outside"')
  })

  test('draws only the line when there are fewer than eight values', () => {
    const { markup, words } = rendered(<ControlChart {...control} points={points.slice(-7)} size="wide" />)
    expect(markup).toContain('chart-line')
    expect(markup).not.toMatch(/chart-(band|mean|limit|outside|run)"/)
    expect(words).not.toContain('Medel 86,9')
  })

  test('leaves a gap where a value is missing, with a mark that says why', () => {
    const broken = points.map((p) => (p.year === 2015 ? missing(2015) : p))
    const { markup } = rendered(<ControlChart {...control} points={broken} size="wide" />)
    expect(subpaths(markup, 'chart-line')).toBe(2)
    expect(markup).toContain('<title>2015: värde saknas. Enkäten ställdes in.</title>')
  })

  test('does not draw or name a limit that no value can reach', () => {
    const phases = control.phases.map((phase) => ({ ...phase, upper: 104 }))
    const { words } = rendered(<ControlChart {...control} phases={phases} size="wide" />)
    expect(words.filter((text) => text.startsWith('Övre gräns'))).toEqual([])
    expect(words).not.toContain('104')
  })

  test('has a drawing of its own for the phone, with the same words', () => {
    const { markup, words } = rendered(<ControlChart {...control} />)
    expect(markup).toContain('viewBox="0 0 894 420"')
    expect(markup).toContain('viewBox="0 0 350 310"')
    expect(words.filter((text) => text === 'Medel 86,9')).toHaveLength(2)
  })

  test('shows the interval of a survey', () => {
    const asked = points.map((p) => (p.value === null ? p : { ...p, halfWidth: 1.5 }))
    const { markup } = rendered(<ControlChart {...control} points={asked} size="wide" />)
    expect(subpaths(markup, 'chart-whisker')).toBe(15)
  })
})

describe('every chart', () => {
  const all: Record<string, Rendered> = {
    'control chart': rendered(<ControlChart {...control} title="Andel <20 år & äldre" />),
    trajectory: rendered(<TrajectoryOf points={points} />),
    'two series': rendered(<TwoOf relation="equals" first={points} second={points.slice(3)} />),
    sparkline: rendered(<SparkOf points={points} target={90} />),
    strip: rendered(<Strip id="s" title="Bland 21 län" description="Plats 15." position={15} count={21} />),
    'small multiples': rendered(<MultiplesOf series={[points, points, []]} />),
  }

  test.each(Object.entries(all))('%s has a name, a description and ids of its own', (_, { markup }) => {
    const images = markup.match(/<svg[^>]*role="img"[^>]*>/g) ?? []
    expect(images.length).toBeGreaterThan(0)
    for (const image of images) {
      const [, name] = /aria-labelledby="([^"]+)"/.exec(image) ?? []
      const [, description] = /aria-describedby="([^"]+)"/.exec(image) ?? []
      expect(markup).toMatch(new RegExp(`<title id="${name}">[^<]+</title>`))
      expect(markup).toMatch(new RegExp(`<desc id="${description}">[^<]+</desc>`))
    }
    const ids = idsIn(markup)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test.each(Object.entries(all))(
    '%s is dressed by classes only, so that it obeys the page',
    (_, { markup }) => {
      expect(markup).not.toMatch(/ (style|fill|stroke|color|font-[a-z]+)="/)
    },
  )

  test('escapes what people have written', () => {
    expect(all['control chart']?.markup).toContain('Andel &lt;20 år &amp; äldre')
  })
})

describe('whatever the numbers', () => {
  test('a control chart draws finite points inside its frame', () => {
    fc.assert(
      fc.property(series, phasesOf, fc.boolean(), units, (values, phases, ahead, unit) => {
        const last = values.at(-1)?.year ?? 2020
        const target = ahead ? { agreed: last, year: last + 4, value: 50 } : null
        const actions = [{ year: last, text: 'Något görs' }]
        expectInside(<ControlChart {...{ ...control, points: values, phases, target, actions, unit }} />)
      }),
      { numRuns: 150 },
    )
  })

  test('the other charts do too', () => {
    fc.assert(
      fc.property(series, series, units, (one, other, unit) => {
        expectInside(<TrajectoryOf points={one} unit={unit} />)
        expectInside(<TwoOf relation="equals" first={one} second={other} unit={unit} />)
        expectInside(<TwoOf relation="reference" first={one} second={other} unit={unit} />)
        expectInside(<SparkOf points={one} target={null} />)
        expectInside(<MultiplesOf series={[one, other]} />)
      }),
      { numRuns: 60 },
    )
  })

  test('a strip keeps its places inside, however many they are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 400 }), (count, position) => {
        expectInside(<Strip id="s" title="Plats" description="Plats." position={position} count={count} />)
      }),
    )
  })
})

const values = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.double({ min: 0, max: 100, noNaN: true }),
  fc.constant(83.7),
)

const series: fc.Arbitrary<ControlPoint[]> = fc
  .tuple(
    fc.integer({ min: 1950, max: 2020 }),
    fc.array(
      fc.option(fc.tuple(values, fc.option(fc.double({ min: 0, max: 1e6, noNaN: true }))), { freq: 5 }),
      {
        maxLength: 30,
      },
    ),
  )
  .map(([first, known]) =>
    known.map((one, i): ControlPoint => {
      if (!one) return missing(first + i)
      return { year: first + i, value: one[0], halfWidth: one[1], cause: i % 3 === 0 ? worse : null }
    }),
  )

const phasesOf: fc.Arbitrary<Phase[]> = fc.array(
  fc.record({
    from: fc.integer({ min: 1950, max: 2050 }),
    to: fc.integer({ min: 1950, max: 2050 }),
    name: fc.string({ maxLength: 60 }),
    mean: values,
    lower: fc.option(values),
    upper: fc.option(values),
    basis: fc.constantFrom('calculated' as const, 'carried' as const),
  }),
  { maxLength: 4 },
)

const units: fc.Arbitrary<Unit> = fc.constantFrom(
  percent,
  { symbol: 'kronor per invånare', decimals: 0, bounds: [0, Number.POSITIVE_INFINITY] as const },
  { symbol: '', decimals: 2, bounds: null },
)

function expectInside(chart: { toString(): string } | null): void {
  const { markup } = rendered(chart)
  expect(markup).not.toMatch(/NaN|Infinity|undefined/)
  for (const { spot, width, height } of drawnSpots(markup)) {
    expect(spot.x).toBeGreaterThanOrEqual(-0.1)
    expect(spot.x).toBeLessThanOrEqual(width + 0.1)
    expect(spot.y).toBeGreaterThanOrEqual(-0.1)
    expect(spot.y).toBeLessThanOrEqual(height + 0.1)
  }
}

function TrajectoryOf(props: { points: readonly ChartPoint[]; unit?: Unit }) {
  const naming = { id: 'bana', title: 'Når vi målet?', description: 'Med dagens takt inte.' }
  return (
    <Trajectory
      {...naming}
      language="sv"
      unit={props.unit ?? percent}
      points={props.points}
      target={{ year: 2060, value: 90, note: 'beslutat 3 maj 2024' }}
      promised={85.3}
      pace={{ value: 77.4, meaning: 'worse', band: { low: 75.8, high: 80.1 } }}
      baseline={{ year: 2040, value: 83 }}
    />
  )
}

type TwoProps = {
  relation: 'equals' | 'reference'
  first: readonly ChartPoint[]
  second: readonly ChartPoint[]
}

function TwoOf({ relation, first, second, unit = percent }: TwoProps & { unit?: Unit }) {
  const naming = { id: 'kon', title: 'Flickor och pojkar', description: 'Flickor ligger under.' }
  return (
    <TwoSeries
      {...naming}
      language="sv"
      unit={unit}
      relation={relation}
      first={{ name: 'Flickor', points: first }}
      second={{ name: 'Pojkar', points: second }}
    />
  )
}

function SparkOf({ points, target }: { points: readonly ChartPoint[]; target: number | null }) {
  const naming = { id: 'spark', title: 'Behöriga', description: 'Sjunker.' }
  return <Sparkline {...naming} points={points} years={[1950, 2060]} target={target} cause={worse} />
}

function MultiplesOf({ series }: { series: readonly (readonly ChartPoint[])[] }) {
  const places = series.map((points, i) => ({ name: `Ort ${i}`, href: null, points, mean: 84, cause: worse }))
  return <SmallMultiples id="orter" language="sv" unit={percent} places={places} target={90} />
}

function missing(year: number): ControlPoint {
  return { year, value: null, reason: 'Enkäten ställdes in.' }
}

function withMeaning(point: ControlPoint, meaning: Cause['meaning']): ControlPoint {
  return point.value === null || !point.cause ? point : { ...point, cause: { ...point.cause, meaning } }
}

function subpaths(markup: string, kind: string): number {
  const [, path = ''] = new RegExp(`<path class="${kind}" d="([^"]*)"`).exec(markup) ?? []
  return path.split('M').length - 1
}
