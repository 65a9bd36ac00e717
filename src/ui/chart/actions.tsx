import { measures, type Variant } from './frame.tsx'
import { type Box, boxAt, type Place } from './freest.ts'
import { dotsPath, type Span, tenth, verticalsPath } from './paths.ts'
import type { Plot } from './plot.ts'
import type { ChartAction, ControlPoint } from './series.ts'
import { fitText, textWidth } from './textWidth.ts'

const rowHeight = 1.5

/** Height to keep free below the values: a row for each action. */
export function actionsHeight(variant: Variant, actions: readonly ChartAction[]): number {
  const { text } = measures[variant]
  return actions.length === 0 ? text : text * (2.2 + actions.length * rowHeight)
}

export type PlacedAction = { readonly words: string; readonly place: Place; readonly leader: Span }

export function placeActions(
  plot: Plot,
  points: readonly ControlPoint[],
  actions: readonly ChartAction[],
): PlacedAction[] {
  const { text } = measures[plot.variant]
  const lowest = plot.y(plot.scale.low)
  // The latest stands lowest, so that its leader passes to the right of the words of those before.
  return actions
    .toSorted((a, b) => a.year - b.year)
    .map((action, row) => {
      const words = fitText(action.text, plot.width - text, text)
      const leader = {
        x: plot.x(action.year),
        y0: leaderTop(plot, points, action.year) ?? lowest - text,
        y1: lowest + text * (1.4 + row * rowHeight),
      }
      return { words, leader, place: beside(plot, leader, textWidth(words, text)) }
    })
}

/** Just under the value of the year, or its interval. */
function leaderTop(plot: Plot, points: readonly ControlPoint[], year: number): number | null {
  const point = points.find((one) => one.year === year)
  if (!point || point.value === null) return null
  return (
    Math.max(
      plot.y(point.value) + measures[plot.variant].outside,
      plot.y(point.value - (point.halfWidth ?? 0)),
    ) + 2
  )
}

/** To the left of the leader, else to the right, else from the left edge. */
function beside(plot: Plot, { x, y1 }: Span, width: number): Place {
  const { text } = measures[plot.variant]
  const gap = text * 0.6
  const y = y1 + text * 0.35
  if (x - gap - width >= 0) return { x: x - gap, y, anchor: 'end' }
  if (x + gap + width <= plot.width) return { x: x + gap, y, anchor: 'start' }
  return { x: 0, y, anchor: 'start' }
}

/** What was done, and when: from the value of the year, a thin leader to the words below. */
export function Actions({ placed }: { placed: readonly PlacedAction[] }) {
  return (
    <>
      <path class="chart-leader" d={verticalsPath(placed.map(({ leader }) => leader))} />
      <path
        class="chart-leader-end"
        d={dotsPath(placed.map(({ leader }) => ({ x: leader.x, y: leader.y1 })))}
      />
      <g class="chart-muted chart-halo">
        {placed.map(({ place, words }) => (
          <text class={`chart-${place.anchor}`} x={tenth(place.x)} y={tenth(place.y)}>
            {words}
          </text>
        ))}
      </g>
    </>
  )
}

/** What the leaders and their words cover, for other words to avoid. */
export function actionBoxes(plot: Plot, placed: readonly PlacedAction[]): Box[] {
  const { text } = measures[plot.variant]
  return placed.flatMap(({ place, leader: { x, y0, y1 }, words }) => [
    boxAt(place, textWidth(words, text), text),
    { left: x - 3, right: x + 3, top: y0, bottom: y1 },
  ])
}
