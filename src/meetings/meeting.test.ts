import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CivilDate, civilDateOf, daysBetween, formatTime } from '../i18n/format.ts'
import { type Attendee, gathered, participation, type SeatAnswer } from './attendance.ts'
import { meetingState, proposedDay } from './meeting.ts'
import { swedishInstant } from './swedishTime.ts'
import { timeLeft } from './timeLeft.ts'

const day = (text: string) => text as CivilDate

describe('the state of a meeting', () => {
  const meeting = { startsAt: new Date('2025-03-14T08:00:00Z'), closure: null, cancellation: null }

  test('it is coming until its day, and overdue after it until somebody closes it', () => {
    expect(meetingState(meeting, new Date('2025-03-13T20:00:00Z'))).toBe('coming')
    expect(meetingState(meeting, new Date('2025-03-14T05:00:00Z'))).toBe('today')
    expect(meetingState(meeting, new Date('2025-03-14T22:30:00Z'))).toBe('today')
    expect(meetingState(meeting, new Date('2025-03-14T23:30:00Z'))).toBe('overdue')
    const closure = { closedAt: new Date('2025-03-14T11:00:00Z'), vintage: 3 }
    expect(meetingState({ ...meeting, closure }, new Date('2025-03-13T20:00:00Z'))).toBe('closed')
  })

  test('called off it is neither coming nor overdue, whatever the day', () => {
    const cancellation = { cancelledAt: new Date('2025-03-10T08:00:00Z'), reason: '' }
    for (const day of ['2025-03-13', '2025-03-14', '2025-03-20']) {
      expect(meetingState({ ...meeting, cancellation }, new Date(`${day}T08:00:00Z`))).toBe('cancelled')
    }
  })
})

describe('a time on Swedish clocks', () => {
  test.each([
    ['2025-03-14', '09:00', '2025-03-14T08:00:00.000Z'],
    ['2025-07-01', '09:00', '2025-07-01T07:00:00.000Z'],
    ['2025-03-30', '01:59', '2025-03-30T00:59:00.000Z'],
    ['2025-03-30', '03:00', '2025-03-30T01:00:00.000Z'],
    ['2025-10-26', '03:00', '2025-10-26T02:00:00.000Z'],
  ])('%s %s', (date, time, instant) => {
    expect(swedishInstant(day(date), time).toISOString()).toBe(instant)
  })

  test('reads back as it was written, at every hour that people meet', () => {
    const dates = fc.date({ min: new Date('2020-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(
        dates,
        fc.integer({ min: 4, max: 23 }),
        fc.integer({ min: 0, max: 59 }),
        (date, hour, minute) => {
          const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
          const wanted = day(date.toISOString().slice(0, 10))
          const instant = swedishInstant(wanted, time)
          expect([civilDateOf(instant), formatTime('en', instant)]).toEqual([wanted, time])
        },
      ),
    )
  })
})

describe('the day that is proposed', () => {
  test('comes as long after the latest meeting as that came after the one before it', () => {
    expect(proposedDay(day('2025-03-04'), [day('2025-01-17'), day('2025-03-14')])).toBe('2025-05-09')
  })

  test('is a weekday at least a week ahead, whatever has been', () => {
    const days = fc.array(fc.integer({ min: 15_000, max: 25_000 }), { maxLength: 2 })
    fc.assert(
      fc.property(fc.integer({ min: 15_000, max: 25_000 }), days, (today, earlier) => {
        const date = (number: number) => day(new Date(number * 86_400_000).toISOString().slice(0, 10))
        const proposed = proposedDay(date(today), earlier.map(date))
        expect(daysBetween(date(today), proposed)).toBeGreaterThanOrEqual(7)
        expect([0, 6]).not.toContain(new Date(proposed).getUTCDay())
      }),
    )
  })
})

describe('the time that is left', () => {
  const item = { startsAt: new Date('2025-03-14T09:30:00Z'), endsAt: new Date('2025-03-14T10:15:00Z') }

  test('is the whole length before the point, and counted down in whole minutes during it', () => {
    expect(timeLeft(item, new Date('2025-03-14T09:00:00Z'))).toEqual({ state: 'planned', minutes: 45 })
    expect(timeLeft(item, new Date('2025-03-14T09:30:00Z'))).toEqual({ state: 'left', minutes: 45 })
    expect(timeLeft(item, new Date('2025-03-14T10:14:59Z'))).toEqual({ state: 'left', minutes: 1 })
  })

  test('says how far over time the point is, but not on another day', () => {
    expect(timeLeft(item, new Date('2025-03-14T10:18:30Z'))).toEqual({ state: 'over', minutes: 3 })
    expect(timeLeft(item, new Date('2025-03-15T10:18:30Z'))).toEqual({ state: 'planned', minutes: 45 })
  })
})

describe('who takes part', () => {
  const seat = (partyName: string, partyKind: Attendee['partyKind'], answer: SeatAnswer): Attendee => ({
    id: partyName,
    bodyId: 'body',
    role: 'leader',
    title: '',
    personName: 'Somebody',
    partyId: partyName,
    partyName,
    partyKind,
    toOn: null,
    answer,
  })

  test('a substitute takes part for the party; who has not answered is named', () => {
    const told = participation([
      seat('Arvika', 'municipality', { state: 'substitute', name: 'Lars Ek', reason: 'Sjukdom' }),
      seat('Eda', 'municipality', { state: 'unanswered' }),
      seat('Kil', 'municipality', { state: 'absent' }),
      seat('Region Värmland', 'region', { state: 'present' }),
    ])
    expect(told).toMatchObject({ parties: 4, partaking: 2, silent: ['Eda'], substitutes: 1 })
    expect(told.kinds).toEqual([
      { kind: 'municipality', partaking: 1, seats: 3 },
      { kind: 'region', partaking: 1, seats: 1 },
    ])
  })

  test('those who take part are tried against the rule of the body', () => {
    const municipal = seat('Kil', 'municipality', { state: 'present' })
    const regional = seat('Region Värmland', 'region', { state: 'present' })
    const away = seat('Region Värmland', 'region', { state: 'absent' })
    const rule = 'minst 1 från kommun, minst 1 från region'
    const composition = { rule, parties: [] }
    expect(gathered('sv', composition, [municipal, away])?.unmet).toEqual(['Det saknas 1 från regionen.'])
    expect(gathered('sv', composition, [municipal, regional])).toEqual({ rule, unmet: [] })
    expect(gathered('sv', { rule: '', parties: [] }, [municipal])).toBeNull()
  })
})
