import { variation } from '../signals/assurance.ts'
import type { Meaning } from '../signals/rules.ts'
import { type ControlChart, controlChart } from '../signals/signal.ts'
import type { Cause, ChartPoint, ControlPoint, Phase as DrawnPhase } from '../ui/chart/series.ts'
import type { Indicator, Sex } from './indicator.ts'
import { overlap } from './interval.ts'
import { isFlag, isRollingMean, isUncertainty } from './kind.ts'
import { chartStarts, type PhaseKind, startsIn } from './phase.ts'

/** One value of an indicator, or the reason why there is none. */
export type Observed = {
  readonly period: string
  readonly value: number | null
  readonly reason: string | null
  /** Our own unweighted mean of so many municipalities; null for a value as fetched. */
  readonly members: number | null
  /** The mean, had those who lack a value kept their nearest known one; left out where nobody lacks one. */
  readonly steady?: number
  /** Half the width of the value's interval, where its source tells it. */
  readonly halfWidth?: number
}

/** An indicator in one place over time, for one sex or all. Periods rise. */
export type Series = { readonly placeCode: string; readonly sex: Sex; readonly points: readonly Observed[] }

export function latestOf(series: Series): (Observed & { value: number }) | null {
  const latest = series.points.findLast((point) => point.value !== null)
  return (latest as (Observed & { value: number }) | undefined) ?? null
}

/**
 * How many changes in a row, up to the latest value, have gone the same way. Negative: downwards. Values are
 * compared as they are shown: a change that no reader can see is none.
 */
export function changesInARow(series: Series, decimals: number): number {
  const rounded = (value: number | null) => (value === null ? null : Math.round(value * 10 ** decimals))
  const values = series.points.map(({ value }) => rounded(value))
  const steady = series.points.map(({ value, steady }) => rounded(steady ?? value))
  let count = 0
  for (let i = values.length - 1; i > 0; i--) {
    const [now, before] = [values[i], values[i - 1]]
    if (now == null || before == null || now === before) break
    // What may be chance in who was asked is no change.
    if (overlap(series.points[i]!, series.points[i - 1]!)) break
    const way = Math.sign(now - before)
    if (count !== 0 && Math.sign(count) !== way) break
    // Who is in the mean has changed, and without that it went the other way.
    if (Math.sign(steady[i]! - steady[i - 1]!) === -way) break
    count += way
  }
  return count
}

/**
 * What readers of an older series have not seen: how many of its values differ now, and for how many periods there
 * is a value that there was not. Values are compared as they are shown.
 */
export function newsSince(
  then: Series,
  now: Series,
  decimals: number,
): { readonly changed: number; readonly added: number } {
  const shown = (value: number) => Math.round(value * 10 ** decimals)
  const known = new Map(then.points.map(({ period, value }) => [period, value]))
  let [changed, added] = [0, 0]
  for (const { period, value } of now.points) {
    const before = known.get(period) ?? null
    if (before === null && value !== null) added += 1
    else if (before !== null && (value === null || shown(value) !== shown(before))) changed += 1
  }
  return { changed, added }
}

/** The year that a chart puts a period at. */
export function yearOf(period: string): number {
  return Number(period.slice(0, 4))
}

/** The control chart of a series, or null where one would mislead: rolling means, flags. */
export function chartOfSeries(
  indicator: Indicator,
  series: Series,
  target: number | null = null,
): ControlChart | null {
  if (isRollingMean(indicator) || isFlag(indicator) || isUncertainty(indicator)) return null
  const { points } = series
  const options = {
    improvementDirection: indicator.direction,
    target,
    ...chartStarts(startsIn(indicator.starts, series)),
  }
  const chart = controlChart(
    points.map((point) => point.value),
    options,
  )
  const certain = withoutUncertain(chart, points)
  if (!points.some((point) => point.steady !== undefined)) return certain
  return agreed(
    certain,
    controlChart(
      points.map((point) => point.steady ?? point.value),
      options,
    ),
  )
}

/** The chart without the marks of single values whose interval reaches the mean: they may lie where the others do. */
function withoutUncertain(chart: ControlChart, points: readonly Observed[]): ControlChart {
  if (!points.some(({ halfWidth }) => halfWidth !== undefined)) return chart
  const marks = chart.marks.map((mark, index) => {
    const { value, halfWidth } = points[index]!
    const mean = chart.phases.find(({ start, end }) => index >= start && index < end)?.mean
    const isSingle = mark?.rule === 'outside' || mark?.rule === 'two-of-three'
    const reaches = value !== null && mean != null && Math.abs(value - mean) <= (halfWidth ?? 0)
    return isSingle && halfWidth !== undefined && reaches ? null : mark
  })
  const known = chart.variation !== 'no-current-value'
  return {
    ...chart,
    marks,
    variation: variation(known, marks.at(-1) ?? null, chart.phases.at(-1) ?? null),
  }
}

