/**
 * The words of a question with those that nobody uses changed to the most likely that somebody does; null when there
 * is nothing better to ask for. `known` tells how often each word is used, in small letters.
 */
export function respelt(question: string, known: ReadonlyMap<string, number>): string | null {
  const words = question.toLocaleLowerCase('sv').match(/[\p{L}\p{N}]+/gu) ?? []
  const better = words.map((word) => (known.has(word) ? word : (nearest(word, known) ?? word)))
  return better.some((word, i) => word !== words[i]) ? better.join(' ') : null
}

/** One slip in a short word and two in a long one; fewer slips before more, and common words before rare ones. */
export function nearest(word: string, known: ReadonlyMap<string, number>): string | null {
  const most = word.length < 4 ? 0 : word.length < 8 ? 1 : 2
  let best: { readonly word: string; readonly slips: number; readonly uses: number } | null = null
  for (const [candidate, uses] of known) {
    if (Math.abs(candidate.length - word.length) > most) continue
    const slips = slipsBetween(word, candidate)
    if (slips > most || slips === 0) continue
    if (best && (slips > best.slips || (slips === best.slips && uses <= best.uses))) continue
    best = { word: candidate, slips, uses }
  }
  return best?.word ?? null
}

/**
 * How many slips part two words: a letter too many, one too few, a wrong one, or two that changed places (Damerau's
 * distance in its restricted form: no letters are changed twice).
 */
export function slipsBetween(a: string, b: string): number {
  const [from, to] = [[...a], [...b]]
  let before: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, j) => j)
  for (let i = 1; i <= from.length; i++) {
    const row = [i]
    for (let j = 1; j <= to.length; j++) {
      const wrong = from[i - 1] === to[j - 1] ? 0 : 1
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + wrong)
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]
      if (swapped) row[j] = Math.min(row[j]!, before[j - 2]! + 1)
    }
    before = last
    last = row
  }
  return last[to.length]!
}
