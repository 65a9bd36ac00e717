import { inflateRawSync } from 'node:zlib'
import readExcelFile from 'read-excel-file/node'
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

const [counted, surveyed, uncertainty, people] = [newId(), newId(), newId(), newId()]

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
    .insertInto('indicator')
    .values({
      ...indicator,
      ...kinds,
      id: people,
      code: 'N30001',
      unit: 'number',
      decimals: 0,
      title: '=Barn som fått stöd, antal',
      name: '=Barn som fått stöd',
    })
    .execute()
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
    { ...observation, indicatorId: people, period: '2024', placeCode: code, value: 100, reason: null },
    // In 2023 one of them has none, and the source tells the region; in 2022 nobody does.
    {
      ...observation,
      indicatorId: people,
      period: '2022',
      placeCode: code,
      ...(at === 1 ? { value: null, reason: 'missing' } : { value: 90, reason: null }),
    },
    {
      ...observation,
      indicatorId: people,
      period: '2023',
      placeCode: code,
      ...(at === 0 ? { value: null, reason: 'missing' } : { value: 100, reason: null }),
    },
  ])
  const ofRegion = { ...observation, indicatorId: people, period: '2023', placeCode: '0017' }
  await db
    .insertInto('observation')
    .values([...rows, { ...ofRegion, value: 1555, reason: null }])
    .execute()
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
    const file = await (await anna.get('/comparison/indicators/N15428/ranking/values.csv?place=1780')).text()
    expect(file.split('\r\n')).toHaveLength(1 + 16 + 1)
    expect(file.split('\r\n')[1]).toMatch(/;(1785;Säffle|1765;Årjäng);2024;T;85;.*;2024-12-12;;1;1$/)
    expect(file).toMatch(/;1762;Munkfors;2024;T;;suppressed;;för få personer för att visas;.*;;;$/m)
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

describe('a count in a comparison', () => {
  test('is a part of the county’s sum, without a rank, and says why', async () => {
    const page = await shown('/comparison/indicators/N30001?place=1780')
    expect(page).toContain('År 2024 är antalet i Karlstad 100. Det är 6,3 % av Värmlands län.')
    expect(page).toContain('summan sägs bara när alla kommunerna har ett värde')
    expect(page).toContain('Ett antal följer mest hur många som bor på platsen')
    expect(page).not.toMatch(/Karlstad (ligger på|delar) plats/)
    expect(page).toMatch(/Värmlands län 1 600 100 6,3 % 16 av 16/)
  })

  test('has no sum where one of the municipalities has no value', async () => {
    const page = await shown('/comparison/indicators/N30001?place=1780&period=2022')
    expect(page).toMatch(/Värmlands län bara 15 av 16 kommuner har ett värde 90 – 15 av 16/)
    expect(page).not.toContain('1 350')
  })

  test('has the source’s own number of the region where the municipalities cannot be summed, and the file says whose', async () => {
    const page = await shown('/comparison/indicators/N30001?place=17&period=2023')
    expect(page).toContain('År 2023 är antalet i Värmlands län 1 555.')
    expect(await shown('/comparison/indicators/N30001?place=1780&period=2023')).toContain(
      'Värmlands län 1 555 källans eget tal 100 6,4 % 15 av 16',
    )
    const file = await (await anna.get('/comparison/indicators/N30001/values.csv?place=17')).text()
    expect(file).toMatch(/;17;Värmland;2023;T;1555;;;;som källan anger;Kolada;2024-12-12;/)
    expect(file).toMatch(/;17;Värmland;2024;T;1600;;16;;summa av kommunerna;Kolada;2024-12-12;/)
  })

  test('of a county is the sum, beside the mean that stands elsewhere', async () => {
    const page = await shown('/comparison/indicators/N30001?place=17')
    expect(page).toContain('År 2024 är antalet i Värmlands län 1 600.')
    expect(page).toContain('ovägda medelvärde per kommun: 100')
  })
})

