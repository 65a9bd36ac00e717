import { validate as isUuid } from 'uuid'
import type { Db } from '../db/database.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Doer } from '../record/thing.ts'
import type { Review } from '../review/review.ts'
import type { FileSummary } from './fileReading.ts'

/** A file that has been looked through, and waits to be taken in or is in. */
export type ExchangeFile = {
  readonly id: string
  readonly name: string
  readonly uploadedAt: Date
  readonly summary: FileSummary
}

export async function addExchangeFile(
  db: Db,
  doer: Doer & { readonly id: string },
  review: Pick<Review, 'id'>,
  file: {
    readonly id: string
    readonly name: string
    readonly content: Buffer
    readonly summary: FileSummary
  },
): Promise<void> {
  const { id, name, content, summary } = file
  await db
    .insertInto('exchangeFile')
    .values({
      partnershipId: doer.partnershipId,
      id,
      reviewId: review.id,
      name,
      kind: summary.kind,
      summary: JSON.stringify(summary),
      content,
      uploadedBy: doer.id,
    })
    .execute()
}

/** Of files that were looked through before this was taken from them. */
const brought = { perspectives: [], voices: [], documents: [], notes: 0 }

/** "Not of this review" and "not there" are the same. */
export async function exchangeFileFor(db: Db, review: Pick<Review, 'id'>, id: string): Promise<ExchangeFile> {
  const row = isUuid(id)
    ? await db
        .selectFrom('exchangeFile')
        .select(['id', 'name', 'uploadedAt', 'summary'])
        .where('reviewId', '=', review.id)
        .where('id', '=', id)
        .executeTakeFirst()
    : undefined
  if (!row) throw new Refusal('not-found', '')
  return { ...row, summary: { ...brought, ...(JSON.parse(row.summary) as FileSummary) } }
}

export async function exchangeFileContent(db: Db, id: string): Promise<Buffer> {
  const { content } = await db
    .selectFrom('exchangeFile')
    .select('content')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return content
}

/** The latest first: projects, and code books that wait. What a code book brought stands with its merge. */
export async function exchangeFiles(
  db: Db,
  review: Pick<Review, 'id'>,
): Promise<readonly (Omit<ExchangeFile, 'summary'> & { readonly isIn: boolean })[]> {
  const rows = await db
    .selectFrom('exchangeFile')
    .select((eb) => ['id', 'name', 'uploadedAt', eb(eb.fn('octet_length', ['content']), '=', 0).as('isIn')])
    .where('reviewId', '=', review.id)
    .where((eb) => eb.or([eb('kind', '=', 'project'), eb(eb.fn('octet_length', ['content']), '>', 0)]))
    .orderBy('uploadedAt', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, isIn: Boolean(row.isIn) }))
}

/** What is in needs its file no longer. What it brought, and what not, stays to be read. */
export async function emptyExchangeFile(db: Db, id: string): Promise<void> {
  await db
    .updateTable('exchangeFile')
    .set({ content: Buffer.alloc(0) })
    .where('id', '=', id)
    .execute()
}

/** With what has been asked of it. */
export async function removeExchangeFile(db: Db, id: string): Promise<void> {
  await db.deleteFrom('exchangeFile').where('id', '=', id).execute()
}
