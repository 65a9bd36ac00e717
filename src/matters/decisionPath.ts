import type { CivilDate } from '../i18n/format.ts'

/** What is done with a matter, in the order that it is done. */
export const steps = ['raise', 'prepare', 'consult', 'decide', 'carryOut'] as const

export type Step = (typeof steps)[number]

/** A stop on the way: a step, and the bodies that have it. */
export type Stage = {
  readonly step: Step
  /**
   * Several are consulted side by side, and only then. None: for `raise` wherever the matter is raised, for `carryOut`
   * the parties, each by itself.
   */
  readonly bodyIds: readonly string[]
  /** How many days it may take; null when nothing is agreed. */
  readonly days: number | null
}

/** The way that matters of a kind are agreed to go. Versioned: a matter keeps the one that it began with. */
export type DecisionPath = {
  readonly kindId: string
  readonly version: number
  readonly name: string
  /** Which matters it is for; may be empty. */
  readonly about: string
  readonly stages: readonly Stage[]
  readonly since: CivilDate
}

/** Where a matter can be. */
export type Place = Pick<Stage, 'step' | 'bodyIds'>

/** A kind of matter, with every version of its path: the first one first. */
export type MatterKind = {
  readonly id: string
  readonly versions: readonly DecisionPath[]
  /** Since when no more matters of it are raised; null as long as they are. */
  readonly endedOn: CivilDate | null
}

/** Those that matters can be raised of. */
export function offered(kinds: readonly MatterKind[]): readonly MatterKind[] {
  return kinds.filter(({ endedOn }) => endedOn === null)
}

export function latestPath({ versions }: MatterKind): DecisionPath {
  return versions.at(-1)!
}

export function stepOrder(step: Step): number {
  return steps.indexOf(step)
}

/** Which stage of the path a place is, or lies after when it is none of them; -1 before all of them. */
export function stageIndex(stages: readonly Stage[], place: Place): number {
  const exact = stages.findLastIndex((stage) => isAt(stage, place))
  if (exact >= 0) return exact
  return stages.findLastIndex(({ step }) => stepOrder(step) <= stepOrder(place.step))
}

/** Whether a place belongs to a stage: the same step, and a body in common where the stage names any. */
export function isAt(stage: Stage, { step, bodyIds }: Place): boolean {
  if (stage.step !== step) return false
  if (stage.bodyIds.length === 0) return step === 'raise' || bodyIds.length === 0
  return stage.bodyIds.some((id) => bodyIds.includes(id))
}

/** What comes after a place when the agreed path is followed; null after the last. */
export function nextStage(stages: readonly Stage[], place: Place): Stage | null {
  return stages[stageIndex(stages, place) + 1] ?? null
}

/** Whether who goes there goes back: to an earlier step, or to an earlier stage within the same. */
export function isBackwards(stages: readonly Stage[], from: Place, to: Place): boolean {
  if (from.step !== to.step) return stepOrder(to.step) < stepOrder(from.step)
  const [left, reached] = [from, to].map((place) => stages.findLastIndex((stage) => isAt(stage, place)))
  return reached! >= 0 && left! >= 0 && reached! < left!
}

/** How many days a place may take by the path; null when nothing is agreed about it. */
export function expectedDays(stages: readonly Stage[], place: Place): number | null {
  const stage = stages.findLast((each) => isAt(each, place))
  return (stage ?? stages.findLast(({ step }) => step === place.step))?.days ?? null
}

export function samePlace(one: Place, other: Place): boolean {
  return (
    one.step === other.step &&
    one.bodyIds.length === other.bodyIds.length &&
    one.bodyIds.every((id) => other.bodyIds.includes(id))
  )
}
