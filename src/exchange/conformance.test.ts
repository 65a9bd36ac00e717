import { describe, expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { sharedBytes, sharedFile, sharedText } from '../../test/conformance.ts'
import { filesIn, packed, readWhole, zipOf } from './exchange.testing.ts'
import { codebookXml } from './writing.ts'

const schema = sharedText('refi/Project-mrt2019.xsd')
const file = (name: string) => sharedBytes(`refi/${name}`)

/** What the schema says against a project. */
async function against(xml: string): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: 'project.qde', contents: xml }],
    schema: [{ fileName: 'Project.xsd', contents: schema! }],
  })
  return errors.map(({ message }) => message)
}

const counted = (leftOut: readonly { readonly kind: string; readonly count: number }[]) =>
  Object.fromEntries(leftOut.map(({ kind, count }) => [kind, count]))

describe.skipIf(!schema)('a Swedish project with characters of two units', () => {
  const project = file('synthetic_swedish.qdpx')!
  const expected = sharedFile('refi/synthetic_swedish.expected') as {
    readonly text: string
    readonly codes: number
    readonly users: number
    readonly codings: number
    readonly selections: readonly { startPosition: number; endPosition: number; text: string }[]
  }

  test('is read with every position where it belongs', async () => {
    const { summary, sources } = await readWhole(project)
    expect(summary.codes).toHaveLength(expected.codes)
    expect(summary.coders).toHaveLength(expected.users)
    const [source] = sources
    expect(source?.text).toBe(expected.text)
    const characters = [...expected.text]
    const found = source!.selections.map(({ start, end }) => ({
      startPosition: start,
      endPosition: end,
      text: characters.slice(start, end).join(''),
    }))
    expect(found).toEqual(
      expected.selections.map(({ startPosition, endPosition, text }) => ({
        startPosition,
        endPosition,
        text,
      })),
    )
    expect(summary.sources[0]?.codings).toBe(expected.codings)
    expect(summary.codes[1]).toMatchObject({ name: 'Stöd & hjälp', color: '#00aa00', isCodable: true })
  })

  test('comes out again with all that it brought but who made it', async () => {
    const { summary, sources } = await readWhole(project)
    // Two codings and more have no time of their own, and the project and its source say who made them.
    expect(counted(summary.leftOut)).toEqual({ timeless: expected.codings, makers: 2 })
    const again = await readWhole(await packed({ head: summary, sources }))
    expect(again.sources).toEqual(sources)
    expect(again.summary.codes).toEqual(summary.codes)
    expect(again.summary.coders).toEqual(summary.coders)
  })

  test('is written so that the schema has nothing to say', async () => {
    const { summary, sources } = await readWhole(project)
    const { 'project.qde': xml } = await filesIn(await packed({ head: summary, sources }))
    expect(await against(xml!.toString())).toEqual([])
    // The schema is awake.
    expect(await against(xml!.toString().replace('isCodable', 'isCoded'))).not.toEqual([])
  })
})

