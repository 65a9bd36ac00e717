import type { CivilDate } from '../i18n/format.ts'
import type { Sitting } from './commitment.ts'

/** Of the seats that somebody came for, how many the holder came for in person. */
export type Presence = { readonly inPerson: number; readonly bySubstitute: number }

export type MeetingPresence = Presence & { readonly meetingId: string; readonly day: CivilDate }

/** In percent; null when nobody came, or nobody has written down who did. */
export function inPersonShare({ inPerson, bySubstitute }: Presence): number | null {
  const came = inPerson + bySubstitute
  return came === 0 ? null : (inPerson / came) * 100
}

/** Each closed meeting of a body, the first first. */
export function presenceByMeeting(sittings: readonly Sitting[]): readonly MeetingPresence[] {
  const meetings = new Map<string, MeetingPresence>()
  for (const { meetingId, day, present, substitute } of sittings) {
    const before = meetings.get(meetingId) ?? { meetingId, day, inPerson: 0, bySubstitute: 0 }
    meetings.set(meetingId, {
      ...before,
      inPerson: before.inPerson + present,
      bySubstitute: before.bySubstitute + substitute,
    })
  }
  return [...meetings.values()].toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

export type YearPresence = Presence & { readonly year: number; readonly meetings: number }

/** Each calendar year in which the body met, the first first. */
export function presenceByYear(meetings: readonly MeetingPresence[]): readonly YearPresence[] {
  const years = new Map<number, YearPresence>()
  for (const { day, inPerson, bySubstitute } of meetings) {
    const year = Number(day.slice(0, 4))
    const before = years.get(year) ?? { year, meetings: 0, inPerson: 0, bySubstitute: 0 }
    years.set(year, {
      year,
      meetings: before.meetings + 1,
      inPerson: before.inPerson + inPerson,
      bySubstitute: before.bySubstitute + bySubstitute,
    })
  }
  return [...years.values()].toSorted((a, b) => a.year - b.year)
}

export function presenceOf(parts: readonly Presence[]): Presence {
  return parts.reduce(
    (total, { inPerson, bySubstitute }) => ({
      inPerson: total.inPerson + inPerson,
      bySubstitute: total.bySubstitute + bySubstitute,
    }),
    { inPerson: 0, bySubstitute: 0 },
  )
}

/** Why substitutes came, the commonest first. */
export type Reason = { readonly words: string; readonly count: number }
