import { counties, regionCode } from '../partnership/sweden.ts'
import type { MissingReason, Problem, Row } from '../population/figure.ts'
import type { Sex } from '../population/indicator.ts'
import { places, sourceNationCode } from '../population/places.ts'
import { cut, forbidden, readContent, readPeriod, readSex } from './cells.ts'
import { type Category, type Cell, type Cube, type Dimension, stridesOf } from './cube.ts'

/** What the dimensions of a table mean: by their codes. */
export type Meaning = {
  /** The dimension of places, or the one place that the whole table is about. */
  readonly place: { readonly dimension: string } | { readonly code: string }
  readonly period: string
  /** Null: the figures are about women and men together. */
  readonly sex: string | null
  /** The dimension whose categories are indicators; none when the whole table is about one. */
  readonly indicator?: string
  /** One category of each of the others: the measure, an age. */
  readonly fixed: Readonly<Record<string, string>>
}

/** Whether the meaning fits the table: every dimension has one, and every name in it is there. */
export function fits({ dimensions }: Pick<Cube, 'dimensions'>, meaning: Meaning): boolean {
  const { place, period, sex, indicator, fixed } = meaning
  const free = [
    period,
    ...(sex ? [sex] : []),
    ...(indicator ? [indicator] : []),
    ...('dimension' in place ? [place.dimension] : []),
  ]
  const codes = new Set(dimensions.map(({ code }) => code))
  return (
    new Set(free).size === free.length &&
    free.every((code) => codes.has(code) && !Object.hasOwn(fixed, code)) &&
    dimensions.every(
      ({ code, categories }) =>
        free.includes(code) ||
        (Object.hasOwn(fixed, code) && categories.some((each) => each.code === fixed[code])),
    )
  )
}

/**
 * The figures of a table, a row for each indicator, place, period and sex. `code`: of the indicator that the whole
 * table is about. The caller knows that the meaning fits.
 */
export function* figuresOf(cube: Cube, meaning: Meaning, code: string): Generator<Row> {
  const { dimensions } = cube
  const strides = stridesOf(dimensions.map(({ categories }) => categories.length))
  const axis = (name: string | null) => {
    const at = dimensions.findIndex((each) => each.code === name)
    return at === -1
      ? [{ category: null, at: 0 }]
      : dimensions[at]!.categories.map((category, i) => ({ category, at: i * strides[at]! }))
  }
  let fixed = 0
  for (const [i, { code: name, categories }] of dimensions.entries()) {
    const wanted = meaning.fixed[name]
    if (wanted !== undefined) fixed += categories.findIndex((each) => each.code === wanted) * strides[i]!
  }
  const { place, period, sex, indicator = null } = meaning
  const sexes = axis(sex)
  const periods = axis(period)
  const placeds = axis('dimension' in place ? place.dimension : null)
  for (const named of axis(indicator)) {
    const of = named.category?.label ?? code
    for (const placed of placeds) {
      const where = placed.category ? placeOf(placed.category.code) : 'code' in place ? place.code : ''
      for (const timed of periods) {
        for (const sexed of sexes) {
          const at = fixed + named.at + placed.at + timed.at + sexed.at
          const parts = { code: of, place: where, period: timed.category!, sex: sexed.category }
          yield rowOf(at + 1, parts, cube.cell(at))
        }
      }
    }
  }
}

function rowOf(
  line: number,
  {
    code,
    place,
    period: time,
    sex: category,
  }: {
    readonly code: string
    readonly place: string
    readonly period: Category
    readonly sex: Category | null
  },
  cell: Cell,
): Row {
  const problem = forbidden([place, time.code, category?.code ?? '', String(cell.value ?? '')])
  if (problem) return { line, problem }
  const period = periodOf(time.code)
  if (!period) return { line, problem: { kind: 'bad-period', text: cut(time.code) } }
  const sex = category ? sexOf(category) : 'T'
  if (!sex) return { line, problem: { kind: 'unknown-sex', text: cut(category?.label ?? '') } }
  const content = contentOf(cell)
  if ('kind' in content) return { line, problem: content }
  return { line, fetch: 0, code, place, period, sex, ...content }
}

/**
 * Why there is no figure: two dots or more say that it is not available, one that there can be none, a dash that there
 * is nothing to tell of. A sign beside a value, such as a `p` for preliminary, takes nothing away from it.
 */
const signs: Readonly<Record<string, MissingReason>> = {
  '.': 'not-applicable',
  '..': 'missing',
  '...': 'missing',
  '....': 'missing',
  '…': 'missing',
  '-': 'not-applicable',
  '–': 'not-applicable',
}

