import type { Cube, Dimension } from '../sources/cube.ts'
import { isPlace, type Meaning, sexOf } from '../sources/cubeFigures.ts'

/** A table as its service describes it: what there is to choose among, before any figure. */
export type PxTable = Pick<Cube, 'title' | 'source' | 'updated' | 'notes' | 'dimensions'>

/** Which categories of each dimension are asked for. A dimension that is not named is left out: its sum is answered. */
export type Selection = Readonly<Record<string, readonly string[]>>

/** What somebody has chosen of a table, and what its dimensions mean. */
export type PxChoice = {
  /** The configured service, by its host. */
  readonly service: string
  /** The table's id there; in version 1 the path to it. */
  readonly table: string
  readonly place: Meaning['place']
  readonly period: string
  readonly sex: string | null
  /** One category of each other dimension; null where all of them are taken together. */
  readonly fixed: Readonly<Record<string, string | null>>
  /** The first period that is asked for; null for all. */
  readonly from: string | null
}

/** Why a choice no longer fits its table. */
export type Misfit =
  | { readonly kind: 'dimension'; readonly code: string }
  | { readonly kind: 'category'; readonly dimension: string; readonly code: string }
  | { readonly kind: 'nothing'; readonly dimension: string }

/** What is wrong with a choice, now that the table is as it is; null when it fits. */
export function misfitOf({ dimensions }: Pick<PxTable, 'dimensions'>, choice: PxChoice): Misfit | null {
  const { place, period, sex, fixed, from } = choice
  const find = (code: string) => dimensions.find((each) => each.code === code)
  const named = [period, ...(sex === null ? [] : [sex]), ...('dimension' in place ? [place.dimension] : [])]
  for (const code of [...named, ...Object.keys(fixed)]) if (!find(code)) return { kind: 'dimension', code }
  if (new Set(named).size !== named.length) return { kind: 'dimension', code: period }
  for (const dimension of dimensions) {
    const { code, categories, eliminates } = dimension
    if (named.includes(code)) continue
    const wanted = Object.hasOwn(fixed, code) ? fixed[code]! : undefined
    // One that has come since may hide a choice that somebody has to make.
    if (wanted === undefined) return { kind: 'dimension', code }
    if (wanted === null ? !eliminates : !categories.some((each) => each.code === wanted))
      return { kind: 'category', dimension: code, code: wanted ?? '' }
  }
  if (from !== null && !find(period)!.categories.some(({ code }) => code === from))
    return { kind: 'category', dimension: period, code: from }
  if ('dimension' in place && !find(place.dimension)!.categories.some(isPlace))
    return { kind: 'nothing', dimension: place.dimension }
  if (sex !== null && !find(sex)!.categories.some((each) => sexOf(each) !== null))
    return { kind: 'nothing', dimension: sex }
  return null
}

/**
 * What to ask for a choice: every place that we know, each sex and each period from the first. Where a table has women
 * and men but no total, and allows that the sexes are left out, the total is a question of its own.
 */
export function selectionsOf(
  { dimensions }: Pick<PxTable, 'dimensions'>,
  choice: PxChoice,
): readonly Selection[] {
  const { place, period, sex, fixed, from } = choice
  const selection: Record<string, readonly string[]> = {}
  for (const { code, categories } of dimensions) {
    const codes = categories.map((each) => each.code)
    if (code === period) selection[code] = codesFrom(codes, from)
    else if ('dimension' in place && code === place.dimension)
      selection[code] = categories.filter(isPlace).map((each) => each.code)
    else if (code === sex)
      selection[code] = categories.filter((each) => sexOf(each) !== null).map((each) => each.code)
    else {
      const wanted = fixed[code]
      if (wanted != null) selection[code] = [wanted]
    }
  }
  const sexes = dimensions.find(({ code }) => code === sex)
  if (!sexes || !lacksTotal(sexes)) return [selection]
  const { [sexes.code]: _, ...together } = selection
  return [selection, together]
}

/** Tables tell their periods from the first to the last, or the other way round. */
function codesFrom(codes: readonly string[], from: string | null): readonly string[] {
  return from === null ? codes : codes.filter((code) => code >= from)
}

function lacksTotal({ eliminates, categories }: Dimension): boolean {
  return eliminates && !categories.some((each) => sexOf(each) === 'T')
}

export function cellsIn(selection: Selection): number {
  return Object.values(selection).reduce((product, codes) => product * codes.length, 1)
}

/** Questions of at most so many cells, by dividing the longest dimension until they are small enough. */
export function divided(selection: Selection, most: number): readonly Selection[] {
  if (cellsIn(selection) <= most) return [selection]
  const halves = halvesOf(selection)
  return halves ? halves.flatMap((half) => divided(half, most)) : [selection]
}

/** Null for a question about a single cell. */
export function halvesOf(selection: Selection): readonly [Selection, Selection] | null {
  const [longest] = Object.entries(selection).toSorted(([, a], [, b]) => b.length - a.length)
  if (!longest || longest[1].length < 2) return null
  const [code, codes] = longest
  const middle = Math.ceil(codes.length / 2)
  return [
    { ...selection, [code]: codes.slice(0, middle) },
    { ...selection, [code]: codes.slice(middle) },
  ]
}

/**
 * What the dimensions of an answer mean. A dimension that was left out may still stand in it, with the one category
 * that stands for all.
 */
export function meaningIn({ dimensions }: Pick<Cube, 'dimensions'>, choice: PxChoice): Meaning {
  const { place, period, sex, fixed } = choice
  const there = new Map(dimensions.map((each) => [each.code, each]))
  const free = [period, sex, 'dimension' in place ? place.dimension : null]
  return {
    place,
    period,
    sex: sex !== null && there.has(sex) ? sex : null,
    fixed: Object.fromEntries(
      dimensions.flatMap(({ code, categories }) => {
        if (free.includes(code)) return []
        const only = categories.length === 1 ? categories[0]!.code : undefined
        const wanted = fixed[code] ?? only
        return wanted === undefined ? [] : [[code, wanted]]
      }),
    ),
  }
}

/** Whether an answer is about what was asked and nothing else, and whether it is whole. */
export function answers(
  { dimensions }: Pick<Cube, 'dimensions'>,
  asked: Selection,
): 'whole' | 'half' | 'something-else' {
  const there = new Map(dimensions.map((each) => [each.code, each.categories.map(({ code }) => code)]))
  for (const [code, codes] of there) {
    const about = asked[code]
    if (about ? codes.some((each) => !about.includes(each)) : codes.length > 1) return 'something-else'
  }
  const whole = Object.entries(asked).every(([code, codes]) => there.get(code)?.length === codes.length)
  return whole ? 'whole' : 'half'
}

/** The measure that was chosen, as its source names and counts it now: what a changed unit is told from. */
export function measureOf(
  { title, dimensions }: Pick<PxTable, 'title' | 'dimensions'>,
  { fixed }: Pick<PxChoice, 'fixed'>,
): { readonly name: string; readonly unit: string | null; readonly decimals: number | null } {
  const measure = dimensions.find(({ role }) => role === 'measure')
  const category = measure?.categories.find(({ code }) => code === fixed[measure.code])
  return {
    name: category?.label ?? title,
    unit: category?.unit ?? null,
    decimals: category?.decimals ?? null,
  }
}
