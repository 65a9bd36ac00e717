import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { browserIn, foundWorld, hiddenIn, now, today } from '../../test/world.ts'
import type { CivilDate } from '../i18n/format.ts'
import { addMeeting } from '../meetings/store.ts'
import { addSeat } from '../partnership/seatStore.ts'
import { bodies, partiesOn, personWith } from '../partnership/store.ts'
import { loadFigures, plain } from '../targets/figures.testing.ts'

const { database } = await testDatabase()
const world = await foundWorld(database)
const elsewhere = await foundWorld(database, 'Kommunal utveckling')
const indicatorId = await loadFigures(database, world.partnershipId)
const anna = await world.browserOf('anna@region.example')
const karin = await world.browserOf('karin@karlstad.example')
const stranger = await elsewhere.browserOf('anna@region.example')
const { partnershipId } = world
const read = <T>(work: Parameters<typeof database.read<T>>[1]) => database.read(partnershipId, work)
const text = async (answer: Response | Promise<Response>) =>
  plain(await (await answer).text()).replaceAll('<!-- -->', '')

type Browser = Awaited<ReturnType<typeof world.browserOf>>
/** Six leaders of municipalities beside Karin. */
const leaders: Browser[] = []
const municipalities = ['1780', '1715', '1730', '1737', '1760', '1761', '1762', '1763']

beforeAll(async () => {
  await database.write(partnershipId, async (db) => {
    // Values of municipalities, so that there is a spread: 82, 83 … around the county's 80,9 of 2024.
    await db
      .insertInto('observation')
      .values(
        municipalities.flatMap((placeCode, i) =>
          ['2023', '2024'].map((period) => ({
            partnershipId,
            indicatorId,
            sex: 'T' as const,
            period,
            placeCode,
            vintage: 2,
            value: 76 + i * 2,
            reason: null,
            members: null,
            replacedIn: null,
          })),
        ),
      )
      .execute()
    const [steering] = await bodies(db)
    const parties = await partiesOn(db, today)
    for (const [i, party] of ['Kil', 'Eda', 'Torsby', 'Storfors', 'Hammarö', 'Munkfors'].entries()) {
      const email = `leader${i}@kommun.example`
      await addSeat(db, world.doer, {
        bodyId: steering!.id,
        partyId: parties.find(({ name }) => name === party)!.id,
        personId: await personWith(db, world.doer, { name: `Ledare ${i}`, email }),
        role: 'leader',
        fromOn: '2024-05-03' as CivilDate,
      })
    }
  })
  for (let i = 0; i < 6; i++)
    leaders.push(await browserIn(database, world.app, partnershipId, `leader${i}@kommun.example`))
})

const asked = { indicator: 'N15428', kind: 'value', place: '17', period: '2024', again: 'earlier' }

const prepare = async (changes: Record<string, string> = {}): Promise<string> => {
  const answer = await anna.fill('/learning/new', '/learning', { ...asked, ...changes })
  expect(answer.status, await answer.clone().text()).toBe(303)
  return answer.headers.get('Location')!
}
const open = async (session: string, ...names: readonly string[]) => {
  for (const step of names) expect((await anna.post(`${session}/steps`, { step })).status, step).toBe(303)
}
const guess = (by: Browser, session: string, value: string, sureness = '3', turn = '1') =>
  by.post(`${session}/guesses`, { turn, guess: value, sureness })
const marks = (session: string) =>
  read((db) =>
    db.selectFrom('learningMark').selectAll().where('sessionId', '=', session.split('/')[2]!).execute(),
  )
const guesses = (session: string) =>
  read((db) =>
    db.selectFrom('learningGuess').selectAll().where('sessionId', '=', session.split('/')[2]!).execute(),
  )

