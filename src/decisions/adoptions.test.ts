import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { foundWorld, hiddenIn, today } from '../../test/world.ts'
import { newId } from '../db/ids.ts'
import type { CivilDate } from '../i18n/format.ts'
import { partiesOn } from '../partnership/store.ts'
import { closePdf } from '../platform/pdf.ts'
import { inForce } from './adoption.ts'
import { type NewAnswer, type Recorder, recordAnswer, requestAdoption } from './adoptionStore.ts'
import { adoptableOf } from './matrixStore.ts'
import type { Outcome } from './outcome.ts'
import { enterDecision, outcomeFor } from './store.ts'

const { database } = await testDatabase()
let world: Awaited<ReturnType<typeof foundWorld>>
let anna: Awaited<ReturnType<typeof world.browserOf>>
let olle: typeof anna
let karin: typeof anna
let doer: Recorder
let parties: ReadonlyMap<string, string>

beforeAll(async () => {
  world = await foundWorld(database)
  doer = { ...world.doer, id: world.doer.id! }
  anna = await world.browserOf('anna@region.example')
  olle = await world.browserOf('olle@arvika.example')
  karin = await world.browserOf('karin@karlstad.example')
  const found = await database.read(world.partnershipId, (db) => partiesOn(db, today))
  parties = new Map(found.map(({ name, id }) => [name, id]))
})

afterAll(closePdf)

const day = (text: string) => text as CivilDate
const party = (name: string) => parties.get(name)!

const agreement = (title: string) =>
  database.write(world.partnershipId, (db) =>
    enterDecision(db, doer, {
      kind: 'agreement',
      title,
      text: `${title}.`,
      dissent: '',
      decidedBy: 'Beredningsgruppen',
      section: '',
      diaryNumber: 'RV2025-1',
      takenOn: day('2025-01-10'),
    }),
  )

const put = (outcome: Outcome, names: readonly string[], answerBy = '2025-04-30') =>
  database.write(world.partnershipId, (db) =>
    requestAdoption(db, doer, outcome, {
      askedOn: day('2025-01-12'),
      answerBy: day(answerBy),
      needs: null,
      partyIds: names.map(party),
    }),
  )

const answer = (name: string, more: Partial<NewAnswer> = {}): NewAnswer => ({
  partyId: party(name),
  answer: 'adopted',
  words: '',
  decidedOn: day('2025-02-03'),
  body: 'kommunfullmäktige',
  section: '§ 31',
  diaryNumber: 'KS 2025-7',
  registeredAt: 'Kommunens diarium',
  corrects: null,
  ...more,
})

const record = (outcome: Outcome, given: NewAnswer) =>
  database.write(world.partnershipId, (db) => recordAnswer(db, doer, outcome, given, today))

const standing = (outcome: Outcome, on = today) =>
  database.read(world.partnershipId, async (db) => inForce(await adoptableOf(db, outcome.id), on))

const form = (name: string, more: Record<string, string> = {}) => ({
  party: party(name) ?? name,
  answer: 'adopted',
  words: '',
  decidedOn: '2025-02-03',
  body: 'kommunfullmäktige',
  section: '§ 31',
  diaryNumber: 'KS 2025-7',
  registeredAt: '',
  seen: '0',
  corrects: '',
  ...more,
})

const page = async (path: string, as = anna) => (await as.get(path)).text()

