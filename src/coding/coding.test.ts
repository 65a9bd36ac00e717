import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { browserIn, foundWorld, hiddenIn } from '../../test/world.ts'
import { newId } from '../db/ids.ts'
import { verify } from '../record/commands.ts'
import { addCode, codesOf, mergeCodes, removeCode } from './codeStore.ts'
import { reviewWith } from './review.testing.ts'
import { lastStep } from './stepStore.ts'
import { codersOf, codingsOf } from './store.ts'

const { database } = await testDatabase()
const world = await foundWorld(database)
const other = await foundWorld(database, 'Ett annat partnerskap')
const anna = await world.browserOf('anna@region.example')
const olle = await world.browserOf('olle@arvika.example')
const karin = await world.browserOf('karin@karlstad.example')
const stranger = await browserIn(database, world.app, other.partnershipId, 'anna@region.example')
const writer = { ...world.doer, id: world.doer.id! }

const read = <T>(work: Parameters<typeof database.read<T>>[1]) => database.read(world.partnershipId, work)
const write = <T>(work: Parameters<typeof database.write<T>>[1]) => database.write(world.partnershipId, work)
const text = async (answer: Response | Promise<Response>) =>
  (await (await answer).text()).replaceAll('\u00a0', ' ').replaceAll(/<!--.*?-->/g, '')

const said = [
  { speaker: 'Intervjuare', text: 'Hur blir ett förslag ett beslut hos er?', asked: true },
  { speaker: 'Svar', text: 'Den är lång. Det börjar i 🧒 nätverket. Ibland har det gått ett år.' },
  { speaker: 'Svar', text: 'Vi gör det ändå. Alltså, vi startar i det lilla.' },
]

let { review, source, perspectiveIds } = await write((db) =>
  reviewWith(db, world.partnershipId, { people: ['anna@region.example', 'olle@arvika.example'], said }),
)
let page = `/reviews/${review.id}/coding/${source.id}`
const book = `/reviews/${review.id}/coding/codes`

const code = (name: string, more = {}) =>
  write((db) =>
    addCode(db, writer, review, {
      name,
      definition: '',
      color: null,
      parentId: null,
      perspectiveId: null,
      isCodable: true,
      ...more,
    }),
  )
const put = async (browser: typeof anna, form: Record<string, string>) =>
  browser.post(`${page}/codings`, form)
const codings = () => read((db) => codingsOf(db, source))
const undo = async (browser: typeof anna) => {
  const shown = await text(browser.get(page))
  const step = /name="step" value="([^"]+)"/.exec(shown)?.[1] ?? ''
  return browser.post(`/reviews/${review.id}/coding/undoing`, { step, back: page })
}

let long: string
beforeAll(async () => {
  long = await code('Lång beslutsväg', {
    definition: 'När vägen till beslut beskrivs.',
    perspectiveId: perspectiveIds[0],
  })
})

describe('what was said is read by those who do the review', () => {
  test('and by nobody else in the partnership, or in another', async () => {
    expect(await text(karin.get(`/reviews/${review.id}/coding`))).toContain('läser bara de som gör den')
    expect((await stranger.get(`/reviews/${review.id}/coding`)).status).toBe(404)
    const paths = [page, book, `${book}/new`, `${book}/${long}`]
    for (const path of paths) {
      expect((await anna.get(path)).status, path).toBe(200)
      expect((await karin.get(path)).status, path).toBe(403)
      expect((await stranger.get(path)).status, path).toBe(404)
    }
    for (const path of [`${page}/codings`, `${page}/memos`, `${page}/presence`, `${book}/${long}/removal`]) {
      expect((await karin.post(path, {})).status, path).toBe(403)
      expect((await stranger.post(path, {})).status, path).toBe(404)
    }
    expect(await text(karin.get(page))).not.toContain('nätverket')
  })
})