describe('preparing a session', () => {
  test('asks about the latest known value, and again about the year before', async () => {
    const session = await prepare({ period: '' })
    const page = await text(karin.get(session))
    expect(page).toContain('Behöriga till gymnasiet, Värmlands län 2024')
    expect(page).toContain('Lärpasset är förberett.')
    const row = await read((db) =>
      db
        .selectFrom('learningSession')
        .select('againPeriod')
        .where('id', '=', session.split('/')[2]!)
        .executeTakeFirstOrThrow(),
    )
    expect(row.againPeriod).toBe('2023')
  })

  test('is refused for a period without a value, with a sentence at the field and what was typed', async () => {
    const answer = await anna.fill('/learning/new', '/learning', { ...asked, period: '1999' })
    expect(answer.status).toBe(422)
    const page = await text(answer)
    expect(page).toContain('Det finns inte tillräckligt med värden för Värmlands län i den perioden.')
    expect(page).toContain('value="1999"')
  })

  test('of an order asks for three municipalities at least', async () => {
    const two = { kind: 'rank', 'ranked-1780': 'yes', 'ranked-1715': 'yes' }
    expect(await text(anna.fill('/learning/new', '/learning', { ...asked, ...two }))).toContain(
      'Välj tre till åtta kommuner.',
    )
    await prepare({ ...two, 'ranked-1730': 'yes', again: 'same' })
  })

  test('sent twice makes one', async () => {
    const form = { ...hiddenIn(await text(anna.get('/learning/new'))), ...asked }
    const count = async () =>
      (await read((db) => db.selectFrom('learningSession').select('id').execute())).length
    const before = await count()
    const [one, two] = [await anna.post('/learning', form), await anna.post('/learning', form)]
    expect(one.headers.get('Location')).toBe(two.headers.get('Location'))
    expect(await count()).toBe(before + 1)
  })

  test('is for those who prepare, and a session that nobody has opened can be removed', async () => {
    expect((await karin.get('/learning/new')).status).toBe(403)
    expect((await karin.post('/learning', asked)).status).toBe(403)
    const session = await prepare()
    expect((await karin.post(`${session}/removal`, {})).status).toBe(403)
    expect((await anna.post(`${session}/removal`, {})).status).toBe(303)
    expect((await anna.get(session)).status).toBe(404)
  })

  test('is unknown to another partnership', async () => {
    const session = await prepare()
    expect((await stranger.get(session)).status).toBe(404)
    expect((await stranger.post(`${session}/steps`, { step: 'guess' })).status).toBe(404)
  })
})

describe('guessing', () => {
  test('is blind: nobody sees more than how many have guessed, nor does the one who leads', async () => {
    const session = await prepare()
    await open(session, 'guess')
    expect((await guess(karin, session, '77,125')).status).toBe(303)
    expect(await text(karin.get(session))).toContain('Din gissning är sparad.')
    for (const page of [
      session,
      `${session}/presentation`,
      `${session}/steps/new?step=see`,
      `${session}/results.csv`,
    ]) {
      expect(await text(anna.get(page)), page).not.toMatch(/77[,.]1/)
    }
    expect(await text(anna.get(`${session}/steps/new?step=see`))).toContain('En har gissat.')
    const [told] = await read((db) =>
      db.selectFrom('event').select('body').orderBy('revision', 'desc').limit(1).execute(),
    )
    expect(JSON.stringify(told)).not.toMatch(/77[,.]1/)
  })

  test('does not show the truth before it is time', async () => {
    const session = await prepare()
    await open(session, 'guess')
    for (const page of [session, `${session}/presentation`])
      expect(await text(karin.get(page))).not.toContain('80,9')
  })

  test.each([
    ['84,3', 84.3],
    ['84.3', 84.3],
    [' 84 ', 84],
  ])('understands “%s”', async (typed, meant) => {
    const session = await prepare()
    await open(session, 'guess')
    expect((await guess(karin, session, typed)).status).toBe(303)
    expect((await guesses(session)).map(({ answer }) => answer)).toEqual([[meant]])
  })

  test.each(['NaN', 'Infinity', '-Infinity', '1e5', '', 'åttio', '<script>', '101', '-1'])(
    'refuses “%s”, and keeps what was typed',
    async (typed) => {
      const session = await prepare()
      await open(session, 'guess')
      const answer = await guess(karin, session, typed)
      expect(answer.status).toBe(422)
      expect(await text(answer)).not.toContain('<script>')
      expect(await guesses(session)).toEqual([])
    },
  )

  test('again takes the place of the first, and the same twice is one', async () => {
    const session = await prepare()
    await open(session, 'guess')
    await guess(karin, session, '90')
    await guess(karin, session, '84')
    await guess(karin, session, '84')
    const kept = await guesses(session)
    expect(kept.map(({ answer }) => answer)).toEqual([[84]])
    const history = await read((db) =>
      db.selectFrom('event').select('kind').where('subjectId', '=', session.split('/')[2]!).execute(),
    )
    expect(history.filter(({ kind }) => kind.startsWith('learning.guess')).map(({ kind }) => kind)).toEqual([
      'learning.guessed',
      'learning.guessChanged',
    ])
  })

  test('counts for whoever is signed in, whatever else the form says', async () => {
    const session = await prepare()
    await open(session, 'guess')
    await guess(leaders[0]!, session, '70')
    const [kept] = await guesses(session)
    const forged = { turn: '1', guess: '99', sureness: '5', participantId: kept!.participantId, seatId: 'x' }
    expect((await karin.post(`${session}/guesses`, forged)).status).toBe(303)
    expect((await guesses(session)).map(({ answer }) => answer[0]!).toSorted((a, b) => a - b)).toEqual([
      70, 99,
    ])
    expect((await stranger.post(`${session}/guesses`, forged)).status).toBe(404)
  })

  test('is refused before it is open and when the truth has been shown, with a clear sentence', async () => {
    const session = await prepare()
    const early = await guess(karin, session, '84')
    expect(early.status).toBe(422)
    expect(await text(early)).toContain('Lärpasset är inte öppet för gissningar än.')
    await open(session, 'guess', 'see')
    const late = await guess(karin, session, '84')
    expect(late.status).toBe(422)
    expect(await text(late)).toContain('Facit har visats. Då går det inte längre att gissa')
    expect(await marks(session)).toEqual([])
  })

  test('of a later turn is not taken for an earlier one', async () => {
    const session = await prepare()
    await open(session, 'guess', 'see', 'explain', 'questions', 'again')
    expect((await guess(karin, session, '84', '3', '1')).status).toBe(422)
    expect((await guess(karin, session, '84', '3', '2')).status).toBe(303)
  })

  test('without end is stopped', async () => {
    const session = await prepare()
    await open(session, 'guess')
    let status = 303
    for (let i = 0; i < 70 && status === 303; i++)
      status = (await guess(leaders[5]!, session, String(i))).status
    expect(status).toBe(429)
  })
})

