/** Advance widths of Inter 400 with tabular figures, in hundredths of the font size. */
const widthsInHundredths: readonly (readonly [string, number])[] = [
  ['ijl', 24],
  [' \u00a0,.:;I', 27],
  ["!·'`ft|", 31],
  ['/()[]r{}', 39],
  ['_°"^–?s', 50],
  ['kxzavyåäJLc§', 56],
  ['eéFhnuüEoöbdgpq', 60],
  ['#Z$&PRS*+-0123456789<=>BT~−×±', 65],
  ['KXYAVÅÄ', 69],
  ['DCHUGN', 74],
  ['OQÖ', 77],
  ['w…m', 86],
  ['M@%W', 96],
]

const advances = new Map(
  widthsInHundredths.flatMap(([characters, width]) =>
    [...characters].map((one) => [one, width / 100] as const),
  ),
)

export type Weight = 'regular' | 'semibold'

/** Text cannot be measured on the server. Estimated a little wide, so that what is fitted by it fits. */
export function textWidth(text: string, fontSize: number, weight: Weight = 'regular'): number {
  let width = 0
  for (const character of text) width += advances.get(character) ?? 0.65
  return width * fontSize * (weight === 'semibold' ? 1.05 : 1.01)
}

/** Broken between words into lines that fit; a word wider than the room has a line of its own. */
export function wrapText(text: string, room: number, fontSize: number, weight: Weight = 'regular'): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word
    if (lines.length > 0 && textWidth(longer, fontSize, weight) <= room) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/** Cut with an ellipsis where it is wider than the room; the whole text is in the table beside the chart. */
export function fitText(text: string, room: number, fontSize: number, weight: Weight = 'regular'): string {
  if (textWidth(text, fontSize, weight) <= room) return text
  let end = text.length - 1
  while (end > 1 && textWidth(`${text.slice(0, end)}…`, fontSize, weight) > room) end -= 1
  return `${text.slice(0, end).trimEnd()}…`
}
