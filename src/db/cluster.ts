import { type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process'
import {
  closeSync,
  existsSync,
  fsyncSync,
  lchownSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { dirname, join, sep } from 'node:path'
import type { Readable } from 'node:stream'
import { OperatorError } from '../platform/refusal.ts'
import type { Binaries } from './binaries.ts'
import { clusterIn, type Place } from './place.ts'
import { dyingWithUs, spawnAs } from './unprivileged.ts'

/**
 * Made beside its place, and renamed when it is whole and on disk: a killed start leaves no half of one. It takes
 * seconds, so that somebody may ask the program to end meanwhile; then nothing is left of it.
 */
export async function makeCluster(
  place: Place,
  binaries: Binaries,
  options: readonly string[],
  stopping?: AbortSignal,
): Promise<void> {
  stopping?.throwIfAborted()
  const unfinished = mkdtempSync(join(place.home, 'new-'))
  if (place.account) lchownSync(unfinished, place.account.uid, place.account.gid)
  const [command, args] = dyingWithUs(join(binaries.folder, 'initdb'), [
    `--pgdata=${unfinished}`,
    '--username=postgres',
    '--encoding=UTF8',
    '--data-checksums',
    '--no-instructions',
    ...localeFor(binaries.major),
    ...options,
  ])
  const failure = await failureOf(spawn(command, args, { ...spawnAs(place.account), stdio: quiet }), stopping)
  if (failure !== null) {
    tidy(place.home, binaries)
    stopping?.throwIfAborted()
    throw new OperatorError(`The database could not be made in ${place.home}: ${failure}`)
  }
  renameSync(unfinished, clusterIn(place.home))
  for (const folder of [place.home, dirname(place.home), dirname(dirname(place.home))]) syncFolder(folder)
}

const quiet: ['ignore', 'ignore', 'pipe'] = ['ignore', 'ignore', 'pipe']

/** Null when the process has done its work. It is interrupted when the program is to end, or ends by itself. */
async function failureOf(
  child: ChildProcessByStdio<null, null, Readable>,
  stopping: AbortSignal | undefined,
): Promise<string | null> {
  const interrupt = () => child.kill('SIGINT')
  stopping?.addEventListener('abort', interrupt)
  process.once('exit', interrupt)
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
  const failure = await new Promise<string | null>((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('close', (code) => resolve(code === 0 ? null : lastLines(errors)))
  })
  stopping?.removeEventListener('abort', interrupt)
  process.off('exit', interrupt)
  return failure
}

/** Removes what a killed start left, and copies of binaries that are used no more. */
export function tidy(home: string, binaries: Binaries): void {
  for (const name of readdirSync(home)) {
    const unused = name.startsWith('binaries-') && !binaries.folder.startsWith(join(home, name) + sep)
    if (name.startsWith('new-') || unused) remove(join(home, name))
  }
}

export function refuseOtherVersion(home: string, binaries: Binaries): void {
  const cluster = clusterIn(home)
  const file = join(cluster, 'PG_VERSION')
  if (!existsSync(file)) {
    throw new OperatorError(`The folder ${cluster} holds no whole database: restore it, or move it away.`)
  }
  const version = Number.parseInt(readFileSync(file, 'utf8'))
  if (version === binaries.major) return
  throw new OperatorError(
    `The database in ${cluster} was made by PostgreSQL ${version}, and the binaries here are ${binaries.major}: set PG_BIN to the bin folder of PostgreSQL ${version} and go on with it, or move the data with pg_upgrade or pg_dumpall of PostgreSQL ${binaries.major}.`,
  )
}

export function lastLines(text: string): string {
  return text.trim().split('\n').slice(-6).join(' | ')
}

/**
 * Order by bytes and letters by Unicode, the same on every machine and for ever, as indexes need. Lists that people
 * read say COLLATE "sv-x-icu". Before 18, full text search takes its letters from the C library.
 */
function localeFor(major: number): string[] {
  if (major < 18) return ['--locale=C.UTF-8']
  return ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
}

/** Tries a few times: the last process of a killed start may still be writing in it, and ends within a moment. */
function remove(path: string): void {
  if (process.getuid?.() !== 0) return rmSync(path, { recursive: true, force: true, maxRetries: 10 })
  // As root, rm: unlike Node's, it cannot be led astray by links that the account makes while it works.
  for (let attempt = 0; attempt < 10 && spawnSync('rm', ['-rf', path]).status !== 0; attempt++) pause(100)
}

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}

function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r')
    fsyncSync(handle)
    closeSync(handle)
  } catch {
    // Windows has no such call, and a folder above may be closed to us; then it was not we who made it.
  }
}
