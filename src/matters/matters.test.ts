import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { foundWorld, now, today } from '../../test/world.ts'
import { recordAnswer, requestAdoption } from '../decisions/adoptionStore.ts'
import { enterDecision } from '../decisions/store.ts'
import type { CivilDate } from '../i18n/format.ts'
import { addBody, endBody } from '../partnership/bodyStore.ts'
import { bodies, partiesOn } from '../partnership/store.ts'
import { search } from '../record/store.ts'
import { standing } from './matter.ts'
import { readMatters } from './readingStore.ts'
import { matterFor } from './store.ts'

const { database } = await testDatabase()
const world = await foundWorld(database)
const doer = { ...world.doer, id: world.doer.id! }
const anna = await world.browserOf('anna@region.example')
const olle = await world.browserOf('olle@arvika.example')
const karin = await world.browserOf('karin@karlstad.example')

const day = (text: string) => text as CivilDate
const read = <T>(work: Parameters<typeof database.read<T>>[1]) => database.read(world.partnershipId, work)
const write = <T>(work: Parameters<typeof database.write<T>>[1]) => database.write(world.partnershipId, work)
const text = async (answer: Response | Promise<Response>) =>
  (await (await answer).text()).replaceAll('\u00a0', ' ').replaceAll(/<!--.*?-->/g, '')
const rows = (id: string) => read(async (db) => (await matterFor(db, id)).entries)

const ids = new Map<string, string>()
const body = (name: string) => ids.get(name)!
const arvika = async () =>
  (await read((db) => partiesOn(db, today))).find(({ name }) => name === 'Arvika')!.id
let kind: string

beforeAll(async () => {
  await write(async (db) => {
    for (const name of ['Ungdomslivet', 'Barnalivet', 'Gamla gruppen'])
      await addBody(db, doer, { kind: 'working', name, mandate: 'prepares' })
  })
  for (const { id, name } of await read(bodies)) ids.set(name, id)
  await write((db) => endBody(db, doer, body('Gamla gruppen'), day('2025-01-31')))
  const page = await anna.fill('/matters/paths/new', '/matters/paths', {
    name: 'Ny gemensam insats',
    raiseDays: '14',
    prepare1Body: body('Beredningsgruppen'),
    prepare1Days: '30',
    [`consult-${body('Ungdomslivet')}`]: 'yes',
    [`consult-${body('Barnalivet')}`]: 'yes',
    consultDays: '20',
    decideBody: body('Politiska styrgruppen'),
  })
  expect(page.status).toBe(303)
  kind = page.headers.get('Location')!.split('/').at(-1)!
})

const raising = async (more: Record<string, string> = {}) => ({
  title: 'Närvaroteam',
  need: 'Elever som är borta behöver en vuxen som ringer första dagen.',
  raisedBy: `party:${await arvika()}`,
  kind,
  body: body('Ungdomslivet'),
  on: '2025-01-07',
  origin: '',
  ...more,
})

/** Raised by Olle, who is an official of Arvika. */
const raised = async (more: Record<string, string> = {}) => {
  const answer = await olle.fill('/matters/new', '/matters', await raising(more))
  expect(answer.status).toBe(303)
  return answer.headers.get('Location')!.split('/').at(-1)!
}

const send = async (id: string, to: string, form: Record<string, string>, by = olle) =>
  by.post(`/matters/${id}/${to}`, { seen: String((await rows(id)).length), note: '', ...form })
const move = (id: string, to: string, on: string, note = '') => send(id, 'movements', { to, on, note })

const decision = (title: string, takenOn: string) =>
  write((db) =>
    enterDecision(db, doer, {
      kind: 'agreement',
      title,
      text: `${title}.`,
      dissent: '',
      decidedBy: 'Beredningsgruppen',
      section: '',
      diaryNumber: '',
      takenOn: day(takenOn),
    }),
  )

