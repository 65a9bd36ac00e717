import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { foundWorld, now } from '../../test/world.ts'
import { newId } from '../db/ids.ts'
import { takeOutcome } from '../decisions/store.ts'
import { linksOf, search } from '../record/store.ts'
import { addAgendaItem, agendaOf, removeAgendaItem, writeNotes } from './agendaStore.ts'
import { attendeesOf, checkPurpose, closeMeeting, preparationsOf, recordAttendance } from './closingStore.ts'
import { changeMeeting } from './planningStore.ts'
import { closedMeetings, lastClosedMeeting, meetingFor, nextMeeting } from './store.ts'

const { database } = await testDatabase()
let world: Awaited<ReturnType<typeof foundWorld>>
type Browser = Awaited<ReturnType<typeof world.browserOf>>
let anna: Browser
let karin: Browser
let olle: Browser

beforeAll(async () => {
  world = await foundWorld(database)
  anna = await world.browserOf('anna@region.example')
  karin = await world.browserOf('karin@karlstad.example')
  olle = await world.browserOf('olle@arvika.example')
})

const read = <T>(work: Parameters<typeof database.read<T>>[1]) => database.read(world.partnershipId, work)
const write = <T>(work: Parameters<typeof database.write<T>>[1]) => database.write(world.partnershipId, work)
const signer = () => ({ ...world.doer, id: world.doer.id! })

/** A meeting of the steering group, on the day of the tests unless told. Answers with its address and its id. */
async function hold(question = 'Vad gör vi åt att behörigheten sjunker?', date = '2025-03-04') {
  const page = await (await anna.get('/meetings/new')).text()
  const body = /<option value="([^"]+)"[^>]*>Politiska styrgruppen/.exec(page)![1]!
  const form = { question, body, date, time: '9.00', location: 'Regionens hus i Karlstad' }
  const answer = await anna.post('/meetings', form)
  expect(answer.status).toBe(303)
  const path = answer.headers.get('Location')!
  return { path, id: path.split('/').at(-1)!, body }
}

const agenda = (id: string) => read((db) => agendaOf(db, id))

describe('a new meeting', () => {
  test('gets an agenda that begins with the purpose and the effects, and ends with what we take with us', async () => {
    const { id, path } = await hold()
    const items = await agenda(id)
    expect(items.map(({ kind }) => kind)).toEqual(['purpose', 'effects', 'pause', 'matter', 'close'])
    expect(items[3]!.title).toBe('Vad gör vi åt att behörigheten sjunker?')

    const page = await (await anna.get(path)).text()
    expect(page).toContain('Träffen ska ge ett svar: Vad gör vi åt att behörigheten sjunker?')
    expect(page).toContain('Vi ser länets invånare som en gemensam befolkning.')
    // 9.00 + 10 + 20 + 15: the main matter begins at a quarter to ten.
    expect(page).toMatch(/9\.45[\s\S]*Vad gör vi åt/)
    expect(page).toContain('120 minuter, varav 85 i samtal')
  })

  test('is proposed with the place and the hour of the last one', async () => {
    await hold('Hur gick det?', '2025-03-06')
    const page = await (await anna.get('/meetings/new')).text()
    expect(page).toContain('value="Regionens hus i Karlstad"')
    expect(page).toContain('value="09:00"')
  })

  test('is found by its question, and is the next meeting when it is the nearest', async () => {
    const { id } = await hold('Hur mår länets äldre?')
    expect(await read((db) => search(db, 'länets äldre'))).toContainEqual({
      kind: 'meeting',
      id,
      title: 'Hur mår länets äldre?',
    })
    expect((await read((db) => nextMeeting(db, now)))?.question).toBeDefined()
  })

  test('needs a question, a day that exists and a place; what was typed is kept', async () => {
    const answer = await anna.post('/meetings', {
      question: '',
      date: '2025-02-30',
      time: '9',
      location: 'Arvika',
    })
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toContain('Skriv frågan som träffen ska ge svar på.')
    expect(page).toContain('Skriv ett datum som finns')
    expect(page).toContain('value="Arvika"')
  })

  test('is on a day within reach, at a time that is on the clocks', async () => {
    const { body } = await hold()
    const plan = async (date: string, time: string) => {
      const form = { question: 'När ses vi?', body, date, time, location: 'Karlstad' }
      const answer = await anna.post('/meetings', form)
      return { status: answer.status, page: (await answer.text()).replaceAll('\u00a0', ' ') }
    }
    expect((await plan('1900-01-01', '9')).page).toContain('Skriv 4 mars 2015 eller en senare dag.')
    expect((await plan('9999-01-01', '9')).page).toContain('Skriv 4 mars 2030 eller en tidigare dag.')
    const leap = await plan('2027-03-28', '2.30')
    expect(leap.status).toBe(422)
    expect(leap.page).toContain('Den tiden finns inte 28 mars 2027')
    expect(leap.page).toContain('href="#field-time"')
    expect((await plan('2027-03-28', '3.00')).status).toBe(303)
    // In autumn the hour comes twice, and is on the clocks.
    expect((await plan('2026-10-25', '2.30')).status).toBe(303)
  })

  test('can change its question, time and place', async () => {
    const { path, id, body } = await hold()
    const form = { question: 'En annan fråga?', body, date: '2025-03-05', time: '13.30', location: 'Arvika' }
    expect((await anna.fill(`${path}/details`, path, form)).status).toBe(303)
    const meeting = await read((db) => meetingFor(db, id))
    expect(meeting).toMatchObject({ question: 'En annan fråga?', location: 'Arvika' })
    expect(meeting.startsAt.toISOString()).toBe('2025-03-05T12:30:00.000Z')
  })
})

