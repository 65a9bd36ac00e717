import { spawnSync } from 'node:child_process'
import { closeSync, constants, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs'
import { OperatorError } from '../platform/refusal.ts'

/**
 * Takes the lock of the kernel on a file: it is atomic, and gone the moment the process that holds it is, however
 * it died. Returns how to release it, or the holder's process number when another has it.
 */
export function lock(path: string): { readonly release: () => void } | { readonly holder: string } {
  const file = openLocked(path)
  if (file === null) return { holder: holderOf(path) }
  ftruncateSync(file)
  writeSync(file, String(process.pid), 0)
  let held = true
  const release = () => {
    if (held) closeSync(file)
    held = false
  }
  return { release }
}

function openLocked(path: string): number | null {
  try {
    const file = openSync(path, constants.O_RDWR | constants.O_CREAT | exclusively(), 0o600)
    return process.platform !== 'linux' || flock(file) ? file : null
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    if (error.code === 'EAGAIN' || error.code === 'EBUSY') return null
    throw new OperatorError(
      `The lock of the database cannot be taken (${error.message}): give the folder to the user that runs Samsyn with chown -R, or name another data folder.`,
    )
  }
}

/** Numbers that Node passes on but does not name: O_EXLOCK of macOS, and libuv's sharing mode on Windows. */
function exclusively(): number {
  if (process.platform === 'darwin') return 0x20 | constants.O_NONBLOCK
  if (process.platform === 'win32') return 0x1000_0000
  return constants.O_NOFOLLOW
}

/** Node cannot lock, but the lock belongs to the open file: the command takes it on ours, and leaves it with us. */
function flock(file: number): boolean {
  const { status, error, stderr } = spawnSync('flock', ['-n', '3'], {
    stdio: ['ignore', 'ignore', 'pipe', file],
  })
  if (status === 0) return true
  closeSync(file)
  if (status === 1) return false
  throw new OperatorError(
    `The command flock, which keeps two Samsyn from using one database, fails (${error?.message ?? stderr.toString().trim()}): install util-linux, or use a database server with DATABASE_URL.`,
  )
}

function holderOf(path: string): string {
  try {
    return readFileSync(path, 'utf8') || 'unknown'
  } catch {
    return 'unknown'
  }
}
