import { type Assurance, assurance, type Variation, variation } from './assurance.ts'
import { type Direction, type Mark, type Marks, markPhase } from './rules.ts'
import { type Phase, type PhaseOptions, phaseOf, type Screening, type Series } from './xmr.ts'

/** An XmR chart: one series of an indicator with its mean, its limits and its signals. */
export type ControlChart = {
  readonly phases: readonly Phase[]
  /** One place for each value, in the same order; null where nothing marks the point. */
  readonly marks: readonly (Mark | null)[]
  readonly variation: Variation
  readonly assurance: Assurance | null
}

export type ChartOptions = {
  /** Default `guarded`. */
  readonly screening?: Screening
  /** Default null: the mean and the limits rest on the whole phase. NHS England asks for at least twelve. */
  readonly fixAfterNPoints?: number | null
  /** Indices where a new phase starts. Those that are no place of the series do nothing. */
  readonly rebaseAt?: readonly number[]
  /** Indices from which the mean and the limits of the phase until there are carried on to its end. */
  readonly carryFrom?: readonly number[]
  /** Default `neutral`: a signal is then high or low, neither improvement nor concern. */
  readonly improvementDirection?: Direction
  /** In the unit of the values. */
  readonly target?: number | null
  /** Default eight: with fewer values in a phase only its line is shown, and nothing is judged by limits. */
  readonly fewestForLimits?: number
}

export const fewestForLimits = 8

/** With fewer values than this hardly any pattern can be complete: a page says that only large jumps can be seen. */
export const fewestForPatterns = 10

/**
 * The chart of a series in order of time, null where a period has no value. The values must be finite.
 * Source: NHS England, Making Data Count, as NHSRplotthedots computes it; docs/decisions/0006 says where we differ.
 */
export function controlChart(values: readonly (number | null)[], options: ChartOptions = {}): ControlChart {
  const direction = options.improvementDirection ?? 'neutral'
  const phaseOptions: PhaseOptions = {
    screening: options.screening ?? 'guarded',
    fixAfterNPoints: options.fixAfterNPoints ?? null,
    fewestForLimits: options.fewestForLimits ?? fewestForLimits,
  }
  const series = seriesOf(values)
  const starts = phaseStarts(values.length, options.rebaseAt ?? [])
  const carryFrom = options.carryFrom ?? []
  const phases = starts.map((start, index) => {
    const end = starts[index + 1] ?? values.length
    const fixAfterNPoints = baselineLength(carryFrom, start, end) ?? phaseOptions.fixAfterNPoints
    return phaseOf(series, start, end, { ...phaseOptions, fixAfterNPoints })
  })
  const marks: Marks = Array<Mark | null>(values.length).fill(null)
  for (const phase of phases) markPhase(marks, series, phase, direction)

  const last = values.length - 1
  const lastPhase = phases.at(-1) ?? null
  return {
    phases,
    marks,
    variation: variation((values[last] ?? null) !== null, marks[last] ?? null, lastPhase),
    assurance: assurance(lastPhase?.limits ?? null, options.target ?? null, direction),
  }
}

/** Where new phases start, for periods that a rebase names. A name that matches no period does nothing. */
export function rebaseIndices(periods: readonly string[], rebases: readonly string[]): readonly number[] {
  return periods.flatMap((period, index) => (rebases.includes(period) ? [index] : []))
}

/** How long the baseline of a phase is; null when nothing is carried on in it, or one value alone would be. */
function baselineLength(carryFrom: readonly number[], start: number, end: number): number | null {
  const inside = carryFrom.filter((index) => index > start + 1 && index < end)
  return inside.length === 0 ? null : Math.min(...inside) - start
}

/** In order, each once, the start of the series first. */
function phaseStarts(length: number, rebaseAt: readonly number[]): readonly number[] {
  if (length === 0) return []
  if (rebaseAt.length === 0) return [0]
  const inside = rebaseAt.filter((index) => Number.isInteger(index) && index > 0 && index < length)
  return [...new Set([0, ...inside.sort((a, b) => a - b)])]
}

/**
 * The values as plain numbers, which the rules read several times over. The room is reused from chart to chart,
 * because asking for it costs more than all the rules: nothing may keep it when `controlChart` has returned.
 */
function seriesOf(values: readonly (number | null)[]): Series {
  if (room.length < values.length) room = new Float64Array(2 * values.length)
  for (let i = 0; i < values.length; i++) room[i] = values[i] ?? Number.NaN
  return room
}

let room = new Float64Array(256)
