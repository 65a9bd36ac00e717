import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { monthsAfter } from '../i18n/format.ts'
import { changedMore, standsOut, startOf } from './ground.ts'
import { nextDue } from './rhythm.ts'

const change = fc
  .record({ before: fc.integer({ min: -1000, max: 1000 }), after: fc.integer({ min: -1000, max: 1000 }) })
  .map(({ before, after }) => ({ before: before / 10, after: after / 10 }))

describe('a comparison', () => {
  test('speaks for the work when the value went further its own way', () => {
    expect(standsOut({ before: 80, after: 85 }, { before: 80, after: 82 }, 1, false)).toBe(true)
    expect(standsOut({ before: 20, after: 15 }, { before: 20, after: 18 }, 1, false)).toBe(true)
  })

  test('does not when it went as far elsewhere, or further', () => {
    expect(standsOut({ before: 80, after: 85 }, { before: 70, after: 75 }, 1, false)).toBe(false)
    expect(standsOut({ before: 80, after: 85 }, { before: 70, after: 79 }, 1, false)).toBe(false)
  })

  test('speaks when it held still where the other moved', () => {
    expect(standsOut({ before: 80, after: 80 }, { before: 80, after: 74 }, 1, false)).toBe(true)
  })

  test('of what became worse speaks also when it became less so than elsewhere', () => {
    expect(standsOut({ before: 5, after: 7 }, { before: 6, after: 9 }, 1, false)).toBe(false)
    expect(standsOut({ before: 5, after: 7 }, { before: 6, after: 9 }, 1, true)).toBe(true)
  })

  test('with a difference that no reader can see says nothing', () => {
    expect(standsOut({ before: 80, after: 85.04 }, { before: 80, after: 85 }, 1, true)).toBe(false)
  })

  test('never speaks for two that changed alike, and for at most one of two that changed the same way', () => {
    fc.assert(
      fc.property(change, change, (one, other) => {
        expect(standsOut(one, one, 1, true)).toBe(false)
        expect(changedMore(one, other)).toBeCloseTo(-changedMore(other, one), 9)
        const sameWay = Math.sign(one.after - one.before) === Math.sign(other.after - other.before)
        if (sameWay) expect(standsOut(one, other, 1, false) && standsOut(other, one, 1, false)).toBe(false)
      }),
    )
  })
})

test('a period begins on its first day', () => {
  expect(['2024', '2024-Q1', '2024-Q4', '2024-03'].map(startOf)).toEqual([
    '2024-01-01',
    '2024-01-01',
    '2024-10-01',
    '2024-03-01',
  ])
})

describe('the next time', () => {
  const day = (text: string) => text as Parameters<typeof monthsAfter>[0]

  test('is a whole number of steps from the day before, and asks for no time that was missed', () => {
    expect(nextDue('year', day('2025-03-15'), day('2025-03-10'))).toBe('2026-03-15')
    expect(nextDue('year', day('2022-03-15'), day('2025-03-15'))).toBe('2026-03-15')
    expect(nextDue('half-year', day('2025-08-31'), day('2025-09-01'))).toBe('2026-02-28')
    expect(nextDue('half-year', day('2025-08-31'), day('2026-03-01'))).toBe('2026-08-31')
    expect(nextDue('two-years', day('2024-02-29'), day('2024-03-01'))).toBe('2026-02-28')
    expect(nextDue('none', day('2025-03-15'), day('2025-03-10'))).toBeNull()
  })

  test('always lies after both the day before and today, and no further than one step', () => {
    const anyDay = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
      .map((date) => day(date.toISOString().slice(0, 10)))
    fc.assert(
      fc.property(anyDay, anyDay, (dueOn, today) => {
        const next = nextDue('year', dueOn, today)!
        expect(next > dueOn && next > today).toBe(true)
        expect(monthsAfter(next, -12) <= (dueOn > today ? dueOn : today) || next.endsWith('-02-28')).toBe(
          true,
        )
      }),
    )
  })
})