describe('a member of the review', () => {
  test('reads the text by turns and sentences, and becomes a coder with the first code', async () => {
    const shown = await text(anna.get(page))
    expect(shown).toContain('Ingen har kodat texten än.')
    expect(shown).toContain('data-number="3" data-start="72"')
    expect(await read((db) => codersOf(db, review))).toEqual([])
    const answer = await put(anna, { start: '72', end: '98', code: long })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('Location')).toBe(`${page}?at=72-97`)
    const [coding] = await codings()
    expect(coding).toMatchObject({ start: 72, end: 97, codeId: long })
    expect(await read((db) => codersOf(db, review))).toMatchObject([{ number: 1, name: 'Anna Sandberg' }])
    const after = await text(anna.get(`${page}?at=72-97`))
    expect(after).toContain('Du har kodat ett avsnitt.')
    expect(after).toContain('Avsnitt 1, mening 3')
    expect(after).toContain('[Här börjar: Lång beslutsväg]')
    expect(after).toMatch(
      /<mark class="run run-1 run-chosen" data-passage="1">Det börjar i 🧒 nätverket\.<\/mark>/,
    )
  })

  test('puts the same code on the same part once', async () => {
    await put(anna, { start: '72', end: '97', code: long })
    expect(await codings()).toHaveLength(1)
  })

  test('chooses sentences by number, without marking anything', async () => {
    expect((await put(olle, { from: '3', to: '4', code: long })).status).toBe(303)
    const [, second] = await codings()
    expect(second).toMatchObject({ start: 72, end: 125 })
    const shown = await text(olle.get(page))
    expect(shown).toContain('Två kodare är överens om det enda avsnittet.')
    expect(shown).toContain('Kodare 2')
  })

  test.each([
    [{ code: '' }, 'Välj en kod, eller skriv en ny.'],
    [{ code: newId() }, 'Koden finns inte längre.'],
    [{ start: '', end: '' }, 'Välj först vad koden ska sättas på'],
    [{ start: '97', end: '98' }, 'Välj först vad koden ska sättas på'],
    [{ start: '72', end: '9999' }, 'Välj först vad koden ska sättas på'],
    [{ from: '0', to: '4' }, 'Skriv ett nummer från 1 till 6.'],
    [{ from: 'tre' }, 'Skriv ett nummer från 1 till 6.'],
    [{ newCode: 'Ring 19811218-9876' }, 'personnummer'],
  ])('is told what is wrong with %o, and nothing is put', async (wrong, sentence) => {
    const before = await codings()
    const answer = await put(anna, { start: '72', end: '97', code: long, ...wrong })
    expect(answer.status).toBe(422)
    expect(await text(answer)).toContain(sentence)
    expect(await codings()).toEqual(before)
  })

  test('makes a code while coding, and finds it again by its name', async () => {
    await put(anna, { from: '5', newCode: 'Börjar före beslut' })
    await put(olle, { from: '5', newCode: 'börjar före BESLUT' })
    const codes = await read((db) => codesOf(db, review))
    expect(codes.map(({ name }) => name)).toEqual(['Lång beslutsväg', 'Börjar före beslut'])
    expect(await text(anna.get(page))).toContain('Två kodare är överens om alla två avsnitt.')
  })

  test('takes off their own codes, and nobody else’s', async () => {
    const before = await codings()
    const mine = before.find(({ coderId }) => coderId === before[0]!.coderId)!
    const form = { coding: mine.id, at: '72-97' }
    expect((await olle.post(`${page}/codings/removal`, form)).status).toBe(404)
    expect((await anna.post(`${page}/codings/removal`, form)).status).toBe(303)
    // Sent twice, it is gone still.
    expect((await anna.post(`${page}/codings/removal`, form)).status).toBe(303)
    expect(await codings()).toHaveLength(before.length - 1)
    await undo(anna)
    expect(await codings()).toEqual(before)
  })
})

