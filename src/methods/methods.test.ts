import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  consistencyLimit,
  consistencyRatio,
  firstToLookAt,
  groupJudgements,
  judgementsOf,
  priorities,
} from './ahp.ts'
import { consentOf } from './consent.ts'
import { countDots, dotsHold } from './dots.ts'
import { kendallW } from './kendallW.ts'
import { placesOf } from './places.ts'
import { fewestAway, robustness, smallestChange, weightedBy } from './sensitivity.ts'
import { weightedScores } from './weightedScoring.ts'

describe('places', () => {
  test('three tenths are three tenths however they were added up', () => {
    expect(placesOf([0.1 + 0.2, 0.3, 0.2]).competition).toEqual([1, 1, 3])
  })

  test('follow the candidates when they change order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1 }), (scores) => {
        const { competition, midrank } = placesOf(scores)
        expect(placesOf(scores.toReversed()).competition).toEqual(competition.toReversed())
        const sum = midrank.reduce((total, place) => total + place, 0)
        expect(sum).toBe((scores.length * (scores.length + 1)) / 2)
      }),
    )
  })
})

describe("Kendall's W", () => {
  const judges = fc
    .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 7 }))
    .chain(([count, things]) =>
      fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: things, maxLength: things }), {
        minLength: count,
        maxLength: count,
      }),
    )

  test('lies between 0 and 1, and does not mind the order of the judges or of the things', () => {
    fc.assert(
      fc.property(judges, (given) => {
        const { W } = kendallW(given)
        const turned = kendallW(given.toReversed().map((scores) => scores.toReversed())).W
        if (W === null) {
          expect(turned).toBeNull()
          return
        }
        expect(W).toBeGreaterThanOrEqual(0)
        expect(W).toBeLessThanOrEqual(1)
        expect(turned).toBeCloseTo(W, 12)
      }),
    )
  })

  test('is 1 where all put the same order, also with ties, and nothing where all put all equal', () => {
    expect(
      kendallW([
        [1, 2, 2, 4],
        [10, 20, 20, 21],
      ]).W,
    ).toBe(1)
    expect(
      kendallW([
        [3, 3],
        [1, 1],
      ]).W,
    ).toBeNull()
  })
})

describe('weighted criteria', () => {
  test('an option without a score is given with what it could have had, and the score lies between', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: 1, max: 5 })), { minLength: 3, maxLength: 3 }),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 3 }),
        (scores, weights) => {
          fc.pre(scores.some((score) => score !== null))
          const [own] = weightedScores({
            matrix: [scores],
            weights,
            directions: ['max', 'max', 'max'],
            normalisation: 'none',
            scale: [1, 5],
          })
          expect(own!.bounds[0]).toBeLessThanOrEqual(own!.score + 1e-12)
          expect(own!.bounds[1]).toBeGreaterThanOrEqual(own!.score - 1e-12)
        },
      ),
    )
  })

  test('with fixed end points a new option leaves the others where they were; min–max may not', () => {
    const old = [
      [1, 9],
      [4, 5],
      [6, 2],
    ]
    const scored = (matrix: number[][], normalisation: 'fixed' | 'minmax') =>
      weightedScores({
        matrix,
        weights: [1, 1],
        directions: ['max', 'max'],
        normalisation,
        scale: [0, 30],
      }).map(({ score }) => score)
    expect(scored([...old, [1, 30]], 'fixed').slice(0, 3)).toEqual(scored(old, 'fixed'))
    expect(scored([...old, [1, 30]], 'minmax').slice(0, 3)).not.toEqual(scored(old, 'minmax'))
  })

  test('less is better must be turned before it is summed', () => {
    const scoring = {
      matrix: [[1]],
      weights: [1],
      directions: ['min'] as const,
      normalisation: 'none' as const,
    }
    expect(() => weightedScores(scoring)).toThrow(/turned/)
  })
})

