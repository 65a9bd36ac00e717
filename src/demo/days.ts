import { type CivilDate, civilDateOf } from '../i18n/format.ts'

/** So many days after a day, or before it. */
export function daysFrom(day: CivilDate, days: number): CivilDate {
  return civilDateOf(new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000))
}

/** The first Friday on a day or after it: when this county meets. */
export function fridayFrom(day: CivilDate): CivilDate {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay()
  return daysFrom(day, (5 - weekday + 7) % 7)
}
