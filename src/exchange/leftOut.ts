import { isOurs } from './elements.ts'
import { normalGuid } from './guid.ts'
import { variables } from './project.ts'
import type { XmlElement } from './xml.ts'

/** What a file holds that is not taken in, or not as it stands there. */
export const leftKinds = [
  // Sources
  'pictures',
  'pdfs',
  'audio',
  'video',
  'missingTexts',
  'elsewhere',
  'emptyTexts',
  'longTexts',
  'wrongEncoding',
  'unstorable',
  'unnamed',
  // Codings
  'outside',
  'codeless',
  'codings',
  'wholeSource',
  'coderless',
  'timeless',
  'sameGuids',
  'pictureSelections',
  'pdfSelections',
  'mediaSelections',
  // Around them
  'notes',
  'cutNotes',
  'unsignedNotes',
  'noteSelections',
  'noteRefs',
  'links',
  'sets',
  'graphs',
  'cases',
  'variables',
  'values',
  'descriptions',
  'selectionNames',
  'makers',
  'userIds',
  'richText',
  'syncPoints',
  'files',
  'cutNames',
  'cutDefinitions',
  'wrongColors',
  'other',
] as const

export type LeftKind = (typeof leftKinds)[number]

/** `names` are those of the first, where they have any. */
export type LeftOut = { readonly kind: LeftKind; readonly count: number; readonly names: readonly string[] }

const mostNames = 10
const longestName = 100

/** Counts what is left out, kind by kind. */
export function leftOutTally() {
  const found = new Map<LeftKind, { count: number; names: string[] }>()
  return {
    add(kind: LeftKind, name = '', count = 1): void {
      if (count === 0) return
      const line = found.get(kind) ?? { count: 0, names: [] }
      line.count += count
      if (name !== '' && line.names.length < mostNames) line.names.push(name.slice(0, longestName))
      found.set(kind, line)
    },
    /** In the order of the kinds. */
    list: (): readonly LeftOut[] =>
      leftKinds.flatMap((kind) => {
        const line = found.get(kind)
        return line ? [{ kind, ...line }] : []
      }),
  }
}

export type Tally = ReturnType<typeof leftOutTally>

/** `held`: read elsewhere. `inside`: looked into. Otherwise what it is called when it is left out. */
type Fate = 'held' | 'inside' | LeftKind

type Rule = {
  readonly attributes?: Readonly<Record<string, Fate>>
  readonly children?: Readonly<Record<string, Fate>>
}

const thing = { guid: 'held', name: 'held' } as const
const changed = { modifyingUser: 'makers', modifiedDateTime: 'makers' } as const
const made = { ...changed, creatingUser: 'makers', creationDateTime: 'held' } as const
const selection = {
  ...changed,
  guid: 'held',
  name: 'selectionNames',
  creatingUser: 'held',
  creationDateTime: 'held',
} as const
const around = { Description: 'descriptions', NoteRef: 'held', VariableValue: 'values' } as const
/** A path into the archive is known by the file that lies there; one that leads elsewhere is told by its source. */
const media = { ...thing, ...made, path: 'held', currentPath: 'held' } as const
const text = { ...thing, ...made, plainTextPath: 'held', richTextPath: 'richText' } as const
const textSource: Rule = {
  attributes: text,
  children: { ...around, PlainTextContent: 'held', PlainTextSelection: 'inside', Coding: 'inside' },
}

