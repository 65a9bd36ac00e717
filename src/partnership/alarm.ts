import type { CivilDate } from '../i18n/format.ts'
import { alarmWords } from './alarmWords.ts'
import { type Body, type Cadence, hasEnded } from './body.ts'
import { check, lacksSomebody, type Unmet } from './composition.ts'
import { ruleOf } from './compositionLanguage.ts'
import type { Party } from './party.ts'
import type { Seat } from './seat.ts'

/** Something about a body that somebody should see to. */
export type Alarm =
  | { readonly kind: 'vacant' | 'crowded'; readonly unmet: Unmet }
  | { readonly kind: 'expired' | 'expiring'; readonly seat: Seat; readonly day: CivilDate }
  | { readonly kind: 'purposeless' }
  /** No meeting lies ahead, and the latest is longer ago than the cadence allows; null when there was none. */
  | { readonly kind: 'silent'; readonly since: CivilDate | null }

/** How long before its last day a seat is spoken of, and for how long afterwards while nobody has taken over. */
const daysAhead = 60
const daysAfter = 180

export function alarmsOf(
  body: Body,
  {
    seats,
    ended,
    parties,
    lastMeetingOn,
    isMeetingPlanned,
    today,
  }: {
    /** Those that are held today, in this body. */
    readonly seats: readonly Seat[]
    /** Those that have ended before today, in this body, the latest first. */
    readonly ended: readonly Seat[]
    readonly parties: readonly (Pick<Party, 'name' | 'kind'> & Partial<Pick<Party, 'leftOn'>>)[]
    readonly lastMeetingOn: CivilDate | null
    readonly isMeetingPlanned: boolean
    readonly today: CivilDate
  },
): readonly Alarm[] {
  if (hasEnded(body, today) || (body.firstOn && body.firstOn > today)) return []
  const alarms: Alarm[] = check(ruleOf(body.rule), seats, parties).map((unmet) => ({
    kind: lacksSomebody(unmet) ? 'vacant' : 'crowded',
    unmet,
  }))
  const staying = new Set(seats.filter(({ toOn }) => toOn === null).map(({ partyName }) => partyName))
  for (const seat of seats) {
    // A seat that ends with its body, or with its party, is nothing to fill.
    if (!seat.toOn || seat.toOn === body.lastOn || staying.has(seat.partyName)) continue
    if (parties.some(({ name, leftOn }) => name === seat.partyName && leftOn === seat.toOn)) continue
    if (seat.toOn <= daysFrom(today, daysAhead)) alarms.push({ kind: 'expiring', seat, day: seat.toOn })
  }
  const told = new Set(seats.map(({ partyName }) => partyName))
  for (const seat of ended) {
    if (!seat.toOn || seat.toOn < daysFrom(today, -daysAfter) || told.has(seat.partyName)) continue
    // A party that has left is missed by nobody.
    if (!parties.some(({ name }) => name === seat.partyName)) continue
    told.add(seat.partyName)
    alarms.push({ kind: 'expired', seat, day: seat.toOn })
  }
  if (body.purpose === '') alarms.push({ kind: 'purposeless' })
  const since = lastMeetingOn ?? body.firstOn
  if (body.cadence && since && !isMeetingPlanned && after(since, body.cadence) < today) {
    alarms.push({ kind: 'silent', since: lastMeetingOn })
  }
  return alarms
}

/** "Det saknas 1 från regionen." */
export function alarmText(language: Parameters<typeof alarmWords>[0], alarm: Alarm): string {
  return alarmWords(language, alarm)
}

/** The day when a body that met on a day should meet again. The 31st becomes the last of a shorter month. */
export function after(day: CivilDate, { count, unit }: Cadence): CivilDate {
  if (unit === 'weeks') return daysFrom(day, count * 7)
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate()
  return isoDay(Date.UTC(year, month - 1 + count, Math.min(date, last)))
}

function daysFrom(day: CivilDate, days: number): CivilDate {
  return isoDay(Date.parse(day) + days * 86_400_000)
}

function isoDay(at: number): CivilDate {
  // A day at midnight UTC is written as itself.
  return new Date(at).toISOString().slice(0, 10) as CivilDate
}
