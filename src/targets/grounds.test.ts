import { describe, expect, test } from 'vitest'
import { effectsShown } from './effectStore.ts'
import { plain, targetWorld } from './figures.testing.ts'

const { world, indicatorId, anna, karin, write, read, add } = await targetWorld()

/** The nation, which fell by half as much as the county; and a county that fell as much. */
await write((db) =>
  db
    .insertInto('observation')
    .values(
      [
        ['00', '2021', 86.2],
        ['00', '2024', 84.4],
        ['1780', '2021', 90],
        ['1780', '2024', 86.5],
        ['1715', '2024', 86.5],
      ].map(([placeCode, period, value]) => ({
        partnershipId: world.partnershipId,
        indicatorId,
        sex: 'T' as const,
        period: period as string,
        placeCode: placeCode as string,
        vintage: 2,
        replacedIn: null,
        value: value as number,
        reason: null,
        members: placeCode === '00' ? 290 : null,
      })),
    )
    .execute(),
)

const showing = {
  beforePeriod: '2021',
  afterPeriod: '2024',
  story: 'Fyra kommuner har team.',
  others: 'Kraven för att vara behörig har ändrats.',
}

async function promise(): Promise<string> {
  const answer = await anna.post('/effects', {
    title: 'Närvaroteam i årskurs 7',
    responsible: 'Arbetsgruppen för Ungdomslivet',
    target: 'none',
    indicator: 'N15428',
    place: '17',
    sex: 'T',
    dueOn: '2025-05-05',
  })
  return answer.headers.get('Location')!
}

describe('how strongly a change may be tied to the work', () => {
  test.each([
    ['associated', {}, 'Välj en plats att jämföra med. Utan jämförelse är sambandet Rimlig.'],
    ['associated', { compare: '1780' }, 'Karlstad gick från 90,0 % till 86,5 % under samma år'],
    ['associated', { compare: '1715' }, 'Kil saknar värde för något av de två åren.'],
    ['tested', { compare: '00' }, 'Välj hur effekten är prövad.'],
    [
      'tested',
      { compare: '00', testedHow: 'chosen-before', testedOn: '2024-01-01', testedBy: 'Projektplanen' },
      'Jämförelsen ska ha valts före 1 januari 2024',
    ],
    [
      'tested',
      { testedHow: 'chosen-before', testedOn: '2021-01-01', testedBy: 'Projektplanen' },
      'Välj en plats att jämföra med.',
    ],
    ['tested', { testedHow: 'reviewed', testedOn: '2025-03-01' }, 'Skriv var valet eller granskningen'],
    [
      'tested',
      { testedHow: 'reviewed', testedOn: '2025-03-05', testedBy: 'Universitetet' },
      'Dagen har inte varit än.',
    ],
  ])('%s with %o is refused at its place, and nothing is lost', async (strength, grounds, sentence) => {
    const address = await promise()
    const answer = await anna.post(`${address}/showing`, { ...showing, strength, ...grounds })
    expect(answer.status).toBe(422)
    const page = plain(await answer.text())
    expect(page).toContain(sentence)
    expect(page).toContain(showing.others)
    expect(plain(await (await anna.get(address)).text())).toContain('Vi har lovat att visa effekten')
  })

  test('is associated where the comparison stands out; its values are read, and both are shown', async () => {
    const address = await promise()
    const sent = { ...showing, strength: 'associated', compare: '00', comparisonBefore: '0' }
    expect((await anna.post(`${address}/showing`, sent)).status).toBe(303)
    const page = plain(await (await karin.get(address)).text())
    expect(page).toContain('Riket gick från 86,2 % till 84,4 % under samma år.')
    expect(page).toContain('Värmlands län förändrades alltså −1,7 procentenheter jämfört med där.')
    expect(page).toContain('Det gick sämre än där.')
    expect(page).toContain('Kraven för att vara behörig har ändrats.')
    expect(page).toContain('Går inte att pröva')
    await read(async (db) =>
      expect((await effectsShown(db))[0]!.showing.comparison).toEqual({
        placeCode: '00',
        before: 86.2,
        after: 84.4,
      }),
    )
  })

  test('is tested when the comparison was chosen before the outcome was known', async () => {
    const address = await promise()
    const tested = {
      testedHow: 'chosen-before',
      testedOn: '2021-05-03',
      testedBy: 'Projektplanen, dnr 2021-17',
    }
    const sent = { ...showing, strength: 'tested', compare: '00', ...tested }
    expect((await anna.post(`${address}/showing`, sent)).status).toBe(303)
    const page = plain(await (await karin.get(address)).text())
    expect(page).toContain('Jämförelsen valdes 3 maj 2021, innan utfallet var känt.')
    expect(page).toContain('dnr 2021-17')
  })

  test('is also tested when somebody from outside has examined it', async () => {
    const address = await promise()
    const tested = { testedHow: 'reviewed', testedOn: '2025-02-03', testedBy: 'Karlstads universitet' }
    expect(
      (await anna.post(`${address}/showing`, { ...showing, strength: 'tested', ...tested })).status,
    ).toBe(303)
    expect(plain(await (await karin.get(address)).text())).toContain('Granskad 3 februari 2025')
  })
})

