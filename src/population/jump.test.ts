import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CivilDate } from '../i18n/format.ts'
import { powerOf } from './jump.ts'
import { momentOf } from './moment.ts'

/** Values of so many places, and how far from the factor rounding has put each of them. */
const noise = fc.array(fc.double({ min: -0.09, max: 0.09, noNaN: true }), { minLength: 5, maxLength: 60 })
const power = fc.constantFrom(-3, -2, -1, 1, 2, 3)

describe('a jump of a factor in nearly all places', () => {
  test('is seen, whatever the factor and however the values were rounded', () => {
    fc.assert(
      fc.property(noise, power, (sizes, by) => {
        expect(
          powerOf(
            sizes.map((size) => size + by),
            sizes.length,
          ),
        ).toBe(by)
      }),
    )
  })

  test('is not seen in an ordinary revision, even one that halves or doubles what was', () => {
    const ordinary = fc.array(fc.double({ min: Math.log10(0.34), max: Math.log10(3), noNaN: true }), {
      maxLength: 60,
    })
    fc.assert(
      fc.property(ordinary, (sizes) => {
        expect(powerOf(sizes, sizes.length)).toBe(null)
      }),
    )
  })

  test('is not seen when more than a tenth of the values stand as they were', () => {
    fc.assert(
      fc.property(noise, power, (sizes, by) => {
        const others = Array.from({ length: Math.floor(sizes.length / 9) + 1 }, () => 0)
        expect(powerOf([...sizes.map((size) => size + by), ...others], sizes.length + others.length)).toBe(
          null,
        )
      }),
    )
  })

  test('asks for five places, and for a factor near a whole power of ten', () => {
    expect(powerOf([2, 2, 2, 2], 4)).toBe(null)
    expect(powerOf([2, 2, 2, 2, 2], 5)).toBe(2)
    const fiveTimes = Math.log10(5)
    expect(powerOf([fiveTimes, fiveTimes, fiveTimes, fiveTimes, fiveTimes], 5)).toBe(null)
    expect(powerOf([4, 4, 4, 4, 4], 5)).toBe(null)
  })

  test('does not depend on the order of the values', () => {
    fc.assert(
      fc.property(noise, power, (sizes, by) => {
        const moved = sizes.map((size) => size + by)
        expect(powerOf(moved.toReversed(), sizes.length)).toBe(powerOf(moved, sizes.length))
      }),
    )
  })
})

describe('what was known', () => {
  const days = ['2022-01-01', '2023-06-30', '2024-02-29', '2025-01-01'] as CivilDate[]
  const vintages = fc
    .array(fc.constantFrom(...days), { maxLength: 8 })
    .map((all) => all.map((fetchedOn, at) => ({ number: at + 1, fetchedOn })))

  test('on a later day holds what was known on an earlier, and nothing fetched after it', () => {
    fc.assert(
      fc.property(vintages, fc.constantFrom(...days), fc.constantFrom(...days), (all, one, other) => {
        const [early, late] = [one, other].toSorted() as [CivilDate, CivilDate]
        const knownOn = (day: CivilDate) => momentOf({ day }, all, [])!.known
        expect(knownOn(late)).toEqual(expect.arrayContaining([...knownOn(early)]))
        for (const { number, fetchedOn } of all)
          expect(knownOn(early).includes(number)).toBe(fetchedOn <= early)
      }),
    )
  })

  test('when a meeting was closed is what was loaded by then, whatever day it was fetched on', () => {
    const all = days.map((fetchedOn, at) => ({ number: at + 1, fetchedOn }))
    const meeting = { id: 'm', bodyName: 'Arenan', heldOn: '2023-01-01' as CivilDate }
    expect(momentOf({ meeting: 'm' }, all, [{ ...meeting, vintage: 3 }])!.known).toEqual([1, 2, 3])
    // One that nobody has closed is told by its day.
    expect(momentOf({ meeting: 'm' }, all, [{ ...meeting, vintage: null }])!.known).toEqual([1])
    expect(momentOf({ meeting: 'other' }, all, [])).toBe(null)
  })
})
