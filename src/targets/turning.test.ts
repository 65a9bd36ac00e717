import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hiddenIn } from '../../test/world.ts'
import type { CivilDate } from '../i18n/format.ts'
import { idOf, plain, targetWorld } from './figures.testing.ts'
import { type ActionStanding, countActions, daysOverdue, inOrder } from './turning.ts'

const { world, anna, karin, stranger, add, read, write } = await targetWorld()

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

describe('searching', () => {
  const find = async (words: string) => (await karin.get(`/search?q=${encodeURIComponent(words)}`)).text()

  test('finds a target by how its curve is turned and what came of it, as it stands now', async () => {
    const target = await add()
    await anna.fill(`${target}/turning/new`, `${target}/turning`, {
      ...written,
      story: 'Bussen går för tidigt.',
    })
    expect(await find('bussen')).toContain(target)
    await anna.fill(`${target}/turning/new`, `${target}/turning`, {
      ...written,
      story: 'Tåget går för sent.',
    })
    expect(await find('bussen')).not.toContain(target)
    expect(await find('tåget')).toContain(target)
    const [, action] = /\/actions\/([^/]+)\/completion/.exec(
      await (await anna.get(`${target}/turning`)).text(),
    )!
    const path = `${target}/actions/${action}/completion`
    const done = { doneOn: '2025-03-03', doneBy: 'Vi', result: 'Fritidsgården är öppen.' }
    await anna.fill(`${path}/new`, path, done)
    expect(await find('fritidsgården')).toContain(target)
    const seen = /name="seen" value="([^"]+)"/.exec(await (await anna.get(`${target}/turning`)).text())![1]!
    await anna.post(`${path}/undo`, { seen })
    expect(await find('fritidsgården')).not.toContain(target)
  })

  test('finds a target by what a party promises, until the promise is taken back', async () => {
    const target = await add()
    const party = (
      await read((db) => db.selectFrom('party').select('id').where('name', '=', 'Karlstad').execute())
    )[0]!
    const path = `${target}/contributions/${party.id}`
    expect((await anna.fill(path, path, { what: 'Simskola för alla', value: '' })).status).toBe(303)
    expect(await find('simskola')).toContain(target)
    expect((await anna.post(`${path}/undo`, { seen: '1' })).status).toBe(303)
    expect(await find('simskola')).not.toContain(target)
  })
})

