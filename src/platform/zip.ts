import { read } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader } from 'yauzl'
import { ZipFile } from 'yazl'

/** A file to be packed. Its content is asked for when those before it have been read. */
export type ToPack = { readonly name: string; readonly content: AsyncIterable<Buffer> }

/**
 * A zip as a stream, of which nothing is kept but the list of its files. When it is no longer wanted, neither is what
 * it is made from. Without a time, the same files always make the same bytes.
 */
export async function* zipped(files: AsyncIterable<ToPack>, when: Date | null): AsyncGenerator<Buffer> {
  const zip = new ZipFile()
  const packed = zip.outputStream as Readable
  const unwanted = new AbortController()
  // The first day that a zip can tell, in local time as it is written, whatever the zone of the machine.
  const time = when ? { mtime: when } : { mtime: new Date(1980, 0, 1), forceDosTimestamp: true }
  const fill = async () => {
    for await (const { name, content } of files) {
      const part = Readable.from(content, { objectMode: false, signal: unwanted.signal })
      // Its owner reads and writes, nobody else.
      zip.addReadStream(part, name, { ...time, mode: 0o100600 })
      await finished(part)
    }
    zip.end()
  }
  // The library tells nobody when what it reads from fails.
  fill().catch((error: Error) => packed.destroy(error))
  try {
    yield* packed as AsyncIterable<Buffer>
  } finally {
    unwanted.abort()
  }
}

/** What is wrong with a zip, and with which of its files; null for the zip as a whole. */
export class ZipFault extends Error {
  readonly file: string | null

  constructor(file: string | null, what: string) {
    super(plain(what))
    this.name = 'ZipFault'
    this.file = file === null ? null : plain(file)
  }
}

export type Zip = {
  readonly entries: ReadonlyMap<string, Entry>
  /** The content of a file, unpacked as it is read, and never more of it than the zip says there is. */
  read(entry: Entry): AsyncGenerator<Buffer>
}

/** Files in an archive are one for each table. */
const mostEntries = 1000

/** Opens a zip from its list of files, which stands last. No two have the same name, and none points outside. */
export async function openZip(file: FileHandle): Promise<Zip> {
  const { size } = await file.stat()
  const zip = await fromRandomAccessReaderPromise(new Places(file), size, {
    autoClose: false,
    strictFileNames: true,
  }).catch(faultIn(null, 'its end is missing, or it is no zip file'))
  if (zip.entryCount > mostEntries) throw new ZipFault(null, 'it has too many files')
  const entries = new Map<string, Entry>()
  try {
    for await (const entry of zip.eachEntry()) {
      if (entries.has(entry.fileName)) throw new ZipFault(entry.fileName, 'it is there twice')
      if (!entry.canDecodeFileData()) {
        throw new ZipFault(entry.fileName, 'it is encrypted, or packed in a way that is not known here')
      }
      entries.set(entry.fileName, entry)
    }
  } catch (error) {
    faultIn(null, 'its list of files is broken')(error)
  }
  return {
    entries,
    async *read(entry) {
      try {
        yield* (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>
      } catch (error) {
        faultIn(entry.fileName, 'it cannot be unpacked')(error)
      }
    },
  }
}

/** The library's own way to read from a file ends the program when a zip points further than numbers reach. */
class Places extends RandomAccessReader {
  readonly #file: FileHandle

  constructor(file: FileHandle) {
    super()
    this.#file = file
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#parts(start, end), { objectMode: false })
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    done: (error: Error | null, bytesRead?: number) => void,
  ): void {
    try {
      read(this.#file.fd, buffer, offset, length, position, done)
    } catch (error) {
      done(error as Error)
    }
  }

  async *#parts(start: number, end: number): AsyncGenerator<Buffer> {
    for (let at = start; at < end; ) {
      const part = Buffer.allocUnsafe(Math.min(64 * 1024, end - at))
      const { bytesRead } = await this.#file.read(part, 0, part.length, at)
      if (bytesRead === 0) return
      at += bytesRead
      yield part.subarray(0, bytesRead)
    }
  }
}

/** Without what a terminal would obey. */
const plain = (text: string): string => text.replaceAll(/[^ -~]/g, '?')

/** What the library says is told in brackets, without what it goes on to advise. */
function faultIn(file: string | null, what: string) {
  return (error: unknown): never => {
    const { message, syscall } = error as NodeJS.ErrnoException
    // Not the zip is at fault, but the disk or the rights to it.
    if (error instanceof ZipFault || syscall !== undefined) throw error
    throw new ZipFault(file, `${what} (${message.split('. ', 1)[0]})`)
  }
}
