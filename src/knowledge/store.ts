import { sql } from 'kysely'
import { validate as isUuid } from 'uuid'
import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import { type CivilDate, formatDate } from '../i18n/format.ts'
import { Refusal } from '../platform/refusal.ts'
import { awaitTurn, putInSearch, recordEvent } from '../record/store.ts'
import type { Thing, Writer } from '../record/thing.ts'
import { type Knowledge, type KnowledgeText, tagsIn } from './knowledge.ts'
import { knowledgeItemPath } from './paths.ts'
import { knowledgeWords } from './words.ts'

export type KnowledgeVersion = {
  readonly version: number
  readonly how: 'added' | 'changed' | 'reviewed' | 'restored'
  readonly note: string
  readonly content: KnowledgeText
  readonly at: Date
  readonly by: { readonly name: string; readonly hat: string }
}

/** Answers with its id. */
export async function addKnowledge(
  db: Db,
  doer: Writer,
  { id = newId(), ...text }: KnowledgeText & { readonly id?: string },
): Promise<string> {
  const { partnershipId } = doer
  await awaitTurn(db, partnershipId)
  await db
    .insertInto('knowledge')
    .values({ partnershipId, id, version: 1, ...columnsOf(text) })
    .execute()
  await writeVersion(db, doer, { id, version: 1 }, 'added', '', text)
  return id
}

/** Another wording. The caller has its turn. */
export async function changeKnowledge(
  db: Db,
  doer: Writer,
  before: Knowledge,
  text: KnowledgeText,
): Promise<void> {
  await rewrite(db, doer, before, 'changed', '', text)
}

/** Somebody has looked at it again: what they found, and when it is to be looked at next. The caller has its turn. */
export async function reviewKnowledge(
  db: Db,
  doer: Writer,
  before: Knowledge,
  { note, reviewOn }: { readonly note: string; readonly reviewOn: CivilDate },
): Promise<void> {
  await rewrite(db, doer, before, 'reviewed', note, { ...textOf(before), reviewOn })
}

/** The wording before the present one stands again, as a version more. The caller has its turn. */
export async function undoKnowledge(db: Db, doer: Writer, present: Knowledge): Promise<void> {
  const [, before] = await versionsOf(db, present.id)
  if (!before) throw new Refusal('not-found', '')
  await rewrite(db, doer, present, 'restored', '', before.content)
}

/** It is no longer leant on, and speaks for and against nothing. The caller has its turn. */
export async function withdrawKnowledge(
  db: Db,
  doer: Writer,
  { id, name, withdrawal }: Knowledge,
  reason: string,
): Promise<void> {
  if (withdrawal) {
    throw new Refusal('conflict', (language) => knowledgeWords(language).item.alreadyWithdrawn, {
      href: knowledgeItemPath(id),
      label: (language) => knowledgeWords(language).item.toItem,
    })
  }
  const { partnershipId, id: withdrawnBy, hat: withdrawnHat } = doer
  await db
    .insertInto('knowledgeWithdrawal')
    .values({ partnershipId, knowledgeId: id, reason, withdrawnBy, withdrawnHat })
    .execute()
  await recordEvent(db, doer, {
    kind: 'knowledge.withdrawn',
    subject: { kind: 'knowledge', id },
    name,
    facts: { reason },
  })
}

/** It is leant on again. */
export async function undoWithdrawal(db: Db, doer: Writer, { id, name }: Knowledge): Promise<void> {
  await awaitTurn(db, doer.partnershipId)
  const { numDeletedRows } = await db
    .deleteFrom('knowledgeWithdrawal')
    .where('knowledgeId', '=', id)
    .executeTakeFirst()
  // Somebody else was first: it stands where both wanted it.
  if (numDeletedRows === 0n) return
  await recordEvent(db, doer, { kind: 'knowledge.takenUp', subject: { kind: 'knowledge', id }, name })
}

/** "Not yours" and "not there" are the same. */
export async function knowledgeFor(db: Db, id: string): Promise<Knowledge> {
  const row = isUuid(id)
    ? await knowledgeRows(db).where('knowledge.id', '=', id).executeTakeFirst()
    : undefined
  if (!row) throw new Refusal('not-found', '')
  return toKnowledge(row)
}

/** All that there is, also what was withdrawn, in the order of their ids. */
export async function allKnowledge(db: Db): Promise<readonly Knowledge[]> {
  return (await knowledgeRows(db).orderBy('knowledge.id').execute()).map(toKnowledge)
}

