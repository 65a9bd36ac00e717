import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import { Refusal } from '../platform/refusal.ts'
import { addLink, awaitTurn, recordEvent } from '../record/store.ts'
import type { Writer } from '../record/thing.ts'
import type { Review } from '../review/review.ts'
import { toldApart } from '../review/smallVoices.ts'
import type { Bearing, Speaker } from './breadth.ts'
import type { By, Conclusion } from './conclusion.ts'
import type { Evidence } from './evidenceStore.ts'
import { findingWords } from './words.ts'

/** Words that were said, as everybody may read them. The original is not in it. */
export type Quote = {
  readonly id: string
  readonly findingId: string
  readonly bearing: Bearing
  readonly segmentId: string
  readonly text: string
  /** As what it was said; null where that is not told. */
  readonly role: string | null
  readonly releasedAt: Date
  readonly releasedBy: By
  readonly withdrawal: { readonly at: Date; readonly by: By } | null
  /** Whoever said it takes part no longer: it is taken back by that, until they do again. */
  readonly isStopped: boolean
}

/** As what somebody in a part of a text speaks. */
export type QuotableRole = { readonly id: string; readonly name: string; readonly voices: number }

/** Null where those who are heard speak as different things, and where what they speak as may not be told. */
export async function roleHeard(
  db: Db,
  review: Pick<Review, 'id' | 'fewestVoices'>,
  voices: readonly Speaker[],
): Promise<QuotableRole | null> {
  const [id, ...others] = new Set(voices.map(({ roleId }) => roleId))
  if (id === undefined || others.length > 0) return null
  const counts = await voicesByRole(db, review)
  if (!toldApart(counts, review.fewestVoices).has(id)) return null
  const { name } = await db
    .selectFrom('reviewRole')
    .select('name')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return { id, name, voices: counts.get(id) ?? 0 }
}

/**
 * Releases words of a piece of evidence, as they were edited. `role`: null where it shall not be told; refused where too
 * few speak as that. The caller has its turn.
 */
export async function releaseQuote(
  db: Db,
  doer: Writer,
  review: Pick<Review, 'id' | 'fewestVoices'>,
  finding: Conclusion,
  { segmentId, bearing }: Pick<Evidence, 'segmentId' | 'bearing'>,
  {
    id = newId(),
    text,
    role,
  }: { readonly id?: string; readonly text: string; readonly role: QuotableRole | null },
): Promise<string> {
  if (segmentId === null) throw new Error('A document is quoted where it stands, not released.')
  if ((await stoppedOf(db, [segmentId])).size > 0) {
    throw new Refusal('conflict', (language) => findingWords(language).quote.stopped)
  }
  if (role && role.voices < review.fewestVoices) {
    throw new Refusal('conflict', (language) =>
      findingWords(language).quote.roleTooSmall(review.fewestVoices),
    )
  }
  const { partnershipId, id: releasedBy, hat: releasedHat } = doer
  await db
    .insertInto('quote')
    .values({
      partnershipId,
      id,
      findingId: finding.id,
      bearing,
      segmentId,
      text,
      roleId: role?.id ?? null,
      roleVoices: role?.voices ?? null,
      releasedBy,
      releasedHat,
    })
    .execute()
  await addLink(db, partnershipId, { kind: 'quote', id }, bearing, { kind: 'finding', id: finding.id })
  await addLink(db, partnershipId, { kind: 'segment', id: segmentId }, 'leadsTo', { kind: 'quote', id })
  await recordQuote(db, doer, finding, id, 'released')
  return id
}

/** Taken back: read by nobody outside the review any more. */
export async function withdrawQuote(
  db: Db,
  doer: Writer,
  finding: Conclusion,
  { id, withdrawal }: Quote,
): Promise<void> {
  if (withdrawal) return
  const { partnershipId, id: withdrawnBy, hat: withdrawnHat } = doer
  await db
    .insertInto('quoteWithdrawal')
    .values({ partnershipId, quoteId: id, withdrawnBy, withdrawnHat })
    .execute()
  await recordQuote(db, doer, finding, id, 'withdrawn')
}

/** Released again, as it was. */
export async function undoQuoteWithdrawal(
  db: Db,
  doer: Writer,
  finding: Conclusion,
  { id }: Pick<Quote, 'id'>,
): Promise<void> {
  await awaitTurn(db, doer.partnershipId)
  const { numDeletedRows } = await db
    .deleteFrom('quoteWithdrawal')
    .where('quoteId', '=', id)
    .executeTakeFirst()
  if (numDeletedRows > 0n) await recordQuote(db, doer, finding, id, 'releasedAgain')
}

