import writeExcelFile, { type Cell } from 'write-excel-file/node'
import type { Language } from '../i18n/language.ts'
import type { Download } from './download.ts'
import { notesOf } from './downloadNotes.ts'
import { type DownloadCell, tableOf } from './downloadTable.ts'
import { downloadWords } from './downloadWords.ts'

/**
 * The values as a workbook: a sheet of values, where numbers are numbers and codes keep their zeros, and one about
 * them. Texts are never formulas, whatever they begin with.
 */
export async function valuesAsXlsx(language: Language, download: Download): Promise<Buffer> {
  const words = downloadWords(language)
  const { columns, rows } = tableOf(language, download)
  const notes = notesOf(language, download, rows)
  const book = await writeExcelFile([
    {
      sheet: words.values,
      stickyRowsCount: 1,
      columns: columns.map(({ width }) => ({ width })),
      data: [
        columns.map((column) => head(column.head)),
        ...rows.map((row) => columns.map(({ cell }) => cellOf(cell(row)))),
      ],
    },
    {
      sheet: words.about,
      columns: [{ width: 20 }, { width: 100 }],
      data: notes.map(({ term, text: said }) => [head(term), { ...text(said), wrap: true }]),
    },
  ]).toBuffer()
  return withoutTimes(book)
}

/** The format is what is seen; the whole number is in the cell. */
function cellOf(cell: DownloadCell): Cell {
  if (typeof cell === 'string') return text(cell)
  if (cell.number === null) return null
  const format = cell.decimals === 0 ? '0' : `0.${'0'.repeat(cell.decimals)}`
  return { value: cell.number, type: Number, format }
}

function text(value: string) {
  // What a sheet may not hold: a program would call the whole file broken.
  const kept = value.replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
  return { value: kept.slice(0, mostLetters), type: String }
}

/** In a cell. */
const mostLetters = 32_767

function head(value: string) {
  return { ...text(value), fontWeight: 'bold', alignVertical: 'top' } as const
}

/**
 * The same values are the same file: a workbook is a ZIP whose entries carry the moment when they were packed, which is put at
 * the first day that a ZIP can tell (APPNOTE 4.4.6), in the directory at its end and before each entry.
 */
function withoutTimes(book: Buffer): Buffer {
  const end = book.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  const count = book.readUInt16LE(end + 10)
  for (let entry = 0, at = book.readUInt32LE(end + 16); entry < count; entry++) {
    const local = book.readUInt32LE(at + 42)
    book.writeUInt32LE(firstDay, at + 12)
    book.writeUInt32LE(firstDay, local + 10)
    at += 46 + book.readUInt16LE(at + 28) + book.readUInt16LE(at + 30) + book.readUInt16LE(at + 32)
  }
  return book
}

/** Midnight of 1 January 1980: the time in the lower half, the date in the upper. */
const firstDay = 0x0021_0000
