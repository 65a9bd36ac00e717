/** How values are divided: as many places in each class, or classes that are equally wide. */
export type ClassMethod = 'quantiles' | 'steps'

export const classMethods: readonly ClassMethod[] = ['quantiles', 'steps']

/** From the lightest to the darkest. */
export const shades = ['lowest', 'low', 'middle', 'high', 'highest'] as const

export type Shade = (typeof shades)[number]

export type MapClass = {
  readonly shade: Shade
  /** Its least and its greatest value; of equally wide ones where it begins and ends, whatever is in it. */
  readonly from: number
  readonly to: number
  readonly count: number
}

export type Classes = {
  readonly all: readonly MapClass[]
  /** Null for a value outside them all. */
  readonly of: (value: number) => MapClass | null
}

/**
 * Values in at most five classes, the lowest first. Those that look the same are in the same class, so values are divided as
 * they are shown, with so many decimals. Fewer classes where there are few values: five places in five classes say nothing
 * that the numbers do not say. In equal steps a value on the border is in the higher class.
 */
export function classesOf(values: readonly number[], decimals: number, method: ClassMethod): Classes {
  const shown = (value: number) => Math.round(value * 10 ** decimals) / 10 ** decimals
  const sorted = values.map(shown).toSorted((a, b) => a - b)
  const wanted = Math.max(1, Math.min(5, Math.ceil(sorted.length / 3), new Set(sorted).size))
  const limits = method === 'steps' ? stepsOf(sorted, wanted) : quantilesOf(sorted, wanted)
  const all = limits.map(
    ({ from, to, holds }, at): MapClass => ({
      shade: shadeOf(at, limits.length),
      from,
      to,
      count: sorted.filter(holds).length,
    }),
  )
  return {
    all,
    of: (value) => all[limits.findIndex(({ holds }) => holds(shown(value)))] ?? null,
  }
}

type Limits = { readonly from: number; readonly to: number; readonly holds: (value: number) => boolean }

/** Cut where as many lie on each side, but never between two that are equal. */
function quantilesOf(sorted: readonly number[], wanted: number): Limits[] {
  const groups: number[][] = []
  let start = 0
  for (let at = 1; at <= wanted && start < sorted.length; at++) {
    let end = at === wanted ? sorted.length : Math.max(start + 1, Math.round((at * sorted.length) / wanted))
    while (end < sorted.length && sorted[end] === sorted[end - 1]) end += 1
    groups.push(sorted.slice(start, end))
    start = end
  }
  return groups.map((group) => {
    const [from, to] = [group[0]!, group.at(-1)!]
    return { from, to, holds: (value) => value >= from && value <= to }
  })
}

function stepsOf(sorted: readonly number[], wanted: number): Limits[] {
  const [low, high] = [sorted[0], sorted.at(-1)]
  if (low === undefined || high === undefined) return []
  const border = (at: number) => (at === wanted ? high : low + ((high - low) * at) / wanted)
  return Array.from({ length: wanted }, (_, at) => {
    const [from, to] = [border(at), border(at + 1)]
    const isLast = at === wanted - 1
    return { from, to, holds: (value) => value >= from && (isLast ? value <= to : value < to) }
  })
}

/** Few classes are spread over the scale, so that they can be told apart. */
function shadeOf(at: number, count: number): Shade {
  const used: Record<number, readonly Shade[]> = {
    1: ['middle'],
    2: ['low', 'high'],
    3: ['lowest', 'middle', 'highest'],
    4: ['lowest', 'low', 'high', 'highest'],
    5: shades,
  }
  return used[count]![at]!
}
