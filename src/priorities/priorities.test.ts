import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { browserIn, foundWorld, hiddenIn, today } from '../../test/world.ts'
import type { CivilDate } from '../i18n/format.ts'
import { addSeat } from '../partnership/seatStore.ts'
import { bodies, partiesOn, personWith } from '../partnership/store.ts'
import { type RoundFile, recount } from './recount.ts'

const { database } = await testDatabase()
const world = await foundWorld(database)
type Browser = Awaited<ReturnType<typeof browserIn>>
const voters: Browser[] = []
let anna: Browser
let karin: Browser
let olle: Browser
let steering = ''

beforeAll(async () => {
  await database.write(world.partnershipId, async (db) => {
    const [first] = await bodies(db)
    steering = first!.id
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
  olle = await world.browserOf('olle@arvika.example')
  voters.push(karin)
  for (const name of ['eda', 'kil', 'grums', 'sunne']) {
    voters.push(await world.browserOf(`${name}@kommun.example`))
  }
})

const pageOf = async (browser: Browser, path: string) => (await browser.get(path)).text()
const rowsOf = (table: string) =>
  database.read(world.partnershipId, async (db) => {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(db)
    return rows
  })
const inDatabase = (text: string, id: string) =>
  database.write(world.partnershipId, async (db) => {
    await sql.raw(text.replaceAll('$round', `'${id}'`)).execute(db)
  })
const sealShown = (page: string) => page.match(/<p class="seal-whole">([0-9a-f]{64})<\/p>/)?.[1]
const toRound = (at: string) => at.split('/')[2]!

const rules = (more: Record<string, string> = {}) => ({
  question: 'Vilka förslag ska vi börja med?',
  lastDay: '2025-03-25',
  secrecy: 'secret',
  weightRule: 'seat',
  tieRule: 'shared',
  changeable: 'yes',
  [`body-${steering}`]: 'yes',
  ...more,
})
const three = { 'c1-title': 'Närvaroteam', 'c2-title': 'Sommarskola', 'c3-title': 'Samma mått' }

/** A round with what its draft is to hold, opened unless told. */
async function roundWith(draft: Record<string, string>, { open = true } = {}): Promise<string> {
  const begun = await anna.fill('/priorities/new', '/priorities', {
    question: 'Ny',
    lastDay: '2025-03-25',
    method: draft.method!,
  })
  const at = begun.headers.get('location')!
  const saved = await anna.fill(at, at, rules(draft))
  expect(saved.status, await saved.clone().text()).toBe(303)
  const id = toRound(at)
  if (open) expect((await anna.post(`/priorities/${id}/opening`, {})).status).toBe(303)
  return id
}

describe('a draft', () => {
  test('is made once by a form that is sent twice, and by those who prepare', async () => {
    expect((await karin.get('/priorities/new')).status).toBe(403)
    const hidden = hiddenIn(await pageOf(anna, '/priorities/new'))
    const sent = { ...hidden, question: 'Två gånger?', lastDay: '2025-03-25', method: 'dots' }
    const answers = [await anna.post('/priorities', sent), await anna.post('/priorities', sent)]
    expect(new Set(answers.map((answer) => answer.headers.get('location'))).size).toBe(1)
    expect(
      (await rowsOf('priority_round')).filter(({ question }) => question === 'Två gånger?'),
    ).toHaveLength(1)
  })

  test('says what is wrong at the field, keeps what was typed, and stores nothing', async () => {
    const id = await roundWith({ method: 'criteria', ...three }, { open: false })
    const path = `/priorities/${id}/draft`
    const answer = await anna.fill(path, path, {
      ...rules({ method: 'criteria', ...three }),
      'c2-title': 'närvaroteam',
      'k1-name': 'Nytta',
      'k1-weight': 'mycket',
      lastDay: '2025-03-01',
    })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    for (const sentence of ['står två gånger', 'hur mycket kriteriet väger', 'Den dagen har redan varit'])
      expect(page).toContain(sentence)
    expect(page).toContain('value="mycket"')
    expect((await rowsOf('priority_candidate')).map(({ title }) => title)).not.toContain('närvaroteam')
  })

  test('tells what is missing before it can be opened, and cannot be opened without it', async () => {
    const id = await roundWith({ method: 'dots', dots: '3', 'c1-title': 'Ensam' }, { open: false })
    expect(await pageOf(anna, `/priorities/${id}`)).toContain('minst två förslag')
    expect((await anna.post(`/priorities/${id}/opening`, {})).status).toBe(422)
  })

  test('lets parties weigh differently only where the vote is open', async () => {
    const draft = { method: 'dots', dots: '3', ...three, weightRule: 'party' }
    const id = await roundWith(draft, { open: false })
    expect(await pageOf(anna, `/priorities/${id}`)).toContain('går det att se vem som röstat vad')
    const open = await roundWith({ ...draft, secrecy: 'named' })
    expect(await pageOf(anna, `/priorities/${open}`)).toContain('En röst för varje part')
  })
})

describe('a round with dots', () => {
  let id = ''
  let seal = ''
  const vote = (who: Browser, dots: readonly number[]) =>
    who.post(`/priorities/${id}/ballot`, {
      'dots-1': String(dots[0]),
      'dots-2': String(dots[1]),
      'dots-3': String(dots[2]),
    })

  test('has the same seal before it opens, while it is open and when it is closed', async () => {
    id = await roundWith({ method: 'dots', dots: '3', ...three }, { open: false })
    seal = sealShown(await pageOf(anna, `/priorities/${id}`))!
    expect(seal).toHaveLength(64)
    await anna.post(`/priorities/${id}/opening`, {})
    expect(sealShown(await pageOf(karin, `/priorities/${id}`))).toBe(seal)
    expect(sealShown(await pageOf(karin, `/priorities/${id}/ballot`))).toBe(seal)
  })

  test('refuses a change of its rules by the form, and the log tells of the attempt', async () => {
    const answer = await anna.post(
      `/priorities/${id}/draft`,
      rules({ ...three, method: 'dots', 'c1-title': 'Annat' }),
    )
    expect(await pageOf(anna, answer.headers.get('location')!)).toContain('Försöket är antecknat')
    expect((await rowsOf('event')).filter(({ kind }) => kind === 'round.changeRefused')).toHaveLength(1)
    expect((await anna.get(`/priorities/${id}/draft`)).status).toBe(422)
  })

  test.each([
    ['its question', `update priority_round set question = 'En annan' where id = $round`],
    ['its method', `update priority_round set rules = '{}' where id = $round`],
    ['a candidate', `update priority_candidate set title = 'Ett annat' where round_id = $round`],
    ['which candidates there are', `delete from priority_candidate where round_id = $round`],
    [
      'which candidates there are, by adding one',
      `insert into priority_candidate (partnership_id, id, round_id, place, title)
        select partnership_id, gen_random_uuid(), id, 99, 'Smuget' from priority_round where id = $round`,
    ],
    ['who votes', `delete from priority_elector where round_id = $round`],
    [
      'the seal',
      `update prioritySeal set hash = repeat('0', 64) where round_id = $round`.replace(
        'prioritySeal',
        'priority_seal',
      ),
    ],
    ['that it is sealed', `delete from priority_seal where round_id = $round`],
  ])('refuses in the database to change %s', async (_, text) => {
    await expect(inDatabase(text, id)).rejects.toThrow(/sealed|never rewritten/)
  })

  test('takes no vote that breaks its rules, and keeps what was typed', async () => {
    const answer = await vote(karin, [3, 1, 0])
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('Du har lagt 4 prickar men har bara 3')
    expect(page).toMatch(/name="dots-1"[^>]*|value="3"/)
    expect((await vote(karin, [-1, 1, 0])).status).toBe(422)
    expect(await rowsOf('priority_ballot')).toEqual([])
  })

  test('takes one vote from a seat, and a later one in its place', async () => {
    for (const dots of [
      [3, 0, 0],
      [3, 0, 0],
      [2, 1, 0],
    ] as const) {
      expect((await vote(karin, dots)).headers.get('location')).toBe(`/priorities/${id}?saved=1`)
    }
    expect((await rowsOf('priority_ballot')).map(({ content }) => content)).toEqual([
      { kind: 'dots', dots: [2, 1, 0] },
    ])
  })

  test('takes none from somebody whose seat does not vote', async () => {
    expect((await vote(olle, [3, 0, 0])).status).toBe(422)
    expect(await pageOf(olle, `/priorities/${id}`)).toContain('Du röstar inte i den här omgången')
  })

  test('shows nobody what was voted while it is open, not even the coordinator', async () => {
    for (const voter of voters.slice(1)) await vote(voter, [0, 3, 0])
    for (const browser of [anna, karin]) {
      const page = await pageOf(browser, `/priorities/${id}`)
      expect(page).toContain('5 av 6 har röstat.')
      expect(page).not.toContain('Oense och överens')
      for (const path of ['ballots.json', 'ballots.csv', 'presentation'])
        expect((await browser.get(`/priorities/${id}/${path}`)).status).toBe(422)
    }
    // The log says that somebody voted, and nothing of what.
    const told = (await rowsOf('event')).filter(({ kind }) => String(kind).startsWith('round.voted'))
    expect(told.length).toBeGreaterThan(0)
    for (const { body } of told) expect((body as { facts: object }).facts).toEqual({})
  })

  test('is closed by those who prepare, once, and takes no votes afterwards', async () => {
    expect((await karin.post(`/priorities/${id}/closure`, {})).status).toBe(403)
    expect(await pageOf(anna, `/priorities/${id}/closure`)).toContain('5 av 6 har röstat.')
    expect((await anna.post(`/priorities/${id}/closure`, {})).status).toBe(303)
    expect((await anna.post(`/priorities/${id}/closure`, {})).status).toBe(422)
    expect((await vote(karin, [0, 0, 3])).status).toBe(422)
  })

  test('has forgotten who voted what', async () => {
    expect(await rowsOf('priority_ballot')).toEqual([])
    expect((await rowsOf('priority_voter')).filter(({ ballotId }) => ballotId !== null)).toEqual([])
  })

  test('tells everybody first how far they agree, then what comes first, with the seal as it was', async () => {
    const page = await pageOf(olle, `/priorities/${id}`)
    expect(page).toMatch(/<p class="answer[^>]*>De som röstade[^<]*Först kommer ”Sommarskola”\./)
    expect(page.indexOf('Oense och överens')).toBeLessThan(page.indexOf('Rangordning'))
    expect(page).toContain('10 000 slumpade viktningar'.replace(' ', '\u00a0'))
    expect(sealShown(page)).toBe(seal)
  })

  test('is recounted from what everybody can download, and a changed file is found out', async () => {
    const text = await pageOf(karin, `/priorities/${id}/ballots.json`)
    expect(recount(text)).toMatchObject({ sealHolds: true, ballotsHold: true, agrees: true })
    const file = JSON.parse(text) as RoundFile
    expect(file.seal).toBe(seal)
    expect(file.ballots.map(({ voter }) => voter)).toEqual([null, null, null, null, null])
    expect(text).not.toMatch(/Karin|Ledare i/)
    const stuffed = { ...file, ballots: [...file.ballots, file.ballots[0]!] }
    expect(recount(JSON.stringify(stuffed))).toMatchObject({
      sealHolds: true,
      ballotsHold: false,
      agrees: false,
    })
    const turned = { ...file, sealed: { ...file.sealed, tieRule: 'order' } }
    expect(recount(JSON.stringify(turned)).sealHolds).toBe(false)
    const over = { ...file, ballots: [{ ...file.ballots[0]!, vote: { kind: 'dots', dots: [9, 0, 0] } }] }
    expect(() => recount(JSON.stringify(over))).toThrow(/does not keep to the rules/)
    expect(await pageOf(karin, `/priorities/${id}?recount=1`)).toContain('resultatet är detsamma')
  })

  test.each([
    ['the result', `update priority_closure set result = null where round_id = $round`],
    [
      'a vote',
      `insert into priority_ballot (partnership_id, round_id, id, content)
      select partnership_id, round_id, gen_random_uuid(), '{}' from priority_seal where round_id = $round`,
    ],
    ['who has voted', `delete from priority_voter where round_id = $round`],
  ])('refuses in the database to change %s when it is closed', async (_, text) => {
    await expect(inDatabase(text, id)).rejects.toThrow(/never/)
  })

  test('is voted on again in a round of its own, and shows what moved', async () => {
    const answers = [
      await anna.post(`/priorities/${id}/again`, {}),
      await anna.post(`/priorities/${id}/again`, {}),
    ]
    const second = toRound(answers[0]!.headers.get('location')!)
    expect(answers[1]!.headers.get('location')).toBe(`/priorities/${second}`)
    await anna.post(`/priorities/${second}/opening`, {})
    for (const voter of voters) {
      await voter.post(`/priorities/${second}/ballot`, { 'dots-1': '2', 'dots-2': '1', 'dots-3': '0' })
    }
    await anna.post(`/priorities/${second}/closure`, {})
    const page = await pageOf(karin, `/priorities/${second}`)
    expect(page).toContain('Före och efter samtalet')
    expect(page).toContain('↑ upp ett')
    expect(await pageOf(karin, `/priorities/${id}`)).toContain('Ni röstade igen')
  })
})

describe('other rounds', () => {
  /** All vote the same way but the last, and the round is closed. */
  async function held(
    draft: Record<string, string>,
    most: Record<string, string>,
    last = most,
  ): Promise<string> {
    const id = await roundWith({ ...three, ...draft })
    for (const [index, voter] of voters.entries()) {
      const form = index === voters.length - 1 ? last : most
      const answer = await voter.post(`/priorities/${id}/ballot`, form)
      expect(answer.status, await answer.clone().text()).toBe(303)
    }
    await anna.post(`/priorities/${id}/closure`, {})
    expect(recount(await pageOf(karin, `/priorities/${id}/ballots.json`)).agrees).toBe(true)
    return pageOf(karin, `/priorities/${id}`)
  }

  test('rank: those left out come last, and who beats all others is named', async () => {
    const page = await held(
      { method: 'ranking', count: 'schulze' },
      { 'place-1': '2', 'place-2': '1', 'place-3': '' },
      { 'place-1': '1', 'place-2': '3', 'place-3': '2' },
    )
    expect(page).toContain('Sommarskola vinner mot vart och ett av de andra')
  })

  test('weigh criteria: what would have to weigh otherwise is told, and what somebody has no view of has bounds', async () => {
    const criteria = {
      'k1-name': 'Nytta',
      'k1-weight': '60',
      'k1-low': 'liten',
      'k1-high': 'stor',
      'k2-name': 'Genomförbarhet',
      'k2-weight': '40',
      'k2-low': 'svårt',
      'k2-high': 'lätt',
    }
    const scores = (rows: readonly (readonly string[])[]) =>
      Object.fromEntries(rows.flatMap((row, i) => row.map((score, k) => [`score-${i + 1}-${k + 1}`, score])))
    const page = await held(
      { method: 'criteria', ...criteria },
      scores([
        ['5', '2'],
        ['3', '4'],
        ['2', 'none'],
      ]),
    )
    expect(page).toContain('Sommarskola ska komma ikapp')
    expect(page).toContain('om alla hade haft en åsikt')
  })

  test('ask for consent: one objection is enough, with its reason shown', async () => {
    const stances = (last: string, reason = '') => ({
      'stance-1': 'agree',
      'stance-2': 'agree',
      'stance-3': last,
      'reason-3': reason,
    })
    const page = await held({ method: 'consent' }, stances('agree'), stances('object', 'Vi mäter redan.'))
    expect(page).toContain('Ett förslag har invändningar att tala om.')
    expect(page).toContain('Vi mäter redan.')
  })

  test('compare two at a time: those that contradict each other are said so kindly', async () => {
    const id = await roundWith({ ...three, method: 'pairwise' })
    const circle = { 'pair-1': '0', 'pair-2': '6', 'pair-3': '0' }
    const answer = await karin.post(`/priorities/${id}/ballot`, circle)
    expect(await pageOf(karin, answer.headers.get('location')!)).toContain('drar åt olika håll')
    for (const voter of voters) {
      await voter.post(`/priorities/${id}/ballot`, { 'pair-1': '2', 'pair-2': '1', 'pair-3': '2' })
    }
    await anna.post(`/priorities/${id}/closure`, {})
    expect(await pageOf(olle, `/priorities/${id}`)).toContain('jämförelser hänger ihop')
  })

  test('share out a budget, within it and with equal shares, and say what is left', async () => {
    const costs = { budget: '100', utility: 'cost', completion: 'raiseThenGreedy', tieRule: 'order' }
    const page = await held(
      { method: 'budget', ...costs, 'c1-cost': '60', 'c2-cost': '40', 'c3-cost': '50' },
      { 'approve-1': 'yes', 'approve-2': 'yes' },
      { 'approve-3': 'yes' },
    )
    expect(page).toContain('Pengarna räcker till ”Närvaroteam” och ”Sommarskola”.')
    expect(page).toContain('0 kronor blir över.')
  })

  test('are open where that was declared: each name with its vote, and parties weigh by their inhabitants', async () => {
    await database.write(world.partnershipId, async (db) => {
      const parties = await partiesOn(db, today)
      const rows = parties.map(({ id, name }) => ({
        partnershipId: world.partnershipId,
        partyId: id,
        year: 2023,
        version: 1,
        inhabitants: name === 'Karlstad' ? 97_000 : 10_000,
        countedOn: '2023-12-31' as CivilDate,
        source: 'SCB',
        recordedBy: null,
      }))
      await db.insertInto('partyInhabitants').values(rows).execute()
    })
    const id = await roundWith({
      ...three,
      method: 'dots',
      dots: '1',
      secrecy: 'named',
      weightRule: 'inhabitants',
    })
    expect(await pageOf(karin, `/priorities/${id}`)).toContain('Folkmängd 31\u00a0december 2023')
    for (const voter of voters) {
      await voter.post(`/priorities/${id}/ballot`, voter === karin ? { 'dots-1': '1' } : { 'dots-2': '1' })
    }
    await anna.post(`/priorities/${id}/closure`, {})
    const page = await pageOf(olle, `/priorities/${id}`)
    expect(page).toContain('Först kommer ”Närvaroteam”.')
    expect(page).toMatch(/Karin Holm[\s\S]*Karlstad[\s\S]*97/)
  })

  test('that are secret and have fewer than five votes show no result, and keep no votes', async () => {
    const id = await roundWith({ ...three, method: 'dots', dots: '3' })
    await karin.post(`/priorities/${id}/ballot`, { 'dots-1': '3' })
    expect(await pageOf(anna, `/priorities/${id}/closure`)).toContain('Färre än fem har röstat')
    await anna.post(`/priorities/${id}/closure`, {})
    expect(await pageOf(karin, `/priorities/${id}`)).toContain('Färre än fem röstade')
    expect(JSON.parse(await pageOf(karin, `/priorities/${id}/ballots.json`))).toMatchObject({
      ballots: [],
      result: null,
    })
  })
})
