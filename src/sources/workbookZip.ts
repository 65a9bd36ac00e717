import type { Entry } from 'yauzl'
import { isPlain, openZip, type Zip, type ZipProblem } from '../platform/foreignZip.ts'
import type { FileProblem } from '../population/figure.ts'
import { mostColumns } from './header.ts'

/** Unpacked, together. A workbook with two million cells is about so large. */
const largest = 120_000_000
const most = largest / 1_000_000
/** Also those that nobody has filled in, between the first and the last. */
const mostCells = 20_000_000

/** Looks through a zip before anything of it is read. Null when it can be read as a workbook. */
export async function unpackable(file: Buffer): Promise<FileProblem | null> {
  const zip = await openZip(file, largest)
  if (typeof zip === 'string') return problems[zip]
  if (!zip.entries.some(({ fileName }) => fileName === 'xl/workbook.xml')) return { kind: 'workbook' }
  for (const entry of zip.entries) {
    const found = await lookThrough(zip, entry)
    if (!found.plain) return problems.suspect
    if (found.columns > mostColumns) return { kind: 'too-many-columns', most: mostColumns }
    if (found.rows * found.columns > mostCells) return problems['too-large']
  }
  return null
}

const problems: Record<ZipProblem, FileProblem> = {
  'too-large': { kind: 'workbook-too-large', most },
  suspect: { kind: 'workbook-suspect' },
  encrypted: { kind: 'old-workbook' },
}

/** How far out cells stand: the reader makes room for all that might lie in between. */
async function lookThrough(zip: Zip, entry: Entry) {
  const isSheet = entry.fileName.startsWith('xl/worksheets/')
  let [rows, columns] = [0, 0]
  const plain = await isPlain(zip, entry, (text) => {
    for (const [, letters = '', row] of isSheet ? text.matchAll(/ r="([A-Z]{1,3})(\d{1,7})"/g) : []) {
      rows = Math.max(rows, Number(row))
      columns = Math.max(columns, columnOf(letters))
    }
  })
  return { plain, rows, columns }
}

/** `A` is 1, `AA` is 27. */
function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}
