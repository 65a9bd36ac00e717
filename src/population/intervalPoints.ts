import type { ChartPoint } from '../ui/chart/series.ts'
import { linePoints, type Series } from './series.ts'

/** Points as the plain line charts want them, with the intervals of those that have one. */
export function intervalPoints(series: Series, reasonWord: (reason: string) => string): ChartPoint[] {
  const halves = series.points.map(({ halfWidth }) => halfWidth)
  return linePoints(series, reasonWord).map((point, at) =>
    point.value === null || halves[at] === undefined ? point : { ...point, halfWidth: halves[at] },
  )
}
