import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Indicator } from '../population/indicator.ts'
import { placeFor } from '../population/places.ts'
import { ages, inhabitantsOfPlace } from './inhabitants.ts'
import { concernFirst, type ProfileRow, positionOf, quarterOf } from './profile.ts'

const indicator = { name: 'A', title: 'A, andel (%)', direction: 'increase', decimals: 1 } as Indicator

const row = (name: string, more: Partial<ProfileRow>): ProfileRow =>
  ({
    indicator: { ...indicator, name },
    judgement: 'usual',
    standing: null,
    position: null,
    ...more,
  }) as ProfileRow

describe('what stands first in a profile', () => {
  test('is what has become worse, then a target that is missed, then a place among the worst; the better last', () => {
    const standing = (state: string) => ({ progress: { state } }) as NonNullable<ProfileRow['standing']>
    const sorted = concernFirst([
      row('better', { judgement: 'better' }),
      row('usual', {}),
      row('among the worst', { position: { rank: { best: 16, worst: 16 }, count: 16 } }),
      row('behind', { standing: standing('behind') }),
      row('wrong way', { standing: standing('wrong-way') }),
      row('worse', { judgement: 'worse' }),
    ])
    expect(sorted.map((each) => each.indicator.name)).toEqual([
      'worse',
      'wrong way',
      'behind',
      'among the worst',
      'usual',
      'better',
    ])
  })
})

describe('a place among others', () => {
  const values = Array.from({ length: 16 }, (_, i) => ({ code: String(i), value: 100 - i }))

  test('is told where a way is better and enough have a value', () => {
    expect(positionOf('2', values, indicator)).toEqual({ rank: { best: 3, worst: 3 }, count: 16 })
    expect(positionOf('2', values, { ...indicator, direction: 'neutral' })).toBeNull()
    expect(positionOf('2', values.slice(0, 4), indicator)).toBeNull()
    expect(positionOf('99', values, indicator)).toBeNull()
    expect(positionOf('2', values, { ...indicator, title: 'A, antal' })).toBeNull()
  })

  test('is in a quarter only when every rank that it may have is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 300 }), fc.nat(), fc.nat(), (count, a, b) => {
        const [best, worst] = [1 + (a % count), 1 + (b % count)].toSorted((x, y) => x - y) as [number, number]
        const found = quarterOf({ rank: { best, worst }, count })
        if (found === 'best') expect(worst / count).toBeLessThanOrEqual(0.25)
        if (found === 'worst') expect((best - 1) / count).toBeGreaterThanOrEqual(0.75 - 1 / count)
        if (best === 1 && worst === count) expect(found).toBeNull()
      }),
    )
  })
})

describe('who lives in a place', () => {
  test('is the sum of the ages, and in the nation everybody', () => {
    for (const code of ['1780', '17', '00']) {
      const found = inhabitantsOfPlace(placeFor(code))
      expect(ages.reduce((sum, age) => sum + found[age], 0)).toBe(found.all)
    }
    expect(inhabitantsOfPlace(placeFor('00')).all).toBe(10_452_326)
    expect(inhabitantsOfPlace(placeFor('17')).all).toBe(283_196)
  })
})
