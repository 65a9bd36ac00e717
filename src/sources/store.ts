import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import type { CivilDate } from '../i18n/format.ts'
import { Refusal } from '../platform/refusal.ts'
import { historyOf, type PastEvent } from '../record/store.ts'
import type { Doer } from '../record/thing.ts'
import type { Failure, Loading, Outcome, UploadedFile } from './loading.ts'

/** A loading is heard of every second; silent for so long, it has been cut off. */
const silence = sql`interval '30 seconds'`

/** PostgreSQL hands a large value over in pieces, so that a file never stands twice in memory. */
const piece = 4 * 1024 * 1024

export async function addFile(
  db: Db,
  doer: Doer & { readonly id: string },
  name: string,
  content: Buffer,
  layoutId: string | null,
  id: string = newId(),
): Promise<string> {
  const hash = createHash('sha256').update(content).digest()
  const { partnershipId } = doer
  await db
    .insertInto('figureFile')
    .values({ partnershipId, id, name, content, hash, uploadedBy: doer.id, layoutId })
    .execute()
  return id
}

export async function fileFor(db: Db, id: string): Promise<UploadedFile> {
  const file = /^[0-9a-f-]{36}$/.test(id)
    ? await db.selectFrom('figureFile').select(uploaded).where('id', '=', id).executeTakeFirst()
    : undefined
  if (!file) throw new Refusal('not-found', '')
  return file
}

/** Files that wait: uploaded, and not yet loaded or taken away. */
export async function waitingFiles(db: Db): Promise<readonly UploadedFile[]> {
  return db
    .selectFrom('figureFile')
    .leftJoin('figureLoading', 'figureLoading.fileId', 'figureFile.id')
    .select(uploaded)
    .where('figureLoading.finishedAt', 'is', null)
    .orderBy('uploadedAt', 'desc')
    .execute()
}

const uploaded = [
  'id',
  'name',
  'uploadedAt',
  'layoutId',
  sql<number>`octet_length(content)`.as('size'),
] as const

export async function removeFile(db: Db, id: string): Promise<void> {
  await db.deleteFrom('figureFile').where('id', '=', id).execute()
}

/** Reads a file piece by piece. `read` runs each query: in the transaction at hand, or in a short one of its own. */
export async function* fileContent(
  file: UploadedFile,
  read: <T>(work: (db: Db) => Promise<T>) => Promise<T>,
): AsyncGenerator<Buffer> {
  for (let from = 0; from < file.size; from += piece) {
    const { part } = await read((db) =>
      db
        .selectFrom('figureFile')
        .select(sql<Buffer>`substring(content from ${from + 1} for ${piece})`.as('part'))
        .where('id', '=', file.id)
        .executeTakeFirstOrThrow(),
    )
    yield part
  }
}

/** A number for the loading that has begun, or null when one of the same file is going on or done. */
export async function beginLoading(
  db: Db,
  partnershipId: string,
  file: UploadedFile,
  fetchedOn: CivilDate,
): Promise<Date | null> {
  const fresh = {
    // About forty bytes make a row, until some have been read and counted.
    rowsExpected: Math.ceil(file.size / 40),
    report: JSON.stringify({ fetchedOn }),
  }
  const begun = await db
    .insertInto('figureLoading')
    .values({ partnershipId, fileId: file.id, ...fresh })
    .onConflict((oc) =>
      oc
        .columns(['partnershipId', 'fileId'])
        .doUpdateSet({
          ...fresh,
          startedAt: sql<Date>`now()`,
          beatAt: sql<Date>`now()`,
          rowsRead: 0,
          finishedAt: null,
          failure: null,
        })
        .where((eb) =>
          eb.or([
            eb('figureLoading.failure', 'is not', null),
            eb.and([eb('figureLoading.finishedAt', 'is', null), isSilent]),
          ]),
        ),
    )
    .returning('startedAt')
    .executeTakeFirst()
  return begun?.startedAt ?? null
}

const isSilent = sql<boolean>`figure_loading.beat_at < now() - ${silence}`

/** Which loading of a file: one that was cut off may have been begun again. */
export type Begun = { readonly fileId: string; readonly startedAt: Date }

