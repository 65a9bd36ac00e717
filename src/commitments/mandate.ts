import { type CivilDate, daysBetween } from '../i18n/format.ts'

/**
 * The time between two elections to the councils. Known by the year of the election that it follows; both days are
 * included.
 */
export type MandatePeriod = { readonly year: number; readonly firstOn: CivilDate; readonly lastOn: CivilDate }

/** Four years from 15 October in the year of the election (kommunallagen 5 kap.). */
export function usualPeriod(year: number): MandatePeriod {
  return { year, firstOn: `${year}-10-15` as CivilDate, lastOn: `${year + 4}-10-14` as CivilDate }
}

/** The year of the election whose period a day usually lies in. Elections were held in 2022, and are every fourth year. */
export function electionBefore(day: CivilDate): number {
  const year = Number(day.slice(0, 4))
  const election = year - ((((year - 2022) % 4) + 4) % 4)
  return day >= usualPeriod(election).firstOn ? election : election - 4
}

export function isElectionYear(year: number): boolean {
  return Number.isInteger(year) && year >= 1998 && year <= 2198 && (year - 2022) % 4 === 0
}

/** The period with the days that somebody has given it, or the usual ones. */
export function periodOf(changed: readonly MandatePeriod[], year: number): MandatePeriod {
  return changed.find((period) => period.year === year) ?? usualPeriod(year)
}

/** The one that a day lies in; where days have been moved apart, the latest that had begun. */
export function periodOn(changed: readonly MandatePeriod[], day: CivilDate): MandatePeriod {
  const usual = electionBefore(day)
  const near = [usual + 4, usual, usual - 4].map((year) => periodOf(changed, year))
  return near.find(({ firstOn }) => firstOn <= day) ?? near[2]!
}

/** The present one, the next when it is near, and those that something is promised for: the latest first. */
export function periodsToShow(
  changed: readonly MandatePeriod[],
  years: readonly number[],
  today: CivilDate,
): readonly MandatePeriod[] {
  const { year, lastOn } = periodOn(changed, today)
  const all = new Set([year, ...(daysBetween(today, lastOn) < near ? [year + 4] : []), ...years])
  return [...all].toSorted((a, b) => b - a).map((each) => periodOf(changed, each))
}

/** So many days before the end of a period the next one is prepared. */
const near = 400

export type PeriodProblem = 'reversed' | 'length' | 'previous' | 'next'

/** Why a period cannot have these days; null when it can. Periods never overlap. */
export function periodProblem(
  changed: readonly MandatePeriod[],
  { year, firstOn, lastOn }: MandatePeriod,
): PeriodProblem | null {
  if (lastOn <= firstOn) return 'reversed'
  const days = daysBetween(firstOn, lastOn)
  if (days < 365 || days > 6 * 366 || Math.abs(Number(firstOn.slice(0, 4)) - year) > 1) return 'length'
  if (firstOn <= periodOf(changed, year - 4).lastOn) return 'previous'
  if (lastOn >= periodOf(changed, year + 4).firstOn) return 'next'
  return null
}

/** `2022–2026`. */
export function periodName({ firstOn, lastOn }: MandatePeriod): string {
  return `${firstOn.slice(0, 4)}–${lastOn.slice(0, 4)}`
}
