import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { foundWorld, hiddenIn, today } from '../../test/world.ts'
import { type Recorder, recordAnswer, requestAdoption } from '../decisions/adoptionStore.ts'
import { noTerms, type Outcome, type Terms } from '../decisions/outcome.ts'
import { enterDecision } from '../decisions/store.ts'
import type { CivilDate } from '../i18n/format.ts'
import { partiesOn } from '../partnership/store.ts'
import { closePdf } from '../platform/pdf.ts'
import { linksOf, search } from '../record/store.ts'
import { sendReminders } from './reminding.ts'
import { agreementIn, readAgreements } from './store.ts'

const { database } = await testDatabase()
let world: Awaited<ReturnType<typeof foundWorld>>
type Browser = Awaited<ReturnType<typeof world.browserOf>>
let [anna, olle, karin]: Browser[] = []
let doer: Recorder
let parties: ReadonlyMap<string, string>

beforeAll(async () => {
  world = await foundWorld(database)
  doer = { ...world.doer, id: world.doer.id! }
  anna = await world.browserOf('anna@region.example')
  olle = await world.browserOf('olle@arvika.example')
  karin = await world.browserOf('karin@karlstad.example')
  parties = new Map((await read((db) => partiesOn(db, today))).map(({ name, id }) => [name, id]))
})
afterAll(closePdf)

const day = (text: string) => text as CivilDate
const party = (name: string) => parties.get(name)!
const read = <T>(work: Parameters<typeof database.read<T>>[1]) => database.read(world.partnershipId, work)
const write = <T>(work: Parameters<typeof database.write<T>>[1]) => database.write(world.partnershipId, work)
const page = async (path: string, as = anna!) => (await as.get(path)).text()
const boxes = (...names: string[]) => Object.fromEntries(names.map((name) => [`party-${party(name)}`, 'yes']))

/** Taken in May 2024 and adopted by Arvika and Eda in June; in the tests it is 4 March 2025. */
const agreement = (title: string, text: string, terms: Partial<Terms> = {}, names = ['Arvika', 'Eda']) =>
  write(async (db) => {
    const outcome = await enterDecision(db, doer, {
      ...noTerms,
      ...terms,
      kind: 'agreement',
      title,
      text,
      dissent: '',
      decidedBy: 'Beredningsgruppen',
      section: '',
      diaryNumber: '',
      takenOn: day('2024-05-10'),
    })
    await adopt(outcome, names)
    return outcome

    async function adopt(put: Outcome, asked: readonly string[]) {
      const partyIds = asked.map(party)
      const request = { askedOn: day('2024-05-12'), answerBy: day('2024-08-31'), needs: null, partyIds }
      if (partyIds.length > 0) await requestAdoption(db, doer, put, request)
      for (const partyId of partyIds) {
        const answer = {
          partyId,
          answer: 'adopted',
          words: '',
          decidedOn: day('2024-06-10'),
          corrects: null,
        } as const
        const where = { body: 'fullmäktige', section: '', diaryNumber: '', registeredAt: 'diariet' }
        await recordAnswer(db, doer, put, { ...answer, ...where }, today)
      }
    }
  })

