import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'

type Piece = {
  readonly str: string
  readonly hasEOL: boolean
  readonly transform: readonly number[]
  readonly height: number
}

/**
 * The text of each page, lines put together into paragraphs. Nothing in the file is run, drawn or fetched.
 *
 * @throws when it is no PDF, or broken
 */
export async function readPdf(
  content: Buffer,
): Promise<{ readonly pages: readonly string[]; readonly encrypted: boolean }> {
  const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const loading = getDocument({
    data: new Uint8Array(content),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
    stopAtErrors: false,
    cMapUrl: `${home}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${home}/standard_fonts/`,
    verbosity: VerbosityLevel.ERRORS,
  })
  try {
    const document = await loading.promise
    const pages: string[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent()
      pages.push(paragraphs(items.filter((item): item is typeof item & Piece => 'str' in item)))
      page.cleanup()
    }
    return { pages, encrypted: false }
  } catch (error) {
    if ((error as Error).name === 'PasswordException') return { pages: [], encrypted: true }
    throw error
  } finally {
    await loading.destroy()
  }
}

/** A line further down than lines are apart begins a paragraph; a word divided between two lines is put together. */
function paragraphs(pieces: readonly Piece[]): string {
  const lines = linesOf(pieces)
  let text = ''
  for (const [i, { words, y, height }] of lines.entries()) {
    const before = lines[i - 1]
    if (!before) text = words
    else if (Math.abs(before.y - y) > 1.75 * Math.max(height, before.height, 1)) text += `\n\n${words}`
    else if (/\p{L}-$/u.test(text) && /^(?!och\b|eller\b|samt\b)\p{Ll}/u.test(words))
      text = text.slice(0, -1) + words
    else text += ` ${words}`
  }
  return text
}

function linesOf(pieces: readonly Piece[]) {
  const lines: { words: string; y: number; height: number }[] = []
  let words = ''
  let height = 0
  let y = 0
  const end = () => {
    if (words.trim()) lines.push({ words: words.replaceAll(/\s+/g, ' ').trim(), y, height })
    words = ''
    height = 0
  }
  for (const piece of pieces) {
    if (piece.str.trim()) {
      y = piece.transform[5] ?? y
      height = Math.max(height, piece.height)
    }
    words += piece.str
    if (piece.hasEOL) end()
  }
  end()
  return lines
}
