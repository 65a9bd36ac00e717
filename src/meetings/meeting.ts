import { type CivilDate, civilDateOf } from '../i18n/format.ts'

export type Meeting = {
  readonly id: string
  readonly bodyId: string
  readonly bodyName: string
  /** The question that the meeting shall answer. */
  readonly question: string
  readonly location: string
  readonly startsAt: Date
  /** The minutes of its agenda. */
  readonly minutes: number
  /** `vintage` is the newest fetching of figures when it was closed: what the meeting saw. */
  readonly closure: { readonly closedAt: Date; readonly vintage: number } | null
  /** The reason is empty when none was given. */
  readonly cancellation: { readonly cancelledAt: Date; readonly reason: string } | null
}

/** A meeting with what came out of it. */
export type PastMeeting = Meeting & {
  readonly outcomes: number
  readonly purposeAnswer: PurposeAnswer | null
}

export const purposeAnswers = ['yes', 'partly', 'no'] as const

export type PurposeAnswer = (typeof purposeAnswers)[number]

/** Was the purpose our guide today? */
export type PurposeCheck = {
  readonly purposeVersion: number
  readonly answer: PurposeAnswer
  readonly words: string
}

/** `overdue`: its day has passed, and nobody has closed it. */
export type MeetingState = 'coming' | 'today' | 'overdue' | 'closed' | 'cancelled'

export function meetingState(
  meeting: Pick<Meeting, 'startsAt' | 'closure' | 'cancellation'>,
  now: Date,
): MeetingState {
  if (meeting.closure) return 'closed'
  if (meeting.cancellation) return 'cancelled'
  const [day, today] = [civilDateOf(meeting.startsAt), civilDateOf(now)]
  if (day === today) return 'today'
  return day > today ? 'coming' : 'overdue'
}

/** What belongs to a meeting that is closed or called off can be read but not changed. */
export function isChangeable(state: MeetingState): boolean {
  return state !== 'closed' && state !== 'cancelled'
}

/**
 * The days that a meeting can be given. Older ones may be entered, as far back as somebody can be asked what was said;
 * nobody plans further ahead than a term of office and the year after it. What lies beyond is a slip of the hand.
 */
export function meetingDays(today: CivilDate): { readonly first: CivilDate; readonly last: CivilDate } {
  return { first: yearsFrom(today, -10), last: yearsFrom(today, 5) }
}

/** From the meeting's own day on, so that one which starts early is not refused. */
export function hasBegun(meeting: Pick<Meeting, 'startsAt'>, on: CivilDate): boolean {
  return civilDateOf(meeting.startsAt) <= on
}

export function endOf(meeting: Pick<Meeting, 'startsAt' | 'minutes'>): Date {
  return new Date(meeting.startsAt.getTime() + meeting.minutes * 60_000)
}

/**
 * A day to propose for the next meeting: as long after the latest as that came after the one before it (eight
 * weeks when there is none to compare with), on a weekday, and at least a week ahead.
 */
export function proposedDay(today: CivilDate, earlier: readonly CivilDate[]): CivilDate {
  const [latest, before] = earlier.toSorted().toReversed()
  const between = latest && before ? Math.max(7, dayNumber(latest) - dayNumber(before)) : 56
  let day = latest ? dayNumber(latest) + between : dayNumber(today) + 28
  while (day < dayNumber(today) + 7) day += 7
  // Day 0 was a Thursday.
  const weekday = (day + 4) % 7
  if (weekday === 6) day += 2
  if (weekday === 0) day += 1
  return new Date(day * 86_400_000).toISOString().slice(0, 10) as CivilDate
}

function yearsFrom(date: CivilDate, years: number): CivilDate {
  const day = new Date(date)
  return new Date(day.setUTCFullYear(day.getUTCFullYear() + years)).toISOString().slice(0, 10) as CivilDate
}

function dayNumber(date: CivilDate): number {
  return Math.round(Date.parse(date) / 86_400_000)
}
