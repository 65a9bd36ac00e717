import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { CivilDate } from '../i18n/format.ts'
import { makeReadings, type Readings, readAnew } from './readings.ts'

const today = '2025-03-04' as CivilDate
const tomorrow = '2025-03-05' as CivilDate

let readings: Readings
let asked: number
const count = async () => ++asked
beforeEach(() => {
  readings = makeReadings()
  asked = 0
})

describe('what a page has read is kept', () => {
  test('while the partnership stands at the same revision', async () => {
    expect(await readings.at('värmland', 7, today)(['targets'], count)).toBe(1)
    expect(await readings.at('värmland', 7, today)(['targets'], count)).toBe(1)
  })

  test('but not when it has moved on, nor the day after', async () => {
    await readings.at('värmland', 7, today)(['targets'], count)
    expect(await readings.at('värmland', 8, today)(['targets'], count)).toBe(2)
    expect(await readings.at('värmland', 8, tomorrow)(['targets'], count)).toBe(3)
  })

  test('for each partnership and each thing by itself', async () => {
    await readings.at('värmland', 7, today)(['indicator', 'N15428', { place: '17' }], count)
    expect(await readings.at('värmland', 7, today)(['indicator', 'N15428', { place: '1780' }], count)).toBe(2)
    expect(await readings.at('jönköping', 7, today)(['indicator', 'N15428', { place: '17' }], count)).toBe(3)
    expect(await readings.at('värmland', 7, today)(['indicator', 'N15428', { place: '17' }], count)).toBe(1)
  })

  test('not in a write, which sees what it has written itself', async () => {
    expect([await readAnew(['targets'], count), await readAnew(['targets'], count)]).toEqual([1, 2])
  })
})

describe('many who ask at once', () => {
  test('are given what the first one reads', async () => {
    const readOnce = readings.at('värmland', 7, today)
    expect(await Promise.all([1, 2, 3].map(() => readOnce(['targets'], count)))).toEqual([1, 1, 1])
  })

  test('all hear that it failed, and the next one tries again', async () => {
    const readOnce = readings.at('värmland', 7, today)
    const fail = vi.fn(() => Promise.reject(new Error('gone')))
    const answers = await Promise.allSettled([readOnce(['targets'], fail), readOnce(['targets'], fail)])
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(fail).toHaveBeenCalledOnce()
    expect(await readOnce(['targets'], count)).toBe(1)
  })

  test('are still answered when somebody comes with an older picture', async () => {
    const earlier = readings.at('värmland', 7, today)
    const later = readings.at('värmland', 8, today)
    expect([await earlier(['a'], async () => 'before'), await later(['a'], async () => 'after')]).toEqual([
      'before',
      'after',
    ])
    expect(await readings.at('värmland', 8, today)(['a'], count)).toBe('after')
  })
})

test('what is kept has an end, however many things are asked for', async () => {
  const readOnce = readings.at('värmland', 7, today)
  for (let place = 0; place < 1000; place++) await readOnce(['place', place], count)
  expect(await readOnce(['place', 0], count)).toBe(1001)
  for (let i = 0; i < 200; i++) await readings.at(`county ${i}`, 1, today)(['place', 0], count)
  expect(await readings.at('county 0', 1, today)(['place', 0], count)).toBe(1202)
})
