import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { foundWorld, today } from '../../test/world.ts'
import { newId } from '../db/ids.ts'
import { requestAdoption } from '../decisions/adoptionStore.ts'
import { endOutcome } from '../decisions/followUpStore.ts'
import { enterDecision } from '../decisions/store.ts'
import type { CivilDate } from '../i18n/format.ts'
import { partiesOn } from '../partnership/store.ts'
import { verify } from '../record/commands.ts'
import { historyOf } from '../record/store.ts'
import { type ProblemAnswer, programOf } from './api.testing.ts'

const { database } = await testDatabase()
const world = await foundWorld(database)
const doer = { ...world.doer, id: world.doer.id! }
const parties = new Map(
  (await database.read(world.partnershipId, (db) => partiesOn(db, today))).map(({ name, id }) => [name, id]),
)
const of = (email: string, scope = 'write') => programOf(database, world.partnershipId, email, { scope })
const { program: arvika, browser: olle } = await of('olle@arvika.example')
const { program: coordinators } = await of('anna@region.example')

/** An agreement that is put to Arvika and Kil. */
async function putToTwo(title = 'Gemensam jour'): Promise<string> {
  return database.write(world.partnershipId, async (db) => {
    const outcome = await enterDecision(db, doer, {
      kind: 'agreement',
      title,
      text: `${title}.`,
      dissent: '',
      decidedBy: 'Beredningsgruppen',
      section: '',
      diaryNumber: '',
      takenOn: '2025-01-10' as CivilDate,
    })
    await requestAdoption(db, doer, outcome, {
      askedOn: '2025-01-12' as CivilDate,
      answerBy: '2025-04-30' as CivilDate,
      needs: null,
      partyIds: [parties.get('Arvika')!, parties.get('Kil')!],
    })
    return outcome.id
  })
}

const decided = (more: Record<string, unknown> = {}) => ({
  party: parties.get('Arvika'),
  answer: 'adopted',
  decidedOn: '2025-02-03',
  body: 'Kommunfullmäktige',
  section: '§ 31',
  diaryNumber: 'KS 2025/7',
  registeredAt: 'Kommunens diarium',
  ...more,
})

type Adoption = {
  readonly id: string
  readonly state: string
  readonly answer: readonly Record<string, unknown>[]
}
const problemOf = async (answer: Response) => {
  expect(answer.headers.get('Content-Type')).toBe('application/problem+json; charset=utf-8')
  return (await answer.json()) as ProblemAnswer
}
const answersTo = async (outcome: string) =>
  (await arvika.read<Adoption>(`/adoptions/${outcome}.${parties.get('Arvika')}`)).answer

let outcome: string
beforeAll(async () => {
  outcome = await putToTwo()
})

describe("a party's own system registers its decision", () => {
  test('with day, paragraph and diary number, and it stands on the page and in the log', async () => {
    const answer = await arvika.post(`/outcomes/${outcome}/adoptions`, decided())
    expect(answer.status).toBe(201)
    const adoption = (await answer.json()) as Adoption
    expect(adoption).toMatchObject({
      state: 'adopted',
      answer: [{ number: 1, section: '§ 31', diaryNumber: 'KS 2025/7', recordedBy: 'Olle Berg' }],
    })
    expect(answer.headers.get('Location')).toBe(adoption.id)
    expect(await arvika.read(adoption.id)).toEqual(adoption)

    expect(await (await olle.get(`/decisions/${outcome}`)).text()).toContain('KS 2025/7')
    const [latest] = await database.read(world.partnershipId, (db) =>
      historyOf(db, { kind: 'outcome', id: outcome }, 1),
    )
    expect(latest).toMatchObject({
      kind: 'adoption.recorded',
      by: { name: 'Olle Berg', hat: 'Tjänsteman, Arvika, genom API-nyckeln Ärendesystemet' },
    })
    expect((await verify(database))[0]!.broken).toBeNull()
  })

  test('and what it is told by its address is the same as by its id', async () => {
    const own = await putToTwo('Samma sak')
    const party = `http://samsyn.example/api/v1/parties/${parties.get('Arvika')}`
    expect((await arvika.post(`/outcomes/${own}/adoptions`, decided({ party }))).status).toBe(201)
  })

  test('once, however often and however many at a time it sends it', async () => {
    const own = await putToTwo('Sänt flera gånger')
    const key = { 'Idempotency-Key': newId() }
    const send = () => arvika.post(`/outcomes/${own}/adoptions`, decided(), key)
    const statuses = (await Promise.all([send(), send(), send()])).map(({ status }) => status)
    expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 200, 201])
    expect((await send()).status).toBe(200)
    expect(await answersTo(own)).toHaveLength(1)

    const other = await arvika.post(`/outcomes/${own}/adoptions`, decided({ section: '§ 99' }), key)
    expect([other.status, (await problemOf(other)).detail]).toEqual([
      409,
      expect.stringContaining('redan använts till något annat'),
    ])
  })

  test('and is told when somebody has answered already, and how to go on', async () => {
    const own = await putToTwo('Redan svarat')
    await arvika.post(`/outcomes/${own}/adoptions`, decided())
    const again = await arvika.post(`/outcomes/${own}/adoptions`, decided({ section: '§ 44' }))
    expect(again.status).toBe(409)
    expect((await problemOf(again)).detail).toContain('seen: 1')
    expect(await answersTo(own)).toHaveLength(1)

    const later = await arvika.post(`/outcomes/${own}/adoptions`, decided({ section: '§ 44', seen: 1 }))
    expect(later.status).toBe(201)
    const right = await arvika.post(`/outcomes/${own}/adoptions`, decided({ section: '§ 45', corrects: 2 }))
    expect(right.status).toBe(201)
    expect(await answersTo(own)).toMatchObject([{}, { correctedBy: 3 }, { corrects: 2, section: '§ 45' }])
    const nothing = await arvika.post(`/outcomes/${own}/adoptions`, decided({ corrects: 9 }))
    expect((await problemOf(nothing)).errors).toMatchObject([{ pointer: '#/corrects' }])
  })

  test('the coordinator registers for all, an official for the own party, and a leader for nobody', async () => {
    const own = await putToTwo('Vem får')
    const kil = decided({ party: parties.get('Kil') })
    const refused = await arvika.post(`/outcomes/${own}/adoptions`, kil)
    expect(refused.status).toBe(422)
    expect((await problemOf(refused)).errors).toMatchObject([{ field: 'party' }])
    expect((await coordinators.post(`/outcomes/${own}/adoptions`, kil)).status).toBe(201)

    const { program: leaders } = await of('karin@karlstad.example', 'read')
    const leader = await leaders.post(`/outcomes/${own}/adoptions`, kil)
    expect([leader.status, (await problemOf(leader)).type]).toEqual([403, 'urn:samsyn:problem:scope-missing'])
  })
})

