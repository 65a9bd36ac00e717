import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { foundWorld, hiddenIn, now, today } from '../../test/world.ts'
import type { CivilDate } from '../i18n/format.ts'
import { attendeesOf, checkPurpose, closeMeeting, recordAttendance } from '../meetings/closingStore.ts'
import { addMeeting, meetingFor } from '../meetings/store.ts'
import { swedishInstant } from '../meetings/swedishTime.ts'
import { bodies, partiesOn } from '../partnership/store.ts'
import { readCommitments } from './readingStore.ts'
import { commitments } from './store.ts'

const { database } = await testDatabase()
let world: Awaited<ReturnType<typeof foundWorld>>
let anna: Awaited<ReturnType<typeof world.browserOf>>
let steering: string
const party = new Map<string, string>()

beforeAll(async () => {
  world = await foundWorld(database)
  anna = await world.browserOf('anna@region.example')
  const signer = { ...world.doer, id: world.doer.id! }
  await database.write(world.partnershipId, async (db) => {
    for (const { id, name } of await partiesOn(db, today)) party.set(name, id)
    steering = (await bodies(db))[0]!.id
    // Karin of Karlstad comes herself, then not, then sends somebody; a fourth meeting is never closed.
    const states = [
      ['2024-09-06', { state: 'present' }],
      ['2024-11-15', { state: 'absent' }],
      ['2025-02-14', { state: 'substitute', name: 'Lars Ek', reason: 'Sjukdom' }],
      ['2025-02-28', null],
    ] as const
    for (const [day, answer] of states) {
      const id = await addMeeting(db, signer, {
        bodyId: steering,
        question: 'Hur går det?',
        location: 'Karlstad',
        startsAt: swedishInstant(day as CivilDate, '09:00'),
        language: 'sv',
      })
      if (!answer) continue
      const seats = await attendeesOf(db, await meetingFor(db, id))
      const answers = seats.map(({ id: seatId, personName }) => ({
        seatId,
        answer: personName === 'Karin Holm' ? answer : ({ state: 'present' } as const),
      }))
      await recordAttendance(db, signer, id, answers)
      await checkPurpose(db, signer, id, { answer: 'yes', words: '' })
      await closeMeeting(db, signer, id, swedishInstant(day as CivilDate, '12:00'))
    }
  })
})

const text = async (path: string, browser = anna) =>
  (await (await browser.get(path)).text()).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

const karlstads = (more: Record<string, string> = {}) => ({
  party: party.get('Karlstad')!,
  body: steering,
  period: '2022',
  seats: '1',
  functions: 'Kommunstyrelsens ordförande',
  meetingsPerYear: '4',
  fromOn: '2024-05-03',
  decidedBy: 'Kommunstyrelsen',
  decidedOn: '2024-05-20',
  section: '§ 14',
  diaryNumber: 'KS 2024/77',
  ...more,
})

const stored = () => database.read(world.partnershipId, (db) => commitments(db))

describe('before anybody has promised anything', () => {
  test('the page tells what will be here, and shows who came anyway', async () => {
    const page = await text('/commitments')
    expect(page).toContain('Ingen huvudman har lovat tid för mandatperioden ännu.')
    expect(page).toContain('Här står vad varje huvudman har lovat av sin tid')
    const reading = await database.read(world.partnershipId, (db) => readCommitments(db, now, null))
    const karlstad = reading.parties.find((each) => each.party.name === 'Karlstad')!
    expect(karlstad.total).toMatchObject({ due: 0, invited: 3, present: 1, substitute: 1, absent: 1 })
  })

  test('what is wrong in the form is told at its field, nothing typed is lost and nothing stored', async () => {
    const wrong = { seats: '', functions: '', fromOn: '2027-01-01', decidedBy: '', decidedOn: '2025-04-01' }
    const answer = await anna.fill('/commitments/new', '/commitments', karlstads(wrong))
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('Skriv hur många uppdrag som är lovade.')
    expect(page).toContain('Skriv vem som har beslutat.')
    const rules = await anna.fill(
      '/commitments/new',
      '/commitments',
      karlstads({ ...wrong, seats: '1', decidedBy: 'KS' }),
    )
    const told = await rules.text()
    expect(told).toContain('Skriv vilka funktioner som ska delta.')
    expect(told).toContain('Skriv en dag i mandatperioden')
    expect(told).toContain('Dagen har inte varit än.')
    expect(told).toContain('KS 2024/77')
    expect(await stored()).toEqual([])
  })

  test('a personal identity number is refused', async () => {
    const answer = await anna.fill(
      '/commitments/new',
      '/commitments',
      karlstads({ functions: 'Karin 19121212-1212' }),
    )
    expect(answer.status).toBe(422)
    expect(await stored()).toEqual([])
  })

  test('an official promises for the own party alone, an elected leader for nobody', async () => {
    const olle = await world.browserOf('olle@arvika.example')
    const refused = await olle.fill('/commitments/new', '/commitments', karlstads())
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Du skriver in åtaganden för Arvika.')
    const karin = await world.browserOf('karin@karlstad.example')
    expect((await karin.get('/commitments/new')).status).toBe(403)
    expect((await karin.post('/commitments', karlstads())).status).toBe(403)
    expect((await karin.get('/commitments')).status).toBe(200)
  })
})

