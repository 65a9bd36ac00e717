import type { SourceKind } from '../review/review.ts'
import { contextOf, notesOf, type ReadNote } from './contextReading.ts'
import {
  cut,
  guidOf,
  inList,
  instantOf,
  keyOf,
  makerOf,
  named,
  nameOf,
  refuseTwice,
  type TextAt,
  targetOf,
  textAt,
  valueOf,
} from './elements.ts'
import { ExchangeFault } from './fault.ts'
import { normalGuid } from './guid.ts'
import type { Tally } from './leftOut.ts'
import {
  codebookNamespace,
  type FileCode,
  type FileCoder,
  type FileCoding,
  type FileHead,
  type Guid,
  kindValues,
  projectNamespace,
} from './project.ts'
import { carriable, type XmlDocument, type XmlElement } from './xml.ts'

/** Positions as the file says, whatever they are. */
export type ReadSelection = {
  readonly guid: Guid
  readonly start: number
  readonly end: number
  readonly coder: Guid | null
  readonly at: string | null
  readonly codings: readonly FileCoding[]
}

/** A source before its text has been looked at. */
export type ReadSource = {
  readonly guid: Guid
  readonly name: string
  readonly kind: SourceKind | null
  readonly at: string | null
  readonly text: TextAt
  readonly selections: readonly ReadSelection[]
  /** Codings of the source as a whole. */
  readonly codings: readonly FileCoding[]
}

export type ReadProject = {
  readonly head: FileHead
  readonly sources: readonly ReadSource[]
  readonly notes: readonly ReadNote[]
}

const longestDefinition = 4000

/** @throws ExchangeFault when it is no project, or says two things by the same name */
export function readProject({ namespace, root }: XmlDocument, tally: Tally): ReadProject {
  if (namespace !== projectNamespace || root.name !== 'Project') throw new ExchangeFault({ kind: 'unknown' })
  const coders = inList(root, 'Users', 'User').map((user): FileCoder => {
    const guid = guidOf(user)
    return { guid, name: nameOf(user, tally) || guid }
  })
  refuseTwice('User', coders)
  const sources = (named(root, 'Sources')?.children ?? []).flatMap((element) => readSource(element, tally))
  refuseTwice('Source', sources)
  const name = nameOf(root, tally)
  const codes = codesOf(named(root, 'CodeBook'), tally)
  const head = { name, at: instantOf(root), coders, codes, ...contextOf(root, tally) }
  return { head, sources, notes: notesOf(root, tally) }
}

/** @throws ExchangeFault when it is no code book */
export function readCodebook({ namespace, root }: XmlDocument, tally: Tally): readonly FileCode[] {
  if (namespace !== codebookNamespace || root.name !== 'CodeBook')
    throw new ExchangeFault({ kind: 'unknown' })
  return codesOf(root, tally)
}

function codesOf(book: XmlElement | undefined, tally: Tally): readonly FileCode[] {
  const codes: FileCode[] = []
  const read = (element: XmlElement, parent: Guid | null): void => {
    const guid = guidOf(element)
    const written = element.attributes.get('color')
    const color = written === undefined ? null : colorOf(written)
    const name = nameOf(element, tally) || guid
    if (written !== undefined && color === null) tally.add('wrongColors', name)
    const described = carriable(named(element, 'Description')?.text ?? '')
    const definition = cut(described, longestDefinition)
    if (definition !== described) tally.add('cutDefinitions', name)
    const isCodable = !['false', '0'].includes(element.attributes.get('isCodable')?.trim() ?? 'true')
    codes.push({ guid, parent, name, definition, color, isCodable })
    for (const child of element.children) if (child.name === 'Code') read(child, guid)
  }
  for (const code of book ? inList(book, 'Codes', 'Code') : []) read(code, null)
  // A code beneath itself is one of these: it stands twice.
  refuseTwice('Code', codes)
  return codes
}

/** What of a source can be read as text: of a PDF what the other program read in it, of sound what was written down. */
function readSource(element: XmlElement, tally: Tally): readonly ReadSource[] {
  const own = {
    guid: guidOf(element),
    name: nameOf(element, tally),
    kind: kindOf(element),
    at: instantOf(element),
  }
  const codings = codingsOf(element)
  if (element.name === 'TextSource')
    return [{ ...own, text: textAt(element), selections: selectionsOf(element), codings }]
  if (element.name === 'PDFSource') {
    const text = named(element, 'Representation')
    if (!text) {
      tally.add('pdfs', own.name)
      tally.add('codings', '', codings.length)
      return []
    }
    const inText = codingsOf(text)
    return [{ ...own, text: textAt(text), selections: selectionsOf(text), codings: [...codings, ...inText] }]
  }
  if (element.name !== 'AudioSource' && element.name !== 'VideoSource') return []
  const transcripts = element.children.filter(({ name }) => name === 'Transcript')
  if (transcripts.length === 0) tally.add(element.name === 'AudioSource' ? 'audio' : 'video', own.name)
  return transcripts.map((transcript) => ({
    guid: guidOf(transcript),
    name: nameOf(transcript, tally) || own.name,
    kind: own.kind,
    at: instantOf(transcript) ?? own.at,
    text: textAt(transcript),
    selections: transcriptSelections(transcript),
    codings: [],
  }))
}

function selectionsOf(element: XmlElement): readonly ReadSelection[] {
  return element.children
    .filter(({ name }) => name === 'PlainTextSelection')
    .map((each) =>
      readSelection(each, [
        integer(each.attributes.get('startPosition')),
        integer(each.attributes.get('endPosition')),
      ]),
    )
}

/** From one moment of the sound to another, each with its place in the text. */
function transcriptSelections(transcript: XmlElement): readonly ReadSelection[] {
  const places = new Map(
    transcript.children
      .filter(({ name }) => name === 'SyncPoint')
      .map((point) => [guidOf(point), integer(point.attributes.get('position'))]),
  )
  const place = (guid: string | undefined) => places.get(normalGuid(guid ?? '') ?? '') ?? Number.NaN
  return transcript.children
    .filter(({ name }) => name === 'TranscriptSelection')
    .map((each) =>
      readSelection(each, [
        place(each.attributes.get('fromSyncPoint')),
        place(each.attributes.get('toSyncPoint')),
      ]),
    )
}

function readSelection(element: XmlElement, [start, end]: readonly [number, number]): ReadSelection {
  const coder = makerOf(element)
  return { guid: guidOf(element), start, end, coder, at: instantOf(element), codings: codingsOf(element) }
}

function codingsOf(element: XmlElement): readonly FileCoding[] {
  return element.children
    .filter(({ name }) => name === 'Coding')
    .map((coding) => {
      const ref = named(coding, 'CodeRef')
      // Points nowhere when it is no GUID, as one that no code has.
      const code = (ref && targetOf(ref)) ?? ''
      return { guid: guidOf(coding), code, coder: makerOf(coding), at: instantOf(coding) }
    })
}

const kindOf = (element: XmlElement): SourceKind | null => keyOf(kindValues, valueOf(element, 'kind'))

/** `#0a0` is `#00aa00`. */
function colorOf(written: string): string | null {
  const color = written.trim().toLowerCase()
  if (/^#[0-9a-f]{3}$/.test(color)) return color.replaceAll(/[0-9a-f]/g, '$&$&')
  return /^#[0-9a-f]{6}$/.test(color) ? color : null
}

const integer = (text: string | undefined): number =>
  /^\s*[+-]?\d{1,9}\s*$/.test(text ?? '') ? Number(text) : Number.NaN
