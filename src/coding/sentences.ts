import { characterOffsets } from '../review/characters.ts'
import type { Span } from './coding.ts'

/** A sentence of a source. What is chosen by keyboard, pointed at by number, and compared between coders. */
export type Sentence = Span & {
  /** From 1, through the whole source. */
  readonly number: number
}

/** What one says at a time, or a paragraph of a document. */
export type Block = Span & {
  /** Null in a document. */
  readonly speaker: string | null
  readonly isInterviewer: boolean
  /** In order, without the white space between them; every other character of the block is in one of them. */
  readonly sentences: readonly Sentence[]
}

export type Turn = Span & { readonly speaker: string; readonly isInterviewer: boolean }

/** A source as it is coded. Every position counts Unicode characters. */
export type CodedText = {
  readonly blocks: readonly Block[]
  /** Those of all blocks, in order. */
  readonly sentences: readonly Sentence[]
  readonly length: number
  readonly slice: (start: number, end: number) => string
}

/** The text by turns where it has them, and by paragraphs where it has none. */
export function readText(text: string, turns: readonly Turn[]): CodedText {
  const offsets = characterOffsets(text)
  const at = (unit: number) => offsets.toCharacters(unit)
  let number = 0
  const blockOf = (speaker: string | null, isInterviewer: boolean, from: number, to: number): Block => ({
    start: at(from),
    end: at(to),
    speaker,
    isInterviewer,
    sentences: sentencesIn(text.slice(from, to)).map(([start, end]) => ({
      number: ++number,
      start: at(from + start),
      end: at(from + end),
    })),
  })
  const blocks =
    turns.length > 0
      ? turns.map(({ start, end, speaker, isInterviewer }) =>
          blockOf(speaker, isInterviewer, offsets.toUnits(start), offsets.toUnits(end)),
        )
      : [...text.matchAll(/[^\r\n]*\S[^\r\n]*/gu)].map(({ 0: line, index }) =>
          blockOf(null, false, index, index + line.length),
        )
  return {
    blocks,
    sentences: blocks.flatMap(({ sentences }) => sentences),
    length: offsets.length,
    slice: (start, end) => offsets.slice(start, end),
  }
}

/** Words that end with a full stop and seldom a sentence. */
const abbreviation =
  /(?:^|[\s("”])(?:\p{Lu}|t\.\s?ex|bl\.\s?a|d\.\s?v\.\s?s|dvs|s\.\s?k|f\.\s?d|f\.\s?n|p\.\s?g\.\s?a|fr\.\s?o\.\s?m|t\.\s?o\.\s?m|ca|kl|nr|s|st|kap|resp|inkl|exkl|jfr|tel|dr|prof|mr|mrs)\.$/u

/** The sentences of a text in UTF-16 units, [start, end), without white space around them. */
export function sentencesIn(text: string): readonly (readonly [number, number])[] {
  const found: [number, number][] = []
  let from = 0
  const end = (at: number) => {
    const part = text.slice(from, at)
    const trimmed = part.trim()
    if (trimmed !== '') {
      const start = from + part.indexOf(trimmed)
      found.push([start, start + trimmed.length])
    }
    from = at
  }
  for (const { 0: stop, 1: mark = '', index } of text.matchAll(
    /([.!?…]+["”’»)\]]*)\s+(?=["“”’»([–—-]*[\p{Lu}\p{N}])|\n+/gu,
  )) {
    if (mark.startsWith('.') && !mark.startsWith('..') && abbreviation.test(text.slice(from, index + 1)))
      continue
    end(index + stop.length)
  }
  end(text.length)
  return found
}

/** The sentences that a part of the text touches, from the first to the last; null where it touches none. */
export function sentencesOf(
  text: Pick<CodedText, 'sentences'>,
  { start, end }: Span,
): readonly [number, number] | null {
  const { sentences } = text
  // The first that ends after the start: the sentences stand in order.
  let [low, high] = [0, sentences.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sentences[middle]!.end > start) high = middle
    else low = middle + 1
  }
  if (low === sentences.length || sentences[low]!.start >= end) return null
  let last = low
  while (last + 1 < sentences.length && sentences[last + 1]!.start < end) last += 1
  return [sentences[low]!.number, sentences[last]!.number]
}
