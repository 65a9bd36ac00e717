import type { Figure, Problem, Row } from '../population/figure.ts'
import { type Content, cut, forbidden, readContent, readPeriod, readSex } from './cells.ts'
import type { Columns } from './columns.ts'
import type { CsvRow } from './csv.ts'

/** Longer than any code, name or number. */
const longestCell = 200

/** The rows of a long CSV file: one value a row, or one for each fetch. */
export async function* figureRows(
  batches: AsyncIterable<readonly CsvRow[]>,
  columns: Columns,
): AsyncGenerator<readonly Row[]> {
  for await (const batch of batches) {
    const rows: Row[] = []
    for (const row of batch) readRow(row, columns, rows)
    yield rows
  }
}

function readRow({ line, cells }: CsvRow, columns: Columns, rows: Row[]): void {
  const problem = wrongRow(cells, columns)
  if (problem) {
    rows.push({ line, problem })
    return
  }
  const code = cells[columns.indicator]!.trim()
  const period = readPeriod(cells[columns.period]!.trim())
  const sex = columns.sex === null ? total : readSex(cells[columns.sex]!.trim())
  if (!code) rows.push({ line, problem: { kind: 'no-code' } })
  else if ('problem' in period) rows.push({ line, problem: period.problem })
  else if ('problem' in sex) rows.push({ line, problem: sex.problem })
  else {
    const place = cut(cells[columns.place]!.trim())
    readValues(cells, columns, { line, code, place, period: period.value, sex: sex.value }, rows)
  }
}

const total = { value: 'T' } as const

function readValues(cells: readonly string[], { values }: Columns, key: Key, rows: Row[]): void {
  const before = rows.length
  for (let fetch = 0; fetch < values.length; fetch++) {
    const column = values[fetch]!
    const value = cells[column.value]!.trim()
    const status = column.status === null ? null : cells[column.status]!.trim()
    // Beside other fetches, an empty pair says that this one did not have the cell.
    if (values.length > 1 && !value && !status) continue
    const content = readContent(value, status)
    if ('problem' in content) rows.push({ line: key.line, problem: content.problem })
    else rows.push(figureOf(key, fetch, content.value))
  }
  if (rows.length === before) rows.push({ line: key.line, problem: { kind: 'no-value' } })
}

type Key = Pick<Figure, 'line' | 'code' | 'place' | 'period' | 'sex'>

/** Written out: spreading two objects a million times takes longer than reading the file. */
function figureOf(
  { line, code, place, period, sex }: Key,
  fetch: number,
  { value, reason }: Content,
): Figure {
  return { line, fetch, code, place, period, sex, value, reason }
}

/** Wrong before a single cell has been understood. */
function wrongRow(cells: readonly string[], columns: Columns): Problem | null {
  const problem = forbidden(cells)
  if (problem) return problem
  if (cells.length !== columns.count) return { kind: 'cells', expected: columns.count, found: cells.length }
  for (const index of [columns.indicator, columns.place]) {
    if (cells[index]!.length > longestCell) return { kind: 'too-long', column: index + 1 }
  }
  return null
}
