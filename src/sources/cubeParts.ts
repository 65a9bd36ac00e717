import type { Dimension } from './cube.ts'
import { guessMeaning, isPlace, isTotal, periodOf, sexOf } from './cubeFigures.ts'

/** What a dimension can be: places, periods or sexes, all of it together, or one of its categories. */
export type Part = 'place' | 'period' | 'sex' | 'all'

export function partsFor({ categories, eliminates }: Dimension): readonly Part[] {
  return [
    ...(categories.some(isPlace) ? (['place'] as const) : []),
    ...(categories.some(({ code }) => periodOf(code) !== null) ? (['period'] as const) : []),
    ...(categories.some((each) => /^[KM]$/.test(sexOf(each) ?? '')) ? (['sex'] as const) : []),
    ...(eliminates ? (['all'] as const) : []),
  ]
}

const onePrefix = 'is:'

/** One category of a dimension, as a form says it. */
export const oneOf = (code: string) => `${onePrefix}${code}`

/** The category that a form says; null where it says something else. */
export function oneIn(text: string): string | null {
  return text.startsWith(onePrefix) ? text.slice(onePrefix.length) : null
}

export function holds({ categories }: Dimension, code: string): boolean {
  return categories.some((each) => each.code === code)
}

/** What a dimension is taken for before anybody has said it: one of its categories, or all of them together. */
export function likelyCategory({ categories, total, eliminates }: Dimension): string | null {
  const whole = categories.find((each) => each.code === total || isTotal(each))
  if (whole) return whole.code
  return eliminates ? null : categories[0]!.code
}

/** What each dimension of a table probably is, as the texts of a form. */
export function guessedParts(dimensions: readonly Dimension[]): readonly string[] {
  const { place, period, sex } = guessMeaning(dimensions)
  return dimensions.map((dimension) => {
    const { code } = dimension
    const part = code === place ? 'place' : code === period ? 'period' : code === sex ? 'sex' : null
    const likely = likelyCategory(dimension)
    return part ?? (likely === null ? 'all' : oneOf(likely))
  })
}
