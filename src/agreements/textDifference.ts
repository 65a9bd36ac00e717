/** A paragraph that stands in both texts, in one of them, or in both with other words. */
export type ParagraphPair = { readonly older: string | null; readonly newer: string | null }

/**
 * Two texts, paragraph beside paragraph: equal ones are found first, and what lies between them is paired in order.
 * Word by word over a document of many pages would take its square of memory.
 */
export function paragraphPairs(older: string, newer: string): readonly ParagraphPair[] {
  const [before, after] = [paragraphsOf(older), paragraphsOf(newer)]
  const lengths = before.map(() => new Uint16Array(after.length + 1))
  lengths.push(new Uint16Array(after.length + 1))
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      lengths[i]![j] =
        before[i] === after[j]
          ? lengths[i + 1]![j + 1]! + 1
          : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!)

  const pairs: ParagraphPair[] = []
  let [removed, added]: [string[], string[]] = [[], []]
  const flush = () => {
    for (let k = 0; k < Math.max(removed.length, added.length); k++)
      pairs.push({ older: removed[k] ?? null, newer: added[k] ?? null })
    removed = []
    added = []
  }
  let [i, j] = [0, 0]
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      flush()
      pairs.push({ older: before[i++]!, newer: after[j++]! })
    } else if (j >= after.length || (i < before.length && lengths[i + 1]![j]! >= lengths[i]![j + 1]!)) {
      removed.push(before[i++]!)
    } else {
      added.push(after[j++]!)
    }
  }
  flush()
  return pairs
}

function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean)
}
