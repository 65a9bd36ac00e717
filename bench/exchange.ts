import { buffer } from 'node:stream/consumers'
import sax from 'sax'
import { fromBufferPromise } from 'yauzl'
import { type Database, openDatabase } from '../src/db/database.ts'
import type { EmbeddedServer } from '../src/db/embedded.ts'
import { newId } from '../src/db/ids.ts'
import { migrate } from '../src/db/migrate.ts'
import { gathered, packed, type WholeProject, zipOf } from '../src/exchange/exchange.testing.ts'
import { exchangedProject } from '../src/exchange/exportStore.ts'
import { partsIn, summaryOf } from '../src/exchange/fileReader.ts'
import type { FileCoding, FileSource } from '../src/exchange/project.ts'
import { takeProject } from '../src/exchange/takingStore.ts'
import type { CivilDate } from '../src/i18n/format.ts'
import { found } from '../src/partnership/founding.ts'
import { reviewFor } from '../src/review/store.ts'
import type { Measurement } from './bench.ts'
import { seconds } from './import.ts'

const rounds = 3
const today = '2025-03-04' as CivilDate

/** Of a review such as a county's: an hour's talk each, a hundred codings in it. */
export type ExchangeSize = { readonly interviews: number; readonly codings: number; readonly rounds: number }

/**
 * A project of interviews is read, taken into an empty review and sent out again, beside the plain work on the very same
 * bytes: to pack the files that are in the archive, and to unpack them and go through their XML with nothing kept.
 */
export async function exchangeBench(
  server: Pick<EmbeddedServer, 'owner'>,
  size: ExchangeSize = { interviews: 200, codings: 20_000, rounds },
): Promise<readonly Measurement[]> {
  const database = openDatabase(server.owner)
  await migrate(database.pool)
  const file = await packed(projectOf(size))
  const files = await unpacked(file)
  const [importing, plainIn, exporting, plainOut]: number[][] = [[], [], [], []]
  for (let round = -1; round < size.rounds; round++) {
    const here = await emptyReview(database)
    const into = await seconds(() => takeIn(database, here, file))
    const read = await seconds(async () => goThrough(await unpacked(file)))
    let out: Buffer = Buffer.alloc(0)
    const sent = await seconds(async () => {
      out = await gathered(exchangedProject(database, here.partnershipId, here.review))
    })
    if (!out.equals(file)) throw new Error('What came out is not what went in.')
    const zipped = await seconds(() => zipOf(files))
    // The first round warms up.
    if (round < 0) continue
    importing!.push(into)
    plainIn!.push(read)
    exporting!.push(sent)
    plainOut!.push(zipped)
  }
  await database.close()
  const name = `${size.interviews} interviews and ${size.codings.toLocaleString('en-US')} codings`
  return [
    measured(
      `${name} taken in`,
      [importing!, plainIn!],
      20,
      'Looked through and read again in processes of their own, and stored with ids, keys and an event in one transaction',
      'unpacking the same archive and going through its XML, with nothing kept',
      size,
    ),
    measured(
      `${name} sent out`,
      [exporting!, plainOut!],
      10,
      'Read from the database, written as XML and packed, as a stream',
      'packing the same files, which are there already',
      size,
    ),
  ]
}

function measured(
  name: string,
  [own, plain]: readonly [readonly number[], readonly number[]],
  aim: number,
  what: string,
  beside: string,
  { rounds: count }: ExchangeSize,
): Measurement {
  const [time, bare] = [median(own), median(plain)]
  return {
    name,
    value: Math.round((time / bare) * 10) / 10,
    unit: `times ${beside}`,
    aim,
    method: `${what}: ${time.toFixed(2)} s, against ${bare.toFixed(2)} s for ${beside}; medians of ${count} rounds in turn, after one to warm up.`,
  }
}

/** Texts of fifty thousand characters, with some of two units; segments of a sentence or two, which overlap. */
function projectOf({ interviews, codings }: ExchangeSize): WholeProject {
  const at = '2025-01-10T09:00:00.000Z'
  const coders = Array.from({ length: 3 }, (_, i) => ({ guid: newId(), name: `Kodare ${i + 1}` }))
  const codes = Array.from({ length: 60 }, (_, i) => ({
    guid: newId(),
    parent: null,
    name: `Kod ${i + 1}`,
    definition: 'När någon säger att ansvaret är oklart.',
    color: '#005ea5',
    isCodable: true,
  }))
  const sentence =
    'Vi träffas ofta men det är sällan vi beslutar något tillsammans 🧒, säger den som vi frågar.\r\n'
  const text = sentence.repeat(530)
  const each = Math.ceil(codings / interviews)
  const sources = Array.from({ length: interviews }, (_, number): FileSource => {
    const selections = Array.from({ length: each }, (_, i) => {
      const coder = coders[i % coders.length]!.guid
      const coding: FileCoding = { guid: newId(), code: codes[(number + i) % codes.length]!.guid, coder, at }
      return { guid: newId(), start: i * 400, end: i * 400 + 500, coder, at, codings: [coding] }
    })
    return { guid: newId(), name: `Intervju ${number + 1}`, kind: 'interview', at, text, selections }
  })
  return {
    head: { name: 'Mätning', at, coders, codes, perspectives: [], voices: [], documents: [] },
    sources,
    notes: [],
  }
}

async function emptyReview(database: Database) {
  const [partnershipId, id] = [newId(), newId()]
  const doer = await database.write(partnershipId, async (db) => {
    const person = await found(db, partnershipId, {
      name: `Mätning ${partnershipId}`,
      county: '17',
      person: 'Anna Sandberg',
      email: 'anna@region.example',
      today,
      words: { steering: 'Styrgruppen', preparatory: 'Beredningsgruppen' },
    })
    const row = { partnershipId, id, name: 'Mätning', scope: '', client: '', repeatsId: null, begunOn: today }
    await db.insertInto('review').values(row).execute()
    return { partnershipId, id: person.personId, name: person.personName, hat: '' }
  })
  return { partnershipId, doer, review: await database.read(partnershipId, (db) => reviewFor(db, id)) }
}

async function takeIn(
  database: Database,
  { partnershipId, doer, review }: Awaited<ReturnType<typeof emptyReview>>,
  file: Buffer,
): Promise<void> {
  const summary = await summaryOf(file)
  await database.write(partnershipId, (db) =>
    takeProject(db, doer, review, summary, { kind: 'interview', members: {} }, partsIn(file), () => {}),
  )
}

async function unpacked(zip: Buffer): Promise<Readonly<Record<string, Buffer>>> {
  const files: Record<string, Buffer> = {}
  const archive = await fromBufferPromise(zip)
  for await (const entry of archive.eachEntry())
    files[entry.fileName] = await buffer(await archive.openReadStreamPromise(entry))
  return files
}

function goThrough(files: Readonly<Record<string, Buffer>>): void {
  for (const [name, content] of Object.entries(files)) {
    const text = content.toString()
    if (name.endsWith('.qde')) sax.parser(true, { xmlns: true }).write(text).close()
  }
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!
