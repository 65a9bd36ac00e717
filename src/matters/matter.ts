import { type CivilDate, daysBetween } from '../i18n/format.ts'
import { type Place, type Step, samePlace } from './decisionPath.ts'

export type Matter = {
  readonly id: string
  readonly title: string
  /** What is needed, in a sentence. */
  readonly need: string
  readonly kindId: string
  /** The version of the kind's path that it was raised with. */
  readonly version: number
  readonly raisedBy: RaisedBy
}

export type RaisedBy = { readonly kind: 'party' | 'body'; readonly id: string }

/** Not taken further, postponed until a day, or seen to by somebody else. */
export const stopReasons = ['dropped', 'postponed', 'elsewhere'] as const
export type StopReason = (typeof stopReasons)[number]

/** What can happen to a matter. */
export type Happening =
  | {
      readonly kind: 'raised' | 'moved' | 'returned'
      readonly step: Step
      readonly bodyIds: readonly string[]
    }
  /** One of those who are consulted has said what it thinks. */
  | { readonly kind: 'answered'; readonly bodyIds: readonly [string] }
  /** It led to an outcome, which is now carried out. */
  | {
      readonly kind: 'decided'
      readonly step: 'carryOut'
      readonly bodyIds: readonly string[]
      readonly outcomeId: string
    }
  /** `until` for one that is postponed. */
  | { readonly kind: 'stopped'; readonly why: StopReason; readonly until: CivilDate | null }
  | { readonly kind: 'resumed' | 'finished' }
  /** Moved over to another version of its path. */
  | { readonly kind: 'rerouted'; readonly version: number }

export type Movement = Happening & {
  /** In the order that they were recorded. */
  readonly number: number
  readonly on: CivilDate
  readonly note: string
}

/** A row of the log. It may stand in place of an earlier one, or take the last one back. */
export type Entry = (
  | Movement
  | { readonly kind: 'undone'; readonly number: number; readonly on: CivilDate; readonly note: string }
) & {
  readonly corrects: number | null
  readonly recordedAt: Date
  readonly recordedByName: string
  /** As whom, in words of that day. */
  readonly recordedHat: string
}

/** What holds of a log: each movement in its latest wording, at its first place, without those taken back. */
export function standing<E extends Pick<Entry, 'kind' | 'number' | 'corrects'>>(
  entries: readonly E[],
): readonly Exclude<E, { kind: 'undone' }>[] {
  const firstOf = new Map<number, number>()
  const latest = new Map<number, E>()
  for (const entry of entries) {
    const first = entry.corrects === null ? entry.number : (firstOf.get(entry.corrects) ?? entry.corrects)
    firstOf.set(entry.number, first)
    // A map keeps the place of a key that is set again.
    latest.set(first, entry)
  }
  return [...latest.values()].filter(
    (entry): entry is Exclude<E, { kind: 'undone' }> => entry.kind !== 'undone',
  )
}

/** A time in one place, or laid aside. The day that ends it is the day that begins the next. */
export type Stay = {
  readonly from: CivilDate
  /** Null while it lasts. */
  readonly to: CivilDate | null
  /** Of the movement that began it. */
  readonly number: number
} & (
  | {
      readonly kind: 'in'
      readonly step: Step
      readonly bodyIds: readonly string[]
      /** Of those consulted, when they said what they think. */
      readonly answers: ReadonlyMap<string, CivilDate>
      /** Came here by being sent back. */
      readonly returned: boolean
    }
  | { readonly kind: 'aside'; readonly why: StopReason; readonly until: CivilDate | null }
)

export type InPlace = Extract<Stay, { kind: 'in' }>

/** All that follows from the log of a matter. */
export type Journey = {
  readonly raisedOn: CivilDate
  readonly lastOn: CivilDate
  readonly stays: readonly Stay[]
  readonly state: 'open' | 'postponed' | 'finished' | 'dropped' | 'elsewhere'
  /** The day that it was finished or stopped for good. */
  readonly closedOn: CivilDate | null
  /** When it was laid aside and until when. */
  readonly until: CivilDate | null
  /** The version of its path that it follows. */
  readonly version: number
  readonly outcomes: readonly { readonly id: string; readonly on: CivilDate }[]
}

