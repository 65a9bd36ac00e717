import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { foundWorld, now } from '../../test/world.ts'
import { takeOutcome } from '../decisions/store.ts'
import type { CivilDate } from '../i18n/format.ts'
import { verify } from '../record/commands.ts'
import { historyOf } from '../record/store.ts'
import { addAgendaItem } from './agendaStore.ts'
import { attendeesOf, checkPurpose, closeMeeting, recordAttendance } from './closingStore.ts'
import { cancelMeeting, changeMeeting, planAgain } from './planningStore.ts'
import { latestOfBody, meetingAfter, meetingFor, nextMeeting, unclosedMeetings } from './store.ts'

const { database } = await testDatabase()
let world: Awaited<ReturnType<typeof foundWorld>>
type Browser = Awaited<ReturnType<typeof world.browserOf>>
let anna: Browser
let karin: Browser
let steering: string
let preparatory: string

beforeAll(async () => {
  world = await foundWorld(database)
  anna = await world.browserOf('anna@region.example')
  karin = await world.browserOf('karin@karlstad.example')
  const form = await (await anna.get('/meetings/new')).text()
  const bodyCalled = (name: string) => new RegExp(`<option value="([^"]+)"[^>]*>${name}`).exec(form)![1]!
  steering = bodyCalled('Politiska styrgruppen')
  preparatory = bodyCalled('Beredningsgruppen')
})

const read = <T>(work: Parameters<typeof database.read<T>>[1]) => database.read(world.partnershipId, work)
const write = <T>(work: Parameters<typeof database.write<T>>[1]) => database.write(world.partnershipId, work)
const signer = () => ({ ...world.doer, id: world.doer.id! })
const textOf = async (answer: Response | Promise<Response>) => (await answer).text()

/** A meeting of the steering group. Answers with its address and its id. */
async function plan(question: string, date: string) {
  const form = { question, body: steering, date, time: '9.00', location: 'Regionens hus i Karlstad' }
  const answer = await anna.post('/meetings', form)
  expect(answer.status).toBe(303)
  const path = answer.headers.get('Location')!
  return { path, id: path.split('/').at(-1)!, form }
}

const attend = (id: string) =>
  write(async (db) => {
    const [first] = await attendeesOf(db, await meetingFor(db, id))
    await recordAttendance(db, world.doer, id, [{ seatId: first!.id, answer: { state: 'present' } }])
  })

describe('a planned meeting', () => {
  test('is called off on a page of its own, with a reason or without', async () => {
    const { path, id } = await plan('Vad gör vi åt frånvaron?', '2025-03-07')
    expect(await textOf(anna.get(path))).toContain(`href="${path}/cancellation"`)
    const page = await textOf(anna.get(`${path}/cancellation`))
    expect(page).toContain('Ska träffen fredag 7\u00a0mars 2025 kl.\u00a09.00–11.00 ställas in?')
    expect(page).toContain(`method="post" action="${path}/cancellation"`)

    const answer = await anna.post(`${path}/cancellation`, { reason: 'Snöoväder i hela länet.' })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('Location')).toBe(path)
    const meeting = await read((db) => meetingFor(db, id))
    expect(meeting.cancellation).toEqual({ cancelledAt: now, reason: 'Snöoväder i hela länet.' })

    const other = await plan('Vad gör vi åt frånvaron igen?', '2025-03-08')
    expect((await anna.post(`${other.path}/cancellation`, {})).status).toBe(303)
    expect(await textOf(anna.get(other.path))).toContain('Inget skäl är angivet.')
  })

  test('keeps the reason that was typed when something is wrong with it', async () => {
    const { path, id } = await plan('Vad är det för fel?', '2025-03-07')
    const reason = 'Eleven 19121212-1212 är sjuk.'
    const answer = await anna.post(`${path}/cancellation`, { reason })
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toContain('personnummer')
    expect(page).toContain(reason)
    expect((await read((db) => meetingFor(db, id))).cancellation).toBeNull()
  })

  test('can be given to another body, with another day, hour and place', async () => {
    const { path, id, form } = await plan('Vem ska vara med?', '2025-03-07')
    const changed = { ...form, body: preparatory, date: '2025-03-10', time: '13.00', location: 'Arvika' }
    const change = (details: Record<string, string>) => anna.fill(`${path}/details`, path, details)
    expect((await change(changed)).status).toBe(303)
    expect(await read((db) => meetingFor(db, id))).toMatchObject({
      bodyName: 'Beredningsgruppen',
      location: 'Arvika',
      startsAt: new Date('2025-03-10T12:00:00Z'),
    })
    expect((await change({ ...changed, body: 'någon annan' })).status).toBe(422)
  })

  test('keeps its body when somebody has said that they attend, and says so beside the field', async () => {
    const { path, id, form } = await plan('Vilka är vi?', '2025-03-07')
    await attend(id)
    const change = (details: Record<string, string>) => anna.fill(`${path}/details`, path, details)
    const answer = await change({ ...form, body: preparatory, location: 'Sunne' })
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toContain('Organet kan inte bytas')
    expect(page).toContain('href="#field-body"')
    expect(page).toContain('value="Sunne"')
    const { startsAt } = await read((db) => meetingFor(db, id))
    const details = { question: 'Vilka?', location: 'Sunne', startsAt, bodyId: preparatory }
    await expect(write((db) => changeMeeting(db, world.doer, id, details))).rejects.toThrow('body cannot')
    expect((await change({ ...form, location: 'Sunne' })).status).toBe(303)
  })
})

