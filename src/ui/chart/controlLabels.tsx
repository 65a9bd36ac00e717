import { formatNumber } from '../../i18n/format.ts'
import type { ControlChartProps } from './controlChart.tsx'
import { measures, type Variant } from './frame.tsx'
import { type Box, boxAt, freest, type Place } from './freest.ts'
import { type EndLabel, fontSize, type LabelLine, widthOf } from './labels.tsx'
import { meaningClass } from './marks.tsx'
import { type Spot, tenth } from './paths.ts'
import { isDrawn } from './phases.tsx'
import { type Plot, spotsOf } from './plot.ts'
import {
  type ChartTarget,
  formatLatest,
  formatTarget,
  inYear,
  lastKnown,
  levelsOf,
  type Phase,
} from './series.ts'
import { chartWords } from './words.ts'

type Props = ControlChartProps & { readonly variant: Variant }

/** Words about a level: what they say, where it lies, and how firmly they keep to it. */
type LevelWords = LabelLine & {
  readonly kind: 'latest' | 'target' | 'mean' | 'upper' | 'lower'
  readonly value: number
  readonly hold: number
}

/** Words in a column at the right end of their lines, and words in the field itself, where they cover least. */
export type ControlWords = { readonly column: readonly LevelWords[]; readonly field: readonly LevelWords[] }

/** On a phone there is no room for a column. */
export function controlWords(props: Props): ControlWords {
  const words = levelWords(props)
  if (props.variant === 'phone') return { column: [], field: words }
  if (latestEndsTheField(props)) return { column: words, field: [] }
  return {
    column: words.filter(({ kind }) => kind !== 'latest'),
    field: words.filter(({ kind }) => kind === 'latest'),
  }
}

export function endLabelsOf(plot: Plot, words: readonly LevelWords[]): EndLabel[] {
  return words
    .filter(({ value }) => isDrawn(plot, value))
    .map((line) => ({ y: plot.y(line.value), lines: [line], hold: line.hold }))
}

/** Nothing is drawn to the right of the latest value, so that its words can stand in the column. */
function latestEndsTheField({ points, target, actions }: Props): boolean {
  const end = points.at(-1)
  if (!end || end.value === null) return false
  return (target?.year ?? end.year) <= end.year && actions.every(({ year }) => year <= end.year)
}

/** The most important first: those that follow give way. */
function levelWords({ points, phases, target, unit, language, variant }: Props): LevelWords[] {
  const say = chartWords(language)
  const words: LevelWords[] = []

  const latest = lastKnown(points)
  if (latest) {
    const text = formatLatest(language, latest.value, latest.year, unit)
    const kind = `chart-latest${meaningClass(latest.cause?.meaning)}`
    words.push({ kind: 'latest', value: latest.value, text, class: kind, font: 'latest', hold: 4 })
  }
  if (target) {
    const value = formatTarget(language, target.value, unit)
    const text = say.target(variant === 'phone' ? value : inYear(language, value, target.year, unit))
    const kind = 'chart-strong chart-agreed'
    words.push({ kind: 'target', value: target.value, text, class: kind, font: 'semibold', hold: 3 })
  }
  const phase = phases.at(-1)
  if (!phase || phase.mean === null) return words

  const number = (value: number) => formatNumber(language, value, unit.decimals)
  const { mean, lower, upper } = phase
  const limit = { class: 'chart-muted', font: 'regular', hold: 1 } as const
  words.push({ ...limit, kind: 'mean', value: mean, text: say.mean(number(mean)), class: '', hold: 2 })
  if (lower !== null) words.push({ ...limit, kind: 'lower', value: lower, text: say.lower(number(lower)) })
  if (upper !== null) words.push({ ...limit, kind: 'upper', value: upper, text: say.upper(number(upper)) })
  return words
}

type FieldProps = {
  readonly plot: Plot
  readonly words: readonly LevelWords[]
  readonly chart: ControlChartProps
  /** What is there already. */
  readonly boxes: readonly Box[]
}

export function FieldWords(props: FieldProps) {
  const { plot, chart } = props
  return (
    <g class="chart-halo">
      {placed(props).map(({ text, class: kind, place }) => (
        <text
          class={`${kind} chart-${place.anchor}${onBand(plot, chart, place)}`}
          x={tenth(place.x)}
          y={tenth(place.y)}
        >
          {text}
        </text>
      ))}
    </g>
  )
}

