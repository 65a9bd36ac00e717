import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import { chainHash, eventBody, type Happening } from './event.ts'
import type { Doer, Thing } from './thing.ts'

/** Channel on which every instance hears that a partnership has moved on. */
export const revisionChannel = 'samsyn_revision'

/**
 * Records that something was done, in the transaction that does it: the next link of the audit chain, the
 * partnership's new revision, and a notification that leaves when the transaction commits. Writers of one
 * partnership queue at its row, so that the chain has no gaps and no forks. What no page shows, such as a sign-in,
 * says so with `shown: false`, and open pages are left in peace.
 */
export async function recordEvent(
  db: Db,
  doer: Doer,
  happening: Happening,
  { shown = true }: { readonly shown?: boolean } = {},
): Promise<number> {
  const { partnershipId } = doer
  const { revision, chainHead } = await db
    .updateTable('partnership')
    .set((eb) => ({ revision: eb('revision', '+', 1) }))
    .where('partnershipId', '=', partnershipId)
    .returning(['revision', 'chainHead'])
    .executeTakeFirstOrThrow()

  const body = eventBody(revision, new Date(), doer, happening)
  const hash = chainHash(chainHead, body)
  await db.insertInto('event').values({ partnershipId, revision, body, hash }).execute()
  await db
    .updateTable('partnership')
    .set({ chainHead: hash })
    .where('partnershipId', '=', partnershipId)
    .execute()
  if (shown) await sql`select pg_notify(${revisionChannel}, ${`${partnershipId} ${revision}`})`.execute(db)
  return revision
}

/** Writers of one partnership queue at its row: from here on nobody else numbers or closes anything. */
export async function awaitTurn(db: Db, partnershipId: string): Promise<void> {
  await db
    .selectFrom('partnership')
    .select('partnershipId')
    .where('partnershipId', '=', partnershipId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow()
}

/**
 * The id for a new thing whose form carried one, in the writer's turn. `already`: the same form has been sent before,
 * and the thing is there. An id that stands for something else is left to it, and the new thing gets another.
 */
export async function claimId(
  db: Db,
  { partnershipId }: Doer,
  { kind, id }: Thing,
  isSame: (id: string) => Promise<boolean> = async () => true,
): Promise<{ readonly id: string; readonly already: boolean }> {
  await awaitTurn(db, partnershipId)
  // Whatever is added records it: the log knows every thing of the partnership, and no other partnership's.
  const known = await db
    .selectFrom('event')
    .select('subjectKind')
    .where('subjectId', '=', id)
    .limit(1)
    .executeTakeFirst()
  if (!known) return { id, already: false }
  return known.subjectKind === kind && (await isSame(id))
    ? { id, already: true }
    : { id: newId(), already: false }
}

/** Makes a thing findable, or findable by its new words. */
export async function putInSearch(
  db: Db,
  partnershipId: string,
  thing: Thing,
  words: { title: string; text: string },
): Promise<void> {
  const row = { partnershipId, subjectKind: thing.kind, subjectId: thing.id, ...words }
  await db
    .insertInto('searchEntry')
    .values(row)
    .onConflict((oc) => oc.columns(['partnershipId', 'subjectKind', 'subjectId']).doUpdateSet(words))
    .execute()
}

export type Found = { readonly kind: string; readonly id: string; readonly title: string }

/**
 * What `searchable` is held against for what somebody wrote; null when there is no word in it. Each word as the
 * dictionary knows it, or as the beginning of a word that is not finished yet. A word that the dictionary passes over
 * ("hur", "vi") stands in no index, and asks for nothing beside others.
 */
export function searchedFor(query: string): RawBuilder<string> | null {
  const words = query.match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length === 0) return null
  return sql<string>`(${sql.join(
    words.map((word) => {
      const begins = sql`to_tsquery('simple', ${`${word.toLowerCase()}:*`})`
      const known = sql`(${sql.join(
        formsOf(word).map((form) => sql`plainto_tsquery('swedish', ${form})`),
        sql` || `,
      )})`
      return words.length === 1
        ? sql`(${known} || ${begins})`
        : sql`(case when numnode(${known}) > 0 then ${known} || ${begins} else ''::tsquery end)`
    }),
    sql` && `,
  )})`
}

/** The dictionary bends most words, but leaves the ending of "stödet" and "målets" on. */
function formsOf(word: string): readonly string[] {
  const [, stem] = /^(.{3,})ets?$/iu.exec(word) ?? []
  return stem === undefined ? [word] : [word, stem]
}

/** The best matches first. The last word may be unfinished, since people search while they type. */
export async function search(db: Db, query: string, most = 50): Promise<readonly Found[]> {
  const asked = searchedFor(query)
  if (!asked) return []
  return db
    .selectFrom('searchEntry')
    .select(['subjectKind as kind', 'subjectId as id', 'title'])
    .where(sql<boolean>`searchable @@ ${asked}`)
    .orderBy(sql`ts_rank(searchable, ${asked})`, 'desc')
    .orderBy('title')
    .limit(most)
    .execute()
}

export type Relation =
  | 'supports'
  | 'contradicts'
  | 'leadsTo'
  | 'replaces'
  | 'adopts'
  | 'implements'
  | 'measures'
  | 'repeats'

export async function addLink(
  db: Db,
  partnershipId: string,
  from: Thing,
  relation: Relation,
  to: Thing,
): Promise<void> {
  await db
    .insertInto('link')
    .values({ partnershipId, fromKind: from.kind, fromId: from.id, relation, toKind: to.kind, toId: to.id })
    .onConflict((oc) => oc.doNothing())
    .execute()
}

export type LinkTo = { readonly relation: Relation; readonly forward: boolean; readonly thing: Thing }

/** What a thing leads to, and where it comes from. */
export async function linksOf(db: Db, thing: Thing): Promise<readonly LinkTo[]> {
  const rows = await db
    .selectFrom('link')
    .selectAll()
    .where((eb) => eb.or([eb('fromId', '=', thing.id), eb('toId', '=', thing.id)]))
    .orderBy('createdAt')
    .execute()
  return rows.map((row) => {
    const forward = row.fromId === thing.id
    const other = forward ? { kind: row.toKind, id: row.toId } : { kind: row.fromKind, id: row.fromId }
    // The check constraints and ThingKind keep these texts to the words of their types.
    return { relation: row.relation as Relation, forward, thing: other as Thing }
  })
}

export type PastEvent = {
  readonly revision: number
  readonly at: Date
  readonly by: { readonly name: string; readonly hat: string }
  readonly kind: string
  readonly name: string
  readonly facts: Readonly<Record<string, string | number | boolean | null>>
}

/** The history of a thing, the latest first; of one kind of event, when it is named. */
export async function historyOf(
  db: Db,
  thing: Thing,
  most = 50,
  kind?: string,
): Promise<readonly PastEvent[]> {
  const rows = await db
    .selectFrom('event')
    .select(['revision', 'body'])
    .where('subjectId', '=', thing.id)
    .where('subjectKind', '=', thing.kind)
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind!))
    .orderBy('revision', 'desc')
    .limit(most)
    .execute()
  return rows.map(({ revision, body }) => {
    // json comes parsed from the driver.
    const told = body as unknown as Omit<PastEvent, 'at' | 'revision'> & { at: string }
    return {
      revision,
      at: new Date(told.at),
      by: told.by,
      kind: told.kind,
      name: told.name,
      facts: told.facts,
    }
  })
}
