import { html } from 'hono/html'
import type { Markup } from './frame.tsx'
import { tenth } from './paths.ts'
import { share } from './share.ts'

export type RankRowProps = {
  readonly value: number
  /** Half the width of its interval; undefined where nobody tells it. */
  readonly halfWidth?: number | undefined
  /** What all are held against, a line through all rows; null without one. */
  readonly mean: number | null
  /** The values at the ends, the same in every row. */
  readonly scale: readonly [number, number]
  /** The place that one looks from, another of its county, or somebody else. */
  readonly whose: 'own' | 'county' | 'other'
}

/**
 * A row of a sorted dot plot, as wide as its cell. What it shows stands in the row as words: those who hear the table
 * are spared it. Position among others, so that it has no colour or mark of the targets.
 */
export function RankRow({ value, halfWidth, mean, scale, whose }: RankRowProps): Markup {
  const x = (level: number) => `${tenth(3 + 94 * share(level, scale[0], scale[1]))}%`
  const level =
    mean !== null && html`<line class="rank-mean" x1="${x(mean)}" x2="${x(mean)}" y1="0" y2="24"/>`
  const reach =
    halfWidth !== undefined &&
    html`<line class="rank-interval" x1="${x(value - halfWidth)}" x2="${x(value + halfWidth)}" y1="12" y2="12"/>`
  const mark =
    whose === 'own'
      ? html`<line class="rank-own" x1="${x(value)}" x2="${x(value)}" y1="3" y2="21"/>`
      : html`<circle class="rank-${whose}" cx="${x(value)}" cy="12" r="4.5"/>`
  return html`<svg class="rank-row" aria-hidden="true" focusable="false">${level}${reach}${mark}</svg>`
}
