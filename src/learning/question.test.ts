import { describe, expect, test } from 'vitest'
import type { Series } from '../population/series.ts'
import { latestPeriod, placeOf, promptOf, sameBand, spreadIn, truthOf } from './question.ts'
import { currentStep, mayTakeBack, nextSteps, type Opened, steps } from './session.ts'

const series = (placeCode: string, values: Readonly<Record<string, number | null>>): Series => ({
  placeCode,
  sex: 'T',
  points: Object.entries(values).map(([period, value]) => ({
    period,
    value,
    reason: value === null ? 'missing' : null,
    members: null,
  })),
})

const county = series('17', { 2020: 80, 2021: 82, 2022: 86, 2023: 84, 2024: 84.5 })
const known = new Map([
  ['17', county],
  ['1780', series('1780', { 2023: 90, 2024: 91 })],
  ['1784', series('1784', { 2023: 85, 2024: null })],
  ['1715', series('1715', { 2023: 85, 2024: 91 })],
])
const value = { kind: 'value', length: 1, ranked: [] } as const

describe('what is asked', () => {
  test('of a value says nothing of the years before, and the truth is the value', () => {
    const prompt = promptOf(value, { period: '2024' }, '17', known)!
    expect(prompt).toEqual({ placeCode: '17', periods: ['2024'], before: [] })
    expect(truthOf(value, prompt, known)).toEqual([84.5])
  })

  test('of a line shows the years before those that are guessed', () => {
    const line = { ...value, kind: 'line', length: 2 } as const
    const prompt = promptOf(line, { period: '2024' }, '17', known)!
    expect(prompt.periods).toEqual(['2023', '2024'])
    expect(prompt.before.map(({ period }) => period)).toEqual(['2020', '2021', '2022'])
    expect(truthOf(line, prompt, known)).toEqual([84, 84.5])
  })

  test('cannot be what is not known', () => {
    expect(promptOf(value, { period: '2024' }, '1784', known)).toBeNull()
    expect(promptOf({ ...value, kind: 'direction' }, { period: '2020' }, '17', known)).toBeNull()
    expect(promptOf({ ...value, kind: 'line', length: 5 }, { period: '2024' }, '17', known)).toBeNull()
  })

  test('of a direction is the same when it moved less than half of what it usually does', () => {
    // The changes before were 2, 4 and −2: the usual one is 2, and half of it 1.
    expect(sameBand(county, '2024')).toBe(1)
    const direction = { ...value, kind: 'direction' } as const
    const at = (period: string) => truthOf(direction, promptOf(direction, { period }, '17', known)!, known)
    expect(at('2024')).toEqual([0])
    expect(at('2023')).toEqual([-1])
    expect(at('2022')).toEqual([1])
  })

  test('of an order is each one’s position from the highest, and equal ones share theirs', () => {
    const rank = { kind: 'rank', length: 1, ranked: ['1784', '1780', '1715'] } as const
    const prompt = promptOf(rank, { period: '2023' }, '17', known)!
    expect(truthOf(rank, prompt, known)).toEqual([2, 1, 2])
    expect(latestPeriod(rank, '17', known)).toBe('2023')
  })

  test('about one’s own municipality is about the county where the municipality has no value', () => {
    const asked = { placeCode: null, period: '2024' }
    const of = (partyCode: string) => placeOf(value, asked, { partyCode, countyCode: '17' }, known)
    expect(of('1780')).toBe('1780')
    expect(of('1784')).toBe('17')
    expect(of('RV')).toBe('17')
  })

  test('is measured in the spread among the municipalities that are known', () => {
    expect(spreadIn('2024', ['1780', '1784', '1715'], known)).toBeNull()
  })
})

describe('the steps', () => {
  const opened = (...names: readonly (typeof steps)[number][]) =>
    names.map((step): Opened => ({ step, openedAt: new Date(), by: { name: '', hat: '' }, vintage: null }))

  test('are opened one after the other, and the session can end when nobody is guessing', () => {
    expect(nextSteps(null)).toEqual(['guess'])
    expect(nextSteps('guess')).toEqual(['see'])
    expect(nextSteps('again')).toEqual(['gain'])
    expect(nextSteps('done')).toEqual([])
    for (const step of ['see', 'explain', 'questions'] as const) expect(nextSteps(step)).toContain('done')
    expect(currentStep(opened('guess', 'see'))).toBe('see')
    expect(currentStep([])).toBeNull()
  })

  test('are taken back while nobody has answered in them, but never one that has shown the truth', () => {
    expect(mayTakeBack('guess', {})).toBe(true)
    expect(mayTakeBack('guess', { guess: 1 })).toBe(false)
    expect(mayTakeBack('explain', { guess: 9 })).toBe(true)
    expect(mayTakeBack('see', {})).toBe(false)
    expect(mayTakeBack('gain', {})).toBe(false)
    expect(mayTakeBack(null, {})).toBe(false)
  })
})
