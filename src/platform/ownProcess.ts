import { type ChildProcess, type ForkOptions, fork } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** Starts a file of ours as a process of its own. What it works on comes from users: it gets no password or key. */
export function ownProcess(
  file: URL,
  { args = [], flags = [], ...options }: Own & Omit<ForkOptions, 'execArgv' | 'env'>,
): ChildProcess {
  // Named by its file, since `tsx` alone would be looked up from wherever the program was started.
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
  return fork(fileURLToPath(file), args, {
    ...options,
    execArgv: ['--import', tsx, ...flags],
    env: harmlessEnvironment(),
  })
}

type Own = {
  readonly args?: readonly string[]
  /** For Node itself: how much memory, for instance. */
  readonly flags?: readonly string[]
}

function harmlessEnvironment(): NodeJS.ProcessEnv {
  const names = ['PATH', 'SystemRoot', 'TEMP', 'TMPDIR']
  return Object.fromEntries(names.map((name) => [name, process.env[name]]))
}
