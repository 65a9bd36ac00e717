import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { foundWorld, hiddenIn } from '../../test/world.ts'
import type { CivilDate } from '../i18n/format.ts'
import { missingReasons } from '../population/figure.ts'
import { historyOf } from '../record/store.ts'
import { forbidden } from './cells.ts'
import { readWritten, type WrittenRow, writtenFile } from './written.ts'
import { readRows, textsOfRows } from './writtenForm.ts'
import { placesToWrite } from './writtenStore.ts'

const { database } = await testDatabase()
let world: Awaited<ReturnType<typeof foundWorld>>
let anna: Awaited<ReturnType<typeof world.browserOf>>
let olle: Awaited<ReturnType<typeof world.browserOf>>

beforeAll(async () => {
  world = await foundWorld(database)
  anna = await world.browserOf('anna@region.example')
  olle = await world.browserOf('olle@arvika.example')
})

const places = placesToWrite('17')
const origin = { origin: 'Enkät till fritidsgårdarna', datedOn: '2025-02-03', note: 'Tre gårdar svarade.' }
const rows2024 = '/figures/written?indicator=Fritid&period=2024&sex=T'

describe('a value as it is written', () => {
  const row = fc.record({
    place: fc.constantFrom(...places.map(({ code }) => code)),
    said: fc.oneof(
      fc
        .double({ noNaN: true, min: -1e9, max: 1e9 })
        .map((value) => ({ value: Math.round(value * 1e4) / 1e4 || 0, reason: null })),
      fc.constantFrom(...missingReasons).map((reason) => ({ value: null, reason })),
    ),
  })
  const rows = fc
    .uniqueArray(row, { selector: ({ place }) => place, minLength: 1 })
    .map((all) => all.map(({ place, said }): WrittenRow => ({ place, ...said })))

  test('comes back from the form as it was, whatever it is', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const typed = textsOfRows(places, all)
        const asked = { present: [], whole: false }
        // What could be more than a thousand is asked in English, where it is not known already.
        const read = readRows('sv', places, typed, asked)
        expect(read.problems).toEqual({})
        expect(read.rows.toSorted(byPlace)).toEqual([...all].toSorted(byPlace))
      }),
    )
  })

  test('comes back from the file that it waits in, and nothing else is taken for one', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const written = {
          id: '5f0c8a4e-7a43-4d0e-9d5b-0a8f0f5b8a11',
          indicator: { code: 'Fritid', name: 'Fritid' },
          period: '2024',
          sex: 'T' as const,
          rows: all,
          origin: { ...origin, datedOn: origin.datedOn as CivilDate },
          seen: '',
        }
        expect(readWritten(JSON.parse(writtenFile(written).toString()))).toEqual(written)
        expect(readWritten({ ...written, period: 'i fjol' })).toBeNull()
        const person = { ...written.origin, note: 'Sagt av 19121212-1212' }
        expect(forbidden([person.note])).not.toBeNull()
        expect(readWritten({ ...written, origin: person })).toBeNull()
      }),
    )
  })

  test.each([
    ['80,9', 80.9],
    ['80.9', 80.9],
    ['1 234,5', 1234.5],
    ['−3', -3],
    ['0', 0],
  ])('%s is a number', (text, value) => {
    const read = readRows('sv', places, { 'value-1784': text }, { present: [], whole: false })
    expect(read).toEqual({ rows: [{ place: '1784', value, reason: null }], problems: {} })
  })

  test.each(['1.234', '12x', 'tolv', '1,2,3', '∞'])('%s is asked about at its place', (text) => {
    const read = readRows('sv', places, { 'value-1784': text }, { present: [], whole: false })
    expect(Object.keys(read.problems)).toEqual(['value-1784'])
    expect(read.problems['value-1784']).toMatch(/^Arvika: /)
  })
})

