import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { foundWorld } from '../../test/world.ts'
import { question } from './question.ts'

const { database } = await testDatabase()
const { partnershipId } = await foundWorld(database)

test('a question that is built once is answered for each of its values', async () => {
  const partiesLike = question((db, kind: 'municipality' | 'region', most: number, ending: string) =>
    db
      .selectFrom('party')
      .select('name')
      .where('kind', '=', kind)
      .where(sql<boolean>`name like '%' || ${ending}::text and length(${ending}::text) > 0`)
      .orderBy('name')
      .limit(sql<number>`${most}::int`),
  )
  const ask = (kind: 'municipality' | 'region', most: number, ending: string) =>
    database.read(partnershipId, (db) => partiesLike(db, kind, most, ending))
  expect(await ask('municipality', 9, 'fors')).toEqual([
    { name: 'Hagfors' },
    { name: 'Munkfors' },
    { name: 'Storfors' },
  ])
  expect(await ask('municipality', 1, 'stad')).toEqual([{ name: 'Filipstad' }])
  expect(await ask('region', 9, 'land')).toEqual([{ name: 'Region Värmland' }])
})

test('an argument that would decide the shape of a question is refused', async () => {
  const shaped = question((db, wide: boolean) =>
    db.selectFrom('party').select(wide ? ['name', 'code'] : ['name']),
  )
  await expect(database.read(partnershipId, (db) => shaped(db, false))).rejects.toThrow(
    'stands nowhere in it as a value',
  )
})
