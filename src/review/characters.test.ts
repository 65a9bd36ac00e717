import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { characterOffsets } from './characters.ts'

/** Letters, line ends, combining marks, emoji of one and of many characters, and halves of pairs. */
const text = fc
  .array(
    fc.constantFrom(
      'a',
      'å',
      'a\u030a',
      '\r\n',
      '\n',
      '🧒',
      '👨‍👩‍👧',
      '𝔄',
      '\ud83e',
      '\uddd2',
      '\ufeff',
      ' ',
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''))

describe('positions in a text', () => {
  test('a character beyond the first 65,536 takes two units and counts once', () => {
    const { length, toUnits, toCharacters, slice } = characterOffsets('a🧒b')
    expect(length).toBe(3)
    expect([0, 1, 2, 3].map(toUnits)).toEqual([0, 1, 3, 4])
    expect([0, 1, 2, 3, 4].map(toCharacters)).toEqual([0, 1, 1, 2, 3])
    expect(slice(1, 2)).toBe('🧒')
  })

  test('are the same as when the characters are counted one by one', () => {
    fc.assert(
      fc.property(text, (whole) => {
        const characters = [...whole]
        const { length, toUnits, toCharacters, slice } = characterOffsets(whole)
        expect(length).toBe(characters.length)
        for (let at = 0; at <= length; at++) {
          const unit = characters.slice(0, at).join('').length
          expect(toUnits(at)).toBe(unit)
          expect(toCharacters(unit)).toBe(at)
          expect(slice(0, at)).toBe(characters.slice(0, at).join(''))
        }
      }),
    )
  })

  test('there is none before a text, after it or between two characters', () => {
    const { toUnits, toCharacters } = characterOffsets('🧒')
    for (const wrong of [-1, 2, 0.5, Number.NaN]) expect(() => toUnits(wrong)).toThrow(RangeError)
    for (const wrong of [-1, 3]) expect(() => toCharacters(wrong)).toThrow(RangeError)
  })

  test('are found in the longest text as fast as in a short one', () => {
    const { length, toUnits, toCharacters } = characterOffsets('barn 🧒 '.repeat(700_000))
    expect(length).toBe(4_900_000)
    const began = performance.now()
    for (let at = 0; at < length; at += 49) {
      if (toCharacters(toUnits(at)) !== at) throw new Error(`${at} is not where it was`)
    }
    // 100,000 there and back. Counting from the beginning would take minutes.
    expect(performance.now() - began).toBeLessThan(2000)
  })
})