describe('a matter goes its way', () => {
  let id: string
  beforeAll(async () => {
    id = await raised()
  })

  test('its page says where it stands, for how long, and what comes next', async () => {
    const page = await text(olle.get(`/matters/${id}`))
    expect(page).toContain(
      'Ärendet har legat 56 dagar hos Ungdomslivet. Nästa steg är beredning i Beredningsgruppen.',
    )
    expect(page).toContain('Har legat längre än väntat')
    expect(page).toContain('Vägen räknar med 14.')
    expect(page).toMatch(/<svg[^>]*role="img"/)
  })

  test('it is moved on, sent back with a reason, and moved on again', async () => {
    expect((await move(id, 's1', '2025-01-14')).status).toBe(303)
    const unreasoned = await move(id, 's0', '2025-01-20')
    expect(unreasoned.status).toBe(422)
    expect(await text(unreasoned)).toContain('Skriv varför.')
    expect((await move(id, 's0', '2025-01-20', 'För vilka?')).status).toBe(303)
    expect(await text(olle.get(`/matters/${id}`))).toContain('Återremiss')
    expect((await move(id, 's1', '2025-01-25')).status).toBe(303)
    expect((await rows(id)).map((entry) => entry.kind)).toEqual(['raised', 'moved', 'returned', 'moved'])
  })

  test('two are consulted side by side, and each answers once', async () => {
    expect((await move(id, 's2', '2025-02-03')).status).toBe(303)
    const answer = (name: string) => send(id, 'answers', { body: body(name), on: '2025-02-10', note: 'Bra.' })
    expect((await answer('Barnalivet')).status).toBe(303)
    const again = await answer('Barnalivet')
    expect(again.status).toBe(422)
    expect(await text(again)).toContain('Organet är inte på samråd, eller har redan svarat.')
    expect(await text(olle.get(`/matters/${id}`))).toContain(
      'Ett av två organ har svarat. Kvar är Ungdomslivet.',
    )
    expect((await answer('Ungdomslivet')).status).toBe(303)
    expect(await text(olle.get(`/matters/${id}`))).toContain('Båda organen har svarat i samrådet.')
  })

  test('an outcome that is older than the matter is refused, and a later one is carried out', async () => {
    await move(id, 's3', '2025-02-12')
    const [old, led] = [
      await decision('Gammal', '2024-12-01'),
      await decision('Team i alla kommuner', '2025-02-14'),
    ]
    const before = (await rows(id)).length
    const refused = await send(id, 'outcome', { outcome: old.id, on: '2025-02-20' })
    expect(refused.status).toBe(422)
    expect(await text(refused)).toContain('Utfallet togs 1 december 2024, innan ärendet väcktes.')
    expect(await rows(id)).toHaveLength(before)
    expect((await send(id, 'outcome', { outcome: led.id, on: '2025-02-14' })).status).toBe(303)
    const party = await arvika()
    await write(async (db) => {
      await requestAdoption(db, doer, led, {
        askedOn: day('2025-02-14'),
        answerBy: day('2025-05-01'),
        needs: null,
        partyIds: [party],
      })
    })
    expect(await text(olle.get(`/matters/${id}`))).toContain('Det gäller inte hos någon part ännu.')
    await write((db) =>
      recordAnswer(
        db,
        doer,
        led,
        {
          partyId: party,
          answer: 'adopted',
          words: '',
          decidedOn: day('2025-02-25'),
          body: 'Kommunfullmäktige',
          section: '',
          diaryNumber: '',
          registeredAt: null,
          corrects: null,
        },
        today,
      ),
    )
    const page = await text(olle.get(`/matters/${id}`))
    expect(page).toContain('Team i alla kommuner')
    expect(page).toContain('Det gäller hos den part som har fått frågan.')
  })

  test('it is carried out and closed, and that is taken back by the one who was wrong', async () => {
    expect((await send(id, 'completion', { on: '2025-03-01' })).status).toBe(303)
    expect(await text(olle.get(`/matters/${id}`))).toContain('Ärendet är genomfört. Det tog 53 dagar')
    expect(await text(olle.get('/matters'))).not.toContain(`/matters/${id}"`)
    expect((await send(id, 'undoing', {})).status).toBe(303)
    const page = await text(olle.get(`/matters/${id}`))
    expect(page).toContain('hos parterna. Det är det sista steget.')
    expect(page).toContain('Ångrade: Genomfördes')
  })

  test('it is found by what it needs', async () => {
    const found = await read((db) => search(db, 'vuxen ringer'))
    expect(found).toContainEqual(expect.objectContaining({ kind: 'matter', id }))
    expect(await text(anna.get('/search?q=Närvaroteam'))).toContain(`/matters/${id}`)
  })
})

