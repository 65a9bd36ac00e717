import { describe, expect, test } from 'vitest'
import { hiddenIn } from '../../test/world.ts'
import { idOf, plain, targetWorld } from './figures.testing.ts'

const { anna, karin, stranger, add, read } = await targetWorld()

const written = {
  story: 'Frånvaron märks sent.',
  works: 'Att någon ringer samma dag.',
  'what-1': 'Närvaroteam',
  'who-1': 'Kommundirektörerna',
  'when-1': '2025-09-01',
}

const versionsOf = (target: string) =>
  read((db) => db.selectFrom('turning').selectAll().where('targetId', '=', idOf(target)).execute())

describe('how a curve is turned', () => {
  test('is written by those who prepare, read by all on one page, and its versions are kept', async () => {
    const target = await add()
    const [page, form] = [`${target}/turning`, `${target}/turning/new`]
    expect(await (await karin.get(target)).text()).toContain('Ingen har skrivit hur kurvan ska vändas ännu')
    expect((await karin.get(page)).status).toBe(200)
    expect((await karin.get(form)).status).toBe(403)
    expect((await stranger.get(page)).status).toBe(404)

    expect((await anna.fill(form, page, written)).status).toBe(303)
    const shown = plain(await (await karin.get(page)).text())
    expect(shown).toContain('Frånvaron märks sent.')
    expect(shown).toContain('Kommundirektörerna')
    expect(shown).toContain('1 september 2025')
    expect(plain(await (await karin.get(target)).text())).toContain('Läs på en sida')

    await anna.fill(form, page, { ...written, story: 'Frånvaron märks för sent.' })
    const again = await (await karin.get(page)).text()
    expect(again).toContain('Version 1')
    expect(again).toContain('Frånvaron märks för sent.')
    // Nothing new: no version more.
    await anna.fill(form, page, { ...written, story: 'Frånvaron märks för sent.' })
    expect(await versionsOf(target)).toHaveLength(2)
  })

  test('of two who write at once, the second sees the first’s and loses nothing', async () => {
    const target = await add()
    const [page, form] = [`${target}/turning`, `${target}/turning/new`]
    const hidden = hiddenIn(await (await anna.get(form)).text())
    await anna.fill(form, page, written)
    const clash = await anna.post(page, { ...hidden, ...written, story: 'En annan berättelse.' })
    expect(clash.status).toBe(422)
    const words = await clash.text()
    expect(words).toContain('Frånvaron märks sent.')
    expect(words).toContain('En annan berättelse.')
  })

  test.each([
    [{}, 'Skriv något i minst en av rutorna.'],
    [{ 'what-1': 'Närvaroteam' }, 'Skriv vem som gör det.'],
    [{ 'who-2': 'Vi', 'when-2': '2025-09-01' }, 'Skriv vad som ska göras.'],
    [{ 'what-1': 'A', 'who-1': 'B', 'when-1': 'snart' }, 'snart'],
    [{ story: 'Ring 19811218-9876' }, 'personnummer'],
    [{ story: 'x'.repeat(3001) }, '000'],
  ])('with %o is refused at its field, and nothing is stored', async (typed, words) => {
    const target = await add()
    const refused = await anna.fill(`${target}/turning/new`, `${target}/turning`, typed)
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain(words)
    expect(await versionsOf(target)).toEqual([])
  })
})
