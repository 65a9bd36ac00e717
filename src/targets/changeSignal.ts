import type { Indicator } from '../population/indicator.ts'
import { overlap } from '../population/interval.ts'
import { chartOfSeries, type Series } from '../population/series.ts'

/**
 * What the figures themselves say of a change, whatever is claimed of it: the value after lies beyond what is usual on
 * the side that it moved to, or on the other side; within what is usual; the intervals of the two values meet; there are
 * too few values to tell; or no control chart can be drawn of such an indicator.
 */
export const changeSignals = ['beyond', 'opposite', 'usual', 'uncertain', 'few', 'none'] as const

export type ChangeSignal = (typeof changeSignals)[number]

/** The signal of the change between two periods that have values. */
export function signalOfChange(
  indicator: Indicator,
  series: Series,
  { beforePeriod, afterPeriod }: { readonly beforePeriod: string; readonly afterPeriod: string },
): ChangeSignal {
  const { points } = series
  const index = points.findIndex(({ period }) => period === afterPeriod)
  const before = points.find(({ period }) => period === beforePeriod)
  const after = points[index]
  if (before?.value == null || after?.value == null) return 'few'
  if (overlap(before, after)) return 'uncertain'
  const chart = chartOfSeries(indicator, series)
  if (!chart) return 'none'
  const phase = chart.phases.find(({ start, end }) => index >= start && index < end)
  if (!phase?.limits) return 'few'
  const mark = chart.marks[index]
  if (!mark) return 'usual'
  const went = after.value > before.value ? 'high' : 'low'
  return mark.side === went && after.value !== before.value ? 'beyond' : 'opposite'
}