describe('a promise', () => {
  let address: string

  test('is entered once, however often the form is sent', async () => {
    const form = { ...hiddenIn(await (await anna.get('/commitments/new')).text()), ...karlstads() }
    const first = await anna.post('/commitments', form)
    expect(first.status).toBe(303)
    address = first.headers.get('location')!
    expect((await anna.post('/commitments', form)).headers.get('location')).toBe(address)
    expect(await stored()).toHaveLength(1)
  })

  test('is not entered beside another of the same party, body and period', async () => {
    const answer = await anna.fill('/commitments/new', '/commitments', karlstads())
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Karlstad har redan ett åtagande i Politiska styrgruppen')
    expect(await stored()).toHaveLength(1)
  })

  test('is held against the attendance at closed meetings, and says of whom and by whose decision', async () => {
    const page = await text(address)
    expect(page).toContain('Karlstad har lovat 1 uppdrag, 4 träffar om året, i Politiska styrgruppen.')
    expect(page).toContain('Beslutat av Kommunstyrelsen 20 maj 2024, § 14, KS 2024/77')
    expect(page).toContain('Anna Sandberg som Samordnare, Region Värmland')
    const whole = await text('/commitments')
    expect(whole).toContain(
      '1 av 17 huvudmän har lovat tid för mandatperioden. De har hållit 67 % av det de har lovat hittills. Karlstad har inte hållit sitt löfte.',
    )
    const own = await text(`/commitments/parties/${party.get('Karlstad')}`)
    expect(own).toContain('Karlstad har hållit 67 % av den tid som är lovad hittills.')
    // 2025 and 2024: promised, called, present, substitute, absent, not noted, kept.
    expect(own).toContain('2025 1 1 0 1 0 0 100 % Hållet')
    expect(own).toContain('2024 2 2 1 0 1 0 50 % Inte hållet')
  })

  test('is changed from a day on, and what it said before is still told', async () => {
    const page = `${address}/versions/new`
    const changed = { ...karlstads({ meetingsPerYear: '1', fromOn: '2025-01-01', decidedOn: '2025-01-10' }) }
    const answer = await anna.fill(page, `${address}/versions`, changed)
    expect(answer.status).toBe(303)
    const told = await text(address)
    expect(told).toContain('har lovat 1 uppdrag, 1 träff om året')
    expect(told).toContain('Version 2 , från 1 januari 2025: 1 uppdrag, 1 träff om året. Gäller nu')
    expect(told).toContain('Version 1 , från 3 maj 2024: 1 uppdrag, 4 träffar om året.')
  })

  test('sent again unchanged, it gets no version more', async () => {
    const page = `${address}/versions/new`
    const same = karlstads({ meetingsPerYear: '1', fromOn: '2025-01-01', decidedOn: '2025-01-10' })
    expect((await anna.fill(page, `${address}/versions`, same)).status).toBe(303)
    expect((await stored())[0]!.versions).toHaveLength(2)
  })

  test('two who change it at once: the second sees both, and overwrites nothing unseen', async () => {
    const page = `${address}/versions/new`
    const mine = hiddenIn(await (await anna.get(page)).text())
    const theirs = karlstads({ meetingsPerYear: '2', fromOn: '2025-01-01', decidedOn: '2025-01-10' })
    expect((await anna.fill(page, `${address}/versions`, theirs)).status).toBe(303)
    const answer = await anna.post(`${address}/versions`, {
      ...mine,
      ...karlstads({ meetingsPerYear: '3', fromOn: '2025-01-01', decidedOn: '2025-01-10' }),
    })
    expect(answer.status).toBe(422)
    expect((await stored())[0]!.versions).toHaveLength(3)
    const again = {
      ...hiddenIn(await answer.text()),
      ...karlstads({ meetingsPerYear: '3', fromOn: '2025-01-01', decidedOn: '2025-01-10' }),
    }
    expect((await anna.post(`${address}/versions`, again)).status).toBe(303)
    expect((await stored())[0]!.versions.at(-1)!.meetingsPerYear).toBe(3)
  })

  test('cannot be rewritten in the database', async () => {
    await expect(
      database.write(world.partnershipId, (db) =>
        db.updateTable('commitmentVersion').set({ seats: 9 }).execute(),
      ),
    ).rejects.toThrow('append-only')
  })

  test('of another party is not an official’s to change', async () => {
    const olle = await world.browserOf('olle@arvika.example')
    expect((await olle.get(`${address}/versions/new`)).status).toBe(403)
    expect((await olle.get(address)).status).toBe(200)
  })

  test('leaves as a row of a spreadsheet, which holds every party', async () => {
    const answer = await anna.get('/commitments.csv?period=2022')
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    const lines = (await answer.text()).trim().split('\r\n')
    expect(lines[0]).toContain('Mandatperiod;Huvudman;Organ;Antal uppdrag')
    expect(lines.find((line) => line.includes('Karlstad'))).toContain(
      ';Kommunstyrelsens ordförande;3;2025-01-01;Kommunstyrelsen;2025-01-10;§ 14;KS 2024/77;3;3;1;1;1;0;67;Inte hållet',
    )
    expect(lines).toHaveLength(1 + 17)
  })

  test('is found by its words', async () => {
    expect(await text('/search?q=kommunstyrelsens')).toContain('Åtagande: Karlstad, Politiska styrgruppen')
  })
})