/** All that REFI-QDA knows, and what becomes of it. Whatever is not named here is `other`. */
const rules: Readonly<Record<string, Rule>> = {
  Project: {
    attributes: {
      name: 'held',
      origin: 'held',
      creationDateTime: 'held',
      basePath: 'held',
      creatingUserGUID: 'makers',
      modifyingUserGUID: 'makers',
      modifiedDateTime: 'makers',
    },
    children: {
      Users: 'inside',
      CodeBook: 'inside',
      Variables: 'inside',
      Cases: 'inside',
      Sources: 'inside',
      Notes: 'inside',
      Links: 'inside',
      Sets: 'inside',
      Graphs: 'inside',
      Description: 'descriptions',
      NoteRef: 'held',
    },
  },
  Users: { children: { User: 'inside' } },
  User: { attributes: { ...thing, id: 'userIds' } },
  CodeBook: { attributes: { origin: 'held' }, children: { Codes: 'inside', Sets: 'inside' } },
  Codes: { children: { Code: 'inside' } },
  Code: {
    attributes: { ...thing, isCodable: 'held', color: 'held' },
    children: { Description: 'held', NoteRef: 'held', Code: 'inside' },
  },
  Variables: { children: { Variable: 'variables' } },
  Cases: { children: { Case: 'cases' } },
  Notes: { children: { Note: 'inside' } },
  Note: {
    attributes: { ...text, creatingUser: 'held' },
    children: {
      ...around,
      NoteRef: 'noteRefs',
      PlainTextContent: 'held',
      PlainTextSelection: 'noteSelections',
      Coding: 'codings',
    },
  },
  Links: { children: { Link: 'links' } },
  Sets: { children: { Set: 'sets' } },
  Graphs: { children: { Graph: 'graphs' } },
  Sources: {
    children: {
      TextSource: 'inside',
      PDFSource: 'inside',
      AudioSource: 'inside',
      VideoSource: 'inside',
      PictureSource: 'pictures',
    },
  },
  TextSource: textSource,
  // The text of a PDF, as the other program read it.
  Representation: textSource,
  PlainTextSelection: {
    attributes: { ...selection, startPosition: 'held', endPosition: 'held' },
    children: { ...around, Coding: 'inside' },
  },
  Coding: {
    attributes: { guid: 'held', creatingUser: 'held', creationDateTime: 'held' },
    children: { CodeRef: 'held', NoteRef: 'held' },
  },
  PDFSource: {
    attributes: media,
    children: { ...around, Representation: 'inside', Coding: 'inside', PDFSelection: 'pdfSelections' },
  },
  AudioSource: {
    attributes: media,
    children: { ...around, Transcript: 'inside', Coding: 'codings', AudioSelection: 'mediaSelections' },
  },
  VideoSource: {
    attributes: media,
    children: { ...around, Transcript: 'inside', Coding: 'codings', VideoSelection: 'mediaSelections' },
  },
  Transcript: {
    attributes: text,
    children: { ...around, PlainTextContent: 'held', SyncPoint: 'syncPoints', TranscriptSelection: 'inside' },
  },
  TranscriptSelection: {
    attributes: { ...selection, fromSyncPoint: 'held', toSyncPoint: 'held' },
    children: { ...around, Coding: 'inside' },
  },
}

/** In a file of ours cases are voices, and sets are perspectives. */
const ownRules: typeof rules = {
  ...rules,
  Cases: { children: { Case: 'inside' } },
  Case: { attributes: thing, children: { ...around, SourceRef: 'held' } },
  Sets: { children: { Set: 'inside' } },
  Set: { attributes: thing, children: { Description: 'held', MemberCode: 'held', MemberSource: 'held' } },
}

/** Counts all that a file holds beyond what is read from it, so that nothing is lost unsaid. */
export function tallyLeftOut(root: XmlElement, tally: Tally): void {
  tallyIn(root, tally, isOurs(root) ? ownRules : rules)
}

function tallyIn(element: XmlElement, tally: Tally, among: typeof rules): void {
  const rule = among[element.name] ?? {}
  for (const attribute of element.attributes.keys()) {
    // Where a schema lies says nothing about the project.
    if (attribute.startsWith('{http://www.w3.org/')) continue
    const fate = rule.attributes?.[attribute] ?? 'other'
    if (fate !== 'held') tally.add(fate as LeftKind)
  }
  if (element.text.trim() !== '') tally.add('other')
  for (const child of element.children) {
    if (isOwnVariable(child)) continue
    const fate = rule.children?.[child.name] ?? 'other'
    if (fate === 'inside') tallyIn(child, tally, among)
    else if (fate !== 'held') {
      tally.add(fate, child.attributes.get('name') ?? '')
      tally.add('codings', '', codingsIn(child))
    }
  }
}

const ownGuids: ReadonlySet<string> = new Set(Object.values(variables).map(({ guid }) => guid))

/** Our own variables are read, not left out. */
function isOwnVariable({ name, attributes, children }: XmlElement): boolean {
  if (name === 'Variable') return ownGuids.has(normalGuid(attributes.get('guid') ?? '') ?? '')
  return name === 'VariableValue' && children.some(isOwnRef)
}

const isOwnRef = ({ name, attributes }: XmlElement): boolean =>
  name === 'VariableRef' && ownGuids.has(normalGuid(attributes.get('targetGUID') ?? '') ?? '')

const codingsIn = (element: XmlElement): number =>
  element.children.reduce((sum, child) => sum + (child.name === 'Coding' ? 1 : codingsIn(child)), 0)
