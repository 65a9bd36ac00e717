import { describe, expect, test } from 'vitest'
import { hiddenIn } from '../../test/world.ts'
import { idOf, plain, targetWorld } from './figures.testing.ts'

const { world, database, indicatorId, anna, karin, stranger, add, read } = await targetWorld()
const olle = await world.browserOf('olle@arvika.example')

const partyId = await read(async (db) => {
  const rows = await db.selectFrom('party').select(['id', 'name']).execute()
  return (name: string) => rows.find((row) => row.name === name)!.id
})
await database.write(world.partnershipId, (db) =>
  db
    .insertInto('observation')
    .values(
      [
        ['2023', 82],
        ['2024', 80],
      ].map(([period, value]) => ({
        partnershipId: world.partnershipId,
        indicatorId,
        placeCode: '1784',
        sex: 'T' as const,
        period: String(period),
        vintage: 2,
        value: Number(value),
        reason: null,
        replacedIn: null,
        members: null,
      })),
    )
    .execute(),
)

const of = (target: string, name: string) => `${target}/contributions/${partyId(name)}`
const said = { what: 'Närvaroteam och elevcoacher', value: '96' }

describe('a party’s contribution', () => {
  test('is written by its own official, and moves the whole by its part', async () => {
    const target = await add()
    const page = plain(await (await olle.get(target)).text())
    expect(page).toContain('Ingen part har lovat något bidrag ännu')
    expect(page).toContain('Lämna bidrag för Arvika')

    const saved = await olle.fill(of(target, 'Arvika'), of(target, 'Arvika'), said)
    expect(saved.status).toBe(303)
    const after = plain(await (await olle.get(saved.headers.get('Location')!.split('#')[0]!)).text())
    expect(after).toContain('Bidraget för Arvika är sparat.')
    // (96 − 80) / 16 = 1,0 of the 9,1 that are left.
    expect(after).toContain(
      'Löftena ger 1,0 av de 9,1 procentenheter som behövs. Det saknas 8,1 procentenheter.',
    )
    expect(after).toContain('Hålls alla löften blir det 81,9 %.')
    expect(after).toContain('En av 17 parter har lovat ett bidrag.')
    expect(after).toMatch(/Inget bidrag ännu:<\/strong> .*Eda/)
    expect(after).toContain('Arvika lovade ett bidrag')
    expect(after).toContain('Olle Berg som Tjänsteman, Arvika')
  })

  test('is written by the coordinator for anybody, and by nobody for others', async () => {
    const target = await add()
    expect((await anna.fill(of(target, 'Eda'), of(target, 'Eda'), { what: 'Läxhjälp' })).status).toBe(303)
    const refused = await olle.post(of(target, 'Eda'), { what: 'Mot vår vilja' })
    expect(refused.status).toBe(403)
    expect(await refused.text()).toContain('Bidraget skrivs av partens egna tjänstemän och samordnaren.')
    expect((await karin.get(of(target, 'Karlstad'))).status).toBe(403)
    expect((await stranger.get(of(target, 'Eda'))).status).toBe(404)
    expect((await anna.get(`${target}/contributions/${idOf(target)}`)).status).toBe(404)
    const page = plain(await (await karin.get(target)).text())
    expect(page).toContain('Utan siffra, och därför inte med i summan: Eda.')
    expect(page).not.toContain('Ändra<span')
  })

  test('may be undone at once, and undone again', async () => {
    const target = await add()
    const path = of(target, 'Arvika')
    await olle.fill(path, path, said)
    await olle.fill(path, path, { what: 'Sommarskola', value: '' })
    const undo = async (seen: string) => olle.post(`${path}/undo`, { seen })
    expect((await undo('2')).status).toBe(303)
    expect(await (await olle.get(target)).text()).toContain('Närvaroteam och elevcoacher')
    // Undone in another window already: nothing happens, and one is told.
    const late = await undo('2')
    expect(late.status).toBe(422)
    expect(await late.text()).toContain('Någon annan har ändrat bidraget efter dig')
    expect((await undo('3')).status).toBe(303)
    expect(await (await olle.get(target)).text()).toContain('Sommarskola')
    const form = await (await olle.get(path)).text()
    expect(form).toContain('Vad som har stått förut')
  })

  test('of two who write at once, the second is shown the first’s and loses nothing', async () => {
    const target = await add()
    const path = of(target, 'Arvika')
    const hidden = hiddenIn(await (await anna.get(path)).text())
    await olle.fill(path, path, said)
    const clash = await anna.post(path, { ...hidden, what: 'Fler speciallärare', value: '90' })
    expect(clash.status).toBe(422)
    const page = await clash.text()
    expect(page).toContain('Närvaroteam och elevcoacher')
    expect(page).toContain('Fler speciallärare')
    expect(
      (await anna.post(path, { ...hiddenIn(page), what: 'Fler speciallärare', value: '90' })).status,
    ).toBe(303)
  })

  test('sent twice is said once', async () => {
    const target = await add()
    const path = of(target, 'Arvika')
    const hidden = hiddenIn(await (await olle.get(path)).text())
    for (let i = 0; i < 2; i++) expect((await olle.post(path, { ...hidden, ...said })).status).toBe(303)
    const rows = await read((db) =>
      db.selectFrom('targetContribution').selectAll().where('targetId', '=', idOf(target)).execute(),
    )
    expect(rows).toHaveLength(1)
  })

  test.each([
    [{ what: '', value: '90' }, 'Skriv vad ni gör.'],
    [{ what: 'Närvaroteam', value: 'nittio' }, 'nittio'],
    [{ what: 'Närvaroteam', value: '101' }, '101'],
    [{ what: 'Närvaroteam', value: '79' }, 'Det är sämre än ert senaste värde 80,0 %.'],
    [{ what: 'Ring 19811218-9876', value: '' }, 'personnummer'],
    [{ what: 'x'.repeat(501), value: '' }, '500'],
  ])('with %o is refused at its field, and nothing is stored', async (typed, words) => {
    const target = await add()
    const path = of(target, 'Arvika')
    const refused = await olle.fill(path, path, typed)
    expect(refused.status).toBe(422)
    const page = plain(await refused.text())
    expect(page).toContain(words)
    expect(page).toContain('<title>Fel: ')
    const rows = await read((db) =>
      db.selectFrom('targetContribution').selectAll().where('targetId', '=', idOf(target)).execute(),
    )
    expect(rows).toEqual([])
  })

  test('is not taken for a target that is closed', async () => {
    const target = await add()
    await anna.post(`${target}/closure`, { reason: 'Ersatt.' })
    const refused = await olle.post(of(target, 'Arvika'), said)
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Målet är avslutat.')
  })

  test('is told in English too', async () => {
    const target = await add()
    await olle.fill(of(target, 'Arvika'), of(target, 'Arvika'), said)
    const page = plain(await (await anna.get(target, { 'Accept-Language': 'en' })).text())
    expect(page).toContain('If all promises are kept it becomes 81.9%.')
    expect(page).toContain('The promises give 1.0 of the 9.1 percentage points that are needed.')
  })
})