describe('everything can be undone', () => {
  test('step by step, only one’s own, and by a form that is sent twice only once', async () => {
    const before = await codings()
    await put(anna, { from: '1', code: long })
    await put(olle, { from: '2', code: long })
    await put(anna, { from: '6', code: long })
    const shown = await text(anna.get(page))
    const form = { step: /name="step" value="([^"]+)"/.exec(shown)![1]!, back: page }
    await anna.post(`/reviews/${review.id}/coding/undoing`, form)
    await anna.post(`/reviews/${review.id}/coding/undoing`, form)
    expect(await codings()).toHaveLength(before.length + 2)
    await undo(anna)
    expect((await codings()).filter(({ id }) => !before.some((each) => each.id === id))).toMatchObject([
      { start: 59 },
    ])
    await undo(olle)
    expect(await codings()).toEqual(before)
  })

  test('a removed code comes back with everything that everybody had put', async () => {
    const before = [await codings(), await read((db) => codesOf(db, review))]
    await anna.post(`${book}/${long}/removal`, {})
    expect((await codings()).some(({ codeId }) => codeId === long)).toBe(false)
    expect((await anna.post(`${book}/${long}/removal`, {})).status).toBe(303)
    await undo(anna)
    expect([await codings(), await read((db) => codesOf(db, review))]).toEqual(before)
  })

  test('codes that were merged come apart again, each with its own', async () => {
    const short = await code('Kort väg')
    const below = await code('Via telefon', { parentId: short })
    await put(anna, { from: '3', code: short })
    await put(olle, { from: '6', code: short })
    const before = [await codings(), await read((db) => codesOf(db, review))]
    await write((db) => mergeCodes(db, writer, review, short, long))
    const merged = await codings()
    // Anna had both on the same sentence, and has the one left.
    expect(merged).toHaveLength(before[0]!.length - 1)
    expect(merged.every(({ codeId }) => codeId !== short)).toBe(true)
    const codes = await read((db) => codesOf(db, review))
    expect(codes.find(({ id }) => id === below)).toMatchObject({ parentId: long })
    await undo(anna)
    expect([await codings(), await read((db) => codesOf(db, review))]).toEqual(before)
    await expect(write((db) => mergeCodes(db, writer, review, short, below))).rejects.toThrow()
    await write((db) => removeCode(db, writer, review, short))
    const left = await read((db) => codesOf(db, review))
    expect(left.find(({ id }) => id === below)).toMatchObject({ parentId: null })
  })

  test('what others have changed since stands, and the step before it is undone next', async () => {
    const brief = await code('Mandat')
    await put(olle, { from: '1', code: long })
    await put(olle, { from: '4', code: brief })
    await write((db) => removeCode(db, writer, review, brief))
    const before = await codings()
    const answer = await undo(olle)
    expect(answer.headers.get('Location')).toContain('told=passed')
    expect(await text(olle.get(answer.headers.get('Location')!))).toContain(
      'någon annan har ändrat samma sak',
    )
    expect(await codings()).toEqual(before)
    await undo(olle)
    expect(await codings()).toHaveLength(before.length - 1)
  })

  test('a code that others use by now is not undone away', async () => {
    const mine = await code('Ny tanke')
    await put(olle, { from: '2', code: mine })
    const answer = await undo(anna)
    expect(answer.headers.get('Location')).toContain('told=passed')
    expect((await read((db) => codesOf(db, review))).some(({ id }) => id === mine)).toBe(true)
    await undo(olle)
  })

  test('the log holds, and tells nothing of what was said', async () => {
    const verdict = (await verify(database)).find(
      ({ partnershipId }) => partnershipId === world.partnershipId,
    )
    expect(verdict).toMatchObject({ broken: null })
    const bodies = await read((db) =>
      db.selectFrom('event').select('body').where('kind', 'like', 'coding.%').execute(),
    )
    expect(bodies.length).toBeGreaterThan(10)
    const told = JSON.stringify(bodies)
    for (const secret of ['nätverket', 'Lång beslutsväg', 'Börjar före']) expect(told).not.toContain(secret)
    const search = await read((db) => db.selectFrom('searchEntry').select('title').execute())
    expect(JSON.stringify(search)).not.toContain('beslutsväg')
    await expect(write((db) => db.deleteFrom('codingStep').execute())).rejects.toThrow('append-only')
  })
})

