import { describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { browserIn, foundWorld, today } from '../../test/world.ts'
import { newId } from '../db/ids.ts'
import { daysAfter } from '../i18n/format.ts'
import { verify } from '../record/commands.ts'
import { linksOf, search } from '../record/store.ts'
import { phasesOf } from './phaseStore.ts'
import { lateQuestions, questionsOf } from './questionStore.ts'
import { perspectivesOf, reviewFor, voiceRolesOf } from './store.ts'

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
const person = (email: string) =>
  read(async (db) => {
    const { id } = await db
      .selectFrom('person')
      .select('id')
      .where('email', '=', email)
      .executeTakeFirstOrThrow()
    return id
  })
const idOf = (path: string) => path.split('/').at(-1)!

const typed = {
  name: 'Förbättrat partnerskap',
  template: 'partnership',
  client: 'Kommundirektörerna',
  clientBody: '',
  scope: 'Hur kan samverkan bli bättre?',
  leavesAside: 'Hur varje kommun arbetar.',
  begunOn: '2025-01-06',
}

const begin = async (more: Record<string, string> = {}, browser = anna) => {
  const answer = await browser.fill('/reviews/new', '/reviews', { ...typed, ...more })
  expect(answer.status).toBe(303)
  const id = idOf(answer.headers.get('Location')!)
  return { id, path: `/reviews/${id}` }
}

describe('a review', () => {
  test('is begun by those who prepare, who then lead it, and is read by everybody', async () => {
    expect(await text(karin.get('/reviews'))).toContain('Här samlas era kartläggningar')
    expect((await karin.get('/reviews/new')).status).toBe(403)
    expect((await karin.post('/reviews', typed)).status).toBe(403)
    const { id, path } = await begin({}, olle)
    const page = await text(karin.get(path))
    for (const words of [
      'Förbättrat partnerskap',
      'Kommundirektörerna',
      'Hur kan samverkan bli bättre?',
      'Hur varje kommun arbetar.',
      'Styrning och inflytande',
      'Olle Berg',
      'Olle Berg som Tjänsteman, Arvika',
    ])
      expect(page).toContain(words)
    expect(page).not.toContain('Ändra uppdraget')
    expect(await text(olle.get(path))).toContain('Ändra uppdraget')
    expect((await stranger.get(path)).status).toBe(404)
    expect((await stranger.post(`${path}/details`, typed)).status).toBe(404)
    expect(await read((db) => search(db, 'förbättrat'))).toMatchObject([{ kind: 'review', id }])
    expect(await text(karin.get('/search?q=förbättrat'))).toContain(path)
  })

  test('begins with the perspectives, roles and phases of its template', async () => {
    const { id } = await begin({ template: 'follow-up' })
    const [perspectives, roles, phases] = await read(async (db) => [
      await perspectivesOf(db, { id }),
      await voiceRolesOf(db, { id }),
      await phasesOf(db, { id }),
    ])
    expect(perspectives.map(({ place, name }) => [place, name])).toEqual([
      [1, 'Vad som blev gjort'],
      [2, 'Vad det ledde till'],
      [3, 'Vad som återstår'],
    ])
    expect(roles).toHaveLength(3)
    expect(phases.map(({ fromOn, toOn }) => [fromOn, toOn])).toEqual([
      ['2025-01-06', '2025-01-19'],
      ['2025-01-20', '2025-02-23'],
      ['2025-02-24', '2025-03-09'],
    ])
  })

  test('made over again brings along what was asked and who was asked, moved in time, and nothing that was found', async () => {
    const first = await begin()
    const asked = (path: string, form: Record<string, string>) =>
      anna.fill(`${first.path}/${path}/new`, `${first.path}/${path}`, form)
    await asked('groups', { kind: 'steering', name: 'Styrgruppen', members: 'tre och tre' })
    await asked('perspectives', { name: 'Barnens röst', question: 'Vad säger de det gäller?' })
    await asked('questions', {
      question: 'Vem betalar?',
      owner: await person('olle@arvika.example'),
      dueOn: '2025-03-01',
    })
    const answer = await anna.fill(`/reviews/new?repeats=${first.id}`, '/reviews', {
      ...typed,
      template: '',
      name: 'Förbättrat partnerskap igen',
      begunOn: '2025-02-03',
    })
    const id = idOf(answer.headers.get('Location')!)
    const before = await read((db) => phasesOf(db, first))
    await read(async (db) => {
      const names = async (of: { id: string }) => (await perspectivesOf(db, of)).map(({ name }) => name)
      expect(await names({ id })).toEqual(await names(first))
      expect((await phasesOf(db, { id })).map(({ fromOn }) => fromOn)).toEqual(
        before.map(({ fromOn }) => daysAfter(fromOn, 28)),
      )
      expect(await questionsOf(db, { id })).toEqual([])
      expect((await reviewFor(db, id)).repeatsId).toBe(first.id)
      expect(await linksOf(db, { kind: 'review', id: first.id })).toMatchObject([
        { relation: 'repeats', forward: false, thing: { kind: 'review', id } },
      ])
    })
    expect(await text(karin.get(`/reviews/${id}`))).toContain('tre och tre')
    expect(await text(karin.get(first.path))).toContain('Gjordes om i')
  })

  test('sent twice is begun once; what is typed wrong is kept, with a sentence at its field', async () => {
    const id = newId()
    const sent = await Promise.all([1, 2].map(() => anna.post('/reviews', { ...typed, id })))
    expect(sent.map((answer) => answer.headers.get('Location'))).toEqual([`/reviews/${id}`, `/reviews/${id}`])
    const wrong = await anna.post('/reviews', {
      ...typed,
      name: '',
      begunOn: '2025-02-30',
      scope: '19811218-9876',
    })
    expect(wrong.status).toBe(422)
    const page = await text(wrong)
    for (const words of ['Skriv vad kartläggningen ska heta', 'Skriv ett datum som finns', 'personnummer'])
      expect(page).toContain(words)
    expect(page).toContain('Kommundirektörerna')
    const nobody = await text(anna.post('/reviews', { ...typed, client: '' }))
    expect(nobody).toContain('Välj ett organ eller skriv vem som har beställt')
  })

  test('whoever writes second is told, sees both and loses nothing', async () => {
    const { path } = await begin()
    const form = await text(anna.get(`${path}/details`))
    const seen = /name="seen" value="([^"]*)"/.exec(form)![1]!
    const mine = { ...typed, seen }
    expect((await anna.post(`${path}/details`, { ...mine, scope: 'Hennes fråga' })).status).toBe(303)
    const clash = await anna.post(`${path}/details`, { ...mine, scope: 'Min fråga' })
    expect(clash.status).toBe(422)
    const page = await text(clash)
    for (const words of ['Hennes fråga', 'Min fråga', 'Någon annan har ändrat det här'])
      expect(page).toContain(words)
  })

  test('that has ended says so, and can be opened again', async () => {
    const { path } = await begin()
    const early = await text(anna.post(`${path}/completion`, { on: '2024-12-01', note: '' }))
    expect(early).toContain('innan den började')
    expect((await anna.post(`${path}/completion`, { on: today, note: 'Rapporten är lämnad.' })).status).toBe(
      303,
    )
    expect(await text(karin.get(path))).toContain('Kartläggningen avslutades 4 mars 2025.')
    expect((await anna.post(`${path}/completion`, { on: today, note: '' })).status).toBe(422)
    for (const _ of [1, 2]) expect((await anna.post(`${path}/completion/undoing`, {})).status).toBe(303)
    expect(await text(karin.get(path))).not.toContain('avslutades 4 mars')
  })
})

