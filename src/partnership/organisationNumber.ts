import { findIdentityNumber } from '../platform/identityNumber.ts'

export type OrganisationNumberProblem = 'not-ten-digits' | 'person' | 'check-digit'

export type OrganisationNumberReading =
  | { readonly ok: true; readonly number: string }
  | { readonly ok: false; readonly why: OrganisationNumberProblem }

/**
 * A Swedish organisation number as it is written, `212000-1850`, out of how it was typed: with or without hyphen and
 * spaces, or with the century 16 that tax forms put before it. The third digit is at least 2, so that no personal
 * identity number is one (lagen 1974:174 om identitetsbeteckning för juridiska personer m.fl.); the last is a check digit.
 */
export function readOrganisationNumber(typed: string): OrganisationNumberReading {
  if (findIdentityNumber(typed)) return { ok: false, why: 'person' }
  const plain = typed.replaceAll(/[\s\u2010-\u2015\u2212-]/g, '')
  const digits = /^16\d{10}$/.test(plain) ? plain.slice(2) : plain
  // With a century it can be nothing but a person's, however its check digit came out.
  if (/^(18|19|20)\d{10}$/.test(digits)) return { ok: false, why: 'person' }
  if (!/^\d{10}$/.test(digits)) return { ok: false, why: 'not-ten-digits' }
  if (Number(digits[2]) < 2) return { ok: false, why: 'person' }
  if (luhnSum(digits) % 10 !== 0) return { ok: false, why: 'check-digit' }
  return { ok: true, number: `${digits.slice(0, 6)}-${digits.slice(6)}` }
}

/** Every other digit doubled, from the first on, and the digits of the products added up. */
function luhnSum(digits: string): number {
  return [...digits].reduce((sum, digit, i) => {
    const product = Number(digit) * (i % 2 === 0 ? 2 : 1)
    return sum + (product > 9 ? product - 9 : product)
  }, 0)
}
