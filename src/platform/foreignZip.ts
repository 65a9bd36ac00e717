import { finished } from 'node:stream/promises'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'

/** Unpacks to more than it may, is made to swell, or has parts under a password. */
export type ZipProblem = 'too-large' | 'suspect' | 'encrypted'

export type Zip = { readonly file: ZipFile; readonly entries: readonly Entry[] }

const mostEntries = 2000
/** Text that repeats itself packs a hundred times; only what is made to swell packs a thousand. */
const steepest = 300
/** What small parts are packed to matters to nobody. */
const small = 1_000_000

/**
 * Looks at the directory of a zip before anything is unpacked. `largest`: bytes, of all parts together.
 *
 * @throws when it is no zip
 */
export async function openZip(content: Buffer, largest: number): Promise<Zip | ZipProblem> {
  const file = await fromBufferPromise(content, {
    lazyEntries: true,
    validateEntrySizes: true,
    autoClose: false,
  })
  if (file.entryCount > mostEntries) return 'too-large'
  const entries: Entry[] = []
  let size = 0
  for await (const entry of file.eachEntry()) {
    size += entry.uncompressedSize
    if (size > largest) return 'too-large'
    if (entry.uncompressedSize > small && entry.uncompressedSize > steepest * entry.compressedSize) {
      return 'suspect'
    }
    if (entry.isEncrypted()) return 'encrypted'
    entries.push(entry)
  }
  return { file, entries }
}

/**
 * Unpacks a part into nothing, to see that the directory tells the truth and that no part declares a document type,
 * which is how entities come in: false when one does. `see` gets the text, with a little of what came before.
 *
 * @throws when more comes out than the directory says
 */
export async function isPlain(
  { file }: Zip,
  entry: Entry,
  see: (text: string) => void = () => {},
): Promise<boolean> {
  const content = await file.openReadStreamPromise(entry)
  const isText = /\.(xml|rels|vml)$/i.test(entry.fileName)
  let plain = true
  let end = ''
  content.on('data', (chunk: Buffer) => {
    if (!isText || !plain) return
    const text = end + chunk.toString('latin1')
    plain = !/<!(DOCTYPE|ENTITY)/i.test(text)
    see(text)
    end = text.slice(-20)
  })
  await finished(content)
  return plain
}