describe.skipIf(!schema)('a project with everything that the standard has', () => {
  const project = file('ornio_hand_authored.qdpx')!

  test('gives its texts, and what was put on them', async () => {
    const { summary, sources } = await readWhole(project)
    expect(summary.name).toBe('Sample Study')
    expect(summary.codes.map(({ name, parent }) => [name, parent?.slice(-1) ?? null])).toEqual([
      ['Topics', null],
      ['Health', '1'],
      ['Diet', '2'],
      ['Wellbeing', '1'],
    ])
    expect(
      sources.map(({ name, text, selections }) => [
        name,
        text,
        selections.map(({ start, end }) => [start, end]),
      ]),
    ).toEqual([
      [
        'Interview 1.txt',
        'Diet and health are closely linked.',
        [
          [0, 15],
          [9, 23],
        ],
      ],
      ['doc.pdf', 'Notes about diet and health from the document.', []],
      ['interview.m4a', 'Diet and health are closely linked.', [[0, 20]]],
    ])
  })

  test('says what it does not take, kind by kind', async () => {
    const { summary } = await readWhole(project)
    expect(counted(summary.leftOut)).toEqual({
      pictures: 1,
      video: 1,
      // On the picture, the page of the PDF, the sound and the film.
      codings: 4,
      pdfSelections: 1,
      mediaSelections: 2,
      // Of the three that are taken.
      coderless: 1,
      timeless: 3,
      // It has no user, and is taken.
      unsignedNotes: 1,
      links: 1,
      sets: 1,
      graphs: 1,
      cases: 1,
      variables: 2,
      selectionNames: 2,
      makers: 4,
      syncPoints: 2,
    })
  })

  test('gives what was noted of it, under the name that the note has', async () => {
    const { summary, notes } = await readWhole(project)
    expect(summary.notes).toBe(1)
    expect(notes).toMatchObject([
      {
        kind: 'idea',
        about: null,
        text: 'Research memo\n\nRemember to follow up on diet-related comments.',
        coder: null,
      },
    ])
    // A case may be a person by name, and a set anything.
    expect([summary.voices, summary.perspectives]).toEqual([[], []])
  })

  test('is written again so that the schema has nothing to say', async () => {
    const { summary, sources, notes } = await readWhole(project)
    const { 'project.qde': xml } = await filesIn(await packed({ head: summary, sources, notes }))
    expect(await against(xml!.toString())).toEqual([])
  })

  test('and so is one with all that is ours', async () => {
    const { summary, sources } = await readWhole(project)
    const [code, source, selection] = [summary.codes[0]!, sources[0]!, sources[0]!.selections[0]!]
    const note = { text: 'En tanke\r\noch en till', coder: summary.coders[0]!.guid, at: null }
    const guid = (number: number) => `f0000000-0000-4000-8000-00000000000${number}`
    const whole = {
      head: {
        ...summary,
        perspectives: [
          { guid: guid(1), name: 'Styrning', question: 'Vem?', codes: [code.guid], sources: [source.guid] },
          { guid: guid(2), name: 'Resultat', question: '', codes: [], sources: [] },
        ],
        voices: [
          { guid: guid(3), source: source.guid, pseudonym: 'Röst 1', role: 'Chef', principal: 'Grums' },
          { guid: guid(4), source: source.guid, pseudonym: 'Röst 2', role: 'Chef', principal: null },
        ],
        documents: [
          {
            source: source.guid,
            kind: 'report' as const,
            dated: '2018',
            publisher: 'Regionen & kommunerna',
            keptAt: '',
            note: '',
            reach: 'shared' as const,
          },
        ],
      },
      sources,
      notes: [
        { guid: guid(5), kind: 'code' as const, about: code.guid, ...note },
        { guid: guid(6), kind: 'source' as const, about: source.guid, ...note },
        { guid: guid(7), kind: 'segment' as const, about: selection.guid, ...note },
        { guid: guid(8), kind: 'method' as const, about: null, ...note },
      ],
    }
    const file = await packed(whole)
    const { 'project.qde': xml } = await filesIn(file)
    expect(await against(xml!.toString())).toEqual([])
    expect((await readWhole(file)).notes).toEqual(whole.notes)
  })

  test('out of its archive is read without the texts that lie beside it', async () => {
    const { summary } = await readWhole(file('ornio_hand_authored_project.qde')!)
    expect(summary.sources.map(({ name }) => name)).toEqual(['doc.pdf'])
    expect(summary.leftOut.find(({ kind }) => kind === 'missingTexts')).toEqual({
      kind: 'missingTexts',
      count: 2,
      names: ['Interview 1.txt', 'interview.m4a'],
    })
  })

  test('is found whatever the project inside is called', async () => {
    const { 'project.qde': xml, ...texts } = await filesIn(project)
    const { summary } = await readWhole(await zipOf({ 'Sample Study.qde': xml!, ...texts }))
    expect(summary.sources).toHaveLength(3)
  })
})

describe.skipIf(!schema)('code books of other programs', () => {
  test.each([
    ['synthetic_codebook.qdc', 1],
    // With an order mark before it, and with another attribute for what a set holds.
    ['synthetic_codebook_bom_qualcoder_shape.qdc', 1],
    ['synthetic_codebook_atlas_shape.qdc', 1],
  ])('%s', async (name, sets) => {
    const { summary } = await readWhole(file(name)!)
    expect(summary.kind).toBe('codebook')
    expect(summary.codes.map((code) => [code.name, code.color, code.isCodable, code.definition])).toEqual([
      ['Behov', '#005ea5', false, ''],
      ['Stöd & hjälp', '#00aa00', true, 'Behov av stöd'],
      ['Öppen förskola', null, true, ''],
    ])
    expect(counted(summary.leftOut)).toEqual({ sets })
  })

  test('taguette_codebook.qdc, whose list of sets is empty', async () => {
    const { summary } = await readWhole(file('taguette_codebook.qdc')!)
    expect(summary.codes.map(({ name }) => name)).toEqual(['interesting', 'people', 'interesting.places'])
    expect(summary.leftOut).toEqual([])
  })

  test('have codes as the schema of projects wants them, and so has ours', async () => {
    const { summary } = await readWhole(file('synthetic_codebook.qdc')!)
    const xml = codebookXml(summary.codes)
    const codes = xml.slice(xml.indexOf('<Codes>'), xml.indexOf('</CodeBook>'))
    expect(
      await against(
        `<Project xmlns="urn:QDA-XML:project:1.0" name="A"><CodeBook>${codes}</CodeBook></Project>`,
      ),
    ).toEqual([])
  })
})
