import { spawnSync } from 'node:child_process'
import {
  closeSync,
  constants,
  existsSync,
  ftruncateSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { OperatorError } from '../platform/refusal.ts'

/**
 * A server that outlived its Samsyn. Only for whoever holds the lock: then no server of this cluster has a Samsyn
 * any more. Returns the number of a process that was stopped.
 */
export async function stopOrphan(cluster: string, patience = 30_000): Promise<number | null> {
  const leader = leaderOf(cluster)
  const found = serversOf(cluster)
  if (found.length === 0) return null
  if (found.includes(leader)) {
    kill([leader], 'SIGINT')
    if (await gone(cluster, patience)) return leader
  }
  // It does not listen, or sessions outlived their postmaster. Nothing that was promised is lost by force.
  for (const signal of ['SIGQUIT', 'SIGKILL'] as const) {
    kill(serversOf(cluster), signal)
    if (await gone(cluster, 10_000)) return found.includes(leader) ? leader : found[0]!
  }
  throw new OperatorError(
    `The database in ${cluster} is held by a server that cannot be stopped (process ${serversOf(cluster).join(', ')}): stop it, or restart the machine.`,
  )
}

/**
 * The number in postmaster.pid may have become another process's, and PostgreSQL would then refuse to start. It
 * does not mind its parent's: with ours there, it goes on to check that no session of old is left.
 */
export function disown(cluster: string): void {
  const file = pidFileIn(cluster)
  if (!existsSync(file)) return
  const text = readFileSync(file, 'utf8')
  if (text.trim() === '') return rmSync(file)
  const handle = openSync(file, constants.O_RDWR | (constants.O_NOFOLLOW ?? 0))
  ftruncateSync(handle, writeSync(handle, text.replace(/^-?\d+/, String(process.pid))))
  closeSync(handle)
}

function leaderOf(cluster: string): number {
  const file = pidFileIn(cluster)
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8')) : Number.NaN
}

function pidFileIn(cluster: string): string {
  return join(cluster, 'postmaster.pid')
}

/** Never by number alone: they run the program postgres, in this folder, as its owner. */
function serversOf(cluster: string): number[] {
  if (process.platform === 'linux') {
    const folder = realpathSync(cluster)
    const owner = statSync(cluster).uid
    return readdirSync('/proc')
      .map(Number)
      .filter((id) => id > 0 && isServer(id, folder, owner))
  }
  const leader = leaderOf(cluster)
  const { stdout } = spawnSync('ps', ['-o', 'command=', '-p', String(leader)], { encoding: 'utf8' })
  return stdout?.includes('postgres') && stdout.includes(cluster) ? [leader] : []
}

function isServer(id: number, folder: string, owner: number): boolean {
  try {
    const process = `/proc/${id}`
    if (readlinkSync(`${process}/cwd`) !== folder || statSync(process).uid !== owner) return false
    return basename(readlinkSync(`${process}/exe`)).startsWith('postgres')
  } catch {
    // It ended meanwhile, or is none of ours.
    return false
  }
}

async function gone(cluster: string, patience: number): Promise<boolean> {
  for (const start = Date.now(); Date.now() - start < patience; await sleep(20)) {
    if (serversOf(cluster).length === 0) return true
  }
  return false
}

function kill(ids: readonly number[], signal: NodeJS.Signals): void {
  for (const id of ids) {
    try {
      process.kill(id, signal)
    } catch {
      // It ended meanwhile.
    }
  }
}
