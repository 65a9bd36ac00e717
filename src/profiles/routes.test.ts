import { describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { foundWorld, today } from '../../test/world.ts'
import { newId } from '../db/ids.ts'
import type { CivilDate } from '../i18n/format.ts'
import { divide, place } from '../partnership/lifeAreaStore.ts'
import { placesOfCounty, seedPlaces } from '../population/places.ts'
import { addTarget } from '../targets/store.ts'

const { database } = await testDatabase()
const world = await foundWorld(database)
const { partnershipId, doer } = world
const anna = await world.browserOf('anna@region.example')
const karin = await world.browserOf('karin@karlstad.example')

const shown = async (path: string, browser = anna) => {
  const answer = await browser.get(path)
  expect(answer.status).toBe(200)
  return (await answer.text())
    .replaceAll('\u00a0', ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
}

describe('a profile', () => {
  const [school, homes, meals] = [newId(), newId(), newId()]
  const [youth, adults] = [
    { id: newId(), name: 'Ungdomslivet', description: '' },
    { id: newId(), name: 'Vuxenlivet', description: '' },
  ]

  test('says what will be there before anything is placed in a life area, and who lives there', async () => {
    const page = await shown('/profiles?place=1780')
    expect(page).toContain('Här visas hur en plats har det, livsområde för livsområde')
    expect(page).toContain('Här bor 95 408 personer')
  })

  test('shows what is placed, with the latest value, the place among others and women and men', async () => {
    await database.write(partnershipId, async (db) => {
      await seedPlaces(db, partnershipId)
      const common = {
        partnershipId,
        source: 'kolada',
        decimals: 1,

        description: '',
      } as const
      const add = (id: string, code: string, name: string, describes: 'population' | 'operation') =>
        db
          .insertInto('indicator')
          .values({
            ...common,
            id,
            code,
            title: `${name}, andel (%)`,
            name,
            describes,
            unit: 'percent',
            direction: 'increase',
          })
          .execute()
      await add(school, 'N1', 'Behöriga elever', 'population')
      await add(homes, 'N2', 'Egna hem', 'population')
      await add(meals, 'N3', 'Ekologisk mat', 'operation')
      await db
        .insertInto('vintage')
        .values({
          partnershipId,
          number: 1,
          source: 'kolada',
          fetchedOn: '2024-12-12' as CivilDate,
          fileName: 'f',
          fileHash: Buffer.alloc(32),
        })
        .execute()
      const common2 = {
        partnershipId,
        vintage: 1,
        replacedIn: null,
        members: null,
        reason: null,
        period: '2024',
      }
      const municipalities = placesOfCounty('17').filter(({ kind }) => kind === 'municipality')
      await db
        .insertInto('observation')
        .values(
          municipalities.flatMap(({ code }, at) =>
            [school, homes, meals].flatMap((indicatorId) =>
              (['T', 'K', 'M'] as const).map((sex) => ({
                ...common2,
                indicatorId,
                sex,
                placeCode: code,
                value: 60 + at + (sex === 'K' ? 1 : sex === 'M' ? -1 : 0),
              })),
            ),
          ),
        )
        .execute()
      const number = await divide(db, doer, {
        firstOn: today,
        reason: '',
        areas: [youth, adults],
        successors: new Map(),
      })
      await place(db, doer, { kind: 'indicator', id: school, name: 'Behöriga elever' }, youth, number)
      await place(db, doer, { kind: 'indicator', id: homes, name: 'Egna hem' }, adults, number)
    })
    const page = await shown('/profiles?place=1780')
    // The eighth of sixteen by name, and so with the ninth highest value.
    expect(page).toContain('67,0 % 2024')
    expect(page).toContain('plats 9 av 16')
    expect(page).toContain('68,0 % · 66,0 %')
    expect(page).toContain('Egna hem')
    expect(page).not.toContain('Ekologisk mat')
  })

  test('is narrowed to a life area', async () => {
    const page = await shown(`/profiles?place=1780&area=${youth.id}`)
    expect(page).toContain('Behöriga elever')
    expect(page).not.toContain('Egna hem')
  })

  test('holds a target of the place apart from its place among others, and warns where measures are mixed', async () => {
    expect(await shown('/profiles?place=1780')).not.toContain('Här blandas befolkning och verksamhet.')
    await database.write(partnershipId, (db) =>
      addTarget(db, doer, {
        indicatorId: meals,
        placeCode: '1780',
        sex: 'T',
        name: 'Mer ekologisk mat',
        baselinePeriod: '2024',
        baselineValue: 67,
        level: 80,
        duePeriod: '2028',
        agreedOn: today,
      }),
    )
    const page = await shown('/profiles?place=1780')
    expect(page).toMatch(/Ekologisk mat .*80 % 2028/)
    expect(page).toContain('Här blandas befolkning och verksamhet.')
    // A new target would stand beside that one.
    expect(await shown('/targets/new?indicator=N1&place=1780')).toContain(
      'Här blandas befolkning och verksamhet.',
    )
    expect(await shown('/targets/new?indicator=N3&place=1780')).not.toContain('Här blandas')
  })

  test('is of one’s own municipality when one asks for none, and of the county for those of the region', async () => {
    expect(await shown('/profiles', karin)).toContain('Profil: Karlstad')
    expect(await shown('/profiles')).toContain('Profil: Värmlands län')
  })
})
