import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Election, equalShares } from './equalShares.ts'
import { borda, condorcetWinner, pairwise, schulze } from './rankings.ts'

describe('rankings', () => {
  const orders = fc.array(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 1 }), { minLength: 1, maxLength: 9 })
  const ballotsOf = (given: readonly (readonly number[])[]) =>
    given.map((order) => ({ ranking: order.map((candidate) => [candidate]), weight: 1 }))
  const schulzeOf = (count: number, given: readonly (readonly number[])[]) =>
    schulze(pairwise(count, ballotsOf(given)))

  test('do not mind the order of the ballots', () => {
    fc.assert(
      fc.property(orders, (given) => {
        expect(schulzeOf(4, given.toReversed())).toEqual(schulzeOf(4, given))
        expect(borda(4, ballotsOf(given.toReversed()))).toEqual(borda(4, ballotsOf(given)))
      }),
    )
  })

  test('do not mind what the candidates are called', () => {
    fc.assert(
      fc.property(orders, (given) => {
        const turned = given.map((order) => order.map((candidate) => 3 - candidate))
        expect(schulzeOf(4, turned).places.toReversed()).toEqual(schulzeOf(4, given).places)
      }),
    )
  })

  test('one that beats every other comes first by Schulze, alone', () => {
    fc.assert(
      fc.property(orders, (given) => {
        const winner = condorcetWinner(pairwise(4, ballotsOf(given)))
        if (winner !== null) expect(schulzeOf(4, given).winners).toEqual([winner])
      }),
    )
  })

  test('to put somebody higher never hurts them', () => {
    fc.assert(
      fc.property(orders, fc.nat(), (given, at) => {
        const index = at % given.length
        const before = schulzeOf(4, given)
        const points = borda(4, ballotsOf(given))
        for (const candidate of [0, 1, 2, 3]) {
          const raised = given.with(index, [
            candidate,
            ...given[index]!.filter((other) => other !== candidate),
          ])
          expect(schulzeOf(4, raised).places[candidate]).toBeLessThanOrEqual(before.places[candidate]!)
          expect(borda(4, ballotsOf(raised))[candidate]).toBeGreaterThanOrEqual(points[candidate]!)
        }
      }),
    )
  })

  test('a twin beside a candidate does not change whether it or another wins by Schulze', () => {
    fc.assert(
      fc.property(orders, (given) => {
        // Four is the twin of three, put next after it wherever it stands.
        const twinned = given.map((order) =>
          order.flatMap((candidate) => (candidate === 3 ? [3, 4] : [candidate])),
        )
        const [before, after] = [schulzeOf(4, given).winners, schulzeOf(5, twinned).winners]
        expect(after.filter((candidate) => candidate < 3)).toEqual(
          before.filter((candidate) => candidate < 3),
        )
      }),
    )
  })

  test('a ballot of weight three is three ballots', () => {
    const three = [
      { ranking: [[0], [1]], weight: 3 },
      { ranking: [[1]], weight: 1 },
    ]
    const each = [
      ...ballotsOf([
        [0, 1],
        [0, 1],
        [0, 1],
      ]),
      { ranking: [[1]], weight: 1 },
    ]
    expect(pairwise(3, three)).toEqual(pairwise(3, each))
    expect(borda(3, three)).toEqual(borda(3, each))
  })
})

describe('equal shares', () => {
  const elections: fc.Arbitrary<Election> = fc.record({
    budget: fc.integer({ min: 1, max: 400 }).map((tenths) => tenths / 10),
    costs: fc.array(
      fc.integer({ min: 1, max: 150 }).map((tenths) => tenths / 10),
      { minLength: 5, maxLength: 5 },
    ),
    approvals: fc.array(fc.subarray([0, 1, 2, 3, 4]), { minLength: 1, maxLength: 8 }),
    utility: fc.constantFrom('cost', 'cardinality'),
  })
  const completions = fc.constantFrom('none', 'raise', 'greedy', 'raiseThenGreedy')
  const inTenths = (amount: number) => Math.round(amount * 10)
  const costOf = ({ costs }: Election, selected: readonly number[]) =>
    selected.reduce((sum, project) => sum + inTenths(costs[project]!), 0)

  test('the budget is never exceeded, whatever the completion, and the rest is what is left', () => {
    fc.assert(
      fc.property(elections, completions, (election, completion) => {
        const { selected, leftover } = equalShares(election, completion)
        expect(costOf(election, selected)).toBeLessThanOrEqual(inTenths(election.budget))
        expect(leftover).toBeCloseTo(election.budget - costOf(election, selected) / 10, 9)
        expect(new Set(selected).size).toBe(selected.length)
      }),
    )
  })

  test('nobody pays for what they do not want or more than their share, and all pays for the cost', () => {
    fc.assert(
      fc.property(elections, (election) => {
        const { rounds } = equalShares(election, 'none')
        const share = election.budget / election.approvals.length
        const paid = election.approvals.map(() => 0)
        for (const { project, payments } of rounds) {
          expect(payments.reduce((sum, own) => sum + own, 0)).toBeCloseTo(election.costs[project]!, 9)
          for (const [voter, payment] of payments.entries()) {
            paid[voter]! += payment
            if (!election.approvals[voter]!.includes(project)) expect(payment).toBe(0)
          }
        }
        for (const own of paid) expect(own).toBeLessThanOrEqual(share + 1e-9)
      }),
    )
  })

  test('with completion nothing that somebody wants and that fits is left', () => {
    fc.assert(
      fc.property(elections, (election) => {
        const { selected } = equalShares(election, 'raiseThenGreedy')
        const left = inTenths(election.budget) - costOf(election, selected)
        for (const project of new Set(election.approvals.flat())) {
          if (!selected.includes(project)) expect(inTenths(election.costs[project]!)).toBeGreaterThan(left)
        }
      }),
    )
  })

  test('one of weight two is two who want the same, and the order of the voters does not matter', () => {
    fc.assert(
      fc.property(elections, (election) => {
        const approvals = [election.approvals[0]!, ...election.approvals]
        const weights = election.approvals.map((_, voter) => (voter === 0 ? 2 : 1))
        const heavy = equalShares({ ...election, weights }, 'none').selected
        expect(heavy).toEqual(equalShares({ ...election, approvals }, 'none').selected)
        expect(heavy).toEqual(
          equalShares({ ...election, approvals: approvals.toReversed() }, 'none').selected,
        )
      }),
    )
  })

  test('a tie goes by the order that was declared', () => {
    const election: Election = { budget: 1, costs: [1, 1], approvals: [[0, 1]], utility: 'cost' }
    expect(equalShares(election, 'none', [1, 0]).selected).toEqual([1])
    expect(equalShares(election, 'none', [0, 1]).selected).toEqual([0])
  })

  test('a third of ten is a third: three who share a cost have nothing left over', () => {
    const election: Election = { budget: 10, costs: [10], approvals: [[0], [0], [0]], utility: 'cost' }
    const { selected, rounds } = equalShares(election, 'none')
    expect(selected).toEqual([0])
    expect(rounds[0]!.remaining).toEqual([0, 0, 0])
  })

  test('costs must be above zero, weights whole, amounts not too fine', () => {
    const election: Election = { budget: 1, costs: [0], approvals: [[0]], utility: 'cost' }
    expect(() => equalShares(election, 'none')).toThrow(RangeError)
    expect(() => equalShares({ ...election, costs: [1], weights: [0.5] }, 'none')).toThrow(RangeError)
    expect(() => equalShares({ ...election, costs: [1 / 3] }, 'none')).toThrow(RangeError)
  })
})
