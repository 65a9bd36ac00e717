import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { agreementJobs } from './agreements/jobs.ts'
import { makeApp } from './app.ts'
import { listen } from './db/listen.ts'
import { type OpenedDatabase, open } from './db/open.ts'
import type { DemoCounty } from './demo/county.ts'
import { loadDemo } from './demo/load.ts'
import { exchangeJobs } from './exchange/jobs.ts'
import { fetchingJobs } from './fetching/fetchingJob.ts'
import { makeKolada } from './fetching/koladaClient.ts'
import { koladaFetchable } from './fetching/koladaFetchable.ts'
import { makePxWeb } from './fetching/pxwebClient.ts'
import { pxwebFetchable } from './fetching/pxwebFetchable.ts'
import { allPartnerships } from './identity/store.ts'
import { letterJobs } from './letters/jobs.ts'
import { planJobs } from './plan/jobs.ts'
import { bundleAssets } from './platform/assets.ts'
import type { Configuration } from './platform/configuration.ts'
import { makeFreshness } from './platform/freshness.ts'
import { makeJobs } from './platform/jobs.ts'
import { makeLiveHub } from './platform/live.ts'
import { makeLog } from './platform/log.ts'
import { makeMailer } from './platform/mail.ts'
import { makeMasterKey } from './platform/masterKey.ts'
import { closePdf } from './platform/pdf.ts'
import { makeReadings } from './platform/readings.ts'
import { OperatorError } from './platform/refusal.ts'
import { nameKeyJobs } from './pseudonyms/jobs.ts'
import { keptCopyJobs } from './publishing/keptCopyStore.ts'
import { revisionChannel } from './record/store.ts'
import { reportJobs } from './reports/jobs.ts'

/** How long requests that are under way may take when the program is asked to end. */
const graceSeconds = 10

export type Running = { readonly address: string; stop(): Promise<void>; readonly lost: Promise<string> }

type Options = {
  /** The example county that it is started with; null for a real partnership. */
  readonly demo: DemoCounty | null
  /** Gets sentences for whoever started the program. */
  readonly say: (sentence: string) => void
  /** Aborted when the program is asked to end: a start that is under way then throws the reason. */
  readonly stopping: AbortSignal
}

/** Opens the database, migrates it, and answers. */
export async function serve(configuration: Configuration, options: Options): Promise<Running> {
  const log = makeLog(configuration.logLevel)
  const { stopping } = options
  const bundling = bundleAssets()
  // Ctrl-C in a terminal ends the bundler too: what it says then is asked for below, and by nobody when it is over.
  bundling.catch(() => {})
  const database = await open({ ...configuration, stopping })
  try {
    stopping.throwIfAborted()
    const assets = await bundling
    for (const notice of database.notices) options.say(notice)
    if (options.demo) await prepareDemo(database, options.demo, configuration)
    return await answer(configuration, options, { database, assets, log })
  } catch (error) {
    await database.close()
    throw error
  }
}

async function answer(
  configuration: Configuration,
  options: Pick<Options, 'demo'>,
  {
    database,
    assets,
    log,
  }: {
    database: OpenedDatabase
    assets: Awaited<ReturnType<typeof bundleAssets>>
    log: ReturnType<typeof makeLog>
  },
): Promise<Running> {
  const live = makeLiveHub()
  const freshness = makeFreshness()
  const mailer = makeMailer(configuration, log)
  // Anybody may be anybody in the demo: nothing leaves it.
  const kolada = options.demo || !configuration.koladaUrl ? null : makeKolada(configuration.koladaUrl)
  const pxweb = options.demo ? [] : configuration.pxwebUrls.map((address) => makePxWeb(address))
  const app = makeApp(
    {
      database,
      configuration,
      assets,
      mailer,
      masterKey: makeMasterKey(configuration),
      live,
      freshness,
      readings: makeReadings(),
      log,
      now: () => new Date(),
      demo: options.demo !== null,
    },
    { kolada, pxweb },
  )

  const server = createAdaptorServer({ fetch: app.fetch }) as Server
  // A slow sender may not keep a connection for ever.
  server.requestTimeout = 120_000
  server.headersTimeout = 20_000
  const port = await bind(server, configuration.port)
  const listening = listen(
    database.pool,
    revisionChannel,
    (payload) => {
      const [partnershipId = '', revision = ''] = payload.split(' ')
      live.tell(partnershipId, revision)
      freshness.moved(partnershipId, Number(revision))
    },
    (heard) => freshness.hearing(heard),
  )
  const jobs = makeJobs(database, log)
  const address = configuration.publicUrl ?? `http://localhost:${port}`
  letterJobs(jobs, { database, mailer, mailFrom: configuration.mailFrom })
  keptCopyJobs(jobs, database)
  agreementJobs(jobs, { database, address })
  planJobs(jobs, { database, address })
  nameKeyJobs(jobs, database)
  const fetchables = [
    ...(kolada ? [koladaFetchable(kolada)] : []),
    ...(pxweb.length > 0 ? [pxwebFetchable(pxweb)] : []),
  ]
  if (fetchables.length > 0) fetchingJobs(jobs, { database, fetchables, log, now: () => new Date() })
  reportJobs(jobs, { database, log })
  exchangeJobs(jobs, { database, log })
  jobs.start()
  log.info({ address, demo: options.demo?.key ?? false }, 'Samsyn answers')

  return {
    address,
    lost: database.lost,
    stop: async () => {
      log.info('Samsyn ends')
      live.close()
      await Promise.all([closed(server), jobs.stop()])
      await listening.close()
      closePdf()
      await database.close()
    },
  }
}

async function prepareDemo(
  database: OpenedDatabase,
  county: DemoCounty,
  configuration: Configuration,
): Promise<void> {
  const partnerships = await database.directory(allPartnerships)
  const real = partnerships.find((partnership) => !partnership.demo)
  if (real) {
    throw new OperatorError(
      `The database holds a real partnership, "${real.name}", and the demo lets anybody choose who to be: set SAMSYN_DATA to another folder for the demo, or start Samsyn with npm start.`,
    )
  }
  await loadDemo(database, new Date(), county, makeMasterKey(configuration))
}

function bind(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new OperatorError(`Port ${port} is taken: set PORT to another one, or to 0 for any that is free.`)
          : error,
      ),
    )
    server.listen(port, () => resolve((server.address() as { port: number }).port))
  })
}

/** Takes no new connections and lets requests under way finish, but not for ever. */
async function closed(server: Server): Promise<void> {
  const done = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  const cut = setTimeout(() => server.closeAllConnections(), graceSeconds * 1000)
  await done
  clearTimeout(cut)
}
