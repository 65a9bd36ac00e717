import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { openDatabase } from '../src/db/database.ts'
import type { EmbeddedServer } from '../src/db/embedded.ts'
import { processorTime } from './processor.ts'

/** The program itself, as it runs in production, on the database of the server. */
export function startProgram(server: Pick<EmbeddedServer, 'owner'>) {
  return start(['bin/samsyn.js', 'serve'], {
    DATABASE_URL: `postgres://samsyn@localhost/samsyn?host=${encodeURIComponent(server.owner.host)}`,
    PORT: '0',
    LOG_LEVEL: 'warn',
  })
}

/** Seconds of processor time that processes have used, with all that they have started. */
export const used = (pids: readonly number[]) => pids.reduce((sum, pid) => sum + processorTime(pid), 0)

/** A process of its own, and the address that it prints. */
export async function start(args: readonly string[], variables: Record<string, string>) {
  const child = spawn(process.execPath, args, {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: { ...process.env, ...variables },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const address = await new Promise<string>((resolve, reject) => {
    let printed = ''
    child.once('exit', () => reject(new Error(`${args.join(' ')} ended: ${printed}`)))
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
      const found = /http:\/\/\S+/.exec(printed)
      if (found) resolve(found[0])
    })
  })
  return { process: child as ChildProcess, address: address.replace('localhost', '127.0.0.1') }
}

export async function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
}

export async function databasePid(server: EmbeddedServer): Promise<number> {
  const database = openDatabase(server.superuser)
  const { rows } = await database.pool.query<{ line: string }>(
    `select split_part(pg_read_file('postmaster.pid'), E'\\n', 1) as line`,
  )
  await database.close()
  return Number(rows[0]!.line)
}
