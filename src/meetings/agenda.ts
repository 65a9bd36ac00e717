export const agendaKinds = ['purpose', 'effects', 'matter', 'pause', 'close'] as const

export type AgendaKind = (typeof agendaKinds)[number]

export const workForms = ['round', 'walkthrough', 'talk', 'groups', 'guests', 'consent', 'checkout'] as const

export type WorkForm = (typeof workForms)[number]

/** Where the inspiration comes from. */
export const origins = ['inside', 'outside'] as const

export type Origin = (typeof origins)[number]

export type AgendaItem = {
  readonly id: string
  readonly meetingId: string
  /** 1, 2, 3 … without gaps. */
  readonly position: number
  readonly kind: AgendaKind
  readonly title: string
  readonly description: string
  readonly minutes: number
  /** Null for a pause alone. */
  readonly form: WorkForm | null
  readonly origin: Origin
  readonly indicatorId: string | null
  readonly notes: string
}

/** An agenda item with its time. */
export type TimedItem = AgendaItem & { readonly startsAt: Date; readonly endsAt: Date }

export type Direction = 'up' | 'down'

/**
 * The purpose first, then what has happened since last time, and last what we take with us: these three belong to
 * every meeting, in these places.
 */
export function isFixed(kind: AgendaKind): boolean {
  return kind === 'purpose' || kind === 'effects' || kind === 'close'
}

export function mayMove(items: readonly AgendaItem[], item: AgendaItem, direction: Direction): boolean {
  return neighbourOf(items, item, direction) !== null
}

/** The item that it changes places with; null where the one or the other is fixed. */
export function neighbourOf<Item extends Pick<AgendaItem, 'kind' | 'position'>>(
  items: readonly Item[],
  item: Item,
  direction: Direction,
): Item | null {
  const position = item.position + (direction === 'up' ? -1 : 1)
  const neighbour = items.find((other) => other.position === position)
  return neighbour && !isFixed(item.kind) && !isFixed(neighbour.kind) ? neighbour : null
}

/** Each item begins when the one before it ends. */
export function timed(startsAt: Date, items: readonly AgendaItem[]): readonly TimedItem[] {
  let next = startsAt.getTime()
  return items.map((item) => {
    const start = next
    next += item.minutes * 60_000
    return { ...item, startsAt: new Date(start), endsAt: new Date(next) }
  })
}

/** The longest matter: what the meeting is about. */
export function mainMatter<Item extends AgendaItem>(items: readonly Item[]): Item | null {
  const matters = items.filter((item) => item.kind === 'matter')
  return matters.toSorted((a, b) => b.minutes - a.minutes)[0] ?? null
}

export function totalMinutes(items: readonly AgendaItem[]): number {
  return items.reduce((sum, item) => sum + item.minutes, 0)
}

/** Minutes in which the participants themselves speak. */
export function talkMinutes(items: readonly AgendaItem[]): number {
  return totalMinutes(items.filter((item) => item.form !== null && item.form !== 'walkthrough'))
}

/** How much of the time, pauses aside, is inspired from outside: 0–1. Null for an agenda without time. */
export function outsideShare(items: readonly AgendaItem[]): number | null {
  const working = items.filter((item) => item.kind !== 'pause')
  const outside = working.filter((item) => item.origin === 'outside')
  return working.length === 0 ? null : totalMinutes(outside) / totalMinutes(working)
}

/** The item that the plan has come to; the first before the meeting, and the last after it. */
export function itemAt(items: readonly TimedItem[], now: Date): TimedItem | null {
  return items.find((item) => now < item.endsAt) ?? items.at(-1) ?? null
}
