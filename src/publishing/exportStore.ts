import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { binding, type Database, type Db, reading } from '../db/database.ts'
import { ownConnection } from '../db/ownConnection.ts'
import { kyselyOver } from '../db/statements.ts'
import { programVersion } from '../platform/version.ts'
import { type ToPack, zipped } from '../platform/zip.ts'
import { historyOf, type PastEvent, recordEvent } from '../record/store.ts'
import type { Doer } from '../record/thing.ts'
import {
  formatVersion,
  leftOut,
  linesPerCheck,
  type Manifest,
  manifestFile,
  type PartyNamed,
  sumsFile,
  type TableInArchive,
  tableFile,
} from './archive.ts'
import {
  type ArchiveTable,
  archiveTables,
  copyOut,
  countRows,
  migrationsOf,
  plainText,
} from './archiveTables.ts'
import { lineSum } from './lineSum.ts'

/** What an archive tells about itself. */
export type Making = {
  readonly doer: Doer
  readonly party: PartyNamed | null
  readonly at: Date
  /** Of the event that records the export: the archive must hold it. */
  readonly revision: number
}

/** That a copy leaves is recorded before it does, so that the copy itself tells of it. Answers with the revision. */
export async function recordExport(db: Db, doer: Doer, party: PartyNamed | null): Promise<number> {
  const { name } = await db.selectFrom('partnership').select('name').executeTakeFirstOrThrow()
  return recordEvent(db, doer, {
    kind: exported,
    subject: { kind: 'partnership', id: doer.partnershipId },
    name,
    facts: { partyCode: party?.code ?? null, partyName: party?.name ?? null },
  })
}

const exported = 'partnership.exported'

/** The copies that have been taken, the latest first. */
export async function pastExports(db: Db, partnershipId: string): Promise<readonly PastEvent[]> {
  return historyOf(db, { kind: 'partnership', id: partnershipId }, 20, exported)
}

/**
 * The whole partnership as a zip, in pieces, as it was at one moment. A connection of its own is open for as long as
 * the pieces are being fetched, and closed when they are no longer wanted.
 */
export async function* archiveOf(
  database: Database,
  making: Making,
  finished: (manifest: Manifest) => void = () => {},
): AsyncGenerator<Buffer> {
  const client = await ownConnection(database)
  try {
    await client.query(`${reading}; ${binding(making.doer.partnershipId)}; ${plainText}`)
    yield* zipped(files(client, making, finished), making.at)
    await client.query('commit')
  } finally {
    await client.end()
  }
}

async function* files(
  client: pg.Client,
  making: Making,
  finished: (manifest: Manifest) => void,
): AsyncGenerator<ToPack> {
  // Bound just now, as `database.read` does it.
  const db = kyselyOver(client) as Db
  const about = await aboutThis(db, making)
  const tables: TableInArchive[] = []
  for (const table of await archiveTables(db)) {
    const file = tableFile(table.table)
    yield { name: file, content: summed(client, table, (sum) => tables.push({ ...sum, file })) }
  }
  const manifest = { ...about, tables }
  const text = Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`)
  yield whole(manifestFile, text)
  const sum = lineSum(1)
  sum.add(text)
  const sums = [...tables, { file: manifestFile, sha256: sum.end().sha256 }]
  yield whole(sumsFile, Buffer.from(sums.map(({ file, sha256 }) => `${sha256}  ${file}\n`).join('')))
  finished(manifest)
}

async function aboutThis(db: Db, making: Making): Promise<Omit<Manifest, 'tables'>> {
  const { doer, party, at } = making
  const partnership = await db
    .selectFrom('partnership')
    .select(['partnershipId', 'name', 'revision', 'chainHead'])
    .executeTakeFirstOrThrow()
  if (partnership.revision < making.revision) throw new Error('The export was not recorded before it began.')
  return {
    format: 'samsyn-partnership',
    formatVersion,
    program: programVersion,
    migrations: [...(await migrationsOf(db))],
    partnership: { id: partnership.partnershipId, name: partnership.name },
    revision: partnership.revision,
    chainHead: partnership.chainHead.toString('hex'),
    madeAt: at.toISOString(),
    madeBy: { name: doer.name, hat: doer.hat },
    forParty: party,
    leftOut: [...leftOut],
  }
}

/** The lines of a table, and their sum once all have passed. */
async function* summed(
  client: pg.Client,
  table: ArchiveTable,
  finished: (sum: Omit<TableInArchive, 'file'>) => void,
): AsyncGenerator<Buffer> {
  const { rows } = await client.query<{ rows: number }>(countRows(table))
  const every = linesPerCheck(rows[0]!.rows)
  const sum = lineSum(every)
  for await (const lines of linesFrom(client, table)) {
    sum.add(lines)
    yield lines
  }
  const { ended: _, checks, ...counted } = sum.end()
  const { table: name, columns, key } = table
  finished({
    table: name,
    columns: [...columns],
    key: key.map((column) => column.name),
    ...counted,
    linesPerCheck: every,
    checks: [...checks],
  })
}

/** The rows of a table as they lie in the database: as many bytes at a time as one reading from it gave. */
export async function* linesFrom(client: pg.Client, table: ArchiveTable): AsyncGenerator<Buffer> {
  yield* client.query(copyTo(copyOut(table))) as AsyncIterable<Buffer>
}

function whole(name: string, text: Buffer): ToPack {
  return {
    name,
    content: (async function* () {
      yield text
    })(),
  }
}
