import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { crawl } from '../../test/journeys/crawl.ts'
import { appOf, browserIn, foundWorld, now } from '../../test/world.ts'
import type { Database } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import { loadDemo } from '../demo/load.ts'
import { civilDateOf } from '../i18n/format.ts'
import { addSession, allPartnerships, seatHolders } from '../identity/store.ts'
import { verify } from '../record/commands.ts'
import { copyOf, filesIn, fileWith, manifestIn } from './archive.testing.ts'
import { leftOut } from './archive.ts'
import { archiveTables, partnershipTables } from './archiveTables.ts'
import { restoreArchive } from './restoreStore.ts'

const { database: here } = await testDatabase()
const { database: there } = await testDatabase()
const { database: again } = await testDatabase()
const { database: visited } = await testDatabase()
const { database: twice } = await testDatabase()
const { database: real } = await testDatabase()

describe('the example county, restored elsewhere,', () => {
  let partnershipId: string
  let copy: Buffer
  beforeAll(async () => {
    await loadDemo(here, now)
    const [partnership] = await here.directory(allPartnerships)
    partnershipId = partnership!.partnershipId
    await here.write(partnershipId, async (db) => {
      const [holder] = await seatHolders(db, civilDateOf(now))
      await addSession(db, holder!, partnershipId, now)
    })
    copy = await copyOf(here, partnershipId)
    await restoreArchive(there, await fileWith(copy))
  })

  test('has the same audit chain, to its last hash', async () => {
    const verdicts = [await verify(here), await verify(there)]
    expect(verdicts[1]).toEqual(verdicts[0])
    expect(verdicts[0]).toMatchObject([{ broken: null }])
    expect(await endOf(there, partnershipId)).toEqual(await endOf(here, partnershipId))
  })

  test('has the same rows in every table, to the byte', async () => {
    // In a database of its own, since it is written there that a copy was made.
    await restoreArchive(again, await fileWith(copy))
    const before = manifestIn(await filesIn(copy))
    const after = manifestIn(await filesIn(await copyOf(again, partnershipId)))
    const sums = ({ tables }: typeof before) =>
      tables
        // That a copy was made once more is one event more.
        .filter(({ table }) => table !== 'event' && table !== 'partnership')
        .map(({ table, rows, sha256 }) => `${table} ${rows} ${sha256}`)
    expect(sums(after)).toEqual(sums(before))
    expect(after.revision).toBe(before.revision + 1)
  })

  test('has the same pages', async () => {
    const email = await here.read(partnershipId, async (db) =>
      db
        .selectFrom('person')
        .innerJoin('seat', 'seat.personId', 'person.id')
        .select('email')
        .where('role', '=', 'coordinator')
        .executeTakeFirstOrThrow(),
    )
    const [one, other] = await twoBrowsers(email.email)
    const pages = await crawl(one, 4)
    expect(pages.length).toBeGreaterThan(60)
    const different: string[] = []
    for (const { path, status, html } of pages) {
      if (path.endsWith('.pdf')) continue
      const answer = await other.get(path)
      const text = await answer.text()
      const expected = html ?? (await (await one.get(path)).text())
      if (answer.status !== status || withoutNewIds(text) !== withoutNewIds(expected)) {
        different.push(path)
      }
    }
    expect(different).toEqual([])
  })

  /** A form that adds a thing is given the thing's id each time that it is shown. */
  const withoutNewIds = (html: string) => html.replaceAll(/(name="id" value=")[^"]+/g, '$1')

  /** The same cookie in both: a session is not in the copy, so that it is laid there by hand. */
  async function twoBrowsers(email: string) {
    // Signing in is an event, so that the copy is made anew, with it.
    const browser = await browserIn(here, appOf(here).app, partnershipId, email)
    await restoreArchive(visited, await fileWith(await copyOf(here, partnershipId)))
    const sessions = await here.read(partnershipId, (db) =>
      db
        .selectFrom('session')
        .select(['partnershipId', 'tokenHash', 'personId', 'seatId', 'expiresAt'])
        .execute(),
    )
    await visited.write(partnershipId, (db) => db.insertInto('session').values(sessions).execute())
    const { app } = appOf(visited)
    const cookie = browser.cookie
    const visit = (path: string) =>
      Promise.resolve(app.request(`http://samsyn.example${path}`, { headers: cookie }))
    return [browser, { get: visit }] as const
  }

  test('is not laid over itself', async () => {
    const before = await endOf(there, partnershipId)
    await expect(restoreArchive(there, await fileWith(copy))).rejects.toThrow(
      /"Nya Perspektiv" is already in this database/,
    )
    expect(await endOf(there, partnershipId)).toEqual(before)
  })

  test('is restored once, even when two begin at the same moment', async () => {
    const path = await fileWith(copy)
    const both = await Promise.allSettled([restoreArchive(twice, path), restoreArchive(twice, path)])
    const refused = both.filter((one) => one.status === 'rejected').map(({ reason }) => String(reason))
    expect(refused).toEqual([expect.stringContaining('is already in this database')])
    expect((await verify(twice)).map(({ broken }) => broken)).toEqual([null])
  })

  test('leaves nothing behind when it is called off', async () => {
    for (const reached of ['Checking the copy', 'observation: ', 'Reading back']) {
      const off = new AbortController()
      const progress = (told: string) => void (told.startsWith(reached) && off.abort())
      const restoring = restoreArchive(real, await fileWith(copy), { signal: off.signal, progress })
      await expect(restoring).rejects.toThrow()
      expect(await real.directory(allPartnerships)).toEqual([])
    }
  })

  test('is no place for a real partnership', async () => {
    const world = await foundWorld(real, 'Kommunal utveckling')
    await expect(
      restoreArchive(there, await fileWith(await copyOf(real, world.partnershipId))),
    ).rejects.toThrow(/holds the example county/)
  })
})

describe('no table is forgotten', () => {
  test('what is left out is named with its reason, and exists', async () => {
    const tables = await here.read(newId(), async (db) => ({
      all: (await partnershipTables(db)).map(({ table }) => table),
      packed: (await archiveTables(db)).map(({ table }) => table),
    }))
    const whole = leftOut.filter(({ rows }) => rows === null).map(({ table }) => table)
    expect(whole.toSorted()).toEqual(['assessment_answer', 'assessment_key', 'session', 'sign_in_code'])
    expect([...tables.packed, ...whole].toSorted()).toEqual(tables.all.toSorted())
    for (const { table, why } of leftOut) {
      expect(tables.all).toContain(table)
      expect(why.length).toBeGreaterThan(40)
    }
  })

  test('nothing that looks like a secret is packed', async () => {
    const columns = await here.read(newId(), async (db) =>
      (await archiveTables(db)).flatMap(({ table, columns }) =>
        columns.map(({ name }) => `${table}.${name}`),
      ),
    )
    expect(columns.filter((name) => /token|secret|password|code_hash|private/.test(name))).toEqual([])
  })

  test('rows that others point at come before them, and nothing points at what is left out', async () => {
    const tables = await here.read(newId(), archiveTables)
    const names = tables.map(({ table }) => table)
    for (const [i, { dependsOn }] of tables.entries()) {
      expect(dependsOn.filter((other) => !names.slice(0, i).includes(other))).toEqual([])
    }
  })
})

async function endOf(database: Database, partnershipId: string) {
  return database.read(partnershipId, (db) =>
    db.selectFrom('partnership').select(['revision', 'chainHead']).executeTakeFirstOrThrow(),
  )
}