describe('comparisons of two at a time', () => {
  const weights = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 2, maxLength: 7 })
  const fromWeights = (own: readonly number[]) => own.map((a) => own.map((b) => a / b))

  test('that follow from weights give the weights back, wholly consistent', () => {
    fc.assert(
      fc.property(weights, (own) => {
        const found = priorities(fromWeights(own))
        const total = own.reduce((sum, weight) => sum + weight, 0)
        for (const [i, weight] of found.weights.entries()) expect(weight).toBeCloseTo(own[i]! / total, 9)
        expect(consistencyRatio(found)).toBeCloseTo(0, 9)
      }),
    )
  })

  test('of a group stay reciprocal, and do not mind the order of the judges', () => {
    fc.assert(
      fc.property(
        fc.array(
          weights.filter((own) => own.length >= 3),
          { minLength: 2, maxLength: 4 },
        ),
        (all) => {
          const judges = all.map((own) => fromWeights(own.slice(0, 3)))
          const group = groupJudgements(judges)
          expect(group[0]![2]! * group[2]![0]!).toBeCloseTo(1, 9)
          expect(groupJudgements(judges.toReversed())[0]![1]).toBeCloseTo(group[0]![1]!, 9)
        },
      ),
    )
  })

  test('name the judgement that fits the others worst', () => {
    const matrix = judgementsOf(
      ['a', 'b', 'c', 'd'],
      [
        { a: 'a', b: 'b', value: 2 },
        { a: 'a', b: 'c', value: 4 },
        { a: 'a', b: 'd', value: 1 / 8 },
        { a: 'b', b: 'c', value: 2 },
        { a: 'b', b: 'd', value: 4 },
        { a: 'c', b: 'd', value: 2 },
      ],
    )
    expect(consistencyRatio(priorities(matrix))!).toBeGreaterThan(consistencyLimit)
    expect(firstToLookAt(matrix)).toMatchObject({ i: 0, j: 3 })
  })

  test('are refused where two have not been compared', () => {
    expect(() => judgementsOf(['a', 'b', 'c'], [{ a: 'a', b: 'b', value: 2 }])).toThrow(RangeError)
  })
})

describe('dots and consent', () => {
  test('dots are whole, not below zero and not more than there are', () => {
    expect(dotsHold([2, 1, 0], 3)).toBe(true)
    for (const dots of [
      [4, 0],
      [-1, 2],
      [0.5, 1],
    ])
      expect(dotsHold(dots, 3)).toBe(false)
  })

  test('are counted by weight, and the shares are of what was laid', () => {
    const tally = countDots(2, [
      { dots: [2, 1], weight: 1 },
      { dots: [0, 1], weight: 3 },
    ])
    expect(tally).toEqual({ totals: [2, 4], shares: [1 / 3, 2 / 3] })
    expect(countDots(2, []).shares).toEqual([0, 0])
  })

  test('one objection is enough, and silence is no consent', () => {
    expect(consentOf(['agree', 'aside', 'agree']).outcome).toBe('given')
    expect(consentOf(['agree', 'object', 'agree']).outcome).toBe('objected')
    expect(consentOf(['aside', null]).outcome).toBe('none')
  })
})

describe('how robust a ranking is', () => {
  test('one that is best on everything is first whatever the weights', () => {
    const matrix = [
      [5, 5, 5],
      [1, 2, 3],
      [1, 2, 3],
    ]
    const found = robustness([1, 2, 2], 3, weightedBy(matrix), { draws: 500, seed: 1 })
    expect(found.keeps).toEqual([1, 1, 1])
    expect(found.first).toEqual([1, 0, 0])
  })

  test('two that lead on one criterion each share the draws evenly, and a seed gives the same again', () => {
    const drawn = () =>
      robustness(
        [1, 1],
        2,
        weightedBy([
          [5, 1],
          [1, 5],
        ]),
        { seed: 7 },
      )
    expect(drawn().first[0]).toBeCloseTo(0.5, 1)
    expect(drawn()).toEqual(drawn())
  })

  test('at the weight that would change the order, the two are level', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.integer({ min: 1, max: 5 }),
            fc.integer({ min: 1, max: 5 }),
            fc.integer({ min: 1, max: 9 }),
          ),
          {
            minLength: 2,
            maxLength: 6,
          },
        ),
        (rows) => {
          const [a, b] = [rows.map(([own]) => own), rows.map(([, own]) => own)]
          const all = rows.reduce((sum, [, , weight]) => sum + weight, 0)
          const weights = rows.map(([, , weight]) => weight / all)
          const change = smallestChange(a, b, weights)
          if (!change) return
          const rest = (1 - change.to) / (1 - change.from)
          const margin = weights.reduce((sum, weight, criterion) => {
            const own = criterion === change.criterion ? change.to : weight * rest
            return sum + own * (a[criterion]! - b[criterion]!)
          }, 0)
          expect(margin).toBeCloseTo(0, 9)
        },
      ),
    )
  })

  test('says how few would have had to stay away', () => {
    expect(fewestAway([3, 1, 1, -2])).toBe(1)
    expect(fewestAway([1, 1, 1, -1])).toBe(2)
    expect(fewestAway([0, 0])).toBe(0)
  })

  test('says nothing where one is better on everything', () => {
    expect(smallestChange([5, 4], [4, 3], [0.5, 0.5])).toBeNull()
  })
})
