import { describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { foundWorld, hiddenIn } from '../../test/world.ts'
import { newId } from '../db/ids.ts'
import { addCode } from './codeStore.ts'
import { retrieved, type Standing } from './retrieval.ts'
import { interviewWith, reviewWith } from './review.testing.ts'

const { database } = await testDatabase()
const world = await foundWorld(database)
const anna = await world.browserOf('anna@region.example')
const olle = await world.browserOf('olle@arvika.example')
const karin = await world.browserOf('karin@karlstad.example')
const writer = { ...world.doer, id: world.doer.id! }
const write = <T>(work: Parameters<typeof database.write<T>>[1]) => database.write(world.partnershipId, work)
const text = async (answer: Response | Promise<Response>) =>
  (await (await answer).text()).replaceAll('\u00a0', ' ').replaceAll(/<!--.*?-->/g, '')

const said = [
  { speaker: 'Intervjuare', text: 'Hur går det till?', asked: true },
  { speaker: 'Svar', text: 'Vägen är lång. Ingen vet vem som bestämmer. Vi börjar ändå.' },
]
const { review, source, perspectiveIds } = await write((db) =>
  reviewWith(db, world.partnershipId, { people: ['anna@region.example', 'olle@arvika.example'], said }),
)
const second = await write((db) => interviewWith(db, world.partnershipId, review, said))
await write(async (db) => {
  const role = { partnershipId: world.partnershipId, id: newId(), reviewId: review.id, name: 'Chef' }
  await db.insertInto('reviewRole').values(role).execute()
  const voice = {
    partnershipId: world.partnershipId,
    id: newId(),
    sourceId: source.id,
    pseudonym: 'Röst 1',
    roleId: role.id,
    partyId: null,
  }
  await db.insertInto('voice').values(voice).execute()
  await db
    .updateTable('turn')
    .set({ voiceId: voice.id })
    .where('sourceId', '=', source.id)
    .where('isInterviewer', '=', false)
    .execute()
})
const code = (name: string, parentId: string | null = null) =>
  write((db) =>
    addCode(db, writer, review, {
      name,
      definition: '',
      color: null,
      parentId,
      perspectiveId: parentId === null ? perspectiveIds[0]! : null,
      isCodable: true,
    }),
  )
const governing = await code('Styrning')
const long = await code('Lång väg', governing)
const mandate = await code('Mandat', governing)
const coding = `/reviews/${review.id}/coding`
const put = (browser: typeof anna, of: string, form: Record<string, string>) =>
  browser.post(`${coding}/${of}/codings`, form)
await put(anna, source.id, { from: '2', to: '3', code: long })
await put(olle, source.id, { from: '2', code: long })
await put(olle, source.id, { from: '3', code: mandate })
await put(anna, second.id, { from: '4', code: mandate })

describe('what was said about a code', () => {
  const part = (sourceId: string, start: number, end: number, ...codeIds: string[]): Standing => ({
    sourceId,
    start,
    end,
    codeIds,
    coderIds: [],
  })
  const parts = [part('a', 0, 10, 'x'), part('a', 5, 12, 'y'), part('b', 0, 4, 'x'), part('c', 0, 4, 'y')]
  const [x, y] = [new Set(['x']), new Set(['y'])]

  test('is found alone, either, both in a source, or where they lie over each other', () => {
    expect(retrieved(parts, x, null, 'any')).toEqual([parts[0], parts[2]])
    expect(retrieved(parts, x, y, 'any')).toEqual(parts)
    expect(retrieved(parts, x, y, 'both')).toEqual([parts[0], parts[1]])
    expect(retrieved(parts, x, y, 'overlap')).toEqual([part('a', 5, 10, 'x', 'y')])
  })

  test('is read in its context, with counts, and a heading takes in the codes below it', async () => {
    const shown = await text(anna.get(`${coding}/retrieval?code=${governing}`))
    expect(shown).toContain('Fyra avsnitt i två källor, av en röst.')
    expect(shown).toContain('Röst 1, Chef')
    const both = await text(anna.get(`${coding}/retrieval?code=${long}&other=${mandate}&way=overlap`))
    expect(both).toContain('Ett avsnitt i en källa, av en röst.')
    expect(both).toContain('Ingen vet vem som bestämmer.</mark>')
    expect(both).toContain('Styrning: Lång väg, Styrning: Mandat')
    const part = await put(olle, source.id, { start: '60', end: '66', code: mandate })
    expect(part.status).toBe(303)
    expect(await text(anna.get(`${coding}/retrieval?perspective=${perspectiveIds[1]}`))).toContain(
      'Inget avsnitt passar.',
    )
    expect((await karin.get(`${coding}/retrieval`)).status).toBe(403)
    expect((await karin.get(`${coding}/agreement`)).status).toBe(403)
  })
})

test('agreement is told code by code, with its units and what it allows', async () => {
  const shown = await text(anna.get(`${coding}/agreement`))
  expect(shown).toContain('för två kodare i en källa som minst två har kodat, 4 meningar.')
  for (const words of ['Er samstämmighet är', 'Cohens kappa', 'Styrning: Lång väg', 'Krippendorffs egna'])
    expect(shown).toContain(words)
  expect(await text(anna.get(`${coding}/${second.id}`))).toContain('Du har kodat ett avsnitt.')
})

describe('memos', () => {
  const typed = { kind: 'code', text: 'Var går gränsen mot mandat?', code: long }
  const add = async (more: Record<string, string> = {}) =>
    anna.fill(`${coding}/memos/new`, `${coding}/memos`, { ...typed, ...more })

  test('are of several kinds, and are read by the others and changed by who wrote them', async () => {
    expect((await add()).status).toBe(303)
    const list = await text(olle.get(`${coding}/memos?kind=code`))
    expect(list).toContain(typed.text)
    expect(await text(olle.get(`${coding}/memos?kind=method`))).not.toContain(typed.text)
    expect((await karin.get(`${coding}/memos`)).status).toBe(403)
    const path = new RegExp(`${coding}/memos/[0-9a-f-]{36}`).exec(list)![0]
    expect((await olle.post(path, { text: 'Nej.' })).status).toBe(403)
    const form = { ...hiddenIn(await text(anna.get(path))), text: 'Gränsen går vid vem som frågas.' }
    expect((await anna.post(path, form)).status).toBe(303)
    const shown = await text(olle.get(path))
    for (const words of [form.text, typed.text, 'Den som skrev anteckningen ändrar den'])
      expect(shown).toContain(words)
    expect((await anna.post(`${path}/removal`, {})).status).toBe(303)
    expect((await anna.get(path)).status).toBe(404)
  })

  test.each([
    [{ text: '' }, 'Skriv vad du tänkte.'],
    [{ code: '' }, 'Välj vilken det gäller.'],
    [{ kind: 'source' }, 'Välj vilken det gäller.'],
    [{ kind: 'segment' }, 'Välj vad anteckningen handlar om.'],
    [{ text: 'Om 811218-9876' }, 'personnummer'],
  ])('with %o are not written', async (wrong, sentence) => {
    const answer = await add(wrong)
    expect(answer.status).toBe(422)
    expect(await text(answer)).toContain(sentence)
  })
})