describe('figures that somebody has and nobody publishes', () => {
  let preview = ''

  test('begin with an indicator of their own, which is there once however often it is sent', async () => {
    expect(await text(anna, '/figures')).toContain('Skriv in några värden')
    expect(await text(anna, '/figures/written/new')).toContain('Det finns inget eget nyckeltal ännu.')
    const described = {
      name: 'Fritid',
      unit: 'count',
      decimals: '1',
      direction: 'increase',
      describes: 'operation',
      counts: 'other',
    }
    const nameless = await anna.post('/figures/indicators', { ...described, name: '' })
    expect(nameless.status).toBe(422)
    for (let i = 0; i < 2; i++) {
      const made = await anna.post('/figures/indicators', described)
      expect(made.headers.get('Location')).toBe('/figures/written/new?indicator=Fritid')
    }
    const taken = await anna.post('/figures/indicators', { ...described, direction: 'decrease' })
    expect(taken.status).toBe(422)
    const share = { ...described, name: 'Andel', unit: 'percent', counts: 'people' }
    expect((await anna.post('/figures/indicators', share)).status).toBe(422)
    const all = await database.read(world.partnershipId, (db) =>
      db.selectFrom('indicator').select(['code', 'title', 'describes', 'direction']).execute(),
    )
    expect(all).toEqual([
      { code: 'Fritid', title: 'Fritid, antal', describes: 'operation', direction: 'increase' },
    ])
    const page = await text(anna, '/population/indicators/Fritid')
    expect(page).toContain('href="/figures/written/new?indicator=Fritid"')
  })

  test('are about a period that has begun', async () => {
    for (const period of ['', '24', '2025-Q2', '2026', '2025-04']) {
      const asked = await anna.get(`/figures/written?indicator=Fritid&period=${period}&sex=T`)
      expect(asked.status).toBe(422)
    }
    for (const period of ['2025', '2025-Q1', '2025-03'])
      expect((await anna.get(`/figures/written?indicator=Fritid&period=${period}&sex=T`)).status).toBe(200)
    const page = await text(anna, rows2024)
    expect(page).toContain('Region Värmland')
    expect(page).not.toContain('field-value-17"')
  })

  test('that are wrong keep all that was typed, with a sentence at each place', async () => {
    const wrong = await write(anna, rows2024, {
      'value-1784': '12x',
      'value-1730': '80,5',
      'reason-1730': 'missing',
      'value-1780': '7',
      origin: 'Samtal med 19121212-1212',
      note: '',
    })
    expect(wrong.status).toBe(422)
    const page = await wrong.text()
    expect(page).toContain('Arvika: ”12x” är inte ett tal.')
    expect(page).toContain('Eda: skriv ett värde eller välj varför det saknas, inte båda.')
    expect(page).toContain('Texten innehåller ett personnummer')
    expect(page).toContain('Skriv hur siffrorna togs fram.')
    for (const typed of ['12x', '80,5', '"7"', '2025-02-03']) expect(page).toContain(typed)
    expect((await write(anna, rows2024, {})).status).toBe(422)
    expect(await count('figureFile')).toBe(0)
  })

  test('are looked at before they are saved, and saved as a load with its own origin', async () => {
    const typed = { 'value-1784': '80,5', 'value-1730': '1 200', 'reason-1715': 'suppressed' }
    const saved = await write(anna, rows2024, typed)
    expect(saved.status).toBe(303)
    preview = saved.headers.get('Location')!
    const page = await text(anna, preview)
    expect(page).toContain('Du har skrivit in 3 nya värden.')
    expect(page).toContain('Spara 3 värden')
    expect(page).toContain('för få för att visas')
    expect(page).toContain('Enkät till fritidsgårdarna')
    expect(await count('observation')).toBe(0)

    await load(anna, preview)
    const page2 = await text(anna, '/population/indicators/Fritid?place=1784')
    expect(page2).toContain('Inskrivet efter')
    expect(page2).toContain('Enkät till fritidsgårdarna, 3 februari 2025')
    expect(page2).toContain('Tre gårdar svarade.')
    expect(await text(anna, '/figures')).toContain('Inskrivet')
    const [event] = await database.read(world.partnershipId, (db) =>
      historyOf(db, { kind: 'figures', id: '1' }, 1),
    )
    expect(event!.facts).toMatchObject({ added: 3, origin: 'Enkät till fritidsgårdarna' })
  })

  test('are corrected as a new vintage; what is left alone stays, and a value is not emptied by mistake', async () => {
    const page = await text(anna, rows2024)
    expect(page).toContain('value="80,5"')
    expect(page).toContain('value="1200"')
    const emptied = await write(anna, rows2024, { ...(await filled(rows2024)), 'value-1784': '' })
    expect(emptied.status).toBe(422)
    expect(await emptied.text()).toContain('Arvika: här finns ett värde.')

    const corrected = await write(anna, rows2024, { ...(await filled(rows2024)), 'value-1784': '90' })
    const preview = corrected.headers.get('Location')!
    const seen = await text(anna, preview)
    expect(seen).toContain('Du har skrivit in ett ändrat värde.')
    expect(seen).toContain('Som förut')
    await load(anna, preview)
    expect(await values()).toEqual({ '1715': null, '1730': 1200, '1784': 90 })
    expect(await count('vintage')).toBe(2)

    // And back: the same as the first time, but not the same writing.
    const back = await write(anna, rows2024, { ...(await filled(rows2024)), 'value-1784': '80,5' })
    await load(anna, back.headers.get('Location')!)
    expect(await values()).toMatchObject({ '1784': 80.5 })
  })

  test('that wait can be opened again and changed, or thrown away', async () => {
    const path = '/figures/written?indicator=Fritid&period=2023&sex=K'
    const first = (await write(anna, path, { 'value-1784': '5' })).headers.get('Location')!
    const page = await text(anna, `/figures/written/${idOf(first)}`)
    expect(page).toContain('value="5"')
    const second = await anna.post('/figures/written', {
      ...hiddenIn(page),
      ...origin,
      'value-1784': '6',
    })
    expect((await anna.get(first)).status).toBe(404)
    const address = second.headers.get('Location')!
    expect(await text(anna, address)).toContain('kvinnor')
    await anna.post(`${address.split('?')[0]}/withdrawal`, {})
    expect(await text(anna, '/figures')).not.toContain('Filer som väntar')
  })
})