describe('the code book', () => {
  const typed = { name: 'Oklara mandat', definition: 'När ingen vet vem som får bestämma.', color: 'teal' }
  const add = async (more: Record<string, string> = {}) =>
    anna.fill(`${book}/new`, book, { ...typed, ...more })

  test('takes a code by a form that is sent twice once, with its perspective', async () => {
    const form = {
      ...hiddenIn(await text(anna.get(`${book}/new`))),
      ...typed,
      perspective: perspectiveIds[1]!,
    }
    expect((await anna.post(book, form)).status).toBe(303)
    expect((await anna.post(book, form)).status).toBe(303)
    const codes = (await read((db) => codesOf(db, review))).filter(({ name }) => name === typed.name)
    expect(codes).toMatchObject([{ color: '#1f7a7a', perspectiveId: perspectiveIds[1], isCodable: true }])
    const shown = await text(anna.get(book))
    for (const words of ['Resultat', 'Oklara mandat', 'När ingen vet vem', 'Utan perspektiv'])
      expect(shown).toContain(words)
    expect(await text(anna.get(`${book}?q=vem+MANDAT`))).toContain('En kod innehåller')
    expect((await add()).status).toBe(422)
    expect(await text(add())).toContain('Det finns redan en kod som heter så')
    expect(await text(add({ name: '' }))).toContain('Skriv vad koden heter.')
  })

  test('moves a code, and refuses to put it below itself', async () => {
    const codes = await read((db) => codesOf(db, review))
    const mandate = codes.find(({ name }) => name === typed.name)!
    await anna.post(`${book}/${mandate.id}/moves`, { direction: 'up' })
    const order = async () =>
      (await read((db) => codesOf(db, review))).toSorted((a, b) => a.place - b.place).map(({ id }) => id)
    const moved = await order()
    expect(moved.indexOf(mandate.id)).toBeLessThan(moved.length - 1)
    await undo(anna)
    const form = {
      ...typed,
      parent: mandate.id,
      seen: hiddenIn(await text(anna.get(`${book}/${mandate.id}`)))['seen']!,
    }
    const refused = await anna.post(`${book}/${mandate.id}`, form)
    expect(refused.status).toBe(422)
    expect(await text(refused)).toContain('En kod kan inte ligga under sig själv')
  })

  test('tells the second writer what the first one saved', async () => {
    const mandate = (await read((db) => codesOf(db, review))).find(({ name }) => name === typed.name)!
    const path = `${book}/${mandate.id}`
    const seen = hiddenIn(await text(olle.get(path)))['seen']!
    const form = { ...typed, perspective: perspectiveIds[1]!, seen }
    expect((await anna.post(path, { ...form, definition: 'Annas ord.' })).status).toBe(303)
    const answer = await olle.post(path, { ...form, definition: 'Olles ord.' })
    expect(answer.status).toBe(422)
    const shown = await text(answer)
    expect(shown).toContain('Annas ord.')
    expect(shown).toContain('Olles ord.')
    expect(await read((db) => lastStep(db, writer, review))).toMatchObject({ kind: 'codeChanged' })
  })
})

describe('coders of different minds', () => {
  test('see what they do not agree about, and write down what they come to', async () => {
    ;({ review, source, perspectiveIds } = await write((db) =>
      reviewWith(db, world.partnershipId, { people: ['anna@region.example', 'olle@arvika.example'], said }),
    ))
    page = `/reviews/${review.id}/coding/${source.id}`
    const [one, two] = [await code('Börjar före beslut'), await code('Handlingskraft')]
    await put(anna, { from: '5', to: '6', code: one })
    await put(olle, { from: '5', code: two })
    const shown = await text(anna.get(`${page}?show=disagreement&at=132-148`))
    expect(shown).toContain('Två kodare är överens om inget av ett avsnitt. Ett avsnitt behöver ni prata om.')
    expect(shown).toContain('Bara oenighet (1)')
    expect(shown).toContain('Oense')
    expect(shown).toContain('Enas om en kod')
    const form = { ...hiddenIn(shown), agreed: one }
    expect((await anna.post(`${page}/agreements`, form)).status).toBe(303)
    const after = await text(olle.get(`${page}?at=132-148`))
    expect(after).toContain('Ni har enats om Börjar före beslut. Det gällde kodare 1 och kodare 2.')
    expect(after).toContain('Bara oenighet (0)')
    expect(await codings()).toHaveLength(2)
    await undo(anna)
    expect(await text(olle.get(page))).toContain('Bara oenighet (1)')
  })

  test('see who has the same text open', async () => {
    expect(await text(olle.post(`${page}/presence`, {}))).not.toContain('arbetar här nu')
    expect(await text(anna.post(`${page}/presence`, {}))).toContain(
      'Kodare 1 (Anna Sandberg) och Kodare 2 (Olle Berg) arbetar här nu',
    )
  })

  test('write memos about a part of the text, which others read beside it', async () => {
    const form = {
      ...hiddenIn(await text(anna.get(page))),
      start: '132',
      end: '148',
      memo: 'Är det en styrka?',
    }
    expect((await anna.post(`${page}/memos`, form)).status).toBe(303)
    expect(await text(olle.get(`${page}?at=132-148`))).toContain('Är det en styrka?')
    const refused = await anna.post(`${page}/memos`, { ...form, id: newId(), memo: 'Om 19811218-9876' })
    expect(refused.status).toBe(422)
    await undo(anna)
    expect(await text(olle.get(`${page}?at=132-148`))).not.toContain('Är det en styrka?')
  })
})
