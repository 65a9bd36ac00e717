import { fromBufferPromise } from 'yauzl'
import { zipped } from '../platform/zip.ts'
import { type FileSummary, readExchangeFile } from './fileReading.ts'
import { packedProject, type ToExchange } from './packing.ts'
import type { FileHead, FileNote, FileSource } from './project.ts'

/** A project as it lies in a file, with all of its sources at once. */
export type WholeProject = {
  readonly head: FileHead
  readonly sources: readonly FileSource[]
  readonly notes: readonly FileNote[]
}

export async function gathered(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const piece of pieces) parts.push(piece)
  return Buffer.concat(parts)
}

export const zipOf = (files: Readonly<Record<string, string | Buffer>>): Promise<Buffer> =>
  gathered(
    zipped(
      (async function* () {
        for (const [name, content] of Object.entries(files))
          yield {
            name,
            content: (async function* () {
              yield Buffer.from(content)
            })(),
          }
      })(),
      null,
    ),
  )

type Context = 'perspectives' | 'voices' | 'documents'

/** A project as a file; of what is not named there is nothing. */
export const packed = ({
  head,
  sources,
  notes = [],
}: Pick<WholeProject, 'sources'> &
  Partial<Pick<WholeProject, 'notes'>> & {
    readonly head: Omit<FileHead, Context> & Partial<Pick<FileHead, Context>>
  }): Promise<Buffer> => {
  const project: ToExchange = {
    head: { perspectives: [], voices: [], documents: [], ...head },
    notes,
    async *sources() {
      yield* sources
    },
    async *texts() {
      yield* sources
    },
  }
  return gathered(packedProject(project))
}

/** What is read from a file: its summary, and its sources and notes whole. */
export async function readWhole(file: Buffer): Promise<{
  readonly summary: FileSummary
  readonly sources: readonly FileSource[]
  readonly notes: readonly FileNote[]
}> {
  const sources: FileSource[] = []
  const notes: FileNote[] = []
  const summary = await readExchangeFile(file, async (part) => {
    if (part.kind === 'source') sources.push(part.source)
    else notes.push(part.note)
  })
  return { summary, sources, notes }
}

/** The head of what was read, to be written again. */
export const headOf = ({ name, at, coders, codes, perspectives, voices, documents }: FileHead): FileHead => ({
  name,
  at,
  coders,
  codes,
  perspectives,
  voices,
  documents,
})

export async function filesIn(zip: Buffer): Promise<Readonly<Record<string, Buffer>>> {
  const found: Record<string, Buffer> = {}
  const file = await fromBufferPromise(zip)
  for await (const entry of file.eachEntry())
    found[entry.fileName] = await gathered(await file.openReadStreamPromise(entry))
  return found
}
