import type { MemoKind } from '../coding/memo.ts'
import {
  allNamed,
  cut,
  guidOf,
  inList,
  instantOf,
  isOurs,
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
import type { Tally } from './leftOut.ts'
import {
  documentKindValues,
  type FileDocument,
  type FileHead,
  type FilePerspective,
  type FileVoice,
  type Guid,
  noteNames,
  reachValues,
} from './project.ts'
import { carriable, type XmlElement } from './xml.ts'

const longest = { question: 1000, pseudonym: 100, short: 200, keptAt: 1000, note: 2000 } as const

/** A note before its text has been looked at. */
export type ReadNote = {
  readonly guid: Guid
  readonly kind: MemoKind
  readonly about: Guid | null
  /** What it is called where that says something of its own; else empty. */
  readonly name: string
  readonly text: TextAt
  readonly coder: Guid | null
  readonly at: string | null
}

/** What stands around the texts. */
export function contextOf(
  root: XmlElement,
  tally: Tally,
): Pick<FileHead, 'perspectives' | 'voices' | 'documents'> {
  if (!isOurs(root)) return { perspectives: [], voices: [], documents: [] }
  const perspectives = inList(root, 'Sets', 'Set').flatMap((set) => perspectiveOf(set, tally))
  refuseTwice('Set', perspectives)
  const cases = inList(root, 'Cases', 'Case').map((each) => [each, voiceOf(each, tally)] as const)
  const seen = new Set<string>()
  const voices = cases.flatMap(([element, voice]) => {
    const key = voice && `${voice.source} ${voice.pseudonym}`
    // Two of the same interview who are called the same are not told apart.
    if (key === null || seen.has(key)) {
      tally.add('cases', element.attributes.get('name') ?? '')
      return []
    }
    seen.add(key)
    return [voice!]
  })
  refuseTwice('Case', voices)
  const documents = inList(root, 'Sources', 'TextSource').flatMap(documentOf)
  return { perspectives, voices, documents }
}

function perspectiveOf(set: XmlElement, tally: Tally): readonly FilePerspective[] {
  const guid = guidOf(set)
  const name = nameOf(set, tally)
  if (name === '') {
    tally.add('sets')
    return []
  }
  const members = (element: string) => [
    ...new Set(allNamed(set, element).flatMap((member) => targetOf(member) ?? [])),
  ]
  const question = cut(carriable(named(set, 'Description')?.text ?? ''), longest.question)
  return [{ guid, name, question, codes: members('MemberCode'), sources: members('MemberSource') }]
}

function voiceOf(element: XmlElement, tally: Tally): FileVoice | null {
  const [ref] = allNamed(element, 'SourceRef')
  const source = ref ? targetOf(ref) : null
  const pseudonym = cut(nameOf(element, tally), longest.pseudonym)
  const role = cut(valueOf(element, 'role'), longest.short)
  if (source === null || pseudonym === '' || role.trim() === '') return null
  const principal = valueOf(element, 'principal')
  return { guid: guidOf(element), source, pseudonym, role, principal: principal === '' ? null : principal }
}

function documentOf(element: XmlElement): readonly FileDocument[] {
  const kind = keyOf(documentKindValues, valueOf(element, 'documentKind'))
  const reach = keyOf(reachValues, valueOf(element, 'reach'))
  const dated = valueOf(element, 'dated')
  if (kind === null || reach === null || !/^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$/.test(dated)) return []
  return [
    {
      source: guidOf(element),
      kind,
      dated,
      publisher: cut(valueOf(element, 'publisher'), longest.short),
      keptAt: cut(valueOf(element, 'keptAt'), longest.keptAt),
      note: cut(valueOf(element, 'note'), longest.note),
      reach,
    },
  ]
}

/** Each is about one thing: the first that refers to it. One that nothing refers to is an idea. */
export function notesOf(root: XmlElement, tally: Tally): readonly ReadNote[] {
  const found = inList(root, 'Notes', 'Note')
  const abouts = aboutsIn(root, tally)
  const notes = found.map((element): ReadNote => {
    const guid = guidOf(element)
    const name = nameOf(element, tally)
    const own = keyOf(noteNames, name)
    const about = abouts.get(guid) ?? null
    const kind = about?.kind ?? own ?? 'idea'
    return {
      guid,
      kind,
      about: about?.guid ?? null,
      name: own === kind ? '' : name,
      text: textAt(element),
      coder: makerOf(element),
      at: instantOf(element),
    }
  })
  refuseTwice('Note', notes)
  return notes
}

type About = { readonly kind: 'segment' | 'source' | 'code'; readonly guid: Guid }

const abouts: Readonly<Record<string, About['kind']>> = {
  Code: 'code',
  TextSource: 'source',
  PDFSource: 'source',
  Transcript: 'source',
  PlainTextSelection: 'segment',
  TranscriptSelection: 'segment',
}

/** What the notes of a project are about, by their GUIDs. What is said of a coding is said of its selection. */
function aboutsIn(root: XmlElement, tally: Tally): ReadonlyMap<Guid, About> {
  const found = new Map<Guid, About>()
  const walk = (element: XmlElement, above: About | null): void => {
    const kind = abouts[element.name]
    const here = kind ? { kind, guid: guidOf(element) } : above
    for (const child of element.children) {
      if (child.name !== 'NoteRef') walk(child, here)
      else if (here) {
        const guid = targetOf(child) ?? ''
        if (found.has(guid)) tally.add('noteRefs')
        else found.set(guid, here)
      }
    }
  }
  for (const list of ['CodeBook', 'Sources']) {
    const element = named(root, list)
    if (element) walk(element, null)
  }
  return found
}
