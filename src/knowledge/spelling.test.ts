import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nearest, respelt, slipsBetween } from './spelling.ts'

const word = fc.stringMatching(/^[a-zåäö]{0,12}$/)

describe('how many slips part two words', () => {
  test.each([
    ['närvaro', 'närvaro', 0],
    ['närvro', 'närvaro', 1],
    ['närvraro', 'närvaro', 1],
    ['nävraro', 'närvaro', 1],
    ['narvaro', 'närvaro', 1],
    ['', 'skola', 5],
  ])('%s and %s: %i', (a, b, slips) => {
    expect(slipsBetween(a, b)).toBe(slips)
  })

  test('none part a word from itself, and as many part the one as the other', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(slipsBetween(a, a)).toBe(0)
        expect(slipsBetween(a, b)).toBe(slipsBetween(b, a))
        expect(slipsBetween(a, b) === 0).toBe(a === b)
        expect(slipsBetween(a, b)).toBeGreaterThanOrEqual(Math.abs(a.length - b.length))
        expect(slipsBetween(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length))
      }),
    )
  })

  test('one letter too many or too few is one slip', () => {
    fc.assert(
      fc.property(word, word, fc.constantFrom('x', 'å', 'é'), (before, after, letter) => {
        expect(slipsBetween(before + after, before + letter + after)).toBe(1)
      }),
    )
  })
})

describe('a word that nobody uses', () => {
  const known = new Map([
    ['frånvaro', 5],
    ['närvaro', 9],
    ['skola', 20],
    ['skolan', 3],
    ['äldre', 4],
  ])

  test.each([
    ['franvaro', 'frånvaro'],
    ['aldre', 'äldre'],
    ['skoal', 'skola'],
    ['bil', null],
    ['hemtjänst', null],
  ])('%s is taken for %s', (typed, meant) => {
    expect(nearest(typed, known)).toBe(meant)
  })

  test('of two that are as near, the one that is used more is meant', () => {
    expect(nearest('skolas', new Map([...known, ['skolar', 1]]))).toBe('skola')
  })

  test('is changed among words that are used, which stay as they are', () => {
    expect(respelt('Skola, FRANVARO!', known)).toBe('skola frånvaro')
    expect(respelt('skola närvaro', known)).toBeNull()
    expect(respelt(`':*&|!`, known)).toBeNull()
  })
})
