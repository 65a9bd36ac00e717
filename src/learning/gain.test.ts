import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  calibrationOf,
  distance,
  fewest,
  gainOf,
  isNear,
  median,
  middleHalf,
  type PartyKind,
  pairsOf,
  spreadAmong,
  toldKinds,
} from './gain.ts'
import type { Sureness } from './session.ts'

const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: fewest, maxLength: 40 })
const kind = fc.constantFrom<PartyKind>('municipality', 'region', 'other')
const pairs = fc.array(
  fc.record({ before: fc.integer({ min: 0, max: 50 }), after: fc.integer({ min: 0, max: 50 }) }),
  {
    maxLength: 30,
  },
)

describe('what distances are told in', () => {
  test('is how far a typical municipality lies from the middle, as of a normal distribution', () => {
    // The middle is 20; the others lie 10, 5, 0, 5 and 10 from it.
    expect(spreadAmong([10, 15, 20, 25, 30])).toBeCloseTo(1.4826 * 5)
  })

  test('one odd municipality does not change it', () => {
    expect(spreadAmong([10, 15, 20, 25, 900])).toBeCloseTo(1.4826 * 5)
  })

  test('is not known of fewer than five, nor where all are alike', () => {
    expect(spreadAmong([1, 2, 3, 4])).toBeNull()
    expect(spreadAmong([7, 7, 7, 7, 7, 9])).toBeNull()
  })

  test('follows the unit that the values are counted in', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 2, max: 100 }), fc.integer(), (all, times, more) => {
        const [before, after] = [spreadAmong(all), spreadAmong(all.map((value) => value * times + more))]
        if (before === null) expect(after).toBeNull()
        else expect(after).toBeCloseTo(before * times, 6)
      }),
    )
  })
})

describe('how far a guess lies from the truth', () => {
  test('is told in spreads, for a line as the mean of its years', () => {
    expect(distance('value', [84], [80], 4)).toBe(1)
    expect(distance('line', [82, 80], [80, 84], 4)).toBe(0.75)
  })

  test('is not known in spreads where there are none', () => {
    expect(distance('value', [84], [80], null)).toBeNaN()
  })

  test('of an order is the share of pairs that stand the wrong way round', () => {
    expect(distance('rank', [1, 2, 3], [1, 2, 3], null)).toBe(0)
    expect(distance('rank', [3, 2, 1], [1, 2, 3], null)).toBe(1)
    expect(distance('rank', [2, 1, 3], [1, 2, 3], null)).toBeCloseTo(1 / 3)
  })

  test('does not ask which of two equal municipalities stands first', () => {
    expect(distance('rank', [1, 2, 3], [1, 1, 3], null)).toBe(0)
    expect(distance('rank', [2, 1, 3], [1, 1, 3], null)).toBe(0)
  })

  test('is the same from above as from below, and nothing for the truth itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: -500, max: 500 }), fc.integer({ min: 0, max: 500 }), (truth, off) => {
        expect(distance('value', [truth + off], [truth], 3)).toBe(
          distance('value', [truth - off], [truth], 3),
        )
        expect(distance('value', [truth], [truth], 3)).toBe(0)
      }),
    )
  })
})

