import { electionBefore, type MandatePeriod, periodName, periodOf } from '../commitments/mandate.ts'
import type { CivilDate } from '../i18n/format.ts'

/** A term of office of the councils of municipalities and regions. */
export type LegislativeTerm = {
  readonly key: string
  readonly name: string
  readonly startDate: CivilDate
  readonly endDate: CivilDate
}

/** Earlier ones nobody has asked for yet. */
const firstElection = 2014

/** From the first to the one after the present, with the days that somebody has given them or the usual ones. */
export function termsUntil(changed: readonly MandatePeriod[], today: CivilDate): readonly LegislativeTerm[] {
  const terms: LegislativeTerm[] = []
  for (let year = firstElection; year <= electionBefore(today) + 4; year += 4) {
    const period = periodOf(changed, year)
    terms.push({
      key: String(year),
      name: periodName(period),
      startDate: period.firstOn,
      endDate: period.lastOn,
    })
  }
  return terms
}