function contentOf({ value, status }: Cell) {
  if (value === null) {
    if (!status) return { value: null, reason: 'missing' } as const
    const reason = Object.hasOwn(signs, status) ? signs[status] : undefined
    return reason
      ? ({ value: null, reason } as const)
      : ({ kind: 'unknown-status', text: cut(status) } satisfies Problem)
  }
  const read = readContent(String(value), null)
  return 'problem' in read ? read.problem : read.value
}

/** `2024`, `2024M03`, `2024K1` and `2024Q1` as we write them; null for any other, such as a span of years. */
export function periodOf(code: string): string | null {
  const [, year = '', kind = '', number = ''] = /^(\d{4})(?:-?([MKQ])(\d{1,2}))?$/i.exec(code.trim()) ?? []
  const written =
    kind === ''
      ? year
      : kind.toUpperCase() === 'M'
        ? `${year}-${number.padStart(2, '0')}`
        : `${year}-Q${Number(number)}`
  const read = readPeriod(written)
  return 'problem' in read ? null : read.value
}

/** Swedish statistics write 1 for men and 2 for women; what it is called decides where the code says nothing. */
export function sexOf({ code, label }: Pick<Category, 'code' | 'label'>): Sex | null {
  const named = readSex(label)
  if (!('problem' in named)) return named.value
  if (isTotal({ code, label })) return 'T'
  if (code === '1') return 'M'
  if (code === '2') return 'K'
  const coded = readSex(code)
  return 'problem' in coded ? null : coded.value
}

/** Whether a category stands for all the others of its dimension. */
export function isTotal({ code, label }: Pick<Category, 'code' | 'label'>): boolean {
  return /^(tot|1\+2$)/i.test(code) || /^(totalt?|samtliga|alla|båda könen|total)\b/i.test(label)
}

const regions: ReadonlyMap<string, string> = new Map(
  counties.map((county) => [county.code, regionCode(county)]),
)
const known = new Set(places.map(({ code }) => code))

/**
 * Where a region's code of Statistics Sweden belongs. The nation has the place of a source's own value for it, and a
 * county that of its region, which is the same area: the places with two digits are those of our own means.
 */
export function placeOf(code: string): string {
  if (code === '00') return sourceNationCode
  return regions.get(code) ?? code
}

/** Whether a category is a place that figures can be kept for. In a dimension of ages `14` is none. */
export function isPlace({ code }: Pick<Category, 'code'>): boolean {
  return known.has(placeOf(code))
}

const isMunicipality = ({ code }: Pick<Category, 'code'>) => code.length === 4 && isPlace({ code })

/** What a table's dimensions probably mean; null for what cannot be told. Other dimensions are fixed by somebody. */
export function guessMeaning(dimensions: readonly Dimension[]): {
  readonly place: string | null
  readonly period: string | null
  readonly sex: string | null
} {
  const most = (dimension: Dimension, test: (category: Category) => boolean) =>
    dimension.categories.filter(test).length * 2 > dimension.categories.length
  const period =
    dimensions.find(({ role }) => role === 'time') ??
    dimensions.find((each) => each.role === null && most(each, ({ code }) => periodOf(code) !== null))
  const free = dimensions.filter((each) => each !== period && each.role !== 'measure')
  const place =
    free.find(({ role }) => role === 'place') ??
    free.find(
      (each) => /region|kommun|län/i.test(`${each.code} ${each.label}`) && each.categories.some(isPlace),
    ) ??
    free.find((each) => most(each, isMunicipality))
  const sex = free
    .filter((each) => each !== place)
    .find(
      (each) =>
        each.categories.length <= 3 &&
        each.categories.some((category) => sexOf(category) === 'K') &&
        each.categories.every((category) => sexOf(category) !== null),
    )
  return { place: place?.code ?? null, period: period?.code ?? null, sex: sex?.code ?? null }
}

/** What a cell is about: `Jönköping, kvinnor, 2024`. Dimensions with one category say nothing. */
export function nameOfCell({ dimensions }: Pick<Cube, 'dimensions'>, at: number): string {
  const strides = stridesOf(dimensions.map(({ categories }) => categories.length))
  return dimensions
    .flatMap(({ categories }, i) => {
      const category = categories[Math.floor(at / strides[i]!) % categories.length]
      return categories.length > 1 && category ? [cut(category.label)] : []
    })
    .join(', ')
}