describe('what cannot be is told at its field, and nothing is stored', () => {
  test('a body that has ended, a day before the last movement, and one in the future', async () => {
    const id = await raised()
    const tried = async (form: Record<string, string>) => text(send(id, 'movements', form))
    const gone = { to: 'other', otherStep: 'prepare', otherBody: body('Gamla gruppen') }
    expect(await tried({ ...gone, on: '2025-02-10' })).toContain('Gamla gruppen avslutades 31 januari 2025.')
    expect(await tried({ to: 's1', on: '2025-01-06' })).toContain(
      'Det senaste som hände ärendet var 7 januari 2025.',
    )
    expect(await tried({ to: 's1', on: '2025-03-05' })).toContain('Dagen ligger framåt i tiden.')
    expect(await tried({ to: 's0', on: '2025-02-10' })).toContain('Ärendet ligger redan där.')
    expect(await tried({ to: '', on: '' })).toContain('Välj vart ärendet ska.')
    expect(await rows(id)).toHaveLength(1)
  })

  test('a personal identity number, a future day, somebody else’s party and a path that begins nowhere', async () => {
    const count = async () => (await read((db) => readMatters(db, now))).matters.length
    const before = await count()
    const karlstad = (await read((db) => partiesOn(db, today))).find(({ name }) => name === 'Karlstad')!.id
    const tried = async (form: Record<string, string>) => text(olle.post('/matters', await raising(form)))
    expect(await tried({ need: 'Hjälp till 19121212-1212.' })).toContain('personnummer')
    expect(await tried({ on: '2025-03-05' })).toContain('Dagen ligger framåt i tiden.')
    expect(await tried({ raisedBy: `party:${karlstad}` })).toContain('Be samordnaren väcka andras.')
    expect(await tried({ body: '' })).toContain('Vägen säger inte var det börjar.')
    expect(await tried({ origin: 'target:nowhere' })).toContain('Det finns inte.')
    expect(await count()).toBe(before)
  })

  test('a path through a body that has ended, with a name that is taken, or with half a day', async () => {
    const tried = async (form: Record<string, string>) =>
      text(
        anna.post('/matters/paths', { name: 'En annan', decideBody: body('Politiska styrgruppen'), ...form }),
      )
    expect(await tried({ prepare1Body: body('Gamla gruppen') })).toContain('Gamla gruppen avslutades')
    expect(await tried({ name: 'ny GEMENSAM insats' })).toContain('Det finns redan ett slag som heter så.')
    expect(await tried({ decideDays: '0,5' })).toContain('Skriv ett helt antal dagar')
    expect(await tried({ decideBody: '' })).toContain('Välj i vilket organ ärendet beslutas.')
    expect((await read((db) => readMatters(db, now))).kinds).toHaveLength(1)
  })

  test('an elected leader reads, and moves nothing', async () => {
    const id = await raised()
    expect((await karin.get(`/matters/${id}`)).status).toBe(200)
    expect((await send(id, 'movements', { to: 's1', on: '2025-02-01' }, karin)).status).toBe(403)
    expect((await karin.get('/matters/new')).status).toBe(403)
  })

  test('a movement cannot be changed or removed in the database', async () => {
    const changed = write((db) => db.updateTable('matterMovement').set({ note: 'Annat' }).execute())
    await expect(changed).rejects.toThrow(/append-only/)
    await expect(write((db) => db.deleteFrom('matterMovementBody').execute())).rejects.toThrow(/append-only/)
  })
})

