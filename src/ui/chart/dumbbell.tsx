import { html } from 'hono/html'
import { type Markup, type Naming, smallDrawing } from './frame.tsx'
import { tenth } from './paths.ts'

export type DumbbellProps = Naming & {
  /** Where it is, and where it is to come. */
  readonly from: number
  readonly to: number
  /** A tick across the line. */
  readonly target: number
  /** The values at the ends of the line; the same in every row, so that they can be compared. */
  readonly scale: readonly [number, number]
  /** In pixels; it is never stretched. */
  readonly width?: number
}

const height = 18

/** A way from one value to another: a filled dot, a line, a ring. */
export function Dumbbell({ from, to, target, scale, width = 150, ...naming }: DumbbellProps): Markup {
  const [low, high] = scale
  const span = high - low || 1
  const x = (value: number, left = 0) =>
    tenth(8 + (Math.min(high, Math.max(low, value)) - low) * ((width - 16) / span) - left)
  const size = `viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`
  return smallDrawing(
    naming,
    `class="chart-svg chart-strip" ${size}`,
    html`<path class="chart-grid" d="M2 9H${width - 2}"/><path class="chart-target" d="M${x(target)} 1v16"/><path class="chart-line" d="M${x(from)} 9H${x(to)}"/><path class="chart-dots" d="M${x(from)} 9h0"/><path class="chart-hollow" d="M${x(to, 4)} 9a4 4 0 1 0 8 0a4 4 0 1 0-8 0z"/>`,
  )
}