describe('the agenda', () => {
  const point = { kind: 'matter', title: 'Unga berättar', description: '', minutes: '25', form: 'guests' }

  test('takes a new point before the closing one, with the times moved on', async () => {
    const { path, id } = await hold()
    await anna.post(`${path}/items`, { ...point, origin: 'outside', indicator: '' })
    const items = await agenda(id)
    expect(items.map(({ kind }) => kind)).toEqual([
      'purpose',
      'effects',
      'pause',
      'matter',
      'matter',
      'close',
    ])
    expect(items.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6])
    expect(await (await anna.get(path)).text()).toContain('11.10')
  })

  test('says the day when it goes on past midnight, and which point is changed', async () => {
    const { path } = await hold('Räcker dagen?')
    await anna.post(`${path}/items`, { ...point, minutes: '600', origin: 'inside', indicator: '' })
    await anna.post(`${path}/items`, { ...point, minutes: '340', origin: 'inside', indicator: '' })
    const page = (await (await anna.get(`${path}/agenda`)).text()).replaceAll('\u00a0', ' ')
    expect(page).toContain('9.00–2.40 den 5 mars 2025')
    const [, edit = ''] = /href="([^"]+\/details)"[^>]*aria-label="Ändra punkten Unga/.exec(page)!
    const form = await (await anna.get(edit)).text()
    expect(form).toContain('<title>Ändra punkten Unga berättar')
  })

  test('moves a point, but none past the purpose, the effects or the closing', async () => {
    const { path, id } = await hold()
    const [, , pause, matter, close] = await agenda(id)
    const move = (item: string, direction: string) =>
      anna.post(`${path}/items/${item}/position`, { direction })
    expect((await move(matter!.id, 'up')).status).toBe(303)
    expect((await agenda(id)).map((item) => item.kind)).toEqual([
      'purpose',
      'effects',
      'matter',
      'pause',
      'close',
    ])
    expect((await move(matter!.id, 'up')).status).toBe(422)
    expect((await move(pause!.id, 'down')).status).toBe(422)
    expect((await move(close!.id, 'up')).status).toBe(422)
  })

  test('keeps the points that every meeting has, and those with notes', async () => {
    const { path, id } = await hold()
    const [purpose, effects, pause, matter, close] = await agenda(id)
    for (const item of [purpose, effects, close]) {
      const answer = await anna.post(`${path}/items/${item!.id}/removal`, {})
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain('hör till varje träff')
    }
    await write((db) => writeNotes(db, world.doer, matter!, 'Sagt och gjort.'))
    expect((await anna.post(`${path}/items/${matter!.id}/removal`, {})).status).toBe(422)
    expect((await anna.post(`${path}/items/${pause!.id}/removal`, {})).status).toBe(303)
    expect((await agenda(id)).map(({ position }) => position)).toEqual([1, 2, 3, 4])
  })

  test('says what is wrong with a point, and keeps what was typed', async () => {
    const { path } = await hold()
    const answer = await anna.post(`${path}/items`, {
      ...point,
      minutes: 'en kvart',
      origin: 'inside',
      indicator: '',
    })
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toContain('Skriv ett heltal')
    expect(page).toContain('value="en kvart"')
  })

  test('is approved by both sides, until it is changed', async () => {
    const { path, id } = await hold()
    await anna.post(`${path}/preparations`, {})
    expect(await (await anna.get(path)).text()).not.toContain('Beredd av båda sidor')
    await olle.post(`${path}/preparations`, {})
    expect(await (await anna.get(path)).text()).toContain('Beredd av båda sidor')

    await anna.post(`${path}/items`, { ...point, origin: 'outside', indicator: '' })
    expect((await read((db) => preparationsOf(db, id))).map(({ outdated }) => outdated)).toEqual([true, true])
    expect(await (await anna.get(path)).text()).toContain('Dagordningen har ändrats sedan')
  })
})