describe('the gain', () => {
  test('is how much of the distance is gone, by the middle of the same people', () => {
    const people = [
      { before: 2, after: 1 },
      { before: 2, after: 1 },
      { before: 2, after: 0.5 },
      { before: 1, after: 0.5 },
      { before: 40, after: 40 },
    ]
    expect(gainOf('value', people)).toEqual({
      people: 5,
      before: 2,
      after: 1,
      reduction: 0.5,
      nearBefore: 0,
      nearAfter: 0.4,
    })
  })

  test('is not told of fewer than five', () => {
    fc.assert(
      fc.property(pairs, (all) => {
        expect(gainOf('value', all) === null).toBe(all.length < fewest)
      }),
    )
  })

  test('never says that more than all of the distance is gone', () => {
    fc.assert(
      fc.property(pairs, (all) => {
        const gain = gainOf('value', all)
        if (gain?.reduction != null) expect(gain.reduction).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('is positive when everybody came nearer, and turns its sign when before and after change places', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 5, maxLength: 20 }), (befores) => {
        const nearer = befores.map((before) => ({ before: before + 1, after: before }))
        expect(gainOf('value', nearer)!.reduction).toBeGreaterThan(0)
        const back = nearer.map(({ before, after }) => ({ before: after, after: before }))
        expect(gainOf('value', back)!.reduction).toBeLessThan(0)
      }),
    )
  })

  test('of a direction is told as how many were right', () => {
    const people = [0, 0, 1, 1, 2].map((before) => ({ before, after: 0 }))
    expect(gainOf('direction', people)).toMatchObject({ before: null, nearBefore: 0.4, nearAfter: 1 })
  })

  test('counts those alone who guessed both times, and their kind where it is told both times', () => {
    const mark = (participantId: string, own: PartyKind | null, far: number) => ({
      participantId,
      kind: own,
      distance: far,
    })
    const first = [mark('a', 'municipality', 2), mark('b', 'region', 1), mark('c', 'region', 3)]
    const second = [mark('b', null, 0), mark('a', 'municipality', 1), mark('d', 'region', 0)]
    expect(pairsOf(first, second)).toEqual([
      { kind: 'municipality', before: 2, after: 1 },
      { kind: null, before: 1, after: 0 },
    ])
  })
})

describe('sureness against nearness', () => {
  const guess = (sureness: Sureness, far: number) => ({ sureness, distance: far })

  test('is 1 when the surer always are nearer, and −1 when they are further away', () => {
    const well = [guess(5, 0), guess(4, 1), guess(3, 2), guess(2, 3), guess(1, 4)]
    expect(calibrationOf('value', well)!.gamma).toBe(1)
    const ill = well.map(({ sureness, distance: far }) => ({ sureness, distance: 4 - far }))
    expect(calibrationOf('value', ill)!.gamma).toBe(-1)
  })

  test('says nothing when everybody is as sure', () => {
    expect(
      calibrationOf(
        'value',
        Array.from({ length: 6 }, (_, i) => guess(3, i)),
      )!.gamma,
    ).toBeNull()
  })

  test('tells of the sure and the unsure only when they are five', () => {
    const all = [
      ...Array.from({ length: 5 }, () => guess(5, 0)),
      ...Array.from({ length: 4 }, () => guess(1, 3)),
    ]
    expect(calibrationOf('value', all)).toMatchObject({ sure: { people: 5, near: 1 }, unsure: null })
  })
})

describe('the kinds that are told apart', () => {
  test('are those with five, when those outside them are none or five', () => {
    const all = (municipal: number, regional: number): PartyKind[] => [
      ...Array<PartyKind>(municipal).fill('municipality'),
      ...Array<PartyKind>(regional).fill('region'),
    ]
    expect([...toldKinds(all(16, 5))]).toEqual(['municipality', 'region'])
    expect([...toldKinds(all(16, 0))]).toEqual(['municipality'])
    // Else all less the municipalities would tell what the two from the region guessed.
    expect([...toldKinds(all(16, 2))]).toEqual([])
  })

  test('leave nobody who can be told from the rest by subtraction', () => {
    fc.assert(
      fc.property(fc.array(fc.option(kind, { nil: null }), { maxLength: 40 }), (all) => {
        const told = toldKinds(all)
        const rest = all.filter((each) => each === null || !told.has(each)).length
        if (told.size > 0) expect(rest === 0 || rest >= fewest).toBe(true)
        for (const each of told)
          expect(all.filter((other) => other === each).length).toBeGreaterThanOrEqual(fewest)
      }),
    )
  })
})

describe('the middle', () => {
  test('lies among the values, and half of them in the middle half', () => {
    fc.assert(
      fc.property(values, (all) => {
        const [low, high] = middleHalf(all)
        expect(median(all)).toBeGreaterThanOrEqual(low)
        expect(median(all)).toBeLessThanOrEqual(high)
        const inside = all.filter((value) => value >= low && value <= high).length
        expect(inside * 2).toBeGreaterThanOrEqual(all.length)
      }),
    )
  })

  test('near is half a spread, the right direction, or one pair in five', () => {
    expect(isNear('value', 0.5)).toBe(true)
    expect(isNear('value', 0.51)).toBe(false)
    expect(isNear('direction', 1)).toBe(false)
    expect(isNear('rank', 0.2)).toBe(true)
    expect(isNear('value', Number.NaN)).toBe(false)
  })
})
