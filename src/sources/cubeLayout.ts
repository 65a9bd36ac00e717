import type { Cube, Dimension } from './cube.ts'
import { fits, type Meaning } from './cubeFigures.ts'
import { guessedParts, holds, likelyCategory, oneIn, oneOf, partsFor } from './cubeParts.ts'
import { keysOf, type Layout, type LayoutProblem, nothingAsked, type Use } from './layout.ts'

/** The code of each dimension is its heading: what the layout of a table of dimensions is remembered by. */
export const headingsOf = (dimensions: readonly Dimension[]) => dimensions.map(({ code }) => code)

/** What a dimension of a file can be; otherwise it is one of its categories. */
export function usesFor(dimension: Dimension): readonly Use[] {
  // Nothing can be left out of a file, which has its cells as they are.
  const parts = partsFor(dimension).flatMap((part) => (part === 'all' ? [] : part))
  return [...parts, 'indicator']
}

/** What each dimension is, as the texts of a form. */
export function partsOf(dimensions: readonly Dimension[], { uses, only = {} }: Layout): readonly string[] {
  const keys = keysOf(headingsOf(dimensions))
  return dimensions.map((dimension, i) => {
    const use = uses[keys[i]!] ?? 'nothing'
    const one = only[keys[i]!]
    if (use !== 'nothing') return use
    return oneOf(one !== undefined && holds(dimension, one) ? one : likelyOf(dimension))
  })
}

function likelyOf(dimension: Dimension): string {
  return likelyCategory(dimension) ?? dimension.categories[0]!.code
}

/** The other way. */
export function layoutOfParts(
  dimensions: readonly Dimension[],
  parts: readonly string[],
): Pick<Layout, 'uses'> & Required<Pick<Layout, 'only'>> {
  const keys = keysOf(headingsOf(dimensions))
  const uses: Record<string, Use> = {}
  const only: Record<string, string> = {}
  for (const [i, dimension] of dimensions.entries()) {
    const part = parts[i] ?? ''
    const use = usesFor(dimension).find((each) => each === part)
    uses[keys[i]!] = use ?? 'nothing'
    if (!use) only[keys[i]!] = oneIn(part) ?? likelyOf(dimension)
  }
  return { uses, only }
}

export function guessedLayout(dimensions: readonly Dimension[]): Layout {
  const said = layoutOfParts(dimensions, guessedParts(dimensions))
  return { ...said, sheet: null, indicator: null, period: null, answers: nothingAsked }
}

/** What is wrong with a layout; null when the table can be read by it. */
export function cubeProblem(
  dimensions: readonly Dimension[],
  { uses, indicator }: Pick<Layout, 'uses' | 'indicator'>,
): LayoutProblem | null {
  const said = keysOf(headingsOf(dimensions)).flatMap((key) => {
    const use = uses[key] ?? 'nothing'
    return use === 'nothing' ? [] : use
  })
  if (new Set(said).size !== said.length) return 'several'
  if (!said.includes('place')) return 'no-place'
  if (!said.includes('period')) return 'no-period'
  return said.includes('indicator') || indicator !== null ? null : 'no-indicator'
}

/** What the table means by a layout; null when it does not fit it: another table with the same headings. */
export function meaningOf(cube: Pick<Cube, 'dimensions'>, layout: Layout): Meaning | null {
  const { dimensions } = cube
  if (cubeProblem(dimensions, layout)) return null
  const keys = keysOf(headingsOf(dimensions))
  const having = (use: Use) => dimensions.find((_, i) => layout.uses[keys[i]!] === use)?.code
  const [place, period, indicator] = [having('place'), having('period'), having('indicator')]
  if (place === undefined || period === undefined) return null
  const fixed = dimensions.flatMap(({ code }, i): [string, string][] => {
    const one = layout.only?.[keys[i]!]
    return (layout.uses[keys[i]!] ?? 'nothing') === 'nothing' && one !== undefined ? [[code, one]] : []
  })
  const meaning: Meaning = {
    place: { dimension: place },
    period,
    sex: having('sex') ?? null,
    ...(indicator === undefined ? {} : { indicator }),
    fixed: Object.fromEntries(fixed),
  }
  return fits(cube, meaning) ? meaning : null
}