describe('a point about an indicator that has lost its values', () => {
  test('keeps it when something else about the point is changed', async () => {
    const { id, path } = await hold('Hur mår de unga?')
    const indicatorId = newId()
    const text = { title: 'Trivsel', description: '', minutes: 30, form: 'talk', origin: 'inside' } as const
    const item = await write(async (db) => {
      await db
        .insertInto('indicator')
        .values({
          partnershipId: world.partnershipId,
          id: indicatorId,
          source: 'csv',
          code: 'X1',
          title: 'Trivsel',
          name: 'Trivsel',
          description: '',
          unit: 'percent',
          decimals: 1,
          direction: 'increase',
          describes: 'population',
        })
        .execute()
      return addAgendaItem(db, world.doer, id, 'matter', { ...text, indicatorId })
    })
    const form = { ...text, minutes: '45', indicator: indicatorId }
    expect((await anna.fill(`${path}/items/${item}/details`, `${path}/items/${item}`, form)).status).toBe(303)
    const changed = (await agenda(id)).find((each) => each.id === item)
    expect(changed).toMatchObject({ minutes: 45, indicatorId })
    // In a new point there is nothing to show of it.
    expect(await (await anna.get(`${path}/items/new`)).text()).not.toContain(indicatorId)
  })
})

describe('the notes of a point', () => {
  test('are saved, and kept when they hold what may not be written', async () => {
    const { path, id } = await hold()
    const item = (await agenda(id))[3]!
    const notes = `${path}/items/${item.id}/notes`
    const seen = async () =>
      /name="seen" value="([^"]*)"/.exec(await (await anna.get(`${path}/items/${item.id}`)).text())![1]!
    expect((await anna.post(notes, { notes: 'Rad ett.\r\n\r\nRad två.', seen: await seen() })).status).toBe(
      303,
    )
    expect((await agenda(id))[3]!.notes).toBe('Rad ett.\n\nRad två.')

    const answer = await anna.post(notes, { notes: 'Eleven 19121212-1212 kom.', seen: await seen() })
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toContain('personnummer')
    expect(page).toContain('Eleven 19121212-1212 kom.')
    expect((await agenda(id))[3]!.notes).toBe('Rad ett.\n\nRad två.')
  })

  test('of two who write at the same time are both shown to the second, and none is lost', async () => {
    const { path, id } = await hold()
    const item = (await agenda(id))[3]!
    const page = await (await anna.get(`${path}/items/${item.id}`)).text()
    const seen = /name="seen" value="([^"]*)"/.exec(page)![1]!
    await olle.post(`${path}/items/${item.id}/notes`, { notes: 'Olles ord.', seen })
    const answer = await anna.post(`${path}/items/${item.id}/notes`, { notes: 'Annas ord.', seen })
    const clash = await answer.text()
    expect(answer.status).toBe(422)
    expect(clash).toContain('Annas ord.')
    expect(clash).toContain('Olles ord.')

    const again = /name="seen" value="([^"]*)"/.exec(clash)![1]!
    const merged = { notes: 'Annas ord. Olles ord.', seen: again }
    expect((await anna.post(`${path}/items/${item.id}/notes`, merged)).status).toBe(303)
  })
})

