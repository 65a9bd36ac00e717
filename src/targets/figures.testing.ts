import { expect } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { foundWorld } from '../../test/world.ts'
import type { Database, Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import type { CivilDate } from '../i18n/format.ts'
import { seedPlaces } from '../population/places.ts'

const values: Readonly<Record<string, number>> = {
  2019: 83.9,
  2020: 84.4,
  2021: 84.4,
  2022: 83.7,
  2023: 83,
  2024: 80.9,
}

/** Two vintages: the second revises 2023 from 83,4 to 83,0 and brings 2024. */
export async function loadFigures(database: Database, partnershipId: string): Promise<string> {
  const indicatorId = newId()
  await database.write(partnershipId, (db) => insertFigures(db, partnershipId, indicatorId))
  return indicatorId
}

async function insertFigures(db: Db, partnershipId: string, indicatorId: string): Promise<void> {
  await seedPlaces(db, partnershipId)
  await db
    .insertInto('indicator')
    .values({
      partnershipId,
      id: indicatorId,
      source: 'kolada',
      code: 'N15428',
      title: 'Elever i åk 9 som är behöriga till yrkesprogram, hemkommun, andel (%)',
      name: 'Behöriga till gymnasiet',
      description: 'Andel elever.',
      unit: 'percent',
      decimals: 1,
      direction: 'increase',
      describes: 'population',
    })
    .execute()
  for (const [number, fetchedOn] of [
    [1, '2023-09-12'],
    [2, '2024-12-12'],
  ] as const) {
    await db
      .insertInto('vintage')
      .values({
        partnershipId,
        number,
        source: 'kolada',
        fetchedOn: fetchedOn as CivilDate,
        fileName: 'f',
        fileHash: Buffer.alloc(32),
      })
      .execute()
  }
  const observation = { partnershipId, indicatorId, sex: 'T' as const, reason: null, replacedIn: null }
  await db
    .insertInto('observation')
    .values([
      ...Object.entries(values).map(([period, value]) => ({
        ...observation,
        period,
        placeCode: '17',
        vintage: Number(period) > 2022 ? 2 : 1,
        value,
        members: 16,
      })),
      {
        ...observation,
        period: '2023',
        placeCode: '17',
        vintage: 1,
        replacedIn: 2,
        value: 83.4,
        members: 16,
      },
      { ...observation, period: '2024', placeCode: '18', vintage: 2, value: 79, members: 12 },
      { ...observation, period: '2024', placeCode: '06', vintage: 2, value: 88, members: 13 },
    ])
    .execute()
}

/** Answers with non-breaking spaces as plain ones, so that sentences can be written as they are read. */
export const plain = (html: string) => html.replaceAll('\u00a0', ' ').replaceAll('\u2060', '')

/** A form for a target, filled in as it should be. */
export const filledIn = {
  indicator: 'N15428',
  place: '17',
  sex: 'T',
  name: 'Behöriga till gymnasiet',
  baselinePeriod: '2023',
  level: '90',
  due: '2027',
  agreedOn: '2024-05-03',
}

export const idOf = (address: string) => address.split('/')[2]!

/** Two counties, figures in the first, and those of their people who look at targets. */
export async function targetWorld() {
  const { database } = await testDatabase()
  const world = await foundWorld(database)
  const elsewhere = await foundWorld(database, 'Kommunal utveckling')
  const indicatorId = await loadFigures(database, world.partnershipId)
  const anna = await world.browserOf('anna@region.example')
  return {
    database,
    world,
    indicatorId,
    anna,
    karin: await world.browserOf('karin@karlstad.example'),
    stranger: await elsewhere.browserOf('anna@region.example'),
    write: <T>(work: (db: Db) => Promise<T>) => database.write(world.partnershipId, work),
    read: <T>(work: (db: Db) => Promise<T>) => database.read(world.partnershipId, work),
    /** Adds a target as Anna does, and answers with its address. */
    add: async (changes: Record<string, string> = {}): Promise<string> => {
      const answer = await anna.post('/targets', { ...filledIn, ...changes })
      expect(answer.status).toBe(303)
      return answer.headers.get('Location')!
    },
  }
}
