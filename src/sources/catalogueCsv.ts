import type { CatalogueEntry, Rejection } from '../population/figure.ts'
import { forbidden } from './cells.ts'
import type { CsvRow } from './csv.ts'

export type CatalogueColumns = {
  readonly count: number
  readonly code: number
  readonly title: number
  readonly description: number
  readonly direction: number
}

/** A list of indicators by code and title, without figures. Absent columns are −1. */
export function readCatalogueHeader(header: readonly string[]): CatalogueColumns | null {
  const names = header.map((name) => name.toLowerCase())
  const at = (...wanted: readonly string[]) => names.findIndex((name) => wanted.includes(name))
  const columns = {
    count: header.length,
    code: at('kpi', 'id', 'indikator', 'indicator'),
    title: at('title', 'titel'),
    description: at('description', 'beskrivning'),
    direction: at('suggested_direction'),
  }
  const hasFigures = at('value', 'värde', 'municipality', 'kommun') !== -1
  return columns.code !== -1 && columns.title !== -1 && !hasFigures ? columns : null
}

export async function* catalogueRows(
  batches: AsyncIterable<readonly CsvRow[]>,
  columns: CatalogueColumns,
): AsyncGenerator<readonly (CatalogueEntry | Rejection)[]> {
  for await (const batch of batches) yield batch.map((row) => readRow(row, columns))
}

function readRow({ line, cells }: CsvRow, columns: CatalogueColumns): CatalogueEntry | Rejection {
  const problem = forbidden(cells)
  if (problem) return { line, problem }
  if (cells.length !== columns.count) {
    return { line, problem: { kind: 'cells', expected: columns.count, found: cells.length } }
  }
  const code = cells[columns.code]!.trim()
  const title = cells[columns.title]!.trim()
  if (!code || !title) return { line, problem: { kind: 'no-code' } }
  if (code.length > longestCode) return { line, problem: { kind: 'too-long', column: columns.code + 1 } }
  if (title.length > longestTitle) return { line, problem: { kind: 'too-long', column: columns.title + 1 } }
  const description = columns.description === -1 ? null : cells[columns.description]!.trim()
  return { line, code, title, description, direction: directionOf(cells[columns.direction]) }
}

const longestCode = 200
const longestTitle = 500

function directionOf(text: string | undefined): CatalogueEntry['direction'] {
  return text === 'up' ? 'increase' : text === 'down' ? 'decrease' : null
}
