import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { browserIn, foundWorld, hiddenIn, today } from '../../test/world.ts'
import type { CivilDate } from '../i18n/format.ts'
import { addSeat } from '../partnership/seatStore.ts'
import { bodies, partiesOn, personWith } from '../partnership/store.ts'
import { copyOf, filesIn } from '../publishing/archive.testing.ts'
import { statementsOf } from './statement.ts'

const { database } = await testDatabase()
const world = await foundWorld(database)
type Browser = Awaited<ReturnType<typeof browserIn>>
const members: Browser[] = []
let anna: Browser
let karin: Browser
let steering = ''
let preparatory = ''
let at = ''

beforeAll(async () => {
  await database.write(world.partnershipId, async (db) => {
    const [first, second] = await bodies(db)
    steering = first!.id
    preparatory = second!.id
    const parties = await partiesOn(db, today)
    for (const name of ['Eda', 'Kil', 'Grums', 'Sunne']) {
      await addSeat(db, world.doer, {
        bodyId: steering,
        partyId: parties.find((party) => party.name === name)!.id,
        personId: await personWith(db, world.doer, {
          name: `Ledare i ${name}`,
          email: `${name.toLowerCase()}@kommun.example`,
        }),
        role: 'leader',
        fromOn: '2024-05-03' as CivilDate,
      })
    }
  })
  anna = await world.browserOf('anna@region.example')
  karin = await world.browserOf('karin@karlstad.example')
  members.push(karin)
  for (const name of ['eda', 'kil', 'grums', 'sunne'])
    members.push(await world.browserOf(`${name}@kommun.example`))
})

const pageOf = async (browser: Browser, path: string) => (await browser.get(path)).text()
const open = (form: Record<string, string>) => anna.fill('/assessments/new', '/assessments', form)
const form = (value: string, more: Record<string, string> = {}) => ({
  ...Object.fromEntries(statementsOf(2).map((statement) => [`value-${statement}`, value])),
  ...more,
})
const rowsOf = (table: string) =>
  database.read(world.partnershipId, async (db) => {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(db)
    return rows
  })

describe('a round of self-assessment', () => {
  test('is opened by the coordinator alone, with somebody to ask and time to answer', async () => {
    expect((await karin.get('/assessments/new')).status).toBe(403)
    const wrong = await open({ name: '', division: 'bodies', lastDay: '2025-03-03' })
    expect(wrong.status).toBe(422)
    const page = await wrong.text()
    for (const sentence of ['Ge omgången ett namn', 'Den dagen har redan varit', 'Välj minst ett organ'])
      expect(page).toContain(sentence)
    expect(await rowsOf('assessment_round')).toEqual([])
  })

  test('is opened once by a form that is sent twice', async () => {
    const hidden = hiddenIn(await pageOf(anna, '/assessments/new'))
    const sent = {
      ...hidden,
      name: '2025',
      division: 'bodies',
      lastDay: '2025-03-25',
      [`bodies-${steering}`]: 'yes',
      [`bodies-${preparatory}`]: 'yes',
    }
    const answers = [await anna.post('/assessments', sent), await anna.post('/assessments', sent)]
    at = answers[0]!.headers.get('location')!
    expect(answers.map((each) => each.headers.get('location'))).toEqual([at, at])
    expect(await rowsOf('assessment_round')).toHaveLength(1)
    expect(await (await open({ ...sent, id: crypto.randomUUID(), name: 'En till' })).text()).toContain(
      'Omgången 2025 är öppen.',
    )
  })

  test('keeps what was typed when something is missing, and stores nothing', async () => {
    const { 'value-time': _, ...rest } = form('4', { 'comment-purpose': 'Vi vet det numera.' })
    const answer = await karin.post(`${at}/answer`, rest)
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('Påstående 4: välj 1–5 eller Vet inte.')
    expect(page).toContain('Vi vet det numera.')
    expect(page.match(/ checked=""/g)).toHaveLength(7)
    expect(page).toContain('7 av 8 besvarade')
    const named = await karin.post(`${at}/answer`, form('4', { 'comment-time': 'Ring 19121212-1212.' }))
    expect(named.status).toBe(422)
    expect(await rowsOf('assessment_answer')).toEqual([])
  })

  test('is answered once by each person, who can change it', async () => {
    await karin.post(`${at}/answer`, form('5'))
    const changed = await karin.post(`${at}/answer`, form('2', { 'comment-time': 'Svårt att hinna.' }))
    expect(changed.headers.get('location')).toBe(`${at}?saved=1`)
    expect(await rowsOf('assessment_key')).toHaveLength(1)
    const answers = await rowsOf('assessment_answer')
    expect(answers.map(({ value }) => value)).toEqual(Array.from({ length: 8 }, () => 2))
    expect(await pageOf(karin, `${at}/answer`)).toContain('Svårt att hinna.')
    expect(await pageOf(karin, `${at}?saved=1`)).toContain('Tack! Ditt svar är sparat.')
  })

  test('shows nobody anything of the answers while it is open', async () => {
    for (const browser of [anna, karin]) {
      for (const path of [at, '/assessments']) {
        const page = await pageOf(browser, path)
        expect(page).not.toContain('Svårt att hinna.')
        expect(page).not.toContain('<h3>Kommuner')
        expect(page).toMatch(/1 av 8 har svarat/)
      }
    }
  })

  test('leaves what could tell who answered what out of a copy', async () => {
    const files = await filesIn(await copyOf(database, world.partnershipId))
    const names = [...files.keys()].filter((name) => name.includes('assessment'))
    expect(names).not.toContain('tables/assessment_key.jsonl')
    expect(names).not.toContain('tables/assessment_answer.jsonl')
    expect(names).toContain('tables/assessment_round.jsonl')
    const everything = [...files.values()].map(String).join('\n')
    expect(everything).not.toContain('Svårt att hinna.')
  })

  test('tells before it is closed which groups are too few, and what happens to their answers', async () => {
    for (const browser of members.slice(1)) await browser.post(`${at}/answer`, form('4'))
    await anna.post(`${at}/answer`, form('3'))
    const page = await pageOf(anna, `${at}/closure`)
    expect(page).toContain('6 av 8 har svarat.')
    expect(page).toContain('Bara 1 svar från gruppen region har kommit.')
    expect((await karin.post(`${at}/closure`, {})).status).toBe(403)
  })
})

