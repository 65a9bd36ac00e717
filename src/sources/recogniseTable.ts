import { type FileProblem, UnreadableFile } from '../population/figure.ts'
import { catalogueRows, readCatalogueHeader } from './catalogueCsv.ts'
import { forbidden } from './cells.ts'
import { type Columns, columnsOf, readHeader } from './columns.ts'
import type { CsvRow } from './csv.ts'
import type { Dimension } from './cube.ts'
import { type SignQuestion, watchSigns } from './decimals.ts'
import { figureRows } from './figureCsv.ts'
import { findHeader, guess, type Header, mergedHeader, mostColumns, plainHeader } from './header.ts'
import { type Layout, layoutProblem, shapeOf } from './layout.ts'
import { withPlacesRead } from './placeNames.ts'
import type { Format, Opening, Recognised } from './recognise.ts'

/** A layout that somebody has made. */
export type KnownLayout = { readonly id: string; readonly shape: string; readonly layout: Layout }

/** A table of a file: its only one, or a sheet of a workbook. */
export type Sheet = {
  /** Null for a CSV file. */
  readonly name: string | null
  /** Its first rows. */
  readonly start: readonly CsvRow[]
  /** All of them; asked for once. */
  readonly rows: () => AsyncIterable<readonly CsvRow[]>
}

/** What is known of a table that is not read yet. */
export type TableStart = {
  readonly sheet: string | null
  /** The sheets that hold a table, in their order. */
  readonly sheets: readonly string[]
  readonly header: Header
  /** The first rows below the header. */
  readonly samples: readonly CsvRow[]
  /** What its columns seem to be, or are known to be. */
  readonly layout: Layout
  /** Why it was not understood by itself; null when it was. */
  readonly problem: FileProblem | null
  /** Of JSON-stat and the like: its columns are dimensions. */
  readonly dimensions?: readonly Dimension[]
}

export type ReadTable = {
  readonly sheet: string | null
  readonly sheets: readonly string[]
  readonly header: readonly string[]
  /** The layout that it is read by; null when its headings say it all. */
  readonly known: KnownLayout | null
  /** What its headings say, as a layout; null where they say what no layout can: several fetches beside each other. */
  readonly layout: Layout | null
  /** How numbers are written is known when the last row has been read. */
  readonly questions: () => readonly SignQuestion[]
  /** Of a table of dimensions, which single categories of it are read: `ålder: totalt`. */
  readonly only?: readonly string[]
}

const samples = 200

/** Tells how a table is read: as somebody has said, or as its headings say. */
export function readTable(sheets: readonly Sheet[], opening: Opening): Recognised {
  const found = sheets.flatMap((sheet) => {
    const header = findHeader(sheet.start.slice(0, 40))
    return header ? [{ sheet, header }] : []
  })
  for (const { header } of found) refuseHeader(header)
  if (opening.mapping) return unmapped(found, opening, opening.mapping.sheet, null)

  const known = layoutFor(sheets, opening.layouts ?? [])
  if (known) return byLayout(known, found, opening)

  let problem: FileProblem | null = null
  for (const sheet of sheets) {
    try {
      const read = byHeadings(sheet, found, opening)
      if (read) return read
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error
      problem ??= error.problem
    }
  }
  if (!opening.asks)
    throw new UnreadableFile(problem ?? { kind: sheets[0]?.name === null ? 'unrecognised' : 'no-table' })
  return unmapped(found, opening, null, problem)
}

type Found = { readonly sheet: Sheet; readonly header: Header }

/** The first layout that was made for such headings, and the sheet and row where they stand. */
function layoutFor(
  sheets: readonly Sheet[],
  layouts: readonly KnownLayout[],
): (Found & { known: KnownLayout }) | null {
  for (const known of layouts) {
    const own = sheets.filter(({ name }) => name === known.layout.sheet)
    for (const sheet of new Set([...own, ...sheets])) {
      const rows = sheet.start.slice(0, 40)
      for (let i = 0; i < rows.length; i++) {
        const headers = [plainHeader(rows[i]!), mergedHeader(rows, i)]
        const header = headers.find((each) => each && shapeOf(each.names) === known.shape)
        if (header) return { sheet, header, known }
      }
    }
  }
  return null
}

function byLayout(
  { sheet, header, known }: Found & { known: KnownLayout },
  found: readonly Found[],
  opening: Opening,
): Recognised {
  refuseHeader(header)
  if (layoutProblem(header.names, known.layout)) throw new UnreadableFile({ kind: 'unrecognised' })
  const columns = columnsOf(header.names, known.layout)
  const rows = evened(below(sheet.rows(), header.line), header.names.length)
  return figures({ sheet, header, found, opening, columns, rows, known, layout: known.layout })
}