describe('the register', () => {
  test('is read by everybody who is signed in, and written in by those who prepare', async () => {
    await agreement('Elevhälsa för alla', 'Skolan och vården möts varje månad.')
    const shown = await page('/agreements', karin)
    expect(shown).toContain('Elevhälsa för alla')
    expect(shown).toContain('binder alla')
    expect(shown).not.toContain('/decisions/new')
    expect(await page('/agreements')).toContain('/decisions/new?kind=agreement')
  })

  test('is searched by word, narrowed by state and party, and nonsense in its address asks for nothing', async () => {
    await agreement('Gemensam tandvård', 'Tänder.', {}, [])
    expect(await page('/agreements?query=TÄNDER')).toContain('En överenskommelse stämmer med det du söker.')
    const drafts = await page('/agreements?state=draft')
    expect(drafts).toContain('Gemensam tandvård')
    expect(drafts).not.toContain('Elevhälsa för alla')
    expect(await page(`/agreements?party=${party('Kil')}`)).toContain('Ingen överenskommelse stämmer')
    expect((await anna!.get('/agreements?state=x&party=y&alarms=z')).status).toBe(200)
  })

  test('tells what needs somebody, and that is all of it that is shown when asked', async () => {
    await agreement('Samverkan om färdtjänst', 'Färdtjänst.', { validUntil: day('2025-05-01') })
    const wrong = await page('/agreements?alarms=yes')
    expect(wrong).toContain('Löper ut om 58 dagar')
    expect(wrong).not.toContain('Elevhälsa för alla')
    expect(await page('/')).toContain('Se över överenskommelsen: Samverkan om färdtjänst')
    // Olle is an official in Arvika, which is a party to it; Karin leads and prepares nothing.
    expect(await page('/', olle)).toContain('Se över överenskommelsen: Samverkan om färdtjänst')
    expect(await page('/', karin)).not.toContain('Se över överenskommelsen')
  })

  test('of another partnership is empty, and its agreements are not there', async () => {
    const [first] = (await read(readAgreements)).agreements
    const other = await foundWorld(database, 'En annan samverkan')
    const stranger = await other.browserOf('anna@region.example')
    expect(await page('/agreements', stranger)).toContain('Inga överenskommelser ännu')
    expect((await stranger.get(`/agreements/${first!.id}`)).status).toBe(404)
    expect((await anna!.get('/agreements/not-an-id')).status).toBe(404)
  })
})

