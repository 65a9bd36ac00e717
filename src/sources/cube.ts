/** One value of a dimension, such as a municipality or a year. */
export type Category = {
  readonly code: string
  readonly label: string
  /** What a measure is counted in, and with how many decimals; null for what is no measure, or is not told. */
  readonly unit: string | null
  readonly decimals: number | null
  /** The category that it is a part of; null at the top, and where there is no hierarchy. */
  readonly parent: string | null
}

export type Dimension = {
  readonly code: string
  readonly label: string
  /** What the source says that it is; null when it says nothing. */
  readonly role: 'time' | 'place' | 'measure' | null
  readonly categories: readonly Category[]
  /** Whether the source allows that it is left out, and then tells of all categories together. */
  readonly eliminates: boolean
  /** The category that stands for all of them; null when there is none. */
  readonly total: string | null
}

/** What every table comes down to: dimensions, and one cell for each combination of their categories. */
export type Cube = {
  readonly title: string
  readonly source: string
  /** When the source changed it last, as the source writes it; null when it is not told. */
  readonly updated: string | null
  /** Remarks that the source wants to be read with the figures. */
  readonly notes: readonly string[]
  readonly dimensions: readonly Dimension[]
  /** Cells in all: the product of the sizes of the dimensions. */
  readonly size: number
  /** The content of a cell. `at`: its number, counted with the last dimension fastest. */
  readonly cell: (at: number) => Cell
}

export type Cell = {
  readonly value: number | string | null
  /** A sign beside the value, or instead of it: `..` for "not available". */
  readonly status: string | null
}

export const emptyCell: Cell = { value: null, status: null }

/** More is no table that a person has chosen. Sources give 150,000 in one answer. */
export const mostCells = 5_000_000

export type CubeProblem =
  /** Not JSON-stat, and not what PxWeb calls json. */
  | 'unrecognised'
  /** More or fewer values than its dimensions have cells, or one outside them. */
  | 'sizes'
  /** Dimensions or categories that do not fit together. */
  | 'dimensions'
  | 'too-large'
  /** Several tables in one file, of which none can be taken for the one that is meant. */
  | 'several'

/** A table that contradicts itself is not read: no figure of it could be trusted. */
export class UnreadableCube extends Error {
  readonly problem: CubeProblem

  constructor(problem: CubeProblem) {
    super(`The table cannot be read: ${problem}.`)
    this.name = 'UnreadableCube'
    this.problem = problem
  }
}

/** How many cells these dimensions make together. */
export function cellsOf(sizes: readonly number[]): number {
  return sizes.reduce((product, size) => product * size, 1)
}

/** How far two neighbours of each dimension lie apart. */
export function stridesOf(sizes: readonly number[]): readonly number[] {
  const strides: number[] = []
  let stride = 1
  for (const size of sizes.toReversed()) {
    strides.unshift(stride)
    stride *= size
  }
  return strides
}
