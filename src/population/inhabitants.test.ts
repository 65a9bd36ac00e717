import { describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { foundWorld } from '../../test/world.ts'
import type { CivilDate } from '../i18n/format.ts'
import { parties } from '../partnership/store.ts'
import type { Figure, FigureFile } from './figure.ts'
import { loadFigures } from './load.ts'

const { database } = await testDatabase()
const world = await foundWorld(database)
const anna = await world.browserOf('anna@region.example')
const karin = await world.browserOf('karin@karlstad.example')
const arvika = (await database.read(world.partnershipId, parties)).find(({ name }) => name === 'Arvika')!.id
const path = `/partnership/parties/${arvika}`
const page = async (where = path) => (await anna.get(where)).text()

/** What Kolada says of Arvika, in another fetching than before when it is given anew. */
function kolada(name: string, values: Readonly<Record<string, number>>): FigureFile {
  const rows = Object.entries(values).map(
    ([period, value], index): Figure => ({
      line: index + 1,
      code: 'N01951',
      fetch: 0,
      place: '1784',
      sex: 'T',
      period,
      value,
      reason: null,
    }),
  )
  return {
    name,
    source: 'kolada',
    content: { kind: 'figures', fetches: ['2025-02-20' as CivilDate], rows: once(rows) },
    hash: () => Buffer.from(name.padEnd(32).slice(0, 32)),
  }
}

async function* once<T>(rows: readonly T[]) {
  yield rows
}

describe('the number of inhabitants', () => {
  test('is not offered from the indicators before it is loaded: the page says what to load', async () => {
    expect(await page(`${path}/inhabitants/from-figures`)).toContain('Läs in Koladas nyckeltal N01951')
  })

  test('is taken with its source and the day it was fetched', async () => {
    await loadFigures(database, world.doer, kolada('one', { 2022: 25_870, 2023: 25_751 }))
    expect(await page(`${path}/inhabitants/from-figures`)).toContain('2 år finns att hämta för Arvika.')
    const taken = await anna.post(`${path}/inhabitants/from-figures`, { 'year-2023': 'yes' })
    expect(taken.status).toBe(303)
    const shown = await page()
    expect(shown).toMatch(/25.751 invånare 31.december 2023/)
    expect(shown).toMatch(/Kolada N01951, hämtat 20.februari 2025/)
    expect(shown).not.toMatch(/25.870/)
  })

  test('is never taken over what somebody has written, unless they choose it', async () => {
    const typed = { year: '2022', inhabitants: '25 900', countedOn: '2022-12-31', source: 'SCB' }
    await anna.post(`${path}/inhabitants`, typed)
    const offer = await page(`${path}/inhabitants/from-figures`)
    expect(offer).toMatch(/I dag står det 25.900\. Hämtar du ersätts det\./)
    expect(offer).not.toMatch(/name="year-2022"[^>]*checked/)
    expect((await anna.post(`${path}/inhabitants/from-figures`, {})).status).toBe(422)
    await anna.post(`${path}/inhabitants/from-figures`, { 'year-2022': 'yes' })
    expect(await page()).toMatch(/Var 25.900 före/)
  })

  test('is not taken by an elected leader, nor for another party', async () => {
    expect((await karin.get(`${path}/inhabitants/from-figures`)).status).toBe(403)
  })
})
