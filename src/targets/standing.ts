import type { Indicator } from '../population/indicator.ts'
import { causeOf, changesInARow, chartOfSeries, latestOf, type Series, yearOf } from '../population/series.ts'
import type { Mark } from '../signals/rules.ts'
import type { ControlChart } from '../signals/signal.ts'
import type { Cause } from '../ui/chart/series.ts'
import type { TowardsTarget } from '../ui/status.tsx'
import { type Asks, asksOf, type Line, noLine } from './ratchet.ts'
import { covered, knownValues, type Progress, progress, type Target } from './target.ts'

/** Place among the counties in the latest year; 1 is best. Says nothing about the target. */
export type Position = { readonly place: number; readonly count: number }

/** Null when nobody else has a value, or no way is better. Equal values share the better place. */
export function positionAmong(
  values: readonly number[],
  own: number,
  direction: Indicator['direction'],
): Position | null {
  if (values.length < 2 || direction === 'neutral') return null
  const better = values.filter((value) => (direction === 'increase' ? value > own : value < own))
  return { place: better.length + 1, count: values.length }
}

/** A target with everything that a row about it shows. */
export type Standing = {
  readonly target: Target
  readonly series: Series
  readonly chart: ControlChart | null
  readonly progress: Progress
  readonly happening: Happening
  /** What marks the latest value; null when it varies as it usually does. */
  readonly cause: Cause | null
  readonly position: Position | null
  readonly line: Line
  /** What it asks of those who have set it; null for one that asks nothing or is closed. */
  readonly asks: Asks | null
}

/** On which side of what is usual a value lies; null within it. It may be on its way and still lie under. */
type Unusual = Mark['side'] | null

/** What one should know first about a target, for the line under its name. */
export type Happening =
  | { readonly kind: 'no-value' }
  | { readonly kind: 'nothing-since-baseline'; readonly baseline: string }
  | { readonly kind: 'reached' }
  | { readonly kind: 'missed'; readonly due: string }
  /** `gap` is how far the value is from the path, without sign. */
  | { readonly kind: 'behind'; readonly gap: number; readonly unusual: Unusual }
  | {
      readonly kind: 'moving'
      /** How many changes in a row; negative: downwards; 0: none since the value before. */
      readonly changes: number
      /** Whether each change was from one year to the next, so that one may speak of years. */
      readonly yearly: boolean
      /** The value before the latest; null when there is none. */
      readonly since: string | null
      readonly unusual: Unusual
    }

export function standingOf(
  target: Target,
  series: Series,
  position: Position | null,
  line: Line = noLine,
): Standing {
  const chart = chartOfSeries(target.indicator, series, target.level)
  const latest = latestOf(series)
  const mark = latest ? (chart?.marks[series.points.indexOf(latest)] ?? null) : null
  const cause = latest ? causeOf(chart, series.points.indexOf(latest)) : null
  const made = progress(target, series)
  return {
    target,
    series,
    chart,
    progress: made,
    happening: happeningOf(target, series, made, mark?.rule === 'outside' ? mark.side : null),
    cause,
    position,
    line,
    asks: target.closure ? null : asksOf(target, series, made, line),
  }
}

function happeningOf(target: Target, series: Series, made: Progress, unusual: Unusual): Happening {
  if (made.state === 'unknown') {
    return made.why === 'no-value'
      ? { kind: 'no-value' }
      : { kind: made.why, baseline: target.baselinePeriod }
  }
  if (made.state === 'reached') return { kind: 'reached' }
  if (made.missed) return { kind: 'missed', due: target.duePeriod }
  if (made.state === 'behind')
    return { kind: 'behind', gap: Math.abs(made.required - made.latest.value), unusual }

  const values = knownValues(series)
  // A value that is missing at the end of the series breaks no row.
  const changes = changesInARow({ ...series, points: upToLatest(series) }, target.indicator.decimals)
  const first = values.at(-1 - Math.abs(changes))
  const yearly =
    first !== undefined && yearOf(made.latest.period) - yearOf(first.period) === Math.abs(changes)
  return { kind: 'moving', changes, yearly, since: values.at(-2)?.period ?? null, unusual }
}

function upToLatest(series: Series) {
  return series.points.slice(0, series.points.findLastIndex((point) => point.value !== null) + 1)
}

/** Reached, or missed: no longer a question of the future. */
export function isSettled({ progress }: Pick<Standing, 'progress'>): boolean {
  return progress.state === 'reached' || (progress.state !== 'unknown' && progress.missed)
}

const urgency: readonly TowardsTarget[] = ['wrong-way', 'behind', 'on-the-way', 'reached', 'unknown']

/**
 * The worst first. Within a state, one that is no chance before one that varies as it usually does: a value outside
 * its limits, then a run to the worse; then the one that has covered least of its way.
 */
export function worstFirst(standings: readonly Standing[]): readonly Standing[] {
  return standings.toSorted(
    (a, b) =>
      urgency.indexOf(a.progress.state) - urgency.indexOf(b.progress.state) ||
      alarm(a) - alarm(b) ||
      way(a) - way(b) ||
      a.target.name.localeCompare(b.target.name, 'sv'),
  )
}

function alarm({ cause }: Standing): number {
  if (cause?.meaning !== 'worse') return 2
  return cause.sign === 'outside' ? 0 : 1
}

function way({ target, progress }: Standing): number {
  return progress.state === 'unknown' ? 0 : covered(target, progress.latest.value)
}

/** How many of the targets are in each state, in the order of urgency. */
export function countByState(standings: readonly Standing[]): ReadonlyMap<TowardsTarget, number> {
  return new Map(
    urgency.map((state) => [state, standings.filter(({ progress }) => progress.state === state).length]),
  )
}
