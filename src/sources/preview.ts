import type { Database } from '../db/database.ts'
import type {
  CatalogueEntry,
  Figure,
  FigureFile,
  LoadReport,
  Rejected,
  Rejection,
} from '../population/figure.ts'
import { loadFigures } from '../population/load.ts'
import { tally } from '../population/loadRows.ts'
import type { Doer } from '../record/thing.ts'
import { type Format, type Given, recognise, type Recognised } from './recognise.ts'

/** What a file holds and what would happen if it were loaded. */
export type Preview = {
  readonly format: Format
  readonly ignoredColumns: readonly string[]
  readonly continues: boolean
  readonly report: LoadReport
  /** The first rows that can be read, as the file has them. */
  readonly figures: readonly Figure[]
  readonly entries: readonly CatalogueEntry[]
}

const shown = 8

/** Reads the whole file and compares it, by the same steps as a loading, and leaves everything as it was. */
export async function previewOf(
  database: Database,
  doer: Doer,
  chunks: AsyncIterable<Buffer>,
  given: Given,
): Promise<Preview | Extract<Recognised, { kind: 'unneeded' }>> {
  const recognised = await recognise(chunks, given)
  if (recognised.kind === 'unneeded') return recognised
  const figures: Figure[] = []
  const entries: CatalogueEntry[] = []
  const report = await loadFigures(database, doer, watched(recognised.file, figures, entries), {
    preview: true,
  })
  const { format, ignoredColumns, continues } = recognised
  return { format, ignoredColumns, continues: continues(), report, figures, entries }
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
  return { recognised, people: people.result() }
}

async function* pieces(content: Buffer): AsyncGenerator<Buffer> {
  for (let from = 0; from < content.length; from += 256 * 1024)
    yield content.subarray(from, from + 256 * 1024)
}
