import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tellingOf } from './smallVoices.ts'

const voices = (counts: Record<string, number>) => new Map(Object.entries(counts))
const anyVoices = fc
  .array(fc.tuple(fc.string({ minLength: 1, maxLength: 4 }), fc.nat(12)), { maxLength: 8 })
  .map((pairs) => new Map(pairs))
const anyFewest = fc.integer({ min: 2, max: 20 })
const sumOf = (counts: ReadonlyMap<string, number>, ids: Iterable<string>) =>
  [...ids].reduce((sum, id) => sum + (counts.get(id) ?? 0), 0)

describe('a role with few voices', () => {
  test('is told of only together with others', () => {
    const telling = tellingOf(voices({ heads: 11, network: 5, politician: 1, economist: 2 }), 3)
    expect([...telling.apart]).toEqual(['heads', 'network'])
    expect(telling.together).toEqual(['economist', 'politician'])
  })

  test('takes the smallest of the others along when it would be alone: else the total less the others is its own', () => {
    const telling = tellingOf(voices({ heads: 11, network: 5, politician: 1 }), 3)
    expect([...telling.apart]).toEqual(['heads'])
    expect(telling.together).toEqual(['network', 'politician'])
  })

  test('is not told of at all when all voices are few', () => {
    const telling = tellingOf(voices({ heads: 1, politician: 1 }), 3)
    expect(telling).toMatchObject({ together: ['heads', 'politician'], whole: false })
    expect(telling.apart.size).toBe(0)
  })

  test('is something else than a role without a voice, which is a gap and may be named', () => {
    expect(tellingOf(voices({ heads: 4, residents: 0 }), 3)).toMatchObject({
      together: [],
      silent: ['residents'],
      whole: true,
    })
  })
})

describe('whatever the voices are', () => {
  test('every role is in one place, and each told by itself has enough', () => {
    fc.assert(
      fc.property(anyVoices, anyFewest, (counts, fewest) => {
        const { apart, together, silent } = tellingOf(counts, fewest)
        expect([...apart, ...together, ...silent].toSorted()).toEqual([...counts.keys()].toSorted())
        for (const id of apart) expect(counts.get(id)).toBeGreaterThanOrEqual(fewest)
      }),
    )
  })

  test('a total less what is told speaks of nobody, or of enough, and never of one role alone', () => {
    fc.assert(
      fc.property(anyVoices, anyFewest, (counts, fewest) => {
        const { apart, together, whole } = tellingOf(counts, fewest)
        const rest = sumOf(counts, counts.keys()) - sumOf(counts, apart)
        expect(rest).toBe(sumOf(counts, together))
        if (!whole) expect(apart.size).toBe(0)
        else expect(rest === 0 || (rest >= fewest && together.length > 1)).toBe(true)
      }),
    )
  })

  test('no more is kept back than that needs', () => {
    fc.assert(
      fc.property(anyVoices, anyFewest, (counts, fewest) => {
        const { apart, together } = tellingOf(counts, fewest)
        const large = together.filter((id) => counts.get(id)! >= fewest)
        const few = sumOf(counts, together) - sumOf(counts, large)
        expect(large.length).toBeLessThanOrEqual(1)
        if (large.length === 1) expect(few > 0 && few < fewest).toBe(true)
        for (const id of apart) {
          for (const other of large) expect(counts.get(id)!).toBeGreaterThanOrEqual(counts.get(other)!)
        }
      }),
    )
  })

  test('it does not matter in which order they are counted', () => {
    fc.assert(
      fc.property(anyVoices, anyFewest, (counts, fewest) => {
        const turned = new Map([...counts].toReversed())
        expect(tellingOf(turned, fewest)).toEqual(tellingOf(counts, fewest))
      }),
    )
  })
})
