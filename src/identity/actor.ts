import type { Db } from '../db/database.ts'
import type { Language } from '../i18n/language.ts'
import type { Log } from '../platform/log.ts'
import type { ReadOnce } from '../platform/readings.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Doer } from '../record/thing.ts'
import type { View } from '../ui/view.ts'
import { identityWords } from './words.ts'

export type Role = 'coordinator' | 'leader' | 'official'

/** A person wearing a hat: one seat out of those they hold. */
export type Actor = Doer & {
  readonly id: string
  readonly seatId: string
  readonly role: Role
  readonly partyId: string
  readonly partyName: string
  readonly partyCode: string
  /** The county whose population the principals share. */
  readonly countyCode: string
}

/** What a signed-in request carries through its handlers. */
export type Env = {
  Variables: {
    readonly actor: Actor
    /** One transaction, bound to the actor's partnership: read-only for a GET, whole for a write. */
    readonly db: Db
    /** Reads what others at the same revision may have read already. */
    readonly readOnce: ReadOnce
    readonly view: View
    readonly now: Date
    readonly log: Log
  }
}

/** "Samordnare, Region Värmland". Events keep the Swedish one, whatever language the page was read in. */
export function hatLabel(language: Language, role: Role, partyName: string): string {
  return `${identityWords(language).roles[role]}, ${partyName}`
}

type HatOf = { readonly role: Role; readonly partyName: string }

/**
 * What an event keeps of who did it: the hat, and its body where the person holds another seat that is called the same.
 * "Tjänsteman, Arvika, i Beredningsgruppen".
 */
export function recordedHat(
  { role, partyName, bodyName }: HatOf & { readonly bodyName: string },
  others: readonly HatOf[],
): string {
  const label = hatLabel('sv', role, partyName)
  const isShared = others.some((other) => hatLabel('sv', other.role, other.partyName) === label)
  return isShared ? identityWords('sv').hatIn(label, bodyName) : label
}

/** Coordinators and officials prepare; elected leaders read, answer and decide at the meeting. */
export function mayPrepare(actor: Pick<Actor, 'role'>): boolean {
  return actor.role !== 'leader'
}

/** Throws a refusal with the way out for an actor whose hat does not prepare. */
export function requirePreparer(actor: Pick<Actor, 'role'>): void {
  if (!mayPrepare(actor)) throw new Refusal('forbidden', (language) => identityWords(language).onlyPreparers)
}
