import { z } from 'zod'
import {
  type Category,
  type Cell,
  type Cube,
  cellsOf,
  type Dimension,
  emptyCell,
  mostCells,
  stridesOf,
  UnreadableCube,
} from './cube.ts'

const shape = z.object({
  columns: z.array(
    z.object({
      code: z.string().min(1),
      text: z.string().optional(),
      type: z.string().optional(),
      unit: z.string().optional(),
    }),
  ),
  data: z.array(z.object({ key: z.array(z.string()), values: z.array(z.string().nullable()) })),
  comments: z.array(z.unknown()).optional(),
})

/** What PxWeb v1 calls json: rows with keys, and values as text. */
export function looksLikePxJson(json: unknown): boolean {
  return shape.pick({ columns: true }).safeParse(json).success
}

/**
 * Reads it into a table whose measures are a dimension like any other. A combination that has no row is empty.
 *
 * @throws UnreadableCube
 */
export function readPxJson(json: unknown): Cube {
  const read = shape.safeParse(json)
  if (!read.success) throw new UnreadableCube('unrecognised')
  const { columns, data } = read.data
  const keys = columns.filter(({ type }) => type !== 'c')
  const measures = columns.filter(({ type }) => type === 'c')
  if (new Set(columns.map(({ code }) => code)).size !== columns.length) throw new UnreadableCube('dimensions')
  if (keys.length === 0 || measures.length === 0 || data.length === 0) throw new UnreadableCube('dimensions')
  if (data.some(({ key, values }) => key.length !== keys.length || values.length !== measures.length))
    throw new UnreadableCube('sizes')

  const dimensions: Dimension[] = keys.map(({ code, text, type }, i) => ({
    code,
    label: text || code,
    role: type === 't' ? 'time' : null,
    categories: [...new Set(data.map(({ key }) => key[i]!))].map(plain),
    eliminates: false,
    total: null,
  }))
  dimensions.push({
    code: measureCode,
    label: measureCode,
    role: 'measure',
    categories: measures.map(({ code, text, unit }) => ({
      ...plain(code),
      label: text || code,
      unit: unit || null,
    })),
    eliminates: false,
    total: null,
  })

  const sizes = dimensions.map(({ categories }) => categories.length)
  const size = cellsOf(sizes)
  if (size > mostCells) throw new UnreadableCube('too-large')
  const cells = cellsFrom(data, dimensions, stridesOf(sizes))
  return {
    title: measures.map(({ code, text }) => text || code).join(', '),
    source: '',
    updated: null,
    notes: [],
    dimensions,
    size,
    cell: (at) => cells.get(at) ?? emptyCell,
  }
}

/** What PxWeb calls the dimension of measures in its other formats. */
const measureCode = 'ContentsCode'

function cellsFrom(
  data: z.output<typeof shape>['data'],
  dimensions: readonly Dimension[],
  strides: readonly number[],
): ReadonlyMap<number, Cell> {
  const places = dimensions.map(
    ({ categories }, i) => new Map(categories.map(({ code }, at) => [code, at * strides[i]!])),
  )
  const cells = new Map<number, Cell>()
  for (const { key, values } of data) {
    const first = key.reduce((at, code, i) => at + places[i]!.get(code)!, 0)
    if (cells.has(first)) throw new UnreadableCube('dimensions')
    for (const [i, value] of values.entries()) cells.set(first + i, cellOf(value))
  }
  return cells
}

/** A number in text, or the sign that stands where it would. */
function cellOf(text: string | null): Cell {
  const value = text?.trim() ?? ''
  if (value === '') return emptyCell
  return /\d/.test(value) ? { value, status: null } : { value: null, status: value }
}

function plain(code: string): Category {
  return { code, label: code, unit: null, decimals: null, parent: null }
}
