import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { shippedFolder } from './binaries.ts'
import { ask, isRoot, processesIn, type Samsyn, samsynOn, temporaryFolder } from './embedded.testing.ts'
import { startEmbedded } from './embedded.ts'
import { stopOrphan } from './orphan.ts'
import { launch } from './postmaster.ts'
import { openServerLog } from './serverLog.ts'

const temporary = temporaryFolder()
const folder = join(temporary, 'data')
const quick = { fsync: 'off' }
const patient = { timeout: 20_000, interval: 5 }
const home = join(folder, 'postgres')
afterAll(() => rmSync(temporary, { recursive: true }))

/** Writes number after number, and tells each that the database has acknowledged. */
const writing = `
  const client = new pg.Client(server.owner)
  await client.connect()
  await client.query('create table if not exists written (n int primary key)')
  const { rows } = await client.query('select coalesce(max(n), 0) as last from written')
  for (let n = rows[0].last + 1; ; n++) {
    await client.query('insert into written values ($1)', [n])
    process.stdout.write(n + '\\n')
  }`

async function killAfterWrites(samsyn: Samsyn, writes: number): Promise<number> {
  let last = 0
  for (let count = 0; count < writes; count++) last = Number((await samsyn.lines.next()).value)
  samsyn.process.kill('SIGKILL')
  for (let next = await samsyn.lines.next(); !next.done; next = await samsyn.lines.next())
    last = Number(next.value)
  return last
}

function postmasterOf(home: string): number {
  return Number.parseInt(readFileSync(join(home, 'cluster/postmaster.pid'), 'utf8'))
}

/** The commands of the machine without setpriv, so that the kernel does not stop the server for us. */
function pathWithoutSetpriv(): string {
  const folder = join(temporary, 'commands')
  if (existsSync(folder)) return folder
  mkdirSync(folder)
  for (const command of ['flock', 'test', 'rm']) symlinkSync(`/usr/bin/${command}`, join(folder, command))
  return folder
}

/** A folder where the making of the database was cut off. On a busy machine it may be done before we get to it. */
async function killedHalfway(): Promise<string> {
  for (let attempt = 1; attempt <= 5; attempt++) {
    const half = join(temporary, `half-${attempt}`)
    const samsyn = samsynOn(half, '')
    await expect
      .poll(() => namesIn(join(half, 'postgres')).some((name) => name.startsWith('new-')), patient)
      .toBe(true)
    await sleep(150)
    samsyn.process.kill('SIGKILL')
    await once(samsyn.process, 'exit')
    if (!namesIn(join(half, 'postgres')).includes('cluster')) return half
  }
  throw new Error('The database was ready each time before it could be killed')
}

describe('a Samsyn that is killed while it writes', () => {
  test('has lost nothing that it had acknowledged, time after time', async () => {
    let acknowledged = 0
    for (const writes of [150, 20, 1, 60]) {
      acknowledged = await killAfterWrites(samsynOn(folder, writing, { settings: {} }), writes)
    }
    const server = await startEmbedded({ folder })
    const [row] = await ask<{ count: number; last: number }>(
      server.owner,
      'select count(*)::int, max(n) as last from written',
    )
    expect(row!.count).toBe(row!.last)
    // One more may have been written than was told.
    expect(row!.last - acknowledged).toBeOneOf([0, 1])
    await server.stop()
    expect(processesIn(server.folder)).toEqual([])
  })

  test.runIf(process.platform === 'linux')('takes its server with it', async () => {
    await killAfterWrites(samsynOn(folder, writing), 10)
    await expect.poll(() => processesIn(home), patient).toEqual([])
  })

  test('may leave a server behind, which the next one stops and tells about', async () => {
    const acknowledged = await killAfterWrites(samsynOn(folder, writing, { path: pathWithoutSetpriv() }), 30)
    await sleep(300)
    const orphan = postmasterOf(home)
    expect(processesIn(home)).toContain(orphan)

    const server = await startEmbedded({ folder, settings: quick })
    expect(server.notices).toEqual([expect.stringContaining(`(process ${orphan}) was stopped`)])
    const [row] = await ask<{ last: number }>(server.owner, 'select max(n) as last from written')
    expect(row!.last).toBeGreaterThanOrEqual(acknowledged)
    await server.stop()
  })

  test('while it makes its first database, hinders nobody and leaves nothing', async () => {
    const half = await killedHalfway()

    const server = await startEmbedded({ folder: half, settings: quick })
    expect(namesIn(server.folder).filter((name) => name.startsWith('new-'))).toEqual([])
    await server.stop()
  })
})