describe('a meeting that is called off', () => {
  test('is read with its mark and its reason, and nothing of it can be changed', async () => {
    const { path, id } = await plan('Vad kan läsas?', '2025-03-04')
    const item = /\/items\/([0-9a-f-]{36})"/.exec(await textOf(anna.get(path)))![1]!
    await anna.post(`${path}/cancellation`, { reason: 'För få kan komma.' })
    const page = await textOf(karin.get(path))
    expect(page).toContain('Träffen är inställd.')
    expect(page).toContain('För få kan komma.')
    expect(page).toContain('Vad kan läsas?')
    expect(page).not.toContain('Starta träffen')
    expect(page).not.toContain('method="post" action="/meetings')

    for (const below of ['agenda', 'details', 'closure', 'outcomes/new', 'purpose-check', 'cancellation']) {
      const refused = await anna.get(`${path}/${below}`)
      expect(refused.status).toBe(422)
      expect(await refused.text()).toContain('Planera den igen om något ska ändras.')
    }
    for (const below of ['attendance', 'notes', 'presentation', `items/${item}`]) {
      const answer = await anna.get(`${path}/${below}`)
      expect(answer.status).toBe(200)
      expect(await answer.text()).not.toContain('method="post" action="/meetings')
    }
    expect(await textOf(anna.get(`${path}/notes`))).toContain('Inställd')
    expect((await anna.get(`${path}/notes.pdf`)).headers.get('Content-Disposition')).toContain('underlag-')

    const text = { title: 'Sent', description: '', minutes: 5, form: 'talk', origin: 'inside' } as const
    const outcome = { kind: 'position', title: 'Sent', text: 'Sent', dissent: '' } as const
    const refused: readonly Parameters<typeof write>[0][] = [
      (db) => addAgendaItem(db, world.doer, id, 'matter', { ...text, indicatorId: null }),
      (db) => recordAttendance(db, world.doer, id, []),
      (db) => checkPurpose(db, signer(), id, { answer: 'yes', words: '' }),
      (db) => closeMeeting(db, signer(), id, now),
      (db) => cancelMeeting(db, signer(), id, { reason: '' }),
      (db) =>
        takeOutcome(db, world.doer, {
          ...outcome,
          meetingId: id,
          agendaItemId: null,
          takenOn: '2025-03-04' as CivilDate,
        }),
    ]
    for (const act of refused) await expect(write(act)).rejects.toThrow('is called off')
  })

  test('is neither next, nor waiting to be closed, nor a step in the rhythm of its body', async () => {
    const other = await foundWorld(database, 'En samverkan med få träffar')
    const browser = await other.browserOf('anna@region.example')
    const form = await textOf(browser.get('/meetings/new'))
    const body = /<option value="([^"]+)"[^>]*>Politiska styrgruppen/.exec(form)![1]!
    const planOn = async (date: string, question: string) => {
      const answer = await browser.post('/meetings', { question, body, date, time: '9', location: 'Sunne' })
      return answer.headers.get('Location')!
    }
    const past = await planOn('2025-02-20', 'Vad hände?')
    const near = await planOn('2025-03-06', 'Vad är närmast?')
    const far = await planOn('2025-04-10', 'Vad kommer sedan?')
    const home = await textOf(browser.get('/'))
    expect(home).toContain('Torsdag 6\u00a0mars 2025')
    expect(home).toContain('Hölls 20\u00a0februari 2025 och är inte avslutad')

    for (const path of [past, near]) await browser.post(`${path}/cancellation`, { reason: 'Ingen kan.' })
    const here = <T>(work: Parameters<typeof database.read<T>>[1]) => database.read(other.partnershipId, work)
    const idOf = (path: string) => path.split('/').at(-1)!
    expect((await here((db) => nextMeeting(db, now)))?.id).toBe(idOf(far))
    expect(await here((db) => unclosedMeetings(db, now))).toEqual([])
    expect((await here((db) => latestOfBody(db, body))).map(({ id }) => id)).toEqual([idOf(far)])
    const before = await here((db) => meetingFor(db, idOf(past)))
    expect((await here((db) => meetingAfter(db, before)))?.id).toBe(idOf(far))
    const after = await textOf(browser.get('/'))
    expect(after).toContain('Torsdag 10\u00a0april 2025')
    expect(after).not.toContain('är inte avslutad')

    const list = await textOf(browser.get('/meetings'))
    expect(list).toContain('Nästa träff är torsdag 10\u00a0april 2025')
    expect(list).toMatch(/Torsdag 6\u00a0mars 2025[\s\S]*?Inställd[\s\S]*?Vad är närmast\?/)
    expect(list).toMatch(/Inställda träffar \(1\)[\s\S]*?Vad hände\?[\s\S]*?Ingen kan\./)
  })

  test('is planned again as it was, and its history tells both', async () => {
    const { path, id } = await plan('Ångrar vi oss?', '2025-03-07')
    await anna.post(`${path}/preparations`, {})
    await anna.post(`${path}/cancellation`, { reason: 'Fel dag.' })
    expect(await textOf(anna.get(path))).toContain('Planera träffen igen')

    expect((await anna.post(`${path}/cancellation/withdrawal`, {})).status).toBe(303)
    const page = await textOf(anna.get(path))
    expect(page).toContain('Starta träffen')
    expect(page).toContain('Träffen planerades igen')
    expect(page).toContain('Träffen ställdes in: Fel dag.')
    expect(page).toContain('Godkänd av Anna Sandberg')
    const history = await read((db) => historyOf(db, { kind: 'meeting', id }))
    expect(history.slice(0, 2).map(({ kind }) => kind)).toEqual(['meeting.plannedAgain', 'meeting.cancelled'])

    const again = await anna.post(`${path}/cancellation/withdrawal`, {})
    expect(again.status).toBe(422)
    expect(await again.text()).toContain('Träffen är inte inställd')
    await expect(write((db) => planAgain(db, world.doer, id))).rejects.toThrow('not called off')
    expect((await verify(database)).every(({ broken }) => broken === null)).toBe(true)
  })
})

