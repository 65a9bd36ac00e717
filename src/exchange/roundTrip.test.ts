import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentKinds, reaches } from '../documents/document.ts'
import { characterOffsets } from '../review/characters.ts'
import { headOf, packed, readWhole, type WholeProject, zipOf } from './exchange.testing.ts'
import type { FileCode, FileHead, FileNote, FileSource } from './project.ts'
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
      .chain((sources) => around(head, sources))
  })

/** Perspectives, voices, what is known of documents, and notes, about what there is. */
function around(
  head: Pick<FileHead, 'name' | 'at' | 'coders' | 'codes'>,
  sources: readonly FileSource[],
): fc.Arbitrary<WholeProject> {
  const guids = (things: readonly { readonly guid: string }[]) => things.map((each) => each.guid)
  const source = guids(sources)
  const perspectives = fc.array(
    fc.record({
      guid,
      name: words,
      question: fc.oneof(fc.constant(''), text),
      codes: fc.subarray(guids(head.codes)),
      sources: fc.subarray(source),
    }),
    { maxLength: 3 },
  )
  const voicesOf = fc.uniqueArray(
    fc.record({
      guid,
      source: fc.constantFrom('', ...source),
      pseudonym: words,
      role: words,
      principal: fc.option(words),
    }),
    { selector: (voice) => `${voice.source} ${voice.pseudonym}`, maxLength: 3 },
  )
  // Nobody speaks in no interview.
  const voices = voicesOf.map((all) => all.filter((voice) => voice.source !== ''))
  const known = fc.record({
    kind: fc.constantFrom(...documentKinds),
    dated: fc.constantFrom('2018', '2018-05', '2018-05-14'),
    publisher: fc.oneof(fc.constant(''), text),
    keptAt: fc.oneof(fc.constant(''), text),
    note: fc.oneof(fc.constant(''), text),
    reach: fc.constantFrom(...reaches),
  })
  const documents = fc
    .subarray(source)
    .chain((of) => fc.tuple(...of.map((each) => known.map((said) => ({ source: each, ...said })))))
  const subjects = [
    ...(['method', 'idea'] as const).map((kind) => ({ kind, about: null })),
    ...guids(head.codes).map((about) => ({ kind: 'code' as const, about })),
    ...source.map((about) => ({ kind: 'source' as const, about })),
    ...guids(sources.flatMap(({ selections }) => selections)).map((about) => ({
      kind: 'segment' as const,
      about,
    })),
  ]
  const note: fc.Arbitrary<FileNote> = fc
    .tuple(
      fc.constantFrom(...subjects),
      fc.record({ guid, text: words, coder: fc.constantFrom(null, ...guids(head.coders)), at }),
    )
    .map(([subject, said]) => ({ ...subject, ...said }))
  return fc
    .record({
      perspectives,
      voices,
      documents,
      notes: fc.array(note, { maxLength: 5 }),
    })
    .map(({ notes, ...context }) => ({ head: { ...head, ...context }, sources, notes }))
}

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
        const { summary, sources, notes } = await readWhole(await packed(written))
        expect(headOf(summary)).toEqual(written.head)
        expect(sources).toEqual(written.sources)
        expect(notes).toEqual(written.notes)
      }),
      { numRuns: 150 },
    )
  }, 60_000)

  test('and written again is the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(project, async (written) => {
        const once = await packed(written)
        const { summary, sources, notes } = await readWhole(once)
        expect((await packed({ head: headOf(summary), sources, notes })).equals(once)).toBe(true)
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  test('leaves nothing out', async () => {
    await fc.assert(
      fc.asyncProperty(project, async (written) => {
        const { summary } = await readWhole(await packed(written))
        const signatures = ['coderless', 'timeless', 'unsignedNotes']
        const unsaid = summary.leftOut.filter(({ kind }) => !signatures.includes(kind))
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
