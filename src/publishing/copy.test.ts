import { describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { foundWorld } from '../../test/world.ts'
import type { CivilDate } from '../i18n/format.ts'
import { agreePurpose } from '../partnership/store.ts'
import { filesIn, fileWith, linesIn, manifestIn } from './archive.testing.ts'
import { restoreArchive } from './restoreStore.ts'

const { database } = await testDatabase()
const { database: elsewhere } = await testDatabase()
const world = await foundWorld(database)
const anna = await world.browserOf('anna@region.example')
const karin = await world.browserOf('karin@karlstad.example')

describe('everybody with a seat can take a complete copy with them', () => {
  test('the partnership’s page leads there', async () => {
    expect(await (await karin.get('/partnership')).text()).toContain('href="/partnership/copy"')
  })

  test('an elected leader takes it for her own party, whatever the form says', async () => {
    const page = await (await karin.get('/partnership/copy')).text()
    expect(page).toContain('Kopian tas ut för Karlstad.')
    expect(page).not.toContain('<select')

    const answer = await karin.post('/partnership/copy', { party: '1784' })
    const manifest = manifestIn(await filesIn(await contentOf(answer)))
    expect(manifest).toMatchObject({
      forParty: { code: '1780', name: 'Karlstad' },
      madeBy: { name: 'Karin Holm', hat: 'Förtroendevald, Karlstad' },
    })
  })

  test('the coordinator takes it for any, or for none in particular', async () => {
    const [one, none] = [
      await anna.post('/partnership/copy', { party: '1784' }),
      await anna.post('/partnership/copy', { party: '' }),
    ]
    expect(manifestIn(await filesIn(await contentOf(one))).forParty).toEqual({ code: '1784', name: 'Arvika' })
    expect(manifestIn(await filesIn(await contentOf(none))).forParty).toBeNull()
    const wrong = await anna.post('/partnership/copy', { party: '0180' })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('Välj en av parterna')
  })

  test('it comes as a file that holds the event that it was taken, and can be restored', async () => {
    const answer = await anna.post('/partnership/copy', { party: '1780' })
    expect(answer.headers.get('Content-Disposition')).toContain('Nya-Perspektiv-2025-03-04.zip')
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
    const content = await contentOf(answer)
    const files = await filesIn(content)
    expect(linesIn(files, 'event').at(-1)).toContain('partnership.exported')
    const { revision } = await restoreArchive(elsewhere, await fileWith(content))
    expect(linesIn(files, 'event')).toHaveLength(revision)
  })

  test('those that were taken are listed: when, by whom, for whom', async () => {
    const page = await (await karin.get('/partnership/copy')).text()
    expect(page).toContain('Karin Holm, Förtroendevald, Karlstad.')
    expect(page).toContain('För Arvika.')
    expect(page).toContain('För ingen särskild part.')
  })

  test('what is written meanwhile waits for nothing, and is not in it', async () => {
    const olle = await world.browserOf('olle@arvika.example')
    const answer = await olle.post('/partnership/copy', {})
    const reader = answer.body!.getReader()
    const parts = [(await reader.read()).value!]
    await database.write(world.partnershipId, (db) =>
      agreePurpose(db, world.doer, 'Ett annat syfte.', '2025-03-04' as CivilDate),
    )
    for (let next = await reader.read(); !next.done; next = await reader.read()) parts.push(next.value)
    const files = await filesIn(Buffer.concat(parts))
    expect(linesIn(files, 'event').at(-1)).toContain('partnership.exported')
    expect(linesIn(files, 'purpose')).toHaveLength(1)
  })

  test('one that is not fetched to its end lets go of the database', async () => {
    const olle = await world.browserOf('olle@arvika.example')
    const answer = await olle.post('/partnership/copy', {})
    const reader = answer.body!.getReader()
    await reader.read()
    expect(await exportsUnderWay()).toBe(1)
    await reader.cancel()
    await expect.poll(exportsUnderWay).toBe(0)
  })

  test('five in an hour are enough', async () => {
    // She has taken three.
    await contentOf(await anna.post('/partnership/copy', {}))
    await contentOf(await anna.post('/partnership/copy', {}))
    const refused = await anna.post('/partnership/copy', {})
    expect(refused.status).toBe(429)
    expect(await refused.text()).toContain('Vänta en timme')
  })
})

async function contentOf(answer: Response): Promise<Buffer> {
  expect(answer.status).toBe(200)
  expect(answer.headers.get('Content-Type')).toBe('application/zip')
  return Buffer.from(await answer.arrayBuffer())
}

async function exportsUnderWay(): Promise<number> {
  const { rows } = await database.pool.query<{ count: number }>(`
    select count(*)::integer as count from pg_stat_activity
    where datname = current_database() and backend_type = 'client backend' and xact_start is not null and pid <> pg_backend_pid()`)
  return rows[0]!.count
}