describe('a decision or an agreement from elsewhere', () => {
  const typed = {
    kind: 'decision',
    title: 'Gemensam jour',
    text: 'Jouren är gemensam.',
    dissent: '',
    takenOn: '2025-02-20',
    decidedBy: 'Regionfullmäktige',
    section: '§ 12',
    diaryNumber: 'RV2025-9',
    dueOn: '2025-12-31',
  }

  test('is entered with its body, day, paragraph and diary number, and a decision applies by itself', async () => {
    const answered = await anna.post('/decisions', typed)
    expect(answered.status).toBe(303)
    const shown = await page(answered.headers.get('Location')!)
    expect(shown).toContain('Regionfullmäktige')
    expect(shown).toContain('§ 12')
    expect(shown).toContain('Gäller sedan 20')
    expect(shown).toContain('Beslutet gäller av sig självt.')
  })

  test('is entered once, also when its form is sent twice', async () => {
    const [, id = ''] = /name="id" value="([^"]+)"/.exec(await page('/decisions/new'))!
    const [one, other] = [
      await anna.post('/decisions', { ...typed, id }),
      await anna.post('/decisions', { ...typed, id }),
    ]
    expect(one.headers.get('Location')).toBe(other.headers.get('Location'))
  })

  test('asks for a day to have it carried out by, or why there is none, and keeps what was typed', async () => {
    const answered = await anna.post('/decisions', { ...typed, dueOn: '' })
    expect(answered.status).toBe(422)
    const shown = await answered.text()
    expect(shown).toContain('Skriv när det ska vara genomfört, eller varför ingen dag finns.')
    expect(shown).toContain('value="Gemensam jour"')
    const reasoned = await anna.post('/decisions', {
      ...typed,
      dueOn: '',
      noDueReason: 'Det pågår hela tiden.',
    })
    expect(reasoned.status).toBe(303)
  })

  test('says all that is missing at once', async () => {
    const answered = await anna.post('/decisions', {
      kind: 'agreement',
      takenOn: '',
      validUntil: '2025-12-31',
    })
    expect(answered.status).toBe(422)
    const shown = await answered.text()
    for (const sentence of ['Skriv en rubrik.', 'Skriv vilket organ', 'Skriv vilken dag det beslutades.'])
      expect(shown).toContain(sentence)
    expect(shown).not.toContain('Välj en senare sista dag.')
  })

  test('is not entered before it is made, nor by a leader', async () => {
    expect((await anna.post('/decisions', { ...typed, takenOn: '2025-03-05' })).status).toBe(422)
    expect((await karin.post('/decisions', typed)).status).toBe(403)
  })

  test('has no meeting, which the database grants these kinds only', async () => {
    const position = database.write(world.partnershipId, (db) =>
      db
        .insertInto('outcome')
        .values({
          partnershipId: world.partnershipId,
          id: newId(),
          kind: 'position',
          year: 2025,
          number: 99,
          title: 'Utan träff',
          text: 'Utan träff.',
          dissent: '',
          meetingId: null,
          agendaItemId: null,
          takenOn: today,
          decidedBy: 'Någon',
        })
        .execute(),
    )
    await expect(position).rejects.toThrow('outcome_origin_check')
  })
})

