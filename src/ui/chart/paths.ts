import { area } from 'd3-shape'

/** Where something is drawn, in units of the view box. */
export type Spot = { readonly x: number; readonly y: number }

const tenths = ['', '.1', '.2', '.3', '.4', '.5', '.6', '.7', '.8', '.9']

/**
 * A tenth of a pixel is finer than any screen, and half the characters. Put together from whole numbers, which
 * takes half the time of printing a fraction, and a page has thousands.
 */
export function tenth(coordinate: number): string {
  const count = Math.round(coordinate * 10)
  if (count < 0) return String(count / 10)
  const whole = Math.floor(count / 10)
  return `${whole}${tenths[count - whole * 10]}`
}

/** Broken where a value is missing. By hand: d3-shape costs three times as much, and this is the hot path. */
export function linePath(spots: readonly (Spot | null)[]): string {
  let path = ''
  let pen = 'M'
  for (const spot of spots) {
    if (spot) path += `${pen}${tenth(spot.x)} ${tenth(spot.y)}`
    pen = spot ? 'L' : 'M'
  }
  return path
}

/** A stretch of the vertical. */
export type Span = { readonly x: number; readonly y0: number; readonly y1: number }

const areaBetween = area<Span | null>()
  .defined((span) => span !== null)
  .x((span) => (span as Span).x)
  .y0((span) => (span as Span).y0)
  .y1((span) => (span as Span).y1)
  .digits(1)

export function areaPath(spans: readonly (Span | null)[]): string {
  return areaBetween(spans as (Span | null)[]) ?? ''
}

/** Lines without length: round caps make them discs, as large as the stroke is wide. One path for them all. */
export function dotsPath(spots: readonly Spot[]): string {
  return spots.map(({ x, y }) => `M${tenth(x)} ${tenth(y)}h0`).join('')
}

/** `reach` is from the middle to a corner. */
export function diamondsPath(spots: readonly Spot[], reach: number): string {
  const sides = `l${reach} ${reach}l-${reach} ${reach}l-${reach}-${reach}z`
  return spots.map(({ x, y }) => `M${tenth(x)} ${tenth(y - reach)}${sides}`).join('')
}

export function circlesPath(spots: readonly Spot[], radius: number): string {
  const around = `a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0-${2 * radius} 0z`
  return spots.map(({ x, y }) => `M${tenth(x - radius)} ${tenth(y)}${around}`).join('')
}

export function verticalsPath(spans: readonly Span[]): string {
  return spans.map(({ x, y0, y1 }) => `M${tenth(x)} ${tenth(y0)}V${tenth(y1)}`).join('')
}

export function horizontalsPath(lines: readonly { x0: number; x1: number; y: number }[]): string {
  return lines.map(({ x0, x1, y }) => `M${tenth(x0)} ${tenth(y)}H${tenth(x1)}`).join('')
}
