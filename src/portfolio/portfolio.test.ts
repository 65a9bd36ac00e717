import { describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { browserIn, foundWorld, hiddenIn } from '../../test/world.ts'
import { verify } from '../record/commands.ts'
import { search } from '../record/store.ts'
import { activityFor, readPortfolio } from './readingStore.ts'

const { database } = await testDatabase()
const world = await foundWorld(database)
const other = await foundWorld(database, 'Ett annat partnerskap')
const anna = await world.browserOf('anna@region.example')
const olle = await world.browserOf('olle@arvika.example')
const karin = await world.browserOf('karin@karlstad.example')
const stranger = await browserIn(database, world.app, other.partnershipId, 'anna@region.example')

const read = <T>(work: Parameters<typeof database.read<T>>[1]) => database.read(world.partnershipId, work)
const text = async (answer: Response | Promise<Response>) =>
  (await (await answer).text()).replaceAll('\u00a0', ' ').replaceAll(/<!--.*?-->/g, '')
const idOf = (path: string) => path.split('/').at(-1)!
const locationOf = (answer: Response) => {
  expect(answer.status).toBe(303)
  return answer.headers.get('Location')!
}

const home = '/portfolio'
const typed = {
  name: 'Barnahus',
  kind: 'operation',
  mission: 'Barn berättar en gång, på ett ställe.',
  owner: 'Styrgruppen för Barnahus',
  startsOn: '2024-01-01',
  sunsetOn: '2025-12-31',
  noSunsetReason: '',
  yearlyCost: '1 250 000,50',
  work: '2,5',
}
const add = async (more: Record<string, string> = {}) =>
  locationOf(await anna.fill(`${home}/new`, home, { ...typed, ...more }))
const found = (path: string) => read((db) => activityFor(db, idOf(path)))

describe('what runs', () => {
  test('is empty at first, and says what will be here', async () => {
    expect(await text(anna.get(home))).toContain('Här samlas projekt, verksamheter, nätverk och forskning')
  })

  test('is written by those who prepare, read by all, found by search, and not there for others', async () => {
    const path = await add()
    expect(await found(path)).toMatchObject({ yearlyCost: 125_000_050n, tenths: 25, sunsetOn: '2025-12-31' })
    const page = await text(karin.get(path))
    expect(page).toContain('Pågår från 1 januari 2024 till 31 december 2025.')
    expect(page).toContain('1 250 000,50 kr')
    expect((await karin.get(`${home}/new`)).status).toBe(403)
    expect((await stranger.get(path)).status).toBe(404)
    expect(await read((db) => search(db, 'barnahus'))).toMatchObject([{ kind: 'activity', id: idOf(path) }])
  })

  test('without a last day wants a reason, and what is wrong is said at its place', async () => {
    const wrong = await anna.fill(`${home}/new`, home, {
      ...typed,
      name: 'Utan slut',
      sunsetOn: '',
      yearlyCost: 'mycket',
      work: '',
    })
    expect(wrong.status).toBe(422)
    const page = await text(wrong)
    for (const said of [
      'Ange en sista dag, eller skriv varför det inte finns någon.',
      'Skriv en summa i kronor, till exempel 1 250 000.',
      'Skriv hur många årsarbeten det tar.',
      'Utan slut',
      'mycket',
    ])
      expect(page).toContain(said)
    const path = await add({ name: 'Lagen kräver', sunsetOn: '', noSunsetReason: 'Lagen kräver det.' })
    expect(await text(karin.get(path))).toContain('tills vidare')
  })

  test('changed by two tells the second, and a sum typed otherwise is no change', async () => {
    const path = await add({ name: 'Två skriver' })
    const [form, same] = [
      hiddenIn(await text(olle.get(`${path}/details`))),
      { ...typed, name: 'Två skriver' },
    ]
    const before = (
      await read((db) => db.selectFrom('partnership').select('revision').executeTakeFirstOrThrow())
    ).revision
    locationOf(await olle.post(`${path}/details`, { ...form, ...same, yearlyCost: '1250000.5' }))
    const after = (
      await read((db) => db.selectFrom('partnership').select('revision').executeTakeFirstOrThrow())
    ).revision
    expect(after).toBe(before)
    locationOf(await anna.fill(`${path}/details`, `${path}/details`, { ...same, owner: 'Anna' }))
    const second = await olle.post(`${path}/details`, { ...form, ...same, owner: 'Olle' })
    expect(second.status).toBe(422)
    expect(await text(second)).toContain('Anna')
  })

  test('ends on a day that has been, is kept apart then, and has not ended after all', async () => {
    const path = await add({ name: 'Slutar' })
    const ahead = await text(anna.post(`${path}/ending`, { endedOn: '2025-04-01', how: 'Klart.' }))
    expect(ahead).toContain('Dagen kan inte ligga framåt i tiden.')
    locationOf(await anna.post(`${path}/ending`, { endedOn: '2025-02-28', how: 'Regionen tar över.' }))
    expect(await text(karin.get(path))).toContain('Regionen tar över.')
    expect(await text(karin.get(`${home}?show=ended`))).toContain('Slutar')
    expect((await anna.post(`${path}/ending`, { endedOn: '2025-02-28', how: 'Igen.' })).status).toBe(422)
    locationOf(await anna.post(`${path}/ending/removal`, {}))
    expect((await found(path)).ending).toBeNull()
  })

  test('is given as a file for a spreadsheet', async () => {
    await add({ name: 'I filen' })
    const file = await (await karin.get(`${home}/activities.csv`)).text()
    expect(file).toContain('I filen')
    expect(file.replaceAll('\u00a0', ' ')).toContain('1 250 000,50')
  })
})

describe('room', () => {
  test('is not known until somebody has said how much there is, and then stands first on the page', async () => {
    const one = await foundWorld(database, 'Plats')
    const coordinator = await one.browserOf('anna@region.example')
    const leader = await one.browserOf('karin@karlstad.example')
    locationOf(await coordinator.fill(`${home}/new`, home, { ...typed, kind: 'project', work: '4' }))
    expect(await text(leader.get(home))).toContain('Ingen har sagt hur mycket ni har att fördela.')
    expect(await text(leader.get(`${home}/slot?work=1`))).toContain(
      'Säg först hur mycket ni har att fördela.',
    )

    const form = hiddenIn(await text(coordinator.get(`${home}/capacity/new`)))
    const said = { work: '5', projects: '1', fromOn: '2025-01-01', note: 'Två från regionen, tre lånade.' }
    expect((await leader.get(`${home}/capacity/new`)).status).toBe(403)
    locationOf(await coordinator.post(`${home}/capacity`, { ...form, ...said }))
    const page = await text(leader.get(home))
    expect(page).toContain('En sak pågår och tar 4 av 5 årsarbeten. Det finns plats för 1 årsarbeten till.')
    expect(page).toContain('Ni leder så många projekt samtidigt som ni har sagt att ni klarar.')

    expect(await text(leader.get(`${home}/slot?work=1`))).toContain('Det får plats redan nu.')
    expect(await text(leader.get(`${home}/slot?work=1&project=yes`))).toContain(
      'Det får plats från 1 januari 2026',
    )
    expect(await text(leader.get(`${home}/slot?work=9`))).toContain('Något måste sluta')
    const wrong = await leader.get(`${home}/slot?work=mycket`)
    expect(wrong.status).toBe(422)

    // Said by two at once: the second sees what the first said.
    const second = await coordinator.post(`${home}/capacity`, { ...form, ...said, work: '9' })
    expect(second.status).toBe(422)
    expect(await text(second)).toContain('Två från regionen, tre lånade.')
  })
})

describe('that something should end', () => {
  const proposed = { why: 'Ingen har kommit på ett år.', answerBy: '2025-03-20' }
  const propose = async (path: string) => {
    locationOf(await karin.fill(`${path}/stops/new`, `${path}/stops`, proposed))
    const { stops } = await read(readPortfolio)
    return `${path}/stops/${stops.find(({ activityId }) => activityId === idOf(path))!.id}`
  }

  test('is proposed by anybody, answered by those who prepare, and changes its last day', async () => {
    const path = await add({ name: 'Nätverket' })
    const stop = await propose(path)
    expect(await text(anna.get(`${home}?show=asked`))).toContain('Ingen har kommit på ett år.')
    expect((await karin.get(`${stop}/answer/new`)).status).toBe(403)
    const wrong = await text(anna.post(`${stop}/answer`, { answer: 'end', why: '', byOn: '' }))
    expect(wrong).toContain('Skriv skälet')
    expect(wrong).toContain('Ange vilken dag den ska ha slutat')
    locationOf(
      await anna.post(`${stop}/answer`, { answer: 'end', why: 'Vi är överens.', byOn: '2025-06-30' }),
    )
    expect(await text(karin.get(path))).toContain('Ska sluta 30 juni 2025.')
    expect((await anna.post(`${stop}/answer`, { answer: 'keep', why: 'Nej.', byOn: '' })).status).toBe(422)
    locationOf(await anna.post(`${stop}/answer/removal`, {}))
    expect(await text(karin.get(path))).toContain('Väntar på svar till 20 mars 2025')
  })

  test('is answered by going on, which wants a reason and no day', async () => {
    const path = await add({ name: 'Fortsätter' })
    const stop = await propose(path)
    locationOf(
      await olle.post(`${stop}/answer`, { answer: 'keep', why: 'Lagen kräver det.', byOn: '2025-06-30' }),
    )
    const page = await text(karin.get(path))
    expect(page).toContain('Fortsätter')
    expect(page).toContain('Lagen kräver det.')
    expect(
      (await read(readPortfolio)).stops.find(({ activityId }) => activityId === idOf(path))!.answered,
    ).toMatchObject({
      byOn: null,
    })
  })

  test('leaves an unbroken log', async () => {
    const verdict = (await verify(database)).find((each) => each.partnershipId === world.partnershipId)
    expect(verdict).toMatchObject({ broken: null })
  })
})
