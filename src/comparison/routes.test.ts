import { describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { foundWorld } from '../../test/world.ts'
import { newId } from '../db/ids.ts'
import type { CivilDate } from '../i18n/format.ts'
import { placesOfCounty, seedPlaces } from '../population/places.ts'
import { ownGroups } from './groupStore.ts'

const { database } = await testDatabase()
const world = await foundWorld(database)
const { partnershipId } = world
const anna = await world.browserOf('anna@region.example')
const karin = await world.browserOf('karin@karlstad.example')

const municipalities = placesOfCounty('17').filter(({ kind }) => kind === 'municipality')

const [counted, surveyed, uncertainty] = [newId(), newId(), newId()]

await database.write(partnershipId, async (db) => {
  await seedPlaces(db, partnershipId)
  const indicator = {
    partnershipId,
    source: 'kolada',
    decimals: 1,
    description: '',
  } as const
  const kinds = { unit: 'percent', direction: 'increase', describes: 'population' } as const
  const safe = 'Trygga på väg till skolan, andel (%)'
  const add = (id: string, code: string, title: string) =>
    db
      .insertInto('indicator')
      .values({ ...indicator, ...kinds, id, code, title, name: title })
      .execute()
  await add(counted, 'N15428', 'Behöriga till yrkesprogram, andel (%)')
  await add(surveyed, 'N20001', safe)
  await add(uncertainty, 'N20002', `Osäkerhetstal - ${safe}`)
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
  const observation = { partnershipId, sex: 'T' as const, vintage: 1, replacedIn: null, members: null }
  const rows = municipalities.flatMap(({ code, name }, at) => [
    // Munkfors, the twelfth of sixteen by name, has no value, and why.
    {
      ...observation,
      indicatorId: counted,
      period: '2024',
      placeCode: code,
      ...(name === 'Munkfors' ? { value: null, reason: 'suppressed' } : { value: 70 + at, reason: null }),
    },
    { ...observation, indicatorId: counted, period: '2023', placeCode: code, value: 60 + at, reason: null },
    { ...observation, indicatorId: surveyed, period: '2024', placeCode: code, value: 70 + at, reason: null },
    { ...observation, indicatorId: uncertainty, period: '2024', placeCode: code, value: 1, reason: null },
  ])
  await db.insertInto('observation').values(rows).execute()
})

const shown = async (path: string) => {
  const answer = await anna.get(path)
  expect(answer.status).toBe(200)
  return (await answer.text())
    .replaceAll('\u00a0', ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
}

describe('a comparison', () => {
  test('says first what a place has and on which side of the county it lies', async () => {
    const page = await shown('/comparison/indicators/N15428?place=1784')
    expect(page).toContain('Arvika har 70,0 % år 2024. Det är lägre än Värmlands län.')
  })

  test('says that its means are weighed, by what, and what the county is without weights', async () => {
    const page = await shown('/comparison/indicators/N15428?place=1780')
    expect(page).toContain('vägs efter hur många som bor i varje kommun, 31 december 2021')
    expect(page).toContain('Vägt medel')
    expect(page).toContain('Ovägt medel')
  })

  test('ranks the places that have a value, and names those that have none with the reason', async () => {
    const page = await shown('/comparison/indicators/N15428?place=1780')
    expect(page).toMatch(/Karlstad ligger på plats \d+ av 15\./)
    expect(page).toContain('Utan värde 2024')
    expect(page).toContain('För få personer för att visas: Munkfors')
    expect(page).toContain('Källan säger inte hur osäkra värdena är.')
    expect(page).toContain('En plats är inget resultat.')
  })

  test('gives ranks as ranges where intervals meet, and counts whom one cannot be told apart from', async () => {
    const page = await shown('/comparison/indicators/N20001?place=1780')
    expect(page).toMatch(/Karlstad ligger på plats \d+–\d+ av 16\. Skillnaden mot fyra av de andra 15 ryms/)
  })

  test('is shown for another year and order, and taken along as a file', async () => {
    const page = await shown('/comparison/indicators/N15428?place=1780&period=2023&sort=name')
    expect(page).toContain('Bland kommunerna i Värmlands län 2023')
    const names = [...page.matchAll(/Plats \d+ (\S+)/g)].map(([, name]) => name)
    expect(names).toEqual(municipalities.map(({ name }) => name))
    const file = await (await anna.get('/comparison/indicators/N15428/ranking.csv?place=1780')).text()
    expect(file.split('\r\n')).toHaveLength(1 + 16 + 1)
    expect(file).toMatch(/;1;1;1785;Säffle;|;1;1;1765;Årjäng;/)
    expect(file).toContain(';1762;Munkfors;;;för få personer för att visas')
  })

  test('of what nobody has is not there, and of an unknown place neither', async () => {
    expect((await anna.get('/comparison/indicators/N99999')).status).toBe(404)
    expect((await anna.get('/comparison/indicators/N15428?place=9999')).status).toBe(404)
  })

  test('asks for an indicator before it compares', async () => {
    expect((await anna.get('/comparison?indicator=')).status).toBe(422)
    const chosen = await anna.get('/comparison?indicator=N15428&place=1784')
    expect(chosen.status).toBe(303)
    expect(chosen.headers.get('Location')).toBe('/comparison/indicators/N15428?place=1784')
  })
})

describe('a group that the partnership puts together', () => {
  const id = newId()
  const typed = {
    id,
    name: 'Grannarna',
    basis: 'De som gränsar till Karlstad.',
    members: 'Kil\nHammarö\nGrums',
  }
  const groups = () => database.read(partnershipId, ownGroups)
  const versionOf = async () => String((await groups()).find((each) => each.id === id)?.version)

  test('is kept once however often it is sent, and can be compared with', async () => {
    for (const _ of [1, 2]) {
      const answer = await anna.post('/comparison/groups', typed)
      expect(answer.headers.get('Location')).toBe(`/comparison/groups/${id}`)
    }
    expect(await groups()).toMatchObject([
      { id, version: 1, name: 'Grannarna', members: ['1715', '1761', '1764'] },
    ])
    const page = await shown(`/comparison/indicators/N15428?place=1780&group=${id}`)
    expect(page).toContain('Bland Grannarna 2024')
    // The place itself stands in the order though it is no member.
    expect(page).toMatch(/Karlstad ligger på plats \d av fyra/)
  })

  test('is not kept with an unknown municipality, a taken name or an identity number; what was typed stays', async () => {
    const wrong = async (more: Record<string, string>) => {
      const answer = await anna.post('/comparison/groups', { ...typed, id: newId(), name: 'Andra', ...more })
      expect(answer.status).toBe(422)
      return answer.text()
    }
    const page = await wrong({ members: 'Kil\nKarlstadt' })
    expect(page).toContain('Det finns ingen kommun som heter Karlstadt')
    expect(page).toContain('Kil\nKarlstadt')
    expect(await wrong({ members: 'Kil' })).toContain('Skriv minst två kommuner')
    expect(await wrong({ name: 'grannarna' })).toContain('Det finns redan en grupp som heter')
    expect(await wrong({ basis: 'Enligt 19121212-1212.' })).toContain('personnummer')
    expect(await groups()).toHaveLength(1)
  })

  test('is changed, and whoever comes second sees both and loses nothing', async () => {
    const form = await (await anna.get(`/comparison/groups/${id}/details`)).text()
    const seen = /name="seen" value="([^"]+)"/.exec(form)![1]!
    const change = (more: Record<string, string>) =>
      anna.post(`/comparison/groups/${id}`, { ...typed, seen, ...more })
    expect((await change({ members: 'Kil, Hammarö, Grums, Forshaga' })).status).toBe(303)
    const second = await change({ name: 'Grannkommunerna' })
    expect(second.status).toBe(422)
    expect(await second.text()).toContain('Någon annan har ändrat gruppen')
    expect(await groups()).toMatchObject([{ version: 2, name: 'Grannarna' }])
  })

  test('gets back what stood before, is taken away, and comes back', async () => {
    const act = async (what: string) =>
      anna.post(`/comparison/groups/${id}/${what}`, { version: await versionOf() })
    await act('withdrawal')
    expect(await groups()).toMatchObject([{ version: 3, members: ['1715', '1761', '1764'] }])
    await act('removal')
    expect(await groups()).toEqual([])
    const page = await shown(`/comparison/groups/${id}`)
    expect(page).toContain('Gruppen Grannarna är borttagen.')
    expect((await anna.get(`/comparison/groups/${id}/details`)).status).toBe(422)
    const late = await anna.post(`/comparison/groups/${id}/withdrawal`, { version: '2' })
    expect(late.status).toBe(422)
    await anna.post(`/comparison/groups/${id}/withdrawal`, { version: '4' })
    expect(await groups()).toMatchObject([{ version: 5, name: 'Grannarna' }])
  })

  test('is found by its municipalities', async () => {
    expect(await (await anna.get('/search?q=hammarö')).text()).toContain(`/comparison/groups/${id}`)
  })

  test('is read by elected leaders, who do not change it', async () => {
    expect((await karin.get(`/comparison/groups/${id}`)).status).toBe(200)
    expect((await karin.post('/comparison/groups', { ...typed, id: newId() })).status).toBe(403)
    expect((await karin.post(`/comparison/groups/${id}/removal`, { version: '5' })).status).toBe(403)
    expect((await karin.get('/comparison/groups/new')).status).toBe(403)
  })
})
