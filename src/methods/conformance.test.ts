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
}

for (const family of ['agreement']) {
  const shared = sharedVectors(`prioritisation/${family}`)
  describe.skipIf(shared === null)(`the shared examples of ${family}`, () => {
    test.for(shared?.vectors ?? [])('$id', (vector, { skip }) => {
      const method = leftOut[vector.id]
      if (method) {
        expect(() => computed(family, vector)).toThrow('is not offered')
        skip(`Samsyn does not offer ${method}.`)
      }
      expect(differences(vector.expected, computed(family, vector), toleranceOf(vector))).toEqual([])
    })
  })
}

function computed(family: string, { method, input }: SharedVector): unknown {
  return families[family]?.({ ...(method && { method }), ...input })
}

function toleranceOf({ tolerance }: SharedVector): number {
  return tolerance ?? 1e-9
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
  const names = new Set([...Object.keys(expected), ...(Array.isArray(expected) ? Object.keys(actual) : [])])
  return [...names].flatMap((name) =>
    differences(Reflect.get(expected, name), Reflect.get(actual, name), tolerance, `${at}.${name}`),
  )
}
