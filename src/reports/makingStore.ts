import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { enqueue } from '../platform/jobs.ts'
import { recordEvent } from '../record/store.ts'
import type { Doer, Thing } from '../record/thing.ts'
import { sealOf } from './report.ts'
import { type Format, formats, type ReportSet } from './set.ts'
import { setName } from './store.ts'

type Asker = Doer & { readonly id: string }

/** Whoever is at it is heard of every other second; silent for so long, their program has ended. */
const silence = sql`interval '20 seconds'`

/** Begins to make the files of a set that are not made yet. The caller has its turn, and knows that nobody is at it. */
export async function beginMaking(db: Db, doer: Asker, id: string, setId: string): Promise<void> {
  const { partnershipId } = doer
  await db
    .insertInto('reportMaking')
    .values({
      partnershipId,
      id,
      setId,
      askedBy: doer.id,
      askedName: doer.name,
      askedHat: doer.hat,
      holder: null,
      beatAt: null,
    })
    .execute()
  await putInQueue(db, partnershipId, id)
}

export async function putInQueue(db: Db, partnershipId: string, makingId: string): Promise<void> {
  await enqueue(db, 'reports', { partnershipId, makingId })
}

/** Takes it on. `ended`: nothing is left to do; `held`: somebody else is at it. */
export async function holdMaking(
  db: Db,
  id: string,
  holder: string,
): Promise<{ readonly setId: string } | 'ended' | 'held'> {
  const taken = await db
    .updateTable('reportMaking')
    .set({ holder, beatAt: sql<Date>`clock_timestamp()` })
    .where('id', '=', id)
    .where((eb) => eb.or([eb('holder', 'is', null), sql<boolean>`beat_at < clock_timestamp() - ${silence}`]))
    .where((eb) => eb.not(hasEnded(eb.ref('reportMaking.id'))))
    .returning('setId')
    .executeTakeFirst()
  if (taken) return taken
  const open = await db
    .selectFrom('reportMaking')
    .select('id')
    .where('id', '=', id)
    .where((eb) => eb.not(hasEnded(eb.ref('reportMaking.id'))))
    .executeTakeFirst()
  return open ? 'held' : 'ended'
}

const hasEnded = (id: unknown) =>
  sql<boolean>`exists (select from report_making_end ended where ended.making_id = ${id})`

/** Says that it goes on. False when it has been called off, or taken over by somebody else. */
export async function beatMaking(db: Db, id: string, holder: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('reportMaking')
    .set({ beatAt: sql<Date>`clock_timestamp()` })
    .where('id', '=', id)
    .where('holder', '=', holder)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Leaves it to whoever takes it on next. */
export async function releaseMaking(db: Db, id: string, holder: string): Promise<void> {
  await db
    .updateTable('reportMaking')
    .set({ holder: null })
    .where('id', '=', id)
    .where('holder', '=', holder)
    .execute()
}

/** The next file that is not made yet, in the order of the places; null when all are. */
export async function nextFile(
  db: Db,
  setId: string,
): Promise<{ readonly placeCode: string; readonly format: Format } | null> {
  const rows = await db
    .selectFrom('report')
    .leftJoin('reportFile as file', (join) =>
      join.onRef('file.setId', '=', 'report.setId').onRef('file.placeCode', '=', 'report.placeCode'),
    )
    .select(['report.placeCode', sql<readonly (Format | null)[]>`array_agg(file.format)`.as('made')])
    .where('report.setId', '=', setId)
    .groupBy(['report.placeCode', 'report.place'])
    .having((eb) => eb(eb.fn.count('file.format'), '<', formats.length))
    .orderBy('report.place')
    .limit(1)
    .execute()
  const [next] = rows
  if (!next) return null
  return { placeCode: next.placeCode, format: formats.find((format) => !next.made.includes(format))! }
}

/** Keeps a file. One that is there already stays as it is: it holds the same bytes, and may be in somebody's hands. */
export async function keepFile(
  db: Db,
  partnershipId: string,
  file: {
    readonly setId: string
    readonly placeCode: string
    readonly format: Format
    readonly content: Buffer
  },
): Promise<void> {
  await db
    .insertInto('reportFile')
    .values({ partnershipId, ...file, seal: sealOf(file.content) })
    .onConflict((oc) => oc.doNothing())
    .execute()
}

export type MakingEnd = { readonly outcome: 'finished' | 'failed' | 'cancelled'; readonly incident?: string }

/** Ends it, in whatever way, once. What has been made is kept. */
export async function endMaking(
  db: Db,
  doer: Doer,
  { id: makingId, set }: { readonly id: string; readonly set: ReportSet },
  { outcome, incident }: MakingEnd,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('reportMakingEnd')
    .values({ partnershipId: doer.partnershipId, makingId, outcome, incident: incident ?? null })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows === 0n) return false
  await db.updateTable('reportMaking').set({ holder: null }).where('id', '=', makingId).execute()
  const subject: Thing = { kind: 'report', id: set.id }
  await recordEvent(db, doer, { kind: `report.files.${outcome}`, subject, name: setName(set) })
  return true
}

/** As whom the work is done: the one who asked for it. */
export async function askerOf(db: Db, partnershipId: string, makingId: string): Promise<Doer> {
  const { askedBy, askedName, askedHat } = await db
    .selectFrom('reportMaking')
    .select(['askedBy', 'askedName', 'askedHat'])
    .where('id', '=', makingId)
    .executeTakeFirstOrThrow()
  return { partnershipId, id: askedBy, name: askedName, hat: askedHat }
}