describe('an agreement put to the parties', () => {
  let outcome: Outcome
  beforeEach(async () => {
    outcome = await agreement('Barn i behov av samordnade insatser')
  })

  test('is put to all who are parties that day, unless others are chosen', async () => {
    const shown = await page(`/decisions/${outcome.id}/request`)
    expect(shown.match(/type="checkbox"[^>]*checked/g)).toHaveLength(17)
    const answered = await anna.post(`/decisions/${outcome.id}/request`, {
      [`party-${party('Arvika')}`]: 'yes',
      [`party-${party('Eda')}`]: 'yes',
      askedOn: '2025-01-12',
      answerBy: '2025-04-30',
      needs: 'all',
    })
    expect(answered.status).toBe(303)
    expect(await standing(outcome)).toMatchObject({ why: { kind: 'unmet', missing: 2 } })
    expect(await page(`/decisions/${outcome.id}`)).toContain('kräver alla 2')
  })

  test('needs all of them, and somebody to ask', async () => {
    const wrong = { askedOn: '2025-01-01', answerBy: '2024-12-01', needs: 'some', count: '1' }
    const answered = await anna.post(`/decisions/${outcome.id}/request`, wrong)
    expect(answered.status).toBe(422)
    const shown = await answered.text()
    expect(shown).toContain('Välj minst en part.')
    expect(shown).toContain('Frågan kan inte ställas före det.')
    expect(shown).toContain('Svarsdagen ligger före den dag då frågan ställs.')
    expect(shown).toContain('En överenskommelse gäller när alla har antagit den. Välj alla.')
  })

  test('is in force when the last one has adopted it, and nobody has typed that', async () => {
    await put(outcome, ['Arvika', 'Eda'])
    await record(outcome, answer('Arvika'))
    expect(await standing(outcome)).toMatchObject({ inForce: false, why: { waiting: [party('Eda')] } })
    const answered = await anna.post(`/decisions/${outcome.id}/adoptions`, {
      ...form('Eda', { decidedOn: '2025-02-24', seen: '1' }),
    })
    const saved = answered.headers.get('Location')!
    expect(saved).toBe(`/decisions/${outcome.id}?answered=${party('Eda')}#party-${party('Eda')}`)
    expect(await page(saved.split('#')[0]!)).toContain('Svaret från Eda är sparat.')
    expect(await standing(outcome)).toEqual({ inForce: true, since: '2025-02-24', until: null })
    const shown = await page(`/decisions/${outcome.id}`)
    expect(shown).toContain('Gäller sedan 24')
    // Eda has not said where its answer is registered.
    expect(shown).toContain('Svaret är inte registrerat.')
  })

  test('can be asked anew until somebody has answered; then only the last day moves', async () => {
    await put(outcome, ['Arvika', 'Eda'])
    await put(outcome, ['Arvika', 'Kil'])
    await record(outcome, answer('Arvika'))
    await put(outcome, ['Eda'], '2025-05-31')
    expect(await standing(outcome)).toMatchObject({ why: { waiting: [party('Kil')] } })
    const shown = await page(`/decisions/${outcome.id}/request`)
    expect(shown).toContain('Bara sista svarsdag kan flyttas.')
    expect(shown).toContain('value="2025-05-31"')
  })
})

describe('of two who put the same question at once, the second', () => {
  const opened = async (outcome: Outcome) =>
    hiddenIn(await page(`/decisions/${outcome.id}/request`, olle)).seen ?? ''
  const asked = (names: readonly string[], more: Record<string, string> = {}) => ({
    ...Object.fromEntries(names.map((name) => [`party-${party(name)}`, 'yes'])),
    askedOn: '2025-01-12',
    answerBy: '2025-04-30',
    needs: 'all',
    count: '',
    ...more,
  })

  test('is told which parties and days the first changed, field by field, and saves both', async () => {
    const outcome = await agreement('Gemensam elevhälsa')
    await put(outcome, ['Arvika', 'Eda'])
    const to = `/decisions/${outcome.id}/request`
    const seen = await opened(outcome)
    expect((await anna.post(to, asked(['Arvika', 'Eda', 'Kil'], { seen }))).status).toBe(303)

    const told = await olle.post(to, asked(['Arvika', 'Eda'], { answerBy: '2025-05-31', seen }))
    expect(told.status).toBe(422)
    const shown = await told.text()
    expect(shown).toContain('Någon annan har ändrat vilka som får frågan medan du skrev: Kil.')
    expect(shown).toContain('value="2025-05-31"')
    expect(shown).toMatch(new RegExp(`name="party-${party('Kil')}" value="yes" checked`))

    const merged = asked(['Arvika', 'Eda', 'Kil'], { answerBy: '2025-05-31', ...hiddenIn(shown) })
    expect((await olle.post(to, merged)).status).toBe(303)
    expect(await page(to)).toContain('value="2025-05-31"')
    expect(await standing(outcome)).toMatchObject({ why: { missing: 3 } })
  })

  test('is shown both days when both have moved the last one', async () => {
    const outcome = await agreement('Gemensam skolskjuts')
    await put(outcome, ['Arvika'])
    const to = `/decisions/${outcome.id}/request`
    const seen = await opened(outcome)
    await anna.post(to, asked(['Arvika'], { answerBy: '2025-06-30', seen }))
    const shown = await (await olle.post(to, asked(['Arvika'], { answerBy: '2025-05-31', seen }))).text()
    expect(shown).toContain('value="2025-05-31"')
    expect(shown).toMatch(/Sparat av någon annan[\s\S]*?2025-06-30/)
  })

  test('is told what was not saved when a party has answered in between', async () => {
    const outcome = await agreement('Gemensam lekpark')
    await put(outcome, ['Arvika', 'Eda'])
    const seen = await opened(outcome)
    await record(outcome, answer('Arvika'))
    const to = `/decisions/${outcome.id}/request`
    const told = await olle.post(to, asked(['Arvika', 'Kil'], { answerBy: '2025-05-31', seen }))
    expect(told.status).toBe(422)
    const shown = await told.text()
    expect(shown).toContain('En part har svarat medan du skrev.')
    expect(shown).toContain('frågan till Arvika och Kil')
    expect(shown).toContain('value="2025-05-31"')
    expect((await olle.post(to, { answerBy: '2025-05-31', ...hiddenIn(shown) })).status).toBe(303)
    expect(await page(to)).toContain('value="2025-05-31"')
  })
})

