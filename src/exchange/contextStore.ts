import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { importedDocument } from '../documents/document.ts'
import type { Review } from '../review/review.ts'
import type { FileDocument, FileHead, FileNote, FilePerspective, FileVoice, Guid } from './project.ts'

type Named = (id: string) => Guid

/** What stands around the texts that go out: perspectives, voices, and what the register says of documents. */
export async function contextOf(
  db: Db,
  review: Pick<Review, 'id'>,
  {
    sourceGuid,
    codes,
  }: { readonly sourceGuid: Named; readonly codes: readonly { readonly id: string; readonly guid: Guid }[] },
): Promise<Pick<FileHead, 'perspectives' | 'voices' | 'documents'>> {
  return {
    perspectives: await perspectivesOf(db, review, sourceGuid, codes),
    voices: await voicesOf(db, review, sourceGuid),
    documents: await documentsOf(db, review, sourceGuid),
  }
}

/** In their order, each with its codes in the order of the book, and the documents that speak to it. */
async function perspectivesOf(
  db: Db,
  { id }: Pick<Review, 'id'>,
  sourceGuid: Named,
  codes: readonly { readonly id: string; readonly guid: Guid }[],
): Promise<readonly FilePerspective[]> {
  const rows = await db
    .selectFrom('reviewPerspective as perspective')
    .leftJoin('exchangeGuid as known', 'known.thingId', 'perspective.id')
    .select(['perspective.id', 'name', 'question', 'known.guid'])
    .where('reviewId', '=', id)
    .orderBy('place')
    .execute()
  const coded = await db
    .selectFrom('code')
    .select(['id', 'perspectiveId'])
    .where('reviewId', '=', id)
    .where('perspectiveId', 'is not', null)
    .execute()
  const perspectiveOf = new Map(coded.map((code) => [code.id, code.perspectiveId]))
  const covered = await db
    .selectFrom('documentCoverage as mark')
    .innerJoin('source', 'source.id', 'mark.sourceId')
    .innerJoin('sourceText', 'sourceText.sourceId', 'source.id')
    .select(['mark.perspectiveId', 'mark.sourceId'])
    .where('reviewId', '=', id)
    .orderBy('number')
    .execute()
  return rows.map((row) => ({
    guid: row.guid ?? row.id,
    name: row.name,
    question: row.question,
    codes: codes.filter((code) => perspectiveOf.get(code.id) === row.id).map(({ guid }) => guid),
    sources: covered.filter((mark) => mark.perspectiveId === row.id).map((mark) => sourceGuid(mark.sourceId)),
  }))
}

/** Interview by interview, by pseudonym. Who it is stands elsewhere, and is never read here. */
async function voicesOf(
  db: Db,
  { id }: Pick<Review, 'id'>,
  sourceGuid: Named,
): Promise<readonly FileVoice[]> {
  const rows = await db
    .selectFrom('voice')
    .innerJoin('source', 'source.id', 'voice.sourceId')
    .innerJoin('sourceText', 'sourceText.sourceId', 'source.id')
    .innerJoin('reviewRole', 'reviewRole.id', 'voice.roleId')
    .leftJoin('party', 'party.id', 'voice.partyId')
    .leftJoin('exchangeGuid as known', 'known.thingId', 'voice.id')
    .select([
      'voice.id',
      'voice.sourceId',
      'pseudonym',
      'reviewRole.name as role',
      'party.name as principal',
      'known.guid',
    ])
    .where('source.reviewId', '=', id)
    .orderBy('source.kind')
    .orderBy('source.number')
    // By the characters themselves, wherever the database runs.
    .orderBy(sql`pseudonym collate "C"`)
    .execute()
  return rows.map(({ id: voiceId, guid, sourceId, ...voice }) => ({
    guid: guid ?? voiceId,
    source: sourceGuid(sourceId),
    ...voice,
  }))
}

/** One that is not in the register goes out as it would come in. */
async function documentsOf(
  db: Db,
  { id }: Pick<Review, 'id'>,
  sourceGuid: Named,
): Promise<readonly FileDocument[]> {
  const rows = await db
    .selectFrom('source')
    .innerJoin('sourceText', 'sourceText.sourceId', 'source.id')
    .leftJoin('document', 'document.sourceId', 'source.id')
    .select(['source.id', 'createdAt', 'document.kind', 'dated', 'publisher', 'keptAt', 'note', 'reach'])
    .where('reviewId', '=', id)
    .where('source.kind', '=', 'document')
    .orderBy('number')
    .execute()
  return rows.map(({ id: sourceId, createdAt, kind, dated, publisher, keptAt, note, reach }) => {
    const entered = importedDocument(createdAt)
    return {
      source: sourceGuid(sourceId),
      kind: kind ?? entered.kind,
      dated: dated ?? entered.dated,
      publisher: publisher ?? entered.publisher,
      keptAt: keptAt ?? entered.keptAt,
      note: note ?? entered.note,
      reach: reach ?? entered.reach,
    }
  })
}

/** The earliest first. A memo about a source that has no text stays with it. */
export async function notesOf(
  db: Db,
  { id }: Pick<Review, 'id'>,
  guids: { readonly source: Named; readonly code: Named; readonly coder: Named },
): Promise<readonly FileNote[]> {
  const rows = await db
    .selectFrom('memo')
    .leftJoin('exchangeGuid as known', 'known.thingId', 'memo.id')
    .leftJoin('exchangeGuid as segmentKnown', 'segmentKnown.thingId', 'memo.segmentId')
    .leftJoin('sourceText', 'sourceText.sourceId', 'memo.sourceId')
    .select([
      'memo.id',
      'known.guid',
      'memo.kind',
      'memo.text',
      'memo.sourceId',
      'segmentId',
      'codeId',
      'coderId',
      'writtenAt',
      'segmentKnown.guid as segmentGuid',
      'sourceText.sourceId as withText',
    ])
    .where('reviewId', '=', id)
    .execute()
  return rows
    .filter(({ sourceId, withText }) => sourceId === null || withText !== null)
    .map(({ id, guid, kind, text, coderId, writtenAt, ...row }): FileNote => {
      const about = {
        segment: () => row.segmentGuid ?? row.segmentId,
        source: () => guids.source(row.sourceId!),
        code: () => guids.code(row.codeId!),
        method: () => null,
        idea: () => null,
      }[kind]()
      return { guid: guid ?? id, kind, about, text, coder: guids.coder(coderId), at: writtenAt.toISOString() }
    })
    .toSorted((a, b) => inOrder(a.at, b.at) || inOrder(a.guid, b.guid))
}

/** By the characters themselves, wherever the program runs. */
export const inOrder = (a: string | null, b: string | null): number => {
  const [left, right] = [a ?? '', b ?? '']
  return left < right ? -1 : left > right ? 1 : 0
}