/** The latest first. */
export async function versionsOf(db: Db, id: string): Promise<readonly KnowledgeVersion[]> {
  const rows = await db
    .selectFrom('knowledgeVersion as written')
    .innerJoin('person', 'person.id', 'written.writtenBy')
    .select([
      'written.version',
      'how',
      'note',
      'content',
      'writtenAt as at',
      'person.name',
      'writtenHat as hat',
    ])
    .where('written.knowledgeId', '=', id)
    .orderBy('written.version', 'desc')
    .execute()
  return rows.map(({ name, hat, ...version }) => ({ ...version, by: { name, hat } }))
}

/** The ids, in the order in which they are asked for. */
export async function knowledgeOf(db: Db, ids: readonly string[]): Promise<readonly Knowledge[]> {
  if (ids.length === 0) return []
  const rows = await knowledgeRows(db).where('knowledge.id', 'in', ids).execute()
  const byId = new Map(rows.map((row) => [row.id, toKnowledge(row)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

export function textOf({
  id: _id,
  version: _version,
  withdrawal: _withdrawal,
  ...text
}: Knowledge): KnowledgeText {
  return text
}

async function rewrite(
  db: Db,
  doer: Writer,
  before: Knowledge,
  how: KnowledgeVersion['how'],
  note: string,
  text: KnowledgeText,
): Promise<void> {
  const { id } = before
  const version = before.version + 1
  await db
    .updateTable('knowledge')
    .set({ version, ...columnsOf(text) })
    .where('id', '=', id)
    .execute()
  await writeVersion(db, doer, { id, version }, how, note, text)
}

function columnsOf({ tags, ...columns }: KnowledgeText) {
  return { ...columns, tagWords: tags.join(' ') }
}

async function writeVersion(
  db: Db,
  doer: Writer,
  { id, version }: { readonly id: string; readonly version: number },
  how: KnowledgeVersion['how'],
  note: string,
  text: KnowledgeText,
): Promise<void> {
  const { partnershipId, id: writtenBy, hat: writtenHat } = doer
  const { tags, areaId: _, ...told } = text
  await db
    .insertInto('knowledgeVersion')
    .values({
      partnershipId,
      knowledgeId: id,
      version,
      how,
      note,
      content: JSON.stringify(text),
      writtenBy,
      writtenHat,
    })
    .execute()
  await db.deleteFrom('knowledgeTag').where('knowledgeId', '=', id).execute()
  if (tags.length > 0) {
    const rows = tags.map((tag) => ({ partnershipId, knowledgeId: id, tag }))
    await db.insertInto('knowledgeTag').values(rows).execute()
  }
  const subject: Thing = { kind: 'knowledge', id }
  await recordEvent(db, doer, {
    kind: `knowledge.${how}`,
    subject,
    name: text.name,
    facts: { version, note, ...told, reviewOn: formatDate('sv', text.reviewOn), tags: tags.join(', ') },
  })
  const { name, summary, transfer, publisher, author, year, targetGroup } = text
  await putInSearch(db, partnershipId, subject, {
    title: name,
    text: [summary, tags.join(' '), publisher, author, year ?? '', targetGroup, transfer].join('\n'),
  })
}

/** With its tags, and whether and why it was withdrawn. */
export function knowledgeRows(db: Db) {
  return db
    .selectFrom('knowledge')
    .leftJoin('knowledgeWithdrawal as gone', 'gone.knowledgeId', 'knowledge.id')
    .leftJoin('person as goneBy', 'goneBy.id', 'gone.withdrawnBy')
    .select([
      'knowledge.id',
      'knowledge.version',
      'knowledge.name',
      'knowledge.summary',
      'knowledge.kind',
      'knowledge.grade',
      'knowledge.transfer',
      'knowledge.publisher',
      'knowledge.author',
      'knowledge.year',
      'knowledge.address',
      'knowledge.areaId',
      'knowledge.targetGroup',
      'knowledge.reviewOn',
      'gone.reason as goneReason',
      'gone.withdrawnAt as goneAt',
      'gone.withdrawnHat as goneHat',
      'goneBy.name as goneName',
      sql<readonly string[]>`array(select tag from knowledge_tag where knowledge_id = knowledge.id)`.as(
        'tags',
      ),
    ])
}

type KnowledgeRow = Awaited<ReturnType<ReturnType<typeof knowledgeRows>['execute']>>[number]

export function toKnowledge({ goneReason, goneAt, goneHat, goneName, ...row }: KnowledgeRow): Knowledge {
  // Where it was withdrawn, the table has all of these.
  const withdrawal =
    goneReason === null ? null : { reason: goneReason, at: goneAt!, by: { name: goneName!, hat: goneHat! } }
  // In the alphabet's order, which is not the database's own.
  return { ...row, tags: tagsIn(row.tags.join(',')), withdrawal }
}
