import type { CivilDate } from '../i18n/format.ts'
import type { MandatePeriod } from './mandate.ts'

/*
 * What a party has promised of its time, and what it has kept. The unit is one seat at one meeting: it can be promised
 * ("one seat, four meetings a year") and is what attendance is recorded in, so that the two can be held against each
 * other without anybody writing down hours.
 */

/** A version of a promise. All days are civil dates. */
export type Version = {
  readonly number: number
  /** From this day on it stands in place of those with lower numbers. */
  readonly fromOn: CivilDate
  /** None: from that day nothing is promised. */
  readonly seats: number
  /** Names of functions: "Kommunstyrelsens ordförande". */
  readonly functions: string
  readonly meetingsPerYear: number
  readonly decidedBy: string
  readonly decidedOn: CivilDate
  readonly section: string
  readonly diaryNumber: string
}

export type Commitment = {
  readonly id: string
  readonly partyId: string
  readonly bodyId: string
  /** The year of the election that the mandate period follows. */
  readonly period: number
  /** In the order that they were recorded; at least one. */
  readonly versions: readonly Version[]
}

/** How many of a party's seats were called to a closed meeting, and who came. */
export type Sitting = {
  readonly meetingId: string
  readonly bodyId: string
  readonly day: CivilDate
  /** Null for a meeting at which nobody had a seat. */
  readonly partyId: string | null
  readonly seats: number
  readonly present: number
  readonly substitute: number
  readonly absent: number
}

/** Counted in seats at meetings. */
export type Account = {
  /** What was promised of the meetings that have been held. Less what nobody has written down. */
  readonly due: number
  /** How much of that was kept, in person or by a substitute. */
  readonly kept: number
  readonly invited: number
  readonly present: number
  readonly substitute: number
  readonly absent: number
  readonly unknown: number
}

export const nothing: Account = {
  due: 0,
  kept: 0,
  invited: 0,
  present: 0,
  substitute: 0,
  absent: 0,
  unknown: 0,
}

/** The version that applies on a day: of those that had begun, the one recorded last. Null when nothing is promised. */
export function promiseOn({ versions }: Pick<Commitment, 'versions'>, day: CivilDate): Version | null {
  const version = versions.findLast(({ fromOn }) => fromOn <= day)
  return version && version.seats > 0 ? version : null
}

/** What is promised now or was at last, or will be: the latest version, also one that takes the promise back. */
export function latestVersion({ versions }: Pick<Commitment, 'versions'>): Version {
  return versions.at(-1)!
}

/**
 * What a party has kept in a body, year by year. Of each calendar year's meetings as many are counted as are promised;
 * coming to more than that keeps no other promise. `sittings` are all closed meetings of the body within the period.
 */
export function accountsByYear(
  commitment: Pick<Commitment, 'versions'> | null,
  partyId: string,
  sittings: readonly Sitting[],
): ReadonlyMap<number, Account> {
  const years = new Map<number, { account: Account; held: number; attended: number }>()
  for (const meeting of meetingsOf(sittings, partyId)) {
    const year = Number(meeting.day.slice(0, 4))
    const before = years.get(year) ?? { account: nothing, held: 0, attended: 0 }
    const promise = commitment && promiseOn(commitment, meeting.day)
    const counts = promise !== null && before.held < promise.meetingsPerYear
    const came = meeting.present + meeting.substitute
    const unknown = meeting.seats - came - meeting.absent
    const seats = promise?.seats ?? 0
    // What nobody has written down is neither kept nor broken.
    const due = counts ? seats - Math.min(unknown, Math.max(0, seats - came)) : 0
    const attended = before.attended + Math.min(came, seats)
    const account = sum([before.account, { ...nothing, ...countsOf(meeting), due, invited: meeting.seats }])
    years.set(year, { account, held: before.held + (promise ? 1 : 0), attended })
  }
  return new Map(
    [...years].map(([year, { account, attended }]) => [
      year,
      { ...account, kept: Math.min(account.due, attended) },
    ]),
  )
}

export function sum(accounts: readonly Account[]): Account {
  return accounts.reduce(
    (total, account) => ({
      due: total.due + account.due,
      kept: total.kept + account.kept,
      invited: total.invited + account.invited,
      present: total.present + account.present,
      substitute: total.substitute + account.substitute,
      absent: total.absent + account.absent,
      unknown: total.unknown + account.unknown,
    }),
    nothing,
  )
}

/** `none`: nothing is promised. `unmeasured`: no meeting has been held that it could be kept at. */
export const keptStates = ['kept', 'mostly', 'broken', 'unmeasured', 'none'] as const
export type KeptState = (typeof keptStates)[number]

/** From this share on, a promise that is not wholly kept is called almost kept. */
const mostly = 0.8

export function keptState(hasPromised: boolean, { due, kept }: Pick<Account, 'due' | 'kept'>): KeptState {
  if (!hasPromised) return 'none'
  if (due === 0) return 'unmeasured'
  if (kept >= due) return 'kept'
  return kept / due >= mostly ? 'mostly' : 'broken'
}

/** In percent, rounded so that what is not wholly kept never reads as 100; null when there is nothing to measure. */
export function keptShare({ due, kept }: Pick<Account, 'due' | 'kept'>): number | null {
  if (due === 0) return null
  return kept < due ? Math.min(99, Math.round((kept / due) * 100)) : 100
}

export function within({ firstOn, lastOn }: MandatePeriod, day: CivilDate): boolean {
  return firstOn <= day && day <= lastOn
}

/** Every meeting once, in order, with the party's part in it. */
function meetingsOf(sittings: readonly Sitting[], partyId: string): readonly Sitting[] {
  const meetings = new Map<string, Sitting>()
  for (const sitting of sittings) {
    const own = sitting.partyId === partyId
    const known = meetings.get(sitting.meetingId)
    if (own) meetings.set(sitting.meetingId, sitting)
    else if (!known)
      meetings.set(sitting.meetingId, { ...sitting, seats: 0, present: 0, substitute: 0, absent: 0 })
  }
  return [...meetings.values()].toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

function countsOf({ seats, present, substitute, absent }: Sitting) {
  return { present, substitute, absent, unknown: seats - present - substitute - absent }
}