/** With those that were taken back, in the order in which they were released. */
export async function quotesOf(
  db: Db,
  review: Pick<Review, 'id' | 'fewestVoices'>,
  findingIds: readonly string[],
): Promise<readonly Quote[]> {
  if (findingIds.length === 0) return []
  const rows = await db
    .selectFrom('quote')
    .innerJoin('person as releaser', 'releaser.id', 'quote.releasedBy')
    .leftJoin('reviewRole as role', 'role.id', 'quote.roleId')
    .leftJoin('quoteWithdrawal as gone', 'gone.quoteId', 'quote.id')
    .leftJoin('person as goneBy', 'goneBy.id', 'gone.withdrawnBy')
    .select([
      'quote.id',
      'quote.findingId',
      'quote.bearing',
      'quote.segmentId',
      'quote.text',
      'quote.roleId',
      'quote.roleVoices',
      'role.name as roleName',
      'quote.releasedAt',
      'releaser.name as releaserName',
      'quote.releasedHat',
      'gone.withdrawnAt as goneAt',
      'goneBy.name as goneName',
      'gone.withdrawnHat as goneHat',
    ])
    .where('quote.findingId', 'in', findingIds)
    .orderBy('quote.releasedAt')
    .orderBy('quote.id')
    .execute()
  const now = await voicesByRole(db, review)
  const apart = toldApart(now, review.fewestVoices)
  // In a restored copy there are no voices: what was counted at the release holds.
  const mayTell = ({ roleId, roleVoices }: { roleId: string | null; roleVoices: number | null }) =>
    roleId !== null && (roleVoices ?? 0) >= review.fewestVoices && (now.size === 0 || apart.has(roleId))
  const stopped = await stoppedOf(
    db,
    rows.map(({ segmentId }) => segmentId),
  )
  return rows.map((row) => ({
    id: row.id,
    findingId: row.findingId,
    bearing: row.bearing,
    segmentId: row.segmentId,
    text: row.text,
    role: mayTell(row) ? row.roleName : null,
    releasedAt: row.releasedAt,
    releasedBy: { name: row.releaserName, hat: row.releasedHat },
    // Where it was taken back, the table has all of these.
    withdrawal: row.goneAt
      ? { at: row.goneAt, by: { name: row.goneName!, hat: row.goneHat! } }
      : (stopped.get(row.segmentId) ?? null),
    isStopped: stopped.has(row.segmentId),
  }))
}

/** The parts of texts in which somebody speaks who takes part no longer, and who said so. */
async function stoppedOf(
  db: Db,
  segmentIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly at: Date; readonly by: By }>> {
  if (segmentIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('voiceWithdrawal as gone')
    .innerJoin('turn', 'turn.voiceId', 'gone.voiceId')
    .innerJoin('segment', (join) =>
      join
        .onRef('segment.sourceId', '=', 'turn.sourceId')
        .onRef('segment.startAt', '<', 'turn.endAt')
        .onRef('segment.endAt', '>', 'turn.startAt'),
    )
    .innerJoin('person', 'person.id', 'gone.recordedBy')
    .select(['segment.id', 'gone.recordedAt as at', 'gone.recordedHat as hat', 'person.name'])
    .where('segment.id', 'in', segmentIds)
    .execute()
  return new Map(rows.map(({ id, at, hat, name }) => [id, { at, by: { name, hat } }]))
}

/** How many speak as what in the whole review. */
async function voicesByRole(db: Db, { id }: Pick<Review, 'id'>): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('voice')
    .innerJoin('source', 'source.id', 'voice.sourceId')
    .select((eb) => ['voice.roleId', eb.fn.countAll<string>().as('count')])
    .where('source.reviewId', '=', id)
    .groupBy('voice.roleId')
    .execute()
  return new Map(rows.map(({ roleId, count }) => [roleId, Number(count)]))
}

/** What was said stands in no event: only that something was released, and from which finding. */
async function recordQuote(
  db: Db,
  doer: Writer,
  finding: Conclusion,
  id: string,
  what: 'released' | 'withdrawn' | 'releasedAgain',
): Promise<void> {
  await recordEvent(db, doer, {
    kind: `quote.${what}`,
    subject: { kind: 'quote', id },
    name: findingWords('sv').quote.event(finding.number),
  })
}
