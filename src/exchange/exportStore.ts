import { sql } from 'kysely'
import { binding, type Database, type Db, reading } from '../db/database.ts'
import { ownConnection } from '../db/ownConnection.ts'
import { kyselyOver } from '../db/statements.ts'
import type { Doer } from '../record/thing.ts'
import type { Review } from '../review/review.ts'
import { tell } from '../review/telling.ts'
import { contextOf, inOrder, notesOf } from './contextStore.ts'
import { guidsOf } from './guidStore.ts'
import { packedProject, type ToExchange } from './packing.ts'
import type { FileCode, FileCoder, FileCoding, FileSelection, Guid } from './project.ts'
import type { WrittenSource } from './writing.ts'

/** What would go out, counted. */
export type ExchangeCounts = {
  readonly documents: number
  readonly interviews: number
  /** Those that have no text, and stay. */
  readonly withoutText: number
  readonly codes: number
  readonly segments: number
  readonly codings: number
  readonly coders: number
  readonly memos: number
  readonly perspectives: number
  readonly voices: number
}

export async function exchangeCounts(db: Db, { id }: Pick<Review, 'id'>): Promise<ExchangeCounts> {
  const { rows } = await sql<ExchangeCounts>`
    select
      (select count(*) from source join source_text on source_id = source.id
        where review_id = ${id} and kind = 'document')::integer as documents,
      (select count(*) from source join source_text on source_id = source.id
        where review_id = ${id} and kind = 'interview')::integer as interviews,
      (select count(*) from source where review_id = ${id}
        and not exists (select from source_text where source_id = source.id))::integer as without_text,
      (select count(*) from code where review_id = ${id})::integer as codes,
      (select count(*) from coder where review_id = ${id})::integer as coders,
      (select count(*) from memo where review_id = ${id})::integer as memos,
      (select count(*) from review_perspective where review_id = ${id})::integer as perspectives,
      (select count(*) from voice join source_text using (partnership_id, source_id)
        join source on source.id = source_id where review_id = ${id})::integer as voices,
      (select count(*) from segment join source on source.id = source_id
        where review_id = ${id})::integer as segments,
      (select count(*) from coding join segment on segment.id = segment_id join source on source.id = source_id
        where review_id = ${id})::integer as codings
  `.execute(db)
  return rows[0]!
}

/** That a file leaves is recorded before it does: how much, never what. */
export async function recordLeaving(
  db: Db,
  doer: Doer,
  review: Review,
  format: 'qdpx' | 'qdc',
  counts: ExchangeCounts,
): Promise<void> {
  const { documents, interviews, codes, codings } = counts
  const facts = format === 'qdc' ? { codes } : { documents, interviews, codes, codings }
  const kind = format === 'qdc' ? 'review.codebookFetched' : 'review.projectFetched'
  await tell(db, doer, review, kind, facts)
}

/**
 * A review as a project (.qdpx), in pieces, as it was at one moment. A connection of its own is open for as long as the
 * pieces are being fetched, and closed when they are no longer wanted.
 */
export async function* exchangedProject(
  database: Database,
  partnershipId: string,
  review: Review,
): AsyncGenerator<Buffer> {
  const client = await ownConnection(database)
  try {
    await client.query(`${reading}; ${binding(partnershipId)}`)
    yield* packedProject(await toExchange(kyselyOver(client) as Db, review))
    await client.query('commit')
  } finally {
    await client.end()
  }
}