describe('a promise that is taken back', () => {
  test('leaves the lists, keeps its reason, and cannot be shown', async () => {
    const address = await promise()
    expect((await karin.get(`${address}/withdrawal/new`)).status).toBe(403)
    expect((await anna.post(`${address}/withdrawal`, { reason: '' })).status).toBe(422)
    expect((await anna.post(`${address}/withdrawal`, { reason: 'Den är lovad två gånger.' })).status).toBe(
      303,
    )
    const page = plain(await (await karin.get(address)).text())
    expect(page).toContain('Löftet är taget tillbaka: Den är lovad två gånger.')
    expect(await (await karin.get('/effects')).text()).not.toContain(address)
    const refused = await anna.post(`${address}/showing`, { ...showing, strength: 'plausible' })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Löftet om att visa effekten är taget tillbaka.')
    expect((await anna.post(`${address}/withdrawal`, { reason: 'Igen.' })).status).toBe(422)
  })
})

describe('the rhythm of a target', () => {
  const yearly = { rhythm: 'year', responsible: 'Arbetsgruppen', firstOn: '2025-04-01' }
  const set = async (target: string, changes: Record<string, string> = {}) => {
    const seen =
      /name="seen" value="([^"]*)"/.exec(await (await anna.get(`${target}/rhythm`)).text())?.[1] ?? ''
    return anna.post(`${target}/rhythm`, { ...yearly, seen, ...changes })
  }
  const promised = async () =>
    [...(await (await karin.get('/effects')).text()).matchAll(/href="(\/effects\/[0-9a-f-]{36})"/g)].map(
      ([, address]) => address!,
    )

  test('is set by those who prepare, with who answers for it and from when', async () => {
    const target = await add({ name: 'Med rytm' })
    expect((await karin.get(`${target}/rhythm`)).status).toBe(403)
    for (const [wrong, sentence] of [
      [{ rhythm: '' }, 'Välj hur ofta effekten ska visas'],
      [{ responsible: '' }, 'Skriv vem som ansvarar'],
      [{ firstOn: '' }, 'Skriv vilken dag effekten senast ska visas första gången.'],
      [{ firstOn: '2025-03-03' }, 'Dagen har redan varit.'],
    ] as const) {
      const answer = await set(target, wrong)
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain(sentence)
    }
    expect((await set(target)).status).toBe(303)
    const page = plain(await (await karin.get(target)).text())
    expect(page).toContain('Varje år. Ansvarig: Arbetsgruppen.')
    expect(page).toContain('Vad har målet Med rytm lett till?')
  })

  test('sent twice promises once, and changed leaves the promise that waits', async () => {
    const target = await add({ name: 'Två gånger' })
    await set(target)
    const before = (await promised()).length
    await set(target)
    const unseen = { ...yearly, rhythm: 'half-year', firstOn: '' }
    expect((await anna.post(`${target}/rhythm`, unseen)).status).toBe(422)
    expect((await set(target, { rhythm: 'half-year', firstOn: '' })).status).toBe(303)
    expect((await promised()).length).toBe(before)
    expect(plain(await (await karin.get(target)).text())).toContain('Varje halvår. Ansvarig: Arbetsgruppen.')
  })

  test('promises the next time when the effect is shown, and when its promise is taken back', async () => {
    const target = await add({ name: 'Om och om igen' })
    await set(target)
    const mine = async () => {
      const page = await (await anna.get(target)).text()
      return /href="(\/effects\/[0-9a-f-]{36})\/showing\/new"/.exec(page)![1]!
    }
    const first = await mine()
    const shown = { ...showing, strength: 'plausible' }
    expect((await anna.post(`${first}/showing`, shown)).status).toBe(303)
    const second = await mine()
    expect(second).not.toBe(first)
    expect(plain(await (await karin.get(second)).text())).toContain('senast 1 april 2026')
    await anna.post(`${second}/withdrawal`, { reason: 'Inga nya värden kommer i år.' })
    const third = await mine()
    expect(plain(await (await karin.get(third)).text())).toContain('senast 1 april 2027')
  })

  test('is not kept for a target that is closed', async () => {
    const target = await add({ name: 'Snart avslutat' })
    await set(target)
    const page = await (await anna.get(target)).text()
    const effect = /href="(\/effects\/[0-9a-f-]{36})\/showing\/new"/.exec(page)![1]!
    await anna.post(`${target}/closure`, { reason: 'Det ersätts av ett annat.' })
    expect((await anna.post(`${effect}/showing`, { ...showing, strength: 'plausible' })).status).toBe(303)
    expect(await (await anna.get(target)).text()).not.toContain('/showing/new')
    expect((await set(target)).status).toBe(422)
  })

  test('what went badly and nobody has shown is said beside what was shown', async () => {
    const page = plain(await (await karin.get('/effects')).text())
    expect(page).toContain('Det som inte är visat')
    expect(page).toContain('Rytm per mål')
  })
})
