import { type CivilDate, daysAfter } from '../i18n/format.ts'
import { type Body, hasEnded } from '../partnership/body.ts'
import { type DecisionPath, expectedDays, type Step } from './decisionPath.ts'
import { awaited, daysInPlace, type Journey, type Matter, presentStay } from './matter.ts'

/** A matter with all that follows from its log, and the path that it follows. */
export type Standing = {
  readonly matter: Matter
  readonly journey: Journey
  readonly path: DecisionPath
}

export type KnownBody = Pick<Body, 'id' | 'lastOn'> & {
  /** Null when no meeting lies ahead. */
  readonly nextMeetingOn: CivilDate | null
}

/** What is wrong with a matter, the most urgent first. */
export type Alarm =
  /** It waits for a body that no longer is. */
  | { readonly kind: 'ended'; readonly bodyId: string; readonly on: CivilDate }
  /** It has stood longer where it is than its path says. */
  | { readonly kind: 'overdue'; readonly days: number; readonly expected: number }
  /** It was laid aside until a day that has passed. */
  | { readonly kind: 'slept'; readonly until: CivilDate }
  /** The body that it waits for has no meeting ahead. */
  | { readonly kind: 'no-meeting'; readonly bodyId: string }

export function alarms(
  { journey, path }: Pick<Standing, 'journey' | 'path'>,
  bodies: readonly KnownBody[],
  today: CivilDate,
): readonly Alarm[] {
  if (journey.state === 'postponed')
    return journey.until && journey.until < today ? [{ kind: 'slept', until: journey.until }] : []
  const here = presentStay(journey)
  if (!here) return []
  const found: Alarm[] = []
  const waitsFor = bodies.filter(({ id }) => awaited(here).includes(id))
  for (const body of waitsFor) {
    if (body.lastOn && hasEnded(body, today)) found.push({ kind: 'ended', bodyId: body.id, on: body.lastOn })
  }
  const expected = expectedDays(path.stages, here)
  const days = daysInPlace(journey, today)
  if (expected !== null && days > expected) found.push({ kind: 'overdue', days, expected })
  // Who carries something out needs no meeting to do so.
  if (here.step === 'carryOut') return found
  for (const body of waitsFor) {
    if (!hasEnded(body, today) && body.nextMeetingOn === null)
      found.push({ kind: 'no-meeting', bodyId: body.id })
  }
  return found
}

/** What somebody owes a matter. */
export type Owed = {
  readonly matterId: string
  readonly title: string
  readonly step: Step
  /** Who owes it. Null: the parties, each by itself. */
  readonly bodyId: string | null
  /** Since when, and by which day, where the path says how long it may take. */
  readonly since: CivilDate
  readonly by: CivilDate | null
  /** How many days too late; 0 when it is not. */
  readonly daysLate: number
}

/**
 * Who owes what to whom since when, what is latest first: a row for each body that a matter waits for. When all who
 * were consulted have answered, nobody of them owes anything: it is for those who prepare to move it.
 */
export function owedByMatters(standings: readonly Standing[], today: CivilDate): readonly Owed[] {
  return standings
    .flatMap(({ matter, journey, path }): readonly Owed[] => {
      const here = presentStay(journey)
      if (!here) return []
      const expected = expectedDays(path.stages, here)
      const days = daysInPlace(journey, today)
      const by = expected === null ? null : daysAfter(today, expected - days)
      const daysLate = expected === null ? 0 : Math.max(0, days - expected)
      const since = daysAfter(today, -days)
      const owed = { matterId: matter.id, title: matter.title, step: here.step, since, by, daysLate }
      const who = here.bodyIds.length === 0 ? [null] : awaited(here)
      return who.map((bodyId) => ({ ...owed, bodyId }))
    })
    .toSorted((a, b) => b.daysLate - a.daysLate || (a.since < b.since ? -1 : a.since > b.since ? 1 : 0))
}
