import type { Shade } from './classes.ts'
import { Chart, Drawing, measures, type Naming, type Size, type Variant } from './frame.tsx'
import { Hatch, Key, keyHeight, type MapKey } from './mapLegend.tsx'
import { type Spot, tenth } from './paths.ts'
import { textWidth } from './textWidth.ts'

export type AreaOnMap = {
  readonly name: string
  /** Null where there is none. */
  readonly value: number | null
  /** The value as it is written, or the reason in words. */
  readonly words: string
  readonly short: string
}

/** Null for one that the boundaries lack. `room`: how far it is from its middle to its edge. */
type DrawnArea = { readonly path: string; readonly middle: Spot; readonly room: number } | null

/** The areas as they are drawn in so much room. */
export type DrawnAreas = {
  readonly height: number
  /** In the order of the areas. */
  readonly shapes: readonly DrawnArea[]
}

export type AreaMapProps = Naming & {
  readonly areas: readonly AreaOnMap[]
  /** Draws them in so many pixels, and no higher than so many. */
  readonly draw: (width: number, highest: number) => DrawnAreas
  /** Null for boundaries alone. */
  readonly legend: MapKey | null
  readonly size?: Size
}

/** The places within their boundaries, in the shade of their class, with their values written on them. */
export function AreaMap({ size = 'page', ...props }: AreaMapProps) {
  return (
    <Chart size={size} class="chart-map" draw={(variant) => <AreaDrawing {...props} variant={variant} />} />
  )
}

const widths: Record<Variant, number> = { wide: 894, phone: 350, room: 1040 }
const highest: Record<Variant, number> = { wide: 720, phone: 480, room: 760 }
const keyRoom = 250

function AreaDrawing(props: AreaMapProps & { readonly variant: Variant }) {
  const { areas, draw, legend, variant, ...naming } = props
  const isPhone = variant === 'phone'
  const width = widths[variant]
  const isBeside = !isPhone && legend !== null
  const drawn = draw(isBeside ? width - keyRoom - 32 : width, highest[variant])
  const keyWidth = isPhone ? width : keyRoom
  const keyTall = legend ? keyHeight(legend, keyWidth, variant) : 0
  const key = isBeside ? { x: width - keyRoom, y: 0 } : { x: 0, y: drawn.height + 20 }
  const height = isBeside ? Math.max(drawn.height, keyTall) : drawn.height + (legend ? 20 + keyTall : 0)
  const hatch = `${naming.id}-${variant}-hatch`
  const shadeOf = ({ value }: AreaOnMap): Shade | null =>
    value === null ? null : (legend?.classes.of(value)?.shade ?? null)
  const labels = legend ? labelsOf(areas, drawn, variant, isBeside ? width - keyRoom - 16 : width) : []
  return (
    <Drawing {...naming} variant={variant} width={width} height={Math.ceil(height)}>
      <Hatch id={hatch} />
      {areas.map((area, at) => {
        const shape = drawn.shapes[at]
        const shade = shadeOf(area)
        return shape ? (
          <path
            class={shadeClass(shade, legend === null)}
            {...(shade === null && legend ? { fill: `url(#${hatch})` } : {})}
            d={shape.path}
          >
            <title>{legend ? `${area.name}: ${area.words}` : area.name}</title>
          </path>
        ) : null
      })}
      <path class="map-leader" d={labels.map(({ leader }) => leader).join('')} />
      {labels.map((label) => (
        <g class="chart-middle">
          <rect
            class="map-plate"
            x={tenth(label.box.left)}
            y={tenth(label.box.top)}
            width={tenth(label.box.right - label.box.left)}
            height={tenth(label.box.bottom - label.box.top)}
          />
          {label.lines.map(({ words, y, isStrong }) => (
            <text class={isStrong ? 'chart-strong' : undefined} x={tenth(label.x)} y={tenth(y)}>
              {words}
            </text>
          ))}
        </g>
      ))}
      {legend ? <Key value={legend} {...key} room={keyWidth} variant={variant} hatch={hatch} /> : null}
    </Drawing>
  )
}

/** Boundaries alone have one shade. */
function shadeClass(shade: Shade | null, isPlain: boolean): string {
  if (isPlain) return 'map-boundary map-low'
  return shade === null ? 'map-boundary' : `map-boundary map-${shade}`
}

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

type Label = {
  readonly x: number
  readonly box: Box
  readonly lines: readonly { readonly words: string; readonly y: number; readonly isStrong: boolean }[]
  /** From the label to its area, where it had to stand beside; else empty. */
  readonly leader: string
}

/**
 * Each value on a ground of its own in the middle of its area; where that is taken, as near as there is room, with a line to
 * the area. On a phone the value alone: the names are in the table.
 */
function labelsOf(
  areas: readonly AreaOnMap[],
  { shapes, height }: DrawnAreas,
  variant: Variant,
  width: number,
): readonly Label[] {
  const { text } = measures[variant]
  const line = text * 1.2
  const placed: Label[] = []
  // The small first: the large have more room to give way in.
  const order = areas
    .flatMap((area, at) => (shapes[at] ? { area, shape: shapes[at] } : []))
    .toSorted((a, b) => a.shape.room - b.shape.room)
  for (const { area, shape } of order) {
    const words = variant === 'phone' ? [area.short] : [area.name, area.value === null ? '–' : area.words]
    const wide = Math.max(...words.map((each) => textWidth(each, text, 'semibold'))) + 6
    const tall = words.length * line + 3
    const boxAt = ({ x, y }: Spot): Box => {
      const left = Math.min(Math.max(0, x - wide / 2), width - wide)
      const top = Math.min(Math.max(0, y - tall / 2), Math.max(0, height - tall))
      return { left, right: left + wide, top, bottom: top + tall }
    }
    const isFree = (box: Box) => placed.every((other) => !overlap(box, other.box))
    const { middle } = shape
    const box = around(middle, wide, tall).map(boxAt).find(isFree) ?? boxAt(middle)
    const x = (box.left + box.right) / 2
    const moved = middle.x < box.left || middle.x > box.right || middle.y < box.top || middle.y > box.bottom
    placed.push({
      x,
      box,
      lines: words.map((each, i) => ({
        words: each,
        y: box.top + line * (i + 0.85),
        isStrong: i === words.length - 1,
      })),
      leader: moved
        ? `M${tenth(middle.x)} ${tenth(middle.y)}L${tenth(x)} ${tenth((box.top + box.bottom) / 2)}`
        : '',
    })
  }
  return placed
}

/** The middle first, then places further and further from it. */
function around({ x, y }: Spot, wide: number, tall: number): Spot[] {
  const spots: Spot[] = [{ x, y }]
  for (let ring = 1; ring <= 12; ring++) {
    for (let step = 0; step < 16; step++) {
      const angle = (step * Math.PI) / 8
      spots.push({ x: x + Math.cos(angle) * wide * ring * 0.35, y: y + Math.sin(angle) * tall * ring * 0.5 })
    }
  }
  return spots
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