describe('an outcome that somebody ends while another fills in a form', () => {
  test('shows the form again with what was typed and the sentence, and saves nothing', async () => {
    const outcome = await agreement('Gemensam fritidsbank')
    await put(outcome, ['Arvika', 'Eda'])
    await record(outcome, answer('Eda', { answer: 'amended', words: 'Inte på sommaren.' }))
    const path = `/decisions/${outcome.id}`
    const seen = hiddenIn(await page(`${path}/terms`)).seen ?? ''
    await anna.post(`${path}/ending`, { endedOn: '2025-03-01', reason: 'Den behövs inte.', successor: '' })
    const sent: readonly (readonly [string, Record<string, string>, string])[] = [
      ['terms', { evaluateOn: '2025-08-30', seen }, 'value="2025-08-30"'],
      ['request', { answerBy: '2025-08-31', seen: '' }, 'value="2025-08-31"'],
      ['adoptions', form('Arvika', { section: '§ 99', seen: '1' }), 'value="§ 99"'],
      ['adoptions/1/acceptance', { acceptedOn: '2025-02-27' }, 'value="2025-02-27"'],
    ]
    for (const [to, typed, kept] of sent) {
      const answered = await olle.post(`${path}/${to}`, typed)
      expect(answered.status).toBe(409)
      const shown = await answered.text()
      expect(shown).toContain('Anna Sandberg har avslutat utfallet')
      expect(shown).toContain('Den behövs inte.')
      expect(shown).toContain(kept)
      expect(shown).not.toContain('>Spara ')
    }
    const stored = await database.read(world.partnershipId, (db) => adoptableOf(db, outcome.id))
    expect(stored).toMatchObject({ evaluateOn: null, request: { answerBy: '2025-04-30' } })
    expect(stored.answers).toHaveLength(1)
    const late = await page(`${path}/terms`)
    expect(late).toContain('Utfallet är redan avslutat och kan inte ändras.')
    expect(late).toContain(`href="${path}"`)
  })
})

