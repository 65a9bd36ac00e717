import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rowsFor, type SubunitRow, subunitKind, subunitSorts } from './subunit.ts'

const rows = fc
  .array(
    fc.record({
      name: fc.stringMatching(/^[A-Ca-cåäö ]{1,6}$/),
      number: fc.integer({ min: 0, max: 99_999 }),
      value: fc.option(fc.integer({ min: 0, max: 9 })),
      period: fc.constantFrom('2021', '2022', '2023'),
    }),
  )
  .map((all) =>
    all.map(
      ({ name, number, value, period }, i): SubunitRow => ({
        unit: { code: `V15E1780${number}${i}`, name, municipalityCode: '1780' },
        latest: { period, value, reason: value === null ? 'missing' : null, members: null },
        women: null,
        men: null,
      }),
    ),
  )
const sorts = fc.constantFrom(...subunitSorts)

describe('the list of units', () => {
  test('is the same whatever order they come in, and loses none', () => {
    fc.assert(
      fc.property(rows, sorts, fc.nat(), (all, sort, turn) => {
        const listed = rowsFor(all, { query: '', sort })
        const turned = [...all.slice(turn % (all.length + 1)), ...all.slice(0, turn % (all.length + 1))]
        expect(listed).toHaveLength(all.length)
        expect(rowsFor(turned, { query: '', sort })).toEqual(listed)
      }),
    )
  })

  test('in the order of values has none after a lower one, and those without a value last', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const values = rowsFor(all, { query: '', sort: 'value' }).map(({ latest }) => latest?.value ?? -1)
        expect(values).toEqual(values.toSorted((a, b) => b - a))
      }),
    )
  })

  test('narrowed by words has those that hold every word, and no others', () => {
    fc.assert(
      fc.property(rows, fc.stringMatching(/^[abå ]{1,3}$/), (all, query) => {
        const found = new Set(rowsFor(all, { query, sort: 'name' }))
        for (const row of all) {
          const text = `${row.unit.name} ${row.unit.code}`.toLocaleLowerCase('sv')
          const holds = query.split(' ').every((word) => text.includes(word))
          expect(found.has(row)).toBe(holds)
        }
      }),
    )
  })
})

test('what a unit is, is told by the code of its service, and of other codes nothing is guessed', () => {
  expect(subunitKind('V15E178000101')).toBe('school')
  expect(subunitKind('V23E171500101')).toBe('care-home')
  expect(subunitKind('V99E171500101')).toBeNull()
  expect(subunitKind('XV15E1780')).toBeNull()
})
