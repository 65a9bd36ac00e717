import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { Refusal } from '../platform/refusal.ts'
import { putInSearch } from '../record/store.ts'
import type { Writer } from '../record/thing.ts'
import { characterOffsets } from '../review/characters.ts'
import type { DocumentText, SourceDocument } from './document.ts'
import type { TextFormat } from './extraction.ts'
import { documentPath } from './paths.ts'
import { tellOf } from './store.ts'
import { documentWords } from './words.ts'

export type TakenText = {
  readonly text: string
  readonly format: TextFormat
  readonly pages: number | null
  readonly file: { readonly name: string; readonly content: Buffer }
}

/** The text that a document is coded in from here on. Whoever comes second is told. The caller has its turn. */
export async function takeText(
  db: Db,
  doer: Writer,
  document: SourceDocument,
  { text, format, pages, file: { name, content } }: TakenText,
): Promise<void> {
  if (document.file) throw new Refusal('conflict', (language) => documentWords(language).alreadyText)
  const { partnershipId, id: recordedBy, hat: recordedHat } = doer
  const sourceId = document.id
  await db.insertInto('sourceText').values({ partnershipId, sourceId, text }).execute()
  const { characters } = await db
    .selectFrom('sourceText')
    .select(sql<number>`length(text)`.as('characters'))
    .where('sourceId', '=', sourceId)
    .executeTakeFirstOrThrow()
  const sha256 = createHash('sha256').update(content).digest()
  const about = { name, format, bytes: content.length, pages, characters }
  await db
    .insertInto('documentFile')
    .values({ partnershipId, sourceId, sha256, recordedBy, recordedHat, ...about })
    .execute()
  // What it says stays out of the log; a check of the file does not tell it.
  await tellOf(db, doer, document, 'source.textAdded', {
    file: name,
    format,
    characters,
    sha256: sha256.toString('hex'),
  })
}

/**
 * Enters a document that has come with its text from another program, whose source and text are there already. That it
 * came is told by whoever takes it in.
 */
export async function enterDocument(
  db: Db,
  { partnershipId, id: recordedBy, hat: recordedHat }: Writer,
  { id: sourceId, title, text, ...about }: DocumentText & { readonly id: string; readonly text: string },
): Promise<void> {
  const content = Buffer.from(text)
  const sha256 = createHash('sha256').update(content).digest()
  const file = {
    name: title,
    format: 'text' as const,
    bytes: content.length,
    pages: null,
    characters: characterOffsets(text).length,
    sha256,
  }
  await db
    .insertInto('document')
    .values({ partnershipId, sourceId, ...about })
    .execute()
  await db
    .insertInto('documentFile')
    .values({ partnershipId, sourceId, recordedBy, recordedHat, ...file })
    .execute()
  const told = [about.publisher, about.note].join('\n')
  await putInSearch(db, partnershipId, { kind: 'source', id: sourceId }, { title, text: told })
}

/** Only while nothing is coded in it. Removed twice is removed. The caller has its turn. */
export async function removeText(
  db: Db,
  doer: Writer,
  reviewId: string,
  document: SourceDocument,
): Promise<void> {
  if (!document.file) return
  await sql`savepoint removing`.execute(db)
  try {
    await db.deleteFrom('sourceText').where('sourceId', '=', document.id).execute()
  } catch (error) {
    if ((error as { code?: string }).code !== '23503') throw error
    await sql`rollback to savepoint removing`.execute(db)
    throw new Refusal('conflict', (language) => documentWords(language).codedIn, {
      href: documentPath(reviewId, document.id),
      label: (language) => documentWords(language).toDocument,
    })
  }
  await db.deleteFrom('documentFile').where('sourceId', '=', document.id).execute()
  await tellOf(db, doer, document, 'source.textRemoved', { file: document.file.name })
}

/** Unicode characters that are read at a time. */
const partLength = 20_000

/** A part of what a document says, from 1 on, and how many there are; null where there is no such part. */
export async function textPart(
  db: Db,
  { id, file }: Pick<SourceDocument, 'id' | 'file'>,
  part: number,
): Promise<{ readonly text: string; readonly part: number; readonly parts: number } | null> {
  if (!file) return null
  const parts = Math.ceil(file.characters / partLength)
  if (!Number.isInteger(part) || part < 1 || part > parts) return null
  const row = await db
    .selectFrom('sourceText')
    .select(
      sql<string>`substring(text from ${(part - 1) * partLength + 1}::int for ${partLength}::int)`.as('text'),
    )
    .where('sourceId', '=', id)
    .executeTakeFirst()
  // A copy is restored without what was said and written.
  return row ? { text: row.text, part, parts } : null
}
