import { isUtf8 } from 'node:buffer'
import { isPlain, openZip } from '../platform/foreignZip.ts'
import { findIdentityNumber } from '../platform/identityNumber.ts'
import { type Encoding, readingsOf, recoded } from '../sources/encodings.ts'
import { type Extracted, longestText, type TextProblem } from './extraction.ts'

/** Bytes, of all parts of a document together. */
const largestUnpacked = 100_000_000

class Unreadable extends Error {
  readonly problem: TextProblem

  constructor(problem: TextProblem) {
    super(problem.kind)
    this.problem = problem
  }
}

/** What a file says, or why it cannot be told. In a process of its own only: whoever made the file may mean harm. */
export async function textOfFile(content: Buffer, encoding: Encoding | null): Promise<Extracted> {
  try {
    return await textIn(content, encoding)
  } catch (error) {
    // What a broken file makes the readers say tells nobody anything.
    return { ok: false, problem: error instanceof Unreadable ? error.problem : { kind: 'broken' } }
  }
}

async function textIn(content: Buffer, encoding: Encoding | null): Promise<Extracted> {
  if (content.subarray(0, 1024).includes('%PDF-')) {
    // Each reader takes a while to load: only the one that is needed is.
    const { readPdf } = await import('./pdfText.ts')
    const { pages, encrypted } = await readPdf(content)
    if (encrypted) throw new Unreadable({ kind: 'encrypted' })
    const found = pages.map((page) => page.trim())
    if (!found.some(hasWords)) throw new Unreadable({ kind: 'scanned' })
    refusePeople(found, 'page')
    return whole('pdf', found.filter(Boolean).join('\n\n'), pages.length)
  }
  if (content.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') {
    const text = await wordText(content)
    refusePeople(text.split('\n'), 'line')
    return whole('docx', text, null)
  }
  // The container of older Word documents, and of new ones under a password.
  if (content.subarray(0, 4).toString('hex') === 'd0cf11e0') throw new Unreadable({ kind: 'old-word' })
  const text = plainText(content, encoding)
  refusePeople(text.split('\n'), 'line')
  return whole('text', text, null)
}

function whole(format: 'pdf' | 'docx' | 'text', found: string, pages: number | null): Extracted {
  // The database cannot store the one, and no text holds half a character.
  const text = found.replaceAll('\u0000', '').replaceAll(/\p{Cs}/gu, '\ufffd')
  if (!hasWords(text)) throw new Unreadable({ kind: 'empty' })
  // Never fewer units than characters: counted only where it may matter.
  if (text.length > longestText && [...text].length > longestText) throw new Unreadable({ kind: 'too-long' })
  return { ok: true, format, text, pages }
}

function hasWords(text: string): boolean {
  return /\p{L}{2}/u.test(text)
}

async function wordText(content: Buffer): Promise<string> {
  const zip = await openZip(content, largestUnpacked)
  if (zip === 'too-large') throw new Unreadable({ kind: 'out-of-bounds' })
  if (typeof zip === 'string') throw new Unreadable({ kind: zip })
  if (!zip.entries.some(({ fileName }) => fileName === 'word/document.xml')) {
    throw new Unreadable({ kind: 'unknown' })
  }
  for (const entry of zip.entries) {
    if (!(await isPlain(zip, entry))) throw new Unreadable({ kind: 'suspect' })
  }
  const { default: mammoth } = await import('mammoth')
  const { value } = await mammoth.extractRawText({ buffer: content })
  return value.replaceAll(/\n{3,}/g, '\n\n').trim()
}

function plainText(content: Buffer, encoding: Encoding | null): string {
  const mark = content.subarray(0, 2).toString('hex')
  if (mark === 'fffe') return new TextDecoder('utf-16le').decode(content)
  if (mark === 'feff') return new TextDecoder('utf-16be').decode(content)
  // Text has line breaks and tabs; what has other signs of control is something else.
  if (content.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))) {
    throw new Unreadable({ kind: 'unknown' })
  }
  if (isUtf8(content)) return new TextDecoder().decode(content)
  const readings = readingsOf(content)
  if (encoding === null && readings.length > 1) throw new Unreadable({ kind: 'encoding', readings })
  return recoded(content, encoding ?? readings[0]!.encoding).toString()
}

function refusePeople(parts: readonly string[], by: 'page' | 'line'): void {
  const places = parts.flatMap((part, i) => (findIdentityNumber(part) ? [i + 1] : []))
  if (places.length === 0) return
  throw new Unreadable({ kind: 'identity-numbers', count: places.length, places: places.slice(0, 5), by })
}
