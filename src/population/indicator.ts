import type { Language } from '../i18n/language.ts'
import type { Direction } from '../signals/rules.ts'
import { formatValue as formatWithUnit, type Unit } from '../ui/chart/series.ts'
import { unitInTitle } from './unit.ts'

export type Sex = 'T' | 'K' | 'M'

export type Indicator = {
  readonly id: string
  readonly source: string
  readonly code: string
  readonly title: string
  readonly name: string
  readonly description: string
  readonly unit: 'percent' | 'number'
  readonly decimals: number
  readonly direction: Direction
  /** Residents wherever they are served, or an operation wherever its users live. Never to be mixed. */
  readonly describes: 'population' | 'operation'
  readonly baselineUntil: string | null
}

/** What the values are counted in. A number's unit stands after the last comma of the title, as the source writes it. */
export function unitOf(
  language: Language,
  { unit, title, decimals }: Pick<Indicator, 'unit' | 'title' | 'decimals'>,
): Unit {
  if (unit === 'percent') return { symbol: '%', decimals, bounds: [0, 100] }
  return { symbol: unitInTitle(language, title), decimals, bounds: [0, Number.POSITIVE_INFINITY] }
}

export function formatValue(language: Language, indicator: Indicator, value: number | null): string {
  return value === null ? '–' : formatWithUnit(language, value, unitOf(language, indicator))
}

/**
 * Rolling means of several years share values from one year to the next, so that a control chart on them would see
 * patterns that are only overlap. Kolada says so in the title: "3-årsm".
 */
export function isRollingMean(indicator: Pick<Indicator, 'title'>): boolean {
  return /\d-årsm|rullande/i.test(indicator.title)
}

/** Yes or no, and flags about the source's own quality: nothing that varies around a mean. */
export function isFlag(indicator: Pick<Indicator, 'title'>): boolean {
  return /ja\s*=\s*1|färre än \d+ svarande/i.test(indicator.title)
}
