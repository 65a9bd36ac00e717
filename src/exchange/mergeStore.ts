import { sql } from 'kysely'
import { validate as isUuid } from 'uuid'
import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Doer } from '../record/thing.ts'
import type { Review } from '../review/review.ts'
import { tell } from '../review/telling.ts'
import { addNewCodes } from './codeStore.ts'
import type { Matched, PresentCode } from './matching.ts'
import { exchangePath } from './paths.ts'
import type { Guid } from './project.ts'
import { exchangeWords } from './words.ts'

type Look = Pick<PresentCode, 'name' | 'definition' | 'color' | 'isCodable'>

/** What a merge did: enough to undo it, and to see whether that can still be done. */
type Changes = {
  readonly added: readonly (Look & { readonly id: string })[]
  readonly changed: readonly { readonly id: string; readonly before: Look; readonly after: Look }[]
}

export type Merge = {
  readonly id: string
  readonly fileName: string
  readonly mergedAt: Date
  readonly added: number
  readonly changed: number
  readonly isUndone: boolean
}

/** Adds what is new, and changes only what was chosen. The caller has its turn. */
export async function mergeCodebook(
  db: Db,
  doer: Doer & { readonly id: string },
  review: Review,
  fileName: string,
  matched: readonly Matched[],
  chosen: ReadonlySet<Guid>,
): Promise<void> {
  const { partnershipId } = doer
  const { added } = await addNewCodes(db, partnershipId, review, matched)
  const changed = []
  for (const { code, present, differs } of matched) {
    if (!present || differs.length === 0 || !chosen.has(code.guid)) continue
    const before = lookOf(present)
    const after = {
      name: code.name,
      definition: code.definition === '' ? before.definition : code.definition,
      color: code.color ?? before.color,
      isCodable: code.isCodable,
    }
    await db.updateTable('code').set(after).where('id', '=', present.id).execute()
    changed.push({ id: present.id, before, after })
  }
  const looks = matched.filter(({ present }) => present === null).map(({ code }) => lookOf(code))
  const changes: Changes = { added: looks.map((look, i) => ({ id: added[i]!, ...look })), changed }
  await db
    .insertInto('exchangeMerge')
    .values({
      partnershipId,
      id: newId(),
      reviewId: review.id,
      fileName,
      changes: JSON.stringify(changes),
      mergedBy: doer.id,
    })
    .execute()
  await tell(db, doer, review, 'review.codebookTakenIn', { added: added.length, changed: changed.length })
}

/** The latest first. */
export async function merges(db: Db, review: Pick<Review, 'id'>): Promise<readonly Merge[]> {
  const rows = await db
    .selectFrom('exchangeMerge')
    .leftJoin('exchangeMergeUndoing as undoing', 'undoing.mergeId', 'exchangeMerge.id')
    .select(['id', 'fileName', 'mergedAt', 'changes', 'undoneAt'])
    .where('reviewId', '=', review.id)
    .orderBy('mergedAt', 'desc')
    .execute()
  return rows.map(({ changes, undoneAt, ...row }) => {
    const { added, changed } = JSON.parse(changes) as Changes
    return { ...row, added: added.length, changed: changed.length, isUndone: undoneAt !== null }
  })
}

/**
 * Takes a merge back: what was added goes, what was changed is as before. Refused when somebody has used or changed any
 * of it since. The caller has its turn.
 */
export async function undoMerge(
  db: Db,
  doer: Doer & { readonly id: string },
  review: Review,
  mergeId: string,
): Promise<void> {
  const row = isUuid(mergeId)
    ? await db
        .selectFrom('exchangeMerge')
        .select('changes')
        .where('reviewId', '=', review.id)
        .where('id', '=', mergeId)
        .executeTakeFirst()
    : undefined
  if (!row) throw new Refusal('not-found', '')
  const { partnershipId } = doer
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('exchangeMergeUndoing')
    .values({ partnershipId, mergeId, undoneBy: doer.id })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  // Pressed twice.
  if (numInsertedOrUpdatedRows === 0n) return
  const { added, changed } = JSON.parse(row.changes) as Changes
  await refuseIfUsed(db, review, { added, changed })
  const ids = added.map(({ id }) => id)
  await sql`delete from exchange_guid where thing_id = any(${ids}::uuid[])`.execute(db)
  await sql`delete from code where id = any(${ids}::uuid[])`.execute(db)
  for (const { id, before } of changed)
    await db.updateTable('code').set(before).where('id', '=', id).execute()
  await tell(db, doer, review, 'review.codebookTakenBack', { added: added.length, changed: changed.length })
}

async function refuseIfUsed(db: Db, review: Review, { added, changed }: Changes): Promise<void> {
  const ids = added.map(({ id }) => id)
  const { rows } = await sql<{ used: boolean }>`
    select
      exists (select from coding where code_id = any(${ids}::uuid[]))
      or exists (select from coding_agreement where code_id = any(${ids}::uuid[]))
      or exists (select from memo where code_id = any(${ids}::uuid[]))
      or exists (select from code where parent_id = any(${ids}::uuid[]) and id <> all(${ids}::uuid[])) as used
  `.execute(db)
  const expected = new Map(
    [...added, ...changed.map(({ id, after }) => ({ id, ...after }))].map((each) => [each.id, each]),
  )
  const present = await db
    .selectFrom('code')
    .select(['id', 'name', 'definition', 'color', 'isCodable'])
    .where('reviewId', '=', review.id)
    .execute()
  const same = present.filter((code) => {
    const look = expected.get(code.id)
    return look !== undefined && JSON.stringify(lookOf(code)) === JSON.stringify(lookOf(look))
  })
  if (rows[0]!.used || same.length !== expected.size)
    throw new Refusal('conflict', (language) => exchangeWords(language).merge.used, {
      href: exchangePath(review.id),
      label: (language) => exchangeWords(language).title,
    })
}

const lookOf = ({ name, definition, color, isCodable }: Look): Look => ({
  name,
  definition,
  color,
  isCodable,
})
