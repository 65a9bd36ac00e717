import { type CivilDate, formatMoney, formatNumber } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { spreadsheet } from '../platform/csv.ts'
import { doubtsOf, lastDay, type Portfolio, stateOf } from './activity.ts'
import { portfolioWords } from './words.ts'

/** A row for each activity. Days as `2025-03-14`, sums without their unit. */
export function portfolioAsCsv(
  language: Language,
  { activities, stops }: Portfolio,
  today: CivilDate,
): string {
  const words = portfolioWords(language)
  const rows = activities.map((activity) => [
    activity.name,
    words.kinds[activity.kind],
    activity.mission,
    activity.owner,
    activity.startsOn,
    lastDay(activity, stops) ?? '',
    activity.yearlyCost === null
      ? ''
      : formatMoney(language, activity.yearlyCost).replaceAll(/\s?(kr|SEK)\s?/g, ''),
    formatNumber(language, activity.tenths / 10, 1),
    words.states[stateOf(activity, stops, today)],
    doubtsOf(activity, stops, today)
      .map((doubt) => words.doubts[doubt])
      .join(' '),
  ])
  return spreadsheet(language, [words.fileHeads, ...rows])
}
