import { expect, test } from 'vitest'
import { valuesAsCsv } from './csv.ts'
import type { Indicator } from './indicator.ts'
import { placesOfCounty } from './places.ts'
import type { Series } from './series.ts'

const indicator = { code: 'N1', title: 'Ett; två' } as Indicator
const point = { period: '2024', value: 80.9, reason: null, members: null }
const series = (placeCode: string, sex: Series['sex']): Series => ({ placeCode, sex, points: [point] })

test('the same values are the same file, in whatever order they come', () => {
  const all = [series('1784', 'M'), series('17', 'T'), series('1784', 'K'), series('1715', 'T')]
  const file = valuesAsCsv('sv', indicator, placesOfCounty('17'), all)
  expect(valuesAsCsv('sv', indicator, placesOfCounty('17'), all.toReversed())).toBe(file)
  expect(file).toContain('N1;"Ett; två";1784;Arvika;2024;K;80,9')
  expect(file.indexOf(';K;')).toBeLessThan(file.indexOf(';M;'))
})
