import { isUtf8 } from 'node:buffer'
import { windowsText } from './csv.ts'

/** What a file's bytes may be read as when they do not tell by themselves. */
export const encodings = ['windows-1252', 'by-line', 'macintosh', 'ibm850'] as const
export type Encoding = (typeof encodings)[number]

export type Reading = {
  readonly encoding: Encoding
  /** The first lines that are read otherwise in another encoding. */
  readonly lines: readonly string[]
}

const told = 3
const longest = 200

/**
 * The ways in which the bytes can be read that differ, the likeliest first: those in which what is not ASCII is
 * Swedish letters.
 */
export function readingsOf(content: Buffer): readonly Reading[] {
  const odd = linesOf(content)
    .filter((line) => line.some((byte) => byte >= 0x80))
    .slice(0, 100)
  const all = encodings.map((encoding) => ({ encoding, texts: odd.map((line) => decoded(line, encoding)) }))
  const different = all.filter(
    ({ texts }, i) => all.findIndex((other) => other.texts.join('\n') === texts.join('\n')) === i,
  )
  return different
    .map(({ encoding, texts }) => ({
      encoding,
      lines: [...new Set(texts)].slice(0, told).map((line) => line.slice(0, longest)),
      doubt: doubtIn(texts.join('')),
    }))
    .toSorted((a, b) => a.doubt - b.doubt)
    .map(({ encoding, lines }) => ({ encoding, lines }))
}

/** The whole file as it was chosen to be read, in UTF-8. */
export function recoded(content: Buffer, encoding: Encoding): Buffer {
  return Buffer.from(
    linesOf(content)
      .map((line) => decoded(line, encoding))
      .join(''),
  )
}

/** Each with its line break, so that nothing is lost. */
function linesOf(content: Buffer): readonly Buffer[] {
  const lines: Buffer[] = []
  let from = 0
  while (from < content.length) {
    const at = content.indexOf(10, from)
    const end = at === -1 ? content.length : at + 1
    lines.push(content.subarray(from, end))
    from = end
  }
  return lines
}

function decoded(line: Buffer, encoding: Encoding): string {
  switch (encoding) {
    case 'by-line':
      // Somebody has put files together: each line is what it is.
      return isUtf8(line) ? line.toString() : windowsText(line)
    case 'windows-1252':
      return windowsText(line)
    case 'macintosh':
      return new TextDecoder('macintosh').decode(line)
    case 'ibm850':
      return line
        .toString('latin1')
        .replaceAll(/[\u0080-\u00ff]/g, (sign) => dosSigns[sign.charCodeAt(0) - 0x80]!)
  }
}

/** The upper half of code page 850, which no decoder of the platform knows. */
const dosSigns =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0'

/**
 * The share of what is not ASCII that is no letter where Swedish names have one: a large one inside a word, an é that
 * begins it. A mark beside a word says nothing, and where there is nothing else it may be a letter as well.
 */
function doubtIn(text: string): number {
  const odd = text.replaceAll(/(?<!\p{L})[–”’\u00a0]|[–”’\u00a0](?!\p{L})/gu, '')
  const all = odd.match(/\P{ASCII}/gu)?.length ?? 0
  const likely = odd.match(/[åäö]|(?<!\p{Ll})[ÅÄÖ]|(?<=\p{L})[éü]/gu)?.length ?? 0
  return all === 0 ? 0.5 : (all - likely) / all
}