describe('an answer', () => {
  let outcome: Outcome
  const answers = () => `/decisions/${outcome.id}/adoptions`
  const refused = async (typed: Record<string, string>, as = anna) => {
    const answered = await as.post(answers(), typed)
    expect(answered.status).toBe(422)
    const stored = await database.read(world.partnershipId, (db) => adoptableOf(db, outcome.id))
    expect(stored.answers).toEqual([])
    const shown = await answered.text()
    // What was typed is kept.
    expect(shown).toContain('value="KS 2025-7"')
    return shown
  }
  beforeEach(async () => {
    outcome = await agreement('Familjehemsstöd')
    await put(outcome, ['Arvika', 'Eda', 'Hammarö'])
  })

  test('of a party that is not asked is not taken', async () => {
    expect(await refused(form('Kil'))).toContain('Parten har inte fått frågan.')
  })

  test('has a day that is neither before the outcome nor ahead', async () => {
    expect(await refused(form('Eda', { decidedOn: '2025-01-09' }))).toContain(
      'Parten kan inte ha svarat före det.',
    )
    expect(await refused(form('Eda', { decidedOn: '2025-03-05' }))).toContain('Dagen ligger framåt i tiden.')
  })

  test('of a party that had left is not taken', async () => {
    await database.write(world.partnershipId, (db) =>
      db
        .updateTable('party')
        .set({ leftOn: day('2025-01-31') })
        .where('name', '=', 'Hammarö')
        .execute(),
    )
    expect(await refused(form('Hammarö'))).toContain('Hammarö lämnade samverkan 31')
    await database.write(world.partnershipId, (db) =>
      db.updateTable('party').set({ leftOn: null }).where('name', '=', 'Hammarö').execute(),
    )
  })

  test('says what is changed, or why it declines, and nothing when it is plain', async () => {
    expect(await refused(form('Eda', { answer: 'amended' }))).toContain('Skriv vad parten vill ändra.')
    expect(await refused(form('Eda', { answer: 'declined' }))).toContain('Skriv varför parten avböjer.')
    expect(await refused(form('Eda', { words: 'Men senare.' }))).toContain('Parten antar utan ändring.')
  })

  test('is entered by the coordinator for all, by an official for their own party, by a leader not at all', async () => {
    expect(await refused(form('Eda'), olle)).toContain('Du kan skriva in svar från din egen part.')
    expect((await karin.post(answers(), form('Eda'))).status).toBe(403)
    expect((await olle.post(answers(), form('Arvika'))).status).toBe(303)
    const offered = await page(`${answers()}/new`, olle)
    expect(offered).toContain('>Arvika</option>')
    expect(offered).not.toContain('>Eda</option>')
    expect(await page(`/decisions/${outcome.id}`, karin)).not.toContain('/adoptions/new')
  })

  test('of a party that no row asks is refused by the database too, and none is changed or taken away', async () => {
    await expect(record(outcome, answer('Kil'))).rejects.toThrow()
    await record(outcome, answer('Eda'))
    const change = database.write(world.partnershipId, (db) =>
      db.updateTable('adoption').set({ answer: 'declined' }).execute(),
    )
    await expect(change).rejects.toThrow('append-only')
    await expect(
      database.write(world.partnershipId, (db) => db.deleteFrom('adoption').execute()),
    ).rejects.toThrow('append-only')
  })

  test('that was entered wrongly is corrected, and the wrong one no longer counts although its day is later', async () => {
    await record(outcome, answer('Eda', { decidedOn: day('2025-02-20') }))
    const filled = await page(`${answers()}/new?corrects=1`)
    expect(filled).toContain('value="2025-02-20"')
    const typed = form('Eda', { decidedOn: '2025-02-02', corrects: '1', seen: '1' })
    expect((await anna.post(answers(), typed)).status).toBe(303)
    const { answers: counted } = await database.read(world.partnershipId, (db) => adoptableOf(db, outcome.id))
    expect(counted).toMatchObject([{ number: 2, decidedOn: '2025-02-02' }])
    expect(await page(`/decisions/${outcome.id}`)).toContain('Svaret från Eda rättades')
  })

  test('that somebody else has entered meanwhile is shown, and what was typed is kept and can be saved', async () => {
    await record(outcome, answer('Eda', { answer: 'declined', words: 'För dyrt.' }))
    const mine = form('Eda', { decidedOn: '2025-02-25', section: '§ 77' })
    const told = await anna.post(answers(), mine)
    expect(told.status).toBe(422)
    const shown = await told.text()
    expect(shown).toContain('Någon annan har skrivit in ett svar från Eda medan du skrev.')
    expect(shown).toContain('avböjd: För dyrt.')
    expect(shown).toContain('value="§ 77"')
    // Beside each field that differs stands theirs; the body is the same in both.
    expect(shown).toMatch(/id="field-words-theirs"[\s\S]*?För dyrt\./)
    expect(shown).toMatch(/id="field-section-theirs"[\s\S]*?§ 31/)
    expect(shown).not.toContain('id="field-body-theirs"')
    expect(shown).toContain('name="seen" value="1"')
    expect((await anna.post(answers(), { ...mine, seen: '1' })).status).toBe(303)
    expect(await page(`/decisions/${outcome.id}`)).toContain('Tidigare: avböjd')
  })
})

