import { validate as isUuid } from 'uuid'
import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import { Refusal } from '../platform/refusal.ts'
import { awaitTurn, recordEvent } from '../record/store.ts'
import type { Writer } from '../record/thing.ts'
import type { Review } from '../review/review.ts'
import {
  type By,
  type Conclusion,
  type ConclusionKind,
  type ConclusionText,
  neighbourOf,
  orderedWith,
} from './conclusion.ts'
import { sharingOf, showInSearch } from './sharingStore.ts'
import { findingWords } from './words.ts'

export type ConclusionVersion = {
  readonly version: number
  readonly how: 'added' | 'changed' | 'restored'
  readonly content: ConclusionText
  readonly at: Date
  readonly by: By
}

export type NewConclusion = Partial<ConclusionText> & {
  readonly id?: string
  readonly kind: ConclusionKind
  readonly name: string
}

/** Comes last among its kind, with a number of its own. */
export async function addConclusion(
  db: Db,
  doer: Writer,
  review: Pick<Review, 'id'>,
  { id = newId(), kind, ...given }: NewConclusion,
): Promise<Conclusion> {
  const { partnershipId } = doer
  await awaitTurn(db, partnershipId)
  const text = { text: '', harm: '', addressee: '', perspectiveId: null, ...given }
  const all = (await conclusionsOf(db, review)).filter((each) => each.kind === kind)
  const number = Math.max(0, ...all.map((each) => each.number)) + 1
  const place = placeAfter(orderedWith(all, { kind, perspectiveId: text.perspectiveId }))
  const conclusion = { id, reviewId: review.id, kind, number, place, version: 1, ...text }
  await db
    .insertInto('conclusion')
    .values({ partnershipId, ...conclusion })
    .execute()
  await writeVersion(db, doer, { ...conclusion, withdrawal: null }, 'added')
  return { ...conclusion, withdrawal: null }
}

/** Another wording. The caller has its turn. */
export async function changeConclusion(
  db: Db,
  doer: Writer,
  before: Conclusion,
  text: ConclusionText,
  how: 'changed' | 'restored' = 'changed',
): Promise<void> {
  const moves = text.perspectiveId !== before.perspectiveId
  const all = moves ? await conclusionsOf(db, { id: before.reviewId }) : []
  const place = moves
    ? placeAfter(orderedWith(all, { kind: before.kind, perspectiveId: text.perspectiveId }))
    : before.place
  const after = { ...before, ...text, place, version: before.version + 1 }
  await db
    .updateTable('conclusion')
    .set({ ...textOf(after), place, version: after.version })
    .where('id', '=', before.id)
    .execute()
  await writeVersion(db, doer, after, how)
}

/** The wording before the present one stands again, as a version more. The caller has its turn. */
export async function undoChange(db: Db, doer: Writer, present: Conclusion): Promise<void> {
  const [, before] = await versionsOf(db, present.id)
  if (!before) throw new Refusal('not-found', '')
  await changeConclusion(db, doer, present, before.content, 'restored')
}

/** It is no longer stood by, and nobody else finds it. The caller has its turn. */
export async function withdrawConclusion(
  db: Db,
  doer: Writer,
  conclusion: Conclusion,
  reason: string,
): Promise<void> {
  if (conclusion.withdrawal) return
  const { partnershipId, id: withdrawnBy, hat: withdrawnHat } = doer
  await db
    .insertInto('conclusionWithdrawal')
    .values({ partnershipId, conclusionId: conclusion.id, reason, withdrawnBy, withdrawnHat })
    .execute()
  await recordAbout(db, doer, conclusion, 'withdrawn')
  await search(db, doer, conclusion.id)
}

/** It is stood by again. */
export async function undoWithdrawal(db: Db, doer: Writer, conclusion: Conclusion): Promise<void> {
  await awaitTurn(db, doer.partnershipId)
  const { numDeletedRows } = await db
    .deleteFrom('conclusionWithdrawal')
    .where('conclusionId', '=', conclusion.id)
    .executeTakeFirst()
  // Somebody else was first: it stands where both wanted it.
  if (numDeletedRows === 0n) return
  await recordAbout(db, doer, conclusion, 'takenUp')
  await search(db, doer, conclusion.id)
}

/** One step up or down; nothing at the end. The caller has its turn. */
export async function moveConclusion(
  db: Db,
  doer: Writer,
  conclusion: Conclusion,
  way: 'up' | 'down',
): Promise<void> {
  const all = (await conclusionsOf(db, { id: conclusion.reviewId })).filter(({ withdrawal }) => !withdrawal)
  const other = neighbourOf(orderedWith(all, conclusion), conclusion, way)
  if (!other) return
  await db.updateTable('conclusion').set({ place: other.place }).where('id', '=', conclusion.id).execute()
  await db.updateTable('conclusion').set({ place: conclusion.place }).where('id', '=', other.id).execute()
  await recordAbout(db, doer, conclusion, 'moved')
}

