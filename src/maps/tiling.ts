import { assignment } from './assignment.ts'
import type { Point } from './centroids.ts'

export type Placed = Point & { readonly code: string }

/** A square of the map: columns from the west, rows from the north, both from 0. */
export type Tile = { readonly code: string; readonly column: number; readonly row: number }

export type Tiling = { readonly columns: number; readonly rows: number; readonly tiles: readonly Tile[] }

/** More, and no name fits in a square: on a page, and on a phone. */
export const widest = { page: 8, phone: 6 } as const

const mostTried = 8

/** Smaller differences are those of rounding. */
const least = 1e-9

/**
 * Equal squares on a grid, one for each place, near where it lies: neighbours stay neighbours, and what is north of
 * something stays north of it, as far as a grid allows. Grids of several shapes are tried. In each, the places are given
 * cells so that the sum of their squared ways is the least, and then change places where the whole gets better by it. The
 * best of them is the map. The same places give the same map, in whatever order they come.
 */
export function tilingOf(places: readonly Placed[], mostColumns: number = widest.page): Tiling {
  const sorted = places.toSorted((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0))
  const [first] = sorted
  if (!first) return { columns: 0, rows: 0, tiles: [] }
  const truth = truthOf(sorted)
  const starts = shapesFor(sorted.length, mostColumns).flatMap((shape) =>
    [0, 0.5, 1].map((evenness) => startOf(truth, shape, evenness)),
  )
  // What begins far from the truth does not catch up with what begins near it.
  const maps = starts
    .toSorted((a, b) => a.penalty - b.penalty)
    .slice(0, mostTried)
    .map((start) => improved(truth, start))
  const best = maps.reduce((one, other) => (other.penalty < one.penalty - least ? other : one))
  return trimmed(sorted, best.cells)
}

type Spot = { readonly x: number; readonly y: number }

type Cells = readonly Spot[]

/** What the grid shall keep: where the places are, who is whose neighbour. */
type Truth = {
  /** Eastwards and southwards, in degrees of latitude. */
  readonly spots: readonly Spot[]
  readonly neighboursOf: readonly (readonly number[])[]
}

type Shape = { readonly columns: number; readonly rows: number }

function truthOf(places: readonly Placed[]): Truth {
  const middle = places.reduce((sum, { latitude }) => sum + latitude, 0) / places.length
  const narrowing = Math.cos((middle * Math.PI) / 180)
  const spots = places.map(({ latitude, longitude }) => ({ x: longitude * narrowing, y: -latitude }))
  return { spots, neighboursOf: neighboursAmong(spots) }
}

/** Gabriel's graph: two are neighbours when nobody lies within the circle that has them at its ends. */
function neighboursAmong(spots: readonly Spot[]): number[][] {
  return spots.map((one, a) =>
    spots.flatMap((other, b) => {
      const middle = { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 }
      const radius = squared(one, other) / 4
      const free = spots.every((spot, c) => c === a || c === b || squared(spot, middle) >= radius)
      return b !== a && free ? b : []
    }),
  )
}

/** Grids with a cell for each, and some to spare for the outline of the county. */
function shapesFor(count: number, mostColumns: number): Shape[] {
  const shapes = new Map<string, Shape>()
  for (let columns = 1; columns <= Math.min(mostColumns, count); columns++) {
    for (const room of [1, 1.2, 1.5]) {
      const rows = Math.ceil((count * room) / columns)
      if (rows <= Math.max(10, Math.ceil(count / mostColumns)))
        shapes.set(`${columns} ${rows}`, { columns, rows })
    }
  }
  return [...shapes.values()]
}

function cellsOf({ columns, rows }: Shape): Spot[] {
  return Array.from({ length: columns * rows }, (_, at) => ({ x: at % columns, y: Math.floor(at / columns) }))
}

/**
 * Where each would stand if cells could be shared: as on a map (evenness 0), or spread out so that as many stand in
 * every column and row (1). The grid keeps the county's own proportions as far as it is wide or high enough.
 */
function wantedCells({ spots }: Truth, { columns, rows }: Shape, evenness: number): Spot[] {
  const along = (values: readonly number[], length: number) => {
    const [low, high] = [Math.min(...values), Math.max(...values)]
    const order = values.map((_, at) => at).toSorted((a, b) => values[a]! - values[b]! || a - b)
    const rank = new Map(order.map((at, position) => [at, position]))
    return values.map((value, at) => {
      const byMap = high > low ? (value - low) / (high - low) : 0.5
      const byRank = values.length > 1 ? rank.get(at)! / (values.length - 1) : 0.5
      return (byMap * (1 - evenness) + byRank * evenness) * (length - 1)
    })
  }
  const [xs, ys] = [
    along(
      spots.map(({ x }) => x),
      columns,
    ),
    along(
      spots.map(({ y }) => y),
      rows,
    ),
  ]
  return spots.map((_, at) => ({ x: xs[at]!, y: ys[at]! }))
}

