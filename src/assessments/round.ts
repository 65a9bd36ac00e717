import type { CivilDate } from '../i18n/format.ts'
import type { SetVersion, StatementKey, Value } from './statement.ts'

/** By which the answers of each kind of principal are divided further. One way a round: two would tell who said what. */
export const divisions = ['bodies', 'parties'] as const
export type Division = (typeof divisions)[number]

/** A body or a party whose seat-holders are asked. */
export type Unit = { readonly id: string; readonly name: string }

export type Round = {
  readonly id: string
  readonly name: string
  readonly set: SetVersion
  readonly division: Division
  readonly units: readonly Unit[]
  readonly openedOn: CivilDate
  /** Told to those who are asked; answers are taken until the round is closed. */
  readonly lastDay: CivilDate
  readonly closedOn: CivilDate | null
}

/** What somebody has said of one statement. */
export type Said = {
  readonly statement: StatementKey
  /** Null: does not know. */
  readonly value: Value | null
  readonly comment: string
}

/** Whether the seat is asked: the unit that its answer counts for; null when it is not. */
export function unitOf(
  { division, units }: Pick<Round, 'division' | 'units'>,
  seat: { readonly bodyId: string; readonly partyId: string },
): Unit | null {
  const id = division === 'bodies' ? seat.bodyId : seat.partyId
  return units.find((unit) => unit.id === id) ?? null
}
