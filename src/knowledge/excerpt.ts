/** A piece of a text, and whether it is what was looked for. */
export type Piece = { readonly text: string; readonly hit: boolean }

/** Stand around what was found, between the database and the page. Nobody writes them, and they are taken out first. */
export const [hitStart, hitEnd] = ['\ue000', '\ue001'] as const

/** The text in pieces, so that the page writes each as text. What stands in it is never read as anything else. */
export function piecesOf(marked: string): readonly Piece[] {
  return marked
    .split(hitStart)
    .flatMap((part, i) => {
      if (i === 0) return [{ text: part, hit: false }]
      const end = part.indexOf(hitEnd)
      const [hit, rest] = end < 0 ? [part, ''] : [part.slice(0, end), part.slice(end + 1)]
      return [
        { text: hit, hit: true },
        { text: rest, hit: false },
      ]
    })
    .filter(({ text }) => text !== '')
}
