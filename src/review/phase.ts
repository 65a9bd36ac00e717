import { type CivilDate, daysBetween } from '../i18n/format.ts'

export type PhaseMark = 'begun' | 'done'

/** A part of the work with a time of its own. */
export type Phase = {
  readonly id: string
  readonly name: string
  readonly about: string
  /** As planned, both days counted in. */
  readonly fromOn: CivilDate
  readonly toOn: CivilDate
  /** What has happened. Null while it has not. */
  readonly begunOn: CivilDate | null
  readonly doneOn: CivilDate | null
}

type InTime = Pick<Phase, 'fromOn' | 'toOn' | 'begunOn' | 'doneOn'>

/** `waiting`: it should have begun. `overdue`: it should have been done. */
export type PhaseState = 'ahead' | 'waiting' | 'running' | 'overdue' | 'done'

export function phaseState({ fromOn, toOn, begunOn, doneOn }: InTime, today: CivilDate): PhaseState {
  if (doneOn !== null) return 'done'
  if (today > toOn) return 'overdue'
  if (begunOn !== null) return 'running'
  return today > fromOn ? 'waiting' : 'ahead'
}

/** Days past the planned end; 0 when it is done, or there is time left. */
export function phaseDaysLate({ toOn, doneOn }: InTime, today: CivilDate): number {
  return doneOn === null ? Math.max(0, daysBetween(toOn, today)) : 0
}

/** As they are planned: what begins first, then what ends first, then by name. */
export function inTime<P extends Pick<Phase, 'fromOn' | 'toOn' | 'name'>>(
  phases: readonly P[],
): readonly P[] {
  const byName = new Intl.Collator('sv')
  return phases.toSorted((a, b) => {
    if (a.fromOn !== b.fromOn) return a.fromOn < b.fromOn ? -1 : 1
    if (a.toOn !== b.toOn) return a.toOn < b.toOn ? -1 : 1
    return byName.compare(a.name, b.name)
  })
}
