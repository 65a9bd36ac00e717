import { describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { crawl } from '../../test/journeys/crawl.ts'
import { appOf, browserIn, foundWorld, now } from '../../test/world.ts'
import type { Database } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import { inForce, inForceFor } from '../decisions/adoption.ts'
import { adoptables } from '../decisions/matrixStore.ts'
import type { DemoCounty } from '../demo/county.ts'
import { jonkoping } from '../demo/jonkoping.ts'
import { loadDemo } from '../demo/load.ts'
import { varmland } from '../demo/varmland.ts'
import type { CivilDate } from '../i18n/format.ts'
import { allPartnerships } from '../identity/store.ts'
import { parties } from '../partnership/store.ts'
import { verify } from '../record/commands.ts'
import { copyOf, filesIn, fileWith, manifestIn } from './archive.testing.ts'
import { leftOut } from './archive.ts'
import { archiveTables, partnershipTables } from './archiveTables.ts'
import { restoreArchive } from './restoreStore.ts'

const { database: twice } = await testDatabase()
const { database: real } = await testDatabase()

/** An example county, seen by its coordinator, and its copy restored elsewhere. */
async function restored(county: DemoCounty, ofEachShape: number) {
  const [{ database: here }, { database: there }] = [await testDatabase(), await testDatabase()]
  await loadDemo(here, now, county)
  const { partnershipId } = (await here.directory(allPartnerships))[0]!
  const { email } = await here.read(partnershipId, (db) =>
    db
      .selectFrom('person')
      .innerJoin('seat', 'seat.personId', 'person.id')
      .select('email')
      .where('role', '=', 'coordinator')
      .executeTakeFirstOrThrow(),
  )
  const browser = await browserIn(here, appOf(here).app, partnershipId, email)
  const copy = await copyOf(here, partnershipId)
  await restoreArchive(there, await fileWith(copy))
  return { name: county.name, here, there, partnershipId, browser, copy, ofEachShape }
}

const counties = [await restored(varmland, 2), await restored(jonkoping, 1)]
const [{ there, partnershipId, copy }] = counties as [(typeof counties)[number]]

describe.each(counties)(
  'the example county $name, restored elsewhere,',
  ({ here, there, partnershipId, browser, copy, ofEachShape }) => {
    test('has the same audit chain, to its last hash', async () => {
      const verdicts = [await verify(here), await verify(there)]
      expect(verdicts[1]).toEqual(verdicts[0])
      expect(verdicts[0]).toMatchObject([{ broken: null }])
      expect(await endOf(there, partnershipId)).toEqual(await endOf(here, partnershipId))
    })

    test('answers the same about what is in force, for whom, on any day', async () => {
      const [before, after] = [await inForceIn(here, partnershipId), await inForceIn(there, partnershipId)]
      expect(after).toEqual(before)
      expect(before.length).toBeGreaterThan(0)
      expect(new Set(before.map(({ whole }) => whole.inForce)), 'some are, and some are not').toEqual(
        new Set([true, false]),
      )
    })

    test('has the same pages', async () => {
      const other = await browserThere()
      const pages = await crawl(browser, ofEachShape)
      expect(pages.length).toBeGreaterThan(60)
      const different: string[] = []
      for (const { path, status, html } of pages) {
        // The tokens of programs are not in the copy, and a PDF says when it was set.
        if (path.endsWith('.pdf') || path.startsWith('/tokens') || showsWhatWasSaid(path)) continue
        const answer = await other.get(path)
        const text = await answer.text()
        const expected = html ?? (await (await browser.get(path)).text())
        if (answer.status !== status || withoutNewIds(text) !== withoutNewIds(expected)) {
          different.push(path)
        }
      }
      expect(different).toEqual([])
    }, 120_000)

    /** A form that adds a thing is given the thing's id each time that it is shown. */
    const withoutNewIds = (html: string) => html.replaceAll(/(name="id" value=")[^"]+/g, '$1')

    /** The same cookie there: a session is not in the copy, so that it is laid there by hand. */
    async function browserThere() {
      const sessions = await here.read(partnershipId, (db) =>
        db
          .selectFrom('session')
          .select(['partnershipId', 'tokenHash', 'personId', 'seatId', 'expiresAt'])
          .execute(),
      )
      await there.write(partnershipId, (db) => db.insertInto('session').values(sessions).execute())
      const { app } = appOf(there)
      return {
        get: async (path: string) => app.request(`http://samsyn.example${path}`, { headers: browser.cookie }),
      }
    }

    // Last: it is written there that a copy was made once more.
    test('has the same rows in every table, to the byte', async () => {
      const before = manifestIn(await filesIn(copy))
      const after = manifestIn(await filesIn(await copyOf(there, partnershipId)))
      const sums = ({ tables }: typeof before) =>
        tables
          .filter(({ table }) => table !== 'event' && table !== 'partnership')
          .map(({ table, rows, sha256 }) => `${table} ${rows} ${sha256}`)
      expect(sums(after)).toEqual(sums(before))
      expect(after.revision).toBe(before.revision + 1)
    })
  },
)

/** Places of a review that show what was said and written for it, and what it was taken to mean: not in the copy. */
const said = [
  'coding',
  'documents/',
  'exchange',
  'findings/',
  'frame',
  'interviews',
  'names',
  'planned',
  'report/draft',
  'saturation',
  'slides',
] as const

function showsWhatWasSaid(path: string): boolean {
  const [, place] = /^\/reviews\/[^/]+\/(.+)/.exec(path) ?? []
  return place !== undefined && said.some((each) => place.startsWith(each))
}

describe('a copy', () => {
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
    const tables = await real.read(newId(), async (db) => ({
      all: (await partnershipTables(db)).map(({ table }) => table),
      packed: (await archiveTables(db)).map(({ table }) => table),
    }))
    const whole = leftOut.filter(({ rows }) => rows === null).map(({ table }) => table)
    expect(whole.toSorted()).toEqual([
      'api_token',
      'api_token_revocation',
      'api_token_use',
      'assessment_answer',
      'assessment_key',
      'coding',
      'coding_agreement',
      'coding_presence',
      'coding_step',
      'exchange_file',
      'exchange_guid',
      'exchange_import',
      'exchange_import_end',
      'exchange_merge',
      'exchange_merge_undoing',
      'exchange_project',
      'learning_guess',
      'learning_participant',
      'memo',
      'name_key',
      'name_key_look',
      'party_copy',
      'planned_interview',
      'planned_interview_ending',
      'planned_interview_party',
      'priority_ballot',
      'segment',
      'session',
      'sign_in_code',
      'source_text',
      'turn',
      'voice',
      'voice_information',
      'voice_name',
      'voice_withdrawal',
    ])
    expect([...tables.packed, ...whole].toSorted()).toEqual(tables.all.toSorted())
    for (const { table, why } of leftOut) {
      expect(tables.all).toContain(table)
      expect(why.length).toBeGreaterThan(40)
    }
  })

  test('nothing that looks like a secret is packed', async () => {
    const columns = await real.read(newId(), async (db) =>
      (await archiveTables(db)).flatMap(({ table, columns }) =>
        columns.map(({ name }) => `${table}.${name}`),
      ),
    )
    expect(columns.filter((name) => /token|secret|password|code_hash|private/.test(name))).toEqual([])
  })

  test('rows that others point at come before them, and nothing points at what is left out', async () => {
    const tables = await real.read(newId(), archiveTables)
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

/** Of every outcome, whether it is in force, as a whole and for each party: today, and in the years around. */
async function inForceIn(database: Database, partnershipId: string) {
  return database.read(partnershipId, async (db) => {
    const [all, asked] = [await adoptables(db), await parties(db)]
    const days = ['2023-06-30', '2024-06-30', '2025-03-04', '2026-12-31'] as CivilDate[]
    return days.flatMap((day) =>
      all.map((outcome) => ({
        day,
        id: outcome.id,
        whole: inForce(outcome, day),
        each: asked.map(({ id }) => inForceFor(outcome, id, day)),
      })),
    )
  })
}