describe('the steps', () => {
  test('are opened by those who prepare, one after the other', async () => {
    const session = await prepare()
    expect((await karin.post(`${session}/steps`, { step: 'guess' })).status).toBe(403)
    expect((await anna.post(`${session}/steps`, { step: 'see' })).status).toBe(422)
    await open(session, 'guess', 'guess')
    expect(await text(karin.get(session))).toContain('Anna Sandberg som Samordnare, Region Värmland')
  })

  test('are taken back while nobody has answered in them', async () => {
    const session = await prepare()
    await open(session, 'guess')
    expect((await anna.post(`${session}/steps/taking-back`, { step: 'guess' })).status).toBe(303)
    expect((await guess(karin, session, '84')).status).toBe(422)
    await open(session, 'guess')
    await guess(karin, session, '84')
    expect((await anna.post(`${session}/steps/taking-back`, { step: 'guess' })).status).toBe(422)
  })

  test('that show the truth cannot be taken back', async () => {
    const session = await prepare()
    await open(session, 'guess', 'see')
    expect((await anna.post(`${session}/steps/taking-back`, { step: 'see' })).status).toBe(422)
  })
})

describe('the truth', () => {
  test('stands beside the guesses, without names, and each sees their own', async () => {
    const session = await prepare()
    await open(session, 'guess')
    for (const [i, leader] of leaders.slice(0, 5).entries()) await guess(leader, session, String(85 + i))
    await open(session, 'see')
    const page = await text(leaders[0]!.get(session))
    expect(page).toContain('Facit: 80,9 %.')
    expect(page).toContain('5 gissade.')
    expect(page).toContain('Mitten av gissningarna: 87,0 %.')
    expect(page).toContain('Du gissade 85,0 %.')
    expect(page).toContain('Kolada N15428, hämtat 12 december 2024')
    expect(page).not.toContain('Ledare 1')
    // Anna has not guessed, and sees none as hers.
    expect(await text(anna.get(session))).not.toContain('Du gissade')
    const csv = await text(anna.get(`${session}/results.csv`))
    expect(csv).toContain('Alla;5;87,0 %;80,9 %')
  })

  test('stands alone when fewer than five have guessed', async () => {
    const session = await prepare()
    await open(session, 'guess')
    for (const leader of leaders.slice(0, 4)) await guess(leader, session, '88,25')
    await open(session, 'see')
    const page = await text(anna.get(session))
    expect(page).toContain('Facit: 80,9 %.')
    expect(page).toContain('Färre än fem gissade.')
    expect(page).not.toMatch(/88[,.]2/)
    expect(await text(anna.get(`${session}/results.csv`))).not.toMatch(/88[,.]2/)
  })

  test('shows no kind of principal when the others would be too few', async () => {
    const session = await prepare()
    await open(session, 'guess')
    for (const leader of leaders.slice(0, 5)) await guess(leader, session, '85')
    await guess(anna, session, '60')
    await open(session, 'see')
    expect((await marks(session)).every(({ partyKind }) => partyKind === null)).toBe(true)
    expect(await text(anna.get(session))).toContain('Kommuner och region visas inte var för sig')
  })

  test('is what was known when it was shown, and the page says what it is now', async () => {
    const session = await prepare({ place: '1715' })
    await open(session, 'guess')
    for (const leader of leaders.slice(0, 5)) await guess(leader, session, '85')
    await open(session, 'see')
    expect(await text(anna.get(session))).toContain('Det har inte ändrats sedan dess.')
    await database.write(partnershipId, async (db) => {
      await db
        .insertInto('vintage')
        .values({
          partnershipId,
          number: 3,
          source: 'kolada',
          fetchedOn: '2025-03-04' as CivilDate,
          fileName: 'f',
          fileHash: Buffer.alloc(32),
        })
        .execute()
      const at = { indicatorId, placeCode: '1715', period: '2024', sex: 'T' as const }
      await db
        .updateTable('observation')
        .set({ replacedIn: 3 })
        .where('placeCode', '=', '1715')
        .where('period', '=', '2024')
        .execute()
      await db
        .insertInto('observation')
        .values({
          partnershipId,
          ...at,
          vintage: 3,
          replacedIn: null,
          value: 71,
          reason: null,
          members: null,
        })
        .execute()
      // Whatever brings figures moves the partnership on.
      await db
        .updateTable('partnership')
        .set((eb) => ({ revision: eb('revision', '+', 1) }))
        .execute()
    })
    const page = await text(anna.get(session))
    expect(page).toContain('Facit: 78,0 %.')
    expect(page).toContain('Det har ändrats sedan dess: nu 71,0 %.')
  })

  test('about one’s own municipality leaves how far off each was, and no place', async () => {
    const session = await prepare({ place: 'own', again: 'same' })
    await open(session, 'guess')
    expect(await text(karin.get(session))).toContain('Behöriga till gymnasiet, Karlstad 2024')
    await guess(karin, session, '80')
    await open(session, 'see')
    expect((await marks(session)).map(({ answer }) => answer)).toEqual([[4]])
    const page = await text(karin.get(session))
    expect(page).toContain('Du gissade 80,0 %.')
    expect(page).toContain('Facit för Karlstad är 76,0 %.')
  })
})

