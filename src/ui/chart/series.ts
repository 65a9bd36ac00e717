import { formatNumber, formatPercent, nbsp } from '../../i18n/format.ts'
import type { Language } from '../../i18n/language.ts'
import { chartWords } from './words.ts'

/** A value that should have been there: drawn as a gap with a mark, never as a line across. */
export type Missing = { readonly year: number; readonly value: null; readonly reason: string }

/** Years rise. A year that is left out was never due (a survey every third year): the line passes it. */
export type ChartPoint =
  | {
      readonly year: number
      readonly value: number
      /** Half the width of a survey's interval; left out, or null, for a count of everybody. */
      readonly halfWidth?: number | null
    }
  | Missing

/** What a special cause means to those it is about; a change without a good direction stays ink. */
export type Meaning = 'worse' | 'better' | 'change'

/** `outside`: beyond a limit. `run`: too many in a row on one side of the mean, or in one direction. */
export type Cause = { readonly sign: 'outside' | 'run'; readonly meaning: Meaning }

export type ControlPoint =
  | {
      readonly year: number
      readonly value: number
      /** Half the width of a survey's interval; null for a count of everybody. */
      readonly halfWidth: number | null
      /** Null when the value varies as it usually does. */
      readonly cause: Cause | null
    }
  | Missing

export type Phase = {
  readonly from: number
  readonly to: number
  readonly name: string
  /** Null where there are too few values to tell usual from unusual: only the line is drawn. */
  readonly mean: number | null
  readonly lower: number | null
  readonly upper: number | null
  /** Whether the mean was calculated from these years, or is carried on from an earlier phase. */
  readonly basis: 'calculated' | 'carried'
}

/** The levels that a phase is drawn at. */
export function levelsOf({ mean, lower, upper }: Phase): readonly number[] {
  return [mean, lower, upper].filter((level) => level !== null)
}

export type ChartTarget = { readonly agreed: number; readonly year: number; readonly value: number }

export type ChartAction = { readonly year: number; readonly text: string }

export type Unit = {
  /** `%`, or words such as `kronor per invånare`; empty for a plain count. */
  readonly symbol: string
  readonly decimals: number
  /** What a value can be: `[0, 100]`, `[0, Infinity]`. Calculated limits are cut there, in the drawing. */
  readonly bounds: readonly [number, number] | null
}

/** A share stands with its sign; a longer unit is said once, at the top of the axis. */
export function formatValue(language: Language, value: number, unit: Unit, decimals = unit.decimals): string {
  return unit.symbol === '%'
    ? formatPercent(language, value, decimals)
    : formatNumber(language, value, decimals)
}

export function formatLatest(language: Language, value: number, year: number, unit: Unit): string {
  return inYear(language, formatValue(language, value, unit), year, unit)
}

/** `76,7–81,7 %`; with words between numbers that carry a sign of their own: `−2,1 till 0,4`. */
export function formatBetween(language: Language, low: number, high: number, unit: Unit): string {
  const [first, last] = [formatNumber(language, low, unit.decimals), formatValue(language, high, unit)]
  if (first === formatNumber(language, high, unit.decimals)) return last
  return low < 0 ? chartWords(language).between(first, last) : `${first}–${last}`
}

/** `80,9 % 2024`; a number without a sign would run together with its year: `2 367 år 2024`. */
export function inYear(language: Language, value: string, year: number, unit: Unit): string {
  return unit.symbol === '%' ? `${value} ${year}` : chartWords(language).inYear(value, year)
}

/** Targets are said without decimals that say nothing: `90 %`, but `97,5 %`. */
export function formatTarget(language: Language, value: number, unit: Unit): string {
  return formatValue(language, value, unit, Number.isInteger(value) ? 0 : unit.decimals)
}

export function hasShortUnit(unit: Unit): boolean {
  return unit.symbol.length <= 2
}

/** `92 %` at the top of the axis. */
export function formatTopTick(language: Language, value: number, unit: Unit, decimals: number): string {
  if (unit.symbol === '%') return formatPercent(language, value, decimals)
  const number = formatNumber(language, value, decimals)
  return hasShortUnit(unit) && unit.symbol ? `${number}${nbsp}${unit.symbol}` : number
}

export function valuesOf(points: readonly ChartPoint[]): number[] {
  const values: number[] = []
  for (const { value } of points) if (value !== null) values.push(value)
  return values
}

/** The values with the ends of their intervals, for a scale that holds them all. */
export function reachesOf(points: readonly ChartPoint[]): number[] {
  return points.flatMap((point) => {
    if (point.value === null) return []
    const half = point.halfWidth ?? 0
    return half === 0 ? [point.value] : [point.value - half, point.value + half]
  })
}

export function lastKnown<P extends ChartPoint>(points: readonly P[]): Exclude<P, Missing> | null {
  return (points.findLast((point) => point.value !== null) as Exclude<P, Missing> | undefined) ?? null
}
