import { scaleLinear } from 'd3-scale'
import type { Language } from '../../i18n/language.ts'
import { measures, type Variant } from './frame.tsx'
import type { NiceScale } from './niceScale.ts'
import type { Spot } from './paths.ts'
import { type ChartPoint, formatTopTick, type Unit } from './series.ts'
import { textWidth } from './textWidth.ts'

/** The field that is drawn in: its edges, and where a year and a value lie in it. */
export type Plot = {
  readonly variant: Variant
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  /** The axis of years. */
  readonly bottom: number
  readonly years: readonly [number, number]
  readonly scale: NiceScale
  readonly x: (year: number) => number
  /** Values beyond the scale are drawn at its edge. */
  readonly y: (value: number) => number
}

export type PlotShape = {
  readonly variant: Variant
  readonly width: number
  readonly height: number
  readonly years: readonly [number, number]
  readonly scale: NiceScale
  readonly unit: Unit
  readonly language: Language
  /** Room kept free above the top gridline, below the lowest one, and to the right of the field. */
  readonly head: number
  readonly foot: number
  readonly column: number
}

export function plotOf(shape: PlotShape): Plot {
  const { variant, width, height, years, scale } = shape
  const { text } = measures[variant]
  const topTick = formatTopTick(shape.language, scale.high, shape.unit, scale.decimals)
  const lowTick = formatTopTick(shape.language, scale.low, { ...shape.unit, symbol: '' }, scale.decimals)
  const labels = Math.max(textWidth(topTick, text), textWidth(lowTick, text))
  const left = Math.min(width * 0.4, Math.max(text * 2.2, labels + text * 0.8))
  const right = Math.max(left + width * 0.2, width - shape.column)
  const bottom = height - text * 2.6
  const inset = variant === 'phone' ? 8 : text
  return {
    variant,
    width,
    height,
    left,
    right,
    top: shape.head,
    bottom,
    years,
    scale,
    x: scaleLinear([...years], [left + inset, right - inset]),
    y: scaleLinear([scale.low, scale.high], [bottom - shape.foot, shape.head]).clamp(true),
  }
}

export function yearsOf(points: readonly ChartPoint[], ...others: readonly number[]): [number, number] {
  const years = [...points.map((point) => point.year), ...others]
  if (years.length === 0) return [0, 1]
  return [Math.min(...years), Math.max(...years)]
}

/** Null where a value is missing. */
export function spotsOf(plot: Plot, points: readonly ChartPoint[]): (Spot | null)[] {
  return points.map((point) =>
    point.value === null ? null : { x: plot.x(point.year), y: plot.y(point.value) },
  )
}
