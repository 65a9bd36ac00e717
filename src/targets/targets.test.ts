import { describe, expect, test } from 'vitest'
import { now } from '../../test/world.ts'
import { newId } from '../db/ids.ts'
import type { CivilDate } from '../i18n/format.ts'
import { annotationsOf } from '../population/annotationStore.ts'
import { idOf, plain, targetWorld } from './figures.testing.ts'
import { addTarget, closeTarget, standings, targetFor, targets } from './store.ts'

const { world, indicatorId, anna, karin, stranger, write, read, add } = await targetWorld()

describe('a target’s page', () => {
  test('answers where it ends with today’s pace, says the rule of its mark, and whether it is feasible', async () => {
    const page = plain(await (await karin.get(await add())).text())
    expect(page).toContain('Med dagens takt hamnar länet på 76,7–81,7 % år 2027. Målet är 90 %.')
    expect(page).toContain(
      'Takten 2019–2024 är −0,6 procentenheter om året. Den ligger med 95 procents säkerhet mellan −1,4 och +0,3.',
    )
    expect(page).toContain('Theil–Sen')
    expect(page).toContain('Kendalls S (Sen 1968;')
    expect(page).toContain(
      'Vägen går från 83,0 % år 2023 till 90 % år 2027: +1,8 procentenheter om året. År 2024 skulle värdet vara 84,8 % och är 80,9 %: 3,9 procentenheter efter.',
    )
    expect(page).toContain(
      'Från i dag krävs 3,0 om året tre år i följd; den största ökningen på ett år sedan 2019 är 0,5.',
    )
    expect(page).toContain('Det senaste värdet är inte närmare målet än utgångsläget var.')
    expect(page).toContain('Gäller sedan 3 maj 2024')
    expect(page).toContain('Anna Sandberg som Samordnare, Region Värmland')
  })

  test.each([
    [{ baselinePeriod: '2020', level: '79', confirm: 'yes' }, 'På väg', 'på den raka vägen'],
    [{ baselinePeriod: '2022', level: '65', confirm: 'yes' }, 'Efter planen', 'men inte så långt'],
    [{ baselinePeriod: '2019', level: '82', confirm: 'yes' }, 'Nått', 'behåll det med ett skäl'],
    [{ baselinePeriod: '2024' }, 'Värde saknas', 'inget värde har kommit efter utgångsläget 2024'],
  ])('with %o it stands at %s', async (changes, mark, words) => {
    const page = plain(await (await anna.get(await add(changes))).text())
    expect(page).toMatch(new RegExp(`<strong>${mark}\\.</strong>`))
    expect(page).toContain(words)
  })

  test('says that it is missed when its year has come and fallen short', async () => {
    const id = await write((db) =>
      addTarget(db, world.doer, {
        indicatorId,
        placeCode: '17',
        sex: 'T',
        name: 'Alla elever',
        baselinePeriod: '2020',
        baselineValue: 84.4,
        level: 97,
        duePeriod: '2024',
        agreedOn: '2021-05-03' as CivilDate,
      }),
    )
    const page = plain(await (await anna.get(`/targets/${id}`)).text())
    expect(page).toContain('Målet nåddes inte 2024. Det senaste värdet är 80,9 %, och målet var 97 %.')
    expect(page).toContain('Ta upp på nästa träff varför')
  })

  test('of another partnership is not there, and neither is one that never was', async () => {
    const address = await add()
    expect((await stranger.get(address)).status).toBe(404)
    expect((await stranger.post(`${address}/closure`, { reason: 'Nej' })).status).toBe(404)
    expect((await anna.get(`/targets/${newId()}`)).status).toBe(404)
    expect((await anna.get('/targets/17')).status).toBe(404)
  })
})