describe('a change', () => {
  test('counts from the day that the others accepted it, also when the answer is corrected elsewhere', async () => {
    const outcome = await agreement('Hjälpmedel')
    await put(outcome, ['Arvika'])
    await record(outcome, answer('Arvika', { answer: 'amended', words: 'Ett år i taget.' }))
    expect(await page(`/decisions/${outcome.id}`)).toContain('De andra har inte godtagit ändringen.')
    const path = `/decisions/${outcome.id}/adoptions/1/acceptance`
    const early = await anna.post(path, { acceptedOn: '2025-02-01' })
    expect(early.status).toBe(422)
    expect((await anna.post(path, { acceptedOn: '2025-02-10' })).status).toBe(303)
    expect(await standing(outcome)).toMatchObject({ since: '2025-02-10' })
    const again = await anna.post(path, { acceptedOn: '2025-02-12' })
    expect(await again.text()).toContain('Någon annan har redan skrivit in')

    const corrected = answer('Arvika', {
      answer: 'amended',
      words: 'Ett år i taget.',
      diaryNumber: 'KS 8',
      corrects: 1,
    })
    await record(outcome, corrected)
    expect(await standing(outcome)).toMatchObject({ since: '2025-02-10' })
  })
})

describe('the days of an outcome', () => {
  test('are changed by one at a time: the second is told, sees both and loses nothing', async () => {
    const outcome = await agreement('Tidiga insatser')
    const path = `/decisions/${outcome.id}/terms`
    const [, seen = ''] = /name="seen" value="([^"]+)"/.exec(await page(path))!
    expect((await anna.post(path, { evaluateOn: '2025-06-30', seen })).status).toBe(303)
    const second = await olle.post(path, { evaluateOn: '2025-09-30', seen })
    expect(second.status).toBe(422)
    const shown = await second.text()
    expect(shown).toContain('2025-06-30')
    expect(shown).toContain('value="2025-09-30"')
    const [, now = ''] = /name="seen" value="([^"]+)"/.exec(shown)!
    expect((await olle.post(path, { evaluateOn: '2025-09-30', seen: now })).status).toBe(303)
  })

  test('stand fast as to validity when the parties have been asked', async () => {
    const outcome = await agreement('Gemensam vård')
    await put(outcome, ['Arvika'])
    const path = `/decisions/${outcome.id}/terms`
    const shown = await page(path)
    expect(shown).not.toContain('name="validUntil"')
    const [, seen = ''] = /name="seen" value="([^"]+)"/.exec(shown)!
    await anna.post(path, { validUntil: '2025-02-01', evaluateOn: '2025-08-31', seen })
    const changed = await database.read(world.partnershipId, (db) => outcomeFor(db, outcome.id))
    expect(changed).toMatchObject({ validUntil: null, evaluateOn: '2025-08-31' })
  })
})

