/** A piece of a text that is the same in both, or stands in only one of them. */
export type Piece = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }

/**
 * What is new and what is struck from one text to another, word by word. The pieces cover all of both texts: without
 * the added ones they are the older text, without the removed ones the newer, to the last space.
 */
export function wordDiff(older: string, newer: string): readonly Piece[] {
  const [before, after] = [wordsIn(older), wordsIn(newer)]
  const start = sameStart(before, after)
  const end = sameStart(before.slice(start).toReversed(), after.slice(start).toReversed())
  const middle = between(before.slice(start, before.length - end), after.slice(start, after.length - end))
  const same = (text: string): Piece => ({ kind: 'same', text })
  return joined([
    ...before.slice(0, start).map(same),
    ...middle,
    ...before.slice(before.length - end).map(same),
  ])
}

/** Words, signs, and what parts them. */
function wordsIn(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu) ?? []
}

function sameStart(one: readonly string[], other: readonly string[]): number {
  let count = 0
  while (count < one.length && count < other.length && one[count] === other[count]) count += 1
  return count
}

/** The longest sequence of words that both have stays; all else is removed or added. */
function between(before: readonly string[], after: readonly string[]): readonly Piece[] {
  const width = after.length + 1
  // lengths[i * width + j]: of the longest common sequence of before from i and after from j.
  const lengths = new Uint32Array((before.length + 1) * width)
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        before[i] === after[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!)
    }
  }
  const pieces: Piece[] = []
  let [i, j] = [0, 0]
  while (i < before.length && j < after.length) {
    if (before[i] === after[j]) {
      pieces.push({ kind: 'same', text: before[i]! })
      i += 1
      j += 1
    } else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) {
      pieces.push({ kind: 'removed', text: before[i++]! })
    } else {
      pieces.push({ kind: 'added', text: after[j++]! })
    }
  }
  while (i < before.length) pieces.push({ kind: 'removed', text: before[i++]! })
  while (j < after.length) pieces.push({ kind: 'added', text: after[j++]! })
  return pieces
}

/**
 * Neighbours of the same kind become one piece, and a lone space between two changes changes with them: "~~one two~~
 * three four" reads better than word by word.
 */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const found: Piece[] = []
  let [removed, added] = ['', '']
  const flush = () => {
    if (removed) found.push({ kind: 'removed', text: removed })
    if (added) found.push({ kind: 'added', text: added })
    removed = ''
    added = ''
  }
  for (const [i, { kind, text }] of pieces.entries()) {
    const next = pieces[i + 1]
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else if ((removed || added) && /^[^\S\n]+$/.test(text) && next && next.kind !== 'same') {
      removed += text
      added += text
    } else {
      flush()
      const last = found.at(-1)
      if (last?.kind === 'same') found[found.length - 1] = { kind: 'same', text: last.text + text }
      else found.push({ kind: 'same', text })
    }
  }
  flush()
  return found
}
