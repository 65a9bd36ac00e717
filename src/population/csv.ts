import type { Language } from '../i18n/language.ts'
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

/**
 * The values as a file for a spreadsheet: semicolons and decimal commas in Swedish, as the spreadsheets of its
 * readers expect, and a byte-order mark so that they see å, ä and ö.
 */
export function valuesAsCsv(
  language: Language,
  indicator: Indicator,
  places: readonly Place[],
  series: readonly Series[],
): string {
  const names = new Map(places.map((place) => [place.code, place.name]))
  const separator = language === 'sv' ? ';' : ','
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
  const lines = [heads[language], ...rows].map((cells) =>
    cells.map((cell) => quoted(cell, separator)).join(separator),
  )
  return `\ufeff${lines.join('\r\n')}\r\n`
}

function quoted(cell: string, separator: string): string {
  // A spreadsheet would run a cell that begins so; the apostrophe makes it a text.
  const safe = /^[=+@\t]|^-(?![\d.,]+$)/.test(cell) ? `'${cell}` : cell
  return safe.includes(separator) || /["\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
