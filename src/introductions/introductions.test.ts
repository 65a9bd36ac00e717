import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { foundWorld, hiddenIn, today } from '../../test/world.ts'
import { recordAnswer, requestAdoption } from '../decisions/adoptionStore.ts'
import { enterDecision } from '../decisions/store.ts'
import type { CivilDate } from '../i18n/format.ts'
import { seatHolders } from '../identity/store.ts'
import { attendeesOf, checkPurpose, closeMeeting, recordAttendance } from '../meetings/closingStore.ts'
import { addMeeting, meetingFor } from '../meetings/store.ts'
import { swedishInstant } from '../meetings/swedishTime.ts'
import { addSeat, endSeat } from '../partnership/seatStore.ts'
import { bodies, partiesOn, personAt, personWith } from '../partnership/store.ts'
import { closePdf } from '../platform/pdf.ts'

const { database } = await testDatabase()
const day = (text: string) => text as CivilDate
let world: Awaited<ReturnType<typeof foundWorld>>
let anna: Awaited<ReturnType<typeof world.browserOf>>
let karin: Awaited<ReturnType<typeof world.browserOf>>
/** Karin's, in the steering group for Karlstad, which she leaves; and Sven's, who takes it over. */
let before: string
let after: string

beforeAll(async () => {
  world = await foundWorld(database)
  anna = await world.browserOf('anna@region.example')
  karin = await world.browserOf('karin@karlstad.example')
  const signer = { ...world.doer, id: world.doer.id! }
  await database.write(world.partnershipId, async (db) => {
    const [steering] = await bodies(db)
    const parties = await partiesOn(db, today)
    const id = (name: string) => parties.find((each) => each.name === name)!.id
    const karins = (await personAt(db, 'karin@karlstad.example'))!.id
    before = (await seatHolders(db, today)).find(({ personId }) => personId === karins)!.seatId

    const meetingId = await addMeeting(db, signer, {
      bodyId: steering!.id,
      question: 'Hur går det?',
      location: 'Karlstad',
      startsAt: swedishInstant(day('2025-02-14'), '09:00'),
      language: 'sv',
    })
    const seats = await attendeesOf(db, await meetingFor(db, meetingId))
    const answers = seats.map(({ id: seatId }) => ({ seatId, answer: { state: 'present' } as const }))
    await recordAttendance(db, signer, meetingId, answers)
    await checkPurpose(db, signer, meetingId, { answer: 'yes', words: '' })
    await closeMeeting(db, signer, meetingId, swedishInstant(day('2025-02-14'), '12:00'))
    await addMeeting(db, signer, {
      bodyId: steering!.id,
      question: 'Vad gör vi åt frånvaron?',
      location: 'Arvika',
      startsAt: swedishInstant(day('2025-04-11'), '09:00'),
      language: 'sv',
    })

    const enter = (title: string) =>
      enterDecision(db, signer, {
        kind: 'agreement',
        title,
        text: 'Parterna hjälps åt.',
        dissent: '',
        decidedBy: 'Beredningsgruppen',
        section: '',
        diaryNumber: '',
        takenOn: day('2024-09-01'),
        dueOn: day('2025-01-31'),
      })
    const put = { askedOn: day('2024-09-02'), needs: null, partyIds: [id('Karlstad'), id('Arvika')] }
    const answer = {
      words: '',
      body: 'Kommunfullmäktige',
      section: '§ 1',
      diaryNumber: '',
      registeredAt: 'Diariet',
      corrects: null,
      decidedOn: day('2024-10-01'),
    }
    // In force for Karlstad, and never reported back on.
    const adopted = await enter('Gemensam jour')
    await requestAdoption(db, signer, adopted, { ...put, answerBy: day('2024-12-01') })
    for (const name of ['Karlstad', 'Arvika']) {
      await recordAnswer(db, signer, adopted, { ...answer, partyId: id(name), answer: 'adopted' }, today)
    }
    // Karlstad is late, and Arvika wants it otherwise.
    const open = await enter('Gemensam skjuts')
    await requestAdoption(db, signer, open, { ...put, answerBy: day('2024-12-01') })
    const amended = { ...answer, partyId: id('Arvika'), answer: 'amended', words: 'Bara vardagar.' } as const
    await recordAnswer(db, signer, open, amended, today)

    const personId = await personWith(db, signer, { name: 'Sven Alm', email: 'sven@karlstad.example' })
    const place = { bodyId: steering!.id, partyId: id('Karlstad'), role: 'leader' } as const
    after = await addSeat(db, signer, { ...place, personId, fromOn: day('2025-03-01') })
  })
})
afterAll(closePdf)

const text = async (path: string, browser = anna) =>
  (await (await browser.get(path)).text()).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