describe('a new version', () => {
  let first: Outcome
  let path: string
  beforeAll(async () => {
    first = await agreement('Plan för barn', 'Vi svarar inom 60 dagar.\n\nAlla är med.')
    path = `/agreements/${first.id}`
  })
  const typed = (more: Record<string, string> = {}) => ({
    ...boxes('Arvika', 'Kil'),
    title: 'Plan för barn',
    text: 'Vi svarar inom 30 dagar.\n\nAlla är med.',
    decidedBy: 'Beredningsgruppen',
    takenOn: '2025-03-01',
    diaryNumber: '',
    ...more,
  })

  test('begins with the text and the parties of the latest', async () => {
    const form = await page(`${path}/versions/new`)
    expect(form).toContain('Vi svarar inom 60 dagar.')
    expect(form.match(/type="checkbox"[^>]*checked/g)).toHaveLength(2)
    expect((await karin!.get(`${path}/versions/new`)).status).toBe(403)
  })

  test('says what is missing, keeps what was typed, and takes no identity number', async () => {
    const wrong = await anna!.post(`${path}/versions`, {
      title: '',
      text: 'Barnet 19121212-1212.',
      takenOn: '2025-03-09',
    })
    expect(wrong.status).toBe(422)
    const shown = await wrong.text()
    for (const sentence of [
      'Skriv vad överenskommelsen heter.',
      'personnummer',
      'Skriv vem som har tagit fram texten.',
    ])
      expect(shown).toContain(sentence)
    const nobody = { title: 'Plan', text: 'Text.', decidedBy: 'Vi', takenOn: '2025-03-09' }
    const told = await (await anna!.post(`${path}/versions`, nobody)).text()
    expect(told).toContain('Välj minst en part.')
    expect(told).toContain('Dagen ligger framåt i tiden.')
    expect(shown).toContain('Barnet')
    expect(agreementIn(await read(readAgreements), first.id).versions).toHaveLength(1)
  })

  test('is one, also when its form is sent twice, and stands in the place of the one before', async () => {
    const { id = '' } = hiddenIn(await page(`${path}/versions/new`))
    const [one, again] = [
      await anna!.post(`${path}/versions`, typed({ id })),
      await anna!.post(`${path}/versions`, typed({ id })),
    ]
    expect(one.headers.get('Location')).toBe(`/agreements/${id}`)
    expect(again.headers.get('Location')).toBe(`/agreements/${id}`)
    expect((await anna!.get(`/agreements/${id}`)).headers.get('Location')).toBe(`${path}?version=2`)
    const links = await read((db) => linksOf(db, { kind: 'outcome', id }))
    expect(links).toContainEqual({
      relation: 'replaces',
      forward: true,
      thing: { kind: 'outcome', id: first.id },
    })
    expect(await page('/agreements')).toContain('version 2 är på väg')
    expect((await read((db) => search(db, 'Plan barn'))).map(({ id: found }) => found)).toContain(id)
  })

  test('is compared with the one before, word by word, and party by party', async () => {
    const shown = await page(`${path}/differences?from=1&to=2`)
    expect(shown).toContain('Ett stycke skiljer.')
    expect(shown).toMatch(/<del>.*60.*<\/del>/s)
    expect(shown).toMatch(/<ins>.*30.*<\/ins>/s)
    expect(shown).toMatch(/Har kommit till[\s\S]*Kil[\s\S]*Har tagits bort[\s\S]*Eda/)
    expect((await anna!.get(`${path}/differences?from=1&to=7`)).status).toBe(404)
  })

  test('is rewritten until the parties are asked, and of two who do it the second sees both', async () => {
    const to = `${path}/versions/2`
    const { seen = '' } = hiddenIn(await page(to))
    const draft = { ...boxes('Arvika', 'Kil'), title: 'Plan för barn', seen }
    const mine = { ...draft, text: 'Vi svarar inom 20 dagar.' }
    expect(
      (await olle!.post(to, { ...draft, ...boxes('Eda'), text: 'Vi svarar inom 25 dagar.' })).status,
    ).toBe(303)
    const told = await anna!.post(to, mine)
    expect(told.status).toBe(422)
    const shown = await told.text()
    expect(shown).toContain('Vi svarar inom 20 dagar.')
    expect(shown).toMatch(/Sparat av någon annan[\s\S]*Vi svarar inom 25 dagar\./)
    expect(shown).toContain('Någon annan har ändrat parterna medan du skrev: Eda.')
    expect((await anna!.post(to, { ...mine, ...hiddenIn(shown) })).status).toBe(303)
    expect(await page(`${path}?version=2`)).toContain('Vi svarar inom 20 dagar.')
  })

  test('waits for the one that is being prepared, and is asked of its parties', async () => {
    const refused = await anna!.get(`${path}/versions/new`)
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Version 2 bereds redan.')
    const second = agreementIn(await read(readAgreements), first.id).versions[1]!
    const asked = await page(`/decisions/${second.outcome.id}/request`)
    expect(asked.match(/type="checkbox"[^>]*checked/g)).toHaveLength(2)
  })

  test('stands fast when it is put to the parties, and what was typed meanwhile is not lost', async () => {
    const to = `${path}/versions/2`
    const { seen = '' } = hiddenIn(await page(to))
    const second = agreementIn(await read(readAgreements), first.id).versions[1]!
    await anna!.post(`/decisions/${second.outcome.id}/request`, {
      ...boxes('Arvika', 'Kil'),
      askedOn: '2025-03-02',
      answerBy: '2025-05-31',
      needs: 'all',
    })
    const late = await olle!.post(to, { ...boxes('Arvika'), title: 'Plan för barn', text: 'Mina ord.', seen })
    expect(late.status).toBe(409)
    const shown = await late.text()
    expect(shown).toContain('Mina ord.')
    expect(shown).toContain('Versionen ställdes till parterna medan du skrev.')
    expect(await page(to)).toContain('Versionen är ställd till parterna och kan inte ändras.')
  })

  test('binds nobody before it applies: until then the first does', async () => {
    const shown = await page(path)
    expect(shown).toMatch(/Version 1\s*<\/th>[\s\S]*?2 parter[\s\S]*?Arvika och Eda/)
    expect(await page(`${path}?on=2024-05-30`)).toMatch(/Ingen version[\s\S]*?3 parter/)
  })
})

describe('a successor', () => {
  test('is named, and the days between on which none is in force are told on both pages and on Läget', async () => {
    const old = await agreement('Gamla barnöverenskommelsen', 'Gammal.', { validUntil: day('2024-12-31') })
    const next = await agreement('Nya barnöverenskommelsen', 'Ny.', { validFrom: day('2025-04-01') })
    expect(await page(`/decisions/${old.id}`)).toContain('Giltighetstiden har gått ut.')
    const to = `/agreements/${old.id}/successor`
    const { seen = '' } = hiddenIn(await page(to))
    expect((await anna!.post(to, { successor: next.id, seen })).status).toBe(303)
    const gap = 'Mellan 31\u00a0december 2024 och 1\u00a0april 2025 gäller ingen'
    expect(await page(`/agreements/${old.id}`)).toContain(gap)
    expect(await page(`/agreements/${next.id}`)).toContain(gap)
    expect(await page('/decisions/adoptions')).toContain(gap)
    expect(await page('/')).toContain(gap)
    expect(await page(`/decisions/${old.id}`)).not.toContain('Giltighetstiden har gått ut.')
    const stale = await olle!.post(to, { successor: '', seen })
    expect(stale.status).toBe(422)
    expect((await anna!.post(to, { successor: 'nothing', seen })).status).toBe(422)
  })
})

