import type { Db } from '../db/database.ts'
import type { Writer } from '../record/thing.ts'
import type { Perspective, Review } from '../review/review.ts'
import { tell } from '../review/telling.ts'
import { cellOf, marksAfter, type SourceDocument } from './document.ts'

/** What somebody did to the marks, done to what stands now. The caller has its turn. */
export async function markCoverage(
  db: Db,
  doer: Writer,
  review: Pick<Review, 'id' | 'name'>,
  {
    documents,
    perspectives,
    seen,
    sent,
  }: {
    readonly documents: readonly SourceDocument[]
    readonly perspectives: readonly Perspective[]
    readonly seen: ReadonlySet<string>
    readonly sent: ReadonlySet<string>
  },
): Promise<void> {
  const { partnershipId } = doer
  const cells = documents.flatMap((document) =>
    perspectives.map((perspective) => ({ document, perspective, cell: cellOf(document, perspective) })),
  )
  const now = new Set(
    cells
      .filter(({ document, perspective }) => document.perspectiveIds.includes(perspective.id))
      .map(({ cell }) => cell),
  )
  const after = marksAfter(now, seen, sent)
  const added = cells.filter(({ cell }) => after.has(cell) && !now.has(cell))
  const removed = cells.filter(({ cell }) => now.has(cell) && !after.has(cell))
  if (added.length + removed.length === 0) return
  if (added.length > 0) {
    await db
      .insertInto('documentCoverage')
      .values(
        added.map(({ document, perspective }) => ({
          partnershipId,
          sourceId: document.id,
          perspectiveId: perspective.id,
        })),
      )
      .execute()
  }
  for (const { document, perspective } of removed) {
    await db
      .deleteFrom('documentCoverage')
      .where('sourceId', '=', document.id)
      .where('perspectiveId', '=', perspective.id)
      .execute()
  }
  const named = (of: typeof cells) =>
    of.map(({ document, perspective }) => `${document.number}: ${perspective.name}`).join('; ')
  await tell(db, doer, review, 'review.coverageMarked', { added: named(added), removed: named(removed) })
}
