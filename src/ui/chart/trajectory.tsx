import type { Language } from '../../i18n/language.ts'
import { Grid, ValueLabels, YearLabels } from './axes.tsx'
import { Chart, Drawing, measures, type Naming, type Size, type Variant } from './frame.tsx'
import { type Box, freest } from './freest.ts'
import { columnFor, type EndLabel, EndLabels } from './labels.tsx'
import { Dots, MissingMarks, meaningClass, SeriesLine } from './marks.tsx'
import { niceScale } from './niceScale.ts'
import { areaPath, circlesPath, diamondsPath, dotsPath, linePath, type Spot, tenth } from './paths.ts'
import { type Plot, plotOf, spotsOf, yearsOf } from './plot.ts'
import {
  type ChartPoint,
  formatBetween,
  formatLatest,
  formatTarget,
  formatValue,
  lastKnown,
  type Meaning,
  type Unit,
  valuesOf,
} from './series.ts'
import { textWidth } from './textWidth.ts'
import { chartWords } from './words.ts'

export type TrajectoryProps = Naming & {
  readonly language: Language
  readonly unit: Unit
  readonly points: readonly ChartPoint[]
  /** `note` stands under it: `beslutat 3 maj 2024`. */
  readonly target: { readonly year: number; readonly value: number; readonly note: string }
  /** Where it ends in the target's year if every party keeps its promise; null when nobody has promised. */
  readonly promised: number | null
  /**
   * Where it ends in the target's year with today's pace; `worse` when that misses the target. `band`: between which
   * values, drawn as a band from the latest value; null where nothing can be said of how sure it is.
   */
  readonly pace: {
    readonly value: number
    readonly meaning: Meaning
    readonly band: { readonly low: number; readonly high: number } | null
  } | null
  /** Where the straight path to the target begins; null draws none. */
  readonly baseline: { readonly year: number; readonly value: number } | null
  readonly size?: Size
}

const sizes: Record<Variant, readonly [number, number]> = {
  wide: [1200, 370],
  phone: [350, 310],
  room: [1040, 600],
}

export function Trajectory(props: TrajectoryProps) {
  return (
    <Chart
      size={props.size ?? 'page'}
      class="chart-trajectory"
      draw={(variant) => <TrajectoryDrawing {...props} variant={variant} />}
    />
  )
}

type Props = TrajectoryProps & { readonly variant: Variant }

function TrajectoryDrawing(props: Props) {
  const { variant, points, target, unit, language } = props
  const [width, height] = sizes[variant]
  const futures = futuresOf(props)
  const plot = plotOf({
    variant,
    width,
    height,
    unit,
    language,
    scale: niceScale(
      [
        ...valuesOf(points),
        ...futures.map(({ value }) => value),
        ...(props.pace?.band ? [props.pace.band.low, props.pace.band.high] : []),
        ...(props.baseline ? [props.baseline.value] : []),
      ],
      unit.bounds,
    ),
    years: yearsOf(points, target.year),
    head: measures[variant].text * 2.2,
    foot: 0,
    column: columnFor(
      variant,
      futures.flatMap(({ lines }) => lines),
    ),
  })
  const spots = spotsOf(plot, points)
  const latest = spots.findLast((spot) => spot !== null) ?? null
  const ends = futures.map((future) => ({ ...future, x: plot.x(target.year), y: plot.y(future.value) }))
  return (
    <Drawing {...props} width={width} height={height}>
      {latest ? <Fan from={latest} ends={ends} /> : null}
      {latest ? <PaceBand plot={plot} from={latest} props={props} /> : null}
      <Grid plot={plot} />
      <StraightPath plot={plot} props={props} />
      {latest
        ? ends.map((end) => <path class={`chart-future ${end.class}`} d={linePath([latest, end])} />)
        : null}
      <SeriesLine plot={plot} points={points} />
      <Dots spots={spots.filter((spot) => spot !== null)} />
      <MissingMarks plot={plot} points={points} language={language} />
      {ends.map((end) => (
        <EndMark plot={plot} end={end} />
      ))}
      <YearLabels plot={plot} />
      <ValueLabels plot={plot} unit={unit} language={language} />
      <EndLabels plot={plot} labels={ends} />
      <LatestWords plot={plot} props={props} spots={spots} ends={ends} />
    </Drawing>
  )
}

type Future = Omit<EndLabel, 'y'> & {
  readonly kind: 'target' | 'promised' | 'pace'
  readonly value: number
  readonly class: string
}

type FutureEnd = Future & Spot

