import { describe, expect, test } from 'vitest'
import { unitOf } from './indicator.ts'
import { unitInTitle } from './unit.ts'

const swedish = (unit: string) => unitInTitle('sv', `Någonting, hemkommun, ${unit}`).replaceAll('\u00a0', ' ')
const english = (unit: string) => unitInTitle('en', `Någonting, hemkommun, ${unit}`).replaceAll('\u00a0', ' ')

describe('what a title says that its values are counted in', () => {
  test.each([
    ['antal/inv 13-20 år', 'per invånare 13–20 år', 'per resident aged 13–20'],
    ['antal/1000 inv', 'per 1 000 invånare', 'per 1,000 residents'],
    ['antal/1000inv', 'per 1 000 invånare', 'per 1,000 residents'],
    ['antal/10 000 inv 0-18 år (-2023)', 'per 10 000 invånare 0–18 år', 'per 10,000 residents aged 0–18'],
    ['antal/ 100 000 invånare', 'per 100 000 invånare', 'per 100,000 residents'],
    ['kr/inv 65+', 'kr per invånare 65 år och äldre', 'kr per resident aged 65 or more'],
    ['antal dagar/inv 65+', 'dagar per invånare 65 år och äldre', 'days per resident aged 65 or more'],
    ['kr/elev', 'kr per elev', 'kr per pupil'],
    ['antal dagar (median)', 'dagar (median)', 'days (median)'],
    ['antal per invånare', 'per invånare', 'per resident'],
  ])('%s is read as “%s”', (unit, sv, en) => {
    expect(swedish(unit)).toBe(sv)
    expect(english(unit)).toBe(en)
  })

  test.each([
    ['kr/DRG-poäng', 'kr per DRG-poäng'],
    ['kr/inv 1 nov fg år.', 'kr per invånare den 1 november året före'],
    ['kr/inskrivet barn', 'kr per inskrivet barn'],
    ['antal barn/kvinna', 'barn per kvinna'],
    ['1000 kr/invånare', 'tusen kr per invånare'],
  ])('%s is read as “%s”, in English too, which has no word for all of it', (unit, sv) => {
    expect(swedish(unit)).toBe(sv)
  })

  test('is nothing where it is a plain count: the name says of what', () => {
    expect(swedish('antal')).toBe('')
    expect(swedish('antal (-2023)')).toBe('')
  })

  test('stands as it is where it is written in no usual way', () => {
    for (const unit of [
      'kg/invånare (justerat)',
      'recept/1000 (medelbefolkning) inv',
      'antal i ABO',
      'kronor',
    ]) {
      expect(swedish(unit)).toBe(unit)
    }
  })

  test('is not read out of words that only happen to hold a stroke', () => {
    expect(unitInTitle('sv', 'Finns en plan, (Ja=1/Nej=0)')).toBe('')
    expect(unitInTitle('sv', 'Nöjd region-index')).toBe('')
  })

  test('is a sign for a share', () => {
    const share = { unit: 'percent', title: 'Trångboddhet, andel (%)', decimals: 1 } as const
    expect(unitOf('sv', share)).toMatchObject({ symbol: '%', bounds: [0, 100] })
  })
})
