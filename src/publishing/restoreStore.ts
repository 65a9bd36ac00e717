import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { binding, type Database, type Db } from '../db/database.ts'
import { ownConnection } from '../db/ownConnection.ts'
import { kyselyOver } from '../db/statements.ts'
import { OperatorError } from '../platform/refusal.ts'
import { verifyChain } from '../record/chain.ts'
import { ArchiveFault, type Manifest, manifestFile, type TableInArchive, tableFile } from './archive.ts'
import { type Archive, withArchive } from './archiveReader.ts'
import {
  type ArchiveTable,
  archiveTables,
  insertWaiting,
  migrationsOf,
  plainText,
  waiting,
} from './archiveTables.ts'
import { linesFrom } from './exportStore.ts'
import { lineSum, linesOf } from './lineSum.ts'

export type RestoreOptions = {
  readonly progress?: (told: string) => void
  readonly signal?: AbortSignal
}

/**
 * Brings a partnership back from its archive, in one transaction that is bound to it: row-level security refuses
 * rows of any other. What then stands in the database is read again and must be what stands in the archive, to the
 * byte; so nothing is lost, and nothing comes in that an export would not have written.
 *
 * @throws ArchiveFault when the archive is not whole
 */
export async function restoreArchive(
  database: Database,
  path: string,
  { progress = () => {}, signal }: RestoreOptions = {},
): Promise<Manifest> {
  progress('Checking the copy')
  return withArchive(path, async (archive) => {
    const { manifest } = archive
    await refuseMixing(database, archive)
    signal?.throwIfAborted()
    const client = await ownConnection(database)
    // Whatever the database is doing then is undone by it.
    signal?.addEventListener('abort', () => void client.end(), { once: true })
    try {
      await client.query(`begin; ${binding(manifest.partnership.id)}; ${plainText}; ${settings}`)
      await fill(client, archive, progress, signal)
      signal?.throwIfAborted()
      await client.query('commit')
      return manifest
    } finally {
      // Ends the transaction too, unless it was committed.
      await client.end()
    }
  })
}

const settings = `
  set local work_mem = '64MB';
  set local temp_buffers = '64MB';
  set local jit = off`

/** Where anybody can be anybody, nobody real may be. */
async function refuseMixing(database: Database, { manifest, isDemo }: Archive): Promise<void> {
  const present = await database.directory((db) =>
    db.selectFrom('partnership').select(['partnershipId', 'name', 'demo']).execute(),
  )
  const { id, name } = manifest.partnership
  const same = present.find((each) => each.partnershipId === id)
  if (same) throw alreadyThere(same.name)
  if (!isDemo && present.some(({ demo }) => demo)) {
    throw new OperatorError(
      `The database holds the example county, where anybody can choose who to be: restore "${name}" into another one (set SAMSYN_DATA or DATABASE_URL).`,
    )
  }
}

const alreadyThere = (name: string) =>
  new OperatorError(
    `The partnership "${name}" is already in this database, and a copy is never laid over it: restore into an installation without it.`,
  )

async function fill(
  client: pg.Client,
  archive: Archive,
  progress: (told: string) => void,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { manifest } = archive
  // Bound just now, as `database.write` does it.
  const db = kyselyOver(client) as Db
  refuseOtherShape(manifest, await migrationsOf(db))
  const tables = await archiveTables(db)
  refuseOtherTables(manifest, tables)

  // What is sealed refuses new rows; a copy brings those that were there when it was.
  await client.query("set local samsyn.restoring = 'on'")
  await client.query(waiting.create)
  for (const table of tables) {
    const packed = packedOf(manifest, table)
    progress(`${table.table}: ${packed.rows} rows`)
    try {
      await pipeline(archive.linesOf(packed), client.query(copyFrom(waiting.copyIn)), { signal })
    } catch (error) {
      throw refusedBy(error, manifest, packed.file)
    }
    await insert(client, table, manifest, packed)
    await client.query(waiting.empty)
  }
  await client.query('set constraints all immediate').catch((error: unknown) => {
    throw refusedBy(error, manifest, tableFile((error as { table?: string }).table ?? '?'))
  })

  progress('Reading back what was stored')
  for (const table of tables) {
    signal?.throwIfAborted()
    await readBack(client, table, packedOf(manifest, table))
  }
  const { broken } = await verifyChain(db, manifest.partnership.id)
  if (broken) throw new ArchiveFault(tableFile('event'), `the audit chain is broken: ${broken}`)
}

