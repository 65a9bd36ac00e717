import { html } from 'hono/html'
import { type Markup, smallDrawing } from '../ui/chart/frame.tsx'
import { tenth } from '../ui/chart/paths.ts'
import type { Spread } from './results.ts'
import { scale } from './statement.ts'

const [width, height, base] = [180, 72, 56]

/** How many have chosen each value: a column for each, with its number over it and the value below. */
export function Histogram({
  id,
  title,
  description,
  spread,
}: {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly spread: Spread
}): Markup {
  const most = Math.max(1, ...spread.counts)
  const columns = scale.map((value, i) => {
    const count = spread.counts[i]!
    const left = 6 + i * 36
    const tall = (38 * count) / most
    const bar =
      count > 0 &&
      html`<path class="assessment-bar" d="M${left} ${base}v-${tenth(tall)}h24v${tenth(tall)}z"/>`
    const number =
      count > 0 &&
      html`<text class="chart-middle" x="${left + 12}" y="${tenth(base - tall - 4)}">${count}</text>`
    return html`${bar}${number}<text class="chart-middle chart-muted" x="${left + 12}" y="${height - 2}">${value}</text>`
  })
  const size = `class="chart-svg assessment-histogram" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`
  const axis = html`<path class="chart-axis" d="M2 ${base}H${width - 2}"/>`
  return smallDrawing({ id, title, description }, size, html`${axis}${columns}`)
}
