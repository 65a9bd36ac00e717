import { formatChange, formatNumber } from '../i18n/format.ts'
import { formatValue, type Indicator, unitOf } from '../population/indicator.ts'
import { overlap } from '../population/interval.ts'
import { isFlag, isRollingMean } from '../population/kind.ts'
import { municipalitiesIn } from '../population/membership.ts'
import { nationCode, type Place } from '../population/place.ts'
import { reasonWord } from '../population/reason.ts'
import {
  chartOfSeries,
  controlPoints,
  drawnPhases,
  latestOf,
  type Observed,
  type Series,
  yearOf,
} from '../population/series.ts'
import { sourceText } from '../population/source.ts'
import { finding, judgement, placeLabel, story } from '../population/story.ts'
import type { ControlChart } from '../signals/signal.ts'
import { heading, tableOf, text, unitName } from './pieces.ts'
import { type Block, type Cell, type Figure, frozenUnit, type Table } from './report.ts'
import type { ReportedIndicator, ReportedTarget, ReportSource } from './source.ts'

/** So many years stand beside the chart, the latest first; all of them stand in the appendix. */
const yearsShown = 8

/** An indicator in a place, with everything that its part of the report is written from. */
export type IndicatorInPlace = ReportedIndicator & {
  readonly place: Place
  readonly own: Series
  readonly chart: ControlChart | null
  /** The target that is set for this very place, with its line in the chart. */
  readonly target: ReportedTarget | null
}

export function inPlace(source: ReportSource, place: Place, reported: ReportedIndicator): IndicatorInPlace {
  const own = reported.series(place.code, 'T')
  const target =
    source.targets.find(
      ({ standing }) =>
        standing.target.indicator.id === reported.indicator.id &&
        standing.target.place.code === place.code &&
        standing.target.sex === 'T',
    ) ?? null
  const chart = chartOfSeries(reported.indicator, own, target?.standing.target.level ?? null)
  return { ...reported, place, own, chart, target }
}

/** Name, what has happened, whether it is more than chance, how it compares, the chart and its years. */
export function indicatorBlocks(source: ReportSource, told: IndicatorInPlace): readonly Block[] {
  const { indicator, place, own, chart } = told
  const happened = story('sv', indicator, place, own, chart)
  if (!latestOf(own))
    return [heading(indicator.name), text(happened, 'strong'), text(sourceOf(told), 'muted')]
  return [
    heading(indicator.name),
    text(happened, 'strong'),
    text(
      [sayable(told), comparison(source, told), sexes(told), spread(source, told)].filter(Boolean).join(' '),
    ),
    figureOf(source, told),
  ]
}

/** What the years together allow one to say; fewer years allow less, and that is said. */
function sayable({ indicator, own, chart }: IndicatorInPlace): string {
  if (isFlag(indicator)) return 'Ett ja/nej-mått prövas inte mot gränser.'
  if (isRollingMean(indicator) || !chart)
    return 'Måttet är ett rullande medelvärde. Åren delar värden med varandra, och prövas därför inte mot gränser.'
  const known = own.points.filter(({ value }) => value !== null).length
  const phase = chart.phases.at(-1)
  if (known < 8 || !phase?.limits)
    return `Bara ${known} värden finns. Det räcker inte för att säga vad som är normal variation.`
  const { rest } = finding('sv', indicator, own, chart)
  const few = phase.provisional
    ? ` Gränserna är preliminära: de bygger på ${phase.count} värden, 12 behövs.`
    : ''
  return `${rest}${few}`
}

const others = (source: ReportSource, { place }: IndicatorInPlace): readonly (readonly [string, string])[] =>
  place.kind === 'county'
    ? [[nationCode, 'Riket']]
    : [
        [source.county.code, 'Länet'],
        [nationCode, 'Riket'],
      ]

/** `Länet: 80,9 % (2024), ett ovägt medelvärde av 16 av 16 kommuner.` Whether it is weighted stands with every mean. */
function comparison(source: ReportSource, told: IndicatorInPlace): string {
  const { indicator, own, series } = told
  const latest = latestOf(own)!
  return others(source, told)
    .map(([code, name]) => {
      const other = series(code, 'T')
      const point = other.points.find(({ period }) => period === latest.period)
      if (!point || point.value === null)
        return `${name} har inget värde för ${latest.period} att jämföra med.`
      const value = formatValue('sv', indicator, point.value)
      return `${name}: ${value} (${latest.period}), ${meanName(code, point)}${apartText(indicator, latest, point)}.`
    })
    .join(' ')
}

function meanName(code: string, { members }: Observed): string {
  if (members === null) return 'som källan har räknat det'
  return `ett ovägt medelvärde av ${members} av ${municipalitiesIn(code)} kommuner`
}

function apartText(indicator: Indicator, own: Observed & { value: number }, other: Observed): string {
  if (isFlag(indicator)) return ''
  if (overlap(own, other)) return '; skillnaden ryms i osäkerheten'
  const shown = (value: number) => Math.round(value * 10 ** indicator.decimals) / 10 ** indicator.decimals
  const apart = shown(own.value) - shown(other.value!)
  const number = formatNumber('sv', Math.abs(apart), indicator.decimals)
  if (!/[1-9]/.test(number)) return '; lika'
  const unit = unitOf('sv', indicator).symbol === '%' ? ' procentenheter' : ''
  return `; skillnad ${formatChange('sv', apart, indicator.decimals)}${unit}`
}

