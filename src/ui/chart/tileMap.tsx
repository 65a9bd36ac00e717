import type { Classes } from './classes.ts'
import { Chart, Drawing, measures, type Naming, type Size, type Variant } from './frame.tsx'
import { Hatch, Key, keyHeight, type MapKey } from './mapLegend.tsx'
import { tenth } from './paths.ts'
import { placeNameLines } from './placeName.ts'
import { textWidth } from './textWidth.ts'

export type TileOnMap = {
  readonly name: string
  readonly column: number
  readonly row: number
  /** Null where there is none. */
  readonly value: number | null
  /** The value as it is written, or the reason in words. */
  readonly words: string
  /** The value where there is little room. */
  readonly short: string
}

export type TileGrid = {
  readonly columns: number
  readonly rows: number
  readonly tiles: readonly TileOnMap[]
}

export type TileMapProps = Naming & {
  /** Two layouts of the same places, since a phone has room for fewer beside each other. */
  readonly grids: { readonly page: TileGrid; readonly phone: TileGrid }
  readonly legend: MapKey
  readonly size?: Size
}

/** Every place as an equal square near where it lies, in the shade of its class, with its value written in it. */
export function TileMap({ size = 'page', ...props }: TileMapProps) {
  return (
    <Chart size={size} class="chart-map" draw={(variant) => <TileDrawing {...props} variant={variant} />} />
  )
}

const widths: Record<Variant, number> = { wide: 894, phone: 350, room: 1040 }
const largest: Record<Variant, number> = { wide: 100, phone: 84, room: 130 }
/** Beside the map on a wide screen. */
const keyRoom = 250
const gap = 4

function TileDrawing({ grids, legend, variant, ...naming }: TileMapProps & { readonly variant: Variant }) {
  const isPhone = variant === 'phone'
  const { columns, rows, tiles } = isPhone ? grids.phone : grids.page
  const width = widths[variant]
  const room = isPhone ? width : width - keyRoom - 32
  const side = Math.min(largest[variant], (room + gap) / Math.max(1, columns) - gap)
  const step = side + gap
  const mapHeight = Math.max(0, rows * step - gap)
  const keyWidth = isPhone ? width : keyRoom
  const keyTall = keyHeight(legend, keyWidth, variant)
  const key = isPhone ? { x: 0, y: mapHeight + 20 } : { x: columns * step + 28, y: 0 }
  const height = isPhone ? mapHeight + 20 + keyTall : Math.max(mapHeight, keyTall)
  const hatch = `${naming.id}-${variant}-hatch`
  return (
    <Drawing {...naming} variant={variant} width={width} height={Math.ceil(height)}>
      <Hatch id={hatch} />
      {tiles.map((tile) => (
        <TileSquare
          tile={tile}
          classes={legend.classes}
          x={tile.column * step}
          y={tile.row * step}
          side={side}
          variant={variant}
          hatch={hatch}
        />
      ))}
      <Key value={legend} {...key} room={keyWidth} variant={variant} hatch={hatch} />
    </Drawing>
  )
}

function TileSquare(props: {
  readonly tile: TileOnMap
  readonly classes: Classes
  readonly x: number
  readonly y: number
  readonly side: number
  readonly variant: Variant
  readonly hatch: string
}) {
  const { tile, classes, x, y, side, variant, hatch } = props
  const { text, strong } = measures[variant]
  const shade = tile.value === null ? null : (classes.of(tile.value)?.shade ?? null)
  const inner = side - 6
  const names = placeNameLines(tile.name, inner, text)
  const value = tile.value === null ? '–' : [tile.words, tile.short].find((each) => fits(each, inner, strong))
  const middle = x + side / 2
  const line = text * 1.15
  const top = y + (side - names.length * line - strong) / 2
  return (
    <g class={shade === 'high' || shade === 'highest' ? 'chart-middle map-on-dark' : 'chart-middle'}>
      <title>{`${tile.name}: ${tile.words}`}</title>
      <rect
        class={shade === null ? 'map-area' : `map-area map-${shade}`}
        {...(shade === null ? { fill: `url(#${hatch})` } : {})}
        x={tenth(x)}
        y={tenth(y)}
        width={tenth(side)}
        height={tenth(side)}
      />
      {shade === null ? <Plate middle={middle} top={top} lines={names} text={text} side={side} /> : null}
      {names.map((name, i) => (
        <text x={tenth(middle)} y={tenth(top + line * (i + 0.8))}>
          {name}
        </text>
      ))}
      <text class="chart-latest" x={tenth(middle)} y={tenth(top + line * names.length + strong * 0.95)}>
        {value ?? tile.short}
      </text>
    </g>
  )
}

/** Words on lines at a slant stand on a ground of their own. */
function Plate(props: {
  readonly middle: number
  readonly top: number
  readonly lines: readonly string[]
  readonly text: number
  readonly side: number
}) {
  const { middle, top, lines, text, side } = props
  const width = Math.min(side - 4, Math.max(...lines.map((line) => textWidth(line, text))) + 6)
  return (
    <rect
      class="map-plate"
      x={tenth(middle - width / 2)}
      y={tenth(top - 2)}
      width={tenth(width)}
      height={tenth(lines.length * text * 1.15 + text * 1.4)}
    />
  )
}

function fits(words: string, room: number, fontSize: number): boolean {
  return textWidth(words, fontSize, 'semibold') <= room
}
