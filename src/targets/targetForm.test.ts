import { describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { foundWorld } from '../../test/world.ts'
import type { Db } from '../db/database.ts'
import { annotationsOf } from '../population/annotationStore.ts'
import { historyOf, linksOf, search } from '../record/store.ts'
import { filledIn, idOf, loadFigures, plain } from './figures.testing.ts'
import { targetFor } from './store.ts'

const { database } = await testDatabase()
const world = await foundWorld(database)
const indicatorId = await loadFigures(database, world.partnershipId)
const anna = await world.browserOf('anna@region.example')
const karin = await world.browserOf('karin@karlstad.example')

const read = <T>(work: (db: Db) => Promise<T>) => database.read(world.partnershipId, work)

/** Adds a target as Anna does, and answers with its address. */
async function add(changes: Record<string, string> = {}): Promise<string> {
  const answer = await anna.post('/targets', { ...filledIn, ...changes })
  expect(answer.status).toBe(303)
  return answer.headers.get('Location')!
}

describe('before any target is set', () => {
  test('the list says what will be there, and only those who prepare see the first step', async () => {
    const page = await (await anna.get('/targets')).text()
    expect(page).toContain('Inga mål är satta ännu')
    expect(page).toContain('href="/targets/new"')
    expect(await (await karin.get('/targets')).text()).not.toContain('href="/targets/new"')
  })
})

describe('setting a target', () => {
  test('begins with the indicator, and then suggests the latest value as the baseline', async () => {
    expect(await (await anna.get('/targets/new')).text()).toContain(
      '<option value="N15428">Behöriga till gymnasiet',
    )
    const page = plain(await (await anna.get('/targets/new?indicator=N15428')).text())
    expect(page).toContain('<option value="2024" selected="">2024: 80,9 %')
    expect(page).toContain(
      'Ovägt medelvärde av 16 av 16 kommuner, egen beräkning. Källa: Kolada N15428, hämtat 12 december 2024.',
    )
  })

  test('asks for the indicator when none was chosen', async () => {
    const answer = await anna.get('/targets/new?indicator=&place=17&sex=T')
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Välj nyckeltal.')
  })

  test('takes the baseline’s value from the data, exactly', async () => {
    const target = await read(async (db) => targetFor(db, idOf(await add())))
    expect(target).toMatchObject({ baselinePeriod: '2023', baselineValue: 83, level: 90, duePeriod: '2027' })
  })

  test('ties it to its evidence, its line to the chart, and makes it findable', async () => {
    const id = idOf(await add({ name: 'Alla når gymnasiet' }))
    await read(async (db) => {
      expect(await linksOf(db, { kind: 'target', id })).toMatchObject([
        { relation: 'leadsTo', forward: false, thing: { kind: 'indicator', id: indicatorId } },
      ])
      const lines = await annotationsOf(db, indicatorId, '17')
      expect(lines.find(({ subject }) => subject.id === id)).toMatchObject({
        fromPeriod: '2024',
        period: '2027',
        value: 90,
      })
      expect(await search(db, 'når gymnasiet')).toContainEqual({
        kind: 'target',
        id,
        title: 'Alla når gymnasiet',
      })
      expect(await historyOf(db, { kind: 'target', id })).toMatchObject([
        { kind: 'target.added', facts: { level: 90, duePeriod: '2027', baselineValue: 83 } },
      ])
    })
  })

  test('keeps what was typed beside what is wrong', async () => {
    const answer = await anna.post('/targets', {
      ...filledIn,
      level: '190',
      name: 'Behöriga & fler',
      due: '27',
    })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('Talet ska vara mellan 0 och 100.')
    expect(page).toContain('Skriv ett årtal med fyra siffror')
    expect(page).toContain('value="190"')
    expect(page).toContain('value="Behöriga &amp; fler"')
    expect(page).toContain('<title>Fel: ')
  })

  test('refuses a personal identity number', async () => {
    const answer = await anna.post('/targets', { ...filledIn, name: 'Hjälp 19121212-1212' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('personnummer')
  })

  test.each([
    [{ due: '2023' }, 'Målåret måste vara senare än utgångsläget 2023.'],
    [{ baselinePeriod: '2021', due: '2024' }, 'Målåret har redan varit. Skriv 2025 eller ett senare år.'],
    [{ level: '83' }, 'Nivån är densamma som utgångsläget.'],
    // Read as the same, whatever its later decimals are.
    [{ level: '83,02' }, 'Nivån är densamma som utgångsläget.'],
    [{ due: '2046' }, 'Målåret ligger för långt fram. Skriv 2045 eller ett tidigare år.'],
    [{ due: '2199' }, 'Målåret ligger för långt fram.'],
    [{ agreedOn: '1800-05-03' }, 'Den dagen ligger för långt tillbaka. Skriv en dag från och med 2005.'],
    [{ agreedOn: '2025-03-05' }, 'Den dagen har inte varit ännu.'],
    [{ baselinePeriod: '1999' }, 'Välj vilket år ni utgår från.'],
  ])('refuses %o', async (changes, sentence) => {
    const answer = await anna.post('/targets', { ...filledIn, ...changes })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(sentence)
  })

  test('warns when the level lies the wrong way from the baseline, and takes it when confirmed', async () => {
    const answer = await anna.post('/targets', { ...filledIn, level: '80' })
    expect(answer.status).toBe(422)
    const page = plain(await answer.text())
    expect(page).toContain(
      'Nivån är lägre än utgångsläget 83,0 %, men för det här nyckeltalet är högre bättre.',
    )
    expect(page).toContain('name="confirm"')
    expect((await anna.post('/targets', { ...filledIn, level: '80', confirm: 'yes' })).status).toBe(303)
  })

  test('types the baseline where no value is loaded', async () => {
    const women = { ...filledIn, sex: 'K' }
    expect(await (await anna.post('/targets', women)).text()).toContain('Skriv värdet ni utgår från.')
    const page = await (await anna.get(await add({ ...women, baselineValue: '81,5' }))).text()
    expect(page).toContain('Vi vet inte ännu om målet nås: inget värde finns.')
    expect(page).toContain('Gäller kvinnor i länet.')
  })

  test('is not for an elected leader, nor about somebody else’s county', async () => {
    expect((await karin.get('/targets/new')).status).toBe(403)
    expect((await karin.post('/targets', filledIn)).status).toBe(403)
    expect((await anna.post('/targets', { ...filledIn, place: '06' })).status).toBe(404)
  })
})
