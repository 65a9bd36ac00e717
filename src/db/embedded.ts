import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client, type ClientConfig } from 'pg'
import { OperatorError } from '../platform/refusal.ts'
import { type Address, chooseAddress } from './address.ts'
import { findBinaries } from './binaries.ts'
import { makeCluster, refuseOtherVersion, tidy } from './cluster.ts'
import { lock } from './lock.ts'
import { disown, stopOrphan } from './orphan.ts'
import { choosePlace, clusterIn, type Place } from './place.ts'
import { launch, type Postmaster } from './postmaster.ts'
import { openServerLog, type ServerLog } from './serverLog.ts'

/** For pg: on Unix the host is the folder of the socket, and there is no password. */
type Login<User extends string, Name extends string> = {
  readonly host: string
  readonly port: number
  readonly user: User
  readonly database: Name
  readonly password?: string
}

export type EmbeddedServer = {
  /** An ordinary role, whom row-level security binds; it owns the database samsyn and may create others. */
  readonly owner: Login<'samsyn', 'samsyn'>
  /** For setting up and for benchmarks only. */
  readonly superuser: Login<'postgres', 'postgres'>
  /** Where the database really is. */
  readonly folder: string
  /** A sentence each, for whoever operates the program; stopping may add one. */
  readonly notices: readonly string[]
  /** Ends sessions, writes everything down and waits for it. Again: waits for the same. */
  stop(): Promise<void>
  /** Resolves with a sentence when the server ends without having been asked to. */
  readonly exited: Promise<string>
}

type EmbeddedOptions = {
  readonly folder: string
  /** Settings of PostgreSQL, such as fsync off for tests. */
  readonly settings?: Settings
  /** Aborted when the program is asked to end while the database is being made: then the reason is thrown. */
  readonly stopping?: AbortSignal | undefined
}

type Settings = Readonly<Record<string, string>>

type How = { readonly settings: Settings; readonly stopping: AbortSignal | undefined }

/** Starts our own PostgreSQL on the data folder, with nothing installed and no way in from outside. */
export async function startEmbedded({
  folder,
  settings = {},
  stopping,
}: EmbeddedOptions): Promise<EmbeddedServer> {
  const place = choosePlace(folder)
  const locked = lock(join(place.home, 'lock'))
  if ('holder' in locked) {
    throw new OperatorError(
      `Another Samsyn (process ${locked.holder}) is using the database in ${place.home}: stop it first, or name another data folder.`,
    )
  }
  try {
    return await startLocked(place, { settings, stopping }, locked.release)
  } catch (error) {
    locked.release()
    throw error
  }
}

async function startLocked(place: Place, how: How, unlock: () => void): Promise<EmbeddedServer> {
  const { settings } = how
  const { program, address, notices } = await prepare(place, how)
  const log = openServerLog(place.home)
  const postmaster = launch(program, place, { ...address.settings, ...settings }, log)
  const { host, port, password } = address
  const at = { host, port, ...(password !== undefined && { password }) }
  const superuser = { ...at, user: 'postgres', database: 'postgres' } as const

  const stop = async () => {
    if ((await postmaster.stop()) === 'by force') notices.push(stoppedByForce)
    log.close()
    unlock()
  }
  try {
    const client = await whenReady(superuser, postmaster, log)
    await ensureOwner(client, password)
  } catch (error) {
    await stop()
    throw error
  }
  let stopping: Promise<void> | null = null
  const sentence = (how: string) =>
    `The database server in ${place.home} ended by itself (${how}); its log ends: ${log.tail()}`
  return {
    owner: { ...at, user: 'samsyn', database: 'samsyn' },
    superuser,
    folder: place.home,
    notices,
    stop: () => (stopping ??= stop()),
    exited: postmaster.ended.then((how) => (stopping ? never : sentence(how))),
  }
}

const never = new Promise<string>(() => {})

const stoppedByForce =
  'The database server did not end in 30 seconds and was stopped by force: nothing that was saved is lost, and the next start takes a little longer.'

/** A whole cluster that nobody uses any more, made if need be, and what it takes to start it. */
async function prepare(
  place: Place,
  { settings, stopping }: How,
): Promise<{ program: string; address: Address; notices: string[] }> {
  const { home, account } = place
  const cluster = clusterIn(home)
  const notices = [...place.notices]
  const binaries = findBinaries(home, account)
  tidy(home, binaries)
  const isNew = !existsSync(cluster)
  if (!isNew) {
    refuseOtherVersion(home, binaries)
    const orphan = await stopOrphan(cluster)
    if (orphan)
      notices.push(`The database server of a Samsyn that was killed (process ${orphan}) was stopped.`)
    disown(cluster)
  }
  const address = await chooseAddress(place)
  const withoutSync = settings.fsync === 'off' ? ['--no-sync'] : []
  if (isNew) await makeCluster(place, binaries, [...address.access, ...withoutSync], stopping)
  return { program: join(binaries.folder, 'postgres'), address, notices }
}

/** However long it takes: after a crash the server first reads its log, and interrupting that only delays it. */
async function whenReady(superuser: ClientConfig, postmaster: Postmaster, log: ServerLog): Promise<Client> {
  while (postmaster.isRunning()) {
    const client = new Client(superuser)
    // Without a listener, a server that ends meanwhile would end the program.
    client.on('error', () => {})
    try {
      await client.connect()
      return client
    } catch (error) {
      if (!isNotYet(error)) {
        const why = error instanceof Error ? error.message : 'unknown'
        throw new OperatorError(`The database server does not let Samsyn in (${why}): see ${log.path}.`)
      }
      await sleep(10)
    }
  }
  throw new OperatorError(
    `The database server did not start (${await postmaster.ended}); its log ${log.path} ends: ${log.tail()}`,
  )
}

/** No socket, nobody listens, cut off, and the server's own "the database system is starting up". */
const notYet: readonly unknown[] = ['ENOENT', 'ECONNREFUSED', 'ECONNRESET', '57P03']

function isNotYet(error: unknown): boolean {
  return error instanceof Error && 'code' in error && notYet.includes(error.code)
}

/** What the program uses, made when it is missing: the first start may have been killed before it came this far. */
async function ensureOwner(client: Client, password = ''): Promise<void> {
  const { rows } = await client.query<{ role: boolean; database: boolean }>(`
    select exists(select from pg_roles where rolname = 'samsyn') as role,
      exists(select from pg_database where datname = 'samsyn') as database`)
  if (!rows[0]?.role) {
    const secret = password && `password '${password}'`
    await client.query(`create role samsyn login createdb nosuperuser nobypassrls ${secret}`)
  }
  if (!rows[0]?.database) await client.query('create database samsyn owner samsyn')
  await client.end()
}
