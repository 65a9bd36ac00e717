import type { Language } from '../i18n/language.ts'
import { spreadsheet } from '../platform/csv.ts'
import type { Download } from './download.ts'
import { type DownloadCell, tableOf } from './downloadTable.ts'

/** The values as a file for a spreadsheet, with decimal commas in Swedish. Every row says where it comes from. */
export function valuesAsCsv(language: Language, download: Download): string {
  const { columns, rows } = tableOf(language, download)
  const written = (cell: DownloadCell) => {
    if (typeof cell === 'string') return cell
    const text = cell.number === null ? '' : String(cell.number)
    return language === 'sv' ? text.replace('.', ',') : text
  }
  return spreadsheet(language, [
    columns.map(({ head }) => head),
    ...rows.map((row) => columns.map(({ cell }) => written(cell(row)))),
  ])
}
