import pg from 'pg'
import { openDatabase } from '../src/db/database.ts'
import type { EmbeddedServer } from '../src/db/embedded.ts'
import { migrate } from '../src/db/migrate.ts'
import { allPartnerships } from '../src/identity/store.ts'
import type { Measurement } from './bench.ts'
import { addAdoptions, addCounties, type County, makeCounty } from './county.ts'
import { type Answers, ask, percentile } from './load.ts'
import { databasePid, start, startProgram, stop, used } from './program.ts'

const atOnce = 16
/** As many that the processor's clock, which ticks a hundred times a second, tells them apart. */
const rendered = 400
const quick = 3000
const firsts = 200
const rounds = 3

const method =
  `${rendered} requests for rendered pages and ${quick} for the others, ${atOnce} at once over kept connections, without compression, ${rounds} rounds in turn with the ` +
  'bare handler, medians. Processor time of the program and of the database server with all their processes, ' +
  'from /proc, divided by the requests; the client runs in a third process and is not counted. The bare handler is a ' +
  'Hono application in a process of its own that sends as many bytes from memory, or an empty 304. A rendered page is ' +
  'asked for by somebody who has not got it, in a partnership where nothing has changed since others asked; the first ' +
  `is asked for, ${firsts} times one after the other, when something has: the partnership is moved to its next revision ` +
  'before each, the cost of which is measured alone and taken away.'

type Timed = { readonly cpu: number; readonly p50: number; readonly p99: number; readonly bytes: number }

/** The adoption matrix, of 300 outcomes and 20 parties, rendered and the first after a change. */
export async function adoptionPages(server: EmbeddedServer): Promise<readonly Measurement[]> {
  const database = openDatabase(server.owner)
  await migrate(database.pool)
  const county = await makeCounty(database, server.superuser, 0)
  await addAdoptions(server.superuser, county.partnershipId, 300, 20)
  const measured = await measureAll(server, county, { adoptions: '/decisions/adoptions' })
  await database.close()
  return measured.flatMap(({ name, rendered, first, bare }) => [
    ratio(`page-${name}-rendered`, rendered, bare, 60),
    ratio(`page-${name}-first`, first, bare, 60),
    ...times(`page-${name}-rendered`, rendered),
  ])
}

/** The cockpit over 300 outcomes and 20 parties, rendered and the first after a change, and how it grows with other partnerships. */
export async function cockpitPages(server: EmbeddedServer): Promise<readonly Measurement[]> {
  const database = openDatabase(server.owner)
  await migrate(database.pool)
  const county = await makeCounty(database, server.superuser, 0)
  await addAdoptions(server.superuser, county.partnershipId, 300, 20)
  const [one] = await measureAll(server, county, { cockpit: '/cockpit' })
  await addCounties(database, server.superuser, 20, 20_000)
  for (const { partnershipId } of await database.directory(allPartnerships)) {
    if (partnershipId !== county.partnershipId) await addAdoptions(server.superuser, partnershipId, 300, 20)
  }
  const [many] = await measureAll(server, county, { cockpit: '/cockpit' })
  await database.close()
  const { rendered, first, bare } = one!
  return [
    ratio('page-cockpit-rendered', rendered, bare, 60),
    ratio('page-cockpit-first', first, bare, 60),
    ...times('page-cockpit-rendered', rendered),
    {
      name: 'page-cockpit-growth',
      value: round(many!.first.cpu / first.cpu),
      unit: 'times, 21 partnerships with 300 outcomes and 20 parties each against 1',
      aim: 1.2,
      method,
    },
  ]
}

/** The indicator's page and Läget, rendered, unchanged and the first after a change, and how they grow with other partnerships. */
export async function pages(server: EmbeddedServer): Promise<readonly Measurement[]> {
  const database = openDatabase(server.owner)
  await migrate(database.pool)
  const county = await makeCounty(database, server.superuser, 150_000)
  const one = await measureAll(server, county, paths)
  await addCounties(database, server.superuser, 20, 3_000_000)
  const many = await measureAll(server, county, paths)
  await database.close()
  return [
    ...one.flatMap(({ name, rendered, first, unchanged, bare, bare304 }) => [
      ratio(`page-${name}-rendered`, rendered, bare, 60),
      ratio(`page-${name}-first`, first, bare, 60),
      ratio(`page-${name}-unchanged`, unchanged, bare304, 10),
      ...times(`page-${name}-rendered`, rendered),
      ...times(`page-${name}-unchanged`, unchanged),
    ]),
    ...one.map(
      ({ name, first }, i): Measurement => ({
        name: `page-${name}-growth`,
        // Of the answer that reads everything anew: what others have read already grows with nothing.
        value: round(many[i]!.first.cpu / first.cpu),
        unit: 'times, 21 partnerships with 3,000,000 observations against 1 with 150,000',
        aim: 1.2,
        method,
      }),
    ),
  ]
}

