import { describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { foundWorld, hiddenIn, today } from '../../test/world.ts'
import type { CivilDate } from '../i18n/format.ts'
import { historyOf } from '../record/store.ts'
import { partyFor } from './partyStore.ts'
import { readBodies } from './readingStore.ts'
import { seatsOn } from './seatStore.ts'
import { parties, partiesOn } from './store.ts'

const { database } = await testDatabase()
const world = await foundWorld(database)
const anna = await world.browserOf('anna@region.example')
const olle = await world.browserOf('olle@arvika.example')
const karin = await world.browserOf('karin@karlstad.example')
const read = <T>(work: Parameters<typeof database.read<T>>[1]) => database.read(world.partnershipId, work)
const named = async (name: string) => (await read(parties)).findLast((party) => party.name === name)!
const idOf = async (name: string) => (await named(name)).id
const day = (text: string) => text as CivilDate
const decided = { body: 'Kommunfullmäktige', decidedOn: '2025-02-24', diaryNumber: 'KS 2025/14' }
const add = (form: Record<string, string>) =>
  anna.fill(`/partnership/parties/new?kind=${form.kind}`, '/partnership/parties', form)

describe('a municipality that joins', () => {
  const degerfors = { kind: 'municipality', code: '1862', joinedOn: '2025-03-01', ...decided }

  test('is a party from its first day, with the decision that made it one', async () => {
    const added = await add({ ...degerfors, organisationNumber: '2220000000' })
    expect(added.status).toBe(303)
    const party = await read(async (db) => partyFor(db, await idOf('Degerfors')))
    expect(party).toMatchObject({
      kind: 'municipality',
      code: '1862',
      organisationNumber: '222000-0000',
      joinedOn: '2025-03-01',
      leftOn: null,
      joining: decided,
    })
    expect((await read((db) => partiesOn(db, day('2025-02-28')))).map(({ name }) => name)).not.toContain(
      'Degerfors',
    )
    const page = await (await anna.get(added.headers.get('location')!)).text()
    expect(page).toContain('222000-0000')
    expect(page).toContain('Beslut av Kommunfullmäktige 24')
    expect(await (await anna.get('/search?q=degerf')).text()).toContain('Degerfors')
  })

  test('is added once, though the form is sent twice', async () => {
    const form = {
      ...hiddenIn(await (await anna.get('/partnership/parties/new')).text()),
      ...degerfors,
      code: '1860',
    }
    await anna.post('/partnership/parties', form)
    await anna.post('/partnership/parties', form)
    expect((await read(parties)).filter(({ name }) => name === 'Laxå')).toHaveLength(1)
  })

  test('is not one that is a party already: that is told at its field, and what was typed is kept', async () => {
    const again = await add({ ...degerfors, code: '1780', diaryNumber: 'KS 99' })
    expect(again.status).toBe(422)
    const page = await again.text()
    expect(page).toContain('Karlstad är redan part.')
    expect(page).toContain('KS 99')
  })

  test('can be removed again while nothing hangs on it, and only then', async () => {
    const laxå = await idOf('Laxå')
    expect((await anna.post(`/partnership/parties/${laxå}/joining/withdrawal`, {})).status).toBe(303)
    expect(await named('Laxå')).toBeUndefined()
    const karlstad = await anna.post(`/partnership/parties/${await idOf('Karlstad')}/joining/withdrawal`, {})
    expect(karlstad.status).toBe(422)
    const degerforsId = await idOf('Degerfors')
    const inhabitants = { year: '2023', inhabitants: '9400', countedOn: '2023-12-31', source: 'SCB' }
    await anna.post(`/partnership/parties/${degerforsId}/inhabitants`, inhabitants)
    const used = await anna.post(`/partnership/parties/${degerforsId}/joining/withdrawal`, {})
    expect(used.status).toBe(422)
    expect(await used.text()).toContain('det finns redan något som hör till den')
    expect(await named('Degerfors')).toBeDefined()
  })

  test('is added by a coordinator and nobody else', async () => {
    for (const other of [olle, karin]) {
      expect((await other.get('/partnership/parties/new')).status).toBe(403)
      expect((await other.post('/partnership/parties', degerfors)).status).toBe(403)
    }
  })
})

describe('the organisation number of a party', () => {
  const association = { kind: 'other', name: 'Samordningsförbundet', joinedOn: '2025-03-01', ...decided }

  test('is what another party than a municipality or a region is known by', async () => {
    const nameless = await add({ ...association, organisationNumber: '' })
    expect(await nameless.text()).toContain('Skriv partens organisationsnummer.')
    expect((await add({ ...association, organisationNumber: '222000-0018' })).status).toBe(303)
    expect((await named('Samordningsförbundet')).code).toBe('222000-0018')
  })

  test('is nobody’s personal identity number, which is refused in a clear sentence and stored nowhere', async () => {
    for (const organisationNumber of ['811218-9876', '19811218-9876', '811218-9875']) {
      const refused = await add({ ...association, name: 'Annan', organisationNumber })
      expect(refused.status).toBe(422)
      expect(await refused.text()).toContain('Det här ser ut som ett personnummer.')
    }
    expect(await named('Annan')).toBeUndefined()
  })

  test('has a right check digit, and is not another party’s', async () => {
    const wrong = await add({ ...association, name: 'Annan', organisationNumber: '222000-0019' })
    expect(await wrong.text()).toContain('Den sista siffran stämmer inte')
    const taken = await add({ ...association, name: 'Annan', organisationNumber: '222000-0018' })
    expect(await taken.text()).toContain('Samordningsförbundet, som redan är part')
    const same = await add({ ...association, organisationNumber: '222000-0026' })
    expect(await same.text()).toContain('Det finns redan en part som heter Samordningsförbundet')
  })

  test('a personal identity number is refused in every other text too', async () => {
    for (const field of ['name', 'body', 'diaryNumber']) {
      const form = {
        ...association,
        name: 'Annan',
        organisationNumber: '222000-0026',
        [field]: '811218-9876',
      }
      expect((await add(form)).status, field).toBe(422)
    }
  })
})

describe('what is known of a party', () => {
  const change = async (name: string, form: Record<string, string>, browser = anna) => {
    const id = await idOf(name)
    return browser.fill(`/partnership/parties/${id}/details`, `/partnership/parties/${id}`, form)
  }
  const eda = {
    name: 'Eda',
    organisationNumber: '',
    joinedOn: '2024-05-03',
    body: '',
    decidedOn: '',
    diaryNumber: '',
  }

  test('is corrected by its own people and the coordinator, and by nobody else', async () => {
    const arvika = { ...eda, name: 'Arvika', organisationNumber: '222000-0034' }
    expect((await change('Arvika', arvika, olle)).status).toBe(303)
    const id = await idOf('Eda')
    expect((await olle.get(`/partnership/parties/${id}/details`)).status).toBe(403)
    expect((await olle.post(`/partnership/parties/${id}`, eda)).status).toBe(403)
    expect((await karin.get(`/partnership/parties/${await idOf('Karlstad')}/details`)).status).toBe(403)
  })

  test('has its first day no later than its first seat', async () => {
    const late = await change('Arvika', { ...eda, name: 'Arvika', joinedOn: '2024-05-04' })
    expect(await late.text()).toContain('Ett av partens uppdrag började 3')
  })

  test('has the whole of a decision, or nothing about it', async () => {
    const half = await (await change('Eda', { ...eda, body: 'Kommunfullmäktige' })).text()
    expect(half).toContain('Skriv vilken dag det beslutades.')
    const ahead = await (await change('Eda', { ...eda, body: 'KF', decidedOn: '2025-03-05' })).text()
    expect(ahead).toContain('Dagen har inte varit än.')
  })

  test('is not overwritten by one who has not seen what another has saved', async () => {
    const id = await idOf('Eda')
    const seen = hiddenIn(await (await anna.get(`/partnership/parties/${id}/details`)).text())
    await change('Eda', { ...eda, organisationNumber: '222000-0042' })
    const clash = await anna.post(`/partnership/parties/${id}`, {
      ...seen,
      ...eda,
      organisationNumber: '222000-0059',
    })
    expect(clash.status).toBe(422)
    expect(await clash.text()).toContain('Någon annan har ändrat det här medan du skrev.')
    expect((await read((db) => partyFor(db, id))).organisationNumber).toBe('222000-0042')
  })
})

describe('a party that leaves', () => {
  const leave = async (name: string, form: Record<string, string>, browser = anna) =>
    browser.post(`/partnership/parties/${await idOf(name)}/leaving`, {
      reason: 'Kommunen går in i en annan samverkan.',
      ...form,
    })
  const seatsOf = async (name: string, on: CivilDate) =>
    (await read((db) => seatsOn(db, on))).filter(({ partyName }) => partyName === name)

  test('is told before what follows: its seats, its copy, its adoptions', async () => {
    const page = await (await anna.get(`/partnership/parties/${await idOf('Arvika')}/leaving`)).text()
    expect(page).toContain('Uppdragen slutar samma dag: Olle Berg.')
    expect(page).toContain('/partnership/copy?party=1784')
    expect(page).toContain('hör den inte längre till dem som ska svara')
  })

  test('says why, on a day that has room for what it has done', async () => {
    expect(await (await leave('Arvika', { lastDay: '2025-03-31', reason: '' })).text()).toContain(
      'Skriv varför parten lämnar.',
    )
    expect(await (await leave('Arvika', { lastDay: '2024-05-02' })).text()).toContain('Parten gick med 3')
    expect((await named('Arvika')).leftOn).toBeNull()
  })

  test('is not the one for whom the only coordinator sits', async () => {
    const refused = await leave('Region Värmland', { lastDay: '2025-03-31' })
    expect(await refused.text()).toContain('Den enda som samordnar sitter för parten.')
  })

  test('has no seat from the day after, and no new seat beyond its last day', async () => {
    expect((await leave('Arvika', { lastDay: '2025-03-31' })).status).toBe(303)
    expect(await seatsOf('Arvika', day('2025-03-31'))).toHaveLength(1)
    expect(await seatsOf('Arvika', day('2025-04-01'))).toEqual([])
    const { bodies } = await read((db) => readBodies(db, new Date('2025-03-04T09:00:00Z')))
    const seat = {
      name: 'Nils Ny',
      email: 'nils@arvika.example',
      party: await idOf('Arvika'),
      body: bodies[0]!.body.id,
      role: 'official',
      fromOn: today,
    }
    const beyond = await anna.fill('/partnership/seats/new', '/partnership/seats', seat)
    expect(beyond.status).toBe(422)
    expect(await beyond.text()).toContain('Parten lämnar samverkan 31')
    // Nobody asks for somebody in the place of one who goes with the party.
    const preparatory = bodies.find(({ body }) => body.kind === 'preparatory')!
    expect(preparatory.alarms.map(({ kind }) => kind)).not.toContain('expiring')
  })

  test('can stay after all, with its seats as they were', async () => {
    const id = await idOf('Arvika')
    expect((await anna.post(`/partnership/parties/${id}/leaving/withdrawal`, {})).status).toBe(303)
    expect((await named('Arvika')).leftOn).toBeNull()
    expect(await seatsOf('Arvika', day('2026-01-01'))).toMatchObject([
      { personName: 'Olle Berg', toOn: null },
    ])
  })

  test('gives a seat that had a last day that day back', async () => {
    const [seat] = await seatsOf('Arvika', today)
    await anna.post(`/partnership/seats/${seat!.id}/ending`, { lastDay: '2026-10-31' })
    await leave('Arvika', { lastDay: '2025-03-31' })
    expect(await seatsOf('Arvika', today)).toMatchObject([{ toOn: '2025-03-31' }])
    await anna.post(`/partnership/parties/${await idOf('Arvika')}/leaving/withdrawal`, {})
    expect(await seatsOf('Arvika', today)).toMatchObject([{ toOn: '2026-10-31' }])
  })

  test('leaves by its own people or the coordinator, and by nobody else', async () => {
    expect((await leave('Kil', { lastDay: '2025-03-31' }, olle)).status).toBe(403)
    expect((await leave('Arvika', { lastDay: '2025-06-30' }, olle)).status).toBe(303)
    expect((await leave('Arvika', { lastDay: '2025-07-31' })).status).toBe(422)
    await anna.post(`/partnership/parties/${await idOf('Arvika')}/leaving/withdrawal`, {})
  })

  test('is listed with its days when it has left, and its page is still there to be read', async () => {
    await leave('Kil', { lastDay: '2025-02-28', ...decided })
    const list = await (await anna.get('/partnership')).text()
    expect(list).toContain('Har lämnat (1)')
    expect(list).toMatch(/Part 3.maj 2024 – 28.februari 2025/)
    const page = await (await karin.get(`/partnership/parties/${await idOf('Kil')}`)).text()
    expect(page).toMatch(/Kil var part i samverkan från 3.maj 2024 till och med 28.februari 2025\./)
    expect(page).toContain('Kommunen går in i en annan samverkan.')
    const seats = await (await anna.get('/partnership/seats/new')).text()
    expect(seats).not.toContain('>Kil<')
    const history = await read(async (db) => historyOf(db, { kind: 'party', id: await idOf('Kil') }))
    expect(history[0]).toMatchObject({
      kind: 'party.left',
      facts: { lastDay: '2025-02-28', body: 'Kommunfullmäktige' },
    })
  })

  test('may join anew, from a day after its last', async () => {
    const again = { kind: 'municipality', code: '1715', ...decided }
    const overlapping = await add({ ...again, joinedOn: '2025-02-28' })
    expect(await overlapping.text()).toContain('Parten var med förut till och med 28')
    const before = await idOf('Kil')
    expect((await add({ ...again, joinedOn: '2025-03-03' })).status).toBe(303)
    expect(await idOf('Kil')).not.toBe(before)
    const page = await (await anna.get(`/partnership/parties/${before}`)).text()
    expect(page).toContain('Den gick med på nytt 3')
    expect((await anna.post(`/partnership/parties/${before}/leaving/withdrawal`, {})).status).toBe(422)
  })
})

describe('how many live there', () => {
  const figure = { year: '2023', inhabitants: '26 000', countedOn: '2023-12-31', source: 'SCB, folkmängd' }
  const path = async () => `/partnership/parties/${await idOf('Arvika')}`
  const write = async (form: Record<string, string>) => anna.post(`${await path()}/inhabitants`, form)
  const shown = async () => (await anna.get(await path())).text()
  const act = async (what: string, version: number, browser = anna) =>
    browser.post(`${await path()}/inhabitants/2023/${what}`, { version: String(version) })

  test('stands by year with its day and its source', async () => {
    expect((await write(figure)).status).toBe(303)
    const page = await shown()
    expect(page).toMatch(/26.000 invånare 31.december 2023/)
    expect(page).toContain('SCB, folkmängd')
  })

  test('is of a day in its year that has been, once a year', async () => {
    expect(await (await write(figure)).text()).toContain('Det finns redan en uppgift för 2023.')
    expect(await (await write({ ...figure, year: '2024' })).text()).toContain('Dagen ligger inte i 2024.')
    const ahead = await write({ ...figure, year: '2025', countedOn: '2025-12-31' })
    expect(await ahead.text()).toContain('Dagen har inte varit än.')
    expect(await (await write({ ...figure, year: '2022', inhabitants: '-3' })).text()).toContain(
      'mellan 1 och',
    )
  })

  test('is corrected, and what stood there can be brought back', async () => {
    const details = `${await path()}/inhabitants/2023/details`
    const { year: _, ...rest } = figure
    await anna.fill(details, `${await path()}/inhabitants/2023`, { ...rest, inhabitants: '25 911' })
    expect(await shown()).toMatch(/25.911 invånare/)
    await act('withdrawal', 2)
    expect(await shown()).toMatch(/26.000 invånare/)
  })

  test('is taken away, and brought back', async () => {
    await act('removal', 3)
    expect(await shown()).not.toMatch(/26.000 invånare/)
    expect(await shown()).toContain('Togs bort av Anna Sandberg')
    await act('withdrawal', 4)
    expect(await shown()).toMatch(/26.000 invånare/)
  })

  test('is not taken away by one who has not seen what it is now', async () => {
    expect((await act('removal', 1)).status).toBe(422)
    expect(await shown()).toMatch(/26.000 invånare/)
  })

  test('is written by the party’s own people too, and by nobody else', async () => {
    expect((await olle.get(`${await path()}/inhabitants/new`)).status).toBe(200)
    expect((await act('removal', 5, karin)).status).toBe(403)
  })
})
