import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, readlinkSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Client, type ClientConfig, type QueryResultRow } from 'pg'

export const isRoot = process.getuid?.() === 0
export const anyUser = 65534

/** Whether another user can run this checkout, as some of these tests do. */
export const canBeAnyUser =
  isRoot && spawnSync('test', ['-r', import.meta.filename], { uid: anyUser, gid: anyUser }).status === 0

/** A folder that everyone can pass, as the folders of a machine usually are. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-test-'))
  chmodSync(folder, 0o755)
  return folder
}

export async function ask<Row extends QueryResultRow>(login: ClientConfig, query: string): Promise<Row[]> {
  const client = new Client(login)
  // Without a listener, a server that is killed would end the tests.
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query<Row>(query)).rows
  } finally {
    await client.end()
  }
}

/** The processes that work in a cluster, whoever started them. */
export function processesIn(folder: string): number[] {
  const cluster = join(realpathSync(folder), 'cluster')
  return readdirSync('/proc')
    .map(Number)
    .filter((id) => {
      try {
        return id > 0 && readlinkSync(`/proc/${id}/cwd`) === cluster
      } catch {
        return false
      }
    })
}

export type Samsyn = {
  readonly process: ChildProcess
  readonly lines: AsyncIterator<string>
  readonly errors: () => string
}

/** Another Samsyn: a Node process of its own, which starts the server on the folder and then does as it is told. */
export function samsynOn(
  folder: string,
  script: string,
  as: { user?: number; path?: string; settings?: object } = {},
): Samsyn {
  const source = `
    import pg from 'pg'
    import { startEmbedded } from ${JSON.stringify(join(import.meta.dirname, 'embedded.ts'))}
    const server = await startEmbedded(${JSON.stringify({ folder, settings: as.settings ?? { fsync: 'off' } })}).catch((error) => {
      process.stderr.write(error.name + ': ' + error.message)
      process.exit(1)
    })
    ${script}`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', source], {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(as.user && { uid: as.user, gid: as.user }),
    env: { ...process.env, ...(as.path && { PATH: as.path }) },
  })
  let errors = ''
  child.stderr.on('data', (chunk) => (errors += chunk))
  return {
    process: child,
    lines: createInterface(child.stdout)[Symbol.asyncIterator](),
    errors: () => errors,
  }
}
