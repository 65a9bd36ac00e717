/**
 * Positions in one text, between Unicode characters (code points: what is stored and exchanged) and UTF-16 units (what
 * a JavaScript string and a browser's selection count). A surrogate without its other half is a character of its own.
 */
type CharacterOffsets = {
  /** In Unicode characters. */
  readonly length: number
  /**
   * The UTF-16 unit that a character begins at; the end of the text for its length. A RangeError for what is not a
   * position in the text.
   */
  readonly toUnits: (character: number) => number
  /** The character that a UTF-16 unit belongs to: in the middle of a pair, the one that the pair makes. */
  readonly toCharacters: (unit: number) => number
  /** The text of [start, end), both in Unicode characters. */
  readonly slice: (start: number, end: number) => string
}

/** Reads the text once; each question after that is a search among its characters beyond the first 65,536. */
export function characterOffsets(text: string): CharacterOffsets {
  const pairs = pairsOf(text)
  const length = text.length - pairs.length
  const toUnits = (character: number) => {
    refuseOutside(character, length)
    // Pair k is the character that has k units fewer before it than its own place says.
    return character + firstWhere(pairs.length, (k) => pairs[k]! - k >= character)
  }
  return {
    length,
    toUnits,
    toCharacters(unit) {
      refuseOutside(unit, text.length)
      return unit - firstWhere(pairs.length, (k) => pairs[k]! >= unit)
    },
    slice: (start, end) => text.slice(toUnits(start), toUnits(end)),
  }
}

/** The units at which characters of two units begin, in order. Most texts have none, or few. */
function pairsOf(text: string): readonly number[] {
  const pairs: number[] = []
  for (let unit = 0; unit < text.length; unit++) {
    if ((text.charCodeAt(unit) & 0xfc00) !== 0xd800) continue
    if ((text.charCodeAt(unit + 1) & 0xfc00) !== 0xdc00) continue
    pairs.push(unit)
    unit++
  }
  return pairs
}

/** The first of `count` for which something holds that holds for all after it; `count` where it holds for none. */
function firstWhere(count: number, holds: (index: number) => boolean): number {
  let [from, to] = [0, count]
  while (from < to) {
    const middle = (from + to) >>> 1
    if (holds(middle)) to = middle
    else from = middle + 1
  }
  return from
}

function refuseOutside(position: number, length: number): void {
  if (Number.isInteger(position) && position >= 0 && position <= length) return
  throw new RangeError(`${position} is no position in a text of ${length}`)
}
