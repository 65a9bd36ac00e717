import { pipeline } from 'node:stream/promises'
import { sql } from 'kysely'
import { from as copyFrom } from 'pg-copy-streams'
import type { Database, Db } from '../db/database.ts'
import type { CivilDate } from '../i18n/format.ts'
import { recordEvent } from '../record/store.ts'
import type { Doer } from '../record/thing.ts'
import {
  type CatalogueEntry,
  type FigureFile,
  type LoadedJump,
  type LoadReport,
  mostTold,
  type Rejection,
} from './figure.ts'
import { jumpsCompared, recordJumps } from './jumpStore.ts'
import {
  type Among,
  bring,
  type Compared,
  compareFigures,
  compareMeans,
  conflicts,
  loadedCopy,
  loadedTable,
  nameIndicators,
} from './loadCompare.ts'
import { inLoading, type Loading } from './loadConnection.ts'
import { describeFrom, indicatorsWith } from './loadIndicators.ts'
import { copyLines, type Reading, readingOf, tally } from './loadRows.ts'
import { addOrigin } from './originStore.ts'
import { seedPlaces } from './places.ts'

export type LoadOptions = {
  /** Finds out what would happen, and leaves everything as it was. */
  readonly preview?: boolean
  /** Rows read so far; called for every batch, until all are read. */
  readonly progress?: (rows: number) => void
  /** Calls the loading off: nothing of it stays. */
  readonly signal?: AbortSignal | undefined
  /** When no other loading can come between: may throw, and nothing is loaded. */
  readonly first?: (db: Db) => Promise<void>
  /** Last in the same transaction: what must be written if and only if the figures are. */
  readonly last?: (db: Db, report: LoadReport) => Promise<void>
}

/**
 * Loads a file: every new value, or changed one, under a new vintage; nothing at all when it brings nothing new.
 * One transaction, from its first row to its event.
 *
 * A file that was fetched before the value we have does not replace it, and its own value is not kept: vintages are
 * numbered as they are loaded, so that there is no place for it in between. Load the oldest file first.
 *
 * @throws UnreadableFile when the rows cannot be read to their end
 */
export async function loadFigures(
  database: Database,
  doer: Doer,
  file: FigureFile,
  options: LoadOptions = {},
): Promise<LoadReport> {
  const { content } = file
  return inLoading(database, doer.partnershipId, options.signal, async (loading) => {
    const report =
      content.kind === 'figures'
        ? await loadValues(loading, doer, file, content, options)
        : await loadCatalogue(loading, doer, file, content.rows, options)
    if (!options.preview) await options.last?.(loading.db, report)
    return { keep: !options.preview, result: report }
  })
}

async function loadValues(
  loading: Loading,
  doer: Doer,
  file: FigureFile,
  { fetches, rows }: Extract<FigureFile['content'], { kind: 'figures' }>,
  { preview = false, progress, signal, first }: LoadOptions,
): Promise<LoadReport> {
  const { db, client, check } = loading
  const { partnershipId } = doer
  await seedPlaces(db, partnershipId)
  await sql.raw(loadedTable).execute(db)
  const reading = await readingOf(db)
  await pipeline(copyLines(rows, reading, progress), client.query(copyFrom(loadedCopy)), { signal })

  const isApart = (code: string) => reading.apart.has(code)
  const apart = { places: [...reading.places].filter(isApart).length, added: 0, revised: 0 }

  // What a later fetch of the same file is compared with is written even for a preview, and then taken back.
  const writes = !preview || fetches.length > 1
  if (writes) await oneAtATime(db, partnershipId)
  await first?.(db)
  const loadedBefore = await vintageOf(db, file.hash())
  const indicators = await indicatorsWith(db, partnershipId, file.source, [...reading.codes.keys()])
  await nameIndicators(
    db,
    indicators.map((indicator) => indicator.id),
  )

  const sum = { added: 0, revised: 0, unchanged: 0, older: 0, finer: 0 }
  const jumps: LoadedJump[] = []
  const vintages: Vintage[] = []
  for (const [fetch, fetchedOn] of fetches.entries()) {
    /** What the file says of these, added to what is told of all. */
    const told = async (among: Among): Promise<Compared> => {
      check()
      const found = await compareFigures(db, partnershipId, fetch, fetchedOn, among)
      if (found.conflicting > 0)
        reading.rejected.addAll(found.conflicting, await conflicts(db, fetch, mostTold, among))
      const compared = loadedBefore === null ? found : asKnown(found)
      for (const key of ['added', 'revised', 'unchanged', 'older', 'finer'] as const)
        sum[key] += compared[key]
      return compared
    }
    const compared = await told('places')
    const jumped = compared.revised > 0 ? await jumpsCompared(db, partnershipId) : []
    for (const { indicatorId, power, places } of jumped) {
      const { code, title } = indicators.find(({ id }) => id === indicatorId)!
      jumps.push({ code, title, power, places })
    }
    let vintage: Vintage | null = null
    if (writes && isNews(compared)) {
      check()
      const number = await addVintage(db, partnershipId, file, fetchedOn)
      vintage = { number, fetchedOn, ...compared }
      await bring(db, partnershipId, number)
      await recordJumps(db, partnershipId, number, jumped)
      check()
      await compareMeans(db, partnershipId)
      await bring(db, partnershipId, number)
    }
    if (apart.places > 0) {
      const ofUnits = await told('apart')
      apart.added += ofUnits.added
      apart.revised += ofUnits.revised
      if (writes && isNews(ofUnits)) {
        const number = vintage?.number ?? (await addVintage(db, partnershipId, file, fetchedOn))
        await bring(db, partnershipId, number, 'apart')
        vintage = { ...together(ofUnits, vintage), number, fetchedOn }
      }
    }
    if (vintage) vintages.push(vintage)
  }
  if (!preview) for (const vintage of vintages) await recordVintage(db, doer, file, reading, vintage)

  return {
    kind: 'figures',
    read: reading.read,
    ...sum,
    jumps,
    rejected: reading.rejected.result(),
    vintages: vintages.map((vintage) => vintage.number),
    loadedBefore,
    indicators: indicators.map(({ code, title, isNew }) => ({ code, title, isNew })),
    periods: reading.first !== null && reading.last !== null ? [reading.first, reading.last] : null,
    places: reading.places.size,
    ...(apart.places > 0 ? { apart } : {}),
  }
}