describe('repealed law', () => {
  test('is marked in the text with a word, and told with what came in its place', async () => {
    const { id } = await agreement('Äldre överenskommelse', 'Enligt 3 f § HSL (1982:763) <görs> en plan.')
    const shown = await page(`/agreements/${id}`)
    expect(shown).toMatch(
      /<mark id="law-1"[^>]*>3 f § HSL \(1982:763\)<span[^>]*> upphävd<\/span><\/mark> &lt;görs&gt;/,
    )
    expect(shown).toContain('upphävdes 1\u00a0april 2017 och ersattes av hälso- och sjukvårdslagen (2017:30)')
    expect(shown).toContain('16 kap. 4 §')
    expect(await page('/agreements')).toContain('1 hänvisning till upphävd lag')
  })

  test('is found in any text that is pasted, which is stored nowhere', async () => {
    const before = await read((db) => db.selectFrom('event').select('revision').execute())
    const answer = await karin!.post('/agreements/law', {
      text: 'Se 2 kap. 7 § SoL.',
      writtenOn: '2019-01-01',
    })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Cache-Control')).toContain('no-store')
    expect(await answer.text()).toContain('Ett ställe i texten hänvisar till upphävd lag.')
    expect(await read((db) => db.selectFrom('event').select('revision').execute())).toEqual(before)
    const clean = await karin!.post('/agreements/law', { text: 'Dnr 2001:453.', writtenOn: '' })
    expect(await clean.text()).toContain('Inget i texten hänvisar till en upphävd lag')
    expect((await karin!.post('/agreements/law', { text: '', writtenOn: '' })).status).toBe(422)
  })
})

describe('reminders', () => {
  const sent = () =>
    read((db) =>
      db
        .selectFrom('letter')
        .innerJoin('letterPosting', 'letterPosting.letterId', 'letter.id')
        .select(['letter.subject', 'letter.text'])
        .where('letter.subject', 'like', 'Nattvandring%')
        .execute(),
    )
  const run = (on: string) =>
    write((db) => sendReminders(db, world.partnershipId, day(on), 'https://samsyn.example'))

  test('go to the coordinators once for each threshold, also when two instances run at once', async () => {
    const outcome = await agreement('Nattvandring', 'Vi vandrar.', { validUntil: day('2025-08-31') })
    await Promise.all([run('2025-03-04'), run('2025-03-04')])
    await run('2025-03-05')
    expect(await sent()).toHaveLength(1)
    const [letter] = await sent()
    expect(letter!.subject).toBe('Nattvandring löper ut om 180 dagar')
    expect(letter!.text).toContain(`https://samsyn.example/agreements/${outcome.id}`)
    const to = await read((db) =>
      db
        .selectFrom('letterRecipient')
        .innerJoin('letter', 'letter.id', 'letterRecipient.letterId')
        .select('letterRecipient.name')
        .where('letter.subject', 'like', 'Nattvandring%')
        .execute(),
    )
    expect(to.map(({ name }) => name)).toEqual(['Anna Sandberg'])
    await run('2025-06-02')
    expect(await sent()).toHaveLength(2)
  })

  test('that were cut off are neither lost nor doubled', async () => {
    const cut = write(async (db) => {
      await sendReminders(db, world.partnershipId, day('2025-08-01'), 'https://samsyn.example')
      throw new Error('killed')
    })
    await expect(cut).rejects.toThrow('killed')
    expect(await sent()).toHaveLength(2)
    await run('2025-08-01')
    await run('2025-08-02')
    expect(await sent()).toHaveLength(3)
  })

  test('come anew when the day is moved', async () => {
    await write((db) =>
      db
        .updateTable('outcome')
        .set({ validUntil: day('2025-09-15') })
        .where('title', '=', 'Nattvandring')
        .execute(),
    )
    await run('2025-08-20')
    expect(await sent()).toHaveLength(4)
  })
})