describe('attendance', () => {
  test('takes a substitute as an exception, with a name and a reason', async () => {
    const { path, id } = await hold()
    const meeting = await read((db) => meetingFor(db, id))
    const seats = await read((db) => attendeesOf(db, meeting))
    const karins = seats.find(({ personName }) => personName === 'Karin Holm')!.id
    const rolfs = seats.find(({ personName }) => personName === 'Rolf Ek')!.id
    const form = {
      [`state-${karins}`]: 'substitute',
      [`substitute-${karins}`]: 'Lars Ek',
      [`reason-${karins}`]: '',
      [`state-${rolfs}`]: 'present',
    }
    const attend = (answers: Record<string, string>) =>
      anna.fill(`${path}/attendance`, `${path}/attendance`, answers)
    const answer = await attend(form)
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toContain('Skriv varför Karin Holm ersätts.')
    expect(page).toContain('value="Lars Ek"')

    expect((await attend({ ...form, [`reason-${karins}`]: 'Sjukdom' })).status).toBe(303)
    const meetingPage = await (await anna.get(path)).text()
    expect(meetingPage).toContain('2 av 2 parter')
    expect(meetingPage).toContain('Uppfylld')
    expect(meetingPage).toContain('En ersättare.')

    const nameless = [
      { seatId: karins, answer: { state: 'substitute', name: 'Lars Ek', reason: '' } as const },
    ]
    await expect(write((db) => recordAttendance(db, world.doer, id, nameless))).rejects.toThrow('substitute')
  })
})

