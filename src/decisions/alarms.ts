import { type CivilDate, daysAfter } from '../i18n/format.ts'
import {
  type Adoptable,
  answerOn,
  countsFrom,
  hasReported,
  inForce,
  isConcerned,
  overOn,
  partyState,
} from './adoption.ts'
import { type Gap, gapAfter, type Kin, noKin } from './succession.ts'

/** What is wrong with an outcome, the most urgent first. */
export type Alarm =
  /** It is not adopted, and its evaluation is due before the answers are, soon, or already. */
  | { readonly kind: 'evaluated-before-adopted'; readonly on: CivilDate }
  /** They were to answer by the day. */
  | { readonly kind: 'answers-late'; readonly partyIds: readonly string[]; readonly since: CivilDate }
  /** Its time is out, nobody has ended it and nothing has replaced it. */
  | { readonly kind: 'expired'; readonly on: CivilDate }
  /** Nothing is in force after the last day of this one, or of the one that this one was to follow. */
  | ({ readonly kind: 'gap'; readonly side: 'ended' | 'next' } & Gap)
  | { readonly kind: 'evaluation-overdue'; readonly since: CivilDate }
  /** They adopted it when it should already have been evaluated. */
  | {
      readonly kind: 'adopted-after-evaluation'
      readonly partyIds: readonly string[]
      readonly on: CivilDate
    }
  /** Nobody has told how it went; or some have, and these parties not. */
  | { readonly kind: 'not-reported'; readonly partyIds: readonly string[]; readonly since: CivilDate }
  /** They have adopted it, and it stands in no register of theirs. */
  | { readonly kind: 'not-registered'; readonly partyIds: readonly string[] }

export const alarmKinds = [
  'evaluated-before-adopted',
  'answers-late',
  'gap',
  'expired',
  'evaluation-overdue',
  'adopted-after-evaluation',
  'not-reported',
  'not-registered',
] as const satisfies readonly Alarm['kind'][]

/** So many days before its evaluation an outcome that nobody has adopted is in trouble. */
const soon = 60

/**
 * Everything that is wrong on the day. Who ends an outcome has answered for it: after that it is silent, and what was
 * to come in its place speaks for the days on which nothing is in force.
 */
export function alarms(adoptable: Adoptable, day: CivilDate, kin: Kin = noKin): readonly Alarm[] {
  const { request, ending, evaluateOn, dueOn } = adoptable
  if (day < adoptable.takenOn || (ending && day > ending.endedOn)) return []
  const standing = inForce(adoptable, day)
  const over = overOn(adoptable)
  const expired = over !== null && day > over.on
  const unmet = !standing.inForce && standing.why.kind === 'unmet'
  const found: Alarm[] = []

  if (
    evaluateOn &&
    request &&
    unmet &&
    (evaluateOn <= request.answerBy || evaluateOn <= daysAfter(day, soon))
  )
    found.push({ kind: 'evaluated-before-adopted', on: evaluateOn })

  const late = askedIds(adoptable, day).filter((id) => partyState(adoptable, id, day) === 'late')
  if (request && late.length > 0)
    found.push({ kind: 'answers-late', partyIds: late, since: request.answerBy })

  const gap = gapOn(adoptable, kin, day)
  if (gap) found.push(gap)
  else if (expired && over.kind === 'expired' && kin.later.length === 0)
    found.push({ kind: 'expired', on: over.on })

  if (evaluateOn && day > evaluateOn) {
    const adopted = adoptersAfter(adoptable, evaluateOn, day)
    const evaluated = adoptable.evaluatedOn.filter((on) => on <= day)
    if (evaluated.length === 0 && !unmet) found.push({ kind: 'evaluation-overdue', since: evaluateOn })
    const unanswered = adopted.filter(({ from }) => !evaluated.some((on) => on >= from))
    if (unanswered.length > 0) {
      const partyIds = unanswered.map(({ id }) => id)
      found.push({ kind: 'adopted-after-evaluation', partyIds, on: evaluateOn })
    }
  }

  if (dueOn && day > dueOn && (standing.inForce || expired)) {
    const silent = !adoptable.reports.some(({ on }) => on <= day)
    const partyIds = silent ? [] : adoptersOn(adoptable, day).filter((id) => !hasReported(adoptable, id, day))
    if (silent || partyIds.length > 0) found.push({ kind: 'not-reported', partyIds, since: dueOn })
  }

  const unregistered = askedIds(adoptable, day).filter((id) => {
    const answer = answerOn(adoptable, id, day)
    return answer !== null && answer.kind !== 'declined' && !answer.registered
  })
  if (unregistered.length > 0) found.push({ kind: 'not-registered', partyIds: unregistered })
  return found
}

/** A gap that lies ahead or is open today: what is over is history. */
function gapOn(adoptable: Adoptable, { earlier, later }: Kin, day: CivilDate): Alarm | null {
  const isOpen = ({ before }: Gap) => before === null || before > day
  const own = gapAfter(adoptable, later, day)
  // A follower that is not adopted yet is no gap before the last day: until then it can be.
  if (own && isOpen(own) && (own.before !== null || own.after < day))
    return { kind: 'gap', side: 'ended', ...own }
  if (inForce(adoptable, day).inForce) return null
  // Those before it that somebody has ended are silent: it speaks for them.
  const silent = earlier.filter(({ ending }) => ending && day > ending.endedOn)
  const gaps = silent.flatMap((each) => gapAfter(each, [...later, adoptable, ...silent], day) ?? [])
  const open = gaps.find(isOpen)
  return open ? { kind: 'gap', side: 'next', ...open } : null
}

function askedIds({ request }: Adoptable, day: CivilDate): readonly string[] {
  return request?.parties.filter((party) => isConcerned(party, day)).map(({ id }) => id) ?? []
}

/** Parties that have adopted it: they are the ones to carry it out. */
export function adoptersOn(adoptable: Adoptable, day: CivilDate): readonly string[] {
  return askedIds(adoptable, day).filter((id) => {
    const answer = answerOn(adoptable, id, day)
    const from = answer && countsFrom(answer)
    return from !== null && from <= day
  })
}

/** Parties whose adoption counts on the day, and began to only after the other day. */
function adoptersAfter(adoptable: Adoptable, after: CivilDate, day: CivilDate) {
  return askedIds(adoptable, day).flatMap((id) => {
    const answer = answerOn(adoptable, id, day)
    const from = answer && countsFrom(answer)
    return from && from > after && from <= day ? [{ id, from }] : []
  })
}