describe('a comparison taken along', () => {
  const get = async (path: string) => {
    const answer = await anna.get(`/comparison/indicators/${path}`)
    expect(answer.status).toBe(200)
    return answer
  }
  const workbook = async (path: string) => {
    const [values, about] = await readExcelFile(Buffer.from(await (await get(path)).arrayBuffer()))
    return { rows: values!.data, about: about!.data.flat().join('\n').replaceAll('\u00a0', ' ') }
  }

  /** The sheets as they are written in the ZIP that a workbook is: a reader of values would not tell a formula. */
  const sheetsIn = (book: Buffer): string[] => {
    const end = book.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
    let at = book.readUInt32LE(end + 16)
    return Array.from({ length: book.readUInt16LE(end + 10) }).flatMap(() => {
      const [size, name] = [book.readUInt32LE(at + 20), book.readUInt16LE(at + 28)]
      const local = book.readUInt32LE(at + 42)
      const path = book.toString('utf8', at + 46, at + 46 + name)
      at += 46 + name + book.readUInt16LE(at + 30) + book.readUInt16LE(at + 32)
      const start = local + 30 + book.readUInt16LE(local + 26) + book.readUInt16LE(local + 28)
      return /worksheets\/sheet\d/.test(path)
        ? inflateRawSync(book.subarray(start, start + size)).toString('utf8')
        : []
    })
  }

  test('has the same places, ranks and uncertainties in each kind of file', async () => {
    const csv = await (await get('N20001/ranking/values.csv?place=1780')).text()
    const lines = csv
      .trim()
      .split('\r\n')
      .map((line) => line.replace('\ufeff', '').split(';'))
    const { rows, about } = await workbook('N20001/ranking/values.xlsx?place=1780')
    expect(rows.map((row) => row.map((cell) => String(cell ?? '')))).toEqual(lines)
    expect(lines[0]!.slice(-3)).toEqual(['osäkerhet ±', 'bästa plats', 'sämsta plats'])
    expect(lines[1]!.slice(-3)).toEqual(['1', '1', '3'])
    expect(about).toContain('En plats är inget resultat.')
    expect(about).toContain('Skillnader som ryms i det kan vara slump.')
    const cube = (await (await get('N20001/ranking/values.json?place=1780')).json()) as {
      extension: { rank: Record<string, unknown>; halfWidth: Record<string, number> }
    }
    expect(Object.keys(cube.extension.rank)).toHaveLength(16)
    expect(cube.extension.rank['0']).toEqual({ best: 1, worst: 3 })
    expect(new Set(Object.values(cube.extension.halfWidth))).toEqual(new Set([1]))
  })

  test('over time tells each group twice, weighted and not, and why a mean is missing', async () => {
    const { rows, about } = await workbook('N15428/values.xlsx?place=1780')
    const of = (name: string, year: string) => rows.find((row) => row[3] === name && row[4] === year)!
    expect(of('Karlstad', '2024')[10]).toBe('som källan anger')
    expect(of('Värmlands län', '2024')[10]).toBe('medelvärde vägt efter invånare')
    expect(of('Värmlands län (ovägt medel)', '2024').slice(6, 11)).toEqual([
      expect.closeTo(77.33, 2),
      null,
      15,
      null,
      'ovägt medelvärde',
    ])
    expect(of('riket', '2024')[9]).toBe('bara 15 av 290 kommuner har ett värde')
    expect(about).toContain('vägs efter hur många som bor i varje kommun, 31 december 2021')
    expect(about).toContain('Källan säger inte hur osäkra värdena är.')
    expect(about).toContain('Kolada N15428, hämtat 12 december 2024.')
  })

  test('has no formula in any cell, whatever a name begins with', async () => {
    const csv = await (await get('N30001/values.csv?place=1780')).text()
    expect(csv).toContain(`;'=Barn som fått stöd, antal;`)
    expect(csv.split(/[;\r\n\ufeff]+/).filter((cell) => /^"?[=+@]/.test(cell))).toEqual([])
    const book = Buffer.from(await (await get('N30001/values.xlsx?place=1780')).arrayBuffer())
    const sheets = sheetsIn(book)
    expect(sheets).toHaveLength(2)
    for (const sheet of sheets) expect(sheet).not.toMatch(/<f[ >]/)
    expect((await workbook('N30001/values.xlsx?place=1780')).about).toContain('=Barn som fått stöd: Karlstad')
  })

  test('is a picture with its source, weights and warning in it, or none where a line would say nothing', async () => {
    const ranking = await (await get('N15428/ranking/chart.svg?place=1780')).text()
    const words = ranking.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
    expect(words).toContain('bland kommunerna i Värmlands län 2024')
    expect(words).toContain('Karlstad')
    expect(words).toMatch(/vägs efter/)
    expect(words).toMatch(/En plats är inget resultat/)
    const beside = await (await get('N15428/chart.svg?place=1780&group=county')).text()
    expect(beside).toContain('Värmlands län')
    expect((await anna.get('/comparison/indicators/N30001/chart.svg?place=1780')).status).toBe(404)
    expect((await anna.get('/comparison/indicators/N15428/values.exe')).status).toBe(404)
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