describe('closing a meeting', () => {
  test('is refused without the purpose check, and says where it is', async () => {
    const { path } = await hold()
    const answer = await anna.post(`${path}/closure`, {})
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toContain('href="#field-check"')
    expect(page).toContain(`id="field-check" href="${path}/purpose-check"`)
    expect(page).toContain('<title>Fel: ')
  })

  test('asks what pulled another way when the purpose was not kept to', async () => {
    const { path } = await hold()
    const check = `${path}/purpose-check`
    expect((await anna.fill(check, check, { answer: 'partly', words: '' })).status).toBe(422)
    const told = { answer: 'partly', words: 'Vi pratade om skolorna, inte om eleverna.' }
    expect((await anna.fill(check, check, told)).status).toBe(303)
  })

  test('leaves everything to be read and nothing to be changed', async () => {
    const { path, id } = await hold('Vad är vi överens om?')
    await anna.fill(`${path}/purpose-check`, `${path}/purpose-check`, { answer: 'yes', words: '' })
    expect((await anna.post(`${path}/closure`, {})).status).toBe(303)

    const item = (await agenda(id))[3]!
    const text = {
      title: 'Sent',
      description: '',
      minutes: 5,
      form: 'talk',
      origin: 'inside',
      indicatorId: null,
    } as const
    const late = {
      kind: 'position',
      title: 'Sent',
      text: 'Sent',
      dissent: '',
      meetingId: id,
      takenOn: '2025-03-04',
    } as const
    const refused: readonly Parameters<typeof write>[0][] = [
      (db) => addAgendaItem(db, world.doer, id, 'matter', text),
      (db) => removeAgendaItem(db, world.doer, item),
      (db) => writeNotes(db, world.doer, item, 'Sent'),
      (db) => recordAttendance(db, world.doer, id, []),
      (db) => checkPurpose(db, signer(), id, { answer: 'no', words: 'Sent' }),
      (db) => closeMeeting(db, signer(), id, now),
      (db) =>
        takeOutcome(db, world.doer, { ...late, agendaItemId: null } as Parameters<typeof takeOutcome>[2]),
    ]
    expect(await (await anna.get(`${path}/agenda`)).text()).toMatch(
      new RegExp(`href="${path}"[^>]*>\\s*Gå till träffen`),
    )
    const notes = await (await anna.get(`${path}/notes`)).text()
    expect(notes).toContain('<strong>Ja.</strong>')
    expect(notes).not.toContain('tillägga')
    for (const act of refused) await expect(write(act)).rejects.toThrow('is closed')
    for (const below of ['agenda', 'details', 'closure', 'outcomes/new', 'purpose-check']) {
      expect((await anna.get(`${path}/${below}`)).status).toBe(422)
    }
    for (const below of ['', '/attendance', '/notes', '/presentation', `/items/${item.id}`]) {
      const page = await anna.get(`${path}${below}`)
      expect(page.status).toBe(200)
      expect(await page.text()).not.toContain('method="post" action="/meetings')
    }
    expect(await read((db) => lastClosedMeeting(db))).toMatchObject({ closure: { vintage: 0 } })
  })

  test('waits until the day of the meeting', async () => {
    const { path, id } = await hold('Vad händer i maj?', '2025-05-16')
    expect((await anna.get(`${path}/closure`)).status).toBe(422)
    expect((await anna.post(`${path}/outcomes`, {})).status).toBe(422)
    await write((db) => checkPurpose(db, signer(), id, { answer: 'yes', words: '' }))
    await expect(write((db) => closeMeeting(db, signer(), id, now))).rejects.toThrow('not been held yet')
  })

  test('is told among the earlier meetings, with the answer about the purpose', async () => {
    const { path } = await hold('Vad lärde vi oss?')
    await anna.post(`${path}/outcomes`, {
      kind: 'position',
      title: 'Vi fortsätter',
      text: 'Vi fortsätter.',
      item: '',
    })
    await anna.fill(`${path}/purpose-check`, `${path}/purpose-check`, {
      answer: 'no',
      words: 'Vi kom bort från det.',
    })
    await anna.post(`${path}/closure`, {})
    const [latest] = await read((db) => closedMeetings(db, { most: 50 }))
    expect(latest).toBeDefined()
    const page = await (await anna.get('/meetings')).text()
    expect(page).toMatch(/Vad lärde vi oss\?[\s\S]*?Nej[\s\S]*?1/)
  })
})

