import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Sex } from './indicator.ts'
import { type Count, hiddenCounts, hiddenThroughTime, keyOf, type Parts } from './smallNumbers.ts'

const region: Parts = new Map([['R', ['a', 'b', 'c']]])

/** A missing number can be as large as any sum that the tests lack some of, and one more. */
const lackingUpTo = 13

/** A table with all its sums, from its women and men. */
function tableOf(parts: Parts, leaves: Readonly<Record<string, readonly [number, number]>>): Count[] {
  const sum = (sex: Sex, code: string): number => {
    const leaf = leaves[code]
    if (leaf) return sex === 'T' ? leaf[0] + leaf[1] : leaf[sex === 'K' ? 0 : 1]
    return (parts.get(code) ?? []).reduce((total, part) => total + sum(sex, part), 0)
  }
  const codes = [...parts.keys(), ...Object.keys(leaves)]
  return codes.flatMap((placeCode) =>
    (['K', 'M', 'T'] as const).map((sex) => ({ sex, placeCode, value: sum(sex, placeCode) })),
  )
}

const keys = (hidden: ReadonlySet<string>) => [...hidden].toSorted()

/**
 * Reads a table as it is shown, and knows the rule. Tries every table of women and men that it could be, as far as
 * `reach` from the real one where there is no bound, and collects the values that each of the few could have.
 */
function attack(counts: readonly Count[], parts: Parts, hidden: ReadonlySet<string>, reach = 1) {
  const table = new Map(counts.map((count) => [keyOf(count), count.value]))
  const leaves = [...new Set(counts.map(({ placeCode }) => placeCode))].filter((code) => !parts.has(code))
  const cells = leaves.flatMap((code) => [`K ${code}`, `M ${code}`])
  const isFew = (value: number) => value >= 1 && value <= 4
  /** What a value that is not shown can be, by the reason that stands in its place. */
  const fits = (key: string, value: number) => {
    const real = table.get(key) ?? null
    if (real === null) return value >= 0
    if (!hidden.has(key)) return value === real
    return isFew(real) ? isFew(value) : value >= 0 && !isFew(value)
  }
  const near = (key: string) => {
    const real = table.get(key) ?? null
    const most = real === null ? lackingUpTo : isFew(real) ? 4 : real + reach
    return Array.from({ length: most + 1 }, (_, value) => value).filter(
      (value) => fits(key, value) && (real === null || real <= 4 || value >= real - reach),
    )
  }
  const found = new Map<string, Set<number>>()
  const world = new Map<string, number>()
  const sumOf = (sex: Sex, code: string): number =>
    sex === 'T'
      ? sumOf('K', code) + sumOf('M', code)
      : parts.has(code)
        ? parts.get(code)!.reduce((total, part) => total + sumOf(sex, part), 0)
        : world.get(`${sex} ${code}`)!
  const tryFrom = (at: number) => {
    if (at < cells.length) {
      for (const value of near(cells[at]!)) {
        world.set(cells[at]!, value)
        const leaf = cells[at]!.slice(2)
        // Both sexes of a place are there: their sum tells early that it cannot be.
        if (at % 2 === 0 || fits(`T ${leaf}`, sumOf('T', leaf))) tryFrom(at + 1)
      }
      return
    }
    const whole = counts.map(
      ({ sex, placeCode }) => [keyOf({ sex, placeCode }), sumOf(sex, placeCode)] as const,
    )
    if (!whole.every(([key, value]) => fits(key, value))) return
    for (const [key, value] of whole) found.set(key, (found.get(key) ?? new Set()).add(value))
  }
  tryFrom(0)
  return (key: string) => found.get(key)?.size ?? 0
}

const few = (counts: readonly Count[]) =>
  counts.flatMap((count) =>
    count.value !== null && count.value >= 1 && count.value <= 4 ? keyOf(count) : [],
  )

const number = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 30 }))
const pair = fc.tuple(number, number)
const leavesOf = (...codes: string[]) => fc.record(Object.fromEntries(codes.map((code) => [code, pair])))

