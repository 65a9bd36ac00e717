import { controlChart, fewestForLimits } from '../signals/signal.ts'
import { fewestForFirmLimits } from '../signals/xmr.ts'
import type { Series } from './series.ts'

/**
 * Why an indicator is judged anew from a period on.
 *
 * - followUp: it is not. The limits of the years until then are kept, and what follows is held against them.
 * - change: something was done, the level moved for a reason that is understood, and it is expected to last.
 * - definition: the number means something else than it did.
 * - measuring: it means the same, but is found out in another way.
 */
export const phaseKinds = ['followUp', 'change', 'definition', 'measuring'] as const
export type PhaseKind = (typeof phaseKinds)[number]

/** From which period on, and where. */
export type PhaseStart = {
  /** Null: everywhere. */
  readonly placeCode: string | null
  readonly period: string
  readonly kind: PhaseKind
}

/**
 * What was done is done in a place, and its neighbours did not do it. Another definition or way of measuring is
 * another number wherever it is asked for; and a follow-up asks all places the same question.
 */
export function holdsEverywhere(kind: PhaseKind): boolean {
  return kind !== 'change'
}

/** A start at a place of a series. */
export type IndexedStart = { readonly index: number; readonly kind: PhaseKind }

/**
 * Where in a series each of the starts that concern it falls: at its first period from then on, since a place may
 * lack the very one. In order; of two at the same place the later named is told. A follow-up is left out where there
 * are no limits to keep, or where some are kept already.
 */
export function startsIn(starts: readonly PhaseStart[], series: Series): readonly IndexedStart[] {
  const found = new Map<number, PhaseKind>()
  for (const { placeCode, period, kind } of starts) {
    if (placeCode !== null && placeCode !== series.placeCode) continue
    const index = series.points.findIndex((point) => point.period >= period)
    // New limits win over kept ones: those that would be kept are of the years before.
    if (index > 0 && !(kind === 'followUp' && found.has(index))) found.set(index, kind)
  }
  const all = [...found].map(([index, kind]) => ({ index, kind })).toSorted((a, b) => a.index - b.index)
  return all.filter(({ kind, index }, at) => {
    if (kind !== 'followUp') return true
    const from = all.slice(0, at).findLast((start) => start.kind !== 'followUp')?.index ?? 0
    const isFirst = all.find((start) => start.kind === 'followUp' && start.index > from)?.index === index
    return isFirst && baselineOf(series, from, index) >= fewestForLimits
  })
}

/** How many values a baseline has. */
export function baselineOf(series: Series, from: number, until: number): number {
  return series.points.slice(from, until).filter(({ value }) => value !== null).length
}

/** The starts as a control chart takes them. */
export function chartStarts(starts: readonly IndexedStart[]) {
  const among = (kept: boolean) =>
    starts.flatMap(({ kind, index }) => ((kind === 'followUp') === kept ? index : []))
  return { rebaseAt: among(false), carryFrom: among(true) }
}

/** What speaks for and against new limits from a place of a series on. */
export type PhaseAdvice = {
  /** Values from there up to the next start or the end. */
  readonly following: number
  /** `none`: only the line will be shown. `provisional`: limits that will move. */
  readonly limits: 'none' | 'provisional' | 'firm'
  /** Whether the level moved there: the values from then on stay on one side of the mean until then, not by chance. */
  readonly shift: boolean
}

/** A run that the rules mark as a shift. */
const longRun = 7

/**
 * The rules of the field: limits are calculated anew only after a shift, which is understood, is expected to last and
 * has lasted long enough. Two of the four can be read from the values; the others are for people to say.
 */
export function adviceAt(
  values: readonly (number | null)[],
  at: number,
  others: readonly IndexedStart[] = [],
): PhaseAdvice {
  const renewed = others.filter(({ kind, index }) => kind !== 'followUp' && index !== at)
  const from = Math.max(0, ...renewed.flatMap(({ index }) => (index < at ? index : [])))
  const until = Math.min(values.length, ...renewed.flatMap(({ index }) => (index > at ? index : [])))
  const after = values.slice(at, until)
  const following = after.filter((value) => value !== null).length
  const limits =
    following < fewestForLimits ? 'none' : following < fewestForFirmLimits ? 'provisional' : 'firm'
  return { following, limits, shift: hasShifted(values.slice(from, until), at - from) }
}

/** Held against the mean of the values before: one side all the time with a mark, or seven in a row from the start. */
function hasShifted(values: readonly (number | null)[], at: number): boolean {
  const { phases, marks } = controlChart(values, { carryFrom: [at] })
  const [phase] = phases
  if (!phase || phase.mean === null || phase.carriedFrom === null) return false
  const { mean } = phase
  const after = values.slice(at)
  const sides = after.flatMap((value) => (value === null ? [] : Math.sign(value - mean)))
  const [side] = sides
  if (side === undefined || side === 0 || !beginsHere(values, at, mean, side)) return false
  const crossing = sides.findIndex((each) => each !== side)
  if (crossing >= 0) return crossing >= longRun
  return sides.length >= longRun || marks.some((mark, index) => index >= at && mark !== null)
}

/** Half-way between the two levels lies between the last value before and the first one after. */
function beginsHere(values: readonly (number | null)[], at: number, before: number, side: number): boolean {
  const after = values.slice(at).filter((value) => value !== null)
  const level = after.reduce((sum, value) => sum + value, 0) / after.length
  const middle = (before + level) / 2
  const last = values.slice(0, at).findLast((value) => value !== null)
  return last != null && Math.sign(last - middle) === -side && Math.sign(after[0]! - middle) === side
}
