import { isAscii, isUtf8 } from 'node:buffer'
import { pipeline } from 'node:stream/promises'
import { CsvError, parse } from 'csv-parse'
import { UnreadableFile } from '../population/figure.ts'

export type CsvRow = { readonly line: number; readonly cells: readonly string[] }

const batch = 1000
const longestLine = 1024 * 1024
const longestRow = 100_000

/**
 * The rows of a CSV file, each with the line it begins on; lines without content are passed over. Null when nothing
 * parts its columns.
 */
export function openCsv(
  chunks: AsyncIterable<Buffer>,
  start: string,
): AsyncIterable<readonly CsvRow[]> | null {
  const delimiter = delimiterOf(start)
  if (!delimiter) return null
  const rows = csvRows(asUtf8(chunks), delimiter)
  return saidDelimiter(start) ? withoutFirst(rows) : rows
}

async function* withoutFirst(batches: AsyncIterable<readonly CsvRow[]>) {
  let first = true
  for await (const rows of batches) {
    yield first ? rows.slice(1) : rows
    first = false
  }
}

/**
 * Comma, semicolon or tab: the one that parts the first line most often, outside quotation marks, and the next one as
 * often. Where titles stand above the table it is the one that most lines have.
 */
function delimiterOf(start: string): string | null {
  const said = saidDelimiter(start)
  if (said) return said
  const lines = start
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 40)
    .map((line) => line.replaceAll(/"[^"]*"/g, ''))
  const counts = (sign: string) => lines.map((line) => line.split(sign).length - 1)
  const signs = [',', ';', '\t'].map((sign) => ({ sign, counts: counts(sign) }))
  const best = signs.reduce((a, b) => ((b.counts[0] ?? 0) > (a.counts[0] ?? 0) ? b : a))
  const [first = 0, second = first] = best.counts
  if (first > 0 && first === second) return best.sign
  const having = (each: (typeof signs)[number]) => each.counts.filter((count) => count > 0).length
  const most = signs.toReversed().reduce((a, b) => (having(b) > having(a) ? b : a))
  return having(most) > 0 ? most.sign : null
}

/** `sep=;`: a first line that tells Excel how the rest is parted, and is no row. */
function saidDelimiter(start: string): string | null {
  return /^\s*sep=([,;\t])[\r\n]/i.exec(start)?.[1] ?? null
}

async function* csvRows(
  chunks: AsyncIterable<Buffer>,
  delimiter: string,
): AsyncGenerator<CsvRow[], undefined> {
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    // A quotation mark that is never closed would otherwise swallow the rest of the file.
    max_record_size: longestRow,
  })
  // Whatever goes wrong comes out where the rows are read.
  pipeline(chunks, parser).catch(() => {})
  let line = 1
  let rows: CsvRow[] = []
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      if (cells.some((cell) => cell !== '')) rows.push({ line, cells })
      line += 1 + lineBreaks(cells)
      if (rows.length === batch) {
        yield rows
        rows = []
      }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    if (error.code === 'CSV_MAX_RECORD_SIZE') throw new UnreadableFile({ kind: 'long-row', line })
    // Rows before it may not have come through: only the message knows the line.
    throw new UnreadableFile({
      kind: 'quote',
      line: Number(/at line (\d+)/.exec(error.message)?.[1] ?? line),
    })
  }
  if (rows.length > 0) yield rows
}

/** Inside quotation marks a cell may run over several lines. */
function lineBreaks(cells: readonly string[]): number {
  let count = 0
  for (const cell of cells) if (cell.includes('\n')) count += cell.split('\n').length - 1
  return count
}

/**
 * The file in UTF-8, in whole lines. What is not UTF-8 is Windows-1252, as Excel in Swedish saves CSV. A file that
 * is now one, now the other has been put together by somebody, and its names cannot be trusted.
 */
async function* asUtf8(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let encoding: 'utf-8' | 'windows-1252' | null = null
  const recoded = (block: Buffer): Buffer => {
    if (block.includes(0)) throw new UnreadableFile({ kind: 'not-text' })
    if (isAscii(block)) return block
    const found = isUtf8(block) ? 'utf-8' : 'windows-1252'
    encoding ??= found
    if (encoding !== found) throw new UnreadableFile({ kind: 'encoding' })
    return found === 'utf-8' ? block : fromWindows(block)
  }

  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of chunks) {
    const joined = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
    const end = Math.max(joined.lastIndexOf(10), joined.lastIndexOf(13)) + 1
    if (end > 0) yield recoded(joined.subarray(0, end))
    rest = joined.subarray(end)
    if (rest.length > longestLine) throw new UnreadableFile({ kind: 'not-text' })
  }
  if (rest.length > 0) yield recoded(rest)
}

/** What Windows-1252 has where Latin 1 has control characters. Node 20's TextDecoder takes the one for the other. */
const windowsSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

export function windowsText(block: Buffer): string {
  return block
    .toString('latin1')
    .replaceAll(/[\u0080-\u009f]/g, (sign) => windowsSigns[sign.charCodeAt(0) - 0x80]!)
}

function fromWindows(block: Buffer): Buffer {
  const text = windowsText(block)
  // How å, ä and ö of UTF-8 look when they are read as Windows-1252: both are in the same block.
  // Or those of an old Macintosh, or of DOS: signs that stand inside no word, and two that are nothing at all.
  const isOther = /Ã[¥¤¶…„–]|\p{L}[€…Œ†„”™]\p{Ll}|\p{Ll}Š|[\u0081\u008f]/u
  if (isOther.test(text)) throw new UnreadableFile({ kind: 'encoding' })
  return Buffer.from(text)
}
