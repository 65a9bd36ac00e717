import { boundAmong } from '../decisions/adoption.ts'
import { type Alarm, alarms } from '../decisions/alarms.ts'
import type { Kin } from '../decisions/succession.ts'
import type { CivilDate } from '../i18n/format.ts'
import type { Agreement, Version } from './agreement.ts'
import { type Law, type StaleReference, staleReferences } from './law.ts'
import { type LifeState, lifeState, type Next, nextOf, presentVersion } from './life.ts'
import type { AgreementFilter } from './paths.ts'
import { type Reminder, remindersOn } from './reminder.ts'

/** An agreement as it stands on a day: the version to speak of, and all that is worked out about it. */
export type Standing = {
  readonly agreement: Agreement
  readonly version: Version
  readonly state: LifeState
  readonly next: Next | null
  /** How many of those that it is between it binds that day. */
  readonly binds: number
  /** A later version that is on its way. */
  readonly underWay: Version | null
  readonly alarms: readonly Alarm[]
  readonly reminders: readonly Reminder[]
  readonly stale: readonly StaleReference[]
}

export function standingOf(
  agreement: Agreement,
  { kin, law }: { readonly kin: (outcomeId: string) => Kin; readonly law: Law },
  day: CivilDate,
  version = presentVersion(agreement, day),
): Standing {
  const { outcome, text, partyIds } = version
  const { later } = kin(outcome.id)
  const state = lifeState(outcome, later, day)
  const latest = agreement.versions.at(-1)!
  return {
    agreement,
    version,
    state,
    next: nextOf(outcome, later, day),
    binds: boundAmong(outcome, partyIds, day).length,
    underWay: latest.number > version.number ? latest : null,
    alarms: alarms(outcome, day, kin(outcome.id)),
    reminders: remindersOn(outcome, later, day),
    // What is over binds nobody: its law is as it was.
    stale: isOver(state) ? [] : staleReferences(text, outcome.takenOn, law),
  }
}

/** What happens next comes first, and what should have happened before that; what is over comes last. */
export function inOrder(standings: readonly Standing[]): readonly Standing[] {
  const key = ({ state, next, version }: Standing) =>
    `${isOver(state) ? 2 : next ? 0 : 1} ${next?.on ?? ''} ${version.outcome.title}`
  return standings.toSorted((a, b) => key(a).localeCompare(key(b), 'sv'))
}

export function filtered(standings: readonly Standing[], filter: AgreementFilter): readonly Standing[] {
  const wanted = filter.query.toLocaleLowerCase('sv')
  return standings.filter((standing) => {
    const { version, state } = standing
    const { outcome, text, diaryNumber, partyIds } = version
    const words = `${outcome.year}:${outcome.number} ${outcome.title} ${diaryNumber} ${text}`
    return (
      words.toLocaleLowerCase('sv').includes(wanted) &&
      (filter.state === null || filter.state === state) &&
      (filter.party === null || partyIds.includes(filter.party)) &&
      (!filter.alarms || needsAttention(standing))
    )
  })
}

export function isOver(state: LifeState): boolean {
  return state === 'replaced' || state === 'ended'
}

export function needsAttention({ alarms: raised, reminders, stale }: Standing): boolean {
  return raised.length > 0 || reminders.length > 0 || stale.length > 0
}
