import { sql } from 'kysely'
import { validate as isUuid } from 'uuid'
import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import { Refusal } from '../platform/refusal.ts'
import { awaitTurn } from '../record/store.ts'
import type { Writer } from '../record/thing.ts'
import { requireMember } from '../review/membership.ts'
import type { Review, Source } from '../review/review.ts'
import type { Coder, Coding, CodingAgreement, Put, Span } from './coding.ts'
import { type CodedText, readText } from './sentences.ts'
import { asKept, rowsOf, takeStep } from './stepStore.ts'

/** The text of a source, by its turns or paragraphs; null where none has been brought in. */
export async function codedText(db: Db, { id }: Pick<Source, 'id'>): Promise<CodedText | null> {
  const [row, turns] = await Promise.all([
    db.selectFrom('sourceText').select('text').where('sourceId', '=', id).executeTakeFirst(),
    db
      .selectFrom('turn')
      .select(['startAt as start', 'endAt as end', 'speaker', 'isInterviewer'])
      .where('sourceId', '=', id)
      .orderBy('place')
      .execute(),
  ])
  return row ? readText(row.text, turns) : null
}

/** By number. */
export async function codersOf(db: Db, { id }: Pick<Review, 'id'>): Promise<readonly Coder[]> {
  return db
    .selectFrom('coder')
    .select(['id', 'personId', 'name', 'number'])
    .where('reviewId', '=', id)
    .orderBy('number')
    .execute()
}

/** As whom a member codes. They become a coder, with the next number, the first time that they put something down. */
export async function coderFor(db: Db, doer: Writer, { id: reviewId }: Review): Promise<string> {
  const coders = await codersOf(db, { id: reviewId })
  const known = coders.find(({ personId }) => personId === doer.id)
  if (known) return known.id
  const id = newId()
  const number = Math.max(0, ...coders.map((coder) => coder.number)) + 1
  const { partnershipId, id: personId, name } = doer
  await db.insertInto('coder').values({ partnershipId, id, reviewId, personId, name, number }).execute()
  return id
}

/** Of one source, in the order of the text. */
export async function codingsOf(db: Db, { id }: Pick<Source, 'id'>): Promise<readonly Coding[]> {
  return db
    .selectFrom('coding')
    .innerJoin('segment', 'segment.id', 'coding.segmentId')
    .select([
      'coding.id',
      'segmentId',
      'codeId',
      'coding.coderId',
      'codedAt as at',
      'startAt as start',
      'endAt as end',
    ])
    .where('sourceId', '=', id)
    .orderBy('startAt')
    .orderBy('endAt')
    .orderBy('coding.id')
    .execute()
}

/**
 * What is put in all of a review, by source, in the order of the text. A source is one row, since twenty thousand of
 * them would cost more to take apart than all that is done with them.
 */
export async function putInReview(
  db: Db,
  { id }: Pick<Review, 'id'>,
): Promise<ReadonlyMap<string, readonly Put[]>> {
  const { rows } = await sql<Record<'sourceId' | 'starts' | 'ends' | 'codes' | 'coders', string>>`
    select source_id, string_agg(start_at::text, ' ') as starts, string_agg(end_at::text, ' ') as ends,
      string_agg(code_id::text, ' ') as codes, string_agg(coder_id::text, ' ') as coders
    from (
      select segment.source_id, start_at, end_at, code_id, coding.coder_id
      from coding
      join segment on segment.id = coding.segment_id
      join source on source.id = segment.source_id
      where review_id = ${id}
      order by segment.source_id, start_at, end_at
    ) put
    group by source_id
  `.execute(db)
  // A code is in it a thousand times: once in memory, it is the same at a glance.
  const ids = new Map<string, string>()
  const one = (id: string) => ids.get(id) ?? ids.set(id, id).get(id)!
  return new Map(
    rows.map(({ sourceId, starts, ends, codes, coders }) => {
      const [to, codeIds, coderIds] = [ends.split(' '), codes.split(' '), coders.split(' ')]
      const put = starts.split(' ').map((start, i) => ({
        start: Number(start),
        end: Number(to[i]),
        codeId: one(codeIds[i]!),
        coderId: one(coderIds[i]!),
      }))
      return [sourceId, put]
    }),
  )
}

