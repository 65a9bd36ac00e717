import { type CivilDate, daysBetween } from '../i18n/format.ts'
import type { Task } from './schedule.ts'

/** A change strategy carries out what a review led to; an operating plan is a body's year. */
export const planKinds = ['strategy', 'operating'] as const
export type PlanKind = (typeof planKinds)[number]

/** How an action goes, in its owner's judgement. */
export const standings = ['on-track', 'at-risk', 'stuck'] as const
export type Standing = (typeof standings)[number]

/** That those who lead stand behind it in words and deeds; or hands, time and money to carry it out. */
export const supportKinds = ['leadership', 'implementation'] as const
export type SupportKind = (typeof supportKinds)[number]

export const answers = ['given', 'partly', 'declined'] as const
export type Answer = (typeof answers)[number]

/** Who did it, as whom and when. */
export type Deed = { readonly by: { readonly name: string; readonly hat: string }; readonly at: Date }

export type Person = { readonly id: string; readonly name: string }

export type Plan = {
  readonly id: string
  readonly kind: PlanKind
  readonly name: string
  /** What is to be different when it is carried out. */
  readonly intent: string
  readonly fromOn: CivilDate
  readonly toOn: CivilDate
  readonly closure: (Deed & { readonly note: string }) | null
}

export type Status = Deed & {
  readonly number: number
  readonly standing: Standing
  readonly note: string
  readonly toldOn: CivilDate
}

export type Milestone = {
  readonly id: string
  readonly name: string
  readonly dueOn: CivilDate
  readonly passing: (Deed & { readonly passedOn: CivilDate }) | null
}

export type Action = {
  readonly id: string
  readonly planId: string
  readonly name: string
  readonly description: string
  readonly owner: Person
  readonly startsOn: CivilDate
  readonly endsOn: CivilDate
  /** Ids of the actions that must be done before. */
  readonly after: readonly string[]
  /** By day. */
  readonly milestones: readonly Milestone[]
  /** The latest first. */
  readonly statuses: readonly Status[]
  readonly completion: (Deed & { readonly doneOn: CivilDate; readonly note: string }) | null
}

export type SupportRequest = {
  readonly id: string
  readonly planId: string
  readonly actionId: string | null
  readonly kind: SupportKind
  readonly wish: string
  readonly asked: Person
  readonly answerBy: CivilDate
  readonly asking: Deed
  /** The latest first: the first one counts. */
  readonly answers: readonly (Deed & { readonly answer: Answer; readonly text: string })[]
}

/** A plan with everything in it; actions by their first day, then by their last. */
export type WholePlan = Plan & {
  readonly actions: readonly Action[]
  readonly requests: readonly SupportRequest[]
}

export type ActionState = 'done' | 'late' | 'stuck' | 'at-risk' | 'underway' | 'ahead'

/** Where an action stands on a day. That it is late weighs more than what its owner thinks of it. */
export function stateOf(action: Action, today: CivilDate): ActionState {
  if (action.completion) return 'done'
  if (today > action.endsOn) return 'late'
  const told = action.statuses[0]?.standing
  if (told === 'stuck' || told === 'at-risk') return told
  return today < action.startsOn ? 'ahead' : 'underway'
}

/** An action under way is silent when nobody has told how it goes for so many days. */
export const silentAfterDays = 30

/** Days since anything was told of an action that is under way or late; null while that is not too long. */
export function silentDays(action: Action, today: CivilDate): number | null {
  if (action.completion || today < action.startsOn) return null
  const heard = action.statuses[0]?.toldOn ?? action.startsOn
  const days = daysBetween(heard, today)
  return days > silentAfterDays ? days : null
}

export function countByState(
  actions: readonly Action[],
  today: CivilDate,
): Readonly<Record<ActionState, number>> {
  const counts = { done: 0, late: 0, stuck: 0, 'at-risk': 0, underway: 0, ahead: 0 }
  for (const action of actions) counts[stateOf(action, today)] += 1
  return counts
}

/** What a meeting wants to know of a plan. */
export type PlanAtMeeting = {
  readonly id: string
  readonly name: string
  readonly done: number
  readonly all: number
  readonly late: number
  /** Those that do not go as they should, the worst first. */
  readonly troubled: readonly { readonly action: Action; readonly state: ActionState }[]
}

const troubles: readonly ActionState[] = ['late', 'stuck', 'at-risk']

export function planAtMeeting({ id, name, actions }: WholePlan, today: CivilDate): PlanAtMeeting {
  const { done, late } = countByState(actions, today)
  const standing = actions.map((action) => ({ action, state: stateOf(action, today) }))
  const troubled = troubles.flatMap((trouble) => standing.filter(({ state }) => state === trouble))
  return { id, name, done, all: actions.length, late, troubled }
}

/** Asked for, and nobody has answered. */
export function isOpen(request: SupportRequest): boolean {
  return request.answers.length === 0
}

export function isOverdue(request: SupportRequest, today: CivilDate): boolean {
  return isOpen(request) && today > request.answerBy
}

export function tasksOf(actions: readonly Action[]): readonly Task[] {
  const there = new Set(actions.map(({ id }) => id))
  return actions.map(({ id, startsOn, endsOn, completion, after }) => ({
    id,
    startsOn,
    endsOn,
    doneOn: completion?.doneOn ?? null,
    // What has been taken out of the plan is not waited for.
    after: after.filter((each) => there.has(each)),
  }))
}

type Hat = { readonly id: string; readonly role: string }

/** Its owner tells how an action goes and when it is done; so do those who prepare, on the owner's behalf. */
export function mayTell(actor: Hat, action: Pick<Action, 'owner'>): boolean {
  return actor.role !== 'leader' || actor.id === action.owner.id
}

/** The one who is asked answers; the coordinator may write down what they said. */
export function mayAnswer(actor: Hat, request: Pick<SupportRequest, 'asked'>): boolean {
  return actor.role === 'coordinator' || actor.id === request.asked.id
}
