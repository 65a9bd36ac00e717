import { type Adoptable, type InForce, inForce, inForceFor, type NotInForce } from '../decisions/adoption.ts'
import type { AdoptableOutcome } from '../decisions/matrix.ts'
import type { CivilDate } from '../i18n/format.ts'
import type { Party } from '../partnership/party.ts'
import type { Clause } from './clause.ts'

/** A version that has been sent for adoption. Its words stand fast; whether it is in force is its outcome's to say. */
export type SentVersion = {
  readonly version: number
  readonly clauses: readonly Clause[]
  readonly outcome: AdoptableOutcome
}

/** One that is being written: only those who prepare see it. */
export type Draft = {
  readonly version: number
  readonly clauses: readonly Clause[]
  /** Struck while it was written, and can be put back. */
  readonly struck: readonly Clause[]
  readonly startedOn: CivilDate
}

type Judged = { readonly version: number; readonly outcome: Adoptable }

export type Holding<V extends Judged> = { readonly sent: V; readonly standing: InForce }

/** The latest of the versions that are in force on a day; null when none is. */
export function versionOn<V extends Judged>(versions: readonly V[], day: CivilDate): Holding<V> | null {
  return latestOf(versions, ({ outcome }) => {
    const standing = inForce(outcome, day)
    return standing.inForce ? standing : null
  })
}

/** The latest that binds the party on a day: in force, and adopted by the party itself. */
export function versionFor<V extends Judged>(
  versions: readonly V[],
  partyId: string,
  day: CivilDate,
): Holding<V> | null {
  return latestOf(versions, ({ outcome }) => inForceFor(outcome, partyId, day))
}

/** Sent by the day, later than the one in force, and not in force themselves: those that wait to be adopted. */
export function underAdoption<V extends Judged>(
  versions: readonly V[],
  day: CivilDate,
): readonly { readonly sent: V; readonly standing: NotInForce }[] {
  const present = versionOn(versions, day)?.sent.version ?? 0
  return versions.flatMap((sent) => {
    if (sent.version <= present || sent.outcome.takenOn > day) return []
    const standing = inForce(sent.outcome, day)
    if (standing.inForce || isOver(standing)) return []
    return [{ sent, standing }]
  })
}

/** Older versions that still apply beside the latest, because nobody has ended their outcome. */
export function outlived<V extends Judged>(versions: readonly V[], day: CivilDate): readonly V[] {
  const present = versionOn(versions, day)?.sent.version ?? 0
  return versions.filter(({ version, outcome }) => version < present && inForce(outcome, day).inForce)
}

/** Which parties are bound by the same version since the same day; those bound by none come last. */
export type Bound<V extends Judged> = {
  readonly sent: V | null
  readonly since: CivilDate | null
  readonly parties: readonly Party[]
}

export function boundOn<V extends Judged>(
  versions: readonly V[],
  parties: readonly Party[],
  day: CivilDate,
): readonly Bound<V>[] {
  const groups = new Map<string, Bound<V>>()
  for (const party of parties) {
    const held = versionFor(versions, party.id, day)
    const [sent, since] = [held?.sent ?? null, held?.standing.since ?? null]
    const name = `${sent?.version ?? 0} ${since}`
    groups.set(name, { sent, since, parties: [...(groups.get(name)?.parties ?? []), party] })
  }
  const order = ({ sent, since }: Bound<V>) => `${String(9999 - (sent?.version ?? 0))} ${since ?? ''}`
  return [...groups.values()].toSorted((a, b) => order(a).localeCompare(order(b)))
}

function isOver({ why }: NotInForce): boolean {
  return why.kind === 'expired' || why.kind === 'ended' || why.kind === 'replaced'
}

function latestOf<V extends Judged>(
  versions: readonly V[],
  standingOf: (sent: V) => InForce | null,
): Holding<V> | null {
  for (const sent of versions.toSorted((a, b) => b.version - a.version)) {
    const standing = standingOf(sent)
    if (standing) return { sent, standing }
  }
  return null
}
