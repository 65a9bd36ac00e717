import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Piece, wordDiff } from './wordDiff.ts'

const without = (kind: Piece['kind'], pieces: readonly Piece[]) =>
  pieces
    .filter((piece) => piece.kind !== kind)
    .map(({ text }) => text)
    .join('')

const words = fc.array(
  fc.constantFrom('alla', 'huvudmän', 'är', 'jämbördiga', ',', '.', ' ', '\n', 'å', '😀'),
  {
    maxLength: 40,
  },
)
const text = fc.oneof(
  words.map((found) => found.join('')),
  words.map((found) => found.join(' ')),
  fc.string({ unit: 'binary', maxLength: 40 }),
)

describe('what differs between two texts', () => {
  test('is told word by word', () => {
    expect(wordDiff('Vi svarar inom 60 dagar.', 'Vi svarar inom 90 dagar, alltid.')).toEqual([
      { kind: 'same', text: 'Vi svarar inom ' },
      { kind: 'removed', text: '60' },
      { kind: 'added', text: '90' },
      { kind: 'same', text: ' dagar' },
      { kind: 'added', text: ', alltid' },
      { kind: 'same', text: '.' },
    ])
  })

  test('is read in one when several words in a row are others', () => {
    expect(wordDiff('Vi gör lika', 'Alla bär ansvar lika')).toEqual([
      { kind: 'removed', text: 'Vi gör' },
      { kind: 'added', text: 'Alla bär ansvar' },
      { kind: 'same', text: ' lika' },
    ])
  })

  test('covers all of both texts, whatever they are', () => {
    fc.assert(
      fc.property(text, text, (older, newer) => {
        const pieces = wordDiff(older, newer)
        expect(without('added', pieces)).toBe(older)
        expect(without('removed', pieces)).toBe(newer)
        expect(pieces.every((piece) => piece.text !== '')).toBe(true)
      }),
    )
  })

  test('is nothing when they are the same, and only then', () => {
    fc.assert(
      fc.property(text, text, (older, newer) => {
        const differs = wordDiff(older, newer).some(({ kind }) => kind !== 'same')
        expect(differs).toBe(older !== newer)
      }),
    )
  })
})
