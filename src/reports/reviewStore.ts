import type { Db } from '../db/database.ts'
import { Refusal } from '../platform/refusal.ts'
import { recordEvent } from '../record/store.ts'
import type { Writer } from '../record/thing.ts'
import type { Review } from '../review/review.ts'
import { keepFrozen } from './freezingStore.ts'
import { type Block, type ReportDocument, reviewPlace } from './report.ts'
import { reviewReport } from './reviewReport.ts'
import type { ReviewSource } from './reviewSource.ts'

/** What a review's next report begins with, and who wrote it. */
export type Summary = {
  readonly version: number
  readonly how: 'written' | 'restored'
  readonly text: string
  readonly at: Date
  readonly by: { readonly name: string; readonly hat: string }
}

/** The latest first. */
export async function summariesOf(db: Db, { id }: Pick<Review, 'id'>): Promise<readonly Summary[]> {
  const rows = await db
    .selectFrom('reviewSummary')
    .innerJoin('person', 'person.id', 'writtenBy')
    .select(['version', 'how', 'summary as text', 'writtenAt as at', 'person.name', 'writtenHat as hat'])
    .where('reviewId', '=', id)
    .orderBy('version', 'desc')
    .execute()
  return rows.map(({ name, hat, ...summary }) => ({ ...summary, by: { name, hat } }))
}

/** Another wording; the same again is none. The caller has its turn. */
export async function writeSummary(
  db: Db,
  doer: Writer,
  review: Pick<Review, 'id' | 'name'>,
  summary: string,
  how: Summary['how'] = 'written',
): Promise<void> {
  const [last] = await summariesOf(db, review)
  if (last?.text === summary) return
  const { partnershipId, id: writtenBy, hat: writtenHat } = doer
  const version = (last?.version ?? 0) + 1
  await db
    .insertInto('reviewSummary')
    .values({ partnershipId, reviewId: review.id, version, how, summary, writtenBy, writtenHat })
    .execute()
  // Until it is frozen, what it says stands nowhere but in the review itself.
  await recordEvent(db, doer, {
    kind: 'review.summaryWritten',
    subject: { kind: 'review', id: review.id },
    name: review.name,
    facts: { version, how },
  })
}

/** The wording before the present one stands again, as a version more. The caller has its turn. */
export async function undoSummary(db: Db, doer: Writer, review: Pick<Review, 'id' | 'name'>): Promise<void> {
  const [, before] = await summariesOf(db, review)
  if (!before) throw new Refusal('not-found', '')
  await writeSummary(db, doer, review, before.text, 'restored')
}

/**
 * Freezes what the review tells everybody as its next report. The caller has its turn, has claimed the id, and knows
 * that it is shared and has a summary.
 */
export async function freezeReview(
  db: Db,
  doer: Writer,
  source: ReviewSource,
  { id, summary, now }: { readonly id: string; readonly summary: string; readonly now: Date },
): Promise<void> {
  const { review, year, today: knownOn } = source
  await keepFrozen(
    db,
    doer,
    { id, kind: 'review', review: { id: review.id, name: review.name }, year, knownOn, now },
    (number, previousOf) => [
      reviewReport(source, { summary, number, previous: previousOf(reviewPlace), frozenAt: now }),
    ],
  )
}

/** How many of the quotes in a frozen report may no longer be read: taken back since, by those who said them or us. */
export function quotesTakenBack(document: ReportDocument, { findings }: ReviewSource): number {
  const released = new Set(findings.flatMap(({ quotes }) => quotes.map(({ text }) => text)))
  const quoted = (block: Block) => (block.kind === 'quote' ? [block.text] : [])
  const frozen = new Set(document.sections.flatMap(({ blocks }) => blocks.flatMap(quoted)))
  return [...frozen].filter((text) => !released.has(text)).length
}
