import {
  codebookNamespace,
  type FileCode,
  type FileCoding,
  type FileHead,
  type FileSelection,
  type FileSource,
  kindVariable,
  origin,
  projectNamespace,
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
): AsyncGenerator<string> {
  const attributes = { name: head.name, origin, creationDateTime: head.at }
  yield `${declaration}<Project xmlns="${projectNamespace}"${written(attributes)}>\n`
  if (head.coders.length > 0) {
    const users = head.coders.map((coder) => `    <User${written({ ...coder })}/>\n`)
    yield `  <Users>\n${users.join('')}  </Users>\n`
  }
  if (head.codes.length > 0) yield `  <CodeBook>\n${codesXml(head.codes, '    ')}  </CodeBook>\n`
  let isFirst = true
  for await (const source of sources) {
    if (isFirst) yield `${variablesXml}  <Sources>\n`
    isFirst = false
    yield sourceXml(source)
  }
  yield isFirst ? '</Project>\n' : '  </Sources>\n</Project>\n'
}

/** A code book by itself (.qdc). */
export function codebookXml(codes: readonly FileCode[]): string {
  const root = `<CodeBook xmlns="${codebookNamespace}"${written({ origin })}>`
  return `${declaration}${root}\n${codesXml(codes, '  ')}</CodeBook>\n`
}

function codesXml(codes: readonly FileCode[], indent: string): string {
  const under = new Map<string | null, FileCode[]>()
  for (const code of codes) under.set(code.parent, [...(under.get(code.parent) ?? []), code])
  const draw = (code: FileCode, space: string): string => {
    const { guid, name, definition, color } = code
    const tag = `${space}<Code${written({ guid, name, isCodable: String(code.isCodable), color })}`
    const children = under.get(guid) ?? []
    if (definition === '' && children.length === 0) return `${tag}/>\n`
    const description =
      definition === '' ? '' : `${space}  <Description>${escapedText(definition)}</Description>\n`
    return `${tag}>\n${description}${children.map((child) => draw(child, `${space}  `)).join('')}${space}</Code>\n`
  }
  const top = (under.get(null) ?? []).map((code) => draw(code, `${indent}  `))
  return `${indent}<Codes>\n${top.join('')}${indent}</Codes>\n`
}

const variablesXml = `  <Variables>
    <Variable guid="${kindVariable.guid}" name="${kindVariable.name}" typeOfVariable="Text"/>
  </Variables>
`

function sourceXml({ guid, name, kind, at, selections }: WrittenSource): string {
  const plainTextPath = `internal://${guid}.txt`
  const tag = `    <TextSource${written({ guid, name, plainTextPath, creationDateTime: at })}`
  const inside = selections.map(selectionXml).join('') + (kind ? kindXml(kindVariable.values[kind]) : '')
  return inside === '' ? `${tag}/>\n` : `${tag}>\n${inside}    </TextSource>\n`
}

function selectionXml({ guid, start, end, coder, at, codings }: FileSelection): string {
  const attributes = {
    guid,
    startPosition: String(start),
    endPosition: String(end),
    creatingUser: coder,
    creationDateTime: at,
  }
  const tag = `      <PlainTextSelection${written(attributes)}`
  if (codings.length === 0) return `${tag}/>\n`
  return `${tag}>\n${codings.map(codingXml).join('')}      </PlainTextSelection>\n`
}

function codingXml({ guid, code, coder, at }: FileCoding): string {
  const attributes = written({ guid, creatingUser: coder, creationDateTime: at })
  return `        <Coding${attributes}>\n          <CodeRef targetGUID="${code}"/>\n        </Coding>\n`
}

function kindXml(value: string): string {
  return `      <VariableValue>
        <VariableRef targetGUID="${kindVariable.guid}"/>
        <TextValue>${value}</TextValue>
      </VariableValue>
`
}

/** In the order given; those without a value are left out. */
function written(attributes: Readonly<Record<string, string | null>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === null ? '' : ` ${name}="${escapedAttribute(value)}"`))
    .join('')
}
