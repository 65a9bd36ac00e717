import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { completed, type Deck, moved, shown, standingIn, withOwn, withoutOwn } from './deck.ts'
import { pagesOf, type Slide } from './slide.ts'

const made = (keys: readonly string[]): readonly Slide[] =>
  keys.map((key) => ({
    key,
    label: '',
    title: `Om ${key}`,
    lead: '',
    points: [],
    ranked: false,
    quote: null,
  }))

const keys = fc.uniqueArray(fc.stringMatching(/^[a-e][0-9]$/), { minLength: 1, maxLength: 8 })
const own = { title: 'Att tala om', points: [] }

/** A deck that somebody has worked at: slides moved, put aside, added and taken away. */
const deckOf = (of: readonly string[], acts: readonly (readonly [number, number])[]): Deck =>
  acts.reduce<Deck>(
    (deck, [act, at]) => {
      const { key } = deck[at % Math.max(1, deck.length)] ?? { key: '' }
      const changes = [
        () => moved(deck, key, 'up'),
        () => moved(deck, key, 'down'),
        () => shown(deck, key, at % 2 === 0),
        () => withOwn(deck, `own-${at}`, own),
        () => withoutOwn(deck, key),
      ]
      return changes[act]!()
    },
    completed([], made(of)),
  )

const acts = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.nat(20)), { maxLength: 15 })

describe('the slides of a review, however they are arranged', () => {
  test('are each there once: those that the review makes now, and one’s own', () => {
    fc.assert(
      fc.property(keys, keys, acts, (before, now, done) => {
        const deck = deckOf(before, done)
        const standing = standingIn(deck, made(now)).map(({ slide }) => slide.key)
        const owns = deck.filter((each) => each.own !== null).map(({ key }) => key)
        expect(standing.toSorted()).toEqual([...now, ...owns].toSorted())
      }),
    )
  })

  test('are numbered from one in the order that they are shown, and those put aside are not', () => {
    fc.assert(
      fc.property(keys, acts, (of, done) => {
        const standing = standingIn(deckOf(of, done), made(of))
        const numbers = standing.filter(({ isShown }) => isShown).map(({ number }) => number)
        expect(numbers).toEqual(numbers.map((_, at) => at + 1))
        expect(standing.every(({ isShown, number }) => isShown === (number !== null))).toBe(true)
      }),
    )
  })

  test('keep the order that somebody gave them when the review makes others', () => {
    fc.assert(
      fc.property(keys, keys, acts, (before, now, done) => {
        const deck = deckOf(before, done).map(({ key }) => key)
        const after = completed(deckOf(before, done), made(now)).map(({ key }) => key)
        expect(after.filter((key) => deck.includes(key))).toEqual(deck.filter((key) => after.includes(key)))
      }),
    )
  })

  test('that are new stand after the one that they follow', () => {
    const deck = completed([], made(['a1', 'b1', 'c1']))
    const turned = moved(deck, 'c1', 'up')
    expect(completed(turned, made(['a1', 'b1', 'b2', 'c1'])).map(({ key }) => key)).toEqual([
      'a1',
      'c1',
      'b1',
      'b2',
    ])
  })

  test('of one’s own come last, and a made one is never taken away', () => {
    const deck = withOwn(completed([], made(['a1', 'b1', 'c1'])), 'own', own)
    expect(deck.map(({ key }) => key)).toEqual(['a1', 'b1', 'c1', 'own'])
    expect(withoutOwn(deck, 'b1')).toEqual(deck)
  })
})

test('a long list is shared out evenly, and nothing is lost', () => {
  expect(pagesOf([1, 2, 3, 4, 5, 6, 7], 5)).toEqual([
    [1, 2, 3, 4],
    [5, 6, 7],
  ])
  expect(pagesOf([], 5)).toEqual([])
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 9 }), (items, most) => {
      const pages = pagesOf(items, most)
      expect(pages.flat()).toEqual(items)
      expect(pages.every(({ length }) => length > 0 && length <= most)).toBe(true)
    }),
  )
})
