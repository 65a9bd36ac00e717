import {
  codebookNamespace,
  documentKindValues,
  type FileCode,
  type FileCoding,
  type FileDocument,
  type FileHead,
  type FileNote,
  type FilePerspective,
  type FileSelection,
  type FileSource,
  type FileVoice,
  kindValues,
  noteNames,
  origin,
  projectNamespace,
  reachValues,
  type VariableName,
  variables,
} from './project.ts'
import { escapedAttribute, escapedText } from './xml.ts'

/** What the XML tells of a source: its text lies in a file of its own beside it. */
export type WrittenSource = Omit<FileSource, 'text'>

/** The name of a source's text in the archive; in the XML it is `internal://` and the last part of this. */
export const textFile = (guid: string): string => `Sources/${guid}.txt`

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'

/**
 * `project.qde`, piece by piece, in the order that the schema wants: the same bytes for the same project. What is empty
 * is left out, since the schema knows no empty lists.
 */
export async function* projectXml(
  head: FileHead,
  sources: AsyncIterable<WrittenSource>,
  notes: readonly FileNote[],
): AsyncGenerator<string> {
  const refs = noteRefsOf(notes)
  const attributes = { name: head.name, origin, creationDateTime: head.at }
  yield `${declaration}<Project xmlns="${projectNamespace}"${written(attributes)}>\n`
  if (head.coders.length > 0) {
    const users = head.coders.map((coder) => `    <User${written({ ...coder })}/>\n`)
    yield `  <Users>\n${users.join('')}  </Users>\n`
  }
  if (head.codes.length > 0) yield `  <CodeBook>\n${codesXml(head.codes, '    ', refs)}  </CodeBook>\n`
  const documents = new Map(head.documents.map((document) => [document.source, document]))
  let isFirst = true
  for await (const source of sources) {
    if (isFirst) yield `${variablesXml(head)}${casesXml(head.voices)}  <Sources>\n`
    isFirst = false
    yield sourceXml(source, documents.get(source.guid), refs)
  }
  if (!isFirst) yield '  </Sources>\n'
  if (notes.length > 0) yield `  <Notes>\n${notes.map(noteXml).join('')}  </Notes>\n`
  if (head.perspectives.length > 0) yield `  <Sets>\n${head.perspectives.map(setXml).join('')}  </Sets>\n`
  yield `${refs(null, '  ')}</Project>\n`
}

type NoteRefs = (about: string | null, indent: string) => string

/** The references to the notes about a thing; about no one thing, they are the project's. */
function noteRefsOf(notes: readonly FileNote[]): NoteRefs {
  const by = new Map<string | null, FileNote[]>()
  for (const note of notes) {
    const known = by.get(note.about)
    if (known) known.push(note)
    else by.set(note.about, [note])
  }
  return (about, indent) =>
    (by.get(about) ?? []).map(({ guid }) => `${indent}<NoteRef targetGUID="${guid}"/>\n`).join('')
}

/** A code book by itself (.qdc). */
export function codebookXml(codes: readonly FileCode[]): string {
  const root = `<CodeBook xmlns="${codebookNamespace}"${written({ origin })}>`
  return `${declaration}${root}\n${codesXml(codes, '  ', () => '')}</CodeBook>\n`
}

function codesXml(codes: readonly FileCode[], indent: string, refs: NoteRefs): string {
  const under = new Map<string | null, FileCode[]>()
  for (const code of codes) under.set(code.parent, [...(under.get(code.parent) ?? []), code])
  const draw = (code: FileCode, space: string): string => {
    const { guid, name, definition, color } = code
    const tag = `${space}<Code${written({ guid, name, isCodable: String(code.isCodable), color })}`
    const inside = [
      descriptionXml(definition, `${space}  `),
      refs(guid, `${space}  `),
      ...(under.get(guid) ?? []).map((child) => draw(child, `${space}  `)),
    ].join('')
    return inside === '' ? `${tag}/>\n` : `${tag}>\n${inside}${space}</Code>\n`
  }
  const top = (under.get(null) ?? []).map((code) => draw(code, `${indent}  `))
  return `${indent}<Codes>\n${top.join('')}${indent}</Codes>\n`
}

const descriptionXml = (text: string, indent: string): string =>
  text === '' ? '' : `${indent}<Description>${escapedText(text)}</Description>\n`

