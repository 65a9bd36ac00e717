import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { foundWorld } from '../../test/world.ts'
import { newId } from '../db/ids.ts'
import type { CivilDate } from '../i18n/format.ts'
import { bodies } from '../partnership/store.ts'
import { inPieces } from '../sources/reading.testing.ts'
import { recognise } from '../sources/recognise.ts'
import { loadFigures } from './load.ts'

const { database } = await testDatabase()
const world = await foundWorld(database)
const { partnershipId, doer } = world
const anna = await world.browserOf('anna@region.example')
const karin = await world.browserOf('karin@karlstad.example')

const header = 'kpi,municipality,period,gender,value,status\n'
const codes = [
  '1715',
  '1730',
  '1737',
  '1760',
  '1761',
  '1762',
  '1763',
  '1764',
  '1765',
  '1766',
  '1780',
  '1781',
  '1782',
  '1783',
  '1784',
  '1785',
]
const meetingId = newId()

const load = async (text: string, fetchedOn: string, preview = false) => {
  const read = await recognise(inPieces(text), { name: 'file.csv', fetchedOn: fetchedOn as CivilDate })
  if (read.kind !== 'loadable') throw new Error('Nothing to load.')
  return loadFigures(database, doer, read.file, { preview })
}
const rowsOf = (kpi: string, value: (at: number, year: number) => string) =>
  codes
    .flatMap((code, at) => [2022, 2023].map((year) => `${kpi},${code},${year},T,${value(at, year)}\n`))
    .join('')

