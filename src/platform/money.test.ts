import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatMoney } from '../i18n/format.ts'
import { parseMoney } from './forms.ts'

describe('a sum of money', () => {
  test('is read as people write it', () => {
    expect(parseMoney('1 250 000')).toBe(125_000_000n)
    expect(parseMoney('12 500,50 kr')).toBe(1_250_050n)
    expect(parseMoney('0,5')).toBe(50n)
    expect(parseMoney('12.50')).toBe(1250n)
  })

  test('is nothing else', () => {
    for (const text of ['', 'kr', '-5', '1,234,000', '1,234', '12kr50', '1e6', '12,', `${10n ** 12n}`])
      expect(parseMoney(text), text).toBeNull()
  })

  test('comes back to the öre from how it is shown', () => {
    const ore = fc.bigInt({ min: 0n, max: 10n ** 14n - 1n })
    fc.assert(
      fc.property(ore, (sum) => {
        expect(parseMoney(formatMoney('sv', sum))).toBe(sum)
      }),
    )
  })
})
