import { describe, expect, test } from 'vitest'

import type { CivilDate } from '../i18n/format.ts'
import { linksOf, search } from '../record/store.ts'
import { effectsDue, effectsShown, effectsShownSince, promiseEffect } from './effectStore.ts'
import { idOf, plain, targetWorld } from './figures.testing.ts'

const { world, indicatorId, anna, karin, stranger, write, read, add } = await targetWorld()

describe('an effect', () => {
  const promised = {
    title: 'Närvaroteam i årskurs 7',
    responsible: 'Arbetsgruppen för Ungdomslivet',
    target: 'none',
    indicator: 'N15428',
    place: '17',
    sex: 'T',
    dueOn: '2025-05-05',
  }
  const shown = {
    beforePeriod: '2021',
    afterPeriod: '2024',
    story: 'Fyra kommuner har team.',
    others: 'Kraven för att vara behörig har ändrats.',
    strength: 'plausible',
  }

  async function promise(changes: Record<string, string> = {}): Promise<string> {
    const answer = await anna.post('/effects', { ...promised, ...changes })
    expect(answer.status).toBe(303)
    return answer.headers.get('Location')!
  }

  test('is promised with a day and somebody responsible, by those who prepare', async () => {
    expect((await karin.get('/effects/new')).status).toBe(403)
    expect((await karin.post('/effects', promised)).status).toBe(403)
    const wrong = await anna.post('/effects', {
      ...promised,
      responsible: '',
      dueOn: '2025-03-03',
      indicator: '',
    })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('Skriv vem som ansvarar')
    const page = plain(await (await anna.get(await promise())).text())
    expect(page).toContain('Vi har lovat att visa effekten senast 5 maj 2025.')
  })

  test('of a target is about what the target is about', async () => {
    const address = await add({ name: 'Med effekt' })
    const effect = await promise({ target: idOf(address), indicator: '', place: '' })
    const page = await (await anna.get(address)).text()
    expect(page).toContain(promised.title)
    expect(await (await anna.get(effect)).text()).toContain('Med effekt')
  })

  test('is loud when its day has passed', async () => {
    await write((db) =>
      promiseEffect(db, world.doer, {
        title: 'Föräldrastöd',
        responsible: 'Arbetsgruppen för Barnalivet',
        targetId: null,
        indicatorId,
        placeCode: '17',
        sex: 'T',
        dueOn: '2025-01-31' as CivilDate,
      }),
    )
    const page = plain(await (await karin.get('/effects')).text())
    expect(page).toContain('Försenad 32 dagar: Föräldrastöd.')
    expect(page).toContain('Vi lovade att visa effekten senast 31 januari 2025.')
    await read(async (db) =>
      expect((await effectsDue(db, '2025-03-04' as CivilDate))[0]!.title).toBe('Föräldrastöd'),
    )
  })

  test('is shown with values that are read from the vintage, never typed', async () => {
    const address = await promise({ title: 'Frånvaron ökar' })
    const typed = { ...shown, beforeValue: '1', afterValue: '99' }
    expect((await anna.post(`${address}/showing`, typed)).status).toBe(303)
    const page = plain(await (await karin.get(address)).text())
    expect(page).toContain('Blev sämre. Från 84,4 % (2021) till 80,9 % (2024).')
    expect(page).toContain('Fyra kommuner har team.')
    await read(async (db) => {
      const [latest] = await effectsShown(db)
      expect(latest!.showing).toMatchObject({
        beforeValue: 84.4,
        afterValue: 80.9,
        vintage: 2,
        shownOn: '2025-03-04',
        others: shown.others,
        comparison: null,
        tested: null,
        signal: 'few',
      })
      expect(await effectsShownSince(db, '2025-03-05' as CivilDate)).toEqual([])
      const [, id] = address.split('/effects/')
      expect(await linksOf(db, { kind: 'effect', id: id! })).toMatchObject([
        { relation: 'leadsTo', forward: false, thing: { kind: 'indicator' } },
      ])
      expect(await search(db, 'fyra kommuner')).toContainEqual({
        kind: 'effect',
        id,
        title: 'Frånvaron ökar',
      })
    })
  })

  test('cannot be shown twice', async () => {
    const address = await promise()
    expect((await anna.post(`${address}/showing`, shown)).status).toBe(303)
    const again = await anna.post(`${address}/showing`, shown)
    expect(again.status).toBe(422)
    const refused = await again.text()
    expect(refused).toContain('Effekten är redan visad.')
    expect(refused).toContain('Gå till effekten')
    expect((await anna.get(`${address}/showing/new`)).status).toBe(422)
  })

  test.each([
    [{ afterPeriod: '2021' }, 'Året efter måste vara senare än året före.'],
    [{ beforePeriod: '1999' }, 'Välj ett år att jämföra från.'],
    [{ strength: 'certain' }, 'Välj hur starkt sambandet är.'],
    [{ others: '' }, 'Skriv vad annat som kan förklara förändringen.'],
    [{ story: 'Anna, 19121212-1212' }, 'personnummer'],
  ])('is not shown with %o', async (changes, sentence) => {
    const address = await promise()
    const answer = await anna.post(`${address}/showing`, { ...shown, ...changes })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(sentence)
  })

  test('without two values cannot be shown yet, and says why', async () => {
    const address = await promise({ sex: 'M' })
    expect(await (await anna.get(`${address}/showing/new`)).text()).toContain(
      'Det behövs värden för minst två år',
    )
  })

  test('of another partnership is not there', async () => {
    const address = await promise()
    expect((await stranger.get(address)).status).toBe(404)
    expect((await stranger.post(`${address}/showing`, shown)).status).toBe(404)
  })
})
