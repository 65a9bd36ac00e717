import type { Language } from '../i18n/language.ts'
import { spreadsheet } from '../platform/csv.ts'
import { placeFor } from '../population/places.ts'
import type { Comparison } from './comparison.ts'
import { membersName, whyMissing } from './story.ts'
import { comparisonWords } from './words.ts'

/** The ranking as a file for a spreadsheet: the places in order, then those without a value. Decimal commas in Swedish. */
export function rankingAsCsv(language: Language, { values, ranking }: Comparison): string {
  const { indicator, sex } = values
  const number = (value: number | undefined) => {
    const text = value === undefined ? '' : String(value)
    return language === 'sv' ? text.replace('.', ',') : text
  }
  const common = [indicator.code, indicator.title, membersName(language, ranking.group), ranking.period, sex]
  const why = whyMissing(language)
  return spreadsheet(language, [
    comparisonWords(language).csvHeads.split('|'),
    ...ranking.places.map(({ code, value, halfWidth, rank }) => [
      ...common,
      number(rank?.best),
      number(rank?.worst),
      code,
      placeFor(code).name,
      number(value),
      number(halfWidth),
      '',
    ]),
    ...ranking.missing.map(({ code, reason }) => [
      ...common,
      '',
      '',
      code,
      placeFor(code).name,
      '',
      '',
      why(reason),
    ]),
  ])
}