/** Says that a loading goes on. False when it has been called off, or begun anew by somebody else. */
export async function beat(db: Db, begun: Begun, rowsRead: number, rowsExpected: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('figureLoading')
    .set({ rowsRead, rowsExpected, beatAt: sql<Date>`clock_timestamp()` })
    .where('fileId', '=', begun.fileId)
    .where(isSameStart(begun))
    .where('finishedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** The figures are in. The file itself is no longer needed, and is not kept; its hash stands with the vintage. */
export async function finishLoading(
  db: Db,
  begun: Begun,
  fetchedOn: CivilDate,
  outcome: Outcome,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('figureLoading')
    .set({
      finishedAt: new Date(),
      rowsRead: outcome.report.read,
      rowsExpected: outcome.report.read,
      report: JSON.stringify({ fetchedOn, ...outcome }),
    })
    .where('fileId', '=', begun.fileId)
    .where(isSameStart(begun))
    .where('finishedAt', 'is', null)
    .executeTakeFirst()
  await db
    .updateTable('figureFile')
    .set({ content: Buffer.alloc(0) })
    .where('id', '=', begun.fileId)
    .execute()
  return numUpdatedRows > 0n
}

export async function failLoading(db: Db, begun: Begun, failure: Failure): Promise<void> {
  await db
    .updateTable('figureLoading')
    .set({ failure: JSON.stringify(failure) })
    .where('fileId', '=', begun.fileId)
    .where(isSameStart(begun))
    .execute()
}

// The driver keeps milliseconds of what PostgreSQL knows in microseconds.
const isSameStart = ({ startedAt }: Begun) =>
  sql<boolean>`date_trunc('milliseconds', started_at) = ${startedAt}::timestamptz`

/** A loading finds its row gone at its next beat, in whichever instance it runs, and gives up. */
export async function callOffLoading(db: Db, fileId: string): Promise<void> {
  await db.deleteFrom('figureLoading').where('fileId', '=', fileId).where('finishedAt', 'is', null).execute()
}

/** Null when nobody has asked for the file to be loaded. */
export async function loadingOf(db: Db, fileId: string): Promise<Loading | null> {
  const row = await db
    .selectFrom('figureLoading')
    .select(['rowsRead', 'rowsExpected', 'finishedAt', 'failure', 'report', isSilent.as('silent')])
    .where('fileId', '=', fileId)
    .executeTakeFirst()
  if (!row) return null
  // Written by beginLoading and finishLoading.
  const { fetchedOn, ...outcome } = row.report as unknown as { fetchedOn: CivilDate } & Outcome
  if (row.failure) return { state: 'failed', fetchedOn, failure: JSON.parse(row.failure) as Failure }
  if (row.finishedAt) return { state: 'finished', fetchedOn, outcome }
  if (row.silent) return { state: 'interrupted', fetchedOn }
  return { state: 'going-on', fetchedOn, rowsRead: row.rowsRead, rowsExpected: row.rowsExpected }
}

export type PastLoading = {
  readonly number: number
  /** `written` for what somebody has written in. */
  readonly source: string
  readonly fetchedOn: CivilDate
  readonly fileName: string
  readonly recordedAt: Date
  /** Null for one that was not recorded as an event. */
  readonly by: PastEvent['by'] | null
  readonly added: number
  readonly revised: number
}

/** What has been loaded, the latest first. */
export async function pastLoadings(db: Db, most = 30): Promise<readonly PastLoading[]> {
  const vintages = await db
    .selectFrom('vintage')
    .leftJoin('vintageOrigin', 'vintageOrigin.vintage', 'vintage.number')
    .select(['number', 'source', 'fetchedOn', 'fileName', 'recordedAt', 'vintageOrigin.vintage as written'])
    .orderBy('number', 'desc')
    .limit(most)
    .execute()
  const loadings: PastLoading[] = []
  for (const { written, ...vintage } of vintages) {
    const [event] = await historyOf(db, { kind: 'figures', id: String(vintage.number) }, 1)
    const { added = 0, revised = 0 } = event?.facts ?? {}
    const source = written === null ? vintage.source : 'written'
    loadings.push({
      ...vintage,
      source,
      by: event?.by ?? null,
      added: Number(added),
      revised: Number(revised),
    })
  }
  return loadings
}
