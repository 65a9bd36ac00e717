import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import type { CivilDate } from '../i18n/format.ts'
import { type FigureFile, UnreadableFile } from '../population/figure.ts'
import { ownSource } from '../population/source.ts'
import { type CsvRow, openCsv } from './csv.ts'
import { readCubeFile } from './cubeTable.ts'
import { openJsonList } from './jsonList.ts'
import { koladaFigures, koladaIndicators, koladaList } from './kolada.ts'
import { withPlacesRead } from './placeNames.ts'
import { type KnownLayout, type ReadTable, readTable, type TableStart } from './recogniseTable.ts'
import { openWorkbook } from './workbook.ts'
import { looksWritten, readWritten, rowsOfWritten, type Written } from './written.ts'

export type Source = 'kolada' | 'csv'

export type Format =
  | 'kolada-v2'
  | 'kolada-v3'
  | 'kolada-csv'
  | 'kolada-revisions'
  | 'csv'
  | 'workbook'
  | 'written'
  | 'cube'
  | 'indicators-v2'
  | 'indicators-v3'
  | 'indicators-csv'

/** Of Kolada's, but nothing that is loaded. */
export type Unneeded = 'places' | 'groups' | 'units' | 'unit-figures' | 'nothing'

export type Recognised =
  | {
      readonly kind: 'loadable'
      readonly format: Format
      readonly file: FigureFile
      readonly ignoredColumns: readonly string[]
      /** Whether the source says that there are more pages; known when the rows have been read. */
      readonly continues: () => boolean
      /** How its columns are read, where somebody has said so, and what is left to ask. Null for Kolada's JSON. */
      readonly table: ReadTable | null
      /** Written in by hand, and no file that somebody has. */
      readonly written?: Written
    }
  /** A table, whose columns somebody must say what they are. */
  | {
      readonly kind: 'unmapped'
      readonly table: TableStart
      /** The rest of a CSV file, which nobody has looked at; a workbook has been searched through. */
      readonly rows: AsyncIterable<readonly CsvRow[]> | null
    }
  | { readonly kind: 'unneeded'; readonly what: Unneeded }

export type Given = {
  readonly name: string
  /** The day that the figures were fetched, unless the file itself says. */
  readonly fetchedOn: CivilDate
  /** Overrides what the file looks like. */
  readonly source?: Source | undefined
  /** How people have said that columns are read; the first that fits is used. */
  readonly layouts?: readonly KnownLayout[]
  /** Somebody can be asked what the columns are; otherwise a table that is not understood is refused. */
  readonly asks?: boolean
  /** Somebody wants to say what the columns of this sheet are, or of the one that would be read. */
  readonly mapping?: { readonly sheet: string | null }
}

/** Enough to tell what a file is. */
const startLength = 64 * 1024

/**
 * Tells what a file is from what it holds, whatever it is called. Its rows are read later, as they are asked for.
 *
 * @throws UnreadableFile when it is none of the kinds that we know
 */