describe('following up', () => {
  test('an evaluation, a report and an ending stand on the page; what has ended is in force no longer', async () => {
    const [old, next] = [await agreement('Den gamla modellen'), await agreement('Den nya modellen')]
    await put(old, ['Arvika'])
    await record(old, answer('Arvika'))
    const path = `/decisions/${old.id}`
    const report = { reportedOn: '2025-02-20', state: 'partly', done: 'Hälften är gjort.' }
    expect((await anna.post(`${path}/reports`, report)).status).toBe(303)
    const late = { evaluatedOn: '2025-03-05', found: '', conclusion: '' }
    expect((await anna.post(`${path}/evaluations`, late)).status).toBe(422)
    const evaluation = { evaluatedOn: '2025-02-25', found: 'Den var för dyr.', conclusion: 'end' }
    const evaluated = await anna.post(`${path}/evaluations`, evaluation)
    expect(evaluated.headers.get('Location')).toBe(`${path}/ending`)
    const ending = { endedOn: '2025-02-28', reason: 'Ersätts.', successor: next.id }
    expect((await anna.post(`${path}/ending`, ending)).status).toBe(303)

    const shown = await page(path)
    for (const text of ['Hälften är gjort.', 'Den var för dyr.', 'Sista dagen var 28', 'Den nya modellen'])
      expect(shown).toContain(text)
    expect(await standing(old)).toMatchObject({ why: { kind: 'replaced', on: '2025-02-28' } })
    expect(await standing(old, day('2025-02-28'))).toMatchObject({ inForce: true })
    expect(await page(`/decisions/${next.id}`)).toContain('Ersätter')

    const second = await olle.post(`${path}/ending`, { ...ending, reason: 'Jag också.' })
    expect(second.status).toBe(422)
    const told = await second.text()
    expect(told).toContain('Anna Sandberg har redan avslutat utfallet')
    expect(told).toContain('Jag också.')
  })

  test('a report tells about one party or about all, and who has not told is said', async () => {
    const shared = await agreement('Gemensam telefonjour')
    await put(shared, ['Arvika', 'Eda', 'Kil'])
    for (const name of ['Arvika', 'Eda', 'Kil']) await record(shared, answer(name))
    const path = `/decisions/${shared.id}`
    const report = { reportedOn: '2025-02-20', state: 'done', done: 'Jouren svarar.' }
    const send = (name: string, as = anna) => as.post(`${path}/reports`, { ...report, party: party(name) })
    expect(await page(`${path}/reports/new`, olle)).toContain(`<option value="${party('Arvika')}" selected`)

    const refused = [await send('Torsby'), await send('Eda', olle)]
    expect(refused.map(({ status }) => status)).toEqual([422, 422])
    expect(await refused[0]!.text()).toContain('Välj en av parterna i listan, eller alla tillsammans.')
    expect(await page(path)).toContain('Ingen har återrapporterat')

    expect((await send('Arvika', olle)).status).toBe(303)
    const told = (await page(path)).replaceAll('\u00a0', ' ')
    expect(told).toContain('Har inte berättat hur det gick: Eda och Kil.')
    expect(told).toContain('om Arvika: Genomfört')
    const list = async () => page('/decisions/audit?query=telefonjour')
    expect(await list()).toContain('1 av 3 parter har berättat')
    expect(await (await anna.get('/decisions/audit.csv?query=telefonjour')).text()).toContain('Eda, Kil')
    expect((await anna.get('/decisions/audit.pdf?query=telefonjour')).status).toBe(200)

    for (const name of ['Eda', 'Kil']) expect((await send(name)).status).toBe(303)
    expect(await list()).toContain('Genomfört')
    expect(await page(path)).not.toContain('Har inte berättat')
  })

  test('the list of what is carried out is searched and narrowed, on the page and in its files', async () => {
    await database.write(world.partnershipId, (db) =>
      enterDecision(db, doer, {
        kind: 'decision',
        title: 'Gemensam bastu',
        text: 'En bastu.',
        dissent: '',
        decidedBy: 'Regionfullmäktige',
        section: '',
        diaryNumber: '',
        takenOn: day('2025-01-10'),
        dueOn: day('2025-02-01'),
      }),
    )
    const late = await page('/decisions/audit?show=silent')
    expect(late).toContain('Gemensam bastu')
    expect(late).toContain('href="/decisions/audit.pdf?show=silent"')
    expect(await page('/decisions/audit?show=done')).not.toContain('Gemensam bastu')
    expect(await page('/decisions/audit?query=BASTU')).toContain('Alla, som innehåller ”BASTU”: 1 utfall.')
    expect(await page('/decisions/audit?query=finns+inte')).toContain('Inget utfall stämmer')
    const file = await (await anna.get('/decisions/audit.csv?query=bastu')).text()
    expect(file.trim().split('\r\n')).toHaveLength(2)
    // On a phone each value has the name of its column.
    expect(late).toMatch(/<td role="cell" data-label="Senast">/)
  })

  test('the list of what is carried out is printed as a tagged PDF', async () => {
    const printed = await anna.get('/decisions/audit.pdf?show=silent')
    expect(printed.headers.get('Content-Disposition')).toContain('genomforande.pdf')
    const source = Buffer.from(await printed.arrayBuffer()).toString('latin1')
    expect(source).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(source).toContain('/Marked true')
  })

  test('the list of what is carried out is a page and a file that no spreadsheet runs', async () => {
    const outcome = await agreement('=HYPERLINK("http://ond.example")')
    const report = { reportedOn: '2025-02-20', state: 'done', done: '+1 klar' }
    await anna.post(`/decisions/${outcome.id}/reports`, report)
    expect(await page('/decisions/audit')).toContain('Genomfört')
    const file = await (await anna.get('/decisions/audit.csv')).text()
    expect(file).toContain(`"'=HYPERLINK(""http://ond.example"")"`)
    expect(file).toContain("'+1 klar")
  })
})

