import { extent } from 'd3-array'
import { html } from 'hono/html'
import { type Markup, type Naming, smallDrawing } from './frame.tsx'
import { markClass, markPath } from './marks.tsx'
import { linePath, tenth } from './paths.ts'
import { type Cause, type ChartPoint, valuesOf } from './series.ts'
import { share } from './share.ts'

export type SparklineProps = Naming & {
  readonly points: readonly ChartPoint[]
  /** The same span in every row of a table, so that years stand under each other. */
  readonly years: readonly [number, number]
  readonly target: number | null
  /** What the latest value is marked as; null for a plain disc. */
  readonly cause: Cause | null
}

const width = 100
const height = 40
const margin = 7

/** A line for a table row: its own scale, no axes. Written as text, since a page may hold hundreds. */
export function Sparkline({ points, years, target, cause, ...naming }: SparklineProps): Markup {
  const [low = 0, high = 0] = extent(target === null ? valuesOf(points) : [...valuesOf(points), target])
  const x = (year: number) => margin + share(year, years[0], years[1]) * (width - 2 * margin)
  const y = (value: number) => height - margin - share(value, low, high) * (height - 2 * margin)
  const spots = points.map(({ year, value }) => (value === null ? null : { x: x(year), y: y(value) }))
  const last = spots.findLast((spot) => spot !== null)
  const box = `class="chart-svg chart-spark" viewBox="0 0 ${width} ${height}"`
  const goal = target !== null && html`<path class="chart-target" d="M0 ${tenth(y(target))}H${width}"/>`
  const line = html`<path class="chart-line" d="${linePath(spots)}"/>`
  const end = last && html`<path class="${markClass(cause)}" d="${markPath(last, cause)}"/>`
  return smallDrawing(naming, box, html`${goal}${line}${end}`)
}