async function toExchange(db: Db, review: Review): Promise<ToExchange> {
  const coderGuid = await guidsOf(db, 'coder', review)
  const codeGuid = await guidsOf(db, 'code', review)
  const sourceGuid = await guidsOf(db, 'source', review)
  const began = await db
    .selectFrom('exchangeProject')
    .select(['name', 'madeAt'])
    .where('reviewId', '=', review.id)
    .executeTakeFirst()
  const { createdAt } = await db
    .selectFrom('review')
    .select('createdAt')
    .where('id', '=', review.id)
    .executeTakeFirstOrThrow()
  const coders = await db
    .selectFrom('coder')
    .select(['id', 'name'])
    .where('reviewId', '=', review.id)
    .orderBy('number')
    .execute()
  const sources = await db
    .selectFrom('source')
    .innerJoin('sourceText', 'sourceText.sourceId', 'source.id')
    .select(['id', 'title', 'kind', 'createdAt'])
    .where('reviewId', '=', review.id)
    // Documents before interviews, each in the order of their numbers.
    .orderBy('kind')
    .orderBy('number')
    .execute()
  const codes = await codesOf(db, review)
  const made = began ? began.madeAt : createdAt
  return {
    head: {
      name: began?.name ?? review.name,
      at: made?.toISOString() ?? null,
      coders: coders.map(({ id, name }): FileCoder => ({ guid: coderGuid(id), name })),
      codes,
      ...(await contextOf(db, review, { sourceGuid, codes })),
    },
    notes: await notesOf(db, review, { source: sourceGuid, code: codeGuid, coder: coderGuid }),
    async *sources() {
      for (const { id, title, kind, createdAt: at } of sources) {
        const selections = await selectionsOf(db, id, coderGuid, codeGuid)
        const source: WrittenSource = {
          guid: sourceGuid(id),
          name: title,
          kind,
          at: at.toISOString(),
          selections,
        }
        yield source
      }
    },
    async *texts() {
      for (const { id } of sources) {
        const { text } = await db
          .selectFrom('sourceText')
          .select('text')
          .where('sourceId', '=', id)
          .executeTakeFirstOrThrow()
        yield { guid: sourceGuid(id), text }
      }
    },
  }
}

/** A code with its id here. */
type OwnCode = FileCode & { readonly id: string }

/** The code book as it goes out: each code after the one that it lies under, siblings in their order. */
export async function codesOf(db: Db, review: Pick<Review, 'id'>): Promise<readonly OwnCode[]> {
  const guid = await guidsOf(db, 'code', review)
  const rows = await db
    .selectFrom('code')
    .select(['id', 'parentId', 'name', 'definition', 'color', 'isCodable'])
    .where('reviewId', '=', review.id)
    .orderBy('place')
    .orderBy('id')
    .execute()
  const under = (parent: string | null): readonly OwnCode[] =>
    rows
      .filter(({ parentId }) => parentId === parent)
      .flatMap(({ id, parentId, ...code }) => [
        { id, guid: guid(id), parent: parentId === null ? null : guid(parentId), ...code },
        ...under(id),
      ])
  return under(null)
}

/** In the order of the text, so that the same project is written the same. */
async function selectionsOf(
  db: Db,
  sourceId: string,
  coderGuid: (id: string) => Guid,
  codeGuid: (id: string) => Guid,
): Promise<readonly FileSelection[]> {
  const segments = await db
    .selectFrom('segment')
    .leftJoin('exchangeGuid as known', 'known.thingId', 'segment.id')
    .select(['segment.id', 'startAt', 'endAt', 'coderId', 'createdAt', 'known.guid'])
    .where('sourceId', '=', sourceId)
    .execute()
  const codings = await db
    .selectFrom('coding')
    .innerJoin('segment', 'segment.id', 'coding.segmentId')
    .leftJoin('exchangeGuid as known', 'known.thingId', 'coding.id')
    .select(['coding.id', 'segmentId', 'codeId', 'coding.coderId', 'codedAt', 'known.guid'])
    .where('segment.sourceId', '=', sourceId)
    .execute()
  const on = new Map<string, FileCoding[]>()
  for (const { id, segmentId, codeId, coderId, codedAt, guid } of codings) {
    const coding = {
      guid: guid ?? id,
      code: codeGuid(codeId),
      coder: coderGuid(coderId),
      at: codedAt.toISOString(),
    }
    on.set(segmentId, [...(on.get(segmentId) ?? []), coding])
  }
  return segments
    .map(({ id, startAt, endAt, coderId, createdAt, guid }): FileSelection => {
      const codings = (on.get(id) ?? []).toSorted((a, b) => inOrder(a.at, b.at) || inOrder(a.guid, b.guid))
      const coder = coderId === null ? null : coderGuid(coderId)
      return { guid: guid ?? id, start: startAt, end: endAt, coder, at: createdAt.toISOString(), codings }
    })
    .toSorted((a, b) => a.start - b.start || a.end - b.end || inOrder(a.guid, b.guid))
}
