import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { inflateSync } from 'node:zlib'

type Fonts = {
  /** One TrueType file per script and weight. */
  readonly files: readonly Buffer[]
  /** Family names in the order to try them. */
  readonly families: readonly string[]
  /** The code points that some family can draw. */
  readonly covered: ReadonlySet<number>
}

/**
 * Inter as the web gets it: one small file per script. Each script becomes a family of its own, since a typesetter
 * that finds several files of one name takes one and never looks in the others. Our own names also mean that an
 * Inter that happens to be installed on the machine is not used instead.
 */
export function readFonts(): Fonts {
  const folder = pathToFileURL(require.resolve('@fontsource/inter/package.json'))
  const fonts = scripts.flatMap((script) =>
    weights.map((weight) => {
      const file = new URL(`files/inter-${script}-${weight}-normal.woff`, folder)
      return { family: familyOf(script), tables: unpackWoff(readFileSync(file)), weight }
    }),
  )
  return {
    files: fonts.map(({ family, tables, weight }) => packTrueType(withName(tables, family, weight))),
    families: scripts.map(familyOf),
    covered: new Set(fonts.flatMap(({ tables }) => codePoints(tables))),
  }
}

/**
 * The text with nothing in it that the fonts cannot draw: accessible PDF forbids such characters, and one emoji in
 * the notes must not cost the whole document. What has a plain spelling gets it; the rest becomes `[?]`.
 */
export function printable(text: string, covered: ReadonlySet<number>): string {
  const isCovered = (part: string) => [...part].every((char) => covered.has(char.codePointAt(0) ?? 0))
  const plain = (char: string) => {
    if (char === '\n' || isCovered(char)) return char
    const spelled = spellings[char] ?? char.normalize('NFKC')
    return isCovered(spelled) ? spelled : missing
  }
  const shown = Array.from(
    text.normalize('NFC').replace(lineBreaks, '\n').replace(invisible, ''),
    plain,
  ).join('')
  return shown.replaceAll(/\ue000+/g, '[?]')
}

/** Stands for what cannot be drawn until a row of them is made into one mark. Private use: no font has it. */
const missing = '\ue000'

const lineBreaks = /\r\n|[\r\u2028\u2029]/g

/** Controls, marks of direction, joiners and soft hyphens: they draw nothing. */
const invisible = /(?![\n\t])[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu

const spellings: Readonly<Record<string, string>> = {
  '\t': ' ',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '–',
  '\u2015': '—',
  '\u202f': '\u00a0',
  '→': '->',
  '←': '<-',
  '⇒': '=>',
  '≤': '<=',
  '≥': '>=',
  '≈': '~',
  '≠': '!=',
  '‰': 'o/oo',
  '●': '•',
  '▪': '•',
  '■': '•',
}

const require = createRequire(import.meta.url)

const scripts = ['latin', 'latin-ext', 'vietnamese', 'greek', 'cyrillic', 'cyrillic-ext'] as const
const weights = [400, 500, 600] as const

function familyOf(script: string): string {
  return `Samsyn Inter ${script}`
}

/** Table content by its tag of four letters. */
type Tables = ReadonlyMap<string, Buffer>

/** WOFF 1.0, section 4: a directory of 20 bytes per table from byte 44, and tables that may be deflated. */
function unpackWoff(woff: Buffer): Tables {
  const count = woff.readUInt16BE(12)
  return new Map(
    Array.from({ length: count }, (_, i) => {
      const entry = 44 + i * 20
      const offset = woff.readUInt32BE(entry + 4)
      const packedLength = woff.readUInt32BE(entry + 8)
      const length = woff.readUInt32BE(entry + 12)
      const packed = woff.subarray(offset, offset + packedLength)
      return [woff.toString('latin1', entry, entry + 4), packedLength < length ? inflateSync(packed) : packed]
    }),
  )
}

/** OpenType, "Font file": a header of 12 bytes, a directory of 16 per table, tables at multiples of four. */
function packTrueType(tables: Tables): Buffer {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1))
  const searchRange = 2 ** Math.floor(Math.log2(sorted.length)) * 16
  const head = Buffer.alloc(12 + sorted.length * 16)
  head.writeUInt32BE(0x00010000, 0)
  head.writeUInt16BE(sorted.length, 4)
  head.writeUInt16BE(searchRange, 6)
  head.writeUInt16BE(Math.log2(searchRange / 16), 8)
  head.writeUInt16BE(sorted.length * 16 - searchRange, 10)
  const parts = [head]
  let offset = head.length
  for (const [i, [tag, content]] of sorted.entries()) {
    const padded = Buffer.concat([content, Buffer.alloc(-content.length & 3)])
    const entry = 12 + i * 16
    head.write(tag, entry, 'latin1')
    head.writeUInt32BE(checksum(padded), entry + 4)
    head.writeUInt32BE(offset, entry + 8)
    head.writeUInt32BE(content.length, entry + 12)
    parts.push(padded)
    offset += padded.length
  }
  return Buffer.concat(parts)
}

function checksum(padded: Buffer): number {
  let sum = 0
  for (let i = 0; i < padded.length; i += 4) sum = (sum + padded.readUInt32BE(i)) >>> 0
  return sum
}

/** The table `name` with family (1), full name (4) and PostScript name (6), for Windows in Unicode. */
function withName(tables: Tables, family: string, weight: number): Tables {
  const names: [number, string][] = [
    [1, family],
    [4, `${family} ${weight}`],
    [6, `${family.replaceAll(' ', '')}-${weight}`],
  ]
  const head = Buffer.alloc(6 + names.length * 12)
  head.writeUInt16BE(names.length, 2)
  head.writeUInt16BE(head.length, 4)
  const texts = names.map(([, name]) => Buffer.from(name, 'utf16le').swap16())
  let offset = 0
  for (const [i, text] of texts.entries()) {
    const fields = [3, 1, 0x409, names[i]?.[0] ?? 0, text.length, offset]
    for (const [j, field] of fields.entries()) head.writeUInt16BE(field, 6 + i * 12 + j * 2)
    offset += text.length
  }
  return new Map([...tables, ['name', Buffer.concat([head, ...texts])]])
}

/** What the table `cmap` maps to a glyph: rows of code points in its subtable of format 4. */
function codePoints(tables: Tables): number[] {
  const cmap = tables.get('cmap') ?? Buffer.alloc(4)
  const offsets = Array.from({ length: cmap.readUInt16BE(2) }, (_, i) => cmap.readUInt32BE(8 + i * 8))
  const start = offsets.find((offset) => cmap.readUInt16BE(offset) === 4)
  if (start === undefined) throw new Error('A font of @fontsource/inter has no cmap of format 4')
  const doubleCount = cmap.readUInt16BE(start + 6)
  const ends = start + 14
  const starts = ends + doubleCount + 2
  const found: number[] = []
  for (let i = 0; i < doubleCount; i += 2) {
    const last = cmap.readUInt16BE(ends + i)
    for (let code = cmap.readUInt16BE(starts + i); code <= last && code < 0xffff; code++) found.push(code)
  }
  return found
}
