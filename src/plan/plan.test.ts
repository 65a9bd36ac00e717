import { describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { browserIn, foundWorld, hiddenIn, today } from '../../test/world.ts'
import { enterDecision } from '../decisions/store.ts'
import type { CivilDate } from '../i18n/format.ts'
import { agendaOf } from '../meetings/agendaStore.ts'
import { presentationPath } from '../meetings/paths.ts'
import { addMeeting } from '../meetings/store.ts'
import { bodies } from '../partnership/store.ts'
import { sharedReview } from '../proposals/shared.testing.ts'
import { verify } from '../record/commands.ts'
import { linksOf, search } from '../record/store.ts'
import { actionFor, wholePlanFor } from './readingStore.ts'
import { sendPlanReminders } from './reminding.ts'

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
const personOf = async (email: string) =>
  (
    await read((db) =>
      db.selectFrom('person').select('id').where('email', '=', email).executeTakeFirstOrThrow(),
    )
  ).id
const [karinId, olleId] = await Promise.all(['karin@karlstad.example', 'olle@arvika.example'].map(personOf))

const planned = {
  name: 'Förändringsstrategi 2025',
  kind: 'strategy',
  intent: 'Var och en vet vad hen har mandat att besluta.',
  fromOn: '2025-01-01',
  toOn: '2025-12-31',
}
const addPlan = async (more: Record<string, string> = {}) =>
  locationOf(await anna.fill('/plan/new', '/plan', { ...planned, ...more }))

const action = {
  name: 'Ta fram styrprinciper',
  description: '',
  owner: olleId!,
  startsOn: '2025-03-01',
  endsOn: '2025-03-31',
}
const addAction = async (plan: string, more: Record<string, string> = {}) =>
  locationOf(await anna.fill(`${plan}/actions/new`, `${plan}/actions`, { ...action, ...more }))
const found = (path: string) => read((db) => actionFor(db, idOf(path)))

describe('a plan', () => {
  test('does not exist at first, and the page says what will be here', async () => {
    expect(await text(anna.get('/plan'))).toContain('Här samlas förändringsstrategier')
  })

  test('is made by those who prepare, read by all, found by search, and not there for others', async () => {
    const plan = await addPlan()
    expect(await text(karin.get(plan))).toContain('Planen har inga åtgärder än.')
    expect((await karin.get('/plan/new')).status).toBe(403)
    expect((await stranger.get(plan)).status).toBe(404)
    expect(await read((db) => search(db, 'mandat'))).toMatchObject([{ kind: 'plan', id: idOf(plan) }])
  })

  test('sent twice is one plan, and a wrong one comes back with what was typed', async () => {
    const form = hiddenIn(await text(anna.get('/plan/new')))
    const twice = [
      await anna.post('/plan', { ...form, ...planned }),
      await anna.post('/plan', { ...form, ...planned }),
    ]
    expect(twice.map(locationOf)[0]).toBe(twice.map(locationOf)[1])
    const wrong = await anna.fill('/plan/new', '/plan', { ...planned, name: '', toOn: '2024-12-31' })
    expect(wrong.status).toBe(422)
    const page = await text(wrong)
    expect(page).toContain('Skriv vad planen heter.')
    expect(page).toContain(planned.intent)
  })

  test('that ends before it begins says so at the day', async () => {
    const page = await text(anna.fill('/plan/new', '/plan', { ...planned, toOn: '2024-12-31' }))
    expect(page).toContain('Sista dagen kan inte ligga före den första.')
  })

  test('changed by two tells the second, who loses nothing', async () => {
    const plan = await addPlan({ name: 'Två skriver' })
    const form = hiddenIn(await text(olle.get(`${plan}/details`)))
    locationOf(await anna.fill(`${plan}/details`, `${plan}/details`, { ...planned, name: 'Annas namn' }))
    const second = await olle.post(`${plan}/details`, { ...form, ...planned, name: 'Olles namn' })
    expect(second.status).toBe(422)
    const page = await text(second)
    expect(page).toContain('Annas namn')
    expect(page).toContain('Olles namn')
  })

  test('that is closed tells how it went, is changed by nobody, and can be opened again', async () => {
    const plan = await addPlan({ name: 'Avslutas' })
    locationOf(await anna.post(`${plan}/closure`, { note: 'Allt utom introduktionen blev gjort.' }))
    expect(await text(karin.get(plan))).toContain('Allt utom introduktionen blev gjort.')
    expect((await anna.get(`${plan}/details`)).status).toBe(422)
    expect((await anna.post(`${plan}/closure`, { note: 'En gång till' })).status).toBe(422)
    locationOf(await anna.post(`${plan}/closure/removal`, {}))
    expect((await anna.get(`${plan}/details`)).status).toBe(200)
  })
})

/** A meeting to come, and its point that looks back. */
async function meetingWithAgenda() {
  return database.write(world.partnershipId, async (db) => {
    const [body] = await bodies(db)
    const id = await addMeeting(db, world.doer, {
      bodyId: body!.id,
      question: 'Hur går det?',
      location: 'Karlstad',
      startsAt: new Date('2025-03-21T08:00:00Z'),
      language: 'sv',
    })
    const agenda = await agendaOf(db, id)
    return { id, item: agenda.find(({ kind }) => kind === 'effects')! }
  })
}

describe('an action', () => {
  test('has an owner with a seat, days in order, and waits for no one in a circle', async () => {
    const plan = await addPlan({ name: 'Ordningen' })
    const first = await addAction(plan, { name: 'Först' })
    const then = await addAction(plan, { name: 'Sedan', [`after-${idOf(first)}`]: 'yes' })
    expect((await found(then)).action.after).toEqual([idOf(first)])
    const circle = await anna.fill(`${first}/details`, `${first}/details`, {
      ...action,
      name: 'Först',
      [`after-${idOf(then)}`]: 'yes',
    })
    expect(circle.status).toBe(422)
    expect(await text(circle)).toContain('”Sedan” väntar redan på den här åtgärden.')
    const wrong = await text(
      anna.fill(`${plan}/actions/new`, `${plan}/actions`, {
        ...action,
        owner: '',
        endsOn: '2025-02-01',
        name: 'Kvar',
      }),
    )
    expect(wrong).toContain('Välj vem som äger åtgärden.')
    expect(wrong).toContain('Kvar')
  })

  test('that is late moves what waits for it, and the plan says by how much', async () => {
    const plan = await addPlan({ name: 'Sent' })
    const late = await addAction(plan, { name: 'Sen', startsOn: '2025-02-01', endsOn: '2025-02-28' })
    await addAction(plan, {
      name: 'Väntar',
      startsOn: '2025-03-01',
      endsOn: '2025-03-10',
      [`after-${idOf(late)}`]: 'yes',
    })
    const page = await text(karin.get(plan))
    expect(page).toContain('0 av 2 åtgärder är klara. En är sen.')
    expect(page).toContain('blir planen klar 14 mars 2025, 4 dagar efter den sista planerade dagen.')
    expect(page).toContain('Börjar 4 dagar innan det den väntar på blir klart.')
    expect(await text(karin.get(late))).toContain(
      'Skulle ha varit klar för 4 dagar sedan. Hela planens slut hänger på den.',
    )
  })

  test('is told of by its owner, also an elected one, and by nobody else who is elected', async () => {
    const plan = await addPlan({ name: 'Läget' })
    const hers = await addAction(plan, { name: 'Karins', owner: karinId! })
    const his = await addAction(plan, { name: 'Olles' })
    const status = { standing: 'at-risk', note: 'Två kommuner har inte svarat.', toldOn: today }
    locationOf(await karin.fill(`${hers}/statuses/new`, `${hers}/statuses`, status))
    expect((await karin.post(`${his}/statuses`, { ...status, latest: '0' })).status).toBe(403)
    expect(await text(anna.get(plan))).toContain('Två kommuner har inte svarat.')
    // The next meeting takes it up where it looks back, with what does not go as it should.
    const { id: meeting, item } = await meetingWithAgenda()
    expect(await text(anna.get(`/meetings/${meeting}`))).toContain('0 av 2 åtgärder är klara.')
    for (const page of [`/meetings/${meeting}/items/${item.id}`, presentationPath(meeting, item.position)]) {
      const shown = await text(karin.get(page))
      for (const words of ['Karins', 'Karin Holm ansvarar.', 'Två kommuner har inte svarat.'])
        expect(shown).toContain(words)
      expect(shown).not.toContain('Olles')
    }
    const future = await text(
      karin.fill(`${hers}/statuses/new`, `${hers}/statuses`, { ...status, toldOn: '2025-03-05' }),
    )
    expect(future).toContain('Dagen kan inte ligga framåt i tiden.')
  })

  test('told of by two at once shows the second what the first said, and both are kept', async () => {
    const path = await addAction(await addPlan({ name: 'Två berättar' }))
    const form = hiddenIn(await text(olle.get(`${path}/statuses/new`)))
    const status = { standing: 'on-track', note: 'Det går bra.', toldOn: today }
    locationOf(await anna.fill(`${path}/statuses/new`, `${path}/statuses`, status))
    const second = await olle.post(`${path}/statuses`, {
      ...form,
      ...status,
      note: 'Det går trögt.',
      standing: 'stuck',
    })
    expect(second.status).toBe(422)
    const page = await text(second)
    expect(page).toContain('Det går bra.')
    expect(page).toContain('Det går trögt.')
    const again = hiddenIn(page)
    locationOf(
      await olle.post(`${path}/statuses`, { ...again, ...status, note: 'Det går trögt.', standing: 'stuck' }),
    )
    expect((await found(path)).action.statuses.map(({ note }) => note)).toEqual([
      'Det går trögt.',
      'Det går bra.',
    ])
  })

  test('is done on a day, and not done after all', async () => {
    const path = await addAction(await addPlan({ name: 'Klart' }))
    locationOf(
      await olle.fill(`${path}/completion/new`, `${path}/completion`, {
        doneOn: today,
        note: 'Antaget av alla.',
      }),
    )
    const page = await text(karin.get(path))
    expect(page).toContain('Klar 4 mars 2025.')
    expect(page).toContain('Antaget av alla.')
    locationOf(await olle.post(`${path}/completion/removal`, {}))
    expect((await found(path)).action.completion).toBeNull()
  })

  test('taken out of the plan is waited for by nobody, and comes back as it was', async () => {
    const plan = await addPlan({ name: 'Borttagen' })
    const first = await addAction(plan, { name: 'Först' })
    const then = await addAction(plan, { name: 'Sedan', [`after-${idOf(first)}`]: 'yes' })
    locationOf(await anna.post(`${first}/removal`, {}))
    expect((await read((db) => wholePlanFor(db, idOf(plan)))).actions.map(({ name }) => name)).toEqual([
      'Sedan',
    ])
    expect(await text(anna.get(then))).not.toContain('>Först<')
    expect(await text(anna.get(first))).toContain('Åtgärden är borttagen ur planen.')
    locationOf(await anna.post(`${first}/removal/undo`, {}))
    expect((await found(then)).plan.actions.map(({ name }) => name)).toEqual(['Först', 'Sedan'])
  })

  test('carries out a decision or a target, and the chain can be followed both ways', async () => {
    const { partnershipId } = world
    const { id: outcome } = await database.write(partnershipId, (db) =>
      enterDecision(db, world.doer, {
        kind: 'decision',
        title: 'Tydliga mål i styrgrupperna',
        text: 'Varje styrgrupp har ett mål.',
        dissent: '',
        section: '§ 1',
        diaryNumber: '',
        takenOn: today,
        decidedBy: 'Karlstad',
      }),
    )
    const plan = await addPlan({ name: 'Kedjan' })
    const path = await addAction(plan, { carriesOut: `outcome:${outcome}` })
    expect(await text(karin.get(path))).toContain('Tydliga mål i styrgrupperna')
    expect(await read((db) => linksOf(db, { kind: 'outcome', id: outcome }))).toMatchObject([
      { relation: 'implements', forward: false, thing: { kind: 'action', id: idOf(path) } },
    ])
    locationOf(await anna.fill(`${path}/details`, `${path}/details`, { ...action, carriesOut: '' }))
    expect(await read((db) => linksOf(db, { kind: 'outcome', id: outcome }))).toEqual([])
  })

  test('carries out a proposal or a recommendation, which tell so on their own pages', async () => {
    const path = locationOf(
      await karin.fill('/proposals/new', '/proposals', {
        title: 'En halv dags introduktion',
        what: 'Varje halvår för alla nya.',
        why: 'Det tar ett år att förstå annars.',
      }),
    )
    const { partnershipId } = world
    const doer = { ...world.doer, id: world.doer.id! }
    const { harder } = await database.write(partnershipId, (db) => sharedReview(db, doer))
    const plan = await addPlan({ name: 'Från förslag' })
    const introducing = await addAction(plan, {
      name: 'Introducera nya',
      carriesOut: `proposal:${idOf(path)}`,
    })
    const stopping = await addAction(plan, {
      name: 'Avsluta projekt',
      carriesOut: `recommendation:${harder.id}`,
    })
    expect(await text(karin.get(introducing))).toContain('En halv dags introduktion')
    expect(await text(karin.get(stopping))).toContain('Prioritera hårdare')
    expect(await text(karin.get(path))).toContain(introducing)
    const page = `/reviews/${harder.reviewId}/recommendations/${harder.id}`
    expect(await text(karin.get(page))).toContain(stopping)
    // Saved again as it stands, it carries out the same.
    expect(await text(anna.get(`${introducing}/details`))).toContain(
      `value="proposal:${idOf(path)}" selected`,
    )
    await karin.post(`${path}/withdrawal`, { reason: 'Görs redan.' })
    const lost = await anna.fill(`${plan}/actions/new`, `${plan}/actions`, {
      ...action,
      carriesOut: `proposal:${idOf(path)}`,
    })
    expect(lost.status).toBe(422)
  })

  test('has milestones that are reached, unreached and removed', async () => {
    const path = await addAction(await addPlan({ name: 'Delmålen' }))
    locationOf(
      await olle.fill(path, `${path}/milestones`, { milestone: 'Utkast på remiss', dueOn: '2025-03-01' }),
    )
    expect(await text(karin.get(path))).toContain('3 dagar försent')
    const { id } = (await found(path)).action.milestones[0]!
    locationOf(await olle.post(`/plan/milestones/${id}/passing`, {}))
    expect(await text(karin.get(path))).toContain('Nått 4 mars 2025')
    locationOf(await olle.post(`/plan/milestones/${id}/passing/removal`, {}))
    expect((await karin.post(`/plan/milestones/${id}/removal`, {})).status).toBe(403)
    locationOf(await olle.post(`/plan/milestones/${id}/removal`, {}))
    expect((await found(path)).action.milestones).toEqual([])
    const wrong = await text(olle.fill(path, `${path}/milestones`, { milestone: '', dueOn: '' }))
    expect(wrong).toContain('Skriv vad delmålet är.')
  })
})

describe('support', () => {
  const asked = {
    kind: 'leadership',
    wish: 'Säg till era chefer att det här går före.',
    asked: karinId!,
    answerBy: '2025-03-20',
  }
  const ask = async (plan: string, more: Record<string, string> = {}) => {
    locationOf(await anna.fill(`${plan}/requests/new`, `${plan}/requests`, { ...asked, ...more }))
    return (await read((db) => wholePlanFor(db, idOf(plan)))).requests.at(-1)!.id
  }

  test('is asked of a person, who answers, and may answer otherwise later', async () => {
    const plan = await addPlan({ name: 'Stödet' })
    const request = await ask(plan)
    expect(await text(anna.get(plan))).toContain('Karin Holm svarar senast 20 mars 2025.')
    const to = `/plan/requests/${request}/answers`
    expect((await olle.get(`${to}/new`)).status).toBe(403)
    locationOf(
      await karin.fill(`${to}/new`, to, { answer: 'partly', text: 'Skolan, men inte socialtjänsten.' }),
    )
    locationOf(await karin.fill(`${to}/new`, to, { answer: 'given', text: 'Båda förvaltningarna.' }))
    const page = await text(olle.get(plan))
    expect(page).toContain('Båda förvaltningarna.')
    expect(page).toContain('Skolan, men inte socialtjänsten.')
    expect((await read((db) => wholePlanFor(db, idOf(plan)))).requests[0]!.answers).toHaveLength(2)
  })

  test('is not asked for by a day that has been, nor of nobody', async () => {
    const plan = await addPlan({ name: 'Fel i frågan' })
    const page = await text(
      anna.fill(`${plan}/requests/new`, `${plan}/requests`, { ...asked, asked: '', answerBy: '2025-03-03' }),
    )
    expect(page).toContain('Välj vem som ska svara.')
    expect(page).toContain('välj en dag som inte har varit')
    expect(page).toContain(asked.wish)
  })

  test('is taken back, and asked for again', async () => {
    const plan = await addPlan({ name: 'Ångrat' })
    const request = await ask(plan)
    const back = locationOf(await anna.post(`/plan/requests/${request}/withdrawal`, {}))
    expect(await text(anna.get(back.split('#')[0]!))).toContain('Begäran är tillbakatagen.')
    expect((await karin.get(`/plan/requests/${request}/answers/new`)).status).toBe(404)
    locationOf(await anna.post(`/plan/requests/${request}/withdrawal/removal`, {}))
    expect((await karin.get(`/plan/requests/${request}/answers/new`)).status).toBe(200)
  })
})

describe('what a plan asks for', () => {
  test('waits on Läget for whoever owns or is asked, and stands in the cockpit when it is late', async () => {
    const plan = await addPlan({ name: 'Väntar på någon' })
    await addAction(plan, {
      name: 'Karins sena',
      owner: karinId!,
      startsOn: '2025-02-01',
      endsOn: '2025-02-27',
    })
    locationOf(
      await anna.fill(`${plan}/requests/new`, `${plan}/requests`, {
        kind: 'leadership',
        wish: 'Stå bakom principerna.',
        asked: karinId!,
        answerBy: '2025-03-04',
      }),
    )
    const hers = await text(karin.get('/'))
    expect(hers).toContain('Berätta hur det går: Karins sena')
    expect(hers).toContain('Svara om stöd: Stå bakom principerna.')
    expect(await text(olle.get('/'))).not.toContain('Karins sena')
    const cockpit = await text(anna.get('/cockpit?kind=action'))
    expect(cockpit).toContain('Karins sena')
    expect(cockpit).toContain('Karin Holm')
    // An answer is late the day after.
    expect(await text(anna.get('/cockpit?kind=support'))).not.toContain('Stå bakom principerna.')
  })
})

describe('reminders', () => {
  test('go once to the owner before and after the day, to whoever is late with an answer, and to nobody else', async () => {
    const one = await foundWorld(database, 'Påminnelser')
    const write = <T>(work: Parameters<typeof database.write<T>>[1]) =>
      database.write(one.partnershipId, work)
    const person = async (email: string) =>
      (
        await write((db) =>
          db.selectFrom('person').select('id').where('email', '=', email).executeTakeFirstOrThrow(),
        )
      ).id
    const [owner, leader] = [await person('olle@arvika.example'), await person('karin@karlstad.example')]
    const coordinator = await one.browserOf('anna@region.example')
    const plan = locationOf(await coordinator.fill('/plan/new', '/plan', planned))
    locationOf(await coordinator.fill(`${plan}/actions/new`, `${plan}/actions`, { ...action, owner }))
    locationOf(
      await coordinator.fill(`${plan}/requests/new`, `${plan}/requests`, {
        kind: 'implementation',
        wish: 'En halv tjänst i tre månader.',
        asked: leader,
        answerBy: '2025-03-20',
      }),
    )
    const send = (day: string) =>
      write((db) => sendPlanReminders(db, one.partnershipId, day as CivilDate, 'https://samsyn.example'))
    expect(await send('2025-03-16')).toBe(0)
    expect(await send('2025-03-17')).toBe(1)
    expect(await send('2025-03-18')).toBe(0)
    expect(await send('2025-03-21')).toBe(1)
    expect(await send('2025-04-01')).toBe(1)
    expect(await send('2025-04-02')).toBe(0)
    const letters = await write((db) => db.selectFrom('letter').select('subject').orderBy('id').execute())
    expect(letters.map(({ subject }) => subject)).toEqual([
      'Snart ska det vara klart: Ta fram styrprinciper',
      'Väntar på ditt svar: En halv tjänst i tre månader.',
      'Försenat: Ta fram styrprinciper',
    ])
  })
})

test('everything that was done stands in the log, unbroken', async () => {
  const verdict = (await verify(database)).find((each) => each.partnershipId === world.partnershipId)
  expect(verdict).toMatchObject({ broken: null })
})
