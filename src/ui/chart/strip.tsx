import { html } from 'hono/html'
import { type Markup, type Naming, smallDrawing } from './frame.tsx'
import { tenth } from './paths.ts'

export type StripProps = Naming & {
  /** 1 is best, and stands to the left. */
  readonly position: number
  /** Where the position is not sure: the worst that it may be. `position` is then the best. */
  readonly worst?: number | undefined
  readonly count: number
  /** In pixels; the strip is never stretched. */
  readonly width?: number
}

const height = 18

/** Position among others: a tick for each, ours a bar. No word about targets, and no colour of theirs. */
export function Strip({ position, worst = position, count, width = 84, ...naming }: StripProps): Markup {
  const between = count > 1 ? (width - 5) / (count - 1) : 0
  const x = (place: number) => (count > 1 ? 2.5 + (place - 1) * between : width / 2)
  // Ticks nearer than this would run together into a grey block: then one line stands for them all.
  const ticks =
    between < 2.5 && count > 1
      ? `M2.5 9H${width - 2.5}`
      : Array.from({ length: count }, (_, i) => `M${tenth(x(i + 1))} 5v8`).join('')
  const at = (place: number) => tenth(x(Math.min(count, Math.max(1, place))))
  const ours =
    worst > position
      ? html`<path class="chart-ours-span" d="M${at(position)} 9H${at(worst)}"/>`
      : html`<path class="chart-ours" d="M${at(position)} 0v${height}"/>`
  const size = `viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`
  const others = html`<path class="chart-ticks" d="${ticks}"/>`
  return smallDrawing(naming, `class="chart-svg chart-strip" ${size}`, html`${others}${ours}`)
}
