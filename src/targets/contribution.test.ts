import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CivilDate } from '../i18n/format.ts'
import type { Party } from '../partnership/party.ts'
import type { Series } from '../population/series.ts'
import { accountOf, type Contribution, isNoStepBack, measureOf } from './contribution.ts'

const target = {
  place: { code: '17', kind: 'county', name: 'Värmland', countyCode: '17' },
  baselinePeriod: '2023',
  baselineValue: 83,
  level: 90,
  duePeriod: '2027',
} as const

function series(values: Readonly<Record<number, number | null>>, members: number | null = null): Series {
  const points = Object.entries(values).map(([period, value]) => ({ period, value, reason: null, members }))
  return { placeCode: '17', sex: 'T', points }
}

const party = (name: string, kind: Party['kind'] = 'municipality'): Party => ({
  id: name,
  kind,
  code: name,
  name,
  joinedOn: '2020-01-01' as CivilDate,
  leftOn: null,
})

const parties = [party('Arvika'), party('Eda'), party('Kil'), party('Sunne'), party('Regionen', 'region')]
const whole = series({ 2023: 83, 2024: 80 }, 4)
const own = new Map([
  ['Arvika', series({ 2023: 82, 2024: 80 })],
  ['Eda', series({ 2024: 70 })],
  ['Kil', series({ 2024: 90 })],
  ['Sunne', series({ 2024: null })],
])

const says = (partyId: string, said: Partial<Contribution>): Contribution => ({
  partyId,
  number: 1,
  what: 'Närvaroteam',
  level: null,
  amount: null,
  basePeriod: '2024',
  baseValue: 80,
  ...said,
})

const account = (contributions: readonly Contribution[], of: Parameters<typeof accountOf>[0] = target) =>
  accountOf(of, whole, { parties, contributions, own, bounds: [0, 100] })

describe('what the parties have promised together', () => {
  // Four municipalities: Arvika goes from 80 to 90 and Eda from 70 to 84, which is (10 + 14) / 4 = 6 of the 10 needed.
  test('moves the mean by each one’s part', () => {
    const { sum, said, silent } = account([says('Arvika', { level: 90 }), says('Eda', { level: 84 })])
    expect(sum).toEqual({ promised: 6, needed: 10, end: 86 })
    expect(said.map(({ gives }) => gives)).toEqual([2.5, 3.5])
    expect(silent.map(({ party: { name } }) => name)).toEqual(['Kil', 'Sunne', 'Regionen'])
  })

  test('counts nothing more of a promise that is kept', () => {
    expect(account([says('Kil', { level: 88, baseValue: 85 })]).sum!.promised).toBe(0)
  })

  // Two units in four years, of which one has passed since: 2 · 3/4 = 1,5 are left from 2024 on.
  test('counts an amount as the same every year, and what should have come already no more', () => {
    const amount = says('Regionen', { amount: 2, basePeriod: '2023', baseValue: 83 })
    expect(account([amount]).sum).toEqual({ promised: 1.5, needed: 10, end: 81.5 })
  })

  test('has no figure for one who has named none, or has no value, and still has heard them', () => {
    const { sum, said } = account([says('Regionen', {}), says('Sunne', { level: 95 })])
    expect(said.map(({ gives }) => gives)).toEqual([null, null])
    expect(sum!.promised).toBe(0)
  })

  test('takes the latest that a party has said, and an empty one for nothing', () => {
    const twice = [says('Arvika', { level: 84 }), says('Arvika', { level: 90, number: 2 })]
    expect(account(twice).sum!.promised).toBe(2.5)
    const { said, shares } = account([...twice, says('Arvika', { what: '', number: 3 })])
    expect(said).toEqual([])
    expect(shares[0]).toMatchObject({ contribution: null, number: 3 })
  })

  test('of a target to bring down counts what goes down', () => {
    const down = { ...target, baselineValue: 83, level: 60 }
    expect(account([says('Eda', { level: 62 })], down).sum).toEqual({ promised: 2, needed: 20, end: 78 })
    expect(account([says('Eda', { level: 80 })], down).sum!.promised).toBe(0)
  })

  test('stays within what a value can be, and needs nothing where the level is reached', () => {
    expect(account([says('Regionen', { amount: 50, basePeriod: '2024' })]).sum!.end).toBe(100)
    expect(account([], { ...target, level: 79, baselineValue: 70 }).sum!.needed).toBe(0)
  })

  test('without a value of the target there is no sum', () => {
    const none = accountOf(target, series({}), { parties, contributions: [], own, bounds: null })
    expect(none.sum).toBeNull()
  })
})

test('a municipality promises its own level only where the target’s value is a mean of such', () => {
  expect(measureOf(target, whole, own.get('Arvika')!)).toBe('level')
  expect(measureOf(target, whole, own.get('Sunne')!)).toBe('amount')
  expect(measureOf(target, whole, null)).toBe('amount')
  expect(measureOf(target, series({ 2024: 80 }), own.get('Arvika')!)).toBe('amount')
  const local = { place: { ...target.place, code: 'Arvika', kind: 'municipality' as const } }
  expect(measureOf(local, series({ 2024: 80 }), own.get('Arvika')!)).toBe('amount')
})

test('for one municipality, only it and the region are missed', () => {
  const local = { ...target, place: { ...target.place, code: 'Eda', kind: 'municipality' as const } }
  expect(account([], local).silent.map(({ party: { name } }) => name)).toEqual(['Eda', 'Regionen'])
})

describe('how a party does with its own promise', () => {
  test('is told by the rule of targets, from where it was promised', () => {
    const state = (level: number, basePeriod: string, baseValue: number) =>
      account([says('Arvika', { level, basePeriod, baseValue })]).said[0]!.progress
    expect(state(90, '2023', 82)).toMatchObject({ state: 'wrong-way', required: 84 })
    expect(state(80, '2023', 72)).toMatchObject({ state: 'reached' })
    // Nothing has come since, and a promise to stay has no way to be on.
    expect(state(90, '2024', 80)).toBeNull()
    expect(state(82, '2023', 82)).toBeNull()
  })

  test('a promise is no step back', () => {
    expect(isNoStepBack(target, 79.9, own.get('Arvika')!)).toBe(false)
    expect(isNoStepBack(target, 80, own.get('Arvika')!)).toBe(true)
    expect(isNoStepBack({ ...target, level: 70 }, 81, own.get('Arvika')!)).toBe(false)
    expect(isNoStepBack(target, 1, own.get('Sunne')!)).toBe(true)
  })
})

test('whatever is promised, every part adds up to the sum, and no promise takes anything away', () => {
  const levels = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 3, maxLength: 3 })
  fc.assert(
    fc.property(levels, fc.double({ min: 0, max: 20, noNaN: true }), (three, amount) => {
      const { said, sum } = account([
        ...['Arvika', 'Eda', 'Kil'].map((name, index) => says(name, { level: three[index]! })),
        says('Regionen', { amount }),
      ])
      expect(said.every(({ gives }) => gives !== null && gives >= 0)).toBe(true)
      expect(said.reduce((all, { gives }) => all + gives!, 0)).toBeCloseTo(sum!.promised, 9)
      expect(sum!.end).toBeGreaterThanOrEqual(80)
    }),
  )
})
