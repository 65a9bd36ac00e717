import { measures, type Variant } from './frame.tsx'
import type { Box } from './freest.ts'
import { tenth } from './paths.ts'
import type { Plot } from './plot.ts'
import { spread } from './spread.ts'
import { textWidth } from './textWidth.ts'

/** `latest` is semibold too, and larger. */
export type Font = 'regular' | 'semibold' | 'latest'

export type LabelLine = { readonly text: string; readonly class: string; readonly font: Font }

/** Words at the right end of a line. */
export type EndLabel = {
  /** Where the line ends; the words stand as near to it as the others allow. */
  readonly y: number
  readonly lines: readonly LabelLine[]
  /** How firmly the label holds its place when two want the same. */
  readonly hold: number
}

export function fontSize(variant: Variant, font: Font): number {
  return measures[variant][font === 'latest' ? 'strong' : 'text']
}

export function widthOf(variant: Variant, { text, font }: LabelLine): number {
  return textWidth(text, fontSize(variant, font), font === 'regular' ? 'regular' : 'semibold')
}

/** Room to keep free at the right for the widest of the words. */
export function columnFor(variant: Variant, lines: readonly LabelLine[]): number {
  return measures[variant].text * 1.2 + Math.max(0, ...lines.map((line) => widthOf(variant, line)))
}

export function EndLabels({ plot, labels }: { plot: Plot; labels: readonly EndLabel[] }) {
  const { text, line } = measures[plot.variant]
  const x = tenth(endLabelsLeft(plot))
  return (
    <>
      {placeEndLabels(plot, labels).map(({ lines, middle }) => {
        const first = middle - ((lines.length - 1) * line) / 2 + text * 0.35
        return lines.map((words, row) => (
          <text class={words.class} x={x} y={tenth(first + row * line)}>
            {words.text}
          </text>
        ))
      })}
    </>
  )
}

/** What the labels cover, for other words to avoid. */
export function endLabelBoxes(plot: Plot, labels: readonly EndLabel[]): Box[] {
  const { line } = measures[plot.variant]
  return placeEndLabels(plot, labels).map(({ lines, middle }) => {
    const half = (lines.length * line) / 2
    return { left: endLabelsLeft(plot), right: plot.width, top: middle - half, bottom: middle + half }
  })
}

function endLabelsLeft(plot: Plot): number {
  return plot.right + measures[plot.variant].text * 0.6
}

function placeEndLabels(plot: Plot, labels: readonly EndLabel[]): (EndLabel & { readonly middle: number })[] {
  const { line } = measures[plot.variant]
  const wishes = labels.map(({ y, lines, hold }) => ({ middle: y, height: lines.length * line, hold }))
  const middles = spread(wishes, 0, plot.height)
  return labels.map((label, i) => ({ ...label, middle: middles[i] as number }))
}
