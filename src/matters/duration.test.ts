import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CivilDate } from '../i18n/format.ts'
import { type Duration, quantile, spreadOf } from './duration.ts'
import { kindFigures } from './kindFigures.ts'
import type { Journey } from './matter.ts'

const ended = (...days: readonly number[]) => days.map((each) => ({ days: each, ended: true }))
const waiting = (...days: readonly number[]) => days.map((each) => ({ days: each, ended: false }))

const durations = fc.array(fc.record({ days: fc.nat(400), ended: fc.boolean() }), {
  minLength: 1,
  maxLength: 30,
})

describe('how long it takes, with those that still wait', () => {
  test('when all have ended it is the plain median and the plain quartiles', () => {
    expect(spreadOf(ended(10, 20, 30, 40, 50, 60, 70))).toMatchObject({
      lower: { days: 20 },
      median: { days: 40, atLeast: false },
      upper: { days: 60 },
    })
  })

  test('those that still wait make it longer than those that have ended say', () => {
    expect(quantile(ended(10, 20, 30), 0.5)).toEqual({ days: 20, atLeast: false })
    expect(quantile([...ended(10, 20, 30), ...waiting(90, 120)], 0.5)).toEqual({ days: 30, atLeast: false })
    expect(quantile([...ended(10, 20), ...waiting(90, 120, 150)], 0.5)).toEqual({ days: 150, atLeast: true })
  })

  test('remission of leukaemia under 6-MP, the example of the textbooks: the median is 23 weeks', () => {
    // E. J. Freireich et al., Blood 21 (1963); Klein & Moeschberger, table 1.1 and example 4.2.
    const weeks = [
      ...ended(6, 6, 6, 7, 10, 13, 16, 22, 23),
      ...waiting(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35),
    ]
    expect(quantile(weeks, 0.5)).toEqual({ days: 23, atLeast: false })
    expect(quantile(weeks, 0.25)).toEqual({ days: 13, atLeast: false })
    expect(quantile(weeks, 0.75)).toEqual({ days: 35, atLeast: true })
  })

  test('the order in which they are told does not matter', () => {
    const shuffled = durations.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    )
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(spreadOf(other)).toEqual(spreadOf(one))
      }),
    )
  })

  test('who waits one day more never makes it look shorter', () => {
    fc.assert(
      fc.property(durations, fc.nat(29), (all, which) => {
        const one = all[which % all.length]!
        fc.pre(!one.ended)
        const later = all.map((each): Duration => (each === one ? { ...each, days: each.days + 1 } : each))
        expect(quantile(later, 0.5).days).toBeGreaterThanOrEqual(quantile(all, 0.5).days)
      }),
    )
  })

  test('the quartiles stand in their order', () => {
    fc.assert(
      fc.property(durations, (all) => {
        const { lower, median, upper } = spreadOf(all)!
        expect(lower.days).toBeLessThanOrEqual(median.days)
        expect(median.days).toBeLessThanOrEqual(upper.days)
      }),
    )
  })
})

describe('a kind of matter', () => {
  const day = (text: string) => text as CivilDate
  const stay = (
    step: 'raise' | 'prepare',
    body: string,
    from: string,
    to: string | null,
    returned = false,
  ) => ({
    kind: 'in' as const,
    step,
    bodyIds: [body],
    from: day(from),
    to: to === null ? null : day(to),
    number: Number(from.slice(-2)),
    answers: new Map(),
    returned,
  })
  const journey = (state: Journey['state'], stays: Journey['stays'], closedOn: string | null = null) => ({
    journey: {
      raisedOn: stays[0]!.from,
      lastOn: stays.at(-1)!.from,
      stays,
      state,
      closedOn: closedOn === null ? null : day(closedOn),
      until: null,
      version: 1,
      outcomes: [],
    },
  })

  test('tells which body holds a matter longest now, which loses them and which sends them back', () => {
    const figures = kindFigures(
      [
        journey('open', [
          stay('raise', 'a', '2025-01-01', '2025-01-11'),
          stay('prepare', 'p', '2025-01-11', null),
        ]),
        journey('open', [
          stay('raise', 'a', '2025-01-01', '2025-01-05'),
          stay('prepare', 'p', '2025-01-05', '2025-01-07'),
          stay('raise', 'a', '2025-01-07', null, true),
        ]),
        journey('dropped', [stay('raise', 'a', '2025-01-01', '2025-01-03')], '2025-01-03'),
      ],
      day('2025-03-01'),
    )
    expect(figures).toMatchObject({ of: 3, open: 2, finished: 0, lost: 1, places: null })
    expect(figures.stops).toEqual([
      { step: 'raise', bodyId: 'a', waiting: 1, longest: 53, lost: 1, returned: 0 },
      { step: 'prepare', bodyId: 'p', waiting: 1, longest: 49, lost: 0, returned: 1 },
    ])
    // Two are still there or stopped there: only one has passed the step.
    expect(figures.steps[0]!.spread).toMatchObject({ of: 3, waiting: 2 })
  })
})
