import type { Direction } from '../signals/rules.ts'

export type Valued = {
  readonly code: string
  readonly value: number
  /** Half the width of its interval; undefined where nobody tells it. */
  readonly halfWidth?: number | undefined
}

/** Places that it can have, 1 the best: from `best` to `worst`. */
export type RankRange = { readonly best: number; readonly worst: number }

export type Ranked = Valued & {
  /** Null where no way is better. */
  readonly rank: RankRange | null
  /** How many others it cannot be told apart from. */
  readonly tied: number
}

/** What a ranking rests on: intervals where the indicator has them, else the values as they are shown. */
export type Certainty = 'intervals' | 'values'

export function certaintyOf(places: readonly Valued[]): Certainty {
  return places.some(({ halfWidth }) => halfWidth !== undefined) ? 'intervals' : 'values'
}

/**
 * The best first; where no way is better, the highest. Each place has the ranks that it may truly have: it stands
 * behind those that are better beyond doubt, and before those that are worse beyond doubt. Where the indicator has
 * intervals, a doubt is an interval that meets the other's, or one that is missing; else a value that is shown alike.
 */
export function ranked(places: readonly Valued[], direction: Direction, decimals: number): readonly Ranked[] {
  const certainty = certaintyOf(places)
  const sign = direction === 'decrease' ? -1 : 1
  const shown = (value: number) => Math.round(value * 10 ** decimals)
  const isHigher = (one: Valued, other: Valued): boolean => {
    if (certainty === 'values') return shown(one.value) > shown(other.value)
    if (one.halfWidth === undefined || other.halfWidth === undefined) return false
    return one.value - one.halfWidth > other.value + other.halfWidth
  }
  const isBetter = (one: Valued, other: Valued) => (sign > 0 ? isHigher(one, other) : isHigher(other, one))
  return places
    .map((place): Ranked => {
      const others = places.filter((other) => other !== place)
      const better = others.filter((other) => isBetter(other, place)).length
      const worse = others.filter((other) => isBetter(place, other)).length
      return {
        ...place,
        rank: direction === 'neutral' ? null : { best: better + 1, worst: places.length - worse },
        tied: others.length - better - worse,
      }
    })
    .toSorted((a, b) => sign * (b.value - a.value) || (a.code < b.code ? -1 : 1))
}