describe('what we learned', () => {
  let session: string

  beforeAll(async () => {
    session = await prepare()
    await open(session, 'guess')
    for (const leader of [...leaders, karin].slice(0, 5)) await guess(leader, session, '96', '2')
    await open(session, 'see', 'explain', 'questions', 'again')
    // The truth of 2023 is 83,0.
    for (const leader of [...leaders, karin].slice(0, 5)) await guess(leader, session, '84', '4', '2')
    await open(session, 'gain')
  })

  test('is how much nearer the same people came', async () => {
    // From 15,1 off to 1 off: 93 % of the distance is gone.
    expect(await text(karin.get(session))).toContain('Vi gissade 93 % närmare facit andra gången.')
    expect(await text(karin.get('/learning'))).toContain('Vi har mätt vad vi lärt oss en gång.')
  })

  test('is forgotten by name when the session ends', async () => {
    await open(session, 'done')
    const left = await read((db) =>
      db
        .selectFrom('learningParticipant')
        .select('personId')
        .where('sessionId', '=', session.split('/')[2]!)
        .execute(),
    )
    expect(left).toEqual([])
    const page = await text(leaders[0]!.get(session))
    expect(page).not.toContain('Du gissade')
    expect(page).toContain('93 % närmare')
  })

  test('is not told of fewer than five who guessed both times', async () => {
    const few = await prepare()
    await open(few, 'guess')
    for (const leader of leaders.slice(0, 4)) await guess(leader, few, '90')
    await open(few, 'see', 'explain', 'questions', 'again')
    for (const leader of leaders.slice(0, 4)) await guess(leader, few, '84', '4', '2')
    await open(few, 'gain')
    expect(await text(karin.get(few))).toContain('Bara 4 gissade båda gångerna. Färre än fem visas inte.')
  })
})

