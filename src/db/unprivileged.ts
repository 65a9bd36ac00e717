import { type SpawnSyncOptions, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { OperatorError } from '../platform/refusal.ts'

/** The user that the server runs as. null: the user that runs Samsyn. */
export type Account = { readonly name: string; readonly uid: number; readonly gid: number }

/**
 * PostgreSQL refuses to run as root. Then it runs as a user that already exists, because initdb wants its user
 * in /etc/passwd and we create none: whoever owns the folder (who can surely reach it), otherwise `postgres`,
 * whom the machine already trusts with databases, otherwise `nobody`.
 */
export function accountForNew(folder: string): Account | null {
  if (process.getuid?.() !== 0) return null
  const users = readUsers()
  const owner = statSync(nearestExisting(folder)).uid
  const account =
    users.find((user) => user.uid === owner && user.uid !== 0) ??
    users.find((user) => user.name === 'postgres') ??
    users.find((user) => user.name === 'nobody')
  if (account) return account
  throw new OperatorError(
    'PostgreSQL does not run as root, and /etc/passwd has neither a user postgres nor nobody that it could run as: start Samsyn as another user.',
  )
}

/** A database that exists is served by its owner, whoever starts Samsyn. */
export function accountForExisting(home: string, cluster: string): Account | null {
  const self = process.getuid?.()
  if (self === undefined) return null
  const { uid, gid } = statSync(cluster)
  if (self === 0 && uid !== 0) return { name: nameOf(uid), uid, gid }
  if (self === 0) {
    throw new OperatorError(
      `The database in ${cluster} belongs to root, and PostgreSQL does not run as root: give it to another user, for instance with chown -R nobody.`,
    )
  }
  const other = [uid, statSync(home).uid].find((owner) => owner !== self)
  if (other === undefined) return null
  throw new OperatorError(
    `The database in ${home} belongs to the user ${nameOf(other)}: start Samsyn as that user, or give it all to this one with chown -R.`,
  )
}

/** Asks the system rather than reading modes, because access lists and mounts have a say too. */
export function canUse(account: Account | null, folder: string): boolean {
  if (account === null) return true
  return spawnSync('test', ['-w', folder, '-a', '-x', folder], spawnAs(account)).status === 0
}

/** Our own environment stays out of the server: it holds secrets, and PG* variables that would mislead it. */
export function spawnAs(account: Account | null) {
  return {
    ...(account && { uid: account.uid, gid: account.gid }),
    cwd: process.platform === 'win32' ? undefined : '/',
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
    windowsHide: true,
  } satisfies SpawnSyncOptions
}

/**
 * Makes the kernel interrupt the command when we die, also by kill -9. Node has changed user before setpriv
 * runs, as it must: a change of user clears the signal. It is tied to the thread that spawns, so start servers
 * from the main one.
 */
export function dyingWithUs(command: string, args: readonly string[]): [string, string[]] {
  const supported =
    process.platform === 'linux' && spawnSync('setpriv', ['--pdeathsig', 'INT', 'true']).status === 0
  return supported ? ['setpriv', ['--pdeathsig', 'INT', command, ...args]] : [command, [...args]]
}

function readUsers(): Account[] {
  const lines = existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8').split('\n') : []
  return lines.map((line) => {
    const [name = '', , uid, gid] = line.split(':')
    return { name, uid: Number(uid), gid: Number(gid) }
  })
}

function nameOf(uid: number): string {
  return readUsers().find((user) => user.uid === uid)?.name ?? String(uid)
}

function nearestExisting(path: string): string {
  return existsSync(path) ? path : nearestExisting(dirname(path))
}
