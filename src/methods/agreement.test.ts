import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cohenKappa, krippendorffAlpha, type Level, weightedKappa } from './agreement.ts'

const level = fc.integer({ min: 1, max: 5 })
const judgements = fc.array(fc.tuple(level, level), { minLength: 2, maxLength: 40 })
const scale = [1, 2, 3, 4, 5]

describe("Cohen's kappa", () => {
  test('is the same whoever of the two is named first, and in whatever order the things come', () => {
    fc.assert(
      fc.property(judgements, (pairs) => {
        const [a, b] = [pairs.map(([first]) => first), pairs.map(([, second]) => second)]
        const forwards = [cohenKappa(a, b), weightedKappa(a, b, scale)]
        const turned = [cohenKappa(b.toReversed(), a.toReversed()), weightedKappa(b, a, scale)]
        for (const [index, value] of forwards.entries()) same(turned[index]!, value)
      }),
    )
  })

  test('is 1 where two judges say the same and use more than one value', () => {
    expect(cohenKappa(['a', 'b', 'a'], ['a', 'b', 'a'])).toBe(1)
    expect(weightedKappa([1, 2, 5], [1, 2, 5], scale)).toBe(1)
  })

  test('is nothing where both use one single value, and where there is nothing to compare', () => {
    expect(cohenKappa(['a', 'a'], ['a', 'a'])).toBeNull()
    expect(weightedKappa([3, 3], [3, 3], scale)).toBeNull()
    expect(cohenKappa([], [])).toBeNull()
  })

  test('counts a near miss for less than a far one', () => {
    const truth = [1, 2, 3, 4, 5, 1, 5]
    expect(weightedKappa(truth, [1, 2, 3, 4, 4, 1, 5], scale)!).toBeGreaterThan(
      weightedKappa(truth, [1, 2, 3, 4, 1, 1, 5], scale)!,
    )
  })

  test('refuses lists of different length and values outside the scale', () => {
    expect(() => cohenKappa(['a'], [])).toThrow(RangeError)
    expect(() => weightedKappa([1], [7], scale)).toThrow(RangeError)
  })
})

describe("Krippendorff's alpha", () => {
  const units = fc.array(fc.array(fc.option(level, { freq: 4 }), { minLength: 3, maxLength: 3 }), {
    minLength: 1,
    maxLength: 12,
  })
  const levels = fc.constantFrom<Level>('nominal', 'ordinal', 'interval', 'ratio')

  test('is one less the mean disagreement within things over that between any two values', () => {
    fc.assert(
      fc.property(units, levels, (given, kind) => {
        same(krippendorffAlpha(given, kind), byDefinition(given, kind))
      }),
    )
  })

  test('does not mind the order of the judges or of the things', () => {
    fc.assert(
      fc.property(units, levels, (given, kind) => {
        const turned = given.map((unit) => unit.toReversed()).toReversed()
        same(krippendorffAlpha(turned, kind), krippendorffAlpha(given, kind))
      }),
    )
  })

  test('reads words by name only', () => {
    expect(
      krippendorffAlpha(
        [
          ['ja', 'ja'],
          ['nej', 'nej'],
        ],
        'nominal',
      ),
    ).toBe(1)
    expect(() =>
      krippendorffAlpha(
        [
          ['ja', 'ja'],
          ['nej', 'nej'],
        ],
        'interval',
      ),
    ).toThrow(RangeError)
  })

  test('is nothing where all say one thing or nobody has judged what another has', () => {
    expect(
      krippendorffAlpha(
        [
          [2, 2],
          [2, 2],
        ],
        'ordinal',
      ),
    ).toBeNull()
    expect(
      krippendorffAlpha(
        [
          [1, null],
          [null, 2],
        ],
        'nominal',
      ),
    ).toBeNull()
  })
})

/** Every ordered pair of values counted one by one, with the distance written out from Krippendorff's definition. */
function byDefinition(units: readonly (readonly (number | null)[])[], level: Level): number | null {
  const things = units.map((unit) => unit.filter((value) => value !== null)).filter((unit) => unit.length > 1)
  const all = things.flat()
  const distance = (a: number, b: number) => {
    if (level === 'nominal') return a === b ? 0 : 1
    if (level === 'interval') return (a - b) ** 2
    if (level === 'ratio') return ((a - b) / (a + b)) ** 2
    const [low, high] = [Math.min(a, b), Math.max(a, b)]
    const within = all.filter((value) => value >= low && value <= high).length
    const ends = all.filter((value) => value === a).length + all.filter((value) => value === b).length
    return (within - ends / 2) ** 2
  }
  let [observed, expected] = [0, 0]
  for (const unit of things) {
    for (const [i, a] of unit.entries()) {
      for (const [j, b] of unit.entries()) if (i !== j) observed += distance(a, b) / (unit.length - 1)
    }
  }
  for (const a of all) for (const b of all) if (a !== b) expected += distance(a, b)
  if (expected === 0) return null
  return 1 - observed / all.length / (expected / (all.length * (all.length - 1)))
}

function same(actual: number | null, expected: number | null): void {
  if (expected === null || actual === null) expect(actual).toBe(expected)
  else expect(actual).toBeCloseTo(expected, 9)
}
