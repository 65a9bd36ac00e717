import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { foundWorld } from '../../test/world.ts'
import type { CivilDate } from '../i18n/format.ts'
import { parties, personWith } from '../partnership/store.ts'
import { filesIn, fileWith, gathered, linesIn, manifestIn } from './archive.testing.ts'
import { exportPartnership } from './commands.ts'
import { keepCopies, keptCopy, keptManifest } from './keptCopyStore.ts'
import { restoreArchive } from './restoreStore.ts'

const { database } = await testDatabase()
const { database: elsewhere } = await testDatabase()
const world = await foundWorld(database)
const anna = await world.browserOf('anna@region.example')
const { partnershipId, doer } = world
const arvika = (await database.read(partnershipId, parties)).find(({ name }) => name === 'Arvika')!
const leaving = `/partnership/parties/${arvika.id}/leaving`
const night = new Date('2025-03-05T00:05:00Z')
const kept = async () => gathered(keptCopy(database, partnershipId, arvika.id))
const leave = () => anna.post(leaving, { lastDay: '2025-03-04', reason: 'Går vidare.' })
const folder = await mkdtemp(join(tmpdir(), 'samsyn-kept-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('a party that has left keeps a complete copy', () => {
  test('made in the night after its last day, and not before', async () => {
    await leave()
    await keepCopies(database, new Date('2025-03-04T22:30:00Z'))
    expect(await database.read(partnershipId, (db) => keptManifest(db, arvika.id))).toBeNull()
    await keepCopies(database, night)
    const manifest = manifestIn(await filesIn(await kept()))
    expect(manifest).toMatchObject({ forParty: { code: '1784', name: 'Arvika' } })
    expect(await database.read(partnershipId, (db) => keptManifest(db, arvika.id))).toEqual(manifest)
  })

  test('which stays what it was, whatever happens afterwards, and can be restored', async () => {
    const before = await kept()
    await database.write(partnershipId, (db) =>
      personWith(db, doer, { name: 'Senare Kommen', email: 'senare@region.example' }),
    )
    await keepCopies(database, new Date('2025-03-06T00:05:00Z'))
    const after = await kept()
    expect(after.equals(before)).toBe(true)
    expect(linesIn(await filesIn(after), 'person').join()).not.toContain('Senare Kommen')
    const { forParty } = await restoreArchive(elsewhere, await fileWith(after))
    expect(forParty?.name).toBe('Arvika')
    const [restored] = (await elsewhere.read(partnershipId, parties)).filter(({ name }) => name === 'Arvika')
    expect(restored?.leftOn).toBe('2025-03-04' as CivilDate)
  })

  test('is what the command writes for it, to the byte', async () => {
    const path = join(folder, 'arvika.zip')
    const lines: string[] = []
    const out = { write: (line: string) => void lines.push(line) }
    expect(await exportPartnership(database, path, { party: '1784', json: false }, out)).toBe(0)
    expect((await readFile(path)).equals(await kept())).toBe(true)
    expect(lines.join()).toContain('for Arvika, which has left')
  })

  test('and goes when the leaving is taken back', async () => {
    expect((await anna.post(`${leaving}/withdrawal`, {})).status).toBe(303)
    expect(await kept()).toHaveLength(0)
  })
})