async function loadCatalogue(
  { db, check }: Loading,
  doer: Doer,
  file: FigureFile,
  rows: AsyncIterable<readonly (CatalogueEntry | Rejection)[]>,
  { preview = false, progress }: LoadOptions,
): Promise<LoadReport> {
  const rejected = tally()
  const entries = new Map<string, CatalogueEntry>()
  let read = 0
  for await (const batch of rows) {
    check()
    for (const row of batch) {
      read++
      if ('problem' in row) rejected.add(row)
      else if (!entries.has(row.code)) entries.set(row.code, row)
    }
    progress?.(read)
  }
  await oneAtATime(db, doer.partnershipId)
  const { added, revised, indicators } = await describeFrom(db, doer.partnershipId, file.source, [
    ...entries.values(),
  ])
  check()
  if (!preview && added + revised > 0) {
    await recordEvent(db, doer, {
      kind: 'figures.described',
      subject: { kind: 'figures', id: file.hash().toString('hex') },
      name: file.name,
      facts: { source: file.source, read, added, revised },
    })
  }
  const rejections = rejected.result()
  return {
    kind: 'catalogue',
    read,
    added,
    revised,
    unchanged: read - added - revised - rejections.count,
    older: 0,
    rejected: rejections,
    vintages: [],
    loadedBefore: null,
    indicators,
    periods: null,
    places: 0,
  }
}

function isNews({ added, revised }: Pick<Compared, 'added' | 'revised'>): boolean {
  return added + revised > 0
}

/** What one vintage brought of places and of units. */
function together(one: Compared, other: Omit<Compared, 'conflicting'> | null): Omit<Compared, 'conflicting'> {
  if (!other) return one
  const sum = (key: 'added' | 'revised' | 'unchanged' | 'older' | 'finer') => one[key] + other[key]
  return {
    added: sum('added'),
    revised: sum('revised'),
    unchanged: sum('unchanged'),
    older: sum('older'),
    finer: sum('finer'),
  }
}

type Vintage = Omit<Compared, 'conflicting'> & { readonly number: number; readonly fetchedOn: CivilDate }

/** Loadings of one partnership queue here; whoever waited then finds what the other has brought. */
async function oneAtATime(db: Db, partnershipId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`figures ${partnershipId}`}, 0))`.execute(db)
}

async function vintageOf(db: Db, fileHash: Buffer): Promise<number | null> {
  const row = await db
    .selectFrom('vintage')
    .select('number')
    .where('fileHash', '=', fileHash)
    .orderBy('number', 'desc')
    .executeTakeFirst()
  return row?.number ?? null
}

/** The same file once more brings nothing, even if another has changed its values since. */
function asKnown({ added, revised, unchanged, ...rest }: Compared): Compared {
  return { ...rest, added: 0, revised: 0, unchanged: added + revised + unchanged }
}

async function addVintage(
  db: Db,
  partnershipId: string,
  { name, source, hash, origin }: FigureFile,
  fetchedOn: CivilDate,
): Promise<number> {
  const { number } = await db
    .insertInto('vintage')
    .values((eb) => ({
      partnershipId,
      number: eb
        .selectFrom('vintage')
        .select((inner) => inner(inner.fn.coalesce(inner.fn.max('number'), inner.lit(0)), '+', 1).as('next')),
      source,
      fetchedOn,
      fileName: name,
      fileHash: hash(),
    }))
    .returning('number')
    .executeTakeFirstOrThrow()
  if (origin) await addOrigin(db, partnershipId, number, origin)
  return number
}

async function recordVintage(
  db: Db,
  doer: Doer,
  file: FigureFile,
  reading: Reading,
  { number, fetchedOn, added, revised, unchanged, older }: Vintage,
): Promise<void> {
  await recordEvent(db, doer, {
    kind: 'figures.loaded',
    subject: { kind: 'figures', id: String(number) },
    name: file.name,
    facts: {
      source: file.source,
      fetchedOn,
      fileHash: file.hash().toString('hex'),
      read: reading.read,
      added,
      revised,
      unchanged,
      older,
      rejected: reading.rejected.result().count,
      indicators: reading.codes.size,
      ...file.origin,
    },
  })
}
