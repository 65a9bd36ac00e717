import type { Language } from '../i18n/language.ts'
import { type Composition, composed } from '../partnership/composed.ts'
import type { Party } from '../partnership/party.ts'
import type { Seat } from '../partnership/seat.ts'

/** What is known about a seat at a meeting. A substitute is an exception: it has a name and a reason. */
export type SeatAnswer =
  | { readonly state: 'unanswered' }
  | { readonly state: 'present' }
  | { readonly state: 'absent' }
  | { readonly state: 'substitute'; readonly name: string; readonly reason: string }

export type Attendee = Seat & { readonly answer: SeatAnswer }

export type Participation = {
  readonly parties: number
  /** Parties for which somebody takes part. */
  readonly partaking: number
  /** Names of parties for which no seat has answered. */
  readonly silent: readonly string[]
  readonly substitutes: number
  readonly kinds: readonly {
    readonly kind: Party['kind']
    readonly partaking: number
    readonly seats: number
  }[]
}

export function participation(attendees: readonly Attendee[]): Participation {
  const names = [...new Set(attendees.map((attendee) => attendee.partyName))]
  const seatsOf = (name: string) => attendees.filter((attendee) => attendee.partyName === name)
  const kinds = (['municipality', 'region', 'other'] as const)
    .map((kind) => {
      const seats = attendees.filter((attendee) => attendee.partyKind === kind)
      return { kind, partaking: seats.filter(partakes).length, seats: seats.length }
    })
    .filter(({ seats }) => seats > 0)
  return {
    parties: names.length,
    partaking: names.filter((name) => seatsOf(name).some(partakes)).length,
    silent: names.filter((name) => seatsOf(name).every(({ answer }) => answer.state === 'unanswered')),
    substitutes: attendees.filter(({ answer }) => answer.state === 'substitute').length,
    kinds,
  }
}

/** Whether those who take part are whom the body's rule asks for; null when it has none. */
export function gathered(
  language: Language,
  composition: Composition,
  attendees: readonly Attendee[],
): ReturnType<typeof composed> {
  return composed(language, composition, attendees.filter(partakes))
}

function partakes({ answer }: Attendee): boolean {
  return answer.state === 'present' || answer.state === 'substitute'
}

/** Somebody's word that the agenda is ready, given for their party. */
export type Preparation = {
  readonly partyName: string
  readonly partyKind: Party['kind']
  readonly personName: string
  readonly preparedAt: Date
  /** The agenda was changed afterwards. */
  readonly outdated: boolean
}

/** Ready when both a municipality and the region have said so about the agenda as it is now. */
export function isPrepared(preparations: readonly Preparation[]): boolean {
  const valid = preparations.filter((preparation) => !preparation.outdated)
  return (['municipality', 'region'] as const).every((kind) =>
    valid.some(({ partyKind }) => partyKind === kind),
  )
}
