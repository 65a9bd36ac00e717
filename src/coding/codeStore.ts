import { validate as isUuid } from 'uuid'
import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import { Refusal } from '../platform/refusal.ts'
import { awaitTurn } from '../record/store.ts'
import type { Writer } from '../record/thing.ts'
import { requireMember } from '../review/membership.ts'
import type { Review } from '../review/review.ts'
import { type Code, lastPlace, mayStandBelow, moved } from './codeTree.ts'
import type { Change } from './step.ts'
import { asKept, isTaken, rowsOf, takeStep } from './stepStore.ts'
import { codingWords } from './words.ts'

export type CodeText = Pick<
  Code,
  'name' | 'definition' | 'color' | 'perspectiveId' | 'parentId' | 'isCodable'
>

export async function codesOf(db: Db, { id }: Pick<Review, 'id'>): Promise<readonly Code[]> {
  return db
    .selectFrom('code')
    .select(['id', 'parentId', 'perspectiveId', 'name', 'definition', 'color', 'isCodable', 'place'])
    .where('reviewId', '=', id)
    .orderBy('id')
    .execute()
}

/** "Not of this review" and "not there" are the same. */
export function codeIn(codes: readonly Code[], id: string): Code {
  const code = codes.find((each) => each.id === id)
  if (!code) throw new Refusal('not-found', '')
  return code
}

export type CodeUse = { readonly segments: number; readonly sources: number }

/** In how many parts of texts a code is, and in how many sources. Codes that are nowhere are left out. */
export async function usesOf(db: Db, { id }: Pick<Review, 'id'>): Promise<ReadonlyMap<string, CodeUse>> {
  const rows = await db
    .selectFrom('coding')
    .innerJoin('segment', 'segment.id', 'coding.segmentId')
    .innerJoin('source', 'source.id', 'segment.sourceId')
    .select((eb) => [
      'codeId',
      eb.cast<number>(eb.fn.count('segmentId').distinct(), 'integer').as('segments'),
      eb.cast<number>(eb.fn.count('sourceId').distinct(), 'integer').as('sources'),
    ])
    .where('source.reviewId', '=', id)
    .groupBy('codeId')
    .execute()
  return new Map(rows.map(({ codeId, ...use }) => [codeId, use]))
}

/** Sent twice it is added once. Answers with its id. */
export async function addCode(
  db: Db,
  doer: Writer,
  review: Review,
  { id = newId(), ...text }: CodeText & { readonly id?: string },
): Promise<string> {
  await awaitTurn(db, doer.partnershipId)
  await requireMember(db, doer, review)
  if (await isTaken(db, id)) return id
  const codes = await codesOf(db, review)
  const after = asKept({
    partnershipId: doer.partnershipId,
    id,
    reviewId: review.id,
    ...text,
    place: lastPlace(codes, text.parentId),
    createdAt: new Date(),
  })
  await act(db, doer, review, 'codeAdded', id, [{ table: 'code', before: null, after }])
  return id
}

/** Other words for a code, or another place in the tree. The caller has its turn. */
export async function changeCode(
  db: Db,
  doer: Writer,
  review: Review,
  code: Code,
  text: CodeText,
): Promise<void> {
  const codes = await codesOf(db, review)
  if (!mayStandBelow(codes, code.id, text.parentId))
    throw new Refusal('conflict', (l) => codingWords(l).codes.cycle)
  const [before] = await rowsOf(db, 'code', [code.id])
  if (!before) return
  const place = text.parentId === code.parentId ? code.place : lastPlace(codes, text.parentId)
  const after = asKept({ ...before, ...text, place })
  await act(db, doer, review, 'codeChanged', code.id, [{ table: 'code', before, after }])
}

/** One step up or down among its siblings. */
export async function moveCode(
  db: Db,
  doer: Writer,
  review: Review,
  codeId: string,
  way: 'up' | 'down',
): Promise<void> {
  await awaitTurn(db, doer.partnershipId)
  const order = moved(await codesOf(db, review), codeId, way)
  if (!order) return
  const changes: Change[] = []
  for (const before of await rowsOf(db, 'code', order)) {
    const place = order.indexOf(before.id) + 1
    if (before['place'] !== place) changes.push({ table: 'code', before, after: { ...before, place } })
  }
  await act(db, doer, review, 'codeMoved', codeId, changes)
}

