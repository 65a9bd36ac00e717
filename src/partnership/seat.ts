import type { CivilDate } from '../i18n/format.ts'
import type { Actor } from '../identity/actor.ts'
import type { Body } from './body.ts'
import type { Party } from './party.ts'

/** A seat with the names that a list shows. */
export type Seat = {
  readonly id: string
  readonly bodyId: string
  readonly role: 'coordinator' | 'leader' | 'official'
  /** The function that the person sits there in, such as "socialchef"; mostly empty. */
  readonly title: string
  readonly personName: string
  readonly partyId: string
  readonly partyName: string
  readonly partyKind: Party['kind']
  /** The last day, which still counts; null while none is set. */
  readonly toOn: CivilDate | null
}

/** A seat with everything that its own page shows. */
export type SeatInBody = Seat & {
  readonly personId: string
  readonly bodyName: string
  readonly fromOn: CivilDate
}

/** No party is the tenant of another: an official seats the people of the own party, and only coordinators others. */
export function maySeat(
  actor: Pick<Actor, 'role' | 'partyId'>,
  { role, partyId }: Pick<SeatInBody, 'role' | 'partyId'>,
): boolean {
  if (actor.role === 'coordinator') return true
  return actor.role === 'official' && role !== 'coordinator' && partyId === actor.partyId
}

/** `ending`: its last day is set and has not passed. */
export type SeatState = 'held' | 'ending' | 'ended'

export function seatState({ toOn }: Pick<Seat, 'toOn'>, today: CivilDate): SeatState {
  if (toOn === null) return 'held'
  return toOn >= today ? 'ending' : 'ended'
}

/** What stands around the ending of a seat. */
export type SeatContext = {
  /** The day of the latest closed meeting of its body: who was counted there is not changed afterwards. */
  readonly countedOn: CivilDate | null
  /** Nobody else coordinates without a last day. */
  readonly lastCoordinator: boolean
}

export type EndingProblem =
  | { readonly kind: 'lastCoordinator' }
  | { readonly kind: 'beforeStart'; readonly day: CivilDate }
  | { readonly kind: 'beforeMeeting'; readonly day: CivilDate }

/** Why a day cannot be the seat's last; null when it can. */
export function endingProblem(
  { fromOn }: Pick<SeatInBody, 'fromOn'>,
  { countedOn, lastCoordinator }: SeatContext,
  lastDay: CivilDate,
): EndingProblem | null {
  if (lastCoordinator) return { kind: 'lastCoordinator' }
  if (lastDay < fromOn) return { kind: 'beforeStart', day: fromOn }
  if (countedOn && lastDay < countedOn) return { kind: 'beforeMeeting', day: countedOn }
  return null
}

/** The day of a meeting that was closed without the seat, after which it cannot go on as if it had never ended. */
export function metSince({ toOn }: Pick<Seat, 'toOn'>, { countedOn }: SeatContext): CivilDate | null {
  return toOn && countedOn && countedOn > toOn ? countedOn : null
}

type Period = { readonly fromOn: CivilDate; readonly toOn: CivilDate | null }

export type PeriodProblem =
  | { readonly field: 'toOn'; readonly kind: 'reversed' }
  | {
      readonly field: 'fromOn'
      readonly kind: 'beforeBody' | 'beforeParty' | 'afterParty' | 'afterBody' | 'beforeMeeting'
      readonly day: CivilDate
    }
  | { readonly field: 'toOn'; readonly kind: 'pastParty' | 'pastBody'; readonly day: CivilDate }

/** Why nobody can have a seat from one day to another for this party in this body; empty when they can. */
export function periodProblems(
  { fromOn, toOn }: Period,
  {
    body,
    party,
    countedOn,
    today,
  }: {
    readonly body: Pick<Body, 'firstOn' | 'lastOn'>
    readonly party: Pick<Party, 'joinedOn' | 'leftOn'>
    /** The day of the latest closed meeting of the body. */
    readonly countedOn: CivilDate | null
    readonly today: CivilDate
  },
): readonly PeriodProblem[] {
  if (toOn && toOn < fromOn) return [{ field: 'toOn', kind: 'reversed' }]
  const problems: PeriodProblem[] = []
  const { firstOn, lastOn } = body
  const { joinedOn, leftOn } = party
  if (firstOn && fromOn < firstOn) problems.push({ field: 'fromOn', kind: 'beforeBody', day: firstOn })
  if (fromOn < joinedOn) problems.push({ field: 'fromOn', kind: 'beforeParty', day: joinedOn })
  // Who was counted at a meeting that is closed is not changed afterwards.
  if (countedOn && fromOn <= countedOn && fromOn < today) {
    problems.push({ field: 'fromOn', kind: 'beforeMeeting', day: countedOn })
  }
  if (leftOn && fromOn > leftOn) problems.push({ field: 'fromOn', kind: 'afterParty', day: leftOn })
  else if (leftOn && (!toOn || toOn > leftOn))
    problems.push({ field: 'toOn', kind: 'pastParty', day: leftOn })
  if (lastOn && fromOn > lastOn) problems.push({ field: 'fromOn', kind: 'afterBody', day: lastOn })
  else if (lastOn && (!toOn || toOn > lastOn)) problems.push({ field: 'toOn', kind: 'pastBody', day: lastOn })
  return problems
}
