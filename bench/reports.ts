import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { type Database, openDatabase } from '../src/db/database.ts'
import type { EmbeddedServer } from '../src/db/embedded.ts'
import { newId } from '../src/db/ids.ts'
import { migrate } from '../src/db/migrate.ts'
import { loadDemo } from '../src/demo/load.ts'
import { varmland } from '../src/demo/varmland.ts'
import { civilDateOf } from '../src/i18n/format.ts'
import { allPartnerships, seatHolders } from '../src/identity/store.ts'
import { readFonts } from '../src/platform/fonts.ts'
import { makeJobs } from '../src/platform/jobs.ts'
import { makeLog } from '../src/platform/log.ts'
import { closePdf } from '../src/platform/pdf.ts'
import { freezeReports } from '../src/reports/freezingStore.ts'
import { reportJobs } from '../src/reports/jobs.ts'
import { beginMaking } from '../src/reports/makingStore.ts'
import { pdfData } from '../src/reports/pdf.tsx'
import { frozenReport, placesOfSet } from '../src/reports/store.ts'
import type { Measurement } from './bench.ts'
import { seconds } from './import.ts'

const rounds = 3
const log = makeLog('silent')

/**
 * The yearly reports of a county and its municipalities: frozen, and made as PDF and Word by the job that the program
 * runs, beside the typesetter alone, which is handed the very same documents and sets each as PDF.
 */
export async function reportsBench(server: EmbeddedServer): Promise<readonly Measurement[]> {
  const database = openDatabase(server.owner)
  await migrate(database.pool)
  await loadDemo(database, new Date(), varmland)
  const [partnership] = await database.directory(allPartnerships)
  const { partnershipId } = partnership!
  const [freezing, making, bare]: number[][] = [[], [], []]
  let count = 0
  for (let round = -1; round < rounds; round++) {
    const setId = newId()
    const frozen = await seconds(() => freeze(database, partnershipId, setId))
    const made = await seconds(() => makeAll(database, partnershipId, setId))
    const documents = await database.read(partnershipId, async (db) => {
      const found = []
      for (const { placeCode } of await placesOfSet(db, setId))
        found.push(await frozenReport(db, setId, placeCode))
      return found.map(({ document, seal }) => JSON.stringify(pdfData(document, seal)))
    })
    count = documents.length
    const set = await seconds(async () => setAlone(documents))
    // The first round warms up.
    if (round < 0) continue
    freezing!.push(frozen)
    making!.push(made)
    bare!.push(set)
  }
  closePdf()
  await database.close()
  const [freezeTime, makeTime, bareTime] = [median(freezing!), median(making!), median(bare!)]
  return [
    {
      name: `${count} reports as PDF and Word`,
      value: Math.round(((freezeTime + makeTime) / bareTime) * 100) / 100,
      unit: 'times the typesetter alone on the same documents',
      aim: 3,
      method:
        `Frozen in ${freezeTime.toFixed(2)} s and made as ${count * 2} files in ${makeTime.toFixed(2)} s (read, drawn, set, written as Word, kept with its seal, ` +
        `progress told, each in a transaction of its own) against ${bareTime.toFixed(2)} s for the typesetter alone, which sets ${count} PDFs; ` +
        `medians of ${rounds} rounds in turn, after one to warm up.`,
    },
  ]
}

async function freeze(database: Database, partnershipId: string, id: string): Promise<void> {
  const now = new Date()
  await database.write(partnershipId, async (db) => {
    await freezeReports(db, await coordinator(database, partnershipId), {
      id,
      kind: 'yearly',
      knownOn: civilDateOf(now),
      now,
      countyCode: varmland.code,
      partnership: varmland.name,
      demo: null,
    })
  })
}

/** Until the last file is kept, as the job does it. */
async function makeAll(database: Database, partnershipId: string, setId: string): Promise<void> {
  const doer = await coordinator(database, partnershipId)
  const makingId = newId()
  await database.write(partnershipId, (db) => beginMaking(db, doer, makingId, setId))
  const jobs = makeJobs(database, log, { pollSeconds: 0.05 })
  reportJobs(jobs, { database, log })
  jobs.start()
  const ended = () =>
    database.read(partnershipId, (db) =>
      db.selectFrom('reportMakingEnd').select('outcome').where('makingId', '=', makingId).executeTakeFirst(),
    )
  for (;;) {
    const end = await ended()
    if (end?.outcome === 'finished') break
    if (end) throw new Error(`The reports were not made: ${end.outcome}.`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  await jobs.stop()
}

/** What the typesetter needs for it: the template, the words and the drawings are given. */
function setAlone(documents: readonly string[]): void {
  const workspace = fileURLToPath(new URL('../src', import.meta.url))
  const mainFilePath = fileURLToPath(new URL('../src/reports/report.typ', import.meta.url))
  const fonts = readFonts()
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: [...fonts.files] }] })
  for (const data of documents) {
    const inputs = { data, fonts: JSON.stringify(fonts.families) }
    const { result } = compiler.compile({ mainFilePath, inputs })
    if (!result) throw new Error('A report could not be set.')
    compiler.pdf(result, { pdfStandard: 'ua-1' })
  }
}

async function coordinator(database: Database, partnershipId: string) {
  const holders = await database.read(partnershipId, (db) => seatHolders(db, civilDateOf(new Date())))
  const { personId, personName, partyName } = holders.find(({ role }) => role === 'coordinator')!
  return { partnershipId, id: personId, name: personName, hat: partyName }
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1]!
}
