/**
 * LIX, Björnsson's index of how easy a Swedish text is to read: words per sentence, and the share of words longer than
 * six letters in per cent, added together. A sentence ends at a full stop, question mark, exclamation mark or colon, or
 * where the text does. Source: C.-H. Björnsson, "Läsbarhet", Liber 1968. Null for a text without words.
 */
export function lix(text: string): number | null {
  const words = wordsOf(text)
  if (words.length === 0) return null
  const long = words.filter((word) => [...word].length > 6).length
  return words.length / sentenceCount(text) + (100 * long) / words.length
}

/** In Björnsson's own words for his scale, with its two easiest steps together. */
export type Ease = 'easy' | 'medium' | 'hard' | 'very-hard'

/** So few words are too few for a mean to say anything. */
const fewest = 20

/** Up to 40 as in fiction, up to 50 as in newspapers, up to 60 as in official texts, and beyond. Null when too short. */
export function ease(text: string): Ease | null {
  if (wordsOf(text).length < fewest) return null
  const index = lix(text)!
  if (index < 40) return 'easy'
  if (index < 50) return 'medium'
  return index < 60 ? 'hard' : 'very-hard'
}

export function wordCount(text: string): number {
  return wordsOf(text).length
}

/** A hyphen or an apostrophe inside a word, and the decimal comma and spaces inside a number, part nothing. */
function wordsOf(text: string): readonly string[] {
  return text.match(/\p{N}+(?:[.,:\u00a0\u202f ]\p{N}+)*|[\p{L}\p{M}]+(?:[-'’:][\p{L}\p{M}\p{N}]+)*/gu) ?? []
}

/** A full stop that something small follows ends no sentence: "t.ex. så", "kl. 9.00". */
function sentenceCount(text: string): number {
  const parts = text.split(/[.!?:]+(?=\s+[^\p{Ll}\p{N}\s]|\s*$)|\n\s*\n/u)
  return Math.max(1, parts.filter((part) => wordsOf(part).length > 0).length)
}
