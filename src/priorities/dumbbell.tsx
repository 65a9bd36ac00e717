import { html } from 'hono/html'
import { tenth } from '../ui/chart/paths.ts'

type Side = {
  readonly kind: 'municipality' | 'region' | 'other'
  readonly value: number
  readonly label: string
}

const width = 340
const height = 32
const middle = height / 2
/** Room for a value at each end. */
const margin = 52

/**
 * How the sides voted about one candidate: a mark for each, and a bar between them where they disagree. The values
 * stand outside the outermost marks; the table says them all in words.
 */
export function SidesRow({
  id,
  title,
  description,
  sides,
  scale: [low, high],
  apart,
}: {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly sides: readonly Side[]
  readonly scale: readonly [number, number]
  /** Whether they disagree: then the bar is drawn strong. */
  readonly apart: boolean
}) {
  const x = (value: number) => margin + ((value - low) / (high - low || 1)) * (width - 2 * margin)
  const order = sides.toSorted((a, b) => a.value - b.value)
  const [first, last] = [order[0], order.at(-1)]
  const text = (side: Side, at: number, anchor: 'start' | 'end') =>
    html`<text class="sides-label sides-${side.kind}" x="${tenth(at)}" y="${middle + 5}" text-anchor="${anchor}">${side.label}</text>`
  const y = middle
  return (
    <svg
      class="chart-svg sides"
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      <path class="chart-grid" d={`M${margin} ${y}H${width - margin}`} />
      {first && last && sides.length > 1 ? (
        <path
          class={apart ? 'sides-apart' : 'sides-near'}
          d={`M${tenth(x(first.value))} ${y}H${tenth(x(last.value))}`}
        />
      ) : null}
      {sides.map((side) => (
        <SideMark kind={side.kind} x={x(side.value)} y={y} />
      ))}
      {first && sides.length > 1 ? text(first, x(first.value) - 12, 'end') : null}
      {last ? text(last, x(last.value) + 12, 'start') : null}
    </svg>
  )
}

/** Municipalities a filled circle, the region a hollow square, others a hollow diamond. */
function SideMark({ kind, x, y }: { readonly kind: Side['kind']; readonly x: number; readonly y: number }) {
  if (kind === 'municipality') return <circle class="sides-mark-municipality" cx={tenth(x)} cy={y} r="7" />
  if (kind === 'region') {
    return <rect class="sides-mark-region" x={tenth(x - 6)} y={y - 6} width="12" height="12" />
  }
  return <path class="sides-mark-other" d={`M${tenth(x - 8)} ${y}l8 -8l8 8l-8 8z`} />
}

/** A mark by itself, beside its name. */
export function SideKey({ kind }: { readonly kind: Side['kind'] }) {
  return (
    <svg
      class="chart-svg sides-key"
      viewBox="0 0 20 20"
      width="20"
      height="20"
      aria-hidden="true"
      focusable="false"
    >
      <SideMark kind={kind} x={10} y={10} />
    </svg>
  )
}
