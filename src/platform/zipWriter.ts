import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32, createDeflateRaw } from 'node:zlib'
import { OperatorError } from './refusal.ts'
import { method, most, seal, signature, size } from './zip.ts'

/** A file to be packed. Its content is asked for when those before it have been written. */
export type ToPack = { readonly name: string; readonly content: AsyncIterable<Buffer> }

type Packed = {
  readonly name: Buffer
  readonly crc: number
  readonly packed: number
  readonly bytes: number
  readonly at: number
}

/**
 * A zip as a stream: nothing of it is kept but the list of its files. Packing is done by Node's own zlib, outside the
 * thread that answers requests.
 */
export async function* zipped(files: AsyncIterable<ToPack>, when: Date): AsyncGenerator<Buffer> {
  const done: Packed[] = []
  const digest = createHash('sha256')
  let at = 0
  const passed = (bytes: Buffer): Buffer => {
    digest.update(bytes)
    at += bytes.length
    return bytes
  }

  for await (const file of files) {
    const name = Buffer.from(file.name)
    const start = at
    yield passed(localHeader(name, when))
    const sum = { crc: 0, packed: 0, bytes: 0 }
    for await (const part of deflated(counted(file.content, sum))) {
      sum.packed += part.length
      if (sum.bytes > most || at + part.length > most) {
        throw new OperatorError(`With ${file.name} the archive is larger than a zip can hold, which is 4 GB.`)
      }
      yield passed(part)
    }
    yield passed(descriptor(sum))
    done.push({ name, at: start, ...sum })
  }

  const start = at
  for (const file of done) yield passed(centralHeader(file, when))
  yield endRecord(done.length, at - start, start, seal.of(digest.digest('hex')))
}

async function* counted(
  content: AsyncIterable<Buffer>,
  sum: { crc: number; bytes: number },
): AsyncGenerator<Buffer> {
  for await (const part of content) {
    sum.crc = crc32(part, sum.crc)
    sum.bytes += part.length
    yield part
  }
}

async function* deflated(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const deflate = createDeflateRaw({ chunkSize: 64 * 1024 })
  // What goes wrong in the content comes out of `deflate`, which is ended by it.
  pipeline(Readable.from(content, { highWaterMark: 1 }), deflate).catch(() => {})
  yield* deflate as AsyncIterable<Buffer>
}

/** The sums come after the content, in a descriptor; names are UTF-8. */
const flags = 0x0808
const version = 20

function localHeader(name: Buffer, when: Date): Buffer {
  const header = Buffer.alloc(size.local)
  header.writeUInt32LE(signature.local, 0)
  header.writeUInt16LE(version, 4)
  writeCommon(header, 6, when)
  header.writeUInt16LE(name.length, 26)
  return Buffer.concat([header, name])
}

function descriptor({ crc, packed, bytes }: Omit<Packed, 'name' | 'at'>): Buffer {
  const record = Buffer.alloc(size.descriptor)
  for (const [i, value] of [signature.descriptor, crc, packed, bytes].entries()) {
    record.writeUInt32LE(value, i * 4)
  }
  return record
}

function centralHeader({ name, crc, packed, bytes, at }: Packed, when: Date): Buffer {
  const header = Buffer.alloc(size.central)
  header.writeUInt32LE(signature.central, 0)
  // Made on Unix, so that the file rights below are understood: its owner reads and writes, nobody else.
  header.writeUInt16LE((3 << 8) | version, 4)
  header.writeUInt16LE(version, 6)
  writeCommon(header, 8, when)
  header.writeUInt32LE(crc, 16)
  header.writeUInt32LE(packed, 20)
  header.writeUInt32LE(bytes, 24)
  header.writeUInt16LE(name.length, 28)
  header.writeUInt32LE((0o100600 << 16) >>> 0, 38)
  header.writeUInt32LE(at, 42)
  return Buffer.concat([header, name])
}

/** Flags, method and time, which stand in the same order in both headers. The time is in UTC. */
function writeCommon(header: Buffer, from: number, when: Date): void {
  header.writeUInt16LE(flags, from)
  header.writeUInt16LE(method.deflated, from + 2)
  const time = (when.getUTCHours() << 11) | (when.getUTCMinutes() << 5) | (when.getUTCSeconds() >> 1)
  header.writeUInt16LE(time, from + 4)
  const date = ((when.getUTCFullYear() - 1980) << 9) | ((when.getUTCMonth() + 1) << 5) | when.getUTCDate()
  header.writeUInt16LE(date, from + 6)
}

function endRecord(count: number, length: number, at: number, comment: Buffer): Buffer {
  const record = Buffer.alloc(size.end)
  record.writeUInt32LE(signature.end, 0)
  record.writeUInt16LE(count, 8)
  record.writeUInt16LE(count, 10)
  record.writeUInt32LE(length, 12)
  record.writeUInt32LE(at, 16)
  record.writeUInt16LE(comment.length, 20)
  return Buffer.concat([record, comment])
}