describe('explanations and questions', () => {
  let session: string
  const write = (by: Browser, kind: string, words: string) => by.post(`${session}/texts`, { kind, words })
  const textId = async (words: string) =>
    (
      await read((db) =>
        db.selectFrom('learningText').select('id').where('words', '=', words).executeTakeFirstOrThrow(),
      )
    ).id

  beforeAll(async () => {
    session = await prepare()
    await open(session, 'guess', 'see', 'explain')
  })

  test('are written while they are asked for, shown without a name', async () => {
    expect((await write(karin, 'explanation', 'Bussen kommer för sent.')).status).toBe(303)
    const page = await text(anna.get(session))
    expect(page).toContain('Bussen kommer för sent.')
    expect(page).not.toContain('Karin Holm')
    expect((await write(karin, 'question', 'Varför?')).status).toBe(422)
  })

  test.each([
    ['nothing', '', 422],
    ['301 characters', 'a'.repeat(301), 422],
    ['an identity number', 'Fråga 19121212-1212 om det.', 422],
    ['two megabytes', 'a'.repeat(2_000_000), 413],
  ])('are refused with %s', async (_, words, status) => {
    expect((await write(karin, 'explanation', words)).status).toBe(status)
  })

  test('are texts and nothing else, whatever is in them', async () => {
    await write(karin, 'explanation', '<script>alert(1)</script>')
    expect(await (await anna.get(session)).text()).not.toContain('<script>alert')
  })

  test('are supported once by each, with one tap, and it can be taken back', async () => {
    const id = await textId('Bussen kommer för sent.')
    for (const by of [anna, anna, leaders[0]!]) await by.post(`${session}/texts/${id}/support`, {})
    expect(await text(karin.get(session))).toContain('2 håller med')
    await anna.post(`${session}/texts/${id}/support/withdrawal`, {})
    expect(await text(karin.get(session))).toContain('En håller med')
  })

  test('that say the same are merged by whoever leads, and parted again', async () => {
    await write(leaders[1]!, 'explanation', 'Bussen är alltid sen.')
    const [one, other] = [await textId('Bussen kommer för sent.'), await textId('Bussen är alltid sen.')]
    await leaders[1]!.post(`${session}/texts/${other}/support`, {})
    expect((await karin.post(`${session}/texts/${other}/merger`, { into: one })).status).toBe(403)
    expect((await anna.post(`${session}/texts/${other}/merger`, { into: other })).status).toBe(422)
    expect((await anna.post(`${session}/texts/${other}/merger`, { into: one })).status).toBe(303)
    const page = await text(anna.get(session))
    expect(page).toContain('En till säger samma sak')
    expect(page).toContain('2 håller med')
    expect((await anna.post(`${session}/texts/${other}/merger/parting`, {})).status).toBe(303)
    expect(await text(anna.get(session))).not.toContain('säger samma sak</')
  })

  test('that ask something become matters and points on the next agenda', async () => {
    await open(session, 'questions')
    await write(karin, 'question', 'Hur många åker buss?')
    const id = await textId('Hur många åker buss?')
    const refused = await anna.post(`${session}/texts/${id}/agenda`, {})
    expect(refused.status).toBe(422)
    expect(await text(refused)).toContain('Det finns ingen kommande träff')
    const meetingId = await database.write(partnershipId, async (db) =>
      addMeeting(db, world.doer, {
        bodyId: (await bodies(db))[0]!.id,
        question: 'Vad gör vi?',
        location: 'Karlstad',
        startsAt: new Date(now.getTime() + 9 * 86_400_000),
        language: 'sv',
      }),
    )
    expect((await karin.post(`${session}/texts/${id}/agenda`, {})).status).toBe(403)
    for (let i = 0; i < 2; i++)
      expect((await anna.post(`${session}/texts/${id}/agenda`, {})).status).toBe(303)
    const meeting = await text(anna.get(`/meetings/${meetingId}`))
    expect(meeting.match(/<h3[^>]*>[^<]*(<[^>]+>)*Hur många åker buss\?/g)).toHaveLength(1)
    expect(await text(karin.get(session))).toContain(`href="/meetings/${meetingId}"`)
  })
})
