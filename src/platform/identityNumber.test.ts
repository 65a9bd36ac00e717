import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findIdentityNumber } from './identityNumber.ts'

// Numbers that Skatteverket prints as examples, or made here: nobody's.
const personnummer = '811218-9876'
const samordningsnummer = '701063-2391'

describe('A number that belongs to a person is found', () => {
  test.each([
    personnummer,
    '8112189876',
    '19811218-9876',
    '198112189876',
    '811218+9876',
    '811218 9876',
    '811218\u00a09876',
    '811218–9876',
    '811218\u22129876',
    '811218 - 9876',
    '811218\u00ad9876',
    '811218/9876',
    '811218_9876',
    '1981-12-18-9876',
    '81-12-18-9876',
    '1981-12-18–9876',
    '1981 12 18 9876',
    '1981.12.18-9876',
    '81/12/18/9876',
    '８１１２１８－９８７６',
  ])('written as %s', (written) => {
    expect(findIdentityNumber(written)).toEqual({ index: 0, length: written.length, kind: 'personnummer' })
  })

  test('and a samordningsnummer, whose day is 60 more, is told apart', () => {
    expect(findIdentityNumber(samordningsnummer)?.kind).toBe('samordningsnummer')
  })

  test('in running text, with its place', () => {
    const text = `Anna (${personnummer}), född i Arvika`
    expect(findIdentityNumber(text)).toEqual({ index: 6, length: 11, kind: 'personnummer' })
  })

  test.each([
    'pnr198112189876x',
    '"19811218-9876",',
    '19 811218-9876',
    '_8112189876_',
    '8112189876.',
    'Eda;8112189876;83,5',
    '8112189876,7010632391',
    '1,8112189876,3',
    '1.5,8112189876',
    '811218 1234, 811218-9876',
  ])('beside letters, signs and other numbers: %s', (text) => {
    expect(findIdentityNumber(text)).not.toBeNull()
  })

  test('the first one, when there are several', () => {
    expect(findIdentityNumber(`${samordningsnummer} ${personnummer}`)?.kind).toBe('samordningsnummer')
  })

  test('however often one looks', () => {
    for (let i = 0; i < 3; i++) expect(findIdentityNumber(personnummer)?.index).toBe(0)
  })
})

describe('What is not a person is left alone', () => {
  test.each([
    ['an organisation number', '232100-0156'],
    ['another, with its 12 digits', '162321000156'],
    ['a wrong check digit', '811218-9875'],
    ['a day that does not exist', '810229-1237'],
    ['29 February of 1900', '19000229-1235'],
    ['a century that no one living or dead has', '21811218-9876'],
    ['the serial 000, which is never given out', '811218-0008'],
    ['a longer row of digits', '18112189876'],
    ['an identifier of 14 digits', '19811218987612'],
    ['decimals', '0.8112189876'],
    ['decimals after a comma', '0,8112189876'],
    ['thousands with decimals', '1 234,8112189876'],
    ['the integer part of a number', '8112189876.5'],
    ['the integer part before a comma', '8112189876,5'],
    ['a rate', '90.41666667'],
    ['an indicator', 'N15428'],
    ['a date', '2024-01-15'],
    ['a date and a time', '2024-01-15 14:30:00'],
    ['a date and a time without a colon', '1981-12-18 9876'],
    ['a date and a year', '2024-01-15, 2025'],
    ['a telephone number', '054-540 10 00'],
    ['another telephone number', '+46 70 123 45 67'],
    ['two columns', '811218\t9876'],
    ['two lines', '811218\n9876'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(findIdentityNumber(text)).toBeNull()
  })
})

describe('For every number that can be given out', () => {
  const between = fc.constantFrom(
    '',
    '-',
    '+',
    ' ',
    '\u00a0',
    '\u2010',
    '\u2011',
    '–',
    '—',
    '\u2015',
    '\u2212',
    ' - ',
  )
  const number = fc.record({
    day: fc.date({ min: new Date('1840-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
    serial: fc.integer({ min: 1, max: 999 }),
    isSamordningsnummer: fc.boolean(),
    hasCentury: fc.boolean(),
    isWide: fc.boolean(),
    between,
  })
  const surroundings = fc.string({ unit: 'binary' }).map((text) => text.replace(/[0-9０-９]/g, '§'))

  test('it is found in any spelling, inside any text without digits', () => {
    fc.assert(
      fc.property(number, surroundings, surroundings, (parts, before, after) => {
        const written = spell(parts, 0)
        const kind = parts.isSamordningsnummer ? 'samordningsnummer' : 'personnummer'
        expect(findIdentityNumber(before + written + after)).toEqual({
          index: before.length,
          length: written.length,
          kind,
        })
      }),
      { numRuns: 2000 },
    )
  })

  test('nine of ten check digits are wrong, and none of these is found', () => {
    fc.assert(
      fc.property(number, fc.integer({ min: 1, max: 9 }), surroundings, (parts, error, around) => {
        expect(findIdentityNumber(around + spell(parts, error) + around)).toBeNull()
      }),
      { numRuns: 2000 },
    )
  })

  test('no text of any kind makes it fail', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void findIdentityNumber(text)))
  })
})

type Parts = {
  readonly day: Date
  readonly serial: number
  readonly isSamordningsnummer: boolean
  readonly hasCentury: boolean
  readonly isWide: boolean
  readonly between: string
}

/** `checkDigitError` is added to the right check digit, modulo ten. */
function spell(parts: Parts, checkDigitError: number): string {
  const [year = '', month = '', day = ''] = parts.day.toISOString().slice(0, 10).split('-')
  const dayPart = String(Number(day) + (parts.isSamordningsnummer ? 60 : 0)).padStart(2, '0')
  const date = year.slice(2) + month + dayPart
  const serial = String(parts.serial).padStart(3, '0')
  const sum = [...(date + serial)]
    .map((digit, i) => [...String(Number(digit) * (i % 2 ? 1 : 2))].reduce((a, b) => a + Number(b), 0))
    .reduce((a, b) => a + b)
  const checkDigit = (10 - (sum % 10) + checkDigitError) % 10
  const written = `${parts.hasCentury ? year.slice(0, 2) : ''}${date}${parts.between}${serial}${checkDigit}`
  return parts.isWide ? written.replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d))) : written
}