/** Of a source or of all of a review, the latest first. */
export async function agreementsOf(
  db: Db,
  of: { readonly sourceId: string } | { readonly reviewId: string },
): Promise<readonly (CodingAgreement & { readonly sourceId: string })[]> {
  const [column, id] =
    'sourceId' in of ? (['source.id', of.sourceId] as const) : (['source.reviewId', of.reviewId] as const)
  return db
    .selectFrom('codingAgreement as agreement')
    .innerJoin('segment', 'segment.id', 'agreement.segmentId')
    .innerJoin('source', 'source.id', 'segment.sourceId')
    .innerJoin('person', 'person.id', 'agreement.agreedBy')
    .select([
      'agreement.id',
      'codeId',
      'coderIds',
      'agreedAt as at',
      'startAt as start',
      'endAt as end',
      'sourceId',
      'person.name as by',
    ])
    .where(column, '=', id)
    .orderBy('agreedAt', 'desc')
    .execute()
}

/** Puts a code on a part of a text. The same coder's same code on the same part is put once. */
export async function putCode(
  db: Db,
  doer: Writer,
  review: Review,
  source: Source,
  span: Span,
  codeId: string,
): Promise<void> {
  await awaitTurn(db, doer.partnershipId)
  await requireMember(db, doer, review)
  const coderId = await coderFor(db, doer, review)
  const segmentId = await segmentAt(db, doer, source, span, coderId)
  const already = await db
    .selectFrom('coding')
    .select('id')
    .where('segmentId', '=', segmentId)
    .where('codeId', '=', codeId)
    .where('coderId', '=', coderId)
    .executeTakeFirst()
  if (already) return
  const id = newId()
  const { partnershipId } = doer
  const after = asKept({ partnershipId, id, segmentId, codeId, coderId, codedAt: new Date() })
  await takeStep(db, doer, review, {
    kind: 'put',
    subjectId: id,
    source,
    changes: [{ table: 'coding', before: null, after }],
  })
}

/** Takes off one's own code. Sent twice, or when it has gone already, it stays gone. */
export async function takeCode(
  db: Db,
  doer: Writer,
  review: Review,
  source: Source,
  codingId: string,
): Promise<void> {
  const before = await ownCoding(db, doer, review, codingId)
  if (!before) return
  const changes = [{ table: 'coding' as const, before, after: null }]
  await takeStep(db, doer, review, { kind: 'taken', subjectId: codingId, source, changes })
}

/** Coders write down what they have come to. What each of them had put stays as it was. The caller has its turn. */
export async function agreeOnCode(
  db: Db,
  doer: Writer,
  review: Review,
  source: Source,
  {
    id,
    codeId,
    coderIds,
    ...span
  }: Span & { readonly id: string; readonly codeId: string; readonly coderIds: readonly string[] },
): Promise<void> {
  await requireMember(db, doer, review)
  const segmentId = await segmentAt(db, doer, source, span, null)
  const { partnershipId, id: agreedBy } = doer
  const after = asKept({ partnershipId, id, segmentId, codeId, agreedBy, coderIds, agreedAt: new Date() })
  const changes = [{ table: 'codingAgreement' as const, before: null, after }]
  await takeStep(db, doer, review, { kind: 'agreed', subjectId: id, source, changes })
}

/** The segment of a source at these places, made where there is none. Coders share it. */
export async function segmentAt(
  db: Db,
  { partnershipId }: Writer,
  { id: sourceId }: Pick<Source, 'id'>,
  { start, end }: Span,
  coderId: string | null,
): Promise<string> {
  const known = await db
    .selectFrom('segment')
    .select('id')
    .where('sourceId', '=', sourceId)
    .where('startAt', '=', start)
    .where('endAt', '=', end)
    .orderBy('id')
    .executeTakeFirst()
  if (known) return known.id
  const id = newId()
  await db
    .insertInto('segment')
    .values({ partnershipId, id, sourceId, startAt: start, endAt: end, coderId })
    .execute()
  return id
}

async function ownCoding(db: Db, doer: Writer, review: Review, id: string) {
  await awaitTurn(db, doer.partnershipId)
  await requireMember(db, doer, review)
  if (!isUuid(id)) throw new Refusal('not-found', '')
  const [row] = await rowsOf(db, 'coding', [id])
  if (!row) return null
  const mine = (await codersOf(db, review)).find(({ personId }) => personId === doer.id)
  if (row['coderId'] !== mine?.id) throw new Refusal('not-found', '')
  return row
}

/** The codes that a coder has put lately, the latest first. */
export async function recentCodes(db: Db, { id }: Pick<Coder, 'id'>, most = 9): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('coding')
    .select(['codeId'])
    .where('coderId', '=', id)
    .groupBy('codeId')
    .orderBy((eb) => eb.fn.max('codedAt'), 'desc')
    .limit(most)
    .execute()
  return rows.map(({ codeId }) => codeId)
}