describe('a body', () => {
  test('tells how often the holder came in person, year by year and meeting by meeting, and why somebody else did', async () => {
    const page = await text(`/commitments/bodies/${steering}`)
    // In 2024 Karin came once and Rolf twice; in 2025 Rolf came, and Lars for Karin.
    expect(page).toContain(
      '2025 kom uppdragshavaren själv i 50 % av fallen. Det är 50 procentenheter mindre än 2024.',
    )
    expect(page).toContain('2025 1 1 50 % 2024 3 0 100 %')
    expect(page).toContain('14 februari 2025 1 1 50 %')
    expect(page).toContain('Sjukdom en gång')
    expect(page).not.toContain('Lars Ek')
  })

  test('that has not met says so', async () => {
    const other = await database.read(world.partnershipId, async (db) => (await bodies(db))[1]!.id)
    expect(await text(`/commitments/bodies/${other}`)).toContain('Ingen träff är avslutad')
  })
})

describe('the days of the mandate period', () => {
  test('can be others than the usual ones, and what is outside is not counted', async () => {
    const page = '/commitments/periods/2022'
    const wrong = await anna.fill(page, page, { firstOn: '2022-10-15', lastOn: '2027-01-01' })
    expect(await wrong.text()).toContain('Nästa period har redan börjat då.')
    const outside = await anna.fill(page, page, { firstOn: '2022-10-15', lastOn: '2024-12-31' })
    expect(await outside.text()).toContain('Ett åtagande gäller från en dag som skulle hamna utanför.')
    const answer = await anna.fill(page, page, { firstOn: '2022-10-15', lastOn: '2026-06-30' })
    expect(answer.headers.get('location')).toBe('/commitments?period=2022')
    const reading = await database.read(world.partnershipId, (db) => readCommitments(db, now, 2022))
    expect(reading.period.lastOn).toBe('2026-06-30')
  })

  test('an address of a year without election is none', async () => {
    expect((await anna.get('/commitments/periods/2023')).status).toBe(404)
    expect((await anna.get('/commitments/1')).status).toBe(404)
  })
})

describe('a term of office in which a party did not take part', () => {
  test('is said on its page, which asks for no promise, and leads to the other terms', async () => {
    const page = await text(`/commitments/parties/${party.get('Karlstad')!}?period=2018`)
    expect(page).toContain('Karlstad var inte med under mandatperioden.')
    expect(page).not.toContain('Skriv in ett åtagande')
    expect((await anna.get(`/commitments/parties/${crypto.randomUUID()}`)).status).toBe(404)
  })
})
