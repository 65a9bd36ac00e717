import { formatNumber, nbsp } from '../../i18n/format.ts'
import type { Language } from '../../i18n/language.ts'
import { Grid, ValueLabels, YearLabels } from './axes.tsx'
import { Chart, Drawing, measures, type Naming, type Size, type Variant } from './frame.tsx'
import { columnFor, type EndLabel, EndLabels, type LabelLine } from './labels.tsx'
import { Dots, MissingMarks, SeriesLine, Whiskers } from './marks.tsx'
import { niceScale } from './niceScale.ts'
import { areaPath, circlesPath, linePath } from './paths.ts'
import { type Plot, plotOf, spotsOf, yearsOf } from './plot.ts'
import { type ChartPoint, lastKnown, reachesOf, type Unit } from './series.ts'

export type NamedSeries = { readonly name: string; readonly points: readonly ChartPoint[] }

export type TwoSeriesProps = Naming & {
  readonly language: Language
  readonly unit: Unit
  /** `equals`, as women and men: the gap is the point. `reference`: the first is held against the second. */
  readonly relation: 'equals' | 'reference'
  readonly first: NamedSeries
  readonly second: NamedSeries
  readonly size?: Size
}

const sizes: Record<Variant, readonly [number, number]> = {
  wide: [588, 300],
  phone: [350, 250],
  room: [1040, 600],
}

export function TwoSeries(props: TwoSeriesProps) {
  return (
    <Chart
      size={props.size ?? 'page'}
      class="chart-two"
      draw={(variant) => <TwoSeriesDrawing {...props} variant={variant} />}
    />
  )
}

function TwoSeriesDrawing(props: TwoSeriesProps & { variant: Variant }) {
  const { variant, first, second, unit, language, relation } = props
  const [width, height] = sizes[variant]
  const labels = [wordsFor(props, first, false), wordsFor(props, second, relation === 'reference')]
  const plot = plotOf({
    variant,
    width,
    height,
    unit,
    language,
    scale: niceScale([...reachesOf(first.points), ...reachesOf(second.points)], unit.bounds),
    years: yearsOf([...first.points, ...second.points]),
    head: measures[variant].text * 2.2,
    foot: 0,
    column: columnFor(variant, labels.flat()),
  })
  return (
    <Drawing {...props} width={width} height={height}>
      {relation === 'equals' ? <Gap plot={plot} first={first.points} second={second.points} /> : null}
      <Grid plot={plot} />
      <Whiskers plot={plot} points={first.points} shift={-2} />
      <Whiskers plot={plot} points={second.points} shift={2} />
      {relation === 'equals' ? (
        <HollowLine plot={plot} points={second.points} />
      ) : (
        <path class="chart-line chart-reference" d={linePath(spotsOf(plot, second.points))} />
      )}
      <SeriesLine plot={plot} points={first.points} />
      <Dots spots={spotsOf(plot, first.points).filter((spot) => spot !== null)} />
      <MissingMarks plot={plot} points={first.points} language={language} />
      <YearLabels plot={plot} />
      <ValueLabels plot={plot} unit={unit} language={language} />
      <EndLabels
        plot={plot}
        labels={[endLabel(plot, first, labels[0]), endLabel(plot, second, labels[1])].flat()}
      />
    </Drawing>
  )
}

function HollowLine({ plot, points }: { plot: Plot; points: readonly ChartPoint[] }) {
  const spots = spotsOf(plot, points)
  const known = spots.filter((spot) => spot !== null)
  return (
    <>
      <path class="chart-line chart-dashed" d={linePath(spots)} />
      <path class="chart-hollow" d={circlesPath(known, measures[plot.variant].dot - 0.5)} />
    </>
  )
}

/** Tinted only in the years when both are known. */
function Gap(props: { plot: Plot; first: readonly ChartPoint[]; second: readonly ChartPoint[] }) {
  const { plot, first, second } = props
  const others = new Map(second.map((point) => [point.year, point.value]))
  const spans = first.map(({ year, value }) => {
    const other = others.get(year) ?? null
    return value === null || other === null ? null : { x: plot.x(year), y0: plot.y(value), y1: plot.y(other) }
  })
  return <path class="chart-gap" d={areaPath(spans)} />
}

/** Name and latest value; on two lines where one would take too much of the width. */
function wordsFor(
  props: TwoSeriesProps & { variant: Variant },
  series: NamedSeries,
  muted: boolean,
): LabelLine[] {
  const latest = lastKnown(series.points)
  if (!latest) return []
  const value = formatNumber(props.language, latest.value, props.unit.decimals)
  const kind = muted
    ? ({ class: 'chart-muted', font: 'regular' } as const)
    : ({ class: 'chart-strong', font: 'semibold' } as const)
  const line = { text: `${series.name}${nbsp}${value}`, ...kind }
  if (columnFor(props.variant, [line]) < sizes[props.variant][0] * 0.34) return [line]
  return [
    { text: series.name, ...kind },
    { text: value, ...kind },
  ]
}

function endLabel(plot: Plot, series: NamedSeries, lines: readonly LabelLine[] = []): EndLabel[] {
  const latest = lastKnown(series.points)
  return latest ? [{ y: plot.y(latest.value), lines, hold: 1 }] : []
}
