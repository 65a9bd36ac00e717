import { measures } from './frame.tsx'
import { horizontalsPath, tenth, verticalsPath } from './paths.ts'
import type { Plot } from './plot.ts'
import type { Phase } from './series.ts'
import { fitText, textWidth } from './textWidth.ts'

type Field = { readonly phase: Phase; readonly x0: number; readonly x1: number }

/** A phase reaches half a year out on each side, the outer ones to the edges of the field. */
function fieldsOf(plot: Plot, phases: readonly Phase[]): Field[] {
  const within = (x: number) => Math.max(plot.left, Math.min(plot.right, x))
  return phases.map((phase, i) => ({
    phase,
    x0: i === 0 ? plot.left : within(plot.x(phase.from - 0.5)),
    x1: i === phases.length - 1 ? plot.right : within(plot.x((phases[i + 1] as Phase).from - 0.5)),
  }))
}

/** The band where values vary without anything having happened; without a limit it reaches the edge. */
export function Band({ plot, phases }: { plot: Plot; phases: readonly Phase[] }) {
  const path = fieldsOf(plot, phases).map(({ phase, x0, x1 }) => {
    if (phase.lower === null && phase.upper === null) return ''
    const top = tenth(phase.upper === null ? plot.top : plot.y(phase.upper))
    const foot = tenth(phase.lower === null ? plot.y(plot.scale.low) : plot.y(phase.lower))
    return `M${tenth(x0)} ${top}H${tenth(x1)}V${foot}H${tenth(x0)}z`
  })
  return <path class="chart-band" d={path.join('')} />
}

export function PhaseLines({ plot, phases }: { plot: Plot; phases: readonly Phase[] }) {
  const fields = fieldsOf(plot, phases)
  const means = (basis: Phase['basis']) =>
    horizontalsPath(
      fields.flatMap(({ phase, x0, x1 }) =>
        phase.basis === basis && phase.mean !== null ? { x0, x1, y: plot.y(phase.mean) } : [],
      ),
    )
  const limits = fields.flatMap(({ phase, x0, x1 }) =>
    [phase.lower, phase.upper]
      .filter((limit) => limit !== null && isDrawn(plot, limit))
      .map((limit) => ({ x0, x1, y: plot.y(limit as number) })),
  )
  const top = measures[plot.variant].text * 1.3
  const borders = fields.slice(1).map(({ x0 }) => ({ x: x0, y0: top, y1: plot.y(plot.scale.low) }))
  return (
    <>
      <path class="chart-border" d={verticalsPath(borders)} />
      <path class="chart-limit" d={horizontalsPath(limits)} />
      <path class="chart-mean" d={means('calculated')} />
      <path class="chart-mean chart-carried" d={means('carried')} />
    </>
  )
}

/** A limit beyond what a value can be is not drawn, only the band up to the edge. */
export function isDrawn({ scale }: Plot, limit: number): boolean {
  return limit >= scale.low && limit <= scale.high
}

/** Names beside each other at the top; one that has no room there goes to a second row. */
export function PhaseNames({ plot, phases }: { plot: Plot; phases: readonly Phase[] }) {
  const { text } = measures[plot.variant]
  const rowEnds = [0, 0]
  return (
    <g class="chart-muted">
      {fieldsOf(plot, phases).map(({ phase, x0 }, i) => {
        const name = fitText(phase.name, plot.width - plot.left, text)
        const wanted = i === 0 ? plot.x(plot.years[0]) : x0 + text * 0.75
        const x = Math.min(wanted, plot.width - textWidth(name, text))
        const row = x >= (rowEnds[0] as number) ? 0 : 1
        rowEnds[row] = x + textWidth(name, text) + text
        return (
          <text x={tenth(x)} y={tenth(text + row * text * 1.25)}>
            {name}
          </text>
        )
      })}
    </g>
  )
}
