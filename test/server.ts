import { existsSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { openDatabase } from '../src/db/database.ts'
import { startEmbedded } from '../src/db/embedded.ts'
import { migrate } from '../src/db/migrate.ts'

declare module 'vitest' {
  // Only an interface can be added to from here.
  // oxlint-disable-next-line typescript/consistent-type-definitions
  export interface ProvidedContext {
    /** How to reach the test server as an ordinary role; every test file gets a copy of the template. */
    server: pg.ClientConfig
    template: string
    /** A folder for files, gone when the run is over. */
    scratch: string
  }
}

/**
 * One PostgreSQL for the whole run. Embedded, in memory and without waiting for the disk; or the server in
 * DATABASE_URL, whose user must be able to make databases.
 */
export default async function setup(project: TestProject) {
  const template = `samsyn_template_${process.pid}`
  const given = process.env.DATABASE_URL
  const folder = given
    ? null
    : await mkdtemp(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'samsyn-test-'))
  // As root the server runs as another user, who must be able to pass through.
  if (folder) await chmod(folder, 0o711)
  const embedded = folder
    ? await startEmbedded({
        folder,
        settings: {
          fsync: 'off',
          synchronous_commit: 'off',
          full_page_writes: 'off',
          max_connections: '200',
        },
      })
    : null
  const server: pg.ClientConfig = embedded ? { ...embedded.owner } : { connectionString: given! }

  await statement(server, `create database ${template}`)
  const database = openDatabase(at(server, template))
  await migrate(database.pool)
  await database.close()

  project.provide('server', server)
  project.provide('template', template)
  const scratch = await mkdtemp(join(tmpdir(), 'samsyn-test-'))
  project.provide('scratch', scratch)

  return async () => {
    if (embedded) await embedded.stop()
    else await statement(server, `drop database ${template}`)
    for (const made of [folder, scratch]) if (made) await rm(made, { recursive: true, force: true })
  }
}

async function statement(config: pg.ClientConfig, text: string): Promise<void> {
  const client = new pg.Client(config)
  await client.connect()
  await client.query(text)
  await client.end()
}

export function at(config: pg.ClientConfig, name: string): pg.ClientConfig {
  if (!config.connectionString) return { ...config, database: name }
  const url = new URL(config.connectionString)
  url.pathname = `/${name}`
  return { connectionString: url.href }
}

/** The same database as an address, for a program of its own. */
export function addressOf({
  connectionString,
  host,
  port,
  user,
  password,
  database,
}: pg.ClientConfig): string {
  if (connectionString) return connectionString
  const secret = typeof password === 'string' ? `:${password}` : ''
  return `postgres://${user}${secret}@localhost:${port ?? 5432}/${database}?host=${encodeURIComponent(String(host))}`
}