function futuresOf({ variant, target, promised, pace, unit, language }: Props): Future[] {
  const say = chartWords(language)
  const short = variant === 'phone'
  const future = (
    kind: Future['kind'],
    value: number,
    tone: string,
    words: string,
    note: string,
  ): Future => ({
    kind,
    value,
    class: tone,
    hold: kind === 'target' ? 2 : 1,
    lines: [
      { text: words, class: `chart-strong ${tone}`, font: 'semibold' },
      { text: note, class: 'chart-muted', font: 'regular' },
    ],
  })

  const goal = formatTarget(language, target.value, unit)
  const futures = [
    future('target', target.value, 'chart-agreed', say.target(goal), short ? `${target.year}` : target.note),
  ]
  if (promised !== null) {
    const note = short ? say.promisedShort : say.promised
    futures.push(future('promised', promised, '', formatValue(language, promised, unit), note))
  }
  if (pace !== null) {
    const tone = meaningClass(pace.meaning).trim()
    const note = short ? say.paceShort : say.pace
    const words = pace.band
      ? formatBetween(language, pace.band.low, pace.band.high, unit)
      : formatValue(language, pace.value, unit)
    futures.push(future('pace', pace.value, tone, words, note))
  }
  return futures
}

/** The tint between the best and the worst future. */
function Fan({ from, ends }: { from: Spot; ends: readonly FutureEnd[] }) {
  const heights = ends.map(({ y }) => y)
  const end = { x: (ends[0] as Spot).x, y0: Math.min(...heights), y1: Math.max(...heights) }
  return <path class="chart-gap" d={areaPath([{ x: from.x, y0: from.y, y1: from.y }, end])} />
}

/** Between which values today's pace leads: an area from the latest value, and a line across its end. */
function PaceBand({ plot, from, props }: { plot: Plot; from: Spot; props: Props }) {
  const { pace, target } = props
  if (!pace?.band) return null
  const x = plot.x(target.year)
  const [y0, y1] = [plot.y(pace.band.high), plot.y(pace.band.low)]
  const tone = meaningClass(pace.meaning)
  const ends = [
    { x, y: y0 },
    { x, y: y1 },
  ]
  return (
    <>
      <path
        class={`chart-spread${tone}`}
        d={areaPath([
          { x: from.x, y0: from.y, y1: from.y },
          { x, y0, y1 },
        ])}
      />
      <path class={`chart-spread-end${tone}`} d={linePath(ends)} />
    </>
  )
}

/** The straight path from the baseline to the target, with a dot where it should be each year. */
function StraightPath({ plot, props }: { plot: Plot; props: Props }) {
  const { baseline, target } = props
  if (!baseline || baseline.year >= target.year) return null
  const years = target.year - baseline.year
  const steps = Array.from({ length: years + 1 }, (_, step) => ({
    x: plot.x(baseline.year + step),
    y: plot.y(baseline.value + ((target.value - baseline.value) * step) / years),
  }))
  return (
    <>
      <path class="chart-path" d={linePath([steps[0]!, steps.at(-1)!])} />
      <path class="chart-path-steps" d={dotsPath(steps.slice(1, -1))} />
    </>
  )
}

/** Target: ring with a core. Promised: ring. Pace: diamond. */
function EndMark({ plot, end }: { plot: Plot; end: FutureEnd }) {
  const { dot, run } = measures[plot.variant]
  switch (end.kind) {
    case 'target':
      return (
        <>
          <path class="chart-ring" d={circlesPath([end], dot * 1.6)} />
          <path class="chart-ring-core" d={dotsPath([end])} />
        </>
      )
    case 'promised':
      return <path class="chart-hollow" d={circlesPath([end], dot * 1.4)} />
    case 'pace':
      return <path class={`chart-run ${end.class}`} d={diamondsPath([end], run)} />
  }
}

type LatestProps = { plot: Plot; props: Props; spots: readonly (Spot | null)[]; ends: readonly FutureEnd[] }

/** The latest value in words, under or over its point, away from the lines. */
function LatestWords({ plot, props, spots, ends }: LatestProps) {
  const { strong, dot } = measures[plot.variant]
  const latest = lastKnown(props.points)
  const spot = spots.findLast((one) => one !== null)
  if (!latest || !spot) return null

  const words = formatLatest(props.language, latest.value, latest.year, props.unit)
  const [over, under] = [spot.y - dot - strong * 0.6, spot.y + dot + strong]
  const field: Box = { left: plot.left, right: plot.right, top: 0, bottom: plot.bottom }
  const { place } = freest(
    [
      { x: spot.x - dot, y: under, anchor: 'end' },
      { x: spot.x - dot, y: over, anchor: 'end' },
      { x: spot.x + dot, y: over, anchor: 'start' },
      { x: spot.x + dot, y: under, anchor: 'start' },
    ],
    textWidth(words, strong, 'semibold'),
    strong,
    { field, line: [...spots, ...ends.flatMap((end) => [spot, end])], boxes: [], levels: [] },
  )
  return (
    <g class="chart-halo">
      <text class={`chart-latest chart-${place.anchor}`} x={tenth(place.x)} y={tenth(place.y)}>
        {words}
      </text>
    </g>
  )
}
