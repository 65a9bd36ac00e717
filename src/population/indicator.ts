import { formatPercent } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { defineWords } from '../i18n/words.ts'
import type { Direction } from '../signals/rules.ts'
import { formatValue as formatWithUnit, type Unit } from '../ui/chart/series.ts'
import { yesAndNo } from './kind.ts'
import type { PhaseStart } from './phase.ts'
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
  /** From when on it is judged anew, or against what was, here or everywhere; in order. */
  readonly starts: readonly PhaseStart[]
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
  if (value === null) return '–'
  const answers = yesAndNo(indicator)
  return answers
    ? formatAnswer(language, answers, value)
    : formatWithUnit(language, value, unitOf(language, indicator))
}

/** A single answer is a word; a mean of several is how many of them say yes. */
function formatAnswer(
  language: Language,
  { yes, no }: { readonly yes: number; readonly no: number },
  value: number,
): string {
  const words = answerWords(language)
  if (value === yes) return words.yes
  if (value === no) return words.no
  return words.share(formatPercent(language, (100 * (value - no)) / (yes - no), 0))
}

const answerWords = defineWords(
  { yes: 'Ja', no: 'Nej', share: (percent: string) => `${percent} ja` },
  { yes: 'Yes', no: 'No', share: (percent: string) => `${percent} yes` },
)
