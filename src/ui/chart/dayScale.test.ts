import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CivilDate, daysAfter, daysBetween } from '../../i18n/format.ts'
import { dayScale } from './dayScale.ts'

describe('a scale of days', () => {
  test('is of whole months', () => {
    const scale = dayScale('2025-11-17' as CivilDate, '2026-02-28' as CivilDate)
    expect([scale.from, scale.to]).toEqual(['2025-11-01', '2026-03-01'])
    expect(scale.months(12)).toEqual(['2025-11-01', '2025-12-01', '2026-01-01', '2026-02-01'])
    expect(scale.months()).toEqual(scale.months(12))
    expect(scale.months(3)).toEqual(['2025-11-01', '2026-01-01'])
    expect(scale.months(0)).toEqual(['2025-11-01'])
  })

  test('puts days in their order, and keeps what lies beyond at its ends', () => {
    const day = fc.integer({ min: -400, max: 1200 }).map((n) => daysAfter('2025-01-15' as CivilDate, n))
    fc.assert(
      fc.property(day, day, day, (a, b, c) => {
        const [first, last] = [a, b].toSorted() as [CivilDate, CivilDate]
        const scale = dayScale(first, last)
        expect(scale.holds(first) && scale.holds(last)).toBe(true)
        expect(scale.share(first)).toBeLessThanOrEqual(scale.share(last))
        const share = scale.share(c)
        expect(share >= 0 && share <= 1).toBe(true)
        if (scale.holds(c))
          expect(share * daysBetween(scale.from, scale.to)).toBeCloseTo(daysBetween(scale.from, c))
        expect(scale.months(7).length).toBeLessThanOrEqual(7)
      }),
    )
  })
})
