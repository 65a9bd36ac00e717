import { buffer } from 'node:stream/consumers'
import { fromBufferPromise } from 'yauzl'
import { ZipFile } from 'yazl'

/**
 * A Word file whose bytes tell only what is in it: without the time that it was packed, and with the time of the
 * document in its properties in place of the present one.
 */
export async function repacked(docx: Buffer, at: string): Promise<Buffer> {
  const files = await filesIn(docx)
  return packed(
    files.map(({ name, content }) => ({
      name,
      content:
        name === 'docProps/core.xml'
          ? Buffer.from(
              content.toString().replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${at}`),
            )
          : content,
    })),
  )
}

export type Packed = { readonly name: string; readonly content: Buffer }

/** In the order given, with the first day that a zip can tell, whatever the zone of the machine. */
export async function packed(files: readonly Packed[]): Promise<Buffer> {
  const zip = new ZipFile()
  // Told in local time, and written as such.
  const mtime = new Date(1980, 0, 1)
  for (const { name, content } of files)
    zip.addBuffer(content, name, { mtime, mode: 0o100644, forceDosTimestamp: true })
  zip.end()
  return buffer(zip.outputStream)
}

export async function filesIn(zip: Buffer): Promise<readonly Packed[]> {
  const file = await fromBufferPromise(zip)
  const found: Packed[] = []
  for await (const entry of file.eachEntry()) {
    const stream = await file.openReadStreamPromise(entry)
    found.push({ name: entry.fileName, content: await buffer(stream) })
  }
  return found
}