describe('two who write at once', () => {
  test('the second is told when they send, sees both, and may then save', async () => {
    const opened = hiddenIn(await text(olle, rows2024))
    const mine = { ...opened, ...(await filled(rows2024)), ...origin, 'value-1784': '70' }
    const theirs = await write(anna, rows2024, { ...(await filled(rows2024)), 'value-1784': '60' })
    await load(anna, theirs.headers.get('Location')!)

    const told = await olle.post('/figures/written', mine)
    expect(told.status).toBe(422)
    const page = await told.text()
    expect(page).toContain('value="70"')
    expect(page).toMatch(/field-value-1784-theirs[\s\S]{0,200}>60</)
    const again = await olle.post('/figures/written', { ...mine, ...hiddenIn(page) })
    await load(olle, again.headers.get('Location')!)
    expect(await values()).toMatchObject({ '1784': 70 })
  })

  test('and when both wait to be saved the second is not loaded, and has lost nothing', async () => {
    const both = await Promise.all(
      [anna, olle].map(async (each, i) =>
        write(each, rows2024, { ...(await filled(rows2024)), 'value-1784': String(50 + i) }),
      ),
    )
    const [first, second] = both.map((answer) => answer.headers.get('Location')!) as [string, string]
    await load(anna, first)
    await olle.post(loadingOf(second), { fetchedOn: '2025-03-04' })
    await says(olle, loadingOf(second), 'Någon annan har ändrat värden som du skulle ersätta.')
    expect(await values()).toMatchObject({ '1784': 50 })

    const opened = await olle.get(`/figures/written/${idOf(second)}`)
    expect(opened.status).toBe(422)
    const page = await opened.text()
    expect(page).toContain('value="51"')
    const typed = { ...(await filled(rows2024)), ...origin, ...hiddenIn(page), 'value-1784': '51' }
    const again = await olle.post('/figures/written', typed)
    await load(olle, again.headers.get('Location')!)
    expect(await values()).toMatchObject({ '1784': 51 })
  })
})

