import { createHash, randomUUID } from 'node:crypto'
import { open, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { inject } from 'vitest'
import type { Database } from '../db/database.ts'
import { openZip, zipped } from '../platform/zip.ts'
import { type Manifest, manifestFile, sumsFile, tableFile } from './archive.ts'
import { partnershipTables } from './archiveTables.ts'
import { archiveOf, recordExport } from './exportStore.ts'
import { lineSum } from './lineSum.ts'

/** A file of the test's own. */
export async function fileWith(content: Buffer): Promise<string> {
  const path = join(inject('scratch'), `${randomUUID()}.zip`)
  await writeFile(path, content)
  return path
}

export const made = new Date('2025-03-04T09:00:00Z')

/** A complete copy, in memory. */
export async function copyOf(database: Database, partnershipId: string): Promise<Buffer> {
  const doer = { partnershipId, id: null, name: 'Anna Sandberg', hat: 'Samordnare, Region Värmland' }
  const party = { code: '1780', name: 'Karlstad' }
  const revision = await database.write(partnershipId, (db) => recordExport(db, doer, party))
  return gathered(archiveOf(database, { doer, party, at: made, revision }))
}

export async function gathered(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of pieces) parts.push(part)
  return Buffer.concat(parts)
}

/** The files in a zip, in the order in which they lie. */
export async function filesIn(zip: Buffer): Promise<Map<string, Buffer>> {
  const file = await open(await fileWith(zip))
  try {
    const opened = await openZip(file)
    const contents = new Map<string, Buffer>()
    for (const [name, entry] of opened.entries) contents.set(name, await gathered(opened.read(entry)))
    return contents
  } finally {
    await file.close()
  }
}

/** A zip of these files. */
export function packed(files: ReadonlyMap<string, Buffer>): Promise<Buffer> {
  async function* each() {
    for (const [name, content] of files) yield { name, content: once(content) }
  }
  return gathered(zipped(each(), made))
}

async function* once(content: Buffer): AsyncGenerator<Buffer> {
  yield content
}

export function manifestIn(files: ReadonlyMap<string, Buffer>): Manifest {
  return JSON.parse(files.get(manifestFile)!.toString()) as Manifest
}

export function linesIn(files: ReadonlyMap<string, Buffer>, table: string): readonly string[] {
  return files.get(tableFile(table))!.toString().split('\n').slice(0, -1)
}

/** Somebody who knows how an archive is made changes it, and works out every sum anew. */
export async function forged(
  zip: Buffer,
  change: (files: Map<string, Buffer>, manifest: Manifest) => void,
): Promise<Buffer> {
  const files = await filesIn(zip)
  const manifest = manifestIn(files)
  change(files, manifest)
  for (const [i, table] of manifest.tables.entries()) {
    const sum = lineSum(table.linesPerCheck)
    sum.add(files.get(table.file)!)
    const { ended: _, checks, ...counted } = sum.end()
    manifest.tables[i] = { ...table, ...counted, checks: [...checks] }
  }
  files.set(manifestFile, Buffer.from(JSON.stringify(manifest)))
  const sums = [...manifest.tables.map(({ file }) => file), manifestFile].map(
    (file) => `${createHash('sha256').update(files.get(file)!).digest('hex')}  ${file}\n`,
  )
  files.set(sumsFile, Buffer.from(sums.join('')))
  return packed(files)
}

export function withLines(files: Map<string, Buffer>, table: string, lines: readonly string[]): void {
  files.set(tableFile(table), Buffer.from(lines.map((line) => `${line}\n`).join('')))
}

/** How many rows a partnership has in the database, in all its tables. */
export async function rowsOf(database: Database, partnershipId: string): Promise<number> {
  return database.read(partnershipId, async (db) => {
    let sum = 0
    for (const { table } of await partnershipTables(db)) {
      const { rows } = await sql<{ rows: number }>`
        select count(*)::integer as rows from ${sql.table(table)}`.execute(db)
      sum += rows[0]!.rows
    }
    return sum
  })
}
