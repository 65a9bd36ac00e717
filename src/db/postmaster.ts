import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { clusterIn, type Place } from './place.ts'
import type { ServerLog } from './serverLog.ts'
import { dyingWithUs, spawnAs } from './unprivileged.ts'

/** The first process of a PostgreSQL server, whose end is the end of them all. */
export type Postmaster = {
  isRunning(): boolean
  /** Resolves with how: a signal, a code, or why it could not be run at all. */
  readonly ended: Promise<string>
  stop(patience?: number): Promise<'by itself' | 'by force'>
}

export function launch(
  program: string,
  { home, account }: Place,
  settings: Readonly<Record<string, string>>,
  log: ServerLog,
): Postmaster {
  const [command, args] = dyingWithUs(program, [
    '-D',
    clusterIn(home),
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ])
  const child = spawn(command, args, {
    ...spawnAs(account),
    // In a group of its own, so that Ctrl-C in a terminal reaches Samsyn alone, which then stops the server.
    detached: process.platform !== 'win32',
    stdio: ['ignore', log.file, log.file],
  })
  const interrupt = () => child.kill('SIGINT')
  // Where nothing makes the server die with us, an ordinary end of the program can still take it along.
  process.once('exit', interrupt)

  let running = true
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code, signal) => resolve(signal ?? `code ${code}`))
  }).then((how) => {
    running = false
    process.off('exit', interrupt)
    return how
  })

  return {
    isRunning: () => running,
    ended,
    stop: async (patience = 30_000) => {
      interrupt()
      const waiting = new AbortController()
      const late = sleep(patience, 'late', { signal: waiting.signal }).catch(() => 'aborted')
      const first = await Promise.race([ended, late])
      waiting.abort()
      if (first !== 'late') return 'by itself'
      child.kill('SIGQUIT')
      await ended
      return 'by force'
    },
  }
}