describe('who does a review', () => {
  test('is for its lead to say, and somebody always leads', async () => {
    const { path } = await begin()
    const [anne, oll] = [await person('anna@region.example'), await person('olle@arvika.example')]
    expect((await olle.get(`${path}/members`)).status).toBe(403)
    expect((await olle.post(`${path}/members`, { person: oll, role: 'lead' })).status).toBe(403)
    expect((await anna.post(`${path}/members/${anne}/removal`, {})).status).toBe(422)
    expect((await anna.post(`${path}/members`, { person: anne, role: 'reviewer' })).status).toBe(422)
    expect((await anna.post(`${path}/members`, { person: newId(), role: 'lead' })).status).toBe(422)
    expect((await anna.post(`${path}/members`, { person: oll, role: 'reviewer' })).status).toBe(303)
    expect((await olle.get(`${path}/details`)).status).toBe(403)
    expect((await anna.post(`${path}/members`, { person: oll, role: 'lead' })).status).toBe(303)
    expect((await olle.get(`${path}/details`)).status).toBe(200)
    expect((await olle.post(`${path}/members/${anne}/removal`, {})).status).toBe(303)
    expect((await anna.get(`${path}/details`)).status).toBe(403)
  })
})

describe('the phases of a review', () => {
  test('begin and end with a press, and one that is late is loud until it is done', async () => {
    const { id, path } = await begin({ template: 'none' })
    const phase = {
      name: 'Intervjuer',
      about: '',
      fromOn: '2025-01-13',
      toOn: '2025-02-28',
      begunOn: '',
      doneOn: '',
    }
    expect((await anna.fill(`${path}/phases/new`, `${path}/phases`, phase)).status).toBe(303)
    const [added] = await read((db) => phasesOf(db, { id }))
    expect(await text(karin.get(path))).toContain('Fasen Intervjuer skulle ha varit klar 28 februari 2025.')
    expect(await text(karin.get(path))).toContain('Skulle ha varit klar för 4 dagar sedan')
    expect((await karin.post(`${path}/phases/${added!.id}/beginning`, {})).status).toBe(403)
    for (const _ of [1, 2]) await anna.post(`${path}/phases/${added!.id}/beginning`, {})
    await anna.post(`${path}/phases/${added!.id}/ending`, {})
    expect(await read((db) => phasesOf(db, { id }))).toMatchObject([{ begunOn: today, doneOn: today }])
    expect(await text(karin.get(path))).toContain('Den enda fasen är klar.')
    const wrong = await text(
      anna.post(`${path}/phases/${added!.id}`, { ...phase, toOn: '2025-01-01', begunOn: '2025-01-20' }),
    )
    expect(wrong).toContain('Slutet kan inte ligga före början')
    const ahead = await text(anna.post(`${path}/phases/${added!.id}`, { ...phase, begunOn: '2026-01-20' }))
    expect(ahead).toContain('Dagen har inte varit än')
  })

  test('a phase that was removed comes back as it was, once, from the history', async () => {
    const { id, path } = await begin({ template: 'follow-up' })
    const before = await read((db) => phasesOf(db, { id }))
    await anna.post(`${path}/phases/${before[1]!.id}/beginning`, {})
    const marked = await read((db) => phasesOf(db, { id }))
    await anna.post(`${path}/phases/${before[1]!.id}/removal`, {})
    expect(await read((db) => phasesOf(db, { id }))).toHaveLength(2)
    const page = await text(anna.get(path))
    const revision = /name="revision" value="(\d+)"/.exec(page)![1]!
    expect(await text(olle.get(path))).not.toContain('name="revision"')
    expect((await olle.post(`${path}/putting-back`, { revision })).status).toBe(403)
    for (const _ of [1, 2]) expect((await anna.post(`${path}/putting-back`, { revision })).status).toBe(303)
    expect(await read((db) => phasesOf(db, { id }))).toEqual(marked)
    expect((await anna.post(`${path}/putting-back`, { revision: '1' })).status).toBe(404)
  })
})

