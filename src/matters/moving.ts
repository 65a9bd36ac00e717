import type { CivilDate } from '../i18n/format.ts'
import { type Body, hasEnded } from '../partnership/body.ts'
import { isBackwards, type Place, type Stage, samePlace } from './decisionPath.ts'
import { awaited, type Happening, isClosed, type Journey, type Movement, presentStay } from './matter.ts'

/** What a movement is tried against. */
export type Ground = {
  readonly journey: Journey
  readonly stages: readonly Stage[]
  readonly bodies: readonly Pick<Body, 'id' | 'lastOn'>[]
  /** The outcome that it names, when it names one. */
  readonly outcome: { readonly takenOn: CivilDate } | null
  readonly today: CivilDate
}

export type MovingProblem =
  | { readonly field: 'on'; readonly kind: 'future' }
  | { readonly field: 'on'; readonly kind: 'before' | 'after'; readonly day: CivilDate }
  | { readonly field: 'to'; readonly kind: 'same' }
  | { readonly field: 'to'; readonly kind: 'ended'; readonly bodyId: string; readonly day: CivilDate }
  | { readonly field: 'note'; readonly kind: 'no-reason' }
  | { readonly field: 'until'; readonly kind: 'no-day' | 'not-later' }
  | { readonly field: 'outcome'; readonly kind: 'older'; readonly takenOn: CivilDate }
  | { readonly field: 'outcome'; readonly kind: 'ahead'; readonly takenOn: CivilDate }
  | { readonly field: 'outcome'; readonly kind: 'already' }
  | { readonly field: 'body'; readonly kind: 'not-asked' }
  /** It is not where this can happen to it. */
  | { readonly field: 'state'; readonly kind: 'not-open' | 'not-stopped' | 'not-carried-out' }

/** Why a movement cannot follow upon the others, in the order of the fields. */
export function movingProblems(
  movement: Happening & Pick<Movement, 'on' | 'note'>,
  ground: Ground,
): readonly MovingProblem[] {
  const state = stateProblem(movement, ground.journey)
  if (state) return [state]
  return [
    ...fieldProblems(movement, ground),
    ...dayProblems(movement.on, ground.journey.lastOn, null, ground),
  ]
}

/** Why a movement cannot stand in place of an earlier one: it has to stay between its neighbours. */
export function correctionProblems(
  movements: readonly Movement[],
  corrected: Movement,
  { bodies, today }: Pick<Ground, 'bodies' | 'today'>,
): readonly MovingProblem[] {
  const at = movements.findIndex(({ number }) => number === corrected.number)
  const [before, after] = [movements[at - 1], movements[at + 1]]
  const days = dayProblems(corrected.on, before?.on ?? null, after?.on ?? null, { today })
  if (!('bodyIds' in corrected)) return days
  const ended = endedProblem(corrected.bodyIds, corrected.on, bodies)
  return ended ? [ended, ...days] : days
}

/** Where a stage leads on a day: of those consulted side by side, the ones that are still there. */
export function reachable(stage: Stage, bodies: Ground['bodies'], day: CivilDate): Place {
  const { step, bodyIds } = stage
  if (bodyIds.length < 2) return { step, bodyIds }
  const there = bodyIds.filter((id) => !endedProblem([id], day, bodies))
  return { step, bodyIds: there.length > 0 ? there : bodyIds }
}

/** `moved` or, when it goes back, `returned`. */
export function wayTo(journey: Journey, stages: readonly Stage[], to: Place): 'moved' | 'returned' {
  const here = presentStay(journey)
  return here && isBackwards(stages, here, to) ? 'returned' : 'moved'
}

function stateProblem({ kind }: Happening, journey: Journey): MovingProblem | null {
  const wrong = (why: 'not-open' | 'not-stopped' | 'not-carried-out') =>
    ({ field: 'state', kind: why }) as const
  if (kind === 'resumed')
    return journey.state === 'open' || journey.state === 'finished' ? wrong('not-stopped') : null
  if (journey.state === 'postponed' && kind === 'stopped') return null
  if (isClosed(journey) || journey.state === 'postponed') return wrong('not-open')
  if (kind === 'finished' && presentStay(journey)?.step !== 'carryOut') return wrong('not-carried-out')
  return null
}

function fieldProblems(
  movement: Happening & Pick<Movement, 'on' | 'note'>,
  { journey, bodies, outcome }: Ground,
): readonly MovingProblem[] {
  const here = presentStay(journey)
  const problems: MovingProblem[] = []
  switch (movement.kind) {
    case 'raised':
    case 'moved':
    case 'returned': {
      if (here && samePlace(here, movement)) problems.push({ field: 'to', kind: 'same' })
      const ended = endedProblem(movement.bodyIds, movement.on, bodies)
      if (ended) problems.push(ended)
      if (movement.kind === 'returned' && movement.note === '')
        problems.push({ field: 'note', kind: 'no-reason' })
      break
    }
    case 'decided': {
      const ended = endedProblem(movement.bodyIds, movement.on, bodies)
      if (ended) problems.push(ended)
      if (journey.outcomes.some(({ id }) => id === movement.outcomeId))
        problems.push({ field: 'outcome', kind: 'already' })
      if (outcome && outcome.takenOn < journey.raisedOn)
        problems.push({ field: 'outcome', kind: 'older', takenOn: outcome.takenOn })
      else if (outcome && outcome.takenOn > movement.on)
        problems.push({ field: 'outcome', kind: 'ahead', takenOn: outcome.takenOn })
      break
    }
    case 'answered':
      if (!here || here.step !== 'consult' || !awaited(here).includes(movement.bodyIds[0]))
        problems.push({ field: 'body', kind: 'not-asked' })
      break
    case 'stopped':
      if (movement.why === 'postponed' && movement.until === null)
        problems.push({ field: 'until', kind: 'no-day' })
      if (movement.until !== null && movement.until <= movement.on)
        problems.push({ field: 'until', kind: 'not-later' })
      if (movement.note === '') problems.push({ field: 'note', kind: 'no-reason' })
      break
    case 'resumed':
    case 'finished':
    case 'rerouted':
      break
  }
  return problems
}

function dayProblems(
  on: CivilDate,
  earliest: CivilDate | null,
  latest: CivilDate | null,
  { today }: Pick<Ground, 'today'>,
): readonly MovingProblem[] {
  if (on > today) return [{ field: 'on', kind: 'future' }]
  if (earliest !== null && on < earliest) return [{ field: 'on', kind: 'before', day: earliest }]
  if (latest !== null && on > latest) return [{ field: 'on', kind: 'after', day: latest }]
  return []
}

function endedProblem(
  bodyIds: readonly string[],
  on: CivilDate,
  bodies: Ground['bodies'],
): Extract<MovingProblem, { kind: 'ended' }> | null {
  for (const bodyId of bodyIds) {
    const body = bodies.find(({ id }) => id === bodyId)
    if (body?.lastOn && hasEnded(body, on)) return { field: 'to', kind: 'ended', bodyId, day: body.lastOn }
  }
  return null
}
