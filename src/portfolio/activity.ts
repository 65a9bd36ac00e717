import { type CivilDate, daysAfter, daysBetween, monthsAfter } from '../i18n/format.ts'

export const activityKinds = ['project', 'operation', 'network', 'research'] as const
export type ActivityKind = (typeof activityKinds)[number]

export const stopAnswers = ['end', 'hand-over', 'keep'] as const
export type StopAnswer = (typeof stopAnswers)[number]

export type Deed = { readonly by: { readonly name: string; readonly hat: string }; readonly at: Date }

/** Something that is run jointly: a project, an operation, a network, research. */
export type Activity = {
  readonly id: string
  readonly kind: ActivityKind
  readonly name: string
  readonly mission: string
  readonly owner: string
  readonly startsOn: CivilDate
  /** Its last day; null where it goes on until somebody says otherwise. */
  readonly sunsetOn: CivilDate | null
  readonly noSunsetReason: string
  /** A year, in öre; null where nobody knows. */
  readonly yearlyCost: bigint | null
  /** Full-time work, in tenths. */
  readonly tenths: number
  readonly ending: (Deed & { readonly endedOn: CivilDate; readonly how: string }) | null
  /** Ids of the targets that it serves. */
  readonly targetIds: readonly string[]
}

/** What there is to share out from a day on. */
export type Capacity = Deed & {
  readonly number: number
  readonly fromOn: CivilDate
  readonly tenths: number
  /** How many projects can be led at the same time; null where nobody has said. */
  readonly projects: number | null
  readonly note: string
}

export type Stop = {
  readonly id: string
  readonly activityId: string
  readonly why: string
  readonly answerBy: CivilDate
  readonly raised: Deed
  readonly answered:
    | (Deed & { readonly answer: StopAnswer; readonly why: string; readonly byOn: CivilDate | null })
    | null
}

/** The whole portfolio; activities by name, capacities and stops the latest first. */
export type Portfolio = {
  readonly activities: readonly Activity[]
  readonly capacities: readonly Capacity[]
  readonly stops: readonly Stop[]
}

/** The last day that is known of it: it was ended, is to be ended, or its time is out. Null: none. */
export function lastDay(activity: Activity, stops: readonly Stop[]): CivilDate | null {
  if (activity.ending) return activity.ending.endedOn
  const decided = stops
    .filter(({ activityId }) => activityId === activity.id)
    .flatMap(({ answered }) => (answered?.byOn ? [answered.byOn] : []))
  return [...decided, ...(activity.sunsetOn ? [activity.sunsetOn] : [])].toSorted()[0] ?? null
}

/**
 * Whether it takes work on a day. One whose time is out goes on taking work until somebody says that it has ended:
 * a sunset that nobody heeds frees nobody.
 */
export function runsOn(
  activity: Activity,
  stops: readonly Stop[],
  day: CivilDate,
  today: CivilDate,
): boolean {
  if (day < activity.startsOn) return false
  if (activity.ending) return day <= activity.ending.endedOn
  const last = lastDay(activity, stops)
  return last === null || day <= last || last < today
}

export type Use = {
  /** Full-time work in tenths. */
  readonly tenths: number
  readonly projects: number
}

export function useOn({ activities, stops }: Portfolio, day: CivilDate, today: CivilDate): Use {
  const running = activities.filter((activity) => runsOn(activity, stops, day, today))
  return {
    tenths: running.reduce((sum, { tenths }) => sum + tenths, 0),
    projects: running.filter(({ kind }) => kind === 'project').length,
  }
}

/** The one that was said last of those that hold on the day; null where nobody has said anything. */
export function capacityOn({ capacities }: Portfolio, day: CivilDate): Capacity | null {
  const holding = capacities.filter(({ fromOn }) => fromOn <= day)
  return holding.toSorted((a, b) => daysBetween(a.fromOn, b.fromOn) || b.number - a.number)[0] ?? null
}

