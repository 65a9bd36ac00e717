import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { OperatorError } from '../platform/refusal.ts'
import {
  anyUser,
  ask,
  canBeAnyUser,
  isRoot,
  processesIn,
  samsynOn,
  temporaryFolder,
} from './embedded.testing.ts'
import { type EmbeddedServer, startEmbedded } from './embedded.ts'

const temporary = temporaryFolder()
/** A data folder that several of these tests go on with, since to make a database takes most of their time. */
const used = join(temporary, 'used')
const quick = { fsync: 'off' }
const running: EmbeddedServer[] = []

async function start(folder: string, settings?: Record<string, string>): Promise<EmbeddedServer> {
  const server = await startEmbedded(settings ? { folder, settings } : { folder })
  running.push(server)
  return server
}

async function refusal(attempt: Promise<unknown>): Promise<string> {
  const outcome = await attempt.catch((error: unknown) => error)
  if (outcome instanceof OperatorError) return outcome.message
  throw new Error('Nobody was refused.', { cause: outcome })
}

function chownTo(user: number, ...paths: readonly string[]): void {
  for (const path of paths) chownSync(path, user, user)
}

afterEach(async () => {
  for (const server of running.splice(0)) await server.stop()
})

afterAll(() => rmSync(temporary, { recursive: true }))

describe('a first start on a folder whose name has spaces and å, ä, ö', () => {
  const folder = join(temporary, 'Vårt län i Småland', 'data')
  let server: EmbeddedServer
  beforeAll(async () => {
    server = await startEmbedded({ folder })
  })
  afterAll(() => server.stop())

  test('keeps its database in that folder and has nothing to say', () => {
    expect(server.folder).toBe(join(folder, 'postgres'))
    expect(server.notices).toEqual([])
  })

  test('lets in nobody but its own user, and nobody by the network', async () => {
    expect(server.owner.host).toBe(join(folder, 'postgres/run'))
    for (const each of ['run', 'cluster'])
      expect(statSync(join(server.folder, each)).mode & 0o777).toBe(0o700)
    expect(await ask(server.superuser, 'show listen_addresses')).toEqual([{ listen_addresses: '' }])
  })

  test('answers only after a write is on disk', async () => {
    const settings = await ask(
      server.owner,
      `select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes')`,
    )
    expect(settings.map(({ setting }) => setting)).toEqual(['on', 'on', 'on'])
  })

  test('gives the program an ordinary role, whom row-level security binds and who owns its database', async () => {
    const role = 'rolsuper, rolbypassrls, rolcreatedb, rolcreaterole'
    expect(await ask(server.owner, `select ${role} from pg_roles where rolname = current_user`)).toEqual([
      { rolsuper: false, rolbypassrls: false, rolcreatedb: true, rolcreaterole: false },
    ])
    await ask(server.owner, 'create table mine (n int); drop table mine')
    await ask(server.owner, 'create database another')
  })

  test('knows Swedish letters and can sort them', async () => {
    const [row] = await ask(
      server.owner,
      `select lower('ÅÄÖ') as small, to_tsvector('swedish', 'ÅTGÄRDERNA')::text as found,
        (select string_agg(x, '' order by x collate "sv-x-icu") from unnest(array['ö','ä','å','z','A','b']) x) as sorted`,
    )
    expect(row).toEqual({ small: 'åäö', found: `'åtgärd':1`, sorted: 'Abzåäö' })
  })

  test('is not shared with another Samsyn, which is told who has it', async () => {
    const sentence = await refusal(startEmbedded({ folder }))
    expect(sentence).toContain(
      `Another Samsyn (process ${process.pid}) is using the database in ${server.folder}`,
    )
    expect(await ask(server.owner, 'select 1 as still')).toEqual([{ still: 1 }])
  })
})

describe('a server that is stopped', () => {
  test('leaves no process, may be stopped again, and starts with what was written', async () => {
    const first = await start(used, quick)
    await ask(first.owner, 'create table kept as select 7 as n')
    await Promise.all([first.stop(), first.stop()])
    await first.stop()
    expect(processesIn(first.folder)).toEqual([])

    const second = await start(used, quick)
    expect(await ask(second.owner, 'select n from kept')).toEqual([{ n: 7 }])
  })

  test('goes with a program that ends without stopping it', async () => {
    const samsyn = samsynOn(used, 'process.exit(0)')
    await once(samsyn.process, 'exit')
    const server = await start(used, quick)
    await server.stop()
    expect(processesIn(server.folder)).toEqual([])
  })
})

describe('two Samsyn that start at the same time on a new folder', () => {
  test('do not disturb each other: one runs and the other is refused', async () => {
    const folder = join(temporary, 'both')
    const script = `process.stdout.write('up\\n'); setTimeout(() => server.stop(), 500)`
    const both = [samsynOn(folder, script), samsynOn(folder, script)]
    await Promise.all(both.map((each) => once(each.process, 'exit')))
    expect(both.map((each) => each.process.exitCode)).toEqual(expect.arrayContaining([0, 1]))
    expect(both.map((each) => each.errors()).join('')).toContain('OperatorError: Another Samsyn (process ')
  })
})

describe('a folder that makes trouble', () => {
  test('with too long a path for a socket, it is in a private folder under the temporary one', async () => {
    const folder = join(temporary, 'å'.repeat(60))
    const server = await start(folder, quick)
    expect(server.folder.startsWith(folder)).toBe(true)
    expect(server.owner.host).not.toContain('å')
    expect(statSync(server.owner.host).mode & 0o777).toBe(0o700)
    expect(await ask(server.owner, 'select 1 as reached')).toEqual([{ reached: 1 }])
    await server.stop()
    expect((await start(folder, quick)).owner.host).toBe(server.owner.host)
    rmSync(server.owner.host, { recursive: true })
  })

  test('that is a file, it is refused', async () => {
    writeFileSync(join(temporary, 'file'), '')
    expect(await refusal(startEmbedded({ folder: join(temporary, 'file') }))).toContain(
      'name another data folder',
    )
  })
})