/**
 * All that stands under one code goes to the other, and the first is no more: codings, memos, what was agreed and the
 * codes below it. Whoever had put both on the same part has the one left.
 */
export async function mergeCodes(
  db: Db,
  doer: Writer,
  review: Review,
  fromId: string,
  intoId: string,
): Promise<void> {
  await awaitTurn(db, doer.partnershipId)
  const codes = await codesOf(db, review)
  const [from, into] = [codeIn(codes, fromId), codeIn(codes, intoId)]
  if (!mayStandBelow(codes, from.id, into.id))
    throw new Refusal('conflict', (l) => codingWords(l).codes.mergeBelow)
  const placed = ({ segmentId, coderId }: { readonly segmentId: unknown; readonly coderId: unknown }) =>
    `${String(segmentId)} ${String(coderId)}`
  const there = new Set((await codingRows(db, into.id)).map(placed))
  const changes: Change[] = []
  for (const before of await keptOf(db, 'coding', from.id)) {
    const has = there.has(placed({ segmentId: before['segmentId'], coderId: before['coderId'] }))
    changes.push({ table: 'coding', before, after: has ? null : { ...before, codeId: into.id } })
  }
  for (const table of ['memo', 'codingAgreement'] as const)
    for (const before of await keptOf(db, table, from.id))
      changes.push({ table, before, after: { ...before, codeId: into.id } })
  const below = codes.filter(({ parentId }) => parentId === from.id).map(({ id }) => id)
  const first = lastPlace(codes, into.id)
  for (const [index, before] of (await rowsOf(db, 'code', below)).entries())
    changes.push({ table: 'code', before, after: { ...before, parentId: into.id, place: first + index } })
  const [gone] = await rowsOf(db, 'code', [from.id])
  await act(db, doer, review, 'codeMerged', from.id, [
    ...changes,
    { table: 'code', before: gone!, after: null },
  ])
}

/** The code with its codings and memos. The codes below it move up to where it stood. */
export async function removeCode(db: Db, doer: Writer, review: Review, codeId: string): Promise<void> {
  await awaitTurn(db, doer.partnershipId)
  const codes = await codesOf(db, review)
  const code = codes.find(({ id }) => id === codeId)
  // Somebody else was first: it is gone, as both wanted.
  if (!code) return
  const changes: Change[] = []
  for (const table of ['coding', 'memo', 'codingAgreement'] as const)
    for (const before of await keptOf(db, table, code.id)) changes.push({ table, before, after: null })
  const below = codes.filter(({ parentId }) => parentId === code.id).map(({ id }) => id)
  const first = lastPlace(codes, code.parentId)
  for (const [index, before] of (await rowsOf(db, 'code', below)).entries())
    changes.push({
      table: 'code',
      before,
      after: { ...before, parentId: code.parentId, place: first + index },
    })
  const [gone] = await rowsOf(db, 'code', [code.id])
  await act(db, doer, review, 'codeRemoved', code.id, [
    ...changes,
    { table: 'code', before: gone!, after: null },
  ])
}

function act(
  db: Db,
  doer: Writer,
  review: Review,
  kind: 'codeAdded' | 'codeChanged' | 'codeMoved' | 'codeMerged' | 'codeRemoved',
  subjectId: string,
  changes: readonly Change[],
): Promise<void> {
  return takeStep(db, doer, review, { kind, subjectId, source: null, changes })
}

async function codingRows(db: Db, codeId: string) {
  return db.selectFrom('coding').select(['segmentId', 'coderId']).where('codeId', '=', codeId).execute()
}

async function keptOf(db: Db, table: 'coding' | 'memo' | 'codingAgreement', codeId: string) {
  if (!isUuid(codeId)) throw new Refusal('not-found', '')
  const rows = await (table === 'coding'
    ? db.selectFrom('coding').select('id').where('codeId', '=', codeId).execute()
    : table === 'memo'
      ? db.selectFrom('memo').select('id').where('codeId', '=', codeId).execute()
      : db.selectFrom('codingAgreement').select('id').where('codeId', '=', codeId).execute())
  return rowsOf(
    db,
    table,
    rows.map(({ id }) => id),
  )
}
