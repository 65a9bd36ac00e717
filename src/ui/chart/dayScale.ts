import { type CivilDate, daysBetween, monthsAfter } from '../../i18n/format.ts'

/** Days along a line of whole months: from the first of the month of one day to the end of the month of another. */
export type DayScale = {
  readonly from: CivilDate
  /** The first day that is no longer on it. */
  readonly to: CivilDate
  /** Where a day begins, from 0 to 1; at an end what lies beyond it. */
  readonly share: (day: CivilDate) => number
  readonly holds: (day: CivilDate) => boolean
  /** The first of every month, or of every so many of them that there are no more than `most`. */
  readonly months: (most?: number) => readonly CivilDate[]
}

export function dayScale(first: CivilDate, last: CivilDate): DayScale {
  const from = firstOfMonth(first)
  const to = monthsAfter(firstOfMonth(last), 1)
  const whole = daysBetween(from, to)
  const count =
    Number(to.slice(0, 4)) * 12 +
    Number(to.slice(5, 7)) -
    Number(from.slice(0, 4)) * 12 -
    Number(from.slice(5, 7))
  return {
    from,
    to,
    share: (day) => Math.min(1, Math.max(0, daysBetween(from, day) / whole)),
    holds: (day) => day >= from && day < to,
    months(most = count) {
      const step = Math.max(1, Math.ceil(count / Math.max(1, most)))
      return Array.from({ length: Math.ceil(count / step) }, (_, i) => monthsAfter(from, i * step))
    },
  }
}

function firstOfMonth(day: CivilDate): CivilDate {
  return `${day.slice(0, 8)}01` as CivilDate
}
