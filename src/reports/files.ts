import { reportPdf } from './pdf.tsx'
import type { Format } from './set.ts'
import type { Frozen } from './store.ts'
import { reportWord } from './word.ts'

/** The bytes of a report in a format: the same whenever and wherever they are made. */
export async function fileOf({ document, seal }: Frozen, format: Format): Promise<Buffer> {
  return format === 'pdf' ? reportPdf(document, seal) : reportWord(document, seal)
}
