import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Database } from '../db/database.ts'
import { type CivilDate, civilDateOf } from '../i18n/format.ts'
import { whichPartnership } from '../identity/whichPartnership.ts'
import { findIdentityNumber } from '../platform/identityNumber.ts'
import { OperatorError } from '../platform/refusal.ts'
import { type LoadReport, UnreadableFile } from '../population/figure.ts'
import { loadFigures } from '../population/load.ts'
import { settled } from './job.ts'
import { knownLayouts } from './layoutStore.ts'
import { type Recognised, recognise, type Source } from './recognise.ts'
import { fileProblemSentence, problemSentence } from './sentences.ts'
import { sourceWords } from './words.ts'

export const importHelp = `Usage: samsyn import FILE [--source kolada|csv] [--fetched YYYY-MM-DD] [--partnership NAME] [--json]

Loads figures from a file: Kolada's JSON (v2 and v3) or CSV, a CSV or Excel file of your own with the columns
indicator, municipality, year and value, or with columns that somebody has said what they are on the page where files
are loaded, or a catalogue of indicators. What the file is, is told from what it holds.
The same file or the same values again change nothing. It is loaded whole or not at all.

  --source       where the figures come from, when the file does not look like it
  --fetched      the day they were fetched; today when left out. Values fetched later are not replaced.
  --partnership  which partnership, when the database has several
  --json         ends with one JSON object: read, added, revised, unchanged, rejected (numbers), older (how many
                 of the unchanged were left because a later value is there), vintages, and rejections: the first
                 100 rejected rows, each with line, code and reason

Exit code 0 when the file was loaded, also when single rows were rejected; 64 when the command was wrong, 65 when
the file cannot be read as figures, 66 when there is no such file, 130 when it was interrupted.`

export type ImportOptions = {
  readonly source?: Source
  readonly fetchedOn?: CivilDate
  readonly partnership?: string
  readonly json: boolean
}

export type Output = { write(line: string): void; progress?(line: string): void }

/** `samsyn import`. Answers with the exit code. */
export async function importFile(
  database: Database,
  path: string,
  options: ImportOptions,
  out: Output,
): Promise<number> {
  const size = await sizeOf(path)
  const { partnershipId } = await whichPartnership(database, options.partnership)
  const name = basename(path)
  if (findIdentityNumber(name))
    throw new OperatorError('The name of the file holds an identity number: rename it.', 65)
  const chunks = counted(createReadStream(path, { highWaterMark: 256 * 1024 }))
  const interrupt = new AbortController()
  const onInterrupt = () => interrupt.abort(new OperatorError('Interrupted: nothing was loaded.', 130))
  process.once('SIGINT', onInterrupt)
  try {
    const fetchedOn = options.fetchedOn ?? civilDateOf(new Date())
    const layouts = await database.read(partnershipId, (db) => knownLayouts(db))
    const given = { name, fetchedOn, source: options.source, layouts }
    const recognised = await recognise(chunks.read(), given)
    if (recognised.kind === 'unmapped') throw new UnreadableFile({ kind: 'unrecognised' })
    if (recognised.kind === 'unneeded') {
      tell(out, options.json, sourceWords('en').unneeded[recognised.what], nothing)
      return 0
    }
    const doer = { partnershipId, id: null, name: 'samsyn import', hat: 'command' }
    const report = await loadFigures(database, doer, recognised.file, {
      signal: interrupt.signal,
      last: (db) => settled(db, doer, recognised.table),
      progress: atMostOnceASecond((rows) => {
        const percent = Math.floor((100 * chunks.bytes()) / size)
        out.progress?.(
          percent < 100 ? `${rows} rows read, ${percent} %` : `${rows} rows read, comparing and saving`,
        )
      }),
    })
    tell(out, options.json, summary(recognised, report), report)
    return 0
  } catch (error) {
    if (error instanceof UnreadableFile) throw new OperatorError(fileProblemSentence('en', error.problem), 65)
    throw error
  } finally {
    process.off('SIGINT', onInterrupt)
  }
}

async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) throw new OperatorError(`There is no file ${path}.`, 66)
  return Math.max(found.size, 1)
}

function counted(chunks: AsyncIterable<Buffer>) {
  let bytes = 0
  return {
    bytes: () => bytes,
    async *read(): AsyncGenerator<Buffer> {
      for await (const chunk of chunks) {
        bytes += chunk.length
        yield chunk
      }
    },
  }
}

function atMostOnceASecond<T>(act: (value: T) => void): (value: T) => void {
  let last = 0
  return (value) => {
    if (Date.now() - last < 1000) return
    last = Date.now()
    act(value)
  }
}

type Counts = Pick<
  LoadReport,
  'read' | 'added' | 'revised' | 'unchanged' | 'older' | 'finer' | 'vintages' | 'rejected' | 'jumps'
>

const nothing: Counts = {
  read: 0,
  added: 0,
  revised: 0,
  unchanged: 0,
  older: 0,
  vintages: [],
  rejected: { count: 0, byReason: {}, first: [] },
}

function tell(out: Output, json: boolean, words: string, counts: Counts): void {
  if (!json) return out.write(words)
  const { rejected, ...rest } = counts
  const { read, added, revised, unchanged, older, finer = 0, vintages, jumps = [] } = rest
  const rejections = rejected.first.map(({ line, problem }) => ({
    line,
    code: problem.kind,
    reason: problemSentence('en', problem),
  }))
  out.write(
    JSON.stringify({
      read,
      added,
      revised,
      unchanged,
      rejected: rejected.count,
      rejections,
      older,
      finer,
      vintages,
      jumps,
    }),
  )
}

function summary(recognised: Extract<Recognised, { kind: 'loadable' }>, report: LoadReport): string {
  const { read, added, revised, unchanged, older, rejected, loadedBefore, vintages } = report
  const lines = [
    `${sourceWords('en').formats[recognised.format]}: ${read} read, ${added} added, ${revised} revised, ${unchanged} unchanged, ${rejected.count} rejected.`,
  ]
  if (vintages.length > 0) lines.push(`Loaded as vintage ${vintages.join(' and ')}.`)
  else if (added + revised === 0) lines.push('Nothing was new, and nothing was changed.')
  if (loadedBefore !== null) lines.push(`The same file was loaded before, as vintage ${loadedBefore}.`)
  if (older > 0)
    lines.push(`${older} of the unchanged were left alone, because a value fetched later is there.`)
  for (const { code, power } of report.jumps ?? [])
    lines.push(
      `${code}: the unit has probably changed, since nearly all values became about 10^${power} times what they were.`,
    )
  if (recognised.continues()) lines.push('The file says that it goes on in another page: load that one too.')
  for (const { line, problem } of rejected.first) lines.push(`Row ${line}: ${problemSentence('en', problem)}`)
  if (rejected.count > rejected.first.length)
    lines.push(`… and ${rejected.count - rejected.first.length} more.`)
  return lines.join('\n')
}
