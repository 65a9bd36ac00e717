import type { CivilDate } from '../i18n/format.ts'
import type { CatalogueEntry, Row } from '../population/figure.ts'
import { type Recognised, recognise } from './recognise.ts'

export const day = '2024-12-12' as CivilDate

/** A file in pieces of a few bytes, so that every border falls somewhere awkward. */
export async function* inPieces(content: string | Buffer, size = 7): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(content)
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
}

export async function recognised(content: string | Buffer, size?: number): Promise<Recognised> {
  return recognise(inPieces(content, size), { name: 'file', fetchedOn: day })
}

/** Every row of a file of figures. */
export async function rowsOf(content: string | Buffer): Promise<readonly Row[]> {
  const found = await recognised(content)
  if (found.kind !== 'loadable' || found.file.content.kind !== 'figures')
    throw new Error('Not a file of figures.')
  const rows: Row[] = []
  for await (const batch of found.file.content.rows) rows.push(...batch)
  return rows
}

export async function entriesOf(content: string): Promise<readonly CatalogueEntry[]> {
  const found = await recognised(content)
  if (found.kind !== 'loadable' || found.file.content.kind !== 'catalogue')
    throw new Error('Not a catalogue.')
  const entries: CatalogueEntry[] = []
  for await (const batch of found.file.content.rows) {
    for (const row of batch) if (!('problem' in row)) entries.push(row)
  }
  return entries
}
