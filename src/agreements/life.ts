import { type Adoptable, inForce, overOn } from '../decisions/adoption.ts'
import { gapAfter, stretchOf } from '../decisions/succession.ts'
import { type CivilDate, daysAfter } from '../i18n/format.ts'
import { type Agreement, laterThan, type Version } from './agreement.ts'

/** Where an agreement stands in its life, from being prepared until it is over. Worked out, and typed by nobody. */
export const lifeStates = [
  'draft',
  'adopting',
  'coming',
  'in-force',
  'evaluating',
  'expiring',
  'expired',
  'replaced',
  'ended',
] as const

export type LifeState = (typeof lifeStates)[number]

/** So many days before its last day an agreement is told to run out, if nothing is to follow. */
export const expiringDays = 180
/** So many days before its day the evaluation is under way. */
export const evaluatingDays = 90

/** `later` are those that came in its place, versions of the same agreement and successors alike. */
export function lifeState(outcome: Adoptable, later: readonly Adoptable[], day: CivilDate): LifeState {
  const standing = inForce(outcome, day)
  if (!standing.inForce) {
    const { why } = standing
    switch (why.kind) {
      case 'not-asked':
        return 'draft'
      case 'unmet':
        return 'adopting'
      case 'not-begun':
        return 'coming'
      case 'expired':
        return later.some((each) => inForce(each, day).inForce) ? 'replaced' : 'expired'
      case 'ended':
        return 'ended'
      case 'replaced':
        return 'replaced'
    }
  }
  if (isReplaced(outcome, later, day)) return 'replaced'
  const { until } = standing
  if (until !== null && until <= daysAfter(day, expiringDays) && !isFollowed(outcome, later, day))
    return 'expiring'
  const { evaluateOn } = outcome
  const begun = evaluateOn !== null && daysAfter(evaluateOn, -evaluatingDays)
  if (begun && begun <= day && !isEvaluated(outcome, begun, day)) return 'evaluating'
  return 'in-force'
}

/** What happens next, or should have: the earliest day. Null when there is nothing to wait for. */
export type Next = {
  readonly kind: 'answers' | 'begins' | 'evaluation' | 'end'
  readonly on: CivilDate
}

export function nextOf(outcome: Adoptable, later: readonly Adoptable[], day: CivilDate): Next | null {
  const state = lifeState(outcome, later, day)
  const over = overOn(outcome)
  const { evaluateOn, request, validFrom } = outcome
  const ahead: Next[] = []
  if (state === 'adopting' && request) ahead.push({ kind: 'answers', on: request.answerBy })
  if (state === 'coming') ahead.push({ kind: 'begins', on: validFrom ?? outcome.takenOn })
  const live = state === 'in-force' || state === 'evaluating' || state === 'expiring'
  if (live && evaluateOn && !isEvaluated(outcome, daysAfter(evaluateOn, -evaluatingDays), day))
    ahead.push({ kind: 'evaluation', on: evaluateOn })
  if ((live || state === 'expired') && over) ahead.push({ kind: 'end', on: over.on })
  return ahead.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))[0] ?? null
}

/** The one to speak of on a day: the latest in force, else the latest that was, else the one under way. */
export function presentVersion(agreement: Agreement, day: CivilDate): Version {
  const { versions } = agreement
  const known = versions.filter(({ outcome }) => outcome.takenOn <= day)
  const all = known.length > 0 ? known : versions
  const last = (...states: readonly LifeState[]) =>
    all.findLast((version) => states.includes(lifeState(version.outcome, laterThan(agreement, version), day)))
  return last('in-force', 'evaluating', 'expiring') ?? last('expired', 'ended') ?? all.at(-1)!
}

/** A later one has taken over from each of the parties: it applies, and it was adopted after this one. */
function isReplaced(outcome: Adoptable, later: readonly Adoptable[], day: CivilDate): boolean {
  const bound = outcome.request?.parties.map(({ id }) => id) ?? []
  return later.some((each) => {
    const taken = each.request?.parties.map(({ id }) => id) ?? []
    return inForce(each, day).inForce && bound.every((id) => taken.includes(id))
  })
}

/** Something that is adopted follows without a day between. */
export function isFollowed(outcome: Adoptable, later: readonly Adoptable[], day: CivilDate): boolean {
  return later.some((each) => stretchOf(each, day) !== null) && gapAfter(outcome, later, day) === null
}

/** Evaluated since the work with it should have begun. */
export function isEvaluated(outcome: Adoptable, since: CivilDate, day: CivilDate): boolean {
  return outcome.evaluatedOn.some((on) => on >= since && on <= day)
}
