import type { Language } from '../i18n/language.ts'
import { spreadsheet } from '../platform/csv.ts'
import type { Indicator } from './indicator.ts'
import type { Place } from './place.ts'
import type { Series } from './series.ts'

const heads: Record<Language, readonly string[]> = {
  sv: [
    'nyckeltal',
    'namn',
    'kommunkod',
    'plats',
    'år',
    'kön',
    'värde',
    'orsak',
    'antal kommuner i egen beräkning',
  ],
  en: [
    'indicator',
    'name',
    'code',
    'place',
    'year',
    'sex',
    'value',
    'reason',
    'municipalities in own calculation',
  ],
}

/** The values as a file for a spreadsheet, with decimal commas in Swedish. */
export function valuesAsCsv(
  language: Language,
  indicator: Indicator,
  places: readonly Place[],
  series: readonly Series[],
): string {
  const names = new Map(places.map((place) => [place.code, place.name]))
  const number = (value: number | null) => {
    const text = value === null ? '' : String(value)
    return language === 'sv' ? text.replace('.', ',') : text
  }
  const rows = series.flatMap(({ placeCode, sex, points }) =>
    points.map((point) => [
      indicator.code,
      indicator.title,
      placeCode,
      names.get(placeCode) ?? '',
      point.period,
      sex,
      number(point.value),
      point.reason ?? '',
      number(point.members),
    ]),
  )
  return spreadsheet(language, [heads[language], ...rows])
}