function squared(a: Spot, b: Spot): number {
  return (a.x - b.x) ** 2 + (a.y - b.y) ** 2
}

type Attempt = {
  readonly shape: Shape
  readonly cells: Cells
  /** Where each would stand if cells could be shared. */
  readonly wanted: Cells
  readonly penalty: number
}

function startOf(truth: Truth, shape: Shape, evenness: number): Attempt {
  const all = cellsOf(shape)
  const wanted = wantedCells(truth, shape, evenness)
  const given = assignment(wanted.map((at) => all.map((cell) => squared(at, cell))))
  const cells = given.map((cell) => all[cell]!)
  return { shape, cells, wanted, penalty: penaltyOf(truth, cells, wanted) }
}

/** Changes places, or moves to a free cell nearby, as long as the whole gets better by it. */
function improved(truth: Truth, start: Attempt): Attempt {
  const { shape, wanted } = start
  const all = cellsOf(shape)
  const cells = [...start.cells]
  let gained = true
  for (let round = 0; gained && round < 6; round++) {
    gained = false
    for (let a = 0; a < cells.length; a++) {
      for (const cell of all) {
        const own = cells[a]!
        if (Math.abs(cell.x - own.x) > 2 || Math.abs(cell.y - own.y) > 2) continue
        const b = cells.findIndex(({ x, y }) => x === cell.x && y === cell.y)
        if (b === a) continue
        const moved = b < 0 ? [a] : [a, b]
        const before = partOf(truth, cells, wanted, moved)
        cells[a] = cell
        if (b >= 0) cells[b] = own
        if (partOf(truth, cells, wanted, moved) < before - least) gained = true
        else {
          cells[a] = own
          if (b >= 0) cells[b] = cell
        }
      }
    }
  }
  return { ...start, cells, penalty: penaltyOf(truth, cells, wanted) }
}

/** How far a map is from the truth, for each place. */
function penaltyOf(truth: Truth, cells: Cells, wanted: Cells): number {
  return partOf(truth, cells, wanted, [...cells.keys()]) / cells.length
}

/** The part of it that hangs on some of the places. */
function partOf({ spots, neighboursOf }: Truth, cells: Cells, wanted: Cells, of: readonly number[]): number {
  let [away, turned, apart] = [0, 0, 0]
  for (const a of of) {
    away += squared(cells[a]!, wanted[a]!)
    for (let b = 0; b < cells.length; b++) {
      // A pair of those that move is counted once.
      if (b !== a && !(b < a && of.includes(b)))
        turned += turnedBy(spots[a]!, spots[b]!, cells[a]!, cells[b]!)
    }
    for (const b of neighboursOf[a]!)
      if (!(b < a && of.includes(b))) apart += gapBetween(cells[a]!, cells[b]!)
  }
  return 0.6 * away + 3 * (turned / Math.max(1, cells.length - 1)) + apart + 6 * (piecesOf(cells) - 1)
}

/** 0 for two cells side by side. Neighbours by a corner only are a little less so. */
function gapBetween(a: Spot, b: Spot): number {
  const [across, down] = [Math.abs(a.x - b.x), Math.abs(a.y - b.y)]
  return Math.max(across, down) - 1 + (across > 0 && down > 0 ? 0.25 : 0)
}

/** How much the direction between two is another on the grid: 0 for the same, 1 for the opposite. */
function turnedBy(fromA: Spot, fromB: Spot, a: Spot, b: Spot): number {
  const [tx, ty, x, y] = [fromB.x - fromA.x, fromB.y - fromA.y, b.x - a.x, b.y - a.y]
  const length = Math.sqrt((tx * tx + ty * ty) * (x * x + y * y))
  return length === 0 ? 0 : (1 - (tx * x + ty * y) / length) / 2
}

/** How many pieces the map is in: cells hang together by their sides. */
function piecesOf(cells: Cells): number {
  const left = new Set(cells.map(({ x, y }) => x * 100 + y))
  let pieces = 0
  for (const start of left) {
    pieces += 1
    const reached = [start]
    left.delete(start)
    for (const at of reached) {
      for (const next of [at + 1, at - 1, at + 100, at - 100]) {
        if (left.delete(next)) reached.push(next)
      }
    }
  }
  return pieces
}

/** Without empty columns and rows at the edges. */
function trimmed(places: readonly Placed[], cells: Cells): Tiling {
  const [west, north] = [Math.min(...cells.map(({ x }) => x)), Math.min(...cells.map(({ y }) => y))]
  const tiles = places.map(({ code }, at) => ({
    code,
    column: cells[at]!.x - west,
    row: cells[at]!.y - north,
  }))
  return {
    columns: Math.max(...tiles.map(({ column }) => column)) + 1,
    rows: Math.max(...tiles.map(({ row }) => row)) + 1,
    tiles,
  }
}