const text = async (path: string, browser = anna) => {
  const answer = await browser.get(path)
  return (await answer.text()).replaceAll(/<[^>]+>/g, ' ').replaceAll(/&#39;|\s+/g, ' ')
}

let jumped: Awaited<ReturnType<typeof load>>
beforeAll(async () => {
  await load(
    header + rowsOf('N11111', (at) => `${40 + at},`) + rowsOf('N22222', (at) => `${1 + at / 10},`),
    '2024-03-01',
  )
  await database.write(partnershipId, async (db) => {
    const [body] = await bodies(db)
    await db
      .insertInto('meeting')
      .values({
        partnershipId,
        id: meetingId,
        bodyId: body!.id,
        question: 'Hur går det?',
        location: 'Karlstad',
        startsAt: new Date('2024-06-10T08:00:00Z'),
      })
      .execute()
    await db
      .insertInto('purposeCheck')
      .values({ partnershipId, meetingId, purposeVersion: 1, answer: 'yes', words: '', checkedBy: doer.id! })
      .execute()
    await db
      .insertInto('meetingClosure')
      .values({
        partnershipId,
        meetingId,
        vintage: 1,
        closedAt: new Date('2024-06-10T11:00:00Z'),
        closedBy: doer.id!,
      })
      .execute()
  })
  const preview = await load(header + rowsOf('N22222', (at) => `${100 + at * 10},`), '2024-12-12', true)
  expect(preview.jumps).toHaveLength(1)
  jumped = await load(
    `${header}N11111,1780,2023,T,61,\nN11111,1784,2023,T,,Privacy\n${rowsOf('N22222', (at) => `${100 + at * 10},`)}`,
    '2024-12-12',
  )
})

describe('what was known on a day', () => {
  test('is shown for a meeting, a day and a fetching, and the page says so', async () => {
    const then = await text(`/population/indicators/N11111?place=1780&meeting=${meetingId}`)
    expect(then).toContain('Du ser vad som var känt när Politiska styrgruppen möttes den 10 juni 2024.')
    expect(then).toContain('Ett värde har ändrats sedan dess.')
    expect(then).toContain('värdet 50,0')
    expect(await text('/population/indicators/N11111?place=1780&day=2024-12-11')).toContain(
      'Du ser vad som var känt den 11 december 2024.',
    )
    expect(await text('/population/indicators/N11111?place=1780&asOf=1')).toContain(
      'vid hämtningen 1 mars 2024',
    )
    const since = await text('/population/indicators/N11111?place=1780&day=2024-12-12')
    expect(since).toContain('Inget av det som visas har ändrats sedan dess.')
    expect(since).toContain('61,0')
  })

  test('before the first fetching is nothing', async () => {
    expect(await text('/population/indicators/N11111?day=2020-01-01')).toContain('Då fanns inga värden.')
  })

  test('follows to the other places, the file and the chart', async () => {
    const page = await (await anna.get(`/population/indicators/N11111?day=2024-05-01`)).text()
    expect(page).toContain('/population/indicators/N11111?place=1780&amp;day=2024-05-01')
    const csv = await (await anna.get('/population/indicators/N11111/values.csv?day=2024-05-01')).text()
    expect(csv).toMatch(/1780;Karlstad;2023;T;50;/)
    expect(await (await anna.get('/population/indicators/N11111/values.csv')).text()).toMatch(
      /1780;Karlstad;2023;T;61;/,
    )
    const svg = await (
      await anna.get('/population/indicators/N11111/chart.svg?place=1780&day=2024-05-01')
    ).text()
    expect(svg.replaceAll('\u00a0', ' ')).toContain('hämtat 1 mars 2024')
  })

  test.each([
    ['2024-02-30', 'Skriv en dag som finns'],
    ['i går', 'Skriv en dag som finns'],
    ['2099-01-01', 'Välj en dag som inte ligger framåt i tiden.'],
  ])('a day that is none or lies ahead, such as %s, is told so and kept', async (day, sentence) => {
    const answer = await anna.get(`/population/indicators/N11111?day=${encodeURIComponent(day)}`)
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain(sentence)
    expect(page).toContain(`value="${day}"`)
    expect((await anna.get(`/population/revisions?day=${encodeURIComponent(day)}`)).status).toBe(422)
  })

  test('a meeting that is not there is not found', async () => {
    expect((await anna.get(`/population/revisions?meeting=${newId()}`)).status).toBe(404)
  })
})

describe('what has changed since a meeting', () => {
  test('is listed since the latest one, without being asked', async () => {
    const page = await text('/population/revisions')
    expect(page).toContain('Sedan Politiska styrgruppen möttes den 10 juni 2024.')
    // Two municipalities and the county's mean of one indicator; all of the other, and its mean.
    expect(page).toContain('37 värden i 2 nyckeltal är andra nu.')
  })

  test('is told value by value, by how much and from which fetching, and a value that went keeps its reason', async () => {
    const page = await text('/population/revisions?indicator=N11111')
    expect(page).toMatch(/Karlstad 2023 Alla 50,0 61,0 \+11,0 12 december 2024/)
    expect(page).toMatch(/Arvika 2023 Alla 54,0 för få personer för att visas –/)
    expect(page).toMatch(/Värmlands län \( ?egen beräkning ?\)/)
  })

  test('is nothing since a day after the fetching', async () => {
    expect(await text('/population/revisions?day=2025-01-01')).toContain('Inget värde har ändrats.')
  })

  test('leaves out what cannot be seen, until it is asked for', async () => {
    await load(`${header}N11111,1715,2022,T,40.00004,\n`, '2025-01-10')
    expect(await text('/population/revisions?day=2025-01-01')).toContain('Inget värde har ändrats.')
    const precise = await text('/population/revisions?day=2025-01-01&precision=all&indicator=N11111')
    expect(precise).toContain('+0,00004')
  })

  test('counts a value that differs in decimals alone as the same, and the report says how many they are', async () => {
    const report = await load(`${header}N11111,1730,2022,T,41.0000002,\n`, '2025-01-11')
    expect(report).toMatchObject({ revised: 0, unchanged: 1, finer: 1 })
  })
})

describe('a jump of a factor in nearly all places', () => {
  test('is told by the load’s report, and not of an ordinary revision', () => {
    expect(jumped.jumps).toEqual([{ code: 'N22222', title: 'N22222', power: 2, places: 16 }])
  })

  test('stands on the indicator’s page and in the list, where the coordinator can say yes, and take it back', async () => {
    expect(await text('/population/indicators/N22222')).toContain('Har enheten ändrats?')
    expect(await text('/population/indicators/N11111')).not.toContain('Har enheten ändrats?')
    expect(await text('/population/revisions')).toContain('ungefär 100 gånger så höga')

    const answered = await anna.post('/population/indicators/N22222/units/2', { answer: 'changed' })
    expect(answered.status).toBe(303)
    const yes = await text('/population/indicators/N22222')
    expect(yes).toContain('Enheten har ändrats.')
    expect(yes).toContain('Anna Sandberg som Samordnare, Region Värmland')
    await anna.post('/population/indicators/N22222/units/2', { answer: 'open' })
    expect(await text('/population/indicators/N22222')).toContain('Har enheten ändrats?')
    await anna.post('/population/indicators/N22222/units/2', { answer: 'same' })
    expect(await text('/population/revisions')).toContain('Enheten är densamma')
  })

  test('is answered by those who prepare, and only where there is one', async () => {
    expect(await text('/population/indicators/N22222', karin)).not.toContain('Ångra svaret')
    expect((await karin.post('/population/indicators/N22222/units/2', { answer: 'changed' })).status).toBe(
      403,
    )
    expect((await anna.post('/population/indicators/N22222/units/1', { answer: 'changed' })).status).toBe(404)
    expect((await anna.post('/population/indicators/N22222/units/2', { answer: 'maybe' })).status).toBe(404)
  })

  test('the same answer twice is one answer', async () => {
    const count = () =>
      database.read(partnershipId, (db) => db.selectFrom('unitJumpAnswer').selectAll().execute())
    const before = (await count()).length
    await anna.post('/population/indicators/N22222/units/2', { answer: 'same' })
    expect(await count()).toHaveLength(before)
  })
})
