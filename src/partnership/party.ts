import type { CivilDate } from '../i18n/format.ts'
import type { Actor } from '../identity/actor.ts'

export const partyKinds = ['municipality', 'region', 'other'] as const

/** A principal. No party is the tenant of another. */
export type Party = {
  readonly id: string
  readonly kind: (typeof partyKinds)[number]
  readonly code: string
  readonly name: string
  readonly joinedOn: CivilDate
  /** The last day, which still counts; null while none is set. */
  readonly leftOn: CivilDate | null
}

/** By whose decision a party joined or left. */
export type PartyDecision = {
  /** Empty, with no day, when nobody has written down who decided. */
  readonly body: string
  readonly decidedOn: CivilDate | null
  readonly diaryNumber: string
}

export type PartyInFull = Party & {
  /** `212000-1850`; null when nobody has written it down. */
  readonly organisationNumber: string | null
  /** Null for one that was there when the partnership was founded. */
  readonly joining: PartyDecision | null
  readonly leaving: (PartyDecision & { readonly reason: string }) | null
}

/** `coming`: its first day lies ahead. `leaving`: its last day is set and has not passed. */
export type PartyState = 'coming' | 'present' | 'leaving' | 'left'

export function partyStateOn(
  { joinedOn, leftOn }: Pick<Party, 'joinedOn' | 'leftOn'>,
  day: CivilDate,
): PartyState {
  if (leftOn !== null && leftOn < day) return 'left'
  if (joinedOn > day) return 'coming'
  return leftOn === null ? 'present' : 'leaving'
}

/** A party's own matters are written by its own people who prepare, and by the coordinator. */
export function mayWriteFor(actor: Pick<Actor, 'role' | 'partyId'>, partyId: string): boolean {
  return actor.role === 'coordinator' || (actor.role === 'official' && actor.partyId === partyId)
}

/** What a party is told to be. */
export type PartyDetails = Pick<PartyInFull, 'name' | 'joinedOn' | 'organisationNumber'> & {
  readonly joining: PartyDecision | null
}

export type PartyProblem =
  | { readonly field: 'code' | 'name' | 'organisationNumber'; readonly kind: 'taken'; readonly name: string }
  /** It has been a party before, until a day that the new first day does not come after. */
  | { readonly field: 'joinedOn'; readonly kind: 'overlap'; readonly day: CivilDate }
  | {
      readonly field: 'joinedOn'
      readonly kind: 'afterLeaving' | 'afterSeat' | 'afterAnswer'
      readonly day: CivilDate
    }

type Told = Pick<PartyInFull, 'code' | 'name' | 'organisationNumber' | 'joinedOn'>
type Known = Told & Pick<Party, 'id' | 'leftOn'>

/** Why there cannot be such a party beside the others; empty when there can. */
export function partyProblems(told: Told, others: readonly Known[]): readonly PartyProblem[] {
  const problems: PartyProblem[] = []
  const staying = others.filter(({ leftOn }) => leftOn === null)
  const same = staying.find(({ code }) => code === told.code)
  if (same) return [{ field: 'code', kind: 'taken', name: same.name }]
  const named = staying.find(({ name }) => plain(name) === plain(told.name))
  if (named) problems.push({ field: 'name', kind: 'taken', name: named.name })
  const numbered = staying.find(
    ({ organisationNumber }) => organisationNumber && organisationNumber === told.organisationNumber,
  )
  if (numbered) problems.push({ field: 'organisationNumber', kind: 'taken', name: numbered.name })
  const before = others
    .filter(({ code, leftOn }) => code === told.code && leftOn !== null && leftOn >= told.joinedOn)
    .map(({ leftOn }) => leftOn!)
    .toSorted()
    .at(-1)
  if (before) problems.push({ field: 'joinedOn', kind: 'overlap', day: before })
  return problems
}

/** What a party has done, which its days as a party hold. */
export type PartyContext = {
  /** Nobody for another party coordinates without a last day. */
  readonly coordinatesAlone: boolean
  readonly firstSeatFrom: CivilDate | null
  readonly lastSeatFrom: CivilDate | null
  /** The day of the latest closed meeting at which one of its seats counted. */
  readonly countedOn: CivilDate | null
  /** The days of its earliest and its latest answer to an outcome. */
  readonly firstAnswerOn: CivilDate | null
  readonly lastAnswerOn: CivilDate | null
}

/** Why a day cannot be the party's first; null when it can. */
export function joiningProblem(
  { leftOn }: Pick<Party, 'leftOn'>,
  { firstSeatFrom, firstAnswerOn }: PartyContext,
  joinedOn: CivilDate,
): PartyProblem | null {
  const field = 'joinedOn'
  if (leftOn && joinedOn > leftOn) return { field, kind: 'afterLeaving', day: leftOn }
  if (firstSeatFrom && joinedOn > firstSeatFrom) return { field, kind: 'afterSeat', day: firstSeatFrom }
  if (firstAnswerOn && joinedOn > firstAnswerOn) return { field, kind: 'afterAnswer', day: firstAnswerOn }
  return null
}

export type LeavingProblem =
  | { readonly kind: 'coordinates' }
  | {
      readonly kind: 'beforeStart' | 'beforeSeat' | 'beforeMeeting' | 'beforeAnswer'
      readonly day: CivilDate
    }

/** Why a day cannot be the party's last; null when it can. */
export function leavingProblem(
  { joinedOn }: Pick<Party, 'joinedOn'>,
  { coordinatesAlone, lastSeatFrom, countedOn, lastAnswerOn }: PartyContext,
  lastDay: CivilDate,
): LeavingProblem | null {
  if (coordinatesAlone) return { kind: 'coordinates' }
  if (lastDay < joinedOn) return { kind: 'beforeStart', day: joinedOn }
  if (countedOn && lastDay < countedOn) return { kind: 'beforeMeeting', day: countedOn }
  if (lastAnswerOn && lastDay < lastAnswerOn) return { kind: 'beforeAnswer', day: lastAnswerOn }
  if (lastSeatFrom && lastDay < lastSeatFrom) return { kind: 'beforeSeat', day: lastSeatFrom }
  return null
}

/** What has been built on the leaving of a party, so that it cannot be as if it had never left. */
export type StayingProblem = {
  readonly kind: 'joinedAnew' | 'askedWithout' | 'metWithout'
  readonly day: CivilDate
} | null

/** However it is spaced and capitalised. */
function plain(name: string): string {
  return name.replaceAll(/\s+/g, ' ').trim().toLowerCase()
}