/** Women and men in the latest year that both have a value for. */
function sexes({ indicator, place, series }: IndicatorInPlace): string {
  const women = series(place.code, 'K')
  const men = series(place.code, 'M')
  const both = women.points.findLast(
    ({ period, value }) =>
      value !== null && men.points.some((point) => point.period === period && point.value !== null),
  )
  if (!both) return ''
  const his = men.points.find(({ period }) => period === both.period)!
  const [one, other] = [both.value, his.value].map((value) => formatValue('sv', indicator, value))
  return `Kvinnor ${one}, män ${other} (${both.period}).`
}

/** For the county: between which of its municipalities the values lie. */
function spread(source: ReportSource, { indicator, place, own, series }: IndicatorInPlace): string {
  if (place.kind !== 'county' || isFlag(indicator)) return ''
  const { period } = latestOf(own)!
  const all = source.places
    .flatMap(({ kind, code, name }) => {
      const value = series(code, 'T').points.find((point) => point.period === period)?.value ?? null
      return kind === 'municipality' && value !== null ? [{ name, value }] : []
    })
    .toSorted((a, b) => a.value - b.value)
  const [lowest, highest] = [all[0], all.at(-1)]
  if (!lowest || !highest || all.length < 2) return ''
  const [low, high] = [lowest.value, highest.value].map((value) => formatValue('sv', indicator, value))
  return `Bland kommunerna: lägst ${low} (${lowest.name}), högst ${high} (${highest.name}).`
}

function sourceOf({ indicator, own, place, vintage }: IndicatorInPlace): string {
  return sourceText('sv', { indicator, series: own, vintage: vintage(place.code) })
}

function figureOf(source: ReportSource, told: IndicatorInPlace): Figure {
  const { indicator, place, own, chart, target } = told
  const phases = drawnPhases(indicator, own, chart, {
    baseline: (from, to) => `Utgångsläge ${from}–${to}`,
    followUp: (from) => `Uppföljning från ${from}`,
    before: (from, to) => `${from}–${to}`,
    since: {
      change: (from) => `Ny nivå från ${from}`,
      definition: (from) => `Ny definition från ${from}`,
      measuring: (from) => `Nytt sätt att mäta från ${from}`,
    },
  })
  const known = own.points.filter(({ value }) => value !== null).length
  const mean = known >= 8 ? phases.at(-1)?.mean : undefined
  const goal = target?.standing.target
  const latest = latestOf(own)!
  return {
    kind: 'figure',
    id: `i-${indicator.code.toLowerCase()}`,
    title: `${indicator.name}, ${placeLabel('sv', place)}`,
    description: [
      `Diagram över ${indicator.name}, ${placeLabel('sv', place)}, ${own.points[0]!.period}–${own.points.at(-1)!.period}.`,
      `Senaste värdet är ${formatValue('sv', indicator, latest.value)} ${latest.period}.`,
      mean == null ? '' : `Medel ${formatValue('sv', indicator, mean)}.`,
      'Värdena står i tabellen.',
    ]
      .filter(Boolean)
      .join(' '),
    chart: {
      drawn: 'control',
      unit: frozenUnit(unitOf('sv', indicator)),
      points: controlPoints(own, chart, reasonWord('sv')),
      phases,
      target: goal
        ? { agreed: yearOf(goal.agreedOn), year: yearOf(goal.duePeriod), value: goal.level }
        : null,
      actions: [],
    },
    table: yearsTable(source, told),
    source: sourceOf(told),
  }
}

function yearsTable(source: ReportSource, told: IndicatorInPlace): Table {
  const { indicator, place, own, series } = told
  const columns = [
    { name: place.kind === 'county' ? 'Länet' : place.name, series: own },
    { name: 'Kvinnor', series: series(place.code, 'K') },
    { name: 'Män', series: series(place.code, 'M') },
    ...others(source, told).map(([code, name]) => ({ name, series: series(code, 'T') })),
  ].filter(({ series: each }, index) => index === 0 || latestOf(each))
  const unit = unitName(indicator)
  return tableOf(
    `${indicator.name}${unit ? `, ${unit}` : ''}`,
    ['År', ...columns.map(({ name }) => `${name}#`)],
    own.points
      .slice(-yearsShown)
      .toReversed()
      .map(({ period }): readonly Cell[] => [
        period,
        ...columns.map(({ series: each }) => valueCell(indicator, each, period)),
      ]),
  )
}

/** The number alone: its unit stands above. What is missing says so, and the appendix says why. */
function valueCell(indicator: Indicator, series: Series, period: string): string {
  const point = series.points.find((each) => each.period === period)
  if (!point) return '–'
  if (point.value === null) return point.reason === 'suppressed' ? 'för få' : 'saknas'
  return isFlag(indicator)
    ? formatValue('sv', indicator, point.value)
    : formatNumber('sv', point.value, indicator.decimals)
}

/** `better` or `worse` than what is usual, `usual`, or that too little is known to say. */
export function judged({
  own,
  chart,
}: IndicatorInPlace): 'worse' | 'better' | 'change' | 'usual' | 'unknown' {
  if (!chart || !latestOf(own)) return 'unknown'
  return judgement(chart)
}