describe('settings that PostgreSQL does not accept', () => {
  test('are told with its own words, and the folder is free again', async () => {
    const settings = { work_mem: 'much' }
    expect(await refusal(startEmbedded({ folder: used, settings }))).toContain(
      'invalid value for parameter "work_mem"',
    )
    await start(used, quick)
  })
})

describe('the log of the server', () => {
  test('begins anew with each start and keeps the run before', async () => {
    for (const statement of ['select first', 'select second', 'select third']) {
      const server = await start(used, quick)
      await ask(server.owner, statement).catch(() => {})
      await server.stop()
    }
    const logs = readdirSync(join(used, 'postgres')).filter((name) => name.startsWith('server.log'))
    expect(logs.toSorted()).toEqual(['server.log', 'server.log.1'])
    expect(readFileSync(join(used, 'postgres/server.log'), 'utf8')).toContain('"third"')
    expect(readFileSync(join(used, 'postgres/server.log.1'), 'utf8')).toContain('"second"')
  })
})

describe.runIf(isRoot)('Samsyn as root', () => {
  test('runs the server as a user who exists and is not root', async () => {
    const server = await start(used, quick)
    const users = processesIn(server.folder).map((id) => statSync(`/proc/${id}`).uid)
    expect(users.length).toBeGreaterThan(3)
    expect(users).not.toContain(0)
  })

  test('uses a folder under /var/lib when that user cannot reach the one named, and the same one next time', async () => {
    const closed = mkdtempSync(join(temporary, 'closed-'))
    const folder = join(closed, 'data')
    const first = await start(folder, quick)
    expect(first.folder).toMatch(/^\/var\/lib\/samsyn\/[0-9a-f]{16}$/)
    expect(first.notices).toEqual([
      expect.stringContaining(`The database is in ${first.folder}, because the user`),
    ])
    expect(statSync(closed).mode & 0o777).toBe(0o700)
    await first.stop()

    chmodSync(closed, 0o755)
    const second = await start(folder, quick)
    expect(second.folder).toBe(first.folder)
    await second.stop()
    rmSync(first.folder, { recursive: true })
  })

  test.runIf(canBeAnyUser)(
    'uses a folder of another user as that user, who can then go on alone',
    async () => {
      const folder = mkdtempSync(join(temporary, 'theirs-'))
      chownTo(anyUser, folder)
      const server = await start(folder, quick)
      expect(server.folder).toBe(join(folder, 'postgres'))
      expect(statSync(join(server.folder, 'cluster')).uid).toBe(anyUser)
      await server.stop()

      const refused = samsynOn(folder, '', { user: anyUser })
      await once(refused.process, 'exit')
      expect(refused.errors()).toContain('belongs to the user root')
      chownTo(anyUser, server.folder, join(server.folder, 'lock'))
      const samsyn = samsynOn(folder, 'await server.stop()', { user: anyUser })
      expect(await once(samsyn.process, 'exit')).toEqual([0, null])
    },
  )
})

describe.runIf(canBeAnyUser)('Samsyn as an ordinary user', () => {
  test('runs the server as itself', async () => {
    const folder = mkdtempSync(join(temporary, 'user-'))
    chownTo(anyUser, folder)
    const script = `
      const client = new pg.Client(server.owner)
      await client.connect()
      const { rows } = await client.query('select current_user as me')
      await client.end()
      process.stdout.write(rows[0].me + ' ' + server.folder + '\\n')
      await server.stop()`
    const samsyn = samsynOn(folder, script, { user: anyUser })
    expect((await samsyn.lines.next()).value).toBe(`samsyn ${folder}/postgres`)
    expect(await once(samsyn.process, 'exit')).toEqual([0, null])
    expect(statSync(join(folder, 'postgres')).mode & 0o777).toBe(0o700)
  })

  test('is refused where it may not write', async () => {
    const samsyn = samsynOn(join(temporary, 'forbidden'), '', { user: anyUser })
    expect(await once(samsyn.process, 'exit')).toEqual([1, null])
    expect(samsyn.errors()).toContain('OperatorError: The folder ')
  })

  test('is told when the machine does not know who it is', async () => {
    const folder = mkdtempSync(join(temporary, 'unknown-'))
    chownTo(54321, folder)
    const samsyn = samsynOn(folder, '', { user: 54321 })
    expect(await once(samsyn.process, 'exit')).toEqual([1, null])
    expect(samsyn.errors()).toContain('could not look up effective user ID 54321')
  })
})

describe('a database that cannot be used', () => {
  const cluster = join(used, 'postgres/cluster')

  test('since another PostgreSQL made it, is left alone and the way out is told', async () => {
    writeFileSync(join(cluster, 'PG_VERSION'), '16\n')
    const sentence = await refusal(startEmbedded({ folder: used }))
    expect(sentence).toContain('made by PostgreSQL 16, and the binaries here are 18')
    expect(sentence).toContain('set PG_BIN')
    writeFileSync(join(cluster, 'PG_VERSION'), '18\n')
  })

  test('since a part of it is gone, is refused with what the server said', async () => {
    rmSync(join(cluster, 'global/pg_control'))
    expect(await refusal(startEmbedded({ folder: used }))).toContain('could not find the database system')
    expect(processesIn(join(used, 'postgres'))).toEqual([])
  })
})