/** Those that are used, in our order. */
function variablesXml({ voices, documents }: FileHead): string {
  const isUsed = (name: VariableName) => {
    if (name === 'kind') return true
    return name === 'role' || name === 'principal' ? voices.length > 0 : documents.length > 0
  }
  const used = Object.entries(variables).filter(([name]) => isUsed(name as VariableName))
  const drawn = used.map(
    ([, { guid, name }]) => `    <Variable${written({ guid, name, typeOfVariable: 'Text' })}/>\n`,
  )
  return `  <Variables>\n${drawn.join('')}  </Variables>\n`
}

function casesXml(voices: readonly FileVoice[]): string {
  if (voices.length === 0) return ''
  const drawn = voices.map(({ guid, source, pseudonym, role, principal }) => {
    const values = valueXml('role', role) + valueXml('principal', principal ?? '')
    return `    <Case${written({ guid, name: pseudonym })}>\n${values}      <SourceRef targetGUID="${source}"/>\n    </Case>\n`
  })
  return `  <Cases>\n${drawn.join('')}  </Cases>\n`
}

function sourceXml(
  { guid, name, kind, at, selections }: WrittenSource,
  document: FileDocument | undefined,
  refs: NoteRefs,
): string {
  const plainTextPath = `internal://${guid}.txt`
  const tag = `    <TextSource${written({ guid, name, plainTextPath, creationDateTime: at })}`
  const inside = [
    ...selections.map((selection) => selectionXml(selection, refs)),
    refs(guid, '      '),
    kind ? valueXml('kind', kindValues[kind]) : '',
    document ? documentXml(document) : '',
  ].join('')
  return inside === '' ? `${tag}/>\n` : `${tag}>\n${inside}    </TextSource>\n`
}

const documentXml = ({ kind, dated, publisher, keptAt, note, reach }: FileDocument): string =>
  [
    valueXml('documentKind', documentKindValues[kind]),
    valueXml('dated', dated),
    valueXml('publisher', publisher),
    valueXml('keptAt', keptAt),
    valueXml('note', note),
    valueXml('reach', reachValues[reach]),
  ].join('')

function selectionXml({ guid, start, end, coder, at, codings }: FileSelection, refs: NoteRefs): string {
  const attributes = {
    guid,
    startPosition: String(start),
    endPosition: String(end),
    creatingUser: coder,
    creationDateTime: at,
  }
  const tag = `      <PlainTextSelection${written(attributes)}`
  const inside = codings.map(codingXml).join('') + refs(guid, '        ')
  return inside === '' ? `${tag}/>\n` : `${tag}>\n${inside}      </PlainTextSelection>\n`
}

function codingXml({ guid, code, coder, at }: FileCoding): string {
  const attributes = written({ guid, creatingUser: coder, creationDateTime: at })
  return `        <Coding${attributes}>\n          <CodeRef targetGUID="${code}"/>\n        </Coding>\n`
}

function noteXml({ guid, kind, text, coder, at }: FileNote): string {
  const name = kind === 'method' || kind === 'idea' ? noteNames[kind] : null
  const attributes = written({ guid, name, creatingUser: coder, creationDateTime: at })
  return `    <Note${attributes}>\n      <PlainTextContent>${escapedText(text)}</PlainTextContent>\n    </Note>\n`
}

function setXml({ guid, name, question, codes, sources }: FilePerspective): string {
  const tag = `    <Set${written({ guid, name })}`
  const inside = [
    descriptionXml(question, '      '),
    ...codes.map((code) => `      <MemberCode targetGUID="${code}"/>\n`),
    ...sources.map((source) => `      <MemberSource targetGUID="${source}"/>\n`),
  ].join('')
  return inside === '' ? `${tag}/>\n` : `${tag}>\n${inside}    </Set>\n`
}

/** Nothing for an empty value. */
function valueXml(variable: VariableName, value: string): string {
  if (value === '') return ''
  return `      <VariableValue>
        <VariableRef targetGUID="${variables[variable].guid}"/>
        <TextValue>${escapedText(value)}</TextValue>
      </VariableValue>
`
}

/** In the order given; those without a value are left out. */
function written(attributes: Readonly<Record<string, string | null>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === null ? '' : ` ${name}="${escapedAttribute(value)}"`))
    .join('')
}