/** By headings that say what they are, in the first row that has any. */
function byHeadings(sheet: Sheet, found: readonly Found[], opening: Opening): Recognised | null {
  const { hash, name, source } = opening
  const isText = sheet.name === null
  const first = sheet.start[0]
  const header = isText && first ? plainHeader(first) : found.find((each) => each.sheet === sheet)?.header
  if (!header) return null
  refuseHeader(header)
  const rows = () => {
    const all = below(sheet.rows(), header.line)
    return isText ? all : evened(all, header.names.length)
  }
  const catalogue = readCatalogueHeader(header.names)
  if (catalogue) {
    const content = { kind: 'catalogue', rows: catalogueRows(rows(), catalogue) } as const
    const file = { name, source: source ?? 'kolada', content, hash }
    return {
      kind: 'loadable',
      format: 'indicators-csv',
      file,
      ignoredColumns: [],
      continues: never,
      table: null,
    }
  }
  const columns = readHeader(header.names)
  if (!columns) return null
  const layout = columns.values.length > 1 ? null : guess(header.names, [])
  return figures({ sheet, header, found, opening, columns, rows: rows(), known: null, layout })
}

function figures({
  sheet,
  header,
  found,
  opening,
  columns,
  rows,
  known,
  layout,
}: Found & {
  readonly found: readonly Found[]
  readonly opening: Opening
  readonly columns: Columns
  readonly rows: AsyncIterable<readonly CsvRow[]>
  readonly known: KnownLayout | null
  readonly layout: Layout | null
}): Recognised {
  const { hash, name, source, fetchedOn } = opening
  const start = sheet.start.find(({ line }) => line > header.line)?.cells
  const code = columns.indicator === null ? columns.whole.code : start?.[columns.indicator]
  const isKoladas = header.names.includes('kpi') || koladaCode.test(code?.trim() ?? '')
  const from = source ?? (isKoladas ? 'kolada' : 'csv')
  const fetches =
    columns.across === 'headings' ? [fetchedOn] : columns.values.map((each) => each.fetchedOn ?? fetchedOn)
  const signs = from === 'csv' ? watchSigns() : undefined
  const content = {
    kind: 'figures',
    fetches,
    rows: withPlacesRead(figureRows(rows, columns, signs)),
  } as const
  const own: Format = sheet.name === null ? 'csv' : 'workbook'
  return {
    kind: 'loadable',
    format:
      from === 'csv'
        ? own
        : fetches.length > 1
          ? 'kolada-revisions'
          : sheet.name === null
            ? 'kolada-csv'
            : own,
    file: { name, source: from, content, hash },
    ignoredColumns: columns.ignored,
    continues: never,
    table: {
      sheet: sheet.name,
      sheets: namesOf(found),
      header: header.names,
      known,
      layout,
      questions: () => (columns.answers.decimal === null ? (signs?.questions() ?? []) : []),
    },
  }
}

function unmapped(
  found: readonly Found[],
  { layouts = [] }: Opening,
  wanted: string | null,
  problem: FileProblem | null,
): Recognised {
  const chosen = found.find(({ sheet }) => sheet.name !== null && sheet.name === wanted) ?? found[0]
  if (!chosen) throw new UnreadableFile(problem ?? { kind: 'unrecognised' })
  const { sheet, header } = chosen
  const rows = sheet.start.filter(({ line }) => line > header.line).slice(0, samples)
  const known = layouts.find(({ shape }) => shape === shapeOf(header.names))
  const layout = { ...(known?.layout ?? guess(header.names, rows)), sheet: sheet.name }
  return {
    kind: 'unmapped',
    table: { sheet: sheet.name, sheets: namesOf(found), header, samples: rows, layout, problem },
    rows: sheet.name === null ? sheet.rows() : null,
  }
}

const namesOf = (found: readonly Found[]) => found.flatMap(({ sheet }) => sheet.name ?? [])

function refuseHeader({ names }: Header): void {
  const problem = forbidden(names)
  if (problem?.kind === 'identity-number') {
    throw new UnreadableFile({ kind: 'identity-number-in-header', column: problem.column })
  }
  if (names.length > mostColumns) throw new UnreadableFile({ kind: 'too-many-columns', most: mostColumns })
}

/** A file of one's own with Kolada's codes is about Kolada's indicators. */
const koladaCode = /^[NU]\d{5}$/

const never = () => false

async function* below(
  batches: AsyncIterable<readonly CsvRow[]>,
  header: number,
): AsyncGenerator<readonly CsvRow[]> {
  for await (const rows of batches) yield rows.filter(({ line }) => line > header)
}

/**
 * Rows as wide as their header. Cells that were left out at the end are empty. A row with a single cell is a note
 * under the table, or a place that nobody has filled in: it says nothing either way, and is passed over, unless the
 * table is no wider.
 */
async function* evened(
  batches: AsyncIterable<readonly CsvRow[]>,
  width: number,
): AsyncGenerator<readonly CsvRow[]> {
  for await (const rows of batches) {
    yield rows.flatMap((row): CsvRow[] => {
      const filled = row.cells.filter((cell) => cell.trim() !== '').length
      if (filled === 1 && width > 2 && !forbidden(row.cells)) return []
      if (row.cells.length === width) return [row]
      if (row.cells.length < width) {
        return [
          { line: row.line, cells: [...row.cells, ...Array<string>(width - row.cells.length).fill('')] },
        ]
      }
      const isWider = row.cells.slice(width).some((cell) => cell.trim() !== '')
      return [isWider ? row : { line: row.line, cells: row.cells.slice(0, width) }]
    })
  }
}