describe('the perspectives of a review', () => {
  test('are put in order, and the button that was pressed keeps the focus', async () => {
    const { id, path } = await begin({ template: 'follow-up' })
    const [first] = await read((db) => perspectivesOf(db, { id }))
    const answer = await anna.post(`${path}/perspectives/${first!.id}/place`, { direction: 'down' })
    const page = await text(anna.get(answer.headers.get('Location')!))
    expect(page).toMatch(/aria-label="Flytta Vad som blev gjort nedåt"[^>]*autofocus/)
    const names = async () => (await read((db) => perspectivesOf(db, { id }))).map(({ name }) => name)
    expect(await names()).toEqual(['Vad det ledde till', 'Vad som blev gjort', 'Vad som återstår'])
    await anna.post(`${path}/perspectives/${first!.id}/place`, { direction: 'up' })
    await anna.post(`${path}/perspectives/${first!.id}/place`, { direction: 'up' })
    expect(await names()).toEqual(['Vad som blev gjort', 'Vad det ledde till', 'Vad som återstår'])
  })

  test('are not removed while something rests on them, and come back when they were', async () => {
    const { id, path } = await begin({ template: 'follow-up' })
    const [first, second] = await read((db) => perspectivesOf(db, { id }))
    await database.write(world.partnershipId, (db) =>
      db
        .insertInto('code')
        .values({
          partnershipId: world.partnershipId,
          id: newId(),
          reviewId: id,
          perspectiveId: first!.id,
          name: 'Lång väg',
          definition: '',
          place: 1,
        })
        .execute(),
    )
    const refused = await anna.post(`${path}/perspectives/${first!.id}/removal`, {})
    expect(refused.status).toBe(422)
    expect(await text(refused)).toContain('Perspektivet Vad som blev gjort används')
    expect((await anna.post(`${path}/perspectives/${second!.id}/removal`, {})).status).toBe(303)
    const revision = /name="revision" value="(\d+)"/.exec(await text(anna.get(path)))![1]!
    await anna.post(`${path}/putting-back`, { revision })
    expect((await read((db) => perspectivesOf(db, { id }))).map(({ name }) => name)).toEqual([
      'Vad som blev gjort',
      'Vad som återstår',
      'Vad det ledde till',
    ])
    const twin = await text(anna.post(`${path}/perspectives`, { name: 'vad som återstår', question: 'Vad?' }))
    expect(twin).toContain('Det finns redan ett perspektiv som heter så')
  })
})

