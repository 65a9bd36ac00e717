import type { Database } from '../db/database.ts'
import {
  type CatalogueEntry,
  type Figure,
  type FigureFile,
  type LoadReport,
  type Rejected,
  type Rejection,
  UnreadableFile,
} from '../population/figure.ts'
import { loadFigures } from '../population/load.ts'
import { tally } from '../population/loadRows.ts'
import type { Doer } from '../record/thing.ts'
import { forbidden } from './cells.ts'
import type { SignQuestion } from './decimals.ts'
import { type Format, type Given, type Recognised, recognise } from './recognise.ts'
import type { ReadTable, TableStart } from './recogniseTable.ts'
import type { Written } from './written.ts'

/** What a file holds and what would happen if it were loaded. */
export type Preview = {
  readonly format: Format
  readonly ignoredColumns: readonly string[]
  readonly continues: boolean
  readonly report: LoadReport
  /** The first rows that can be read, as the file has them. */
  readonly figures: readonly Figure[]
  readonly entries: readonly CatalogueEntry[]
  readonly table: ReadTable | null
  /** What must be answered before it is loaded. */
  readonly questions: readonly SignQuestion[]
  /** What somebody has written in by hand; null for a file. */
  readonly written: Written | null
}

const shown = 8

const mostKept = 20

const kept = new Map<string, ReturnType<typeof makePreview>>()

/**
 * A large file takes a while to compare: one preview serves everybody who asks, until the partnership moves on to
 * another revision and may have other figures to compare with.
 */
export async function previewOf(
  database: Database,
  doer: Doer,
  file: { readonly id: string; readonly layoutId: string | null; readonly revision: number },
  chunks: AsyncIterable<Buffer>,
  given: Given,
): ReturnType<typeof makePreview> {
  const key = `${file.id} ${file.layoutId} ${given.fetchedOn} ${file.revision}`
  const known = kept.get(key)
  if (known) return known
  const preview = makePreview(database, doer, chunks, given)
  kept.set(key, preview)
  preview.catch(() => kept.delete(key))
  if (kept.size > mostKept) kept.delete(kept.keys().next().value!)
  return preview
}

/** Reads the whole file and compares it, by the same steps as a loading, and leaves everything as it was. */
async function makePreview(
  database: Database,
  doer: Doer,
  chunks: AsyncIterable<Buffer>,
  given: Given,
): Promise<Preview | NotLoadable | UnreadableFile> {
  try {
    return await compare(database, doer, chunks, given)
  } catch (error) {
    if (error instanceof UnreadableFile) return error
    throw error
  }
}

type NotLoadable = Exclude<Recognised, { kind: 'loadable' }>

async function compare(
  database: Database,
  doer: Doer,
  chunks: AsyncIterable<Buffer>,
  given: Given,
): Promise<Preview | NotLoadable> {
  const recognised = await recognise(chunks, given)
  if (recognised.kind !== 'loadable') return recognised
  const figures: Figure[] = []
  const entries: CatalogueEntry[] = []
  const report = await loadFigures(database, doer, watched(recognised.file, figures, entries), {
    preview: true,
  })
  const { format, ignoredColumns, continues, table, written = null } = recognised
  const questions = table?.questions() ?? []
  return {
    format,
    ignoredColumns,
    continues: continues(),
    report,
    figures,
    entries,
    table,
    questions,
    written,
  }
}

/** The file, with its first rows noted as they go by. */
function watched(file: FigureFile, figures: Figure[], entries: CatalogueEntry[]): FigureFile {
  const { content } = file
  return content.kind === 'figures'
    ? { ...file, content: { ...content, rows: noting(content.rows, figures) } }
    : { ...file, content: { ...content, rows: noting(content.rows, entries) } }
}

async function* noting<Row extends object>(
  batches: AsyncIterable<readonly (Row | Rejection)[]>,
  noted: Row[],
): AsyncGenerator<readonly (Row | Rejection)[]> {
  for await (const batch of batches) {
    for (const row of batch) {
      if (noted.length === shown) break
      if (!('problem' in row)) noted.push(row)
    }
    yield batch
  }
}

/**
 * Reads a file to its end before it is stored. Answers with what it is, and with the rows that hold identity
 * numbers: a file that does is not kept, not even to be looked at.
 *
 * @throws UnreadableFile
 */
export async function inspect(
  content: Buffer,
  given: Given,
): Promise<{ readonly recognised: Recognised; readonly people: Rejected }> {
  const recognised = await recognise(pieces(content), given)
  const people = tally()
  if (recognised.kind === 'loadable') {
    for await (const batch of recognised.file.content.rows) {
      for (const row of batch) {
        if ('problem' in row && row.problem.kind === 'identity-number') people.add(row)
      }
    }
  }
  if (recognised.kind === 'unmapped' && recognised.rows) {
    for await (const batch of recognised.rows) {
      for (const { line, cells } of batch) {
        const problem = forbidden(cells)
        if (problem) people.add({ line, problem })
      }
    }
  }
  return { recognised, people: people.result() }
}

/** What is known of the table of a file, for somebody to say what its columns are. */
export async function tableOf(
  chunks: AsyncIterable<Buffer>,
  given: Given,
  sheet: string | null,
): Promise<TableStart | UnreadableFile> {
  try {
    const recognised = await recognise(chunks, { ...given, mapping: { sheet } })
    return recognised.kind === 'unmapped' ? recognised.table : new UnreadableFile({ kind: 'no-table' })
  } catch (error) {
    if (error instanceof UnreadableFile) return error
    throw error
  }
}

async function* pieces(content: Buffer): AsyncGenerator<Buffer> {
  for (let from = 0; from < content.length; from += 256 * 1024)
    yield content.subarray(from, from + 256 * 1024)
}