describe('two people at the same matter', () => {
  test('the second is told what the first did, keeps what was written, and then saves or not', async () => {
    const id = await raised()
    const form = { to: 's1', on: '2025-02-10', note: 'Till mötet i mars.', seen: '1' }
    expect((await anna.post(`/matters/${id}/movements`, { ...form, to: 's2', note: '' })).status).toBe(303)
    const second = await olle.post(`/matters/${id}/movements`, form)
    expect(second.status).toBe(422)
    const page = await text(second)
    expect(page).toContain('Någon annan har ändrat ärendet medan du skrev.')
    expect(page).toContain('(Anna Sandberg)')
    expect(page).toContain('Till mötet i mars.')
    expect(page).toMatch(/name="seen" value="2"/)
    expect(await rows(id)).toHaveLength(2)
    expect((await olle.post(`/matters/${id}/movements`, { ...form, seen: '2' })).status).toBe(303)
    expect((await rows(id)).map((entry) => entry.kind)).toEqual(['raised', 'moved', 'returned'])
  })

  test('nobody undoes what they have not seen', async () => {
    const id = await raised()
    await move(id, 's1', '2025-02-01')
    const refused = await olle.post(`/matters/${id}/undoing`, { seen: '1' })
    expect(refused.status).toBe(422)
    expect(await text(refused)).toContain('Se hur det ligger nu')
    expect(standing(await rows(id))).toHaveLength(2)
  })

  test('the heading that both changed is shown twice', async () => {
    const id = await raised()
    const form = { title: 'Olles rubrik', need: 'Något.', raisedBy: `party:${await arvika()}` }
    const seen = /name="seen" value="([^"]*)"/.exec(await text(olle.get(`/matters/${id}/details`)))![1]!
    await anna.fill(`/matters/${id}/details`, `/matters/${id}/details`, { ...form, title: 'Annas rubrik' })
    const second = await olle.post(`/matters/${id}/details`, { ...form, seen })
    expect(second.status).toBe(422)
    const page = await text(second)
    expect(page).toContain('Olles rubrik')
    expect(page).toContain('Annas rubrik')
  })

  test('the same form sent twice raises one matter and adds one path', async () => {
    const id = '0190b0e2-1111-7aaa-8bbb-000000000001'
    const form = await raising({ id, title: 'Två gånger' })
    for (let i = 0; i < 2; i++)
      expect((await olle.post('/matters', form)).headers.get('Location')).toBe(`/matters/${id}`)
    const path = {
      id: '0190b0e2-1111-7aaa-8bbb-000000000002',
      name: 'Dubbel',
      decideBody: body('Politiska styrgruppen'),
    }
    for (let i = 0; i < 2; i++) expect((await anna.post('/matters/paths', path)).status).toBe(303)
    const { matters, kinds } = await read((db) => readMatters(db, now))
    expect(matters.filter(({ matter }) => matter.title === 'Två gånger')).toHaveLength(1)
    expect(kinds.filter(({ versions }) => versions[0]!.name === 'Dubbel')).toHaveLength(1)
  })
})

describe('stopped, resumed and corrected', () => {
  test('postponed until a day, called when it has passed, and taken up where it was', async () => {
    const id = await raised()
    await move(id, 's1', '2025-01-10')
    const stop = { why: 'postponed', until: '2025-02-15', on: '2025-01-20', note: 'Väntar på budgeten.' }
    expect(await text(send(id, 'stop', { ...stop, until: '' }))).toContain('Skriv till vilken dag')
    expect((await send(id, 'stop', stop)).status).toBe(303)
    const asleep = await text(olle.get(`/matters/${id}`))
    expect(asleep).toContain('Ärendet är uppskjutet till 15 februari 2025.')
    expect(asleep).toContain('Skulle ha tagits upp igen')
    expect((await send(id, 'resumption', { on: '2025-02-20' })).status).toBe(303)
    // Ten days before and twelve after.
    expect(await text(olle.get(`/matters/${id}`))).toContain(
      'Ärendet har legat 22 dagar hos Beredningsgruppen.',
    )
  })

  test('dropped, it is closed where it stood, and the kind tells which body lost it', async () => {
    const id = await raised({ title: 'Ingen ville ha den' })
    await move(id, 's3', '2025-01-10')
    await send(id, 'stop', { why: 'dropped', until: '', on: '2025-02-01', note: 'Behövs inte.' })
    expect(await text(olle.get(`/matters/${id}`))).toContain(
      'Ärendet fördes inte vidare. Det stannade 1 februari 2025',
    )
    expect((await olle.get(`/matters/${id}/movements/new`)).status).toBe(422)
    expect(await text(olle.get(`/matters/paths/${kind}`))).toContain(
      'stannat för gott hos Politiska styrgruppen',
    )
    expect(await text(olle.get('/matters?state=closed'))).toContain('Ingen ville ha den')
  })

  test('a day is corrected between its neighbours, and both rows remain', async () => {
    const id = await raised()
    await move(id, 's1', '2025-01-10')
    await move(id, 's3', '2025-02-10')
    const correct = (on: string) =>
      send(id, 'movements/2/correction', { on, note: 'Fel dag.', body: body('Beredningsgruppen') })
    expect(await text(correct('2025-02-11'))).toContain('Det som hände sedan var 10 februari 2025.')
    expect((await correct('2025-01-20')).status).toBe(303)
    const entries = await rows(id)
    expect(entries).toHaveLength(4)
    expect(standing(entries).map(({ on }) => on)).toEqual(['2025-01-07', '2025-01-20', '2025-02-10'])
    expect(await text(olle.get(`/matters/${id}`))).toContain('Rättad')
    expect((await olle.get(`/matters/${id}/movements/2/correction`)).status).toBe(422)
  })
})

