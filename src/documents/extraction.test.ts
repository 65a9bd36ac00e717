import { describe, expect, test } from 'vitest'
import { renderPdf } from '../platform/pdf.ts'
import { zipOf } from '../sources/workbook.testing.ts'
import { extractText, largestFile, type TextProblem } from './extraction.ts'
import { lockedPdf, pdfOf, wordOf } from './files.testing.ts'
import { textOfFile } from './fileText.ts'

const textOf = async (file: Buffer) => {
  const extracted = await textOfFile(file, null)
  if (!extracted.ok) throw new Error(JSON.stringify(extracted))
  return extracted
}
const problemOf = async (file: Buffer): Promise<TextProblem> => {
  const extracted = await textOfFile(file, null)
  if (extracted.ok) throw new Error('It was read')
  return extracted.problem
}

const paragraphs = [
  'Kommunerna äger samverkan.',
  'Den ska vara till nytta för invånarna 🧒.',
  'Åtta år senare.',
]

describe('the text of a file', () => {
  test('of Word is its paragraphs', async () => {
    expect(await textOf(await wordOf(paragraphs))).toEqual({
      ok: true,
      format: 'docx',
      text: paragraphs.join('\n\n'),
      pages: null,
    })
  })

  test('of a PDF that a typesetter made is its words, lines put together', async () => {
    const long = 'Samverkan mellan kommunerna behöver tydliga mål som alla känner till. '.repeat(12).trim()
    const pdf = await renderPdf(new URL('./page.testing.typ', import.meta.url), {
      paragraphs: [long, ...paragraphs.slice(0, 1)],
    })
    const { text, pages, format } = await textOf(pdf)
    expect({ pages, format }).toEqual({ pages: 1, format: 'pdf' })
    expect(text).toContain(long)
    expect(text.split('\n\n').at(-1)).toBe(paragraphs[0])
  })

  test('of plain text is what stands there, whatever marks or line ends it has', async () => {
    const plain = 'Första raden\r\nAndra raden å'
    for (const file of [
      Buffer.from(plain),
      Buffer.from(`\ufeff${plain}`),
      Buffer.from(`\ufeff${plain}`, 'utf16le'),
    ])
      expect((await textOf(file)).text).toBe(plain)
  })

  test('of an old text file is asked about, and then read as was chosen', async () => {
    const file = Buffer.from('Överenskommelsen gäller Habo och Håbo å', 'latin1')
    const problem = await problemOf(file)
    expect(problem).toMatchObject({ kind: 'encoding' })
    if (problem.kind === 'encoding') expect(problem.readings[0]!.encoding).toBe('windows-1252')
    const chosen = await textOfFile(file, 'windows-1252')
    expect(chosen).toMatchObject({ ok: true, text: 'Överenskommelsen gäller Habo och Håbo å' })
  })
})

describe('a file that no text can be taken out of is refused with its reason', () => {
  test('a scanned PDF, one under a password, and one that is cut off', async () => {
    expect(await problemOf(pdfOf(''))).toEqual({ kind: 'scanned' })
    expect(await problemOf(lockedPdf())).toEqual({ kind: 'encrypted' })
    expect(await problemOf(Buffer.from('%PDF-1.7\nhalv'))).toEqual({ kind: 'broken' })
    expect((await textOf(pdfOf('Hel'))).text).toBe('Hel')
  })

  test('an old Word document, whatever it is called, and a Word document that is not one', async () => {
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512)])
    expect(await problemOf(old)).toEqual({ kind: 'old-word' })
    expect(await problemOf(await zipOf({ 'xl/workbook.xml': '<workbook/>' }))).toEqual({ kind: 'unknown' })
    expect(await problemOf(Buffer.from([0x4d, 0x5a, 0, 1, 2, 3]))).toEqual({ kind: 'unknown' })
    const word = await wordOf(paragraphs)
    expect(await problemOf(word.subarray(0, word.length / 2))).toEqual({ kind: 'broken' })
  })

  test('a Word document made to swell, or to fetch entities', async () => {
    const parts = { '[Content_Types].xml': '<Types/>' }
    const swollen = await zipOf({ ...parts, 'word/document.xml': Buffer.alloc(90_000_000, 32) })
    expect(await problemOf(swollen)).toEqual({ kind: 'suspect' })
    const entity = '<!DOCTYPE a [<!ENTITY b "bbbb">]><a>&b;</a>'
    expect(await problemOf(await zipOf({ ...parts, 'word/document.xml': entity }))).toEqual({
      kind: 'suspect',
    })
    const large = await zipOf({
      ...parts,
      'word/document.xml': '<a/>',
      'word/media/a.xml': Buffer.alloc(120_000_000, 'ab c'),
    })
    expect(await problemOf(large)).toEqual({ kind: 'out-of-bounds' })
  })

  test('nothing to read, and more than can be coded', async () => {
    expect(await problemOf(Buffer.from('  \n\n 12 '))).toEqual({ kind: 'empty' })
    expect(await problemOf(await wordOf([]))).toEqual({ kind: 'empty' })
    expect(await problemOf(Buffer.alloc(6_000_000, 'ord '))).toEqual({ kind: 'too-long' })
    expect(largestFile).toBeGreaterThan(6_000_000)
  })

  test('personal identity numbers, with the page or the line and never the number', async () => {
    const problem = await problemOf(Buffer.from('En rad\nElev 19811218-9876\nTre\n811218-9876'))
    expect(problem).toEqual({ kind: 'identity-numbers', count: 2, places: [2, 4], by: 'line' })
    expect(await problemOf(pdfOf('Elev 19811218-9876'))).toEqual({
      kind: 'identity-numbers',
      count: 1,
      places: [1],
      by: 'page',
    })
    expect(await problemOf(await wordOf(['Först', '19811218-9876']))).toMatchObject({
      kind: 'identity-numbers',
    })
  })
})

describe('the process that reads', () => {
  test('tells what a file says, and whoever comes when many wait is told so at once', async () => {
    const files = Array.from({ length: 8 }, (_, i) => extractText(Buffer.from(`Text nummer ${i}`)))
    const all = await Promise.all(files)
    expect(all.slice(0, 5)).toMatchObject(
      [0, 1, 2, 3, 4].map((i) => ({ ok: true, text: `Text nummer ${i}` })),
    )
    expect(all.slice(5)).toEqual([null, null, null])
  })

  test('that runs out of memory is over, and the next file is read', async () => {
    const parts = { '[Content_Types].xml': '<Types/>' }
    const deep = `<a>${Array.from({ length: 2_500_000 }, (_, i) => `<b c="${i}"/>`).join('')}</a>`
    const heavy = await zipOf({ ...parts, 'word/document.xml': deep })
    expect(await extractText(heavy)).toMatchObject({ ok: false })
    expect(await extractText(Buffer.from('Efter det'))).toMatchObject({ ok: true })
  }, 90_000)
})
