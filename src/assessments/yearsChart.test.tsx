import { describe, expect, test } from 'vitest'
import type { CivilDate } from '../i18n/format.ts'
import { idsIn } from '../ui/chart/drawn.ts'
import { coursesOf, resultsOf } from './results.ts'
import type { Round } from './round.ts'
import type { Mark } from './sealing.ts'
import type { Value } from './statement.ts'
import { YearsChart } from './yearsChart.tsx'

const roundOf = (name: string): Round => ({
  id: name,
  name,
  set: 1,
  division: 'bodies',
  units: [],
  openedOn: `${name}-01-01` as CivilDate,
  lastDay: `${name}-01-31` as CivilDate,
  closedOn: `${name}-02-01` as CivilDate,
})

const marksOf = (kind: Mark['kind'], values: readonly Value[]) =>
  values.map((value): Mark => ({ statement: 'purpose', kind, unitId: null, value }))

describe('three years, of which the region was too few in one,', () => {
  const rounds = ['2023', '2024', '2025'].map(roundOf)
  const municipal = marksOf('municipality', [2, 2, 3, 3, 4])
  const regional = marksOf('region', [4, 4, 4, 5, 5])
  const marks = [
    [...municipal, ...regional],
    [...municipal, ...regional.slice(1)],
    [...municipal, ...regional],
  ]
  const courses = coursesOf(
    rounds.map((round, i) => ({ round, results: resultsOf(round, marks[i]!) })),
  ).filter(({ statement }) => statement === 'purpose')
  const markup = String(YearsChart({ id: 'years', language: 'sv', courses, rounds }))

  test('are drawn with a gap where nothing is told, and nothing across it', () => {
    const [municipalLine, regionalLine] = [...markup.matchAll(/class="chart-line[^"]*" d="([^"]*)"/g)].map(
      ([, path]) => path!,
    )
    expect(municipalLine!.match(/L/g)).toHaveLength(2)
    expect(regionalLine!.match(/M/g)).toHaveLength(2)
    expect(regionalLine).not.toContain('L')
  })

  test('are told in words to those who do not see them', () => {
    expect(markup).toContain('Kommuner: 2,8 2023, 2,8 2024, 2,8 2025.')
    expect(markup).toContain('Region: 4,4 2023, färre än fem svar 2024, 4,4 2025.')
  })

  test('share no id', () => {
    const ids = idsIn(markup)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBeGreaterThan(0)
  })
})
