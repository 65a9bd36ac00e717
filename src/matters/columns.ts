import type { CivilDate } from '../i18n/format.ts'
import { isAt, type Stage, type Step, stepOrder } from './decisionPath.ts'
import { daysInPlace, daysOf, type InPlace, type Journey, lastStay, presentStay } from './matter.ts'

/** Where a body of the way stands to a matter. */
export type StationState =
  /** The path alone, without a matter. */
  | { readonly kind: 'plain'; readonly days: number | null }
  | { readonly kind: 'here'; readonly days: number }
  /** It is consulted together with those that it still waits for. */
  | { readonly kind: 'answered'; readonly on: CivilDate; readonly days: number }
  | { readonly kind: 'was'; readonly days: number }
  /** The matter was here when it was laid aside, or stopped for good. */
  | { readonly kind: 'aside' | 'stopped'; readonly days: number }
  | { readonly kind: 'passed' }
  | { readonly kind: 'ahead'; readonly days: number | null }

export type Station = {
  /** Null: the parties, or wherever a matter is raised. */
  readonly bodyId: string | null
  readonly state: StationState
}

/** A stage of the way; several stations only when they are side by side. */
export type Column = { readonly step: Step; readonly stations: readonly Station[] }

/** A matter was sent back from one column to an earlier one. */
export type Return = { readonly from: number; readonly to: number; readonly on: CivilDate }

export type Way = { readonly columns: readonly Column[]; readonly returns: readonly Return[] }

/** The agreed path, as it is drawn without a matter. */
export function wayOfPath(stages: readonly Stage[]): Way {
  const columns = stages.map(({ step, bodyIds, days }) => ({
    step,
    stations: stationsOf(bodyIds).map((bodyId) => ({ bodyId, state: { kind: 'plain', days } }) as const),
  }))
  return { columns, returns: [] }
}

/**
 * The way that a matter has gone, and what is left of its path. What it was in beside the path has columns of its own,
 * at the place of their step.
 */
export function wayOfMatter(stages: readonly Stage[], journey: Journey, today: CivilDate): Way {
  const stays = journey.stays.filter((stay): stay is InPlace => stay.kind === 'in')
  const drawn = placesOf(stages, stays)
  const columnOf = (stay: InPlace) => drawn.findIndex((column) => holds(column, stay))
  const last = lastStay(journey)
  const reached = columnOf(last)
  const columns = drawn.map(({ step, bodyIds, days }, i) => ({
    step,
    stations: stationsOf(bodyIds).map((bodyId) => {
      const own = stays.filter(
        (stay) => columnOf(stay) === i && (bodyId === null || stay.bodyIds.includes(bodyId)),
      )
      return { bodyId, state: stateOf(bodyId, own, { journey, today, isAhead: i > reached, days }) }
    }),
  }))
  const returns = stays.flatMap((stay, i) => {
    const before = stays[i - 1]
    return stay.returned && before ? [{ from: columnOf(before), to: columnOf(stay), on: stay.from }] : []
  })
  return { columns, returns }
}

function stateOf(
  bodyId: string | null,
  own: readonly InPlace[],
  {
    journey,
    today,
    isAhead,
    days,
  }: { journey: Journey; today: CivilDate; isAhead: boolean; days: number | null },
): StationState {
  const stay = own.at(-1)
  if (!stay) return isAhead ? { kind: 'ahead', days } : { kind: 'passed' }
  const spent = own.reduce((sum, each) => sum + daysOf(each, today), 0)
  const present = presentStay(journey)
  if (present?.number === stay.number) {
    const on = bodyId === null ? undefined : stay.answers.get(bodyId)
    return on ? { kind: 'answered', on, days: spent } : { kind: 'here', days: daysInPlace(journey, today) }
  }
  if (lastStay(journey).number !== stay.number || journey.state === 'finished')
    return isAhead ? { kind: 'ahead', days } : { kind: 'was', days: spent }
  return { kind: journey.state === 'postponed' ? 'aside' : 'stopped', days: spent }
}

type Drawn = { readonly step: Step; readonly bodyIds: readonly string[]; readonly days: number | null }

/** The stages of the path with the bodies that the matter has really been in, in the order of the steps. */
function placesOf(stages: readonly Stage[], stays: readonly InPlace[]): readonly Drawn[] {
  const drawn: Drawn[] = stages.map((stage) => {
    // Wherever it was raised: that body, once it is known.
    const raisedIn = stage.step === 'raise' ? stays.find(({ step }) => step === 'raise') : undefined
    const bodyIds = stage.bodyIds.length === 0 && raisedIn ? raisedIn.bodyIds : stage.bodyIds
    return { ...stage, bodyIds }
  })
  for (const stay of stays) {
    if (drawn.some((column) => holds(column, stay))) continue
    const after = drawn.findLastIndex(({ step }) => stepOrder(step) <= stepOrder(stay.step))
    drawn.splice(after + 1, 0, { step: stay.step, bodyIds: stay.bodyIds, days: null })
  }
  return drawn
}

function holds({ step, bodyIds, days }: Drawn, stay: InPlace): boolean {
  if (bodyIds.length === 0 && step === 'raise') return stay.step === 'raise'
  return isAt({ step, bodyIds, days }, stay)
}

function stationsOf(bodyIds: readonly string[]): readonly (string | null)[] {
  return bodyIds.length === 0 ? [null] : bodyIds
}
