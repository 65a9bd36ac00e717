import { type Adoptable, inForceFor } from '../decisions/adoption.ts'
import type { AdoptableOutcome } from '../decisions/matrix.ts'
import type { CivilDate } from '../i18n/format.ts'

/** One version of an agreement: an outcome that every party decides about. */
export type Version = {
  /** From 1. */
  readonly number: number
  readonly outcome: AdoptableOutcome
  readonly text: string
  readonly diaryNumber: string
  /** Whom it is between: those who are asked, or before that those who are to be. */
  readonly partyIds: readonly string[]
}

/** An agreement through all its versions, the first first. It is known by the id of that one. */
export type Agreement = {
  readonly id: string
  readonly versions: readonly Version[]
}

/** The version that binds a party on a day: the highest in force for it. Null when none does. */
export function bindingVersion({ versions }: Agreement, partyId: string, day: CivilDate): Version | null {
  return versions.findLast(({ outcome }) => inForceFor(outcome, partyId, day) !== null) ?? null
}

/** All who are or have been between whom it is, in the order that they came. */
export function everyParty({ versions }: Agreement): readonly string[] {
  return [...new Set(versions.flatMap(({ partyIds }) => partyIds))]
}

/** Who came with the version, and who went. */
export function partyChanges(older: Version, newer: Version) {
  return {
    added: newer.partyIds.filter((id) => !older.partyIds.includes(id)),
    removed: older.partyIds.filter((id) => !newer.partyIds.includes(id)),
  }
}

/** Where a version with the id stands; null when the agreement has none. */
export function versionOf({ versions }: Agreement, outcomeId: string): Version | null {
  return versions.find(({ outcome }) => outcome.id === outcomeId) ?? null
}

/** The versions after it: what may have taken its place. */
export function laterThan({ versions }: Agreement, { number }: Version): readonly Adoptable[] {
  return versions.filter((each) => each.number > number).map(({ outcome }) => outcome)
}
