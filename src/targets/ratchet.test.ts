import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Series } from '../population/series.ts'
import { asksOf, type Line, noLine, timesMissed } from './ratchet.ts'
import { type Course, progress } from './target.ts'

const course: Course = { baselinePeriod: '2020', baselineValue: 80, level: 90, duePeriod: '2024' }

function series(values: Readonly<Record<number, number>>): Series {
  const points = Object.entries(values).map(([period, value]) => ({
    period,
    value,
    reason: null,
    members: null,
  }))
  return { placeCode: '17', sex: 'T', points }
}

const asks = (values: Readonly<Record<number, number>>, line: Line = noLine) =>
  asksOf(course, series(values), progress(course, series(values)), line)

const answered = (about: 'reached' | 'missed' | 'nothing', period: string): Line => ({
  beforeMissed: false,
  answer: { number: 1, about, period, reason: 'Därför', change: 'Något' },
})

describe('a target', () => {
  test('that is met asks to be raised, until it is kept with a reason', () => {
    expect(asks({ 2022: 91 })).toBe('raise')
    expect(asks({ 2022: 91 }, answered('reached', '2022'))).toBeNull()
    expect(asks({ 2023: 92 }, answered('reached', '2022'))).toBeNull()
  })

  test('that was kept before its year is asked about again when its year has come', () => {
    expect(asks({ 2024: 92 }, answered('reached', '2022'))).toBe('raise')
    expect(asks({ 2025: 92 }, answered('reached', '2024'))).toBeNull()
  })

  test('that is missed once asks, and twice asks why and what changes', () => {
    expect(asks({ 2024: 85 })).toBe('missed')
    expect(asks({ 2024: 85, 2025: 86 })).toBe('missed-again')
    expect(asks({ 2024: 85 }, { answer: null, beforeMissed: true })).toBe('missed-again')
  })

  test('that is answered asks again with the next value that falls short', () => {
    expect(asks({ 2024: 85 }, answered('missed', '2024'))).toBeNull()
    expect(asks({ 2024: 85, 2025: 86 }, answered('missed', '2024'))).toBe('missed-again')
    expect(asks({ 2024: 85, 2025: 91 }, answered('missed', '2024'))).toBe('raise')
  })

  test('whose answer is taken back asks as before', () => {
    expect(asks({ 2022: 91 }, answered('nothing', '2022'))).toBe('raise')
    expect(asks({ 2024: 85 }, answered('nothing', '2024'))).toBe('missed')
  })

  test('that is on its way, or has no value, asks nothing', () => {
    expect(asks({ 2022: 86 })).toBeNull()
    expect(asks({ 2023: 70 })).toBeNull()
    expect(asks({})).toBeNull()
  })
})

test('however many values fall short, they are counted as often, and one that is met counts none', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 6 }),
      fc.boolean(),
      fc.double({ min: 0, max: 100, noNaN: true }),
      (count, beforeMissed, latest) => {
        const values = Object.fromEntries(Array.from({ length: count }, (_, i) => [2024 + i, 85]))
        values[2024 + count - 1] = latest
        const all = series(values)
        const made = progress(course, all)
        const times = timesMissed(course, all, made, { answer: null, beforeMissed })
        const reached = made.state === 'reached'
        expect(times).toBe(reached ? 0 : count + (beforeMissed ? 1 : 0))
        const expected = reached ? 'raise' : times >= 2 ? 'missed-again' : 'missed'
        expect(asksOf(course, all, made, { answer: null, beforeMissed })).toBe(expected)
      },
    ),
  )
})
