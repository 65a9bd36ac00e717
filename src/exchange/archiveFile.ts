import { type Entry, fromBufferPromise } from 'yauzl'
import { ExchangeFault, type Fault } from './fault.ts'

/** An archive whose list of files has been looked through. Nothing of it has been unpacked. */
export type ArchiveFile = {
  /** The names as they stand in the list. */
  readonly names: readonly string[]
  /** The project at the root, whatever it is called. */
  readonly project: string
  /** The name of a file in the folder of sources, whether or not its letters are as large as the project says. */
  source(file: string): string | null
  /** At most so many bytes: never more is unpacked. */
  read(name: string, most: number): AsyncGenerator<Buffer>
}

const mostFiles = 10_000
const megabyte = 1024 * 1024
/** Of the project itself. */
export const largestProject = 100 * megabyte
/** Of one text: as long as it may be, of characters of four bytes. */
export const largestText = 20 * megabyte

/** A link of Unix: the upper half of its attributes is the mode of the file. */
const isLink = ({ versionMadeBy, externalFileAttributes }: Entry): boolean =>
  versionMadeBy >>> 8 === 3 && ((externalFileAttributes >>> 16) & 0o170_000) === 0o120_000

export const isZip = (file: Buffer): boolean => file.subarray(0, 2).toString('latin1') === 'PK'

/** @throws ExchangeFault for one that is broken or made to do harm */
export async function openArchive(file: Buffer): Promise<ArchiveFile> {
  const refuse = (fault: Fault): never => {
    throw new ExchangeFault(fault)
  }
  const zip = await fromBufferPromise(file, {
    lazyEntries: true,
    // Names are looked at here, so that what is wrong with them can be told.
    decodeStrings: true,
    strictFileNames: false,
    validateEntrySizes: true,
    autoClose: false,
  }).catch(() => refuse({ kind: 'zip' }))
  if (zip.entryCount > mostFiles) refuse({ kind: 'too-many-files', most: mostFiles })

  const entries = new Map<string, Entry>()
  const lower = new Map<string, string>()
  try {
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName
      const shown = name.slice(0, 100)
      if (name.split('/').includes('..')) refuse({ kind: 'outside', name: shown })
      if (isLink(entry)) refuse({ kind: 'link', name: shown })
      if (entry.isEncrypted() || !entry.canDecodeFileData()) refuse({ kind: 'encrypted', name: shown })
      if (name.endsWith('/')) continue
      if (lower.has(name.toLowerCase())) refuse({ kind: 'twice', name: shown })
      lower.set(name.toLowerCase(), name)
      entries.set(name, entry)
    }
  } catch (error) {
    if (error instanceof ExchangeFault) throw error
    // The library knows the same tricks, and says so with the name.
    const [, name] = /^(?:absolute path|invalid relative path): (.*)$/.exec((error as Error).message) ?? []
    refuse(name === undefined ? { kind: 'zip' } : { kind: 'outside', name: name.slice(0, 100) })
  }

  const projects = [...entries.keys()].filter((name) => /^[^/]+\.qde$/i.test(name))
  if (projects.length > 1) refuse({ kind: 'several-projects' })
  const project = projects[0] ?? refuse({ kind: 'no-project' })

  return {
    names: [...entries.keys()],
    project,
    source: (name) => lower.get(`sources/${name}`.toLowerCase()) ?? null,
    async *read(name, most) {
      const entry = entries.get(name)!
      const tooLarge = { kind: 'too-large', name: name.slice(0, 100), most: most / megabyte } as const
      // What the list says is believed only where it says too much: it is counted as well.
      if (entry.uncompressedSize > most) refuse(tooLarge)
      let bytes = 0
      try {
        for await (const piece of await zip.openReadStreamPromise(entry)) {
          bytes += (piece as Buffer).length
          if (bytes > most) refuse(tooLarge)
          yield piece as Buffer
        }
      } catch (error) {
        if (error instanceof ExchangeFault) throw error
        refuse({ kind: 'zip' })
      }
    },
  }
}
