import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatValue, type Indicator } from './indicator.ts'
import { halfWidthOfMean, overlap } from './interval.ts'
import { isCount, isRollingMean, kindOf, stoppedIn, twinByTitle } from './kind.ts'
import { changesInARow, chartOfSeries, type Series } from './series.ts'

const titled = (title: string) => ({ title })
const indicator = (title: string): Indicator => ({
  id: 'i',
  source: 'kolada',
  code: 'N1',
  title,
  name: title,
  description: '',
  unit: 'percent',
  decimals: 1,
  direction: 'increase',
  describes: 'population',
  starts: [],
})

describe('a title tells', () => {
  test('what has been discontinued, and in which year', () => {
    expect(stoppedIn(titled('Arbetslöshet, andel (%) (-2023)'))).toBe('2023')
    expect(stoppedIn(titled('Pensioner exkl löneskatt (-1997) region, kr/inv'))).toBe(null)
    expect(stoppedIn(titled('Invånare 0-19 år, antal'))).toBe(null)
  })

  test('counts, which add up, from what does not', () => {
    const adding = [
      'Invånare totalt, antal',
      'Månadsavlönade totalt, kommun, antal',
      'Framskrivning, förväntat antal invånare 85+ om 5 år',
      'Brukarbedömning myndighetskontakt funktionshinderområdet - antal svar',
      'Utsläpp till luft av växthusgaser, el och fjärrvärme, ton CO2e',
      'Asylsökande/inskrivna i Migrationsverkets mottagningssystem, antal i EBO',
      'Resor, antal (-2023)',
      'Personligt förskrivna hjälpmedel, antal',
      'Kursdeltagare som avslutat kurs med godkända betyg, antal',
    ]
    const others = [
      'Anmälda våldsbrott, antal/1000 inv',
      'Personalkontinuitet, antal personal som en hemtjänsttagare möter, medelvärde',
      'Handläggningstid (median) från ansökan till beslut, antal dagar',
      'Sjukfrånvaro, antal dagar',
      'Deltagartillfällen i idrottsföreningar, antal/inv 7-20 år',
      'Elever/lärare i grundskola, antal',
      'Livskvalitet - Regionindex',
      'Fastighetspris småhus, tkr',
      'Elever som är behöriga, andel (%)',
      'Utsläpp till luft av kväveoxider, kg/inv',
      'Har en plan, Ja=1, Nej=0',
      'Osäkerhetstal - Trygga barn, antal',
    ]
    expect(adding.filter((title) => !isCount(titled(title)))).toEqual([])
    expect(others.filter((title) => isCount(titled(title)))).toEqual([])
  })

  test('rolling means from means of one year', () => {
    for (const title of [
      'Fallskador, 3-årsm, antal/100 000 inv',
      'Nya (treårsmedelvärde), andel (%)',
      'Självmord, 5-årsmedelvärde, antal',
    ])
      expect(isRollingMean(titled(title))).toBe(true)
    expect(isRollingMean(titled('Arbetslöshet 16-24 år, årsmedelvärde, andel (%)'))).toBe(false)
  })

  test('yes and no, whichever number stands for no', () => {
    const asked = indicator('Huvudmannaskap hemsjukvård?, (Ja=1, Nej=0)')
    expect(kindOf(asked)).toBe('yes-no')
    expect([1, 0, 0.75].map((value) => formatValue('sv', asked, value).replace('\u00a0', ' '))).toEqual([
      'Ja',
      'Nej',
      '75 % ja',
    ])
    expect(formatValue('sv', indicator('Kommunen erbjuder boende (Ja=1, Nej=2)'), 2)).toBe('Nej')
    expect(formatValue('en', asked, 1)).toBe('Yes')
  })
})

describe('an indicator and its uncertainty', () => {
  const twins = [
    titled('Osäkerhetstal - Förskolan fungerar bra i kommunen, andel (%)'),
    titled('Osäkerhetstal - Otrygghet ute, andel (%) (-2023)'),
  ]

  test('are paired by the same words, also behind the name of a survey', () => {
    expect(twinByTitle(titled('Otrygghet ute, andel(%)'), twins, [])).toBe(twins[1])
    expect(
      twinByTitle(
        titled('Medborgarundersökningen - Förskolan fungerar bra i kommunen, andel  (%)'),
        twins,
        [],
      ),
    ).toBe(twins[0])
    expect(twinByTitle(titled('Förskolan fungerar, andel (%)'), twins, [])).toBe(null)
    expect(twinByTitle(twins[0]!, twins, [])).toBe(null)
  })

  test('are not paired when another could be meant as well', () => {
    const own = titled('Hemtjänst - Förskolan fungerar bra i kommunen, andel (%)')
    expect(
      twinByTitle(own, twins, [own, titled('Skola - förskolan fungerar bra i kommunen, andel (%)')]),
    ).toBe(null)
  })
})

const half = fc.double({ min: 0.01, max: 50, noNaN: true })

describe('the interval of a mean', () => {
  test('is never wider than the widest of its own, and narrows as more are asked', () => {
    fc.assert(
      fc.property(fc.array(half, { minLength: 1, maxLength: 40 }), (halves) => {
        const mean = halfWidthOfMean(halves)!
        expect(mean).toBeLessThanOrEqual(Math.max(...halves) + 1e-9)
        expect(halfWidthOfMean([...halves, ...halves])!).toBeCloseTo(mean / Math.SQRT2, 8)
      }),
    )
  })

  test('is unknown when one of its own is', () => {
    expect(halfWidthOfMean([1, null, 2])).toBe(null)
    expect(halfWidthOfMean([])).toBe(null)
  })

  test('meets another’s whichever is asked first, and only where both are known', () => {
    const point = fc.record({ value: fc.double({ min: 0, max: 100, noNaN: true }), halfWidth: half })
    fc.assert(
      fc.property(point, point, (one, other) => {
        expect(overlap(one, other)).toBe(overlap(other, one))
        expect(overlap(one, one)).toBe(true)
        expect(overlap(one, { value: other.value })).toBe(false)
      }),
    )
  })
})

describe('with intervals', () => {
  const series = (values: readonly number[], halfWidth: number): Series => ({
    placeCode: '1780',
    sex: 'T',
    points: values.map((value, at) => ({
      period: String(2010 + at),
      value,
      reason: null,
      members: null,
      halfWidth,
    })),
  })

  test('a change where they meet is no change', () => {
    expect(changesInARow(series([50, 52, 54], 0.5), 1)).toBe(2)
    expect(changesInARow(series([50, 52, 54], 1.5), 1)).toBe(0)
  })

  test('a value whose own reaches the mean is not marked for standing alone', () => {
    const values = [50, 51, 50, 51, 50, 51, 50, 51, 50, 51, 50, 58]
    const marks = (width: number) =>
      chartOfSeries(indicator('Mått, andel (%)'), series(values, width))!.marks.at(-1)
    expect(marks(1)?.rule).toBe('outside')
    expect(marks(9)).toBe(null)
  })
})
