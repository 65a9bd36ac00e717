import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { foundWorld, hiddenIn } from '../../test/world.ts'
import { agendaOf } from './agendaStore.ts'
import { attendeesOf, purposeCheckOf } from './closingStore.ts'
import { meetingFor } from './store.ts'

const { database } = await testDatabase()
let world: Awaited<ReturnType<typeof foundWorld>>
type Browser = Awaited<ReturnType<typeof world.browserOf>>
let anna: Browser
let olle: Browser
let path: string
let id: string
let details: { readonly [field: string]: string }

beforeAll(async () => {
  world = await foundWorld(database)
  anna = await world.browserOf('anna@region.example')
  olle = await world.browserOf('olle@arvika.example')
  const form = await textOf(anna.get('/meetings/new'))
  const body = /<option value="([^"]+)"[^>]*>Politiska/.exec(form)![1]!
  details = { question: 'Vad gör vi?', body, date: '2025-03-07', time: '9.00', location: 'Karlstad' }
  path = (await anna.post('/meetings', details)).headers.get('Location')!
  id = path.split('/').at(-1)!
})

const read = <T>(work: Parameters<typeof database.read<T>>[1]) => database.read(world.partnershipId, work)
const textOf = async (answer: Response | Promise<Response>) => (await answer).text()

describe('of two who change the same thing at once, the second is told what the first saved', () => {
  test('and none of the two attendances is lost', async () => {
    const attendees = await read(async (db) => attendeesOf(db, await meetingFor(db, id)))
    const [karin, rolf] = ['Karin Holm', 'Rolf Ek'].map(
      (name) => attendees.find(({ personName }) => personName === name)!.id,
    )
    const to = `${path}/attendance`
    const began = hiddenIn(await textOf(anna.get(to)))
    await olle.post(to, { ...began, [`state-${karin}`]: 'present', [`state-${rolf}`]: 'unanswered' })

    const answer = await anna.post(to, {
      ...began,
      [`state-${karin}`]: 'unanswered',
      [`state-${rolf}`]: 'absent',
    })
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toContain('Nu står det som de sparade det.')
    // The seat that she left alone stands as Olle saved it, and hers as she chose.
    expect(page).toMatch(new RegExp(`name="state-${karin}" value="present" checked`))
    expect(page).toMatch(new RegExp(`name="state-${rolf}" value="absent" checked`))

    const merged = { [`state-${karin}`]: 'present', [`state-${rolf}`]: 'absent' }
    expect((await anna.post(to, { ...hiddenIn(page), ...merged })).status).toBe(303)
    const states = (await read(async (db) => attendeesOf(db, await meetingFor(db, id)))).map(
      ({ answer: { state } }) => state,
    )
    expect(states).toEqual(['present', 'absent'])
  })

  test('beside the field of a meeting that both have changed', async () => {
    const began = hiddenIn(await textOf(anna.get(`${path}/details`)))
    expect((await olle.post(path, { ...began, ...details, location: 'Arvika' })).status).toBe(303)

    const answer = await anna.post(path, { ...began, ...details, location: 'Sunne' })
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toContain('value="Sunne"')
    expect(page).toMatch(/Sparat av någon annan[\s\S]*?Arvika/)
    expect(page).toContain('href="#field-location"')
    expect(await read((db) => meetingFor(db, id))).toMatchObject({ location: 'Arvika' })

    expect((await anna.post(path, { ...hiddenIn(page), ...details, location: 'Sunne' })).status).toBe(303)
    expect(await read((db) => meetingFor(db, id))).toMatchObject({ location: 'Sunne' })
  })

  test('when both have written the same point', async () => {
    const item = (await read((db) => agendaOf(db, id)))[3]!
    const to = `${path}/items/${item.id}`
    const began = hiddenIn(await textOf(anna.get(`${to}/details`)))
    const text = { title: item.title, description: '', minutes: '60', form: 'groups', origin: 'inside' }
    const point = { ...text, indicator: '' }
    await olle.post(to, { ...began, ...point, title: 'Olles rubrik', form: 'talk' })
    const answer = await anna.post(to, { ...began, ...point, title: 'Annas rubrik' })
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toContain('value="Annas rubrik"')
    expect(page).toContain('Olles rubrik')
    expect((await read((db) => agendaOf(db, id)))[3]!.title).toBe('Olles rubrik')
  })

  test('and who answered about the purpose while it was changed reads the new wording first', async () => {
    const held = { ...details, question: 'Höll vi oss till det?', date: '2025-03-04' }
    const to = `${(await anna.post('/meetings', held)).headers.get('Location')!}/purpose-check`
    const form = await textOf(anna.get(to))
    expect(hiddenIn(form).version).toBe('1')
    await olle.post('/partnership/purpose', { text: 'Vi visar effekter.', agreedOn: '2025-03-04' })

    const answer = await anna.post(to, { ...hiddenIn(form), answer: 'partly', words: 'Mest om skolorna.' })
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toContain('Syftet har fått en ny lydelse medan du svarade.')
    expect(page).toContain('Vi visar effekter.')
    expect(page).toContain('Mest om skolorna.')
    expect(page).toContain('value="partly" checked')

    const again = { ...hiddenIn(page), answer: 'partly', words: 'Mest om skolorna.' }
    expect((await anna.post(to, again)).status).toBe(303)
    const check = await read((db) => purposeCheckOf(db, to.split('/')[2]!))
    expect(check).toMatchObject({ purposeVersion: 2 })
  })

  test('but nobody is stopped by a change that says the same', async () => {
    const began = hiddenIn(await textOf(anna.get(`${path}/details`)))
    const same = { ...details, location: 'Säffle' }
    expect((await olle.post(path, { ...began, ...same })).status).toBe(303)
    expect((await anna.post(path, { ...began, ...same })).status).toBe(303)
  })
})

describe('a meeting that was held before the purpose got a new wording', () => {
  test('is asked about the one that it was held under, and its notes say the same', async () => {
    await olle.post('/partnership/purpose', { text: 'Vi lär av varandra.', agreedOn: '2025-03-04' })
    const held = { ...details, question: 'Vad sa vi i går?', date: '2025-03-03' }
    const address = (await anna.post('/meetings', held)).headers.get('Location')!
    const to = `${address}/purpose-check`
    expect(await textOf(anna.get(to))).toContain('Version 1.')
    expect(await textOf(anna.get(address))).toContain('Version 1.')
    await anna.fill(to, to, { answer: 'yes', words: '' })
    await anna.post(`${address}/closure`, {})
    const notes = await textOf(anna.get(`${address}/notes`))
    expect(notes).toContain('Version 1, antagen')
    expect(notes).toContain('Vi ser länets invånare som en gemensam befolkning.')
  })
})