describe('a path in versions', () => {
  test('a matter keeps the version it began with, until it is moved over', async () => {
    const id = await raised()
    await move(id, 's1', '2025-02-20')
    const details = `/matters/paths/${kind}/details`
    const changed = {
      name: 'Ny gemensam insats',
      about: 'Utan samråd.',
      prepare1Body: body('Beredningsgruppen'),
      prepare1Days: '60',
      decideBody: body('Politiska styrgruppen'),
    }
    expect((await anna.fill(details, `/matters/paths/${kind}`, changed)).status).toBe(303)
    const before = await text(olle.get(`/matters/${id}`))
    expect(before).toContain('Nästa steg är samråd med')
    expect(before).toContain('Flytta över till version 2')
    expect((await send(id, 'path', {})).status).toBe(303)
    expect(await text(olle.get(`/matters/${id}`))).toContain('Nästa steg är beslut i Politiska styrgruppen.')
    expect(await text(olle.get(`/matters/paths/${kind}`))).toContain('Version 2')
  })

  test('the one who saves a path last is shown what another changed', async () => {
    const details = await text(anna.get(`/matters/paths/${kind}/details`))
    const seen = /name="seen" value="([^"]*)"/.exec(details)![1]!
    const form = { name: 'Ny gemensam insats', decideBody: body('Politiska styrgruppen') }
    await olle.fill(`/matters/paths/${kind}/details`, `/matters/paths/${kind}`, { ...form, decideDays: '30' })
    const second = await anna.post(`/matters/paths/${kind}`, { ...form, decideDays: '40', seen })
    expect(second.status).toBe(422)
    const page = await text(second)
    expect(page).toContain('value="40"')
    expect(page).toContain('30')
  })

  test('ready paths are offered where their bodies are', async () => {
    expect(await text(anna.get('/matters/paths'))).not.toContain('Färdiga vägar')
    expect((await anna.post('/matters/paths/ready', { ready: 'kommunal-utveckling' })).status).toBe(422)
  })
})

describe('what a matter stems from', () => {
  test('is said when it is raised or later, and can be taken back', async () => {
    const outcome = await decision('Ett tidigare utfall', '2024-06-01')
    const id = await raised({ origin: `outcome:${outcome.id}` })
    expect(await text(olle.get(`/matters/${id}`))).toContain(`href="/decisions/${outcome.id}"`)
    expect(
      (await olle.post(`/matters/${id}/origins/removal`, { origin: `outcome:${outcome.id}` })).status,
    ).toBe(303)
    expect(await text(olle.get(`/matters/${id}`))).toContain('Inget är angivet')
    expect(await text(olle.post(`/matters/${id}/origins`, { origin: '' }))).toContain(
      'Välj vad ärendet kommer ur.',
    )
    expect((await olle.post(`/matters/${id}/origins`, { origin: `outcome:${outcome.id}` })).status).toBe(303)
  })
})

test('the list is filtered by step, body and words, and sorted by how long each has stood', async () => {
  const quick = await raised({ title: 'Nyss väckt', on: '2025-03-01' })
  const page = await text(olle.get('/matters'))
  expect(page.indexOf('Närvaroteam')).toBeLessThan(page.indexOf('Nyss väckt'))
  expect(await text(olle.get('/matters?query=nyss'))).toContain('Ett ärende stämmer med det du söker.')
  expect(await text(olle.get('/matters?step=decide'))).not.toContain(quick)
  expect(await text(olle.get(`/matters?body=${body('Ungdomslivet')}`))).toContain(quick)
  expect(await text(olle.get('/matters?order=newest'))).toContain(quick)
  const english = await text(olle.get(`/matters/${quick}`, { 'Accept-Language': 'en' }))
  expect(english).toContain('Ungdomslivet')
})
