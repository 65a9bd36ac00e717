import { describe, expect, test } from 'vitest'
import type { CivilDate } from '../i18n/format.ts'
import type { Indicator } from '../population/indicator.ts'
import { type Series, signalSince } from '../population/series.ts'
import { type DueEffect, dueOf, type Effect, type Showing, turnOf } from './effect.ts'
import { positionAmong, standingOf, worstFirst } from './standing.ts'
import { happeningText, paceText, pathText, requirementText, targetAnswer, targetsAnswer } from './story.ts'
import type { Target } from './target.ts'

const indicator: Indicator = {
  id: 'i',
  source: 'kolada',
  code: 'N15428',
  title: 'Elever i åk 9 som är behöriga till yrkesprogram, hemkommun, andel (%)',
  name: 'Behöriga till gymnasiet',
  description: '',
  unit: 'percent',
  decimals: 1,
  direction: 'increase',
  describes: 'population',
  starts: [],
}

const target: Target = {
  id: 't',
  indicator,
  place: { code: '17', kind: 'county', name: 'Värmland', countyCode: '17' },
  sex: 'T',
  name: 'Behöriga till gymnasiet',
  baselinePeriod: '2021',
  baselineValue: 84,
  level: 90,
  duePeriod: '2027',
  agreedOn: '2024-05-03' as CivilDate,
  closure: null,
}

function standing(values: readonly (number | null)[], of: Target = target, first = 2021) {
  const points = values.map((value, index) => ({
    period: String(first + index),
    value,
    reason: value === null ? 'missing' : null,
    members: null,
  }))
  const series: Series = { placeCode: '17', sex: 'T', points }
  return standingOf(of, series, null)
}

const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u2060', '')
const happens = (...args: Parameters<typeof standing>) => {
  const made = standing(...args)
  return plain(happeningText('sv', made.target, made.happening))
}

describe('the line under a target says first what one should know', () => {
  test('how long it has gone the same way', () => {
    expect(happens([84, 83, 82, 81])).toBe('Ner tre år i rad')
    expect(happens([84, 85, 84])).toBe('Ner sedan 2022')
    expect(happens([84, 84])).toBe('Samma som 2021')
  })

  test('measurements, not years, where years lie between', () => {
    expect(happens([84, 83], { ...target, baselinePeriod: '2019' })).toBe('Ner sedan 2021')
    const sparse = standing([])
    const series: Series = {
      ...sparse.series,
      points: [2018, 2020, 2022].map((year, index) => ({
        period: String(year),
        value: 84 - index,
        reason: null,
        members: null,
      })),
    }
    const made = standingOf(target, series, null)
    expect(happeningText('sv', target, made.happening)).toBe('Ner två mätningar i rad')
  })

  test('how far behind the path, what to do when reached, and why there is no value', () => {
    expect(happens([84, 84.5])).toBe('0,5 procentenheter efter planen')
    expect(happens([84, 92])).toBe('Höj målet, eller avsluta det med ett skäl')
    expect(happens([84])).toBe('Inget värde efter utgångsläget 2021')
    expect(happens([])).toBe('Inget värde finns ännu')
    expect(happens([84, 85], { ...target, duePeriod: '2022' })).toBe('Nåddes inte 2022')
  })

  test('a value that is missing at the end does not break the row', () => {
    expect(happens([84, 83, 82, null])).toBe('Ner två år i rad')
  })
})

describe('a value outside its limits', () => {
  const rise = [90, 90.5, 90, 90.5, 90, 90.5, 90, 90.5, 70, 76, 82]

  test('is said to lie under or over what is usual, since it may be on its way all the same', () => {
    const followed = { placeCode: null, period: '2019', kind: 'followUp' } as const
    const usual = { ...indicator, starts: [followed] }
    const climbing: Target = {
      ...target,
      indicator: usual,
      baselinePeriod: '2019',
      baselineValue: 70,
      level: 92,
    }
    const made = standing(rise, { ...climbing, duePeriod: '2027' }, 2011)
    expect(made.progress.state).toBe('on-the-way')
    expect(made.cause?.meaning).toBe('worse')
    expect(plain(happeningText('sv', made.target, made.happening))).toBe(
      'Upp två år i rad, under det vanliga',
    )
  })

  test('comes before one that has gone further but varies as it usually does', () => {
    const calm = standing([84, 60, 85, 59, 84, 60, 85, 59, 84, 58], { ...target, name: 'Lugnt' }, 2015)
    const alarming = standing(
      [90, 90.5, 90, 90.5, 90, 90.5, 90, 84, 83, 80],
      { ...target, name: 'Larm' },
      2015,
    )
    expect([calm, alarming].map(({ progress }) => progress.state)).toEqual(['wrong-way', 'wrong-way'])
    expect(calm.cause).toBeNull()
    expect(worstFirst([calm, alarming]).map((each) => each.target.name)).toEqual(['Larm', 'Lugnt'])
  })
})

