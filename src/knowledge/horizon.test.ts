import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CivilDate } from '../i18n/format.ts'
import {
  daysUnseen,
  type HorizonSignal,
  levels,
  matrixOf,
  movedBetween,
  reaches,
  soonestFirst,
  standingOf,
  stateOf,
} from './horizon.ts'

const day = (text: string) => text as CivilDate
const by = { name: 'Anna', hat: '' }

const look = fc.record({
  number: fc.constant(1),
  seenOn: fc.constant(day('2025-01-01')),
  seen: fc.constant('Något'),
  reach: fc.constantFrom(...reaches),
  likelihood: fc.constantFrom(...levels),
  size: fc.constantFrom(...levels),
  nextOn: fc.constantFrom(day('2025-02-01'), day('2025-05-01')),
  at: fc.constant(new Date(0)),
  by: fc.constant(by),
})

const signal = fc
  .record({ id: fc.uuid(), name: fc.string(), looks: fc.array(look, { minLength: 1, maxLength: 3 }) })
  .map(
    (drawn): HorizonSignal => ({
      about: '',
      source: '',
      address: '',
      meaning: '',
      areaId: null,
      targetGroup: '',
      followedBy: '',
      ending: null,
      ...drawn,
    }),
  )

describe('where signals stand', () => {
  test('each is in one cell of the matrix, that of its latest look', () => {
    fc.assert(
      fc.property(fc.uniqueArray(signal, { selector: ({ id }) => id }), (signals) => {
        const rows = matrixOf(signals)
        expect(rows.map(({ size }) => size)).toEqual([3, 2, 1])
        const placed = rows.flatMap(({ size, cells }) =>
          cells.flatMap((cell, i) => cell.map((each) => ({ id: each.id, size, reach: reaches[i] }))),
        )
        expect(placed).toHaveLength(signals.length)
        for (const each of signals) {
          const { size, reach } = standingOf(each)
          expect(placed).toContainEqual({ id: each.id, size, reach })
        }
      }),
    )
  })

  test('what comes soonest stands first, whatever order they came in', () => {
    fc.assert(
      fc.property(fc.uniqueArray(signal, { selector: ({ id }) => id }), (signals) => {
        const sorted = soonestFirst(signals)
        const order = sorted.map((each) => reaches.indexOf(standingOf(each).reach))
        expect(order).toEqual(order.toSorted((a, b) => a - b))
        const keys = (list: readonly HorizonSignal[]) =>
          list.map((each) => {
            const { reach, size, likelihood } = standingOf(each)
            return `${reach} ${size} ${likelihood} ${each.name}`
          })
        expect(keys(soonestFirst(signals.toReversed())).toSorted()).toEqual(keys(sorted).toSorted())
      }),
    )
  })

  test('what a look moved is what it says otherwise', () => {
    const before = { reach: 'later', likelihood: 1, size: 3, nextOn: day('2025-01-01') } as const
    expect(movedBetween(before, before)).toEqual([])
    expect(movedBetween(before, { ...before, nextOn: day('2026-01-01') })).toEqual([])
    expect(movedBetween(before, { ...before, reach: 'now', likelihood: 2 })).toEqual(['reach', 'likelihood'])
  })
})

describe('a signal that nobody has looked at', () => {
  const [drawn] = fc.sample(signal, 1) as [HorizonSignal]
  const old = { ...drawn, looks: [{ ...standingOf(drawn), nextOn: day('2025-03-01') }] }

  test('is late from the day after, as long as it is followed', () => {
    expect(daysUnseen(old, day('2025-03-01'))).toBe(0)
    expect(daysUnseen(old, day('2025-03-04'))).toBe(3)
    const ending = { reason: 'Det blev inget.', matter: null, at: new Date(0), by }
    expect(daysUnseen({ ...old, ending }, day('2025-03-04'))).toBe(0)
  })

  test('is followed, laid aside, or has become a need', () => {
    const ending = { reason: 'Så blev det.', at: new Date(0), by }
    expect(stateOf(old)).toBe('followed')
    expect(stateOf({ ending: { ...ending, matter: null } })).toBe('aside')
    expect(stateOf({ ending: { ...ending, matter: { id: 'x', title: 'Ett ärende' } } })).toBe('need')
  })
})