/** The pages that look at figures, when the table holds a county's and when it holds those of all of Sweden. */
export async function nationalPages(server: EmbeddedServer): Promise<readonly Measurement[]> {
  const database = openDatabase(server.owner)
  await migrate(database.pool)
  const county = await makeCounty(database, server.superuser, 1_000_000)
  const one = await measureAll(server, county, figurePages)
  await addCounties(database, server.superuser, 20, 50_000_000)
  const many = await measureAll(server, county, figurePages)
  await database.close()
  return one.flatMap(({ name, rendered, first, bare }, i): readonly Measurement[] => [
    ratio(`page-${name}-rendered`, rendered, bare, 60),
    ratio(`page-${name}-first`, first, bare, 60),
    {
      name: `page-${name}-growth`,
      value: round(many[i]!.first.cpu / first.cpu),
      unit: 'times, 50,000,000 observations in 21 partnerships against 1,000,000 in one',
      aim: 1.2,
      method,
    },
  ])
}

const figurePages = {
  indicator: '/population/indicators/N15428',
  comparison: '/comparison/indicators/N15428?place=1780',
  profile: '/profiles?place=1780',
}

const paths = { indicator: '/population/indicators/N15428', overview: '/' }

async function measureAll(
  server: EmbeddedServer,
  { cookie, partnershipId }: County,
  paths: Readonly<Record<string, string>>,
) {
  const program = await startProgram(server)
  const database = await databasePid(server)
  const partnership = new pg.Client({ ...server.superuser, database: 'samsyn' })
  await partnership.connect()
  const moveOn = async () => {
    await partnership.query('update partnership set revision = revision + 1 where partnership_id = $1', [
      partnershipId,
    ])
  }
  // A page tells its revision: from here on the number keeps its length, and so does the page.
  await partnership.query('update partnership set revision = revision + 1000000')
  const measured = []
  for (const [name, path] of Object.entries(paths)) {
    const headers = { Cookie: cookie }
    const address = program.address + path
    const first = await fetch(address, { headers })
    if (first.status !== 200) throw new Error(`${path} answered ${first.status}.`)
    const bytes = Buffer.byteLength(await first.text())
    const bare = await start(['--import', 'tsx', 'bench/bareServer.ts', String(bytes)], {})

    const both = [program.process.pid!, database]
    const alone = [bare.process.pid!]
    const runs = {
      rendered: [] as Timed[],
      first: [] as Timed[],
      unchanged: [] as Timed[],
      bare: [] as Timed[],
      bare304: [] as Timed[],
    }
    // The first round warms up, and is thrown away.
    for (let i = 0; i <= rounds; i++) {
      runs.first.push(await timedFirst(both, address, headers, moveOn))
      const tag = (await fetch(address, { headers })).headers.get('etag') ?? ''
      runs.rendered.push(await timed(both, address, headers, rendered))
      runs.bare.push(await timed(alone, `${bare.address}/page`, headers, quick))
      runs.unchanged.push(await timed(both, address, { ...headers, 'If-None-Match': tag }, quick))
      runs.bare304.push(await timed(alone, `${bare.address}/unchanged`, headers, quick))
    }
    await stop(bare.process)
    const middle = (all: Timed[]) => all.slice(1).sort((a, b) => a.cpu - b.cpu)[Math.floor(rounds / 2)]!
    measured.push({
      name,
      rendered: middle(runs.rendered),
      first: middle(runs.first),
      unchanged: middle(runs.unchanged),
      bare: middle(runs.bare),
      bare304: middle(runs.bare304),
    })
  }
  await partnership.end()
  await stop(program.process)
  return measured
}

async function timed(
  pids: readonly number[],
  address: string,
  headers: Record<string, string>,
  requests: number,
): Promise<Timed> {
  const before = used(pids)
  const answers = await ask(address, headers, { requests, atOnce })
  return timedAs(answers, used(pids) - before)
}

/** Seconds of processor time for all of the answers, as a result for one. */
function timedAs(answers: Answers, seconds: number): Timed {
  return {
    cpu: seconds / answers.times.length,
    p50: percentile(answers.times, 0.5),
    p99: percentile(answers.times, 0.99),
    bytes: answers.bytes,
  }
}

/** The first answers after a change, without what it costs to make one. */
async function timedFirst(
  pids: readonly number[],
  address: string,
  headers: Record<string, string>,
  moveOn: () => Promise<void>,
): Promise<Timed> {
  const before = used(pids)
  for (let i = 0; i < firsts; i++) await moveOn()
  const moved = used(pids)
  const answers = await ask(address, headers, { requests: firsts, atOnce: 1, before: moveOn })
  return timedAs(answers, used(pids) - moved - (moved - before))
}

function ratio(name: string, ours: Timed, bare: Timed, aim: number): Measurement {
  const [mine, theirs] = [microseconds(ours.cpu), microseconds(bare.cpu)]
  return {
    name,
    value: round(ours.cpu / bare.cpu),
    unit: `times a bare handler (${mine} against ${theirs} microseconds of processor time, ${ours.bytes} bytes)`,
    aim,
    method,
  }
}

function times(name: string, { p50, p99 }: Timed): Measurement[] {
  const about = (share: string, value: number): Measurement => ({
    name: `${name}-${share}`,
    value: round(value),
    unit: `milliseconds at ${atOnce} at once`,
    aim: 50,
    method,
  })
  return [about('p50', p50), about('p99', p99)]
}

const round = (value: number) => Math.round(value * 100) / 100

const microseconds = (seconds: number) => Math.round(seconds * 1e6)
