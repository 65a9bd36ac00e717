import { beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { foundWorld, today } from '../../test/world.ts'
import type { CivilDate } from '../i18n/format.ts'
import { historyOf } from '../record/store.ts'
import { endingProblem, metSince, seatState } from './seat.ts'
import { continueSeat, endedSeats, endSeat, seatFor, seatsOn } from './seatStore.ts'

const day = (text: string) => text as CivilDate

const { database } = await testDatabase()
let world: Awaited<ReturnType<typeof foundWorld>>
type Browser = Awaited<ReturnType<typeof world.browserOf>>
let anna: Browser
let karin: Browser
let olle: Browser
/** The addresses of the seats, by the name of who sits there. */
let seats: Readonly<Record<string, { readonly path: string; readonly id: string }>>

const read = <T>(work: Parameters<typeof database.read<T>>[1]) => database.read(world.partnershipId, work)
const write = <T>(work: Parameters<typeof database.write<T>>[1]) => database.write(world.partnershipId, work)
const textOf = async (answer: Response | Promise<Response>) => (await answer).text()

const seatsNow = async () => {
  const held = await read((db) => seatsOn(db, today))
  return Object.fromEntries(
    held.map(({ id, personName }) => [personName, { id, path: `/partnership/seats/${id}` }]),
  )
}

async function addCoordinator() {
  const form = await textOf(anna.get('/partnership/seats/new'))
  const option = (name: string) => new RegExp(`<option value="([^"]+)"[^>]*>\\s*${name}`).exec(form)![1]!
  const seat = { party: option('Region Värmland'), body: option('Beredningsgruppen'), role: 'coordinator' }
  const person = { name: 'Maja Lind', email: 'maja@region.example' }
  expect((await anna.post('/partnership/seats', { ...person, ...seat })).status).toBe(303)
}

/** A meeting of the steering group that was held and closed today. */
async function closeMeeting() {
  const form = await textOf(anna.get('/meetings/new'))
  const body = /<option value="([^"]+)"[^>]*>Politiska styrgruppen/.exec(form)![1]!
  const meeting = { question: 'Vad gör vi?', body, date: today, time: '8', location: 'Karlstad' }
  const path = (await anna.post('/meetings', meeting)).headers.get('Location')!
  await anna.fill(`${path}/purpose-check`, `${path}/purpose-check`, { answer: 'yes', words: '' })
  expect((await anna.post(`${path}/closure`, {})).status).toBe(303)
}

beforeEach(async () => {
  world = await foundWorld(database)
  anna = await world.browserOf('anna@region.example')
  karin = await world.browserOf('karin@karlstad.example')
  olle = await world.browserOf('olle@arvika.example')
  seats = await seatsNow()
})

