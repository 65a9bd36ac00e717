import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { enqueue } from '../platform/jobs.ts'
import type { Doer } from '../record/thing.ts'
import type { Choices, Import } from './importing.ts'

/** Whoever is at it is heard of every other second; silent for so long, their program has ended. */
const silence = sql`interval '20 seconds'`

const hasEnded = sql<boolean>`exists (
  select from exchange_import_end ended where ended.import_id = exchange_import.id
)`

/** Begins to take a project in. The caller has its turn, and knows that nobody is at it. */
export async function beginImport(
  db: Db,
  doer: Doer & { readonly id: string },
  {
    id,
    fileId,
    choices,
    total,
  }: { readonly id: string; readonly fileId: string; readonly choices: Choices; readonly total: number },
): Promise<void> {
  const { partnershipId } = doer
  await db
    .insertInto('exchangeImport')
    .values({
      partnershipId,
      id,
      fileId,
      choices: JSON.stringify(choices),
      askedBy: doer.id,
      askedName: doer.name,
      askedHat: doer.hat,
      total,
      holder: null,
      beatAt: null,
    })
    .execute()
  await enqueue(db, 'exchange', { partnershipId, importId: id })
}

export type Held = {
  readonly fileId: string
  readonly reviewId: string
  readonly choices: Choices
  readonly doer: Doer & { readonly id: string }
}

/** Takes it on. `ended`: nothing is left to do; `held`: somebody else is at it. */
export async function holdImport(
  db: Db,
  partnershipId: string,
  id: string,
  holder: string,
): Promise<Held | 'ended' | 'held'> {
  const taken = await db
    .updateTable('exchangeImport')
    .set({ holder, beatAt: sql<Date>`clock_timestamp()`, done: 0 })
    .where('id', '=', id)
    .where((eb) => eb.or([eb('holder', 'is', null), sql<boolean>`beat_at < clock_timestamp() - ${silence}`]))
    .where((eb) => eb.not(hasEnded))
    .returning(['fileId', 'choices', 'askedBy', 'askedName', 'askedHat'])
    .executeTakeFirst()
  if (taken) {
    const { reviewId } = await db
      .selectFrom('exchangeFile')
      .select('reviewId')
      .where('id', '=', taken.fileId)
      .executeTakeFirstOrThrow()
    return {
      fileId: taken.fileId,
      reviewId,
      choices: JSON.parse(taken.choices) as Choices,
      doer: { partnershipId, id: taken.askedBy, name: taken.askedName, hat: taken.askedHat },
    }
  }
  const open = await db
    .selectFrom('exchangeImport')
    .select('id')
    .where('id', '=', id)
    .where((eb) => eb.not(hasEnded))
    .executeTakeFirst()
  return open ? 'held' : 'ended'
}

/** Says how far it has come. False when it has been called off, or taken over by somebody else. */
export async function beatImport(db: Db, id: string, holder: string, done: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('exchangeImport')
    .set({ beatAt: sql<Date>`clock_timestamp()`, done })
    .where('id', '=', id)
    .where('holder', '=', holder)
    .where((eb) => eb.not(hasEnded))
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Leaves it to whoever takes it on next. */
export async function releaseImport(db: Db, id: string, holder: string): Promise<void> {
  await db
    .updateTable('exchangeImport')
    .set({ holder: null })
    .where('id', '=', id)
    .where('holder', '=', holder)
    .execute()
}

/** Ends it, in whatever way, once. False when it has ended already. */
export async function endImport(
  db: Db,
  partnershipId: string,
  importId: string,
  outcome: 'finished' | 'failed' | 'cancelled',
  incident: string | null = null,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('exchangeImportEnd')
    .values({ partnershipId, importId, outcome, incident })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** The latest of a file; null when nobody has asked for it. */
export async function importOf(db: Db, fileId: string): Promise<Import | null> {
  const row = await db
    .selectFrom('exchangeImport')
    .leftJoin('exchangeImportEnd as ended', 'ended.importId', 'exchangeImport.id')
    .select(['id', 'done', 'total', 'holder', 'outcome', 'incident'])
    .where('fileId', '=', fileId)
    .orderBy('begunAt', 'desc')
    .executeTakeFirst()
  if (!row) return null
  const { holder, outcome, ...rest } = row
  return { ...rest, state: outcome ?? (holder === null ? 'waiting' : 'going-on') }
}