describe('the list', () => {
  test('has the worst first, with value, level and place among the counties', async () => {
    const page = plain(await (await karin.get('/targets')).text())
    expect(page).toContain('plats 2 av 3')
    expect(page.indexOf('Fel håll')).toBeLessThan(page.indexOf('På väg'))
    expect(page).toContain('Källa: Kolada, hämtat 12 december 2024.')
  })

  test('shows one state when asked', async () => {
    const page = await (await karin.get('/targets?state=reached')).text()
    expect(page).toContain('status-reached')
    expect(page).not.toContain('status-wrong-way')
    expect((await karin.get('/targets?state=nonsense')).status).toBe(200)
  })

  test('can be read as it was at an earlier fetching', async () => {
    await read(async (db) => {
      const [standing] = await standings(db, (await targets(db)).slice(0, 1), { asOf: 1 })
      expect(standing!.series.points.at(-1)).toMatchObject({ period: '2023', value: 83.4 })
      expect(standing!.position).toBeNull()
    })
  })
})

describe('closing a target', () => {
  test('needs a reason, and takes its line out of the chart and its name out of the list', async () => {
    const address = await add({ name: 'Ska avslutas' })
    expect((await anna.post(`${address}/closure`, { reason: '' })).status).toBe(422)
    expect((await karin.post(`${address}/closure`, { reason: 'Nått' })).status).toBe(403)
    expect((await anna.post(`${address}/closure`, { reason: 'Ersätts av ett högre mål.' })).status).toBe(303)

    expect(await (await anna.get('/targets')).text()).not.toContain('Ska avslutas')
    expect(await (await anna.get('/targets/closures')).text()).toContain('Ersätts av ett högre mål.')
    const page = plain(await (await anna.get(address)).text())
    expect(page).toContain('Målet är avslutat sedan 4 mars 2025.')
    expect(page).not.toContain('/closure/new')
    await read(async (db) => {
      const lines = await annotationsOf(db, indicatorId, '17')
      expect(lines.some(({ subject }) => subject.id === idOf(address))).toBe(false)
    })
  })

  test('happens once', async () => {
    const address = await add()
    await write(async (db) =>
      closeTarget(db, { ...world.doer, id: world.doer.id! }, await targetFor(db, idOf(address)), 'Nått', now),
    )
    const again = await anna.post(`${address}/closure`, { reason: 'Igen' })
    expect(again.status).toBe(422)
    const refused = await again.text()
    expect(refused).toContain('Målet är redan avslutat.')
    expect(refused).toContain('Gå till målet')
  })
})

describe('the frame on an indicator’s page', () => {
  test('shows the state of its targets, and is a page of its own without script', async () => {
    const page = plain(await (await karin.get(`/targets/towards?indicator=${indicatorId}&place=17`)).text())
    expect(page).toContain('<turbo-frame id="towards-target" target="_top">')
    expect(page).toContain(
      '80,9 % 2024, 9,1 procentenheter från målet. Det krävs 3,0 procentenheter om året.',
    )
    expect(page).toContain('<main')
  })

  test('shows what was known at an earlier moment, and no target that was set later', async () => {
    const towards = async (day: string) =>
      plain(await (await karin.get(`/targets/towards?indicator=${indicatorId}&place=17&day=${day}`)).text())
    expect(await towards('2021-01-01')).toContain('Inget mål är satt')
    expect(await towards('2023-10-01')).toContain('83,4 % 2023')
    expect(await towards('2023-10-01')).not.toContain('80,9 %')
    expect(await towards('2025-03-04')).toContain('80,9 % 2024, 9,1 procentenheter från målet.')
    const page = plain(await (await karin.get('/population/indicators/N15428?day=2025-03-04')).text())
    expect(page).toMatch(/towards-target" src="[^"]+day=2025-03-04"/)
  })

  test('says so when there is none', async () => {
    const page = await (await anna.get(`/targets/towards?indicator=${indicatorId}&place=1780`)).text()
    expect(page).toContain('Inget mål är satt')
    expect(page).toContain('href="/targets/new?indicator=N15428"')
  })
})

test('every page is there in English too', async () => {
  const english = { 'Accept-Language': 'en' }
  const address = await add()
  expect(plain(await (await anna.get(address, english)).text())).toContain(
    'At today’s pace, the county ends at 76.7–81.7% in 2027.',
  )
  expect(await (await anna.get('/effects', english)).text()).toContain('Promise to show an effect')
})
