import {
  type Category,
  type Cell,
  type Cube,
  cellsOf,
  type Dimension,
  emptyCell,
  mostCells,
  UnreadableCube,
} from './cube.ts'

type Bag = Readonly<Record<string, unknown>>

/**
 * Reads JSON-stat 1 and 2: a dataset, or a bundle or collection that holds exactly one. Nothing is taken on trust but
 * the figures: sizes, positions and names must agree. `values` false: only what it is about is read.
 *
 * @throws UnreadableCube
 */
export function readJsonStat(json: unknown, { values = true } = {}): Cube {
  const dataset = datasetOf(json)
  const dimensions = dimensionsOf(dataset)
  const size = cellsOf(dimensions.map(({ categories }) => categories.length))
  if (values && size > mostCells) throw new UnreadableCube('too-large')
  return {
    title: text(dataset.label),
    source: text(dataset.source),
    updated: text(dataset.updated) || null,
    notes: textsOf(dataset.note),
    dimensions,
    size,
    cell: values ? cellsIn(dataset, size) : () => emptyCell,
  }
}

/** Whether it could be JSON-stat at all: told from its first level. */
export function looksLikeJsonStat(json: unknown): boolean {
  if (!isBag(json)) return false
  return (
    json.class === 'dataset' ||
    json.class === 'collection' ||
    holdsDimension(json) ||
    Object.values(json).some(holdsDimension)
  )
}

function holdsDimension(value: unknown): boolean {
  return isBag(value) && isBag(value.dimension)
}

function datasetOf(json: unknown): Bag {
  if (!isBag(json)) throw new UnreadableCube('unrecognised')
  if (isBag(json.dimension)) return json
  if (json.class === 'collection') {
    const items = isBag(json.link) && Array.isArray(json.link.item) ? (json.link.item as unknown[]) : []
    return onlyOne(items.filter(holdsDimension))
  }
  // A bundle of version 1: each dataset under a name of its own.
  return onlyOne(Object.values(json).filter(holdsDimension))
}

function onlyOne(found: readonly unknown[]): Bag {
  if (found.length > 1) throw new UnreadableCube('several')
  const [dataset] = found
  if (!isBag(dataset)) throw new UnreadableCube('unrecognised')
  return dataset
}

/** In version 1 the order, the sizes and the roles stand among the dimensions. */
function dimensionsOf(dataset: Bag): readonly Dimension[] {
  const all = dataset.dimension as Bag
  const at = (name: string) => dataset[name] ?? all[name]
  const ids = at('id')
  const sizes = at('size')
  if (!Array.isArray(ids) || !Array.isArray(sizes) || ids.length !== sizes.length || ids.length === 0)
    throw new UnreadableCube('dimensions')
  const roles = at('role')
  const codes = ids.map(text)
  if (codes.includes('') || new Set(codes).size !== codes.length) throw new UnreadableCube('dimensions')
  return codes.map((code, i) => {
    const dimension = own(all, code)
    if (!isBag(dimension)) throw new UnreadableCube('dimensions')
    return dimensionOf(code, dimension, { size: sizes[i], role: roleOf(roles, code) })
  })
}

function dimensionOf(
  code: string,
  dimension: Bag,
  { size, role }: { readonly size: unknown; readonly role: Dimension['role'] },
): Dimension {
  const categories = categoriesOf(dimension.category)
  if (categories.length !== size || categories.length === 0) throw new UnreadableCube('dimensions')
  const extension = isBag(dimension.extension) ? dimension.extension : {}
  const total = text(extension.eliminationValueCode) || null
  return {
    code,
    label: text(dimension.label) || code,
    role,
    categories,
    eliminates: extension.elimination === true,
    total: categories.some((category) => category.code === total) ? total : null,
  }
}

function roleOf(roles: unknown, code: string): Dimension['role'] {
  if (!isBag(roles)) return null
  const has = (name: string) => Array.isArray(roles[name]) && (roles[name] as unknown[]).includes(code)
  return has('time') ? 'time' : has('geo') ? 'place' : has('metric') ? 'measure' : null
}

/** The order is told by the positions, or by the list; the order of names in an object means nothing. */
function categoriesOf(category: unknown): readonly Category[] {
  if (!isBag(category)) throw new UnreadableCube('dimensions')
  const labels = isBag(category.label) ? category.label : {}
  const units = isBag(category.unit) ? category.unit : {}
  const parents = parentsIn(category.child)
  return codesOf(category.index, labels).map((code) => {
    const unit = own(units, code)
    const { base, label, decimals } = isBag(unit) ? unit : ({} as Bag)
    const counted = typeof decimals === 'number' && Number.isInteger(decimals) && decimals >= 0
    return {
      code,
      label: text(own(labels, code)) || code,
      unit: text(base) || text(label) || null,
      decimals: counted ? Math.min(decimals, 6) : null,
      parent: parents.get(code) ?? null,
    }
  })
}

function codesOf(index: unknown, labels: Bag): readonly string[] {
  // A dimension of one category may do without an index.
  if (index === undefined) {
    const only = Object.keys(labels)
    if (only.length !== 1) throw new UnreadableCube('dimensions')
    return only
  }
  if (Array.isArray(index)) {
    const codes = index.map(text)
    if (new Set(codes).size !== codes.length) throw new UnreadableCube('dimensions')
    return codes
  }
  if (!isBag(index)) throw new UnreadableCube('dimensions')
  const codes: string[] = []
  const positions = Object.entries(index)
  for (const [code, position] of positions) {
    const fits = typeof position === 'number' && Number.isInteger(position)
    if (!fits || position < 0 || position >= positions.length || codes[position] !== undefined)
      throw new UnreadableCube('dimensions')
    codes[position] = code
  }
  return codes
}

function parentsIn(child: unknown): ReadonlyMap<string, string> {
  const parents = new Map<string, string>()
  if (!isBag(child)) return parents
  for (const [parent, children] of Object.entries(child)) {
    if (Array.isArray(children)) for (const each of children) parents.set(text(each), parent)
  }
  return parents
}

/** Values in a row, or only those that there are, by their number; the signs likewise, or one sign for all. */
function cellsIn({ value, status }: Bag, size: number): (at: number) => Cell {
  const valueAt = reader(value, size)
  const statusAt =
    typeof status === 'string' ? () => status : status == null ? () => null : reader(status, size)
  return (at) => {
    if (at < 0 || at >= size) return emptyCell
    const found = valueAt(at)
    const sign = text(statusAt(at))
    const kept = typeof found === 'number' || typeof found === 'string' ? found : null
    return { value: kept, status: sign || null }
  }
}

function reader(content: unknown, size: number): (at: number) => unknown {
  if (Array.isArray(content)) {
    if (content.length !== size) throw new UnreadableCube('sizes')
    return (at) => (content as unknown[])[at]
  }
  if (!isBag(content)) throw new UnreadableCube('sizes')
  for (const key of Object.keys(content)) {
    if (!/^(0|[1-9]\d{0,9})$/.test(key) || Number(key) >= size) throw new UnreadableCube('sizes')
  }
  return (at) => own(content, String(at))
}

function textsOf(value: unknown): readonly string[] {
  return (Array.isArray(value) ? (value as unknown[]) : [value]).map(text).filter(Boolean)
}

/** What an object holds itself: `constructor` may be the code of a category. */
function own(bag: Bag, key: string): unknown {
  return Object.hasOwn(bag, key) ? bag[key] : undefined
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''
}

function isBag(value: unknown): value is Bag {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
