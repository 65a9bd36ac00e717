import { type CivilDate, daysBetween } from '../i18n/format.ts'

/** What somebody does, and by when. It keeps its id in every later version, however it is worded. */
export type TurningAction = {
  readonly id: string
  readonly what: string
  readonly who: string
  readonly when: CivilDate
}

/** As it is stored: one that was written before actions had ids has none. */
export type WrittenAction = Omit<TurningAction, 'id'> & { readonly id?: string }

/** That an action was done, and what came of it. */
export type Completion = {
  readonly id: string
  readonly doneOn: CivilDate
  readonly doneBy: string
  readonly result: string
  readonly at: Date
  readonly by: { readonly name: string; readonly hat: string }
}

/** An action, and how it was done; null while it is left to do. */
export type ActionStanding = TurningAction & { readonly completion: Completion | null }

export const turningParts = ['story', 'partners', 'works', 'ideas'] as const

export type TurningPart = (typeof turningParts)[number]

/** How the curve of a target is to be turned. A part that nobody has written is empty. */
export type Turning = Readonly<Record<TurningPart, string>> & {
  readonly actions: readonly TurningAction[]
}

export const noTurning: Turning = { story: '', partners: '', works: '', ideas: '', actions: [] }

/** So many that are left to do, as a page of paper holds. */
export const mostActions = 8

export function isEmptyTurning(turning: Turning): boolean {
  return turningParts.every((part) => turning[part] === '') && turning.actions.length === 0
}

export function isDone<Action extends ActionStanding>(
  action: Action,
): action is Action & { readonly completion: Completion } {
  return action.completion !== null
}

/** Whole days past its last day; 0 when it is done, or there is time left. */
export function daysOverdue({ when, completion }: ActionStanding, today: CivilDate): number {
  return completion ? 0 : Math.max(0, daysBetween(when, today))
}

export type ActionCount = { readonly all: number; readonly done: number; readonly late: number }

export function countActions(actions: readonly ActionStanding[], today: CivilDate): ActionCount {
  return {
    all: actions.length,
    done: actions.filter(isDone).length,
    late: actions.filter((action) => daysOverdue(action, today) > 0).length,
  }
}

/** What is left to do first, what is due soonest first; then what is done, the latest first. */
export function inOrder<Action extends ActionStanding>(actions: readonly Action[]): readonly Action[] {
  return actions.toSorted((a, b) => {
    if (a.completion && b.completion) return compare(b.completion.doneOn, a.completion.doneOn)
    if (a.completion || b.completion) return a.completion ? 1 : -1
    return compare(a.when, b.when)
  })
}

/** So long something that was done is told as news. */
export const newsDays = 30

/** What was done lately, the latest first. */
export function lately<Action extends ActionStanding>(
  actions: readonly Action[],
  today: CivilDate,
): readonly (Action & { readonly completion: Completion })[] {
  return actions
    .filter(isDone)
    .filter(({ completion }) => daysBetween(completion.doneOn, today) <= newsDays)
    .toSorted((a, b) => compare(b.completion.doneOn, a.completion.doneOn))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