describe('counts of people', () => {
  test('are whole, and a number too small to be shown is kept without being shown to whoever corrects', async () => {
    const made = { unit: 'count', decimals: '0', direction: 'decrease', describes: 'population' }
    await anna.post('/figures/indicators', { ...made, name: 'Ensamma', counts: 'people' })
    const path = '/figures/written?indicator=Ensamma&period=2024&sex=T'
    const half = await write(anna, path, { 'value-1784': '3,5' })
    expect(await half.text()).toContain('Arvika: skriv ett helt antal människor, 0 eller mer.')
    const saved = await write(anna, path, { 'value-1784': '3', 'value-1730': '40' })
    await load(anna, saved.headers.get('Location')!)

    const page = await text(olle, path)
    expect(page).toContain('Ett värde finns men visas inte')
    expect(page).not.toContain('value="3"')
    const more = await write(olle, path, { ...(await filled(path)), 'value-1715': '12' })
    await load(olle, more.headers.get('Location')!)
    expect(await values('Ensamma')).toMatchObject({ '1715': 12, '1784': 3 })
  })
})

test('an elected leader writes none in', async () => {
  const karin = await world.browserOf('karin@karlstad.example')
  expect((await karin.get('/figures/written/new')).status).toBe(403)
  expect((await karin.post('/figures/written', {})).status).toBe(403)
  expect((await karin.post('/figures/indicators', {})).status).toBe(403)
})

type Browser = typeof anna

function byPlace(a: WrittenRow, b: WrittenRow): number {
  return a.place < b.place ? -1 : 1
}

async function write(who: Browser, path: string, typed: Record<string, string>): Promise<Response> {
  return who.fill(path, '/figures/written', { ...origin, ...typed })
}

/** What stands in the fields of the places. */
async function filled(path: string): Promise<Record<string, string>> {
  const page = await text(anna, path)
  const inputs = [...page.matchAll(/<input class="ds-input field-short"[^>]*>/g)].map(([tag]) => tag)
  const texts = inputs.map((tag) => [/name="([^"]+)"/.exec(tag)![1]!, /value="([^"]*)"/.exec(tag)?.[1] ?? ''])
  const reasons = [...page.matchAll(/name="(reason-\d+)"[^>]*>(.*?)<\/select>/gs)].map(([, name, all]) => [
    name!,
    /value="([^"]+)" selected/.exec(all!)?.[1] ?? '',
  ])
  return Object.fromEntries([...texts, ...reasons]) as Record<string, string>
}

const idOf = (address: string) => /[0-9a-f-]{36}/.exec(address)![0]
const loadingOf = (address: string) => `/figures/files/${idOf(address)}/loading`

async function load(who: Browser, address: string): Promise<void> {
  await who.post(loadingOf(address), { fetchedOn: '2025-03-04' })
  await says(who, loadingOf(address), 'i Samsyn.')
}

async function says(who: Browser, path: string, words: string): Promise<void> {
  for (let i = 0; i < 200; i++) {
    if ((await text(who, path)).includes(words)) return
    await sleep(50)
  }
  throw new Error(`The page never said "${words}".`)
}

async function text(who: Browser, path: string): Promise<string> {
  const answer = await who.get(path)
  expect(answer.status).toBe(200)
  return (await answer.text()).replaceAll('\u00a0', ' ')
}

/** By place, as they are now. */
async function values(code = 'Fritid'): Promise<Record<string, number | null>> {
  const rows = await database.read(world.partnershipId, (db) =>
    db
      .selectFrom('observation')
      .innerJoin('indicator', 'indicator.id', 'observation.indicatorId')
      .select(['placeCode', 'value'])
      .where('code', '=', code)
      .where('period', '=', '2024')
      .where('replacedIn', 'is', null)
      .where('members', 'is', null)
      .execute(),
  )
  return Object.fromEntries(rows.map(({ placeCode, value }) => [placeCode, value]))
}

async function count(table: 'observation' | 'vintage' | 'figureFile'): Promise<number> {
  return database.read(
    world.partnershipId,
    async (db) => (await db.selectFrom(table).select('partnershipId').execute()).length,
  )
}