/** A limit whose words would hide more of the values than this is left to the table. */
const mostCover = 6

function placed({ plot, words, chart, boxes }: FieldProps): (LevelWords & { readonly place: Place })[] {
  const line = spotsOf(plot, chart.points)
  const latest = line.findLast((spot) => spot !== null)
  const phase = chart.phases.at(-1)
  const levels = phase ? levelsOf(phase).map(plot.y) : []
  const field = { left: 0, right: plot.width, top: 0, bottom: plot.bottom }
  const taken: Box[] = chart.target ? [...boxes, targetBox(plot, chart.target)] : [...boxes]

  return words
    .filter(({ value }) => isDrawn(plot, value))
    .flatMap((one) => {
      const isLimit = one.kind === 'lower' || one.kind === 'upper'
      const places =
        one.kind === 'latest' && latest ? aroundSpot(plot, latest) : alongLevel(plot, chart.phases, one)
      const [width, size] = [widthOf(plot.variant, one), fontSize(plot.variant, one.font)]
      const { place, cover } = freest(places, width, size, { field, line, boxes: taken, levels })
      if (isLimit && cover > mostCover) return []
      taken.push(boxAt(place, width, size))
      return { ...one, place }
    })
}

/** Words on the band have a rim of its tint. */
function onBand(plot: Plot, { phases }: ControlChartProps, { y }: Place): string {
  const { lower = null, upper = null } = phases.at(-1) ?? {}
  if (lower === null && upper === null) return ''
  const top = plot.y(upper ?? plot.scale.high)
  const foot = plot.y(lower ?? plot.scale.low)
  return y > top && y < foot + measures[plot.variant].text / 2 ? ' chart-on-band' : ''
}

function targetBox(plot: Plot, target: ChartTarget): Box {
  const y = plot.y(target.value)
  const { dot } = measures[plot.variant]
  return { left: plot.x(target.agreed), right: plot.x(target.year), top: y - dot, bottom: y + dot }
}

/** Beside the mark, else under or over it on either side. */
function aroundSpot(plot: Plot, { x, y }: Spot): Place[] {
  const { strong, outside } = measures[plot.variant]
  const [near, far] = [outside + strong * 0.2, outside + strong * 0.55]
  const [over, under] = [y - outside - strong * 0.35, y + outside + strong]
  return [
    { x: x + far, y: y + strong * 0.35, anchor: 'start' },
    { x: x - near, y: under, anchor: 'end' },
    { x: x - near, y: over, anchor: 'end' },
    { x: x + near, y: over, anchor: 'start' },
    { x: x + near, y: under, anchor: 'start' },
    { x: plot.right, y: under, anchor: 'end' },
    { x: plot.right, y: over, anchor: 'end' },
  ]
}

/** Limits are named on their outer side, at the left; the mean and the target above, at the right. */
function alongLevel(plot: Plot, phases: readonly Phase[], { kind, value }: LevelWords): Place[] {
  const { text, dot } = measures[plot.variant]
  const y = plot.y(value)
  const above = y - text * 0.35 - (kind === 'target' ? dot : 0)
  const below = y + text * 1.1 + (kind === 'target' ? dot : 0)
  const left = { x: levelLeft(plot, phases, kind) + text * 0.3, anchor: 'start' } as const
  const right = { x: plot.right, anchor: 'end' } as const
  const sides = kind === 'lower' || kind === 'upper' ? [left, right] : [right, left]
  const heights = kind === 'lower' ? [below, above] : [above, below]
  return heights.flatMap((height) => sides.map((side) => ({ ...side, y: height })))
}

/** Where the latest phase's level begins: the words are not about earlier phases that lie elsewhere. */
function levelLeft(plot: Plot, phases: readonly Phase[], kind: LevelWords['kind']): number {
  if (kind === 'latest' || kind === 'target') return plot.left
  const level = phases.at(-1)?.[kind]
  const lastOther = phases.findLastIndex((phase) => phase[kind] !== level)
  const first = phases[lastOther + 1]
  return lastOther < 0 || !first ? plot.left : plot.x(first.from - 0.5)
}
