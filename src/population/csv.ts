import type { Language } from '../i18n/language.ts'
import { spreadsheet } from '../platform/csv.ts'
import { type Download, rowsOf } from './download.ts'
import { downloadWords } from './downloadWords.ts'
import { reasonWord } from './reason.ts'
import { sourceName } from './source.ts'

/** The values as a file for a spreadsheet, with decimal commas in Swedish. Every row says where it comes from. */
export function valuesAsCsv(language: Language, download: Download): string {
  const words = downloadWords(language)
  const inWords = reasonWord(language)
  const number = (value: number | null) => {
    const text = value === null ? '' : String(value)
    return language === 'sv' ? text.replace('.', ',') : text
  }
  const rows = rowsOf(download).map((row) => [
    row.indicator.code,
    row.indicator.title,
    row.place.code,
    row.place.name,
    row.period,
    row.sex,
    number(row.value),
    row.reason ?? '',
    number(row.members),
    row.reason === null ? '' : inWords(row.reason),
    row.members === null ? words.asFetched : words.unweighted,
    sourceName(language, row.indicator.source),
    row.fetchedOn ?? '',
  ])
  return spreadsheet(language, [Object.values(words.heads), ...rows])
}
