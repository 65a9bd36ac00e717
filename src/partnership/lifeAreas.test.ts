import { describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { foundWorld, hiddenIn, today } from '../../test/world.ts'
import { loadFigures } from '../targets/figures.testing.ts'
import { addTarget } from '../targets/store.ts'
import { belongingOf, readLifeAreas } from './lifeAreaStore.ts'

const { database } = await testDatabase()
const world = await foundWorld(database)
const anna = await world.browserOf('anna@region.example')
const karin = await world.browserOf('karin@karlstad.example')
const read = <T>(work: Parameters<typeof database.read<T>>[1]) => database.read(world.partnershipId, work)
const areas = () => read((db) => readLifeAreas(db, today))
const areaId = async (name: string) => {
  const { divisions } = await areas()
  return divisions.flatMap((division) => division.areas).findLast((area) => area.name === name)!.id
}

const indicatorId = await loadFigures(database, world.partnershipId)
const target = (name: string) =>
  database.write(world.partnershipId, (db) =>
    addTarget(db, world.doer, {
      indicatorId,
      placeCode: '17',
      sex: 'T',
      name,
      baselinePeriod: '2023',
      baselineValue: 83,
      level: 90,
      duePeriod: '2030',
      agreedOn: today,
    }),
  )
const [family, health, abuse] = [
  await target('Fler trygga'),
  await target('Färre mår dåligt'),
  await target('Färre röker'),
]

/** Both steps of the form: first the names, then what becomes of what. */
async function divide(names: readonly string[], form: Record<string, string>) {
  const asked = new URLSearchParams({ names: names.join('\n') })
  const step = `/partnership/life-areas/divisions/new?${asked}`
  return anna.fill(step, '/partnership/life-areas/divisions', {
    names: names.join('\n'),
    reason: '',
    ...form,
  })
}
async function place(kind: string, thing: string, area: string, browser = anna) {
  const { kind: found, ...belonging } = belongingOf(await areas(), kind as 'target', thing)
  const seen = found === 'placed' && 'area' in belonging ? belonging.area.id : found
  return browser.post('/partnership/life-areas/placings', { kind, thing, area, seen, back: 'list' })
}
const belongs = async (thing: string) => belongingOf(await areas(), 'target', thing)
const page = async (path = '/partnership/life-areas') => (await anna.get(path)).text()

describe('the first division', () => {
  test('is asked for where there is none', async () => {
    expect(await page()).toContain('Ingen indelning i livsområden finns ännu')
    expect(await page(`/targets/${family}`)).not.toContain('life-areas/placings')
  })

  test('wants names that differ', async () => {
    const wrong = async (names: string) => {
      const answer = await anna.get(`/partnership/life-areas/divisions/new?${new URLSearchParams({ names })}`)
      expect(answer.status).toBe(422)
      return answer.text()
    }
    expect(await wrong('')).toContain('Skriv minst ett livsområde.')
    expect(await wrong('Familjen\nfamiljen')).toContain('”familjen” står två gånger')
    expect(await wrong(Array.from({ length: 13 }, (_, i) => `Område ${i}`).join('\n'))).toContain(
      'fler än tolv',
    )
    expect(await wrong('811218-9876')).toContain('personnummer')
  })

  test('is made by those who prepare, and by nobody else', async () => {
    expect((await karin.get('/partnership/life-areas/divisions/new')).status).toBe(403)
    expect((await karin.post('/partnership/life-areas/divisions', { names: 'A' })).status).toBe(403)
  })

  test('holds from its day', async () => {
    const made = await divide(['Familjen', 'Psykisk ohälsa', 'Riskbruk', 'Äldres hälsa'], {
      firstOn: '2024-01-01',
      'description-0': 'Barn och föräldrar.',
    })
    expect(made.status).toBe(303)
    expect(await page()).toContain(
      'Invånarna delas in i fyra livsområden: Familjen, Psykisk ohälsa, Riskbruk och Äldres hälsa.',
    )
    expect(await page()).toContain('Barn och föräldrar.')
    expect(await page('/search?q=riskbruk')).toContain('Livsområde')
  })

  test('takes targets and bodies, on their own pages', async () => {
    expect((await place('target', family, await areaId('Familjen'))).status).toBe(303)
    await place('target', health, await areaId('Psykisk ohälsa'))
    await place('target', abuse, await areaId('Riskbruk'))
    expect(await page(`/targets/${family}`)).toContain('Familjen')
    const list = await page(`/targets?area=${await areaId('Familjen')}`)
    expect(list).toContain('Fler trygga')
    expect(list).not.toContain('Färre röker')
    expect((await place('target', family, '', karin)).status).toBe(403)
  })

  test('does not let two people place the same thing without seeing each other', async () => {
    const stale = await anna.post('/partnership/life-areas/placings', {
      kind: 'target',
      thing: family,
      area: await areaId('Riskbruk'),
      seen: 'none',
    })
    expect(stale.status).toBe(422)
    expect(await stale.text()).toContain('Någon annan har placerat det här')
    expect(await belongs(family)).toMatchObject({ area: { name: 'Familjen' } })
  })
})

describe('a change of the division', () => {
  const names = ['Barnalivet', 'Ungdomslivet', 'Vuxenlivet', 'Äldrelivet']
  const into = async (from: string, ...at: readonly number[]) =>
    Object.fromEntries(await Promise.all(at.map(async (i) => [`into-${await areaId(from)}-${i}`, 'yes'])))
  const fates = async () => ({
    ...(await into('Familjen', 0)),
    ...(await into('Psykisk ohälsa', 1, 2)),
    ...(await into('Äldres hälsa', 3)),
  })
  const told = { firstOn: '2025-03-01', reason: 'Ett liv är mer än sina problem.' }

  test('says what becomes of each area, in a day that comes after, and why', async () => {
    const unsaid = await (await divide(names, { ...told, ...(await fates()) })).text()
    expect(unsaid).toContain('Säg vad som blir av Riskbruk, eller att det upphör.')
    const ends = `ends-${await areaId('Riskbruk')}`
    const both = await divide(names, {
      ...told,
      ...(await fates()),
      ...(await into('Riskbruk', 1)),
      [ends]: 'yes',
    })
    expect(await both.text()).toContain('Riskbruk kan inte både upphöra och bli något annat.')
    const early = await divide(names, { ...told, ...(await fates()), [ends]: 'yes', firstOn: '2024-01-01' })
    expect(await early.text()).toContain('Indelningen före gäller från 1')
    const why = await divide(names, { ...told, ...(await fates()), [ends]: 'yes', reason: '' })
    expect(await why.text()).toContain('Skriv varför indelningen ändras.')
    expect((await areas()).divisions).toHaveLength(1)
  })

  test('brings the targets with it: what was split or ended is listed to be placed', async () => {
    const ends = { [`ends-${await areaId('Riskbruk')}`]: 'yes' }
    expect((await divide(names, { ...told, ...(await fates()), ...ends })).status).toBe(303)
    expect(await belongs(family)).toMatchObject({ kind: 'placed', area: { name: 'Barnalivet' } })
    const shown = await page()
    expect(shown).toContain('Två saker behöver placeras.')
    expect(shown).toContain('Hörde till Psykisk ohälsa, som blev Ungdomslivet och Vuxenlivet.')
    expect(shown).toContain('Hörde till Riskbruk, som har upphört.')
    expect(shown).toMatch(/1.januari 2024 – 28.februari 2025/)
    expect(shown).toContain('delades i Ungdomslivet och Vuxenlivet')
  })

  test('can be undone until something is placed in it', async () => {
    const undone = await anna.post('/partnership/life-areas/divisions/2/withdrawal', {})
    expect(undone.status).toBe(303)
    expect(await belongs(health)).toMatchObject({ area: { name: 'Psykisk ohälsa' } })
    const ends = { [`ends-${await areaId('Riskbruk')}`]: 'yes' }
    await divide(names, { ...told, ...(await fates()), ...ends })
    await place('target', health, await areaId('Ungdomslivet'))
    expect(await belongs(health)).toMatchObject({ area: { name: 'Ungdomslivet' } })
    const refused = await anna.post('/partnership/life-areas/divisions/2/withdrawal', {})
    expect(refused.status).toBe(422)
    expect(await page()).toContain('En sak behöver placeras.')
  })

  test('is not made twice by two who do it at once', async () => {
    const step = '/partnership/life-areas/divisions/new?names=Livet'
    const seen = hiddenIn(await page(step))
    const all = async () =>
      Object.assign(
        {},
        ...((await Promise.all(names.map((name) => into(name, 0)))) as Record<string, string>[]),
      )
    await anna.post('/partnership/life-areas/divisions', {
      ...seen,
      ...(await all()),
      firstOn: '2026-01-01',
      reason: 'Enklare.',
    })
    const second = await anna.post('/partnership/life-areas/divisions', {
      ...seen,
      id: '01890a5d-ac96-774b-bcce-b302099a8057',
      [`into-${await areaId('Livet')}-0`]: 'yes',
      firstOn: '2027-01-01',
      reason: 'Också enklare.',
    })
    expect(second.status).toBe(422)
    expect(await second.text()).toContain('Någon annan har ändrat indelningen medan du skrev.')
  })

  test('that lies ahead is told, and changes nothing yet', async () => {
    expect(await page()).toMatch(/Från och med 1.januari 2026 gäller en annan indelning: Livet\./)
    expect(await belongs(family)).toMatchObject({ area: { name: 'Barnalivet' } })
  })
})

describe('an area', () => {
  test('gets another wording, which no other has, and nobody overwrites unseen', async () => {
    const id = await areaId('Vuxenlivet')
    const details = `/partnership/life-areas/${id}/details`
    const path = `/partnership/life-areas/${id}`
    const taken = await anna.fill(details, path, { name: 'Barnalivet', description: '' })
    expect(await taken.text()).toContain('Det finns redan ett livsområde som heter så.')
    const seen = hiddenIn(await page(details))
    await anna.fill(details, path, { name: 'Vuxenlivet', description: 'Arbete och familj.' })
    const clash = await anna.post(path, { ...seen, name: 'Vuxenlivet', description: 'Mitt i livet.' })
    expect(clash.status).toBe(422)
    expect(await page()).toContain('Arbete och familj.')
  })
})
