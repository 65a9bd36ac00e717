import type { Classes } from './classes.ts'
import { measures, type Variant } from './frame.tsx'
import { tenth } from './paths.ts'
import { wrapText } from './textWidth.ts'

/** What a map says beside its places. */
export type MapKey = {
  /** What the values are, and their unit: "Procent, 2024". */
  readonly heading: string
  readonly classes: Classes
  /** What each class is called: "76,1–80,4 %, 3 kommuner". */
  readonly nameOf: (of: Classes['all'][number]) => string
  /** Why values are missing, each reason once: "Värde saknas: för få personer (2 kommuner)". */
  readonly missing: readonly string[]
}

const swatch = 18

/** How high the legend is in so much room. */
export function keyHeight(key: MapKey, room: number, variant: Variant): number {
  return (
    lineOf(variant) * (linesIn(key, room, variant).reduce((sum, { lines }) => sum + lines.length, 0) + 0.6)
  )
}

/** The highest class first, as the eye reads a scale. */
export function Key(props: {
  readonly value: MapKey
  readonly x: number
  readonly y: number
  readonly room: number
  readonly variant: Variant
  readonly hatch: string
}) {
  const { value, x, y, room, variant, hatch } = props
  const height = lineOf(variant)
  let at = y
  return (
    <g>
      {linesIn(value, room, variant).map(({ mark, lines }) => {
        const top = at
        at += lines.length * height + (mark === 'heading' ? height * 0.3 : 0)
        const left = mark === 'heading' ? x : x + swatch + 8
        return (
          <>
            {mark === 'heading' ? null : (
              <rect
                class={mark === 'missing' ? 'map-area' : `map-area map-${mark}`}
                {...(mark === 'missing' ? { fill: `url(#${hatch})` } : {})}
                x={tenth(x)}
                y={tenth(top + 2)}
                width={swatch}
                height={swatch - 4}
              />
            )}
            {lines.map((line, i) => (
              <text
                class={mark === 'heading' ? 'chart-strong' : undefined}
                x={tenth(left)}
                y={tenth(top + height * (i + 0.7))}
              >
                {line}
              </text>
            ))}
          </>
        )
      })}
    </g>
  )
}

function linesIn(key: MapKey, room: number, variant: Variant) {
  const { text } = measures[variant]
  const wrapped = (words: string, width: number) => wrapText(words, width, text)
  return [
    { mark: 'heading' as const, lines: wrapped(key.heading, room) },
    ...key.classes.all
      .map((each) => ({ mark: each.shade, lines: wrapped(key.nameOf(each), room - swatch - 8) }))
      .toReversed(),
    ...key.missing.map((words) => ({ mark: 'missing' as const, lines: wrapped(words, room - swatch - 8) })),
  ]
}

function lineOf(variant: Variant): number {
  return measures[variant].text * 1.55
}

/** Where there is no value: lines at a slant, which stay when colours go. */
export function Hatch({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path class="map-hatch" d="M1 0V5" />
      </pattern>
    </defs>
  )
}
