import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Indicator } from '../population/indicator.ts'
import { codesOf } from '../population/places.ts'
import type { Series } from '../population/series.ts'
import { countsAtHand, latestCounts } from './counts.ts'
import { fewInhabitants, meanOf, meanSeries, sumSeries, weighingOf } from './mean.ts'

const parts = fc.array(
  fc.record({
    value: fc.double({ min: 0, max: 100, noNaN: true }),
    weight: fc.integer({ min: 1, max: 1_000_000 }),
    halfWidth: fc.double({ min: 0, max: 10, noNaN: true }),
  }),
  { minLength: 1, maxLength: 30 },
)

describe('a mean of places', () => {
  test('lies between the lowest and the highest of them, however they weigh', () => {
    fc.assert(
      fc.property(parts, (all) => {
        const values = all.map(({ value }) => value)
        const { value } = meanOf(all)
        expect(value).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9)
        expect(value).toBeLessThanOrEqual(Math.max(...values) + 1e-9)
      }),
    )
  })

  test('has shares that sum to one: the same value everywhere is the mean', () => {
    fc.assert(
      fc.property(parts, fc.double({ min: 0, max: 100, noNaN: true }), (all, value) => {
        expect(meanOf(all.map((each) => ({ ...each, value }))).value).toBeCloseTo(value, 9)
      }),
    )
  })

  test('does not change when all weights grow alike', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 2, max: 50 }), (all, times) => {
        const grown = all.map((each) => ({ ...each, weight: each.weight * times }))
        expect(meanOf(grown).value).toBeCloseTo(meanOf(all).value!, 9)
      }),
    )
  })

  test('is surer than the least sure of its places', () => {
    fc.assert(
      fc.property(parts, (all) => {
        const widest = Math.max(...all.map(({ halfWidth }) => halfWidth))
        expect(meanOf(all).halfWidth).toBeLessThanOrEqual(widest + 1e-9)
      }),
    )
  })

  test('has no interval when one of its places has none', () => {
    expect(
      meanOf([
        { value: 1, weight: 1, halfWidth: 1 },
        { value: 2, weight: 1 },
      ]).halfWidth,
    ).toBeNull()
  })

  test('speaks for nobody when fewer than four in five of its places are known', () => {
    const known = { value: 50, weight: 1 }
    const unknown = { value: null, weight: 1 }
    expect(meanOf([known, known, known, known, unknown]).value).toBe(50)
    expect(meanOf([known, known, known, unknown]).value).toBeNull()
  })

  test('speaks for nobody when most people live where nothing is known', () => {
    const small = { value: 50, weight: 1 }
    const mean = meanOf([...Array.from({ length: 9 }, () => small), { value: null, weight: 100 }])
    expect(mean).toMatchObject({ value: null, known: 9, all: 10 })
    const at = (code: string, value: number | null): [string, Series] => [
      code,
      {
        placeCode: code,
        sex: 'T',
        points: [{ period: '2024', value, reason: value === null ? 'missing' : null, members: null }],
      },
    ]
    const series = new Map([at('a', 1), at('b', 1), at('c', 1), at('d', 1), at('e', null)])
    const weight = (code: string) => (code === 'e' ? 100 : 1)
    expect(meanSeries('own', [...series.keys()], series, weight).points[0]?.reason).toBe(fewInhabitants)
  })
})

describe('a count', () => {
  const count = { title: 'Invånare totalt, antal', unit: 'number', describes: 'population' } as Indicator
  const of = (code: string, value: number | null): [string, Series] => [
    code,
    {
      placeCode: code,
      sex: 'T',
      points: [{ period: '2024', value, reason: value === null ? 'would-reveal' : null, members: null }],
    },
  ]

  test('is summed, whoever it is about, also where only people know that it is one', () => {
    expect(weighingOf(count)).toBe('sum')
    expect(weighingOf({ ...count, describes: 'operation' })).toBe('sum')
    const silent = { ...count, title: 'Barn i behov av stöd' }
    expect(weighingOf(silent)).toBe('score')
    expect(weighingOf(silent, true)).toBe('sum')
    expect(weighingOf({ ...silent, unit: 'percent' }, true)).toBe('inhabitants')
  })

  test('of a group is the sum of its places, and never that of a part of them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.nat(10_000), { nil: null }), { minLength: 1, maxLength: 20 }),
        (values) => {
          const series = new Map(values.map((value, at) => of(String(at), value)))
          const [point] = sumSeries('own', [...series.keys()], series).points
          const known = values.filter((value) => value !== null)
          if (known.length === values.length) {
            expect(point!.value).toBe(known.reduce((sum, value) => sum + value, 0))
          } else {
            expect(point).toMatchObject({
              value: null,
              reason: `few-members ${known.length}/${values.length}`,
            })
          }
        },
      ),
    )
  })
})

describe('means are weighed by inhabitants', () => {
  const indicator = {
    title: 'Elever som är behöriga, andel (%)',
    unit: 'percent',
    describes: 'population',
  } as Indicator

  test('where an indicator is a share of the population, or per so many of it', () => {
    expect(weighingOf(indicator)).toBe('inhabitants')
    const per = { ...indicator, unit: 'number', title: 'Anmälda brott, antal/1000 inv' } as Indicator
    expect(weighingOf(per)).toBe('inhabitants')
  })

  test('also where it is a mean of people, but not of a median, a price or an index', () => {
    const of = (title: string) => weighingOf({ ...indicator, unit: 'number', title })
    expect(of('Elever i åk 9 meritvärde hemkommun, genomsnitt (17 ämnen)')).toBe('inhabitants')
    expect(of('Medellivslängd kvinnor, år')).toBe('inhabitants')
    expect(of('Mediannettoinkomst, kr/inv 20+')).toBe('score')
    expect(of('Fastighetspris småhus, kr/kvm')).toBe('score')
    expect(of('Livskvalitet - Regionindex')).toBe('score')
    expect(of('Väntetid till särskilt boende, antal dagar')).toBe('score')
  })

  test('but not where it is about an operation, or a yes or no', () => {
    expect(weighingOf({ ...indicator, describes: 'operation' })).toBe('operation')
    expect(weighingOf({ ...indicator, unit: 'number', title: 'Har en plan, Ja=1, Nej=0' })).toBe('answer')
  })

  test('of the latest year in which all have a number, and of those at hand before that', () => {
    const of = (code: string, years: readonly string[]): Series => ({
      placeCode: code,
      sex: 'T',
      points: years.map((period) => ({ period, value: 10, reason: null, members: null })),
    })
    expect(
      latestCounts([of('a', ['2022', '2023', '2024']), of('b', ['2022', '2023'])], ['a', 'b']),
    ).toMatchObject({
      on: '2023-12-31',
      loaded: true,
    })
    expect(latestCounts([of('a', ['2024'])], ['a', 'b'])).toBe(countsAtHand)
  })

  test('and those at hand are of every municipality, and sum to the nation of 2021', () => {
    const codes = codesOf('municipality')
    expect([...countsAtHand.byPlace.keys()].toSorted()).toEqual(codes.toSorted())
    expect([...countsAtHand.byPlace.values()].reduce((sum, count) => sum + count, 0)).toBe(10_452_326)
  })
})
