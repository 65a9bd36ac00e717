import { formatNumber } from '../../i18n/format.ts'
import type { Language } from '../../i18n/language.ts'
import { measures } from './frame.tsx'
import { horizontalsPath, tenth, verticalsPath } from './paths.ts'
import type { Plot } from './plot.ts'
import { formatTopTick, hasShortUnit, type Unit } from './series.ts'
import { textWidth } from './textWidth.ts'

export function Grid({ plot }: { plot: Plot }) {
  const lines = plot.scale.ticks.map((tick) => ({ x0: plot.left, x1: plot.right, y: plot.y(tick) }))
  return <path class="chart-grid" d={horizontalsPath(lines)} />
}

/** The unit is said once, at the top: beside the number when short, else on a line of its own above it. */
export function ValueLabels({ plot, unit, language }: { plot: Plot; unit: Unit; language: Language }) {
  const { text } = measures[plot.variant]
  const { ticks, high, decimals } = plot.scale
  const x = tenth(plot.left - text * 0.75)
  return (
    <g class="chart-muted chart-end">
      {hasShortUnit(unit) ? null : (
        <text class="chart-start" x={0} y={tenth(plot.top - text * 0.8)}>
          {unit.symbol}
        </text>
      )}
      {ticks.map((tick) => (
        <text x={x} y={tenth(plot.y(tick) + text * 0.35)}>
          {tick === high
            ? formatTopTick(language, tick, unit, decimals)
            : formatNumber(language, tick, decimals)}
        </text>
      ))}
    </g>
  )
}

/** The axis, with a mark for each year; a longer one where the year is said. */
export function YearMarks({ plot }: { plot: Plot }) {
  const { text } = measures[plot.variant]
  const said = saidYears(plot)
  const [first, last] = plot.years
  const marks = Array.from({ length: last - first + 1 }, (_, i) => ({
    x: plot.x(first + i),
    y0: plot.bottom,
    y1: plot.bottom + text * (said.includes(first + i) ? 0.4 : 0.2),
  }))
  const axis = horizontalsPath([{ x0: plot.left, x1: plot.right, y: plot.bottom }])
  return <path class="chart-axis" d={axis + verticalsPath(marks)} />
}

export function YearLabels({ plot }: { plot: Plot }) {
  const y = tenth(plot.bottom + measures[plot.variant].text * 1.6)
  return (
    <g class="chart-muted chart-middle">
      {saidYears(plot).map((year) => (
        <text x={tenth(plot.x(year))} y={y}>
          {year}
        </text>
      ))}
    </g>
  )
}

const strides = [1, 2, 4, 5, 10, 20, 50, 100]

/** More numbers than this on one line are noise, however wide the chart. */
const mostYears = 12

/** As many years as there is room for, the last one always. */
function saidYears({ variant, years: [first, last], x }: Plot): number[] {
  if (first === last) return [first]
  const { text } = measures[variant]
  const room = textWidth('2000', text) + text * 1.6
  const yearWidth = (x(last) - x(first)) / (last - first)
  const fits = (stride: number) => stride * yearWidth >= room && (last - first) / stride <= mostYears
  const stride = strides.find(fits) ?? last - first
  const said: number[] = []
  const beforeLast = Math.max(room, stride * yearWidth * 0.75)
  for (let year = first; (last - year) * yearWidth >= beforeLast; year += stride) said.push(year)
  return [...said, last]
}
