import { buffer } from 'node:stream/consumers'
import { type ArchiveFile, isZip, largestProject, largestText, openArchive } from './archiveFile.ts'
import { ExchangeFault, type PlaceInFile } from './fault.ts'
import { type LeftOut, leftOutTally, type Tally, tallyLeftOut } from './leftOut.ts'
import {
  codebookNamespace,
  type FileCode,
  type FileHead,
  type FilePart,
  type FileSource,
  projectNamespace,
} from './project.ts'
import { type ReadProject, type ReadSource, readCodebook, readProject } from './reading.ts'
import { identityNumbersIn, refusedText, sourceTaker } from './taking.ts'
import { readXml } from './xml.ts'

/** What a file brings, told before anything is done with it. */
export type FileSummary = FileHead & {
  readonly kind: 'project' | 'codebook'
  readonly sources: readonly SourceSummary[]
  /** How many; what they say is not kept with the file. */
  readonly notes: number
  readonly leftOut: readonly LeftOut[]
}

export type SourceSummary = Pick<FileSource, 'guid' | 'name' | 'kind'> & {
  readonly segments: number
  readonly codings: number
}

type Each = (part: FilePart) => Promise<void>

/** Of all texts together. */
const largestTexts = 200 * 1024 * 1024

/**
 * Looks through a file from beginning to end, and gives what is taken to `each`: the sources, and then the notes.
 *
 * @throws ExchangeFault when nothing of it may be taken in
 */
export async function readExchangeFile(file: Buffer, each: Each = async () => {}): Promise<FileSummary> {
  const tally = leftOutTally()
  if (!isZip(file)) return bareFile(file, tally, each)
  const archive = await openArchive(file)
  const document = await readXml(archive.project, archive.read(archive.project, largestProject))
  const project = readProject(document, tally)
  tallyLeftOut(document.root, tally)
  const texts = textsOf(archive)
  const taken = await takeParts(project, (file) => texts.read(file), tally, each)
  for (const name of texts.unread()) tally.add('files', name.slice(name.lastIndexOf('/') + 1))
  return whole({ kind: 'project', ...taken, leftOut: tally.list() })
}

/** A code book, or the project out of an archive: its texts are missing then, but for those that stand in it. */
async function bareFile(file: Buffer, tally: Tally, each: Each): Promise<FileSummary> {
  if (!looksLikeXml(file)) throw new ExchangeFault({ kind: 'unknown' })
  const document = await readXml('', inPieces(file))
  if (document.namespace === codebookNamespace) {
    const codes = readCodebook(document, tally)
    tallyLeftOut(document.root, tally)
    await refuseIdentityNumbers(codeTexts(codes))
    return whole({
      kind: 'codebook',
      name: '',
      at: null,
      coders: [],
      codes,
      perspectives: [],
      voices: [],
      documents: [],
      sources: [],
      notes: 0,
      leftOut: tally.list(),
    })
  }
  if (document.namespace !== projectNamespace) throw new ExchangeFault({ kind: 'unknown' })
  const project = readProject(document, tally)
  tallyLeftOut(document.root, tally)
  const taken = await takeParts(project, async () => null, tally, each)
  return whole({ kind: 'project', ...taken, leftOut: tally.list() })
}

/** There is something to take in. */
function whole(summary: FileSummary): FileSummary {
  if (summary.codes.length + summary.sources.length === 0) throw new ExchangeFault({ kind: 'nothing' })
  return summary
}