describe('whoever takes a seat', () => {
  test('is told first what waits, then what binds their principal and when they meet', async () => {
    const sven = await world.browserOf('sven@karlstad.example')
    const page = await text(`/introductions/${after}`, sven)
    expect(page).toContain('Du tar plats i Politiska styrgruppen för Karlstad. 3 saker väntar på er.')
    expect(page).toContain(
      'Svara på ”Gemensam skjuts” Försenat. Huvudmannen skulle ha svarat senast 1 december 2024.',
    )
    expect(page).toContain(
      'Återrapportera ”Gemensam jour” Försenat. Det skulle ha varit genomfört 31 januari 2025.',
    )
    expect(page).toContain(
      'Ta ställning till en ändring av ”Gemensam skjuts” Arvika har antagit med ändring.',
    )
    expect(page).toContain('2024:1 Gemensam jour Gäller sedan 1 oktober 2024')
    expect(page).toContain('Vi ser länets invånare som en gemensam befolkning.')
    expect(page).toContain('Vad gör vi åt frånvaron?')
    expect(page).toContain('Rolf Ek')
    expect(page).toContain('Tio ord att känna till')
  })

  test('finds it from Läget, from the body and from the seat', async () => {
    const sven = await world.browserOf('sven@karlstad.example')
    const body = await database.read(world.partnershipId, async (db) => (await bodies(db))[0]!.id)
    for (const path of ['/', `/partnership/bodies/${body}`, `/partnership/seats/${after}`]) {
      expect(await (await sven.get(path)).text(), path).toContain(`href="/introductions/${after}"`)
    }
  })

  test('is named to others, who read the same', async () => {
    const page = await text(`/introductions/${after}`)
    expect(page).toContain('Sven Alm tar plats i Politiska styrgruppen för Karlstad. 3 saker väntar på dem.')
  })

  test('for another principal has only what concerns that one', async () => {
    const rolf = await database.read(
      world.partnershipId,
      async (db) => (await seatHolders(db, today)).find(({ personName }) => personName === 'Rolf Ek')!.seatId,
    )
    const page = await text(`/introductions/${rolf}`)
    expect(page).toContain('Inget väntar på dem just nu.')
    expect(page).not.toContain('Gemensam skjuts')
  })

  test('takes it along as a tagged PDF, which says on which day it was so', async () => {
    const answer = await anna.get(`/introductions/${after}/introduction.pdf`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    expect(decodeURIComponent(answer.headers.get('content-disposition')!)).toContain(
      'introduktion-2025-03-04-politiska-styrgruppen-karlstad.pdf',
    )
    const pdf = Buffer.from(await answer.arrayBuffer())
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(pdf.toString('latin1')).toMatch(/\/MarkInfo|\/StructTreeRoot|pdfuaid/)
  })

  test('reads it in English too', async () => {
    const answer = await anna.get(`/introductions/${after}`, { 'Accept-Language': 'en' })
    expect(await answer.text()).toContain('Sven Alm takes a seat in Politiska styrgruppen for Karlstad.')
  })
})

describe('whoever leaves a seat', () => {
  const words = 'Ring Rolf före varje träff.\n\nArvika vill ha skjuts bara på vardagar.'

  test('writes what to hand over, in versions', async () => {
    const path = `/introductions/${before}/handover`
    const empty = await karin.fill(path, path, { text: '' })
    expect(empty.status).toBe(422)
    expect((await karin.fill(path, path, { text: 'Ring Rolf.' })).status).toBe(303)
    expect((await karin.fill(path, path, { text: words })).status).toBe(303)
    // Sent twice, it is one.
    expect((await karin.fill(path, path, { text: words })).status).toBe(303)
    const page = await text(`/introductions/${before}`, karin)
    expect(page).toContain('Det här vill jag lämna över')
    expect(page).toContain('Ring Rolf före varje träff. Arvika vill ha skjuts bara på vardagar.')
    expect(page).toContain('En äldre version Ring Rolf.')
    expect(await text(`/partnership/seats/${before}`)).toContain(
      'En överlämning skrevs Karin Holm som Förtroendevald, Karlstad',
    )
  })

  test('writes nothing about individuals: identity numbers are refused', async () => {
    const path = `/introductions/${before}/handover`
    const answer = await karin.fill(path, path, { text: 'Fråga om 19121212-1212.' })
    expect(answer.status).toBe(422)
  })

  test('is not overwritten by the coordinator unseen', async () => {
    const path = `/introductions/${before}/handover`
    const seen = hiddenIn(await (await anna.get(path)).text())
    expect((await karin.fill(path, path, { text: `${words} Lycka till!` })).status).toBe(303)
    const answer = await anna.post(path, { ...seen, text: 'Annas ord.' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Lycka till!')
    expect(await text(`/introductions/${before}`)).not.toContain('Annas ord.')
  })

  test('is the only one who may, beside the coordinator', async () => {
    const sven = await world.browserOf('sven@karlstad.example')
    const path = `/introductions/${before}/handover`
    expect((await sven.get(path)).status).toBe(403)
    expect((await sven.post(path, { text: 'Svens ord.' })).status).toBe(403)
    expect((await anna.get(path)).status).toBe(200)
  })

  test('is read by the one who takes over, with how often they were there', async () => {
    await database.write(world.partnershipId, (db) => endSeat(db, world.doer, before, day('2025-03-01')))
    const page = await text(`/introductions/${after}`)
    expect(page).toContain('Karin Holm lämnar över')
    expect(page).toContain('Karin Holm satt här från 3 maj 2024 till 1 mars 2025.')
    expect(page).toContain('En träff har avslutats i organet under den tiden: närvarande vid 1.')
    expect(page).toContain('Lycka till!')
    expect(await text(`/introductions/${before}`)).toContain(
      'Karin Holm satt i Politiska styrgruppen för Karlstad till och med 1 mars 2025.',
    )
  })

  test('cannot be rewritten in the database', async () => {
    await expect(
      database.write(world.partnershipId, (db) =>
        db.updateTable('handoverNote').set({ text: 'x' }).execute(),
      ),
    ).rejects.toThrow('append-only')
  })
})
