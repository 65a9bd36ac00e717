import { describe, expect, test } from 'vitest'
import { type SharedVector, sharedVectors } from '../../test/conformance.ts'
import { families } from './compute.ts'

/*
 * Every published or recomputed example holds, through the same functions as `samsyn compute`. What the product does
 * not offer is skipped by name, so that the list of what is left out stands in the outcome of every run.
 */
const leftOut: Readonly<Record<string, string>> = {
  'fleiss-wikipedia': "Fleiss' kappa",
  'fleiss-1971-diagnoses': "Fleiss' kappa",
  'randolph-2': "Fleiss' and Randolph's kappa",
  'randolph-3': "Fleiss' and Randolph's kappa",
  'randolph-5': "Fleiss' and Randolph's kappa",
  'waspas-chakraborty-2015': 'the weighted product',
  'wpm-zero-refused': 'the weighted product',
}

/** Names of an answer that belong to methods which the product does not offer, beside ones that it does. */
const namesLeftOut: Readonly<Record<string, readonly string[]>> = {
  'approval-1-greedy': ['maxWelfareCost', 'maxWelfareCardinality'],
  'lackner-skowron-2023': ['phragmen', 'mesCostBudgetIncreaseInitialG'],
  completion: ['mesCostThenGreedyCostInitialF'],
  'ranked-pairs-no-cycle': ['rankedPairsWinner'],
  'ranked-pairs-tied': ['tiedPairsInRoundTwo'],
}

const families6 = ['agreement', 'kendall_w', 'weighted_scoring', 'ahp', 'rankings', 'equal_shares']

for (const family of families6) {
  const shared = sharedVectors(`prioritisation/${family}`)
  describe.skipIf(shared === null)(`the shared examples of ${family}`, () => {
    test.for(shared?.vectors ?? [])('$id', (vector, { skip }) => {
      const method = leftOut[vector.id]
      if (method) {
        expect(() => computed(family, vector)).toThrow('is not offered')
        skip(`Samsyn does not offer ${method}.`)
      }
      expect(differences(offered(vector), computed(family, vector), toleranceOf(vector))).toEqual([])
    })

    for (const { id } of shared?.vectors ?? []) {
      for (const name of namesLeftOut[id] ?? []) test.skip(`${id}: ${name}, which Samsyn does not offer`)
    }
  })
}

function computed(family: string, { method, input }: SharedVector): unknown {
  return families[family]?.({ ...(method && { method }), ...input })
}

/** What is expected, less what is left out. Decimals of an answer are how many the source printed. */
function offered({ id, input, expected }: SharedVector): unknown {
  const without = new Set([...(namesLeftOut[id] ?? []), 'decimals'])
  const rest = Object.fromEntries(Object.entries(expected as object).filter(([name]) => !without.has(name)))
  // One example names the elements and lists the weights in their order.
  const { weights } = rest as { weights?: unknown }
  const { elements } = input as { elements?: readonly string[] }
  if (!elements || !Array.isArray(weights)) return rest
  return { ...rest, weights: Object.fromEntries(elements.map((name, i) => [name, weights[i]])) }
}

/** The sources of the hierarchies say no tolerance but print three or four decimals. */
function toleranceOf({ tolerance, expected }: SharedVector): number {
  if (tolerance !== undefined) return tolerance
  const printed = JSON.stringify(expected).match(/\.\d+/g) ?? []
  return printed.some((digits) => digits.length <= 5) ? 0.0005 : 1e-9
}

/** Every expected name must be there with its value; others may be. */
function differences(expected: unknown, actual: unknown, tolerance: number, at = ''): string[] {
  if (typeof expected === 'number' && typeof actual === 'number') {
    return Math.abs(expected - actual) <= Math.max(tolerance, 1e-12)
      ? []
      : [`${at}: ${actual} and not ${expected}`]
  }
  if (typeof expected !== 'object' || expected === null) {
    return Object.is(expected, actual) ? [] : [`${at}: ${String(actual)} and not ${String(expected)}`]
  }
  if (typeof actual !== 'object' || actual === null) return [`${at}: missing`]
  if (isOutcomes(expected) && isOutcomes(actual)) {
    const inOrder = (outcomes: string[][]) =>
      outcomes
        .map((own) => own.toSorted().join())
        .toSorted()
        .join(' | ')
    return inOrder(expected) === inOrder(actual)
      ? []
      : [`${at}: ${inOrder(actual)} and not ${inOrder(expected)}`]
  }
  const names = new Set([...Object.keys(expected), ...(Array.isArray(expected) ? Object.keys(actual) : [])])
  return [...names].flatMap((name) =>
    differences(Reflect.get(expected, name), Reflect.get(actual, name), tolerance, `${at}.${name}`),
  )
}

/** Lists of outcomes are sets of sets. */
function isOutcomes(value: object): value is string[][] {
  return (
    Array.isArray(value) &&
    value.every((own) => Array.isArray(own) && own.every((name) => typeof name === 'string'))
  )
}
