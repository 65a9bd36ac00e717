import { describe, expect, test } from 'vitest'
import { type SharedVector, sharedFile, sharedVectors } from '../../test/conformance.ts'
import { families } from './compute.ts'

/*
 * Every published or recomputed example holds, through the same functions as `samsyn compute`.
 *
 * Some hold what the package does and a page should not, so `compute` asks for it and names it as published:
 *
 * - nhs_limits `step-with-constant-levels` expects limits on the mean and all points marked, because screening took
 *   the only range. `compute` screens as published; a page screens guarded (signal.test.ts).
 * - nhs_limits `single-point` and `two-points`, nhs_rules and the rest: limits from two points on. A page has none
 *   with fewer than eight values.
 * - nhs_rules `missing-last-point` expects common cause where the last value is missing. The chart says that there
 *   is no current value; `compute` translates it.
 * - shortSeries is below thirteen places, as the package counts. A page says provisional below twelve values.
 *
 * Two faults are not copied even by `compute`. No example at hand encodes them; one that does is skipped by name.
 */
const nhsFamilies = ['nhs_limits', 'nhs_rules', 'nhs_assurance_variation', 'nhs_rebase', 'nhs_rule_helpers']

for (const family of [...nhsFamilies, 'anhoej_runs']) {
  const shared = sharedVectors(`spc/${family}`)
  describe.skipIf(shared === null)(`the shared examples of ${family}`, () => {
    test.for(shared?.vectors ?? [])('$id', (vector, { skip }) => {
      skip(encodesFault(vector), 'The example encodes a fault of the package, docs/decisions/0006.')
      expect(differences(vector.expected, computed(family, vector), vector.tolerance ?? 0)).toEqual([])
    })
  })
}

const critical = sharedFile('spc/anhoej_critical_values') as { rows: ({ n: number } & object)[] } | null
describe.skipIf(critical === null)('the shared critical values of runs', () => {
  test.each(critical?.rows ?? [])('for $n useful points', ({ n, ...expected }) => {
    expect(families['anhoej_critical_values']?.({ n })).toEqual(expected)
  })
})

function computed(family: string, { function: name, input }: SharedVector): unknown {
  return families[family]?.(name === undefined ? input : { function: name, ...input })
}

/**
 * The package stops with an error at a missing value inside a pattern, and gives a constant series limits that are
 * not numbers. Here a missing value only breaks the pattern, and the limits of a constant series are its mean.
 */
function encodesFault({ input, expected }: SharedVector): boolean {
  const { values } = input as { values?: readonly (number | null)[] }
  const { error, phases } = expected as {
    error?: unknown
    phases?: readonly { lowerLimit?: number | null }[]
  }
  if (error !== undefined) return true
  const constant = values !== undefined && values.length > 1 && new Set(values).size === 1
  return constant && phases?.[0]?.lowerLimit === null
}

/** Marks are listed by index, so an index too many is as wrong as one too few. */
const complete = new Set(['special', 'pointTypes'])

/** Every expected name must be there with its value; others may be. */
function differences(expected: unknown, actual: unknown, tolerance: number, at = ''): string[] {
  if (typeof expected === 'number' && typeof actual === 'number') {
    const allowed = Math.max(tolerance, 1e-12, 1e-9 * Math.abs(expected))
    return Math.abs(expected - actual) <= allowed ? [] : [`${at}: ${actual} and not ${expected}`]
  }
  if (typeof expected !== 'object' || expected === null) {
    return Object.is(expected, actual) ? [] : [`${at}: ${String(actual)} and not ${String(expected)}`]
  }
  if (typeof actual !== 'object' || actual === null) return [`${at}: missing`]
  const all = Array.isArray(expected) || complete.has(at.slice(at.lastIndexOf('.') + 1))
  const names = new Set([...Object.keys(expected), ...(all ? Object.keys(actual) : [])])
  return [...names].flatMap((name) =>
    differences(Reflect.get(expected, name), Reflect.get(actual, name), tolerance, `${at}.${name}`),
  )
}