export type Room =
  | { readonly kind: 'unknown' }
  /** Negative where more is promised than there is. */
  | { readonly kind: 'known'; readonly tenths: number; readonly projects: number | null }

/** What is free on a day. */
export function roomOn(portfolio: Portfolio, day: CivilDate, today: CivilDate): Room {
  const capacity = capacityOn(portfolio, day)
  if (!capacity) return { kind: 'unknown' }
  const use = useOn(portfolio, day, today)
  const projects = capacity.projects === null ? null : capacity.projects - use.projects
  return { kind: 'known', tenths: capacity.tenths - use.tenths, projects }
}

/** How far ahead a slot is looked for. */
const monthsAhead = 36

/**
 * The first day from which something of the size fits, and goes on fitting for as long as is looked ahead; null where
 * there is none, or where nobody has said how much there is. Nothing new is begun without one.
 */
export function firstSlot(
  portfolio: Portfolio,
  need: { readonly tenths: number; readonly isProject: boolean },
  today: CivilDate,
): CivilDate | null {
  const days = changesOf(portfolio, today)
  let slot: CivilDate | null = null
  for (const day of days) {
    const room = roomOn(portfolio, day, today)
    const fits =
      room.kind === 'known' &&
      room.tenths >= need.tenths &&
      (!need.isProject || room.projects === null || room.projects >= 1)
    if (!fits) slot = null
    else slot ??= day
  }
  return slot
}

/** Today, and the days ahead on which something begins, has ended, or is shared out anew. */
function changesOf({ activities, stops, capacities }: Portfolio, today: CivilDate): readonly CivilDate[] {
  const end = monthsAfter(today, monthsAhead)
  const days = new Set<CivilDate>([today])
  for (const activity of activities) {
    days.add(activity.startsOn)
    const last = lastDay(activity, stops)
    if (last) days.add(daysAfter(last, 1))
  }
  for (const { fromOn } of capacities) days.add(fromOn)
  return [...days].filter((day) => day >= today && day <= end).toSorted()
}

export type Month = Use & { readonly from: CivilDate; readonly capacity: number | null }

/** What is used on the first of each month from this one on, and of what. */
export function months(portfolio: Portfolio, today: CivilDate, count: number): readonly Month[] {
  const first = `${today.slice(0, 8)}01` as CivilDate
  return Array.from({ length: count }, (_, i) => {
    const from = i === 0 ? today : monthsAfter(first, i)
    return { from, ...useOn(portfolio, from, today), capacity: capacityOn(portfolio, from)?.tenths ?? null }
  })
}

/** Why an activity is asked about, the weightiest first. */
export type Doubt = 'over' | 'no-sunset' | 'no-target' | 'no-cost'

export function doubtsOf(activity: Activity, stops: readonly Stop[], today: CivilDate): readonly Doubt[] {
  if (activity.ending) return []
  const last = lastDay(activity, stops)
  return [
    ...(last !== null && last < today ? (['over'] as const) : []),
    ...(last === null && activity.noSunsetReason === '' ? (['no-sunset'] as const) : []),
    ...(activity.targetIds.length === 0 ? (['no-target'] as const) : []),
    ...(activity.yearlyCost === null ? (['no-cost'] as const) : []),
  ]
}

export type ActivityState = 'ended' | 'over' | 'ending' | 'ahead' | 'running'

/** `ending`: it has been decided that it shall end, and it has not yet. */
export function stateOf(activity: Activity, stops: readonly Stop[], today: CivilDate): ActivityState {
  if (activity.ending && activity.ending.endedOn < today) return 'ended'
  const last = lastDay(activity, stops)
  if (last !== null && last < today) return 'over'
  if (
    activity.ending ||
    stops.some(({ activityId, answered }) => activityId === activity.id && answered?.byOn)
  )
    return 'ending'
  return today < activity.startsOn ? 'ahead' : 'running'
}

/** What somebody has asked to stop, and nobody has answered yet. */
export function openStops({ stops }: Portfolio): readonly Stop[] {
  return stops.filter(({ answered }) => !answered)
}
