import { type ToPack, zipped } from '../platform/zip.ts'
import type { FileHead, FileNote, Guid } from './project.ts'
import { projectXml, textFile, type WrittenSource } from './writing.ts'

/** What an archive is made from. Each is asked for when those before it have been read. */
export type ToExchange = {
  readonly head: FileHead
  readonly sources: () => AsyncIterable<WrittenSource>
  readonly notes: readonly FileNote[]
  readonly texts: () => AsyncIterable<{ readonly guid: Guid; readonly text: string }>
}

/** A project as an archive (.qdpx), in pieces: the same bytes for the same project. */
export function packedProject(project: ToExchange): AsyncGenerator<Buffer> {
  return zipped(files(project), null)
}

async function* files({ head, sources, notes, texts }: ToExchange): AsyncGenerator<ToPack> {
  yield { name: 'project.qde', content: asBytes(projectXml(head, sources(), notes)) }
  for await (const { guid, text } of texts()) {
    yield { name: textFile(guid), content: one(textBytes(text)) }
  }
}

/** A text that itself begins with the mark of the byte order gets one before it: whoever reads takes one away. */
const textBytes = (text: string): Buffer => Buffer.from(text.startsWith('\ufeff') ? `\ufeff${text}` : text)

/** Few and large pieces: each is packed by itself. */
async function* asBytes(pieces: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let held = ''
  for await (const piece of pieces) {
    held += piece
    if (held.length < 65_536) continue
    yield Buffer.from(held)
    held = ''
  }
  if (held !== '') yield Buffer.from(held)
}

async function* one(content: Buffer): AsyncGenerator<Buffer> {
  yield content
}
