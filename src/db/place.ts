import { createHash } from 'node:crypto'
import { chmodSync, existsSync, lchownSync, lstatSync, mkdirSync, rmdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { OperatorError } from '../platform/refusal.ts'
import { type Account, accountForExisting, accountForNew, canUse } from './unprivileged.ts'

/**
 * `home` is ours alone and holds `cluster` (the database), `run` (the socket), `server.log`, `lock` and perhaps a
 * copy of the binaries. As root we own it, so that nothing the server's account does can lead us astray.
 */
export type Place = {
  readonly home: string
  readonly account: Account | null
  readonly notices: readonly string[]
}

/**
 * In the data folder; or, as root and where the account cannot reach that, in a folder under /var/lib that
 * follows from its path. A database that exists is always the one that is used.
 */
export function choosePlace(dataFolder: string): Place {
  const home = join(resolve(dataFolder), 'postgres')
  const away = join('/var/lib/samsyn', shortNameOf(home))
  const isRoot = process.getuid?.() === 0
  if (existsSync(clusterIn(home))) return placeOfExisting(home)
  if (isRoot && existsSync(clusterIn(away))) return elsewhere(placeOfExisting(away), home)

  const account = accountForNew(home)
  if (makeHome(home, account)) return { home, account, notices: [] }
  if (account && makeHome(away, account)) return elsewhere({ home: away, account, notices: [] }, home)
  throw new OperatorError(
    `The folder ${home} cannot be used for the database by the user ${account?.name ?? 'that runs Samsyn'}: name a data folder that this user can reach and write in.`,
  )
}

export function clusterIn(home: string): string {
  return join(home, 'cluster')
}

export function shortNameOf(home: string): string {
  return createHash('sha256').update(home).digest('hex').slice(0, 16)
}

/** A folder that nobody but the account can use. False when it is somebody else's, or out of reach. */
export function makePrivate(folder: string, account: Account | null): boolean {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const self = process.getuid?.()
  if (self === undefined) return true
  const { uid, mode } = lstatSync(folder)
  if (uid !== self && uid !== account?.uid) return false
  if ((mode & 0o170777) !== 0o040700) return false
  try {
    if (account) lchownSync(folder, account.uid, account.gid)
  } catch {
    // Some mounts and containers allow no change of owner.
    return false
  }
  return canUse(account, folder)
}

function placeOfExisting(home: string): Place {
  const account = accountForExisting(home, clusterIn(home))
  if (makePrivate(join(home, 'run'), account)) return { home, account, notices: [] }
  throw new OperatorError(
    `The database in ${home} cannot be used by its user ${account?.name ?? ''}: let that user pass every folder above it, and remove its folder run.`,
  )
}

function elsewhere(place: Place, home: string): Place {
  const notice = `The database is in ${place.home}, because the user ${place.account?.name} that its server runs as could not use ${dirname(home)}.`
  return { ...place, notices: [notice] }
}

function makeHome(home: string, account: Account | null): boolean {
  const run = join(home, 'run')
  try {
    const firstMade = mkdirSync(home, { recursive: true })
    if (firstMade && account) letPass(home, firstMade)
    if (firstMade && !account) chmodSync(home, 0o700)
    if (makePrivate(run, account)) return true
    rmdirSync(run)
    rmdirSync(home)
  } catch (error) {
    throw new OperatorError(
      `The folder ${home} for the database cannot be made (${error instanceof Error ? error.message : 'unknown'}): name another data folder.`,
    )
  }
  return false
}

/** Folders that we made just now, whatever the umask, since the account has to pass them. */
function letPass(folder: string, firstMade: string): void {
  chmodSync(folder, 0o711)
  if (folder.length > firstMade.length) letPass(dirname(folder), firstMade)
}