describe('the answers', () => {
  test('count the targets by state, and name the worst', () => {
    const all = worstFirst([standing([84, 92]), standing([84, 86]), standing([84, 83, 82, 81]), standing([])])
    expect(all.map(({ progress }) => progress.state)).toEqual([
      'wrong-way',
      'on-the-way',
      'reached',
      'unknown',
    ])
    expect(targetsAnswer('sv', all)).toBe(
      'Ett av fyra mål är nått och ett är på väg. Behöriga till gymnasiet har sjunkit tre år i rad.',
    )
  })

  test('say between which values a target ends with today’s pace', () => {
    // Ten slopes by hand: −1,6 −1,4 −1,2 (two) −1,05 −1 −0,8667 −0,8 −0,7 −0,6. Five values give the outermost.
    const made = standing([84.2, 83.6, 82.8, 81.6, 80], target, 2020)
    expect(plain(targetAnswer('sv', made))).toBe(
      'Med dagens takt hamnar länet på 75,2–78,2 % år 2027. Målet är 90 %.',
    )
    expect(plain(paceText('sv', made))).toBe(
      'Takten 2020–2024 är −1,0 procentenheter om året. Den ligger med 95 procents säkerhet mellan −1,6 och −0,6.',
    )
    expect(plain(requirementText('sv', made))).toBe(
      'Från i dag krävs 3,3 om året tre år i följd; värdet har aldrig ökat på ett år sedan 2020.',
    )
  })

  test('say plainly that nothing can be said of four values', () => {
    const made = standing([84, 83.2, 82, 80.4])
    expect(plain(targetAnswer('sv', made))).toBe(
      'Det går inte att säga om målet 90 % år 2027 nås: fyra värden är för lite.',
    )
    expect(plain(paceText('sv', made))).toBe('Takten visas när det finns minst fem värden på tio år.')
  })

  test('say where the path lies and where the value is', () => {
    const year = (value: number) => plain(pathText('sv', standing([84, 83, 83.5, value])))
    expect(year(80)).toBe(
      'Vägen går från 84,0 % år 2021 till 90 % år 2027: +1,0 procentenheter om året. År 2024 skulle värdet vara 87,0 % och är 80,0 %: 7,0 procentenheter efter.',
    )
    expect(year(88.2)).toContain('är 88,2 %: 1,2 procentenheter före.')
    expect(year(87)).toContain('är 87,0 %: på vägen.')
    expect(year(91)).not.toContain('skulle värdet vara')
  })
})

test('where signals begin is where the marks do that reach up to the latest value', () => {
  const made = standing([80, 81, 80, 81, 80, 81, 80, 81, 80, 60], target, 2015)
  expect(made.cause).toEqual({ sign: 'outside', meaning: 'worse' })
  expect(signalSince(made.series, made.chart)).toBe('2024')
  const calm = standing([80, 81, 80])
  expect(signalSince(calm.series, calm.chart)).toBeNull()
})

test('equal values share the better place, and where no way is better there is none', () => {
  expect(positionAmong([90, 85, 85, 80], 85, 'increase')).toEqual({ place: 2, count: 4 })
  expect(positionAmong([90, 85, 85, 80], 85, 'decrease')).toEqual({ place: 2, count: 4 })
  expect(positionAmong([90, 85], 85, 'neutral')).toBeNull()
  expect(positionAmong([85], 85, 'increase')).toBeNull()
})

describe('an effect', () => {
  const effect: Effect = {
    id: 'e',
    title: 'Närvaroteam',
    responsible: 'Arbetsgruppen',
    target: null,
    indicator,
    place: target.place,
    sex: 'T',
    dueOn: '2025-01-31' as CivilDate,
    byRhythm: null,
    withdrawn: null,
    showing: null,
  }
  const turn = (before: number, after: number, direction: Indicator['direction'], of: Partial<Effect> = {}) =>
    turnOf({
      ...effect,
      ...of,
      indicator: { ...indicator, direction },
      showing: { beforeValue: before, afterValue: after } as Showing,
    })

  test('is late from the day after the promised one', () => {
    expect((dueOf(effect, '2025-01-31' as CivilDate) as DueEffect).daysLate).toBe(0)
    expect((dueOf(effect, '2025-03-04' as CivilDate) as DueEffect).daysLate).toBe(32)
  })

  test('became better or worse by the direction of its indicator', () => {
    expect(turn(80, 85, 'increase')).toBe('better')
    expect(turn(80, 85, 'decrease')).toBe('worse')
  })

  test('is unchanged when both values read the same', () => {
    expect(turn(80.04, 80.0, 'increase')).toBe('unchanged')
  })

  test('asks its target where the indicator has no good direction, and otherwise judges nothing', () => {
    expect(turn(80, 85, 'neutral')).toBe('changed')
    expect(turn(80, 85, 'neutral', { target: { id: 't', name: 'Mål', rises: false } })).toBe('worse')
  })
})
