import { type Adoptable, hasReported, isConcerned } from '../decisions/adoption.ts'
import { type CivilDate, daysAfter } from '../i18n/format.ts'
import type { Party } from '../partnership/party.ts'
import { type Expectation, isOn, type Measure } from './clause.ts'
import { type SentVersion, versionFor } from './version.ts'

/** What the program sees of a party during a year; `of` is how many times it could have been kept. */
export type Seen = { readonly done: number; readonly of: number }

export type Kept =
  /** `unseen`: nothing has happened yet that would tell. `unbound`: the party has not adopted it, or it is not on it. */
  | { readonly state: 'kept' | 'partly' | 'broken'; readonly seen: Seen }
  | { readonly state: 'unseen' | 'unbound' }

/** Looked at over a year back, and never before the expectation began. */
export const daysBack = 365

/** A meeting that is closed, with the parties that had seats there, and those of them that took part. */
export type HeldMeeting = {
  readonly heldOn: CivilDate
  readonly invited: readonly string[]
  readonly took: readonly string[]
}

/** A body whose rule asks for somebody of the party, and whether somebody sits there. */
export type WantedSeat = { readonly partyId: string; readonly filled: boolean }

export type Sight = {
  readonly outcomes: readonly Adoptable[]
  readonly meetings: readonly HeldMeeting[]
  readonly seats: readonly WantedSeat[]
}

export type KeptByParty = { readonly party: Party; readonly kept: readonly Kept[] }

/** A row for each party, those that something is missing from first; a column for each expectation that can be seen. */
export function keepingOn(
  versions: readonly SentVersion[],
  expectations: readonly Expectation[],
  parties: readonly Party[],
  sight: Sight,
  day: CivilDate,
): readonly KeptByParty[] {
  const rows = parties.map((party) => ({
    party,
    kept: expectations.map(({ id }): Kept => {
      const held = versionFor(versions, party.id, day)
      const own = held?.sent.clauses.find((clause) => clause.id === id)
      if (!held || own?.kind !== 'expectation' || !isOn(own, party)) return { state: 'unbound' }
      const since = later(held.standing.since, own.fromOn)
      if (since > day) return { state: 'unbound' }
      return judged(seenOf(own, party.id, sight, later(daysAfter(day, -daysBack), since), day))
    }),
  }))
  return rows.toSorted((a, b) => Number(isWhole(a)) - Number(isWhole(b)))
}

/** Nothing that could be seen is missing. */
export function isWhole({ kept }: KeptByParty): boolean {
  return kept.every(({ state }) => state !== 'partly' && state !== 'broken')
}

function judged(seen: Seen): Kept {
  if (seen.of === 0) return { state: 'unseen' }
  return { state: seen.done === seen.of ? 'kept' : seen.done > 0 ? 'partly' : 'broken', seen }
}

export function isSeen({ measure }: { readonly measure: Measure }): boolean {
  return measure !== 'self'
}

/** What fell due from the first day to the last, and how much of it was done in time. */
export function seenOf(
  { measure, withinDays }: Pick<Expectation, 'measure' | 'withinDays'>,
  partyId: string,
  { outcomes, meetings, seats }: Sight,
  from: CivilDate,
  day: CivilDate,
): Seen {
  switch (measure) {
    case 'self':
      return { done: 0, of: 0 }
    case 'answers':
      return counted(outcomes.flatMap((outcome) => answeredInTime(outcome, partyId, withinDays, from, day)))
    case 'reports':
      return counted(outcomes.flatMap((outcome) => reportedInTime(outcome, partyId, from, day)))
    case 'seats':
      return counted(seats.filter((seat) => seat.partyId === partyId).map(({ filled }) => filled))
    case 'meetings': {
      const invited = meetings.filter(
        (meeting) => meeting.heldOn >= from && meeting.heldOn <= day && meeting.invited.includes(partyId),
      )
      return counted(invited.map(({ took }) => took.includes(partyId)))
    }
  }
}

/** Counted by the day that it falls due: one when the party has answered or its time has run out, else none. */
function answeredInTime(
  { request, answers, ending }: Adoptable,
  partyId: string,
  withinDays: number | null,
  from: CivilDate,
  day: CivilDate,
): readonly boolean[] {
  const party = request?.parties.find(({ id }) => id === partyId)
  if (!request || !party || request.askedOn > day) return []
  const limit = withinDays === null ? request.answerBy : daysAfter(request.askedOn, withinDays)
  const days = answers.filter((answer) => answer.partyId === partyId).map(({ decidedOn }) => decidedOn)
  const first = days.toSorted()[0]
  const answeredOn = first && first <= day ? first : null
  // Who has left owes no answer, and nobody owes one to what has ended.
  const excused = !isConcerned(party, limit) || (ending !== null && ending.endedOn < limit)
  if (limit < from) return []
  if (answeredOn !== null) return [answeredOn <= limit]
  return limit < day && !excused ? [false] : []
}

/** A report that speaks for all counts for every party that was asked to adopt it; a party's own for that party. */
function reportedInTime(
  adoptable: Adoptable,
  partyId: string,
  from: CivilDate,
  day: CivilDate,
): readonly boolean[] {
  const { dueOn, request, ending } = adoptable
  if (dueOn === null || dueOn < from || dueOn >= day) return []
  if (ending !== null && ending.endedOn < dueOn) return []
  if (request && !request.parties.some(({ id }) => id === partyId)) return []
  return [hasReported(adoptable, partyId, dueOn)]
}

function counted(times: readonly boolean[]): Seen {
  return { done: times.filter(Boolean).length, of: times.length }
}

function later(day: CivilDate, other: CivilDate | null): CivilDate {
  return other !== null && other > day ? other : day
}