describe('a round that is closed', () => {
  const answerIds = new Set<unknown>()
  beforeAll(async () => {
    for (const { answerId: id } of await rowsOf('assessment_answer')) answerIds.add(id)
    await anna.post(`${at}/closure`, {})
  })

  test('shows the five from municipalities, and nothing of the one from the region', async () => {
    const page = await pageOf(karin, at)
    expect(page).toContain('5 svar räknas.')
    expect(page).toContain('<h3>Kommuner</h3>')
    expect(page).not.toContain('<h3>Region</h3>')
    expect(page).toContain('Svårt att hinna.')
    expect(page).toContain('kopplingen till dem som svarade raderades')
    expect(await pageOf(karin, '/assessments')).toContain('kan inte jämföras i 2025')
  })

  test('holds no tie from an answer to a person, nor between the answers of one person', async () => {
    expect(await rowsOf('assessment_key')).toEqual([])
    expect(await rowsOf('assessment_answer')).toEqual([])
    const marks = await rowsOf('assessment_mark')
    expect(marks).toHaveLength(5 * 8)
    // Nothing but chance, what was asked, the kind, the unit and the value; and no id that an answer had.
    expect(Object.keys(marks[0]!).toSorted()).toEqual([
      'id',
      'partnershipId',
      'partyKind',
      'roundId',
      'statement',
      'unitId',
      'value',
    ])
    expect(new Set(marks.map(({ id }) => id)).size).toBe(40)
    expect(marks.filter(({ id }) => answerIds.has(id))).toEqual([])
    const physical = await database.read(world.partnershipId, async (db) => {
      const { rows } = await sql<{ id: string }>`select id from assessment_mark order by ctid`.execute(db)
      return rows.map(({ id }) => id)
    })
    expect(physical).toEqual(physical.toSorted())
    // Version 4: by chance. One that grows with time would tell in which order they came.
    expect(physical.every((id) => id[14] === '4')).toBe(true)
    expect(marks.every(({ partyKind: kind }) => kind === 'municipality')).toBe(true)
  })

  test('is told in the log as who answered, never what', async () => {
    const log = await database.read(world.partnershipId, (db) =>
      db.selectFrom('event').select('body').where('subjectKind', '=', 'assessment').execute(),
    )
    const answered = log.map(({ body }) => body as unknown as { kind: string; facts: object })
    const told = answered.filter(({ kind }) => kind.startsWith('assessment.answer'))
    expect(told.length).toBeGreaterThan(5)
    expect(told.every(({ facts }) => Object.keys(facts).length === 0)).toBe(true)
  })

  test('takes no more answers', async () => {
    const answer = await karin.post(`${at}/answer`, form('1'))
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Omgången är avslutad')
  })

  test('is opened again: who was counted stays counted, who was not can answer', async () => {
    await anna.post(`${at}/closure/withdrawal`, {})
    expect(await pageOf(anna, at)).not.toContain('<h3>Kommuner</h3>')
    const again = await karin.post(`${at}/answer`, form('1'))
    expect(again.status).toBe(422)
    expect(await again.text()).toContain('Du har redan svarat.')
    expect((await anna.post(`${at}/answer`, form('3'))).status).toBe(303)
    await anna.post(`${at}/closure`, {})
    expect(await pageOf(karin, at)).toContain('5 svar räknas.')
    expect(await rowsOf('assessment_mark')).toHaveLength(40)
  })

  test('is left as it is once the next is opened, which forgets who answered', async () => {
    expect(await rowsOf('assessment_voter')).toHaveLength(5)
    const sent = { name: '2026', division: 'bodies', lastDay: '2025-04-01', [`bodies-${steering}`]: 'yes' }
    expect((await open({ ...sent, name: '2025' })).status).toBe(422)
    const next = (await open(sent)).headers.get('location')!
    expect(next).toMatch(/^\/assessments\//)
    expect(await rowsOf('assessment_voter')).toEqual([])
    const late = await anna.post(`${at}/closure/withdrawal`, {})
    expect(late.status).toBe(422)
    expect(await late.text()).toContain('2026 har öppnats sedan dess.')
    expect(await pageOf(karin, next)).toContain('0 av 6 har svarat')
  })

  test('asks nobody whose seat is not among those asked', async () => {
    const olle = await world.browserOf('olle@arvika.example')
    const [, next] = /href="(\/assessments\/[0-9a-f-]+)"/.exec(await pageOf(olle, '/assessments'))!
    expect(await pageOf(olle, '/assessments')).toContain('är du inte tillfrågad')
    expect((await olle.get(`${next}/answer`)).status).toBe(422)
  })
})