describe('what is still open in a review', () => {
  test('has somebody who answers and a day; it is loud when late, and answered by them alone or by those who do the review', async () => {
    const { id, path } = await begin()
    const owner = await person('karin@karlstad.example')
    const asked = { question: 'Vem leder förändringen?', owner, dueOn: '2025-03-01' }
    expect((await olle.post(`${path}/questions`, asked)).status).toBe(403)
    expect((await anna.fill(`${path}/questions/new`, `${path}/questions`, asked)).status).toBe(303)
    const page = await text(karin.get(path))
    for (const words of [
      'En öppen fråga är försenad.',
      'Karin Holm svarar',
      'Skulle ha besvarats för 3 dagar sedan',
    ])
      expect(page).toContain(words)
    expect(await text(karin.get('/reviews'))).toContain('1, varav en försenad')
    const [question] = await read((db) => questionsOf(db, { id }))
    expect((await read((db) => lateQuestions(db, today))).map((each) => each.id)).toContain(question!.id)
    // Whoever is to answer meets it first of all, and the coordinator sees who is late.
    expect(await text(karin.get('/'))).toContain('Besvara frågan i kartläggningen: Vem leder förändringen?')
    expect(await text(olle.get('/'))).not.toContain('Vem leder förändringen?')
    const late = await text(anna.get('/cockpit?kind=question'))
    for (const words of ['Vem leder förändringen?', 'Karin Holm', 'Fråga i en kartläggning'])
      expect(late).toContain(words)
    const ending = `${path}/questions/${question!.id}/ending`
    expect((await olle.get(`${ending}/new`)).status).toBe(403)
    expect((await olle.post(ending, { how: 'answered', words: 'Jag' })).status).toBe(403)
    expect((await karin.post(ending, { how: 'answered', words: '' })).status).toBe(422)
    expect((await karin.post(ending, { how: 'answered', words: 'Förvaltningscheferna.' })).status).toBe(303)
    const answered = await text(olle.get(path))
    for (const words of ['Förvaltningscheferna.', 'Karin Holm som Förtroendevald, Karlstad'])
      expect(answered).toContain(words)
    expect((await anna.post(ending, { how: 'withdrawn', words: 'Onödig' })).status).toBe(422)
    expect(await read((db) => lateQuestions(db, today))).not.toContainEqual(
      expect.objectContaining({ id: question!.id }),
    )
    expect(await text(anna.get('/cockpit'))).not.toContain('Vem leder förändringen?')
    expect((await karin.post(`${ending}/undoing`, {})).status).toBe(303)
    expect((await read((db) => questionsOf(db, { id })))[0]!.ending).toBeNull()
  })

  test('all of it stands in the audit chain, which holds', async () => {
    const verdict = (await verify(database)).find((each) => each.partnershipId === world.partnershipId)
    expect(verdict).toMatchObject({ broken: null })
  })
})
