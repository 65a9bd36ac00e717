import type { Step } from './decisionPath.ts'
import type { StationBody } from './readingStore.ts'

/** What a station may do, which gives it its shape. */
export type Mandate = NonNullable<StationBody['mandate']> | 'parties' | 'unknown' | 'anywhere'

/** A station's box. `room` is how wide its words can be. */
export type Spot = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly room: number
}

type Label = {
  /** The name in lines that fit. */
  readonly name: (room: number) => readonly string[]
  readonly lines: readonly string[]
}

export function mandateOf(step: Step, body: Pick<StationBody, 'mandate'> | null): Mandate {
  if (body) return body.mandate ?? 'unknown'
  return step === 'raise' ? 'anywhere' : 'parties'
}

const line = 17
const gap = 12

/** Boxes of one size for a drawing: in columns, or below each other when it stands upright. */
export function placeStations(
  columns: readonly (readonly Label[])[],
  returns: number,
  upright: boolean,
): {
  readonly width: number
  readonly height: number
  /** Where the heading of each column stands. */
  readonly heads: readonly { readonly x: number; readonly y: number }[]
  readonly spots: readonly (readonly Spot[])[]
  /** The lower edge of the lowest box. */
  readonly below: number
} {
  return upright ? below(columns, returns) : beside(columns, returns)
}

function beside(columns: readonly (readonly Label[])[], returns: number) {
  const width = 1080
  const between = 40
  const wide = Math.min(230, (width - between * (columns.length - 1)) / columns.length)
  const left = (width - wide * columns.length - between * (columns.length - 1)) / 2
  const room = wide - 44
  const height = heightFor(columns.flat(), room)
  const top = 30
  const most = Math.max(1, ...columns.map((stations) => stations.length))
  const tallest = most * height + (most - 1) * gap
  const spots = columns.map((stations, i) => {
    const own = stations.length * height + (stations.length - 1) * gap
    return stations.map((_, k) => ({
      x: round(left + i * (wide + between)),
      y: round(top + (tallest - own) / 2 + k * (height + gap)),
      width: round(wide),
      height,
      room,
    }))
  })
  const heads = spots.map(([first]) => ({ x: first!.x + first!.width / 2, y: 14 }))
  return {
    width,
    height: top + tallest + returns * 24 + (returns > 0 ? 14 : 6),
    heads,
    spots,
    below: top + tallest,
  }
}

function below(columns: readonly (readonly Label[])[], returns: number) {
  const width = 340
  const wide = returns > 0 ? width - 44 : width - 4
  const room = wide - 52
  let y = 0
  const heads: { x: number; y: number }[] = []
  const spots = columns.map((stations, i) => {
    if (i > 0) y += 30
    heads.push({ x: 2, y: y + 14 })
    y += 22
    return stations.map((label, k) => {
      if (k > 0) y += gap
      const height = heightFor([label], room)
      const spot = { x: 2, y, width: wide, height, room }
      y += height
      return spot
    })
  })
  return { width, height: y + 4, heads, spots, below: y }
}

function heightFor(labels: readonly Label[], room: number): number {
  const most = Math.max(1, ...labels.map(({ name, lines }) => name(room).length + lines.length))
  return most * line + 22
}

/** Each mandate has a shape of its own, so that it can be told without colour. */
export function outline(mandate: Mandate, { x, y, width, height }: Spot): readonly string[] {
  const box = (inset: number) =>
    `M${x + inset} ${y + inset}H${x + width - inset}V${y + height - inset}H${x + inset}Z`
  switch (mandate) {
    case 'decides': {
      const point = 16
      const [right, low, middle] = [x + width, y + height, y + height / 2]
      return [
        `M${x + point} ${y}H${right - point}L${right} ${middle}L${right - point} ${low}H${x + point}L${x} ${middle}Z`,
      ]
    }
    case 'advises': {
      const r = 20
      const [w, h] = [width - 2 * r, height - 2 * r]
      return [
        `M${x + r} ${y}h${w}a${r} ${r} 0 0 1 ${r} ${r}v${h}a${r} ${r} 0 0 1 ${-r} ${r}h${-w}a${r} ${r} 0 0 1 ${-r} ${-r}v${-h}a${r} ${r} 0 0 1 ${r} ${-r}Z`,
      ]
    }
    case 'parties':
      return [box(0), box(4)]
    case 'prepares':
    case 'informs':
    case 'unknown':
    case 'anywhere':
      return [box(0)]
  }
}

/** From every station of one column to every one of the next. */
export function fan(from: readonly Spot[], to: readonly Spot[], upright: boolean): readonly string[] {
  if (upright) {
    const [last, first] = [from.at(-1)!, to[0]!]
    const x = last.x + last.width / 2
    return [`M${x} ${last.y + last.height + 2}V${first!.y - 23}`]
  }
  return from.flatMap((one) =>
    to.map((other) => {
      const [x1, y1] = [one.x + one.width + 2, one.y + one.height / 2]
      const [x2, y2] = [other.x - 9, other.y + other.height / 2]
      const half = (x1 + x2) / 2
      return y1 === y2 ? `M${x1} ${y1}H${x2}` : `M${x1} ${y1}C${half} ${y1} ${half} ${y2} ${x2} ${y2}`
    }),
  )
}

export function arrowTo(to: readonly Spot[], upright: boolean): readonly string[] {
  if (upright) {
    const [first] = to
    const [x, y] = [first!.x + first!.width / 2, first!.y - 22]
    return [`M${x - 5} ${y - 9}L${x} ${y}L${x + 5} ${y - 9}`]
  }
  return to.map((spot) => {
    const [x, y] = [spot.x - 3, spot.y + spot.height / 2]
    return `M${x - 8} ${y - 5}L${x} ${y}L${x - 8} ${y + 5}`
  })
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