describe('the matrix', () => {
  test('answers first, groups what is not in force before what is, and shows any day', async () => {
    const late = await agreement('Sent svar')
    await put(late, ['Torsby'], '2025-02-15')
    const shown = await page('/decisions/adoptions')
    expect(shown).toMatch(/En part är sen med sitt svar/)
    expect(shown).toContain('Svar saknas sedan 17 dagar.')
    const group = (name: string) => shown.indexOf(`colspan="2">${name}<`)
    expect(group('Gäller inte')).toBeLessThan(group('Gäller'))
    const past = await page('/decisions/adoptions?on=2025-01-15')
    expect(past).toContain('Den 15\u00a0januari 2025 gällde inget av')
    expect(past).not.toContain('Svar saknas sedan')
  })

  test('is narrowed to what waits, what is in force, what has ended, and one’s own party', async () => {
    const only = async (show: string, as = anna) => page(`/decisions/adoptions?show=${show}`, as)
    expect(await only('waiting')).toContain('Sent svar')
    expect(await only('in-force')).not.toContain('>Sent svar</a>')
    expect(await only('ended')).toContain('>Den gamla modellen</a>')
    expect(await only('mine', karin)).toContain('Inget utfall stämmer med valet.')
  })

  test('shows a leader where to read, not where to write', async () => {
    const shown = await page('/decisions/adoptions', karin)
    expect(shown).toContain('Se utfallet')
    expect(shown).not.toContain('Skriv in svaren')
  })

  test('leads an official to the answers of the own party alone', async () => {
    const led = (shown: string) =>
      [...shown.matchAll(/<a href="([^"]+)">Skriv in svaren/g)].map(([, href]) => href)
    expect(led(await page('/decisions/adoptions', anna)).length).toBeGreaterThan(0)
    for (const href of led(await page('/decisions/adoptions', olle))) expect(href).toContain(party('Arvika'))
  })

  test('of another partnership is empty, and its outcomes are not there', async () => {
    const other = await foundWorld(database, 'En annan samverkan')
    const stranger = await other.browserOf('anna@region.example')
    expect(await page('/decisions/adoptions', stranger)).toContain('Inga antaganden ännu')
    const outcome = await agreement('Hemligt')
    for (const path of ['', '/request', '/terms', '/ending', '/adoptions/new'])
      expect((await stranger.get(`/decisions/${outcome.id}${path}`)).status).toBe(404)
  })

  test('tells the list of decisions what is in force', async () => {
    const [inside, outside] = [await page('/decisions?force=in'), await page('/decisions?force=not')]
    expect(outside).toContain('>Sent svar</a>')
    expect(inside).not.toContain('>Sent svar</a>')
    expect(inside).toContain('Gemensam jour')
  })
})
