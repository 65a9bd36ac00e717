import type { CivilDate } from '../i18n/format.ts'
import type { Series } from '../population/series.ts'
import { knownValues } from './target.ts'

/** How the same indicator went over the same years in a place where the work is not. In the indicator's unit. */
export type Comparison = { readonly placeCode: string; readonly before: number; readonly after: number }

/** What was compared was chosen before the outcome was known, or somebody from outside has examined it. */
export const testings = ['chosen-before', 'reviewed'] as const

export type Tested = {
  readonly how: (typeof testings)[number]
  /** When it was chosen, or examined. */
  readonly on: CivilDate
  /** Where that is written, and who examined it. */
  readonly by: string
}

type Change = { readonly before: number; readonly after: number }

/** The value before and the value after; null where either is missing. */
export function changeIn(
  series: Series,
  { beforePeriod, afterPeriod }: { readonly beforePeriod: string; readonly afterPeriod: string },
): Change | null {
  const valueOf = (period: string) => knownValues(series).find((value) => value.period === period)?.value
  const [before, after] = [valueOf(beforePeriod), valueOf(afterPeriod)]
  return before === undefined || after === undefined ? null : { before, after }
}

/**
 * How much more a value has changed than the one it is compared with: the difference in differences. In the
 * indicator's unit; 0 when both have changed alike.
 */
export function changedMore(own: Change, other: Change): number {
  return own.after - own.before - (other.after - other.before)
}

/**
 * Whether a comparison says that the work made a difference: the value has gone further its own way than the other,
 * or stood still where the other moved. What became worse may also have become less so than elsewhere. Values are
 * compared as they are shown: a difference that no reader can see is none.
 */
export function standsOut(own: Change, other: Change, decimals: number, becameWorse: boolean): boolean {
  const shown = (value: number) => Math.round(value * 10 ** decimals)
  const asShown = ({ before, after }: Change): Change => ({ before: shown(before), after: shown(after) })
  const [mine, theirs] = [asShown(own), asShown(other)]
  const more = changedMore(mine, theirs)
  const way = Math.sign(mine.after - mine.before)
  return more !== 0 && (becameWorse || way === 0 || Math.sign(more) === way)
}

/** The first day of a period: of `2024`, `2024-Q3` or `2024-03`. */
export function startOf(period: string): CivilDate {
  const [year, part = ''] = period.split('-')
  const month = part.startsWith('Q') ? 3 * Number(part.slice(1)) - 2 : Number(part || 1)
  return `${year}-${String(month).padStart(2, '0')}-01` as CivilDate
}
