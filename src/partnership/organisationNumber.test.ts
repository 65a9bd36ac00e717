import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findIdentityNumber } from '../platform/identityNumber.ts'
import { readOrganisationNumber } from './organisationNumber.ts'

/** Nine digits with the check digit that belongs to them. */
function checked(nine: string): string {
  return [...'0123456789'].map((last) => nine + last).find((ten) => luhn(ten))!
}

/** Told in another way than in the program: from the right, each second digit doubled. */
function luhn(digits: string): boolean {
  const products = [...digits].toReversed().map((digit, i) => Number(digit) * (i % 2 === 1 ? 2 : 1))
  const sum = [...products.join('')].reduce((total, digit) => total + Number(digit), 0)
  return sum % 10 === 0
}

const nine = fc
  .tuple(
    fc.integer({ min: 10, max: 99 }),
    fc.integer({ min: 2, max: 9 }),
    fc.integer({ min: 0, max: 999_999 }),
  )
  .map(([head, third, rest]) => `${head}${third}${String(rest).padStart(6, '0')}`)

describe('an organisation number', () => {
  test('is read however it is typed, and written in one way', () => {
    for (const typed of ['2220000000', '222000-0000', ' 222000 - 0000', '222000–0000', '16222000-0000']) {
      expect(readOrganisationNumber(typed)).toEqual({ ok: true, number: '222000-0000' })
    }
  })

  test('is never taken for a person by the guard, whatever it is', () => {
    fc.assert(
      fc.property(nine, (digits) => {
        const ten = checked(digits)
        const written = `${ten.slice(0, 6)}-${ten.slice(6)}`
        expect(readOrganisationNumber(ten)).toEqual({ ok: true, number: written })
        expect(findIdentityNumber(ten)).toBeNull()
        expect(findIdentityNumber(written)).toBeNull()
      }),
    )
  })

  test('has no other check digit than its own', () => {
    fc.assert(
      fc.property(nine, fc.integer({ min: 1, max: 9 }), (digits, more) => {
        const ten = checked(digits)
        const wrong = digits + String((Number(ten[9]) + more) % 10)
        expect(readOrganisationNumber(wrong)).toEqual({ ok: false, why: 'check-digit' })
      }),
    )
  })

  test('has ten digits', () => {
    for (const typed of ['', 'Karlstads kommun', '222000-000', '222000-00000', '22.20000000']) {
      expect(readOrganisationNumber(typed)).toEqual({ ok: false, why: 'not-ten-digits' })
    }
  })

  test('is no personal identity number, with or without century, also with a wrong check digit', () => {
    // Published test numbers of Skatteverket, and the first of them with another check digit.
    for (const typed of ['811218-9876', '19811218-9876', '198112189876', '811218-9875', '19811218-9875']) {
      expect(readOrganisationNumber(typed)).toEqual({ ok: false, why: 'person' })
    }
  })
})