/** Walks the log. The first movement is always that it was raised. */
export function journeyOf({ version }: Pick<Matter, 'version'>, entries: readonly Entry[]): Journey {
  const movements = standing(entries)
  const stays: Stay[] = []
  const outcomes: { id: string; on: CivilDate }[] = []
  let follows = version
  let finishedOn: CivilDate | null = null
  for (const movement of movements) {
    const { on, number } = movement
    const open = stays.at(-1)
    switch (movement.kind) {
      case 'raised':
      case 'moved':
      case 'returned':
        close(stays, on)
        stays.push(arrival(movement, movement.kind === 'returned'))
        break
      case 'decided':
        outcomes.push({ id: movement.outcomeId, on })
        // Already being carried out: one more outcome moves it nowhere.
        if (open?.kind === 'in' && open.step === 'carryOut') break
        close(stays, on)
        stays.push(arrival(movement, false))
        break
      case 'answered':
        if (open?.kind === 'in')
          stays[stays.length - 1] = {
            ...open,
            answers: new Map([...open.answers, [movement.bodyIds[0], on]]),
          }
        break
      case 'stopped':
        close(stays, on)
        stays.push({ kind: 'aside', from: on, to: null, number, why: movement.why, until: movement.until })
        break
      case 'resumed': {
        close(stays, on)
        const left = stays.findLast((stay): stay is InPlace => stay.kind === 'in')
        if (left) stays.push({ ...left, from: on, to: null, number, returned: false })
        break
      }
      case 'finished':
        close(stays, on)
        finishedOn = on
        break
      case 'rerouted':
        follows = movement.version
        break
    }
  }
  const last = stays.at(-1)
  const aside = last?.kind === 'aside' && last.to === null ? last : null
  const gone = aside && aside.why !== 'postponed' ? aside : null
  // What is stopped for good waits for nothing: its time ends that day.
  if (gone) stays.pop()
  return {
    raisedOn: movements[0]!.on,
    lastOn: movements.at(-1)!.on,
    stays,
    state: finishedOn ? 'finished' : (aside?.why ?? 'open'),
    closedOn: finishedOn ?? gone?.from ?? null,
    until: aside?.until ?? null,
    version: follows,
    outcomes,
  }
}

/** Where it is; null when it is laid aside or closed. */
export function presentStay({ stays, state }: Pick<Journey, 'stays' | 'state'>): InPlace | null {
  const last = stays.at(-1)
  return state === 'open' && last?.kind === 'in' ? last : null
}

/** Where it was last, whatever has become of it. */
export function lastStay({ stays }: Pick<Journey, 'stays'>): InPlace {
  return stays.findLast((stay): stay is InPlace => stay.kind === 'in')!
}

/** The bodies whose turn it is: more than one only while several are consulted. */
export function awaited({ bodyIds, answers }: Pick<InPlace, 'bodyIds' | 'answers'>): readonly string[] {
  return bodyIds.filter((id) => !answers.has(id))
}

/** Whole days, until the day when it still lasts. */
export function daysOf({ from, to }: Pick<Stay, 'from' | 'to'>, today: CivilDate): number {
  return daysBetween(from, to ?? today)
}

/** Whole days from that it was raised until it was closed, or until the day. */
export function wholeDays({ raisedOn, closedOn }: Journey, today: CivilDate): number {
  return daysBetween(raisedOn, closedOn ?? today)
}

/**
 * How long it has been where it is, or was last. What is laid aside and taken up again in the same place goes on from
 * where it was: nobody makes it younger by laying it aside.
 */
export function daysInPlace({ stays }: Pick<Journey, 'stays'>, today: CivilDate): number {
  let days = 0
  let place: InPlace | null = null
  for (const stay of stays.toReversed()) {
    if (stay.kind === 'aside') continue
    if (place && !samePlace(place, stay)) break
    days += daysOf(stay, today)
    // Sent back to where it was is a new turn; taken up again is not.
    if (stay.returned) break
    place = stay
  }
  return days
}

export function isClosed({ state }: Pick<Journey, 'state'>): boolean {
  return state === 'finished' || state === 'dropped' || state === 'elsewhere'
}

function arrival(
  { step, bodyIds, on, number }: Place & Pick<Movement, 'on' | 'number'>,
  returned: boolean,
): InPlace {
  return { kind: 'in', step, bodyIds, from: on, to: null, number, answers: new Map(), returned }
}

function close(stays: Stay[], on: CivilDate): void {
  const open = stays.at(-1)
  if (open && open.to === null) stays[stays.length - 1] = { ...open, to: on }
}