describe('a seat', () => {
  test('has a page that says who sits where, for whom and since when', async () => {
    const { path } = seats['Karin Holm']!
    expect(await textOf(karin.get('/partnership'))).toContain(`<a href="${path}">Karin Holm</a>`)
    const page = await textOf(karin.get(path))
    expect(page).toContain('Karin Holm är förtroendevald för Karlstad i Politiska styrgruppen.')
    expect(page).toContain('3\u00a0maj 2024')
    expect(page).toContain('Uppdraget lades till')
    expect(page).not.toContain('Avsluta uppdraget')
    expect(await textOf(anna.get(path))).toContain(`href="${path}/ending"`)
  })

  test('is ended on a day, which is today unless another is chosen', async () => {
    const { path, id } = seats['Olle Berg']!
    const form = await textOf(anna.get(`${path}/ending`))
    expect(form).toContain('Vilken dag är Olle Berg sista gången med för Arvika?')
    expect(form).toContain('value="2025-03-04"')
    const answer = await anna.post(`${path}/ending`, { lastDay: '2025-03-31' })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('Location')).toBe(path)
    expect(await textOf(anna.get(path))).toContain(
      'Olle Berg är tjänsteman för Arvika i Beredningsgruppen till och med 31\u00a0mars 2025.',
    )
    expect(await textOf(karin.get('/partnership'))).toContain('Till och med 31\u00a0mars 2025')
    const names = async (on: string) =>
      (await read((db) => seatsOn(db, day(on)))).map((seat) => seat.personName)
    expect(await names('2025-03-31')).toContain('Olle Berg')
    expect(await names('2025-04-01')).not.toContain('Olle Berg')
    const [latest] = await read((db) => historyOf(db, { kind: 'seat', id }))
    expect(latest).toMatchObject({ kind: 'seat.ended', name: 'Olle Berg', facts: { lastDay: '2025-03-31' } })
  })

  test('that was added by mistake is ended the same day, and stays to be read', async () => {
    await addCoordinator()
    const { path, id } = (await seatsNow())['Maja Lind']!
    expect((await anna.post(`${path}/ending`, { lastDay: today })).status).toBe(303)
    expect(await read((db) => endedSeats(db, day('2025-03-05')))).toMatchObject([{ id, toOn: today }])
  })

  test('that has ended is listed below the others, and its history remains', async () => {
    const { path } = seats['Olle Berg']!
    await anna.post(`${path}/ending`, { lastDay: '2025-03-01' })
    const page = await textOf(anna.get('/partnership'))
    expect(page).toMatch(/Avslutade uppdrag \(1\)[\s\S]*?Olle Berg/)
    const seat = await textOf(anna.get(path))
    expect(seat).toContain(
      'Olle Berg var tjänsteman för Arvika i Beredningsgruppen till och med 1\u00a0mars 2025.',
    )
    expect(seat).toContain('Uppdraget fick en sista dag: 1\u00a0mars 2025')
  })

  test('keeps the day that was typed, with what is wrong beside it', async () => {
    const { path, id } = seats['Olle Berg']!
    const wrong = {
      '': 'Skriv vilken dag som är den sista.',
      '2025-02-30': 'Skriv ett datum som finns',
      '2024-05-02': 'Uppdraget började 3\u00a0maj 2024. Skriv den dagen eller en senare.',
    }
    for (const [lastDay, sentence] of Object.entries(wrong)) {
      const answer = await anna.post(`${path}/ending`, { lastDay })
      const page = await answer.text()
      expect(answer.status).toBe(422)
      expect(page).toContain(sentence)
      expect(page).toContain('href="#field-lastDay"')
      expect(page).toContain(`value="${lastDay}"`)
    }
    await expect(write((db) => endSeat(db, world.doer, id, day('2024-05-02')))).rejects.toThrow('began on')
    expect((await anna.post(`${path}/ending`, { lastDay: '2024-05-03' })).status).toBe(303)
  })
})

