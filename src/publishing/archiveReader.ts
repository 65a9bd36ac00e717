import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { openZip, type Zip, ZipFault } from '../platform/zip.ts'
import { type ChainLink, chainChecker } from '../record/event.ts'
import {
  ArchiveFault,
  formatVersion,
  type Manifest,
  manifestFile,
  manifestShape,
  sumsFile,
  type TableInArchive,
  tableFile,
} from './archive.ts'
import { lineSum, linesOf } from './lineSum.ts'

/** An archive whose manifest has been read. Its tables are checked as they are read, each time. */
export type Archive = {
  readonly manifest: Manifest
  /** Whether it is the example county's. */
  readonly isDemo: boolean
  linesOf(table: TableInArchive): AsyncGenerator<Buffer>
}

const longestManifest = 32 * 1024 * 1024
/** Of those that are read as JSON here. */
const longestLine = 16 * 1024 * 1024

/** Opens an archive and checks all that it holds. `work` is given one that is whole; anything else is refused. */
export async function withArchive<T>(path: string, work: (archive: Archive) => Promise<T>): Promise<T> {
  const file = await open(path)
  try {
    return await work(await checked(await openZip(file)))
  } catch (error) {
    if (error instanceof ZipFault) throw new ArchiveFault(error.file ?? path, error.message)
    throw error
  } finally {
    await file.close()
  }
}

async function checked(zip: Zip): Promise<Archive> {
  refuseNames([...zip.entries.keys()])
  const text = await shortFile(zip, manifestFile)
  const manifest = manifestFrom(text)
  await checkFiles(zip, manifest, text)
  const archive = { manifest, linesOf: (table: TableInArchive) => checkedLines(zip, table) }
  for (const table of manifest.tables) {
    if (table.table === 'event') await checkChain(archive, table)
    else for await (const _ of archive.linesOf(table));
  }
  return { ...archive, isDemo: await checkOwner(archive) }
}

function refuseNames(names: readonly string[]): void {
  for (const name of names) {
    if (name === manifestFile || name === sumsFile || /^tables\/[a-z_]+\.jsonl$/.test(name)) continue
    const outside = name.includes('..') || /^[\\/]|:/.test(name)
    throw new ArchiveFault(
      JSON.stringify(name),
      outside ? 'it points outside the archive' : 'no such file belongs in an archive',
    )
  }
}

function manifestFrom(text: Buffer): Manifest {
  let json: unknown
  try {
    json = JSON.parse(text.toString())
  } catch {
    throw new ArchiveFault(manifestFile, 'it is not JSON')
  }
  const { format, formatVersion: version, program } = (json ?? {}) as Record<string, unknown>
  if (format !== 'samsyn-partnership')
    throw new ArchiveFault(manifestFile, 'it is not that of a partnership from Samsyn')
  if (typeof version === 'number' && version > formatVersion) {
    throw new ArchiveFault(
      manifestFile,
      `the copy has format ${version}, made by Samsyn ${String(program)}, and this version reads format ${formatVersion}: upgrade Samsyn, and restore then`,
    )
  }
  const read = manifestShape.safeParse(json)
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new ArchiveFault(manifestFile, `${issue!.path.join('.')} is not as it should be`)
}

/** The files are those that the manifest names, of the sizes that it says; and the sums agree with it. */
async function checkFiles(zip: Zip, { tables }: Manifest, manifest: Buffer): Promise<void> {
  const named = new Set([manifestFile, sumsFile])
  for (const { table, file } of tables) {
    if (file !== tableFile(table) || named.has(file)) throw new ArchiveFault(file, 'the manifest misnames it')
    named.add(file)
    if (!zip.entries.has(file)) throw new ArchiveFault(file, 'it is missing')
  }
  for (const name of zip.entries.keys()) {
    if (!named.has(name)) throw new ArchiveFault(name, 'the manifest does not name it')
  }
  const sums = (await shortFile(zip, sumsFile)).toString().split('\n')
  const expected = [
    ...tables,
    { file: manifestFile, sha256: createHash('sha256').update(manifest).digest('hex') },
  ]
  for (const [i, { file, sha256 }] of expected.entries()) {
    if (sums[i] !== `${sha256}  ${file}`) {
      throw new ArchiveFault(
        `${sumsFile}, line ${i + 1}`,
        `the sum of ${file} is not the one that was written`,
      )
    }
  }
  if (sums.slice(expected.length).join('') !== '' || sums.length !== expected.length + 1) {
    throw new ArchiveFault(`${sumsFile}, line ${expected.length + 1}`, 'nothing belongs here')
  }
}

