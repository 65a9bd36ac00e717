import sax from 'sax'
import { ExchangeFault } from './fault.ts'

/** An element as it stands in the file. What lies in another namespace carries it in its name: `{urn:other}Thing`. */
export type XmlElement = {
  readonly name: string
  readonly line: number
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlElement[]
  /** What stands directly in it. Line ends are as XML has them: LF, and CR only where it was written as `&#13;`. */
  readonly text: string
}

export type XmlDocument = { readonly namespace: string; readonly root: XmlElement }

/** A tree of codes is seldom deeper than ten. */
const deepest = 100
/** Four hundred thousand make a project of a hundred thousand codings. */
export const mostElements = 600_000

/**
 * Reads XML as it comes. Nothing is fetched from elsewhere and no document type is let in, which is how entities come.
 *
 * @throws ExchangeFault for what is no XML, not in UTF-8, or made to swell
 */
export async function readXml(name: string, content: AsyncIterable<Buffer>): Promise<XmlDocument> {
  const tree = growing()
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let held = ''
  const feed = (text: string, isLast: boolean) => {
    const whole = held + text
    // XML has one kind of line end; the two halves of CRLF may come in two pieces.
    held = !isLast && whole.endsWith('\r') ? '\r' : ''
    tree.write(whole.slice(0, whole.length - held.length).replaceAll(/\r\n?/g, '\n'))
  }
  for await (const piece of content)
    feed(
      decoded(name, () => decoder.decode(piece, { stream: true })),
      false,
    )
  feed(
    decoded(name, () => decoder.decode()),
    true,
  )
  return tree.end()
}

function decoded(name: string, decode: () => string): string {
  try {
    return decode()
  } catch {
    throw new ExchangeFault({ kind: 'encoding', name })
  }
}

type Growing = {
  name: string
  line: number
  attributes: Map<string, string>
  children: Growing[]
  text: string
}

function growing() {
  // Strict: tags match, and no entity but the five of XML is known.
  const parser = sax.parser(true, { xmlns: true, position: true })
  const open: Growing[] = []
  let root: Growing | null = null
  let namespace = ''
  let count = 0
  let fault: ExchangeFault | null = null
  // The parser goes on after an error unless told otherwise; the first is what counts.
  const refuse = (refused: ExchangeFault) => {
    fault ??= refused
  }

  // oxlint-disable unicorn/prefer-add-event-listener -- It is no event target.
  parser.onerror = () => refuse(new ExchangeFault({ kind: 'xml', line: parser.line + 1 }))
  parser.ondoctype = () => refuse(new ExchangeFault({ kind: 'doctype' }))
  parser.onopentag = (tag) => {
    const { uri, local, attributes } = tag as sax.QualifiedTag
    count++
    if (count > mostElements)
      return refuse(new ExchangeFault({ kind: 'too-many-elements', most: mostElements }))
    if (open.length >= deepest) return refuse(new ExchangeFault({ kind: 'too-deep', most: deepest }))
    if (!root) namespace = uri
    const element: Growing = {
      name: uri === namespace ? local : `{${uri}}${local}`,
      line: parser.line + 1,
      attributes: new Map(),
      children: [],
      text: '',
    }
    for (const attribute of Object.values(attributes)) {
      if (attribute.prefix === 'xmlns' || attribute.name === 'xmlns') continue
      element.attributes.set(
        attribute.prefix === '' ? attribute.local : `{${attribute.uri}}${attribute.local}`,
        attribute.value,
      )
    }
    const parent = open.at(-1)
    if (parent) parent.children.push(element)
    else root = element
    open.push(element)
  }
  parser.onclosetag = () => void open.pop()
  const add = (text: string) => {
    const element = open.at(-1)
    if (element) element.text += text
  }
  parser.ontext = add
  parser.oncdata = add

  const check = () => {
    if (fault) throw fault
  }
  return {
    write(text: string) {
      // A piece at a time: a fault is seen before the rest of a swelling file has been read.
      for (let at = 0; at < text.length; at += 65_536) {
        parser.write(text.slice(at, at + 65_536))
        check()
      }
    },
    end(): XmlDocument {
      parser.close()
      check()
      if (!root) throw new ExchangeFault({ kind: 'unknown' })
      return { namespace, root }
    },
  }
}

/** What XML cannot carry, whatever is done to it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
// oxlint-disable-next-line no-control-regex -- As above.
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

/** A text as XML can carry it: characters that it has no way to write become the replacement character. */
export const carriable = (text: string): string => text.replaceAll(impossible, '\ufffd')

/** As the content of an element. A CR survives only as a reference. */
export function escapedText(text: string): string {
  return carriable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;')
}

/** As the value of an attribute between quotation marks, where line ends and tabs would become spaces. */
export function escapedAttribute(text: string): string {
  return escapedText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')
}