describe('adding a seat', () => {
  const add = async (browser: Browser, values: Record<string, string>) => {
    const form = await textOf(anna.get('/partnership/seats/new'))
    const option = (name: string) => new RegExp(`<option value="([^"]+)"[^>]*>\\s*${name}`).exec(form)![1]!
    const { party = 'Arvika', body = 'Beredningsgruppen', ...rest } = values
    const answer = await browser.post('/partnership/seats', {
      name: 'Vera Dahl',
      email: 'vera@arvika.example',
      role: 'official',
      party: option(party),
      body: option(body),
      ...rest,
    })
    return { status: answer.status, page: await answer.text() }
  }

  test('is done by an official for the own party, and not for another or for a coordinator', async () => {
    const form = await textOf(olle.get('/partnership/seats/new'))
    expect(form).toContain('Du lägger till dem som företräder Arvika.')
    expect(form).not.toContain('>Karlstad</option>')
    expect(form).not.toContain('>Samordnare</option>')

    const karlstad = await add(olle, { party: 'Karlstad' })
    expect(karlstad.status).toBe(422)
    expect(karlstad.page).toContain('href="#field-party"')
    const coordinator = await add(olle, { role: 'coordinator' })
    expect(coordinator.status).toBe(422)
    expect(coordinator.page).toContain('Bara en samordnare kan lägga till en samordnare.')
    expect(coordinator.page).toContain('value="Vera Dahl"')
    expect((await add(olle, {})).status).toBe(303)
    expect((await add(anna, { party: 'Karlstad', role: 'coordinator' })).status).toBe(303)
  })

  test('takes a known address only with its name, and says whose it is', async () => {
    const { status, page } = await add(anna, { name: 'Vera Dahl', email: 'karin@karlstad.example' })
    expect(status).toBe(422)
    expect(page).toContain('Adressen tillhör Karin Holm.')
    expect(page).toContain('href="#field-email"')
    expect((await add(anna, { name: 'karin  holm', email: 'karin@karlstad.example' })).status).toBe(303)
    expect(await textOf(anna.get('/partnership'))).not.toContain('Vera Dahl')
  })

  test('is refused where the person already has it, and says which', async () => {
    const { status, page } = await add(anna, { name: 'Olle Berg', email: 'olle@arvika.example' })
    expect(status).toBe(422)
    expect(page).toContain('Olle Berg är redan tjänsteman för Arvika i Beredningsgruppen.')
    expect(page).toContain('href="#field-body"')
    await anna.post(`${seats['Olle Berg']!.path}/ending`, { lastDay: '2025-03-03' })
    expect((await add(anna, { name: 'Olle Berg', email: 'olle@arvika.example' })).status).toBe(303)
  })

  test('that has ended is let go on by whoever may add it', async () => {
    const { path } = seats['Karin Holm']!
    await anna.post(`${path}/ending`, { lastDay: today })
    expect(await textOf(olle.get(path))).not.toContain('Låt uppdraget fortsätta')
    expect((await olle.post(`${path}/ending/withdrawal`, {})).status).toBe(403)
    expect((await anna.post(`${path}/ending/withdrawal`, {})).status).toBe(303)
  })
})

describe('the ending of a seat', () => {
  test('is taken back, before its day and after it', async () => {
    const { path, id } = seats['Olle Berg']!
    for (const lastDay of ['2025-06-30', '2025-02-28']) {
      await anna.post(`${path}/ending`, { lastDay })
      expect(await textOf(anna.get(path))).toContain('Låt uppdraget fortsätta')
      expect((await anna.post(`${path}/ending/withdrawal`, {})).status).toBe(303)
      expect((await read((db) => seatFor(db, id))).toOn).toBeNull()
    }
    expect(await textOf(anna.get(path))).toContain('Uppdraget fick fortsätta')
  })

  test('is neither set twice nor taken back twice', async () => {
    const { path, id } = seats['Olle Berg']!
    expect((await anna.post(`${path}/ending/withdrawal`, {})).status).toBe(422)
    await expect(write((db) => continueSeat(db, world.doer, id))).rejects.toThrow('no last day')
    await anna.post(`${path}/ending`, { lastDay: '2025-06-30' })
    for (const again of [
      await anna.get(`${path}/ending`),
      await anna.post(`${path}/ending`, { lastDay: today }),
    ]) {
      expect(again.status).toBe(422)
      expect(await again.text()).toContain('Uppdraget har redan en sista dag.')
    }
    await expect(write((db) => endSeat(db, world.doer, id, today))).rejects.toThrow('already has a last day')
  })

  test('does not change who was counted at a meeting that is closed', async () => {
    const { path, id } = seats['Karin Holm']!
    await closeMeeting()
    const early = await anna.post(`${path}/ending`, { lastDay: '2025-03-03' })
    expect(early.status).toBe(422)
    expect(await early.text()).toContain('Uppdraget räknades vid träffen 4\u00a0mars 2025, som är avslutad.')
    expect((await anna.post(`${path}/ending`, { lastDay: today })).status).toBe(303)
    expect((await anna.post(`${path}/ending/withdrawal`, {})).status).toBe(303)

    const rolf = seats['Rolf Ek']!
    await write((db) =>
      db
        .updateTable('seat')
        .set({ toOn: day('2025-03-01') })
        .where('id', '=', rolf.id)
        .execute(),
    )
    const page = await textOf(anna.get(rolf.path))
    expect(page).toContain('Organet höll en träff 4\u00a0mars 2025 utan uppdraget')
    expect(page).not.toContain('Låt uppdraget fortsätta')
    expect((await anna.post(`${rolf.path}/ending/withdrawal`, {})).status).toBe(422)
    expect((await read((db) => seatFor(db, id))).toOn).toBeNull()
  })
})

