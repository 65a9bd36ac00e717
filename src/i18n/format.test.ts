import { describe, expect, test } from 'vitest'
import {
  type CivilDate,
  civilDateOf,
  daysBetween,
  formatChange,
  formatDate,
  formatInstant,
  formatList,
  formatNumber,
  formatPercent,
  numeral,
  parseCivilDate,
} from './format.ts'

const day = '2025-03-14' as CivilDate

describe('numbers as their readers write them', () => {
  test('Swedish has a decimal comma, and spaces that do not break between thousands', () => {
    expect(formatNumber('sv', 1234.56, 1)).toBe('1\u00a0234,6')
    expect(formatNumber('en', 1234.56, 1)).toBe('1,234.6')
  })

  test('the percent sign stays with its number in Swedish', () => {
    expect(formatPercent('sv', 80.94)).toBe('80,9\u00a0%')
    expect(formatPercent('en', 80.94)).toBe('80.9%')
  })

  test('a minus is a minus, and nothing has none', () => {
    expect(formatChange('sv', -1.24)).toBe('\u22121,2')
    expect(formatChange('sv', 1.24)).toBe('+1,2')
    expect(formatChange('sv', -0.04)).toBe('0,0')
  })

  test('running text has numbers up to twelve in letters', () => {
    expect(numeral('sv', 7)).toBe('sju')
    expect(numeral('sv', 13)).toBe('13')
  })
})

describe('days and times as Swedish calendars and clocks show them', () => {
  test('a day stays on its line', () => {
    expect(formatDate('sv', day)).toBe('14\u00a0mars 2025')
    expect(formatDate('sv', day, true)).toBe('fredag 14\u00a0mars 2025')
    expect(formatDate('en', day)).toBe('14\u00a0March 2025')
  })

  test('the day changes at midnight in Sweden, not at Greenwich', () => {
    expect(civilDateOf(new Date('2025-07-01T22:30:00Z'))).toBe('2025-07-02')
    expect(civilDateOf(new Date('2025-01-01T22:30:00Z'))).toBe('2025-01-01')
  })

  test('an hour is written as people say it', () => {
    expect(formatInstant('sv', new Date('2025-03-14T08:00:00Z'))).toBe('14\u00a0mars 2025 kl.\u00a09.00')
  })

  test('a day that does not exist is no day', () => {
    expect(parseCivilDate('2025-02-29')).toBeNull()
    expect(parseCivilDate('2024-02-29')).toBe('2024-02-29')
    expect(parseCivilDate('14 mars')).toBeNull()
  })

  test('days between are whole, also over the change to summer time', () => {
    expect(daysBetween('2025-03-29' as CivilDate, '2025-03-31' as CivilDate)).toBe(2)
  })
})

test('a list ends with its word for and', () => {
  expect(formatList('sv', ['Arvika', 'Eda', 'Kil'])).toBe('Arvika, Eda och Kil')
})
