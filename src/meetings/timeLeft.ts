/** Whole minutes: of a point that has not begun, left of the one that goes on, or over its time. */
export type TimeLeft = { readonly state: 'planned' | 'left' | 'over'; readonly minutes: number }

/** A meeting that is an hour late is not late: it is looked at on another day. */
const mostOver = 60

export function timeLeft(item: { readonly startsAt: Date; readonly endsAt: Date }, now: Date): TimeLeft {
  const planned = minutesBetween(item.startsAt, item.endsAt)
  if (now < item.startsAt) return { state: 'planned', minutes: planned }
  // Rounded up: while there is time left, at least a minute is.
  if (now < item.endsAt) return { state: 'left', minutes: Math.ceil(minutesBetween(now, item.endsAt)) }
  const over = Math.floor(minutesBetween(item.endsAt, now))
  return over <= mostOver ? { state: 'over', minutes: over } : { state: 'planned', minutes: planned }
}

function minutesBetween(from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / 60_000
}
