import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { OperatorError } from '../platform/refusal.ts'
import { makePrivate, type Place, shortNameOf } from './place.ts'

/** How to reach the server, and what initdb and the server must be told for it. */
export type Address = {
  readonly host: string
  readonly port: number
  readonly password?: string
  readonly access: readonly string[]
  readonly settings: Readonly<Record<string, string>>
}

/**
 * No TCP. Whoever reaches the socket is trusted, because nobody does but the account itself and root: folder and
 * socket are closed to all others. (`peer` would refuse Samsyn as root, whose name is not that of the role.)
 */
export async function chooseAddress(place: Place): Promise<Address> {
  if (process.platform === 'win32') return localAddress(place)
  const host = await socketFolder(place)
  return {
    host,
    port: 5432,
    access: ['--auth-local=trust', '--auth-host=reject'],
    settings: {
      listen_addresses: '',
      unix_socket_directories: `"${host.replaceAll('"', '""')}"`,
      unix_socket_permissions: '0700',
      port: '5432',
    },
  }
}

async function socketFolder({ home, account }: Place): Promise<string> {
  const own = join(home, 'run')
  if (await takesSocket(own)) return own
  for (const temporary of [tmpdir(), '/tmp']) {
    const folder = join(temporary, `samsyn-${shortNameOf(home)}`)
    if (makePrivate(folder, account) && (await takesSocket(folder))) return folder
  }
  throw new OperatorError(
    `There is no place for the database's socket: ${own} has too long a path or takes none, and a folder samsyn-${shortNameOf(home)} in ${tmpdir()} is not private to us; remove that folder.`,
  )
}

/** 103 bytes with its name is what macOS takes; Linux has room for four more. Some shared folders take none. */
async function takesSocket(folder: string): Promise<boolean> {
  const path = join(folder, '.s.PGSQL.5432')
  if (Buffer.byteLength(path) > 103) return false
  const trial = createServer()
  try {
    // What a killed server left: its lock names a process that may be another by now, and guards what ours does.
    for (const left of [path, `${path}.lock`]) rmSync(left, { force: true })
    await new Promise((resolve, reject) => trial.once('error', reject).listen(path, () => resolve(null)))
    return true
  } catch {
    return false
  } finally {
    trial.close()
  }
}

/** Windows: PostgreSQL has no other private channel there, so a port of this machine and a password. */
async function localAddress({ home }: Place): Promise<Address> {
  const file = join(home, 'password')
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 })
  const port = await freePort()
  return {
    host: '127.0.0.1',
    port,
    password: readFileSync(file, 'utf8'),
    access: ['--auth=scram-sha-256', `--pwfile=${file}`],
    settings: { listen_addresses: '127.0.0.1', port: String(port) },
  }
}

async function freePort(): Promise<number> {
  const trial = createServer()
  await new Promise((resolve) => trial.listen(0, '127.0.0.1', () => resolve(null)))
  const address = trial.address()
  trial.close()
  return address !== null && typeof address === 'object' ? address.port : 5432
}
