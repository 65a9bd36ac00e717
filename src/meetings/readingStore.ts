import type { Db } from '../db/database.ts'
import type { OutcomeInContext } from '../decisions/outcome.ts'
import { outcomesOfMeeting } from '../decisions/store.ts'
import { type CivilDate, civilDateOf } from '../i18n/format.ts'
import type { Env } from '../identity/actor.ts'
import { ruleAt } from '../partnership/bodyStore.ts'
import type { Composition } from '../partnership/composed.ts'
import type { Purpose } from '../partnership/purpose.ts'
import { partiesOn } from '../partnership/store.ts'
import { type PlanAtMeeting, planAtMeeting } from '../plan/plan.ts'
import { openPlans } from '../plan/readingStore.ts'
import type { DueEffect, ShownEffect } from '../targets/effect.ts'
import { effectsDue, effectsShownSince } from '../targets/effectStore.ts'
import { type TimedItem, timed } from './agenda.ts'
import { agendaOf } from './agendaStore.ts'
import type { Attendee, Preparation } from './attendance.ts'
import { attendeesOf, preparationsOf, purposeCheckOf, purposeOf } from './closingStore.ts'
import { type Meeting, type MeetingState, meetingState, type PurposeCheck } from './meeting.ts'
import { lastClosedMeeting, meetingFor, nextMeeting } from './store.ts'

/** What has happened since the body last met, and what should have. */
export type MeetingEffects = {
  /** The day of that meeting; null when this is the first. */
  readonly since: CivilDate | null
  readonly shown: readonly ShownEffect[]
  readonly due: readonly DueEffect[]
}

/** A meeting with everything that its pages, its presentation and its notes show. */
export type MeetingReading = {
  readonly meeting: Meeting
  readonly state: MeetingState
  readonly items: readonly TimedItem[]
  readonly attendees: readonly Attendee[]
  /** What those who take part are tried against. */
  readonly composition: Composition
  readonly preparations: readonly Preparation[]
  /** The purpose that the meeting comes back to. */
  readonly purpose: Purpose | null
  readonly check: PurposeCheck | null
  readonly outcomes: readonly OutcomeInContext[]
  /** Null for a meeting that is called off, to which nothing is shown. */
  readonly effects: MeetingEffects | null
  /** How the plans stand that are under way; none for a meeting that is over, which saw them as they stood then. */
  readonly plans: readonly PlanAtMeeting[]
}

/** The meeting as every page about it shows it: read once, however many have it before them. */
export function meetingOnce({ db, now, readOnce }: Env['Variables'], id: string): Promise<MeetingReading> {
  return readOnce(['meeting', id], () => readMeeting(db, id, now))
}

export async function readMeeting(db: Db, id: string, now: Date): Promise<MeetingReading> {
  const meeting = await meetingFor(db, id)
  const check = await purposeCheckOf(db, id)
  return {
    meeting,
    check,
    state: meetingState(meeting, now),
    items: timed(meeting.startsAt, await agendaOf(db, id)),
    attendees: await attendeesOf(db, meeting),
    composition: await compositionOf(db, meeting, now),
    preparations: await preparationsOf(db, id),
    purpose: await purposeOf(db, meeting, check),
    outcomes: await outcomesOfMeeting(db, id),
    effects: await effectsOf(db, meeting, now),
    plans: meeting.closure || meeting.cancellation ? [] : await plansAt(db, civilDateOf(now)),
  }
}

/** What the first page tells about the next meeting. */
export type NextMeetingReading = Pick<MeetingReading, 'meeting' | 'attendees' | 'preparations'> & {
  /** Points that are neither pauses nor those that every meeting has. */
  readonly matters: number
}

export async function readNextMeeting(db: Db, now: Date): Promise<NextMeetingReading | null> {
  const meeting = await nextMeeting(db, now)
  if (!meeting) return null
  const [attendees, preparations, agenda] = await Promise.all([
    attendeesOf(db, meeting),
    preparationsOf(db, meeting.id),
    agendaOf(db, meeting.id),
  ])
  return { meeting, attendees, preparations, matters: agenda.filter(({ kind }) => kind === 'matter').length }
}

/** The rule that its body has, and for a closed meeting the one that it had then. */
export async function compositionOf(db: Db, meeting: Meeting, now: Date): Promise<Composition> {
  const { bodyId, closure, startsAt } = meeting
  const rule = await ruleAt(db, bodyId, closure?.closedAt ?? now)
  return { rule, parties: await partiesOn(db, civilDateOf(startsAt)) }
}

async function plansAt(db: Db, today: CivilDate): Promise<readonly PlanAtMeeting[]> {
  return (await openPlans(db)).map((plan) => planAtMeeting(plan, today))
}

async function effectsOf(db: Db, meeting: Meeting, now: Date): Promise<MeetingEffects | null> {
  if (meeting.cancellation) return null
  const day = civilDateOf(meeting.startsAt)
  const last = await lastClosedMeeting(db, { bodyId: meeting.bodyId, before: meeting.startsAt })
  const since = last && civilDateOf(last.startsAt)
  // What was shown on the day of the last meeting was shown at it.
  const shown = (await effectsShownSince(db, since)).filter(
    ({ showing }) => showing.shownOn !== since && showing.shownOn <= day,
  )
  // What was due at a meeting that is over is not known: some of it may have been shown since.
  const due = meeting.closure ? [] : await effectsDue(db, civilDateOf(now))
  return { since, shown, due: due.filter(({ dueOn }) => dueOn <= day) }
}