describe('an action under a target', () => {
  const actionIn = (page: string) => /\/actions\/([^/]+)\/completion/.exec(page)![1]!
  const begin = async () => {
    const target = await add()
    await anna.fill(`${target}/turning/new`, `${target}/turning`, { ...written, 'when-1': '2025-02-20' })
    const action = actionIn(await (await anna.get(`${target}/turning`)).text())
    return { target, path: `${target}/actions/${action}/completion` }
  }
  const done = { doneOn: '2025-03-03', doneBy: 'Kommundirektörerna', result: 'Fyra team är i gång.' }

  test('is late on the target’s page until it is told that it is done, and can be undone', async () => {
    const { target, path } = await begin()
    const before = plain(await (await karin.get(target)).text())
    expect(before).toContain('Den enda åtgärden är inte gjord, och en är försenad.')
    expect(before).toMatch(/Åtgärd.*?1 försenad/s)
    expect(before).not.toContain(path)

    expect(await (await anna.get(`${path}/new`)).text()).toContain('value="Kommundirektörerna"')
    expect((await anna.fill(`${path}/new`, path, done)).status).toBe(303)
    const after = plain(await (await karin.get(target)).text())
    expect(after).toContain('Den enda åtgärden är gjord.')
    expect(after).toContain('3 mars 2025')
    expect(after).toContain('Fyra team är i gång.')
    expect(after).toContain('Åtgärden blev gjord: Närvaroteam')
    expect(after).toMatch(/1 av 1 gjorda/)

    const seen = /name="seen" value="([^"]+)"/.exec(await (await anna.get(`${target}/turning`)).text())![1]!
    expect((await anna.post(`${path}/undo`, { seen })).status).toBe(303)
    expect(plain(await (await karin.get(target)).text())).toContain('Den enda åtgärden är inte gjord')
    // Undone twice is told, and changes nothing.
    expect((await anna.post(`${path}/undo`, { seen })).status).toBe(422)
  })

  test('sent twice is done once, and whoever comes second is told who was first', async () => {
    const { path } = await begin()
    const hidden = hiddenIn(await (await anna.get(`${path}/new`)).text())
    const theirs = hiddenIn(await (await anna.get(`${path}/new`)).text())
    expect((await anna.post(path, { ...hidden, ...done })).status).toBe(303)
    expect((await anna.post(path, { ...hidden, ...done })).status).toBe(303)
    const second = await anna.post(path, { ...theirs, ...done, result: 'Något annat.' })
    expect(second.status).toBe(422)
    const kept = await second.text()
    expect(kept).toContain('Någon annan har redan berättat')
    expect(kept).toContain('Fyra team är i gång.')
    expect(kept).toContain('Något annat.')
    const rows = await read((db) => db.selectFrom('actionCompletion').select('result').execute())
    expect(rows.map(({ result }) => result)).not.toContain('Något annat.')
  })

  test('stays done when the rest is written anew, and those that are left keep who they are', async () => {
    const { target, path } = await begin()
    await anna.fill(`${path}/new`, path, done)
    const form = await (await anna.get(`${target}/turning/new`)).text()
    expect(form).not.toContain('value="Närvaroteam"')
    const more = { 'what-1': 'Sommarskola', 'who-1': 'Rektorerna', 'when-1': '2025-06-01' }
    await anna.fill(`${target}/turning/new`, `${target}/turning`, { story: 'En annan.', ...more })
    expect(plain(await (await karin.get(target)).text())).toContain('1 av 2 åtgärder är gjord.')
    const idsIn = async () => (await versionsOf(target)).at(-1)!.actions.map(({ id }) => id)
    const before = await idsIn()
    await anna.fill(`${target}/turning/new`, `${target}/turning`, { ...more, 'what-1': 'Lovskola' })
    expect(await idsIn()).toEqual(before)
  })

  test('written before actions had names can be done all the same', async () => {
    const target = await add()
    const [, , id = ''] = target.split('/')
    await write(async (db) => {
      const { partnershipId, doer } = world
      const actions = JSON.stringify([{ what: 'Läxhjälp', who: 'Vi', when: '2025-02-01' }])
      const parts = { story: '', partners: '', works: '', ideas: '' }
      const row = { partnershipId, targetId: id, version: 1, writtenBy: doer.id!, ...parts, actions }
      await db.insertInto('turning').values(row).execute()
    })
    const path = `${target}/actions/1-1/completion`
    expect((await anna.fill(`${path}/new`, path, done)).status).toBe(303)
    await anna.fill(`${target}/turning/new`, `${target}/turning`, { story: 'Mer.' })
    expect(plain(await (await karin.get(target)).text())).toContain('Den enda åtgärden är gjord.')
  })

  test.each([
    [{ ...done, doneOn: '' }, 'Skriv vilken dag åtgärden blev gjord.'],
    [{ ...done, doneOn: '2025-03-05' }, 'Den dagen har inte varit ännu.'],
    [{ ...done, doneBy: '' }, 'Skriv vem som gjorde åtgärden.'],
    [{ ...done, result: '' }, 'Skriv vad det blev av åtgärden.'],
    [{ ...done, result: 'Ring 19811218-9876' }, 'personnummer'],
  ])('told with %o is refused at its field, and nothing is stored', async (typed, words) => {
    const { target, path } = await begin()
    const refused = await anna.fill(`${path}/new`, path, typed)
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain(words)
    expect(plain(await (await karin.get(target)).text())).toContain('Den enda åtgärden är inte gjord')
  })

  test('is told by those who prepare, of this partnership, while the target is open', async () => {
    const { target, path } = await begin()
    expect((await karin.get(`${path}/new`)).status).toBe(403)
    expect((await stranger.get(`${path}/new`)).status).toBe(404)
    expect((await anna.get(`${target}/actions/nej/completion/new`)).status).toBe(404)
    await anna.post(`${target}/closure`, { reason: 'Klart.' })
    expect((await anna.post(path, done)).status).toBe(422)
  })
})

describe('the order of actions', () => {
  const day = fc.integer({ min: 0, max: 400 }).map((days) => {
    const at = Date.parse('2024-06-01') + days * 86_400_000
    return new Date(at).toISOString().slice(0, 10) as CivilDate
  })
  const action = fc.record({ when: day, doneOn: fc.option(day) }).map(
    ({ when, doneOn }): ActionStanding => ({
      id: '1',
      what: 'a',
      who: 'b',
      when,
      completion: doneOn && {
        id: '1',
        doneOn,
        doneBy: 'b',
        result: 'c',
        at: new Date(doneOn),
        by: { name: 'd', hat: 'e' },
      },
    }),
  )

  test('has what is left before what is done, and what is done is never late', () => {
    fc.assert(
      fc.property(fc.array(action), day, (actions, today) => {
        const ordered = inOrder(actions)
        expect(new Set(ordered)).toEqual(new Set(actions))
        const places = ordered.map(({ completion }) => (completion ? 1 : 0))
        expect(places).toEqual(places.toSorted((a, b) => a - b))
        const { all, done, late } = countActions(actions, today)
        expect(done + late).toBeLessThanOrEqual(all)
        for (const each of actions.filter(({ completion }) => completion))
          expect(daysOverdue(each, today)).toBe(0)
      }),
    )
  })
})
