import type { Language } from '../../i18n/language.ts'
import { Actions, actionBoxes, actionsHeight, placeActions } from './actions.tsx'
import { Grid, ValueLabels, YearLabels, YearMarks } from './axes.tsx'
import { type ControlWords, controlWords, endLabelsOf, FieldWords } from './controlLabels.tsx'
import { Chart, Drawing, measures, type Naming, type Size, type Variant } from './frame.tsx'
import { columnFor, EndLabels, endLabelBoxes } from './labels.tsx'
import { ControlMarks, MissingMarks, SeriesLine, Whiskers } from './marks.tsx'
import { type NiceScale, niceScale } from './niceScale.ts'
import { circlesPath, dotsPath, tenth } from './paths.ts'
import { Band, PhaseLines, PhaseNames } from './phases.tsx'
import { type Plot, plotOf, yearsOf } from './plot.ts'
import {
  type ChartAction,
  type ChartTarget,
  type ControlPoint,
  lastKnown,
  levelsOf,
  type Phase,
  type Unit,
  valuesOf,
} from './series.ts'

export type ControlChartProps = Naming & {
  readonly language: Language
  readonly unit: Unit
  readonly points: readonly ControlPoint[]
  /** In order; none while there are too few values to tell usual from unusual. */
  readonly phases: readonly Phase[]
  readonly target: ChartTarget | null
  readonly actions: readonly ChartAction[]
  readonly size?: Size
}

const sizes: Record<Variant, readonly [number, number]> = {
  wide: [894, 420],
  phone: [350, 310],
  room: [1040, 600],
}

/** With fewer values, a mean and limits would claim to know what is usual: only the line is drawn. */
const fewestForLimits = 8

export function ControlChart(props: ControlChartProps) {
  const shown = valuesOf(props.points).length < fewestForLimits ? withoutSignals(props) : props
  return (
    <Chart
      size={props.size ?? 'page'}
      class="chart-control"
      draw={(variant) => <ControlDrawing {...shown} variant={variant} />}
    />
  )
}

function withoutSignals(props: ControlChartProps): ControlChartProps {
  const points = props.points.map((point) => (point.value === null ? point : { ...point, cause: null }))
  return { ...props, points, phases: [] }
}

function ControlDrawing(props: ControlChartProps & { variant: Variant }) {
  const { points, phases, target, actions, unit, language } = props
  const words = controlWords(props)
  const plot = controlPlot(props, words)
  const placed = placeActions(plot, points, actions)
  const ends = endLabelsOf(plot, words.column)
  const taken = [...endLabelBoxes(plot, ends), ...actionBoxes(plot, placed)]
  return (
    <Drawing {...props} width={plot.width} height={plot.height}>
      {phases.length > 0 ? <Band plot={plot} phases={phases} /> : null}
      <Grid plot={plot} />
      {phases.length > 0 ? <PhaseLines plot={plot} phases={phases} /> : null}
      <Whiskers plot={plot} points={points} />
      {actions.length > 0 ? <Actions placed={placed} /> : null}
      {target ? <TargetLine plot={plot} target={target} /> : null}
      <FieldWords plot={plot} words={words.field} chart={props} boxes={taken} />
      <SeriesLine plot={plot} points={points} />
      <ControlMarks plot={plot} points={points} />
      <MissingMarks plot={plot} points={points} language={language} />
      <YearMarks plot={plot} />
      <YearLabels plot={plot} />
      <ValueLabels plot={plot} unit={unit} language={language} />
      <EndLabels plot={plot} labels={ends} />
      {phases.length > 0 ? <PhaseNames plot={plot} phases={phases} /> : null}
    </Drawing>
  )
}

function controlPlot(props: ControlChartProps & { variant: Variant }, words: ControlWords): Plot {
  const { variant, points, phases, target, actions, unit, language } = props
  const { text } = measures[variant]
  const [width, height] = sizes[variant]
  const values = [
    ...valuesOf(points),
    ...points.flatMap((point) =>
      point.value === null || point.halfWidth === null
        ? []
        : [point.value - point.halfWidth, point.value + point.halfWidth],
    ),
    ...phases.flatMap((phase) => levelsOf(phase)),
    ...(target ? [target.value] : []),
  ]
  const scale = niceScale(values, unit.bounds)
  return plotOf({
    variant,
    width,
    height,
    unit,
    language,
    scale,
    years: yearsOf(
      points,
      ...(target ? [target.agreed, target.year] : []),
      ...actions.map(({ year }) => year),
    ),
    head: text * (phases.length > 0 ? 4.1 : 2.2),
    foot: Math.max(actionsHeight(variant, actions), footForWords(props, words, scale)),
    column: columnFor(variant, words.column),
  })
}

/** Words about a latest value near the lowest gridline stand under it: there must be room for them above the axis. */
function footForWords(
  { variant, points }: ControlChartProps & { variant: Variant },
  words: ControlWords,
  { low, high }: NiceScale,
): number {
  const latest = lastKnown(points)
  const inField = words.field.some(({ kind }) => kind === 'latest')
  if (!latest || !inField || latest.value > low + (high - low) * 0.2) return 0
  const { text, strong } = measures[variant]
  return text + strong
}

/** From the year it was agreed to the year it is for, where a ring waits. */
function TargetLine({ plot, target }: { plot: Plot; target: ChartTarget }) {
  const { dot } = measures[plot.variant]
  const end = { x: plot.x(target.year), y: plot.y(target.value) }
  const y = tenth(end.y)
  return (
    <>
      <path class="chart-target" d={`M${tenth(plot.x(target.agreed))} ${y}H${tenth(end.x)}`} />
      <path class="chart-ring" d={circlesPath([end], dot * 1.5)} />
      <path class="chart-ring-core" d={dotsPath([end])} />
    </>
  )
}