/** The chart with those of its signals that it would also have if the same municipalities were in all its means. */
function agreed(chart: ControlChart, steady: ControlChart): ControlChart {
  const marks = chart.marks.map((mark, index) => {
    const other = steady.marks[index]
    return mark && other?.side === mark.side ? mark : null
  })
  const known = chart.variation !== 'no-current-value'
  return {
    ...chart,
    marks,
    variation: variation(known, marks.at(-1) ?? null, chart.phases.at(-1) ?? null),
  }
}

/** Points as the plain line charts want them. */
export function linePoints(series: Series, reasonWord: (reason: string) => string): ChartPoint[] {
  return series.points.map(({ period, value, reason }) =>
    value === null
      ? { year: yearOf(period), value, reason: reasonWord(reason ?? '') }
      : { year: yearOf(period), value },
  )
}

/** Points with what marks them, as the control chart wants them. */
export function controlPoints(
  series: Series,
  chart: ControlChart | null,
  reasonWord: (reason: string) => string,
): ControlPoint[] {
  return series.points.map(({ period, value, reason, halfWidth }, index) =>
    value === null
      ? { year: yearOf(period), value, reason: reasonWord(reason ?? '') }
      : { year: yearOf(period), value, halfWidth: halfWidth ?? null, cause: causeOf(chart, index) },
  )
}

const meanings: Record<Meaning, Cause['meaning']> = {
  improvement: 'better',
  concern: 'worse',
  neutral: 'change',
}

export function causeOf(chart: ControlChart | null, index: number): Cause | null {
  const mark = chart?.marks[index]
  if (!mark) return null
  return { sign: mark.rule === 'outside' ? 'outside' : 'run', meaning: meanings[mark.meaning] }
}

export type PhaseNames = {
  readonly baseline: (from: string, to: string) => string
  readonly followUp: (from: string) => string
  /** Before the first new limits. */
  readonly before: (from: string, to: string) => string
  readonly since: Readonly<Record<Exclude<PhaseKind, 'followUp'>, (from: string) => string>>
}

/** The phases as they are drawn: a baseline whose limits are carried on becomes two stretches. */
export function drawnPhases(
  indicator: Indicator,
  series: Series,
  chart: ControlChart | null,
  names: PhaseNames,
): DrawnPhase[] {
  if (!chart) return []
  const kinds = new Map(startsIn(indicator.starts, series).map(({ index, kind }) => [index, kind]))
  const period = (index: number) => series.points[index]!.period
  const isWhole = chart.phases.length === 1
  return chart.phases.flatMap((phase): DrawnPhase[] => {
    const { lower, upper } = phase.limits ?? { lower: null, upper: null }
    // Too few values for limits are too few for a mean to be held to.
    const common = { mean: phase.limits ? phase.mean : null, lower, upper }
    if (isWhole && common.mean === null) return []
    const [from, to] = [period(phase.start), period(phase.end - 1)]
    const kind = kinds.get(phase.start)
    const since = kind && kind !== 'followUp' ? names.since[kind](from) : ''
    if (phase.carriedFrom === null) {
      const name = since || (isWhole ? '' : names.before(from, to))
      return [{ ...common, from: yearOf(from), to: yearOf(to), name, basis: 'calculated' }]
    }
    const [last, next] = [period(phase.carriedFrom - 1), period(phase.carriedFrom)]
    const name = since || names.baseline(from, last)
    return [
      { ...common, from: yearOf(from), to: yearOf(last), name, basis: 'calculated' },
      { ...common, from: yearOf(next), to: yearOf(to), name: names.followUp(next), basis: 'carried' },
    ]
  })
}

/** Since when a series has stood on the side of another where it stands now. */
export function sideSince(series: Series, other: Series): { side: 'above' | 'below'; period: string } | null {
  const values = new Map(other.points.map((point) => [point.period, point.value]))
  let found: { side: 'above' | 'below'; period: string } | null = null
  for (const { period, value } of series.points.toReversed()) {
    const reference = values.get(period)
    if (value === null || reference == null || value === reference) break
    const side = value > reference ? 'above' : 'below'
    if (found && found.side !== side) break
    found = { side, period }
  }
  return found
}

/**
 * Since when the marks mean what the latest one does; null when the latest value varies as it usually does. Earlier
 * values may be marked too, on the other side of the mean.
 */
export function signalSince(series: Series, chart: ControlChart | null): string | null {
  const known = series.points.flatMap(({ period, value }, index) =>
    value === null ? [] : { period, meaning: causeOf(chart, index)?.meaning ?? null },
  )
  const meaning = known.at(-1)?.meaning ?? null
  if (meaning === null) return null
  return known[known.findLastIndex((point) => point.meaning !== meaning) + 1]!.period
}
