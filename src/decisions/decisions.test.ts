import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { foundWorld, today } from '../../test/world.ts'
import type { CivilDate } from '../i18n/format.ts'
import { addMeeting } from '../meetings/store.ts'
import { bodies } from '../partnership/store.ts'
import { search } from '../record/store.ts'
import { type NewOutcome, outcomes, takeOutcome } from './store.ts'

const { database } = await testDatabase()
let world: Awaited<ReturnType<typeof foundWorld>>
let anna: Awaited<ReturnType<typeof world.browserOf>>
let meetingId: string

beforeAll(async () => {
  world = await foundWorld(database)
  anna = await world.browserOf('anna@region.example')
  meetingId = await database.write(world.partnershipId, async (db) => {
    const [steering] = await bodies(db)
    return addMeeting(db, world.doer, {
      bodyId: steering!.id,
      question: 'Vad gör vi åt frånvaron?',
      location: 'Karlstad',
      startsAt: new Date('2025-03-04T08:00:00Z'),
      language: 'sv',
    })
  })
})

const take = (title: string, more: Partial<NewOutcome> = {}) =>
  database.write(world.partnershipId, (db) =>
    takeOutcome(db, world.doer, {
      kind: 'position',
      title,
      text: `${title}.`,
      dissent: '',
      meetingId,
      agendaItemId: null,
      takenOn: today,
      ...more,
    }),
  )

describe('before anything is taken', () => {
  test('the page says what will be here, and that the arena takes no political decisions', async () => {
    const page = await (await anna.get('/decisions')).text()
    expect(page).toContain('Inga utfall ännu')
    expect(page).toContain('Samverkan fattar inga politiska beslut.')
  })
})

describe('the numbers of outcomes', () => {
  test('run without gaps within the year, also when many are taken at once', async () => {
    const taken = await Promise.all(['Ett', 'Två', 'Tre', 'Fyra', 'Fem'].map((title) => take(title)))
    const numbers = taken.map(({ number }) => number).toSorted((a, b) => a - b)
    expect(numbers).toEqual([1, 2, 3, 4, 5])
  })

  test('leave no gap after one that failed', async () => {
    await expect(take('Utan text', { text: '' })).rejects.toThrow()
    expect((await take('Sex')).number).toBe(6)
  })

  test('begin again each year', async () => {
    const last = await take('Förra året', { takenOn: '2024-11-15' as CivilDate })
    expect([last.year, last.number]).toEqual([2024, 1])
  })
})

describe('finding an outcome', () => {
  test('by its kind, its year and its words', async () => {
    await take('Följ skolnärvaron', { kind: 'recommendation', dissent: 'Hagfors vill vänta.' })
    const page = async (query: string) => (await anna.get(`/decisions?${query}`)).text()
    expect(await page('kind=recommendation')).toContain('1 stämmer med det du söker.')
    expect(await page('year=2024')).toContain('1 stämmer med det du söker.')
    expect(await page('query=hagfors')).toContain('Följ skolnärvaron')
    expect(await page('query=2024:1')).toContain('Förra året')
    expect(await page('query=100%25')).toContain('Inget utfall stämmer')
    // An address that asks for nonsense asks for nothing.
    expect((await anna.get('/decisions?kind=beslut&year=x')).status).toBe(200)
  })

  test('by searching the partnership', async () => {
    const found = await database.read(world.partnershipId, (db) => search(db, 'skolnärvaron'))
    expect(found[0]).toMatchObject({ kind: 'outcome' })
  })
})

describe('the page of an outcome', () => {
  test('tells its kind, its number, who thought otherwise, and where it was taken', async () => {
    const { id, number } = await take('Pröva effekten', { dissent: 'Grums vill se kostnaden först.' })
    const page = await (await anna.get(`/decisions/${id}`)).text()
    expect(page).toContain(`Ställningstagande 2025:${number}`)
    expect(page).toContain('Det binder ingen huvudman.')
    expect(page).toContain('Grums vill se kostnaden först.')
    expect(page).toContain(`href="/meetings/${meetingId}"`)
    expect(page).toContain('Anna Sandberg')
  })

  test('of another partnership is not there', async () => {
    const [outcome] = await database.read(world.partnershipId, (db) => outcomes(db))
    const other = await foundWorld(database, 'En annan samverkan')
    const stranger = await other.browserOf('anna@region.example')
    expect((await stranger.get(`/decisions/${outcome!.id}`)).status).toBe(404)
    expect((await stranger.get('/decisions/not-an-id')).status).toBe(404)
  })
})
