import type { Figure, Problem, Row } from '../population/figure.ts'
import type { Sex } from '../population/indicator.ts'
import { type Content, cut, forbidden, type Read, readContent, readPeriod, readSex } from './cells.ts'
import type { Columns, ValueColumn } from './columns.ts'
import type { CsvRow } from './csv.ts'
import { readDate } from './dates.ts'
import { plainNumber, type Signs } from './decimals.ts'
import { withZero } from './placeNames.ts'

/** Longer than any code, name or number. */
const longestCell = 200

/** The rows of a table: one value a row, or one for each fetch, or one for each heading of values. */
export async function* figureRows(
  batches: AsyncIterable<readonly CsvRow[]>,
  columns: Columns,
  signs?: Signs,
): AsyncGenerator<readonly Row[]> {
  for await (const batch of batches) {
    const rows: Row[] = []
    for (const row of batch) readRow(row, columns, signs, rows)
    yield rows
  }
}

function readRow({ line, cells }: CsvRow, columns: Columns, signs: Signs | undefined, rows: Row[]): void {
  const problem = wrongRow(cells, columns)
  if (problem) {
    rows.push({ line, problem })
    return
  }
  const code = columns.indicator === null ? columns.whole.code : cells[columns.indicator]!.trim()
  const period = periodOf(cells, columns)
  const sex = columns.sex === null ? total : readSex(cells[columns.sex]!.trim())
  if (code === '') rows.push({ line, problem: { kind: 'no-code' } })
  else if ('problem' in period) rows.push({ line, problem: period.problem })
  else if ('problem' in sex) rows.push({ line, problem: sex.problem })
  else {
    const written = cells[columns.place]!.trim()
    const place = cut((columns.answers.zeros ? withZero(written) : null) ?? written)
    const key = { line, code: code ?? '', place, period: period.value, sex: sex.value }
    readValues(cells, columns, key, signs, rows)
  }
}

const total = { value: 'T' } as const
const noPeriod = { value: '' } as const

/** An empty one is told by the heading of each value. */
function periodOf(cells: readonly string[], { period, whole, answers }: Columns): Read<string> {
  if (period === null) return whole.period === null ? noPeriod : { value: whole.period }
  const text = cells[period]!.trim()
  return readDate(text, answers.dates) ?? readPeriod(text)
}

function readValues(
  cells: readonly string[],
  { values, across, answers }: Columns,
  key: Key,
  signs: Signs | undefined,
  rows: Row[],
): void {
  const before = rows.length
  for (let index = 0; index < values.length; index++) {
    const column = values[index]!
    const text = cells[column.value]!.trim()
    const status = column.status === null ? null : cells[column.status]!.trim()
    // Beside others, an empty pair says that this fetch did not have the cell, or that nobody has filled it in.
    if ((values.length > 1 || across === 'headings') && !text && !status) continue
    signs?.see(column.value, text, key.line)
    const value = answers.decimal === null ? text : plainNumber(text, answers.decimal)
    const content =
      value === null
        ? ({ problem: { kind: 'bad-number', text: cut(text) } } as const)
        : ((readDate(text, null) as Read<Content> | null) ?? readContent(value, status))
    if ('problem' in content) rows.push({ line: key.line, problem: content.problem })
    else rows.push(figureOf(key, across === 'fetches' ? index : 0, column, content.value))
  }
  if (rows.length === before && across === 'fetches') {
    rows.push({ line: key.line, problem: { kind: 'no-value' } })
  }
}

type Key = Pick<Figure, 'line' | 'code' | 'place' | 'period'> & { readonly sex: Sex }

/** Written out: spreading two objects a million times takes longer than reading the file. */
function figureOf(
  { line, code, place, period, sex }: Key,
  fetch: number,
  column: ValueColumn,
  { value, reason }: Content,
): Figure {
  return {
    line,
    fetch,
    code: column.code ?? code,
    place,
    period: column.period ?? period,
    sex: column.sex ?? sex,
    value,
    reason,
  }
}

/** Wrong before a single cell has been understood. */
function wrongRow(cells: readonly string[], columns: Columns): Problem | null {
  const problem = forbidden(cells)
  if (problem) return problem
  if (cells.length !== columns.count) return { kind: 'cells', expected: columns.count, found: cells.length }
  for (const index of [columns.indicator, columns.place]) {
    if (index !== null && cells[index]!.length > longestCell) return { kind: 'too-long', column: index + 1 }
  }
  return null
}