async function shortFile(zip: Zip, name: string): Promise<Buffer> {
  const entry = zip.entries.get(name)
  if (!entry) throw new ArchiveFault(name, 'it is missing')
  if (entry.uncompressedSize > longestManifest) throw new ArchiveFault(name, 'it is too large')
  const parts: Buffer[] = []
  for await (const part of zip.read(entry)) parts.push(part)
  return Buffer.concat(parts)
}

async function* checkedLines(zip: Zip, table: TableInArchive): AsyncGenerator<Buffer> {
  const { file, rows, sha256, linesPerCheck, checks } = table
  let seen = 0
  const fault = (number: number, what: string) =>
    new ArchiveFault(`${file}, ${linesOf(number, linesPerCheck)}`, what)
  const sum = lineSum(linesPerCheck, (check, number) => {
    seen = number + 1
    const expected = checks[number]
    if (expected === undefined) throw fault(number, `there should be ${rows} lines`)
    if (expected !== check) throw fault(number, 'something was changed, added or removed')
  })
  try {
    let bytes = 0
    for await (const piece of zip.read(zip.entries.get(file)!)) {
      sum.add(piece)
      bytes += piece.length
      // However much more there is, it is not unpacked.
      if (bytes > table.bytes) throw fault(seen, `there should be ${rows} lines`)
      yield piece
    }
  } catch (error) {
    if (!(error instanceof ZipFault)) throw error
    throw fault(seen, error.message)
  }
  const { ended, ...found } = sum.end()
  if (seen < checks.length || found.rows !== rows) throw fault(seen, `there should be ${rows} lines`)
  if (!ended || found.sha256 !== sha256 || found.bytes !== table.bytes)
    throw new ArchiveFault(file, 'it is not what was written')
}

type Readable = Pick<Archive, 'manifest' | 'linesOf'>

/** The audit chain hangs together, from its first event to the hash that the manifest names. */
async function checkChain(archive: Readable, table: TableInArchive): Promise<void> {
  const { revision, chainHead } = archive.manifest
  const checker = chainChecker()
  for await (const { row, where } of rowsOf(archive, table)) {
    const broken = checker.next(eventIn(row, where))
    if (broken) throw new ArchiveFault(where, `the audit chain is broken: ${broken}`)
  }
  const broken = checker.end({ revision, head: Buffer.from(chainHead, 'hex') })
  if (broken) throw new ArchiveFault(table.file, `the audit chain is broken: ${broken}`)
}

function eventIn({ revision, body, hash }: Record<string, unknown>, where: string): ChainLink {
  const [, digest] = /^\\x([0-9a-f]{64})$/.exec(String(hash)) ?? []
  if (typeof revision !== 'number' || typeof body !== 'string' || !digest || !isJson(body)) {
    throw new ArchiveFault(where, 'it is not an event')
  }
  return { revision, body, hash: Buffer.from(digest, 'hex') }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** The partnership itself is the one that the manifest names. Answers whether it is an example. */
async function checkOwner(archive: Readable): Promise<boolean> {
  const { partnership, revision, chainHead, tables } = archive.manifest
  const table = tables.find((each) => each.table === 'partnership')
  if (!table || table.rows !== 1)
    throw new ArchiveFault(tableFile('partnership'), 'there should be one partnership')
  let isDemo = false
  for await (const { row, where } of rowsOf(archive, table)) {
    isDemo = row.demo === true
    const same =
      row.partnership_id === partnership.id &&
      row.name === partnership.name &&
      row.revision === revision &&
      row.chain_head === `\\x${chainHead}`
    if (!same) throw new ArchiveFault(where, 'it is not the partnership of the manifest')
  }
  return isDemo
}

async function* rowsOf(archive: Readable, table: TableInArchive) {
  let line = 0
  let rest: Buffer = Buffer.alloc(0)
  for await (const piece of archive.linesOf(table)) {
    rest = rest.length === 0 ? piece : Buffer.concat([rest, piece])
    let from = 0
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10, from)) {
      const where = `${table.file}, line ${++line}`
      yield { row: rowIn(rest.toString('utf8', from, end), where), where }
      from = end + 1
    }
    rest = rest.subarray(from)
    if (rest.length > longestLine) throw new ArchiveFault(`${table.file}, line ${line + 1}`, 'it is too long')
  }
}

function rowIn(text: string, where: string): Record<string, unknown> {
  try {
    const row: unknown = JSON.parse(text)
    if (typeof row === 'object' && row !== null) return row as Record<string, unknown>
  } catch {
    // Told below, as is what is JSON but no object.
  }
  throw new ArchiveFault(where, 'it is not a row')
}
