import type { Language } from '../i18n/language.ts'
import { spreadsheet } from '../platform/csv.ts'
import type { Indicator, Sex } from './indicator.ts'
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

const sexes: readonly Sex[] = ['T', 'K', 'M']

/**
 * The values as a file for a spreadsheet, with decimal commas in Swedish. In the order of the places, since the database
 * answers in any: the same values are the same file.
 */
export function valuesAsCsv(
  language: Language,
  indicator: Indicator,
  places: readonly Place[],
  series: readonly Series[],
): string {
  const names = new Map(places.map((place) => [place.code, place.name]))
  const order = new Map(places.map(({ code }, at) => [code, at]))
  const at = (each: Series) =>
    (order.get(each.placeCode) ?? places.length) * sexes.length + sexes.indexOf(each.sex)
  const number = (value: number | null) => {
    const text = value === null ? '' : String(value)
    return language === 'sv' ? text.replace('.', ',') : text
  }
  const rows = series
    .toSorted((a, b) => at(a) - at(b))
    .flatMap(({ placeCode, sex, points }) =>
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
