import { fromBufferPromise } from 'yauzl'
import { zipped } from '../platform/zip.ts'
import { type FileSummary, readExchangeFile } from './fileReading.ts'
import { packedProject, type ToExchange } from './packing.ts'
import type { FileHead, FileSource } from './project.ts'

/** A project as it lies in a file, with all of its sources at once. */
export type WholeProject = { readonly head: FileHead; readonly sources: readonly FileSource[] }

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

export const packed = ({ head, sources }: WholeProject): Promise<Buffer> => {
  const project: ToExchange = {
    head,
    async *sources() {
      yield* sources
    },
    async *texts() {
      yield* sources
    },
  }
  return gathered(packedProject(project))
}

/** What is read from a file: its summary, and its sources whole. */
export async function readWhole(
  file: Buffer,
): Promise<{ readonly summary: FileSummary; readonly sources: readonly FileSource[] }> {
  const sources: FileSource[] = []
  const summary = await readExchangeFile(file, async (source) => void sources.push(source))
  return { summary, sources }
}

export async function filesIn(zip: Buffer): Promise<Readonly<Record<string, Buffer>>> {
  const found: Record<string, Buffer> = {}
  const file = await fromBufferPromise(zip)
  for await (const entry of file.eachEntry())
    found[entry.fileName] = await gathered(await file.openReadStreamPromise(entry))
  return found
}