describe('a meeting is not called off', () => {
  const refusedAt = async (path: string, id: string, why: string) => {
    const page = await textOf(anna.get(`${path}/cancellation`))
    expect(page).toContain('Träffen kan inte ställas in.')
    expect(page).toContain(why)
    expect(page).not.toContain(`method="post" action="${path}/cancellation"`)
    const answer = await anna.post(`${path}/cancellation`, { reason: 'Det snöar.' })
    const refused = await answer.text()
    expect(answer.status).toBe(422)
    expect(refused).toContain(why)
    expect(refused).toContain('href="#field-traces"')
    expect(refused).toContain('Det snöar.')
    await expect(write((db) => cancelMeeting(db, signer(), id, { reason: '' }))).rejects.toThrow('called off')
  }

  test('when it has attendance, until that is emptied', async () => {
    const { path, id } = await plan('Vem är här?', '2025-03-04')
    await attend(id)
    await refusedAt(path, id, 'Deltagandet är ifyllt.')
    expect((await anna.fill(`${path}/attendance`, `${path}/attendance`, {})).status).toBe(303)
    expect((await anna.post(`${path}/cancellation`, {})).status).toBe(303)
  })

  test('but answers before its day are promises, and hinder nothing', async () => {
    const { path, id } = await plan('Vilka kommer?', '2025-03-20')
    await attend(id)
    expect((await anna.post(`${path}/cancellation`, { reason: 'Vi väntar.' })).status).toBe(303)
  })

  test('when it has come to a position', async () => {
    const { path, id } = await plan('Vad kom vi fram till?', '2025-03-04')
    const outcome = { kind: 'position', title: 'Vi fortsätter', text: 'Vi fortsätter.', item: '' }
    expect((await anna.post(`${path}/outcomes`, outcome)).status).toBe(303)
    await refusedAt(path, id, 'Den har utfall, och de kan inte tas bort.')
  })

  test('when it has answered whether it kept to its purpose', async () => {
    const { path, id } = await plan('Höll vi oss till syftet?', '2025-03-04')
    await anna.fill(`${path}/purpose-check`, `${path}/purpose-check`, { answer: 'yes', words: '' })
    await refusedAt(path, id, 'Frågan om syftet är besvarad')
  })

  test('when it is closed', async () => {
    const { path, id } = await plan('Är vi klara?', '2025-03-04')
    await anna.fill(`${path}/purpose-check`, `${path}/purpose-check`, { answer: 'yes', words: '' })
    await anna.post(`${path}/closure`, {})
    for (const answer of [
      await anna.get(`${path}/cancellation`),
      await anna.post(`${path}/cancellation`, {}),
    ]) {
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain('Träffen är avslutad.')
    }
    await expect(write((db) => cancelMeeting(db, signer(), id, { reason: '' }))).rejects.toThrow('is closed')
  })

  test('by somebody who does not prepare, nor by another partnership', async () => {
    const { path } = await plan('Vem får?', '2025-03-07')
    expect(await textOf(karin.get(path))).not.toContain('Ställ in träffen')
    const stranger = await (await foundWorld(database, 'En annan')).browserOf('anna@region.example')
    for (const below of ['cancellation', 'cancellation/withdrawal']) {
      expect((await karin.post(`${path}/${below}`, {})).status).toBe(403)
      expect((await stranger.post(`${path}/${below}`, {})).status).toBe(404)
    }
    expect((await karin.get(`${path}/cancellation`)).status).toBe(403)
  })
})
