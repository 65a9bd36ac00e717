import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { characterOffsets } from '../review/characters.ts'
import { packed, readWhole, type WholeProject, zipOf } from './exchange.testing.ts'
import type { FileCode, FileSource } from './project.ts'
import { codebookXml } from './writing.ts'

const guid = fc.uuid()
/** What people write: Swedish, emoji, combining marks, what XML escapes, and line ends of all kinds. */
const piece = fc.constantFrom(
  'förskola',
  ' ',
  '🧒',
  'a\u030a',
  '👨‍👩‍👧',
  '&',
  '<b>',
  ']]>',
  '"',
  "'",
  '\r\n',
  '\n',
  '\r',
  '\t',
  '\ufeff',
  '𝔄',
  '1',
)
const words = fc
  .array(piece, { minLength: 1, maxLength: 12 })
  .map((pieces) => pieces.join(''))
  .filter((text) => text.trim() !== '')
const text = fc.array(piece, { minLength: 1, maxLength: 60 }).map((pieces) => pieces.join(''))
const at = fc.option(
  fc
    .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
)

const project: fc.Arbitrary<WholeProject> = fc
  .record({
    name: words,
    at,
    coders: fc.uniqueArray(fc.record({ guid, name: words }), {
      selector: (coder) => coder.guid,
      maxLength: 4,
    }),
    codes: fc
      .uniqueArray(
        fc.record({
          guid,
          under: fc.nat(20),
          name: words,
          definition: fc.oneof(fc.constant(''), text),
          color: fc.option(fc.nat(0xffffff).map((rgb) => `#${rgb.toString(16).padStart(6, '0')}`)),
          isCodable: fc.boolean(),
        }),
        { selector: (code) => code.guid, minLength: 1, maxLength: 15 },
      )
      .map(inOrder),
  })
  .chain((head) => {
    const someone = fc.constantFrom(null, ...head.coders.map((each) => each.guid))
    const coding = fc.record({
      guid,
      code: fc.constantFrom(...head.codes.map((each) => each.guid)),
      coder: someone,
      at,
    })
    const source: fc.Arbitrary<FileSource> = fc
      .record({ guid, name: words, kind: fc.constantFrom(null, 'document', 'interview'), at, text })
      .chain((own) => {
        const { length } = characterOffsets(own.text)
        const place = fc.tuple(fc.nat(length - 1), fc.nat(length)).map(([start, more]) => ({
          start,
          end: Math.min(length, start + 1 + more),
        }))
        const selection = fc
          .tuple(place, fc.record({ guid, coder: someone, at, codings: fc.array(coding, { maxLength: 3 }) }))
          .map(([where, rest]) => ({ ...where, ...rest }))
        return fc.array(selection, { maxLength: 6 }).map((selections) => ({ ...own, selections }))
      })
    return fc
      .uniqueArray(source, { selector: (each) => each.guid, maxLength: 4 })
      .map((sources) => ({ head, sources }))
  })

/** Each under one before it, or at the top; in the order that a tree is written. */
function inOrder(
  codes: readonly (Omit<FileCode, 'parent'> & { readonly under: number })[],
): readonly FileCode[] {
  const placed = codes.map(({ under, ...code }, index): FileCode => {
    const parent = under < index ? (codes[under]?.guid ?? null) : null
    return { ...code, parent }
  })
  const tree = (parent: string | null): FileCode[] =>
    placed.filter((code) => code.parent === parent).flatMap((code) => [code, ...tree(code.guid)])
  return tree(null)
}

describe('a project that is written and read', () => {
  test('is the same, down to the last character and its place', async () => {
    await fc.assert(
      fc.asyncProperty(project, async (written) => {
        const { summary, sources } = await readWhole(await packed(written))
        const { name, at: made, coders, codes } = summary
        expect({ name, at: made, coders, codes }).toEqual(written.head)
        expect(sources).toEqual(written.sources)
      }),
      { numRuns: 150 },
    )
  }, 60_000)

  test('and written again is the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(project, async (written) => {
        const once = await packed(written)
        const { summary, sources } = await readWhole(once)
        const { name, at: made, coders, codes } = summary
        expect((await packed({ head: { name, at: made, coders, codes }, sources })).equals(once)).toBe(true)
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  test('leaves nothing out', async () => {
    await fc.assert(
      fc.asyncProperty(project, async (written) => {
        const { summary } = await readWhole(await packed(written))
        const unsaid = summary.leftOut.filter(({ kind }) => kind !== 'coderless' && kind !== 'timeless')
        expect(unsaid).toEqual([])
      }),
      { numRuns: 60 },
    )
  }, 60_000)
})

test('a code book by itself is read as it was written', async () => {
  await fc.assert(
    fc.asyncProperty(project, async ({ head }) => {
      const { summary } = await readWhole(Buffer.from(codebookXml(head.codes)))
      expect(summary.kind).toBe('codebook')
      expect(summary.codes).toEqual(head.codes)
      expect(codebookXml(summary.codes)).toBe(codebookXml(head.codes))
    }),
    { numRuns: 60 },
  )
})

describe('line ends', () => {
  const source = (inside: string) => `<?xml version="1.0"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="Rader"><Sources>
<TextSource guid="C1000000-0000-4000-8000-000000000001" name="A" ${inside}</Sources></Project>`

  test('of a text in a file of its own are kept as they are', async () => {
    const path = 'plainTextPath="internal://a.TXT"/>'
    const { sources } = await readWhole(
      await zipOf({ 'project.qde': source(path), 'Sources/A.txt': '\ufeffen\r\ntvå\rtre\n' }),
    )
    expect(sources[0]?.text).toBe('en\r\ntvå\rtre\n')
  })

  test('of a text in the XML are those of XML', async () => {
    const inline = '><PlainTextContent>en\r\ntvå&#13;\ntre</PlainTextContent></TextSource>'
    const { sources } = await readWhole(Buffer.from(source(inline)))
    expect(sources[0]?.text).toBe('en\ntvå\r\ntre')
  })
})
