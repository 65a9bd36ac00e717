import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { now, today } from '../../test/world.ts'
import { readCommitments } from '../commitments/readingStore.ts'
import { allPartnerships, type PartnershipEntry } from '../identity/store.ts'
import { readMatters } from '../matters/readingStore.ts'
import { readCockpit } from '../overview/cockpit.ts'
import { daysLate, isSilent } from '../overview/debt.ts'
import { alarmText } from '../partnership/alarm.ts'
import { treeOf } from '../partnership/body.ts'
import { readBodies } from '../partnership/readingStore.ts'
import { loadFigures } from '../population/load.ts'
import { indicatorFor } from '../population/store.ts'
import { effectsShown } from '../targets/effectStore.ts'
import { targets } from '../targets/store.ts'
import { demoCatalogue } from './figures.ts'
import { jonkoping } from './jonkoping.ts'
import { loadDemo } from './load.ts'
import { varmland } from './varmland.ts'

const { database } = await testDatabase()
let partnershipId = ''

beforeAll(async () => {
  await loadDemo(database, now)
  partnershipId = (await database.directory(allPartnerships))[0]!.partnershipId
})

describe('the example county', () => {
  test('keeps at its next start what somebody has loaded about an indicator', async () => {
    const title = 'Elever i åk 9 som är behöriga till yrkesprogram, lägeskommun, andel (%)'
    const entry = { code: 'N15428', title, description: 'En rikare definition.', direction: null }
    const doer = { partnershipId, id: null, name: 'Test', hat: 'test' }
    await loadFigures(database, doer, demoCatalogue([entry]))
    await loadDemo(database, now)
    const { description } = await database.read(partnershipId, (db) => indicatorFor(db, 'N15428'))
    expect(description).toBe('En rikare definition.')
  })

  test('says of everything that happens who did it, and as whom', async () => {
    const { count, bare } = await database.read(partnershipId, async (db) => {
      const rows = await db.selectFrom('event').select('body').execute()
      const by = rows.map(({ body }) => (body as unknown as { by: { name: string; hat: string } }).by)
      return { count: by.length, bare: by.filter(({ name, hat }) => !name || !hat) }
    })
    expect(count).toBeGreaterThan(100)
    expect(bare).toEqual([])
  })

  test('has promised time for the mandate period, and tells who has kept it', async () => {
    const reading = await database.read(partnershipId, (db) => readCommitments(db, now, null))
    const promised = reading.parties.filter(({ state }) => state !== 'none')
    expect(promised).toHaveLength(17)
    expect(promised.find(({ party }) => party.name === 'Munkfors')!.state).toBe('broken')
    expect(promised.find(({ party }) => party.name === 'Kil')!.state).toBe('kept')
  })

  test('has a party that is silent, and matters and agreements to press on with', async () => {
    const { debts, parties } = await database.read(partnershipId, (db) => readCockpit(db, now))
    const silent = parties.filter(({ heard }) => isSilent(heard, today)).map(({ name }) => name)
    expect(silent).toEqual(['Eda'])
    const stuck = debts.find(({ name }) => name === 'Trygg hemgång efter en tid på sjukhus')!
    expect(stuck).toMatchObject({ kind: 'matter', people: ['Beredningsgruppen'] })
    expect(daysLate(stuck, today)).toBeGreaterThan(0)
    const ending = debts.find(({ name }) => name === 'Samverkan vid utskrivning från slutenvård')!
    expect(ending).toMatchObject({ kind: 'agreement' })
    expect(ending.dueOn! > today).toBe(true)
  })

  test('tells things in the order that they happen', async () => {
    await database.read(partnershipId, async (db) => {
      const agreed = (await targets(db)).map(({ agreedOn }) => agreedOn)
      const taken = await db.selectFrom('outcome').select(['title', 'text', 'takenOn']).execute()
      const aboutTargets = taken.filter(({ text }) => text.includes('resultatmål'))
      expect(aboutTargets).not.toEqual([])
      // No outcome sets targets that were in force before it.
      for (const { text, takenOn } of aboutTargets) {
        expect(agreed.every((day) => day < takenOn)).toBe(true)
        expect(text).not.toContain('ställer sig bakom sex')
      }
      for (const { showing } of await effectsShown(db)) expect(showing.shownOn).toBe(today)
    })
  })
})

describe.each([
  ['Värmland', varmland, 10],
  ['Jönköpings län', jonkoping, 7],
])('the matters of %s', async (_, county, count) => {
  const own = await testDatabase()
  await loadDemo(own.database, now, county)
  const [{ partnershipId: id }] = (await own.database.directory(allPartnerships)) as [PartnershipEntry]
  const { matters } = await own.database.read(id, (db) => readMatters(db, now))

  test('stand at different steps: some are done, some were stopped, and some are stuck', () => {
    expect(matters).toHaveLength(count)
    const states = new Set(matters.map(({ journey }) => journey.state))
    for (const state of ['open', 'finished', 'dropped'] as const) expect(states).toContain(state)
    expect(matters.flatMap(({ alarms }) => alarms.map(({ kind }) => kind))).toContain('overdue')
    expect(
      matters.some(({ journey }) => journey.stays.some((stay) => stay.kind === 'in' && stay.returned)),
    ).toBe(true)
  })
})

describe('the other example county', async () => {
  const other = await testDatabase()
  await loadDemo(other.database, now, jonkoping)
  const [{ partnershipId: id, demo }] = (await other.database.directory(allPartnerships)) as [
    PartnershipEntry,
  ]
  const read = <T>(work: Parameters<typeof database.read<T>>[1]) => other.database.read(id, work)

  test('is another way of working, without a line of code of its own', async () => {
    expect(demo).toBe(true)
    const reading = await read((db) => readBodies(db, now))
    // The thirteen municipalities, the region, and an association.
    expect(reading.parties).toHaveLength(15)
    const tree = treeOf(reading.bodies.map(({ body }) => body))
    expect(tree.map(({ body }) => body.name)).toEqual(['PKS'])
    const alarms = reading.bodies.flatMap(({ body, alarms: own }) =>
      own.map((alarm) => `${body.name}: ${alarmText('sv', alarm)}`),
    )
    expect(alarms).toEqual(['Strategigruppen för äldre: Det saknas 1 från regionen.'])
  })

  test('has targets on figures of its own county', async () => {
    const [first] = await read(targets)
    expect(first!.name).toBe('Fler behöriga till gymnasiet')
    expect(first!.place.code).toBe('06')
    expect(first!.baselineValue).toBeGreaterThan(80)
  })

  test('is not laid over the first', async () => {
    await expect(loadDemo(database, now, jonkoping)).rejects.toThrow(
      'another example county, "Nya Perspektiv"',
    )
  })
})
