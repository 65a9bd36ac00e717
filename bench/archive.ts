import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { type Database, openDatabase } from '../src/db/database.ts'
import type { EmbeddedServer } from '../src/db/embedded.ts'
import { migrate } from '../src/db/migrate.ts'
import { exportPartnership, restorePartnership } from '../src/publishing/commands.ts'
import type { Measurement } from './bench.ts'
import { asSuperuser, foundBench, growth, seconds } from './import.ts'

const rowCount = 1_000_000
const quiet = { write: () => {} }

type Server = Pick<EmbeddedServer, 'owner' | 'superuser'>

/**
 * A complete copy of a partnership with a million observations, written and restored as the commands do it, beside
 * PostgreSQL's COPY of the observations alone, to a file and back into the same table. One round: what is asked is whether memory stays bounded.
 */
export async function archiveBench(server: Server): Promise<Measurement[]> {
  const folder = await mkdtemp(join(tmpdir(), 'samsyn-bench-'))
  const [from, to] = [
    await emptyDatabase(server, 'samsyn_bench_export'),
    await emptyDatabase(server, 'samsyn_bench_restore'),
  ]
  try {
    await fill(from)
    const plain = join(folder, 'observation.copy')
    let copied = 0
    await asSuperuser(server, 'samsyn_bench_export', async (client) => {
      copied = await seconds(() =>
        pipeline(client.query(copyTo('copy observation to stdout')), createWriteStream(plain)),
      )
    })
    const zip = join(folder, 'copy.zip')
    let [exported, restored] = [0, 0]
    const exportMemory = await growth(async () => {
      exported = await seconds(() => exportPartnership(from, zip, { json: true }, quiet))
    })
    const restoreMemory = await growth(async () => {
      restored = await seconds(() => restorePartnership(to, zip, { json: true }, quiet))
    })
    let copiedIn = 0
    await asSuperuser(server, 'samsyn_bench_restore', async (client) => {
      await client.query('truncate observation')
      copiedIn = await seconds(() =>
        pipeline(createReadStream(plain), client.query(copyFrom('copy observation from stdin'))),
      )
    })
    const megabytes = async (path: string) => `${((await stat(path)).size / 1e6).toFixed(1)} MB`
    return [
      {
        name: 'Export of 1,000,000 figures',
        value: exported / copied,
        unit: 'times plain COPY to a file',
        aim: 5,
        method: `${exported.toFixed(1)} s with samsyn export (${await megabytes(zip)}, summed and packed) against ${copied.toFixed(1)} s with COPY (${await megabytes(plain)}).`,
      },
      {
        name: 'Restoring 1,000,000 figures',
        value: restored / copiedIn,
        unit: 'times plain COPY into the table',
        aim: 2,
        method: `${restored.toFixed(1)} s with samsyn restore (checked, stored, and read back) against ${copiedIn.toFixed(1)} s with COPY into the same table by a superuser.`,
      },
      ...(['export', 'restore'] as const).map((what) => ({
        name: `Memory of that ${what}`,
        value: what === 'export' ? exportMemory : restoreMemory,
        unit: 'MB more than before, at most',
        aim: 150,
        method: 'Resident memory of the Node process every 20 ms, in one round.',
      })),
    ]
  } finally {
    await from.close()
    await to.close()
    await asSuperuser(server, 'postgres', async (client) => {
      await client.query('drop database samsyn_bench_export with (force)')
      await client.query('drop database samsyn_bench_restore with (force)')
    })
    await rm(folder, { recursive: true, force: true })
  }
}

async function emptyDatabase(server: Server, name: string): Promise<Database> {
  await asSuperuser(server, 'postgres', async (client) => {
    await client.query(`drop database if exists ${name} with (force)`)
    await client.query(`create database ${name} owner ${server.owner.user}`)
  })
  const database = openDatabase({ ...server.owner, database: name })
  await migrate(database.pool)
  return database
}

/** A hundred indicators in the municipalities and counties that there are, for as many years as it takes. */
async function fill(database: Database): Promise<void> {
  const partnershipId = await foundBench(database)
  const client = await database.pool.connect()
  try {
    await client.query(`
      begin;
      set local samsyn.partnership = '${partnershipId}';
      insert into indicator (partnership_id, id, source, code, title, name, description, unit, decimals, direction, describes)
        select '${partnershipId}', gen_random_uuid(), 'kolada', 'X' || n, 'x', 'x', '', 'number', 1, 'neutral', 'population'
        from generate_series(1, 100) n;
      insert into vintage (partnership_id, number, source, fetched_on, file_name, file_hash)
        values ('${partnershipId}', 1, 'kolada', '2024-12-12', 'x', '');
      insert into observation (partnership_id, indicator_id, sex, period, place_code, vintage, value)
        select '${partnershipId}', i.id, s.sex, y::text, p.code, 1, round((random() * 100)::numeric, 8)
        from indicator i, (values ('K'), ('M'), ('T')) s (sex), place p, generate_series(1990, 2024) y
        limit ${rowCount};
      commit`)
  } finally {
    client.release()
  }
}
