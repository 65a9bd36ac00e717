import type { CivilDate } from '../i18n/format.ts'
import { type Entry, type Journey, journeyOf, type Matter, standing } from './matter.ts'

/**
 * Where a matter was on a day, as it is known now: what was recorded late counts from the day that it happened, and
 * what was taken back never did. Null before it was raised.
 */
export function journeyAt(
  matter: Pick<Matter, 'version'>,
  entries: readonly Entry[],
  day: CivilDate,
): Journey | null {
  const until = standing(entries).filter(({ on }) => on <= day)
  return until.length > 0 ? journeyOf(matter, until) : null
}
