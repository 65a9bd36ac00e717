import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { foundWorld, now } from '../../test/world.ts'
import { takeOutcome } from '../decisions/store.ts'
import type { CivilDate } from '../i18n/format.ts'
import { bodies } from '../partnership/store.ts'
import { closePdf, renderPdf } from '../platform/pdf.ts'
import { agendaOf, proposeAgenda, writeNotes } from './agendaStore.ts'
import { attendeesOf, checkPurpose, closeMeeting, recordAttendance } from './closingStore.ts'
import type { MeetingState } from './meeting.ts'
import { type NotesContext, notesDocument, notesFileName } from './notes.ts'
import { notesTemplate } from './notesDocument.ts'
import { type MeetingReading, readMeeting } from './readingStore.ts'
import { addMeeting, meetingFor } from './store.ts'
import { swedishInstant } from './swedishTime.ts'

const { database } = await testDatabase()
let world: Awaited<ReturnType<typeof foundWorld>>
let id: string
let reading: MeetingReading

beforeAll(async () => {
  world = await foundWorld(database)
  const day = '2025-02-14' as CivilDate
  const signer = { ...world.doer, id: world.doer.id! }
  id = await database.write(world.partnershipId, async (db) => {
    const [steering] = await bodies(db)
    const meetingId = await addMeeting(db, signer, {
      bodyId: steering!.id,
      question: 'Vad gör vi åt frånvaron?',
      location: 'Karlstad',
      startsAt: swedishInstant(day, '09:00'),
      language: 'sv',
    })
    await proposeAgenda(db, signer, meetingId, 'sv')
    const [, , , matter] = await agendaOf(db, meetingId)
    await writeNotes(db, signer, matter!, 'Frånvaron märks sent.')
    const seats = await attendeesOf(db, await meetingFor(db, meetingId))
    const answers = seats.map(({ id: seatId, personName }) => ({
      seatId,
      answer:
        personName === 'Karin Holm'
          ? ({ state: 'substitute', name: 'Lars Ek', reason: 'Sjukdom' } as const)
          : ({ state: 'present' } as const),
    }))
    await recordAttendance(db, signer, meetingId, answers)
    await takeOutcome(db, signer, {
      kind: 'recommendation',
      title: 'Följ närvaron',
      text: 'Huvudmännen följer närvaron månad för månad.',
      dissent: 'Hagfors vill vänta.',
      meetingId,
      agendaItemId: matter!.id,
      takenOn: day,
    })
    await checkPurpose(db, signer, meetingId, { answer: 'partly', words: 'Mest om skolorna.' })
    await closeMeeting(db, signer, meetingId, swedishInstant(day, '12:00'))
    return meetingId
  })
  reading = await database.read(world.partnershipId, (db) => readMeeting(db, id, now))
})

afterAll(closePdf)

const context: NotesContext = {
  language: 'sv',
  partnership: 'Nya Perspektiv Värmland',
  demo: null,
  charts: new Map(),
  next: null,
  source: 'https://samsyn.example/meetings/1/notes',
  now,
}

describe('the notes of a closed meeting', () => {
  test('tell who took part, what was said, what was taken and who thought otherwise', () => {
    const notes = notesDocument(reading, context)
    expect(notes).toMatchObject({ kind: 'Minnesanteckningar', state: 'Avslutad 14\u00a0februari 2025' })
    expect(notes.purpose.check?.answers).toEqual([{ label: 'Delvis', text: 'Mest om skolorna.' }])
    expect(notes.attendance.rows.find(({ name }) => name === 'Karin Holm')).toMatchObject({
      attendance: 'Ersättare: Lars Ek',
      reason: 'Sjukdom',
    })
    expect(notes.agenda.items.map(({ time }) => time)).toEqual(['9.00', '9.10', '9.30', '9.45', '10.45'])
    expect(notes.agenda.items[3]).toMatchObject({
      notes: 'Frånvaron märks sent.',
      outcomes: [{ number: '2025:1', dissent: { label: 'Avvikande mening', text: 'Hagfors vill vänta.' } }],
    })
  })

  test('print an answer about the purpose that nobody added a word to', async () => {
    const silent = { ...reading, check: { ...reading.check!, answer: 'yes' as const, words: '' } }
    const notes = notesDocument(silent, context)
    expect(notes.purpose.check?.answers).toEqual([{ label: 'Ja', text: '' }])
    expect((await renderPdf(notesTemplate, notes)).subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('read the headings and lists of an outcome as such, on the page and on paper', async () => {
    const text = '# Uppdrag\n\nVi följer närvaron.\n\n## Hur\n\n- varje månad\n- samma mått'
    const outcomes = reading.outcomes.map((outcome) => ({ ...outcome, text }))
    const notes = notesDocument({ ...reading, outcomes }, context)
    expect(notes.agenda.items[3]!.outcomes[0]!.wording).toEqual([
      { kind: 'heading', lines: ['Uppdrag'] },
      { kind: 'paragraph', lines: ['Vi följer närvaron.'] },
      { kind: 'subheading', lines: ['Hur'] },
      { kind: 'list', lines: ['varje månad', 'samma mått'] },
    ])
    const paper = (await renderPdf(notesTemplate, notes)).toString('latin1')
    for (const role of ['/H4', '/H5', '/LI']) expect(paper).toContain(role)
  })

  test('are complete in English', () => {
    const notes = notesDocument(reading, { ...context, language: 'en' })
    expect(notes).toMatchObject({ kind: 'Notes', state: 'Closed on 14\u00a0February 2025' })
    expect(notes.agenda.items[3]!.outcomes[0]!.kind).toBe('Recommendation to the principals')
  })

  test('are papers before the day, with what shall be done instead of what was said', () => {
    const before: MeetingReading = { ...reading, state: 'coming' satisfies MeetingState }
    const notes = notesDocument({ ...before, meeting: { ...reading.meeting, closure: null } }, context)
    expect(notes).toMatchObject({ kind: 'Underlag', state: null })
    expect(notes.agenda.items[0]!.notes).toBe('Alla svarar: vad i syftet är viktigast i dag?')
  })

  test('have a name that says what they are, when and of whom', () => {
    const { meeting } = reading
    expect(notesFileName('sv', meeting, 'closed')).toBe('anteckningar-2025-02-14-politiska-styrgruppen.pdf')
    expect(notesFileName('sv', meeting, 'coming')).toBe('underlag-2025-02-14-politiska-styrgruppen.pdf')
  })

  test('are downloaded as a tagged PDF', async () => {
    const anna = await world.browserOf('anna@region.example')
    const answer = await anna.get(`/meetings/${id}/notes.pdf`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Content-Disposition')).toContain(
      'anteckningar-2025-02-14-politiska-styrgruppen.pdf',
    )
    const source = Buffer.from(await answer.arrayBuffer()).toString('latin1')
    expect(source).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(source).toContain('/Marked true')
    expect(source).toContain('/Lang (sv)')
  })

  test('are read on a page that says the same', async () => {
    const anna = await world.browserOf('anna@region.example')
    const page = await (await anna.get(`/meetings/${id}/notes`)).text()
    for (const part of [
      'Frånvaron märks sent.',
      'Hagfors vill vänta.',
      'Ersättare: Lars Ek',
      'Mest om skolorna.',
    ]) {
      expect(page).toContain(part)
    }
  })
})
