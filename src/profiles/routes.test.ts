import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { foundWorld, today } from '../../test/world.ts'
import { newId } from '../db/ids.ts'
import type { CivilDate } from '../i18n/format.ts'
import { divide, place, readLifeAreas } from '../partnership/lifeAreaStore.ts'
import { placeFor, placesOfCounty, seedPlaces } from '../population/places.ts'
import { addTarget } from '../targets/store.ts'
import { readProfile } from './readingStore.ts'

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

  test('is taken along, all of it or one life area, in each kind of file', async () => {
    const csv = await (await anna.get('/profiles/values.csv?place=1780')).text()
    const lines = csv.trim().split('\r\n').slice(1)
    // Two that are placed and one that there is a target on, for all, women and men.
    expect(lines).toHaveLength(9)
    expect(lines.every((line) => line.includes(';1780;Karlstad;2024;'))).toBe(true)
    const narrow = await (await anna.get(`/profiles/values.csv?place=1780&area=${youth.id}`)).text()
    expect(narrow.trim().split('\r\n')).toHaveLength(4)
    const cube = (await (await anna.get('/profiles/values.json?place=1780')).json()) as { size: number[] }
    expect(cube.size).toEqual([3, 1, 1, 3])
    const book = await anna.get('/profiles/values.xlsx?place=1780')
    expect(book.headers.get('Content-Type')).toContain('spreadsheetml')
    expect((await anna.get('/profiles/values.exe')).status).toBe(404)
  })

  test('is of one’s own municipality when one asks for none, and of the county for those of the region', async () => {
    expect(await shown('/profiles', karin)).toContain('Profil: Karlstad')
    expect(await shown('/profiles')).toContain('Profil: Värmlands län')
  })
})

describe('a profile with a hundred and fifty indicators', () => {
  const areaCalled = async (name: string) => {
    const { current } = await database.read(partnershipId, (db) => readLifeAreas(db, today))
    return current!.areas.find((each) => each.name === name)!
  }
  const raw = async (path: string) => (await anna.get(path)).text()
  const codesIn = (page: string) => page.match(/(?<=id="spark-)[MN]\d+(?=-t")/g) ?? []

  beforeAll(async () => {
    const areas = [await areaCalled('Ungdomslivet'), await areaCalled('Vuxenlivet')]
    const all = Array.from({ length: 150 }, (_, at) => ({ id: newId(), at, name: `Mått ${at + 1}` }))
    const common = {
      partnershipId,
      source: 'kolada',
      description: '',
      unit: 'percent',
      decimals: 1,
      direction: 'increase',
      describes: 'population',
    } as const
    await database.write(partnershipId, async (db) => {
      await db
        .insertInto('indicator')
        .values(
          all.map(({ id, at, name }) => ({
            ...common,
            id,
            code: `M${at + 1}`,
            title: `${name}, andel (%)`,
            name,
          })),
        )
        .execute()
      const municipalities = placesOfCounty('17').filter(({ kind }) => kind === 'municipality')
      for (const { id, at, name } of all) {
        const rows = municipalities.flatMap(({ code }, i) =>
          ['2020', '2021', '2022', '2023', '2024'].map((period, turn) => ({
            partnershipId,
            indicatorId: id,
            sex: 'T' as const,
            period,
            placeCode: code,
            vintage: 1,
            replacedIn: null,
            value: 40 + i + (turn % 2) + (at % 7),
            reason: null,
            members: null,
          })),
        )
        await db.insertInto('observation').values(rows).execute()
        await place(db, doer, { kind: 'indicator', id, name }, areas[at < 100 ? 0 : 1]!, 1)
      }
    })
  })

  test('shows what needs attention in each life area, with a way to it and to all of it', async () => {
    const page = await raw('/profiles?place=1780')
    // Five of each area, and the one that only a target brings.
    expect(codesIn(page)).toHaveLength(11)
    for (const name of ['Ungdomslivet', 'Vuxenlivet']) {
      const { id } = await areaCalled(name)
      expect(page).toContain(`href="#area-${id}"`)
      expect(page).toContain(`id="area-${id}"`)
      expect(page).toContain(`href="/profiles?place=1780&amp;area=${id}"`)
    }
    expect(page.replaceAll('\u00a0', ' ')).toContain('Visa alla 101')
    expect(page.lastIndexOf('Utan livsområde')).toBeGreaterThan(page.lastIndexOf('>Vuxenlivet<'))
  })

  test('shows all of a life area, thirty at a time, each once', async () => {
    const { id } = await areaCalled('Ungdomslivet')
    const path = `/profiles?place=1780&area=${id}`
    const pages = await Promise.all([1, 2, 3, 4].map((page) => raw(`${path}&page=${page}`)))
    const codes = pages.flatMap(codesIn)
    expect(codes).toHaveLength(101)
    expect(new Set(codes).size).toBe(101)
    expect(pages[0]).toContain(`href="/profiles?place=1780&amp;area=${id}&amp;page=2"`)
    // A page that is not there is the last.
    expect(codesIn(await raw(`${path}&page=99`))).toEqual(codesIn(pages[3]!))
  })

  test('asks the database as often as for a few, and for one life area about that one only', async () => {
    const asked = async (areaId: string | null) => {
      let answers = 0
      let rows = 0
      const profile = await database.read(partnershipId, async (db) => {
        const lifeAreas = await readLifeAreas(db, today)
        // The same transaction, which only counts.
        const counted = db.withPlugin({
          transformQuery: ({ node }) => node,
          transformResult: async ({ result }) => {
            answers += 1
            rows += result.rows.length
            return result
          },
        }) as typeof db
        return readProfile(counted, lifeAreas, placeFor('1780'), areaId)
      })
      return { answers, rows, shown: profile.rows.length }
    }
    const all = await asked(null)
    const one = await asked((await areaCalled('Vuxenlivet')).id)
    expect([all.shown, one.shown]).toEqual([153, 51])
    expect(all.answers).toBeLessThanOrEqual(one.answers + 1)
    expect(all.answers).toBeLessThan(30)
    expect(one.rows).toBeLessThan(all.rows / 2)
  })
})