describe('a server that is killed', () => {
  test('is missed, and the next start is as good as any', async () => {
    const server = await startEmbedded({ folder, settings: quick })
    await ask(server.owner, 'create table kept as select 7 as n')
    process.kill(postmasterOf(server.folder), 'SIGKILL')
    expect(await server.exited).toContain(`The database server in ${server.folder} ended by itself (SIGKILL)`)
    await server.stop()

    const next = await startEmbedded({ folder, settings: quick })
    expect(await ask(next.owner, 'select n from kept')).toEqual([{ n: 7 }])
    await next.stop()
  })

  test('may have sessions that outlive it, which are ended before the next start', async () => {
    const server = await startEmbedded({ folder, settings: quick })
    const busy = ask(server.owner, `do $$ declare n int := 0; begin loop n := (n + 1) % 9; end loop; end $$`)
    const ended = busy.catch(() => 'ended')
    await expect
      .poll(() => ask(server.owner, `select from pg_stat_activity where query like 'do %'`), patient)
      .toHaveLength(1)
    process.kill(postmasterOf(server.folder), 'SIGKILL')
    await server.exited
    await server.stop()
    await sleep(200)
    expect(processesIn(server.folder)).toHaveLength(1)

    const next = await startEmbedded({ folder, settings: quick })
    expect(await ended).toBe('ended')
    expect(next.notices).toHaveLength(1)
    await next.stop()
  })

  test('may leave its number to another process, which is not touched', async () => {
    const server = await startEmbedded({ folder, settings: quick })
    process.kill(postmasterOf(server.folder), 'SIGKILL')
    await server.exited
    await server.stop()
    const { uid, gid } = statSync(join(server.folder, 'cluster'))
    const stranger = spawn('sleep', ['60'], { ...(isRoot && { uid, gid }), cwd: '/', stdio: 'ignore' })
    for (const file of ['cluster/postmaster.pid', 'run/.s.PGSQL.5432.lock']) {
      const text = readFileSync(join(server.folder, file), 'utf8')
      writeFileSync(join(server.folder, file), text.replace(/^\d+/, String(stranger.pid)))
    }

    const next = await startEmbedded({ folder, settings: quick })
    expect(next.notices).toEqual([])
    expect(stranger.exitCode ?? stranger.signalCode).toBe(null)
    stranger.kill()
    await next.stop()
  })
})

describe('a server that does not end when it is asked to', () => {
  test('is stopped by force, without loss', async () => {
    const first = await startEmbedded({ folder, settings: quick })
    await first.stop()
    const cluster = join(first.folder, 'cluster')
    const owner = statSync(cluster)
    const account = isRoot ? { name: 'owner', uid: owner.uid, gid: owner.gid } : null
    const log = openServerLog(first.folder)
    const settings = { listen_addresses: '', unix_socket_directories: `"${first.owner.host}"` }
    const program = join(shippedFolder(), 'native/bin/postgres')
    const postmaster = launch(program, { home: first.folder, account, notices: [] }, settings, log)
    await expect
      .poll(
        () =>
          ask(first.owner, 'create table saved ()').then(
            () => 'up',
            () => 'down',
          ),
        patient,
      )
      .toBe('up')
    const session = ask<{ id: number }>(first.owner, 'select pg_sleep(60)').catch(() => 'ended')
    const query = `select pid as id from pg_stat_activity where query = 'select pg_sleep(60)'`
    await expect.poll(() => ask(first.owner, query), patient).toHaveLength(1)
    const [frozen] = await ask<{ id: number }>(first.owner, query)
    process.kill(frozen!.id, 'SIGSTOP')

    expect(await postmaster.stop(300)).toBe('by force')
    expect(await session).toBe('ended')
    expect(await stopOrphan(cluster)).toBe(null)
    log.close()
    const second = await startEmbedded({ folder, settings: quick })
    expect(await ask(second.owner, 'select from saved')).toEqual([])
    await second.stop()
  })
})

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : []
}