describe('no further count is hidden than is needed', () => {
  test('five is told, and so is nobody', () => {
    const counts = tableOf(region, { a: [5, 5], b: [0, 9], c: [8, 0] })
    expect(keys(hiddenCounts(counts, region))).toEqual([])
  })

  test('a few women in one place hide its men, and one more pair elsewhere', () => {
    const counts = tableOf(region, { a: [3, 20], b: [30, 20], c: [9, 30] })
    // Women of a are also what the other places leave of the region's women: two more close the loop.
    expect(keys(hiddenCounts(counts, region))).toEqual(['K a', 'K b', 'M a', 'M b'])
  })

  test('two places with a few each, of one sex, need the men of both and nothing else', () => {
    const counts = tableOf(region, { a: [3, 20], b: [2, 20], c: [9, 30] })
    expect(keys(hiddenCounts(counts, region))).toEqual(['K a', 'K b', 'M a', 'M b'])
  })

  test('figures for all people only, and no sum: the few are hidden alone', () => {
    const counts = ['a', 'b'].map((placeCode, at): Count => ({ sex: 'T', placeCode, value: [3, 40][at]! }))
    expect(keys(hiddenCounts(counts, region))).toEqual(['T a'])
  })

  test('figures for all people with their sum: one more is hidden, and not the sum', () => {
    const counts = ['R', 'a', 'b', 'c'].map(
      (placeCode, at): Count => ({ sex: 'T', placeCode, value: [83, 3, 40, 40][at]! }),
    )
    expect(keys(hiddenCounts(counts, region))).toEqual(['T a', 'T b'])
  })

  test('where one more would pin it down, because five is the least that is told, another is hidden', () => {
    const counts = ['R', 'a', 'b', 'c'].map(
      (placeCode, at): Count => ({ sex: 'T', placeCode, value: [6, 1, 5, 0][at]! }),
    )
    // 6 = a + b with b at least 5 leaves one answer for a.
    expect(keys(hiddenCounts(counts, region))).toEqual(['T R', 'T a'])
  })

  test('the same table always gives the same answer, in whatever order it is told', () => {
    fc.assert(
      fc.property(leavesOf('a', 'b', 'c'), fc.nat(), (leaves, turn) => {
        const counts = tableOf(region, leaves)
        const at = turn % counts.length
        const turned = [...counts.slice(at), ...counts.slice(0, at)]
        expect(keys(hiddenCounts(turned, region))).toEqual(keys(hiddenCounts(counts, region)))
      }),
    )
  })

  test('no hidden count that is not few could be shown again', () => {
    fc.assert(
      fc.property(leavesOf('a', 'b'), (leaves) => {
        const parts: Parts = new Map([['R', ['a', 'b']]])
        const counts = tableOf(parts, leaves)
        const hidden = hiddenCounts(counts, parts)
        const primary = new Set(few(counts))
        for (const key of hidden) {
          if (primary.has(key)) continue
          const shown = new Set([...hidden].filter((other) => other !== key))
          const values = attack(counts, parts, shown, 4)
          expect(
            [...primary].some((one) => values(one) < 2),
            `${key} is hidden for nothing`,
          ).toBe(true)
        }
      }),
    )
  })
})

describe('whoever adds and subtracts all that is shown, and knows the rule, finds at least two values', () => {
  test('in a region of three', () => {
    fc.assert(
      fc.property(leavesOf('a', 'b', 'c'), (leaves) => {
        const counts = tableOf(region, leaves)
        const hidden = hiddenCounts(counts, region)
        const values = attack(counts, region, hidden)
        for (const key of few(counts)) {
          expect(hidden).toContain(key)
          expect(values(key), key).toBeGreaterThanOrEqual(2)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('in a nation of regions', () => {
    const nation: Parts = new Map([
      ['N', ['R', 'S']],
      ['R', ['a', 'b']],
      ['S', ['c', 'd']],
    ])
    fc.assert(
      fc.property(leavesOf('a', 'b', 'c', 'd'), (leaves) => {
        const counts = tableOf(nation, leaves)
        const values = attack(counts, nation, hiddenCounts(counts, nation))
        for (const key of few(counts)) expect(values(key), key).toBeGreaterThanOrEqual(2)
      }),
      { numRuns: 100 },
    )
  })

  test('when the source lacks some of them', () => {
    const parts: Parts = new Map([['R', ['a', 'b']]])
    const little = fc.integer({ min: 0, max: 6 })
    const leaves = fc.record({ a: fc.tuple(little, little), b: fc.tuple(little, little) })
    const lacks = fc.array(fc.nat(2), { minLength: 9, maxLength: 9 })
    fc.assert(
      fc.property(leaves, lacks, (numbers, lack) => {
        const counts = tableOf(parts, numbers).map((count, at) =>
          lack[at] === 0 ? { ...count, value: null } : count,
        )
        const values = attack(counts, parts, hiddenCounts(counts, parts), 2)
        for (const key of few(counts)) expect(values(key), key).toBeGreaterThanOrEqual(2)
      }),
      { numRuns: 200 },
    )
  })

  test('when further counts are hidden in any case', () => {
    fc.assert(
      fc.property(leavesOf('a', 'b', 'c'), fc.array(fc.nat(11)), (leaves, places) => {
        const counts = tableOf(region, leaves)
        const also = new Set(places.map((at) => keyOf(counts[at]!)))
        const hidden = hiddenCounts(counts, region, also)
        const values = attack(counts, region, hidden)
        for (const key of also) expect(hidden).toContain(key)
        for (const key of few(counts)) expect(values(key), key).toBeGreaterThanOrEqual(2)
      }),
    )
  })
})

describe('two moments cannot be subtracted', () => {
  test('what is few in one vintage is hidden in all of them, and so is what hides it', () => {
    const first = tableOf(region, { a: [3, 20], b: [30, 20], c: [9, 30] })
    const then = first.map((count) => {
      const isRevised = ['K a', 'T a', 'K R', 'T R'].includes(keyOf(count))
      return { ...count, vintage: 1, replacedIn: isRevised ? 2 : null }
    })
    const now = then.flatMap(({ replacedIn, value, ...count }) =>
      replacedIn === null ? [] : [{ ...count, value: value! + 10, vintage: 2, replacedIn: null }],
    )
    expect(keys(hiddenThroughTime([...then, ...now], region))).toEqual(['K a', 'K b', 'M a', 'M b'])
    expect(keys(hiddenThroughTime([...now], region))).toEqual([])
  })
})
