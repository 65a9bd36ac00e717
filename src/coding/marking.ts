import { characterOffsets } from '../review/characters.ts'

/** A part of a text as a page holds it, in Unicode characters, and the numbers of its first and last sentence. */
export type Chosen = {
  readonly start: number
  readonly end: number
  readonly from: number
  readonly to: number
  readonly text: string
}

/** What a selection of the browser holds of the text; null where it holds none of it. */
export function chosenIn(text: HTMLElement, range: Range): Chosen | null {
  if (!range.intersectsNode(text)) return null
  const pieces = piecesOf(text).filter(({ node }) => range.intersectsNode(node))
  const [first, last] = [pieces.at(0), pieces.at(-1)]
  if (!first || !last) return null
  const within = (piece: Piece, container: Node, offset: number, outside: number) =>
    piece.at + piece.count(container === piece.node ? offset : outside)
  const start = within(first, range.startContainer, range.startOffset, 0)
  const end = within(last, range.endContainer, range.endOffset, last.node.length)
  const marked = pieces
    .map(({ node }) => {
      const from = node === range.startContainer ? range.startOffset : 0
      const to = node === range.endContainer ? range.endOffset : node.length
      return node.data.slice(from, to)
    })
    .join('')
    .trim()
  if (end <= start || marked === '') return null
  return { start, end, from: first.number, to: last.number, text: marked }
}

/** The text of a part that is on the page. */
export function textOf(
  text: HTMLElement,
  { start, end }: { readonly start: number; readonly end: number },
): string {
  return piecesOf(text)
    .filter(({ at, length }) => at < end && at + length > start)
    .map(({ node, at, length, unit }) =>
      node.data.slice(unit(Math.max(0, start - at)), unit(Math.min(length, end - at))),
    )
    .join('')
    .trim()
}

/** The same part again as what the browser can show. */
export function rangeOf(
  text: HTMLElement,
  { start, end }: { readonly start: number; readonly end: number },
): Range | null {
  const pieces = piecesOf(text)
  const first = pieces.find((piece) => piece.at + piece.length > start)
  const last = pieces.findLast((piece) => piece.at < end)
  if (!first || !last) return null
  const range = document.createRange()
  range.setStart(first.node, first.unit(Math.max(0, start - first.at)))
  range.setEnd(last.node, last.unit(Math.min(last.length, end - last.at)))
  return range
}

type Piece = {
  readonly node: Text
  /** Where it begins in the text, in characters. */
  readonly at: number
  readonly length: number
  readonly number: number
  readonly count: (unit: number) => number
  readonly unit: (character: number) => number
}

/** The text as it lies in the page: what is only there for those who listen is no part of it. */
function piecesOf(text: HTMLElement): readonly Piece[] {
  const pieces: Piece[] = []
  for (const sentence of text.querySelectorAll<HTMLElement>('.sentence')) {
    let at = Number(sentence.dataset['start'])
    const walker = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement?.closest('[data-aside]') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    )
    while (walker.nextNode()) {
      const node = walker.currentNode as Text
      const { length, toCharacters, toUnits } = characterOffsets(node.data)
      const number = Number(sentence.dataset['number'])
      pieces.push({ node, at, length, number, count: toCharacters, unit: toUnits })
      at += length
    }
  }
  return pieces
}