describe('an outcome of a meeting', () => {
  test('is tied to the meeting that led to it, which keeps its day', async () => {
    const { path, id } = await hold()
    const item = (await agenda(id))[3]!
    const form = {
      kind: 'recommendation',
      title: 'Följ närvaron',
      text: 'Följ den.',
      dissent: '',
      item: item.id,
    }
    const asked = await anna.post(`${path}/outcomes`, form)
    expect(asked.status).toBe(422)
    expect(await asked.text()).toContain('Skriv när det ska vara genomfört, eller varför ingen dag finns.')
    const answer = await anna.post(`${path}/outcomes`, { ...form, dueOn: '2026-12-31' })
    expect(answer.status).toBe(303)
    const outcomeId = answer.headers.get('Location')!.split('/').at(-1)!
    expect(await read((db) => linksOf(db, { kind: 'outcome', id: outcomeId }))).toContainEqual({
      relation: 'leadsTo',
      forward: false,
      thing: { kind: 'meeting', id },
    })
    expect(await (await anna.get(path)).text()).toContain('Följ närvaron')

    const { body, startsAt } = { ...(await read((db) => meetingFor(db, id))), ...(await hold()) }
    const details = { question: 'En fråga?', body, time: '10.00', location: 'Arvika' }
    const move = (date: string) => anna.fill(`${path}/details`, path, { ...details, date })
    const moved = await move('2026-03-04')
    expect(moved.status).toBe(422)
    expect((await moved.text()).replaceAll('\u00a0', ' ')).toContain('Skriv 4 mars 2025.')
    expect((await move('2025-03-04')).status).toBe(303)
    const later = new Date(startsAt.getTime() + 86_400_000)
    const change = { question: 'En fråga?', location: 'Arvika', startsAt: later, bodyId: body }
    await expect(write((db) => changeMeeting(db, world.doer, id, change))).rejects.toThrow('day cannot')
    expect((await anna.post(`${path}/items/${item.id}/removal`, {})).status).toBe(422)
  })
})

describe('who may do what', () => {
  test('an elected leader reads the meeting but changes nothing', async () => {
    const { path, id } = await hold()
    const item = (await agenda(id))[3]!
    const page = await (await karin.get(path)).text()
    expect(page).toContain('Starta träffen')
    expect(page).not.toContain('Ändra dagordningen')
    expect(await (await karin.get(`${path}/items/${item.id}`)).text()).not.toContain('<textarea')
    for (const below of [
      '',
      '/items',
      '/attendance',
      '/outcomes',
      '/purpose-check',
      '/closure',
      '/preparations',
    ]) {
      expect((await karin.post(`${path}${below}`, {})).status).toBe(403)
    }
    expect((await karin.post(`${path}/items/${item.id}/notes`, { notes: 'Hej' })).status).toBe(403)
    expect((await karin.post('/meetings', {})).status).toBe(403)
  })

  test('another partnership’s meeting is not there', async () => {
    const { path } = await hold()
    const other = await foundWorld(database, 'En annan samverkan')
    const stranger = await other.browserOf('anna@region.example')
    expect((await stranger.get(path)).status).toBe(404)
    expect((await stranger.get(`${path}/notes.pdf`)).status).toBe(404)
    expect((await stranger.post(`${path}/closure`, {})).status).toBe(404)
    expect((await stranger.get('/meetings/not-an-id')).status).toBe(404)
    expect(await (await stranger.get('/meetings')).text()).toContain('Ingen träff ännu')
  })
})

describe('in the meeting room', () => {
  test('each point fills the screen, with the purpose beside the first and links to step by', async () => {
    const { path } = await hold()
    const first = await (await anna.get(`${path}/presentation?item=1`)).text()
    expect(first).toContain('Punkt 1 av 5')
    expect(first).toContain('Vi ser länets invånare som en gemensam befolkning.')
    expect(first).toContain(`rel="next" href="${path}/presentation?item=2"`)
    expect(first).not.toContain('rel="prev"')
    const last = await (await anna.get(`${path}/presentation?item=5`)).text()
    expect(last).toContain(`rel="prev" href="${path}/presentation?item=4"`)
    expect(last).not.toContain('rel="next"')
    expect((await anna.get(`${path}/presentation?item=99`)).status).toBe(200)
  })

  test('the point that the plan has come to is shown first on the day', async () => {
    // The tests happen at 10.00 in Sweden: the main matter is from 9.45 to 10.45.
    const { path } = await hold()
    const page = await (await anna.get(`${path}/presentation`)).text()
    expect(page).toContain('Punkt 4 av 5')
    expect(page).toMatch(/45\u00a0min<\/strong> <span>kvar av punkten/)
  })
})