describe('what is wrong is told at its field, with the sentence of the form, and nothing is stored', () => {
  let own: string
  beforeAll(async () => {
    own = await putToTwo('Fel')
  })
  const send = (body: unknown, headers = {}) => arvika.post(`/outcomes/${own}/adoptions`, body, headers)

  test.each([
    ['no such day', { decidedOn: '2025-02-30' }, 'decidedOn', 'Skriv ett datum som finns'],
    ['a day that has not come', { decidedOn: '2025-03-05' }, 'decidedOn', ''],
    ['a day before there was anything to answer', { decidedOn: '2025-01-09' }, 'decidedOn', ''],
    ['a party that was not asked', { party: parties.get('Karlstad') }, 'party', ''],
    ['nobody who decided', { body: '' }, 'body', ''],
    ['an answer that there is not', { answer: 'perhaps' }, 'answer', ''],
    ['changes that are not told', { answer: 'amended' }, 'words', ''],
    ['a text that is too long', { diaryNumber: 'x'.repeat(101) }, 'diaryNumber', 'för lång'],
    ['a personal identity number', { diaryNumber: '19811218-9876' }, 'diaryNumber', 'personnummer'],
    [
      'one with fullwidth digits, in another field',
      { section: '８１１２１８９８７６' },
      'section',
      'personnummer',
    ],
    ['a field that is spelt wrongly', { diarynumber: 'KS 1' }, 'diarynumber', 'Fältet finns inte'],
    ['a list where a text belongs', { body: ['Kommunfullmäktige'] }, 'body', 'ska vara en text'],
    ['a number that is none', { corrects: 'det första' }, 'corrects', 'numret på ett svar'],
  ])('%s', async (_what, more, field, sentence) => {
    const answer = await send(decided(more))
    expect(answer.status).toBe(422)
    const problem = await problemOf(answer)
    expect(problem).toMatchObject({ type: 'urn:samsyn:problem:invalid', status: 422 })
    expect(problem.instance).toBe(`/api/v1/outcomes/${own}/adoptions`)
    const [error] = problem.errors!
    expect(error).toMatchObject({ field, pointer: `#/${field}` })
    expect(error!.detail).toContain(sentence)
    expect(await answersTo(own)).toEqual([])
  })

  test('in English for who asks for it', async () => {
    const problem = await problemOf(await send(decided({ body: '' }), { 'Accept-Language': 'en' }))
    expect(problem.title).toBe('Something needs correcting')
    expect(problem.errors![0]!.detail).toMatch(/^[A-Z][a-z]+ /)
  })

  test.each([
    ['text that is no JSON', '{"party":', 400, {}],
    ['a list', '[]', 400, {}],
    ['nothing', '', 400, {}],
    ['a form', 'party=1', 415, { 'Content-Type': 'application/x-www-form-urlencoded' }],
    ['no Idempotency-Key', decided(), 400, { 'Idempotency-Key': '' }],
    ['one that is no UUID', decided(), 400, { 'Idempotency-Key': '1' }],
    ['too much', decided({ words: 'x'.repeat(200_000) }), 413, {}],
  ])('%s', async (_what, body, status, headers) => {
    const answer = await send(body, headers)
    expect([answer.status, (await problemOf(answer)).status]).toEqual([status, status])
  })

  test('an outcome that is not there, that nobody was asked about, or that has ended', async () => {
    expect((await arvika.post(`/outcomes/${newId()}/adoptions`, decided())).status).toBe(404)
    expect((await arvika.post('/outcomes/nothing/adoptions', decided())).status).toBe(404)
    const ended = await putToTwo('Avslutad')
    await database.write(world.partnershipId, (db) =>
      endOutcome(db, doer, { id: ended, year: 2025, number: 1, title: 'Avslutad' } as never, {
        endedOn: today,
        reason: 'Den behövs inte.',
        successorId: null,
      }),
    )
    const answer = await arvika.post(`/outcomes/${ended}/adoptions`, decided())
    expect([answer.status, (await problemOf(answer)).type]).toEqual([409, 'urn:samsyn:problem:conflict'])
  })
})