export async function recognise(chunks: AsyncIterable<Buffer>, given: Given): Promise<Recognised> {
  const hash = createHash('sha256')
  const { start, all } = await peek(fromUtf16(hashed(chunks, (chunk) => hash.update(chunk))))
  if (start.length === 0) throw new UnreadableFile({ kind: 'empty' })
  refuseOtherKinds(start)
  let digest: Buffer | undefined
  const opening: Opening = {
    ...given,
    text: start.toString('latin1'),
    chunks: all,
    hash: () => (digest ??= hash.digest()),
  }
  if (isZip(start)) return openSheets(opening)
  if (looksWritten(opening.text)) return openWritten(opening)
  if (looksLikeCube(opening.text)) return readCubeFile(await wholeJson(opening.chunks), opening)
  return /^\s*[{[]/.test(opening.text) ? openJson(opening) : openText(opening)
}

export type Opening = Given & {
  /** The start of the file, byte by byte: enough for signs that are the same in all encodings. */
  readonly text: string
  readonly chunks: AsyncIterable<Buffer>
  readonly hash: () => Buffer
}

async function openJson({ chunks, hash, name, fetchedOn, source = 'kolada' }: Opening): Promise<Recognised> {
  const list = openJsonList(chunks)
  const { start, all } = await peekItems(list.items)
  if (start.length === 0) return { kind: 'unneeded', what: 'nothing' }
  const found = koladaList(start[0])
  if (!found) throw new UnreadableFile({ kind: 'unrecognised' })
  const loadable = (format: Format, content: FigureFile['content']): Recognised => {
    return {
      kind: 'loadable',
      format,
      file: { name, source, content, hash },
      ignoredColumns: [],
      continues: list.continues,
      table: null,
    }
  }
  switch (found.of) {
    case 'figures':
      return loadable(`kolada-${found.version}`, {
        kind: 'figures',
        fetches: [fetchedOn],
        rows: withPlacesRead(koladaFigures(all)),
      })
    case 'indicators':
      return loadable(`indicators-${found.version}`, { kind: 'catalogue', rows: koladaIndicators(all) })
    case 'groups':
    case 'units':
    case 'places':
    case 'unit-figures':
      return { kind: 'unneeded', what: found.of }
  }
}

/** JSON-stat and PxWeb's own json name their dimensions; what Kolada sends never does. */
function looksLikeCube(start: string): boolean {
  return (
    /^\s*\{/.test(start) &&
    /"(?:dimension|dataset|columns)"\s*:\s*[{[]|"class"\s*:\s*"(?:dataset|collection)"/.test(start)
  )
}

async function openWritten({ chunks, hash, name, fetchedOn }: Opening): Promise<Recognised> {
  const written = readWritten(await wholeJson(chunks))
  if (!written) throw new UnreadableFile({ kind: 'unrecognised' })
  const rows = rowsOfWritten(written)
  const content = { kind: 'figures', fetches: [fetchedOn], rows: once(rows) } as const
  return {
    kind: 'loadable',
    format: 'written',
    file: { name, source: ownSource, content, hash, origin: written.origin },
    ignoredColumns: [],
    continues: () => false,
    table: null,
    written,
  }
}

/** @throws UnreadableFile when it is cut off, or not in UTF-8 */
async function wholeJson(chunks: AsyncIterable<Buffer>): Promise<unknown> {
  const blocks: Buffer[] = []
  for await (const block of chunks) blocks.push(block)
  const bytes = Buffer.concat(blocks)
  if (!isUtf8(bytes)) throw new UnreadableFile({ kind: 'encoding' })
  try {
    return JSON.parse(bytes.toString())
  } catch {
    throw new UnreadableFile({ kind: 'json' })
  }
}

async function* once<T>(rows: readonly T[]): AsyncGenerator<readonly T[]> {
  yield rows
}

async function openText(opening: Opening): Promise<Recognised> {
  const rows = openCsv(opening.chunks, opening.text)
  if (!rows) throw new UnreadableFile({ kind: 'unrecognised' })
  const { start, all } = await peekItems(rows)
  if (start.length === 0) throw new UnreadableFile({ kind: 'empty' })
  return readTable([{ name: null, start, rows: () => all }], opening)
}

async function openSheets(opening: Opening): Promise<Recognised> {
  const blocks: Buffer[] = []
  for await (const block of opening.chunks) blocks.push(block)
  const workbook = await openWorkbook(Buffer.concat(blocks))
  let read = false
  try {
    const sheets = workbook.sheets.map(({ name, rows }, index) => ({
      name,
      start: rows.flatMap((cells, i) => (cells.some((cell) => cell !== '') ? [{ line: i + 1, cells }] : [])),
      rows: () => workbook.rows(index),
    }))
    const recognised = readTable(sheets, opening)
    read = recognised.kind === 'loadable'
    return recognised
  } finally {
    if (!read) workbook.close()
  }
}

const isZip = (start: Buffer) => start.subarray(0, 4).toString('hex') === '504b0304'

/** By the first bytes, since people rename files. */
function refuseOtherKinds(start: Buffer): void {
  const hex = start.subarray(0, 8).toString('hex')
  if (hex.startsWith('d0cf11e0')) throw new UnreadableFile({ kind: 'old-workbook' })
  if (hex.startsWith('504b0506')) throw new UnreadableFile({ kind: 'workbook' })
  if (isZip(start)) return
  if (hex.startsWith('25504446') || start.includes(0)) throw new UnreadableFile({ kind: 'not-text' })
}

async function* hashed(
  chunks: AsyncIterable<Buffer>,
  update: (chunk: Buffer) => void,
): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    update(chunk)
    yield chunk
  }
}

/**
 * UTF-16, which some programs call Unicode, begins with a mark that says so; without it, every other byte of its first
 * signs is zero. It becomes UTF-8; all else is left.
 */
async function* fromUtf16(chunks: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  let decoder: TextDecoder | null = null
  let start: Buffer | null = Buffer.alloc(0)
  for await (const chunk of chunks) {
    let block = chunk
    if (start) {
      block = Buffer.concat([start, chunk])
      start = block.length < 4 ? block : null
      if (start) continue
      const mark = block.readUInt16BE(0)
      const zeros = [...block.subarray(0, 4)].map((byte) => (byte === 0 ? '0' : '1')).join('')
      if (mark === 0xfffe || zeros === '1010') decoder = new TextDecoder('utf-16le')
      if (mark === 0xfeff || zeros === '0101') decoder = new TextDecoder('utf-16be')
    }
    yield decoder ? Buffer.from(decoder.decode(block, { stream: true })) : block
  }
  if (start?.length) yield start
  if (decoder) yield Buffer.from(decoder.decode())
}

/** The start of a file, without the mark that some programs put before UTF-8, and all of it again. */
async function peek(chunks: AsyncGenerator<Buffer>): Promise<{ start: Buffer; all: AsyncIterable<Buffer> }> {
  let start: Buffer = Buffer.alloc(0)
  while (start.length < startLength) {
    const { value, done } = await chunks.next()
    if (done) break
    start = start.length > 0 ? Buffer.concat([start, value]) : value
  }
  if (start.subarray(0, 3).toString('hex') === 'efbbbf') start = start.subarray(3)
  return { start, all: again(start, chunks) }
}

async function peekItems<T>(
  batches: AsyncIterable<readonly T[]>,
): Promise<{ start: readonly T[]; all: AsyncIterable<readonly T[]> }> {
  const iterator = batches[Symbol.asyncIterator]()
  let start: readonly T[] = []
  for (;;) {
    const { value, done } = await iterator.next()
    if (done) break
    start = value
    if (start.length > 0) break
  }
  return { start, all: again(start, { [Symbol.asyncIterator]: () => iterator }) }
}

async function* again<T>(first: T, rest: AsyncIterable<T>): AsyncGenerator<T> {
  yield first
  yield* rest
}
