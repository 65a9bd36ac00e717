import type { Span } from './coding.ts'

type Sliced = { readonly length: number; readonly slice: (start: number, end: number) => string }

/**
 * What was marked, without white space around it; null where nothing else was marked or it lies outside the text.
 * Both ends count Unicode characters, in either order: one may mark backwards.
 */
export function normalised(text: Sliced, one: number, other: number): Span | null {
  if (!Number.isInteger(one) || !Number.isInteger(other)) return null
  const [start, end] = one < other ? [one, other] : [other, one]
  if (start < 0 || end > text.length) return null
  const marked = Array.from(text.slice(start, end))
  const isSpace = (character: string) => /\s/u.test(character)
  const first = marked.findIndex((character) => !isSpace(character))
  if (first < 0) return null
  const last = marked.findLastIndex((character) => !isSpace(character))
  return { start: start + first, end: start + last + 1 }
}

/** The same part with the words whole that it begins and ends in. */
export function snappedToWords(text: Sliced, { start, end }: Span): Span {
  const isWord = (at: number) => /[\p{L}\p{N}\p{M}]/u.test(text.slice(at, at + 1))
  let [from, to] = [start, end]
  while (from > 0 && isWord(from) && isWord(from - 1)) from -= 1
  while (to < text.length && isWord(to - 1) && isWord(to)) to += 1
  return { start: from, end: to }
}

/** A piece of a text over which the same things lie. */
export type Run<T> = Span & { readonly over: readonly T[] }

/**
 * The text of `within` as pieces that follow on each other without gaps: a new one begins wherever something begins or
 * ends. Things that lie outside have no part in it.
 */
export function runsOf<T extends Span>(things: readonly T[], within: Span): readonly Run<T>[] {
  if (within.end <= within.start) return []
  const inside = things.filter(({ start, end }) => start < within.end && end > within.start && start < end)
  const borders = new Set([within.start, within.end])
  for (const { start, end } of inside) {
    if (start > within.start) borders.add(start)
    if (end < within.end) borders.add(end)
  }
  const at = [...borders].toSorted((a, b) => a - b)
  return at.slice(0, -1).map((start, index) => {
    const end = at[index + 1]!
    return { start, end, over: inside.filter((thing) => thing.start < end && thing.end > start) }
  })
}