async function takeParts(
  { head, sources, notes }: ReadProject,
  textFile: (file: string) => Promise<TextFile | null>,
  tally: Tally,
  each: Each,
): Promise<FileHead & Pick<FileSummary, 'sources' | 'notes'>> {
  const take = sourceTaker(head, tally)
  const found: PlaceInFile[] = headTexts(head).flatMap(identityNumbersOf)
  // Nothing of a file with people in it is handed on.
  const hand: Each = async (part) => (found.length === 0 ? each(part) : undefined)
  const taken: SourceSummary[] = []
  for (const [index, source] of sources.entries()) {
    const number = index + 1
    const drop = (kind: Parameters<Tally['add']>[0]) => {
      tally.add(kind, source.name)
      tally.add(
        'codings',
        '',
        source.codings.length + source.selections.flatMap((each) => each.codings).length,
      )
    }
    found.push(...identityNumbersIn(source.name, { what: 'source', number }))
    const text = await textOf(source, textFile)
    if ('missing' in text) {
      drop(text.missing)
      continue
    }
    const refused = refusedText(text.text)
    if (refused) {
      drop(refused)
      continue
    }
    found.push(...identityNumbersIn(text.text, { what: 'text', number }))
    const whole = take.source(source, text.text)
    const { guid, name, kind, selections } = whole
    taken.push({
      guid,
      name,
      kind,
      segments: selections.length,
      codings: selections.reduce((sum, { codings }) => sum + codings.length, 0),
    })
    await hand({ kind: 'source', source: whole })
  }
  let count = 0
  for (const [index, note] of notes.entries()) {
    const text = await textOf(note, textFile)
    const whole = 'missing' in text ? null : take.note(note, text.text)
    if (!whole) {
      tally.add('notes', note.name)
      continue
    }
    found.push(...identityNumbersIn(whole.text, { what: 'note', number: index + 1 }))
    await hand({ kind: 'note', note: whole })
    count++
  }
  refusePlaces(found)
  return { ...take.head(), sources: taken, notes: count }
}

type TextFile =
  | { readonly text: string }
  | { readonly missing: 'wrongEncoding' | 'missingTexts' | 'elsewhere' }

async function textOf(
  { text }: Pick<ReadSource, 'text'>,
  textFile: (file: string) => Promise<TextFile | null>,
): Promise<TextFile> {
  if (text.kind === 'inline') return { text: text.text }
  if (text.kind === 'elsewhere') return { missing: 'elsewhere' }
  if (text.kind === 'none') return { missing: 'missingTexts' }
  return (await textFile(text.file)) ?? { missing: 'missingTexts' }
}

/** The texts of an archive as they are asked for; and which of its files nobody has asked for. */
function textsOf(archive: ArchiveFile) {
  const read = new Set([archive.project])
  let bytes = 0
  return {
    async read(file: string): Promise<TextFile | null> {
      const name = archive.source(file)
      if (name === null) return null
      read.add(name)
      const content = await buffer(archive.read(name, largestText))
      bytes += content.length
      if (bytes > largestTexts)
        throw new ExchangeFault({ kind: 'too-large', name: 'Sources', most: largestTexts / 1024 / 1024 })
      try {
        // A mark of the byte order before the text is no part of it; all else stays, line ends too.
        return { text: new TextDecoder('utf-8', { fatal: true }).decode(content) }
      } catch {
        return { missing: 'wrongEncoding' }
      }
    },
    unread: () => archive.names.filter((name) => !read.has(name)),
  }
}

type Told = Omit<PlaceInFile, 'line'> & { readonly text: string }

const headTexts = ({ name, coders, codes, voices, perspectives, documents }: FileHead): readonly Told[] => [
  { what: 'project', number: 1, text: name },
  ...coders.map(({ name: text }, i): Told => ({ what: 'coder', number: i + 1, text })),
  ...codeTexts(codes),
  ...texts('case', voices, ({ pseudonym, role, principal }) => [pseudonym, role, principal ?? '']),
  ...texts('set', perspectives, ({ name, question }) => [name, question]),
  ...texts('document', documents, ({ dated, publisher, keptAt, note }) => [dated, publisher, keptAt, note]),
]

const texts = <T>(
  what: Told['what'],
  things: readonly T[],
  said: (thing: T) => readonly string[],
): readonly Told[] => things.map((thing, i) => ({ what, number: i + 1, text: said(thing).join('\n') }))

const codeTexts = (codes: readonly FileCode[]): readonly Told[] =>
  codes.map(({ name, definition }, i) => ({ what: 'code', number: i + 1, text: `${name}\n${definition}` }))

const identityNumbersOf = ({ text, ...place }: Told) => identityNumbersIn(text, place)

const refuseIdentityNumbers = async (texts: readonly Told[]) => refusePlaces(texts.flatMap(identityNumbersOf))

function refusePlaces(found: readonly PlaceInFile[]): void {
  if (found.length > 0)
    throw new ExchangeFault({ kind: 'identity-numbers', count: found.length, first: found.slice(0, 10) })
}

/** After a mark of the byte order and space. */
const looksLikeXml = (file: Buffer): boolean =>
  /^(?:\u00ef\u00bb\u00bf)?\s*</.test(file.subarray(0, 200).toString('latin1'))

async function* inPieces(file: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < file.length; at += 65_536) yield file.subarray(at, at + 65_536)
}
