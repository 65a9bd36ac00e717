import { validate as isUuid } from 'uuid'
import type { Db } from '../db/database.ts'
import { Refusal } from '../platform/refusal.ts'
import { awaitTurn } from '../record/store.ts'
import type { Writer } from '../record/thing.ts'
import { requireMember } from '../review/membership.ts'
import type { Review, Source } from '../review/review.ts'
import type { Span } from './coding.ts'
import type { Memo, MemoKind } from './memo.ts'
import { asKept, isTaken, rowsOf, takeStep } from './stepStore.ts'
import { coderFor, segmentAt } from './store.ts'

/** What a memo is written about. */
export type MemoSubject =
  | { readonly kind: 'segment'; readonly source: Source; readonly span: Span }
  | { readonly kind: 'source'; readonly source: Source }
  | { readonly kind: 'code'; readonly codeId: string }
  | { readonly kind: 'method' | 'idea' }

export type MemoFilter = {
  readonly kind: MemoKind | null
  readonly sourceId?: string
  readonly codeId?: string
}

/** The latest first. */
export async function memosOf(
  db: Db,
  { id }: Pick<Review, 'id'>,
  { kind, sourceId, codeId }: MemoFilter = { kind: null },
): Promise<readonly Memo[]> {
  const rows = await memoRows(db)
    .where('memo.reviewId', '=', id)
    .$if(kind !== null, (query) => query.where('memo.kind', '=', kind!))
    .$if(sourceId !== undefined, (query) => query.where('memo.sourceId', '=', sourceId!))
    .$if(codeId !== undefined, (query) => query.where('memo.codeId', '=', codeId!))
    .orderBy('memo.writtenAt', 'desc')
    .orderBy('memo.id', 'desc')
    .execute()
  return rows.map(toMemo)
}

/** "Not of this review" and "not there" are the same. */
export async function memoFor(db: Db, { id: reviewId }: Pick<Review, 'id'>, id: string): Promise<Memo> {
  const row = isUuid(id)
    ? await memoRows(db).where('memo.reviewId', '=', reviewId).where('memo.id', '=', id).executeTakeFirst()
    : undefined
  if (!row) throw new Refusal('not-found', '')
  return toMemo(row)
}

/** Sent twice it is written once. */
export async function writeMemo(
  db: Db,
  doer: Writer,
  review: Review,
  { id, text }: { readonly id: string; readonly text: string },
  about: MemoSubject,
): Promise<void> {
  await awaitTurn(db, doer.partnershipId)
  await requireMember(db, doer, review)
  if (await isTaken(db, id)) return
  const coderId = await coderFor(db, doer, review)
  const source = 'source' in about ? about.source : null
  const after = asKept({
    partnershipId: doer.partnershipId,
    id,
    reviewId: review.id,
    kind: about.kind,
    sourceId: source?.id ?? null,
    segmentId: about.kind === 'segment' ? await segmentAt(db, doer, about.source, about.span, coderId) : null,
    codeId: about.kind === 'code' ? about.codeId : null,
    text,
    coderId,
    writtenAt: new Date(),
  })
  const changes = [{ table: 'memo' as const, before: null, after }]
  await takeStep(db, doer, review, { kind: 'memoWritten', subjectId: id, source, changes })
}

/** Other words; null takes the memo away. What it said before stays in its steps. The caller has its turn. */
export async function changeMemo(
  db: Db,
  doer: Writer,
  review: Review,
  { id, source }: Memo,
  text: string | null,
): Promise<void> {
  const [before] = await rowsOf(db, 'memo', [id])
  if (!before || before['text'] === text) return
  await takeStep(db, doer, review, {
    kind: text === null ? 'memoRemoved' : 'memoChanged',
    subjectId: id,
    source,
    changes: [{ table: 'memo', before, after: text === null ? null : { ...before, text } }],
  })
}

function memoRows(db: Db) {
  return db
    .selectFrom('memo')
    .innerJoin('coder', 'coder.id', 'memo.coderId')
    .leftJoin('source', 'source.id', 'memo.sourceId')
    .leftJoin('segment', 'segment.id', 'memo.segmentId')
    .select([
      'memo.id',
      'memo.kind',
      'memo.text',
      'memo.codeId',
      'memo.writtenAt as at',
      'coder.id as coderId',
      'coder.personId',
      'coder.name',
      'coder.number as coderNumber',
      'source.id as sourceId',
      'source.kind as sourceKind',
      'source.number as sourceNumber',
      'segment.startAt as start',
      'segment.endAt as end',
    ])
}

type MemoRow = Awaited<ReturnType<ReturnType<typeof memoRows>['execute']>>[number]

function toMemo(row: MemoRow): Memo {
  const { id, kind, text, codeId, at, sourceId, sourceKind, sourceNumber, start, end } = row
  return {
    id,
    kind,
    text,
    codeId,
    at,
    coder: { id: row.coderId, personId: row.personId, name: row.name, number: row.coderNumber },
    source: sourceId === null ? null : { id: sourceId, kind: sourceKind!, number: sourceNumber! },
    span: start === null ? null : { start, end: end! },
  }
}