describe('the last coordinator', () => {
  test('stays, and the page says who has to come first', async () => {
    const { path, id } = seats['Anna Sandberg']!
    const page = await textOf(anna.get(path))
    expect(page).toContain('Lägg till en ny samordnare först.')
    expect(page).not.toContain(`href="${path}/ending"`)
    const answer = await anna.post(`${path}/ending`, { lastDay: '2025-12-31' })
    const refused = await answer.text()
    expect(answer.status).toBe(422)
    expect(refused).toContain('id="field-lastDay-problem"')
    expect(refused).toContain('en samverkan behöver någon som samordnar')
    expect(refused).toContain('value="2025-12-31"')
    await expect(write((db) => endSeat(db, world.doer, id, today))).rejects.toThrow('only coordinator')
  })

  test('can leave when there is another, who then is the last', async () => {
    await addCoordinator()
    const { path } = seats['Anna Sandberg']!
    expect(await textOf(anna.get(`${path}/ending`))).toContain('Det är ditt eget uppdrag.')
    expect((await anna.post(`${path}/ending`, { lastDay: '2025-12-31' })).status).toBe(303)
    const maja = (await seatsNow())['Maja Lind']!
    expect((await anna.post(`${maja.path}/ending`, { lastDay: '2026-12-31' })).status).toBe(422)
  })

  test('is one even when two are ended at the same time', async () => {
    await addCoordinator()
    const both = [seats['Anna Sandberg']!, (await seatsNow())['Maja Lind']!]
    const ended = await Promise.allSettled(
      both.map(({ id }) => write((db) => endSeat(db, world.doer, id, today))),
    )
    expect(ended.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('who ends a seat', () => {
  test('is somebody who prepares, in the same partnership', async () => {
    const { path } = seats['Rolf Ek']!
    const stranger = await (await foundWorld(database, 'En annan')).browserOf('anna@region.example')
    expect((await stranger.get(path)).status).toBe(404)
    expect((await karin.get(`${path}/ending`)).status).toBe(403)
    for (const below of ['ending', 'ending/withdrawal']) {
      expect((await karin.post(`${path}/${below}`, { lastDay: today })).status).toBe(403)
      expect((await stranger.post(`${path}/${below}`, { lastDay: today })).status).toBe(404)
    }
    expect((await anna.get('/partnership/seats/not-an-id')).status).toBe(404)
    expect((await olle.post(`${path}/ending`, { lastDay: today })).status).toBe(303)
  })
})

describe('the rules of a last day', () => {
  const seat = { fromOn: day('2025-01-01') }
  const context = { countedOn: day('2025-02-01'), lastCoordinator: false }

  test('the day itself still counts', () => {
    expect(seatState({ toOn: null }, today)).toBe('held')
    expect(seatState({ toOn: today }, today)).toBe('ending')
    expect(seatState({ toOn: day('2025-03-03') }, today)).toBe('ended')
  })

  test('it comes neither before the first day nor before a closed meeting', () => {
    expect(endingProblem(seat, context, day('2024-12-31'))?.kind).toBe('beforeStart')
    expect(endingProblem(seat, context, day('2025-01-31'))?.kind).toBe('beforeMeeting')
    expect(endingProblem(seat, context, day('2025-02-01'))).toBeNull()
    expect(endingProblem(seat, { ...context, countedOn: day('2024-06-01') }, day('2025-01-01'))).toBeNull()
    expect(endingProblem(seat, { ...context, lastCoordinator: true }, today)?.kind).toBe('lastCoordinator')
  })

  test('it is taken back only while the body has not met without the seat', () => {
    expect(metSince({ toOn: day('2025-02-01') }, context)).toBeNull()
    expect(metSince({ toOn: day('2025-01-31') }, context)).toBe('2025-02-01')
    expect(metSince({ toOn: null }, context)).toBeNull()
  })
})