function refuseOtherShape({ migrations, program }: Manifest, ours: readonly string[]): void {
  const newer = migrations.filter((name) => !ours.includes(name))
  if (newer.length > 0) {
    throw new ArchiveFault(
      manifestFile,
      `the copy was made by Samsyn ${program} with a newer database (${newer.join(', ')}): upgrade this installation, and restore then`,
    )
  }
  const older = ours.filter((name) => !migrations.includes(name))
  if (older.length > 0) {
    throw new ArchiveFault(
      manifestFile,
      `the copy was made by Samsyn ${program} with an older database (without ${older.join(', ')}): restore it with that version into an empty data folder, and then start this version on that folder`,
    )
  }
}

function refuseOtherTables({ tables }: Manifest, ours: readonly ArchiveTable[]): void {
  for (const { table, columns } of ours) {
    const packed = tables.find((each) => each.table === table)
    if (!packed) throw new ArchiveFault(tableFile(table), 'it is missing')
    if (JSON.stringify(packed.columns) !== JSON.stringify(columns)) {
      throw new ArchiveFault(tableFile(table), 'its columns are not those of the database')
    }
  }
  const surplus = tables.find(({ table }) => !ours.some((each) => each.table === table))
  if (surplus) throw new ArchiveFault(surplus.file, 'the database has no such table')
}

function packedOf({ tables }: Manifest, { table }: ArchiveTable): TableInArchive {
  return tables.find((each) => each.table === table)!
}

/** Finding the line stores the rows again some ten times: that is done only where it takes no time. */
const mostSearched = 20_000

async function insert(
  client: pg.Client,
  table: ArchiveTable,
  manifest: Manifest,
  { file, rows }: TableInArchive,
): Promise<void> {
  await client.query('savepoint rows')
  const refusalOf = async (lines: number): Promise<unknown> =>
    client.query(insertWaiting(table), [lines]).then(
      () => null,
      (error: unknown) => error,
    )
  const refused = await refusalOf(rows)
  if (refused === null) return
  if (rows > mostSearched) throw refusedBy(refused, manifest, file)
  // The first line with which the rows are refused: half of what is left, again and again.
  let [fine, bad] = [0, rows]
  while (bad - fine > 1) {
    await client.query('rollback to savepoint rows')
    const middle = (fine + bad) >> 1
    if ((await refusalOf(middle)) === null) fine = middle
    else bad = middle
  }
  throw refusedBy(refused, manifest, `${file}, line ${bad}`)
}

/** The database is the last reader of our rules: keys, checks, and whose rows they are. */
function refusedBy(error: unknown, manifest: Manifest, where: string): unknown {
  const { code, message, table } = error as { code?: string; message: string; table?: string }
  // Somebody else has restored it meanwhile.
  if (code === '23505' && table === 'partnership') return alreadyThere(manifest.partnership.name)
  // Classes of errors: values, constraints, what is too large; and row-level security.
  return /^(22|23|54|42501)/.test(code ?? '')
    ? new ArchiveFault(where, `the database refuses it: ${message}`)
    : error
}

async function readBack(client: pg.Client, table: ArchiveTable, packed: TableInArchive): Promise<void> {
  const { file, linesPerCheck, checks, sha256 } = packed
  let different: number | null = null
  const sum = lineSum(linesPerCheck, (check, number) => {
    if (check !== checks[number]) different ??= number
  })
  for await (const lines of linesFrom(client, table)) sum.add(lines)
  if (sum.end().sha256 === sha256) return
  const where = different === null ? file : `${file}, ${linesOf(different, linesPerCheck)}`
  throw new ArchiveFault(where, 'what was stored is not what stands there')
}
