import { validate as isUuid } from 'uuid'
import type { Db } from '../db/database.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Writer } from '../record/thing.ts'
import type { Review } from '../review/review.ts'
import { tell } from '../review/telling.ts'
import type { Declared, FrameRow } from './frame.ts'
import { framePath } from './paths.ts'
import { frameWords } from './words.ts'

export type RowText = Omit<FrameRow, 'id' | 'role'> & { readonly roleId: string }

export type StoredRow = FrameRow & { readonly isWithdrawn: boolean }

export async function declaredOf(db: Db, { id }: Pick<Review, 'id'>): Promise<Declared> {
  const row = await db
    .selectFrom('interviewFrame')
    .select(['interviews', 'people'])
    .where('reviewId', '=', id)
    .executeTakeFirst()
  return row ?? { interviews: null, people: null }
}

/** The caller has its turn. */
export async function declare(db: Db, doer: Writer, review: Review, declared: Declared): Promise<void> {
  const before = await declaredOf(db, review)
  await db
    .insertInto('interviewFrame')
    .values({ partnershipId: doer.partnershipId, reviewId: review.id, ...declared })
    .onConflict((oc) => oc.columns(['partnershipId', 'reviewId']).doUpdateSet(declared))
    .execute()
  await tell(db, doer, review, 'review.frameDeclared', {
    ...declared,
    interviewsBefore: before.interviews,
    peopleBefore: before.people,
  })
}

/** In their order, also those that were withdrawn. */
export async function rowsOf(db: Db, { id }: Pick<Review, 'id'>): Promise<readonly StoredRow[]> {
  const rows = await db
    .selectFrom('frameRow as row')
    .innerJoin('reviewRole as role', 'role.id', 'row.roleId')
    .leftJoin('frameRowWithdrawal as withdrawal', 'withdrawal.rowId', 'row.id')
    .select([
      'row.id',
      'row.manner',
      'row.whom',
      'row.interviews',
      'row.people',
      'role.id as roleId',
      'role.name as roleName',
      'withdrawal.recordedAt as withdrawnAt',
    ])
    .where('row.reviewId', '=', id)
    .orderBy('row.place')
    .execute()
  return rows.map(({ roleId, roleName, withdrawnAt, ...row }) => ({
    ...row,
    role: { id: roleId, name: roleName },
    isWithdrawn: withdrawnAt !== null,
  }))
}

/** Those that count. */
export async function standingRowsOf(db: Db, review: Pick<Review, 'id'>): Promise<readonly FrameRow[]> {
  return (await rowsOf(db, review)).filter(({ isWithdrawn }) => !isWithdrawn)
}

/** "Not of this review" and "not there" are the same. */
export async function rowFor(db: Db, review: Pick<Review, 'id'>, rowId: string): Promise<StoredRow> {
  const row = isUuid(rowId) ? (await rowsOf(db, review)).find(({ id }) => id === rowId) : undefined
  if (!row) throw new Refusal('not-found', '')
  return row
}

/** Last among them. The caller has its turn. */
export async function addRow(db: Db, doer: Writer, review: Review, id: string, text: RowText): Promise<void> {
  const { last } = await db
    .selectFrom('frameRow')
    .select((eb) => eb.fn.max('place').as('last'))
    .where('reviewId', '=', review.id)
    .executeTakeFirstOrThrow()
  await db
    .insertInto('frameRow')
    .values({
      partnershipId: doer.partnershipId,
      id,
      reviewId: review.id,
      place: (last ?? 0) + 1,
      ...text,
    })
    .execute()
  await tellOfRow(db, doer, review, 'review.frameRowAdded', await rowFor(db, review, id))
}

/** The caller has its turn. */
export async function changeRow(
  db: Db,
  doer: Writer,
  review: Review,
  before: FrameRow,
  text: RowText,
): Promise<void> {
  await db.updateTable('frameRow').set(text).where('id', '=', before.id).execute()
  await tellOfRow(db, doer, review, 'review.frameRowChanged', await rowFor(db, review, before.id), before)
}

/** One step among those that count. At the end of the list it stays. The caller has its turn. */
export async function moveRow(
  db: Db,
  doer: Writer,
  review: Review,
  moved: FrameRow,
  direction: 'up' | 'down',
): Promise<void> {
  const standing = await standingRowsOf(db, review)
  const at = standing.findIndex(({ id }) => id === moved.id)
  const other = at < 0 ? undefined : standing[direction === 'up' ? at - 1 : at + 1]
  if (!other) return
  const placed = await db
    .selectFrom('frameRow')
    .select(['id', 'place'])
    .where('id', 'in', [moved.id, other.id])
    .execute()
  for (const { id, place } of placed) {
    const swapped = id === moved.id ? other.id : moved.id
    await db.updateTable('frameRow').set({ place }).where('id', '=', swapped).execute()
  }
  await tellOfRow(db, doer, review, 'review.frameRowMoved', moved)
}

/** It counts no longer. Refused while interviews are planned in it. The caller has its turn. */
export async function withdrawRow(db: Db, doer: Writer, review: Review, row: StoredRow): Promise<void> {
  if (row.isWithdrawn) return
  const planned = await db
    .selectFrom('plannedInterview')
    .select('id')
    .where('rowId', '=', row.id)
    .limit(1)
    .executeTakeFirst()
  if (planned) {
    throw new Refusal('conflict', (language) => frameWords(language).rowInUse, {
      href: framePath(review.id),
      label: (language) => frameWords(language).toFrame,
    })
  }
  const { partnershipId, id: recordedBy, hat: recordedHat } = doer
  await db
    .insertInto('frameRowWithdrawal')
    .values({ partnershipId, rowId: row.id, recordedBy, recordedHat })
    .execute()
  await tellOfRow(db, doer, review, 'review.frameRowWithdrawn', row)
}

/** It counts again. The caller has its turn. */
export async function restoreRow(db: Db, doer: Writer, review: Review, row: StoredRow): Promise<void> {
  if (!row.isWithdrawn) return
  await db.deleteFrom('frameRowWithdrawal').where('rowId', '=', row.id).execute()
  await tellOfRow(db, doer, review, 'review.frameRowRestored', row)
}

async function tellOfRow(
  db: Db,
  doer: Writer,
  review: Review,
  kind: `review.${string}`,
  row: FrameRow,
  before?: FrameRow,
): Promise<void> {
  await tell(db, doer, review, kind, {
    row: [row.role.name, row.whom].filter(Boolean).join(', '),
    manner: row.manner,
    interviews: row.interviews,
    people: row.people,
    ...(before && {
      rowBefore: [before.role.name, before.whom].filter(Boolean).join(', '),
      mannerBefore: before.manner,
      interviewsBefore: before.interviews,
      peopleBefore: before.people,
    }),
  })
}
