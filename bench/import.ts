import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { type Database, openDatabase } from '../src/db/database.ts'
import type { EmbeddedServer } from '../src/db/embedded.ts'
import { newId } from '../src/db/ids.ts'
import { migrate } from '../src/db/migrate.ts'
import type { CivilDate } from '../src/i18n/format.ts'
import { found } from '../src/partnership/founding.ts'
import { places, seedPlaces } from '../src/population/places.ts'
import { importFile } from '../src/sources/commands.ts'
import type { Measurement } from './bench.ts'

const today = '2024-12-12' as CivilDate

/** A county's figures, and all that Kolada holds of Sweden's municipalities several times over. */
export type Size = { readonly rowCount: number; readonly rounds: number }

/**
 * Importing figures as `samsyn import` does, beside PostgreSQL's COPY of the same rows into the same
 * table, with its indexes, checks and foreign keys. COPY is done by a superuser, since row-level security refuses
 * it to others. It neither reads a foreign file, nor looks for duplicates or revisions, nor computes means.
 */
export async function importBench(
  server: Pick<EmbeddedServer, 'owner' | 'superuser'>,
  { rowCount, rounds }: Size = { rowCount: 1_000_000, rounds: 3 },
): Promise<Measurement[]> {
  const figures = `${rowCount.toLocaleString('en-US')} figures`
  const folder = await mkdtemp(join(tmpdir(), 'samsyn-bench-'))
  const name = 'samsyn_bench_import'
  await asSuperuser(server, 'postgres', async (client) => {
    await client.query(`drop database if exists ${name} with (force)`)
    await client.query(`create database ${name} owner ${server.owner.user}`)
  })
  const database = openDatabase({ ...server.owner, database: name })
  try {
    await migrate(database.pool)
    const partnershipId = await foundBench(database)
    const indicatorIds = Array.from({ length: Math.ceil(rowCount / perIndicator) }, newId)
    const csv = join(folder, 'figures.csv')
    const copy = join(folder, 'figures.copy')
    await writeLines(csv, csvLines(rowCount))
    await writeLines(copy, copyLines(rowCount, partnershipId, indicatorIds))

    const imports: number[] = []
    const copies: number[] = []
    const memory: number[] = []
    await asSuperuser(server, name, async (client) => {
      for (let round = 0; round < rounds; round++) {
        await empty(client)
        await prepareCopy(client, partnershipId, indicatorIds)
        copies.push(
          await seconds(() =>
            pipeline(createReadStream(copy), client.query(copyFrom('copy observation from stdin'))),
          ),
        )
        await empty(client)
        memory.push(
          await growth(async () => {
            imports.push(await seconds(() => importFile(database, csv, { json: true }, { write: () => {} })))
          }),
        )
      }
    })
    const [imported, copied] = [median(imports), median(copies)]
    return [
      {
        name: `Import of ${figures}`,
        value: copied / imported,
        unit: 'of the speed of plain COPY',
        aim: 0.5,
        method:
          `${Math.round(rowCount / imported)} rows a second, ${imported.toFixed(1)} s with samsyn import from CSV (reading, resolving, comparing, means, event) against ` +
          `${copied.toFixed(1)} s with COPY of the same rows into the same table by a superuser; ${rounds === 1 ? 'one round' : `medians of ${rounds} rounds in turn`}.`,
      },
      {
        name: `Memory of an import of ${figures}`,
        value: Math.max(...memory),
        unit: 'MB more than before, at most',
        aim: 250,
        method: `Resident memory of the Node process every 20 ms; the largest of ${rounds} rounds.`,
      },
    ]
  } finally {
    await database.close()
    await asSuperuser(server, 'postgres', (client) => client.query(`drop database ${name} with (force)`))
    await rm(folder, { recursive: true, force: true })
  }
}

export async function foundBench(database: Database): Promise<string> {
  const partnershipId = newId()
  await database.write(partnershipId, async (db) => {
    await found(db, partnershipId, {
      name: 'Bench',
      county: '17',
      person: 'Bench',
      email: 'bench@example.org',
      today,
      words: { steering: 'Steering', preparatory: 'Preparatory' },
    })
    await seedPlaces(db, partnershipId)
  })
  return partnershipId
}

const municipalities = places.filter((place) => place.kind === 'municipality').map((place) => place.code)
const firstYear = 2005
const years = 20
const sexes = ['K', 'M', 'T']
const perIndicator = municipalities.length * years * sexes.length

type Row = { indicator: number; place: string; year: number; sex: string; value: string }

/** In the order in which Kolada's extracts lie. Codes are outside Kolada's, so that nobody takes them for real. */
function* rows(rowCount: number): Generator<Row> {
  const random = randomNumbers()
  for (let n = 0; n < rowCount; n++) {
    const within = n % perIndicator
    yield {
      indicator: Math.floor(n / perIndicator),
      place: municipalities[Math.floor(within / (years * sexes.length))]!,
      year: firstYear + (Math.floor(within / sexes.length) % years),
      sex: sexes[within % sexes.length]!,
      value: (random() * 100).toFixed(6),
    }
  }
}

const codeOf = (indicator: number) => `X9${String(indicator).padStart(4, '0')}`

function* csvLines(rowCount: number): Generator<string> {
  yield 'kpi,municipality,period,gender,value,status\n'
  for (const row of rows(rowCount))
    yield `${codeOf(row.indicator)},${row.place},${row.year},${row.sex},${row.value},\n`
}

function* copyLines(rowCount: number, partnershipId: string, ids: readonly string[]): Generator<string> {
  for (const { indicator, place, year, sex, value } of rows(rowCount)) {
    yield `${partnershipId}\t${ids[indicator]}\t${sex}\t${year}\t${place}\t1\t\\N\t${value}\t\\N\t\\N\n`
  }
}

async function writeLines(path: string, lines: Generator<string>): Promise<void> {
  await pipeline(function* () {
    let block = ''
    for (const line of lines) {
      block += line
      if (block.length > 1_000_000) {
        yield block
        block = ''
      }
    }
    yield block
  }, createWriteStream(path))
}

async function empty(client: pg.Client): Promise<void> {
  // What is append-only refuses it, by triggers that this role leaves out.
  await client.query('set session_replication_role = replica')
  await client.query('truncate observation, vintage, indicator cascade')
  await client.query('reset session_replication_role')
  await client.query('checkpoint')
}

async function prepareCopy(client: pg.Client, partnershipId: string, ids: readonly string[]): Promise<void> {
  await client.query(
    `insert into indicator (partnership_id, id, source, code, title, name, description, unit, decimals, direction, describes)
     select $1, id, 'kolada', number::text, 'x', 'x', '', 'number', 1, 'neutral', 'population'
     from unnest($2::uuid[]) with ordinality as ids (id, number)`,
    [partnershipId, ids],
  )
  await client.query(
    `insert into vintage (partnership_id, number, source, fetched_on, file_name, file_hash) values ($1, 1, 'kolada', $2, 'x', '')`,
    [partnershipId, today],
  )
}

export async function asSuperuser(
  server: Pick<EmbeddedServer, 'superuser'>,
  database: string,
  work: (client: pg.Client) => Promise<unknown>,
): Promise<void> {
  const client = new pg.Client({ ...server.superuser, database })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

export async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

/** Megabytes that the process grew by at most, looked at every 20 ms. */
export async function growth(work: () => Promise<void>): Promise<number> {
  const before = process.memoryUsage.rss()
  let most = before
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, 20)
  await work()
  clearInterval(timer)
  return Math.round((most - before) / 1e6)
}

function randomNumbers(): () => number {
  let state = 1
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1]!
}
