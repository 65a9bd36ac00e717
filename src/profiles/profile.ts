import { type RankRange, ranked, type Valued } from '../comparison/rank.ts'
import type { LifeArea } from '../partnership/lifeArea.ts'
import type { Indicator } from '../population/indicator.ts'
import { isCount } from '../population/kind.ts'
import type { Observed, Series } from '../population/series.ts'
import type { Judgement } from '../population/story.ts'
import type { Standing } from '../targets/standing.ts'
import type { Cause } from '../ui/chart/series.ts'

/** An indicator in the place, with everything that a row about it shows. */
export type ProfileRow = {
  readonly indicator: Indicator
  /** The life area that it is placed in; null where only a target brings it. */
  readonly area: LifeArea | null
  readonly series: Series
  readonly latest: (Observed & { readonly value: number }) | null
  /** What the latest value says beside those before it, and what marks it. */
  readonly judgement: Judgement
  readonly cause: Cause | null
  /** Of the place's own target; null without one. */
  readonly standing: Standing | null
  /** Among the places that it is held against, in the same period; null where no way is better or too few have a value. */
  readonly position: Position | null
  /** In the same period. */
  readonly women: number | null
  readonly men: number | null
}

export type Position = { readonly rank: RankRange; readonly count: number }

/** Fewer places than this are no comparison. */
const fewest = 5

/** Where a place lies among others. `values` are of all of them, itself too. */
export function positionOf(code: string, values: readonly Valued[], indicator: Indicator): Position | null {
  // The order of a count is that of who is large.
  if (indicator.direction === 'neutral' || isCount(indicator) || values.length < fewest) return null
  const own = ranked(values, indicator.direction, indicator.decimals).find((each) => each.code === code)
  return own?.rank ? { rank: own.rank, count: values.length } : null
}

/** In the best or the worst quarter beyond doubt: every rank that it may have lies there. */
export function quarterOf(position: Position | null): 'best' | 'worst' | null {
  if (!position) return null
  const { rank, count } = position
  if (rank.worst <= count / 4) return 'best'
  return rank.best > (count * 3) / 4 ? 'worst' : null
}

/**
 * What one should look at first: what has become worse, then a target that goes the wrong way or lags, then what lies
 * among the worst, then other changes. What is better comes last.
 */
export function concernFirst(rows: readonly ProfileRow[]): readonly ProfileRow[] {
  return rows.toSorted(
    (a, b) => concern(a) - concern(b) || a.indicator.name.localeCompare(b.indicator.name, 'sv'),
  )
}

/** A life area of the profile, with those of its indicators that are shown. */
export type ProfilePart = {
  readonly area: LifeArea | null
  readonly rows: readonly ProfileRow[]
  /** How many there are, and how many of them have become worse. */
  readonly all: number
  readonly worse: number
}

/** So many in all are shown at once; of more, so many in each area. */
const mostTogether = 24
const mostOfArea = 5

/** Of one area: so many on a page. */
const mostOnPage = 30

export function pagesOf(rows: readonly ProfileRow[]): readonly (readonly ProfileRow[])[] {
  return Array.from({ length: Math.ceil(rows.length / mostOnPage) }, (_, at) =>
    rows.slice(at * mostOnPage, (at + 1) * mostOnPage),
  )
}

/** The areas in their order, with what needs attention first in each; last what is in none. */
export function partsOf(rows: readonly ProfileRow[], areas: readonly LifeArea[]): readonly ProfilePart[] {
  const most = rows.length > mostTogether ? mostOfArea : rows.length
  return [...areas, null].flatMap((area): ProfilePart | [] => {
    const own = rows.filter((row) => (row.area?.id ?? null) === (area?.id ?? null))
    if (own.length === 0) return []
    const worse = own.filter(({ judgement }) => judgement === 'worse').length
    // What has become worse is never left out.
    return { area, rows: own.slice(0, Math.max(most, worse)), all: own.length, worse }
  })
}

function concern({ judgement, standing, position }: ProfileRow): number {
  if (judgement === 'worse') return 0
  if (standing?.progress.state === 'wrong-way') return 1
  if (standing?.progress.state === 'behind') return 2
  if (quarterOf(position) === 'worst') return 3
  if (judgement === 'change') return 4
  return judgement === 'better' ? 6 : 5
}
