/** From the lowest to the highest gridline; `decimals` is what their labels need. */
export type NiceScale = {
  readonly low: number
  readonly high: number
  readonly ticks: readonly number[]
  readonly decimals: number
}

/** Numbers beyond this are no statistics; cut, so that arithmetic stays finite. */
const largest = 1e15

/** Below this share of the values, a difference is rounding noise: the series is constant. */
const grain = 1e-9

/**
 * Gridlines at round steps around all the values, four intervals or a few more or less. Values beyond the
 * bounds (a calculated limit above 100 %) do not stretch the scale.
 */
export function niceScale(
  values: readonly number[],
  bounds: readonly [number, number] | null,
  intervals = 4,
): NiceScale {
  const [min, max] = roomFor(values, bounds)
  const exact = (max - min) / intervals
  const exponent = Math.floor(Math.log10(exact))
  const step = niceFactor(exact / 10 ** exponent, exponent) * 10 ** exponent
  const decimals = Math.max(0, -exponent)
  const first = Math.floor(min / step + grain)
  const last = Math.max(first + 1, Math.ceil(max / step - grain))
  const ticks = Array.from({ length: last - first + 1 }, (_, i) =>
    Number(((first + i) * step).toFixed(decimals)),
  )
  return { low: ticks[0] as number, high: ticks.at(-1) as number, ticks, decimals }
}

function roomFor(values: readonly number[], bounds: readonly [number, number] | null): [number, number] {
  const lowest = Math.max(-largest, bounds?.[0] ?? -largest)
  const highest = Math.min(largest, bounds?.[1] ?? largest)
  let min = Number.POSITIVE_INFINITY
  let max = Number.NEGATIVE_INFINITY
  for (const value of values) {
    if (!Number.isFinite(value)) continue
    const inside = Math.min(highest, Math.max(lowest, value))
    if (inside < min) min = inside
    if (inside > max) max = inside
  }
  if (min > max) return [Math.max(lowest, 0), Math.min(highest, 1)]

  const size = Math.max(Math.abs(min), Math.abs(max))
  if (max - min > Math.max(grain, grain * size)) return [min, max]
  const margin = size > grain ? size * 0.02 : 1
  return [Math.max(lowest, min - margin), Math.min(highest, max + margin)]
}

/** Quarters rather than fours from 10 and up, so that 100 is always on the grid. */
function niceFactor(exact: number, exponent: number): number {
  const factors = exponent >= 1 ? [1, 2, 2.5, 5] : [1, 2, 4, 5]
  return factors.find((factor) => exact <= factor + grain) ?? 10
}
