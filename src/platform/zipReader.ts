import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32, createInflateRaw } from 'node:zlib'
import { method, seal, signature, size } from './zip.ts'

/** What is wrong with a zip, and with which of its files; null for the zip as a whole. */
export class ZipFault extends Error {
  readonly file: string | null

  constructor(file: string | null, what: string) {
    super(what)
    this.name = 'ZipFault'
    this.file = file
  }
}

export type Entry = {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly bytes: number
  readonly at: number
}

export type Zip = {
  readonly entries: ReadonlyMap<string, Entry>
  /** The content of a file, unpacked as it is read, and never more of it than the zip says there is. */
  read(entry: Entry): AsyncGenerator<Buffer>
  /** Throws when the zip has a seal and any byte before it is not what it was. */
  checkSeal(): Promise<void>
}

/** Files in an archive of ours are one for each table. */
const mostEntries = 10_000
const longestList = 4 * 1024 * 1024

/**
 * Opens a zip from its list of files, which stands last. Whatever programs may read in different ways is refused:
 * names twice, files that overlap, and bytes that belong to nothing at the end.
 */
export async function openZip(file: FileHandle): Promise<Zip> {
  const { size: length } = await file.stat()
  const end = await endOf(file, length)
  const list = await bytesAt(file, end.listAt, end.listLength)
  const entries = entriesIn(list, end.count)
  refuseOverlaps([...entries.values()], end.listAt)
  return {
    entries,
    read: (entry) => contentOf(file, entry, end.listAt),
    checkSeal: () => checkSeal(file, end),
  }
}

type End = { at: number; count: number; listAt: number; listLength: number; comment: Buffer }

async function endOf(file: FileHandle, length: number): Promise<End> {
  const tailLength = Math.min(length, size.end + 0xffff)
  const tail = await bytesAt(file, length - tailLength, tailLength)
  for (let i = tail.length - size.end; i >= 0; i--) {
    if (tail.readUInt32LE(i) !== signature.end || tail.readUInt16LE(i + 20) !== tail.length - i - size.end) {
      continue
    }
    const [count, listLength, listAt] = [
      tail.readUInt16LE(i + 10),
      tail.readUInt32LE(i + 12),
      tail.readUInt32LE(i + 16),
    ]
    const at = length - tail.length + i
    const whole = tail.readUInt32LE(i + 4) === 0 && tail.readUInt16LE(i + 8) === count
    if (!whole || listAt + listLength !== at || count > mostEntries || listLength > longestList) break
    return { at, count, listAt, listLength, comment: Buffer.from(tail.subarray(i + size.end)) }
  }
  throw new ZipFault(null, 'its end is missing, or it is no zip file')
}

function entriesIn(list: Buffer, count: number): Map<string, Entry> {
  const entries = new Map<string, Entry>()
  let at = 0
  for (let n = 0; n < count; n++) {
    if (at + size.central > list.length || list.readUInt32LE(at) !== signature.central) throw brokenList()
    const lengths = [28, 30, 32].map((offset) => list.readUInt16LE(at + offset))
    const [nameLength = 0] = lengths
    const next = at + size.central + lengths.reduce((sum, length) => sum + length, 0)
    if (next > list.length) throw brokenList()
    const entry = {
      name: list.toString('utf8', at + size.central, at + size.central + nameLength),
      method: list.readUInt16LE(at + 10),
      crc: list.readUInt32LE(at + 16),
      packed: list.readUInt32LE(at + 20),
      bytes: list.readUInt32LE(at + 24),
      at: list.readUInt32LE(at + 42),
    }
    if (entries.has(entry.name)) throw new ZipFault(entry.name, 'it is there twice')
    if ((list.readUInt16LE(at + 8) & 1) !== 0) throw new ZipFault(entry.name, 'it is encrypted')
    if (entry.method !== method.stored && entry.method !== method.deflated) {
      throw new ZipFault(entry.name, 'it is packed in a way that is not known here')
    }
    entries.set(entry.name, entry)
    at = next
  }
  if (at !== list.length) throw brokenList()
  return entries
}

const brokenList = () => new ZipFault(null, 'its list of files is broken')

/** Many names for the same bytes are how a small zip unpacks to a huge one. */
function refuseOverlaps(entries: readonly Entry[], listAt: number): void {
  let free = 0
  for (const entry of entries.toSorted((a, b) => a.at - b.at)) {
    const least = entry.at + size.local + entry.packed
    if (entry.at < free || least > listAt) {
      throw new ZipFault(entry.name, 'it lies where something else is')
    }
    free = least
  }
}

async function* contentOf(file: FileHandle, entry: Entry, listAt: number): AsyncGenerator<Buffer> {
  const header = await bytesAt(file, entry.at, size.local)
  const nameLength = header.readUInt16LE(26)
  const start = entry.at + size.local + nameLength + header.readUInt16LE(28)
  const name = await bytesAt(file, entry.at + size.local, nameLength)
  const same = header.readUInt32LE(0) === signature.local && header.readUInt16LE(8) === entry.method
  if (!same || name.toString() !== entry.name || start + entry.packed > listAt) {
    throw new ZipFault(entry.name, 'what stands before it is not what the list of files says')
  }

  let [crc, bytes] = [0, 0]
  try {
    for await (const part of unpacked(packedParts(file, start, entry.packed), entry.method)) {
      bytes += part.length
      if (bytes > entry.bytes) throw new ZipFault(entry.name, 'it is longer than it says')
      crc = crc32(part, crc)
      yield part
    }
  } catch (error) {
    if ((error as { code?: unknown }).code?.toString().startsWith('Z_')) {
      throw new ZipFault(entry.name, 'it cannot be unpacked')
    }
    throw error
  }
  if (bytes !== entry.bytes) throw new ZipFault(entry.name, 'it is shorter than it says')
  if (crc !== entry.crc) throw new ZipFault(entry.name, 'it is not what was packed')
}

async function* unpacked(parts: AsyncIterable<Buffer>, how: number): AsyncGenerator<Buffer> {
  if (how === method.stored) return yield* parts
  const inflate = createInflateRaw({ chunkSize: 64 * 1024 })
  pipeline(Readable.from(parts, { highWaterMark: 1 }), inflate).catch(() => {})
  yield* inflate as AsyncIterable<Buffer>
}

const part = 64 * 1024

async function* packedParts(file: FileHandle, from: number, length: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < length; at += part) yield await bytesAt(file, from + at, Math.min(part, length - at))
}

async function bytesAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  let read = 0
  while (read < length) {
    const { bytesRead } = await file.read(bytes, read, length - read, at + read)
    if (bytesRead === 0) throw new ZipFault(null, 'it ends too early')
    read += bytesRead
  }
  return bytes
}

async function checkSeal(file: FileHandle, end: End): Promise<void> {
  // Packed anew by another program: what it holds is checked by its sums.
  if (end.comment.length === 0) return
  const hash = createHash('sha256')
  for await (const bytes of packedParts(file, 0, end.at)) hash.update(bytes)
  if (seal.digestIn(end.comment) !== hash.digest('hex')) {
    throw new ZipFault(null, 'a byte between its files is not the one that was written')
  }
}
