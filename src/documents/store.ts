import { validate as isUuid } from 'uuid'
import type { Db } from '../db/database.ts'
import { Refusal } from '../platform/refusal.ts'
import { putInSearch, recordEvent } from '../record/store.ts'
import type { Writer } from '../record/thing.ts'
import type { Review } from '../review/review.ts'
import { nextSourceNumber } from '../review/store.ts'
import type { DocumentText, SourceDocument } from './document.ts'

/** In the order of their numbers, also those that were withdrawn; one, when it is named. */
export async function documentsOf(
  db: Db,
  { id }: Pick<Review, 'id'>,
  only?: string,
): Promise<readonly SourceDocument[]> {
  const rows = await db
    .selectFrom('document')
    .innerJoin('source', 'source.id', 'document.sourceId')
    .leftJoin('documentWithdrawal as withdrawal', 'withdrawal.sourceId', 'document.sourceId')
    .leftJoin('documentFile as file', 'file.sourceId', 'document.sourceId')
    .leftJoin('person', 'person.id', 'file.recordedBy')
    .select([
      'source.id',
      'source.number',
      'source.title',
      'document.kind',
      'document.dated',
      'document.publisher',
      'document.keptAt',
      'document.note',
      'document.reach',
      'withdrawal.recordedAt as withdrawnAt',
      'file.name',
      'file.format',
      'file.pages',
      'file.characters',
      'file.recordedAt as at',
      'file.recordedHat as hat',
      'person.name as byName',
    ])
    .where('source.reviewId', '=', id)
    .$if(only !== undefined, (query) => query.where('source.id', '=', only!))
    .orderBy('source.number')
    .execute()
  const marks = await db
    .selectFrom('documentCoverage as mark')
    .innerJoin('source', 'source.id', 'mark.sourceId')
    .select(['mark.sourceId', 'mark.perspectiveId'])
    .where('source.reviewId', '=', id)
    .$if(only !== undefined, (query) => query.where('source.id', '=', only!))
    .execute()
  const marksOf = new Map<string, string[]>()
  for (const { sourceId, perspectiveId } of marks) {
    marksOf.set(sourceId, [...(marksOf.get(sourceId) ?? []), perspectiveId])
  }
  return rows.map(({ withdrawnAt, name, format, pages, characters, at, hat, byName, ...row }) => ({
    ...row,
    isWithdrawn: withdrawnAt !== null,
    // Where there is a file, the table has all of these.
    file:
      name === null
        ? null
        : {
            name,
            format: format!,
            pages,
            characters: characters!,
            at: at!,
            by: { name: byName!, hat: hat! },
          },
    perspectiveIds: marksOf.get(row.id) ?? [],
  }))
}

/** "Not of this review" and "not there" are the same. */
export async function documentFor(
  db: Db,
  review: Pick<Review, 'id'>,
  documentId: string,
): Promise<SourceDocument> {
  const [document] = isUuid(documentId) ? await documentsOf(db, review, documentId) : []
  if (!document) throw new Refusal('not-found', '')
  return document
}

/** The review that a document belongs to. */
export async function reviewOfDocument(db: Db, documentId: string): Promise<string> {
  const row = isUuid(documentId)
    ? await db
        .selectFrom('document')
        .innerJoin('source', 'source.id', 'document.sourceId')
        .select('source.reviewId')
        .where('source.id', '=', documentId)
        .executeTakeFirst()
    : undefined
  if (!row) throw new Refusal('not-found', '')
  return row.reviewId
}

/** The caller has its turn. */
export async function addDocument(
  db: Db,
  doer: Writer,
  review: Pick<Review, 'id'>,
  id: string,
  { title, ...about }: DocumentText,
): Promise<void> {
  const { partnershipId } = doer
  const number = await nextSourceNumber(db, review, 'document')
  await db
    .insertInto('source')
    .values({ partnershipId, id, reviewId: review.id, kind: 'document', number, title })
    .execute()
  await db
    .insertInto('document')
    .values({ partnershipId, sourceId: id, ...about })
    .execute()
  await tellOf(db, doer, { id, title }, 'source.documentAdded', { number, ...about })
  await makeFindable(db, doer, id, { title, ...about })
}

/** The caller has its turn. */
export async function changeDocument(
  db: Db,
  doer: Writer,
  before: SourceDocument,
  { title, ...about }: DocumentText,
): Promise<void> {
  await db.updateTable('source').set({ title }).where('id', '=', before.id).execute()
  await db.updateTable('document').set(about).where('sourceId', '=', before.id).execute()
  await tellOf(db, doer, { id: before.id, title }, 'source.documentChanged', {
    titleBefore: before.title,
    kindBefore: before.kind,
    datedBefore: before.dated,
    publisherBefore: before.publisher,
    keptAtBefore: before.keptAt,
    noteBefore: before.note,
    reachBefore: before.reach,
    ...about,
  })
  await makeFindable(db, doer, before.id, { title, ...about })
}

/** It no longer counts. Withdrawn twice is withdrawn. The caller has its turn. */
export async function withdrawDocument(db: Db, doer: Writer, document: SourceDocument): Promise<void> {
  if (document.isWithdrawn) return
  const { partnershipId, id: recordedBy, hat: recordedHat } = doer
  await db
    .insertInto('documentWithdrawal')
    .values({ partnershipId, sourceId: document.id, recordedBy, recordedHat })
    .execute()
  await tellOf(db, doer, document, 'source.documentWithdrawn')
}

/** It counts again. The caller has its turn. */
export async function restoreDocument(db: Db, doer: Writer, document: SourceDocument): Promise<void> {
  if (!document.isWithdrawn) return
  await db.deleteFrom('documentWithdrawal').where('sourceId', '=', document.id).execute()
  await tellOf(db, doer, document, 'source.documentRestored')
}

/** What happens to a document is told of its source. */
export async function tellOf(
  db: Db,
  doer: Writer,
  { id, title }: Pick<SourceDocument, 'id' | 'title'>,
  kind: `source.${string}`,
  facts: Readonly<Record<string, string | number | null>> = {},
): Promise<void> {
  await recordEvent(db, doer, { kind, subject: { kind: 'source', id }, name: title, facts })
}

/** By what the register says of it. What the document itself says is searched where it is read. */
async function makeFindable(
  db: Db,
  { partnershipId }: Writer,
  id: string,
  { title, publisher, note }: DocumentText,
): Promise<void> {
  const text = [publisher, note].join('\n')
  await putInSearch(db, partnershipId, { kind: 'source', id }, { title, text })
}
