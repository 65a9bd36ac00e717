import { type CivilDate, daysAfter, daysBetween } from '../i18n/format.ts'

/** Work that takes whole days, both ends included, and may wait for other work to be done. */
export type Task = {
  readonly id: string
  readonly startsOn: CivilDate
  readonly endsOn: CivilDate
  /** The day it was done; null while it is not. */
  readonly doneOn: CivilDate | null
  /** Ids of the tasks that must be done before it begins. */
  readonly after: readonly string[]
}

export type Scheduled = {
  readonly id: string
  /** The first and the last day that can be held, given what it waits for and which day it is. */
  readonly startsOn: CivilDate
  readonly endsOn: CivilDate
  /** So many days it may slip without moving the end of the whole. */
  readonly slack: number
  /** It has no slack, and is not done: each day that it slips moves the end. */
  readonly critical: boolean
  /** So many days earlier it is planned to begin than what it waits for allows; 0 when it can be held. */
  readonly tooEarly: number
}

export type Schedule = {
  readonly tasks: ReadonlyMap<string, Scheduled>
  /** The last day of the last task; null without tasks. */
  readonly endsOn: CivilDate | null
  /** So many days after the last planned day that is. */
  readonly slips: number
}

/**
 * The critical path method (Kelley and Walker, 1959) over days of the calendar: forward, the earliest that each task
 * can be done, never before its planned start; backward, the latest that it may be done without moving the end. A task
 * that should be done and is not ends today at the earliest. Tasks that wait in a circle are refused before they are
 * stored (`wouldCircle`); here whoever closes one counts as waiting for nobody.
 */
export function schedule(tasks: readonly Task[], today: CivilDate): Schedule {
  if (tasks.length === 0) return { tasks: new Map(), endsOn: null, slips: 0 }
  const order = inOrder(tasks)
  const earliest = new Map<string, { readonly startsOn: CivilDate; readonly endsOn: CivilDate }>()
  for (const task of order) earliest.set(task.id, earliestOf(task, earliest, today))

  const ends = [...earliest.values()].map(({ endsOn }) => endsOn)
  const endsOn = latestOf(ends)
  const latestEnds = new Map<string, CivilDate>()
  for (const task of order.toReversed()) {
    const followers = order.filter(
      (each) => each.doneOn === null && each.after.includes(task.id) && latestEnds.has(each.id),
    )
    const limits = followers.map((each) =>
      daysAfter(latestEnds.get(each.id)!, -lengthOf(earliest.get(each.id)!)),
    )
    latestEnds.set(task.id, limits.length === 0 ? endsOn : earliestDay(limits))
  }

  const scheduled = order.map((task): Scheduled => {
    const held = earliest.get(task.id)!
    const slack = daysBetween(held.endsOn, latestEnds.get(task.id)!)
    const tooEarly = task.doneOn ? 0 : Math.max(0, daysBetween(task.startsOn, held.startsOn))
    return { id: task.id, ...held, slack, critical: task.doneOn === null && slack <= 0, tooEarly }
  })
  return {
    tasks: new Map(scheduled.map((each) => [each.id, each])),
    endsOn,
    slips: daysBetween(latestOf(tasks.map((task) => task.endsOn)), endsOn),
  }
}

/** Whether a task that came to wait for another would in the end wait for itself. */
export function wouldCircle(
  tasks: readonly Pick<Task, 'id' | 'after'>[],
  id: string,
  after: string,
): boolean {
  const waitsFor = new Map(tasks.map((task) => [task.id, task.after]))
  const seen = new Set<string>()
  const ahead = [after]
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    if (next === id) return true
    if (seen.has(next)) continue
    seen.add(next)
    ahead.push(...(waitsFor.get(next) ?? []))
  }
  return false
}

/** The critical tasks in the order that they come to be done. */
export function criticalPath({ tasks }: Schedule): readonly Scheduled[] {
  return [...tasks.values()]
    .filter(({ critical }) => critical)
    .toSorted((a, b) => daysBetween(b.endsOn, a.endsOn) || daysBetween(b.startsOn, a.startsOn))
}

function earliestOf(
  { startsOn, endsOn, doneOn, after }: Task,
  known: ReadonlyMap<string, { readonly endsOn: CivilDate }>,
  today: CivilDate,
) {
  if (doneOn) return { startsOn: doneOn < startsOn ? doneOn : startsOn, endsOn: doneOn }
  const free = after.flatMap((id) => (known.has(id) ? [daysAfter(known.get(id)!.endsOn, 1)] : []))
  const begins = latestOf([startsOn, ...free])
  const ends = daysAfter(begins, daysBetween(startsOn, endsOn))
  return { startsOn: begins, endsOn: latestOf([ends, today <= ends ? ends : today]) }
}

/** Days from the first to the last, both included. */
function lengthOf({
  startsOn,
  endsOn,
}: {
  readonly startsOn: CivilDate
  readonly endsOn: CivilDate
}): number {
  return daysBetween(startsOn, endsOn) + 1
}

/** Each after what it waits for. */
function inOrder(tasks: readonly Task[]): readonly Task[] {
  const known = new Map(tasks.map((task) => [task.id, task]))
  const order: Task[] = []
  const visited = new Set<string>()
  const visit = (task: Task) => {
    if (visited.has(task.id)) return
    visited.add(task.id)
    for (const id of task.after) {
      const before = known.get(id)
      if (before) visit(before)
    }
    order.push(task)
  }
  for (const task of tasks) visit(task)
  return order
}

// Civil dates sort as their texts.
const latestOf = (days: readonly CivilDate[]) => days.reduce((a, b) => (a > b ? a : b))
const earliestDay = (days: readonly CivilDate[]) => days.reduce((a, b) => (a < b ? a : b))
