import type { Language } from '../i18n/language.ts'
import { fewestRanked, latestPeriod, mostRanked, previous, promptOf, type SeriesByPlace } from './question.ts'
import type { Asked, Session } from './session.ts'
import { setUpWords } from './setUpWords.ts'
import type { NewSession } from './store.ts'
import { placeName } from './telling.ts'

/** What the form says, before it is tried against the figures. */
export type SetUp = Pick<Session, 'kind' | 'length' | 'ranked' | 'meetingId' | 'indicatorId'> & {
  readonly id: string
  readonly placeCode: string | null
  /** Empty: the latest. */
  readonly period: string
  readonly again: 'earlier' | 'same' | 'other'
  readonly againPeriod: string
  readonly againPlace: string
}

/**
 * What is asked, both times, or a sentence for the field that the figures have no answer to. Where each guesses about
 * their own municipality, the county's figures must have one.
 */
export function askedIn(
  language: Language,
  setUp: SetUp,
  countyCode: string,
  series: SeriesByPlace,
): NewSession | { readonly field: string; readonly problem: string } {
  const { problems } = setUpWords(language)
  const { id, kind, ranked, meetingId, indicatorId, placeCode } = setUp
  const session = { kind, ranked, length: setUp.length }
  if (kind === 'rank' && (ranked.length < fewestRanked || ranked.length > mostRanked))
    return { field: 'ranked', problem: problems.ranked }
  const place = placeCode ?? countyCode
  const period = setUp.period || latestPeriod(session, place, series)
  if (!period)
    return kind === 'rank'
      ? { field: 'ranked', problem: problems.rankedValues }
      : { field: 'place', problem: problems.noPeriod(placeName(language, place)) }
  if (!promptOf(session, { period }, place, series))
    return kind === 'rank'
      ? { field: 'period', problem: problems.rankedValues }
      : { field: 'period', problem: problems.noValue(placeName(language, place)) }

  const again = againIn(setUp, { placeCode, period }, place, series)
  if (!again) return { field: 'again', problem: problems.againMissing }
  const second = again.placeCode ?? countyCode
  if (!promptOf(session, again, second, series))
    return setUp.again === 'other'
      ? { field: 'againPeriod', problem: problems.noValue(placeName(language, second)) }
      : { field: 'again', problem: problems.againMissing }
  return { id, ...session, meetingId, indicatorId, asked: { 1: { placeCode, period }, 2: again } }
}

/** Null when there is no period before. */
function againIn(setUp: SetUp, first: Asked, place: string, series: SeriesByPlace): Asked | null {
  switch (setUp.again) {
    case 'same':
      return first
    case 'other':
      return {
        // Where each guessed about their own municipality, they do so again.
        placeCode: first.placeCode === null ? null : setUp.againPlace || first.placeCode,
        period: setUp.againPeriod || first.period,
      }
    case 'earlier': {
      const code = setUp.kind === 'rank' ? setUp.ranked[0]! : place
      const before = series.get(code) && previous(series.get(code)!, first.period)
      return before ? { placeCode: first.placeCode, period: before.period } : null
    }
  }
}
