import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatNumber } from '../i18n/format.ts'
import { spreadsheet } from './csv.ts'

const cellOf = (text: string) => spreadsheet('sv', [[text]]).slice(1, -2)

describe('a cell of a file for a spreadsheet', () => {
  test.each(['=1+1', '+46 70', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '-2+3', '-A1', '-', '=cmd|calc'])(
    'that would be run is a text: %j',
    (text) => {
      expect(cellOf(text).replace(/^"/, '')).toMatch(/^'/)
    },
  )

  test.each(['-3,5', '-3.5', '-1 234,5', '-0', '80,9', 'a=b', 'Dals-Ed'])(
    'that is harmless stays as it is: %j',
    (text) => {
      expect(cellOf(text)).toBe(text)
    },
  )

  test('that is a number stays one, however large and whichever its sign', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }), (number) => {
        for (const language of ['sv', 'en'] as const) {
          const text = formatNumber(language, number, 2)
          expect(spreadsheet(language, [[text]])).not.toContain("'")
        }
      }),
    )
  })

  test('never begins as a formula, whatever somebody has typed', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(cellOf(text).replace(/^"/, '')).not.toMatch(/^([=+@\t\r\n]|-(?!\d))/)
      }),
    )
  })
})