/** "Not of this review", "not of this kind" and "not there" are the same. */
export async function conclusionFor(
  db: Db,
  review: Pick<Review, 'id'>,
  kind: ConclusionKind,
  id: string,
): Promise<Conclusion> {
  const found = await conclusionAnywhere(db, id)
  if (found.reviewId !== review.id || found.kind !== kind) throw new Refusal('not-found', '')
  return found
}

/** In whatever review it stands: for those who know nothing but its id. */
export async function conclusionAnywhere(db: Db, id: string): Promise<Conclusion> {
  const row = isUuid(id)
    ? await conclusionRows(db).where('conclusion.id', '=', id).executeTakeFirst()
    : undefined
  if (!row) throw new Refusal('not-found', '')
  return toConclusion(row)
}

/** All of a review, also what was withdrawn, in the order in which they are read. */
export async function conclusionsOf(db: Db, { id }: Pick<Review, 'id'>): Promise<readonly Conclusion[]> {
  const rows = await conclusionRows(db)
    .leftJoin('reviewPerspective as seenFrom', 'seenFrom.id', 'conclusion.perspectiveId')
    .where('conclusion.reviewId', '=', id)
    .orderBy('conclusion.kind')
    .orderBy('seenFrom.place')
    .orderBy('conclusion.place')
    .orderBy('conclusion.number')
    .execute()
  return rows.map(toConclusion)
}

/** The latest first. */
export async function versionsOf(db: Db, id: string): Promise<readonly ConclusionVersion[]> {
  const rows = await db
    .selectFrom('conclusionVersion as written')
    .innerJoin('person', 'person.id', 'writtenBy')
    .select(['written.version', 'how', 'content', 'writtenAt as at', 'person.name', 'writtenHat as hat'])
    .where('conclusionId', '=', id)
    .orderBy('written.version', 'desc')
    .execute()
  return rows.map(({ name, hat, ...version }) => ({ ...version, by: { name, hat } }))
}

export function textOf({ name, text, harm, addressee, perspectiveId }: ConclusionText): ConclusionText {
  return { name, text, harm, addressee, perspectiveId }
}

/**
 * What happened to one of them, called by its number: until it is shared, what it says stands nowhere but in the
 * review itself.
 */
export async function recordAbout(
  db: Db,
  doer: Writer,
  { kind, id, number }: Pick<Conclusion, 'kind' | 'id' | 'number'>,
  what: string,
  facts: Readonly<Record<string, string | number | boolean | null>> = {},
): Promise<void> {
  await recordEvent(db, doer, {
    kind: `${kind}.${what}`,
    subject: { kind, id },
    name: findingWords('sv').numbered[kind](number),
    facts,
  })
}

async function writeVersion(
  db: Db,
  doer: Writer,
  conclusion: Conclusion,
  how: ConclusionVersion['how'],
): Promise<void> {
  const { partnershipId, id: writtenBy, hat: writtenHat } = doer
  const { id: conclusionId, version } = conclusion
  const content = JSON.stringify(textOf(conclusion))
  await db
    .insertInto('conclusionVersion')
    .values({ partnershipId, conclusionId, version, how, content, writtenBy, writtenHat })
    .execute()
  await recordAbout(db, doer, conclusion, how, { version })
  await search(db, doer, conclusionId)
}

async function search(db: Db, doer: Writer, id: string): Promise<void> {
  const conclusion = await conclusionAnywhere(db, id)
  const sharing = await sharingOf(db, { id: conclusion.reviewId })
  await showInSearch(db, doer, conclusion, sharing?.state ?? 'working')
}

function placeAfter(others: readonly Conclusion[]): number {
  return Math.max(0, ...others.map(({ place }) => place)) + 1
}

/** With whether and why it was withdrawn. */
function conclusionRows(db: Db) {
  return db
    .selectFrom('conclusion')
    .leftJoin('conclusionWithdrawal as gone', 'gone.conclusionId', 'conclusion.id')
    .leftJoin('person as goneBy', 'goneBy.id', 'gone.withdrawnBy')
    .select([
      'conclusion.id',
      'conclusion.reviewId',
      'conclusion.kind',
      'conclusion.number',
      'conclusion.place',
      'conclusion.version',
      'conclusion.perspectiveId',
      'conclusion.name',
      'conclusion.text',
      'conclusion.harm',
      'conclusion.addressee',
      'gone.reason as goneReason',
      'gone.withdrawnAt as goneAt',
      'gone.withdrawnHat as goneHat',
      'goneBy.name as goneName',
    ])
}

type ConclusionRow = Awaited<ReturnType<ReturnType<typeof conclusionRows>['execute']>>[number]

function toConclusion({ goneReason, goneAt, goneHat, goneName, ...row }: ConclusionRow): Conclusion {
  // Where it was withdrawn, the table has all of these.
  const withdrawal =
    goneReason === null ? null : { reason: goneReason, at: goneAt!, by: { name: goneName!, hat: goneHat! } }
  return { ...row, withdrawal }
}
