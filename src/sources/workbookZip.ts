import { finished } from 'node:stream/promises'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import type { FileProblem } from '../population/figure.ts'
import { mostColumns } from './header.ts'

/** Unpacked, together. A workbook with two million cells is about so large. */
const largest = 120_000_000
const mostEntries = 2000
/** Also those that nobody has filled in, between the first and the last. */
const mostCells = 20_000_000
/** Text that repeats itself packs a hundred times; only what is made to swell packs a thousand. */
const steepest = 300
/** What small parts are packed to matters to nobody. */
const small = 1_000_000

/**
 * Looks at the directory of a zip before anything is unpacked, and then unpacks it into nothing, to see that the
 * directory tells the truth and that no part declares a document type, which is how entities come in. Null when it
 * can be read as a workbook.
 */
export async function unpackable(file: Buffer): Promise<FileProblem | null> {
  const most = largest / 1_000_000
  const zip = await fromBufferPromise(file, { lazyEntries: true, validateEntrySizes: true, autoClose: false })
  if (zip.entryCount > mostEntries) return { kind: 'workbook-too-large', most }
  const entries: Entry[] = []
  let size = 0
  for await (const entry of zip.eachEntry()) {
    size += entry.uncompressedSize
    if (size > largest) return { kind: 'workbook-too-large', most }
    if (entry.uncompressedSize > small && entry.uncompressedSize > steepest * entry.compressedSize) {
      return { kind: 'workbook-suspect' }
    }
    if (entry.isEncrypted()) return { kind: 'old-workbook' }
    entries.push(entry)
  }
  if (!entries.some(({ fileName }) => fileName === 'xl/workbook.xml')) return { kind: 'workbook' }
  for (const entry of entries) {
    const found = await lookThrough(zip, entry)
    if (!found.plain) return { kind: 'workbook-suspect' }
    if (found.columns > mostColumns) return { kind: 'too-many-columns', most: mostColumns }
    if (found.rows * found.columns > mostCells) return { kind: 'workbook-too-large', most }
  }
  return null
}

type Found = { readonly plain: boolean; readonly rows: number; readonly columns: number }

/** Unpacks a part into nothing. Throws when more comes out than the directory says. */
async function lookThrough(zip: ZipFile, entry: Entry): Promise<Found> {
  const content = await zip.openReadStreamPromise(entry)
  const isText = /\.(xml|rels|vml)$/i.test(entry.fileName)
  const isSheet = entry.fileName.startsWith('xl/worksheets/')
  let [plain, rows, columns] = [true, 0, 0]
  let end = ''
  content.on('data', (chunk: Buffer) => {
    if (!isText || !plain) return
    const text = end + chunk.toString('latin1')
    plain = !/<!(DOCTYPE|ENTITY)/i.test(text)
    // How far out cells stand: the reader makes room for all that might lie in between.
    for (const [, letters = '', row] of isSheet ? text.matchAll(/ r="([A-Z]{1,3})(\d{1,7})"/g) : []) {
      rows = Math.max(rows, Number(row))
      columns = Math.max(columns, columnOf(letters))
    }
    end = text.slice(-20)
  })
  await finished(content)
  return { plain, rows, columns }
}

/** `A` is 1, `AA` is 27. */
function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}
