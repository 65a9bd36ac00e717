import { describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { foundWorld, hiddenIn, now, today } from '../../test/world.ts'
import { statementsOf } from '../assessments/statement.ts'
import { openRound } from '../assessments/store.ts'
import { draftDigest } from '../communication/digestStore.ts'
import { newId } from '../db/ids.ts'
import { recordAnswer, requestAdoption } from '../decisions/adoptionStore.ts'
import { enterDecision, outcomes } from '../decisions/store.ts'
import type { CivilDate } from '../i18n/format.ts'
import { letterState } from '../letters/letter.ts'
import { letterFor, letters } from '../letters/readingStore.ts'
import { addMeeting } from '../meetings/store.ts'
import { bodies, partiesOn } from '../partnership/store.ts'

const { database } = await testDatabase()
const world = await foundWorld(database)
const { doer, partnershipId } = world
const anna = await world.browserOf('anna@region.example')
const olle = await world.browserOf('olle@arvika.example')
const karin = await world.browserOf('karin@karlstad.example')
const day = (text: string) => text as CivilDate

const { arvika, karlstad } = await database.write(partnershipId, async (db) => {
  const parties = await partiesOn(db, today)
  const idOf = (name: string) => parties.find((party) => party.name === name)!.id
  const ids = {
    arvika: idOf('Arvika'),
    karlstad: idOf('Karlstad'),
    eda: idOf('Eda'),
    region: idOf('Region Värmland'),
  }
  const enter = async (title: string, more: object = {}) => {
    await enterDecision(db, doer, {
      kind: 'agreement',
      title,
      text: 'Vi gör så.',
      dissent: '',
      decidedBy: 'Beredningsgruppen',
      section: '',
      diaryNumber: 'RV 1',
      takenOn: day('2024-06-03'),
      ...more,
    })
    return (await outcomes(db)).find((each) => each.title === title)!
  }
  const put = await enter('Närvaroteam i skolan')
  await requestAdoption(db, doer, put, {
    askedOn: day('2024-06-10'),
    answerBy: day('2024-12-01'),
    needs: null,
    partyIds: [ids.arvika, ids.karlstad, ids.eda, ids.region],
  })
  const answer = {
    partyId: ids.region,
    answer: 'adopted',
    words: '',
    decidedOn: day('2024-09-01'),
    body: 'Regionfullmäktige',
    section: '',
    diaryNumber: '',
    registeredAt: 'Diariet',
    corrects: null,
  } as const
  await recordAnswer(db, { ...doer, id: doer.id! }, put, answer, today)
  const loose = await enter('Delade rutiner')
  await requestAdoption(db, doer, loose, {
    askedOn: day('2025-02-10'),
    answerBy: day('2025-06-01'),
    needs: null,
    partyIds: [ids.arvika],
  })
  const [, preparatory] = await bodies(db)
  await addMeeting(db, doer, {
    bodyId: preparatory!.id,
    question: 'Vad tar vi med till styrgruppen?',
    location: 'Karlstad',
    startsAt: new Date('2025-03-21T08:00:00Z'),
    language: 'sv',
  })
  return ids
})

const textOf = async (answer: Response | Promise<Response>) =>
  (await (await answer).text())
    .replaceAll(/<svg.*?<\/svg>/gs, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
const allLetters = () => database.read(partnershipId, (db) => letters(db))

describe('the cockpit', () => {
  test('tells who owes what to whom and since when, the silent first', async () => {
    const text = await textOf(anna.get('/cockpit'))
    expect(text).toContain('Eda har inte hörts av på länge.')
    expect(text).toMatch(/Påmind Eda Tyst Har aldrig hörts av\..*?Närvaroteam i skolan Svara om ni antar/)
    expect(text).toContain('1 december 2024 93 dagar sent')
    expect(text).toContain('Vad tar vi med till styrgruppen? Svara om ni kommer Olle Berg')
    expect(text).toContain('10 juni 2024')
  })

  test('is ordered by what, searched, narrowed to a party and to what is late', async () => {
    expect(await textOf(anna.get('/cockpit?by=what'))).toMatch(/Svar på antagande 4 .*Svar om närvaro 2/)
    expect(await textOf(anna.get(`/cockpit?party=${arvika}`))).toContain('3 saker passar in')
    expect(await textOf(anna.get('/cockpit?late=yes'))).toContain('3 saker passar in')
    expect(await textOf(anna.get('/cockpit?query=olle'))).toContain('En sak passar in')
    expect(await textOf(anna.get('/cockpit?kind=terms'))).toContain('Inget passar in')
    expect((await anna.get('/cockpit?kind=x&by=y&party=%00&query=%27')).status).toBe(200)
  })

  test('is a file for a spreadsheet, with the days late and the address of each', async () => {
    const answer = await anna.get('/cockpit.csv')
    const csv = await answer.text()
    expect(answer.headers.get('Content-Type')).toBe('text/csv; charset=utf-8')
    expect(csv).toContain(
      'Karlstad;Svar på antagande;Närvaroteam i skolan;;Alla parter;2024-06-10;2024-12-01;93;;',
    )
    expect(csv).toMatch(/http:\/\/samsyn\.example\/decisions\/[0-9a-f-]{36}#party-/)
  })

  test('shows an elected leader what their own party owes, and nothing of the others', async () => {
    const text = await textOf(karin.get(`/cockpit?party=${arvika}`))
    expect(text).toContain('En sak väntar på Karlstad, och en är sen.')
    expect(text).not.toContain('Arvika')
    expect(text).not.toContain('påminnelse')
    expect((await karin.get('/cockpit.csv')).status).toBe(403)
    expect((await karin.get(`/cockpit/reminders/new?party=${karlstad}`)).status).toBe(403)
  })

  test('speaks English', async () => {
    const text = await textOf(anna.get('/cockpit', { 'Accept-Language': 'en' }))
    expect(text).toContain('93 days late')
  })
})

describe('a reminder', () => {
  const draftOf = async (party: string, more = '') =>
    (await anna.get(`/cockpit/reminders/new?party=${party}${more}`)).text()
  const areaOf = (page: string) => /<textarea[^>]*>([^]*?)<\/textarea>/.exec(page)![1]!
  const boxIn = (page: string) => /name="(to-[0-9a-f-]{36})"/.exec(page)![1]!

  test('gathers everything that the party owes, what matters most first, and is changed before it is sent', async () => {
    const page = await draftOf(arvika)
    const text = areaOf(page)
    expect(text).toMatch(/1\. Svara om ni antar: Närvaroteam i skolan[^]*2\. [^]*3\. /)
    expect(text).toContain('http://samsyn.example/decisions/')
    const form = {
      ...hiddenIn(page),
      [boxIn(page)]: 'yes',
      subject: 'Kom ihåg',
      text: 'Min egen text.',
      act: 'send',
    }
    const sent = await Promise.all([1, 2, 3].map(async () => anna.post('/cockpit/reminders', form)))
    expect(new Set(sent.map((answer) => answer.headers.get('Location'))).size).toBe(1)
    const id = sent[0]!.headers.get('Location')!.split('/').at(-1)!
    const letter = await database.read(partnershipId, (db) => letterFor(db, id))
    expect(letter).toMatchObject({ subject: 'Kom ihåg', text: 'Min egen text.', about: { name: 'Arvika' } })
    expect(letter.recipients.map(({ name }) => name)).toEqual(['Olle Berg'])
    expect(await allLetters()).toHaveLength(1)
  })

  test('stands at the debts that it reminded of, and asks for patience within a week', async () => {
    const text = await textOf(anna.get(`/cockpit?party=${arvika}`))
    expect(text.match(/Påmind i dag|Påmind 22/g)?.length).toBeGreaterThanOrEqual(1)
    expect(await draftOf(arvika)).toContain('Nyss påmind.')
    expect(await draftOf(karlstad)).not.toContain('Nyss påmind.')
  })

  test('is kept as a draft, and gone on with', async () => {
    const page = await draftOf(karlstad, '&language=en')
    expect(areaOf(page)).toContain('Answer whether you adopt it: Närvaroteam i skolan')
    const form = { ...hiddenIn(page), subject: 'Utkast', text: areaOf(page), act: 'save' }
    const saved = await anna.post('/cockpit/reminders', form)
    const id = saved.headers.get('Location')!.split('/').at(-1)!
    const letter = await database.read(partnershipId, (db) => letterFor(db, id))
    expect(letterState(letter)).toBe('draft')
    expect(letter.language).toBe('en')
    expect(await (await anna.get('/cockpit')).text()).toContain(`/letters/${id}/draft`)
    expect(await (await olle.get('/cockpit')).text()).not.toContain(`/letters/${id}/draft`)
  })

  test('is refused with what was typed, and leads back when there is nothing to remind of', async () => {
    const page = await draftOf(karlstad)
    const wrong = await anna.post('/cockpit/reminders', {
      ...hiddenIn(page),
      subject: '',
      text: 'Hej 19121212-1212',
      act: 'send',
    })
    const text = await wrong.text()
    expect(wrong.status).toBe(422)
    expect(text).toContain('Skriv ett ämne.')
    expect(text).toContain('Välj minst en mottagare.')
    expect(text).toContain('Hej 19121212-1212')
    const kil = (await database.read(partnershipId, (db) => partiesOn(db, today))).find(
      ({ name }) => name === 'Kil',
    )!
    expect((await anna.get(`/cockpit/reminders/new?party=${kil.id}`)).status).toBe(422)
    expect((await anna.get('/cockpit/reminders/new?party=x')).status).toBe(404)
    expect((await anna.get('/cockpit/reminders/new')).status).toBe(404)
  })

  test('to a party in which nobody has a seat says so, and is kept until somebody has', async () => {
    const eda = (await database.read(partnershipId, (db) => partiesOn(db, today))).find(
      ({ name }) => name === 'Eda',
    )!
    const page = await draftOf(eda.id)
    expect(page).toContain('Ingen har en plats här.')
    const form = { ...hiddenIn(page), subject: 'Eda', text: 'Hej', act: 'send' }
    expect((await anna.post('/cockpit/reminders', form)).status).toBe(422)
    expect((await anna.post('/cockpit/reminders', { ...form, act: 'save' })).status).toBe(303)
  })

  test('is written by the coordinator alone', async () => {
    expect((await olle.get(`/cockpit/reminders/new?party=${karlstad}`)).status).toBe(403)
    const text = await textOf(olle.get('/cockpit'))
    expect(text).toContain('Närvaroteam i skolan')
    expect(text).not.toContain('Skriv en påminnelse')
  })
})

describe('what people owe the partnership itself', () => {
  const digest = newId()
  const open = () =>
    database.write(partnershipId, async (db) => {
      const writer = { ...doer, id: doer.id!, role: 'coordinator', partyId: '' } as const
      const addressed = { audience: 'council', partyId: karlstad } as const
      await draftDigest(db, writer, { id: digest, addressed, fromOn: day('2024-06-01') }, now)
      return openRound(db, writer, {
        name: '2025',
        division: 'bodies',
        openedOn: day('2025-03-01'),
        lastDay: day('2025-03-22'),
        unitIds: (await bodies(db)).map(({ id }) => id),
      })
    })

  test('is told to each on Läget, and in the cockpit by party without names', async () => {
    const round = await open()
    const [cockpit, own] = [await textOf(anna.get('/cockpit')), await textOf(karin.get('/'))]
    expect(cockpit).toContain(
      'Självskattningen 2025 Svara på självskattningen. Den som är tillfrågad har inte svarat Alla parter 1 mars 2025 22 mars 2025',
    )
    expect(cockpit).toContain('Läs utskicket innan det skickas Karlstad 4 mars 2025')
    expect(own).toContain('Svara på självskattningen 2025 Tar ungefär två minuter. Öppen till 22 mars 2025')
    expect(own).toContain('Läs utskicket innan det skickas: ')
    expect(own).toContain('3 saker väntar på Karlstad En sak är sen')

    const answer = Object.fromEntries(statementsOf(2).map((statement) => [`value-${statement}`, '3']))
    const at = `/assessments/${round}/answer`
    expect((await karin.fill(at, at, answer)).status).toBe(303)
    expect(await textOf(karin.get('/'))).not.toContain('Svara på självskattningen')
    expect(await textOf(karin.get('/'))).toContain('2 saker väntar på Karlstad')
  })

  test('leaves the digest of a council to its own party and the coordinator', async () => {
    expect(await textOf(karin.get('/cockpit'))).toContain('Läs utskicket innan det skickas')
    for (const path of ['/', '/cockpit', '/cockpit.csv'])
      expect(await textOf(olle.get(path)), path).not.toContain('tskicket')
    expect((await olle.get(`/digests/${digest}`)).status).toBe(404)
  })

  test('is the coordination’s to send when it has been read', async () => {
    await karin.fill(`/digests/${digest}/reading`, `/digests/${digest}/reading`, {})
    expect(await textOf(karin.get('/'))).not.toContain('utskicket')
    expect(await textOf(anna.get('/'))).toContain('Skicka utskicket: ')
    expect(await textOf(anna.get('/cockpit'))).toContain('Skicka utskicket, som är läst')
  })
})
